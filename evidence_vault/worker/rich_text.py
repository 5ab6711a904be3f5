"""Rich text, as it reads without its words (Rich Text Format 1.9.1)."""

from __future__ import annotations

import codecs
import re
import struct
from collections.abc import Iterator
from typing import Final

from evidence_vault.worker.escapes import replaced

_BEGIN: Final = b"{\\rtf"
_BLANK: Final = b"\xef\xbb\xbf \t\r\n"
_IN_STRING: Final = re.compile(rb"\{\\{2,8}rtf")
_STRING_ESCAPE: Final = re.compile(rb"\\(?:([\"\\/])|([bfnrt])|u([0-9A-Fa-f]{4}))")
_DEEPEST: Final = 3

_PAGE: Final = re.compile(rb"\\(?:ansi)?cpg(\d{3,5})")
_CHARSET: Final = re.compile(rb"\\fcharset(\d{1,3})")
_CHARSETS: Final = {
    0: "cp1252",
    77: "mac_roman",
    89: "mac_cyrillic",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
"""The code page of a font by the number of its character set (`fcharset`)."""

_OF_OLD: Final = ("cp1251", "kz1048")
"""What is meant where a file does not say, or says wrong."""

_TOKEN: Final = re.compile(
    rb"\\uc(?P<skips>\d{1,3}) ?|\\u(?P<unit>-?\d{1,5}) ?|(?P<octet>\\'[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z\r\n'])"
    rb"|(?P<word>\\[A-Za-z]++(?:-?\d++)? ?)|(?P<group>[{}])|(?P<text>[^\\{}\r\n]++)|[\r\n\\]"
)
_OCTETS: Final = re.compile(rb"(?:\\'[0-9A-Fa-f]{2})++")
_SIGNS: Final = {b"~": b" ", b"_": b"-", b"{": b"{", b"}": b"}", b"\\": b"\\", b"|": b"", b":": b""}
_WORDS_APART: Final = re.compile(rb"\\(?:line|par|sect|page|column|tab|cell|row)(?![A-Za-z])")


def is_rich(text: bytes) -> bool:
    """Whether a text is a rich one from its begin on."""
    return text[:64].lstrip(_BLANK).startswith(_BEGIN)


def rich_texts(text: bytes) -> Iterator[bytes]:
    """All from the first rich text on that stands in a text, in UTF-8, once for each code page that it may have.

    It may also stand in a string of JSON (RFC 8259, 7).
    """
    for _ in range(_DEEPEST):
        if _BEGIN in text or not (found := _IN_STRING.search(text)):
            break
        text = replaced(_STRING_ESCAPE, _of_string, text[found.start() :])
    if (start := text.find(_BEGIN)) < 0:
        return
    text = text[start:]
    said = bytearray()  # one by one, its pieces need many times the memory
    for piece in _plain(text):
        said += piece
    plain = bytes(said)
    if not _OCTETS.search(plain):
        yield plain
        return
    for page in _code_pages(text):
        yield _in_page(plain, page)


def _of_string(escape: re.Match[bytes]) -> bytes:
    if escape[3]:
        return chr(int(escape[3], 16)).encode("utf-8", "ignore")
    return escape[1] or b" "


def _code_pages(text: bytes) -> list[str]:
    """In which single bytes may be meant: each font may have a code page of its own."""
    told = [f"cp{page.decode()}" for page in dict.fromkeys(_PAGE.findall(text))]
    fonts = [_CHARSETS.get(int(number), "cp1252") for number in dict.fromkeys(_CHARSET.findall(text))]
    return [page for page in dict.fromkeys([*told, *fonts, *_OF_OLD]) if _is_known(page)]


def _is_known(page: str) -> bool:
    try:
        codecs.lookup(page)
    except LookupError:
        return False
    return True


def _in_page(plain: bytes, page: str) -> bytes:
    return replaced(
        _OCTETS, lambda run: bytes.fromhex(run[0].replace(b"\\'", b"").decode()).decode(page, "ignore").encode(), plain
    )


def _plain(text: bytes) -> Iterator[bytes]:
    """The text without its words; single bytes stay as they are written."""
    skips, skip = [1], 0  # for each group, how many characters stand behind a number for those who do not know it
    units: list[int] = []
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "unit":
            units.append(int(token[0][2:]) & 0xFFFF)
            skip = skips[-1]
        elif kind == "skips":
            skips[-1] = int(token["skips"])
        elif kind == "group":
            _enter_or_leave(skips, token[0])
            skip = 0
        elif skip and kind:
            said = token[0] if kind == "text" else b""
            rest, skip = said[skip:], max(0, skip - max(1, len(said)))
            if rest:
                yield _of_units(units) + rest
        elif said := _said(kind, token):
            yield _of_units(units) + said
    yield _of_units(units)


def _enter_or_leave(skips: list[int], brace: bytes) -> None:
    if brace == b"{":
        skips.append(skips[-1])
    elif len(skips) > 1:
        skips.pop()


def _said(kind: str | None, token: re.Match[bytes]) -> bytes:
    if kind == "sign":
        return _SIGNS.get(token["sign"], b"")
    if kind == "word":
        return b"\n" if _WORDS_APART.match(token[0]) else b""
    return token[0] if kind in ("octet", "text") else b""


def _of_units(units: list[int]) -> bytes:
    said = struct.pack(f">{len(units)}H", *units).decode("utf-16-be", "ignore").encode() if units else b""
    units.clear()
    return said
