"""Words in pictures of which a machine was not sure: shown to a person, who says what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import Alike
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class SeenPlace:
    """A place as a person looks at it.

    Attributes:
        page: from 1.
        inside: number of the picture or document that stands in the item; 0 for the item itself.
        seen: what stands there, with what is around it.
        terms: the removed ones of which each may stand there.
    """

    item: ItemId
    page: int
    inside: int
    seen: Preview
    terms: tuple[str, ...]


class AnotherWordScreen(JobScreen, Protocol):
    """What is told of the places."""

    def show_places(self, places: Sequence[SeenPlace]) -> None:
        """What stands at each of them."""
        ...


class AnotherWordPresenter(OneJob):
    """Has the places shown.

    Args:
        runner: with the vault.
        screen: the view.
    """

    def __init__(self, runner: Runner, screen: AnotherWordScreen) -> None:
        super().__init__(runner, screen)
        self._screen = screen

    def begin(self, doubts: Sequence[Alike], removing: Sequence[str]) -> None:
        """Have what stands there made visible, behind the wall.

        Args:
            doubts: several terms may be in doubt at one place.
            removing: terms that were about to be removed, and are in no entry yet.
        """

        def work(session: Session, progress: Progress) -> list[SeenPlace]:
            terms = dict(zip(doubts, session.terms_in_doubt(doubts, removing), strict=True))
            places = [list(same) for _, same in groupby(sorted(doubts, key=_where), _where)]
            progress.begin("redact.pages", len(places))
            shown = []
            for same in places:
                first = same[0]
                named = tuple(terms[one] for one in same)
                shown.append(SeenPlace(first.item, first.place.page, first.inside, session.seen_there(first), named))
                progress.advance()
            return shown

        self._do(work, self._screen.show_places)


def _where(one: Alike) -> tuple[int, int, int, int, int, int, int]:
    at = one.place
    return one.item.number, one.inside, at.page, at.y, at.x, at.width, at.height
