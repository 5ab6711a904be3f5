"""What was added while the vault was locked: shown, accepted or rejected by a person, file by file."""

from __future__ import annotations

import io
from bisect import bisect_left
from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import suppress
from itertools import islice, takewhile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from evidence_vault.custody.inbox import decode_header, is_spare
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import (
    Cancelled,
    EnvironmentFault,
    InvalidValue,
    MalformedFile,
    NoSuchInboxFile,
    RequestError,
    SettledInboxFile,
    UnknownField,
    UnusableInboxFile,
    VaultError,
    WriteFailed,
)
from evidence_vault.ingest.card import check_card
from evidence_vault.ingest.intake import TakenIn
from evidence_vault.ingest.origin import Received
from evidence_vault.ingest.pipeline import BATCH, Ingested, Run
from evidence_vault.ingest.plan import total_size
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.inbox import InboxFile, InboxNote, InboxState, Rejected, Seal
from evidence_vault.records.item import Intake
from evidence_vault.records.preview import Preview
from evidence_vault.sandbox.pool import Sandbox
from evidence_vault.vault.inbox import OpenInboxFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_SHORTEST = 4
"""Characters of a name by which a file may be called."""

_LONGEST_REASON = 1_000


class InboxDesk:
    """Where a person decides on what stands in the inbox of an unlocked vault."""

    def __init__(self, vault: OpenVault, look_at: Callable[[Ingested, Progress], Intake]) -> None:
        """Sit down at a vault.

        Args:
            vault: unlocked.
            look_at: what follows every intake: a worker reads what kind the items are.
        """
        self._vault = vault
        self._inbox = vault.inbox
        self._look_at = look_at

    def files(self) -> list[InboxFile]:
        """Everything in the inbox, with what each file says of itself, in the order in which they say they were added.

        Nothing is written, and no content is looked at.
        """
        settled = self._vault.index.settled_inbox()
        sizes = {seal.size for seal in settled}
        found = [self._look(path, settled, sizes) for path in self._inbox.paths()]
        return sorted(found, key=_order)

    def _look(self, path: Path, settled: Mapping[Seal, ItemId | None], sizes: Container[int]) -> InboxFile:
        name = self._inbox.file(path)
        try:
            with self._inbox.open(path) as file:
                note = _note(file)
                seal = file.seal() if file.sealed_size in sizes else None
        except RequestError as error:
            return InboxFile(name, InboxState.UNUSABLE, problem=error)
        if seal is None or seal not in settled:
            return InboxFile(name, InboxState.WAITING, note, file.size)
        item = settled[seal]
        return InboxFile(name, InboxState.ACCEPTED if item else InboxState.REJECTED, note, file.size, item)

    def preview(self, name: str, edge: int, sandbox: Sandbox) -> Preview:
        """Pixels or text of what waits, made behind the wall; nothing is written, and nothing recorded.

        Args:
            name: as of `accept`.
            edge: longest edge in pixels.
            sandbox: the wall.

        Raises:
            NoSuchInboxFile, UnusableInboxFile: there is nothing that could be shown.
            WorkerFailed: no worker can be started.
        """
        (path,) = self._named([name])
        with self._inbox.open(path) as file, io.BufferedReader(_Content(file)) as content:
            return sandbox.preview(content, file.size, _note(file).name, edge)

    def accept(self, names: Sequence[str], case: CaseId | None, progress: Progress) -> Intake:
        """Take the contents of inbox files in as items, then remove these files.

        Each content goes from the inbox file into an object, with memory that does not grow; its entry names the file
        by its SHA-256. So a crash anywhere leaves a file that is accepted again, or removed at the next opening.

        Args:
            names: of files, with or without folder and ending, or beginnings that only one has.
            case: the case that the items belong to.
            progress: stages ``intake.bytes`` and ``inspect.items``.

        Raises:
            NoSuchInboxFile, InvalidValue, NoSuchCase: nothing was accepted.
            OpenedForReading: likewise.
        """
        if case:
            self._vault.index.case(str(case))
        paths = self._named(names)
        progress.begin("intake.bytes", total_size(paths))
        work = _Accepting(self._vault, Run(self._vault.store, self._vault.writer, {}, case, []), progress)
        return self._look_at(work.run(paths), progress)

    def reject(self, names: Sequence[str], reason: str, progress: Progress) -> Rejected:
        """Record that a person does not want files of the inbox, then remove them. Nothing they say is recorded.

        Args:
            names: as of `accept`.
            reason: in the person's words.
            progress: stage ``reject.files``. Who stops keeps what was rejected so far.

        Raises:
            NoSuchInboxFile, InvalidValue, OpenedForReading: nothing was rejected.
            DiskFull, WriteFailed, DamagedLog: what was recorded before stays.
        """
        if not reason.strip() or len(reason) > _LONGEST_REASON:
            expected = f"a text of at most {_LONGEST_REASON} characters"
            raise InvalidValue(field="reason", value=reason[:40], expected=expected)
        ledger, settled = self._vault.writer, self._vault.index.settled_inbox()
        decided = set(settled)
        paths = self._named(names)
        progress.begin("reject.files", len(paths))
        rejected: list[Path] = []
        failures: list[tuple[str, VaultError]] = []
        for start in range(0, len(paths), BATCH):
            try:
                seals, refused = self._sealed(paths[start : start + BATCH], progress)
            except Cancelled:
                return Rejected(tuple(map(self._inbox.file, rejected)), tuple(failures), cancelled=True)
            failures += refused
            new = dict.fromkeys(seal for seal in seals.values() if seal not in decided)
            if new:
                ledger.commit([_rejection(seal, reason.strip()) for seal in new])
            decided |= new.keys()
            rejected += seals
            index, store = self._vault.index, self._vault.store
            _clear(self._vault, [path for path, seal in seals.items() if is_spare(settled.get(seal), index, store)])
        return Rejected(tuple(map(self._inbox.file, rejected)), tuple(failures))

    def _sealed(
        self, paths: Sequence[Path], progress: Progress
    ) -> tuple[dict[Path, Seal], list[tuple[str, VaultError]]]:
        """What the log will name files by, and why some have no such name."""
        seals: dict[Path, Seal] = {}
        failures: list[tuple[str, VaultError]] = []
        for path in paths:
            try:
                seals[path] = self._inbox.seal(path)
            except RequestError as error:
                failures.append((self._inbox.file(path), error))
            progress.advance(1)
        return seals, failures

    def _named(self, names: Sequence[str]) -> list[Path]:
        by_name = {path.name: path for path in self._inbox.paths()}
        known = sorted(by_name)
        return list(dict.fromkeys(by_name[_named(known, name)] for name in names))


