"""What the worker reads out of items that are already safe: type and facts, one entry each."""

from __future__ import annotations

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import Cancelled, EvidenceError, ReadFailed
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.item import Item
from evidence_vault.sandbox.pool import Sandbox
from evidence_vault.vault.objects import ObjectStore

_BATCH = 256


def inspect_waiting(store: ObjectStore, ledger: Ledger, sandbox: Sandbox, progress: Progress) -> bool:
    """Inspect what has not been yet and record what was found, in batches; False where the person stopped.

    A worker that crashes, hangs or explodes over an item is that item's result. An object that
    cannot be read is left to ``check``.

    Args:
        store: where the contents are.
        ledger: where entries go.
        sandbox: the wall.
        progress: stage ``inspect.items``; stopping keeps what was inspected so far.
    """
    waiting = ledger.index.items_not_inspected()
    progress.begin("inspect.items", len(waiting))
    drafts: list[Draft] = []
    stopped = False
    try:
        for item in waiting:
            progress.advance(1)
            try:
                drafts.append(_inspected(item, store, sandbox, progress))
            except (EvidenceError, ReadFailed):
                continue
            if len(drafts) >= _BATCH:
                batch, drafts = drafts, []
                ledger.commit(batch)
    except Cancelled:
        stopped = True
    if drafts:
        ledger.commit(drafts)
    return not stopped


def _inspected(item: Item, store: ObjectStore, sandbox: Sandbox, progress: Progress) -> Draft:
    held = item.content
    with store.open_verified(held.sha256, held.size, lambda _: progress.advance(0)) as content:
        found = sandbox.inspect(content, item.size, item.name)
    facts: dict[str, Json] = {"item": str(item.id), "result": found.result, "tool": found.tool}
    if found.media_type:
        facts["type"] = found.media_type
    return Draft(Kind.ITEM_INSPECTED, {**facts, **found.facts})
