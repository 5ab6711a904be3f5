"""A page or a picture to be looked at, scrolled where it is higher than its room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea

_PAGE = 640
"""Pixels of the width in which the lines of a page are read."""


class Paper(QScrollArea):
    """A picture as wide as there is room for; one that is higher than wide as wide as a page is read."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self._room = room
        self._shown = QLabel()
        self._shown.setTextFormat(Qt.TextFormat.PlainText)
        self.setWidget(self._shown)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def show_picture(self, picture: QPixmap) -> None:
        """Another one, from its top."""
        widest = min(self._room, _PAGE) if picture.height() > picture.width() else self._room
        if picture.width() > widest:
            ratio = self.devicePixelRatio()
            picture = picture.scaledToWidth(round(widest * ratio), Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
        self._shown.setPixmap(picture)
        self._settle()

    def say(self, text: str) -> None:
        """Words in place of a picture."""
        self._shown.setText(text)
        self._settle()

    def _settle(self) -> None:
        self._shown.adjustSize()
        self.verticalScrollBar().setValue(0)
