"""A whole session of the real program, done by keys and drops, with canaries in everything that can be said.

Usage: python session.py HOME [leak]
       python session.py --again HOME ARGUMENTS...    (what the lock starts in its place)

It makes a vault below HOME, takes in what lies in its folder ``sources``, describes, lists, asks for a print, checks,
locks, unlocks and closes. What it planted, and what it saw of every window, goes to ``told.json`` beside HOME. With
``leak`` it also does what the program must never do, so that whoever watches can be seen to notice.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.helpers import canaries
from tests.helpers.windows import wait_until
from ui import app as program
from ui.jobs import process
from ui.main_window import MainWindow
from ui.views.check import CheckView
from ui.views.create import CreateView
from ui.views.evidence import EvidenceView
from ui.views.evidence.card_field import CardField
from ui.views.evidence.enlarged import Enlarged
from ui.views.evidence.lists import EvidenceLists, Gallery
from ui.views.evidence.preview import PreviewPane
from ui.views.exhibits import ExhibitsView
from ui.views.exhibits.case_dialog import CaseDialog
from ui.views.exhibits.fields import LineField, TextField
from ui.views.unlock import UnlockView
from ui.views.welcome import WelcomeView
from ui.widgets.private_text import PRIVATE
from ui.words.card import FIELDS

LONG = 60.0
"""Seconds: a traced process on a busy machine."""

CARD = (
    *("title", "description", "platform", "account", "display_name", "posted", "received_from", "device", "browser"),
    *("witness", "claims", "concerns", "transcript", "translator", "note"),
)
"""Fields of the card that take any words."""

EXHIBIT = ("title.en", "shows.en", "date", "source")
"""Fields of an exhibit that take any words."""

Part = TypeVar("Part", bound=QWidget)


class Watch(QObject):
    """Notes the title of every window and every field for text that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.titles: set[str] = set()
        self.fields: set[str] = set()
        self.learning: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.WindowTitleChange) and isinstance(watched, QWidget):
            if watched.isWindow():
                self.titles.add(watched.windowTitle())
            if event.type() == QEvent.Type.Show and isinstance(watched, QLineEdit | QPlainTextEdit):
                self.fields.add(watched.accessibleName() or watched.objectName())
                if watched.inputMethodHints() & PRIVATE != PRIVATE:
                    self.learning.add(watched.accessibleName() or watched.objectName())
        return False


