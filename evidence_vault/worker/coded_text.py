"""A text as it reads once the ways of writing its letters are undone: those of mail, saved pages, addresses, programs' data.

Quoted-printable (RFC 2045), encoded words (RFC 2047), folded lines (RFC 5545, 6350), escapes of an address (RFC 3986), of HTML,
of JSON and JavaScript (RFC 8259), of rich text (Rich Text Format 1.9.1).
"""

from __future__ import annotations

import binascii
import contextlib
import functools
import html
import html.entities
import quopri
import re
import struct
from collections.abc import Callable, Iterator
from typing import Final

_CONTINUED: Final = re.compile(rb'"?;[ \t\r\n]*[\w-]+\*\d+\*?="?')
"""Where a name in a header is cut (RFC 2231)."""

_WORD: Final = re.compile(rb"=\?[\w-]+\?([BbQq])\?([^?]*)\?=")
BASE64: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
NO_BASE64: Final = bytes({*range(256)} - {*BASE64})
_TAG: Final = re.compile(rb"<[^<>]*>")
_FOLD: Final = re.compile(rb"\r?\n[ \t]")
_QUOTED: Final = re.compile(rb"=[0-9A-Fa-f]{2}|[^=\s]=\r?\n[^\r\n-]")
"""Quoted-printable; where base64 ends in such a sign, an empty line follows, or the next part of the mail."""

_ADDRESS: Final = re.compile(rb"%(?:u[0-9A-Fa-f]{4}|[0-9A-Fa-f]{2})")
_ENTITY: Final = re.compile(
    rb"&(?:#[xX]?[0-9A-Fa-f]|[A-Za-z][0-9A-Za-z]{1,31};|(?:%s))"
    % b"|".join(name.encode() for name in html.entities.html5 if not name.endswith(";"))
)
"""Some of the names need no end (HTML 13.5); what is only like one is a part of an address, and there are many."""

_PERCENTS: Final = re.compile(rb"(?:%[0-9A-Fa-f]{2})+")
_ESCAPE: Final = re.compile(rb"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[/nrt\\])")
_UNITS: Final = re.compile(rb"(?:[\\%]u[0-9A-Fa-f]{4})+")
"""Letters by the numbers of UTF-16."""

_OCTETS: Final = re.compile(rb"(?:\\x[0-9A-Fa-f]{2})+")
_SIGNS: Final = ((b"\\/", b"/"), (b"\\r", b"\r"), (b"\\n", b"\n"), (b"\\t", b"\t"))
_FOLDED_RUN: Final = re.compile(rb"\n [A-Za-z0-9+/]{40}")
_OFTEN: Final = 3
"""How often one and the same way is undone: links in links, JSON in JSON."""

_SHORT: Final = 2 << 20
"""Bytes of a text of which all copies are held at once."""

_RICH: Final = b"{\\rtf"
_CODE_PAGE: Final = re.compile(rb"\\ansicpg(125\d|437|85[25]|866|874|932|936|949|950)\b")
_RICH_WORD: Final = re.compile(rb"\\(?!u-?\d)[A-Za-z]+-?\d* ?|[{}\r\n]")
_RICH_OCTETS: Final = re.compile(rb"(?:\\'[0-9A-Fa-f]{2})+")
_RICH_UNITS: Final = re.compile(rb"(?:\\u-?\d{1,5} ?(?:\\'[0-9A-Fa-f]{2}|\?)?)+")
_RICH_UNIT: Final = re.compile(rb"\\u(-?\d+)")
_CYRILLIC: Final = "cp1251"

_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_MARKS_OF_32: Final = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_BEGIN: Final = 4096
_UPPER: Final = b"\0\4\5\6\x20"
"""Of letters of Latin, Cyrillic and Arabic, and of signs between them, the first byte in UTF-16."""

_NO_LETTERS: Final = bytes(8)
"""The begin of a database is mostly zeros, and no text for that."""

_LIKE_TEXT: Final = 0.9
CONTROLS: Final = bytes({*range(0x20)} - {*b"\t\n\r\f\x1b"})
_MOST_CONTROLS: Final = 0.05
"""The share of what is none in a text, and in what programs keep with few bytes of their own between texts."""

APART: Final = b" qxzwjx "
"""Between pieces of text that are searched together: a word, over which no term reaches."""


def meant(data: bytes) -> Iterator[bytes]:
    """A text in every way in which it may be meant: of the whole of it, one copy for each."""
    if (text := _text(data)) is None:
        return
    for number, one in enumerate(written(data)):
        if number or text is not data:
            yield one
        plain = _TAG.sub(b"", one) if b"<" in one else one
        if plain != one:  # an office program cuts a name into runs
            yield plain
        if _ENTITY.search(plain):
            yield _without_entities(plain)
    if b"\n " in text or b"\n\t" in text:
        yield _FOLD.sub(b"", text)
    words = [(coding in b"Bb", coded) for coding, coded in _WORD.findall(text)]
    if words:  # a name may be cut anywhere between them
        yield b"".join(
            decoded(coded.translate(None, NO_BASE64)) if base64 else quopri.decodestring(coded, header=True)
            for base64, coded in words
        )


