"""One field of the capture card: what is so, or "unknown", or "withheld for safety"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from evidence_vault.records.item import UNKNOWN, WITHHELD
from ui.theme import GRID
from ui.widgets.labels import button, label_of, mark
from ui.widgets.private_text import private
from ui.words.evidence import OBTAINED_WORDS, SPECIAL, word

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
    """A name, below it an editor over the whole width, and a menu for the two ways to say why there is nothing to write.

    The menu's button steps forward where the pointer or the keyboard is, and where it was used.

    Args:
        label: what the field is called.
        hint: shown while it is empty.
        long: it takes several lines.

    Signals:
        edited: the person changed its value (as it is recorded).
        left: the person is done with it for now.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, label: str, hint: str, *, long: bool) -> None:
        super().__init__()
        self._hint = hint
        self._special = ""
        self._editor: QLineEdit | LongText = LongText() if long else _line()
        self._editor.setAccessibleName(label)
        self._button = button(QCoreApplication.translate("card", "unknown or withheld"), link=True)
        self._button.setProperty("quiet", "true")
        stays = self._button.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # nothing jumps when it comes
        self._button.setSizePolicy(stays)
        self._button.hide()
        name = QCoreApplication.translate("card", "{field}: unknown, or withheld for safety").format(field=label)
        self._button.setAccessibleName(name)
        self._button.setToolTip(QCoreApplication.translate("card", "Unknown, or withheld for safety (Alt+Down)"))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its menu is at hand in the editor, without a stop more
        self._editor.setAccessibleDescription(
            QCoreApplication.translate("card", "Alt and Down: unknown, or withheld for safety")
        )
        self._editor.installEventFilter(self)
        self._button.clicked.connect(self._open_menu)
        caption = label_of(self._editor, label)
        caption.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(GRID // 4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(caption, 0, 0)
        grid.addWidget(self._button, 0, 1, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._editor, 1, 0, 1, 2)
        if isinstance(self._editor, QLineEdit):
            self._editor.textEdited.connect(self._typed)
            self._editor.editingFinished.connect(self.left)
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
        self._show_button()

    def set_wrong(self, wrong: bool) -> None:
        """Show that the value was refused."""
        mark(self._editor, invalid="true" if wrong else "false")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and Down open the menu; Backspace takes "unknown" and "withheld" away."""
        if watched is self._editor and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_button(focused=event.type() == QEvent.Type.FocusIn)
        if watched is self._editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
                self._open_menu()
                return True
            if self._special and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
                self._choose("")
                return True
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is here: the menu may be wanted."""
        super().enterEvent(event)
        self._button.show()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone."""
        super().leaveEvent(event)
        self._show_button()

    def _show_button(self, *, focused: bool | None = None) -> None:
        here = self._editor.hasFocus() if focused is None else focused
        self._button.setVisible(here or bool(self._special) or self.underMouse())

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
        beside = self._button.mapToGlobal(self._button.rect().bottomRight())
        menu.popup(beside - QPoint(menu.sizeHint().width(), 0))

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
        self.setMaxVisibleItems(2 + len(OBTAINED_WORDS))
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
