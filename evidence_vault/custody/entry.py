"""One log entry: nothing in the open but a version, a place and salted digests."""

from __future__ import annotations

import secrets
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import msgspec

from evidence_vault.clock import Instant
from evidence_vault.custody import disclosure
from evidence_vault.custody.canonical import MAX_INTEGER, Form
from evidence_vault.custody.encoding import encode_base64url
from evidence_vault.errors import DefectError, MalformedFile
from evidence_vault.records.entry import Entry, Facts, Json, Kind
from evidence_vault.records.ids import CustodianId

VERSION: Final = 1
"""The entry format that this program writes, and the only one that it reads."""

_GROUP: Final = 8
_MAX_DIGESTS: Final = 4096
_DIGEST_BYTES: Final = 32
_DIGEST_CHARACTERS: Final = 43
_ALPHABET: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LAST: Final = _ALPHABET[::4]  # the last character of 32 bytes carries four bits
_KINDS: Final = {kind.value: kind for kind in Kind}
COMMON: Final = ("kind", "at", "by")
"""Names of the facts that every entry has."""


class _Open(msgspec.Struct):
    """What an entry shows to everybody."""

    sd: list[str] = msgspec.field(name="_sd")
    seq: int
    v: int


_OPEN: Final = Form("entry", _Open)


@dataclass(frozen=True, slots=True)
class SealedEntry:
    """An entry as it is stored.

    Attributes:
        raw: the exact bytes that are a leaf of the tree.
        disclosures: texts, in the order of the facts; the order says nothing.
    """

    raw: bytes
    disclosures: tuple[str, ...]


def seal_entry(seq: int, facts: Facts) -> SealedEntry:
    """Write an entry down.

    Args:
        seq: its place in the log, from 0.
        facts: all of them, ``kind``, ``at`` and ``by`` included.

    Raises:
        InvalidValue: a fact cannot be written.
    """
    decoys = -len(facts) % _GROUP
    salts, random = _random((len(facts), disclosure.SALT_BYTES), (decoys, _DIGEST_BYTES))
    made = [disclosure.make(name, value, salt) for (name, value), salt in zip(facts.items(), salts, strict=True)]
    digests = [one.digest for one in made] + [encode_base64url(decoy).decode("ascii") for decoy in random]
    sealed = SealedEntry(_OPEN.write(_Open(sorted(digests), seq, VERSION)), tuple(one.text for one in made))
    try:
        open_entry(sealed.raw, sealed.disclosures)
    except MalformedFile as error:
        raise DefectError(**error.facts) from error
    return sealed


def open_entry(untrusted_raw: bytes, untrusted_disclosures: Sequence[str]) -> Entry:
    """Read an entry and check everything that can be seen from it alone (FORMAT.md, "A reader MUST reject").

    Args:
        untrusted_raw: the entry's bytes as stored.
        untrusted_disclosures: at least those of ``kind``, ``at`` and ``by``.

    Raises:
        MalformedFile: with a reason of that list.
    """
    shown = _open(untrusted_raw)
    digests = frozenset(shown.sd)
    facts: dict[str, Json] = {}
    for text in untrusted_disclosures:
        fact = disclosure.parse(text)
        if fact.digest not in digests:
            raise _malformed("entry.digest_unknown")
        if fact.name in facts:
            raise _malformed("entry.name_twice")
        facts[fact.name] = fact.value
    kind, at, by = (_common(facts, name) for name in COMMON)
    if kind not in _KINDS:
        raise _malformed("entry.kind_unknown")
    return Entry(shown.seq, _KINDS[kind], _instant(at), _custodian(by), facts)


def withholds(sealed: SealedEntry) -> bool:
    """Whether a whole entry has more digests that nothing discloses than there can be decoys: facts were taken out."""
    listed = sealed.raw.count(b'"', 0, sealed.raw.index(b"]")) // 2 - 1
    return listed - len(sealed.disclosures) >= _GROUP


def without(sealed: SealedEntry, stays: Container[str]) -> SealedEntry:
    """The same entry, disclosing only those of its facts that are in `stays`, and the common ones.

    Raises:
        MalformedFile: a disclosure has not the form of one.
    """
    names = [disclosure.parse(text).name for text in sealed.disclosures]
    kept = [text for name, text in zip(names, sealed.disclosures, strict=True) if name in COMMON or name in stays]
    return SealedEntry(sealed.raw, tuple(kept))


def _open(untrusted_raw: bytes) -> _Open:
    """The open members, with all that FORMAT.md asks of them."""
    shown = _OPEN.parse(untrusted_raw)
    if shown.v != VERSION:
        raise _malformed("entry.version")
    # one comparison stands for key order, white space, duplicate, unknown and missing members
    if _OPEN.write(shown) != untrusted_raw:
        raise _malformed("entry.not_canonical")
    if not 0 <= shown.seq <= MAX_INTEGER:
        raise _malformed("entry.seq")
    _check_digests(shown.sd)
    return shown


def _check_digests(digests: list[str]) -> None:
    count = len(digests)
    if not count or count % _GROUP or count > _MAX_DIGESTS:
        raise _malformed("entry.sd_count")
    joined = "".join(digests).encode("utf-8")
    last = joined[_DIGEST_CHARACTERS - 1 :: _DIGEST_CHARACTERS]
    if (
        set(map(len, digests)) != {_DIGEST_CHARACTERS}
        or joined.translate(None, _ALPHABET)
        or last.translate(None, _LAST)
    ):
        raise _malformed("entry.sd_form")
    if len(set(digests)) != count:
        raise _malformed("entry.sd_duplicate")
    if sorted(digests) != digests:
        raise _malformed("entry.sd_unsorted")


def _common(facts: dict[str, Json], name: str) -> str:
    """Take one of the facts that every entry has out of the facts of its kind."""
    value = facts.pop(name, None)
    if not isinstance(value, str):
        raise _malformed(f"entry.no_{name}")
    return value


@lru_cache(maxsize=64)
def _instant(text: str) -> Instant:
    try:
        instant = Instant.parse(text)
    except ValueError:
        raise _malformed("entry.at_form") from None
    # some versions of Python read 24:00 and foreign digits
    if str(instant) != text:
        raise _malformed("entry.at_form")
    return instant


@lru_cache(maxsize=64)
def _custodian(text: str) -> CustodianId:
    try:
        custodian = CustodianId.parse(text)
    except ValueError:
        raise _malformed("entry.by_form") from None
    if str(custodian) != text:
        raise _malformed("entry.by_form")
    return custodian


def _random(*wanted: tuple[int, int]) -> Iterator[list[bytes]]:
    """Random values, so many of so many bytes each; from one draw, since each lets go of the interpreter lock."""
    drawn = memoryview(secrets.token_bytes(sum(count * size for count, size in wanted)))
    for count, size in wanted:
        yield [bytes(drawn[place * size : (place + 1) * size]) for place in range(count)]
        drawn = drawn[count * size :]


def _malformed(reason: str) -> MalformedFile:
    return MalformedFile(what="entry", reason=reason)
