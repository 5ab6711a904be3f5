"""What the log says of items that were handed over to another vault, came from one, or are acknowledged (FORMAT.md)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from evidence_vault.clock import Instant
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.custody.purge import listed
from evidence_vault.custody.statement import SignedReceipt, SignedStatement
from evidence_vault.records.entry import Draft, Entry, Json, Kind
from evidence_vault.records.handover import HandedOver, HandoverPlan
from evidence_vault.records.ids import ItemId, VaultId

NUMBER = "handover"
"""Fact with the number of a handover. Entries of its kinds without it are of a handover to new keys."""

RECIPIENT = "recipient"
"""Fact of ``handover.accepted``: the recipient of the vault whose log it stands in, as for new keys. A reader that knows only
those holds the file ``VAULT`` against the last such entry."""


def made_draft(number: str, plan: HandoverPlan, own_key: bytes) -> Draft:
    """``handover.made``: recorded before the package gets its name."""
    facts: dict[str, Json] = {
        NUMBER: number,
        "items": [str(item) for item in sorted(plan.proof.items)],
        "to_vault": str(plan.receiver.vault),
        "to_name": plan.receiver.name,
        "to_recipient": plan.receiver.recipient,
        "to_key": encode_base64(plan.receiver.vault_key),
        "from_key": encode_base64(own_key),
    }
    if plan.proof.case:
        facts["case"] = str(plan.proof.case)
    if plan.reason:
        facts["reason"] = plan.reason
    return Draft(Kind.HANDOVER_MADE, facts)


def accepted_draft(signed: SignedStatement, items: Sequence[ItemId], record: ItemId) -> Draft:
    """``handover.accepted`` in the vault that received; `RECIPIENT` is its own."""
    statement = signed.statement
    facts: dict[str, Json] = {
        NUMBER: statement.number,
        "items": [str(item) for item in items],
        RECIPIENT: statement.receiver.recipient,
        "from_vault": str(statement.giver.vault),
        "from_name": statement.giver.name,
        "from_key": encode_base64(statement.giver.vault_key),
        "handed_over": str(statement.at),
        "statement_sha256": signed.digest,
        "record": str(record),
    }
    if statement.reason:
        facts["reason"] = statement.reason
    return Draft(Kind.HANDOVER_ACCEPTED, facts)


def receipt_draft(signed: SignedReceipt, made: Entry, kept: ItemId, own_recipient: str) -> Draft:
    """``handover.accepted`` in the vault that handed over: the receipt came back."""
    facts: dict[str, Json] = {
        NUMBER: signed.made.statement.number,
        "items": [str(one.item) for one in signed.made.statement.items],
        RECIPIENT: own_recipient,
        "answers": made.seq,
        "to_name": signed.receipt.name,
        "received": str(signed.receipt.at),
        "receipt": str(kept),
    }
    return Draft(Kind.HANDOVER_ACCEPTED, facts)


def handed(entries: Iterable[Entry]) -> list[HandedOver]:
    """All handovers of items among entries, in their order; what has not the form of one is passed over."""
    found: dict[int, HandedOver] = {}
    for entry in sorted(entries, key=lambda entry: entry.seq):
        answers = entry.facts.get("answers")
        if type(answers) is int:
            if answers in found and not found[answers].receipt_seq:
                found[answers] = _answered(found[answers], entry)
        elif one := _handed(entry):
            found[entry.seq] = one
    return list(found.values())


def _handed(entry: Entry) -> HandedOver | None:
    incoming = entry.kind is Kind.HANDOVER_ACCEPTED
    side, facts = "from" if incoming else "to", entry.facts
    number, vault, name = facts.get(NUMBER), facts.get(f"{side}_vault"), facts.get(f"{side}_name")
    if entry.kind not in (Kind.HANDOVER_MADE, Kind.HANDOVER_ACCEPTED) or not isinstance(number, str):
        return None
    try:
        other = VaultId(str(vault))
    except ValueError:
        return None
    items, reason = tuple(sorted(listed(entry))), str(facts.get("reason", ""))
    kept = _item(facts.get("record"))
    return HandedOver(entry.seq, number, items, other, str(name or ""), incoming, entry.at, reason, kept=kept)


def _answered(made: HandedOver, entry: Entry) -> HandedOver:
    try:
        at = Instant.parse(str(entry.facts.get("received")))
    except ValueError:
        return made
    if made.incoming or made.number != entry.facts.get(NUMBER):
        return made
    return replace(made, receipt_at=at, receipt_seq=entry.seq, kept=_item(entry.facts.get("receipt")))


def _item(value: Json) -> ItemId | None:
    try:
        return ItemId.parse(value) if isinstance(value, str) else None
    except ValueError:
        return None