class Session:
    """Hands on the window.

    Args:
        home: folder of the person.

    Attributes:
        planted: names of the canaries that this life has put into the vault.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.planted: list[str] = []
        self.watch = Watch()
        self.window: MainWindow

    def take(self) -> None:
        """Look for the window."""
        (self.window,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        self.window.activateWindow()
        wait_until(self.window.isActiveWindow, LONG)
        self.watch.titles.add(self.window.windowTitle())

    def word(self, kind: str, number: int = 0) -> str:
        """A canary, noted as planted."""
        self.planted.append(f"{kind} {number}")
        return canaries.canary(kind, number)

    def part(self, kind: type[Part]) -> Part:
        """The part of a kind that is on the screen; waits for it."""

        def found() -> list[Part]:
            return [each for each in QApplication.allWidgets() if isinstance(each, kind) and each.isVisible()]

        wait_until(lambda: bool(found()), LONG)
        return found()[0]

    def press(self, name: str) -> None:
        """Press the button of this name by the keyboard, once it can be."""

        def found() -> list[QAbstractButton]:
            buttons = [each for each in QApplication.allWidgets() if isinstance(each, QAbstractButton)]
            named = [each for each in buttons if name in (each.accessibleName(), each.text())]
            return [each for each in named if each.isVisible() and each.isEnabled()]

        wait_until(lambda: bool(found()), LONG)
        found()[0].setFocus()
        QTest.keyClick(found()[0], Qt.Key.Key_Space)

    def key(self, key: Qt.Key) -> None:
        """Press a key with Control."""
        self.window.activateWindow()  # this platform does not give the focus back after a dialog
        wait_until(self.window.isActiveWindow, LONG)
        QTest.keyClick(self.window, key, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was asked of the session has been told."""
        wait_until(lambda: not self.window.runner._asked, LONG)

    def write(self, field: QWidget, text: str) -> None:
        """Type instead of what stands there."""
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)

    def save_as(self, button: str, path: Path) -> None:
        """Press a button that asks where to save, as the first of several forms where it asks that, and type the path there."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QFileDialog):
                line = dialog.findChild(QLineEdit, "fileNameEdit")
                assert isinstance(line, QLineEdit)
                if line.text() != str(path):
                    self.write(line, str(path))
                save = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Save)
                QTest.keyClick(save, Qt.Key.Key_Space)
            if not path.exists():  # the first key may have gone to the proposals of the line
                QTimer.singleShot(20, answer)

        QTimer.singleShot(20, answer)
        self.press(button)
        if menu := QApplication.activePopupWidget():
            QTest.keyClick(menu, Qt.Key.Key_Return)
        wait_until(path.exists, LONG)
        self.settle()

    # -- the story -------------------------------------------------------------------------------

    def create(self) -> None:
        """A vault, its passphrase and its recovery sheet."""
        self.part(WelcomeView)
        self.press("Create a vault")
        view = self.part(CreateView)
        lines = {line.accessibleName(): line for line in view.findChildren(QLineEdit)}
        self.write(lines["Folder that the vault goes into"], str(self.home))
        self.write(next(line for name, line in lines.items() if "keeps" in name.lower()), self.word("custodian"))
        self.press("Go on")
        wait_until(lines["Passphrase"].isVisible, LONG)
        passphrase = self.word("passphrase")
        self.write(lines["Passphrase"], passphrase)
        self.write(lines["The same again"], passphrase)
        self.press("Create the vault")
        self.save_as("Save the sheet as PDF…", self.home / "recovery.pdf")
        self.press("I have written the words down, apart from the sheet")
        self.press("Go on and add your first evidence")
        self.settle()

    def take_in(self) -> None:
        """Files by a drop, a picture by a paste."""
        self.drop(self.part(EvidenceView), self.home / "sources")
        lists = self.part(EvidenceLists)
        wait_until(lambda: len(lists.rows) == canaries.FILES + canaries.PHOTOS, LONG)
        self.settle()
        picture = canaries.picture()
        image = QImage(picture.tobytes(), picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
        QGuiApplication.clipboard().setImage(image)
        self.planted += [f"pixels {number}" for number in range(canaries.PIXEL_ROWS)]
        self.press("Paste an image or files")
        wait_until(lambda: len(lists.rows) == 1, LONG)
        self.settle()

    def drop(self, place: EvidenceView, path: Path) -> None:
        """Drop a file or folder from elsewhere."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, left, none, QEvent.Type.Drop)
        place.dropEvent(event)  # Qt sends a drop on to a place only within a drag of its own

    def describe(self) -> None:
        """The card of the chosen item, its preview, a search."""
        fields = {field.editor.accessibleName(): field.editor for field in self.window.findChildren(CardField)}
        for number, name in enumerate(CARD):
            self.write(fields[FIELDS[name].label], self.word("card", number))
        self.press("Save card")
        self.settle()
        pane = self.part(PreviewPane)
        wait_until(lambda: bool(pane.preview.rgb), LONG)
        QTimer.singleShot(50, lambda: QTest.keyClick(self.part(Enlarged), Qt.Key.Key_Escape))
        QTest.keyClick(pane, Qt.Key.Key_Return)
        search = next(line for line in self.window.findChildren(QLineEdit) if "Search" in line.accessibleName())
        self.write(search, canaries.canary("file", 3))
        self.settle()
        wait_until(lambda: len(self.part(EvidenceLists).model.rows) == 1, LONG)
        search.clear()
        self.write(search, self.word("searched"))
        self.settle()
        search.clear()
        self.settle()

    def exhibits(self) -> None:
        """A case, an exhibit, the printed page beside it, the saved list."""
        gallery = self.part(Gallery)
        gallery.setFocus()
        QTest.keyClick(gallery, Qt.Key.Key_End)
        QTest.keyClick(gallery, Qt.Key.Key_Home)
        self.press("Add to exhibits")
        view = self.part(ExhibitsView)
        self.press("New case…")
        dialog = self.part(CaseDialog)
        free = (field for field in dialog.findChildren(TextField) if field.name != "hearing")  # which is a day
        for number, text in enumerate(free):
            self.write(text, self.word("case", number))
        self.press("Create case")
        self.settle()

        def fields() -> list[LineField | TextField]:
            found: list[LineField | TextField] = [*view.findChildren(TextField), *view.findChildren(LineField)]
            return [each for each in found if each.isVisible() and each.name in EXHIBIT]

        wait_until(lambda: len(fields()) == len(EXHIBIT), LONG)
        for number, field in enumerate(fields()):
            self.write(field, self.word("exhibit", number))
        self.save_as("Save list…", self.home / "list.pdf")
        self.press("Print the list")
        self.settle()

    def custody_and_check(self) -> None:
        """The log, the check, and all places beside them."""
        self.key(Qt.Key.Key_3)
        self.key(Qt.Key.Key_4)
        self.key(Qt.Key.Key_5)
        self.key(Qt.Key.Key_6)
        self.part(CheckView)
        self.press("Check everything")
        self.settle()
        self.key(Qt.Key.Key_7)
        self.key(Qt.Key.Key_8)

    def begin(self) -> int:
        """The session up to the lock, in which this process ends."""
        self.take()
        for step in (self.create, self.take_in, self.describe, self.exhibits, self.custody_and_check):
            step()
        self.key(Qt.Key.Key_L)
        raise AssertionError("the lock has not ended this process")

    def end(self) -> int:
        """The fresh process: unlock, look, close."""
        self.take()
        self.part(UnlockView)
        line = self.part(QLineEdit)
        self.write(line, canaries.canary("passphrase", 0))
        QTest.keyClick(line, Qt.Key.Key_Return)
        lists = self.part(EvidenceLists)
        wait_until(lambda: len(lists.model.rows) == canaries.FILES + canaries.PHOTOS + 1, LONG)
        self.settle()
        self.window.close()
        return 0


