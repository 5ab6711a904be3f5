"""What keeps evidence from being lost: adding without a key, the inbox, the second copy; and destroying."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from tests.helpers.vaults import TestVault
from tests.screens.stage import CHECK, Stage
from ui.views.add_locked import AddLocked
from ui.views.check.second_copy import SecondCopyCard
from ui.views.evidence.lists import EvidenceLists
from ui.views.evidence.waiting import WaitingDialog


def adding_locked(stage: Stage) -> None:
    """Files for a locked vault, and what is seen of them after the next unlock."""
    vault = _own(stage, "on the road")
    with stage.program(vault.path) as shown:
        shown.press("AddLocked", "Add files without unlocking…")
        shown.part(QCheckBox).click()
        shown.part(AddLocked)._presenter.add(stage.desk.files[:3])
        shown.settle()
        shown.take("29a-unlock-add")
        shown.unlock()
        shown.take("29b-inbox-waits")
        shown.press("WaitingBar", "Review…")
        shown.take("29c-inbox-review")
        dialog = shown.part(WaitingDialog)
        shown.press("WaitingDialog", "Accept")
        dialog._reason.setText("Nobody knows who put it there.")
        shown.press("WaitingDialog", "Reject")
        shown.take("29d-inbox-decided")
        shown.press("WaitingDialog", "Close")


def second_copy(stage: Stage) -> None:
    """There is none; it is made; it brings back what is lost."""
    vault = _own(stage, "at home")
    with stage.opened(vault) as shown:
        shown.go_to(CHECK)
        copy = stage.desk.home / "second disk" / "at home.vault"
        copy.parent.mkdir()
        card = shown.part(SecondCopyCard)
        card._presenter.update(copy)
        shown.settle()
        shown.take("69d-second-copy")
        vault.objects()[0].unlink()
        shown.press("CheckView", "Quick check")
        shown.take("69e-second-copy-offers")
        card._presenter.heal(copy, card._findings)
        shown.settle()
        shown.take("69f-second-copy-healed")


def destroying(stage: Stage) -> None:
    """The question before an item is destroyed."""
    with stage.opened(_own(stage, "planted")) as shown:
        lists = shown.part(EvidenceLists)
        lists.choose([lists.model.rows[0].id])
        shown.settle()
        shown.press("Inspector", "Destroy…")
        dialog = QApplication.activeModalWidget()
        assert dialog
        reason, typed = dialog.findChildren(QLineEdit)
        reason.setText("Planted, and not lawful to hold.")
        typed.setText(str(lists.model.rows[0].id))
        shown.take("47-destroy")
        shown.press("PurgeDialog", "Destroy for ever")
        shown.take("47a-destroyed")


def _own(stage: Stage, name: str) -> TestVault:
    """A copy of the sample case for one act alone."""
    return stage.desk.vault.copy(stage.desk.home / "vaults" / f"{name}.vault")
