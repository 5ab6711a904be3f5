"""Ways in: files and folders that are dropped, an image that is pasted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter


def dropped(data: QMimeData | None) -> list[Path]:
    """Files and folders of this computer that are being dropped or pasted."""
    if data is None or not data.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


def pasted_image(data: QMimeData | None) -> Callable[[], bytes] | None:
    """Makes PNG of the image that was copied, in memory, on whatever thread it is called; None where there is none."""
    if data is None or not data.hasImage():
        return None
    image = data.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return None
    own = image.copy()
    return lambda: png(own)


def png(image: QImage) -> bytes:
    """The picture as PNG, without any other words in it."""
    for key in image.textKeys():
        image.setText(key, "")
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    buffer.close()
    return bytes(content.data())
