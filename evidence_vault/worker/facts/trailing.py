"""What stands in a file behind the end of its picture.

Viewers do not show it; it may be a second picture of a telephone's, or an archive that was hidden there.
"""

from __future__ import annotations

import re

from evidence_vault.worker.content import Content, Found
from evidence_vault.worker.identify import identify

# in JPEG's entropy-coded data FF is followed by 00, a restart mark or more FF; anything else is a marker
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.S)


def trailing_facts(content: Content, media_type: str) -> Found:
    """How many bytes follow the picture, and what they look like; nothing where none do.

    Raises:
        IndexError: the picture has no end.
    """
    if content.partial:
        return
    tail = content.data[_ENDS[media_type](content.data) :]
    if tail:
        yield "fact.trailing.bytes", len(tail)
        yield "fact.trailing.type", identify(Content(tail, "", partial=False))


def end_of_jpeg(data: bytes, start: int = 0) -> int:
    """The end of the EOI marker (ITU-T T.81, annex B) of a JPEG that begins at `start`.

    Raises:
        IndexError: it has none.
    """
    at = start + 2
    while (marker := _MARKER.search(data, at)) is not None:
        at = marker.end()
        code = data[at - 1]
        if code == 0xD9:
            return at
        if code not in {0x01, 0xD8}:
            at += int.from_bytes(data[at : at + 2], "big")
    raise IndexError


def end_of_png(data: bytes, start: int = 0) -> int:
    """The end of the IEND chunk (ISO/IEC 15948, section 5.3); as `end_of_jpeg`."""
    at = start + 8
    while data[at + 4 : at + 8] != b"IEND":
        if at >= len(data):
            raise IndexError
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return at + 12


def _end_of_gif(data: bytes) -> int:
    """The end of the trailer (GIF89a, appendix A)."""
    at = 13 + _colours(data[10])
    while data[at] != 0x3B:
        # an image has nine bytes of descriptor, colours and a code size before its blocks, an extension its label
        at += 11 + _colours(data[at + 9]) if data[at] == 0x2C else 2
        while data[at]:
            at += data[at] + 1
        at += 1
    return at + 1


def _colours(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


_ENDS = {"image/jpeg": end_of_jpeg, "image/png": end_of_png, "image/gif": _end_of_gif}

WITH_END = frozenset(_ENDS)
"""The media types whose end is known."""
