"""What vouches for the log from outside, without a window: asked for, carried away, brought back."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.errors import CosignatureRefused, InvalidValue, PathExists, StampRefused, VaultError
from evidence_vault.session import Session
from tests.helpers import vaults
from tests.helpers.authority import Authority
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import TestVault
from ui.jobs.sampling import ProgressState
from ui.presenters.outside import Came, Outside, OutsidePresenter, Posted, Written


@dataclass
class Screen:
    outside: list[Outside] = field(default_factory=list)
    posted: list[Posted] = field(default_factory=list)
    came: list[Came] = field(default_factory=list)
    known: list[bool] = field(default_factory=list)
    written: list[tuple[Path, Written, str]] = field(default_factory=list)
    failures: list[VaultError] = field(default_factory=list)

    def show_outside(self, outside: Outside) -> None:
        self.outside.append(outside)

    def show_posted(self, folder: Path, posted: Sequence[Posted]) -> None:
        assert folder.is_dir()
        self.posted = list(posted)

    def show_answer(self, path: Path, came: Came) -> None:
        assert path.exists()
        self.came.append(came)

    def show_working(self, state: ProgressState | None) -> None:
        pass

    def show_taken_in(self, *, known: bool) -> None:
        self.known.append(known)

    def show_written(self, path: Path, what: Written, key: str) -> None:
        self.written.append((path, what, key))

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)


@dataclass
class Desk:
    presenter: OutsidePresenter
    screen: Screen
    session: Session
    changes: list[None]

    @property
    def now(self) -> Outside:
        """How it stands, asked anew."""
        self.presenter.load()
        return self.screen.outside[-1]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    return vaults.make_vault(tmp_path_factory.mktemp("made"))


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority") / "tsa")


def desk_of(session: Session) -> Desk:
    screen, changes = Screen(), list[None]()
    presenter = OutsidePresenter(DirectRunner(session), screen, SystemClock(), lambda: changes.append(None))
    return Desk(presenter, screen, session, changes)


@pytest.fixture
def desk(made: TestVault, tmp_path: Path) -> Iterator[Desk]:
    with made.copy(tmp_path / "v").session(write=True) as session:
        yield desk_of(session)


def test_at_first_nobody_vouches(desk: Desk) -> None:
    assert desk.now.covered == 0
    assert desk.now.size == desk.session.head.size


def test_requests_are_written_with_the_line_that_posts_them_and_their_code(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.ask_for_stamps(tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir() if path.suffix != ".txt"} == {
        f"{one.authority}.tsq" for one in desk.screen.posted
    }
    first = desk.screen.posted[0]
    assert f"@{first.authority}.tsq" in first.line
    request = (tmp_path / "out" / f"{first.authority}.tsq").read_bytes()
    assert first.code == desk.session.qr_code(base64.b64encode(request).decode())
    assert len(desk.screen.outside[-1].found.waiting) == len(desk.screen.posted)
    assert len(desk.changes) == 1


@pytest.mark.parametrize("ask", ["stamps", "letter", "offer"])
def test_where_something_stands_already_nothing_is_recorded(desk: Desk, tmp_path: Path, ask: str) -> None:
    before = desk.session.head
    (tmp_path / "out").mkdir()
    if ask == "stamps":
        desk.presenter.ask_for_stamps(tmp_path / "out")
    elif ask == "letter":
        desk.presenter.print_letter(tmp_path / "out", ("en",))
    else:
        desk.presenter.offer(tmp_path / "out")
    assert isinstance(desk.screen.failures[0], PathExists)
    assert desk.session.head == before


@pytest.mark.parametrize("rooted", [True, False])
def test_a_time_stamp_counts_with_its_root_and_only_then(
    desk: Desk, authority: Authority, tmp_path: Path, rooted: bool
) -> None:
    desk.presenter.ask_for_stamps(tmp_path / "out")
    (tmp_path / "r.tsr").write_bytes(authority.answer((tmp_path / "out" / "freetsa.tsq").read_bytes()))
    desk.presenter.look_at(tmp_path / "r.tsr")
    assert desk.screen.came == [Came.STAMP]
    desk.presenter.take_in_stamp(authority.root if rooted else None)
    assert desk.screen.known == [rooted]
    assert bool(desk.now.covered) is rooted
    assert len(desk.now.found.stamps) == 1


def test_what_is_no_answer_is_told_and_not_recorded(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "r.tsr").write_bytes(b"<html>busy</html>")
    before = desk.session.head
    desk.presenter.look_at(tmp_path / "r.tsr")
    desk.presenter.take_in_stamp(None)
    assert isinstance(desk.screen.failures[0], StampRefused)
    assert desk.session.head == before
    assert not desk.changes


def test_two_keepers_are_each_others_witnesses(desk: Desk, tmp_path: Path) -> None:
    other_vault = vaults.make_vault(_new(tmp_path / "other"))
    offered, cosigned = tmp_path / "offer", tmp_path / "cosigned"
    desk.presenter.offer(offered)
    with other_vault.session(write=True) as session:
        other = desk_of(session)
        other.presenter.cosign(offered, desk.screen.written[0][2], cosigned)
        assert [one.origin for one in other.now.seen] == [f"evidence-vault/{desk.session.vault_id}"]
        their_key = other.screen.written[0][2]
    desk.presenter.look_at(cosigned)
    assert desk.screen.came == [Came.COSIGNATURE]
    desk.presenter.take_in_cosignature(desk.screen.written[0][2])
    assert isinstance(desk.screen.failures[0], CosignatureRefused | InvalidValue)
    desk.presenter.take_in_cosignature(f" {their_key}\n")
    assert desk.screen.known == [True]
    assert desk.now.covered


def test_a_stamped_letter_is_taken_in_with_who_and_when(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.print_letter(tmp_path / "letter.pdf", ("en", "ru"))
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    (letter,) = desk.now.found.waiting
    (tmp_path / "scan.txt").write_bytes(b"a scan of the stamped page")
    desk.presenter.take_in_letter(letter.seq, [tmp_path / "scan.txt"], "A notary", "yesterday")
    assert isinstance(desk.screen.failures[0], InvalidValue)
    today = str(SystemClock().now())[:10]
    desk.presenter.take_in_letter(letter.seq, [tmp_path / "scan.txt"], "A notary", f"{today} ")
    (stamped,) = desk.now.found.letters
    assert (stamped.by, str(stamped.on)) == ("A notary", today)
    assert desk.session.item(stamped.items[0]).read_back


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder
