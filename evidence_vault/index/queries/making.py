"""Questions about what was made out of items, and what people agreed to."""

from __future__ import annotations

import msgspec

from evidence_vault.index.database import Database, Row
from evidence_vault.records.consent import Consent
from evidence_vault.records.derivative import Derivative, Region
from evidence_vault.records.ids import CaseId, ItemId


class MakingQueries:
    """Derivatives, and consents."""

    _database: Database

    def derivatives(self) -> list[Derivative]:
        """Everything that was made out of items, in the order of its numbers."""
        return [_derivative(row) for row in self._database.rows("SELECT * FROM derivatives ORDER BY item")]

    def derivatives_of(self, item: ItemId) -> list[Derivative]:
        """What was made out of this item, in the order of its numbers."""
        wanted = "SELECT * FROM derivatives WHERE parent = ? ORDER BY item"
        return [_derivative(row) for row in self._database.rows(wanted, (item.number,))]

    def made_from(self, item: ItemId) -> Derivative | None:
        """How this item was made out of another one; None for an original."""
        rows = self._database.rows("SELECT * FROM derivatives WHERE item = ?", (item.number,))
        return _derivative(rows[0]) if rows else None

    def consents(self) -> list[Consent]:
        """What people agreed to and took back, in the order of the log."""
        return [_consent(row) for row in self._database.rows("SELECT * FROM consents ORDER BY seq")]


def _derivative(row: Row) -> Derivative:
    item, parent, seq, recipe, tool, regions, terms, reason = row
    return Derivative(
        item=ItemId(item),
        parent=ItemId(parent),
        recipe=recipe,
        tool=tool or "",
        regions=tuple(map(Region.parse, msgspec.json.decode(regions))),
        terms=tuple(msgspec.json.decode(terms)),
        reason=reason or "",
        seq=seq,
    )


def _consent(row: Row) -> Consent:
    seq, given, person, recipient, scope, items, case, how, day = row
    return Consent(
        seq=seq,
        given=bool(given),
        person=person,
        recipient=recipient,
        scope=scope,
        items=tuple(map(ItemId, msgspec.json.decode(items))),
        case=None if case is None else CaseId(case),
        how=how or "",
        on=day or "",
    )
