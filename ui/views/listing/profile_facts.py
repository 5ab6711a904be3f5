"""What a forum asks, what of it is missing, and which of its rules nobody has confirmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_vault.records.profile import Profile
from evidence_vault.records.profile import Statement as Rule
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.messages import printable
from ui.presenters.case_reading import ShownCase
from ui.presenters.forum import missing
from ui.settings import LANGUAGES
from ui.theme import GRID
from ui.views.listing.words import forum, own
from ui.widgets.card import Card, put_instead
from ui.widgets.labels import label
from ui.widgets.statement import Statement
from ui.words.facts import fact_word

_RECALLED = "recalled"
"""So the source of a rule begins that comes from memory alone."""


def rule_with_source(rule: Rule) -> Statement:
    """A rule of a forum, and below it where it was read, or that nobody has read it."""
    day = QDate(rule.checked_on.year, rule.checked_on.month, rule.checked_on.day)
    text = (
        QT_TRANSLATE_NOOP("ProfileFacts", "No source was read. Written down on {day}.")
        if rule.source.startswith(_RECALLED)
        else QT_TRANSLATE_NOOP("ProfileFacts", "Source: {source}. Looked at on {day}.")
    )
    said = QCoreApplication.translate("ProfileFacts", text)
    source = said.format(source=printable(rule.source.rstrip(".")), day=QLocale().toString(day, "d MMM yyyy"))
    return Statement("warn" if rule.unconfirmed else "none", f"{printable(own(rule.text))}\n{source}")


class ProfileFacts(Card):
    """Says it of the profile that is chosen; nothing can be pressed in it, all of it can be read."""

    def __init__(self) -> None:
        super().__init__()
        self._inside = QWidget()
        self.add(self._inside)

    def show_profile(self, profile: Profile, shown: ShownCase, mark: Callable[[int], str]) -> None:
        """Say it of another one; `mark` is that of a position in the list."""
        made = QWidget()
        self._column = QVBoxLayout(made)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._add(label(forum(profile), "heading", wrap=True))
        self._say_missing(profile, shown, mark)
        if profile.warnings:
            self._part(self.tr("Know this before anything leaves"))
            for warning in profile.warnings:
                self._add(Statement("warn", own(warning)))
        if profile.languages:
            names = ", ".join(LANGUAGES.get(one, one) for one in profile.languages)
            self._part(self.tr("Languages that it takes"))
            self._add(label(names, wrap=True))
        self._rules(self.tr("Written from memory: a lawyer has to look"), profile.unconfirmed)
        read = [one for one in profile.statements if not one.unconfirmed]
        self._rules(self.tr("Read in the source that is named"), read)
        self._inside = put_instead(self, self._inside, made)

    def _say_missing(self, profile: Profile, shown: ShownCase, mark: Callable[[int], str]) -> None:
        if not profile.needs:
            return
        lacks = missing(profile, shown)
        self._part(self.tr("What it needs"))
        if not len(lacks):
            self._add(Statement("none", self.tr("Everything that it needs is written.")))
        for name in lacks.case:
            text = self.tr("Missing in the case: {what}. Write it under “Edit…”.")
            self._add(Statement("warn", text.format(what=fact_word(name))))
        for name, numbers in lacks.exhibits.items():
            text = self.tr("Missing: {what}, in {exhibits}.")
            said = text.format(what=fact_word(name), exhibits=", ".join(map(mark, numbers)))
            self._add(Statement("warn", said))

    def _rules(self, heading: str, rules: Sequence[Rule]) -> None:
        if not rules:
            return
        self._part(heading)
        for rule in rules:
            self._add(rule_with_source(rule))

    def _part(self, heading: str) -> None:
        self._column.addSpacing(GRID)
        self._add(label(heading, "caption", wrap=True))

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
