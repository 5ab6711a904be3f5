"""Who may open a vault: the place of keys over a real vault, without Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.errors import (
    ChallengeRefused,
    InvalidValue,
    LastKey,
    NoPassphraseKey,
    PathExists,
    SourceMissing,
    VaultError,
    WeakPassphrase,
    WrongIdentity,
    WrongPassphrase,
)
from evidence_vault.records.custodian import Custodian, HeldKey
from evidence_vault.session import Session
from tests.helpers.keyrings import FIRST, SECOND, THIRD, KeyVault, make_key_vault
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import PASSPHRASE, TestVault
from ui.presenters.answering import AnswerPresenter
from ui.presenters.key_advice import KeyAdvicePresenter
from ui.presenters.keys import Challenge, Done, KeysPresenter, Overview, can_be_set_aside

NEW = "a heron stands on one leg at dawn"
COLLEAGUE = age.Identity.generate()


@dataclass
class Screen:
    """Writes down what it is told."""

    overviews: list[Overview] = field(default_factory=list)
    done: list[tuple[Done, str]] = field(default_factory=list)
    challenges: list[Challenge] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    errors: list[VaultError] = field(default_factory=list)
    working: list[bool] = field(default_factory=list)

    def show_overview(self, overview: Overview) -> None:
        self.overviews.append(overview)

    def show_working(self, working: bool) -> None:
        self.working.append(working)

    def show_done(self, done: Done, holder: str) -> None:
        self.done.append((done, holder))

    def show_challenge(self, challenge: Challenge) -> None:
        self.challenges.append(challenge)

    def show_saved(self, path: Path) -> None:
        self.saved.append(path)

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)

    @property
    def holders(self) -> list[str]:
        """Whose keys are shown now."""
        return [key.holder for key in self.overviews[-1].held]

    def key(self, holder: str) -> HeldKey:
        """The key of somebody."""
        return next(key for key in self.overviews[-1].held if key.holder == holder)


@dataclass
class AnswerScreen:
    """Writes down what it is told."""

    texts: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    errors: list[VaultError] = field(default_factory=list)
    working: list[bool] = field(default_factory=list)

    def show_challenge_text(self, text: str) -> None:
        self.texts.append(text)

    def show_working(self, working: bool) -> None:
        self.working.append(working)

    def show_answer(self, words: str) -> None:
        self.answers.append(words)

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)


@dataclass
class Advised:
    """Writes down what is advised."""

    told: list[str] = field(default_factory=list)

    def advise_after_recovery(self) -> None:
        self.told.append("recovery")

    def advise_change(self, maker: Custodian) -> None:
        self.told.append(maker.name)


@pytest.fixture
def typed(vault: TestVault) -> Iterator[DirectRunner]:
    """The small vault, opened by K-1 with the passphrase."""
    with Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        yield DirectRunner(session)


def loaded(runner: DirectRunner) -> tuple[KeysPresenter, Screen]:
    """The place after it came to the front."""
    screen = Screen()
    presenter = KeysPresenter(runner, screen)
    presenter.load()
    return presenter, screen


def advised(vault: KeyVault, secret: bytes | str, *, write: bool = True) -> list[str]:
    """What somebody is told who opens with this."""
    screen = Advised()
    with vault.opened(secret, write=write) as opened:
        session = Session(opened)
        KeyAdvicePresenter(DirectRunner(session), screen).begin()
        session._sandbox.close()
    return screen.told


def test_the_keys_are_shown_with_ones_own(typed: DirectRunner) -> None:
    _, screen = loaded(typed)
    (shown,) = screen.overviews
    assert screen.holders == ["K-1"]
    assert (shown.own, shown.by_recovery, shown.writable) == (shown.held[0], False, True)
    assert (shown.removable, shown.of_others, shown.findings) == (False, (), ())


def test_after_recovery_no_key_is_ones_own_and_a_new_one_needs_a_name(direct: DirectRunner) -> None:
    presenter, screen = loaded(direct)
    assert screen.overviews[0].by_recovery
    assert screen.overviews[0].own is None
    presenter.add_passphrase(NEW, " ")
    assert isinstance(screen.errors[0], InvalidValue)
    presenter.add_passphrase(NEW, " K-1 ")
    assert screen.done == [(Done.ADDED_FOR, "K-1")]
    assert screen.holders == ["K-1", "K-1"]
    presenter.change(NEW)
    assert isinstance(screen.errors[-1], NoPassphraseKey)


def test_a_colleague_is_told_that_somebody_else_knows_their_passphrase_until_they_change_it(tmp_path: Path) -> None:
    vault = make_key_vault(tmp_path / "case.vault")
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND, "K-2")
    assert advised(vault, FIRST) == []
    assert advised(vault, SECOND) == ["K-1"]
    assert advised(vault, SECOND) == ["K-1"], "at every opening until it is changed"
    with vault.keyring(SECOND) as keyring:
        keyring.change(THIRD)
    assert advised(vault, THIRD) == []


def test_whoever_opens_with_the_recovery_key_is_told_and_who_only_looks_is_not(tmp_path: Path) -> None:
    vault = make_key_vault(tmp_path / "case.vault")
    assert advised(vault, vault.identity) == ["recovery"]
    assert advised(vault, vault.identity, write=False) == []


def test_ones_own_passphrase_is_changed(typed: DirectRunner) -> None:
    presenter, screen = loaded(typed)
    presenter.change(NEW)
    assert screen.done == [(Done.CHANGED, "")]
    own = screen.overviews[-1].own
    assert own is not None
    assert own.slot.slot != screen.overviews[0].held[0].slot.slot


def test_a_weak_passphrase_makes_no_key(typed: DirectRunner) -> None:
    presenter, screen = loaded(typed)
    presenter.add_passphrase("qwerty", "K-2")
    assert isinstance(screen.errors[0], WeakPassphrase)
    assert screen.working == [True, False]
    assert not screen.done


def test_a_recipient_is_looked_at_as_it_is_typed_and_gets_a_key(direct: DirectRunner) -> None:
    presenter, screen = loaded(direct)
    text = str(COLLEAGUE.recipient)
    wrong = text[:10] + ("q" if text[10] != "q" else "p") + text[11:]
    assert presenter.look_at_recipient(f" {text} ").fingerprint
    assert presenter.look_at_recipient(wrong).misprint == 10 - len("age1") + 1
    assert presenter.look_at_recipient("age1").fingerprint is None
    presenter.add_recipient(text, "K-2")
    assert screen.done == [(Done.ADDED_FOR, "K-2")]
    assert screen.key("K-2").slot.recipient == text
    presenter.add_recipient(text, "K-3")
    assert isinstance(screen.errors[0], InvalidValue)


def test_a_key_is_removed_but_never_the_last(direct: DirectRunner) -> None:
    presenter, screen = loaded(direct)
    presenter.remove(screen.key("K-1"))
    assert isinstance(screen.errors[0], LastKey)
    presenter.add_recipient(str(COLLEAGUE.recipient), "K-2")
    presenter.remove(screen.key("K-1"))
    assert screen.done[-1] == (Done.REMOVED, "K-1")
    assert screen.holders == ["K-2"]


def test_a_key_that_the_record_does_not_know_is_named_and_set_aside(direct: DirectRunner, vault: TestVault) -> None:
    stranger = vault.path / "keys" / f"{'b' * 26}.age"
    stranger.write_bytes(b"somebody's")
    presenter, screen = loaded(direct)
    (finding,) = screen.overviews[-1].findings
    assert (finding.code, can_be_set_aside(finding)) == ("slot.unknown", True)
    presenter.set_aside(finding)
    assert screen.done == [(Done.SET_ASIDE, "")]
    assert not screen.overviews[-1].findings
    assert not stranger.exists()
    assert len(list((vault.path / "recovered").iterdir())) == 1


# -- before a journey ----------------------------------------------------------------------------


def test_a_copy_is_sealed_once_the_other_has_answered(direct: DirectRunner, vault: TestVault, tmp_path: Path) -> None:
    presenter, screen = loaded(direct)
    presenter.add_recipient(str(COLLEAGUE.recipient), "K-2")
    kept = screen.key("K-2")
    presenter.make_challenge(kept)
    (challenge,) = screen.challenges
    assert challenge.text.startswith("evidence-vault/1 challenge\n")
    assert len(challenge.code) > 100
    presenter.save_challenge(challenge, tmp_path / "challenge.txt")
    assert screen.saved == [tmp_path / "challenge.txt"]
    presenter.save_challenge(challenge, tmp_path / "challenge.txt")
    assert isinstance(screen.errors[0], PathExists)

    answer = AnswerScreen()
    (tmp_path / "identity.txt").write_text(str(COLLEAGUE))
    answering = AnswerPresenter(direct, answer)
    answering.take_file(tmp_path / "challenge.txt")
    assert answer.texts == [challenge.text]
    answering.with_identity_file(answer.texts[0], tmp_path / "identity.txt")
    (words,) = answer.answers

    presenter.read_challenge(tmp_path / "challenge.txt")
    presenter.seal(kept, screen.challenges[-1], "seven words that were never sent back")
    assert isinstance(screen.errors[-1], ChallengeRefused)
    assert screen.holders == ["K-1", "K-2"]
    presenter.seal(kept, screen.challenges[-1], words)
    assert screen.done[-1] == (Done.SEALED, "K-2")
    assert screen.holders == ["K-2"]
    direct.session.close()
    with pytest.raises(WrongPassphrase):
        Session.open(vault.path, passphrase=PASSPHRASE, write=False, clock=SystemClock())


def test_a_challenge_is_not_answered_with_another_key(direct: DirectRunner, tmp_path: Path) -> None:
    presenter, screen = loaded(direct)
    presenter.make_challenge(screen.key("K-1"))
    answer = AnswerScreen()
    answering = AnswerPresenter(direct, answer)
    text = screen.challenges[0].text
    answering.with_passphrase(text, NEW)
    (tmp_path / "other.txt").write_text(str(COLLEAGUE))
    answering.with_identity_file(text, tmp_path / "other.txt")
    answering.with_passphrase("a letter", PASSPHRASE.decode())
    answering.take_file(tmp_path / "nowhere")
    presenter.read_challenge(tmp_path / "nowhere")
    assert list(map(type, answer.errors)) == [WrongPassphrase, WrongIdentity, ChallengeRefused, SourceMissing]
    assert isinstance(screen.errors[0], SourceMissing)
    assert answer.working == [True, False] * 3
    answering.with_passphrase(text, PASSPHRASE.decode())
    assert len(answer.answers[0].split()) == len(locked.propose_passphrase().split())
