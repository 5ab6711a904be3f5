"""Thumbnails in memory, never on disk: those looked at last stay."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap

from evidence_vault.records.ids import ItemId
from evidence_vault.records.preview import Preview

MOST_BYTES = 96 << 20


def picture_of(preview: Preview) -> QPixmap | None:
    """The pixels of a preview; None where it has none."""
    if not preview.rgb:
        return None
    image = QImage(preview.rgb, preview.width, preview.height, 3 * preview.width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image, Qt.ImageConversionFlag.NoFormatConversion)


class Pictures:
    """What came back from the worker for each item, the oldest forgotten first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[ItemId, tuple[QPixmap | None, str]] = OrderedDict()
        self._bytes = 0

    def __contains__(self, item: ItemId) -> bool:
        return item in self._kept

    def keep(self, item: ItemId, preview: Preview) -> None:
        """Keep what an item looks like; also that it has no look."""
        picture = _beginning(picture_of(preview))
        self._drop(item)
        self._kept[item] = (picture, (preview.text or "")[:600])
        self._bytes += _bytes(picture)
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def get(self, item: ItemId) -> tuple[QPixmap | None, str]:
        """Picture and beginning of the text; None and nothing where there are none."""
        if item not in self._kept:
            return None, ""
        self._kept.move_to_end(item)
        return self._kept[item]

    def _drop(self, item: ItemId) -> None:
        if item in self._kept:
            self._bytes -= _bytes(self._kept.pop(item)[0])


def _beginning(picture: QPixmap | None) -> QPixmap | None:
    """Of a long picture the part that a card has room for."""
    if picture is None or picture.height() <= 2 * picture.width():
        return picture
    return picture.copy(0, 0, picture.width(), 2 * picture.width())


def _bytes(picture: QPixmap | None) -> int:
    return 4 * picture.width() * picture.height() if picture else 0
