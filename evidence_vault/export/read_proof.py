"""Reading what lies in a folder that is said to be a bundle. Large files are hashed as they are read, never held."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from evidence_vault.custody.bundle import BAG, BAG_MARK, FOLDER, PAYLOAD, BundleFiles, Layout
from evidence_vault.errors import BundlePacked, SourceMissing, SourceUnreadable
from evidence_vault.progress import NoProgress, Progress
from evidence_vault.records.digest import Content, Digest

LIMIT: Final = 64 << 20
"""Bytes that a file of a bundle has at most, its payload aside."""

_BLOCK: Final = 1 << 20
_UNTOLD: Final = NoProgress()


def read_bundle(folder: Path, progress: Progress = _UNTOLD) -> BundleFiles:
    """Read what lies in a folder that is said to be a bundle; no link is followed.

    Args:
        folder: of the bundle.
        progress: stage ``verify.bytes``.

    Raises:
        SourceMissing: there is no such folder.
        BundlePacked: it is a file.
        SourceUnreadable: the medium refused.
        Cancelled: the person stopped.
    """
    if folder.is_file():
        raise BundlePacked(path=str(folder))
    if not folder.is_dir():
        raise SourceMissing(path=str(folder))
    layout = BAG if _is_regular(folder / BAG_MARK) else FOLDER
    texts: dict[str, bytes] = {}
    streamed: dict[str, Content] = {}
    strangers: list[str] = []
    found = [*_below(folder, layout)]
    progress.begin("verify.bytes", sum(map(_size, found)))
    for path in found:
        place = path.relative_to(folder).as_posix()
        try:
            if not layout.has(place) or not stat.S_ISREG(path.lstat().st_mode):
                strangers.append(place)
            elif place.startswith(layout.streamed):
                streamed[place] = content_of(path, progress)
            elif path.lstat().st_size > LIMIT:
                strangers.append(place)
            else:
                texts[place] = path.read_bytes()
                progress.advance(len(texts[place]))
        except OSError as error:
            raise SourceUnreadable(path=str(path), reason=error.strerror or str(error)) from None
    return BundleFiles(texts, streamed, tuple(strangers), layout)


def _is_regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _size(path: Path) -> int:
    """Bytes of what may have to be read, for the progress alone."""
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def _below(folder: Path, layout: Layout) -> Iterator[Path]:
    """Every file, and every folder that has no place, or is an empty one of the payload."""
    for top, folders, files in os.walk(folder):
        here = Path(top)
        if not files and not folders and f"{here.relative_to(folder).as_posix()}/".startswith(PAYLOAD):
            yield here
        yield from (here / name for name in files)
        for name in list(folders):
            below = here / name
            if below.is_symlink() or not layout.has_folder(below.relative_to(folder).as_posix()):
                folders.remove(name)
                yield below


def content_of(path: Path, progress: Progress) -> Content:
    """What a file consists of, read piece by piece."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
            progress.advance(len(block))
    return Content(Digest(digest.digest()), size)
