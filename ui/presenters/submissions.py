"""The place of submissions: who has what, by when they have to answer, and the papers that came back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.case import Case
from evidence_vault.records.ids import CaseId, SubmissionId
from evidence_vault.records.item import Item
from evidence_vault.records.submission import DAYS, GivenOut, State, Submission
from ui.itemmodels.days import stated
from ui.presenters.ports import ProgressState, Runner, Running
from ui.presenters.printing import Languages

if TYPE_CHECKING:
    from evidence_vault.session import Session

Attached = Literal["receipt_item", "answer_item"]
"""What a paper that came back is to a submission."""

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sent:
    """What can have been handed in, of one case: bundles, the latest first, and versions of issued lists."""

    bundles: tuple[GivenOut, ...] = ()
    versions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownSubmissions:
    """What is recorded now.

    Attributes:
        found: overdue first.
        today: the day on which they are.
        sent: by case.
        items: those that are attached, by their ids as they are written.
    """

    cases: tuple[Case, ...]
    found: tuple[Submission, ...]
    today: date
    sent: Mapping[CaseId, Sent]
    items: Mapping[str, Item]


class SubmissionsScreen(Protocol):
    """What the presenter tells."""

    def show_submissions(self, shown: ShownSubmissions, chosen: SubmissionId | None) -> None:
        """All of them; `chosen` is the one to go to, None to stay."""
        ...

    def show_working(self, state: ProgressState | None) -> None:
        """A paper is being taken in; None before it began."""
        ...

    def show_attached(self, submission: Submission) -> None:
        """It is evidence now, and belongs to the submission."""
        ...

    def show_entered(self) -> None:
        """What was written in the form is recorded."""
        ...

    def show_refused(self, error: VaultError) -> None:
        """What was written in the form is not; nothing of it is lost."""
        ...

    def show_saved(self, path: Path) -> None:
        """The annex was written."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """What was asked for did not happen."""
        ...

    def recorded(self) -> None:
        """Something in the vault has changed."""
        ...


class SubmissionsPresenter:
    """Does what a person asks, and says what came of it."""

    def __init__(self, runner: Runner, screen: SubmissionsScreen) -> None:
        self._runner, self._screen = runner, screen
        self._running: Running | None = None

    def activate(self, chosen: SubmissionId | None = None) -> None:
        """Show what is recorded now."""
        self._runner.run(
            lambda session, _: read(session),
            lambda shown: self._screen.show_submissions(shown, chosen),
            self._screen.show_failure,
            brief=True,
        )

    def add(self, case: CaseId, fields: Fields) -> None:
        """Record what was handed to an authority."""
        self._enter(lambda session: session.add_submission(case, as_recorded(fields)))

    def update(self, submission: SubmissionId, fields: Fields) -> None:
        """Change a submission."""
        self._enter(lambda session: session.update_submission(submission, as_recorded(fields)))

    def attach(self, submission: SubmissionId, what: Attached, path: Path) -> None:
        """Take a file in as evidence, and let it be the receipt or the answer of a submission."""

        def done(changed: Submission) -> None:
            self._screen.recorded()
            self._screen.show_attached(changed)
            self.activate(changed.id)

        def failed(error: VaultError) -> None:
            self._screen.show_failure(error)
            self._screen.recorded()  # the file may be in by then

        self._screen.show_working(None)
        self._running = self._runner.run(
            lambda session, progress: session.attach(submission, what, path, progress),
            done,
            failed,
            progress=self._screen.show_working,
        )

    def stop(self) -> None:
        """Take no paper in."""
        if self._running:
            self._running.cancel()

    def save_annex(self, case: CaseId, path: Path, languages: Languages) -> None:
        """Write the annex of a case to a new file: a table where its name ends so, else pages."""

        def work(session: Session) -> None:
            write = session.remedies_table if path.suffix.lower() == ".csv" else session.remedies
            session.save(write(case, languages), path)

        self._runner.run(
            lambda session, _: work(session), lambda _: self._screen.show_saved(path), self._screen.show_failure
        )

    def _enter(self, change: Callable[[Session], Submission]) -> None:
        def done(changed: Submission) -> None:
            self._screen.show_entered()
            self._screen.recorded()
            self.activate(changed.id)

        self._runner.run(lambda session, _: change(session), done, self._screen.show_refused)


def read(session: Session) -> ShownSubmissions:
    """All that the place shows."""
    cases, found = session.cases(), session.submissions()
    sent = {
        case.id: Sent(
            tuple(one for one in session.given_out(case.id) if one.finished), tuple(session.issued_versions(case.id))
        )
        for case in cases
    }
    attached = {item for one in found for item in (one.receipt_item, one.answer_item) if item}
    items = {str(item): session.item(item) for item in attached}
    return ShownSubmissions(tuple(cases), tuple(found), session.today, sent, items)


def as_recorded(fields: Fields) -> dict[str, str]:
    """Days as people write them, in the form in which they are recorded; all else as it was typed."""
    days = {*DAYS, "sent_at"}
    return {name: stated(text.strip()) if name in days else text for name, text in fields.items()}


# -- above every place -----------------------------------------------------------------------------


class OverdueScreen(Protocol):
    """What reminds of deadlines."""

    def remind(self, late: tuple[Submission, ...]) -> None:
        """The deadlines of these passed without an answer."""
        ...

    def be_still(self) -> None:
        """None passed, or the person does not want to hear of it now."""
        ...


class OverduePresenter:
    """Reminds once in a session, in every place, until nothing is overdue or it is put aside."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._screen: OverdueScreen | None = None
        self._aside = False

    def show_on(self, screen: OverdueScreen) -> None:
        """The vault is shown here from now on."""
        self._screen = screen
        self.look()

    def look(self) -> None:
        """See whether anything is overdue."""
        if not self._aside:
            self._runner.run(_overdue, self._tell, lambda _: None, brief=True)

    def put_aside(self) -> None:
        """Nothing more of it until the vault is opened anew."""
        self._aside = True

    def _tell(self, late: tuple[Submission, ...]) -> None:
        if self._screen and late and not self._aside:
            self._screen.remind(late)
        elif self._screen:
            self._screen.be_still()


def _overdue(session: Session, _: Progress) -> tuple[Submission, ...]:
    return tuple(one for one in session.submissions() if one.state(session.today) is State.OVERDUE)
