"""Taking in what an intake that was cut off left behind: an object that no entry names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import ForeignObject, InvalidValue
from evidence_vault.records.digest import Content
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import ORPHAN
from evidence_vault.vault.durable import flush_folders
from evidence_vault.vault.layout import Layout, is_object
from evidence_vault.vault.objects import ObjectStore


def adopt(untrusted_files: Sequence[str], *, store: ObjectStore, ledger: Ledger) -> list[ItemId]:
    """Record objects as items, all or none; only that they are here and what they hold is known of them.

    Args:
        untrusted_files: as findings name them, ``objects/a/NAME.age``.
        store: the objects.
        ledger: the door.

    Raises:
        InvalidValue: that is no object of this vault, or an entry names it already.
        ForeignObject: its name is not that of its content.
        ReadFailed, DiskFull, WriteFailed: nothing was recorded.
    """
    ledger.refuse_unflushed()
    layout = Layout(store.vault)
    contents = [_content(layout, store, ledger, file) for file in dict.fromkeys(untrusted_files)]
    with ledger.trusting_no_flush():  # the intake may have been cut off between the name and its flush
        flush_folders(sorted({layout.objects, *(store.path(content.sha256).parent for content in contents)}))
    first = ledger.index.next_item().number
    drafts = [Draft(Kind.ITEM_INGESTED, _facts(ItemId(number), one)) for number, one in enumerate(contents, first)]
    ledger.commit(drafts)
    return [ItemId(number) for number in range(first, first + len(drafts))]


def _content(layout: Layout, store: ObjectStore, ledger: Ledger, untrusted_file: str) -> Content:
    path = next((path for path in _candidates(layout) if layout.relative(path) == untrusted_file), None)
    if path is None:
        expected = "an object that check names, as objects/a/NAME.age"
        raise InvalidValue(field="FILE", value=untrusted_file, expected=expected)
    content = store.claimed(path)
    if content is None:
        raise ForeignObject(file=untrusted_file)
    if ledger.index.item_with(content.sha256):
        raise InvalidValue(field="FILE", value=untrusted_file, expected="an object that no entry names")
    return content


def _candidates(layout: Layout) -> list[Path]:
    return [path for path in layout.objects.glob("*/*.age") if is_object(path)]


def _facts(item: ItemId, content: Content) -> dict[str, Json]:
    digest = content.sha256.hex
    return {"item": str(item), "sha256": digest, "bytes": content.size, "name": digest[:16], "source": ORPHAN}
