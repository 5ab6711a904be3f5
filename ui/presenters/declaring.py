"""Forms for a person's own statement: which there are, what they prove and what not, and saving one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.records.case import Texts
from evidence_vault.records.ids import CaseId
from ui.presenters.case_reading import read_case
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages
from ui.presenters.telling import Telling, telling

if TYPE_CHECKING:
    from evidence_vault.session import Session

_SIGNED_IN_THE_US_OR_NOT = "fre-"


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording in a form that a law prescribes; `confirmed` where somebody has compared it with its source."""

    name: Texts
    source: Texts
    confirmed: bool
    checked_on: str


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of declaration.

    Attributes:
        about: what it is for.
        each_exhibit: one form for every exhibit; else one for all.
        proves, proves_not: what the filled-in form shows, and what it does not.
        wordings: that a law prescribes.
        asked: the forum of the case asks for it.
        place_matters: the law has other words where it is signed inside the United States.
    """

    kind: str
    title: Texts
    about: Texts
    each_exhibit: bool
    proves: tuple[Texts, ...]
    proves_not: tuple[Texts, ...]
    wordings: tuple[Wording, ...]
    asked: bool
    place_matters: bool


def forms(session: Session, case: CaseId) -> list[Form]:
    """Every form that there is, first those that the forum of the case asks for."""
    shown = read_case(session, case).shown
    asked = shown.profile.declarations if shown and shown.profile else ()
    found = [
        Form(
            one.kind,
            one.title,
            one.about,
            one.each_exhibit,
            tuple(one.proves),
            tuple(one.proves_not),
            tuple(Wording(law.name, law.source, law.confidence == "verified", law.checked_on) for law in one.legal),
            one.kind in asked,
            one.kind.startswith(_SIGNED_IN_THE_US_OR_NOT),
        )
        for one in session.declaration_kinds()
    ]
    return sorted(found, key=lambda form: not form.asked)


class DeclaringScreen(JobScreen, Protocol):
    """What is told of declarations."""

    def show_forms(self, found: Sequence[Form]) -> None:
        """What can be chosen."""
        ...

    def show_saved(self, path: Path, told: Telling) -> None:
        """The declaration was written, and what it tells that a bundle would hold back."""
        ...


class DeclaringPresenter(OneJob):
    """Fills in declarations for exhibits of one case."""

    def __init__(self, runner: Runner, screen: DeclaringScreen, case: CaseId) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._case = case

    def look(self) -> None:
        """Show which there are."""
        case = self._case
        self._ask(lambda session: forms(session, case), self._screen.show_forms)

    def save(
        self,
        kind: str,
        languages: Languages,
        exhibits: Collection[int],
        path: Path,
        *,
        as_format: str,
        inside_us: bool | None,
    ) -> None:
        """Write one to a new file.

        Args:
            kind: of the form.
            languages: one or two.
            exhibits: their numbers.
            path: of the new file.
            as_format: ``pdf`` or ``docx``.
            inside_us: where it will be signed; None leaves both to be ticked.
        """
        case = self._case

        def work(session: Session) -> Telling:
            made = session.declaration(
                kind, case, languages, exhibits=exhibits, as_format=as_format, inside_us=inside_us
            )
            session.save(made, path)
            return telling(session, case, exhibits=exhibits)

        self._do(lambda session, _: work(session), lambda told: self._screen.show_saved(path, told))
