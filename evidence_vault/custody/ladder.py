"""Which rungs of the ladder are reached. Pure: it is given what was verified already, and reads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evidence_vault.records.anchor import Anchor
from evidence_vault.records.item import Item
from evidence_vault.records.ladder import Ladder, Rung, Step, Vouching


def stamped(anchor: Anchor, size: int) -> Vouching:
    """What a time stamp states.

    Args:
        anchor: verified.
        size: entries that the stamped note counts.
    """
    return Vouching(Rung.TIME, size, anchor.at, anchor.authority, anchor.root_sha256 is not None)


def ladder(items: Iterable[Item], vouchings: Sequence[Vouching]) -> Ladder | None:
    """The ladder of an item, or of several as a whole: a rung is reached where one statement covers them all.

    Args:
        items: those that were destroyed have no bytes to vouch for, and are passed over.
        vouchings: all that is known to be stated of the log.

    Returns:
        None where no item is left.
    """
    last = max((item for item in items if item.sha256), key=lambda item: item.seq, default=None)
    if last is None:
        return None
    covering = [one for one in vouchings if last.seq < one.size]
    steps = tuple(_step(rung, [one for one in covering if one.rung is rung]) for rung in Rung)
    return Ladder(last.seq, last.ingested_at, last.ingested_by, steps)


def _step(rung: Rung, covering: Sequence[Vouching]) -> Step:
    counts = _earliest(one for one in covering if one.known)
    return Step(rung, counts, None if counts else _earliest(covering))


def _earliest(vouchings: Iterable[Vouching]) -> Vouching | None:
    return min(vouchings, key=lambda one: one.at, default=None)
