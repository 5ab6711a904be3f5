"""What the program made out of an item: another item, and how the one became the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from evidence_vault.records.ids import ItemId

DERIVATIVE: Final = "derivative"
"""Source of an item that the program made out of another one."""

REDACTION: Final = "redaction"
"""Recipe: pages as pixels, with parts of them painted over."""

INHERITED: Final = ("platform", "posted", "captured", "captured_source", "obtained", "device", "browser")
"""What was stated of an original and holds of how it came about, whatever is painted over; account, address, people and texts may
say what is hidden."""

GROUND: Final = re.compile(r"[A-Za-z0-9._-]{1,12}")
"""The code of a ground for painting over; it stands on the box and in the index of redactions."""

GROUNDS: Final = ("NAME", "CONTACT", "CHILD")
"""Codes that are proposed: name of a private person, how somebody can be reached, somebody under age."""

_REGION: Final = re.compile(
    r"([1-9]\d{0,5}) (\d{1,6}) (\d{1,6}) ([1-9]\d{0,5}) ([1-9]\d{0,5})(?: ([A-Za-z0-9._-]{1,12}))?"
)


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that was painted over, as wide as it was painted.

    Attributes:
        page: from 1.
        x, y, width, height: from the upper left corner of the page as it is seen: in points of a document, in
            pixels of a picture.
        ground: the code of why; empty where none was given.
    """

    page: int
    x: int
    y: int
    width: int
    height: int
    ground: str = ""

    @classmethod
    def parse(cls, text: str) -> Region:
        """Read one as `derivative.made` has it.

        Raises:
            ValueError: of another form.
        """
        found = _REGION.fullmatch(text) if text.isascii() else None
        if not found:
            raise ValueError(text)
        *numbers, ground = found.groups()
        page, x, y, width, height = map(int, numbers)
        return cls(page, x, y, width, height, ground or "")

    def __str__(self) -> str:
        """As `derivative.made` has it: ``page x y width height`` and the ground, where there is one."""
        return f"{self.page} {self.x} {self.y} {self.width} {self.height} {self.ground}".rstrip()


@dataclass(frozen=True, slots=True)
class Derivative:
    """How an item was made out of another one.

    Attributes:
        recipe: `REDACTION`; a later version may know others.
        tool: names and versions of what made it.
        terms: what was looked for in its text and removed; never printed, never given out.
        reason: in the words of whoever made it; empty where they gave none.
        seq: number of the entry that says so.
    """

    item: ItemId
    parent: ItemId
    recipe: str
    tool: str
    regions: tuple[Region, ...]
    terms: tuple[str, ...]
    reason: str
    seq: int
