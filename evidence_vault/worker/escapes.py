"""Ways in which addresses, pages, programs and bad mails write letters, each undone for the whole of a text.

Escapes of an address (RFC 3986), of HTML, of JSON and JavaScript (RFC 8259), of style sheets (CSS Syntax 3, 4.3.7); bytes by three
figures, as C has them; UTF-7 (RFC 2152); and UTF-8 that was taken for another coding.
"""

from __future__ import annotations

import binascii
import contextlib
import html
import html.entities
import re
from collections.abc import Callable, Iterator
from typing import Final

_CONTINUED: Final = re.compile(rb'"?;[ \t\r\n]*[\w-]+\*\d+\*?="?')
"""Where a name in a header is cut (RFC 2231)."""

_ADDRESS: Final = re.compile(rb"%(?:u[0-9A-Fa-f]{4}|[0-9A-Fa-f]{2})")
_ADDRESS_OCTETS: Final = re.compile(rb"(?:%[0-9A-Fa-f]{2})++")
ENTITY: Final = re.compile(
    rb"&(?:#[xX]?[0-9A-Fa-f]|[A-Za-z][0-9A-Za-z]{1,31};|(?:%s))"
    % b"|".join(name.encode() for name in html.entities.html5 if not name.endswith(";"))
)
"""Some of the names need no end (HTML 13.5); what is only like one is a part of an address, and there are many."""

_ESCAPE: Final = re.compile(
    rb"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|u\{[0-9A-Fa-f]{1,6}\}|U[0-9A-Fa-f]{8}|[23][0-7]{2}|[/nrt\\])"
)
_UNITS: Final = re.compile(rb"(?:[\\%]u[0-9A-Fa-f]{4})++")
"""Letters by the numbers of UTF-16."""

_OCTETS: Final = re.compile(rb"(?:\\x[0-9A-Fa-f]{2})++")
_NUMBER: Final = re.compile(rb"\\(?:u\{([0-9A-Fa-f]{1,6})\}|U([0-9A-Fa-f]{8}))")
_BY_THREE: Final = re.compile(rb"(?:\\[23][0-7]{2})++")
_SIGNS: Final = ((b"\\/", b"/"), (b"\\r", b"\r"), (b"\\n", b"\n"), (b"\\t", b"\t"))
_STYLED: Final = re.compile(rb"\\(?=[A-Fa-f]*[0-9])([0-9A-Fa-f]{3,6})(?![0-9A-Fa-f])[ \t\n]?")
_SEVEN_BITS: Final = re.compile(rb"""=["']?(?:unicode-1-1-)?[uU][tT][fF]-7\b""")
_SHIFTED: Final = re.compile(rb"\+[A-Za-z0-9+/]++-?")
_OFTEN: Final = 3
"""How often one and the same way is undone: links in links, JSON in JSON."""


def undone(text: bytes) -> Iterator[bytes]:
    """A text without one way of writing letters after the other, as often as it has them: there may be one in another."""
    for has, way in _WAYS:
        for _ in range(_OFTEN):
            if not has.search(text) or (further := way(text)) == text:
                break
            yield (text := further)


def replaced(pattern: re.Pattern[bytes], made: Callable[[re.Match[bytes]], bytes], text: bytes) -> bytes:
    """As `re.sub`, which holds each piece of the text between two finds by itself: many times the text, where there are many."""
    out, at = bytearray(), 0
    for found in pattern.finditer(text):
        out += text[at : found.start()]
        out += made(found)
        at = found.end()
    out += text[at:]
    return bytes(out)


def without_entities(text: bytes) -> bytes:
    """A text in UTF-8 without the escapes of HTML."""
    return html.unescape(text.decode("utf-8", "ignore")).encode("utf-8", "ignore")


