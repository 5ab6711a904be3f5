"""The exhibit list of a forum: its columns, marks and words, as a document of blocks and as CSV."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence_vault.custody.ladder import ladder
from evidence_vault.export import blocks, moments, printable
from evidence_vault.export import ladder as vouching
from evidence_vault.export.blocks import Block, Box, Document, Fact, Facts, Heading, Line, NewPage, Phrases, Table, Text
from evidence_vault.export.cards import is_screenshot
from evidence_vault.export.exhibit_list import ListInput
from evidence_vault.export.file_table import file_number, size
from evidence_vault.export.list_changes import concordance, version_line
from evidence_vault.export.list_columns import Columns, columns_of
from evidence_vault.export.standing import standing_foot
from evidence_vault.export.table import table
from evidence_vault.export.words import Words, phrase
from evidence_vault.records.item import Item
from evidence_vault.records.profile import Column, ColumnId, Profile, in_language

_MM = 25.4 / 72
_SHARE = 12
"""What a column takes of the width where its profile leaves it open."""

_WORD, _LETTER, _LETTER_OF_HEAD, _LETTER_OF_DIGEST = 16, 1.95, 1.75, 1.5
"""Letters of a word that a column should hold, and millimetres of a letter, of those of its head and of a digest too."""


def forum_list(data: ListInput, profile: Profile, languages: Sequence[str]) -> Document:
    """The list in one or two of `records.case.LANGUAGES`; the first leads.

    Raises:
        InvalidValue: other languages.
    """
    words = Words(languages)
    columns = _columns(data, profile, words)
    left, right, top, bottom = profile.page.margins
    width, height = profile.page.paper.size
    lying = len(profile.columns) > 7
    paper = (height * _MM, width * _MM) if lying else (width * _MM, height * _MM)
    margins = (round(left * _MM), round(right * _MM), round(top * _MM), max(round(bottom * _MM), 20))
    rest = paper[0] - margins[0] - margins[1]
    rows = [columns.row(each) for each in data.exhibits]
    listed = Table(_heads(columns, rows, rest), rows)
    return Document(
        title=own_words(profile, "list.title", words),
        blocks=[
            *_version(data, profile, words),
            *_header(data, profile, words),
            listed,
            *_limits(data, words),
            *_sign(words),
            *concordance(data.version, words),
            *_annex(data, columns, words),
        ],
        foot=standing_foot(data.standing, words),
        page=words.below("standing.page")[""],
        languages=words.languages,
        at=data.standing.at,
        paper=paper,
        margins=margins,
    )


def list_csv(data: ListInput, profile: Profile, languages: Sequence[str]) -> bytes:
    """The table alone as CSV (RFC 4180), UTF-8 with a byte order mark, which spreadsheets ask for.

    A text that a spreadsheet would take for a formula gets an apostrophe in front. Digests are whole. Raises as of `forum_list`.
    """
    words = Words(languages)
    columns = _columns(data, profile, words)
    rows = [[" / ".join(_texts(_head(each, words))) for each in profile.columns]]
    for listed in data.exhibits:
        cells = columns.row(listed)
        texts = [[str(line.phrase["text"]) for line in cell] for cell in cells]
        for at, column in enumerate(profile.columns):
            if column.id is ColumnId.DIGEST and not listed.exhibit.withdrawn:
                texts[at] = [item.sha256.hex for item in listed.items if item.sha256]
        rows.append(["\n".join(each) for each in texts])
    return table(rows)


def _columns(data: ListInput, profile: Profile, words: Words) -> Columns:
    marking = data.marking or profile.marking_for(data.case, [each.exhibit for each in data.exhibits])
    return columns_of(profile, marking, data.case.party, data.exhibits, words, data.stands, data.marked_in)


def own_words(profile: Profile, key: str, words: Words) -> Phrases:
    """A label, in the profile's own words where it has some."""
    own = profile.labels
    return [phrase(own.get(each, {}).get(key) or words.one(key, each), each) for each in words.languages]


def _head(column: Column, words: Words) -> Phrases:
    return [phrase(in_language(column.label, each), each) for each in words.languages]


def _heads(columns: Columns, rows: Sequence[Sequence[Sequence[Line]]], width: float) -> list[blocks.Column]:
    """Each column has its share of the width, but at least room for its longest word, and that of its head."""
    given = columns.columns
    heads = [_head(each, columns.words) for each in given]
    whole = sum(each.width or _SHARE for each in given)
    shares = [width * (each.width or _SHARE) / whole for each in given]
    needs = [
        min(
            share + 12,
            max(_widest([[Line(one) for one in heads[at]]], _LETTER_OF_HEAD), _widest([row[at] for row in rows])),
        )
        for at, share in enumerate(shares)
    ]
    missing = sum(max(need - share, 0) for need, share in zip(needs, shares, strict=True))
    spare = sum(max(share - need, 0) for need, share in zip(needs, shares, strict=True)) or 1
    part = min(1, missing / spare)
    widths = [
        need if need > share else share - (share - need) * part for need, share in zip(needs, shares, strict=True)
    ]
    return [blocks.Column(head, round(each, 2)) for head, each in zip(heads, widths, strict=True)]


