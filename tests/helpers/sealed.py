"""Folders of `tests/vaults` that were sealed: their files are those of their list, and the list is the one that README.md names."""

from __future__ import annotations

import hashlib
from pathlib import Path


def assert_sealed(folder: Path) -> None:
    """Every file is what it was when the folder was sealed, and there is none besides."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "sha256.txt")
    now = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    lines = (folder / "sha256.txt").read_text(encoding="utf-8").splitlines()
    assert now == {path: digest for digest, path in (line.split("  ") for line in lines)}
    known = (folder.parent / "README.md").read_text(encoding="utf-8")
    assert hashlib.sha256((folder / "sha256.txt").read_bytes()).hexdigest() in known
