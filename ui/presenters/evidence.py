"""The place where evidence comes in and is found again."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from evidence_vault.errors import Cancelled, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Intake
from evidence_vault.records.preview import Preview
from evidence_vault.records.unsaved import UnfinishedIntake
from evidence_vault.session import Session
from ui.itemmodels.rows import ItemKind, ItemRow, counted, matching, row_of, rows_of
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
        counts: of each kind among those that fit the search.
        found: fit the search, whatever their kind.
        total: in the vault.
    """

    rows: Sequence[ItemRow] = ()
    counts: Mapping[ItemKind, int] = field(default_factory=dict)
    found: int = 0
    total: int = 0


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
        self._rows: list[ItemRow] = []
        self._words = ""
        self._kind: ItemKind | None = None
        self._newest_first = True
        self._intakes: list[Running] = []
        self._unfinished: list[UnfinishedIntake | None] = []

    # -- looking ---------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the items anew."""
        self._runner.run(lambda session, _: rows_of(session.items()), self._take_rows, self._screen.show_failure)

    def search(self, words: str) -> None:
        """Show only items in which all these words occur."""
        self._words = words
        self._list()

    def choose_kind(self, kind: ItemKind | None) -> None:
        """Show one kind, or all."""
        self._kind = kind
        self._list()

    def order(self, *, newest_first: bool) -> None:
        """Show what was taken in last first, or last."""
        self._newest_first = newest_first
        self._list()

    def want_thumbnail(self, row: ItemRow) -> None:
        """An item is being shown."""
        self._thumbnails.want(row.item)

    def reread(self, items: Sequence[ItemId]) -> None:
        """These items have changed."""

        def work(session: Session, _: Progress) -> list[ItemRow]:
            return [row_of(session.item(item)) for item in items]

        self._runner.run(work, self._replace_rows, self._screen.show_failure, brief=True)

    def _take_rows(self, rows: list[ItemRow]) -> None:
        self._rows = rows
        self._list()

    def _replace_rows(self, rows: list[ItemRow]) -> None:
        changed = {row.id: row for row in rows}
        self._take_rows([changed.get(row.id, row) for row in self._rows])

    def _list(self) -> None:
        found = matching(self._rows, self._words)
        counts = counted(found)
        if self._kind and self._kind not in counts:
            self._kind = None
        rows = [row for row in found if self._kind in (None, row.kind)]
        if self._newest_first:
            rows.reverse()
        self._screen.show_listing(Listing(rows, counts, len(found), len(self._rows)))

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
        last = max((row.id.number for row in self._rows), default=0)
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
        def work(session: Session, progress: Progress) -> tuple[Intake, list[ItemRow]]:
            done = intake(session, progress)
            return done, rows_of(session.items())

        def done(result: tuple[Intake, list[ItemRow]]) -> None:
            taken, rows = result
            self._end_intake(unfinished)
            self._take_rows(rows)
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
