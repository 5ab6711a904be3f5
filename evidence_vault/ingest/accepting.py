"""Taking files of the inbox in: each alone, so that none can stop the others."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from evidence_vault.custody.inbox import decode_header, is_spare
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import (
    Cancelled,
    DamagedObject,
    EnvironmentFault,
    InvalidValue,
    MalformedFile,
    ReadFailed,
    RequestError,
    SettledInboxFile,
    UnknownField,
    UnusableInboxFile,
    VaultError,
)
from evidence_vault.ingest.card import check_card
from evidence_vault.ingest.intake import TakenIn
from evidence_vault.ingest.origin import Received
from evidence_vault.ingest.pipeline import Ingested, Run
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.inbox import InboxNote
from evidence_vault.records.names import printable
from evidence_vault.vault.inbox import OpenInboxFile
from evidence_vault.vault.objects import Staged

_BATCH_SAYS = 16 << 20
"""Bytes of headers in one batch: what files say of themselves goes into one commit, whose size is limited."""


def note_of(file: OpenInboxFile) -> InboxNote:
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


def clear(vault: OpenVault, paths: Sequence[Path]) -> None:
    """Remove files that are decided; after the commit point only success is told, and the next opening tries again."""
    if paths:
        with suppress(EnvironmentFault):
            vault.inbox.remove(paths)


class Accepting:
    """One run over inbox files.

    Args:
        vault: open for writing.
        run: what is received goes there.
        progress: its stage is ``intake.bytes``.
    """

    def __init__(self, vault: OpenVault, run: Run, progress: Progress) -> None:
        self._vault = vault
        self._run = run
        self._progress = progress
        self._settled = vault.index.settled_inbox()
        self._decided = set(self._settled)
        self._received: list[Path] = []
        self._said = 0

    def run(self, paths: Sequence[Path]) -> Ingested:
        """Take them in one after the other. What is wrong with one is said of it, and the others go on."""
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
            clear(self._vault, self._received)
        return run.outcome()

    def _receive(self, path: Path, taken: TakenIn | VaultError | None) -> None:
        """Keep one content; the inbox files of a batch go when their entries are on the medium."""
        if taken is None:
            return
        if isinstance(taken, TakenIn):
            self._received.append(path)
        self._run.receive(Path(self._vault.inbox.file(path)), taken)
        if self._said > _BATCH_SAYS:
            self._run.record()
        if not self._run.batch:
            clear(self._vault, self._received)
            self._received, self._said = [], 0

    def _taken_out(self, path: Path) -> TakenIn | VaultError | None:
        """One content as a flushed object without a name, or why it cannot be taken in; None where it mended an item."""
        try:
            with self._vault.inbox.open(path) as file:
                note = note_of(file)
                seal = file.seal()
                if seal in self._decided:
                    return self._again(path, file, self._settled.get(seal))
                staged = self._staged(file)
        except RequestError as error:
            return error
        except ReadFailed as error:  # the vault's medium does not give back what was just written; it may give the next
            return error
        self._decided.add(seal)
        self._said += len(file.header)
        return TakenIn(staged, Received(note, seal), note.card)

    def _staged(self, file: OpenInboxFile) -> Staged:
        """The content, read back from the medium: the inbox file goes as soon as it is recorded.

        Raises:
            UnusableInboxFile, ReadFailed: nothing is left behind.
            DiskFull, WriteFailed: likewise.
        """
        store = self._vault.store
        staged = store.stage(file.read_into, self._progress.advance)
        try:
            file.refuse_changed()
            store.read_back_staged(staged)
        except DamagedObject:
            store.drop(staged)
            raise ReadFailed(path=str(store.vault), reason="the medium gives back other bytes") from None
        except ReadFailed as error:
            store.drop(staged)
            raise ReadFailed(**{**error.facts, "path": str(store.vault)}) from error
        except VaultError:
            store.drop(staged)
            raise
        return staged

    def _again(self, path: Path, file: OpenInboxFile, item: ItemId | None) -> SettledInboxFile | None:
        """A file that was decided on before: it mends its item where that lost its content; else it is removed.

        Raises:
            UnusableInboxFile: it would have to mend, and holds something else.
        """
        if item is not None and not is_spare(item, self._vault.index, self._vault.store):
            self._mend(path, file, item)
            return None
        clear(self._vault, [path])
        return SettledInboxFile(file=file.file)

    def _mend(self, path: Path, file: OpenInboxFile, item: ItemId) -> None:
        """Put the content into the place of the object that is missing or damaged, and record that."""
        store, ledger = self._vault.store, self._vault.writer
        content = self._vault.index.item(item).content
        staged = self._staged(file)
        if staged.content != content:
            store.drop(staged)
            raise UnusableInboxFile(file=file.file, reason="it holds something else than its item did")
        with ledger.trusting_no_flush():
            store.publish([staged])
        facts = {"files": [store.file(content.sha256)], "from": printable(file.file), "item": str(item)}
        ledger.commit([Draft(Kind.VAULT_RESTORED, facts)])
        self._run.restored.append(item)
        clear(self._vault, [path])
