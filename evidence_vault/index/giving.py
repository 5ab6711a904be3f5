"""Numbers and names that an entry gives for good, each once."""

from __future__ import annotations

from evidence_vault.index.database import Statement, Value
from evidence_vault.index.facts import FactReader, NumberedId
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CaseId, CustodianId, ExhibitId, ItemId

_CASE_BEFORE = """SELECT 1 FROM subjects JOIN entries USING (seq)
    WHERE subjects.kind = 'case' AND id = ? AND entries.kind = 'case.created'"""
_GIVES: dict[Kind, tuple[str, NumberedId | None, str]] = {
    Kind.CUSTODIAN_ADDED: ("custodian", CustodianId, "SELECT 1 FROM custodians WHERE id = ?"),
    Kind.KEY_ADDED: ("slot", None, "SELECT 1 FROM slots WHERE slot = ?"),
    Kind.ITEM_INGESTED: ("item", ItemId, "SELECT 1 FROM items WHERE id = ?"),
    Kind.CASE_CREATED: ("case", CaseId, _CASE_BEFORE),
    Kind.EXHIBIT_ADDED: ("exhibit", ExhibitId, "SELECT 1 FROM exhibits WHERE id = ?"),
}
_GIVEN_BY_STUBS = {Kind.ITEM_INGESTED}
"""What a purge left of these still says the number."""


def given_by(entry: Entry) -> tuple[str, Value] | None:
    """The number or name that an entry gives for good, with the fact that says it; None where its kind gives none.

    Raises:
        MalformedFile: it is missing, or of another form.
    """
    if entry.kind not in _GIVES or (entry.stub and entry.kind not in _GIVEN_BY_STUBS):
        return None
    fact, of, _ = _GIVES[entry.kind]
    return fact, FactReader(entry).id(fact, of) if of else FactReader(entry).text(fact)


def given_before(entry: Entry) -> Statement | None:
    """The question whether an earlier entry gave the same; its answer is empty where none did. Raises as `given_by`."""
    given = given_by(entry)
    return Statement(_GIVES[entry.kind][2], (given[1],)) if given else None
