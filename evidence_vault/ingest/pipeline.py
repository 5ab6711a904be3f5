"""Many sources into recorded items: files are encrypted in threads, recorded in batches.

A batch's commit is the point from which its items exist. Stopping keeps every batch so far.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import Cancelled, EnvironmentFault, FlushFailed, VaultError
from evidence_vault.ingest.intake import TakenIn, take_in, take_in_content
from evidence_vault.ingest.plan import plan, total_size
from evidence_vault.progress import Meter, Progress
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.inbox import INBOX
from evidence_vault.records.item import Item
from evidence_vault.records.names import printable
from evidence_vault.vault.objects import ObjectStore
from evidence_vault.vault.room import with_missing

BATCH = 256
_BATCH_BYTES = 128 << 20
_THREADS = 4
_AHEAD = 2 * BATCH


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of the sources.

    Attributes:
        items: recorded, in the order of the sources.
        failures: source and reason.
        cancelled: the person stopped; the rest was not taken in.
        restored: items whose content was in the vault before, and damaged: what was taken in is in its place.
    """

    items: tuple[ItemId, ...]
    failures: tuple[tuple[str, VaultError], ...]
    cancelled: bool
    restored: tuple[ItemId, ...] = ()


def ingest(
    sources: Iterable[Path],
    *,
    store: ObjectStore,
    ledger: Ledger,
    card: Mapping[str, str],
    case: CaseId | None,
    progress: Progress,
    known: Iterable[Item] = (),
) -> Ingested:
    """Take sources in and record them.

    Args:
        sources: files and folders.
        store: where contents go.
        ledger: where entries go.
        card: capture card fields for every item, recorded with it.
        case: the case that they belong to.
        progress: stage ``intake.bytes``.
        known: items of an intake that was interrupted; a file with path, size and time of one of them is left out.

    A medium that refuses ends the run: what was committed stays, all else is named among the failures.
    """
    planned = plan(sources, store.vault).without(known)
    progress.begin("intake.bytes", total_size(planned.files))
    run = Run(store, ledger, card, case, list(planned.failures))
    meter = Meter(progress)
    waiting: deque[tuple[Path, Future[TakenIn]]] = deque()
    unsent = deque(planned.files)
    with ThreadPoolExecutor(_THREADS, "intake") as pool:
        try:
            while unsent or waiting:
                while unsent and len(waiting) < _AHEAD:
                    path = unsent.popleft()
                    waiting.append((path, pool.submit(take_in, path, store, meter.step)))
                result = _result(waiting[0][1], meter)
                run.receive(waiting.popleft()[0], result)
        except Cancelled:
            run.cancelled = True
        except EnvironmentFault as error:
            run.refuse(error)
        finally:
            meter.stop()
            pool.shutdown(cancel_futures=True)
    run.finish(waiting, unsent)
    return run.outcome()


def ingest_content(
    name: str,
    content: bytes,
    *,
    store: ObjectStore,
    ledger: Ledger,
    card: Mapping[str, str],
    case: CaseId | None,
    progress: Progress,
) -> Ingested:
    """Take one content in from memory and record it.

    Args:
        name: what to call it.
        content: its bytes.
        store: where it goes.
        ledger: where the entry goes.
        card: capture card fields, recorded with it.
        case: the case that it belongs to.
        progress: stage ``intake.bytes``.

    Raises:
        DiskFull, WriteFailed: nothing was recorded.
    """
    run = Run(store, ledger, card, case, [])
    progress.begin("intake.bytes", len(content))
    try:
        run.receive(Path(name), take_in_content(name, content, store, progress.advance))
    except Cancelled:
        run.cancelled = True
    run.record()
    return run.outcome()


def _result(future: Future[TakenIn], meter: Meter) -> TakenIn | VaultError:
    try:
        return meter.wait(future)
    except (EnvironmentFault, Cancelled):
        raise
    except VaultError as error:
        return error


