"""Items go to another vault and come from one, in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit

from evidence_vault.records.entry import Kind
from tests.helpers.dialogs import choose, dialog_of, press, says, shown_in, stops
from tests.helpers.handovers import hand_over, invitation, make_receiver
from tests.helpers.spoken import complaints, parts
from tests.helpers.vaults import TestVault
from ui.views.custody import CustodyView
from ui.views.exhibits import ExhibitsView
from ui.views.handing import GivingDialog, ReceivingDialog, giving, receiving

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture(scope="module")
def receiver(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """An empty vault of somebody else."""
    return make_receiver(tmp_path_factory.mktemp("other"))


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answers the next question for a file."""
    answers: list[Path] = []
    for module in (giving, receiving):
        monkeypatch.setattr(module, "choose_files", lambda *_, **__: [answers.pop()])
        monkeypatch.setattr(module, "choose_save", lambda *_, **__: answers.pop())
    return answers.append


Files = Callable[[Path], None]


def ask_for_an_invitation(vault: TestVault, out: Path, files: Files) -> None:
    with shown_in(vault, CustodyView) as (_, view):
        press(view, "Handovers from and to other vaults")
        dialog = dialog_of(view, ReceivingDialog)
        assert not complaints(parts(dialog))
        assert {"Save an invitation…", "Take in a package…", "Take in a receipt…", "Close"} <= stops(dialog)
        files(out)
        press(dialog, "Save an invitation…")
        assert "no secret is in it" in says(dialog)
        press(dialog, "Close")


def hand_both_exhibits_over(vault: TestVault, invited: Path, package: Path, files: Files) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        choose(view, "Give exhibits out", "Hand over to another vault…")
        dialog = dialog_of(view, GivingDialog)
        chosen = dialog.findChildren(QListWidget)[0]
        assert [chosen.item(row).checkState() for row in range(2)] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
        assert {"Exhibits to hand over", "Reason", "Choose invitation…", "Close"} <= stops(dialog)
        chosen.setCurrentRow(1)
        QTest.keyClick(chosen, Qt.Key.Key_Space)
        files(invited)
        press(dialog, "Choose invitation…")
        dialog.findChildren(QLineEdit)[0].setText("K-1 leaves the office")
        press(dialog, "Look at what would be seen")
        assert "Only that vault can open the package." in says(dialog)
        seen = dialog.findChildren(QPlainTextEdit)[0].toPlainText()
        assert "E-000003: the whole content" in seen
        assert "No time stamp goes with it" in seen
        assert Kind.HANDOVER_MADE not in [entry.kind for entry in runner.session.log()], (
            "nothing before it is asked for"
        )
        assert not complaints(parts(dialog))
        files(package)
        press(dialog, "Hand over…")
        assert "This vault still has the items; nothing was destroyed." in says(dialog)
        files(package.with_suffix(".pdf"))
        press(dialog, "Save the page to sign as PDF…")
        assert package.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")


def take_the_package_in(vault: TestVault, package: Path, receipt: Path, files: Files) -> None:
    with shown_in(vault, CustodyView) as (runner, view):
        press(view, "Handovers from and to other vaults")
        dialog = dialog_of(view, ReceivingDialog)
        files(package)
        press(dialog, "Take in a package…")
        assert "Reason, as they say: K-1 leaves the office" in says(dialog)
        assert not runner.session.items(), "nothing before it is asked for"
        files(receipt)
        press(dialog, "Take in, and save the receipt…")
        assert [item.name for item in runner.session.items()][:3] == ["post.txt", "reply.txt", "photo.bin"]
        files(package)
        press(dialog, "Take in a package…")
        assert "This package was taken in before" in says(dialog)
        again = receipt.with_name("again.txt")
        files(again)
        press(dialog, "Write its receipt again…")
        assert again.read_bytes() == receipt.read_bytes()


def test_exhibits_go_to_another_vault_and_the_receipt_comes_back(
    vault: TestVault, receiver: TestVault, tmp_path: Path, files: Files
) -> None:
    receiver = receiver.copy(tmp_path / "other.vault")
    invited, package, receipt = tmp_path / "invitation.txt", tmp_path / "p.age", tmp_path / "r.txt"
    ask_for_an_invitation(receiver, invited, files)
    hand_both_exhibits_over(vault, invited, package, files)
    take_the_package_in(receiver, package, receipt, files)
    with shown_in(vault, CustodyView) as (_, view):
        press(view, "Handovers from and to other vaults")
        dialog = dialog_of(view, ReceivingDialog)
        assert "The receipt has not come back yet." in says(dialog)
        files(receipt)
        press(dialog, "Take in a receipt…")
        assert "The receipt has not come back yet." not in says(dialog)
        assert "This vault still has the items." in says(dialog)
        files(receipt)
        press(dialog, "Take in a receipt…")
        assert "was taken in before" in says(dialog)


def test_what_is_refused_is_said_and_nothing_is_recorded(
    vault: TestVault, receiver: TestVault, tmp_path: Path, files: Callable[[Path], None]
) -> None:
    hand_over(vault, receiver, tmp_path / "p.age", 1)
    (tmp_path / "broken.age").write_bytes((tmp_path / "p.age").read_bytes()[:-1])
    with shown_in(vault, CustodyView) as (runner, view):
        before = runner.session.head
        press(view, "Handovers from and to other vaults")
        dialog = dialog_of(view, ReceivingDialog)
        for name, sentence in (
            ("p.age", "This package is for another vault than this one"),
            ("broken.age", "This package"),
            ("none", "is not there"),
        ):
            files(tmp_path / name)
            press(dialog, "Take in a package…")
            assert sentence in says(dialog)
        (tmp_path / "letter.txt").write_text("thank you")
        files(tmp_path / "letter.txt")
        press(dialog, "Take in a receipt…")
        assert "This receipt does not count" in says(dialog)
        assert runner.session.head == before


def test_a_dialog_stays_while_something_is_being_done(vault: TestVault, receiver: TestVault, tmp_path: Path) -> None:
    (tmp_path / "i").write_bytes(invitation(receiver))
    with shown_in(vault, CustodyView) as (_, view):
        press(view, "Handovers from and to other vaults")
        dialog = dialog_of(view, ReceivingDialog)
        assert isinstance(dialog, ReceivingDialog)
        dialog.show_working(True)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.close()
        assert dialog.isVisible()
        dialog.show_working(False)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
