"""What entries about handovers have to say: of items to another vault, from one, and of the receipt that came back.

Entries about a handover to new keys have none of these facts, and are read from the log itself.
"""

from __future__ import annotations

from evidence_vault.index.facts import FactReader
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import ItemId

_GIVEN = ("handover", "to_vault", "to_name", "to_recipient", "to_key", "from_key")
_TAKEN = ("handover", "from_vault", "from_name", "from_key", "handed_over", "statement_sha256")
_ANSWERED = ("handover", "to_name", "received")


def refuse_malformed(facts: FactReader) -> None:
    """Hold an entry of these kinds against what it needs.

    Raises:
        MalformedFile: a fact is missing, or has another form.
    """
    answer = facts.entry.kind is Kind.HANDOVER_ACCEPTED and "answers" in facts
    needed: tuple[str, ...] = _ANSWERED if answer else _TAKEN
    if facts.entry.kind is Kind.HANDOVER_MADE:
        needed = _GIVEN
    if not answer and not any(name in facts for name in (*needed, *_ANSWERED)):
        return
    facts.ids("items", ItemId)
    for name in needed:
        facts.text(name)
    if answer:
        facts.number("answers")
        facts.id("receipt", ItemId)
    elif facts.entry.kind is Kind.HANDOVER_ACCEPTED:
        facts.id("record", ItemId)
