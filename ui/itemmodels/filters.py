"""Which rows of evidence fit a filter, and what a filter can be set to, with counts. No Qt.

What rows are compared by is worked out once (`traits_of`); a `Sieve` then filters ten thousand of them at every key.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo
from enum import StrEnum
from itertools import chain

from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item
from evidence_vault.search import fold
from ui.itemmodels.days import Span, day_of, displayed_span, stated_day
from ui.itemmodels.rows import ItemRow


class Facet(StrEnum):
    """What can be chosen from the values that occur, in the order of the fields."""

    CASE = "case"
    PERSON = "person"
    PLATFORM = "platform"
    LANGUAGE = "language"
    STATE = "state"
    TO_DO = "to_do"


class DateOf(StrEnum):
    """Which date is meant."""

    POSTED = "posted"
    """As the page displayed it, as far as a day can be read from that."""
    CAPTURED = "captured"
    TAKEN_IN = "taken_in"
    FILE = "file"
    """The file's own time."""


NOTHING = ""
"""The key of a field in which nothing is written, and of no case."""

NO_CARD, NO_EXHIBIT = "no_card", "no_exhibit"
"""What is left to do."""

_LAST = (UNKNOWN, WITHHELD, NOTHING)
_PEOPLE = ("account", "witness", "received_from", "concerns")
_BETWEEN = re.compile("[,;]")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet.

    Attributes:
        key: what is compared: folded text, the id of a case, the name of a state.
        text: as somebody wrote it; empty where the window has words of its own.
    """

    key: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that is offered, and how many rows have it among those that fit the rest of the filter."""

    value: Value
    count: int


@dataclass(frozen=True, slots=True)
class Belonging:
    """Which items belong where.

    Attributes:
        cases: by the text of their ids.
        members: of which cases an item is an exhibit.
        listed: items of exhibits that are in use.
    """

    cases: Mapping[str, Case] = field(default_factory=dict)
    members: Mapping[ItemId, frozenset[CaseId]] = field(default_factory=dict)
    listed: frozenset[ItemId] = frozenset()


