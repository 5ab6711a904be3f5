"""Adding while locked, and deciding on what was added, without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.errors import RecipientDiffers, VaultError
from evidence_vault.records.entry import Kind
from evidence_vault.records.inbox import INBOX, AddedLocked, InboxState, Rejected
from evidence_vault.records.item import Intake
from evidence_vault.records.preview import Preview
from tests.helpers import vaults
from tests.helpers.inboxes import add_locked, waiting
from tests.helpers.runners import DirectOpener, DirectRunner
from tests.helpers.vaults import TestVault
from ui.jobs.sampling import ProgressState
from ui.presenters.add_locked import AddLockedPresenter
from ui.presenters.inbox import InboxPresenter, Waiting


class Screen:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.waiting: list[Waiting] = []
        self.previews: dict[str, Preview] = {}
        self.accepted: list[Intake] = []
        self.rejected: list[Rejected] = []
        self.failures: list[VaultError] = []

    def show_waiting(self, waiting: Waiting) -> None:
        self.waiting.append(waiting)

    def show_preview(self, file: str, preview: Preview) -> None:
        self.previews[file] = preview

    def show_progress(self, state: ProgressState | None) -> None:
        assert state is None or state.stage

    def show_accepted(self, intake: Intake) -> None:
        self.accepted.append(intake)

    def show_rejected(self, rejected: Rejected) -> None:
        self.rejected.append(rejected)

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)


class Outside:
    """Remembers what the locked vault's page is told."""

    def __init__(self) -> None:
        self.fingerprint = ""
        self.added: list[AddedLocked] = []
        self.failures: list[VaultError] = []

    def show_fingerprint(self, fingerprint: str) -> None:
        self.fingerprint = fingerprint

    def show_adding(self, state: ProgressState | None) -> None:
        assert state is None or state.stage == "inbox.bytes"

    def show_added(self, added: AddedLocked) -> None:
        self.added.append(added)

    def show_not_added(self, error: VaultError) -> None:
        self.failures.append(error)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "seen.txt"
    path.write_bytes(b"seen on the road")
    return path


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(vault: TestVault, source: Path, screen: Screen) -> Iterator[InboxPresenter]:
    """Over a vault in which one honest file waits, and one that cannot be taken in."""
    add_locked(vault.path, source, card={"platform": "Telegram"})
    (vault.path / "inbox" / ("a" * 26 + ".age")).write_bytes(b"rubbish")
    with vault.session(write=True) as session:
        yield InboxPresenter(DirectRunner(session), screen)


def test_what_waits_is_listed_and_made_visible_by_the_worker(presenter: InboxPresenter, screen: Screen) -> None:
    presenter.load()
    (listed,) = screen.waiting
    assert (len(listed.files), [file.note.name for file in listed.waiting if file.note]) == (2, ["seen.txt"])
    for file in listed.files:
        presenter.look_at(file.file)
    good, bad = (screen.previews[file.file] for file in listed.files)
    assert good.text == "seen on the road"
    assert bad.result == "unreadable"


def test_what_is_accepted_bears_its_origin(presenter: InboxPresenter, screen: Screen) -> None:
    presenter.load()
    presenter.accept([file.file for file in screen.waiting[0].waiting])
    (item,) = screen.accepted[0].items
    assert (item.source, item.card["platform"]) == (INBOX, "Telegram")
    assert screen.waiting[-1].waiting == ()


def test_what_is_rejected_goes_with_a_reason(presenter: InboxPresenter, screen: Screen, vault: TestVault) -> None:
    presenter.load()
    presenter.reject([file.file for file in screen.waiting[0].files], "nobody knows it")
    assert len(screen.rejected[0].files) == 2
    assert waiting(vault.path) == []
    assert screen.waiting[-1].files == ()


def test_without_a_reason_nothing_is_rejected(presenter: InboxPresenter, screen: Screen, vault: TestVault) -> None:
    presenter.load()
    presenter.reject([screen.waiting[0].files[0].file], " ")
    assert [error.code for error in screen.failures] == ["value.invalid"]
    assert len(waiting(vault.path)) == 2


def test_adding_needs_no_key_and_is_no_evidence_yet(vault: TestVault, source: Path) -> None:
    screen = Outside()
    presenter = AddLockedPresenter(DirectOpener(), vault.path, screen, SystemClock())
    presenter.look()
    presenter.add([source, source.parent / "gone.txt"])
    (done,) = screen.added
    assert (len(done.added), len(done.failures), len(waiting(vault.path))) == (1, 1, 1)
    with vault.session() as session:
        assert screen.fingerprint
        assert len(session.items()) == len(vaults.CONTENTS)
        assert not [entry for entry in session.log() if entry.kind is Kind.ITEM_REJECTED]


def test_a_recipient_that_was_exchanged_after_it_was_compared_is_refused(
    vault: TestVault, source: Path, tmp_path: Path
) -> None:
    screen = Outside()
    presenter = AddLockedPresenter(DirectOpener(), vault.path, screen, SystemClock())
    presenter.look()
    (tmp_path / "other").mkdir()
    other = vaults.make_vault(tmp_path / "other")
    (vault.path / "VAULT").chmod(0o600)
    (vault.path / "VAULT").write_bytes((other.path / "VAULT").read_bytes())
    presenter.add([source])
    assert isinstance(screen.failures[0], RecipientDiffers)
    assert waiting(vault.path) == []


def test_the_last_of_a_lost_content_stands_among_what_can_be_taken_in_and_mends_its_item(
    presenter: InboxPresenter, screen: Screen, vault: TestVault
) -> None:
    presenter.load()
    (file,) = screen.waiting[0].waiting
    sealed, before = (vault.path / file.file).read_bytes(), set(vault.objects())
    presenter.accept([file.file])
    (made,) = set(vault.objects()) - before
    made.unlink()
    (vault.path / file.file).write_bytes(sealed)
    presenter.load()
    (needed,) = screen.waiting[-1].waiting
    assert (needed.state, needed.item) == (InboxState.NEEDED, screen.accepted[0].items[0].id)
    presenter.reject([needed.file], "no longer wanted")
    assert [error.code for _, error in screen.rejected[-1].failures] == ["inbox.needed"]
    presenter.accept([needed.file])
    assert (screen.accepted[-1].restored, screen.accepted[-1].items) == ((needed.item,), ())
    assert made.exists()
    assert screen.waiting[-1].waiting == ()
