"""The place Export: a bundle of a case for a forum, looked at before it leaves."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import PathExists, RedactionLeaks, SourceUnreadable
from evidence_vault.locked import verify_proof
from evidence_vault.progress import Progress
from evidence_vault.records.bundle import Built, BundleOrder, Review
from evidence_vault.records.case import Case, Texts
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import Change, IssuedList
from evidence_vault.records.profile import Profile
from evidence_vault.records.redaction import Alike
from evidence_vault.records.submission import GivenOut
from ui.presenters.ahead import Ahead, look_ahead
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages

if TYPE_CHECKING:
    from evidence_vault.session import Session

ZIPPED, SEALED = ".zip", ".zip.age"
"""Endings of the files beside the folder."""

_LARGEST_KEY = 64 * 1024
"""A file that is larger holds no public key."""


@dataclass(frozen=True, slots=True)
class Form:
    """A declaration that can go into a bundle."""

    kind: str
    title: Texts
    about: Texts
    proves: Sequence[Texts]
    proves_not: Sequence[Texts]


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen from, as it is recorded now.

    Attributes:
        case: of which a bundle is made; None where there is none.
        exhibits: how many it has in use.
        profiles: of forums, the general one first.
        proposed: id of the one that the case names, or its last list.
        lists: that were issued, the last one first.
        changed: exhibits that are not as the last list says.
        earlier: bundles of the case, the latest first.
    """

    cases: tuple[Case, ...]
    case: Case | None
    exhibits: int
    profiles: tuple[Profile, ...]
    proposed: str
    forms: tuple[Form, ...]
    lists: tuple[IssuedList, ...]
    changed: tuple[Change, ...]
    earlier: tuple[GivenOut, ...]


@dataclass(frozen=True, slots=True)
class Packing:
    """What is made beside the folder.

    Attributes:
        zipped: a file in the open.
        recipient: of an encrypted one; empty for none.
    """

    zipped: bool = False
    recipient: str = ""

    def files(self, folder: Path) -> dict[Path, bool]:
        """The files, and whether they are encrypted."""
        found = {folder.with_name(folder.name + ZIPPED): False} if self.zipped else {}
        return found | ({folder.with_name(folder.name + SEALED): True} if self.recipient else {})


class ExportScreen(JobScreen, Protocol):
    """What is told of a bundle that is being made."""

    def show_choices(self, choices: Choices) -> None:
        """What can be chosen from now."""
        ...

    def show_profile(self, profile: Profile, path: str) -> None:
        """A forum of one's own, read from this file."""
        ...

    def show_recipient(self, text: str) -> None:
        """A public key, read from a file; empty where the file has none."""
        ...

    def show_ahead(self, ahead: Ahead) -> None:
        """What can be mended before everything is read."""
        ...

    def show_issued(self, issued: IssuedList) -> None:
        """A version of the list is issued."""
        ...

    def show_review(self, review: Review) -> None:
        """What would leave; nothing is written yet."""
        ...

    def show_built(self, built: Built) -> None:
        """The folder is there and has verified itself."""
        ...

    def show_packed(self, files: Mapping[Path, bool]) -> None:
        """These files are beside it, and whether they are encrypted."""
        ...

    def show_checked(self, findings: Sequence[Finding]) -> None:
        """The folder was read as whoever gets it reads it, failures first."""
        ...

    def recorded(self) -> None:
        """Something in the vault has changed."""
        ...


