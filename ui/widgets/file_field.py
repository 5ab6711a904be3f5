"""Files that may be chosen in a form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.messages import printable
from ui.theme import GRID
from ui.widgets.file_dialogs import choose_files
from ui.widgets.labels import button, label


class FileField(QWidget):
    """Files that may be added, and are shown when they are chosen.

    Args:
        text: of the button.
        title: of the dialog.
    """

    def __init__(self, text: str, title: str) -> None:
        super().__init__()
        self.paths: Sequence[Path] = ()
        self._title = title
        self.choose = button(text)
        self._shown = label(role="soft", wrap=True, selectable=True)
        self.choose.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._shown)
        self._shown.hide()

    def _ask(self) -> None:
        if paths := choose_files(self, self._title):
            self.paths = paths
            self._shown.setText("\n".join(printable(str(path)) for path in paths))
            self._shown.show()
