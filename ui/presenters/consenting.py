"""What people who stand in the evidence agreed to: what was said so far, and a new word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from evidence_vault.progress import Progress
from evidence_vault.records.case import Texts
from evidence_vault.records.consent import Consent, Heard
from evidence_vault.records.ids import CaseId, ItemId
from ui.itemmodels.days import stated
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class Consents:
    """What was said about these items or this case, the latest first; and for whom something can be said.

    Attributes:
        recipients: names of the forums by the ids of their profiles.
    """

    said: tuple[Heard, ...] = ()
    recipients: Mapping[str, Texts] = field(default_factory=dict)


class ConsentingScreen(JobScreen, Protocol):
    """What is told of consents."""

    def show_consents(self, consents: Consents) -> None:
        """What is recorded now."""
        ...

    def show_recorded(self, said: Consent) -> None:
        """A new word is recorded."""
        ...


class ConsentingPresenter(OneJob):
    """About items, or about everything of a case.

    Args:
        runner: with the vault.
        screen: the view.
        items: that it is about; none where it is about a case.
        case: that it is about; None where it is about items.
    """

    def __init__(
        self, runner: Runner, screen: ConsentingScreen, items: Sequence[ItemId], case: CaseId | None = None
    ) -> None:
        super().__init__(runner, screen)
        self._screen, self._items, self._case = screen, tuple(items), case

    def begin(self) -> None:
        """Show what was said."""
        self._ask(self._read, self._screen.show_consents)

    def record(self, *, given: bool, person: str, recipient: str, scope: str, how: str, on: str) -> None:
        """Record what a person said.

        Args:
            given: whether they agreed.
            person: name or code.
            recipient: id of a profile, or `ANY`.
            scope: one of `SCOPES`.
            how: how they said it.
            on: the day, as people write it.
        """
        said = Consent(0, given, person, recipient, scope, self._items, self._case, how.strip(), stated(on.strip()))

        def work(session: Session, _: Progress) -> Consents:
            session.record_consent(said)
            return self._read(session)

        def done(consents: Consents) -> None:
            self._screen.show_consents(consents)
            self._screen.show_recorded(said)

        self._do(work, done)

    def _read(self, session: Session) -> Consents:
        heard = tuple(reversed(session.consents_about(self._items, self._case)))
        return Consents(heard, {profile.id: profile.name for profile in session.profiles()})