class _Content(io.RawIOBase):
    """The content of an inbox file as a stream."""

    def __init__(self, file: OpenInboxFile) -> None:
        super().__init__()
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        return self._file.read_into(memoryview(buffer).cast("B"))


class _Accepting:
    """One run over inbox files."""

    def __init__(self, vault: OpenVault, run: Run, progress: Progress) -> None:
        self._vault = vault
        self._run = run
        self._progress = progress
        self._settled = vault.index.settled_inbox()
        self._decided = set(self._settled)
        self._received: list[Path] = []

    def run(self, paths: Sequence[Path]) -> Ingested:
        run, left = self._run, list(paths)
        try:
            while left:
                taken = self._taken_out(left[0])
                self._receive(left.pop(0), taken)
        except Cancelled:
            run.cancelled = True
        except EnvironmentFault as error:
            run.refuse(error)
        run.finish([], [Path(self._vault.inbox.file(path)) for path in left])
        if not run.unrecordable:
            _clear(self._vault, self._received)
        return run.outcome()

    def _receive(self, path: Path, taken: TakenIn | VaultError) -> None:
        """Keep one content; the inbox files of a batch go when their entries are on the medium."""
        if isinstance(taken, TakenIn):
            self._received.append(path)
        elif isinstance(taken, SettledInboxFile):
            self._clear_settled(path)
        self._run.receive(Path(self._vault.inbox.file(path)), taken)
        if not self._run.batch:
            _clear(self._vault, self._received)
            self._received = []

    def _clear_settled(self, path: Path) -> None:
        """Remove a file that was decided on before, unless it is all that there is of its item."""
        with suppress(RequestError):
            item = self._settled.get(self._vault.inbox.seal(path))
            if is_spare(item, self._vault.index, self._vault.store):
                _clear(self._vault, [path])

    def _taken_out(self, path: Path) -> TakenIn | VaultError:
        """One content as a flushed object without a name, or why it cannot be taken in."""
        store = self._vault.store
        try:
            with self._vault.inbox.open(path) as file:
                note = _note(file)
                seal = file.seal()
                if seal in self._decided:
                    return SettledInboxFile(file=file.file)
                staged = store.stage(file.read_into, self._progress.advance)
                try:
                    file.refuse_changed()
                    store.read_back_staged(staged)  # the inbox file goes as soon as this is recorded
                except VaultError:
                    store.drop(staged)
                    raise
        except RequestError as error:
            return error
        self._decided.add(seal)
        return TakenIn(staged, Received(note, seal), note.card)


def _order(file: InboxFile) -> tuple[int, int, str]:
    """By the time that each gives, then by name; those without any come last."""
    if file.note is None:
        return 1, 0, file.file
    return 0, file.note.added.unix_ms, file.note.name


def _clear(vault: OpenVault, paths: Sequence[Path]) -> None:
    """Remove files that are decided; after the commit point only success is told, and the next opening tries again."""
    if paths:
        with suppress(WriteFailed):
            vault.inbox.remove(paths)


def _rejection(seal: Seal, reason: str) -> Draft:
    return Draft(Kind.ITEM_REJECTED, {"inbox_sha256": seal.sha256.hex, "inbox_bytes": seal.size, "reason": reason})


def _note(file: OpenInboxFile) -> InboxNote:
    """What a file says of itself, in the form of a header.

    Raises:
        UnusableInboxFile: it is not of the form.
    """
    try:
        note = decode_header(file.header)
        check_card(note.card)
    except MalformedFile as error:
        raise UnusableInboxFile(file=file.file, reason=str(error.facts["reason"])) from error
    except (UnknownField, InvalidValue) as error:
        raise UnusableInboxFile(file=file.file, reason="inbox.header") from error
    return note


def _named(known: Sequence[str], text: str) -> str:
    """The one of sorted names that a text means: the same, or one that alone begins so."""
    start = PurePosixPath(text).name
    at = bisect_left(known, start)
    found = list(takewhile(lambda name: name.startswith(start), islice(known, at, at + 2)))
    if found and (found[0] == start or (len(found) == 1 and len(start) >= _SHORTEST)):
        return found[0]
    if found and len(start) >= _SHORTEST:
        raise InvalidValue(field="FILE", value=text, expected="more of the name: several files begin so")
    raise NoSuchInboxFile(file=text)
