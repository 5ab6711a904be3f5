"""Cases and their exhibits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence_vault.records.ids import CaseId, ExhibitId, ItemId, PostId

LANGUAGES: tuple[str, ...] = ("en", "ru", "kk")
"""Languages of the program's own words on paper. Exhibit texts may be in any."""

Texts = Mapping[str, str]
"""One text in several languages, by BCP 47 tag."""

CASE_TEXTS: tuple[str, ...] = ("title", "court", "applicant", "subject")
"""Fields of a case that have a text per language."""

Listable = ItemId | PostId
"""What can become an exhibit: an item, or a post with all of its items."""

CASE_FIELDS: tuple[str, ...] = ("number", "profile", "numbering", "party", "hearing")
"""Fields of a case that have one value."""

EXHIBIT_TEXTS: tuple[str, ...] = ("title", "shows", "remark")
"""Fields of an exhibit that have a text per language."""

INSTEAD_OF_CARDS: tuple[str, ...] = ("date", "source", "language", "pages")
"""Fields of an exhibit that stand instead of what its items' cards say."""

PARTIES: tuple[str, ...] = (
    *("applicant", "claimant", "plaintiff", "prosecution", "government", "defendant", "respondent", "victim"),
    *("third_party", "joint", "court"),
)
"""On whose side a case is conducted, or who offers an exhibit."""

CONFIDENTIALITY: tuple[str, ...] = ("public", "confidential", "sealed", "ex_parte")
STATUSES: tuple[str, ...] = ("marked", "offered", "admitted", "excluded")
EXPECTS: tuple[str, ...] = ("expects", "may")
"""Whether a party expects to offer an exhibit, or may offer it if the need arises."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "party": PARTIES,
    "confidentiality": CONFIDENTIALITY,
    "status": STATUSES,
    "disclose": ("yes", "no"),
    "expects": EXPECTS,
}
"""The words that a field may have, where they are few. `disclose`: whether the government may be shown it."""

EXHIBIT_FIELDS: tuple[str, ...] = (
    *INSTEAD_OF_CARDS,
    *("party", "element", "witness", "confidentiality", "objections", "status", "status_on", "disclose", "expects"),
)
"""Fields of an exhibit that have one value."""


@dataclass(frozen=True, slots=True)
class Case:
    """A matter before some forum.

    Attributes:
        number: that the court or body gave it.
        profile: id of what the forum asks of a list.
        numbering: how exhibits are numbered, in the text form of `Numbering`; None where the profile says it.
        party: on whose side it is conducted, one of `PARTIES`.
        hearing: the day of the hearing, ``YYYY-MM-DD``.
    """

    id: CaseId
    title: Texts = field(default_factory=dict)
    court: Texts = field(default_factory=dict)
    applicant: Texts = field(default_factory=dict)
    subject: Texts = field(default_factory=dict)
    number: str | None = None
    profile: str | None = None
    numbering: str | None = None
    party: str | None = None
    hearing: str | None = None


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit of a case.

    Attributes:
        number: place in the list, from 1; withdrawn ones keep theirs.
        items: the originals that it consists of, in order.
        title, shows: per language; empty where nothing was written.
        date, source, language, pages: written for the list; None where the items' cards speak.
        withdrawn: keeps its number, printed as not used.
        remark: a note for the list, per language.
        party: who offers it, one of `PARTIES`.
        element: what has to be proved, or the article, that it bears on.
        witness: who speaks to it.
        confidentiality, status, disclose, expects: one of `CHOICES`.
        objections: of the other side, and the answer.
        status_on: the day of the status, ``YYYY-MM-DD``.
    """

    id: ExhibitId
    case: CaseId
    number: int
    items: tuple[ItemId, ...]
    title: Texts = field(default_factory=dict)
    shows: Texts = field(default_factory=dict)
    date: str | None = None
    source: str | None = None
    language: str | None = None
    pages: int | None = None
    withdrawn: bool = False
    remark: Texts = field(default_factory=dict)
    party: str | None = None
    element: str | None = None
    witness: str | None = None
    confidentiality: str | None = None
    objections: str | None = None
    status: str | None = None
    status_on: str | None = None
    disclose: str | None = None
    expects: str | None = None
