"""What is recorded of an item, an exhibit or a case, field by field, as forms show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evidence_vault.records.case import CASE_FIELDS, CASE_TEXTS, EXHIBIT_FIELDS, EXHIBIT_TEXTS, Case, Exhibit, Texts
from evidence_vault.records.entry import Entry
from evidence_vault.records.ids import CustodianId, ItemId
from evidence_vault.records.item import UNKNOWN, WITHHELD
from evidence_vault.records.ladder import Ladder
from evidence_vault.records.submission import parse_day
from ui.itemmodels.days import stated

if TYPE_CHECKING:
    from evidence_vault.session import Session

History = tuple[list[Entry], dict[CustodianId, str], Ladder | None]
"""Entries, names of custodians by their ids, and who vouches for an item while it is there."""


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
    if field in ("captured", "status_on", "hearing"):
        return stated(text)
    if field != "translation_of" or text in ("", UNKNOWN, WITHHELD):
        return text
    try:
        return str(ItemId.parse(text))
    except ValueError:
        return text  # the core refuses it, with a sentence


@dataclass(frozen=True, slots=True)
class Kin:
    """What an item was made out of, and what was made out of it and is still there.

    Attributes:
        parent: None for an original.
        versions: redacted versions.
    """

    parent: ItemId | None = None
    versions: tuple[ItemId, ...] = ()


def kin_of(session: Session, item: ItemId) -> Kin:
    """What belongs to an item."""
    made = session.made_from(item)
    versions = (one.item for one in session.derivatives_of(item))
    return Kin(made.parent if made else None, tuple(one for one in versions if not session.item(one).destroyed))


def is_day_or_nothing(text: str) -> bool:
    """Whether a field that takes a day of the calendar may be recorded as it is."""
    try:
        return not text or bool(parse_day(text))
    except ValueError:
        return False
