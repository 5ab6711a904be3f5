"""What a page or an office file shows: its text without tags, and without what is not shown between its letters.

HTML, Office Open XML (ECMA-376, part 1, 17.13.5, 17.16), OpenDocument (1.3, part 3, 5.5, 6.1, 14.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from evidence_vault.worker.escapes import replaced

_TAG: Final = re.compile(rb"<[^<>]*+>")
_QUOTING_TAG: Final = re.compile(rb"""<(?:[^<>"']|"[^"]*+"|'[^']*+')*+>|<[^<>]*+>""")
_SIGN_IN_QUOTES: Final = re.compile(rb"""=["'][^"'<>]*+[<>]""")
_BREAK: Final = re.compile(rb"<(?:[bB][rR]|w:br|w:cr|a:br|text:line-break)(?=[\s/>])[^<>]*+>\s*+")
_UNSHOWN: Final = rb"!--|(?i:script|style)|w:instrText|office:annotation|text:note"
_NOT_NOW, _NOT_BEFORE = (
    re.compile(rb"<(?:" + _UNSHOWN + rb"|" + changed + rb")(?:(?<=--)|(?=[\s>])[^<>]*+(?<!/)>)")
    for changed in (rb"w:del|w:moveFrom|del|DEL", rb"w:ins|w:moveTo|ins|INS")
)
"""What is no part of the text as it was changed, and of the text as it was before."""

_NAME: Final = re.compile(rb"<([\w:]+)")
_NEAR: Final = 4096
"""Bytes before and behind what is not shown, within which a name over it stands."""

APART: Final = b" qxzwjx "
"""Between pieces of text that are searched together: a word, over which no term reaches."""


def shown(text: bytes) -> Iterator[bytes]:
    """A text without its tags: all of it, and what stands around that which is not shown, as one text.

    A name is cut by tags where an office program has runs, and by remarks, changes, scripts and the like.
    """
    if b"<" not in text:
        return
    text = replaced(_BREAK, lambda _: b"\n", text)
    plain = _without(_TAG, text)
    if plain != text:
        yield plain
    if _SIGN_IN_QUOTES.search(text):
        yield _without(_QUOTING_TAG, text)
    for not_shown in (_NOT_NOW, _NOT_BEFORE):
        kept = list(_kept(text, not_shown))
        if len(kept) > 1:
            yield _without(_QUOTING_TAG, b"".join(map(_ends, kept)))


def _without(tags: re.Pattern[bytes], text: bytes) -> bytes:
    return replaced(tags, lambda _: b"", text)


def _kept(text: bytes, not_shown: re.Pattern[bytes]) -> Iterator[bytes]:
    """What stands between all that is not shown; what has no end is no such thing."""
    at, endless = 0, set[bytes]()
    for found in not_shown.finditer(text):
        if found.start() < at:
            continue
        name = _NAME.match(found[0])
        close = b"</" + name[1] + b">" if name else b"-->"
        if close in endless:
            continue
        if (end := text.find(close, found.end())) < 0:
            endless.add(close)
            continue
        yield text[at : found.start()]
        at = end + len(close)
    yield text[at:]


def _ends(piece: bytes) -> bytes:
    return piece if len(piece) <= 2 * _NEAR else piece[:_NEAR] + APART + piece[-_NEAR:]