@dataclass(slots=True)
class Run:
    """What has been received, and what of it is recorded.

    Attributes:
        card: capture card fields for every item.
        failures: source and reason.
        items: recorded so far.
        restored: those of them whose content was in the vault before, and damaged.
        batch: received and not recorded yet.
        batch_bytes: content in it.
        refused: why the vault's medium took no more.
        unrecordable: a record failed, so that nothing is tried again.
    """

    store: ObjectStore
    ledger: Ledger
    card: Mapping[str, str]
    case: CaseId | None
    failures: list[tuple[str, VaultError]]
    items: list[ItemId] = field(default_factory=list)
    restored: list[ItemId] = field(default_factory=list)
    batch: list[tuple[Path, TakenIn]] = field(default_factory=list)
    batch_bytes: int = 0
    cancelled: bool = False
    refused: EnvironmentFault | None = None
    unrecordable: bool = False

    def receive(self, path: Path, result: TakenIn | VaultError) -> None:
        """Keep one result; record a full batch."""
        if isinstance(result, VaultError):
            self.failures.append((printable(str(path)), result))
            return
        self.batch.append((path, result))
        self.batch_bytes += result.staged.content.size
        if len(self.batch) >= BATCH or self.batch_bytes >= _BATCH_BYTES:
            self.record()

    def refuse(self, error: EnvironmentFault) -> None:
        """The vault's medium takes no more; after a flush that failed nothing at all is recorded any more."""
        self.refused = error
        self.unrecordable = self.unrecordable or isinstance(error, FlushFailed)

    def finish(self, waiting: Iterable[tuple[Path, Future[TakenIn]]], unsent: Iterable[Path]) -> None:
        """Record what was finished; after a record that the medium refused, nothing is tried again."""
        left = []
        for path, future in waiting:
            if future.cancelled() or future.exception():
                left.append(path)
            else:
                self.batch.append((path, future.result()))
        if not self.unrecordable:
            try:
                self.record()
            except EnvironmentFault as error:
                self.refused = error
        for _, taken in self.batch:
            self.store.drop(taken.staged)
        if self.refused:
            left = [*(path for path, _ in self.batch), *left, *unsent]
            told = with_missing(self.refused, self.store.vault, left)
            self.failures.extend((printable(str(path)), told) for path in left)

    def outcome(self) -> Ingested:
        """What became of the sources so far."""
        return Ingested(tuple(self.items), tuple(self.failures), self.cancelled, tuple(self.restored))

    def record(self) -> None:
        """Publish the batch's objects, then commit its entries; the batch is kept where that fails."""
        if not self.batch:
            return
        self.unrecordable = True
        with self.ledger.trusting_no_flush():
            exchanged = self.store.publish([taken.staged for _, taken in self.batch])
        drafts: list[Draft] = []
        first = self.ledger.index.next_item().number
        same = self.ledger.index.items_with({taken.staged.content.sha256 for _, taken in self.batch})
        restored: list[ItemId] = []
        for number, (_, taken) in enumerate(self.batch, first):
            item = ItemId(number)
            drafts.append(Draft(Kind.ITEM_INGESTED, self._facts(item, taken, same)))
            if taken.staged.content.sha256 in exchanged:
                drafts.append(self._restored(item, taken.staged.content.sha256))
                restored.append(item)
            drafts += _described(item, self.card, {})
            drafts += _described(item, taken.card, {"source": INBOX})
        self.ledger.commit(drafts)
        self.restored += restored
        self.items.extend(ItemId(number) for number in range(first, first + len(self.batch)))
        self.batch, self.batch_bytes = [], 0
        self.unrecordable = False

    def _restored(self, item: ItemId, content: Digest) -> Draft:
        """That the object was bad, and that the same content, taken in anew, is in its place."""
        return Draft(Kind.VAULT_RESTORED, {"files": [self.store.file(content)], "item": str(item)})

    def _facts(self, item: ItemId, taken: TakenIn, same: dict[Digest, ItemId]) -> dict[str, Json]:
        content = taken.staged.content
        facts: dict[str, Json] = {"item": str(item), "sha256": content.sha256.hex, "bytes": content.size}
        facts |= taken.origin.facts()
        if self.case:
            facts["case"] = str(self.case)
        if content.sha256 in same:
            facts["same_as"] = str(same[content.sha256])
        same.setdefault(content.sha256, item)
        return facts


def _described(item: ItemId, card: Mapping[str, str], said: Mapping[str, Json]) -> list[Draft]:
    """The card of an item, where it has one; `said` tells who said so, if it was not the custodian."""
    fields: dict[str, Json] = {f"card.{name}": text for name, text in card.items()}
    return [Draft(Kind.ITEM_DESCRIBED, {"item": str(item), **said, **fields})] if fields else []
