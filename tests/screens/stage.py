"""Where the real program is driven: what is pressed and typed, what is waited for, and the pictures that are taken."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QFileSystemModel,
    QLineEdit,
    QMenu,
    QWidget,
)

from tests.helpers.vaults import PASSPHRASE, TestVault
from tests.helpers.windows import wait_until
from tests.screens.looks import Look
from tests.screens.material import Desk
from ui import theme
from ui.app import Application
from ui.jobs.runner import Job
from ui.settings import LANGUAGES, Settings
from ui.views.workspace import WorkspaceView
from ui.widgets.page_preview import PagePreview

Part = TypeVar("Part", bound=QWidget)

EVIDENCE, EXHIBITS, EXPORT, SUBMISSIONS, CUSTODY, CHECK, KEYS, SETTINGS = range(8)
"""The places in the order of the navigation."""

_REPORTS = 500
"""At so many reports of a job it may be stopped to look how far it is."""

_LOOKS = 8
"""So often in a row nothing may be under way, since one answer can lead to the next question."""


class Shutter(Protocol):
    """Takes pictures."""

    def __call__(self, name: str, picture: QPixmap) -> None:
        """Keep a picture under the name of its screen."""
        ...


class Album:
    """Keeps the pictures that are wanted.

    Args:
        folder: that they go to.
        wanted: of their names.
    """

    def __init__(self, folder: Path, wanted: re.Pattern[str]) -> None:
        self._folder = folder
        self._wanted = wanted
        self.kept: list[str] = []

    def wants(self, name: str) -> bool:
        """Whether this one is asked for."""
        return bool(self._wanted.search(name))

    def __call__(self, name: str, picture: QPixmap) -> None:
        """Write one."""
        if self.wants(name):
            if not picture.save(str(self._folder / f"{name}.png")):
                raise OSError(f"{name} could not be written")
            self.kept.append(name)


@dataclass
class Stage:
    """One process with its desk and its dress.

    Attributes:
        qt: the application of the process.
        look: what is worn.
        desk: what may be opened and taken in.
        shutter: is given every picture.
    """

    qt: QApplication
    look: Look
    desk: Desk
    shutter: Shutter

    @contextmanager
    def program(self, vault: Path | None = None) -> Iterator[Shown]:
        """The program as it starts, of which nothing is left afterwards."""
        language = self.look.language if self.look.language in LANGUAGES else "en"
        made = Application(self.qt, Settings(language, self.look.appearance, 15), vault)
        made.window.resize(self.look.width, self.look.height)
        made.window.show()
        made.window.activateWindow()
        wait_until(made.window.isActiveWindow)
        try:
            yield Shown(made, self.shutter)
        finally:
            made.window.close()
            for translator in made._translators:
                self.qt.removeTranslator(translator)
            shiboken6.delete(made._idle)
            shiboken6.delete(made.window)

    @contextmanager
    def opened(self, vault: TestVault) -> Iterator[Shown]:
        """The program with a vault that was unlocked by typing."""
        with self.program(vault.path) as shown:
            shown.unlock()
            shown.press("CopyReminder", "Not now")
            yield shown


class Shown:
    """The program as somebody before the screen has it.

    Args:
        application: the program.
        shutter: is given every picture.
    """

    def __init__(self, application: Application, shutter: Shutter) -> None:
        self.window = application.window
        self._shutter = shutter

    # -- doing -----------------------------------------------------------------------------------

    def press(self, context: str, text: str) -> None:
        """Press the button with this text, in whatever language it is worded, and wait for what comes of it."""
        self.press_now(context, text)
        self.settle()

    def press_now(self, context: str, text: str) -> None:
        """Press the button with this text, and wait for nothing."""
        wanted = QCoreApplication.translate(context, text)
        top = QApplication.activeModalWidget() or self.window
        found = [each for each in top.findChildren(QAbstractButton) if each.text() == wanted and each.isVisible()]
        assert found, f"no button {text}"
        found[0].click()

    def write(self, into: QWidget, text: str) -> None:
        """Type."""
        into.setFocus()
        QTest.keyClicks(into, text)
        self.settle()

    def key(self, key: Qt.Key, to: QWidget | None = None) -> None:
        """Press a key."""
        QTest.keyClick(to or QApplication.focusWidget() or self.window, key)
        self.settle()

    def go_to(self, place: int) -> None:
        """Go to a place, by its key."""
        self.window.activateWindow()  # where a dialog was before, no desktop is here to do this
        wait_until(self.window.isActiveWindow)
        QTest.keyClick(self.window, Qt.Key(Qt.Key.Key_1.value + place), Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def unlock(self, passphrase: bytes = PASSPHRASE) -> None:
        """Type a passphrase, and wait for what comes of it."""
        line = self.part(QLineEdit)
        self.write(line, passphrase.decode())
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.settle()

    def part(self, kind: type[Part], number: int = 0) -> Part:
        """A part of a kind that can be seen."""
        found = [each for each in self.window.findChildren(kind) if each.isVisible()]
        return found[number]

    @property
    def workspace(self) -> WorkspaceView:
        """The open vault."""
        return self.part(WorkspaceView)

    # -- waiting ---------------------------------------------------------------------------------

    def settle(self) -> None:
        """Wait until everything that was asked for has been told and drawn."""
        looks = 0

        def stays_quiet() -> bool:
            nonlocal looks
            looks = looks + 1 if self._is_quiet() else 0
            return looks == _LOOKS

        wait_until(stays_quiet, 60)

    def _is_quiet(self) -> bool:
        timers = (timer for timer in self.window.findChildren(QTimer) if timer.isSingleShot())
        previews = (preview for preview in self.window.findChildren(PagePreview) if preview.isVisible())
        return (
            not self.window.runner._asked
            and not any(timer.isActive() for timer in timers)
            and not any(preview._waiting or preview._outdated for preview in previews)
        )

    @contextmanager
    def held(self, share: float) -> Iterator[None]:
        """A long job that was just begun stands still at a report, once this share of its stage is done."""
        for _ in range(_REPORTS):
            with self._stopped():
                state = self._running.progress.sample()
                if state and state.total and state.done >= share * state.total:
                    linger(300)  # the window looks at the progress ten times a second
                    yield
                    return
            linger(5)  # to the next report
        raise AssertionError("the job never came so far")

    @property
    def _running(self) -> Job:
        return next(asked.job for asked in self.window.runner._asked.values() if asked.told)

    @contextmanager
    def _stopped(self) -> Iterator[None]:
        reached, go_on = threading.Event(), threading.Event()

        def stand(*_: object) -> None:
            reached.set()
            go_on.wait()

        def told(_: object) -> None:
            pass

        self.window.runner.run(stand, told, told, brief=True)  # such work is done between two steps of a long job
        wait_until(reached.is_set, 60)
        try:
            yield
        finally:
            go_on.set()

    # -- dialogs that wait for an answer ---------------------------------------------------------

    def answer(self, ask: Callable[[], object], answer: Callable[[QWidget], None]) -> None:
        """Do something that opens a dialog and waits for it, and answer there."""
        problems: list[BaseException] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isVisible():
                return
            watch.stop()
            try:
                answer(dialog)
            except Exception as error:  # noqa: BLE001 - told below, when the dialog is gone
                problems.append(error)
                dialog.close()

        watch = QTimer()
        watch.setInterval(20)
        watch.timeout.connect(look)
        watch.start()
        ask()
        watch.stop()
        if problems:
            raise problems[0]

    def pick(self, button: tuple[str, str], paths: Sequence[Path]) -> None:
        """Press a button that asks for files, and type their paths."""
        self.choose(button, paths, "")

    def choose(self, button: tuple[str, str], paths: Sequence[Path], picture: str) -> None:
        """Press a button that asks for files, and type their paths; take a picture of the dialog before."""

        def answer(dialog: QWidget) -> None:
            assert isinstance(dialog, QFileDialog)
            model = dialog.findChild(QFileSystemModel)
            assert isinstance(model, QFileSystemModel)
            dialog.setDirectory(str(paths[0].parent))
            wait_until(lambda: model.rowCount(model.index(str(paths[0].parent))) > 0)
            line = dialog.findChild(QLineEdit)
            assert isinstance(line, QLineEdit)
            line.setText(" ".join(f'"{path}"' for path in paths) if len(paths) > 1 else str(paths[0]))
            linger(100)
            if picture:
                self.take(picture)
            dialog.accept()

        self.answer(lambda: self.press_now(*button), answer)

    def choose_way(self, button: tuple[str, str], way: str) -> None:
        """Press a button that opens a menu, and choose the way with this text there."""
        self.press_now(*button)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        wanted = QCoreApplication.translate(button[0], way)
        next(each for each in menu.actions() if each.text() == wanted).trigger()
        menu.close()
        self.settle()

    # -- pictures --------------------------------------------------------------------------------

    def take(self, name: str) -> None:
        """Take a picture of the window and of every dialog before it."""
        linger(60)
        whole = self.window.grab()
        painter = QPainter(whole)
        origin = self.window.mapToGlobal(QPoint(0, 0))
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                place = QRect(dialog.mapToGlobal(QPoint(0, 0)) - origin, dialog.size())
                painter.fillRect(self.window.rect(), QColor(0, 0, 0, 70))  # as a desktop tells which one is before
                painter.drawPixmap(place.topLeft(), dialog.grab())
                painter.setPen(theme.color(theme.palette().soft))
                painter.drawRect(place)
        painter.end()
        self._shutter(name, whole)


def linger(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
