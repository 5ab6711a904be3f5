"""What is recorded of an item, an exhibit or a case, field by field, as forms show it."""

from __future__ import annotations

from collections.abc import Mapping

from evidence_vault.records.case import CASE_FIELDS, CASE_TEXTS, EXHIBIT_FIELDS, EXHIBIT_TEXTS, Case, Exhibit, Texts
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import UNKNOWN, WITHHELD
from ui.itemmodels.days import stated


def texts_of_exhibit(exhibit: Exhibit) -> dict[str, str]:
    """All texts of an exhibit by the names of their facts."""
    texts: Mapping[str, Texts] = {name: getattr(exhibit, name) for name in EXHIBIT_TEXTS}
    found = {f"{name}.{language}": text for name, said in texts.items() for language, text in said.items()}
    return found | {name: str(getattr(exhibit, name) or "") for name in EXHIBIT_FIELDS}


def texts_of_case(case: Case) -> dict[str, str]:
    """All texts of a case by the names of their facts."""
    texts: Mapping[str, Texts] = {name: getattr(case, name) for name in CASE_TEXTS}
    found = {f"{name}.{language}": text for name, said in texts.items() for language, text in said.items()}
    return found | {name: getattr(case, name) or "" for name in CASE_FIELDS}


def as_recorded(field: str, value: str) -> str:
    """A value as it is recorded: an item by its full id, a time with its zone, everything else as it was typed."""
    text = value.strip()
    if field in ("captured", "status_on"):
        return stated(text)
    if field != "translation_of" or text in ("", UNKNOWN, WITHHELD):
        return text
    try:
        return str(ItemId.parse(text))
    except ValueError:
        return text  # the core refuses it, with a sentence
