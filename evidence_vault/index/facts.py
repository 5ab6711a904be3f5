"""Reading one entry's facts: each of the type that its kind asks for, or a refusal that names it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from typing import TypeVar

from evidence_vault.clock import Instant
from evidence_vault.errors import MalformedFile
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Entry, Json
from evidence_vault.records.ids import CaseId, CustodianId, ExhibitId, ItemId, PostId, SubmissionId

_Parsed = TypeVar("_Parsed")
Numbered = ItemId | CaseId | ExhibitId | PostId | CustodianId | SubmissionId
NumberedId = type[ItemId] | type[CaseId] | type[ExhibitId] | type[PostId] | type[CustodianId] | type[SubmissionId]
"""A kind of id that is a number."""


class FactReader:
    """The facts of one entry.

    Every method but `named` raises `MalformedFile` where a fact is missing or of another form.
    """

    def __init__(self, entry: Entry) -> None:
        """Read `entry`."""
        self.entry = entry
        self._facts = entry.facts

    def __contains__(self, name: str) -> bool:
        return name in self._facts

    def text(self, name: str) -> str:
        """A text."""
        return self._checked(name, self._facts.get(name))

    def one_of(self, name: str, words: Iterable[str]) -> str:
        """One of these words."""
        word = self.text(name)
        if word not in set(words):
            raise self.malformed(name)
        return word

    def text_or_none(self, name: str) -> str | None:
        """A text, or None where the fact is absent or empty."""
        return (self.text(name) or None) if name in self._facts else None

    def flag(self, name: str) -> bool:
        """True where the fact says so; facts that are false are left out."""
        return self._facts.get(name) is True

    def truth(self, name: str) -> bool:
        """True or false, which has to be said."""
        value = self._facts.get(name)
        if not isinstance(value, bool):
            raise self.malformed(name)
        return value

    def number(self, name: str) -> int:
        """A number from 0 to 2^53 - 1."""
        value = self._facts.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
            raise self.malformed(name)
        return value

    def number_or_none(self, name: str) -> int | None:
        """A number from 0, or None where the fact is absent or an empty text."""
        return None if self._facts.get(name, "") == "" else self.number(name)

    def instant_or_none(self, name: str) -> int | None:
        """A point in time in milliseconds since 1970, or None where the fact is absent."""
        return self._parsed(name, lambda text: Instant.parse(text).unix_ms) if name in self._facts else None

    def digest(self, name: str) -> bytes:
        """The 32 bytes of a SHA-256 in hexadecimal digits."""
        return self._parsed(name, lambda text: Digest.from_hex(text).value)

    def digests(self, name: str) -> list[bytes | None]:
        """A list of SHA-256 in hexadecimal digits; None for each that is an empty text."""
        values = self._facts.get(name)
        if not isinstance(values, list | tuple):
            raise self.malformed(name)
        try:
            return [Digest.from_hex(text).value if (text := self._checked(name, one)) else None for one in values]
        except ValueError as error:
            raise self.malformed(name) from error

    def base64(self, name: str) -> bytes:
        """Bytes in standard base64 (RFC 4648, section 4)."""
        return self._parsed(name, lambda text: base64.b64decode(text, validate=True))

    def id(self, name: str, of: NumberedId) -> int:
        """The number of an id, written as the class `of` writes it."""
        return self._parsed(name, lambda text: _number(of.parse, text))

    def id_or_none(self, name: str, of: NumberedId) -> int | None:
        """The number of an id, or None where the fact is absent."""
        return self.id(name, of) if name in self._facts else None

    def ids(self, name: str, of: NumberedId) -> list[int]:
        """The numbers of a list of ids, in its order; none twice."""
        values = self._facts.get(name)
        if not isinstance(values, list | tuple):
            raise self.malformed(name)
        try:
            numbers = [_number(of.parse, self._checked(name, value)) for value in values]
        except ValueError as error:
            raise self.malformed(name) from error
        if len(set(numbers)) != len(numbers):
            raise self.malformed(name)
        return numbers

    def numbers(self, name: str) -> list[int]:
        """A list of numbers of earlier entries."""
        values = self._facts.get(name)
        if not isinstance(values, list | tuple):
            raise self.malformed(name)
        found = [value for value in values if type(value) is int and 0 <= value < self.entry.seq]
        if len(found) != len(values):
            raise self.malformed(name)
        return found

    def texts(self, name: str) -> list[str]:
        """A list of texts."""
        values = self._facts.get(name)
        if not isinstance(values, list | tuple):
            raise self.malformed(name)
        return [self._checked(name, one) for one in values]

    def counts(self, name: str, least: int = 1) -> list[int]:
        """A list of numbers from `least`."""
        values = self._facts.get(name)
        if not isinstance(values, list | tuple) or not all(type(one) is int and least <= one < 2**53 for one in values):
            raise self.malformed(name)
        return [one for one in values if isinstance(one, int)]

    def named(self, name: str, of: NumberedId) -> Iterator[int]:
        """The numbers of whatever ids stand in a fact, alone or in a list; nothing where it holds something else."""
        value = self._facts.get(name)
        for text in value if isinstance(value, list | tuple) else (value,):
            if isinstance(text, str):
                with suppress(ValueError):
                    yield _number(of.parse, text)

    def below(self, prefix: str) -> Iterator[tuple[str, Json]]:
        """The facts whose names start with `prefix`, named by what follows it."""
        for name, value in self._facts.items():
            if name.startswith(prefix):
                yield name[len(prefix) :], value

    def texts_below(self, prefix: str) -> Iterator[tuple[str, str]]:
        """`below`, where every value is a text."""
        for name, value in self.below(prefix):
            yield name, self._checked(prefix + name, value)

    def _checked(self, name: str, value: Json) -> str:
        if not isinstance(value, str):
            raise self.malformed(name)
        return value

    def _parsed(self, name: str, parse: Callable[[str], _Parsed]) -> _Parsed:
        try:
            return parse(self.text(name))
        except (ValueError, binascii.Error) as error:
            raise self.malformed(name) from error

    def malformed(self, name: str) -> MalformedFile:
        """What is raised where a fact is missing or of another form."""
        entry = self.entry
        return MalformedFile(what=f"entry {entry.seq}", reason=f"{entry.kind} without a proper fact {name}")


@lru_cache(maxsize=1_024)
def _number(parse: Callable[[str], Numbered], text: str) -> int:
    """Entries about one item stand close together, and each names it more than once."""
    return parse(text).number
