"""Destroying one item: what would go, the guard against a tired hand, and the deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.purge import Purged, PurgePlan
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session

_ANY_REASON = "-"


class PurgeScreen(Protocol):
    """What the presenter tells its view."""

    def show_plan(self, plan: PurgePlan) -> None:
        """What would go, and what stays."""
        ...

    def show_refused(self, error: VaultError) -> None:
        """It cannot be destroyed so; or it was not carried out to its end."""
        ...

    def show_purged(self, done: Purged) -> None:
        """It is destroyed."""
        ...


class PurgePresenter:
    """Of one item.

    Args:
        runner: where work with the session is done.
        screen: the view.
        item: which one.
    """

    def __init__(self, runner: Runner, screen: PurgeScreen, item: ItemId) -> None:
        self._runner, self._screen, self._item = runner, screen, item

    def plan(self) -> None:
        """See whether it can be destroyed, and what that would take away."""
        self._runner.run(
            lambda session, _: session.plan_purge(self._item, _ANY_REASON),
            self._screen.show_plan,
            self._screen.show_refused,
        )

    def may(self, reason: str, typed: str) -> bool:
        """Whether a reason is given and the item's number was typed."""
        try:
            return bool(reason.strip()) and ItemId.parse(typed.strip()) == self._item
        except ValueError:
            return False

    def destroy(self, reason: str) -> None:
        """Destroy it for ever."""

        def work(session: Session, _: Progress) -> Purged:
            return session.purge(session.plan_purge(self._item, reason))

        self._runner.run(work, self._screen.show_purged, self._screen.show_refused)
