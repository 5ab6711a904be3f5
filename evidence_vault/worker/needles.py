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
from evidence_vault.worker.only_letters import only_letters

_SHORTEST_IN_CODE = 6
"""Bytes of a needle that is looked for among pixels and packed bytes, where a short one stands by chance."""

_SHORTEST = 5
"""The same elsewhere; shorter terms are found as words of a text."""

_SHORTEST_BACKWARDS = 5
"""Letters of a term that is looked for backwards; of a shorter one that is another word too often."""

_DIGESTS = ("md5", "sha1", "sha256")

_CODINGS = (
    *("utf-8", "utf-16-be", "utf-16-le", "cp1251", "latin-1", "koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic"),
    *("kz1048", "ptcp154", "cp1256", "gb18030", "big5"),
)
_SINGLE_BYTES = ("cp1251", "kz1048", "koi8-u", "cp866")
"""Codings in which a text is read that is not of Unicode; of others, words are found in the cases that are usual."""

_SHORT, _REMEMBERED = 64, 100_000
"""Bytes that are remembered as they are, longer ones by their digest; and how many are."""

_BEGIN = 8
"""Bytes of a needle that are looked for, all at once; the rest is compared where they stand. So the table that finds them stays
small, and has a place for every next byte."""

_CONTROLS = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE = (
    ("utf-16-be", re.compile(rb"(?:[\0-\x06\x1e\x20][\x01-\xff]){4,}")),
    ("utf-16-le", re.compile(rb"(?:[\x01-\xff][\0-\x06\x1e\x20]){4,}")),
)
"""UTF-16, and what of it stands among other bytes in the letters of Latin, Greek, Cyrillic and Arabic: nearly all others have no
cases, and are found as they are."""


class _Needle(NamedTuple):
    """Bytes that must not be there.

    Attributes:
        number: of the term, or of the digest behind all terms.
        digest: they are one.
    """

    number: int
    data: bytes
    digest: bool


class Needles:
    """Terms and digests, ready to be looked for.

    Args:
        terms: texts.
        digests: SHA-256 in hex.
    """

    def __init__(self, terms: Sequence[str], digests: Sequence[str]) -> None:
        self._patterns = [
            (number, only_letters(one), re.compile(found))
            for number, term in enumerate(terms)
            for one in {term, term[::-1] if len(term) >= _SHORTEST_BACKWARDS else term}
            if (found := pattern(one))
        ]
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
        letters = only_letters(text)
        near = [(number, term) for number, needed, term in self._patterns if needed in letters]
        if near:
            folded = fold(text)
            yield from (number for number, term in near if term.search(folded))

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
            for coding in _SINGLE_BYTES if lines else ():
                found.update(self.in_text(lines.decode(coding, "ignore")))
        if len(self._clean) < _REMEMBERED and not found and not hashes:
            self._clean.add(same)
        yield from (Leak(kind, page, number) for number in sorted(found))
        yield from (Leak("digest", page, number) for number in hashes)

    def _there(self, data: bytes) -> Iterator[_Needle]:
        for begin, start, _ in self._any.find_matches_as_indexes(data, overlapping=True):
            yield from (needle for needle in self._begins[begin] if data.startswith(needle.data, start))


def _of_single_bytes(data: bytes) -> bytes:
    """The lines of text in it that are not of Unicode."""
    if _is_unicode(data):
        return b""
    return b"\n".join(line for line in data.splitlines() if not (_is_unicode(line) or _CONTROLS.search(line)))


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
        for coding, runs in _WIDE:
            yield (
                data.decode(coding, "ignore")
                if whole
                else "\n".join(run.decode(coding, "ignore") for run in runs.findall(data))
            )


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
