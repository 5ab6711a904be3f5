"""A case as the place of exhibits shows it, read whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId
from evidence_vault.records.item import Item
from evidence_vault.session import Session

Fields = Mapping[str, str]
"""Texts by the names of their facts: ``title.ru``, ``date``; an empty one clears."""


@dataclass(frozen=True, slots=True)
class ShownCase:
    """A case as it is recorded now.

    Attributes:
        exhibits: in the order of their numbers.
        items: of these exhibits.
        card_values: what is printed where an exhibit is silent, by exhibit and field.
    """

    case: Case
    exhibits: tuple[Exhibit, ...]
    items: Mapping[ItemId, Item]
    card_values: Mapping[ExhibitId, Fields]


@dataclass(frozen=True, slots=True)
class Read:
    """The answer of the vault; `as_of` is the case and the number of entries: what its pages depend on."""

    cases: tuple[Case, ...]
    shown: ShownCase | None
    chosen: ExhibitId | None
    as_of: tuple[CaseId, int] | None


def read_case(session: Session, wanted: CaseId | None, chosen: ExhibitId | None = None) -> Read:
    """The cases, and one of them whole: the wanted one, else the newest."""
    cases = session.cases()
    case = next((case for case in cases if case.id == wanted), cases[-1] if cases else None)
    if case is None:
        return Read((), None, None, None)
    exhibits = session.exhibits(case.id)
    items = {item: session.item(item) for exhibit in exhibits for item in exhibit.items}
    values = {exhibit.id: session.card_values(exhibit) for exhibit in exhibits}
    shown = ShownCase(case, tuple(exhibits), items, values)
    return Read(tuple(cases), shown, chosen, (case.id, session.head.size))


def title_of(exhibit: Exhibit, shown: ShownCase, languages: Sequence[str]) -> str:
    """What an exhibit is called on the screen: its own title, else its first item's, else that file's name."""
    for language in (*languages, *sorted(exhibit.title)):
        if exhibit.title.get(language):
            return exhibit.title[language]
    item = shown.items[exhibit.items[0]]
    return item.card.get("title") or item.name or str(item.id)
