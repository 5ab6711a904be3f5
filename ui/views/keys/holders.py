"""The keyholders, one below the other, and what is wrong with the files of their keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from evidence_vault.records.custodian import HeldKey
from evidence_vault.records.finding import Finding
from ui.messages import printable
from ui.presenters.keys import Overview, can_be_set_aside
from ui.theme import GRID
from ui.views.keys import words
from ui.widgets.card import Card
from ui.widgets.labels import button, label, rule
from ui.widgets.state_dot import StateDot
from ui.widgets.statement import Statement
from ui.words.findings import row as worded


class Holders(Card):
    """Who can open this vault.

    Signals:
        change_asked: the passphrase that opened shall be another.
        remove_asked: with the `HeldKey`.
    """

    change_asked = Signal()
    remove_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.add(label(self.tr("Who can open this vault"), "heading", wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        self.add(self._rows)

    def show_keys(self, overview: Overview) -> None:
        """Show the keys as they are now."""
        _empty(self._rows)
        for key in overview.held:
            self._rows.addWidget(self._row(key, overview))
            self._rows.addWidget(rule())
        self._rows.addWidget(self._recovery_row(overview))

    def _row(self, key: HeldKey, overview: Overview) -> QWidget:
        name = printable(key.holder)
        ways = []
        if overview.writable:
            if key.own and key.slot.kind == "passphrase":
                ways.append(self._way(self.tr("Change…"), self.tr("Change the passphrase that opened the vault now")))
                ways[0].clicked.connect(self.change_asked)
            if overview.removable:
                spoken = self.tr("Remove key {key} of {name}").format(key=key.slot.short, name=name)
                ways.append(self._way(self.tr("Remove…"), spoken))
                ways[-1].clicked.connect(lambda _=False, key=key: self.remove_asked.emit(key))
        state = StateDot(*words.state(key, overview))
        known = words.who_knows(key)
        below = [Statement("warn", known)] if known else []
        return _laid_out(name, words.kind(key), state, ways, below)

    def _recovery_row(self, overview: Overview) -> QWidget:
        kind = self.tr("On every recovery sheet, sealed or open. It always opens, and cannot be removed.")
        state = StateDot("none", self.tr("Kept on paper"))
        if overview.by_recovery:
            state.set_state("warn", self.tr("It opened the vault now"))
        return _laid_out(self.tr("Recovery key"), kind, state, [], [])

    @staticmethod
    def _way(text: str, spoken: str) -> QPushButton:
        return button(text, link=True, name=spoken)


class KeyFindings(Card):
    """What is not as the record says about the files of the keys. Hidden while there is nothing.

    Args:
        set_aside: called with a finding whose file shall go out of the way.
    """

    def __init__(self, set_aside: Callable[[Finding], None]) -> None:
        super().__init__()
        self._set_aside = set_aside
        self.add(label(self.tr("Noticed about the keys"), "heading", wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        self.add(self._rows)
        self.hide()

    def show_findings(self, overview: Overview) -> None:
        """Show them in words, with what to do."""
        _empty(self._rows)
        for finding in overview.findings:
            self._rows.addWidget(self._row(finding, writable=overview.writable))
        self.setVisible(bool(overview.findings))

    def _row(self, finding: Finding, *, writable: bool) -> QWidget:
        said = worded(finding)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID * 2)
        text = f"{printable(said.subject)}: {said.what} {said.next_step}"
        row.addWidget(Statement("bad" if said.failure else "warn", text), 1)
        if writable and can_be_set_aside(finding):
            spoken = self.tr("Set {file} aside, in the folder recovered").format(file=printable(finding.subject))
            way = button(self.tr("Set it aside"), name=spoken)
            way.clicked.connect(lambda: self._set_aside(finding))
            row.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        return made


def _laid_out(name: str, kind: str, state: StateDot, ways: list[QPushButton], below: list[Statement]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, GRID // 2, 0, GRID // 2)
    grid.setHorizontalSpacing(GRID * 2)
    grid.setVerticalSpacing(GRID // 2)
    grid.setColumnStretch(0, 1)
    buttons = QHBoxLayout()
    buttons.setSpacing(GRID // 2)
    for way in ways:
        buttons.addWidget(way)
    grid.addWidget(label(name, "strong", wrap=True), 0, 0)
    grid.addLayout(buttons, 0, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
    grid.addWidget(label(kind, "soft", wrap=True), 1, 0, 1, 2)
    for place, part in enumerate((state, *below), 2):
        grid.addWidget(part, place, 0, 1, 2)
    return made


def _empty(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
