"""The forum of a case, how its exhibits are numbered, whose side it is on, and what that forum asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from evidence_vault.records.ids import CaseId
from evidence_vault.records.profile import Profile
from ui.messages import printable
from ui.presenters.case_reading import ShownCase
from ui.presenters.forum import ForumPresenter
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages
from ui.presenters.recorded import texts_of_case
from ui.theme import GRID
from ui.views.handing.dialog import HandingDialog, in_a_row
from ui.views.listing.numbering import NumberingChoice
from ui.views.listing.profile_facts import ProfileFacts
from ui.views.listing.words import forum
from ui.widgets.card import Card
from ui.widgets.file_dialogs import choose_files
from ui.widgets.labels import button, label, label_of
from ui.widgets.statement import Statement
from ui.words.casework import CASEWORK_CODES
from ui.words.facts import fact_value


class ForumDialog(HandingDialog):
    """Choices above, and below what the chosen forum asks. It stays open until they are recorded.

    Args:
        parent: over which it stands.
        runner: with the vault.
        case: which one.
        languages: in which the list is printed; marks are in the first.
        own: a profile from a file that is used for the case now.

    Signals:
        recorded: what is to be said of it, which is nothing.
        own_chosen: the `Profile` from a file that shall be used; None for the forum that is recorded.
    """

    recorded = Signal(str)
    own_chosen = Signal(object)

    def __init__(
        self, parent: QWidget, runner: Runner, case: CaseId, languages: Languages, own: Profile | None = None
    ) -> None:
        super().__init__(parent, self.tr("Forum and numbers"))
        self._languages, self._own = languages, own
        self._shipped: tuple[Profile, ...] = ()
        self._profiles: tuple[Profile, ...] = ()
        self._shown: ShownCase | None = None
        self._was: dict[str, str] = {}
        self._presenter = ForumPresenter(runner, self, case, own)
        self.serve(self._presenter)
        self._forum, self._party = QComboBox(), QComboBox()
        self._file = button(
            self.tr("From a file…"), link=True, name=self.tr("Use rules of a forum from a file of your own")
        )
        self._of_file = Statement("none", "")
        self._parties = ["", *CASEWORK_CODES["party"]]
        self._party.addItems([self.tr("not stated"), *(fact_value("party", one) for one in self._parties[1:])])
        self._numbering = NumberingChoice(languages[0])
        self._facts = ProfileFacts()
        self._save, cancel = button(self.tr("Save"), primary=True), button(self.tr("Cancel"))
        self._save.setDefault(True)
        self._form = self._build()
        self.page.add(self._form, self._facts, in_a_row(self._save, cancel))
        self.page.end()
        self._save.clicked.connect(self._enter)
        cancel.clicked.connect(self.reject)
        self._file.clicked.connect(self._choose_file)
        self._forum.currentIndexChanged.connect(lambda _: self._follow())
        self._numbering.edited.connect(self._ready)
        self._presenter.look()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        super().show_working(working)
        self._form.setEnabled(not working)
        self._ready()

    def show_forums(self, profiles: Sequence[Profile], shown: ShownCase) -> None:
        """See `ForumScreen`."""
        self._shipped, self._shown, self._was = tuple(profiles), shown, texts_of_case(shown.case)
        named = shown.case.profile or profiles[0].id
        self._offer(self._own or next((one for one in profiles if one.id == named), None))
        self._numbering.put(self._was["numbering"])
        if self._was["party"] in self._parties:
            self._party.setCurrentIndex(self._parties.index(self._was["party"]))
        self._follow()
        self._forum.setFocus()

    def show_own(self, profile: Profile) -> None:
        """See `ForumScreen`."""
        self._own = profile
        self._offer(profile)
        self._follow()
        self._forum.setFocus()

    def show_chosen(self) -> None:
        """See `ForumScreen`."""
        self.recorded.emit("")
        self.accept()

    # -- what a person does ----------------------------------------------------------------------

    def _offer(self, chosen: Profile | None) -> None:
        """All that ship with the program, and the one from a file."""
        self._profiles = (*self._shipped, *([self._own] if self._own else ()))
        with QSignalBlocker(self._forum):
            self._forum.clear()
            self._forum.addItems([printable(forum(one)) for one in self._profiles])
            self._forum.setCurrentIndex(self._profiles.index(chosen) if chosen in self._profiles else -1)

    def _choose_file(self) -> None:
        if paths := choose_files(self, self.tr("Rules of a forum"), filters="TOML (*.toml)"):
            self._presenter.read(paths[0])

    def _uses_file(self) -> bool:
        return self._own is not None and self._forum.currentIndex() == len(self._shipped)

    def _chosen(self) -> Profile | None:
        place = self._forum.currentIndex()
        return self._profiles[place] if 0 <= place < len(self._profiles) else None

    def _follow(self) -> None:
        """Say what the chosen forum asks."""
        profile, shown = self._chosen(), self._shown
        self._facts.setVisible(profile is not None)
        self._of_file.setVisible(self._uses_file())
        if profile and shown:
            self._numbering.ask(profile.numbering)
            self._facts.show_profile(profile, shown, lambda number: shown.mark(number, self._languages))
        self._ready()

    def _ready(self) -> None:
        self._save.setEnabled(self._numbering.written() is not None and self._shown is not None)

    def _changed(self) -> dict[str, str]:
        profile = self._chosen()
        fields = {"numbering": self._numbering.written() or "", "party": self._parties[self._party.currentIndex()]}
        if profile and not self._uses_file() and profile.id != (self._was["profile"] or self._shipped[0].id):
            fields["profile"] = profile.id
        return {name: text for name, text in fields.items() if text != self._was.get(name, "")}

    def _enter(self) -> None:
        self.own_chosen.emit(self._own if self._uses_file() else None)
        changed = self._changed()
        if changed:
            self._presenter.choose(changed)
        else:
            self.reject()

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> Card:
        card = Card()
        names = (self.tr("For which forum"), self.tr("Whose side"))
        rows = QGridLayout()
        rows.setHorizontalSpacing(GRID * 2)
        rows.setVerticalSpacing(GRID)
        rows.setColumnMinimumWidth(0, GRID * 29)
        rows.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(zip(names, (self._forum, self._party), strict=True)):
            field.setAccessibleName(name)
            field.setAccessibleDescription(name)
            rows.addWidget(label_of(field, name), row, 0)
            rows.addWidget(field, row, 1, 1, 1 + row)  # beside the forum stands where another one is taken from
        about = self.tr(
            "The list is printed with the columns, words and margins of this forum. You can change it at any time; "
            "what was issued stays as it was."
        )
        rows.addWidget(self._file, 0, 2)
        self._of_file.say(
            "none",
            self.tr(
                "The rules of this file are used for the page and when you issue the list, until the vault is locked. The case "
                "keeps the forum that is recorded in it, because a file may not be there another day."
            ),
        )
        card.add(label(about, "soft", wrap=True), rows, self._of_file, self._numbering)
        return card
