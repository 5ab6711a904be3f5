"""What stands over the window while a vault is being locked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.widgets.labels import label


class Covering(QFrame):
    """A plain page without any name. It lies over its parent; what is below is neither hidden nor told to go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        text = self.tr("Locking…")
        self.setAccessibleName(text)
        column = QVBoxLayout(self)
        column.addWidget(label(text, "heading"), 0, Qt.AlignmentFlag.AlignCenter)
