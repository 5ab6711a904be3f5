"""Taking evidence in: files, folders, pictures from the clipboard; then reading it back from the medium."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from evidence_vault.errors import Cancelled, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Intake, ReadBack
from evidence_vault.records.unsaved import UnfinishedIntake
from ui.presenters.ports import ProgressState, Runner, Running

if TYPE_CHECKING:
    from evidence_vault.session import Session

_Contents = TypeVar("_Contents")


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


class TakingInScreen(Protocol):
    """What is told of an intake."""

    def show_progress(self, state: ProgressState | None) -> None:
        """How far the intake is; None when it has ended."""
        ...

    def show_taken(self, taken: Taken) -> None:
        """An intake has ended; the lists show it already."""
        ...

    def show_read_back(self, taken: Taken, done: ReadBack) -> None:
        """What was taken in was read back from the medium; the lists show it already."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """Something could not be done."""
        ...


@dataclass(frozen=True, slots=True)
class Lists(Generic[_Contents]):
    """The lists of the vault, as an intake needs them.

    Attributes:
        last: number of the last item that they have.
        reading: gives what reads everything, on the session's thread.
        show: shows what was read.
        refresh: asks for all of it again.
    """

    last: Callable[[], int]
    reading: Callable[[], Callable[[Session], _Contents]]
    show: Callable[[_Contents], None]
    refresh: Callable[[], None]


class TakingIn(Generic[_Contents]):
    """Intakes under way.

    Args:
        runner: where work with the session is done.
        screen: the view.
        lists: what an intake changes.
    """

    def __init__(self, runner: Runner, screen: TakingInScreen, lists: Lists[_Contents]) -> None:
        self._runner, self._screen, self._lists = runner, screen, lists
        self._intakes: list[Running] = []
        self._unfinished: list[UnfinishedIntake | None] = []

    @property
    def busy(self) -> bool:
        """Whether an intake is under way."""
        return bool(self._unfinished)

    def unfinished(self) -> list[UnfinishedIntake]:
        """What is being taken in, or waits for it. What was pasted is in no file that could be named."""
        return [intake for intake in self._unfinished if intake]

    def add(self, sources: Sequence[Path]) -> None:
        """Take files and folders in."""
        self._add(
            UnfinishedIntake(tuple(os.fsencode(path.absolute()) for path in sources), self._lists.last()), resumed=False
        )

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
        read = self._lists.reading()

        def work(session: Session, progress: Progress) -> tuple[Intake, _Contents]:
            done = intake(session, progress)
            return done, read(session)

        def done(result: tuple[Intake, _Contents]) -> None:
            taken, contents = result
            self._end_intake(unfinished)
            self._lists.show(contents)
            size = sum(item.size for item in taken.items)
            ids = tuple(item.id for item in taken.items)
            lie_in = places if ids else ()
            told = Taken(ids, size, lie_in, taken.failures, taken.cancelled, taken.not_inspected)
            self._screen.show_taken(told)
            if ids:
                self._read_back(told)

        def failed(error: VaultError) -> None:
            self._end_intake(unfinished)
            if isinstance(error, Cancelled):
                self._screen.show_taken(Taken((), 0, (), (), cancelled=True))
            else:
                self._screen.show_failure(error)
            self._lists.refresh()

        self._unfinished.append(unfinished)
        running = self._runner.run(work, done, failed, progress=self._screen.show_progress)
        self._intakes.append(running)

    def _read_back(self, taken: Taken) -> None:
        """Behind the intake: from stored to verified."""
        read = self._lists.reading()

        def work(session: Session, progress: Progress) -> tuple[ReadBack, _Contents]:
            done = session.read_back(taken.items, progress)
            return done, read(session)

        def done(result: tuple[ReadBack, _Contents]) -> None:
            self._end_intake(None)
            self._lists.show(result[1])
            self._screen.show_read_back(taken, result[0])

        def failed(error: VaultError) -> None:
            self._end_intake(None)
            if isinstance(error, Cancelled):
                self._screen.show_read_back(taken, ReadBack((), (), cancelled=True))
            else:
                self._screen.show_failure(error)

        self._unfinished.append(None)
        self._intakes.append(self._runner.run(work, done, failed, progress=self._screen.show_progress))

    def _end_intake(self, ended: UnfinishedIntake | None) -> None:
        self._unfinished.remove(ended)
        if not self._unfinished:
            self._intakes.clear()
            self._screen.show_progress(None)
