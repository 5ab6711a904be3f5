"""Which rungs of the ladder are reached. Pure: it is given what was verified already, and reads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from evidence_vault.clock import Instant
from evidence_vault.custody.checkpoint import Checkpoint, short_form
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.records.anchor import Anchor, Anchors, Cosignature, StampedLetter
from evidence_vault.records.item import Item
from evidence_vault.records.ladder import Ladder, Rung, Step, Vouching


def vouchings(found: Anchors, origin: str) -> tuple[Vouching, ...]:
    """What is stated of the log by all that came back and is good. Of a letter the custodian says who stamped it.

    Args:
        found: each verified.
        origin: name of the log.
    """
    return (
        *map(_witnessed, found.cosignatures),
        *map(_stamped, found.stamps),
        *(_lettered(one, origin) for one in found.letters),
    )


def _witnessed(one: Cosignature) -> Vouching:
    key = encode_base64(one.key) if one.key else None
    marks = (("witness_key", key),) if key else ()
    return Vouching(Rung.WITNESS, one.request.size, one.at, key or one.witness, bool(key), marks=marks)


def _stamped(one: Anchor) -> Vouching:
    root = (("root_sha256", one.root_sha256),) if one.root_sha256 else ()
    marks = (*root, ("certificate_sha256", one.certificate_sha256))
    return Vouching(Rung.TIME, one.request.size, one.at, one.authority, bool(root), marks=marks)


def _lettered(one: StampedLetter, origin: str) -> Vouching:
    short = short_form(Checkpoint(origin, one.request.size, one.request.root).body)
    marks = (("letter", str(one.request.seq)), ("checkpoint", short))
    return Vouching(Rung.PAPER, one.request.size, _end_of(one.on), one.by, known=True, day=True, marks=marks)


def _end_of(day: date) -> Instant:
    return Instant.parse(f"{day.isoformat()}T23:59:59.999Z")


def ladder(items: Iterable[Item], vouchings: Sequence[Vouching]) -> Ladder | None:
    """The ladder of an item, or of several as a whole: a rung is reached where one statement covers them all.

    Args:
        items: those that were destroyed have no bytes to vouch for, and are passed over.
        vouchings: all that is known to be stated of the log, and of the logs of vaults that items came from.

    Returns:
        None where no item is left.
    """
    left = [item for item in items if item.sha256]
    if not left:
        return None
    last = max(left, key=lambda item: item.seq)
    covering = [one for one in vouchings if all(map(one.covers, left))]
    steps = tuple(_step(rung, [one for one in covering if one.rung is rung]) for rung in Rung)
    return Ladder(last.seq, last.ingested_at, last.ingested_by, steps)


def _step(rung: Rung, covering: Sequence[Vouching]) -> Step:
    counts = _earliest(one for one in covering if one.known)
    return Step(rung, counts, None if counts else _earliest(covering))


def _earliest(vouchings: Iterable[Vouching]) -> Vouching | None:
    return min(vouchings, key=lambda one: one.at, default=None)
