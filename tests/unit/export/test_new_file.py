"""What is written beside the vault is new, whole and private."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from evidence_vault.errors import DiskFull, OutputFailed, PathExists
from evidence_vault.export.bundle.parts import Spool
from evidence_vault.export.new_file import new_folder, passing_file, write_new
from evidence_vault.vault import system


def test_a_file_is_written_for_its_owner_only(tmp_path: Path) -> None:
    write_new(tmp_path / "list.pdf", b"%PDF")
    assert (tmp_path / "list.pdf").read_bytes() == b"%PDF"
    assert os.name == "nt" or stat.S_IMODE((tmp_path / "list.pdf").stat().st_mode) == 0o600


@pytest.mark.parametrize("kind", ["file", "folder", "dangling link"])
def test_nothing_that_stands_there_is_overwritten(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "taken"
    if kind == "file":
        path.write_bytes(b"old")
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PathExists):
        write_new(path, b"new")
    assert kind != "file" or path.read_bytes() == b"old"
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_is_not_there_is_a_failed_write(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed):
        write_new(tmp_path / "nowhere" / "list.pdf", b"")


@pytest.mark.parametrize(
    ("number", "expected"), [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EIO, OutputFailed)]
)
def test_what_could_not_be_finished_is_not_left(
    number: int, expected: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(expected):
        write_new(tmp_path / "list.pdf", b"%PDF")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_gets_its_name_when_all_names_in_it_are_on_the_medium(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    monkeypatch.setattr(system, "flush_folder", lambda folder: flushed.append(folder.name))
    with new_folder(tmp_path / "out") as folder:
        (folder / "data" / "exhibits").mkdir(parents=True)
        partial = folder.name
    assert flushed == ["exhibits", "data", partial, tmp_path.name]


@pytest.mark.skipif(os.name != "posix", reason="an open file keeps its name here")
def test_of_a_passing_file_nothing_stays_even_where_the_program_is_killed(tmp_path: Path) -> None:
    with passing_file(tmp_path / "parts", tmp_path / "out") as file:
        file.write(b"pages")
        assert not list(tmp_path.iterdir())
        file.seek(0)
        assert file.read() == b"pages"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_pages_that_find_no_room_say_that_the_disk_is_full(tmp_path: Path) -> None:
    with Path("/dev/full").open("r+b", buffering=0) as full, pytest.raises(DiskFull):
        Spool(full, tmp_path / "out", []).add(b"%PDF", 1)
