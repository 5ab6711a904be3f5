"""A window that a test drives: it opens a vault, says so, and then does what the lines say that come in.

``lock`` locks, ``told?`` asks about what the system tells this program.

Usage: python locking.py VAULT IDENTITY-FILE
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from evidence_vault.clock import SystemClock
from evidence_vault.hardening import forbid_core_dumps
from evidence_vault.session import Session
from ui.app import Application
from ui.settings import Settings


class Driver(QObject):
    """Waits for lines on another thread."""

    told = Signal(str)

    def wait(self) -> None:
        for line in sys.stdin:
            self.told.emit(line.strip())


def say(line: str) -> None:
    """One line for the test."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(vault: Path, identity: Path) -> int:
    """Open, look at every item, tell, wait, lock."""
    forbid_core_dumps()
    qt = QApplication(["locking"])
    application = Application(qt, Settings(language="ru", idle_minutes=15), None)
    window, driver = application.window, Driver()
    text = identity.read_text()

    def opened() -> None:
        window.vault = vault
        window.show_workspace()
        window.opened.emit()
        window.runner.run(lambda session, _: [session.preview(item.id, 64) for item in session.items()], ready, failed)

    def ready(_: object) -> None:
        say("ready")

    def failed(error: Exception) -> None:
        raise error

    def obey(line: str) -> None:
        if line == "lock":
            window.lock()
        else:
            say(" ".join(["told", *sorted(application._system.told)]))

    driver.told.connect(obey)
    threading.Thread(target=driver.wait, daemon=True).start()
    window.show()
    window.runner.open(lambda: Session.open(vault, identity=text, write=True, clock=SystemClock()), opened, failed)
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
