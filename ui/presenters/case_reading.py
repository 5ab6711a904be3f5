"""A case as the place of exhibits shows it, read whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from evidence_vault.errors import InvalidValue, NoSuchProfile
from evidence_vault.records.case import Case, Exhibit, Texts
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId
from evidence_vault.records.issued import Change, IssuedList
from evidence_vault.records.item import Item
from evidence_vault.records.profile import Profile

if TYPE_CHECKING:
    from evidence_vault.session import Session

Fields = Mapping[str, str]
"""Texts by the names of their facts: ``title.ru``, ``date``; an empty one clears."""

OwnProfiles = Mapping[CaseId, Profile]
"""What a person took from a file of their own for a case: used until the vault is locked, and recorded nowhere."""


@dataclass(frozen=True, slots=True)
class ShownCase:
    """A case as it is recorded now.

    Attributes:
        exhibits: in the order of their numbers.
        items: of these exhibits.
        card_values: what is printed where an exhibit is silent, by exhibit and field.
        profile: what the forum asks; None where this program does not know the forum that the case names.
        issued: the list that was issued last; None before the first.
        issued_for: what its forum is called; empty where it is the forum of the case.
        unissued: what became of exhibits since then; those of which nothing changed are not among them.
        as_of: the number of entries: what the pages depend on.
    """

    case: Case
    exhibits: tuple[Exhibit, ...]
    items: Mapping[ItemId, Item]
    card_values: Mapping[ExhibitId, Fields]
    profile: Profile | None
    issued: IssuedList | None
    issued_for: Texts
    unissued: tuple[Change, ...]
    as_of: int

    def mark(self, number: int, languages: Sequence[str]) -> str:
        """Under which the exhibit of a position is printed; the position where the numbering has no mark for it."""
        if self.profile is None:
            return str(number)
        try:
            return self.profile.marking_for(self.case, self.exhibits).mark(number, languages[0])
        except ValueError:
            return str(number)

    @property
    def changed(self) -> bool:
        """Whether the case says something else than the list that was issued last."""
        if self.issued is None:
            return bool(self.exhibits)
        return bool(self.unissued) or self.issued.case != self.case


@dataclass(frozen=True, slots=True)
class Read:
    """The answer of the vault."""

    cases: tuple[Case, ...]
    shown: ShownCase | None
    chosen: ExhibitId | None


def read_case(
    session: Session, wanted: CaseId | None, chosen: ExhibitId | None = None, own: OwnProfiles = MappingProxyType({})
) -> Read:
    """The cases, and one of them whole: the wanted one, else the newest.

    Args:
        session: of the vault.
        wanted: None for none.
        chosen: is handed on.
        own: profiles from files of the person, in the place of those that the cases name.
    """
    cases = session.cases()
    case = next((case for case in cases if case.id == wanted), cases[-1] if cases else None)
    if case is None:
        return Read((), None, None)
    exhibits = session.exhibits(case.id)
    items = {item: session.item(item) for exhibit in exhibits for item in exhibit.items}
    values = {exhibit.id: session.card_values(exhibit) for exhibit in exhibits}
    profile = own.get(case.id) or _profile(session, case.id)
    issued, unissued = _issued(session, case.id, own.get(case.id))
    other = issued is not None and (profile is None or issued.profile != profile.id)
    called = forum_name(session, issued.profile) if issued and other else {}
    shown = ShownCase(case, tuple(exhibits), items, values, profile, issued, called, unissued, session.head.size)
    return Read(tuple(cases), shown, chosen)


def forum_name(session: Session, profile: str) -> Texts:
    """What the forum of a profile is called; its id where it is none that ships with the program."""
    return next((one.name for one in session.profiles() if one.id == profile), {"en": profile})


def _profile(session: Session, case: CaseId) -> Profile | None:
    try:
        return session.profile_of(case)
    except NoSuchProfile:
        return None


def _issued(session: Session, case: CaseId, profile: Profile | None) -> tuple[IssuedList | None, tuple[Change, ...]]:
    """The last issued list, and what changed since; nothing is said to have where the case cannot be numbered."""
    versions = session.issued_lists(case)
    if not versions:
        return None, ()
    last = versions[-1]
    try:
        changes = session.unissued_changes(case, last.version, last.languages, profile)
    except (InvalidValue, NoSuchProfile):
        return last, ()
    return last, tuple(change for change in changes if not change.same)


def title_of(exhibit: Exhibit, shown: ShownCase, languages: Sequence[str]) -> str:
    """What an exhibit is called on the screen: its own title, else its first item's, else that file's name."""
    for language in (*languages, *sorted(exhibit.title)):
        if exhibit.title.get(language):
            return exhibit.title[language]
    item = shown.items[exhibit.items[0]]
    return item.card.get("title") or item.name or str(item.id)