def _without_percents(text: bytes) -> bytes:
    text = _CONTINUED.sub(b"", text)
    if b"%u" in text:
        text = replaced(_UNITS, _of_units, text)
    return replaced(_ADDRESS_OCTETS, lambda run: binascii.unhexlify(run[0].replace(b"%", b"")), text)


def _without_escapes(text: bytes) -> bytes:
    text = text.replace(b"\\\\", b"\\")
    if b"\\x" in text:
        text = replaced(_OCTETS, lambda run: binascii.unhexlify(run[0].replace(b"\\x", b"")), text)
    if b"\\u" in text:
        text = replaced(_UNITS, _of_units, text)
    if b"\\u{" in text or b"\\U" in text:
        text = replaced(_NUMBER, lambda found: _letter(found[1] or found[2]), text)
    text = replaced(_BY_THREE, lambda run: bytes(int(octet, 8) for octet in run[0].split(b"\\")[1:]), text)
    for sign, plain in _SIGNS:
        text = text.replace(sign, plain)
    return text


def _of_units(run: re.Match[bytes]) -> bytes:
    units = binascii.unhexlify(run[0].replace(b"\\u", b"").replace(b"%u", b""))
    text = units.decode("utf-16-be", "ignore")
    with contextlib.suppress(UnicodeError):  # a well-known network writes so each byte of UTF-8
        octets = text.encode("latin-1")
        octets.decode("utf-8")
        return octets
    return text.encode("utf-8")


def _letter(figures: bytes) -> bytes:
    number = int(figures, 16)
    return chr(number).encode("utf-8", "ignore") if number <= 0x10FFFF else b""


def _without_styles(text: bytes) -> bytes:
    return replaced(_STYLED, lambda found: _letter(found[1]), text)


def _without_shifts(text: bytes) -> bytes:
    return replaced(_SHIFTED, lambda run: run[0].decode("utf-7", "ignore").encode("utf-8", "ignore"), text)


def _misread(*codings: str, least: int) -> tuple[re.Pattern[bytes], Callable[[bytes], bytes]]:
    """Letters of UTF-8 whose bytes were taken for letters of one of these codings, and written in UTF-8 again.

    Args:
        codings: of single bytes.
        least: how many such letters stand in a row where it was so; fewer do by chance.
    """
    octets = {_read(octet, coding): octet for coding in codings for octet in range(0x80, 0x100)}
    follow = _any_of(letter for letter, octet in octets.items() if octet < 0xC0)
    begins = [_read(octet, codings[0]).encode() for octet in range(0xC2, 0xF0)]  # which all have the same first byte
    two, three = b"".join(one[1:] for one in begins[:30]), b"".join(one[1:] for one in begins[30:])
    one = b"%b(?:[%b]%b|[%b]%b{2})" % (begins[0][:1], two, follow, three, follow)
    runs = re.compile(b"(?:%b)++" % one)

    def read_right(text: bytes) -> bytes:
        return replaced(runs, lambda run: bytes(octets[letter] for letter in run[0].decode()), text)

    return re.compile(one * least), read_right


def _read(octet: int, coding: str) -> str:
    try:
        return bytes((octet,)).decode(coding)
    except UnicodeDecodeError:  # such bytes are left as they are
        return chr(octet)


def _any_of(letters: Iterator[str]) -> bytes:
    ends: dict[bytes, list[bytes]] = {}
    for letter in letters:
        coded = letter.encode()
        ends.setdefault(coded[:-1], []).append(coded[-1:])
    return b"(?:%b)" % b"|".join(begin + b"[" + b"".join(last) + b"]" for begin, last in ends.items())


_WAYS: Final[tuple[tuple[re.Pattern[bytes], Callable[[bytes], bytes]], ...]] = (
    (_ADDRESS, _without_percents),
    (_ESCAPE, _without_escapes),
    (ENTITY, without_entities),
    (_STYLED, _without_styles),
    _misread("latin-1", "cp1252", least=1),
    _misread("cp1251", least=2),
    (_SEVEN_BITS, _without_shifts),
)
