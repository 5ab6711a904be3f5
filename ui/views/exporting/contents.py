"""What goes into a bundle: a version of the list, its exhibits, a core bundle, and declarations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from evidence_vault.records.issued import IssuedList
from evidence_vault.records.profile import Profile
from ui.messages import moment, printable
from ui.presenters.ahead import Ahead
from ui.presenters.exporting import Choices, Form
from ui.theme import GRID
from ui.views.exporting.ahead import AheadPart
from ui.views.exporting.words import in_window
from ui.views.handing.choices import ExhibitChoice
from ui.views.handing.dialog import in_a_row
from ui.widgets.card import Card
from ui.widgets.labels import button, label, label_of
from ui.widgets.private_text import private
from ui.widgets.statement import Statement

_KIND = Qt.ItemDataRole.UserRole


class ContentsCard(Card):
    """The list decides what goes out; everything else is a choice from it.

    Signals:
        issue_asked: the list of the case shall be issued as it stands, with the reason that was written.
        changed: something else is chosen.
    """

    issue_asked = Signal(str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lists: Sequence[IssuedList] = ()
        self._changed = self._other = False
        self._versions = QComboBox()
        self._versions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._versions.setAccessibleName(self.tr("Issued list"))
        self._versions.setAccessibleDescription(self.tr("Issued list"))
        self._versions_label = label_of(self._versions, self.tr("Issued list"), "caption")
        self._state = Statement("none", "")
        self._reason = private(QLineEdit())
        self._reason_label = label_of(self._reason, self.tr("Why it is issued anew; may stay empty"), "caption")
        self._reason.setAccessibleName(self.tr("Why it is issued anew; may stay empty"))
        self._issue = button(self.tr("Issue the list now"))
        self._ahead = AheadPart()
        self._some = QCheckBox(self.tr("Only some of its exhibits"))
        self._exhibits = ExhibitChoice(self.tr("Exhibits that go out"))
        self._named = label(
            self.tr(
                "What is confidential, under seal or for the court alone goes out if you tick it here. What a person did not "
                "agree to never goes out as it is."
            ),
            "soft",
            wrap=True,
        )
        self._with_core = QCheckBox(self.tr("Also a short core bundle of the most important exhibits"))
        self._core = ExhibitChoice(self.tr("Exhibits of the core bundle"))
        self._forms = _FormChoice(self.tr("Declarations that go in"))
        self._about = label(role="soft", wrap=True, selectable=True)
        self._build()
        self._versions.activated.connect(lambda _: self._show_version())
        self._issue.clicked.connect(lambda: self.issue_asked.emit(self._reason.text().strip()))
        for box, part in ((self._some, self._exhibits), (self._with_core, self._core)):
            box.toggled.connect(part.setVisible)
            box.toggled.connect(lambda _: self.changed.emit())
            part.itemChanged.connect(lambda _: self.changed.emit())
        self._some.toggled.connect(self._named.setVisible)
        self._forms.currentRowChanged.connect(lambda _: self._tell_form())

    # -- from the outside ------------------------------------------------------------------------

    def show_choices(self, choices: Choices) -> None:
        """What can be chosen from now; the last list is chosen where another one was issued."""
        fresh = [one.seq for one in choices.lists] != [one.seq for one in self._lists]
        self._lists = choices.lists
        if fresh:
            texts = (
                self.tr("Version {version} of {day}").format(version=one.version, day=moment(one.at))
                for one in choices.lists
            )
            self._versions.clear()
            self._versions.addItems(list(texts))
            self._show_version()
        parts: tuple[QWidget, ...] = (self._versions, self._versions_label, self._some, self._with_core)
        for part in parts:
            part.setVisible(bool(choices.lists))
        self._changed = bool(choices.changed)
        if not choices.lists:
            self._ahead.clear()
        self._offer_to_issue()
        self._tell_state(choices)

    def show_ahead(self, ahead: Ahead) -> None:
        """What can be mended; for another forum the list can be issued anew."""
        self._ahead.show_ahead(ahead)
        self._other = bool(ahead.issued_for)
        self._offer_to_issue()

    def clear_ahead(self) -> None:
        """What was told was of another list, or for another forum."""
        self._ahead.clear()
        self._other = False
        self._offer_to_issue()

    def show_forms(self, forms: Sequence[Form], profile: Profile) -> None:
        """Offer declarations, those that the forum asks for being ticked."""
        self._forms.show_forms(forms, profile.declarations)
        self._tell_form()

    def clear_reason(self) -> None:
        """The list is issued."""
        self._reason.clear()

    @property
    def issued(self) -> IssuedList | None:
        """The version that is chosen."""
        return self._lists[self._versions.currentIndex()] if self._lists else None

    @property
    def exhibits(self) -> tuple[int, ...] | None:
        """Numbers of those that go out; empty for all, None where none is ticked."""
        if not self._some.isChecked():
            return ()
        return tuple(self._exhibits.chosen()) or None

    @property
    def core(self) -> tuple[int, ...]:
        """Numbers of those in the core bundle."""
        return tuple(self._core.chosen()) if self._with_core.isChecked() else ()

    @property
    def declarations(self) -> tuple[str, ...]:
        """Kinds of the forms that go in."""
        return self._forms.chosen()

    # -- showing ---------------------------------------------------------------------------------

    def _offer_to_issue(self) -> None:
        anew = bool(self._lists) and (self._changed or self._other)
        self._reason.setVisible(anew)
        self._reason_label.setVisible(anew)
        self._issue.setVisible(anew or not self._lists)

    def _tell_state(self, choices: Choices) -> None:
        if not choices.lists:
            text = self.tr(
                "No list is issued yet. A bundle is made of an issued list, which never changes again, so that everybody cites "
                "the same numbers. It takes the %n exhibit(s) of the case as they stand.",
                "",
                choices.exhibits,
            )
            self._state.say("warn", text)
        elif choices.changed:
            text = self.tr(
                "%n exhibit(s) are not as version {version} says. Issue the list anew, or go on with the version as it was.",
                "",
                len(choices.changed),
            )
            self._state.say("warn", text.format(version=choices.lists[0].version))
        else:
            self._state.say("none", self.tr("The case stands as the last version says."))

    def _show_version(self) -> None:
        rows = []
        for row in self.issued.rows if self.issued else ():
            exhibit = row.exhibit
            if not exhibit.withdrawn:
                kept = self._kept_back(exhibit.confidentiality or "")
                rows.append((exhibit.number, f"{row.mark}  {in_window(exhibit.title)}{kept}"))
        for part in (self._exhibits, self._core):
            part.show_exhibits(rows)
        self.changed.emit()

    def _kept_back(self, confidentiality: str) -> str:
        words = {
            "confidential": self.tr("confidential"),
            "sealed": self.tr("under seal"),
            "ex_parte": self.tr("for the court alone"),
        }
        return f" – {words[confidentiality]}" if confidentiality in words else ""

    def _tell_form(self) -> None:
        if form := self._forms.current():
            proves, proves_not = (" ".join(map(in_window, texts)) for texts in (form.proves, form.proves_not))
            told = (
                in_window(form.about),
                self.tr("What it shows: {text}").format(text=proves),
                self.tr("What it does not: {text}").format(text=proves_not),
            )
            self._about.setText("\n".join(told))

    # -- building --------------------------------------------------------------------------------

    def _build(self) -> None:
        for part in (self._exhibits, self._core, self._named):
            part.hide()
        forms = self.tr("Declarations; facts are filled in, what a person states stays empty")
        self.add(
            label(self.tr("2. What goes out"), "heading"),
            self._versions_label,
            in_a_row(self._versions),
            self._state,
            self._ahead,
            self._reason_label,
            self._reason,
            in_a_row(self._issue),
            self._some,
            self._exhibits,
            self._named,
            self._with_core,
            self._core,
            label_of(self._forms, forms, "caption"),
            self._forms,
            self._about,
        )


class _FormChoice(QListWidget):
    """Declarations, ticked where they go in."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._offered: Sequence[Form] = ()

    def show_forms(self, forms: Sequence[Form], ticked: Sequence[str]) -> None:
        """Offer these."""
        self._offered = forms
        with QSignalBlocker(self):
            self.clear()
            for form in forms:
                item = QListWidgetItem(printable(in_window(form.title)), self)
                item.setData(_KIND, form.kind)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                chosen = form.kind in ticked
                item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            self.setCurrentRow(0)
        self.setFixedHeight(max(1, self.sizeHintForRow(0)) * len(forms) + GRID)

    def chosen(self) -> tuple[str, ...]:
        """Kinds of those that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(str(one.data(_KIND)) for one in items if one.checkState() is Qt.CheckState.Checked)

    def current(self) -> Form | None:
        """The one that the keyboard stands on."""
        row = self.currentRow()
        return self._offered[row] if 0 <= row < len(self._offered) else None
