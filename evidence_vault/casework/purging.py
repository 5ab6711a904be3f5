"""Destroying an item: what may not be, what goes and what stays, and the record of it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence_vault.custody import purge
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import InvalidValue, ItemAttached, ItemExhibited
from evidence_vault.index import Index
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import ExhibitId, ItemId
from evidence_vault.records.purge import Purged, PurgePlan

_LONGEST_REASON = 1000


def plan_purge(vault: OpenVault, item: ItemId, reason: str) -> PurgePlan:
    """What destroying an item would take away; nothing is changed.

    Args:
        vault: open for writing.
        item: which one.
        reason: recorded for ever, and printed: it must not say what the thing was.

    Raises:
        OpenedForReading, NoSuchItem, ItemDestroyed, InvalidValue: it cannot be destroyed so.
        ItemExhibited: it stands in an exhibit in use.
        ItemAttached: it is the receipt or the answer of a submission.
        DamagedLog: a commit that has to be written anew cannot be read.
    """
    index = vault.writer.index
    found = index.kept_item(item)
    _refuse_exhibited(index, item)
    if attached := index.submissions_with(item):
        raise ItemAttached(item=str(item), submissions=list(map(str, attached)))
    same = tuple(one.id for one in index.items() if one.sha256 == found.sha256 and one.id != item)
    texts = _exhibits(index, item)
    lost = set(_about(index, item))
    for exhibit, alone in texts.items():
        if alone:
            lost |= {entry.seq for entry in _texts(index, exhibit) if not entry.bare}
    if not same:
        lost |= set(_restored(index, vault.store.file(found.content.sha256)))
    for number in index.commits_of(lost):
        vault.log.read(number)
    kept = tuple(exhibit for exhibit, alone in texts.items() if not alone)
    made = tuple(one.item for one in index.derivatives_of(item) if not index.item(one.item).destroyed)
    return PurgePlan(found, _reason(reason), frozenset(lost), same, kept, made)


def carry_out(vault: OpenVault, plan: PurgePlan) -> Purged:
    """Destroy what was planned.

    Raises:
        OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        PurgeUnfinished: it is recorded; the next opening for writing goes on.
    """
    draft = purge.draft(plan.item.id, plan.reason, plan.entries, object_removed=plan.object_goes)
    outcome = vault.purge(draft)
    return Purged(vault.index.item(plan.item.id), plan, outcome.commits, outcome.unclear)


def _reason(text: str) -> str:
    reason = text.strip()
    if not reason or len(reason) > _LONGEST_REASON or not reason.isprintable():
        raise InvalidValue(field="reason", value=reason[:40], expected="why it is destroyed, in one line")
    return reason


def _refuse_exhibited(index: Index, item: ItemId) -> None:
    used = [
        f"{case.id} exhibit {exhibit.number}"
        for case in index.cases()
        for exhibit in index.exhibits(case.id)
        if item in exhibit.items and not exhibit.withdrawn
    ]
    if used:
        raise ItemExhibited(item=str(item), exhibits=used)


def _about(index: Index, item: ItemId) -> Iterator[int]:
    """Entries about the item alone that say something of it."""
    return (entry.seq for entry in index.history(item) if purge.may_lose(entry, [item]) and purge.items_of(entry))


def _texts(index: Index, exhibit: ExhibitId) -> list[Entry]:
    kinds = (Kind.EXHIBIT_ADDED, Kind.EXHIBIT_EDITED)
    return [entry for entry in index.history(exhibit) if entry.kind in kinds]


def _exhibits(index: Index, item: ItemId) -> dict[ExhibitId, bool]:
    """Exhibits that ever held the item and have texts, and whether all that they held is destroyed with it."""
    named = {exhibit for entry in index.history(item) for exhibit in purge.exhibits_of(entry)}
    gone = {one.id for one in index.items() if one.destroyed} | {item}
    found = {}
    for exhibit in sorted(named):
        texts = _texts(index, exhibit)
        held = {one for entry in texts for one in purge.listed(entry)}
        if item in held and not all(entry.bare for entry in texts):
            found[exhibit] = held <= gone
    return found


def _restored(index: Index, file: str) -> Iterator[int]:
    """Entries that name the object's file among those that came back from a second copy."""
    for entry in index.entries(Kind.VAULT_RESTORED):
        files = entry.facts.get("files")
        if isinstance(files, list | tuple) and file in files:
            yield entry.seq
