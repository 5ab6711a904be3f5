"""What a court makes necessary: consent and what it holds back, covering, submissions, and a form that a lock interrupted."""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from PIL import ImageOps
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QScrollArea

from evidence_vault.records.consent import Consent
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.unsaved import Unsaved, UnsavedTexts
from tests.helpers.doubts import NOTHING, UNSURE, added, as_file, doubted, without
from tests.helpers.vaults import TestVault, make_vault
from tests.screens.material import PacedClock
from tests.screens.stage import EVIDENCE, EXPORT, SUBMISSIONS, Shown, Stage, linger
from ui.views.another_word import AnotherWordDialog
from ui.views.consenting import ConsentingDialog
from ui.views.evidence.lists import EvidenceLists
from ui.views.exhibits.fields import LineField, TextField
from ui.views.exporting import place
from ui.views.exporting.forum import ForumCard
from ui.views.exporting.review import ReviewPart
from ui.views.redacting import RedactingDialog
from ui.views.redacting.canvas import Canvas
from ui.widgets.file_dialogs import choose_save

_CHATS = (UNSURE, ImageOps.expand(UNSURE, (900, 300), "white"))
"""A machine reads them alike, however much is around them."""

CASE = CaseId(1)
COMPLAINT = "Заявление в полицию 06.03.2026.pdf"


def held_back(stage: Stage) -> None:
    """Another forum than that of the list, somebody who did not agree, and how consent is recorded."""
    vault = _own(stage, "held back")
    with vault.session(write=True, clock=PacedClock()) as session:
        session.issue_list(CASE, session.profile("generic"), ("ru", "kk"), "First hearing")
        item = session.exhibits(CASE)[1].items[0]
        session.record_consent(Consent(0, True, "W-2", "kz", "picture", (item,), how="by voice message"))
    with stage.opened(vault) as shown:
        shown.go_to(EXPORT)
        _choose_forum(shown, "kz")
        shown.take("49b-export-ahead")
        shown.press("ForumCard", "Show these rules with their sources")
        shown.take("49c-export-rules")
        shown.press("ExportView", "Look at what leaves")
        shown.take("49d-export-refused")
        shown.go_to(EVIDENCE)
        _choose(shown, item)
        shown.press("Inspector", "Consent…")
        dialog = shown.part(ConsentingDialog)
        person = next(line for line in dialog.findChildren(QLineEdit) if line.isVisible())
        shown.write(person, "W-2")
        shown.take("49e-consent")
        shown.press("ConsentingDialog", "Record that they agree")
        shown.take("49f-consent-recorded")
        shown.press("ConsentingDialog", "Close")


def redacting(stage: Stage) -> None:
    """Words and boxes on the pages of a document, what it would look like, and what came of it."""
    vault = _own(stage, "covered")
    with stage.opened(vault) as shown:
        lists = shown.part(EvidenceLists)
        _choose(shown, next(row.id for row in lists.model.rows if row.item.name == COMPLAINT))
        shown.press("Inspector", "Redact…")
        shown.settle()
        shown.take("49g-redact")
        dialog = shown.part(RedactingDialog)
        word = next(line for line in dialog.findChildren(QLineEdit) if line.isVisible())
        for text in ("заявление", "Nobody Here"):
            word.setText(text)  # letters that a keyboard of tests has not
            shown.press("Panel", "Look for it")
        canvas = shown.part(Canvas)
        _draw(canvas, QPoint(120, 90), QPoint(330, 130))
        shown.settle()
        shown.take("49h-redact-boxes")
        shown.press("RedactingDialog", "Next page")
        shown.press("Panel", "Add a box")
        for _ in range(6):
            QTest.keyClick(canvas, Qt.Key.Key_Right)
            QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        shown.settle()
        shown.take("49i-redact-keys")
        shown.press("RedactingDialog", "Show what it would look like")
        shown.take("49j-redact-result")
        shown.press("Result", "Make the redacted version")
        shown.take("49k-redact-made")
        shown.press("Made", "Close")