def leak(home: Path) -> QLineEdit:
    """What the program must never do: a canary in a file, a stray file, a name in a title, a field that learns."""
    stray = QLineEdit()
    stray.setWindowTitle(canaries.canary("card", 1))
    stray.show()
    (home / "notes.txt").write_text(canaries.canary("card", 1))
    (home / ".cache").mkdir(exist_ok=True)
    (home / ".cache" / "thumbnail.png").write_bytes(b"stray")
    return stray


def run(session: Session, story: Callable[[], int], arguments: Sequence[str]) -> None:
    """Run the program itself; `story` is done while its event loop would run."""

    class Driven(QApplication):
        @staticmethod
        def exec() -> int:
            QApplication.instance().installEventFilter(session.watch)  # type: ignore[union-attr]
            return story()

    vars(program)["QApplication"] = Driven
    program.main(arguments)


def note(session: Session, file: Path) -> None:
    """Write down what was planted and seen, in this life and the one before."""
    seen: dict[str, list[str]] = json.loads(file.read_text()) if file.exists() else {}
    watch = session.watch
    fresh = {
        "planted": set(session.planted),
        "titles": watch.titles,
        "fields": watch.fields,
        "learning": watch.learning,
    }
    file.write_text(json.dumps({name: sorted(found.union(seen.get(name, ()))) for name, found in fresh.items()}))


def main(arguments: Sequence[str]) -> None:
    """One of the two lives of the session."""
    again = arguments[0] == "--again"
    home = Path(arguments[1] if again else arguments[0])
    told = home.parent / "told.json"
    session = Session(home)
    if again:
        run(session, session.end, arguments[2:])
        note(session, told)
        return

    def command(given: Sequence[str]) -> list[str]:
        leaked = leak(home) if arguments[1:] == ["leak"] else None
        note(session, told)
        del leaked
        return [sys.executable, "-P", __file__, "--again", str(home), *given]

    vars(process)["command"] = command  # the only change: what the lock starts is driven too
    run(session, session.begin, ["--lang=en"])


if __name__ == "__main__":
    main(sys.argv[1:])
