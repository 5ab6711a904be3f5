"""Hears from the system that it is about to sleep, or that the person's screen was locked.

Linux alone, by the two local buses of D-Bus. Where there is no bus, and on other systems, nothing is heard and
nothing is claimed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot

from evidence_vault.program import NAME

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath

Told = Literal["sleep", "screen"]
"""About what the system tells this program: that it will sleep and waits for us, that the screen was locked."""

_LOGIND = "org.freedesktop.login1"
_SCREEN_SAVERS = tuple(f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))


class SystemWatch(QObject):
    """Listens from its making on.

    Signals:
        lock_asked: the system is about to sleep, or the screen of this session was locked, not that of another one.
    """

    lock_asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told: set[Told] = set()
        self._delay: object = None
        if sys.platform == "linux":
            self._listen()

    @property
    def told(self) -> frozenset[Told]:
        """About what the system is known to tell. The sleep only while it waits for us."""
        return frozenset(self._told)

    def delay_sleep(self) -> None:
        """Let the system wait with its sleep until this process has locked.

        What it hands out is held open; it closes when a fresh process takes the place of this one, or with the end.
        """
        if sys.platform != "linux" or self._delay:
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        asked = QDBusMessage.createMethodCall(_LOGIND, _path(_LOGIND), f"{_LOGIND}.Manager", "Inhibit")
        asked.setArguments(["sleep", NAME, "An open vault is locked first", "delay"])
        self._ask(QDBusConnection.systemBus(), asked, "h", self._keep)

    def _keep(self, delay: object) -> None:
        self._delay = delay
        self._told.add("sleep")

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        # declared as bytes, taken as text
        heed, lock = cast("bytes", SLOT("_heed(bool)")), cast("bytes", SLOT("_lock()"))
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            system.connect(_LOGIND, "", f"{_LOGIND}.Manager", "PrepareForSleep", self, heed)
            asked = QDBusMessage.createMethodCall(_LOGIND, _path(_LOGIND), f"{_LOGIND}.Manager", "GetSession")
            asked.setArguments(["auto"])  # ours, or the one that this person sits at

            def heed_ours(session: object) -> None:
                path = cast("QDBusObjectPath", session).path()
                system.connect(_LOGIND, path, f"{_LOGIND}.Session", "Lock", self, lock)

            self._ask(system, asked, "o", heed_ours)
        if session.isConnected():
            for name in _SCREEN_SAVERS:
                session.connect("", "", name, "ActiveChanged", self, heed)
                asked = QDBusMessage.createMethodCall(name, _path(name), name, "GetActive")
                asked.setAutoStartService(False)
                self._ask(session, asked, "b", lambda _: self._told.add("screen"))

    def _ask(
        self, bus: QDBusConnection, asked: QDBusMessage, signature: str, answered: Callable[[object], None]
    ) -> None:
        """Ask without waiting; an answer of another kind, or none, changes nothing."""
        from PySide6.QtDBus import QDBusPendingCallWatcher

        def ended(watcher: QDBusPendingCallWatcher) -> None:
            reply = watcher.reply()
            if reply.signature() == signature and not watcher.isError():
                answered(reply.arguments()[0])
            watcher.deleteLater()

        QDBusPendingCallWatcher(bus.asyncCall(asked), self).finished.connect(ended)

    @Slot(bool)
    def _heed(self, begins: bool) -> None:
        if begins:
            self.lock_asked.emit()

    @Slot()
    def _lock(self) -> None:
        self.lock_asked.emit()


def _path(name: str) -> str:
    """Where a service keeps its object of the same name."""
    return "/" + name.replace(".", "/")
