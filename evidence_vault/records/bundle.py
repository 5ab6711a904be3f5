"""Bundles: what a person orders, what the review names, and what was built."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from evidence_vault.records.case import Texts
from evidence_vault.records.ids import CaseId, ItemId, VaultId
from evidence_vault.records.redaction import Leaked


class Withheld(StrEnum):
    """Why an exhibit stands in a bundle by its number alone."""

    SEALED = "sealed"
    EX_PARTE = "ex_parte"
    CONFIDENTIAL = "confidential"
    DISCLOSE = "disclose"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class BundleOrder:
    """What a person wants built. All of it is recorded, so that the same can be built again.

    Attributes:
        list_version: of an issued list.
        profile: id, or path of a file of one's own.
        languages: one or two.
        exhibits: numbers; none for all that the list has.
        core: numbers of the exhibits of the core bundle; none for no core bundle.
        mask: leave out, with a sheet that says so, what would be refused.
        declarations: kinds of the forms that go in; None for those that the forum asks for.
        append_to: number of the entry that recorded an earlier build; what came since goes behind its pages.
        unseal: numbers of exhibits that go although they are confidential, under seal, or not to be disclosed.
    """

    case: CaseId
    list_version: int
    profile: str
    languages: tuple[str, ...]
    exhibits: tuple[int, ...] = ()
    core: tuple[int, ...] = ()
    mask: bool = False
    declarations: tuple[str, ...] | None = None
    append_to: int | None = None
    unseal: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """Something that whoever gets the bundle learns.

    Attributes:
        code: what it is: ``person``, ``account``, ``path``, ``gps``, ``url``, ``device``, ``zone``, ``custodian``, ``file_name``,
            ``time``, ``inside``.
        value: as it stands there.
        where: marks of exhibits, ids of items, or parts of the bundle.
    """

    code: str
    value: str
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An exhibit that must not go to this recipient as it is.

    Attributes:
        mark: of the exhibit.
        reason: why.
        detail: the people who did not agree, by name or code.
        lacking: what each of them did not agree to, ``names`` or ``picture``; both where they agreed to nothing.
        items: to which of the items.
        redacted: versions of these that may go in their place.
    """

    mark: str
    reason: Withheld
    detail: str = ""
    lacking: tuple[tuple[str, tuple[str, ...]], ...] = ()
    items: tuple[ItemId, ...] = ()
    redacted: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """A consent on which an exhibit goes to this recipient.

    Attributes:
        seq: number of the entry.
        person: name or code of whoever gave it.
        scope: ``names``, ``picture`` or ``all``.
        recipient: id of a profile, or ``any``.
        marks: of the exhibits.
    """

    seq: int
    person: str
    scope: str
    recipient: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A file in which the program did not look for everybody whom it names.

    Attributes:
        where: mark of the exhibit, and the item.
        reason: ``picture``, ``pages`` (of a PDF), ``attached`` (of other files in it, only the names are told), ``none`` (sound, film, a kind that it cannot read), ``locked``,
            ``too_large``, ``shortened`` (it names more than is told), ``before`` (what came with items from another vault, and
            cannot be read any more: who vouched for these before they came is not named), or how it ended.
    """

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that a person has to see before a bundle leaves.

    Attributes:
        named: what the bundle contains, by code and value.
        refusals: what stands in the way; nothing is built while there are any.
        withheld: exhibits that stand in it by their number alone, by mark.
        missing: fields that the forum needs and nobody filled: ``case.court``, or ``PX-1 exhibit.date``.
        unconfirmed: rules of the profile that nobody has read in their source, by language.
        warnings: of the profile, by language.
        issued_for: profile that the list was issued for; its marks stay, whoever gets the bundle.
        forum: id of the profile; the order may name a file.
        vault: whose id links it with all other bundles of the vault.
        entries: of the log, which every bundle shows.
        shown: of them, how many are shown in part.
        unsealed: exhibits that go although they are kept back, by mark, and why they are.
        consents: on which exhibits go.
        unread: files in which a person has to look for names.
        wrong_types: files of exhibits of a kind that the forum does not take, by mark, item and ending.
        stops: texts and contents that say what was removed or is withheld, as far as it is known before pictures are read and
            pages are made: nothing is built while there are any.
    """

    order: BundleOrder
    named: tuple[Named, ...]
    refusals: tuple[Refusal, ...]
    withheld: tuple[tuple[str, Withheld], ...]
    missing: tuple[str, ...]
    unconfirmed: tuple[Texts, ...]
    warnings: tuple[Texts, ...]
    vault: VaultId
    entries: int
    shown: int
    issued_for: str
    forum: str
    unsealed: tuple[tuple[str, Withheld], ...] = ()
    consents: tuple[Agreed, ...] = ()
    unread: tuple[Unread, ...] = ()
    wrong_types: tuple[str, ...] = ()
    stops: tuple[Leaked, ...] = ()

    @property
    def approved(self) -> list[str]:
        """What an approval is recorded of: the codes of what is named, each once, and that something is unsealed."""
        return sorted({one.code for one in self.named} | ({"unsealed"} if self.unsealed else set()))


@dataclass(frozen=True, slots=True)
class Built:
    """A bundle that was built and has verified itself.

    Attributes:
        folder: where it stands.
        seq: number of the entry that recorded it before it was written.
        pages: of all volumes together.
        volumes: files that the bundle proper consists of.
        failures, notices: how many its own kit found.
        entries: of the log at its checkpoint.
        checkpoint: that checkpoint in its short form, which whoever gets the bundle can compare.
        oversize: files that are larger than the forum takes.
        wrong_types: files of exhibits of a kind that the forum does not take.
        kit: the verifiers, packed, if the forum takes no bundle that has them inside.
    """

    folder: Path
    seq: int
    pages: int
    volumes: int
    failures: int
    notices: int
    entries: int
    checkpoint: str
    oversize: tuple[str, ...] = ()
    wrong_types: tuple[str, ...] = ()
    kit: Path | None = None
