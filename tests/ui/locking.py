"""A window that a test drives: it opens a vault, types, takes in, says so, and then does what the lines say that come in.

``lock`` locks, ``told?`` asks about what the system tells this program.

Usage: python locking.py VAULT IDENTITY-FILE [TITLE [FOLDER]]

TITLE is typed on the card of the first item; FOLDER is being taken in when it says that it is ready.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from evidence_vault.clock import SystemClock
from evidence_vault.hardening import forbid_core_dumps
from evidence_vault.session import Session
from ui.app import Application
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.views.evidence import EvidenceView


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


def type_title(window: MainWindow, title: str) -> None:
    """Type on the card that is shown, as a person does: leave the field, save nothing."""
    field = next(one for one in window.findChildren(QLineEdit) if one.accessibleName() == "Название")
    field.setFocus()
    QTest.keyClicks(field, title)


def main(vault: Path, identity: Path, title: str = "", folder: str = "") -> int:
    """Open, look at every item, tell, wait, lock."""
    forbid_core_dumps()
    qt = QApplication(["locking"])
    application = Application(qt, Settings(language="ru", idle_minutes=15), None)
    window, driver = application.window, Driver()
    text = identity.read_text()

    def opened() -> None:
        window._enter(vault)
        window.runner.run(lambda session, _: [session.preview(item.id, 64) for item in session.items()], ready, failed)

    def ready(_: object) -> None:
        if title:
            type_title(window, title)
        if folder:
            place = window.findChild(EvidenceView)
            assert isinstance(place, EvidenceView)
            place._presenter.taking_in.add([Path(folder)])
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
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
