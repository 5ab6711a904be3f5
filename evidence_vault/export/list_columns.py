"""The columns that a forum may ask of a list: what each holds of an exhibit. What is not known is left empty, for the pen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.export import list_rows, moments, printable
from evidence_vault.export.blocks import Line, Phrases
from evidence_vault.export.cards import distinct
from evidence_vault.export.list_dates import dates
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.export.list_source import sources
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Words, phrase
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item
from evidence_vault.records.marking import Marking
from evidence_vault.records.profile import Column, ColumnId, Profile

_DEFENCE = ("defendant", "respondent")
_TOLD_APART = (ColumnId.NUMBER_PLAINTIFF, ColumnId.NUMBER_DEFENDANT)

_WITH_PAGES = (
    *("image/", "text/", "message/", "multipart/", "application/pdf", "application/rtf", "application/mbox"),
    *("application/json", "application/x-ndjson", "application/xml", "application/xhtml+xml"),
    *("application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument."),
)
"""Begins of the types of files that a bundle has pages of."""

Cell = list[Line]


@dataclass(frozen=True, slots=True)
class Columns:
    """What fills the columns of one list.

    Attributes:
        columns: of the profile, in order.
        marking: how its exhibits are marked.
        party: whose list it is; an exhibit without a party of its own is theirs.
        belongs: which exhibit an item belongs to, by its position.
        translated: positions of the exhibits that translate one.
        stands: pages of the bundle in which each exhibit stands, by its position; None where there is no bundle.
        slip_sheets: a sheet of the program's own stands before each exhibit, and is among these pages.
        marked_in: languages that the list was issued in; the words of its marks stay in these. Empty for a draft.
    """

    columns: Sequence[Column]
    marking: Marking
    party: str | None
    belongs: Mapping[ItemId, int]
    translated: Mapping[int, Sequence[int]]
    words: Words
    stands: Mapping[int, str] | None = None
    slip_sheets: bool = False
    marked_in: Sequence[str] = ()

    def row(self, listed: ListedExhibit) -> list[Cell]:
        """The cells of an exhibit."""
        if listed.exhibit.withdrawn:
            return [self._unused(column.id, listed) for column in self.columns]
        return [[] if column.blank else self._cell(column.id, listed) for column in self.columns]

    def marks(self, number: int) -> Phrases:
        """The mark of a position, in the words of each language."""
        marks = [(self._mark(number, each), self._marking(each)) for each in self.words.languages]
        return [phrase(mark, language) for mark, language in dict.fromkeys(marks)]

    def _marking(self, language: str) -> str:
        """The language of a mark in a text of this language: what was issued stays as it was issued."""
        return self.marked_in[0] if self.marked_in and language not in self.marked_in else language

    def _mark(self, number: int, language: str) -> str:
        return self.marking.mark(number, self._marking(language))

    def _unused(self, column: ColumnId, listed: ListedExhibit) -> Cell:
        if column in (ColumnId.NUMBER, *_TOLD_APART):
            return self._cell(column, listed)
        return _lines(self.words.each("list.unused"), "soft") if column is ColumnId.TITLE else []

    def _cell(self, column: ColumnId, listed: ListedExhibit) -> Cell:
        ways: Mapping[ColumnId, Callable[[ListedExhibit], Cell]] = {
            ColumnId.NUMBER: self._number,
            ColumnId.NUMBER_PLAINTIFF: lambda of: self._number_of(of, defence=False),
            ColumnId.NUMBER_DEFENDANT: lambda of: self._number_of(of, defence=True),
            ColumnId.TITLE: self._title,
            ColumnId.DATE: self._dates,
            ColumnId.DATE_CAPTURED: self._captured,
            ColumnId.SOURCE: self._source,
            ColumnId.ORIGINAL_OR_COPY: self._kind,
            ColumnId.SHEETS: lambda of: self._plain(str(self._sheets(of) or "")),
            ColumnId.PAGES: self._pages,
            ColumnId.SHOWS: lambda of: _lines(self.words.texts(of.exhibit.shows)),
            ColumnId.REMARK: lambda of: _lines(self.words.texts(of.exhibit.remark)),
            ColumnId.LANGUAGE: self._language,
            ColumnId.TRANSLATION: self._translation,
            ColumnId.ISSUED_BY: self._issued_by,
            ColumnId.DIGEST: self._digest,
            ColumnId.ELEMENT: lambda of: self._plain(of.exhibit.element),
            ColumnId.WITNESS: lambda of: self._plain(of.exhibit.witness),
            ColumnId.OBJECTION: lambda of: self._plain(of.exhibit.objections),
            ColumnId.PARTY: lambda of: self._chosen("party", of.exhibit.party or self.party),
            ColumnId.CONFIDENTIALITY: lambda of: self._chosen("confidentiality", of.exhibit.confidentiality),
            ColumnId.EXPECTS: lambda of: self._chosen("expects", of.exhibit.expects),
            ColumnId.DISCLOSE: lambda of: self._chosen("disclose", _disclosed(of)),
        }
        if column in ways:
            return ways[column](listed)
        # Of a status the day is told once it is reached.
        reached = listed.exhibit.status == column.value
        return self._plain(listed.exhibit.status_on) or self._chosen("status", column.value) if reached else []

    def _number(self, listed: ListedExhibit) -> Cell:
        return _lines(self.marks(listed.exhibit.number), "strong")

    def _number_of(self, listed: ListedExhibit, *, defence: bool) -> Cell:
        party = listed.exhibit.party or self.party
        return self._number(listed) if party == "joint" or (party in _DEFENCE) is defence else []

    def _title(self, listed: ListedExhibit) -> Cell:
        """With date and pages, where the list has no column for them."""
        cell = _lines(list_rows.title(listed, self.words))
        found = [] if self._has(ColumnId.DATE) else self._dated(listed)
        below = found if self._has(ColumnId.PAGES) else self._with_pages(found, listed)
        return [*cell, *(Line(phrase(text, ""), "soft") for text in below)]

    def _with_pages(self, said: Sequence[str], listed: ListedExhibit) -> list[str]:
        """And where it stands in the bundle; of a list without one, how many pages it has, on the same line."""
        if self.stands is not None:
            stands = self.stands.get(listed.exhibit.number)
            return [*said, *([f"{self.words.joined('list.in_bundle_pages')}: {stands}"] if stands else [])]
        count = list_rows.pages(listed)
        counted = [_joined(self.words.each("list.printed_pages", count=count))] if count else []
        return ["; ".join([*said, *counted])] if said or counted else []

    def _dated(self, listed: ListedExhibit) -> list[str]:
        """The dates in a line; that there is none, by the word for what is missing."""
        if listed.exhibit.date or distinct(listed.items, "posted"):
            return [_joined(each) for each in self._said(listed, "main")]
        return [_joined(self.words.each("list.undated"))]

    def _has(self, column: ColumnId) -> bool:
        return any(each.id is column for each in self.columns)

    def _said(self, listed: ListedExhibit, name: str) -> list[Phrases]:
        return _groups(dates(listed.exhibit, listed.items, self.words)[name])

    def _dates(self, listed: ListedExhibit) -> Cell:
        soft = [] if self._has(ColumnId.DATE_CAPTURED) else self._said(listed, "notes")
        main = [line for each in self._said(listed, "main") for line in _lines(each)]
        return [*main, *(Line(phrase(text, ""), "soft") for text in _with_their_words(map(_joined, soft)))]

    def _captured(self, listed: ListedExhibit) -> Cell:
        """When each file was captured; and where, if the list has no column for the source."""
        where = [] if self._has(ColumnId.SOURCE) else distinct(listed.items, "url")
        times = [moments.stated(text) for text in distinct(listed.items, "captured")]
        return [
            *(Line(each) for text in where for each in self.words.stated(text, "url")),
            *(Line(each) for text in times for each in self.words.stated(text, "captured")),
        ]

    def _source(self, listed: ListedExhibit) -> Cell:
        """What each file comes from; of one of which only the way is known that another one came too, nothing more."""
        lines: Cell = []
        for part in sources(listed.exhibit, listed.items, self.words):
            if isinstance(part, Mapping):
                said = [
                    line
                    for name, style in (("main", "plain"), ("small", "soft"), ("notes", "soft"))
                    for each in _groups(part[name])
                    for line in _lines(each, style)
                ]
                way_alone = not (part["main"] or part["small"])
                lines += [] if way_alone and all(line in lines for line in said) else said
        return lines

    def _kind(self, listed: ListedExhibit) -> Cell:
        """A scan is a copy of paper, what has no pages is a file on a medium; of all else, what is on paper is a printout."""
        ways = dict.fromkeys(map(_way, listed.items))
        return [line for way in ways for line in _lines(self.words.each(f"list.{way}"))]

    def _pages(self, listed: ListedExhibit) -> Cell:
        """Where it stands in the bundle; of a list without one, how many pages it has."""
        if self.stands is not None:
            return self._plain(self.stands.get(listed.exhibit.number))
        count = list_rows.pages(listed)
        return self._plain(str(count) if count else None)

    def _sheets(self, listed: ListedExhibit) -> int | None:
        """Sheets of paper, one for each page: as many as was stated, else as are printed in the bundle, else as its files have.

        The sheet before an exhibit is none of it.
        """
        stands = (self.stands or {}).get(listed.exhibit.number)
        if listed.exhibit.pages or not stands:
            return list_rows.pages(listed)
        if all(_way(item) == "electronic" for item in listed.items):
            return None
        first, _, last = stands.partition("–")
        return int(last or first) - int(first) + (0 if self.slip_sheets else 1)

    def _language(self, listed: ListedExhibit) -> Cell:
        said = [listed.exhibit.language] if listed.exhibit.language else distinct(listed.items, "language")
        if not said:
            return []
        named = [(list_rows.languages(said, self.words, each), each) for each in self.words.languages]
        return _lines([phrase(text, each) for text, each in named])

    def _translation(self, listed: ListedExhibit) -> Cell:
        """Which exhibits translate this one; of a translation, what it translates; or that both stand in one."""
        own = listed.exhibit.number
        within = any(item in listed.exhibit.items for item in _originals(listed))
        originals = [self.belongs[item] for item in _originals(listed) if self.belongs.get(item, own) != own]
        return [
            *(_lines(self.words.each("list.with_translation")) if within else []),
            *self._referred("list.translation_in", self.translated.get(own, ())),
            *self._referred("list.translation_from", originals),
        ]

    def _referred(self, key: str, numbers: Sequence[int]) -> Iterator[Line]:
        for language in self.words.languages if numbers else ():
            marks = ", ".join(self._mark(number, language) for number in dict.fromkeys(numbers))
            yield Line(phrase(self.words.one(key, language, marks=marks), language))

    def _issued_by(self, listed: ListedExhibit) -> Cell:
        """Whoever the list names as source, else whose account it is."""
        said = [listed.exhibit.source] if listed.exhibit.source else distinct(listed.items, "account")
        return [Line(each) for text in said or distinct(listed.items, "platform") for each in self._stated(text)]

    def _stated(self, text: str) -> Phrases:
        return self.words.stated(text, "source") if text in (UNKNOWN, WITHHELD) else [phrase(printable.prose(text), "")]

    def _digest(self, listed: ListedExhibit) -> Cell:
        return [Line(phrase(printable.shortened(each.sha256.hex), ""), "mono") for each in listed.items if each.sha256]

    def _plain(self, text: str | None) -> Cell:
        return [Line(phrase(printable.prose(text), ""))] if text else []

    def _chosen(self, field: str, value: str | None) -> Cell:
        return _lines(self.words.each(f"{field}.{value}")) if value else []


def columns_of(
    profile: Profile,
    marking: Marking,
    party: str | None,
    exhibits: Sequence[ListedExhibit],
    words: Words,
    stands: Mapping[int, str] | None = None,
    marked_in: Sequence[str] = (),
) -> Columns:
    """What fills the columns of a list of these exhibits."""
    belongs = {item: each.exhibit.number for each in exhibits for item in each.exhibit.items}
    translated: dict[int, list[int]] = {}
    for each in exhibits:
        for original in _originals(each):
            if belongs.get(original, each.exhibit.number) != each.exhibit.number:
                translated.setdefault(belongs[original], []).append(each.exhibit.number)
    slips = profile.slip_sheets
    return Columns(profile.columns, marking, party, belongs, translated, words, stands, slips, marked_in)


def _originals(listed: ListedExhibit) -> Iterator[ItemId]:
    if listed.exhibit.withdrawn:
        return
    for text in distinct(listed.items, "translation_of"):
        try:
            yield ItemId.parse(text)
        except ValueError:
            continue


def _lines(phrases: Phrases, style: str = "plain") -> Cell:
    """The same in several languages: each on a line, once."""
    return [Line(each, style) for each in {str(each["text"]): each for each in phrases}.values()]


def _with_their_words(texts: Iterable[str]) -> list[str]:
    """Times behind the word that says of what they are, on its line."""
    found: list[str] = []
    for text in texts:
        if found and text[:1].isdigit():
            found[-1] += f" {text}"
        else:
            found.append(text)
    return found


def _joined(phrases: Phrases) -> str:
    return " · ".join(dict.fromkeys(str(each["text"]) for each in phrases))


def _groups(data: Data) -> list[Phrases]:
    """Texts that were made for the general list, one for each of its lines."""
    found: list[Phrases] = []
    for phrases in data if isinstance(data, Sequence) else ():
        found.append([each for each in phrases if isinstance(each, Mapping)] if isinstance(phrases, Sequence) else [])
    return found


def _disclosed(listed: ListedExhibit) -> str:
    """Never shown unasked; of what is withheld, nothing is said."""
    return listed.exhibit.disclose or ("no" if listed.items else "")


def _way(item: Item) -> str:
    if item.card.get("obtained") == "scanned":
        return "scan"
    return "printout" if (item.media_type or "text/").startswith(_WITH_PAGES) else "electronic"
