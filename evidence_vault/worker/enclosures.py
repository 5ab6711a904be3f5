"""The pictures and documents in a file, which a person who opens it sees: of a mail, a saved page, an office file, an archive.

Those that stand behind a picture or within a photo too. Text is no concern here: `scan` searches it.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PIL import Image

from evidence_vault.sandbox.protocol import encode
from evidence_vault.sandbox.tasks import MAX_MADE, UNREAD, Enclosed, Enclosures, Listing
from evidence_vault.worker.carving import (
    Piece,
    beside_document,
    carved,
    document_alone,
    end_of,
    is_document,
)
from evidence_vault.worker.drawings import bitmaps
from evidence_vault.worker.members import (
    DEEPEST,
    MOST_INFLATED,
    as_picture,
    attached,
    begins_picture,
    is_archive,
    may_hold_files,
    members,
)
from evidence_vault.worker.metafiles import is_drawing
from evidence_vault.worker.opaque import is_opaque, may_be_opaque
from evidence_vault.worker.scan_coded import TooMuch, enclosed, packing, unpacked
from evidence_vault.worker.stored import is_in_pieces, stored

_LEAST = 8
"""Pixels below which no letter can be read."""

_AT_ONCE = MAX_MADE // 2
"""Bytes after which the rest is for the next time."""


def enclosures(data: bytes, task: Enclosures) -> bytes:
    """A `Listing` as JSON behind its length as four bytes, big-endian, and the files that it lists one after another.

    Args:
        data: the whole file.
        task: from which one on.

    Raises:
        Exception: whatever a decoder makes of a broken file.
    """
    listed: list[Enclosed] = []
    files: list[bytes] = []
    more, held = False, 0
    for number, piece in enumerate(_Walk().file(data, 0)):
        if number < task.first:
            continue
        if files and held + len(piece.data) > _AT_ONCE:
            more = True
            break
        held += len(piece.data)
        listed.append(Enclosed(piece.what, len(piece.data), piece.sure))
        files.append(piece.data)
    listing = encode(Listing(listed, more))
    return b"".join((len(listing).to_bytes(4, "big"), listing, *files))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A picture or a document that stands in a file.

    Attributes:
        what: it is, for people.
        sure: it stands there as a file; otherwise its begin may be there by chance.
    """

    what: str
    data: bytes
    sure: bool


@dataclass(slots=True)
class _Walk:
    """Goes through a file and the files in it; each content comes once, or once more where it is sure only then."""

    _seen: dict[bytes, bool] = field(default_factory=dict)

    def file(self, data: bytes, depth: int, *, sure: bool = True, coded: bool = False) -> Iterator[_Piece]:
        """What is to be seen in a file; at depth 0 not the file itself.

        Args:
            data: its bytes.
            depth: how many files it stands in.
            sure: it stands there as a file.
            coded: it stands in a text, of which a way of writing lines may have cut the picture.
        """
        if not self._is_new(data, sure=sure and not coded):
            return
        what = _picture(data)
        if is_archive(data):
            yield from self._each((member.content for member in members(data)), depth, sure=sure)
        elif what is not None:
            alone = data[: end_of(data, 0, len(data))]
            shown = sure and not coded
            if what and depth and (len(alone) == len(data) or self._is_new(alone, sure=shown)):
                yield _Piece(what, b"" if what == UNREAD else alone, shown or what == UNREAD)
            yield from self._pieces(carved(data), depth)
        elif is_document(data):
            alone = document_alone(data)
            yield from [_Piece("PDF", alone, sure)] if depth or len(alone) < len(data) else []
            yield from self._each(attached(io.BytesIO(data)), depth, sure=sure)
            yield from self._pieces(beside_document(io.BytesIO(data)), depth)
        elif packing(data):
            yield from self._packed(data, depth, sure=sure, coded=coded)
        else:
            yield from self._other(data, depth, sure=sure, coded=coded)

    def _other(self, data: bytes, depth: int, *, sure: bool, coded: bool) -> Iterator[_Piece]:
        if is_opaque(data):
            yield _Piece(UNREAD, b"", sure)
        elif may_be_opaque(data) or (depth and begins_picture(data)):
            yield _Piece(UNREAD, b"", sure and not coded)
        elif is_drawing(data):
            yield from self._each(bitmaps(data), depth, sure=sure)
        elif is_in_pieces(data):
            yield from self._each(stored(data), depth, sure=sure)
        yield from self._each((piece for piece in enclosed(data) if _may_be_file(piece)), depth, coded=True)
        yield from self._pieces(carved(data), depth)

    def _is_new(self, data: bytes, *, sure: bool) -> bool:
        digest = hashlib.sha256(data).digest()
        before = self._seen.get(digest)
        self._seen[digest] = sure or bool(before)
        return before is None or (sure and not before)

    def _pieces(self, pieces: Iterable[Piece], depth: int) -> Iterator[_Piece]:
        """What stands among other bytes; what only begins like a file stands there by chance."""
        try:
            for data, sure in pieces:
                if depth < DEEPEST:
                    yield from self._piece(data, depth, sure=sure)
                elif sure:
                    raise TooMuch
        except TooMuch:
            yield _Piece(UNREAD, b"", sure=True)

    def _piece(self, data: bytes, depth: int, *, sure: bool, coded: bool = False) -> Iterator[_Piece]:
        try:
            yield from self.file(data, depth + 1, sure=sure, coded=coded)
        except (MemoryError, TooMuch):
            raise
        except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
            yield from [_Piece(UNREAD, b"", sure)] if sure else []

    def _packed(self, data: bytes, depth: int, *, sure: bool, coded: bool) -> Iterator[_Piece]:
        try:
            inside, rest = unpacked(data, MOST_INFLATED)
        except TooMuch:
            yield _Piece(UNREAD, b"", sure)
        except ValueError:
            yield from [_Piece(UNREAD, b"", sure)] if not coded else []  # a piece of coded text begins so by chance
        else:
            yield from self._each([inside, rest], depth, sure=sure)

    def _each(
        self, contents: Iterable[bytes], depth: int, *, sure: bool = True, coded: bool = False
    ) -> Iterator[_Piece]:
        """Files in a file; where they cannot be taken out, that is told."""
        try:
            for content in contents:
                if depth >= DEEPEST:
                    raise TooMuch
                yield from self._piece(content, depth, sure=sure, coded=coded)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 a decoder of foreign bytes may raise anything
            yield _Piece(UNREAD, b"", sure)


def _may_be_file(piece: bytes) -> bool:
    """Whether what stands in a text in a coded form may be more than some letters of it."""
    return len(piece) > _LEAST * _LEAST and may_hold_files(piece)


def _picture(data: bytes) -> str | None:
    """What a picture is, for people; empty where nothing can be read in it, `UNREAD` where it is too large, None where it is none."""
    try:
        seen = as_picture(data)
    except Image.DecompressionBombError:
        return UNREAD
    if seen is None:
        return None
    form, *size = seen
    return f"{form} {size[0]}x{size[1]}" if min(size) >= _LEAST else ""
