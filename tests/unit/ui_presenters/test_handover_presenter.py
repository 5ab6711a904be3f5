"""Handing over to new keys, over real vaults without Qt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.errors import Cancelled, PathExists, VaultError, WrongPassphrase
from evidence_vault.progress import NoProgress
from evidence_vault.records.custodian import HeldKey
from evidence_vault.records.rekeyed import Rekeyed
from evidence_vault.session import Session
from tests.helpers.runners import DirectOpener
from tests.helpers.vaults import PASSPHRASE, TestVault
from ui.jobs.sampling import ProgressState
from ui.presenters.handover import HandoverPresenter, may_stay
from ui.presenters.keys import Overview

NEW = "new words for a new vault after the summer"


class Screen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.done: list[tuple[Path, Rekeyed]] = []
        self.errors: list[VaultError] = []
        self.stages: list[str] = []
        self.working = False

    def show_working(self, working: bool) -> None:
        self.working = working

    def show_progress(self, state: ProgressState | None) -> None:
        self.stages.append(state.stage if state else "")

    def show_handed_over(self, place: Path, done: Rekeyed) -> None:
        self.done.append((place, done))

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)


@pytest.fixture
def opener(vault: TestVault) -> Iterator[DirectOpener]:
    """A runner with the old vault."""
    runner = DirectOpener()
    runner.session = Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock())
    yield runner
    runner.close()


def staying(session: Session) -> tuple[HeldKey, ...]:
    held = tuple(session.keys.held())
    return may_stay(Overview(held, (), by_recovery=False, writable=True, second_copy=None))


def test_the_new_vault_is_open_and_the_old_one_closed(opener: DirectOpener, vault: TestVault, tmp_path: Path) -> None:
    screen, new = Screen(), tmp_path / "new.vault"
    items = [item.id for item in opener.session.items()]
    HandoverPresenter(opener, screen).hand_over(new, NEW, ())
    ((place, done),) = screen.done
    assert (place, done.objects, screen.working) == (new, len(items), False)
    assert [item.id for item in opener.session.items()] == items
    assert opener.session.writable
    with pytest.raises(WrongPassphrase):
        Session.open(new, passphrase=PASSPHRASE, write=False, clock=SystemClock())
    with vault.session(write=True) as old:
        assert old.writable, "the lock on the old one is free"


def test_a_colleague_with_an_age_key_stays_if_chosen(opener: DirectOpener, tmp_path: Path) -> None:
    colleague = age.Identity.generate()
    opener.session.keys.add_recipient(str(colleague.recipient), "K-2")
    (theirs,) = staying(opener.session)
    screen, new = Screen(), tmp_path / "new.vault"
    HandoverPresenter(opener, screen).hand_over(new, NEW, [theirs])
    assert list(screen.done[0][1].invited) == ["K-2"]
    with Session.open(new, identity=str(colleague), write=False, clock=SystemClock()) as session:
        assert session.items()


def test_where_something_stands_nothing_is_made(opener: DirectOpener, tmp_path: Path) -> None:
    screen = Screen()
    (tmp_path / "there").mkdir()
    HandoverPresenter(opener, screen).hand_over(tmp_path / "there", NEW, ())
    assert isinstance(screen.errors[0], PathExists)
    assert not screen.done
    assert opener.session.writable
    assert opener.session.head.size


def test_stopped_the_old_one_is_open_as_before(
    opener: DirectOpener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen, new = Screen(), tmp_path / "new.vault"
    presenter = HandoverPresenter(opener, screen)
    monkeypatch.setattr("tests.helpers.runners.SampledProgress", _Stopped)
    presenter.hand_over(new, NEW, ())
    assert isinstance(screen.errors[0], Cancelled)
    assert not new.exists()
    assert opener.session.items()


class _Stopped(NoProgress):
    """A person who stops at once."""

    def __init__(self, _: object) -> None:
        super().__init__()

    def begin(self, stage: str, total: int | None) -> None:
        raise Cancelled(stage=stage, total=total)

    def sample(self) -> None:
        return None
