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
    """An exhibit is not destroyed; the question before another item is, and what is left of it."""
    vault = _own(stage, "planted")
    with vault.session() as session:
        used = {item for case in session.cases() for one in session.exhibits(case.id) for item in one.items}
    with stage.opened(vault) as shown:
        lists = shown.part(EvidenceLists)
        exhibited = next(row.id for row in lists.model.rows if row.item.id in used and not row.item.post)
        other = next(row.id for row in lists.model.rows if row.item.id not in used and not row.item.post)
        for item, picture in ((exhibited, "47-destroy-exhibited"), (other, "47a-destroy")):
            lists.choose([item])
            shown.settle()
            shown.press("Inspector", "Destroy…")
            dialog = QApplication.activeModalWidget()
            assert dialog
            reason, typed = dialog.findChildren(QLineEdit)
            reason.setText("Planted, and not lawful to hold.")
            typed.setText(str(item))
            shown.take(picture)
            shown.press("PurgeDialog", "Keep it" if item == exhibited else "Destroy for ever")
        shown.take("47b-destroyed")


def _own(stage: Stage, name: str) -> TestVault:
    """A copy of the sample case for one act alone."""
    return stage.desk.vault.copy(stage.desk.home / "vaults" / f"{name}.vault")
