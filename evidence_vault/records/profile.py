"""What a forum asks of an exhibit list and a bundle. All of it is data: ``resources/profiles/<id>.toml``, or a file of one's own."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from evidence_vault.records.case import (
    CASE_FIELDS,
    CASE_TEXTS,
    EXHIBIT_FIELDS,
    EXHIBIT_TEXTS,
    LANGUAGES,
    PARTIES,
    Case,
    Exhibit,
    Texts,
)
from evidence_vault.records.marking import Marking
from evidence_vault.records.numbering import Numbering

DECLARATIONS: tuple[str, ...] = (
    "capture",
    "fre-902-13",
    "fre-902-14",
    "exhibit-mark",
    "translator",
    "notary-inspection",
    "handover",
)
"""The declarations that the program has templates for, by kind."""

NEEDS: tuple[str, ...] = (
    *(f"case.{name}" for name in (*CASE_TEXTS, *CASE_FIELDS)),
    *(f"exhibit.{name}" for name in (*EXHIBIT_TEXTS, *EXHIBIT_FIELDS)),
)
"""Fields that a forum may need, of a case and of each exhibit."""

_NAME_FIELDS = ("mark", "part", "title", "ext")
_BUNDLE_FIELDS = ("case", "number", "what", "volume", "hearing")
_MM = 72 / 25.4


class ColumnId(StrEnum):
    """What a column of a list holds."""

    NUMBER = "number"
    NUMBER_PLAINTIFF = "number_plaintiff"
    NUMBER_DEFENDANT = "number_defendant"
    TITLE = "title"
    DATE = "date"
    DATE_CAPTURED = "date_captured"
    SOURCE = "source"
    ORIGINAL_OR_COPY = "original_or_copy"
    SHEETS = "sheets"
    PAGES = "pages"
    SHOWS = "shows"
    ELEMENT = "element"
    REMARK = "remark"
    LANGUAGE = "language"
    TRANSLATION = "translation"
    ISSUED_BY = "issued_by"
    DIGEST = "digest"
    PARTY = "party"
    WITNESS = "witness"
    MARKED = "marked"
    OFFERED = "offered"
    ADMITTED = "admitted"
    EXPECTS = "expects"
    OBJECTION = "objection"
    CONFIDENTIALITY = "confidentiality"
    DISCLOSE = "disclose"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list.

    Attributes:
        label: its head, by language; English is always there.
        width: its share of the table beside the others; None where the content decides.
        blank: left empty, for the clerk or the court to fill in.
    """

    id: ColumnId
    label: Texts
    width: int | None = None
    blank: bool = False

    def __post_init__(self) -> None:
        """Refuse a head without English words, and a width of nothing."""
        _check_texts(self.label)
        if self.width is not None and not 1 <= self.width <= 100:
            raise ValueError("a width is from 1 to 100")


