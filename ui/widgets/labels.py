"""Labels and the marking of widgets for the style sheet."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QSizePolicy, QStyle, QWidget


def mark(widget: QWidget, **properties: str) -> None:
    """Set properties that the style sheet looks at, and let the widget be dressed by them if any is another now."""
    others = {name: value for name, value in properties.items() if widget.property(name) != value}
    for name, value in others.items():
        widget.setProperty(name, value)
    if others:
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def from_right() -> bool:
    """Whether the window is read from the right."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def side() -> Qt.AlignmentFlag:
    """Where lines begin, whatever script they are in: a foreign name stays in its column."""
    left_or_right = Qt.AlignmentFlag.AlignRight if from_right() else Qt.AlignmentFlag.AlignLeft
    return left_or_right | Qt.AlignmentFlag.AlignAbsolute


def mirrored(part: QRect, whole: QRect) -> QRect:
    """The place of something painted in `whole`, as laid out from the left, where the window is read from the right."""
    direction = QGuiApplication.layoutDirection()
    return QStyle.visualRect(direction, whole, part)


def label(text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A label of plain text; what comes from outside is never taken for markup.

    Args:
        text: what it shows.
        role: its dress: ``display``, ``lead``, ``title``, ``heading``, ``strong``, ``soft``, ``caption``, ``code``, ``words``, ``ok``,
            ``warn`` or ``bad``.
        wrap: whether it may stand on several lines.
        selectable: whether its text can be marked and copied, by keyboard too.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setAlignment(side() | Qt.AlignmentFlag.AlignVCenter)
    if role:
        made.setProperty("role", role)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


class _Button(QPushButton):
    """Pressed by Enter too, wherever it stands; Qt's own outside of dialogs only by the space bar."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


def button(text: str, *, primary: bool = False, link: bool = False, name: str = "") -> QPushButton:
    """A button; its accessible name is its text, or `name` where the text alone would not say enough."""
    made = _Button(text)
    made.setAccessibleName(name or text.replace("&", ""))
    made.setAutoDefault(False)
    if primary:
        made.setProperty("primary", "true")
    if link:
        made.setProperty("link", "true")
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def label_of(field: QWidget, text: str, role: str = "soft") -> QLabel:
    """A label that a screen reader knows as that of a field."""
    made = label(text, role)
    made.setBuddy(field)
    return made


def let_tab_reach_chosen(group: QButtonGroup) -> None:
    """Of buttons that exclude one another Tab reaches the chosen one; Qt would stop at the first. Arrows lead on."""
    for one in group.buttons():
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one.isChecked() else Qt.FocusPolicy.ClickFocus)


def rule() -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("rule", "true")
    return made


class ElidedLabel(QLabel):
    """One line of plain text that ends in an ellipsis where it has no room; all of it is in the tool tip."""

    def __init__(self, text: str = "", role: str = "", where: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._where = where
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAlignment(side() | Qt.AlignmentFlag.AlignVCenter)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text, on one line whatever it holds."""
        line = " ".join(text.split())
        super().setText(line)
        self.setToolTip(_plain_tip(line))
        self.setAccessibleDescription(line)  # else a screen reader would be given the tool tip with its markup

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what has room."""
        painter = QPainter(self)
        inside = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._where, inside.width())
        painter.drawText(inside, int(self.alignment()), shown)


def _plain_tip(text: str) -> str:
    """A tool tip takes what looks like markup for markup; this never does."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>" if text else ""
