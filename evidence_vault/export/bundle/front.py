"""What the pages of a bundle hold that the program sets itself: cover, index, sheet before an exhibit, page for a file without."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.export import file_table, printable
from evidence_vault.export.bundle.layout import Span
from evidence_vault.export.list_dates import dates
from evidence_vault.export.list_rows import ListedExhibit, title
from evidence_vault.export.list_source import sources
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Phrase, Words, phrase
from evidence_vault.records.bundle import Withheld
from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item
from evidence_vault.records.numbering import Numbering, Scheme
from evidence_vault.records.pages import Part

Section = dict[str, Data]
Phrases = Sequence[Phrase]
Spans = Mapping[str, Span]

_UNSET = "–"
_SPEAKS_FOR_ITSELF = (Scheme.ANNEX, Scheme.PRILOZHENIE)
"""Schemes whose marks have a word in them."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One exhibit as a bundle has it.

    Attributes:
        mark: as the list has it.
        items: none where it is withheld.
        withheld: why it stands there by its number alone.
        late: in which addition to the bundle its pages stand, from 1; 0 for the bundle as it was first built.
    """

    mark: str
    exhibit: Exhibit
    items: tuple[Item, ...]
    withheld: Withheld | None = None
    late: int = 0

    @property
    def key(self) -> str:
        """What links and bookmarks go to."""
        return keyed(self.late, f"exhibit {self.exhibit.number}")

    @property
    def slip_key(self) -> str:
        """The sheet before it."""
        return keyed(self.late, f"slip {self.exhibit.number}")

    @property
    def listed(self) -> ListedExhibit:
        """As the list has it."""
        return ListedExhibit(self.exhibit, self.items)


def keyed(late: int, key: str) -> str:
    """A key of a section of the bundle, or of one of the additions to it."""
    return f"late {late} {key}" if late else key


def title_of(bound: Bound, words: Words) -> list[Phrase]:
    """The title; of what is withheld none."""
    return words.each("bundle.withheld_title") if bound.withheld else title(bound.listed, words)


def named(bound: Bound, numbering: Numbering, words: Words) -> list[Phrase]:
    """As "Exhibit 3"; a mark that has such a word in it stands alone."""
    if numbering.scheme in _SPEAKS_FOR_ITSELF:
        return [phrase(bound.mark, "")]
    return words.each("bundle.exhibit", mark=bound.mark)


def named_in_all(bound: Bound, numbering: Numbering, words: Words) -> str:
    """The same in every language, on one line."""
    return " · ".join(dict.fromkeys(str(each["text"]) for each in named(bound, numbering, words)))


def spanned(span: Span | None, words: Words) -> list[Phrase]:
    """As "Pages 3–7"."""
    if span is None:
        return words.each("bundle.page", first=_UNSET)
    if span.first == span.last:
        return words.each("bundle.page", first=span.first)
    return words.each("bundle.span", first=span.first, last=span.last)


def header(case: Case, words: Words) -> dict[str, Data]:
    """Court and number, at the head of cover and sheets."""
    number = printable.prose(case.number) if case.number else None
    return {
        "court": words.texts(case.court) or words.absent("court"),
        "number": words.each("list.case_number", number=number) if number else [],
    }


def cover(
    key: str, titles: Phrases, case: Case, words: Words, *, volume: tuple[int, int], span: Span | None, facts: Section
) -> Section:
    """A section of kind ``cover``.

    Args:
        key: of the section.
        titles: of the bundle.
        case: the matter.
        words: of its languages.
        volume: which one of how many.
        span: pages of this volume.
        facts: more values by the keys of their labels, and ``notes``, sentences below.
    """
    about = {
        "list.case": words.texts(case.title) or words.absent("case"),
        "list.applicant": words.texts(case.applicant) or words.absent("applicant"),
        "list.subject": words.texts(case.subject) or words.absent("subject"),
        **{name: value for name, value in facts.items() if name != "notes"},
    }
    about |= {"list.hearing": [phrase(case.hearing, "")]} if case.hearing else {}
    several = volume[1] > 1
    return {
        "key": key,
        "kind": "cover",
        **header(case, words),
        "title": titles,
        "volume": words.each("bundle.volume", volume=volume[0], volumes=volume[1]) if several else [],
        "span": spanned(span, words),
        "facts": [{"label": words.each(name), "value": value} for name, value in about.items()],
        "notes": [*facts.get("notes", []), *([words.each("bundle.volumes_about")] if several else [])],  # type: ignore[misc]
    }


def index_row(
    mark: str, titles: Phrases, span: Span | None, link: Section, *, date: Data = (), main: str = ""
) -> Section:
    """A row of the index; `link` as of `linked`."""
    return {
        **link,
        "mark": mark,
        "title": titles,
        "rtl": bool(titles[0]["rtl"]),
        "date": date,
        "main": main,
        "pages": span.text if span else _UNSET,
        "unused": False,
    }


def unused_row(mark: str, words: Words) -> Section:
    """The row of a number that was withdrawn: it stays, and leads nowhere."""
    return {**index_row(mark, words.each("list.unused"), None, {"key": "", "note": []}), "pages": "", "unused": True}


def linked(key: str, span: Span | None, volume: int, words: Words) -> Section:
    """Where a row leads; one about another volume leads nowhere, and says in which it is."""
    if span is None or span.volume == volume:
        return {"key": key, "note": []}
    return {"key": "", "note": words.each("bundle.elsewhere", volume=span.volume)}


def exhibit_row(bound: Bound, spans: Spans, words: Words, *, volume: int, main: Spans | None) -> Section:
    """The row of an exhibit."""
    date: Data = [] if bound.withheld else dates(bound.exhibit, bound.items, words)["main"]
    span, whole = spans.get(bound.key), main.get(bound.key) if main is not None else None
    link = linked(bound.key, span, volume, words)
    return index_row(bound.mark, title_of(bound, words), span, link, date=date, main=whole.text if whole else "")


def slip(
    bound: Bound, case: Case, numbering: Numbering, spans: Spans, made: Mapping[str, Part], words: Words
) -> Section:
    """A section of kind ``slip``: the sheet before an exhibit.

    Args:
        bound: the exhibit.
        case: the matter.
        numbering: of the list.
        spans: where everything stands, as far as it is known.
        made: what became of each item, by its id.
        words: of the languages of the bundle.
    """
    heads = header(case, words)
    facts: list[Data] = [
        {"label": words.each("bundle.stands_on"), "value": [[phrase(_text(spans.get(bound.key)), "")]], "notes": []}
    ]
    if not bound.withheld:
        date = dates(bound.exhibit, bound.items, words)
        source = sources(bound.exhibit, bound.items, words)
        facts += [
            {"label": words.each("list.date"), "value": date["main"], "notes": date["notes"]},
            {
                "label": words.each("list.source"),
                "value": [said for one in source for said in _lines_of(one)],
                "notes": [],
            },
        ]
    return {
        "key": bound.slip_key,
        "kind": "slip",
        "court": heads["court"],
        "case": words.texts(case.title) or words.absent("case"),
        "number": heads["number"],
        "label": [] if numbering.scheme in _SPEAKS_FOR_ITSELF else words.each("bundle.exhibit_label"),
        "mark": bound.mark,
        "title": title_of(bound, words),
        "withheld": [words.each("bundle.withheld_about")] if bound.withheld else [],
        "facts": facts,
        "files": [_file(bound, at, item, spans, made, words) for at, item in enumerate(bound.items, 1)],
        "notes": [words.each("bundle.untouched")] if bound.items else [],
    }


def _file(bound: Bound, at: int, item: Item, spans: Spans, made: Mapping[str, Part], words: Words) -> Section:
    part = made.get(str(item.id), Part("none"))
    return {
        "number": file_number(bound, at),
        "name": printable.name(item.name),
        "type": printable.name(item.media_type or ""),
        "item": str(item.id),
        "digest": item.sha256.hex if item.sha256 else "",
        "pages": _text(spans.get(str(item.id))),
        "notes": [one for note in part.notes for one in words.each(f"bundle_note.{note}")],
    }


def file_number(bound: Bound, at: int) -> str:
    """Which file of which exhibit."""
    return file_table.file_number(bound.mark, at, len(bound.items))


def blank(bound: Bound, at: int, item: Item, part: Part, words: Words, medium: str) -> Section:
    """A section of kind ``blank``: what stands for a file that has no pages.

    Args:
        bound: its exhibit.
        at: which of its files, from 1.
        item: the file.
        part: why there are no pages.
        words: of the languages of the bundle.
        medium: where the file is in the bundle.
    """
    said = item.card.get("transcript", "")
    facts = [
        words.fact("bundle.blank_file", medium, mono=True),
        words.fact("bundle.blank_type", item.media_type or words.joined("absent.type.not_stated")),
        words.fact("bundle.blank_size", file_table.size(item.size, words)),
    ]
    unsaid = said in ("", UNKNOWN, WITHHELD)
    return {
        "key": str(item.id),
        "kind": "blank",
        "number": file_number(bound, at),
        "what": words.each("bundle.blank_title"),
        "title": [phrase(printable.name(item.name) or str(item.id), "")],
        "about": [],
        "why": words.each(f"bundle.blank_{part.result}"),
        "facts": facts,
        "transcribed": not unsaid or (item.media_type or "").startswith(("audio/", "video/")),
        "transcript": [] if unsaid else [phrase(line, "") for line in printable.prose(said).split("\n") if line],
    }


def _each(data: Data) -> Sequence[Data]:
    return data if isinstance(data, Sequence) and not isinstance(data, str) else ()


def _lines_of(source: Data) -> list[Data]:
    """What a source is and where, without how it was obtained."""
    return [said for part in ("main", "small") for said in _each(source[part])] if isinstance(source, Mapping) else []


def _text(span: Span | None) -> str:
    return span.text if span else _UNSET
