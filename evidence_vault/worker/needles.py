"""What must not be found, in the forms in which a file can hold it."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence

from evidence_vault.sandbox.tasks import Leak
from evidence_vault.search import fold, pattern

_SHORTEST_IN_CODE = 6
"""Bytes of a needle that is looked for among pixels and packed bytes, where a short one stands by chance."""

_SHORTEST = 5
"""The same elsewhere; shorter terms are found as words of a text."""

_SHORTEST_BACKWARDS = 5
"""Letters of a term that is looked for backwards; of a shorter one that is another word too often."""

_DIGESTS = ("md5", "sha1", "sha256")


class Needles:
    """Terms and digests, ready to be looked for.

    Args:
        terms: texts.
        digests: SHA-256 in hex.
    """

    def __init__(self, terms: Sequence[str], digests: Sequence[str]) -> None:
        self._patterns = [
            (number, re.compile(found))
            for number, term in enumerate(terms)
            for found in {pattern(term), pattern(term[::-1]) if len(term) >= _SHORTEST_BACKWARDS else ""}
            if found
        ]
        self._bytes = [(number, needle) for number, term in enumerate(terms) for needle in _forms(term)]
        self._hashes = [(number, needle) for number, term in enumerate(terms) for needle in _guessable(term)]
        self._hashes += [(len(terms) + number, one) for number, hexed in enumerate(digests) for one in _written(hexed)]

    def in_text(self, text: str) -> Iterator[int]:
        """The numbers of the terms that a text has, forwards or backwards."""
        folded = fold(text)
        yield from (number for number, term in self._patterns if term.search(folded))

    def leaks(self, data: bytes, kind: str, page: int = 0, *, coded: bool = False) -> Iterator[Leak]:
        """Where bytes hold a term.

        Args:
            data: bytes of a file, or of a part of it.
            kind: what they are.
            page: whose.
            coded: they are packed, or pixels: only long needles count, and they are no text.
        """
        least = _SHORTEST_IN_CODE if coded else _SHORTEST
        found = {number for number, needle in self._bytes if len(needle) >= least and needle in data}
        if not coded:
            for text in _texts(data):
                found.update(self.in_text(text))
        yield from (Leak(kind, page, number) for number in sorted(found))
        yield from (Leak("digest", page, number) for number, needle in self._hashes if needle in data)


def _texts(data: bytes) -> Iterator[str]:
    """The bytes as texts, in the ways in which they may be one."""
    yield data.decode("utf-8", "ignore")
    if data.startswith((b"\xfe\xff", b"\xff\xfe")) or b"\0" in data[:4096]:
        yield data.decode("utf-16-be", "ignore")
        yield data.decode("utf-16-le", "ignore")


def _forms(term: str) -> set[bytes]:
    """A term as bytes: in each case, form of Unicode, direction and coding."""
    spelled = {term, term.lower(), term.upper(), term.title()}
    spelled |= {unicodedata.normalize(form, one) for form in ("NFC", "NFD", "NFKC") for one in tuple(spelled)}
    if len(term) >= _SHORTEST_BACKWARDS:
        spelled |= {one[::-1] for one in tuple(spelled)}
    forms: set[bytes] = set()
    for one in spelled:
        for coding in ("utf-8", "utf-16-be", "utf-16-le", "cp1251", "latin-1"):
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
