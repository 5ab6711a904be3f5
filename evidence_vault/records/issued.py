"""Exhibit lists as they were issued, and what changed from one version to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence_vault.clock import Instant
from evidence_vault.records.case import Case, Exhibit, Texts
from evidence_vault.records.ids import CustodianId, ExhibitId
from evidence_vault.records.item import Item
from evidence_vault.records.marking import Marking
from evidence_vault.records.numbering import Numbering

DRAFT = 0
"""The version of a list that was not issued: the case as it stands."""


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One row of a list.

    Attributes:
        mark: under which the exhibit stands; a withdrawn one keeps it.
        items: of the exhibit, in its order; of a destroyed one little is left.
    """

    mark: str
    exhibit: Exhibit
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class IssuedList:
    """A list of a case, with everything as it stood then.

    Attributes:
        version: from 1, or `DRAFT`.
        at, seq, by: when it was issued, by which entry and whom; of a draft, those of the last entry about the case.
        profile: id of what the forum asks.
        numbering: how it was numbered, in the text form of `Numbering`.
        languages: in which it is printed; the first one leads.
        reason: why it was issued; may be empty.
        rows: in the order of the list, withdrawn exhibits among them.
        profile_sha256: of the file that said what the forum asks, hex, where it was one of a person's own.
        numbering_of: of the exhibits of a party, where these were numbered by themselves.
    """

    case: Case
    version: int
    at: Instant
    seq: int
    by: CustodianId
    profile: str
    numbering: str
    languages: tuple[str, ...]
    reason: str
    rows: tuple[ListedRow, ...]
    profile_sha256: str | None = None
    numbering_of: Mapping[str, Numbering] = field(default_factory=dict)

    @property
    def marking(self) -> Marking:
        """How its exhibits are marked, in any language."""
        exhibits = (row.exhibit for row in self.rows)
        return Marking.of(Numbering.parse(self.numbering), self.numbering_of, exhibits, self.case.party)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an exhibit, or of an item's card, that says something else.

    Attributes:
        field: as ``title.ru``, ``status``, ``items`` or ``E-000001 card.title``.
        old, new: what it said; empty where nothing.
    """

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one exhibit from one version to another. All of them together are the concordance.

    Attributes:
        title: in the newer version, or in the older one where it is not in the newer.
        old_mark, new_mark: None where it is not in that version, or withdrawn there.
        fields: that say something else.
    """

    exhibit: ExhibitId
    title: Texts
    old_mark: str | None
    new_mark: str | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def added(self) -> bool:
        """Whether it is used in the newer version alone."""
        return self.old_mark is None and self.new_mark is not None

    @property
    def withdrawn(self) -> bool:
        """Whether it is used in the older version alone."""
        return self.old_mark is not None and self.new_mark is None

    @property
    def renumbered(self) -> bool:
        """Whether it stands under another mark."""
        return None not in (self.old_mark, self.new_mark) and self.old_mark != self.new_mark

    @property
    def same(self) -> bool:
        """Whether nothing of it changed."""
        return self.old_mark == self.new_mark and not self.fields
