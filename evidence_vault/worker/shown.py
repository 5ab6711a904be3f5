"""What was made visible of a content, and how large it may be."""

from __future__ import annotations

import math
from dataclasses import dataclass

from evidence_vault.records.preview import MAX_PIXELS


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture, or one page of several.

    Attributes:
        size: width and height in pixels.
        rgb: rows from the top, three bytes a pixel, no padding.
        pages: how many there are.
        other_fonts: words on it are drawn with fonts of ours.
    """

    size: tuple[int, int]
    rgb: bytes
    pages: int = 1
    other_fonts: bool = False


def fitting(width: float, height: float, edge: int, *, most: float = 1.0) -> tuple[int, int]:
    """The size in pixels of the same shape within a square of this edge.

    Args:
        width: of what is shown, in units of its own.
        height: of the same.
        edge: longest edge in pixels.
        most: pixels that one unit becomes at most; a picture that fits stays as it is.
    """
    scale = min(most, edge / max(width, height), math.sqrt(MAX_PIXELS / (width * height)))
    return max(1, int(width * scale)), max(1, int(height * scale))
