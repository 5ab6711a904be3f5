"""The program: arguments, languages, dress, the lock."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, get_args

from PySide6.QtCore import QEventLoop, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from evidence_vault.hardening import forbid_core_dumps
from evidence_vault.program import NAME
from evidence_vault.resources import resource
from ui import theme
from ui.jobs.garbage import GarbageCollection
from ui.jobs.idle import IdleWatch
from ui.jobs.process import keep_to_this_computer, start_afresh
from ui.jobs.reading_ahead import ReadingAhead
from ui.jobs.system import SystemWatch
from ui.main_window import MainWindow
from ui.settings import IDLE_MINUTES, LANGUAGES, Appearance, Settings
from ui.widgets.file_dialogs import keep_no_settings

CORE: Final = "evidence_vault.session"
PLACES: Final = (
    *(f"ui.{part}" for part in ("words.facts", "words.entries", "itemmodels.items", "itemmodels.exhibits")),
    *(f"ui.presenters.{part}" for part in ("evidence", "inspector", "exhibits")),
    *(f"ui.views.{part}" for part in ("check", "custody", "handing", "consenting", "redacting", "evidence")),
    *(f"ui.views.{part}" for part in ("listing", "exhibits", "exporting", "keys", "settings", "submissions")),
    "ui.places",
)
"""What is read while a person types the passphrase; see `ReadingAhead`."""

_SECONDS_TO_LOCK = 0.5
"""How long a job under way may take to come to its next report before the process ends without it."""

_SECONDS_TO_KEEP = 0.3
"""How much longer the last draft may take: it is a few kilobytes, unless the medium hangs."""


class Application(QObject):
    """Everything that concerns the whole window, around one `QApplication`.

    Args:
        qt: the application of the process.
        settings: as they are at the start.
        vault: folder of a vault to unlock at once; None for the first page.

    Signals:
        paused: see `IdleWatch`.
    """

    paused = Signal()

    def __init__(self, qt: QApplication, settings: Settings, vault: Path | None) -> None:
        super().__init__()
        self._qt = qt
        self._settings = settings
        self._translators: list[QTranslator] = []
        self._locking = False
        self._idle = IdleWatch(qt)
        qt.aboutToQuit.connect(self._clear_clipboard)
        qt.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()
        self._speak()
        self._system = SystemWatch(self)
        self.window = MainWindow(settings, self._system)
        self.window.settings_chosen.connect(self.choose)
        self.window.lock_requested.connect(self.lock)
        self.window.opened.connect(self._watch)
        self.window.opened.connect(self._system.delay_sleep)
        self.window.runner.busy_changed.connect(self._idle.hold)
        self._idle.idle.connect(self.window.lock)
        self._idle.paused.connect(self.paused)
        self._system.lock_asked.connect(self.window.lock)
        if vault:
            self.window.show_unlock(vault)
        else:
            self.window.show_welcome()

    def choose(self, settings: Settings) -> None:
        """Other settings from now on."""
        self._settings = settings
        self._dress()
        self._speak()
        if self.window.vault:
            self._watch()
        self.window.apply_settings(settings)

    def lock(self, vault: Path) -> None:
        """End this process and everything that it knows; a fresh one shows the locked vault.

        Nothing is recorded by that: what is being typed is kept as a draft.
        """
        if self._locking:  # the events that come in below may ask for it again, as often as the system likes
            return
        self._locking = True
        try:
            self.window.keeper.keep_last()
            self.window.cover()
            self._qt.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self._clear_clipboard()
            self.window.runner.close(_SECONDS_TO_LOCK)
            self.window.keeper.wait(_SECONDS_TO_KEEP)
        finally:  # whatever fails above, the vault does not stay open
            start_afresh([*self._settings.arguments(), "--", str(vault.absolute())])

    def _clear_clipboard(self) -> None:
        """Leave nothing of the vault there, as far as it is still ours."""
        clipboard = self._qt.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
            self._qt.processEvents()

    def _watch(self) -> None:
        self._idle.start(self._settings.idle_minutes * 60_000)

    def _dress(self) -> None:
        wanted = self._settings.appearance
        by_system = self._qt.styleHints().colorScheme() == Qt.ColorScheme.Dark
        theme.apply(self._qt, dark=by_system if wanted == "system" else wanted == "dark")

    def _speak(self) -> None:
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        self._translators = translators(self._settings.language, self._qt)
        for translator in self._translators:
            self._qt.installTranslator(translator)


def translators(language: str, parent: QObject) -> list[QTranslator]:
    """The translations of a language: Qt's own first, so that ours are asked first."""
    QLocale.setDefault(QLocale(language))
    theirs = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}.qm")
    ours = resource("translations", f"ui_{language}.qm")
    made = []
    for path in (theirs, ours):
        translator = QTranslator(parent)
        if path.is_file() and translator.load(str(path)):
            made.append(translator)
    return made


def parser() -> argparse.ArgumentParser:
    """The arguments of the window."""
    made = argparse.ArgumentParser(prog="python -m ui", description="The window of Evidence Vault.", allow_abbrev=False)
    made.add_argument("vault", metavar="VAULT", type=Path, nargs="?", help="folder of a vault to unlock")
    made.add_argument("--lang", choices=tuple(LANGUAGES), default=_system_language(), help="language of the window")
    made.add_argument("--appearance", choices=get_args(Appearance), default="system", help="light or dark")
    made.add_argument(
        "--idle-lock", metavar="MINUTES", type=int, choices=IDLE_MINUTES, default=5, help="lock after so many minutes"
    )
    return made


def _system_language() -> str:
    language = QLocale.system().name().partition("_")[0]
    return language if language in LANGUAGES else "en"


def main(argv: Sequence[str]) -> int:
    """Show the window until it is closed.

    Args:
        argv: arguments without the program's name.

    Returns:
        0.
    """
    arguments = parser().parse_args(argv)
    forbid_core_dumps()
    keep_no_settings()
    keep_to_this_computer()
    sys.excepthook = _tell_lines_only
    qt = QApplication([NAME])
    garbage = GarbageCollection(qt)
    qt.setApplicationDisplayName(NAME)
    settings = Settings(arguments.lang, arguments.appearance, arguments.idle_lock)
    application = Application(qt, settings, arguments.vault)
    application.paused.connect(garbage.collect_all)
    application.window.show()
    ReadingAhead(application.window.runner, CORE, PLACES).begin()
    return qt.exec()


def _tell_lines_only(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """What fails on the screen's thread: lines of code for a report, no values, which may be somebody's words."""
    lines = "".join(traceback.format_tb(trace))
    sys.stderr.write(f"{kind.__name__}\n{lines}")
