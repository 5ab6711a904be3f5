"""For whom a bundle is: the forum, what it asks, and the languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from evidence_vault.records.profile import Profile
from ui.messages import printable
from ui.presenters.printing import CHOICES, Languages
from ui.theme import GRID
from ui.views.exporting.words import in_window
from ui.views.handing.dialog import in_a_row
from ui.views.language_choice import LanguageChoice, languages_of_the_window
from ui.views.listing.profile_facts import rule_with_source
from ui.widgets.card import Card
from ui.widgets.labels import button, label, label_of
from ui.widgets.statement import Statement


class ForumCard(Card):
    """One forum is chosen.

    Signals:
        chosen: another one, or other languages.
        file_wanted: a forum of one's own shall be read from a file.
    """

    chosen = Signal()
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: list[tuple[Profile, str]] = []
        self._choice = QComboBox()
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choice.setAccessibleName(self.tr("Forum"))
        self._choice.setAccessibleDescription(self.tr("Forum"))
        self._languages = LanguageChoice(languages_of_the_window())
        own = button(self.tr("From a file…"), link=True, name=self.tr("Use rules of a forum from a file of your own"))
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(GRID)
        self._unconfirmed = Statement("warn", "")
        self._fold = button("", link=True)
        self._rules = QWidget()
        self._rules_of = QVBoxLayout(self._rules)
        self._rules_of.setContentsMargins(0, 0, 0, 0)
        self._rules_of.setSpacing(GRID)
        self.add(
            label(self.tr("1. For whom"), "heading"),
            label_of(self._choice, self.tr("Court, prosecutor or body"), "caption"),
            in_a_row(self._choice, own),
            label_of(self._languages, self.tr("Languages of the program's own words"), "caption"),
            in_a_row(self._languages),
            self._warnings,
            self._unconfirmed,
            in_a_row(self._fold),
            self._rules,
        )
        self._choice.activated.connect(lambda _: self._changed())
        self._languages.chosen.connect(lambda _: self.chosen.emit())
        own.clicked.connect(self.file_wanted)
        self._fold.clicked.connect(self._unfold)

    def show_profiles(self, profiles: Sequence[Profile], proposed: str) -> None:
        """Offer these; the one that is chosen stays."""
        now = self.reference if self._known else proposed
        own = [one for one in self._known if one[1] != one[0].id]
        self._offer([*((one, one.id) for one in profiles), *own], now)

    def propose(self, reference: str, languages: Languages | None = None) -> None:
        """Another case: let this one be chosen."""
        self._offer(self._known, reference)
        if languages in CHOICES:
            self._languages.setCurrentIndex(CHOICES.index(languages))

    def add_own(self, profile: Profile, path: str) -> None:
        """A forum that was read from a file."""
        known = [one for one in self._known if one[1] != path]
        self._offer([*known, (profile, path)], path)
        self.chosen.emit()

    @property
    def reference(self) -> str:
        """Id of the forum that is chosen, or the path of its file."""
        return self._known[self._choice.currentIndex()][1]

    @property
    def profile(self) -> Profile:
        """What it asks."""
        return self._known[self._choice.currentIndex()][0]

    def called(self, forum: str) -> str:
        """What a forum is called; its id, where that is of a file that is not at hand."""
        known = (self.profile, *(one for one, _ in self._known))
        return next((in_window(one.name) for one in known if one.id == forum), forum)

    @property
    def languages(self) -> Languages:
        """One or two."""
        return self._languages.languages

    def _offer(self, known: Sequence[tuple[Profile, str]], now: str) -> None:
        self._known = list(known)
        self._choice.clear()
        self._choice.addItems([in_window(one.name) for one, _ in known])
        self._choice.setCurrentIndex(next((at for at, one in enumerate(known) if one[1] == now), 0))
        self._tell()

    def _changed(self) -> None:
        self._tell()
        self.chosen.emit()

    def _tell(self) -> None:
        rules = self.profile.unconfirmed
        warnings = (Statement("warn", printable(in_window(warning))) for warning in self.profile.warnings)
        _fill(self._warnings, warnings)
        _fill(self._rules_of, map(rule_with_source, rules))
        text = self.tr(
            "%n rule(s) of this forum nobody has confirmed yet. A lawyer has to look before anybody relies on them.",
            "",
            len(rules),
        )
        self._unconfirmed.say("warn", text)
        for part in (self._unconfirmed, self._fold):
            part.setVisible(bool(rules))
        self._show_rules(shown=False)

    def _unfold(self) -> None:
        self._show_rules(shown=self._rules.isHidden())

    def _show_rules(self, *, shown: bool) -> None:
        self._rules.setVisible(shown)
        text = self.tr("Hide these rules") if shown else self.tr("Show these rules with their sources")
        self._fold.setText(text)
        self._fold.setAccessibleName(text)


def _fill(column: QVBoxLayout, parts: Iterable[QWidget]) -> None:
    """Put these in the place of what stands there."""
    while (entry := column.takeAt(0)) is not None:
        if part := entry.widget():
            part.hide()
            part.deleteLater()
    for part in parts:
        column.addWidget(part)