def _widest(cells: Sequence[Sequence[Line]], letter: float = _LETTER) -> float:
    """Millimetres that the longest word of a column takes, if it is a word that people write."""
    words = [
        len(word)
        for cell in cells
        for line in cell
        if line.style != "mono"
        for word in re.split(r"[\s/]+", str(line.phrase["text"]).replace("№ ", "№"))
    ]
    digests = [len(str(line.phrase["text"])) for cell in cells for line in cell if line.style == "mono"]
    written = max((each for each in words if each <= _WORD), default=0) * letter
    return max(written, max(digests, default=0) * _LETTER_OF_DIGEST) + 3


def _texts(phrases: Phrases) -> list[str]:
    return list(dict.fromkeys(str(each["text"]) for each in phrases))


def _version(data: ListInput, profile: Profile, words: Words) -> list[Block]:
    """Which version it is, and which file said what the forum asks, where it did not come with the program."""
    said = version_line(data.version, words)
    own = words.each("bundle.own_profile", id=profile.id, sha256=profile.sha256) if profile.sha256 else []
    return [Text(each, "small") for each in (said, own) if each]


def _header(data: ListInput, profile: Profile, words: Words) -> list[Block]:
    """Court, number, case and side; what nobody wrote is a line to write on."""
    case = data.case
    number = [phrase(printable.prose(case.number), "")] if case.number else []
    facts = [
        Fact(words.each("list.court"), words.texts(case.court)),
        Fact(words.each("declaration.fact_number"), number),
        Fact(words.each("list.case"), words.texts(case.title)),
        Fact(words.each("list.applicant"), words.texts(case.applicant)),
    ]
    if case.hearing:
        facts.append(Fact(words.each("list.hearing"), [phrase(case.hearing, "")]))
    if case.subject:
        facts.append(Fact(words.each("list.subject"), words.texts(case.subject)))
    by_hand = [Fact([phrase(in_language(each, of), of) for of in words.languages], []) for each in profile.head]
    return [Facts([*facts, *by_hand])]


def _limits(data: ListInput, words: Words) -> list[Block]:
    listed = [each for each in data.exhibits if not each.exhibit.withdrawn]
    texts = vouching.limits([ladder(each.items, data.vouchings) for each in listed], words)
    if any(is_screenshot(item) for each in listed for item in each.items):
        texts = [*texts, words.each("limits.screenshots")]
    empty = [] if data.exhibits else [Text(words.each("list.empty"))]
    return [*empty, Box(words.each("limits.title"), texts)]


def _sign(words: Words) -> list[Block]:
    places = [words.each(f"sign.{place}") for place in ("date", "name", "signature")]
    return [Heading(words.each("sign.title")), blocks.Signature(places)]


def _annex(data: ListInput, columns: Columns, words: Words) -> list[Block]:
    listed = [each for each in data.exhibits if not each.exhibit.withdrawn]
    if not listed:
        return []
    heads = [words.each(f"{key}") for key in ("list.number", "annex.file", "annex.item", "annex.taken_in")]
    rows = [
        _file(item, file_number(columns.marks(each.exhibit.number)[0]["text"], place, len(each.items)), words)
        for each in listed
        for place, item in enumerate(each.items, 1)
    ]
    longest = max(len(row[0][0].phrase["text"]) for row in rows)  # type: ignore[arg-type]
    widths = (min(max(12.0, longest * _LETTER + 3), 30.0), 0.0, 34.0, 22.0)
    files = Table([blocks.Column(head, width) for head, width in zip(heads, widths, strict=True)], rows)
    notes = [Text(words.each(f"annex.{key}"), "small") for key in ("names", "times")]
    return [NewPage(spare=True), Heading(words.each("annex.title")), *notes, files]


def _file(item: Item, number: str, words: Words) -> list[list[Line]]:
    taken = moments.recorded(item.ingested_at)
    if item.sha256 is None:
        gone = [Line(each) for each in words.each("kind.purge")]
        texts: list[list[Line]] = [gone, [Line(phrase(str(item.id), ""))]]
    else:
        name = Line(phrase(printable.name(item.name), ""), "mono")
        digest = Line(phrase(item.sha256.hex, ""), "mono")
        texts = [[name, digest], [Line(phrase(str(item.id), "")), Line(phrase(size(item.size, words), ""), "soft")]]
    return [[Line(phrase(number, ""))], *texts, [Line(phrase(taken, ""))]]
