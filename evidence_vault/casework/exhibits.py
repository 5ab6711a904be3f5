"""Exhibits: items, alone or together, with a number, a title and what they show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain

from evidence_vault.casework.cases import check_fields
from evidence_vault.casework.lists import check_sides
from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import ExhibitExists, InvalidValue, NoSuchExhibit
from evidence_vault.records.case import EXHIBIT_FIELDS, EXHIBIT_TEXTS, Exhibit, Listable
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId, PostId


def add_exhibits(
    ledger: Ledger, case: CaseId, listed: Sequence[Listable], fields: Mapping[str, str], *, together: bool
) -> list[ExhibitId]:
    """Add items and posts to a case's list, at its end.

    Args:
        ledger: where entries go.
        case: the case.
        listed: recorded items, and posts, each of which stands for its items in their order.
        fields: by fact name, for example ``title.ru``; given to each exhibit.
        together: all are one exhibit; else each item and each post is one of its own.

    Raises:
        NoSuchItem, NoSuchPost, ItemDestroyed: one is not there.
        ExhibitExists: an item is an exhibit in use of this case already.
        UnknownField, InvalidValue: see `cases.check_fields`; also an item that is named twice.
    """
    values = _values(fields)
    groups = [_items_of(ledger, one) for one in listed]
    items = list(chain.from_iterable(groups))
    if together:
        groups = [items]
    used = [exhibit for exhibit in ledger.index.exhibits(case) if not exhibit.withdrawn]
    taken = {item: exhibit for exhibit in used for item in exhibit.items}
    for position, item in enumerate(items):
        if item in taken:
            raise ExhibitExists(case=str(case), item=str(item), number=taken[item].number)
        if item in items[:position]:
            raise InvalidValue(field="item", value=str(item), expected="each item once")
    first = ledger.index.next_exhibit().number
    exhibits = [ExhibitId(first + place) for place in range(len(groups))]
    ledger.commit(
        Draft(
            Kind.EXHIBIT_ADDED,
            {"case": str(case), "exhibit": str(exhibit), "items": [str(item) for item in group], **values},
        )
        for exhibit, group in zip(exhibits, groups, strict=True)
    )
    return exhibits


def _items_of(ledger: Ledger, listed: Listable) -> Sequence[ItemId]:
    items = ledger.index.post(listed).items if isinstance(listed, PostId) else [listed]
    return [ledger.index.kept_item(item).id for item in items]


def edit_exhibits(ledger: Ledger, case: CaseId, items: Sequence[ItemId], fields: Mapping[str, str]) -> None:
    """Change fields of the exhibits that these items belong to; an empty text clears one.

    Raises:
        NoSuchExhibit: an item is no exhibit of the case.
        UnknownField, InvalidValue: see `cases.check_fields` and `lists.check_sides`; also when nothing is to be changed.
    """
    values = _values(fields)
    if not values:
        raise InvalidValue(field="exhibit", value="", expected="at least one field to change")
    if "party" in fields:
        side = fields["party"] or ledger.index.case(str(case)).party or ""
        check_sides(ledger.index, case, {exhibit.id: side for exhibit in _of(ledger, case, items)})
    ledger.commit(
        Draft(Kind.EXHIBIT_EDITED, {"case": str(case), "exhibit": str(exhibit.id), **values})
        for exhibit in _of(ledger, case, items)
    )


def order_exhibits(ledger: Ledger, case: CaseId, items: Sequence[ItemId]) -> None:
    """Put the named exhibits first, in this order; the others follow as they were. Withdrawn ones keep their numbers.

    Raises:
        NoSuchExhibit: an item is no exhibit in use of the case.
    """
    first = _in_use(ledger, case, items)
    exhibits = ledger.index.exhibits(case)
    rest = (exhibit for exhibit in exhibits if not exhibit.withdrawn and exhibit not in first)
    moving = iter([*first, *rest])
    order: list[Json] = [str((exhibit if exhibit.withdrawn else next(moving)).id) for exhibit in exhibits]
    ledger.commit([Draft(Kind.EXHIBIT_ORDERED, {"case": str(case), "order": order})])


def withdraw_exhibits(ledger: Ledger, case: CaseId, items: Sequence[ItemId]) -> None:
    """Withdraw exhibits; their numbers stay and are printed as not used.

    Raises:
        NoSuchExhibit: an item is no exhibit of the case, or was withdrawn already.
    """
    ledger.commit(
        Draft(Kind.EXHIBIT_WITHDRAWN, {"case": str(case), "exhibit": str(exhibit.id)})
        for exhibit in _in_use(ledger, case, items)
    )


def _in_use(ledger: Ledger, case: CaseId, items: Sequence[ItemId]) -> list[Exhibit]:
    """As `_of`, but a withdrawn exhibit is refused."""
    exhibits = _of(ledger, case, items)
    for exhibit in exhibits:
        if exhibit.withdrawn:
            raise NoSuchExhibit(case=str(case), item=str(exhibit.items[0]))
    return exhibits


def _of(ledger: Ledger, case: CaseId, items: Sequence[ItemId]) -> list[Exhibit]:
    """The exhibits that the items belong to, each once, in the order given; one in use before a withdrawn one."""
    by_use = sorted(ledger.index.exhibits(case), key=lambda exhibit: not exhibit.withdrawn)
    by_item = {item: exhibit for exhibit in by_use for item in exhibit.items}
    found: dict[ExhibitId, Exhibit] = {}
    for item in items:
        if item not in by_item:
            raise NoSuchExhibit(case=str(case), item=str(item))
        found.setdefault(by_item[item].id, by_item[item])
    return list(found.values())


def _values(fields: Mapping[str, str]) -> dict[str, Json]:
    check_fields(fields, EXHIBIT_TEXTS, EXHIBIT_FIELDS)
    values: dict[str, Json] = dict(fields)
    pages = fields.get("pages")
    if pages:
        if not (pages.isdecimal() and pages.isascii() and 0 < int(pages) < 100_000):
            raise InvalidValue(field="pages", value=pages, expected="a whole number from 1")
        values["pages"] = int(pages)
    if fields.get("status_on"):
        _check_day(fields["status_on"])
    return values


def _check_day(text: str) -> None:
    try:
        found = date.fromisoformat(text).isoformat() == text
    except ValueError:
        found = False
    if not found:
        raise InvalidValue(field="status_on", value=text, expected="a day, as 2026-11-26")
