"""An intake that was interrupted goes on: what is in the vault is not taken in twice, what is not, is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.errors import Cancelled
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.helpers.vaults import TestVault, make_vault


class StoppedAfter(NoProgress):
    """A person who stops when so many bytes are in."""

    def __init__(self, size: int) -> None:
        self.left = size

    def advance(self, amount: int = 1) -> None:
        self.left -= amount
        if self.left < 0:
            raise Cancelled


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    return make_vault(tmp_path_factory.mktemp("made"))


@pytest.fixture
def session(made: TestVault, tmp_path: Path) -> Iterator[Session]:
    with made.copy(tmp_path / "case.vault").session(write=True) as session:
        yield session


@pytest.fixture
def shots(tmp_path: Path) -> Path:
    """Forty files in two folders."""
    folder = tmp_path / "shots"
    for number in range(40):
        path = folder / f"{number % 2}" / f"{number:02}.bin"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes([number]) * 1_000_000)
    return folder


def names(session: Session, after: int) -> list[str]:
    """What was taken in since an item."""
    return [item.name for item in session.items() if item.id.number > after]


def go_on(session: Session, sources: list[Path], after: int) -> int:
    """Go on; how many came in."""
    done = session.add(sources, card={}, case=None, progress=NoProgress(), resumed_after=after)
    return len(done.items)


@pytest.mark.thorough
def test_every_file_is_in_the_vault_once(session: Session, shots: Path) -> None:
    after = len(session.items())
    stopped = session.add([shots], card={}, case=None, progress=StoppedAfter(15_000_000))
    assert stopped.cancelled
    assert 0 < len(stopped.items) < 40
    assert go_on(session, [shots], after) == 40 - len(stopped.items)
    assert sorted(names(session, after)) == [f"{number:02}.bin" for number in range(40)]
    assert go_on(session, [shots], after) == 0


def test_what_was_there_before_the_intake_is_taken_in_again_as_it_was_asked(session: Session, shots: Path) -> None:
    session.add([shots / "0" / "00.bin"], card={}, case=None, progress=NoProgress())
    assert go_on(session, [shots / "0" / "00.bin"], len(session.items())) == 1


def test_a_file_that_changed_meanwhile_is_taken_in(session: Session, shots: Path) -> None:
    after = len(session.items())
    sources = [shots / "0" / name for name in ("00.bin", "02.bin", "04.bin")]
    session.add(sources, card={}, case=None, progress=NoProgress())
    sources[0].write_bytes(b"longer now" * 200_000)
    os.utime(sources[1], (1, 1))
    assert go_on(session, sources, after) == 2


def test_a_name_that_is_no_text_is_rather_taken_in_twice_than_never(session: Session, tmp_path: Path) -> None:
    after = len(session.items())
    raw, spelled = tmp_path / os.fsdecode(b"\xff.bin"), tmp_path / "\\xff.bin"
    for path in (raw, spelled):
        path.write_bytes(b"same size")
        os.utime(path, (1, 1))
    session.add([raw], card={}, case=None, progress=NoProgress())
    assert go_on(session, [raw, spelled], after) == 2


def test_a_source_that_is_gone_is_named(session: Session, shots: Path) -> None:
    done = session.add([shots / "gone"], card={}, case=None, progress=NoProgress(), resumed_after=0)
    assert [error.code for _, error in done.failures] == ["source.missing"]
