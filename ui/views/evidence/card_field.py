"""One field of the capture card: what is so, or "unknown", or "withheld for safety"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from evidence_vault.records.item import UNKNOWN, WITHHELD
from ui.theme import GRID
from ui.views.evidence.words import OBTAINED_WORDS, SPECIAL, word
from ui.widgets.labels import mark
from ui.widgets.private_text import private

_LINES = 3


class LongText(QPlainTextEdit):
    """Several lines of plain text. Tab goes on to the next field.

    Signals:
        edited: the person changed it.
    """

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # files that are dropped here are to be taken in
        private(self)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 2 * GRID + 8)
        self.textChanged.connect(lambda: self.edited.emit(self.toPlainText()))


class CardField(QWidget):
    """An editor with a menu for the two ways to say why there is nothing to write.

    Args:
        label: what the field is called.
        hint: shown while it is empty.
        long: it takes several lines.

    Signals:
        edited: the person changed its value (as it is recorded).
    """

    edited = Signal(str)

    def __init__(self, label: str, hint: str, *, long: bool) -> None:
        super().__init__()
        self._hint = hint
        self._special = ""
        self._editor: QLineEdit | LongText = LongText() if long else _line()
        self._editor.setAccessibleName(label)
        self._button = QToolButton()
        self._button.setText("⋯")
        self._button.setFixedWidth(34)
        name = QCoreApplication.translate("card", "{field}: unknown, or withheld for safety").format(field=label)
        self._button.setAccessibleName(name)
        self._button.setToolTip(QCoreApplication.translate("card", "Unknown, or withheld for safety (Alt+Down)"))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its menu is at hand in the editor, without a stop more
        self._editor.setAccessibleDescription(
            QCoreApplication.translate("card", "Alt and Down: unknown, or withheld for safety")
        )
        self._editor.installEventFilter(self)
        self._button.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._editor, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(self._editor, QLineEdit):
            self._editor.textEdited.connect(self._typed)
        else:
            self._editor.edited.connect(self._typed)
        self.setFocusProxy(self._editor)

    @property
    def editor(self) -> QLineEdit | LongText:
        """Where it is written."""
        return self._editor

    @property
    def value(self) -> str:
        """What is to be recorded."""
        return self._special or self._text()

    def set_value(self, value: str | None) -> None:
        """Show a value; None where the chosen items differ."""
        self._special = value if value in SPECIAL else ""
        shown = word(SPECIAL[self._special]) if self._special else value or ""
        hint = QCoreApplication.translate("card", "different values, kept as they are") if value is None else self._hint
        self._editor.setPlaceholderText(hint)
        if shown != self._text() or self._editor.isReadOnly() != bool(self._special):
            with QSignalBlocker(self._editor):
                if isinstance(self._editor, QLineEdit):
                    self._editor.setText(shown)
                    self._editor.setCursorPosition(0)
                else:
                    self._editor.setPlainText(shown)
        self._editor.setReadOnly(bool(self._special))
        mark(self._editor, special="true" if self._special else "false")

    def set_wrong(self, wrong: bool) -> None:
        """Show that the value was refused."""
        mark(self._editor, invalid="true" if wrong else "false")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and Down open the menu; Backspace takes "unknown" and "withheld" away."""
        if watched is self._editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
                self._open_menu()
                return True
            if self._special and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
                self._choose("")
                return True
        return super().eventFilter(watched, event)

    def _open_menu(self) -> None:
        menu = QMenu(
            self
        )  # made now: Qt loses the way from field to field where one is there while they are put together
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value in (UNKNOWN, WITHHELD):
            action = menu.addAction(word(SPECIAL[value]))
            action.triggered.connect(lambda _=False, value=value: self._choose(value))
        menu.addSeparator()
        clear = menu.addAction(QCoreApplication.translate("card", "Leave empty"))
        clear.triggered.connect(lambda _=False: self._choose(""))
        menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _choose(self, value: str) -> None:
        self.set_value(value)
        self.edited.emit(value)
        self._editor.setFocus()

    def _typed(self, text: str) -> None:
        self.edited.emit(text)

    def _text(self) -> str:
        return self._editor.text() if isinstance(self._editor, QLineEdit) else self._editor.toPlainText()


class ChoiceField(QComboBox):
    """How an item was obtained.

    Signals:
        edited: the person chose another value.
    """

    edited = Signal(str)

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.addItem("", "")
        for value, text in OBTAINED_WORDS.items():
            self.addItem(word(text), value)
        self.activated.connect(lambda _: self.edited.emit(self.value))

    @property
    def value(self) -> str:
        """What is to be recorded."""
        return str(self.currentData() or "")

    def set_value(self, value: str | None) -> None:
        """Show a value; None where the chosen items differ."""
        self.setItemText(0, QCoreApplication.translate("card", "different values") if value is None else "")
        self.setCurrentIndex(max(0, self.findData(value or "")))

    def set_wrong(self, wrong: bool) -> None:
        """Show that the value was refused."""
        mark(self, invalid="true" if wrong else "false")


def _line() -> QLineEdit:
    made = private(QLineEdit())
    made.setAcceptDrops(False)
    return made