def in_doubt(stage: Stage) -> None:
    """A bundle that stops, since in pictures a machine read, unsurely, what may have been removed."""
    folder = Path(tempfile.mkdtemp())
    vault = make_vault(folder)
    with vault.session(write=True, clock=PacedClock()) as session:
        covered = without(session, added(session, "covered.png", NOTHING), *doubted(session))
        shots = [added(session, f"chat {number}.png", as_file("PNG", one)) for number, one in enumerate(_CHATS, 1)]
        case = session.cases()[0].id
        session.withdraw_exhibits(case, [one.items[0] for one in session.exhibits(case)])
        session.add_exhibits(case, [covered, *shots], {"title.en": "Messages of neighbours"}, together=False)
        session.issue_list(case, session.profile("generic"), ("en",), "First hearing")
    names, ask = vars(place), choose_save
    names["choose_save"] = lambda *_, **__: folder / "bundle"
    with stage.opened(vault) as shown:
        shown.go_to(EXPORT)
        shown.press("ExportView", "Look at what leaves")
        for box in shown.part(ReviewPart).findChildren(QCheckBox):
            box.setChecked(True)
        linger(100)
        try:
            shown.press("ReviewPart", "Build the bundle, unencrypted…")
        finally:
            names["choose_save"] = ask
        shown.take("49ka-in-doubt")
        shown.press("Doubts", "Look at these places…")
        shown.take("49kb-another-word")
        dialog = shown.part(AnotherWordDialog)
        bar = dialog.page.verticalScrollBar()
        for tick in dialog.findChildren(QCheckBox):
            tick.setChecked(True)
        bar.setValue(bar.maximum())
        shown.take("49kc-another-word-end")
        shown.press("AnotherWordDialog", "Close")
    shutil.rmtree(folder)


def submissions(stage: Stage) -> None:
    """A form that is being filled in, what is late, and a form that a lock interrupted."""
    vault = _own(stage, "handed in")
    with vault.session(write=True, clock=PacedClock()) as session:
        day = session.today
        session.add_submission(
            CASE,
            {
                "authority": "Special prosecutor of the district",
                "sent_at": str(day - timedelta(days=20)),
                "deadline": str(day - timedelta(days=2)),
                "deadline_rule": "Criminal Procedure Code, art. 105",
            },
        )
        session.add_submission(
            CASE,
            {
                "authority": "District police department",
                "sent_at": str(day - timedelta(days=22)),
                "deadline": str(day - timedelta(days=10)),
                "answered": str(day - timedelta(days=4)),
                "outcome": "No offence was seen in it",
            },
        )
    with stage.opened(vault) as shown:
        shown.go_to(SUBMISSIONS)
        shown.take("49l-submissions-late")
        shown.press("SubmissionsView", "New submission…")
        fields: list[LineField | TextField] = [
            *shown.window.findChildren(LineField),
            *shown.window.findChildren(TextField),
        ]
        for name, text in (
            ("authority", "City court, civil division"),
            ("sent_at", "24.03.2026 14:20"),
            ("deadline", "x"),
        ):
            shown.write(next(field for field in fields if field.name == name and field.isVisible()), text)
        shown.take("49m-submission-form")
        shown.press("SubmissionForm", "Record the submission")
        shown.take("49n-submission-refused")
        shown.press("SubmissionForm", "Cancel")
    typed = {"case": str(CASE), "authority": "City court, civil division", "sent_at": "24.03.2026"}
    with vault.session(write=True, clock=PacedClock()) as session:
        session.draft_file().write(Unsaved((UnsavedTexts("submission", (), typed),)), to_the_medium=False)
    with stage.program(vault.path) as shown:
        shown.unlock()
        shown.take("49o-submission-kept")
        shown.press("LeftOpen", "Take it up again")
        shown.take("49p-submission-again")
        shown.press("SubmissionForm", "Cancel")


def _own(stage: Stage, name: str) -> TestVault:
    """A copy of the sample case for one act alone."""
    return stage.desk.vault.copy(stage.desk.home / "vaults" / f"{name}.vault")


def _choose(shown: Shown, item: ItemId) -> None:
    shown.part(EvidenceLists).choose([item])
    shown.settle()


def _choose_forum(shown: Shown, profile: str) -> None:
    card = shown.part(ForumCard)
    place = next(at for at, (one, _) in enumerate(card._known) if one.id == profile)
    choice = card.findChildren(QComboBox)[0]
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    shown.settle()
    area = shown.part(QScrollArea)
    area.verticalScrollBar().setValue(0)


def _draw(canvas: Canvas, first: QPoint, last: QPoint) -> None:
    view, left = canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, first)
    QTest.mouseMove(view, last)
    QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, last)
