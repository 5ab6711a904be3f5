"""What must not be found, in the forms in which a file can hold it."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from evidence_vault.sandbox.tasks import Leak
from evidence_vault.search import fold, pattern
from evidence_vault.worker.coded_text import may_be_utf_16, wide_coding
from evidence_vault.worker.only_letters import of_coding, only_letters

_SHORTEST_IN_CODE = 6
"""Bytes of a needle that is looked for among pixels and packed bytes, where a short one stands by chance."""

_SHORTEST = 5
"""The same elsewhere; shorter terms are found as words of a text."""

_SHORTEST_BACKWARDS = 5
"""Letters of a term that is looked for backwards; of a shorter one that is another word too often."""

_DIGESTS = ("md5", "sha1", "sha256")

_CODINGS = (
    *("utf-8", "utf-16-be", "utf-16-le", "cp1251", "latin-1", "koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic"),
    *("kz1048", "ptcp154", "cp1256", "iso8859-6", "cp1254", "cp857", "cp1250", "iso8859-2", "cp852", "mac-roman"),
    *("gb18030", "big5"),
)
_USUAL = ("cp1251", "kz1048", "koi8-u", "cp866")
_SELDOM = (
    *("iso8859-5", "mac-cyrillic", "cp1252", "cp1254", "cp857", "cp1250", "iso8859-2", "cp852", "mac-roman", "cp1256"),
    "iso8859-6",
)
"""Codings in which a text is read that is not of Unicode; in what is seldom, a short term stands there by chance."""

_SHORT, _REMEMBERED = 64, 100_000
"""Bytes that are remembered as they are, longer ones by their digest; and how many are."""

_BEGIN = 8
"""Bytes of a needle that are looked for, all at once; the rest is compared where they stand. So the table that finds them stays
small, and has a place for every next byte."""

_CONTROLS = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE = re.compile(rb"[\0-\x06\x1e\x20](?:[\x01-\xff][\0-\x06\x1e\x20]){3,}")
"""Of UTF-16, the first or the second bytes of what stands among other bytes in the letters of Latin, Greek, Cyrillic and Arabic:
nearly all others have no cases, and are found as they are."""


class _Needle(NamedTuple):
    """Bytes that must not be there.

    Attributes:
        number: of the term, or of the digest behind all terms.
        digest: they are one.
    """

    number: int
    data: bytes
    digest: bool


class _Term(NamedTuple):
    """A text that must not be there.

    Attributes:
        number: of the term.
        letters: what is left of it without all that stands between them.
        found: finds it in a text that was folded.
    """

    number: int
    letters: bytes
    found: re.Pattern[str]


class Needles:
    """Terms and digests, ready to be looked for.

    Args:
        terms: texts.
        digests: SHA-256 in hex.
    """

    def __init__(self, terms: Sequence[str], digests: Sequence[str]) -> None:
        self._short: list[_Term] = []
        long: dict[bytes, list[_Term]] = {}
        for number, term in enumerate(terms):
            for one in {term, term[::-1] if len(term) >= _SHORTEST_BACKWARDS else term}:
                if found := pattern(one):
                    known = _Term(number, only_letters(one), re.compile(found))
                    is_short = len(known.letters) < _SHORTEST
                    (self._short if is_short else long.setdefault(known.letters[:_BEGIN], [])).append(known)
        self._long = list(long.values())
        self._any_long = BytesAhoCorasick(list(long), implementation=Implementation.DFA)
        texts = [(number, needle) for number, term in enumerate(terms) for needle in _forms(term)]
        hashes = [(number, needle) for number, term in enumerate(terms) for needle in _guessable(term)]
        hashes += [(len(terms) + number, one) for number, hexed in enumerate(digests) for one in _written(hexed)]
        wanted = [_Needle(number, one, digest=False) for number, one in texts if len(one) >= _SHORTEST]
        wanted += [_Needle(number, one, digest=True) for number, one in hashes]
        begins: dict[bytes, list[_Needle]] = {}
        for needle in wanted:
            begins.setdefault(needle.data[:_BEGIN], []).append(needle)
        self._begins = list(begins.values())
        self._any = BytesAhoCorasick(list(begins), implementation=Implementation.DFA)
        self._clean: set[tuple[bool, bool, bytes]] = set()

    def in_text(self, text: str) -> Iterator[int]:
        """The numbers of the terms that a text has, forwards or backwards."""
        if near := self._near(only_letters(text)):
            yield from _numbers(near, text)

    def _in_coding(self, data: bytes, coding: str) -> Iterator[int]:
        """The same of a text in a coding of single bytes; of one that is seldom, terms that are not short."""
        near = self._near(of_coding(coding)(data))
        if near := [term for term in near if coding in _USUAL or len(term.letters) >= _SHORTEST]:
            yield from _numbers(near, data.decode(coding, "ignore"))

    def _near(self, letters: bytes) -> list[_Term]:
        """Terms whose letters are there."""
        begins = {begin for begin, _, _ in self._any_long.find_matches_as_indexes(letters, overlapping=True)}
        terms = (*self._short, *(term for begin in begins for term in self._long[begin]))
        return [term for term in terms if term.letters in letters]

    def leaks(self, data: bytes, kind: str, page: int = 0, *, coded: bool = False) -> Iterator[Leak]:
        """Where bytes hold a term.

        Args:
            data: bytes of a file, or of a part of it.
            kind: what they are.
            page: whose.
            coded: they are packed, or pixels: only long needles count, and they are no text.
        """
        # a document has the same names in object after object, and every stream as an object and among its bytes
        short = len(data) <= _SHORT
        same = coded, short, data if short else hashlib.sha256(data).digest()
        if same in self._clean:
            return
        least = _SHORTEST_IN_CODE if coded else _SHORTEST
        there = list(self._there(data))
        found = {needle.number for needle in there if not needle.digest and len(needle.data) >= least}
        hashes = dict.fromkeys(needle.number for needle in there if needle.digest)
        if not coded:
            for text in _texts(data):
                found.update(self.in_text(text))
            lines = _of_single_bytes(data)
            for coding in (*_USUAL, *_SELDOM) if lines else ():
                found.update(self._in_coding(lines, coding))
        if len(self._clean) < _REMEMBERED and not found and not hashes:
            self._clean.add(same)
        yield from (Leak(kind, page, number) for number in sorted(found))
        yield from (Leak("digest", page, number) for number in hashes)

    def _there(self, data: bytes) -> Iterator[_Needle]:
        for begin, start, _ in self._any.find_matches_as_indexes(data, overlapping=True):
            yield from (needle for needle in self._begins[begin] if data.startswith(needle.data, start))


def _numbers(near: Sequence[_Term], text: str) -> Iterator[int]:
    folded = fold(text)
    yield from (term.number for term in near if term.found.search(folded))


def _of_single_bytes(data: bytes) -> bytes:
    """The lines of text in it that are not of Unicode, and those of ASCII before and behind them, to which a term may go on."""
    if _is_unicode(data):
        return b""
    lines = [b"" if _CONTROLS.search(line) else line for line in data.splitlines()]
    old = [not _is_unicode(line) for line in lines]
    beside = zip([False, *old], lines, old, [*old[1:], False], strict=False)
    return b"\n".join(line for before, line, this, after in beside if this or ((before or after) and line.isascii()))


def _is_unicode(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _texts(data: bytes) -> Iterator[str]:
    """The bytes as texts, in the ways in which they may be one."""
    yield data.decode("utf-8", "ignore")
    if may_be_utf_16(data):
        whole = wide_coding(data)
        if whole == "utf-32":
            yield data.decode(whole, "ignore")
            return
        if whole:
            yield from (data.decode(coding, "ignore") for coding in ("utf-16-be", "utf-16-le"))
            return
        runs = [run.span() for run in _WIDE.finditer(data)]
        yield "\n".join([data[start : end + 1].decode("utf-16-be", "ignore") for start, end in runs])
        yield "\n".join([data[start - 1 if start else 1 : end].decode("utf-16-le", "ignore") for start, end in runs])


def _forms(term: str) -> set[bytes]:
    """A term as bytes: in each case, form of Unicode, direction and coding."""
    spelled = {term, term.lower(), term.upper(), term.title()}
    spelled |= {unicodedata.normalize(form, one) for form in ("NFC", "NFD", "NFKC") for one in tuple(spelled)}
    if len(term) >= _SHORTEST_BACKWARDS:
        spelled |= {one[::-1] for one in tuple(spelled)}
    forms: set[bytes] = set()
    for one in spelled:
        for coding in _CODINGS:
            try:
                forms.add(one.encode(coding))
            except UnicodeEncodeError:
                continue
    hexed = {one.hex().encode("ascii") for one in forms if len(one) >= _SHORTEST}
    return forms | hexed | {one.upper() for one in hexed}


def _guessable(term: str) -> Iterator[bytes]:
    """Digests of a term, which whoever guesses it can compare."""
    for name in _DIGESTS:
        hexed = hashlib.new(name, term.encode("utf-8"), usedforsecurity=False).hexdigest()
        yield from _written(hexed)


def _written(hexed: str) -> Iterator[bytes]:
    digest = bytes.fromhex(hexed)
    yield from (digest, hexed.encode("ascii"), hexed.upper().encode("ascii"))
    yield from (base64.b64encode(digest).rstrip(b"="), base64.urlsafe_b64encode(digest).rstrip(b"="))