class Paper(StrEnum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        return (612.0, 792.0) if self is Paper.LETTER else (210 * _MM, 297 * _MM)


@dataclass(frozen=True, slots=True)
class PageRules:
    """What pages look like.

    Attributes:
        left, right, top, bottom: margins in millimetres; the left one is for binding.
        mark_on_pages: every page of an exhibit bears its mark.
        bates: numbers that run over all pages beside the page numbers.
        dpi: pictures are not printed finer.
        back_sheet: a last sheet for "bound, numbered, signed".
        linear: files of exhibits are written for being read from the internet page by page ("fast web view").
    """

    paper: Paper = Paper.A4
    left: int = 20
    right: int = 15
    top: int = 20
    bottom: int = 20
    mark_on_pages: bool = False
    bates: Numbering | None = None
    dpi: int = 300
    back_sheet: bool = False
    linear: bool = False

    def __post_init__(self) -> None:
        """Refuse margins that leave no room, and what cannot be read."""
        if not all(5 <= margin <= 60 for margin in (self.left, self.right, self.top, self.bottom)):
            raise ValueError("margins are from 5 to 60 millimetres")
        if not 72 <= self.dpi <= 1200:
            raise ValueError("dpi is from 72 to 1200")

    @property
    def margins(self) -> tuple[float, float, float, float]:
        """Left, right, top and bottom in points."""
        return self.left * _MM, self.right * _MM, self.top * _MM, self.bottom * _MM


@dataclass(frozen=True, slots=True)
class Limits:
    """What a forum takes; None where it names no limit.

    Attributes:
        file_mb: megabytes (of 1,000,000 bytes) of one bundle file; a larger bundle goes into volumes.
        pages: of one bundle file.
        exhibit_mb, media_mb: of one file of an exhibit; of one that is sound or film.
        types: endings of the files of exhibits, without the dot.
        name_length: characters of a file's name.
    """

    file_mb: int | None = None
    pages: int | None = None
    exhibit_mb: int | None = None
    media_mb: int | None = None
    types: tuple[str, ...] | None = None
    name_length: int = 80

    def __post_init__(self) -> None:
        """Refuse limits that nothing could keep."""
        for limit in (self.file_mb, self.pages, self.exhibit_mb, self.media_mb):
            if limit is not None and limit < 1:
                raise ValueError("a limit is a number from 1")
        if not 20 <= self.name_length <= 80:
            raise ValueError("name_length is from 20 to 80")

    @property
    def file_bytes(self) -> int | None:
        """Bytes of one bundle file."""
        return None if self.file_mb is None else self.file_mb * 1_000_000


@dataclass(frozen=True, slots=True)
class Statement:
    """A rule that the profile rests on, and where it comes from.

    Attributes:
        text: the rule, by language.
        source: where it was read.
        checked_on: when somebody last looked.
        confidence: unconfirmed where nobody has read it in the named source: a lawyer has to look.
        about: the parts of the profile that rest on it, for example ``limits.file_mb``.
    """

    text: Texts
    source: str
    checked_on: date
    confidence: Literal["verified", "unconfirmed"]
    about: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a rule without words or source."""
        _check_texts(self.text)
        if not self.source.strip():
            raise ValueError("a statement needs a source")

    @property
    def unconfirmed(self) -> bool:
        """Whether somebody has to look before it is relied on."""
        return self.confidence == "unconfirmed"


@dataclass(frozen=True, slots=True)
class Profile:
    """What one forum asks.

    Attributes:
        id: as typed and recorded.
        name: of the forum, by language.
        columns: of the list, in order.
        numbering: of the exhibits, where the case has none of its own.
        numbering_of: of the exhibits of a party, where these are numbered by themselves (as claimant C-001, respondent
            R-001); not where the case has a numbering of its own.
        languages: in which the forum accepts documents; None where it names none.
        declarations: kinds of `DECLARATIONS` that go with a bundle.
        law: under which declarations are signed, where some of their wordings are of that law alone: ``us``.
        kit: inside the bundle, or beside it where a portal strips scripts.
        slip_sheets: a sheet before each exhibit.
        naming: of the file of one exhibit, with ``{mark}``, ``{part}``, ``{title}`` and ``{ext}``; what is put in
            has no underscore, so a name has as many as stand here.
        bundle_naming: of the bundle's own files, with ``{case}`` (its short title), ``{number}``, ``{what}`` (as
            "Bundle"), ``{volume}`` (as " 1 of 3", nothing for one) and ``{hearing}`` (as 01-04-26), and without an
            ending; empty for ``00_bundle``.
        labels: words on paper that differ from the usual ones: by language, by the name of the label.
        head: what else stands at the head of the list, to be filled in by hand.
        needs: fields of `NEEDS` without which a list is not complete.
        warnings: what a person has to know before anything leaves.
        statements: the rules that all this rests on.
        sha256: of the file, hex, where it is one of a person's own; no file says it of itself.
    """

    id: str
    name: Texts
    columns: tuple[Column, ...]
    statements: tuple[Statement, ...]
    numbering: Numbering = field(default_factory=Numbering)
    numbering_of: Mapping[str, Numbering] = field(default_factory=dict)
    page: PageRules = field(default_factory=PageRules)
    limits: Limits = field(default_factory=Limits)
    languages: tuple[str, ...] | None = None
    declarations: tuple[str, ...] = ()
    law: Literal["us"] | None = None
    kit: Literal["inside", "beside"] = "inside"
    slip_sheets: bool = True
    naming: str = "{mark}{part} {title}.{ext}"
    bundle_naming: str = ""
    labels: Mapping[str, Texts] = field(default_factory=dict)
    head: tuple[Texts, ...] = ()
    needs: tuple[str, ...] = ()
    warnings: tuple[Texts, ...] = ()
    sha256: str | None = None

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, with a reason in plain words that begins with the field."""
        if not re.fullmatch("[a-z][a-z0-9-]{0,39}", self.id):
            raise ValueError("id: small letters a to z, digits and hyphens, at most 40")
        _check_texts(self.name)
        ids = [column.id for column in self.columns]
        if not ids or len(set(ids)) < len(ids):
            raise ValueError("columns: at least one, and each once")
        _check_known("declarations", self.declarations, DECLARATIONS)
        _check_known("needs", self.needs, NEEDS)
        _check_known("labels", self.labels, LANGUAGES)
        _check_known("numbering_of", self.numbering_of, PARTIES)
        if len({self.numbering, *self.numbering_of.values()}) <= len(self.numbering_of):
            raise ValueError("numbering_of: two parties would have the same marks")
        _check_naming("naming", self.naming, ("mark", "ext"), _NAME_FIELDS)
        if self.bundle_naming:
            _check_naming("bundle_naming", self.bundle_naming, ("what", "volume"), _BUNDLE_FIELDS)
        for texts in (*self.head, *self.warnings):
            _check_texts(texts)

    @property
    def unconfirmed(self) -> tuple[Statement, ...]:
        """The rules that nobody has read in their source yet."""
        return tuple(statement for statement in self.statements if statement.unconfirmed)

    def numbering_for(self, case: Case) -> Numbering:
        """How the exhibits of a case are numbered: as the case says, else as the forum asks."""
        if case.numbering:
            with suppress(ValueError):  # of a later version of this program
                return Numbering.parse(case.numbering)
        return self.numbering

    def marking_for(self, case: Case, exhibits: Iterable[Exhibit]) -> Marking:
        """How these exhibits of a case are marked, party by party where the forum asks for that."""
        numbering = self.numbering_for(case)
        of_parties = self.numbering_of if numbering == self.numbering else {}
        return Marking.of(numbering, of_parties, exhibits, case.party)

    @property
    def false_width(self) -> int | None:
        """What the widths of all columns are together where that is not 100, as far as whole numbers allow; else None.

        Less is right where the content decides of some. Nothing is refused for it that was issued by these rules before.
        """
        given = [column.width for column in self.columns if column.width is not None]
        room, total = len(self.columns) // 2, sum(given)
        wrong = total > 100 + room or (len(given) == len(self.columns) and total < 100 - room)
        return total if wrong and given else None

    def is_unconfirmed(self, part: str) -> bool:
        """Whether a part, as ``limits`` or ``limits.file_mb``, rests on a rule that is unconfirmed."""
        return any(part == about or part.startswith(f"{about}.") for one in self.unconfirmed for about in one.about)


