"""JPEG as it is packed into a PDF: the picture's bytes untouched, without what else the file says (ITU-T T.81, B.1.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_FRAMES = {0xC0, 0xC1, 0xC2}
"""Baseline, extended, progressive: what every reader of PDF decodes."""

_SCAN, _END = 0xDA, 0xD9
_ALONE = {0x01, *range(0xD0, 0xD8)}


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A JPEG without EXIF, thumbnail, comments, and what comes after its end.

    Attributes:
        data: its bytes.
        width, height: in pixels.
        components: 1 is grey, 3 are colours, 4 are for print.
        plain: can be shown by every reader as it is.
    """

    data: bytes
    width: int
    height: int
    components: int
    plain: bool


def stripped(data: bytes) -> Jpeg:
    """Leave out every segment that is not needed to decode it.

    Raises:
        ValueError: no JPEG.
    """
    out = [b"\xff\xd8"]
    frame: tuple[int, int, int, bool] | None = None
    for marker, start, end in _segments(data):
        body = data[start:end]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            if len(body) < 10:
                raise ValueError("frame")
            plain = marker in _FRAMES and body[4] == 8
            frame = int.from_bytes(body[7:9], "big"), int.from_bytes(body[5:7], "big"), body[9], plain
        if marker == 0xE0:
            if body[4:9] == b"JFIF\0" and len(body) >= 18:
                out.append(b"\xff\xe0\0\x10" + body[4:16] + b"\0\0")  # without its thumbnail
        elif marker == 0xEE or not (0xE0 <= marker <= 0xEF or marker == 0xFE):
            out.append(body)
    if frame is None or not frame[0] or not frame[1]:
        raise ValueError("no frame")
    return Jpeg(b"".join(out), *frame)


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, and begin and end of each segment with its marker; a scan goes on to the next segment."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise ValueError("no marker")
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == _END:
            yield marker, at, at + 2
            return
        if marker in _ALONE:
            at += 2
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SCAN:
            end = _scan_end(data, end)
        if end > len(data):
            raise ValueError("cut")
        yield marker, at, end
        at = end
    if data[at : at + 2] == b"\xff\xd9":
        yield _END, at, at + 2


def _scan_end(data: bytes, at: int) -> int:
    """Where the packed numbers end: at a marker that is no restart and no stuffed byte."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise ValueError("cut")
        if data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7:
            at += 2
        elif data[at + 1] == 0xFF:
            at += 1
        else:
            return at
