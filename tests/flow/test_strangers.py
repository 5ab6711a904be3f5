"""What other programs leave in the folders of a vault: reported, never fatal, never deleted."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.errors import VaultError
from evidence_vault.progress import NoProgress
from tests.helpers.vaults import TestVault, tree

FOLDERS = ["", "keys", "objects", "objects/{}", "log", "log/000", "inbox", "tmp", "tmp/drafts", "recovered"]
LEFT = [
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    "._photo.age",
    ".sync-conflict-20261102-100000-ABCDEFG.age",
    "NAME.sync-conflict-20261102-100000-ABCDEFG.age",
    "NAME (K-1's conflicted copy 2026-11-02).age",
    "NAME (conflicted copy).age",
    "NAME-LAPTOP.age",
    "NAME (1).age",
    "~$NAME.age",
    ".~lock.NAME.age#",
    "NAME.age.tmp",
]
"""Finder, Explorer, Syncthing, Dropbox, OneDrive, Google Drive, office programs; NAME is a file that stands there."""


def left_by_others(vault: TestVault, folder: str) -> list[Path]:
    """Each of the files of `LEFT` in a folder of the vault."""
    place = vault.path / folder.format(vault.objects()[0].parent.name)
    place.mkdir(parents=True, exist_ok=True)
    stem = next((path.stem for path in sorted(place.iterdir()) if path.suffix == ".age"), "000001")
    paths = [place / name.replace("NAME", stem) for name in LEFT]
    for path in paths:
        path.write_bytes(b"left by another program")
    return paths


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_other_programs_leave_is_told_of_and_stops_nothing(vault: TestVault, folder: str, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("new")
    paths = left_by_others(vault, folder)
    found = vault.check().findings
    failures = {finding.code for finding in found if str(finding.grade) == "fail"}
    assert failures == ({"slot.unknown"} if folder == "keys" else set()), "a copy of a key may open the vault"
    assert {finding.subject for finding in found} >= {path.relative_to(vault.path).as_posix() for path in paths}
    with vault.session(write=True) as session:
        assert session.add([tmp_path / "new.txt"], card={}, case=None, progress=NoProgress()).items
        assert session.mirror(tmp_path / "copy.vault", NoProgress()).complete
        assert session.drafts() is not None
    (vault.path / "index.db").unlink()
    with vault.session() as session:
        assert len(session.items()) == 4
    if folder != "tmp/drafts":  # what is no draft is set aside unread
        assert all(path.read_bytes() == b"left by another program" for path in paths)
    assert not [path for path in (tmp_path / "copy.vault").rglob("*") if path.name in {one.name for one in paths}]


@pytest.fixture
def write_protected(vault: TestVault, tmp_path: Path) -> Iterator[TestVault]:
    """The vault on a medium that cannot be written; needs the right to mount."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no file system can be mounted here: {mounted.stderr.decode().strip()}")
    shutil.copytree(vault.path, disk / "case.vault")
    (disk / "case.vault" / "index.db").unlink()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    yield TestVault(disk / "case.vault", vault.identity)
    subprocess.run(["umount", str(disk)], check=True)


def test_a_write_protected_medium_is_read_checked_and_given_out_and_nothing_else(
    write_protected: TestVault, tmp_path: Path
) -> None:
    before = tree(write_protected.path)
    with write_protected.session() as session:
        assert len(session.items()) == 3
        assert len(list(session.log())) == session.head.size
        assert session.custody_report(("en",)).startswith(b"%PDF")
        session.save(b"pages", tmp_path / "out.pdf")
    assert not write_protected.check().findings
    with pytest.raises(VaultError) as refused, write_protected.session(write=True):
        pass
    assert refused.value.code == "write.failed"
    assert tree(write_protected.path) == before
