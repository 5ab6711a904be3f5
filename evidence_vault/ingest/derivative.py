"""Taking in what the program made out of an item, with how it was made, in one commit."""

from __future__ import annotations

import io
from collections.abc import Mapping

from evidence_vault.custody.ledger import Ledger
from evidence_vault.ingest.origin import Made
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.vault.objects import ObjectStore


def take_in_derivative(
    parent: Item,
    name: str,
    content: bytes,
    made: dict[str, Json],
    *,
    card: Mapping[str, str],
    store: ObjectStore,
    ledger: Ledger,
) -> ItemId:
    """Record a derivative; of its parent it has the case, and what is said here.

    Args:
        parent: what it was made out of.
        name: a neutral one: nothing of the parent's name or title.
        content: its bytes.
        made: facts of ``derivative.made`` but the two items.
        card: what was stated of the parent and holds of it too.
        store: where the content goes.
        ledger: where the entries go.

    Raises:
        DiskFull, WriteFailed: nothing was recorded.
    """
    ledger.refuse_unflushed()
    staged = store.stage(io.BytesIO(content).readinto, lambda _: None)
    with ledger.trusting_no_flush():
        exchanged = store.publish([staged])
    item = ledger.index.next_item()
    digest = staged.content.sha256
    facts: dict[str, Json] = {
        "item": str(item),
        "sha256": digest.hex,
        "bytes": staged.content.size,
        **Made(name).facts(),
    }
    earlier = ledger.index.item_with(digest)
    if earlier:
        facts["same_as"] = str(earlier)
    if parent.case:
        facts["case"] = str(parent.case)
    drafts = [Draft(Kind.ITEM_INGESTED, facts)]
    if digest in exchanged:
        drafts.append(Draft(Kind.VAULT_RESTORED, {"files": [store.file(digest)], "item": str(item)}))
    drafts.append(Draft(Kind.DERIVATIVE_MADE, {"item": str(item), "parent": str(parent.id), **made}))
    if card:
        drafts.append(
            Draft(Kind.ITEM_DESCRIBED, {"item": str(item), **{f"card.{field}": text for field, text in card.items()}})
        )
    ledger.commit(drafts)
    return item
