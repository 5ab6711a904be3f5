"""A form for a person's own statement, filled in as far as the log knows; no box is ticked and no place is signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from evidence_vault.export.blocks import (
    Blank,
    Block,
    Box,
    Column,
    Corner,
    Document,
    Fact,
    Facts,
    Heading,
    Line,
    NewPage,
    Phrases,
    Signature,
    Table,
    Text,
    Tick,
    in_millimetres,
)
from evidence_vault.export.declarations import facts
from evidence_vault.export.declarations.facts import MONO, File, Marked
from evidence_vault.export.declarations.templates import Row, Template, template, texts
from evidence_vault.export.standing import Standing, standing_foot
from evidence_vault.export.words import Words, phrase
from evidence_vault.records.case import Case, Texts
from evidence_vault.records.ids import ItemId
from evidence_vault.records.profile import Paper

_LETTER, _MOST = 1.95, 34.0
"""Millimetres of a letter, and of a column of marks at most."""

UNCONFIRMED = "unconfirmed"
"""The confidence of a wording that nobody has compared with its source."""

Known = Mapping[str, Phrases]


@dataclass(frozen=True, slots=True)
class DeclarationInput:
    """What a form speaks of.

    Attributes:
        inside_us: where it is signed, for those under the law of the United States; None leaves both wordings to be
            ticked.
        law: under whose law it is signed, as `Profile.law`; rules of another law are left out.
        paper: what the forum takes.
        made_of: of what each redacted version among the files was made.
    """

    case: Case
    exhibits: tuple[Marked, ...]
    standing: Standing
    inside_us: bool | None = None
    law: str | None = None
    paper: Paper = Paper.A4
    made_of: Mapping[ItemId, ItemId] = field(default_factory=dict)

    def has(self, law: str) -> bool:
        """Whether what is a rule of this law alone stands in the form; of any where it is empty."""
        return law in ("", self.law)


def declaration(kind: str, data: DeclarationInput, languages: Sequence[str]) -> Document:
    """The form of a kind, one of `records.profile.DECLARATIONS`, in one or two languages.

    Raises:
        InvalidValue: another kind, or other languages.
    """
    words, form = Words(languages), template(kind)
    groups = [facts.files([each]) for each in data.exhibits] if form.each_exhibit else [facts.files(data.exhibits)]
    if form.only == "translations":
        groups = [facts.translations(group) or group for group in groups]
    blocks: list[Block] = []
    for group in groups:
        blocks += [*([NewPage()] if blocks else []), *_Filling(data, group, words).blocks(form)]
    blocks += _beside(form, data, words, boxes=any(isinstance(block, Tick) for block in blocks))
    return Document(
        title=_phrases(form.title, {}, words.languages),
        blocks=blocks,
        foot=standing_foot(data.standing, words),
        page=words.below("standing.page")[""],
        languages=words.languages,
        at=data.standing.at,
        paper=in_millimetres(data.paper.size),
    )


def _beside(form: Template, data: DeclarationInput, words: Words, *, boxes: bool) -> Iterator[Block]:
    """What the filled-in form shows and does not, and what to look at before signing."""
    for name, said in (("proves", form.proves), ("proves_not", form.proves_not)):
        yield Box(words.each(f"declaration.{name}"), [_phrases(each, {}, words.languages) for each in said])
    unconfirmed = [legal for legal in form.legal if legal.confidence == UNCONFIRMED and data.has(legal.law)]
    yield Box(
        words.each("declaration.before"),
        [
            words.each("declaration.empty_with_boxes" if boxes else "declaration.empty"),
            *(
                [
                    phrase(
                        words.one("declaration.unconfirmed", each, name=legal.name[each], source=legal.source[each]),
                        each,
                    )
                    for each in words.languages
                ]
                for legal in unconfirmed
            ),
        ],
    )


def _phrases(said: Texts, known: Known, languages: Sequence[str]) -> Phrases:
    return [phrase(said[each].format_map(facts.places(known, each)), each) for each in languages]


class _Filling:
    """The blocks of one form."""

    def __init__(self, data: DeclarationInput, files: Sequence[File], words: Words) -> None:
        self._data, self._words, self._files = data, words, files
        exhibits = list({file.exhibit.mark: file.exhibit for file in files}.values())
        one = facts.of_exhibit(exhibits[0], words) if len(exhibits) == 1 else {}
        self._known: Known = {**facts.of_document(data.case, exhibits, data.standing, words), **one}

    def blocks(self, form: Template) -> Iterator[Block]:
        """In the order of the form."""
        for row in (one for one in form.blocks if self._data.has(one.get("law", ""))):
            yield from self._block(row)

    def _block(self, row: Row) -> Iterator[Block]:
        match row["type"]:
            case "heading":
                yield Heading(self._said(row))
            case "text" | "tick":
                yield from self._text(row)
            case "blank":
                yield Blank(self._said(row), row.get("lines", 1))
            case "facts":
                yield Facts([self._fact(each, None) for each in row["row"]])
            case "corner":
                yield Corner([self._fact(each, None) for each in row["row"]])
            case "each_file":
                yield from self._each_file(row)
            case "table":
                yield self._table(row, self._files)
            case "transfers":
                yield self._table(row, ())
            case "sign":
                yield Signature([self._words.each(f"sign.{place}") for place in row["places"]])

    def _said(self, row: Row) -> Phrases:
        """The texts of a row. ``always`` names languages that stand there whatever the form is printed in."""
        languages = dict.fromkeys((*row.get("always", ()), *self._words.languages))
        return _phrases(texts(row), self._known, tuple(languages))

    def _text(self, row: Row) -> Iterator[Block]:
        place, chosen = row.get("where"), self._data.inside_us
        if place and chosen is not None and (place == "inside") is not chosen:
            return
        open_choice = place and chosen is None
        if row["type"] == "tick" or open_choice:
            yield Tick(self._said(row))
        else:
            yield Text(self._said(row), row.get("style", "plain"))

    def _each_file(self, row: Row) -> Iterator[Block]:
        for file in self._files:
            yield Heading([phrase(f"{file.number} · {file.item.id}", "")])
            rows = (each for each in row["row"] if each.get("fact") != "made_of" or file.item.id in self._data.made_of)
            yield Facts([self._fact(each, file) for each in rows])
            for tick in row.get("tick", ()):
                yield Tick(self._said(tick))

    def _fact(self, row: Row, file: File | None) -> Fact:
        return Fact(self._label(row), self._value(row, file), row.get("fact") in MONO)

    def _value(self, row: Row, file: File | None) -> Phrases:
        if "card" in row and file:
            return facts.of_card(file.item, row["card"], self._words)
        known = {**self._known, **self._of(file)} if file else self._known
        return known.get(row.get("fact", ""), ())

    def _of(self, file: File) -> Known:
        return facts.of_file(file, self._data.standing, self._data.made_of.get(file.item.id), self._words)

    def _label(self, row: Row) -> Phrases:
        if "en" in row:
            return self._said(row)
        if "card" in row:
            named = self._words.each(f"field.{row['card']}")
            return [{**each, "text": str(each["text"])[0].upper() + str(each["text"])[1:]} for each in named]
        return self._words.each(f"declaration.fact_{row['fact']}")

    def _table(self, row: Row, files: Sequence[File]) -> Table:
        columns = [Column(self._label(each), self._width(each, files)) for each in row["column"]]
        rows = [[self._cell(each, file) for each in row["column"]] for file in files]
        return Table(columns, [*rows, *[[()] * len(columns)] * row.get("empty", 0)])

    def _width(self, column: Row, files: Sequence[File]) -> float:
        """As the form has it; marks with a word in them have room for all of it."""
        width = float(column.get("width", 0))
        if column.get("fact") != "exhibit_file":
            return width
        return max(width, min(_MOST, max((len(file.number) for file in files), default=0) * _LETTER + 4))

    def _cell(self, row: Row, file: File) -> Sequence[Line]:
        names = str(row.get("fact", "")).split()
        return [
            Line(each, "mono" if name in MONO else "plain")
            for name in names
            for each in self._value({"fact": name}, file)
        ]