def in_language(texts: Texts, language: str) -> str:
    """A text of a profile in a language, else in English."""
    return texts.get(language) or texts["en"]


def _check_texts(texts: Texts) -> None:
    if not texts.get("en", "").strip():
        raise ValueError("an English text (en) is needed")
    for language in texts:
        if language not in LANGUAGES:
            raise ValueError(f"{language}: texts are in {', '.join(LANGUAGES)}")


def _check_known(name: str, given: Mapping[str, object] | tuple[str, ...], known: tuple[str, ...]) -> None:
    for one in given:
        if one not in known:
            raise ValueError(f"{name}: {one!r} is none of {', '.join(known)}")


def _check_naming(name: str, template: str, needed: tuple[str, ...], known: tuple[str, ...]) -> None:
    try:
        fields = [one for _, one, _, _ in string.Formatter().parse(template) if one is not None]
        plain = not any(form or change for _, _, form, change in string.Formatter().parse(template))
    except ValueError:
        fields, plain = [], False
    if not plain or not set(needed) <= set(fields) <= set(known):
        wanted, all_of = " and ".join(f"{{{one}}}" for one in needed), ", ".join(f"{{{one}}}" for one in known)
        raise ValueError(f"{name}: with {wanted}, and of {all_of} alone")
    if re.search(r"[^A-Za-z0-9 ._'()-]", re.sub(r"\{[a-z]+\}", "", template)):
        raise ValueError(f"{name}: letters a to z, digits, spaces and . _ - ' ( ) between the fields")
