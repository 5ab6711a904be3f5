"""A medium that does not confirm a write: the same session writes nothing more to it; and a hint that it does not know."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.cli.intake import note_read_back, read_back
from evidence_vault.errors import CopyUnconfirmed, DamagedObject, DiskFull, FlushFailed, ReadFailed
from evidence_vault.progress import NoProgress, Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Intake, Item, ReadBack
from evidence_vault.session import Session
from tests.helpers.calls import needs_root_on_linux, watch
from tests.helpers.vaults import TestVault

on_linux = needs_root_on_linux[0]


class Medium:
    """The system's flush, which one folder's medium refuses while `fails`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._really = os.fsync
        self.folder: Path | None = None
        monkeypatch.setattr(os, "fsync", self._flush)

    def _flush(self, descriptor: int) -> None:
        place = Path(os.readlink(f"/proc/self/fd/{descriptor}"))
        if self.folder and (place == self.folder or place.is_relative_to(self.folder)):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        self._really(descriptor)


@pytest.fixture
def medium(monkeypatch: pytest.MonkeyPatch) -> Medium:
    return Medium(monkeypatch)


@on_linux
def test_after_a_write_of_the_vault_that_was_not_confirmed_no_copy_is_made_of_it(
    vault: TestVault, medium: Medium, tmp_path: Path
) -> None:
    copy, source = tmp_path / "copy.vault", tmp_path / "new.txt"
    source.write_text("tonight")
    with vault.session(write=True) as session:
        first = session.items()[0].id
        medium.folder = vault.path / "log"
        with pytest.raises(FlushFailed):
            session.describe([first], {"note": "not confirmed"})
        medium.folder = None  # the system calls the next flush a success
        refused: list[Callable[[], object]] = [
            lambda: session.mirror(copy, NoProgress()),
            lambda: session.add([source], card={}, case=None, progress=NoProgress()),
            lambda: session.inbox.accept([], None, NoProgress()),
            lambda: session.merge(copy, "because", NoProgress()),
            lambda: session.heal(copy, (), NoProgress()),
            lambda: session.adopt(["objects/a/b.age"], NoProgress()),
        ]
        objects = vault.objects()
        for job in refused:
            with pytest.raises(FlushFailed, match="flush"):
                job()
        assert not copy.exists()
        assert vault.objects() == objects
        assert list((vault.path / "tmp").glob("*.part")) == []
    with vault.session(write=True) as session:
        assert session.mirror(copy, NoProgress()).complete


@on_linux
def test_a_copy_whose_medium_did_not_confirm_is_not_trusted_before_the_vault_was_opened_anew(
    vault: TestVault, medium: Medium, tmp_path: Path
) -> None:
    copy, other = tmp_path / "copy.vault", tmp_path / "other.vault"
    with vault.session(write=True) as session:
        medium.folder = copy / "objects"
        with pytest.raises(CopyUnconfirmed) as failed:
            session.mirror(copy, NoProgress())
        assert Path(str(failed.value.facts["path"])).is_relative_to(copy)
        medium.folder = None
        with pytest.raises(CopyUnconfirmed):
            session.mirror(copy, NoProgress())
        assert session.last_mirrored() is None
        session.describe([session.items()[0].id], {"note": "the vault itself goes on"})
        assert session.mirror(other, NoProgress()).complete, "and so does another disk"
    with vault.session(write=True) as session:
        assert session.mirror(copy, NoProgress()).complete
    assert not {finding.code for finding in TestVault(copy, vault.identity).check().findings} - {"V11.recovery"}


@pytest.mark.parametrize("_linux", [None], ids=[""])
@needs_root_on_linux[0]
@needs_root_on_linux[1]
def test_a_file_system_that_knows_no_such_hint_is_read_all_the_same(
    vault: TestVault, tmp_path: Path, program: Callable[[str], str], _linux: None
) -> None:
    program("strace")
    (tmp_path / "identity.txt").write_text(vault.identity + "\n")
    (tmp_path / "new.txt").write_text("tonight")
    line: list[str | Path] = ["add", vault.path, tmp_path / "new.txt", "--identity-file", tmp_path / "identity.txt"]
    done = watch(tmp_path, line, ["-e", "inject=fadvise64:error=EINVAL"])
    assert done.injected, "nothing was refused"
    assert (done.code, "WARNING" in done.err) == (0, False), done.err


# -- told once ---------------------------------------------------------------------------------------


class Full(Session):
    """A session whose disk is full when what was read back is to be recorded."""

    def read_back(self, items: object, progress: Progress) -> ReadBack:
        del items, progress
        raise DiskFull(path="/media/stick/case.vault")


def test_a_full_disk_while_reading_back_is_told_once_with_how_many(
    vault: TestVault, capsys: pytest.CaptureFixture[str]
) -> None:
    with vault.session() as session:
        (item, *_) = session.items()
        full = Full(session._vault)
        items: tuple[Item, ...] = (item,) * 200
        note_read_back(read_back(full, Intake(items, (), cancelled=False), NoProgress()))
    told = capsys.readouterr().err
    assert told.count("WARNING") == 1
    assert "200 items (E-000001, E-000001, E-000001, E-000001, E-000001…) could not be read back" in told
    assert told.count("is full") == 1


def test_each_cause_is_told_with_its_own_items(capsys: pytest.CaptureFixture[str]) -> None:
    failures = [
        (ItemId(1), ReadFailed(path="/v/objects/a/x.age", reason="Input/output error")),
        (ItemId(2), ReadFailed(path="/v/objects/b/y.age", reason="Input/output error")),
        (ItemId(3), DamagedObject(file="objects/c/z.age", reason="content")),
    ]
    note_read_back(ReadBack((), tuple(failures), cancelled=False))
    told = capsys.readouterr().err
    assert told.count("WARNING") == 2
    assert "2 items (E-000001, E-000002) could not be read back from the disk: Reading /v/objects/a/x.age" in told
    assert "The same goes for the other ones" in told
    assert "E-000003 could not be read back from the disk: The stored file objects/c/z.age is damaged" in told
