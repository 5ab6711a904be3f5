"""Entries of another branch of the log: kept as they stood, and what of them is recorded again (FORMAT.md). Pure: no I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import msgspec

from evidence_vault.custody import disclosure
from evidence_vault.custody.canonical import Form
from evidence_vault.custody.commit import CommitRecord, decode_commit, encode_commit, range_line, read_range
from evidence_vault.custody.continuing import GIVEN
from evidence_vault.custody.entry import COMMON, SealedEntry
from evidence_vault.errors import MalformedFile
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Draft, Entry, Facts, Json, Kind
from evidence_vault.records.ids import CaseId, CustodianId, ExhibitId, ItemId, PostId, SubmissionId

AGAIN: Final = frozenset(
    {
        *(Kind.CUSTODIAN_ADDED, Kind.VAULT_RESTORED, Kind.ORIGINAL_EXPORTED),
        *(Kind.ITEM_INGESTED, Kind.ITEM_REJECTED, Kind.ITEM_INSPECTED, Kind.ITEM_DESCRIBED, Kind.ITEM_GROUPED),
        *(Kind.DERIVATIVE_MADE, Kind.CONSENT_GIVEN, Kind.CONSENT_WITHDRAWN),
        *(Kind.CASE_CREATED, Kind.CASE_EDITED),
        *(Kind.EXHIBIT_ADDED, Kind.EXHIBIT_EDITED, Kind.EXHIBIT_ORDERED, Kind.EXHIBIT_WITHDRAWN),
        *(Kind.SUBMISSION_ADDED, Kind.SUBMISSION_UPDATED),
    }
)
"""Kinds that mean the same here; all others are only kept: keys, sessions, second copies, purges, other losses."""

_PIECE: Final = 1 << 18
_TEXTS: Final = Form("disclosures", list[str])
_Id = type[ItemId] | type[CaseId] | type[ExhibitId] | type[PostId] | type[CustodianId] | type[SubmissionId]
_IDS: Final[Mapping[str, tuple[str, _Id]]] = {
    "item": ("item", ItemId),
    "items": ("item", ItemId),
    "same_as": ("item", ItemId),
    "parent": ("item", ItemId),
    "card.translation_of": ("item", ItemId),
    "post": ("post", PostId),
    "case": ("case", CaseId),
    "exhibit": ("exhibit", ExhibitId),
    "order": ("exhibit", ExhibitId),
    "submission": ("submission", SubmissionId),
    "receipt_item": ("item", ItemId),
    "answer_item": ("item", ItemId),
    "custodian": ("custodian", CustodianId),
}
"""Facts that name a thing by a number that is given once: the kind of number, and how it is written."""

_CLASSES: Final[Mapping[str, _Id]] = dict(_IDS.values())


@dataclass(slots=True)
class Numbers:
    """Which number a thing of the other branch has in this one.

    Attributes:
        steps: for each kind, where a shift begins: numbers above the first value go up by the second.
    """

    steps: dict[str, list[tuple[int, int]]]

    def number(self, kind: str, number: int) -> int:
        """The number here."""
        return number + next((by for above, by in reversed(self.steps.get(kind, [])) if number > above), 0)

    def facts(self, facts: Facts) -> dict[str, Json]:
        """Facts with their numbers; what another branch said of itself is left out."""
        return {name: self._fact(name, value) for name, value in facts.items() if not name.startswith("fork.")}

    def custodian(self, custodian: CustodianId) -> CustodianId:
        """Who it is here."""
        return CustodianId(self.number("custodian", custodian.number))

    def moved(self, highest: Mapping[str, int]) -> dict[str, str]:
        """Old and new names of what has another number here, up to the highest of each kind."""
        return {
            str(of(old)): str(of(self.number(kind, old)))
            for kind, of in _CLASSES.items()
            for old in range(1, highest.get(kind, 0) + 1)
            if self.number(kind, old) != old
        }

    def as_facts(self) -> dict[str, Json]:
        """As a ``log.fork`` entry says it."""
        return {
            f"shift.{kind}": [part for step in steps for part in step] for kind, steps in self.steps.items() if steps
        }

    @classmethod
    def of(cls, facts: Facts) -> Numbers:
        """As a ``log.fork`` entry says it.

        Raises:
            MalformedFile: a shift is no list of pairs of numbers.
        """
        steps: dict[str, list[tuple[int, int]]] = {kind: [] for kind in GIVEN}
        for kind in GIVEN:
            parts = facts.get(f"shift.{kind}", [])
            values = [part for part in parts if type(part) is int] if isinstance(parts, list | tuple) else []
            if not isinstance(parts, list | tuple) or len(values) != len(parts) or len(parts) % 2:
                raise MalformedFile(what="log.fork", reason=f"shift.{kind} is no list of pairs")
            steps[kind] = list(zip(values[::2], values[1::2], strict=True))
        return cls(steps)

    def _fact(self, name: str, value: Json) -> Json:
        if name not in _IDS:
            return value
        kind, of = _IDS[name]
        if isinstance(value, list | tuple):
            return [self._one(kind, of, part) for part in value]
        return self._one(kind, of, value)

    def _one(self, kind: str, of: _Id, value: Json) -> Json:
        try:
            old = of.parse(value) if isinstance(value, str) else None
        except ValueError:
            return value
        return str(of(self.number(kind, old.number))) if old else value


def highest(entries: Iterable[Entry]) -> dict[str, int]:
    """The highest number of each kind that entries name, or say to have been given."""
    found = dict.fromkeys(GIVEN, 0)
    for entry in entries:
        for name, value in entry.facts.items():
            for kind, number in _named(name, value):
                found[kind] = max(found[kind], number)
    return found


def issued_lists(entries: Iterable[Entry]) -> Iterator[tuple[str, int]]:
    """Case and version of the lists that entries issue; what is of no form issues nothing."""
    for entry in entries:
        case, version = entry.facts.get("case"), entry.facts.get("list")
        if entry.kind is Kind.LIST_ISSUED and isinstance(version, int):
            with suppress(ValueError):
                yield str(CaseId.parse(str(case))), version


def _named(name: str, value: Json) -> Iterator[tuple[str, int]]:
    if name.startswith("given.") and name[6:] in GIVEN and isinstance(value, int):
        yield name[6:], value
    if name not in _IDS:
        return
    kind, of = _IDS[name]
    for text in value if isinstance(value, list | tuple) else (value,):
        try:
            yield kind, of.parse(str(text)).number
        except ValueError:
            continue


# -- writing down ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stood:
    """An entry of the other branch.

    Attributes:
        entry: what it says.
        sealed: as it is stored there.
        told: whether what it says may be kept: not where it was destroyed.
    """

    entry: Entry
    sealed: SealedEntry
    told: bool = True


def again(stood: Stood, numbers: Numbers, more: Facts) -> Draft:
    """The same entry once more, with where and how it stood."""
    entry = stood.entry
    common, said = _parts(stood)
    facts: dict[str, Json] = {
        **numbers.facts(entry.facts),
        **more,
        "fork.seq": entry.seq,
        "fork.at": str(entry.at),
        "fork.by": str(numbers.custodian(entry.by)),
        "fork.entry": stood.sealed.raw.decode("ascii"),
        "fork.common": common,
        **{f"fork.said.{place}": piece for place, piece in enumerate(said, 1)},
    }
    return Draft(entry.kind, facts)


def kept(number: int, record: CommitRecord, file: Digest, only: Iterable[Stood]) -> Draft:
    """What is kept of a commit of the other branch, beside the entries that are recorded again.

    Args:
        number: of the commit.
        record: its content.
        file: SHA-256 of its file.
        only: its entries that mean nothing here.
    """
    facts: dict[str, Json] = {
        "commit": number,
        "range": range_line(record.before).decode("ascii"),
        "note": record.note.decode("utf-8"),
        "file_sha256": file.hex,
    }
    for stood in only:
        seq = stood.entry.seq
        common, said = _parts(stood)
        facts |= {f"entry.{seq}": stood.sealed.raw.decode("ascii"), f"common.{seq}": common}
        facts |= {f"said.{seq}.{place}": piece for place, piece in enumerate(said, 1)}
    return Draft(Kind.LOG_BRANCH, facts)


def _parts(stood: Stood) -> tuple[list[Json], list[str]]:
    """The disclosures that every entry has, and all others as one text, cut so that each part fits into a fact."""
    names = {text: disclosure.parse(text).name for text in stood.sealed.disclosures}
    common: list[Json] = [text for text, name in names.items() if name in COMMON]
    others = [text for text, name in names.items() if name not in COMMON] if stood.told else []
    line = _TEXTS.write(others).decode("ascii") if others else ""
    return common, [line[start : start + _PIECE] for start in range(0, len(line), _PIECE)]


# -- taking back -------------------------------------------------------------------------------------


def originals(entries: Iterable[Entry]) -> Iterator[tuple[int, bytes]]:
    """Commits of other branches as they stood, number and plaintext, from the entries of a log in their order.

    The disclosures that every entry has come first; no signature depends on their order. What was destroyed since then is
    not disclosed.

    Raises:
        MalformedFile: an entry is not of its form.
    """
    commit: Entry | None = None
    following: list[Entry] = []
    for entry in entries:
        if "fork.entry" in entry.facts:
            following.append(entry)
            continue
        if commit:
            yield _original(commit, following)
        commit, following = (entry if entry.kind is Kind.LOG_BRANCH else None), []
    if commit:
        yield _original(commit, following)


def _original(commit: Entry, following: Sequence[Entry]) -> tuple[int, bytes]:
    try:
        facts = commit.facts
        places = {int(name.removeprefix("entry.")) for name in facts if name.startswith("entry.")}
        found = {
            seq: _sealed(facts[f"entry.{seq}"], facts[f"common.{seq}"], _joined(facts, f"said.{seq}."))
            for seq in places
        }
        for entry in following:
            said = _joined(entry.facts, "fork.said.")
            sealed = _sealed(entry.facts["fork.entry"], entry.facts["fork.common"], said)
            found[int(str(entry.facts["fork.seq"]))] = sealed
        before = read_range(str(facts["range"]).encode("ascii"))
        record = CommitRecord(before, tuple(found[seq] for seq in sorted(found)), str(facts["note"]).encode("utf-8"))
        plaintext = encode_commit(record)
        decode_commit(plaintext)
        return int(str(facts["commit"])), plaintext
    except (KeyError, ValueError, TypeError, msgspec.MsgspecError) as error:
        raise MalformedFile(what=f"entry {commit.seq}", reason="log.branch without its facts") from error


def _sealed(raw: Json, common: Json, said: str) -> SealedEntry:
    if not isinstance(common, list | tuple):
        raise TypeError
    others = _TEXTS.read(said.encode("ascii")) if said else []
    return SealedEntry(str(raw).encode("ascii"), (*map(str, common), *others))


def _joined(facts: Facts, prefix: str) -> str:
    pieces: dict[int, str] = {
        int(name.removeprefix(prefix)): str(value) for name, value in facts.items() if name.startswith(prefix)
    }
    return "".join(pieces[place] for place in sorted(pieces))
