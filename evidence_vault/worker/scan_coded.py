"""Files that stand in a text in a coded form, and bytes that were packed.

Base64 (RFC 4648), also in folded, indented and quoted lines; uuencode (POSIX); the figures of rich text.
"""

from __future__ import annotations

import binascii
import bz2
import contextlib
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Final, Protocol

from evidence_vault.worker.coded_text import BASE64, NO_BASE64, decoded, written

_RUN: Final = re.compile(rb"[A-Za-z0-9+/]{16,}(?:[ \t]*\r?\n[ \t>]*[A-Za-z0-9+/]++(?![:-]))*")
_SHORT_LINE: Final = re.compile(rb"\n[ \t>]*([A-Za-z0-9+/]{6,15})={0,2}\r?(?=\n|\Z)")
_HEX: Final = re.compile(rb"[0-9A-Fa-f]{32,}(?:[ \t]*\r?\n[ \t]*[0-9A-Fa-f]+)*")
"""How a text of old word processors has its pictures."""

_UU: Final = re.compile(rb"^begin [0-7]{3,4} [^\r\n]+\r?\n((?:[ -`]{1,61}\r?\n)+)", re.MULTILINE)
"""How mail had files before base64 (uuencode)."""

_UU_BEGIN: Final = b"begin "
_WIDE: Final = re.compile(rb"(?:[A-Za-z0-9+/]\0){64}")
"""Base64 in UTF-16, among other bytes."""

_FIGURES: Final = b"0123456789ABCDEFabcdef"
_NO_HEX: Final = bytes({*range(256)} - {*_FIGURES})
_AS_HEX: Final = bytes(ord("x") if code in _FIGURES else 0 for code in range(256))
_AS_RUN: Final = bytes(ord("x") if code in BASE64 or code in b"-_" else 0 for code in range(256))
_AS_ADDRESS: Final = bytes(
    ord("-") if code in b"-_" else ord("x") if bytes((code,)).isalnum() else ord(" ") for code in range(256)
)
"""Looking for the same letter so many times is faster than for one of several."""

_BEGIN: Final = 64
"""Bytes of a piece in which it differs from nearly all others."""

_LEAST_HEX, _LEAST_RUN = b"x" * 32, b"x" * 16
_TO_PLAIN: Final = bytes.maketrans(b"-_", b"+/")


class _Unpacking(Protocol):
    """What the standard library has for each way of packing."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


_PACKED: Final[dict[bytes, Callable[[], _Unpacking]]] = {
    b"\x1f\x8b\x08": lambda: zlib.decompressobj(31),
    b"BZh": bz2.BZ2Decompressor,
    b"\xfd7zXZ\x00": lzma.LZMADecompressor,
}


class TooMuch(Exception):
    """More comes out than is looked through."""


def enclosed(data: bytes) -> Iterator[bytes]:
    """What stands in a text as base64, uuencode or hexadecimal figures, each once: files, or pieces of text.

    What an escape cuts off, where it is taken for the end, comes whole once the escapes are undone, and only then.
    """
    pieces = dict.fromkeys(piece for text in written(data) for piece in _in_text(text))
    alike: dict[bytes, list[bytes]] = {}
    for piece in pieces:
        alike.setdefault(piece[:_BEGIN], []).append(piece)
    for piece in pieces:
        others = alike[piece[:_BEGIN]]
        if not any(len(other) > len(piece) and other.startswith(piece) for other in others):
            yield piece


def _in_text(text: bytes) -> Iterator[bytes]:
    if b"\0" in text and _WIDE.search(text):
        text = text.replace(b"\0", b"")
    if _LEAST_RUN in text.translate(_AS_RUN):
        yield from _long(text)
    for found in _SHORT_LINE.finditer(b"\n" + text):
        yield decoded(found[1])
    if _LEAST_HEX in text.translate(_AS_HEX):
        for found in _HEX.finditer(text):
            figures = found[0].translate(None, _NO_HEX)
            yield bytes.fromhex(figures[: len(figures) & ~1].decode())
    if _UU_BEGIN in text:
        for found in _UU.finditer(text):
            yield b"".join(_lines(found[1]))


def _long(text: bytes) -> Iterator[bytes]:
    for found in _RUN.finditer(text):
        run = found[0].translate(None, NO_BASE64)
        for start in range(4 if found.start() == 0 else 1):  # the begin of a piece of a file may be within a run
            yield decoded(run[start:])
        lines = found[0].split(b"\n", 2)
        if len(lines) > 1 and len(lines[0].strip()) < len(
            lines[1].strip()
        ):  # it may be another text that stands before
            yield decoded(b"".join(lines[1:]).translate(None, NO_BASE64))
    marked, at = text.translate(_AS_ADDRESS), 0
    while (at := marked.find(b"-", at)) >= 0:
        start, end = marked.rfind(b" ", 0, at) + 1, marked.find(b" ", at)
        at = end if end >= 0 else len(text)
        if at - start >= len(_LEAST_RUN):
            yield decoded(text[start:at].translate(_TO_PLAIN))


def _lines(text: bytes) -> Iterator[bytes]:
    with contextlib.suppress(binascii.Error):
        for line in text.splitlines():
            yield binascii.a2b_uu(line)


def packing(data: bytes) -> Callable[[], _Unpacking] | None:
    """What unpacks bytes; None where they are not packed."""
    return next((made for begin, made in _PACKED.items() if data.startswith(begin)), None)


def unpacked(data: bytes, most: int) -> tuple[bytes, bytes]:
    """Packed bytes, all members one behind the other, and what follows them.

    Raises:
        TooMuch: more than `most` bytes.
        ValueError: they are damaged, or cut off.
    """
    out = bytearray()
    while packed := packing(data):
        one = packed()
        try:
            out += one.decompress(data, most + 1 - len(out))
        except (OSError, zlib.error, lzma.LZMAError, EOFError) as error:
            raise ValueError("damaged") from error
        if len(out) > most:
            raise TooMuch
        if not one.eof:
            raise ValueError("cut off")
        data = one.unused_data
    return bytes(out), data