class ExportPresenter(OneJob):
    """Does what a person asks, one thing at a time."""

    def __init__(self, runner: Runner, screen: ExportScreen) -> None:
        super().__init__(runner, screen)
        self._screen = screen
        self._case: CaseId | None = None
        self._review: Review | None = None
        self._packing = Packing()
        self._retry: Callable[[Sequence[Alike]], None] | None = None
        self._kept_back: list[str] = []

    def activate(self) -> None:
        """Show what can be chosen from."""
        case = self._case

        def done(choices: Choices) -> None:
            self._case = choices.case.id if choices.case else None
            self._screen.show_choices(choices)

        self._ask(lambda session: read(session, case), done)

    def choose_case(self, case: CaseId) -> None:
        """Go to another case."""
        self._case, self._review = case, None
        self.activate()

    def read_profile(self, path: Path) -> None:
        """Take what a forum asks from a file of one's own."""
        self._ask(lambda session: session.profile(str(path)), lambda found: self._screen.show_profile(found, str(path)))

    def read_recipient(self, path: Path) -> None:
        """Take a public key from a file."""
        self._ask(lambda _: recipient_in(path), self._screen.show_recipient)

    def look_ahead(self, version: int, profile: str, languages: Languages) -> None:
        """Say what can be mended before everything is read."""
        if case := self._case:
            self._ask(lambda session: look_ahead(session, case, version, profile, languages), self._screen.show_ahead)

    def issue(self, profile: str, languages: Languages, reason: str) -> None:
        """Issue the list of the case as it stands."""
        if (case := self._case) is None:
            return

        def issued(version: IssuedList) -> None:
            self._screen.recorded()
            self._screen.show_issued(version)
            self.activate()

        self._do(lambda session, _: session.issue_list(case, session.profile(profile), languages, reason), issued)

    def look(self, order: BundleOrder, packing: Packing) -> None:
        """Say what would leave."""
        self._packing, self._review = packing, None

        def work(session: Session, progress: Progress) -> Review:
            if packing.recipient:
                session.check_recipient(packing.recipient)  # before a person reads everything for nothing
            return session.review_bundle(order, progress)

        def done(review: Review) -> None:
            self._review = review
            self._screen.show_review(review)

        self._do(work, done)

    def build(self, folder: Path, others: Sequence[Alike] = ()) -> None:
        """Build what was looked at, then pack it, then read it as whoever gets it would.

        Args:
            folder: new one.
            others: places at which it stopped before, and of which the person said that another word stands there.
        """
        if (review := self._review) is None or review.refusals:
            return
        packing = self._packing
        self._kept_back = []
        self._retry = lambda more: self.build(folder, (*others, *more))

        def work(session: Session, progress: Progress) -> Built:
            refuse_existing(folder, *packing.files(folder))
            try:
                return session.build_bundle(
                    review.order, folder, approved=review.approved, progress=progress, others=others
                )
            except RedactionLeaks:
                self._kept_back = session.kept_back(review.order)
                raise

        self._do(work, lambda built: self._built(built, packing))

    def build_again(self, entry: int, folder: Path, profile: str = "", others: Sequence[Alike] = ()) -> None:
        """Build the bundle that an entry recorded again, byte for byte; `profile` is the file where its forum was one's own."""
        if (case := self._case) is None:
            return
        self._kept_back = []
        self._retry = lambda more: self.build_again(entry, folder, profile, (*others, *more))

        self._do(
            lambda session, progress: session.rebuild_bundle(
                case, entry, folder, profile=profile, progress=progress, others=others
            ),
            lambda built: self._built(built, Packing()),
        )

    def terms(self, error: RedactionLeaks) -> list[tuple[int, str]]:
        """The terms at which the last build stopped, by their numbers; those that are no text are left out."""
        return [(number, self._kept_back[number - 1]) for number in error.terms if number <= len(self._kept_back)]

    def go_on(self, others: Sequence[Alike]) -> None:
        """The person looked at these places, at which it stopped: another word stands there."""
        if self._retry:
            self._retry(others)

    def _built(self, built: Built, packing: Packing) -> None:
        self._review = None  # one look is for one bundle
        self._screen.recorded()
        self._screen.show_built(built)
        files = packing.files(built.folder)
        if not files:
            self._check(built.folder)
            return
        zipped = next((path for path, sealed in files.items() if not sealed), None)
        sealed = next((path for path, sealed in files.items() if sealed), None)
        recipient = packing.recipient or None

        def packed(_: None) -> None:
            self._screen.show_packed(files)
            self._check(built.folder)

        self._do(
            lambda session, progress: session.pack_bundle(built.folder, zipped, recipient, sealed, progress), packed
        )

    def _check(self, folder: Path) -> None:
        self._do(
            lambda _, progress: verify_proof(folder, checkpoint=None, key=None, progress=progress),
            lambda found: self._screen.show_checked(sorted(found, key=lambda finding: finding.grade is not Grade.FAIL)),
        )


def read(session: Session, wanted: CaseId | None) -> Choices:
    """What can be chosen from in a case: the wanted one, else the newest."""
    cases = session.cases()
    case = next((case for case in cases if case.id == wanted), cases[-1] if cases else None)
    forms = tuple(
        Form(one.kind, one.title, one.about, one.proves, one.proves_not) for one in session.declaration_kinds()
    )
    profiles = session.profiles()
    if case is None:
        return Choices((), None, 0, profiles, profiles[0].id, forms, (), (), ())
    lists = tuple(reversed(session.issued_lists(case.id)))
    changed = tuple(one for one in session.list_changes(case.id, lists[0].version) if not one.same) if lists else ()
    known = {one.id for one in profiles}
    named = (case.profile or "", lists[0].profile if lists else "")
    return Choices(
        tuple(cases),
        case,
        sum(not exhibit.withdrawn for exhibit in session.exhibits(case.id)),
        profiles,
        next((name for name in named if name in known), profiles[0].id),
        forms,
        lists,
        changed,
        tuple(one for one in session.given_out(case.id) if one.list is not None),
    )


def recipient_in(path: Path) -> str:
    """The public key in a file that somebody sent; empty where it has none.

    Raises:
        SourceUnreadable: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST_KEY).decode("utf-8", errors="replace")
    except OSError as error:
        raise SourceUnreadable(path=str(path), reason=error.strerror or "") from error
    words = (word.strip("#:,;\"'") for word in text.split())
    return next((word for word in words if word.startswith("age1")), "")


def refuse_existing(*paths: Path) -> None:
    """Refuse what stands already, before hours of work.

    Raises:
        PathExists: one of them does.
    """
    for path in paths:
        if os.path.lexists(path):
            raise PathExists(path=str(path))
