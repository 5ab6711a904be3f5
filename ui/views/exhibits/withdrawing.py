"""The question before an exhibit is taken off the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from evidence_vault.records.case import Exhibit


def ask_to_withdraw(parent: QWidget, exhibit: Exhibit, mark: str, withdraw: Callable[[Exhibit], None]) -> None:
    """Ask, and say what becomes of the number; `withdraw` is called where the person means it."""
    asked = QMessageBox(parent)
    asked.setWindowTitle(QCoreApplication.translate("ExhibitsView", "Withdraw"))
    question = QCoreApplication.translate("ExhibitsView", "Withdraw exhibit {number}?")
    asked.setText(question.format(number=mark))
    asked.setInformativeText(
        QCoreApplication.translate(
            "ExhibitsView",
            "Its number stays in the list, printed as “not used”, so that the other numbers do not change. "
            "The items stay in the vault and can be listed again.",
        )
    )
    meant = asked.addButton(QCoreApplication.translate("ExhibitsView", "Withdraw"), QMessageBox.ButtonRole.AcceptRole)
    keep = QCoreApplication.translate("ExhibitsView", "Keep it")
    asked.setDefaultButton(asked.addButton(keep, QMessageBox.ButtonRole.RejectRole))
    meant.clicked.connect(lambda: withdraw(exhibit))
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asked.open()
