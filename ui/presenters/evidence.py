"""The place where evidence comes in and is found again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from evidence_vault.errors import Cancelled, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.case import Case
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Intake
from evidence_vault.records.preview import Preview
from evidence_vault.records.unsaved import UnfinishedIntake
from evidence_vault.session import Session
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
from ui.presenters.ports import ProgressState, Runner, Running
from ui.presenters.thumbnails import Thumbnails


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of an intake.

    Attributes:
        items: taken in, in the order of the sources.
        size: bytes of all of them.
        places: folders in which the originals still lie; none for what was pasted.
        failures: source and reason of what was left out.
        cancelled: the person stopped; what is counted is kept.
        not_inspected: why nothing could look at what was taken in; it is recorded all the same.
    """

    items: tuple[ItemId, ...]
    size: int
    places: tuple[Path, ...]
    failures: tuple[tuple[str, VaultError], ...]
    cancelled: bool
    not_inspected: VaultError | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What the lists show now.

    Attributes:
        rows: those that fit search and filter, in order.
        counts: of each kind among those that fit search and filter.
        found: rows that fit search and filter, whatever their kind; a post is one.
        total: originals in the vault.
        filter: what the rows fit.
        choices: what the filter can be set to.
        undated: left out only because the date that is asked for cannot be read.
        cases: those among the choices, by the text of their ids.
    """

    rows: Sequence[ItemRow] = ()
    counts: Mapping[ItemKind, int] = field(default_factory=dict)
    found: int = 0
    total: int = 0
    filter: Filter = field(default_factory=Filter)
    choices: Mapping[Facet, Sequence[Choice]] = field(default_factory=dict)
    undated: int = 0
    cases: Mapping[str, Case] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Contents:
    """Everything in the vault, as the place needs it."""

    rows: Sequence[ItemRow] = ()
    belonging: Belonging = field(default_factory=Belonging)
    sieve: Sieve = field(default_factory=Sieve)


class EvidenceScreen(Protocol):
    """What the presenter tells its view."""

    def show_listing(self, listing: Listing) -> None:
        """Other rows are to be shown."""
        ...

    def show_thumbnail(self, item: ItemId, preview: Preview) -> None:
        """What an item looks like."""
        ...

    def show_progress(self, state: ProgressState | None) -> None:
        """How far the intake is; None when it has ended."""
        ...

    def show_taken(self, taken: Taken) -> None:
        """An intake has ended; the lists show it already."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """Something could not be done."""
        ...


class EvidencePresenter:
    """Search, filter, order and intake.

    Args:
        runner: where work with the session is done.
        screen: the view.
    """

    def __init__(self, runner: Runner, screen: EvidenceScreen) -> None:
        self._runner, self._screen = runner, screen
        self._thumbnails = Thumbnails(runner, screen.show_thumbnail)
        self._contents = _Contents()
        self._words = ""
        self._filter = Filter()
        self._kind: ItemKind | None = None
        self._newest_first = True
        self._intakes: list[Running] = []
        self._unfinished: list[UnfinishedIntake | None] = []

    # -- looking ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the items anew."""
        known = self._contents.rows
        self._runner.run(lambda session, _: _read(session, known), self._take, self._screen.show_failure)

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
        found = matching(contents.rows, self._words)
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
            choices=sieve.offered(pool, self._filter),
            undated=sieve.undated(pool, self._filter),
            cases=contents.belonging.cases,
        )
        self._screen.show_listing(listing)

    @property
    def kind(self) -> ItemKind | None:
        """The kind that is shown; None where all are."""
        return self._kind

    # -- taking in -------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether an intake is under way."""
        return bool(self._unfinished)

    def unfinished(self) -> list[UnfinishedIntake]:
        """What is being taken in, or waits for it. What was pasted is in no file that could be named."""
        return [intake for intake in self._unfinished if intake]

    def add(self, sources: Sequence[Path]) -> None:
        """Take files and folders in."""
        last = max((item.number for row in self._contents.rows for item in row.ids), default=0)
        self._add(UnfinishedIntake(tuple(os.fsencode(path.absolute()) for path in sources), last), resumed=False)

    def go_on(self, intake: UnfinishedIntake) -> None:
        """Take in what an intake left over that did not end; nothing is taken in twice."""
        self._add(intake, resumed=True)

    def _add(self, intake: UnfinishedIntake, *, resumed: bool) -> None:
        sources = [Path(os.fsdecode(source)) for source in intake.sources]
        places = tuple(dict.fromkeys(path if path.is_dir() else path.parent for path in sources))
        after = intake.after if resumed else None

        def work(session: Session, progress: Progress) -> Intake:
            return session.add(sources, card={}, case=None, progress=progress, resumed_after=after)

        self._take_in(work, places, intake)

    def paste(self, name: str, encode: Callable[[], bytes]) -> None:
        """Take a picture in from the clipboard, from memory to memory.

        Args:
            name: what to call it.
            encode: makes the file's bytes; called on the session's thread.
        """

        def work(session: Session, progress: Progress) -> Intake:
            return session.add_content(name, encode(), card={}, case=None, progress=progress)

        self._take_in(work, ())

    def cancel(self) -> None:
        """Stop the intake; what it finished is kept."""
        for intake in self._intakes:
            intake.cancel()

    def _take_in(
        self,
        intake: Callable[[Session, Progress], Intake],
        places: tuple[Path, ...],
        unfinished: UnfinishedIntake | None = None,
    ) -> None:
        known = self._contents.rows

        def work(session: Session, progress: Progress) -> tuple[Intake, _Contents]:
            done = intake(session, progress)
            return done, _read(session, known)

        def done(result: tuple[Intake, _Contents]) -> None:
            taken, contents = result
            self._end_intake(unfinished)
            self._take(contents)
            size = sum(item.size for item in taken.items)
            ids = tuple(item.id for item in taken.items)
            lie_in = places if ids else ()
            self._screen.show_taken(Taken(ids, size, lie_in, taken.failures, taken.cancelled, taken.not_inspected))

        def failed(error: VaultError) -> None:
            self._end_intake(unfinished)
            if isinstance(error, Cancelled):
                self._screen.show_taken(Taken((), 0, (), (), cancelled=True))
            else:
                self._screen.show_failure(error)
            self.refresh()

        self._unfinished.append(unfinished)
        running = self._runner.run(work, done, failed, progress=self._screen.show_progress)
        self._intakes.append(running)

    def _end_intake(self, ended: UnfinishedIntake | None) -> None:
        self._unfinished.remove(ended)
        if not self._unfinished:
            self._intakes.clear()
            self._screen.show_progress(None)


def _read(session: Session, known: Sequence[ItemRow]) -> _Contents:
    belonging = belonging_of((case, session.exhibits(case.id)) for case in session.cases())
    rows = unchanged_kept(rows_of(session.items(), session.posts(), session.documents()), known)
    contents = _Contents(rows, belonging)
    for row in contents.rows:
        contents.sieve.put(row.id, traits_of(row, belonging))
    return contents


def _numbers(rows: Iterable[ItemRow]) -> frozenset[int]:
    return frozenset(row.id.number for row in rows)
