"""A handover on paper: what went from whom to whom and why, with two lines to sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evidence_vault.clock import Instant
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.export import moments, printable
from evidence_vault.export.file_table import size
from evidence_vault.export.typeset import typeset
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Fact, Words
from evidence_vault.records.case import Texts
from evidence_vault.records.handover import Receipt, Statement
from evidence_vault.records.ids import ItemId, VaultId


@dataclass(frozen=True, slots=True)
class Known:
    """What people call an item.

    Attributes:
        number: of the exhibit; None where it was handed over as an item alone.
        title: of the exhibit, or of the item; may be empty.
        name: of the file; empty where it is not to be printed.
    """

    number: int | None
    title: Texts
    name: str


@dataclass(frozen=True, slots=True)
class HandoverPage:
    """What the page says.

    Attributes:
        short: the statement in eight groups of five.
        receipt: of whoever received; None while it has not come back.
        known: what the items are called where they came from, by their number there.
    """

    statement: Statement
    short: str
    receipt: Receipt | None = None
    known: Mapping[ItemId, Known] = field(default_factory=dict)


def handover_page(page: HandoverPage, languages: Sequence[str]) -> bytes:
    """Print it; the same bytes for the same input. Its document title says nothing: it is shown by print queues.

    Raises:
        InvalidValue: other languages than those of `records.case.LANGUAGES`, or more than two.
        TypesetFailed: the page cannot be set.
    """
    words, statement, receipt = Words(languages), page.statement, page.receipt
    here = receipt.items if receipt else ()
    data: dict[str, Data] = {
        "lang": words.languages[0],
        "document": words.one("sheet.document", words.languages[0]),
        "labels": words.below("handover."),
        "title": words.each("handover.title"),
        "facts": _facts(page, words),
        "items": [
            {
                "number": str(place),
                "item": str(one.item),
                "there": str(here[place - 1]) if here else "",
                "sha256": one.sha256.hex,
                "size": size(one.size, words),
                **_called(page.known.get(one.item), words),
            }
            for place, one in enumerate(statement.items, 1)
        ],
        "state": words.each("handover.receipt_came" if receipt else "handover.receipt_open"),
        "limits": [words.each(f"handover.{name}") for name in ("keeps", "signed", "nothing")],
        "released": printable.name(statement.giver.name),
        "received": printable.name(receipt.name if receipt else statement.receiver.name),
        "page": words.below("standing.page")[""],
    }
    return typeset("handover.typ", data, created=receipt.at if receipt else statement.at)


def _called(known: Known | None, words: Words) -> dict[str, Data]:
    """Exhibit, title and file name, as far as there are any."""
    if known is None:
        return {"exhibit": [], "title": [], "name": ""}
    exhibit = words.each("annex.exhibit", number=known.number) if known.number is not None else []
    return {"exhibit": exhibit, "title": words.texts(known.title), "name": printable.name(known.name)}


def _facts(page: HandoverPage, words: Words) -> list[Fact]:
    statement, receipt = page.statement, page.receipt
    giver, receiver = statement.giver, statement.receiver
    facts = [
        words.fact("handover.from", _party(giver.name, giver.vault)),
        words.fact("handover.from_key", encode_base64(giver.vault_key), mono=True),
        words.fact("handover.to", _party(receiver.name, receiver.vault)),
        words.fact("handover.to_key", encode_base64(receiver.vault_key), mono=True),
        words.fact("handover.date", _moment(statement.at)),
    ]
    if receipt:
        facts.append(words.fact("handover.received_on", _moment(receipt.at)))
    facts += [
        words.fact("handover.reason", printable.prose(statement.reason) or words.joined("handover.no_reason")),
        words.fact("handover.number", statement.number, mono=True),
        words.fact("handover.short", page.short, mono=True),
    ]
    return facts


def _party(name: str, vault: VaultId) -> str:
    return f"{printable.name(name)} · {vault.short} · {vault}"


def _moment(at: Instant) -> str:
    return f"{moments.recorded(at)} UTC"
