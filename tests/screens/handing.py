"""Exhibits go out as a proof and to another vault, its receipt comes back, and a checkpoint is compared."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from evidence_vault.session import Session
from tests.helpers.vaults import PASSPHRASE, TestVault
from tests.screens.material import PacedClock
from tests.screens.stage import CUSTODY, EXHIBITS, Shown, Stage
from ui.views.custody.pinning import PinningDialog
from ui.views.custody.standing import Standing
from ui.views.handing import GivingDialog, ReceivingDialog


def from_vault_to_vault(stage: Stage) -> None:
    """An invitation, what would be seen, the package, and both ends of its receipt."""
    home = stage.desk.home
    giver, receiver = stage.desk.vault.copy(home / "vaults" / "giver.vault"), _receiver(stage)
    invitation, package, receipt = home / "invitation.txt", home / "handover.age", home / "receipt.txt"
    with stage.program(receiver.path) as shown:  # it is new: nobody asks for a second copy yet
        shown.unlock()
        shown.go_to(CUSTODY)
        shown.press("CustodyView", "Handovers…")
        shown.take("55-handovers")
        shown.pick(("ReceivingDialog", "Save an invitation…"), [invitation])
        shown.settle()
        shown.take("55a-handovers-invitation")
    with stage.opened(giver) as shown:
        shown.go_to(EXHIBITS)
        shown.choose_way(("GivingOut", "Give out…"), "Proof for somebody without a vault…")
        shown.take("55h-proof")
        shown.press("ProvingDialog", "Look at what would be seen")
        shown.take("55i-proof-seen")
        shown.pick(("ProvingDialog", "Give out, unencrypted…"), [home / "proof"])
        shown.settle()
        shown.take("55j-proof-checked")
        shown.press("ProvingDialog", "Close")
        shown.choose_way(("GivingOut", "Give out…"), "Hand over to another vault…")
        shown.pick(("GivingDialog", "Choose invitation…"), [invitation])
        shown.write(shown.part(GivingDialog).findChildren(QLineEdit)[0], "K-1 leaves the office")
        shown.take("55b-hand-over")
        shown.press("GivingDialog", "Look at what would be seen")
        shown.take("55c-hand-over-seen")
        shown.pick(("GivingDialog", "Hand over…"), [package])
        shown.settle()
        shown.take("55d-handed-over")
    with stage.program(receiver.path) as shown:  # it is new: nobody asks for a second copy yet
        shown.unlock()
        shown.go_to(CUSTODY)
        shown.press("CustodyView", "Handovers…")
        shown.pick(("ReceivingDialog", "Take in a package…"), [package])
        shown.settle()
        shown.take("55e-handovers-package")
        shown.pick(("ReceivingDialog", "Take in, and save the receipt…"), [receipt])
        shown.settle()
        shown.take("55f-handovers-taken-in")
    with stage.opened(giver) as shown:
        shown.go_to(CUSTODY)
        shown.press("CustodyView", "Handovers…")
        shown.pick(("ReceivingDialog", "Take in a receipt…"), [receipt])
        shown.settle()
        shown.take("55g-handovers-receipt")
        shown.key(Qt.Key.Key_Escape, shown.part(ReceivingDialog))
        _compared(shown)


def _compared(shown: Shown) -> None:
    """A checkpoint that is one of the log, and one that is none."""
    short = shown.part(Standing)._groups.text()
    for text, name in ((short, "55k-checkpoint-compared"), ("ABCDE " * 8, "55l-checkpoint-alarm")):
        shown.press("Standing", "Compare one kept outside…")
        shown.part(PinningDialog).findChildren(QPlainTextEdit)[0].setPlainText(text)
        shown.press("PinningDialog", "Compare with the log")
        shown.take(name)
        shown.key(Qt.Key.Key_Escape, shown.part(PinningDialog))


def _receiver(stage: Stage) -> TestVault:
    """A vault of somebody else."""
    path = stage.desk.home / "vaults" / "colleague.vault"
    with Session.create(path, custodian="K-2", passphrase=PASSPHRASE, clock=PacedClock()) as session:
        return TestVault(path, session.identity_text())
