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

EXHIBIT_TEXTS: tuple[str, ...] = ("title", "shows")
"""Fields of an exhibit that have a text per language."""

EXHIBIT_FIELDS: tuple[str, ...] = ("date", "source", "language", "pages")
"""Fields of an exhibit that stand instead of what its items' cards say."""


@dataclass(frozen=True, slots=True)
class Case:
    """A matter before some forum."""

    id: CaseId
    title: Texts = field(default_factory=dict)
    court: Texts = field(default_factory=dict)
    applicant: Texts = field(default_factory=dict)
    subject: Texts = field(default_factory=dict)
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit of a case.

    Attributes:
        number: place in the list, from 1; withdrawn ones keep theirs.
        items: the originals that it consists of, in order.
        title, shows: per language; empty where nothing was written.
        date, source, language, pages: written for the list; None where the items' cards speak.
        withdrawn: keeps its number, printed as not used.
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
