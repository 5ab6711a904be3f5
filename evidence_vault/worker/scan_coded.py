"""Text that stands in a file in a coded form, as mail, saved pages and addresses have it, and bytes that were packed.

Base64 (RFC 4648), quoted-printable (RFC 2045), encoded words of a header (RFC 2047), escapes of an address (RFC 3986) and of HTML.
"""

from __future__ import annotations

import binascii
import bz2
import contextlib
import html
import lzma
import quopri
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Final, Protocol
from urllib.parse import unquote_to_bytes

_RUN: Final = re.compile(
    rb"[A-Za-z0-9+/]{16,}(?:[ \t]*\r?\n[A-Za-z0-9+/]+)*|(?<![^\r\n])[A-Za-z0-9+/]{6,}={0,2}(?![^\r\n])"
)
_HEX: Final = re.compile(rb"(?:[0-9A-Fa-f]{2}[ \t]*(?:\r?\n)?){64,}")
"""How a text of old word processors has its pictures."""

_UU: Final = re.compile(rb"^begin [0-7]{3,4} [^\r\n]+\r?\n((?:[ -`]{1,61}\r?\n)+)", re.MULTILINE)
"""How mail had files before base64 (uuencode)."""

_URL_SAFE: Final = re.compile(rb"[A-Za-z0-9_-]{16,}")
_WORD: Final = re.compile(rb"=\?[\w-]+\?([BbQq])\?([^?]*)\?=")
_CONTINUED: Final = re.compile(rb'"?;[ \t\r\n]*[\w-]+\*\d+\*?="?')
"""Where a name in a header is cut (RFC 2231)."""

_TAG: Final = re.compile(rb"<[^<>]*>")
_QUOTED: Final = re.compile(rb"=(?:\r?\n|[0-9A-Fa-f]{2})")
_NO_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]")
_TO_PLAIN: Final = bytes.maketrans(b"-_", b"+/")
_BEGIN: Final = 4096
"""Bytes in which a text has no zero."""


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


def meant(data: bytes) -> Iterator[bytes]:
    """A text as it reads once the ways of writing its letters are undone: of the whole of it, one copy for each way."""
    if not _is_text(data):
        return
    written = _written(data)
    yield from written[1:]
    for text in written:
        if b"%" in text:
            yield unquote_to_bytes(_CONTINUED.sub(b"", text))
        plain = _TAG.sub(b"", text) if b"<" in text else text
        if plain != text:  # an office program cuts a name into runs
            yield plain
        if b"&" in plain:
            yield html.unescape(plain.decode("utf-8", "ignore")).encode("utf-8", "ignore")
    words = [(coding in b"Bb", text) for coding, text in _WORD.findall(data)]
    if words:  # a name may be cut anywhere between them
        yield b"".join(
            _decoded(_NO_BASE64.sub(b"", text)) if base64 else quopri.decodestring(text, header=True)
            for base64, text in words
        )


def enclosed(data: bytes) -> Iterator[bytes]:
    """What stands in a text as base64, uuencode or hexadecimal figures: files, or pieces of text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "ignore").encode("utf-8", "ignore")
    for text in _written(data) if _is_text(data) else [data]:
        for found in _RUN.finditer(text):
            run = _NO_BASE64.sub(b"", found[0])
            for start in range(4 if found.start() == 0 else 1):  # the begin of a piece of a file may be within a run
                yield _decoded(run[start:])
        for found in _URL_SAFE.finditer(text):
            if b"-" in found[0] or b"_" in found[0]:
                yield _decoded(found[0].translate(_TO_PLAIN))
        for found in _HEX.finditer(text):
            yield bytes.fromhex(found[0].decode())
        for found in _UU.finditer(text):
            yield b"".join(_lines(found[1]))


def _lines(text: bytes) -> Iterator[bytes]:
    with contextlib.suppress(binascii.Error):
        for line in text.splitlines():
            yield binascii.a2b_uu(line)


def _written(data: bytes) -> list[bytes]:
    """A text as it stands, and without quoted-printable where it has that."""
    return [data, quopri.decodestring(data)] if _QUOTED.search(data) else [data]


def _is_text(data: bytes) -> bool:
    return b"\0" not in data[:_BEGIN]


def _decoded(letters: bytes) -> bytes:
    """Letters of base64, but for what is left over at their end."""
    whole = letters[: len(letters) - (1 if len(letters) % 4 == 1 else 0)]
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def packing(data: bytes) -> Callable[[], _Unpacking] | None:
    """What unpacks bytes; None where they are not packed."""
    return next((made for begin, made in _PACKED.items() if data.startswith(begin)), None)


def unpacked(data: bytes, most: int) -> bytes:
    """Packed bytes, all members one behind the other.

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
    return bytes(out)
