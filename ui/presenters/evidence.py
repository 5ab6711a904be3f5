"""The place where evidence comes in and is found again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Protocol

from evidence_vault.progress import Progress
from evidence_vault.records.case import Case
from evidence_vault.records.ids import ItemId
from evidence_vault.records.preview import Preview
from evidence_vault.search import Query
from ui.itemmodels.filters import (
    Belonging,
    Choice,
    DateOf,
    Facet,
    Filter,
    Sieve,
    Traits,
    Value,
    belonging_of,
    traits_of,
)
from ui.itemmodels.rows import ItemKind, ItemRow, counted, matching, rows_of, unchanged_kept, with_rows
from ui.presenters.ports import Runner
from ui.presenters.taking_in import Lists, TakingIn, TakingInScreen
from ui.presenters.thumbnails import Thumbnails

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class Listing:
    """What the lists show now.

    Attributes:
        rows: those that fit search and filter, in order.
        counts: of each kind among those that fit search and filter.
        found: rows that fit search and filter, whatever their kind; a post is one.
        total: originals in the vault.
        filter: what the rows fit.
        offer: works out `choices`, when they are first looked at: only fields that are open show them.
        undated: left out only because the date that is asked for cannot be read.
        cases: those among the choices, by the text of their ids.
    """

    rows: Sequence[ItemRow] = ()
    counts: Mapping[ItemKind, int] = field(default_factory=dict)
    found: int = 0
    total: int = 0
    filter: Filter = field(default_factory=Filter)
    offer: Callable[[], Mapping[Facet, Sequence[Choice]]] = dict
    undated: int = 0
    cases: Mapping[str, Case] = field(default_factory=dict)

    @property
    def choices(self) -> Mapping[Facet, Sequence[Choice]]:
        """What the filter can be set to."""
        return self.offer()


@dataclass(frozen=True, slots=True)
class _Contents:
    """Everything in the vault, as the place needs it."""

    rows: Sequence[ItemRow] = ()
    belonging: Belonging = field(default_factory=Belonging)
    sieve: Sieve = field(default_factory=Sieve)


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found last: whoever types on looks for it there alone."""

    among: Sequence[ItemRow] = ()
    query: Query = field(default_factory=lambda: Query(()))
    rows: Sequence[ItemRow] = ()

    def then(self, among: Sequence[ItemRow], words: str) -> _Found:
        query = Query.parse(words)
        goes_on = among is self.among and query.narrows(self.query)
        return _Found(among, query, matching(self.rows if goes_on else among, words))


class EvidenceScreen(TakingInScreen, Protocol):
    """What the presenter tells its view."""

    def show_listing(self, listing: Listing) -> None:
        """Other rows are to be shown."""
        ...

    def show_thumbnail(self, item: ItemId, preview: Preview) -> None:
        """What an item looks like."""
        ...


