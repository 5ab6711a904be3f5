"""Notices that nobody has touched the window for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.Drop,
}


_PAUSE_MS = 5_000


class IdleWatch(QObject):
    """Looks at what comes from keyboard and pointer to each window of this program.

    Not at all events of the application: a filter in Python for those took a third of the time that a page needs to
    be laid out.

    Args:
        application: of this process.

    Signals:
        idle: for so long there was neither key nor pointer, and nothing holds it back.
        paused: the person has let go of it for some seconds; what takes a tenth of a second may be done.
    """

    idle = Signal()
    paused = Signal()

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        application.focusWindowChanged.connect(self._watch)
        for window in application.topLevelWindows():
            self._watch(window)
        self._held = False
        self._overdue = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._expire)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.paused)

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
        if event.type() in _TOUCHES:
            self._pause.start()
            if self._overdue or self._timer.isActive():
                self._overdue = False
                self._timer.start()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window:
            window.installEventFilter(self)  # a second time it is moved, not doubled

    def _expire(self) -> None:
        self._overdue = True
        if not self._held:
            self.idle.emit()
