"""The exhibit list of a case: what a court holds in its hands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.custody.ladder import ladder
from evidence_vault.export import ladder as vouching
from evidence_vault.export import list_rows, printable
from evidence_vault.export.blocks import blocks_data
from evidence_vault.export.cards import is_screenshot
from evidence_vault.export.file_table import file_data, file_number
from evidence_vault.export.list_changes import ListVersion, concordance, version_line
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.export.standing import Standing, standing_data
from evidence_vault.export.typeset import typeset
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Phrase, Words
from evidence_vault.progress import Progress
from evidence_vault.records.case import Case
from evidence_vault.records.ladder import Vouching
from evidence_vault.records.marking import Marking

_HEADING = 120
"""Characters of a heading in the annex, and of the line at the head of a page."""


@dataclass(frozen=True, slots=True)
class ListInput:
    """Everything that an exhibit list is made of.

    Attributes:
        exhibits: in the order of their numbers, withdrawn ones included.
        vouchings: what parties outside state of the log.
        marking: how a list that was issued is marked; None for as the case or its forum says.
        version: which version it is; None where nobody asks.
        stands: pages of the bundle in which each exhibit stands, by its position; without them their number is told.
        marked_in: languages that the list was issued in, in which its marks stay; empty for a draft.
    """

    case: Case
    exhibits: tuple[ListedExhibit, ...]
    standing: Standing
    vouchings: tuple[Vouching, ...] = ()
    marking: Marking | None = None
    version: ListVersion | None = None
    stands: Mapping[int, str] | None = None
    marked_in: Sequence[str] = ()


def exhibit_list(data: ListInput, languages: Sequence[str], progress: Progress | None = None) -> bytes:
    """Print the list in one or two of `records.case.LANGUAGES`; the first leads. `progress` as of `typeset`.

    Returns:
        A PDF; the same bytes for the same input.

    Raises:
        InvalidValue: other languages.
        MissingGlyph: a text has a character that no shipped font draws.
        TypesetFailed: the pages cannot be set.
    """
    words = Words(languages)
    numbers = {item.id: each.exhibit.number for each in data.exhibits for item in each.items}
    listed = [each for each in data.exhibits if not each.exhibit.withdrawn]
    screenshots = any(is_screenshot(item) for each in listed for item in each.items)
    ladders = [ladder(each.items, data.vouchings) for each in listed]
    page: dict[str, Data] = {
        "lang": words.languages[0],
        "title": words.joined("list.title"),
        "labels": words.below("list."),
        "header": _header(data.case, words),
        "running": _running(data.case, words),
        "rows": [list_rows.row(each, numbers, words) for each in data.exhibits],
        "limits": _limits(ladders, words, screenshots=screenshots),
        "sign": words.below("sign."),
        "standing": standing_data(data.standing, words),
        "version": version_line(data.version, words),
        "concordance": blocks_data(concordance(data.version, words)),
        "annex": _annex(listed, ladders, words),
    }
    return typeset("exhibit-list.typ", page, created=data.standing.at, progress=progress)


def _header(case: Case, words: Words) -> dict[str, Data]:
    number = printable.prose(case.number) if case.number else None
    return {
        "court": words.texts(case.court) or words.absent("court"),
        "number": words.each("list.case_number", number=number) if number else [],
        "case": words.texts(case.title) or words.absent("case"),
        "applicant": words.texts(case.applicant) or words.absent("applicant"),
        "subject": words.texts(case.subject) or words.absent("subject"),
    }


def _running(case: Case, words: Words) -> Phrase:
    """Court and number in the leading language, for the pages after the first; the number first, for it is short."""
    court = (words.texts(case.court) or words.absent("court"))[0]
    number = words.one("list.case_number", words.languages[0], number=printable.prose(case.number or ""))
    return _shortened({**court, "text": f"{number} · {court['text']}"} if case.number else court)


def _limits(ladders: vouching.Ladders, words: Words, *, screenshots: bool) -> dict[str, Data]:
    texts = [*vouching.limits(ladders, words), *([words.each("limits.screenshots")] if screenshots else [])]
    return {"title": words.each("limits.title"), "texts": texts}


def _annex(listed: Sequence[ListedExhibit], ladders: vouching.Ladders, words: Words) -> dict[str, Data]:
    told = any(one and one.vouchings for one in ladders)  # else the first page says once that nobody vouches
    groups: list[Data] = [
        {
            "label": words.each("annex.exhibit", number=each.exhibit.number),
            "title": _shortened(list_rows.title(each, words)[0]),
            "vouched": vouching.vouched(one, words) if told else [],
            "files": [
                file_data(item, file_number(each.exhibit.number, place, len(each.items)), words)
                for place, item in enumerate(each.items, 1)
            ],
        }
        for each, one in zip(listed, ladders, strict=True)
    ]
    return {"labels": words.below("annex."), "groups": groups}


def _shortened(title: Phrase) -> Phrase:
    """A title for a heading of the annex; the whole of it stands in the table."""
    text = str(title["text"])
    return {**title, "text": text if len(text) <= _HEADING else text[:_HEADING] + "…"}
