"""A bus of D-Bus with what a desktop has on it, for one test alone.

Run as a program it is the desktop: it answers as logind and as the screen saver of GNOME do, says on its standard
output what becomes of a delay of the sleep, and emits the signals that come in as lines of
``PATH INTERFACE MEMBER [true|false]``.

Usage: python bus.py (system | session)
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusUnixFileDescriptor, QDBusVirtualObject

LOGIND, SCREEN_SAVER = "org.freedesktop.login1", "org.gnome.ScreenSaver"
SLEEPS = f"/org/freedesktop/login1 {LOGIND}.Manager PrepareForSleep true\n"
WAKES = f"/org/freedesktop/login1 {LOGIND}.Manager PrepareForSleep false\n"
SESSION = "/org/freedesktop/login1/session/c1"
LOCKS = f"{SESSION} {LOGIND}.Session Lock\n"
ANOTHER_LOCKS = f"{SESSION}2 {LOGIND}.Session Lock\n"
SCREEN_LOCKS = f"/org/gnome/ScreenSaver {SCREEN_SAVER} ActiveChanged true\n"
SCREEN_UNLOCKS = f"/org/gnome/ScreenSaver {SCREEN_SAVER} ActiveChanged false\n"


class Desktop(QDBusVirtualObject):
    """Answers every call that the program has a reason to make."""

    def introspect(self, path: str) -> str:
        del path
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        reply = message.createReply()
        if message.member() == "GetActive":
            reply.setArguments([False])
        elif message.member() == "GetSession" and message.arguments() == ["auto"]:
            reply.setArguments([QDBusObjectPath(SESSION)])
        elif message.member() == "Inhibit":
            say(" ".join(["asked", message.arguments()[0], message.arguments()[3]]))
            reply.setArguments([self._delay()])
        connection.send(reply)
        return True

    def _delay(self) -> QDBusUnixFileDescriptor:
        """One end of a pipe; the other tells when everybody has closed it."""
        ours, theirs = os.pipe()
        handed = QDBusUnixFileDescriptor()
        handed.giveFileDescriptor(theirs)
        watch = QSocketNotifier(ours, QSocketNotifier.Type.Read, self)

        def closed() -> None:
            watch.setEnabled(False)
            say("let go")

        watch.activated.connect(closed)
        return handed


def say(line: str) -> None:
    """One line for the test."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(kind: str) -> int:
    """Be the desktop on one of the two buses until the input ends."""
    application = QCoreApplication(["desktop"])
    bus = QDBusConnection.systemBus() if kind == "system" else QDBusConnection.sessionBus()
    desktop = Desktop()
    bus.registerVirtualObject("/org", desktop, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    bus.registerService(LOGIND if kind == "system" else SCREEN_SAVER)

    unfinished = b""

    def emit() -> None:
        nonlocal unfinished
        read = os.read(sys.stdin.fileno(), 65536)  # not readline, which may keep lines that no notifier tells of
        if not read:
            application.quit()
        *lines, unfinished = (unfinished + read).split(b"\n")
        for line in lines:
            path, interface, member, *arguments = line.decode().split()
            signal = QDBusMessage.createSignal(path, interface, member)
            signal.setArguments([word == "true" for word in arguments])
            bus.send(signal)

    waiting = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    waiting.activated.connect(emit)
    say("ready")
    return application.exec()


# -- for the test --------------------------------------------------------------------------------


class FakeDesktop:
    """The desktop as the test meets it.

    Args:
        process: the program of this module.
    """

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def emit(self, signal: str) -> None:
        """Let it emit one of the signals named in this module."""
        assert self._process.stdin
        self._process.stdin.write(signal)
        self._process.stdin.flush()

    def said(self) -> str:
        """The next line that it says; waits for it."""
        assert self._process.stdout
        return self._process.stdout.readline().strip()


@contextmanager
def bus(daemon: str, folder: Path) -> Iterator[str]:
    """A bus of its own in `folder`; its address."""
    folder.mkdir()
    command = [daemon, "--session", "--nofork", "--print-address=1", f"--address=unix:path={folder}/bus"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip()
        finally:
            process.kill()


@contextmanager
def desktop(kind: str, address: str) -> Iterator[FakeDesktop]:
    """The desktop on a bus, ready."""
    environment = {**os.environ, f"DBUS_{kind.upper()}_BUS_ADDRESS": address}
    command = [sys.executable, __file__, kind]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        made = FakeDesktop(process)
        assert made.said() == "ready"
        try:
            yield made
        finally:
            process.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
