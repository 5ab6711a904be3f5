"""Notices that nobody has touched the window for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.Drop,
}


class IdleWatch(QObject):
    """An event filter for the application.

    Signals:
        idle: for so long there was neither key nor pointer, and nothing holds it back.
    """

    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = False
        self._overdue = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._expire)

    def start(self, milliseconds: int) -> None:
        """Watch from now on; a further call sets another time."""
        self._overdue = False
        self._timer.start(milliseconds)

    def hold(self, held: bool) -> None:
        """Hold back while a long job runs; what came due meanwhile comes when it has ended."""
        self._held = held
        if not held and self._overdue:
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start anew at every touch; every event goes on."""
        if event.type() in _TOUCHES and (self._overdue or self._timer.isActive()):
            self._overdue = False
            self._timer.start()
        return super().eventFilter(watched, event)

    def _expire(self) -> None:
        self._overdue = True
        if not self._held:
            self.idle.emit()
