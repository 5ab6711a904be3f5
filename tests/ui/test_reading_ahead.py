"""The first window needs little of the program; the rest is read while a passphrase is typed."""

from __future__ import annotations

import subprocess
import sys

from tests.helpers.sources import ROOT

_PROGRAM = """
import sys
from ui.app import CORE, PLACES, Application, QApplication, ReadingAhead, Settings

HEAVY = ("evidence_vault.session", "ui.places")
qt = QApplication([])
application = Application(qt, Settings("en", "light", 5), None)
application.window.show()
print([name for name in HEAVY if name in sys.modules])
ReadingAhead(application.window.runner, CORE, PLACES).begin()
while "ui.places" not in sys.modules:
    qt.processEvents()
print([name for name in (*HEAVY, *PLACES) if name not in sys.modules])
"""


def test_the_places_are_read_after_the_first_window() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.splitlines() == ["[]", "[]"], done.stderr
