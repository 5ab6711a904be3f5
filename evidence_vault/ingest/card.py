"""The capture card of an item: which fields there are, and writing them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import InvalidValue, UnknownField
from evidence_vault.index import Index
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import CARD_FIELDS, OBTAINED, UNKNOWN, WITHHELD
from evidence_vault.records.language import is_language

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
        if text not in ("", UNKNOWN, WITHHELD) and name in _FORMS:
            fits, expected = _FORMS[name]
            if not fits(text):
                raise InvalidValue(field=name, value=text, expected=expected)


def check_original(card: Mapping[str, str], index: Index, described: Sequence[ItemId] = ()) -> None:
    """Refuse a translation of what is not there, or of itself.

    Args:
        card: as `check_card` passes it.
        index: of the items that there are.
        described: items that get the card.

    Raises:
        NoSuchItem, InvalidValue: it is.
    """
    text = card.get("translation_of", "")
    if text in ("", UNKNOWN, WITHHELD):
        return
    original = index.item(ItemId.parse(text)).id
    if original in described:
        raise InvalidValue(field="translation_of", value=original, expected="another item than the translation itself")


def _is_time(text: str) -> bool:
    """Whether `text` is a date or a time of RFC 3339 that exists."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return _CAPTURED.fullmatch(text) is not None


def _is_item(text: str) -> bool:
    try:
        ItemId.parse(text)
    except ValueError:
        return False
    return True


_FORMS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "obtained": (OBTAINED.__contains__, ", ".join(OBTAINED)),
    "captured": (_is_time, "a day, as 2026-03-14, or a time, as 2026-03-14T09:30:00+05:00"),
    "language": (
        lambda text: all(is_language(tag.strip().lower()) for tag in text.split(",")),
        "language tags, for example kk or kk, ru",
    ),
    "translation_of": (_is_item, "an item, for example E-000017"),
}
"""Fields whose text has a form: whether a text has it, and what is expected."""


def describe(ledger: Ledger, items: Sequence[ItemId], card: Mapping[str, str]) -> None:
    """Record capture card fields for items; an empty text clears a field. Fields that are so already are left out.

    Raises:
        NoSuchItem, ItemDestroyed, UnknownField, InvalidValue: nothing was recorded.
    """
    check_card(card)
    check_original(card, ledger.index, items)
    drafts: list[Draft] = []
    for item in items:
        known = ledger.index.kept_item(item).card
        changed: dict[str, Json] = {f"card.{name}": text for name, text in card.items() if text != known.get(name, "")}
        if changed:
            drafts.append(Draft(Kind.ITEM_DESCRIBED, {"item": str(item), **changed}))
    for start in range(0, len(drafts), _AT_ONCE):
        ledger.commit(drafts[start : start + _AT_ONCE])
