"""What entries about derivatives and consents mean for the tables: the parameters of one row each."""

from __future__ import annotations

import msgspec

from evidence_vault.index.database import Value
from evidence_vault.index.facts import FactReader
from evidence_vault.records.consent import SCOPES
from evidence_vault.records.derivative import Region
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import CaseId, ItemId


def derivative(facts: FactReader) -> tuple[Value, ...]:
    """A row of ``derivatives``.

    Raises:
        MalformedFile: a fact is missing, or has another form.
    """
    regions = facts.texts("regions") if "regions" in facts else []
    try:
        regions = [str(Region.parse(text)) for text in regions]
    except ValueError:
        raise facts.malformed("regions") from None
    terms = facts.texts("terms") if "terms" in facts else []
    return (
        facts.id("item", ItemId),
        facts.id("parent", ItemId),
        facts.entry.seq,
        facts.text("recipe"),
        facts.text_or_none("tool"),
        _listed(regions),
        _listed(terms),
        facts.text_or_none("reason"),
    )


def consent(facts: FactReader) -> tuple[Value, ...]:
    """A row of ``consents``. Errors as of `derivative`."""
    return (
        facts.entry.seq,
        facts.entry.kind is Kind.CONSENT_GIVEN,
        facts.text("person"),
        facts.text("recipient"),
        facts.one_of("scope", SCOPES),
        _listed(facts.ids("items", ItemId) if "items" in facts else []),
        facts.id_or_none("case", CaseId),
        facts.text_or_none("how"),
        facts.text_or_none("on"),
    )


def _listed(values: list[str] | list[int]) -> str:
    return msgspec.json.encode(values).decode()
