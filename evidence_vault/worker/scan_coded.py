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
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Protocol

from evidence_vault.worker.coded_text import BASE64, NO_BASE64, decoded, written

_RUN: Final = re.compile(
    rb"[A-Za-z0-9+/]{16,}+"
    rb"""(?:(?:[ \t]*+\\?\n[\n \t>]*+|(?<=[A-Za-z0-9+/]{40}) |\s*+["'`][\s+&.,_\\]*+["'`])[A-Za-z0-9+/]++(?![:-]))*+"""
)
"""Base64, over the ends of lines; a long line may also end in one space, or in a program with the end of a string."""

_JOINED: Final = re.compile(rb"""["'`][^A-Za-z0-9/"'`]*+["'`]""")
_PARTED: Final = re.compile(rb"\n[ \t>]*+\n[\n \t>]*+|(?<=\S) (?=\S)|" + _JOINED.pattern)
"""What may also stand between one such text and another."""

_PARTING: Final = (b"\n\n", b" ", b"'", b'"', b"`")
_SHORT_LINE: Final = re.compile(rb"\n[ \t>]*+([A-Za-z0-9+/]{6,15})={0,2}(?=\n|\Z)")
_HEX: Final = re.compile(rb"[0-9A-Fa-f]{32,}+(?:[ \t]*+\n[\n \t]*+[0-9A-Fa-f]++)*+")
"""How a text of old word processors has its pictures."""

_UU: Final = re.compile(rb"^begin [0-7]{3,4} [^\n]++\n((?:[ -`]{1,61}\n)++)", re.MULTILINE)
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


_MOST_MEMORY: Final = 256 << 20
_SURELY_PACKED: Final[tuple[tuple[re.Pattern[bytes], Callable[[], _Unpacking]], ...]] = (
    (re.compile(rb"(?=\x1f\x8b\x08)"), lambda: zlib.decompressobj(31)),
    (re.compile(rb"(?=BZh[1-9](?:1AY&SY|\x17rE8P\x90))"), bz2.BZ2Decompressor),
    (re.compile(rb"(?=\xfd7zXZ\0)"), lzma.LZMADecompressor),
    (re.compile(rb"ANDROID BACKUP\n\d{1,2}\n1\nnone\n"), zlib.decompressobj),
)
"""How what is packed begins, and what unpacks all that follows that begin."""

_MAY_BE_PACKED: Final[tuple[tuple[re.Pattern[bytes], Callable[[], _Unpacking]], ...]] = (
    (re.compile(rb"(?=\x78[\x01\x5e\x9c\xda])"), zlib.decompressobj),
    (
        re.compile(rb"(?=\]\0\0.[\0-\x08](?:\xff{8}|.{5}\0{3})\0)", re.DOTALL),
        lambda: lzma.LZMADecompressor(lzma.FORMAT_ALONE, memlimit=_MOST_MEMORY),
    ),
)
"""Begins that stand before other bytes too: zlib (RFC 1950), and LZMA as it was before xz, with its usual properties."""

_TRIED, _ENOUGH = 8192, 4096
"""Bytes that are tried, and that come out of nothing but what was packed."""


class TooMuch(Exception):
    """More comes out than is looked through."""


def enclosed(data: bytes) -> Iterator[bytes]:
    """What stands in a text as base64, uuencode or hexadecimal figures, each once: files, or pieces of text.

    What an escape cuts off, where it is taken for the end, comes whole once the escapes are undone, and only then.
    """
    return each_whole(piece for text in written(data) for piece in in_text(text))


def each_whole(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Pieces, each once, without those that are but the begin of another one."""
    pieces = dict.fromkeys(pieces)
    alike: dict[bytes, list[bytes]] = {}
    for piece in pieces:
        alike.setdefault(piece[:_BEGIN], []).append(piece)
    for piece in pieces:
        others = alike[piece[:_BEGIN]]
        if not any(len(other) > len(piece) and other.startswith(piece) for other in others):
            yield piece


def in_text(text: bytes) -> Iterator[bytes]:
    """What is coded in one of the texts that are `written`."""
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
        yield from _of_run(found[0], first=found.start() == 0)
    marked, at = text.translate(_AS_ADDRESS), 0
    while (at := marked.find(b"-", at)) >= 0:
        start, end = marked.rfind(b" ", 0, at) + 1, marked.find(b" ", at)
        at = end if end >= 0 else len(text)
        if at - start >= len(_LEAST_RUN):
            yield decoded(text[start:at].translate(_TO_PLAIN))


def _of_run(run: bytes, *, first: bool) -> Iterator[bytes]:
    if any(sign in run for sign in _PARTING):
        yield from _alone(run)
        run = _JOINED.sub(b"\n", run)
    whole = run.translate(None, NO_BASE64)
    for start in range(4 if first else 1):  # the begin of a piece of a file may be within a run
        yield decoded(whole[start:])
    lines = run.split(b"\n", 2)
    if len(lines) > 1 and len(lines[0].strip()) < len(lines[1].strip()):  # it may be another text that stands before
        yield decoded(b"".join(lines[1:]).translate(None, NO_BASE64))


def _alone(run: bytes) -> Iterator[bytes]:
    """The parts of a run that may be one text each: those of one have the same length, in which whole bytes end."""
    parts = [part.translate(None, NO_BASE64) for part in _PARTED.split(run)]
    if len(parts) > 1 and (len(parts[0]) % 4 or len({len(part) for part in parts[:-1]}) > 1):
        yield from (decoded(part) for part in parts if len(part) >= len(_LEAST_RUN))


def _lines(text: bytes) -> Iterator[bytes]:
    with contextlib.suppress(binascii.Error):
        for line in text.splitlines():
            yield binascii.a2b_uu(line)


def packing(data: bytes) -> tuple[Callable[[], _Unpacking], int] | None:
    """What unpacks bytes, and from where on; None where they are not packed."""
    for begin, made in _SURELY_PACKED:
        if found := begin.match(data):
            return made, found.end()
    return next(((made, 0) for begin, made in _MAY_BE_PACKED if begin.match(data) and _unpacks(made(), data)), None)


def _unpacks(one: _Unpacking, data: bytes) -> bool:
    try:
        return len(one.decompress(data[:_TRIED], _ENOUGH)) == _ENOUGH or one.eof
    except (zlib.error, lzma.LZMAError):
        return False


def unpacked(data: bytes, most: int) -> tuple[bytes, bytes]:
    """Packed bytes, all members one behind the other, and what follows them.

    Raises:
        TooMuch: more than `most` bytes.
        ValueError: they are damaged, or cut off.
    """
    out = bytearray()
    while packed := packing(data):
        made, start = packed
        one = made()
        try:
            out += one.decompress(data[start:], most + 1 - len(out))
        except (OSError, zlib.error, lzma.LZMAError, EOFError) as error:
            raise ValueError("damaged") from error
        if len(out) > most:
            raise TooMuch
        if not one.eof:
            raise ValueError("cut off")
        data = one.unused_data
    return bytes(out), data