class EvidencePresenter:
    """Search, filter and order.

    Args:
        runner: where work with the session is done.
        screen: the view.

    Attributes:
        taking_in: the intakes under way.
    """

    def __init__(self, runner: Runner, screen: EvidenceScreen) -> None:
        self._runner, self._screen = runner, screen
        self._thumbnails = Thumbnails(runner, screen.show_thumbnail)
        self._contents = _Contents()
        self._words = ""
        self._found = _Found()
        self._filter = Filter()
        self._kind: ItemKind | None = None
        self._newest_first = True
        self.taking_in = TakingIn(runner, screen, Lists(self._last, self._reading, self._take, self.refresh))

    # -- looking ---------------------------------------------------------------------------------

    def refresh(self, then: Callable[[], None] = lambda: None) -> None:
        """Read the items anew; `then` is called when they are shown."""
        read = self._reading()

        def take(contents: _Contents) -> None:
            self._take(contents)
            then()

        self._runner.run(lambda session, _: read(session), take, self._screen.show_failure)

    def search(self, words: str) -> None:
        """Show only what these words find: matched in memory at every key, whatever the session is busy with."""
        self._words = words
        self._list()

    def choose_kind(self, kind: ItemKind | None) -> None:
        """Show one kind, or all."""
        self._kind = kind
        self._list()

    def choose(self, facet: Facet, value: Value | None) -> None:
        """Show only what has this value, or whatever it has."""
        self._filter = self._filter.choose(facet, value)
        self._list()

    def choose_days(self, of: DateOf, first: date | None, last: date | None) -> None:
        """Show only what has such a date among these days, both of them included; None leaves an end open."""
        self._filter = self._filter.between(of, first, last)
        self._list()

    def show_all(self) -> None:
        """Show everything in the vault again."""
        self._words, self._filter, self._kind = "", Filter(), None
        self._list()

    def order(self, *, newest_first: bool) -> None:
        """Show what was taken in last first, or last."""
        self._newest_first = newest_first
        self._list()

    def want_thumbnail(self, row: ItemRow) -> None:
        """An item is being shown."""
        self._thumbnails.want(row.item)

    def be_quiet(self) -> None:
        """Ask for nothing by itself any more: the place is about to go."""
        self._thumbnails.be_quiet()

    def take_over(self, other: EvidencePresenter) -> None:
        """Show what another presenter has been showing: the window is being worded anew."""
        self._words, self._filter, self._kind = other._words, other._filter, other._kind
        self._newest_first = other._newest_first

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._words

    def reread(self, items: Sequence[ItemId]) -> None:
        """These items have changed, or what they are together; whole posts."""
        belonging = self._contents.belonging

        def work(session: Session, _: Progress) -> list[tuple[ItemRow, Traits]]:
            known = [session.item(item) for item in sorted(items)]
            rows = rows_of(known, session.posts(), session.documents(items))
            return [(row, traits_of(row, belonging)) for row in rows]

        self._runner.run(work, self._replace, self._screen.show_failure, brief=True)

    def _reading(self) -> Callable[[Session], _Contents]:
        """Reads everything on the session's thread; rows that are as they were stay the same objects."""
        known = self._contents.rows
        return lambda session: _read(session, known)

    def _last(self) -> int:
        return max((item.number for row in self._contents.rows for item in row.ids), default=0)

    def _take(self, contents: _Contents) -> None:
        self._contents = contents
        self._list()

    def _replace(self, changed: Sequence[tuple[ItemRow, Traits]]) -> None:
        for row, traits in changed:
            self._contents.sieve.put(row.id, traits)
        rows = with_rows(self._contents.rows, [row for row, _ in changed])
        self._take(replace(self._contents, rows=rows))

    def _list(self) -> None:
        contents, sieve = self._contents, self._contents.sieve
        self._found = self._found.then(contents.rows, self._words)
        found = self._found.rows
        pool = _numbers(found)
        fits = sieve.fitting(pool, self._filter)
        fitting = [row for row in found if row.id.number in fits] if self._filter.active else found
        counts = counted(fitting)
        if self._kind and self._kind not in counts:
            self._kind = None
        rows = list(fitting)
        if self._kind:
            rows = [row for row in fitting if row.kind is self._kind]
            pool = _numbers(row for row in found if row.kind is self._kind)
        if self._newest_first:
            rows.reverse()
        listing = Listing(
            rows=rows,
            counts=counts,
            found=len(fitting),
            total=sum(len(row.items) for row in contents.rows),
            filter=self._filter,
            offer=cache(partial(sieve.offered, pool, self._filter)),
            undated=sieve.undated(pool, self._filter),
            cases=contents.belonging.cases,
        )
        self._screen.show_listing(listing)

    @property
    def kind(self) -> ItemKind | None:
        """The kind that is shown; None where all are."""
        return self._kind


def _read(session: Session, known: Sequence[ItemRow]) -> _Contents:
    belonging = belonging_of((case, session.exhibits(case.id)) for case in session.cases())
    rows = unchanged_kept(rows_of(session.items(), session.posts(), session.documents()), known)
    contents = _Contents(rows, belonging)
    for row in contents.rows:
        contents.sieve.put(row.id, traits_of(row, belonging))
    return contents


def _numbers(rows: Iterable[ItemRow]) -> frozenset[int]:
    return frozenset(row.id.number for row in rows)
