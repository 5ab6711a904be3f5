"""The capture card of an item: which fields there are, and writing them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import InvalidValue, UnknownField
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import CARD_FIELDS, OBTAINED, UNKNOWN, WITHHELD

_LONGEST = 100_000
_AT_ONCE = 64
_CAPTURED = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d))?", re.A)


def check_card(card: Mapping[str, str]) -> None:
    """Refuse fields that do not exist and values that are not of their form.

    Raises:
        UnknownField, InvalidValue: the first that is wrong.
    """
    for name, text in card.items():
        if name not in CARD_FIELDS:
            raise UnknownField(field=name, known=", ".join(CARD_FIELDS))
        if any("\ud800" <= character <= "\udfff" for character in text):
            raise InvalidValue(
                field=name, value=text[:40].encode("ascii", "backslashreplace").decode(), expected="text"
            )
        if len(text) > _LONGEST:
            raise InvalidValue(field=name, value=f"{text[:40]}…", expected=f"at most {_LONGEST} characters")
    obtained = card.get("obtained")
    if obtained and obtained not in OBTAINED:
        raise InvalidValue(field="obtained", value=obtained, expected=", ".join(OBTAINED))
    captured = card.get("captured")
    if captured and captured not in (UNKNOWN, WITHHELD) and not _is_time(captured):
        expected = "a date or a time, as 2026-03-14T09:30:00+05:00"
        raise InvalidValue(field="captured", value=captured, expected=expected)
    original = card.get("translation_of")
    if original and original not in (UNKNOWN, WITHHELD):
        try:
            ItemId.parse(original)
        except ValueError:
            raise InvalidValue(
                field="translation_of", value=original, expected="an item, for example E-000017"
            ) from None


def _is_time(text: str) -> bool:
    """Whether `text` is a date or a time of RFC 3339 that exists."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return _CAPTURED.fullmatch(text) is not None


def describe(ledger: Ledger, items: Sequence[ItemId], card: Mapping[str, str]) -> None:
    """Record capture card fields for items; an empty text clears a field. Fields that are so already are left out.

    Raises:
        NoSuchItem, UnknownField, InvalidValue: nothing was recorded.
    """
    check_card(card)
    drafts: list[Draft] = []
    for item in items:
        known = ledger.index.item(item).card
        changed: dict[str, Json] = {f"card.{name}": text for name, text in card.items() if text != known.get(name, "")}
        if changed:
            drafts.append(Draft(Kind.ITEM_DESCRIBED, {"item": str(item), **changed}))
    for start in range(0, len(drafts), _AT_ONCE):
        ledger.commit(drafts[start : start + _AT_ONCE])
