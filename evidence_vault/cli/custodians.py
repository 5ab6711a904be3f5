"""Who the custodians are that records name by a short id."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from evidence_vault.cli.output import note, visible
from evidence_vault.records.custodian import Custodian


def note_custodians(custodians: Iterable[Custodian], named: Collection[str]) -> None:
    """Say below what was printed who stands behind the ids in it."""
    for one in custodians:
        if str(one.id) in named:
            recovery = " (whoever opens with the recovery sheet)" if one.recovery else ""
            note(f"{one.id} is {visible(one.name) or 'a custodian without a name'}{recovery}.")
