"""From the first page to an open vault: looking around, making one, unlocking one; and the places while they are empty."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit, QWidget

from evidence_vault.vault.layout import Layout
from evidence_vault.vault.lock import WriterLock
from tests.helpers.windows import wait_until
from tests.screens.stage import EXHIBITS, Shown, Stage, linger
from ui.views.evidence import EvidenceView
from ui.views.exhibits.case_dialog import CaseDialog
from ui.views.exhibits.fields import TextField

SEALED = Path(__file__).resolve().parents[1] / "vaults" / "format-1"
PASSPHRASE = "grey heron stands on one leg at dawn"


def welcome(stage: Stage) -> None:
    """The first page, and the sample case that it makes."""
    with stage.program() as shown:
        shown.take("01-welcome")
        folder = stage.desk.home / "look around"
        folder.mkdir()
        (folder / "here").mkdir()
        shown.choose(("WelcomeView", "Open the sample case…"), [folder / "here"], "02-welcome-choose-folder")
        wait_until(lambda: any(asked.told for asked in shown.window.runner._asked.values()), 60)
        with shown.held(0.3):
            shown.take("03-sample-being-made")
        shown.settle()
        shown.take("04-sample-guide")


def bundle(stage: Stage) -> None:
    """A bundle from somebody: before, with its checkpoint from elsewhere, and with another original in it."""
    good, spoiled = stage.desk.home / "for the court", stage.desk.home / "from the other side"
    for folder in (good, spoiled):
        shutil.copytree(SEALED / "proof", folder)
    (spoiled / "originals/E-000001.txt").write_bytes(b"another post")
    checkpoint = json.loads((SEALED / "keys.json").read_text("utf-8"))["case.vault"]["checkpoint of the proof"]
    with stage.program() as shown:
        shown.press("WelcomeView", "Check a bundle…")
        shown.take("04a-bundle")
        shown.write(shown.part(QLineEdit), checkpoint)
        for folder, picture in ((good, "04b-bundle-checked"), (spoiled, "04c-bundle-failures")):
            shown.pick(("ProofCard", "Choose the folder and check it…"), [folder])
            shown.settle()
            shown.take(picture)
            shown.part(QLineEdit).clear()


def new_vault(stage: Stage) -> None:
    """A vault is made, and every place is empty."""
    with stage.program() as shown:
        shown.press("WelcomeView", "Create…")
        keeper, folder = shown.part(QLineEdit), shown.part(QLineEdit, 1)
        folder.setText(str(stage.desk.home / "vaults"))
        shown.write(keeper, "K-1")
        shown.take("05-create-place")
        shown.press("_PlaceStep", "Go on")
        shown.take("06-create-passphrase")
        shown.write(shown.part(QLineEdit), "a few words")
        shown.write(shown.part(QLineEdit, 1), "a fox")
        shown.take("07-create-passphrase-weak")
        for number in (0, 1):
            shown.part(QLineEdit, number).clear()
            shown.write(shown.part(QLineEdit, number), PASSPHRASE)
        shown.take("08-create-passphrase-own")
        shown.press("CreateView", "Create the vault")
        shown.take("09-create-way-back")
        sheet = stage.desk.home / "recovery-sheet.pdf"
        shown.choose(("RecoveryPanel", "Save the sheet as PDF…"), [sheet], "10-save-sheet")
        shown.settle()
        shown.take("11-create-recovery-words")
        shown.press("_RecoveryStep", "Go on without a sheet for now")
        _empty_places(shown)
        _take_in(shown, stage)


def _empty_places(shown: Shown) -> None:
    shown.take("12-evidence-empty")
    view = shown.part(EvidenceView)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/")])
    middle = QPointF(view.rect().center())
    button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, button, modifier))
    shown.take("13-evidence-drop")
    QApplication.sendEvent(view, QDragLeaveEvent())
    shown.go_to(EXHIBITS)
    shown.take("14-exhibits-no-case")
    shown.press("ExhibitsView", "Create a case")
    shown.take("15-case-new")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CaseDialog)
    for field in dialog.findChildren(TextField):
        if field.name.startswith("title."):
            shown.write(field, "K-1")
    shown.press("CaseDialog", "Create case")
    shown.take("16-exhibits-none")


def _take_in(shown: Shown, stage: Stage) -> None:
    shown.go_to(0)
    view = shown.part(EvidenceView)
    shown.choose(("EvidenceView", "Add files…"), [stage.desk.recording, *stage.desk.files[:3]], "17-add-files")
    with shown.held(0.4):
        shown.take("18-evidence-taking-in")
        shown.answer(shown.window.close, lambda question: _go_on(shown, question))
        shown.press_now("ProgressStrip", "Stop")
    shown.settle()
    shown.take("20-evidence-stopped")
    gone = stage.desk.home / "phone" / "gone.jpg"
    view._presenter.taking_in.add([stage.desk.files[0], gone])
    shown.settle()
    shown.take("21-evidence-left-out")


def _go_on(shown: Shown, question: QWidget) -> None:
    assert isinstance(question, QMessageBox)
    shown.take("19-close-while-busy")
    question.buttons()[1].click()


def by_sheet(stage: Stage) -> None:
    """What stands on an open sheet, with a wrong letter and right; the question; what is advised afterwards."""
    key = stage.desk.identity.strip()
    with stage.program(stage.desk.vault.path) as shown:
        shown.press("UnlockView", "Use the recovery sheet…")
        shown.take("26-unlock-sheet")
        text = shown.part(QPlainTextEdit)
        text.setPlainText(key[:30] + ("Q" if key[30] != "Q" else "P") + key[31:])
        shown.press("SheetEntry", "Unlock with the sheet")
        text.setPlainText("AGE-SECRET-KEY-1" + "Q" * 58)  # no picture shows a key that opens
        shown.take("27-unlock-sheet-mistyped")
        text.setPlainText(key)
        shown.press("SheetEntry", "Unlock with the sheet")
        shown.take("28-unlock-recovery")
        shown.press("RecoveryQuestion", "Open it")
        shown.take("29-recovery-advice")


def unlocking(stage: Stage) -> None:
    """A locked vault: first, with a wrong passphrase, and while another window has it."""
    vault = stage.desk.vault
    with stage.program(vault.path) as shown, WriterLock(Layout(vault.path)):
        linger(50)
        shown.take("22-unlock")
        shown.unlock(b"seven quite words for a test")
        shown.take("23-unlock-wrong")
        shown.part(QLineEdit).clear()
        shown.unlock()
        shown.take("24-unlock-in-use")
        shown.press("UnlockView", "Open for looking only")
        shown.take("25-reading-only")
