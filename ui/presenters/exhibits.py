"""The place of exhibits: one case, and its list in order."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.records.case import Case, Exhibit, Listable
from evidence_vault.records.ids import CaseId, ExhibitId
from evidence_vault.records.profile import Profile
from evidence_vault.records.unsaved import UnsavedTexts
from ui.presenters.case_reading import Fields, Read, ShownCase, read_case
from ui.presenters.ports import Runner

if TYPE_CHECKING:
    from evidence_vault.session import Session


class ExhibitsScreen(Protocol):
    """What the presenter tells."""

    def show_cases(self, cases: Sequence[Case]) -> None:
        """All cases; none of them for an empty place."""
        ...

    def show_case(self, shown: ShownCase, chosen: ExhibitId | None) -> None:
        """One case and its list; `chosen` is the exhibit to go to, None to stay."""
        ...

    def show_offer(self, offered: Sequence[Listable]) -> None:
        """Ask how these items and posts become exhibits; without any, the question is over."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """What was asked for did not happen."""
        ...

    def recorded(self) -> None:
        """Something in the vault has changed."""
        ...

    def enter_case(self, case: Case | None) -> None:
        """Open the form of a case, or of a new one, with what is held for it."""
        ...


class ExhibitsPresenter:
    """Does what a person asks of a case's list, and says what came of it."""

    def __init__(self, runner: Runner, screen: ExhibitsScreen) -> None:
        self._runner = runner
        self._screen = screen
        self._case: CaseId | None = None
        self._own: dict[CaseId, Profile] = {}
        self._offered: tuple[Listable, ...] = ()
        self._waiting: list[UnsavedTexts] = []
        self._held: dict[ExhibitId, dict[str, str]] = {}
        self._held_cases: dict[CaseId | str, dict[str, str]] = {}  # those that are to be made by the key of their form

    def activate(self) -> None:
        """Show what is recorded now."""
        wanted, own = self._case, dict(self._own)
        self._runner.run(
            lambda session, _: read_case(session, wanted, own=own), self._show, self._screen.show_failure, brief=True
        )

    def choose_case(self, case: CaseId) -> None:
        """Show another case."""
        self._case = case
        self.activate()

    @property
    def own_profile(self) -> Profile | None:
        """What was taken from a file for the case that is shown; None where the forum is the one that is recorded."""
        return self._own.get(self._case) if self._case else None

    def use_profile(self, profile: Profile | None) -> None:
        """Let the list be as a profile from a file asks, until the vault is locked; None for the forum that is recorded."""
        if self._case and profile:
            self._own[self._case] = profile
        elif self._case:
            self._own.pop(self._case, None)
        self.activate()

    def save_case(self, case: CaseId | None, fields: Fields) -> None:
        """Open a case with these texts, or change those of `case`."""

        def work(session: Session) -> CaseId:
            return (session.edit_case(case, fields) if case else session.create_case(fields)).id

        def done(saved: CaseId) -> None:
            self._waiting.remove(texts)
            self._screen.recorded()
            self.choose_case(saved)

        def failed(error: VaultError) -> None:
            self._waiting.remove(texts)
            self.hold([texts])
            self._screen.show_failure(error)

        new = {} if case else {"draft": secrets.token_hex(8)}
        texts = UnsavedTexts("case", (str(case),) if case else (), {**fields, **new})
        self._waiting.append(texts)
        self._runner.run(lambda session, _: work(session), done, failed)

    # -- what is not recorded yet ----------------------------------------------------------------

    def unsaved(self) -> list[UnsavedTexts]:
        """What waits for being recorded, or for its form to be shown."""
        held = [UnsavedTexts("exhibit", (str(exhibit),), fields) for exhibit, fields in self._held.items()]
        cases = [
            UnsavedTexts("case", (str(case),) if isinstance(case, CaseId) else (), fields)
            for case, fields in self._held_cases.items()
        ]
        return [*held, *cases, *self._waiting]

    def take_up(self, texts: UnsavedTexts, case: CaseId | None) -> None:
        """Lead to the form that texts belong to; there they are asked for with `held` or `held_for_case`.

        Args:
            texts: of an exhibit or a case.
            case: that it is, or that the exhibit belongs to; None for a new case.
        """
        chosen = ExhibitId.parse(texts.about[0]) if texts.form == "exhibit" else None
        self.hold([texts])

        def done(read: Read) -> None:
            self._show(read)
            if chosen is None:
                self._screen.enter_case(read.shown.case if case and read.shown else None)

        self._case = case or self._case
        wanted, own = self._case, dict(self._own)
        self._runner.run(
            lambda session, _: read_case(session, wanted, chosen, own), done, self._screen.show_failure, brief=True
        )

    def hold(self, texts: Iterable[UnsavedTexts]) -> None:
        """Have texts that a form had and has no more."""
        for one in texts:
            if one.form == "exhibit":
                exhibit = ExhibitId.parse(one.about[0])
                self._held[exhibit] = {**self._held.get(exhibit, {}), **one.fields}
            else:
                case = CaseId.parse(one.about[0]) if one.about else one.fields.get("draft", "")
                self._held_cases[case] = {**self._held_cases.get(case, {}), **one.fields}

    def held(self, exhibit: ExhibitId, names: Collection[str]) -> Fields:
        """Hand out what is held for these fields of an exhibit: from now on its form holds it."""
        held = self._held.pop(exhibit, {})
        if rest := {name: text for name, text in held.items() if name not in names}:
            self._held[exhibit] = rest
        return {name: text for name, text in held.items() if name in names}

    def held_for_case(self, case: CaseId | None) -> Fields:
        """The same for the form of a case; for that of a new one, what is held for the first of those that are to be made."""
        key = case or next((one for one in self._held_cases if isinstance(one, str)), "")
        return self._held_cases.pop(key, {})

    # -- items that come from the evidence -------------------------------------------------------

    def offer(self, offered: Sequence[Listable]) -> None:
        """What a person wants listed: one item or post becomes an exhibit at once, for several it is asked how."""
        self._offered = tuple(offered)
        self._settle_offer()

    def _settle_offer(self) -> None:
        if len(self._offered) == 1 and self._case:
            self.accept(together=False)
        else:
            self._screen.show_offer(self._offered)

    def accept(self, *, together: bool) -> None:
        """List what was offered in the case that is shown: all as one exhibit, or each item and each post as one."""
        case, offered = self._case, self._offered
        if case is None or not offered:
            return
        self.decline()
        self._change(case, lambda session: session.add_exhibits(case, offered, {}, together=together)[0].id)

    def decline(self) -> None:
        """Forget the offered items."""
        self._offered = ()
        self._screen.show_offer(())

    # -- the list --------------------------------------------------------------------------------

    def edit(self, exhibit: Exhibit, fields: Fields) -> None:
        """Record texts of an exhibit."""
        texts = UnsavedTexts("exhibit", (str(exhibit.id),), dict(fields))
        self._waiting.append(texts)

        def ended(*, recorded: bool) -> None:
            self._waiting.remove(texts)
            if not recorded:
                self._held[exhibit.id] = {**self._held.get(exhibit.id, {}), **fields}

        def change(session: Session) -> None:
            session.edit_exhibits(exhibit.case, exhibit.items[:1], fields)

        self._change(exhibit.case, change, ended)

    def order(self, exhibits: Sequence[Exhibit]) -> None:
        """Put the exhibits of the case that is shown in this order; withdrawn numbers stay where they are."""
        firsts = [exhibit.items[0] for exhibit in exhibits if not exhibit.withdrawn]
        case = exhibits[0].case
        self._change(case, lambda session: session.order_exhibits(case, firsts))

    def withdraw(self, exhibit: Exhibit) -> None:
        """Take an exhibit off the list; its number stays."""
        self._change(exhibit.case, lambda session: session.withdraw_exhibits(exhibit.case, exhibit.items[:1]))

    # -- asking and telling ----------------------------------------------------------------------

    def _change(
        self, case: CaseId, change: Callable[[Session], ExhibitId | None], ended: Callable[..., None] | None = None
    ) -> None:
        """Change something in a case, then show it as it is recorded; `change` names the exhibit to go to."""
        own = dict(self._own)

        def work(session: Session) -> Read:
            chosen = change(session)
            return read_case(session, case, chosen, own)

        def done(read: Read) -> None:
            if ended:
                ended(recorded=True)
            self._screen.recorded()
            self._show(read)

        def failed(error: VaultError) -> None:
            if ended:
                ended(recorded=False)
            self._screen.show_failure(error)

        self._runner.run(lambda session, _: work(session), done, failed)

    def _show(self, read: Read) -> None:
        self._screen.show_cases(read.cases)
        if read.shown is None:
            return
        if self._case not in (None, read.shown.case.id):
            # another case was chosen meanwhile
            return
        self._case = read.shown.case.id
        self._screen.show_case(read.shown, read.chosen)
        if self._offered:
            self._settle_offer()
