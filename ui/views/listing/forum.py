"""The forum of a case, how its exhibits are numbered, whose side it is on, and what that forum asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from evidence_vault.records.ids import CaseId
from evidence_vault.records.profile import Profile
from ui.presenters.case_reading import ShownCase
from ui.presenters.forum import ForumPresenter
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages
from ui.presenters.recorded import texts_of_case
from ui.theme import GRID
from ui.views.casework_facts import CASEWORK_CODES
from ui.views.fact_words import fact_value
from ui.views.handing.dialog import HandingDialog, in_a_row
from ui.views.listing.numbering import NumberingChoice
from ui.views.listing.profile_facts import ProfileFacts
from ui.views.listing.words import forum
from ui.widgets.card import Card
from ui.widgets.labels import button, label, label_of


class ForumDialog(HandingDialog):
    """Choices above, and below what the chosen forum asks. It stays open until they are recorded.

    Args:
        parent: over which it stands.
        runner: with the vault.
        case: which one.
        languages: in which the list is printed; marks are in the first.

    Signals:
        recorded: what is to be said of it, which is nothing.
    """

    recorded = Signal(str)

    def __init__(self, parent: QWidget, runner: Runner, case: CaseId, languages: Languages) -> None:
        super().__init__(parent, self.tr("Forum and numbers"))
        self._languages = languages
        self._profiles: tuple[Profile, ...] = ()
        self._shown: ShownCase | None = None
        self._was: dict[str, str] = {}
        self._presenter = ForumPresenter(runner, self, case)
        self.serve(self._presenter)
        self._forum, self._party = QComboBox(), QComboBox()
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
        self._profiles, self._shown, self._was = tuple(profiles), shown, texts_of_case(shown.case)
        chosen = shown.case.profile or profiles[0].id
        ids = [one.id for one in profiles]
        with QSignalBlocker(self._forum):
            self._forum.clear()
            self._forum.addItems([forum(one) for one in profiles])
            self._forum.setCurrentIndex(ids.index(chosen) if chosen in ids else -1)
        self._numbering.put(self._was["numbering"])
        if self._was["party"] in self._parties:
            self._party.setCurrentIndex(self._parties.index(self._was["party"]))
        self._follow()
        self._forum.setFocus()

    def show_chosen(self) -> None:
        """See `ForumScreen`."""
        self.recorded.emit("")
        self.accept()

    # -- what a person does ----------------------------------------------------------------------

    def _chosen(self) -> Profile | None:
        place = self._forum.currentIndex()
        return self._profiles[place] if 0 <= place < len(self._profiles) else None

    def _follow(self) -> None:
        """Say what the chosen forum asks."""
        profile, shown = self._chosen(), self._shown
        self._facts.setVisible(profile is not None)
        if profile and shown:
            self._numbering.ask(profile.numbering)
            self._facts.show_profile(profile, shown, lambda number: shown.mark(number, self._languages))
        self._ready()

    def _ready(self) -> None:
        self._save.setEnabled(self._numbering.written() is not None and self._shown is not None)

    def _changed(self) -> dict[str, str]:
        profile, general = self._chosen(), self._profiles[0].id
        fields = {"numbering": self._numbering.written() or "", "party": self._parties[self._party.currentIndex()]}
        if profile and profile.id != (self._was["profile"] or general):
            fields["profile"] = profile.id
        return {name: text for name, text in fields.items() if text != self._was.get(name, "")}

    def _enter(self) -> None:
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
            rows.addWidget(field, row, 1)
        about = self.tr(
            "The list is printed with the columns, words and margins of this forum. You can change it at any time; "
            "what was issued stays as it was."
        )
        card.add(label(about, "soft", wrap=True), rows, self._numbering)
        return card