def written(data: bytes) -> Iterator[bytes]:
    """A text as it stands, in UTF-8 where it was in UTF-16, and without each way of writing letters that it has."""
    return iter(_written_of_short(data)) if len(data) <= _SHORT else _written(data)


@functools.lru_cache(maxsize=1)
def _written_of_short(data: bytes) -> tuple[bytes, ...]:
    """Kept for whoever asks next, for files in the same text."""
    return tuple(_written(data))


def _written(data: bytes) -> Iterator[bytes]:
    text = _text(data)
    if text is None:
        yield data
        return
    yield text
    if b"\n " in text and _FOLDED_RUN.search(text):
        yield _FOLD.sub(b"", text)
    rich = text.lstrip().startswith(_RICH)
    bases = [text]
    if _QUOTED.search(text):
        bases.append(quopri.decodestring(text))
        yield bases[1]
    for base in bases:
        for has, undone in _WAYS if not rich else ():
            other = base
            for _ in range(_OFTEN):
                if not has.search(other) or (further := undone(other)) == other:
                    break
                yield (other := further)
    if rich:
        yield from (_of_rich_text(text, page) for page in _code_pages(text))


def decoded(letters: bytes) -> bytes:
    """Letters of base64, but for what is left over at their end."""
    whole = letters[: len(letters) - (1 if len(letters) % 4 == 1 else 0)]
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def _text(data: bytes) -> bytes | None:
    """A text in UTF-8 or a coding of single bytes; None where it is none."""
    if coding := wide_coding(data):
        return data.decode(coding, "ignore").encode("utf-8", "ignore")
    begin = data[:_BEGIN]
    return data if len(begin) - len(begin.translate(None, CONTROLS)) <= _MOST_CONTROLS * len(begin) else None


def may_be_utf_16(data: bytes) -> bool:
    """Whether it begins with its mark, or has a zero near its begin."""
    return data.startswith(_MARKS) or b"\0" in data[:_BEGIN]


def wide_coding(data: bytes) -> str | None:
    """The coding of a text that is all in UTF-16 or UTF-32, as far as its begin tells; None where it is none."""
    if data.startswith(_MARKS_OF_32):
        return "utf-32"
    if data.startswith(_MARKS):
        return "utf-16"
    if not may_be_utf_16(data) or _NO_LETTERS in data[:_BEGIN]:
        return None
    for coding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        upper = data[first:_BEGIN:2]
        if len(upper) - len(upper.translate(None, _UPPER)) > _LIKE_TEXT * len(upper):
            return coding
    return None


def _without_percents(text: bytes) -> bytes:
    text = _CONTINUED.sub(b"", text)
    text = _UNITS.sub(_of_units, text) if b"%u" in text else text
    return _PERCENTS.sub(lambda run: bytes.fromhex(run[0].replace(b"%", b"").decode()), text)


def _without_escapes(text: bytes) -> bytes:
    text = text.replace(b"\\\\", b"\\")
    if b"\\x" in text:
        text = _OCTETS.sub(lambda run: bytes.fromhex(run[0].replace(b"\\x", b"").decode()), text)
    if b"\\u" in text:
        text = _UNITS.sub(_of_units, text)
    for sign, plain in _SIGNS:
        text = text.replace(sign, plain)
    return text


def _of_units(run: re.Match[bytes]) -> bytes:
    units = bytes.fromhex(run[0].replace(b"\\u", b"").replace(b"%u", b"").decode())
    text = units.decode("utf-16-be", "ignore")
    with contextlib.suppress(UnicodeError):  # a well-known network writes so each byte of UTF-8
        octets = text.encode("latin-1")
        octets.decode("utf-8")
        return octets
    return text.encode("utf-8")


def _without_entities(text: bytes) -> bytes:
    return html.unescape(text.decode("utf-8", "ignore")).encode("utf-8", "ignore")


_WAYS: Final[tuple[tuple[re.Pattern[bytes], Callable[[bytes], bytes]], ...]] = (
    (_ADDRESS, _without_percents),
    (_ESCAPE, _without_escapes),
    (_ENTITY, _without_entities),
)


def _code_pages(text: bytes) -> list[str]:
    """In which single bytes of a rich text may be meant: a font may have another one than the whole."""
    told = _CODE_PAGE.search(text)
    return list(dict.fromkeys([f"cp{told[1].decode()}" if told else _CYRILLIC, _CYRILLIC]))


def _of_rich_text(text: bytes, page: str) -> bytes:
    plain = _RICH_WORD.sub(b"", text)
    plain = _RICH_UNITS.sub(_of_rich_units, plain)
    return _RICH_OCTETS.sub(
        lambda run: bytes.fromhex(run[0].replace(b"\\'", b"").decode()).decode(page, "ignore").encode(), plain
    )


def _of_rich_units(run: re.Match[bytes]) -> bytes:
    units = [int(unit) & 0xFFFF for unit in _RICH_UNIT.findall(run[0])]
    return struct.pack(f">{len(units)}H", *units).decode("utf-16-be", "ignore").encode()
