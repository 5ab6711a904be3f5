"""Who may still sign: custodians whose every keyslot was removed sign no more. Pure: no I/O."""

from __future__ import annotations

from collections.abc import Iterable

from evidence_vault.records.custodian import Keyslot
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CustodianId


class Roster:
    """The keyslots of each custodian, as a log goes by."""

    def __init__(self, slots: Iterable[Keyslot] = ()) -> None:
        """Begin where these slots are known."""
        self._holder: dict[str, str] = {}
        self._live: set[str] = set()
        for slot in slots:
            if slot.custodian:
                self._holder[slot.slot] = str(slot.custodian)
                if slot.removed is None:
                    self._live.add(slot.slot)

    def take(self, entries: Iterable[Entry]) -> None:
        """See the entries of one commit."""
        for entry in entries:
            slot, custodian = entry.facts.get("slot"), entry.facts.get("custodian")
            if entry.kind is Kind.KEY_ADDED and isinstance(slot, str) and isinstance(custodian, str):
                self._holder[slot] = custodian
                self._live.add(slot)
            elif entry.kind is Kind.KEY_REMOVED and isinstance(slot, str):
                self._live.discard(slot)

    @property
    def retired(self) -> frozenset[CustodianId]:
        """Those who had a slot and have none any more. Who came by the recovery identity never had one."""
        live = {self._holder[slot] for slot in self._live}
        return frozenset(CustodianId.parse(one) for one in set(self._holder.values()) - live)
