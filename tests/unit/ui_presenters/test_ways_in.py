"""Creating, unlocking, the sample, the recovery sheet: presenters over real vaults, without Qt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.errors import (
    InvalidIdentity,
    InvalidValue,
    NotAVault,
    OpenedForReading,
    PathExists,
    SheetWordUnknown,
    SyncFolder,
    VaultError,
    VaultInUse,
    WrongIdentity,
    WrongPassphrase,
)
from evidence_vault.records.branch import Decided
from evidence_vault.records.locked import LockedVault
from evidence_vault.records.passphrase import Strength
from evidence_vault.sample import read_sample
from evidence_vault.session import Session
from tests.helpers.printing import text_of
from tests.helpers.runners import DirectOpener, DirectRunner
from tests.helpers.vaults import PASSPHRASE, TestVault
from ui.jobs.sampling import ProgressState
from ui.presenters.alarm import Alarm
from ui.presenters.create import CreatePresenter
from ui.presenters.passphrase import Script, judge, on_every_keyboard, propose, script
from ui.presenters.recovery import RecoveryPresenter
from ui.presenters.sample import SamplePresenter
from ui.presenters.settings import SettingsPresenter, VaultFacts
from ui.presenters.unlock import UnlockPresenter
from ui.presenters.workspace import Counts, WorkspacePresenter


class Screen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.errors: list[VaultError] = []
        self.readable: list[bool] = []
        self.seen: list[LockedVault] = []
        self.sheets: list[tuple[Path | bytes, str]] = []
        self.facts: list[VaultFacts] = []
        self.counts: list[Counts] = []

    def show_vault(self, seen: LockedVault) -> None:
        self.seen.append(seen)

    def show_working(self, working: bool) -> None:
        self.told.append("working" if working else "resting")

    def show_failure(self, error: VaultError, *, can_be_read: bool = False) -> None:
        self.errors.append(error)
        self.readable.append(can_be_read)

    def show_passphrase_step(self) -> None:
        self.told.append("passphrase")

    def show_created(self, place: Path) -> None:
        assert place.is_dir()
        self.told.append("created")

    def show_sheet_saved(self, out: Path, words: str) -> None:
        self.sheets.append((out, words))

    def show_sheet_made(self, pdf: bytes, words: str) -> None:
        self.sheets.append((pdf, words))

    def show_sheet_text(self, text: str) -> None:
        self.told.append(text)

    def ask_about_recovery(self) -> None:
        self.told.append("recovery?")

    def show_alarm(self, alarm: Alarm) -> None:
        raise AssertionError(alarm)

    def show_bringing(self, state: ProgressState | None) -> None:
        raise AssertionError(state)

    def show_not_brought(self) -> None:
        raise AssertionError

    def show_progress(self, state: ProgressState | None) -> None:
        self.told.append(state.stage if state else "begun")

    def show_facts(self, facts: VaultFacts) -> None:
        self.facts.append(facts)

    def show_counts(self, counts: Counts) -> None:
        self.counts.append(counts)

    def show_notices(self, notices: object) -> None:
        self.told.append(f"notices {notices}")

    def show_decided(self, decided: Decided) -> None:
        raise AssertionError(decided)


@pytest.fixture
def opener() -> Iterator[DirectOpener]:
    """A runner without a vault."""
    runner = DirectOpener()
    yield runner
    runner.close()


# -- unlocking -----------------------------------------------------------------------------------


def test_a_vault_is_seen_then_unlocked_with_its_passphrase(opener: DirectOpener, vault: TestVault) -> None:
    screen, opened = Screen(), list[bool]()
    presenter = UnlockPresenter(opener, vault.path, screen, opened.append)
    presenter.look()
    presenter.with_passphrase(f"  {PASSPHRASE.decode()} ")
    assert screen.seen[0].path == vault.path
    assert opened == [False]
    assert len(opener.session.items()) == 3
    assert screen.told == ["working"]


def test_a_wrong_passphrase_leaves_it_locked(opener: DirectOpener, vault: TestVault) -> None:
    screen, opened = Screen(), list[bool]()
    UnlockPresenter(opener, vault.path, screen, opened.append).with_passphrase("another")
    assert isinstance(screen.errors[0], WrongPassphrase)
    assert screen.told == ["working", "resting"]
    assert screen.readable == [False]
    assert not opened


def test_the_recovery_key_in_a_file_opens_it_once_the_person_knows_what_that_means(
    opener: DirectOpener, vault: TestVault, tmp_path: Path
) -> None:
    screen, opened = Screen(), list[bool]()
    (tmp_path / "key.txt").write_text(f"# recovery\n{vault.identity}\n")
    presenter = UnlockPresenter(opener, vault.path, screen, opened.append)
    presenter.with_identity_file(tmp_path / "key.txt")
    assert (screen.told, opened) == (["recovery?"], [])
    presenter.with_recovery(reading_only=False)
    assert opened == [False]


def test_a_colleagues_own_key_is_not_asked_about(opener: DirectOpener, vault: TestVault, tmp_path: Path) -> None:
    colleague = age.Identity.generate()
    with vault.session(write=True) as session:
        session.keys.add_recipient(str(colleague.recipient), "K-2")
    (tmp_path / "key.txt").write_text(str(colleague))
    screen, opened = Screen(), list[bool]()
    UnlockPresenter(opener, vault.path, screen, opened.append).with_identity_file(tmp_path / "key.txt")
    assert (screen.told, opened) == (["working"], [False])


def test_a_sealed_sheet_opens_with_its_words(opener: DirectOpener, vault: TestVault, tmp_path: Path) -> None:
    words = propose()
    text = age.armor(age.encrypt_with_passphrase(f"{vault.identity}\n".encode(), words.encode()))
    (tmp_path / "scan.txt").write_text(text)
    screen, opened = Screen(), list[bool]()
    presenter = UnlockPresenter(opener, vault.path, screen, opened.append)
    presenter.take_sheet_file(tmp_path / "scan.txt")
    assert screen.told == [text]
    assert presenter.needs_words(text)
    presenter.with_sheet(text, " ".join([*words.split()[:6], "gosling7"]))
    assert isinstance(screen.errors[0], SheetWordUnknown)
    presenter.with_sheet(text, words)
    assert screen.told[-3:] == ["working", "resting", "recovery?"]
    presenter.with_recovery(reading_only=True)
    assert opened == [True]


def test_an_open_sheet_needs_no_words_and_one_of_another_vault_stays_outside(
    opener: DirectOpener, vault: TestVault
) -> None:
    screen, opened = Screen(), list[bool]()
    presenter = UnlockPresenter(opener, vault.path, screen, opened.append)
    assert not presenter.needs_words(vault.identity)
    presenter.with_sheet(vault.identity.lower(), "")
    assert screen.told[-1] == "recovery?"
    presenter.forget_recovery()
    presenter.with_sheet(str(age.Identity.generate()), "")
    assert isinstance(screen.errors[0], WrongIdentity)
    assert not opened


def test_a_file_without_an_identity_is_refused(opener: DirectOpener, vault: TestVault, tmp_path: Path) -> None:
    screen = Screen()
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    UnlockPresenter(opener, vault.path, screen, lambda _: None).with_identity_file(tmp_path / "photo.jpg")
    assert isinstance(screen.errors[0], InvalidIdentity)


def test_a_vault_in_use_can_still_be_looked_at(opener: DirectOpener, vault: TestVault) -> None:
    screen, opened = Screen(), list[bool]()
    presenter = UnlockPresenter(opener, vault.path, screen, opened.append)
    with vault.session(write=True):
        presenter.with_passphrase(PASSPHRASE.decode())
        assert isinstance(screen.errors[0], VaultInUse)
        assert screen.readable == [True]
        presenter.with_passphrase(PASSPHRASE.decode(), reading_only=True)
    assert opened == [True]
    with pytest.raises(OpenedForReading):
        opener.session.create_case({"title.en": "None"})


def test_a_folder_that_is_no_vault_is_told_at_once(opener: DirectOpener, tmp_path: Path) -> None:
    screen = Screen()
    UnlockPresenter(opener, tmp_path, screen, lambda _: None).look()
    assert isinstance(screen.errors[0], NotAVault)


# -- creating ------------------------------------------------------------------------------------


def test_a_vault_is_made_step_by_step(opener: DirectOpener, tmp_path: Path) -> None:
    screen, ready = Screen(), list[Path]()
    presenter = CreatePresenter(opener, screen, ready.append)
    presenter.choose(tmp_path, " case.vault ", " K-1 ")
    presenter.create(propose())
    presenter.finish()
    assert screen.told == ["passphrase", "working", "resting", "created"]
    assert ready == [tmp_path / "case.vault"]
    assert locked.look(tmp_path / "case.vault").id == opener.session.vault_id


@pytest.mark.parametrize(
    ("folder", "name", "custodian", "refusal"),
    [
        ("", "taken", "K-1", PathExists),
        ("Dropbox", "v", "K-1", SyncFolder),
        ("", "", "K-1", InvalidValue),
        ("", "..", "K-1", InvalidValue),
        ("", "a/b", "K-1", InvalidValue),
        ("", "v", " ", InvalidValue),
    ],
)
def test_what_will_not_do_is_told_before_the_passphrase(
    folder: str, name: str, custodian: str, refusal: type[VaultError], opener: DirectOpener, tmp_path: Path
) -> None:
    screen = Screen()
    (tmp_path / "taken").mkdir()
    (tmp_path / "Dropbox").mkdir()
    CreatePresenter(opener, screen, lambda _: None).choose(tmp_path / folder, name, custodian)
    assert isinstance(screen.errors[0], refusal)
    assert not screen.told


def test_other_words_are_proposed_each_time() -> None:
    assert propose() != propose()
    assert judge(propose()) is Strength.STRONG
    assert on_every_keyboard(propose())
    assert not on_every_keyboard("тихие слова")


@pytest.mark.parametrize(
    ("text", "judged"),
    [("", None), ("   ", None), ("qwerty", Strength.WEAK), ("summer house", Strength.WEAK)],
)
def test_what_is_typed_is_judged_as_the_vault_judges_it(text: str, judged: Strength | None) -> None:
    assert judge(text) is judged


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("123 !", Script.NONE),
        ("house", Script.LATIN),
        ("дом Әліппе", Script.CYRILLIC),
        ("hоuse", Script.MIXED),  # its o is Cyrillic
        ("家", Script.OTHER),
    ],
)
def test_the_script_of_the_letters_is_told(text: str, letters: Script) -> None:
    assert script(text) is letters


# -- the way back in -----------------------------------------------------------------------------


@pytest.mark.parametrize("sealed", [True, False])
def test_a_recovery_sheet_is_saved_with_words_of_its_own_or_open(
    sealed: bool, direct: DirectRunner, tmp_path: Path
) -> None:
    screen = Screen()
    RecoveryPresenter(direct, screen).save(tmp_path / "sheet.pdf", ("ru", "en"), sealed=sealed)
    ((out, words),) = screen.sheets
    assert isinstance(out, Path)
    assert len(words.split()) == (7 if sealed else 0)
    assert screen.told == ["working", "resting"]
    printed = text_of(out.read_bytes())
    assert (direct.session.identity_text() in printed) is not sealed


def test_a_sheet_for_the_printer_is_written_nowhere(direct: DirectRunner, tmp_path: Path) -> None:
    screen = Screen()
    RecoveryPresenter(direct, screen).make(("kk",), sealed=True)
    ((pdf, words),) = screen.sheets
    assert isinstance(pdf, bytes)
    assert pdf.startswith(b"%PDF")
    assert len(words.split()) == 7
    assert not list(tmp_path.glob("*.pdf"))


def test_a_sheet_is_never_written_over_another_file(direct: DirectRunner, tmp_path: Path) -> None:
    screen = Screen()
    (tmp_path / "sheet.pdf").write_text("mine")
    RecoveryPresenter(direct, screen).save(tmp_path / "sheet.pdf", ("en",), sealed=True)
    assert isinstance(screen.errors[0], PathExists)
    assert (tmp_path / "sheet.pdf").read_text() == "mine"
    assert not screen.sheets


# -- the sample ----------------------------------------------------------------------------------


def test_the_sample_is_made_where_the_person_says_and_opens_again(opener: DirectOpener, tmp_path: Path) -> None:
    screen, ready = Screen(), list[Path]()
    (tmp_path / "sample.vault").mkdir()  # another one lies there already
    SamplePresenter(opener, screen, ready.append).make(tmp_path)
    assert ready == [tmp_path / "sample-2.vault"]
    assert not screen.errors
    told = read_sample()
    assert len(opener.session.items()) == len(told.pieces)
    assert opener.states[-1].stage == "inspect.items"
    passphrase = (tmp_path / "sample-2.txt").read_text().splitlines()[0]
    opener.session.close()
    opener.session = Session.open(
        ready[0], passphrase=locked.passphrase_bytes(passphrase), write=False, clock=SystemClock()
    )
    assert len(opener.session.cases()) == 1


# -- the frame and the settings ------------------------------------------------------------------


def test_the_frame_knows_how_much_there_is(direct: DirectRunner) -> None:
    screen = Screen()
    presenter = WorkspacePresenter(direct, screen)
    presenter.begin()
    case = direct.session.cases()[0]
    withdrawn = direct.session.exhibits(case.id)[0].items[:1]
    direct.session.withdraw_exhibits(case.id, withdrawn)
    presenter.count()
    assert screen.counts == [Counts(items=3, exhibits=2), Counts(items=3, exhibits=1)]
    assert not screen.told


def test_settings_name_the_vault(direct: DirectRunner) -> None:
    screen = Screen()
    SettingsPresenter(direct, screen).load()
    (facts,) = screen.facts
    assert facts.id == direct.session.vault_id
    assert facts.recipient.startswith("age1")
    assert len(facts.checkpoint.split()) == 8
