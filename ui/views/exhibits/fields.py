"""Fields that know what is recorded, and say when they are left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.theme import GRID
from ui.widgets.private_text import private


class LineField(QLineEdit):
    """One line.

    Attributes:
        name: of the fact (``date``).
        recorded: its text as the vault has it, or is about to have it.

    Signals:
        left: the person went on, or pressed Enter.
    """

    left = Signal()

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.recorded = ""
        private(self)
        self.setAccessibleName(spoken)
        self.editingFinished.connect(self.left)

    def written(self) -> str:
        """What stands in it now."""
        return self.text().strip()

    def put(self, text: str) -> None:
        """Show a recorded text."""
        self.recorded = text
        self.write(text)

    def write(self, text: str) -> None:
        """Show a text that is not recorded."""
        if text != self.written():
            self.setText(text)
            self.setCursorPosition(0)


class TextField(QPlainTextEdit):
    """A text that may wrap; the tabulator goes on to the next field.

    Args:
        name: of the fact.
        spoken: what a screen reader calls it.
        lines: how many are seen at least; it grows with the text up to three times that.
        paragraphs: whether it may have several; else a line break counts as a space.

    Signals:
        left: the person went on.
    """

    left = Signal()

    def __init__(self, name: str, spoken: str, *, lines: int, paragraphs: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.recorded = ""
        self._paragraphs = paragraphs
        private(self)
        self.setAccessibleName(spoken)
        self.setTabChangesFocus(True)
        self._lines = lines
        self.textChanged.connect(self._fit)
        self._fit()

    def written(self) -> str:
        """What stands in it now."""
        text = self.toPlainText().strip()
        return text if self._paragraphs else " ".join(text.split())

    def put(self, text: str) -> None:
        """Show a recorded text."""
        self.recorded = text
        self.write(text)

    def write(self, text: str) -> None:
        """Show a text that is not recorded."""
        if text != self.written():
            self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In a text of one paragraph Enter ends the writing; around it, a dialog may take it."""
        if not self._paragraphs and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # the layout of a plain text tells its height in lines
        needed = int(self.document().documentLayout().documentSize().height())
        lines = min(max(needed, self._lines), self._lines * 3)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + GRID * 3)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it is left."""
        super().focusOutEvent(event)
        self.left.emit()


class WordField(QComboBox):
    """One of few words, or none of them; the wheel passes over it, so that scrolling changes nothing.

    Args:
        name: of the fact.
        spoken: what a screen reader calls it.
        words: what can be chosen, by what is recorded.

    Signals:
        left: something was chosen.
    """

    left = Signal()

    def __init__(self, name: str, spoken: str, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.recorded = ""
        self._keys = ["", *words]
        self.addItems([self.tr("not stated"), *words.values()])
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(spoken)  # on Linux the name of a choice is what is chosen
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda _: self.left.emit())

    def written(self) -> str:
        """What is chosen now, as it is recorded."""
        return self._keys[self.currentIndex()]

    def put(self, text: str) -> None:
        """Show what is recorded."""
        self.recorded = text
        self.write(text)

    def write(self, text: str) -> None:
        """Show a choice that is not recorded; one that has no word here, from a later version, stands as it is."""
        if text not in self._keys:
            self._keys.append(text)
            self.addItem(text)
        self.setCurrentIndex(self._keys.index(text))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll what it stands in."""
        event.ignore()
