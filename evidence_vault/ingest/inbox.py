"""What was added while the vault was locked: shown, accepted or rejected by a person, file by file."""

from __future__ import annotations

import io
from bisect import bisect_left
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from evidence_vault.custody.inbox import is_spare
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import (
    Cancelled,
    InvalidValue,
    NeededInboxFile,
    NoSuchInboxFile,
    RequestError,
    VaultError,
)
from evidence_vault.ingest.accepting import Accepting, clear, note_of
from evidence_vault.ingest.pipeline import BATCH, Ingested, Run
from evidence_vault.ingest.plan import total_size
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.inbox import InboxFile, InboxState, Rejected, Seal
from evidence_vault.records.item import Intake
from evidence_vault.records.preview import Preview
from evidence_vault.sandbox.pool import Sandbox
from evidence_vault.vault.inbox import OpenInboxFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_SHORTEST = 4
"""Characters of a name by which a file may be called."""

_LONGEST_REASON = 1_000
_LISTED = 16 << 20
"""Characters of notes that one list holds: more than a person reads, and no more memory than a program has."""


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

        Nothing is written, and no content is looked at. Files are read one after the other, and of all that they say
        only so much is kept: whoever has the folder can fill it.
        """
        settled = self._vault.index.settled_inbox()
        sizes = {seal.size for seal in settled}
        found: list[InboxFile] = []
        room = _LISTED
        for path in self._inbox.paths():
            one = self._look(path, settled, sizes)
            if one.note and one.note.length > room:
                one = replace(one, note=one.note.brief, abridged=True)
            elif one.note:
                room -= one.note.length
            found.append(one)
        return sorted(found, key=_order)

    def _look(self, path: Path, settled: Mapping[Seal, ItemId | None], sizes: Container[int]) -> InboxFile:
        name = self._inbox.file(path)
        try:
            with self._inbox.open(path) as file:
                note = note_of(file)
                seal = file.seal() if file.sealed_size in sizes else None
        except RequestError as error:
            return InboxFile(name, InboxState.UNUSABLE, problem=error)
        if seal is None or seal not in settled:
            return InboxFile(name, InboxState.WAITING, note, file.size)
        item = settled[seal]
        if not is_spare(item, self._vault.index, self._vault.store):
            return InboxFile(name, InboxState.NEEDED, note, file.size, item)
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
            return sandbox.preview(content, file.size, note_of(file).name, edge)

    def accept(self, names: Sequence[str], case: CaseId | None, progress: Progress) -> Intake:
        """Take the contents of inbox files in as items, then remove these files.

        One that was accepted before, and is all that is left of its item's content, mends that item.

        Each content goes from the inbox file into an object, with memory that does not grow; its entry names the file
        by its SHA-256. So a crash anywhere leaves a file that is accepted again, or removed at the next opening.

        Args:
            names: of files, with or without folder and ending, or beginnings that only one has.
            case: the case that the items belong to.
            progress: stages ``intake.bytes`` and ``inspect.items``.

        Raises:
            NoSuchInboxFile, InvalidValue, NoSuchCase: nothing was accepted.
            OpenedForReading, FlushFailed: likewise.
        """
        if case:
            self._vault.index.case(str(case))
        paths = self._named(names)
        self._vault.writer.refuse_unflushed()
        progress.begin("intake.bytes", total_size(paths))
        work = Accepting(self._vault, Run(self._vault.store, self._vault.writer, {}, case, []), progress)
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
        index, store = self._vault.index, self._vault.store
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
            needed = {path for path, seal in seals.items() if not is_spare(settled.get(seal), index, store)}
            failures += [*refused, *(self._needed(path, settled[seals.pop(path)]) for path in sorted(needed))]
            new = dict.fromkeys(seal for seal in seals.values() if seal not in decided)
            if new:
                ledger.commit([_rejection(seal, reason.strip()) for seal in new])
            decided |= new.keys()
            rejected += seals
            clear(self._vault, list(seals))
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

    def _needed(self, path: Path, item: ItemId | None) -> tuple[str, VaultError]:
        file = self._inbox.file(path)
        return file, NeededInboxFile(file=file, item=str(item))

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


def _order(file: InboxFile) -> tuple[int, int, str]:
    """By the time that each gives, then by name; those without any come last."""
    if file.note is None:
        return 1, 0, file.file
    return 0, file.note.added.unix_ms, file.note.name


def _rejection(seal: Seal, reason: str) -> Draft:
    return Draft(Kind.ITEM_REJECTED, {"inbox_sha256": seal.sha256.hex, "inbox_bytes": seal.size, "reason": reason})


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
