"""For which forum the list of a case is, how its exhibits are numbered, and whose side it is on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.records.case import CASE_TEXTS, EXHIBIT_TEXTS, Case
from evidence_vault.records.ids import CaseId
from evidence_vault.records.numbering import Numbering, Scheme
from evidence_vault.records.profile import Profile
from ui.presenters.case_reading import Fields, ShownCase, read_case
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session

_EXAMPLES = 3

WITH_PREFIX = frozenset({Scheme.PREFIX, Scheme.WITNESS_MARK, Scheme.BATES})
"""Ways to number in which something stands before the number."""

WITH_DIGITS = frozenset({Scheme.PREFIX, Scheme.BATES})
"""Those that are filled up with zeros."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What a forum needs and nobody has written.

    Attributes:
        case: names of fields of the case.
        exhibits: by the name of a field, numbers of the exhibits without it.
    """

    case: tuple[str, ...]
    exhibits: Mapping[str, tuple[int, ...]]

    def __len__(self) -> int:
        """How many kinds of things are missing."""
        return len(self.case) + len(self.exhibits)


def missing(profile: Profile, shown: ShownCase) -> Missing:
    """What `profile` needs and the case has not; a text in any language counts, and what cards say where they stand in."""
    case, exhibits = [], {}
    for need in profile.needs:
        of, _, name = need.partition(".")
        if of == "case":
            if not _case_has(shown.case, name):
                case.append(name)
        elif numbers := tuple(_without(shown, name)):
            exhibits[name] = numbers
    return Missing(tuple(case), exhibits)


def _case_has(case: Case, name: str) -> bool:
    value = getattr(case, name)
    return any(value.values()) if name in CASE_TEXTS else bool(value)


def _without(shown: ShownCase, name: str) -> Sequence[int]:
    found = []
    for exhibit in shown.exhibits:
        value = getattr(exhibit, name)
        written = any(value.values()) if name in EXHIBIT_TEXTS else bool(value)
        said = bool(shown.card_values[exhibit.id].get(name)) or (name == "title" and _called(shown, exhibit.items[0]))
        if not (exhibit.withdrawn or written or said):
            found.append(exhibit.number)
    return found


def _called(shown: ShownCase, item: object) -> bool:
    return any(one.id == item and bool(one.card.get("title")) for one in shown.items.values())


def examples(numbering: Numbering, language: str) -> list[str]:
    """The first marks."""
    return [numbering.mark(number, language) for number in range(1, _EXAMPLES + 1)]


def numbering_of(scheme: str, prefix: str, digits: str, start: str, suffix: str) -> Numbering | None:
    """A numbering as a person put it together, what the scheme has no use for left away; None where it is none."""
    way = Scheme(scheme)
    padded, prefixed = digits.lstrip("0") if way in WITH_DIGITS else "", prefix if way in WITH_PREFIX else ""
    try:
        found = Numbering.parse(":".join((way, prefixed, padded, start, suffix if way is Scheme.BATES else "")))
        found.mark(_EXAMPLES)
    except ValueError:
        return None
    return found


class ForumScreen(JobScreen, Protocol):
    """What is told of the choices of a case."""

    def show_forums(self, profiles: Sequence[Profile], shown: ShownCase) -> None:
        """All forums that the program knows, and the case as it is recorded."""
        ...

    def show_own(self, profile: Profile) -> None:
        """A forum of one's own, read from a file."""
        ...

    def show_chosen(self) -> None:
        """The choices are recorded."""
        ...


class ForumPresenter(OneJob):
    """Reads what forums ask, and records which one a case is for; `own` is what was read from a file for it."""

    def __init__(self, runner: Runner, screen: ForumScreen, case: CaseId, own: Profile | None = None) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._case, self._own = case, own

    def look(self) -> None:
        """Show what can be chosen."""
        wanted, own = self._case, {self._case: self._own} if self._own else {}

        def work(session: Session) -> tuple[Sequence[Profile], ShownCase | None]:
            return session.profiles(), read_case(session, wanted, own=own).shown

        def done(found: tuple[Sequence[Profile], ShownCase | None]) -> None:
            profiles, shown = found
            if shown:
                self._screen.show_forums(profiles, shown)

        self._ask(work, done)

    def read(self, path: Path) -> None:
        """Take what a forum asks from a file of one's own."""
        self._ask(lambda session: session.profile(str(path)), self._screen.show_own)

    def choose(self, fields: Fields) -> None:
        """Record what changed: ``profile``, ``numbering``, ``party``; an empty one leaves it to the forum."""
        case = self._case
        self._do(lambda session, _: session.edit_case(case, fields), lambda _: self._screen.show_chosen())
