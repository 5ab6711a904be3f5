"""One set of pictures, in a process of its own: ``python -m tests.screens.one_set SET DESK OUT ONLY``."""

from __future__ import annotations

import re
import sys
import traceback
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from tests.screens.looks import LOOKS
from tests.screens.material import Desk, PacedClock
from tests.screens.tongues import Tongue

PROBLEMS: list[str] = []


def main(name: str, home: Path, out: Path, only: str) -> int:
    """Play every act that has a wanted picture."""
    from evidence_vault import clock

    clock.SystemClock = PacedClock  # type: ignore[misc] # before the window is imported, which takes its clock from there
    from tests.screens.acts import ACTS
    from tests.screens.stage import Album, Stage
    from ui import app
    from ui.jobs.garbage import GarbageCollection
    from ui.settings import LANGUAGES
    from ui.widgets.file_dialogs import keep_no_settings

    look = LOOKS[name]
    keep_no_settings()
    qt = QApplication(["screens"])
    GarbageCollection(qt)
    qt.setCursorFlashTime(0)
    sys.excepthook = _remember
    if look.language not in LANGUAGES:
        app.translators = partial(_invented, look.language)
    album = Album(out, re.compile(only))
    stage = Stage(qt, look, Desk(home), album)
    for act, pictures in ACTS.items():
        if any(map(album.wants, pictures)):
            act(stage)
            QCoreApplication.sendPostedEvents(None, 0)
    missing = {name for pictures in ACTS.values() for name in pictures if album.wants(name)} - set(album.kept)
    if missing:
        PROBLEMS.append(f"not taken: {', '.join(sorted(missing))}")
    print("\n".join(PROBLEMS), file=sys.stderr)
    return 1 if PROBLEMS else 0


def _invented(tongue: str, _language: str, parent: QObject) -> list[QTranslator]:
    """In place of the program's own translations."""
    return [Tongue(tongue, parent)]


def _remember(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What failed in answer to an event; Qt goes on after it, this set has failed."""
    PROBLEMS.append(f"{kind.__name__} in answer to an event")
    traceback.print_exception(kind, error, trace)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]))