@dataclass(frozen=True, slots=True)
class Traits:
    """What a row is compared by: its values in every facet, by key with the text as written, and its days."""

    values: Mapping[Facet, Mapping[str, str]]
    days: Mapping[DateOf, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Filter:
    """What rows have to be like.

    Attributes:
        chosen: a value by facet.
        of: which date the days are about.
        first, last: days that both belong to it; None where it is open.
    """

    chosen: Mapping[Facet, Value] = field(default_factory=dict)
    of: DateOf = DateOf.POSTED
    first: date | None = None
    last: date | None = None

    @property
    def dated(self) -> bool:
        """Whether days were named."""
        return bool(self.first or self.last)

    @property
    def active(self) -> int:
        """How many things rows are filtered by."""
        return len(self.chosen) + self.dated

    def choose(self, facet: Facet, value: Value | None) -> Filter:
        """The same with another value of a facet, or without it."""
        others = {each: kept for each, kept in self.chosen.items() if each is not facet}
        return replace(self, chosen=others if value is None else {**others, facet: value})

    def between(self, of: DateOf, first: date | None, last: date | None) -> Filter:
        """The same with other days; the earlier one is the first, however they were named."""
        if first and last and last < first:
            first, last = last, first
        return replace(self, of=of, first=first, last=last)


def belonging_of(cases: Iterable[tuple[Case, Sequence[Exhibit]]]) -> Belonging:
    """Where items belong by the lists of all cases. A withdrawn exhibit still belongs to its case."""
    known: dict[str, Case] = {}
    members: dict[ItemId, frozenset[CaseId]] = {}
    listed: set[ItemId] = set()
    for case, exhibits in cases:
        known[str(case.id)] = case
        for exhibit in exhibits:
            for item in exhibit.items:
                members[item] = members.get(item, frozenset()) | {case.id}
            if not exhibit.withdrawn:
                listed.update(exhibit.items)
    return Belonging(known, members, frozenset(listed))


def traits_of(row: ItemRow, belonging: Belonging, zone: tzinfo | None = None) -> Traits:
    """What a row is compared by: a row fits if one of its items does, value by value.

    Args:
        row: the row.
        belonging: of the items.
        zone: of the wall clock by which days are days; None for that of this computer.
    """
    values: dict[Facet, dict[str, str]] = {facet: {} for facet in Facet}
    values[Facet.STATE][row.state] = ""
    days: dict[DateOf, list[Span]] = {of: [] for of in DateOf}
    for item in row.items:
        for facet, key, text in _values(item, belonging):
            values[facet].setdefault(key, text)
        for of, span in _days(item, zone):
            days[of].append(span)
    return Traits(values, days)


class Sieve:
    """Rows by what they have. A row is known by the number of its id."""

    def __init__(self) -> None:
        self._rows: dict[ItemId, Traits] = {}
        self._having: dict[Facet, defaultdict[str, set[int]]] = {facet: defaultdict(set) for facet in Facet}
        self._texts: dict[Facet, dict[str, str]] = {facet: {} for facet in Facet}
        self._on: dict[DateOf, defaultdict[Span, set[int]]] = {of: defaultdict(set) for of in DateOf}

    def put(self, row: ItemId, traits: Traits) -> None:
        """A row is there, or has changed."""
        if before := self._rows.get(row):
            for numbers in self._all_of(before):
                numbers.discard(row.number)
        self._rows[row] = traits
        for numbers in self._all_of(traits):
            numbers.add(row.number)
        for facet, values in traits.values.items():
            self._texts[facet].update(values)

    def fitting(self, rows: frozenset[int], chosen: Filter) -> frozenset[int]:
        """Those of some rows that have every chosen value, and a day among the named ones."""
        for facet, value in chosen.chosen.items():
            rows = rows & self._having[facet].get(value.key, frozenset())
        if not chosen.dated:
            return rows
        first, last = chosen.first or date.min, chosen.last or date.max
        on = self._on[chosen.of].items()
        return rows & set().union(*(numbers for (begins, ends), numbers in on if begins <= last and ends >= first))

    def offered(self, rows: frozenset[int], chosen: Filter) -> dict[Facet, list[Choice]]:
        """What can be chosen in each facet: values that occur among those that fit the rest, and the one chosen now.

        The most frequent come first; "unknown", "withheld" and nothing written at the end.
        """
        fitting = self.fitting(rows, chosen)
        return {
            facet: self._choices(
                facet,
                self.fitting(rows, chosen.choose(facet, None)) if facet in chosen.chosen else fitting,
                chosen.chosen.get(facet),
            )
            for facet in Facet
        }

    def undated(self, rows: frozenset[int], chosen: Filter) -> int:
        """How many rows a filter by days leaves out only because no such day of theirs can be read."""
        if not chosen.dated:
            return 0
        rest = self.fitting(rows, chosen.between(chosen.of, None, None))
        return len(rest.difference(*self._on[chosen.of].values()))

    def _all_of(self, traits: Traits) -> Iterator[set[int]]:
        for facet, values in traits.values.items():
            yield from map(self._having[facet].__getitem__, values)
        for of, spans in traits.days.items():
            yield from map(self._on[of].__getitem__, spans)

    def _choices(self, facet: Facet, rows: frozenset[int], chosen: Value | None) -> list[Choice]:
        texts, wanted = self._texts[facet], chosen.key if chosen else None
        # plain tuples: there may be thousands of people, and this is asked at every key
        counts = [
            (-count, key)
            for key, having in self._having[facet].items()
            if (count := len(having & rows)) or key == wanted
        ]
        counts.sort()
        choices = [Choice(Value(key, texts[key]), -count) for count, key in counts if key not in _LAST]
        if chosen and chosen.key not in self._having[facet]:
            choices.append(Choice(chosen, 0))
            choices.sort(key=lambda one: (-one.count, one.value.key))
        return choices + [Choice(Value(key, texts[key]), -count) for count, key in counts if key in _LAST]


def _values(item: Item, belonging: Belonging) -> Iterator[tuple[Facet, str, str]]:
    cases = belonging.members.get(item.id, frozenset()) | ({item.case} if item.case else frozenset())
    for case in cases:
        yield Facet.CASE, str(case), ""
    if not cases:
        yield Facet.CASE, NOTHING, ""
    card = item.card
    people = chain.from_iterable(_BETWEEN.split(card.get(name, "")) for name in _PEOPLE)
    written = {
        Facet.PERSON: [*people, card.get("display_name", "")],  # a shown name may have a comma in it
        Facet.PLATFORM: [card.get("platform", "")],
        Facet.LANGUAGE: [tag.lower() for tag in _BETWEEN.split(card.get("language", ""))],
    }
    for facet, texts in written.items():
        said = [text for one in texts if (text := " ".join(one.split()))]
        for text in said or [""]:
            yield facet, fold(text), text
    if not card:
        yield Facet.TO_DO, NO_CARD, ""
    if item.id not in belonging.listed:
        yield Facet.TO_DO, NO_EXHIBIT, ""


def _days(item: Item, zone: tzinfo | None) -> Iterator[tuple[DateOf, Span]]:
    taken_in, captured = day_of(item.ingested_at, zone), stated_day(item.card.get("captured", ""), zone)
    changed = day_of(item.modified, zone) if item.modified else None
    for of, day in ((DateOf.TAKEN_IN, taken_in), (DateOf.CAPTURED, captured), (DateOf.FILE, changed)):
        if day:
            yield of, (day, day)
    seen = captured or taken_in
    if seen and (posted := displayed_span(item.card.get("posted", ""), seen)):
        yield DateOf.POSTED, posted
