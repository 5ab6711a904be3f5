"""The places of an open vault, with the sample case in it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QScrollArea, QTableView, QTabWidget

from evidence_vault.crypto import age
from evidence_vault.records.ids import ItemId
from tests.screens.material import PacedClock
from tests.screens.stage import CHECK, CUSTODY, KEYS, SETTINGS, Shown, Stage
from ui.itemmodels.rows import ItemKind
from ui.views.custody.filters import Filters
from ui.views.evidence import EvidenceView
from ui.views.evidence.enlarged import Enlarged
from ui.views.evidence.filter_panel import FilterButton
from ui.views.evidence.lists import EvidenceLists
from ui.views.evidence.preview import PreviewPane
from ui.views.exhibits.court_fields import CourtFields
from ui.views.exhibits.editor import ExhibitEditor
from ui.views.exhibits.shelf import Shelf
from ui.views.language_choice import LanguageChoice
from ui.views.listing import ForumDialog, IssuingDialog


def evidence(stage: Stage) -> None:
    """Looking through the items, one and several."""
    with stage.opened(stage.desk.vault) as shown:
        lists = shown.part(EvidenceLists)
        _choose(shown, "IMG-20260306-WA0011.jpg")
        shown.take("30-evidence-gallery")
        tabs = shown.part(QTabWidget)
        tabs.setCurrentIndex(1)
        shown.settle()
        shown.take("31-evidence-facts")
        tabs.setCurrentIndex(2)
        shown.settle()
        shown.take("32-evidence-custody")
        tabs.setCurrentIndex(0)
        lists.gallery.verticalScrollBar().setValue(lists.gallery.verticalScrollBar().maximum())
        shown.settle()
        shown.take("33-evidence-gallery-end")
        shown.press("Arrangement", "Table")
        shown.take("34-evidence-table")
        shown.press("Arrangement", "Gallery")
        lists.choose([row.id for row in lists.model.rows[2:5]])
        shown.settle()
        shown.take("35-evidence-several")
        search = shown.part(EvidenceView)._search
        shown.write(search, "qwertz")
        shown.take("36-evidence-nothing-found")
        search.clear()
        shown.write(search, "telegram")
        shown.take("36a-evidence-found")
        shown.part(FilterButton).click()
        shown.settle()
        shown.take("36b-evidence-filters")
        shown.part(FilterButton).click()
        search.clear()
        shown.settle()
        shown.part(EvidenceView).paste()
        shown.take("37-evidence-nothing-to-paste")


def enlarged(stage: Stage) -> None:
    """A photo, a long screenshot and a text as large as there is room for."""
    with stage.opened(stage.desk.vault) as shown:
        for name, item in (
            ("38-enlarged-photo", "IMG_20260305_080214.jpg"),
            ("39-enlarged-long", "Screenshot_20260303-081522_long.png"),
            ("40-enlarged-text", "Аккаунты, повторившие запись.csv"),
        ):
            _choose(shown, item)
            shown.part(PreviewPane).opened.emit()
            shown.settle()
            shown.take(name)
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, Enlarged)
            dialog.accept()
            shown.settle()


def _choose(shown: Shown, name: str) -> ItemId:
    lists = shown.part(EvidenceLists)
    item = next(row.id for row in lists.model.rows if row.item.name == name)
    lists.choose([item])
    shown.settle()
    return item


def exhibits(stage: Stage) -> None:
    """The list with its page, what it asks, and its case."""
    with stage.opened(stage.desk.vault) as shown:
        _choose(shown, "Screenshot_20260302-212011.png")
        lists = shown.part(EvidenceLists)
        lists.choose([row.id for row in lists.model.rows if row.kind is ItemKind.DOCUMENT][:2])
        shown.settle()
        shown.press("Inspector", "Add to exhibits")
        shown.take("41-exhibits-offer")
        shown.press("Offer", "Not now")
        shown.take("42-exhibits")
        shelf = shown.part(Shelf)
        withdrawn = next(row for row in shelf._rows.rows if row.withdrawn)
        shelf.choose(withdrawn.id)
        shown.settle()
        shown.take("43-exhibits-withdrawn")
        shelf.choose(shelf._rows.rows[1].id)
        shown.part(LanguageChoice).setCurrentIndex(shown.part(LanguageChoice).count() - 1)
        shown.settle()
        shown.take("44-exhibits-two-languages")
        shown.press("ExhibitEditor", "Withdraw…")
        shown.take("45-exhibits-withdraw")
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        question.buttons()[1].click()
        shown.press("ExhibitsView", "Edit…")
        shown.take("46-case-edit")
        shown.press("CaseDialog", "Cancel")
        _for_the_court(shown)


def _for_the_court(shown: Shown) -> None:
    """Its forum, what few courts ask, a list that is issued, and a declaration."""
    shown.press("ListStanding", "Forum and numbers…")
    forum = shown.part(ForumDialog)
    forum._forum.setCurrentIndex(next(row for row, one in enumerate(forum._profiles) if one.id == "kz"))
    shown.settle()
    shown.take("46a-forum")
    shown.press("ForumDialog", "Save")
    court = shown.part(CourtFields)
    court.unfold()
    shown.settle()
    shown.part(ExhibitEditor).ensureWidgetVisible(court.fields[-1])
    shown.take("46b-exhibit-for-the-court")
    for _ in range(2):
        shown.press("ListStanding", "Issue this list…")
        shown.take("46c-issue")
        shown.part(IssuingDialog)._go.click()
        shown.settle()
    shown.press("ListStanding", "Issued lists…")
    shown.take("46d-issued-lists")
    shown.press("VersionsDialog", "Close")
    shown.choose_way(("GivingOut", "Give out…"), "Declaration…")
    shown.take("46e-declaration")
    shown.press("DeclaringDialog", "Close")


def custody(stage: Stage) -> None:
    """The log, some of it, one entry of it."""
    with stage.opened(stage.desk.vault) as shown:
        shown.go_to(CUSTODY)
        shown.take("50-custody")
        table = shown.part(QTableView)
        table.selectRow(3)
        shown.settle()
        shown.take("51-custody-entry")
        shown.write(shown.part(Filters).findChildren(QLineEdit)[0], "E-3")
        shown.take("52-custody-item")
        shown.part(Filters).findChildren(QLineEdit)[0].setText("post")
        shown.settle()
        shown.take("53-custody-no-such-item")


def check(stage: Stage) -> None:
    """Before, while it runs, and when nothing is wrong."""
    with stage.opened(stage.desk.vault) as shown:
        shown.go_to(CHECK)
        shown.take("60-check-before")
        shown.press_now("CheckView", "Check everything")
        with shown.held(0.4):
            shown.take("61-check-running")
        shown.settle()
        shown.take("62-check-done")


def damage(stage: Stage) -> None:
    """A check of the damaged copy."""
    with stage.opened(stage.desk.damaged) as shown:
        shown.go_to(CHECK)
        shown.press("CheckView", "Check everything")
        shown.take("63-check-failures")


def keys(stage: Stage) -> None:
    """Who can open the vault, and what is said before that is changed."""
    colleague = str(age.Identity.generate().recipient)
    with stage.desk.vault.session(write=True, clock=PacedClock()) as session:
        session.keys.add_passphrase(b"a heron stands on one leg at dawn", "K-2")
        session.keys.add_recipient(colleague, "K-3")
    with stage.opened(stage.desk.vault) as shown:
        shown.go_to(KEYS)
        shown.take("64-keys")
        shown.press("RecoveryPanel", "Open, to be deposited elsewhere")
        area = shown.part(QScrollArea)
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        shown.take("65-keys-end")
        shown.press("KeysView", "Add a passphrase…")
        shown.take("66-keys-add")
        shown.press("NewPassphrase", "Back")
        shown.press("KeysView", "Add a colleague’s own key…")
        shown.write(shown.part(QLineEdit), "K-4")
        shown.write(shown.part(QLineEdit, 1), str(age.Identity.generate().recipient))
        shown.take("67-keys-colleague")
        shown.press("Task", "Back")
        shown.press("Holders", "Remove…")
        shown.take("68-keys-remove")
        shown.press("Task", "Back")
        shown.press("KeysView", "Seal this copy…")
        shown.take("69-keys-seal")


def sealing(stage: Stage) -> None:
    """A challenge as it is sent, the words that come back, and the page of whoever answers."""
    with stage.opened(stage.desk.vault) as shown:
        shown.go_to(KEYS)
        shown.press("KeysView", "Seal this copy…")
        shown.press("Seal", "Make a challenge")
        shown.take("69a-keys-sealed-copy")
        area = shown.part(QScrollArea)
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        shown.take("69b-keys-sealed-answer")
    with stage.program() as shown:
        shown.press("WelcomeView", "Answer a challenge…")
        shown.take("69c-answer")


def settings(stage: Stage) -> None:
    """What can be chosen, and what names the vault."""
    with stage.opened(stage.desk.vault) as shown:
        shown.go_to(SETTINGS)
        shown.take("70-settings")
