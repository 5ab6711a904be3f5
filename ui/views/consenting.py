"""Consent: what people who stand in the evidence agreed to, for whom, and what they took back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from evidence_vault.errors import InvalidValue, VaultError
from evidence_vault.records.case import Texts
from evidence_vault.records.consent import ANY, SCOPES, Consent, Heard
from evidence_vault.records.ids import CaseId, ItemId
from ui.messages import printable
from ui.presenters.consenting import ConsentingPresenter, Consents
from ui.presenters.ports import Runner
from ui.theme import GRID
from ui.views.handing.dialog import HandingDialog, in_a_row, opened
from ui.views.language_choice import languages_of_the_window
from ui.widgets.card import Card
from ui.widgets.labels import button, label, label_of, mark
from ui.widgets.private_text import private
from ui.widgets.statement import Statement
from ui.words import facts

_HEARD = Qt.ItemDataRole.UserRole


class ConsentingDialog(HandingDialog):
    """What was said about items, or about everything of a case; a new word, or one that is taken back.

    Args:
        parent: over which it stands.
        runner: with the vault.
        items: that it is about; none where it is about a case.
        case: that it is about.
    """

    def __init__(self, parent: QWidget, runner: Runner, items: Sequence[ItemId], case: CaseId | None = None) -> None:
        super().__init__(parent, self.tr("Consent"))
        self._presenter = ConsentingPresenter(runner, self, items, case)
        self.serve(self._presenter)
        self._recipients: Mapping[str, Texts] = {}
        self._ids: list[str] = [ANY]
        self._list = QListWidget()
        self._none = label(self.tr("Nobody is recorded to have said anything yet."), "soft", wrap=True)
        self._person, self._how, self._on = (private(QLineEdit()) for _ in range(3))
        self._recipient, self._scope = QComboBox(), QComboBox()
        self._give = button(self.tr("Record that they agree"), primary=True)
        self._withdraw = button(self.tr("Record that they do not agree, or no longer"))
        self._close = button(self.tr("Close"))
        about = ", ".join(map(str, items)) if items else self.tr("everything of case {case}").format(case=case)
        self._said, self._form = self._build_said(about), self._build_form()
        self.page.add(self._said, self._form, in_a_row(self._close))
        self.page.end()
        self._list.currentItemChanged.connect(lambda now, _: self._take_up(now))
        self._person.textChanged.connect(lambda _: self._ready())
        self._give.clicked.connect(lambda: self._record(given=True))
        self._withdraw.clicked.connect(lambda: self._record(given=False))
        self._close.clicked.connect(self.reject)
        self._ready()
        self._person.setFocus()
        self._presenter.begin()

    # -- what the presenter tells ----------------------------------------------------------------

    def show_working(self, working: bool) -> None:
        """See `JobScreen`."""
        super().show_working(working)
        for part in (self._said, self._form, self._close):
            part.setEnabled(not working)
        if not working:
            self._ready()

    def show_consents(self, consents: Consents) -> None:
        """See `ConsentingScreen`."""
        self._recipients = consents.recipients
        self._offer_recipients()
        self._list.clear()
        for heard in consents.said:
            row = QListWidgetItem(self._line(heard), self._list)
            row.setData(_HEARD, heard.consent)
        self._list.setVisible(bool(consents.said))
        self._list.setFixedHeight(GRID * min(34, 3 + 7 * len(consents.said)))
        self._none.setVisible(not consents.said)

    def show_recorded(self, said: Consent) -> None:
        """See `ConsentingScreen`."""
        for line in (self._person, self._how, self._on):
            line.clear()
            mark(line, invalid="false")
        text = (
            self.tr("Recorded: {person} agrees.")
            if said.given
            else self.tr(
                "Recorded: {person} does not agree. What left the vault before stays where it is; from now on it is held back. A "
                "redacted version may go in its place."
            )
        )
        self.say(text.format(person=printable(said.person.strip())))
        self._person.setFocus()

    def show_failure(self, error: VaultError) -> None:
        """See `JobScreen`."""
        field = error.facts.get("field") if isinstance(error, InvalidValue) else None
        mark(self._on, invalid=str(field == "on").lower())
        if field == "on":
            self.banner.say(self.tr("Write the day as 26.11.2026, or leave it empty."), tone="bad")
            self._on.setFocus()
        elif field in ("person", "how"):
            self.banner.say(
                self.tr("A name and how it was said are one line each, of at most 200 characters."), tone="bad"
            )
        else:
            super().show_failure(error)

    # -- what a person does ----------------------------------------------------------------------

    def _record(self, *, given: bool) -> None:
        self._presenter.record(
            given=given,
            person=self._person.text(),
            recipient=self._ids[self._recipient.currentIndex()],
            scope=SCOPES[self._scope.currentIndex()],
            how=self._how.text(),
            on=self._on.text(),
        )

    def _take_up(self, row: QListWidgetItem | None) -> None:
        """What is chosen in the list can be said anew, or taken back."""
        said = row.data(_HEARD) if row else None
        if isinstance(said, Consent):
            self._person.setText(said.person)
            self._scope.setCurrentIndex(SCOPES.index(said.scope))
            if said.recipient not in self._ids:
                self._ids.append(said.recipient)
                self._recipient.addItem(self._named(said.recipient))
            self._recipient.setCurrentIndex(self._ids.index(said.recipient))

    def _ready(self) -> None:
        for part in (self._give, self._withdraw):
            part.setEnabled(bool(self._person.text().strip()))

    # -- words -----------------------------------------------------------------------------------

    def _offer_recipients(self) -> None:
        chosen = self._ids[max(0, self._recipient.currentIndex())]
        self._ids = [ANY, *self._recipients]
        self._recipient.clear()
        self._recipient.addItems([self._named(one) for one in self._ids])
        self._recipient.setCurrentIndex(self._ids.index(chosen) if chosen in self._ids else 0)

    def _named(self, recipient: str) -> str:
        if recipient == ANY:
            return facts.fact_value("recipient", ANY)
        names = self._recipients.get(recipient, {})
        (language,) = languages_of_the_window()
        return names.get(language) or names.get("en") or recipient

    def _line(self, heard: Heard) -> str:
        said = heard.consent
        what = self.tr("Agrees") if said.given else self.tr("Does not agree, or no longer")
        if not heard.counts:
            what = self.tr("{what} (a later word counts)").format(what=what)
        about = ", ".join(map(str, said.items)) or (
            self.tr("everything of case {case}").format(case=said.case) if said.case else self.tr("everything")
        )
        first = f"{printable(said.person)}: {what}"
        text = self.tr("for {recipient} · {scope} · {about}")
        second = text.format(
            recipient=self._named(said.recipient), scope=facts.fact_value("scope", said.scope), about=about
        )
        third = " · ".join(filter(None, (printable(said.how), said.on)))
        return "\n".join(filter(None, (first, second, third)))

    # -- building --------------------------------------------------------------------------------

    def _build_said(self, about: str) -> Card:
        card = Card()
        text = self.tr(
            "What people who are named or seen agreed to. Of whom anything is recorded, and who did not agree for a recipient, "
            "holds a bundle for that recipient back. Of people whom nobody asked, no program can know."
        )
        self._list.setAccessibleName(self.tr("What people said, the latest first"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.hide()
        hint = self.tr("To take a word back, choose it here, and record below that they no longer agree.")
        card.add(
            label(self.tr("About {about}").format(about=about), "strong", wrap=True),
            Statement("none", text),
            self._none,
            self._list,
            label(hint, "soft", wrap=True),
        )
        return card

    def _build_form(self) -> Card:
        card = Card()
        self._scope.addItems([facts.fact_value("scope", one) for one in SCOPES])
        self._scope.setCurrentIndex(SCOPES.index("all"))
        self._offer_recipients()
        self._how.setPlaceholderText(self.tr("on paper, by voice message"))
        self._on.setPlaceholderText("26.11.2026")
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 2)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for row, (part, name) in enumerate(
            (
                (self._person, self.tr("Who: a name, or a code")),
                (self._recipient, self.tr("For whom")),
                (self._scope, self.tr("What may be shown")),
                (self._how, self.tr("How they said it")),
                (self._on, self.tr("On which day")),
            )
        ):
            part.setAccessibleName(name)
            part.setAccessibleDescription(name)
            grid.addWidget(label_of(part, name), row, 0)
            grid.addWidget(part, row, 1)
        card.add(grid, in_a_row(self._give, self._withdraw))
        return card


def open_consenting(
    parent: QWidget, runner: Runner, items: Sequence[ItemId], case: CaseId | None = None
) -> ConsentingDialog:
    """Show the dialog; it goes when it is closed."""
    dialog = ConsentingDialog(parent, runner, items, case)
    opened(dialog)
    return dialog
