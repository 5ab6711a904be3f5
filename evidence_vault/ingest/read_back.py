"""What was taken in, read back from the medium: from "stored" to "verified by reading back"."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import Cancelled, EvidenceError, ReadFailed, VaultError
from evidence_vault.progress import Meter, Progress
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import INTAKE_SCOPE, Item, ReadBack
from evidence_vault.vault.objects import ObjectStore

_THREADS = 2
_AHEAD = 64


def read_back(items: Iterable[ItemId], store: ObjectStore, ledger: Ledger, progress: Progress) -> ReadBack:
    """Read the objects of items from the medium, decrypt and hash them, and record that in one commit.

    Args:
        items: which ones.
        store: where the contents are.
        ledger: where the entry goes.
        progress: stage ``read_back.bytes``; stopping records what was read so far.

    Raises:
        NoSuchItem, ItemDestroyed: nothing was read.
        DiskFull, WriteFailed, DamagedLog: nothing is recorded of it.
    """
    ledger.refuse_unflushed()
    wanted = [ledger.index.kept_item(item) for item in sorted(set(items))]
    progress.begin("read_back.bytes", sum(item.size for item in wanted))
    done: list[ItemId] = []
    failures: list[tuple[ItemId, VaultError]] = []
    stopped = False
    try:
        for item, error in _outcomes(wanted, store, progress):
            if error:
                failures.append((item, error))
            done.append(item)
    except Cancelled:
        stopped = True
    bad = {item for item, _ in failures}
    if done:
        ledger.commit(_entry(run, bad) for run in _runs(done))
    return ReadBack(tuple(item for item in done if item not in bad), tuple(failures), stopped)


def _outcomes(
    items: Sequence[Item], store: ObjectStore, progress: Progress
) -> Iterator[tuple[ItemId, VaultError | None]]:
    """In the order of the items."""
    meter = Meter(progress)
    left = deque(items)
    waiting: deque[tuple[ItemId, Future[None]]] = deque()
    with ThreadPoolExecutor(_THREADS, "read-back") as pool:
        try:
            while left or waiting:
                while left and len(waiting) < _AHEAD:
                    item = left.popleft()
                    waiting.append((item.id, pool.submit(store.read_back, item.content, meter.step)))
                yield waiting[0][0], _failure(waiting[0][1], meter)
                waiting.popleft()
        finally:
            meter.stop()
            pool.shutdown(cancel_futures=True)


def _failure(future: Future[None], meter: Meter) -> VaultError | None:
    try:
        meter.wait(future)
    except (EvidenceError, ReadFailed) as error:
        return error
    return None


def _runs(items: Sequence[ItemId]) -> Iterator[list[ItemId]]:
    """Numbers that follow one another, together; one intake gives one run."""
    run = [items[0]]
    for item in items[1:]:
        if item.number != run[-1].number + 1:
            yield run
            run = []
        run.append(item)
    yield run


def _entry(run: Sequence[ItemId], bad: set[ItemId]) -> Draft:
    failed = [str(item) for item in run if item in bad]
    facts = {"scope": INTAKE_SCOPE, "first": str(run[0]), "last": str(run[-1])}
    return Draft(Kind.CHECK_DONE, {**facts, "failed": failed} if failed else facts)
