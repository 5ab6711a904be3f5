"""What can be shown of an original: pixels or plain text, never the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MAX_EDGE = 16_384
"""Pixels of the longest edge of a preview at most: a long screenshot stays readable."""

MAX_PIXELS = 12_000_000
"""Pixels of a preview at most."""

MAX_PAGES = 100_000
"""Pages that a preview counts at most."""

MAX_PREVIEW_TEXT = 20_000
"""Characters of a preview's text at most."""

PreviewResult = Literal["ok", "none", "unreadable", "crashed", "timed_out", "out_of_memory", "refused"]
"""How a preview ended: ``none`` where this kind of file has none, ``unreadable`` where it could not be decoded,
``refused`` where the worker's answer was not of its form."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a worker made visible of one item.

    Attributes:
        result: how it ended; without ``ok`` there is nothing else.
        width, height: pixels; 0 where there is no picture.
        rgb: rows from the top, three bytes a pixel, no padding.
        text: the beginning of a text, at most `MAX_PREVIEW_TEXT` characters; None where it is no text.
        pages: how many pages there are to look at, by the file's own account; at most `MAX_PAGES`.
        other_fonts: whether words on this page are drawn with fonts of ours, because the file does not hold its own.
    """

    result: PreviewResult
    width: int = 0
    height: int = 0
    rgb: bytes = b""
    text: str | None = None
    pages: int = 1
    other_fonts: bool = False
