"""Draw the marks that the style sheet names, for both themes, in one and two pixels a point.

Usage: python packaging/icons/build.py resources/icons
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen, QPolygonF

from ui import theme

SIZE = 16


def _line(painter: QPainter, color: str, points: tuple[tuple[float, float], ...]) -> None:
    pen = QPen(QColor(color), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))


def _down(painter: QPainter, palette: theme.Palette) -> None:
    _line(painter, palette.soft, ((3.5, 6), (8, 10.5), (12.5, 6)))


def _check(painter: QPainter, palette: theme.Palette) -> None:
    _line(painter, palette.on_accent, ((3.5, 8.5), (6.8, 11.5), (12.5, 4.8)))


def _dot(painter: QPainter, palette: theme.Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.on_accent))
    painter.drawEllipse(QPointF(8, 8), 3, 3)


def _back(painter: QPainter, palette: theme.Palette) -> None:
    _line(painter, palette.ink, ((10, 3.5), (5.5, 8), (10, 12.5)))


def _forward(painter: QPainter, palette: theme.Palette) -> None:
    _line(painter, palette.ink, ((6, 3.5), (10.5, 8), (6, 12.5)))


def _up(painter: QPainter, palette: theme.Palette) -> None:
    _line(painter, palette.ink, ((3.5, 7.5), (8, 3), (12.5, 7.5)))
    _line(painter, palette.ink, ((8, 3.5), (8, 13)))


def _new(painter: QPainter, palette: theme.Palette) -> None:
    _line(painter, palette.ink, ((3, 8), (13, 8)))
    _line(painter, palette.ink, ((8, 3), (8, 13)))


def _tiles(painter: QPainter, palette: theme.Palette) -> None:
    for left, top in ((3, 3), (9.5, 3), (3, 9.5), (9.5, 9.5)):
        _line(
            painter,
            palette.ink,
            ((left, top), (left + 3.5, top), (left + 3.5, top + 3.5), (left, top + 3.5), (left, top)),
        )


def _lines(painter: QPainter, palette: theme.Palette) -> None:
    for top in (3.5, 8, 12.5):
        _line(painter, palette.ink, ((3, top), (13, top)))


MARKS: dict[str, Callable[[QPainter, theme.Palette], None]] = {
    "down": _down,
    "check": _check,
    "dot": _dot,
    "back": _back,
    "forward": _forward,
    "up": _up,
    "new": _new,
    "tiles": _tiles,
    "lines": _lines,
}


def draw(folder: Path) -> None:
    """Write every mark into `folder`."""
    for palette in (theme.LIGHT, theme.DARK):
        for name, mark in MARKS.items():
            for scale, suffix in ((1, ""), (2, "@2x")):
                image = QImage(SIZE * scale, SIZE * scale, QImage.Format.Format_ARGB32)
                image.fill(Qt.GlobalColor.transparent)
                painter = QPainter(image)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.scale(scale, scale)
                mark(painter, palette)
                painter.end()
                image.save(str(folder / f"{name}-{palette.name}{suffix}.png"))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv)
    draw(Path(sys.argv[1]))
