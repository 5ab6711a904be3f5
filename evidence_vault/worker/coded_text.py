"""A text as it reads once the ways of writing its letters are undone: those of mail, saved pages, addresses, programs' data.

Quoted-printable (RFC 2045), encoded words (RFC 2047), folded lines (RFC 5545, 6350); the rest in `escapes` and `rich_text`.
"""

from __future__ import annotations

import binascii
import itertools
import quopri
import re
from collections.abc import Iterator
from typing import Final

from evidence_vault.worker import markup
from evidence_vault.worker.escapes import ENTITY, undone, without_entities
from evidence_vault.worker.rich_text import is_rich, rich_texts

BASE64: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
NO_BASE64: Final = bytes({*range(256)} - {*BASE64})
_ENDS: Final = (b"\r\r\r\n", b"\r\r\n", b"\r\n", b"\r")
_UNICODE_END: Final = b"\xe2\x80\xa8"
"""How a line may end, also where a program of Windows wrote a text that had its ends already."""

_DOUBLED: Final = 0.9
"""The share of lines with an empty one behind, from which on each end was written twice."""

_WORD: Final = re.compile(rb"=\?([\w.:-]+)(?:\*[\w-]*)?\?([BbQq])\?([^?]*)\?=")
_WORDS: Final = re.compile(rb"(?:" + _WORD.pattern + rb")++")
_BETWEEN: Final = re.compile(rb"\?=\s+=\?")
"""White space between encoded words, which is not shown (RFC 2047, 6.2)."""

_LINE: Final = re.compile(rb"[^\n]*+(?:\n[ \t][^\n]*+)*+")
_CHARSET: Final = re.compile(rb"(?i)utf|us-|iso|win|cp|koi8|gb|big5|shift|euc|mac|ks_|tis|kz|pt|hz|latin|cs")
"""How charsets of mail begin; some other codings that Python has take long."""

_QUOTED: Final = re.compile(rb"=(?:[0-9A-Fa-f]{2}|(?<=[^=\s]=)[ \t]*+\n[^\n-])")
"""Quoted-printable; where base64 ends in such a sign, an empty line follows, or the next part of the mail."""

_PADDED: Final = re.compile(rb"=[ \t]++\n")
_FOLDED_RUN: Final = re.compile(rb"\n [A-Za-z0-9+/]{40}")

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

APART: Final = markup.APART


def meant(data: bytes, text: bytes, *, first: bool) -> Iterator[bytes]:
    """One of the texts that are `written`, in every way in which it may be meant: of the whole of it, one copy for each.

    Args:
        data: the file, which is searched as it is.
        text: one of its texts.
        first: of them.
    """
    if not _is_text(data):
        return
    if not first or wide_coding(data) or _UNICODE_END in data:
        yield text
    for plain in markup.shown(text):
        yield plain
        if ENTITY.search(plain):
            yield without_entities(plain)
    if first:
        yield from _of_lines(text)


def _of_lines(text: bytes) -> Iterator[bytes]:
    if b"\n " in text or b"\n\t" in text:
        yield _unfolded(text)
    words = [_of_word(word) for word in _WORD.finditer(text)]
    if words:
        yield b"".join(words)  # a name may be cut anywhere between them
        lines = b"\n".join(_with_words(text))
        yield _WORDS.sub(_of_words, _BETWEEN.sub(b"?==?", lines))


def _with_words(text: bytes) -> Iterator[bytes]:
    """The lines that have encoded words, each with what of it stands folded."""
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end:
            continue
        start = word.start()
        while (start := text.rfind(b"\n", 0, start) + 1) and text.startswith((b" ", b"\t"), start):
            start -= 1
        if line := _LINE.match(text, start):
            end = line.end()
            yield line[0]


def _of_word(word: re.Match[bytes]) -> bytes:
    if word[2] in b"Bb":
        return decoded(word[3].translate(None, NO_BASE64))
    return quopri.decodestring(word[3], header=True)


def _of_words(run: re.Match[bytes]) -> bytes:
    """What stands in words one behind the other, between which some programs cut a letter."""
    alike = itertools.groupby(_WORD.finditer(run[0]), key=lambda word: word[1].lower())
    return b"".join(_in_utf_8(b"".join(map(_of_word, words)), charset) for charset, words in alike)


def _in_utf_8(word: bytes, charset: bytes) -> bytes:
    if not _CHARSET.match(charset):
        return word
    try:
        return word.decode(charset.decode(), "ignore").encode("utf-8", "ignore")
    except (LookupError, ValueError):
        return word


def written(data: bytes) -> Iterator[bytes]:
    """A text as it stands, with plain ends of lines, in UTF-8 where it was in UTF-16; and without each way of writing letters."""
    if not _is_text(data):
        yield _with_plain_ends(data)
        return
    coding = wide_coding(data)
    text = _with_plain_ends(data.decode(coding, "ignore").encode("utf-8", "ignore") if coding else data)
    yield text
    if b"\n " in text and _FOLDED_RUN.search(text):
        yield _unfolded(text)
    bases = [text]
    if _QUOTED.search(text):
        bases.append(_with_plain_ends(quopri.decodestring(_PADDED.sub(b"=\n", text))))
        yield bases[1]
    for base in bases:
        yield from map(_with_plain_ends, rich_texts(base))
        if not is_rich(base):
            yield from map(_with_plain_ends, undone(base))


def decoded(letters: bytes) -> bytes:
    """Letters of base64, but for what is left over at their end."""
    whole = letters[: len(letters) - (1 if len(letters) % 4 == 1 else 0)]
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def _with_plain_ends(text: bytes) -> bytes:
    plain = text.replace(b"\r\n", b"\n")
    if b"\r" in plain:
        plain = text
        for end in _ENDS:
            plain = plain.replace(end, b"\n")
    text = plain.replace(_UNICODE_END, b"\n")
    if 2 * text.count(b"\n\n") > _DOUBLED * text.count(b"\n"):
        text = text.replace(b"\n\n", b"\n")
    return text


def _unfolded(text: bytes) -> bytes:
    return text.replace(b"\n ", b"").replace(b"\n\t", b"")


def _is_text(data: bytes) -> bool:
    """Whether it is a text, in UTF-16, UTF-8 or a coding of single bytes."""
    begin = data[:_BEGIN]
    return len(begin) - len(begin.translate(None, CONTROLS)) <= _MOST_CONTROLS * len(begin) or bool(wide_coding(data))


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
