"""Words over the picture of a page that can be searched and copied, and are not seen: machine-read, not verified.

The font has one glyph, which is empty, so that nothing of it can ever be painted; what its codes mean is told by its
table (ISO 32000-2, 9.6.4 and 9.10.3).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from evidence_vault.sandbox.tasks import Word

EMPTY = b"500 0 d0"
"""The glyph: as wide as half its height, and nothing to be seen."""

_CODES = 255
_TABLE = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Read def
/CMapType 2 def
1 begincodespacerange
<01> <FF>
endcodespacerange
{ranges}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class TextLayer:
    """What the pages of one document have in common.

    Args:
        pdf: the document.
        words: of all its pages.
    """

    def __init__(self, pdf: pikepdf.Pdf, words: Iterable[Word]) -> None:
        letters = sorted({" "}.union(*(word.text for word in words)))
        self._codes = {letter: divmod(number, _CODES) for number, letter in enumerate(letters)}
        parts = [letters[at : at + _CODES] for at in range(0, len(letters), _CODES)]
        self._fonts = {f"/F{number}": pdf.make_indirect(_font(pdf, part)) for number, part in enumerate(parts)}

    @property
    def fonts(self) -> Dictionary:
        """For the resources of a page."""
        return Dictionary(self._fonts)

    def contents(self, words: Sequence[Word], size: tuple[int, int], paper: tuple[int, int]) -> bytes:
        """What a page shows, without being seen.

        Args:
            words: line by line, their places in pixels.
            size: of the picture in pixels.
            paper: of the page in points, all of which it fills.
        """
        across, down = paper[0] / size[0], paper[1] / size[1]
        lines = ["BT 3 Tr"]
        for word in words:
            left, top, right, bottom = word.box
            height = max(1.0, (bottom - top) * down)
            wide = 100 * max(1, right - left) * across / (len(word.text) * height / 2)
            lines.append(f"{wide:.1f} Tz 1 0 0 1 {left * across:.2f} {paper[1] - bottom * down:.2f} Tm")
            lines += self._shown(_as_seen(word.text) + " ", height)
        return "\n".join([*lines, "ET"]).encode("ascii")

    def _shown(self, text: str, height: float) -> Iterator[str]:
        at = 0
        while at < len(text):
            font = self._codes[text[at]][0]
            end = at
            while end < len(text) and self._codes[text[end]][0] == font:
                end += 1
            coded = "".join(f"{self._codes[letter][1] + 1:02X}" for letter in text[at:end])
            yield f"/F{font} {height:.1f} Tf <{coded}> Tj"
            at = end


def _as_seen(text: str) -> str:
    """From left to right, as readers of PDF expect what is written from right to left."""
    return text[::-1] if any(unicodedata.bidirectional(one) in {"R", "AL"} for one in text) else text


def _font(pdf: pikepdf.Pdf, letters: Sequence[str]) -> Dictionary:
    count = len(letters)
    ranges = "".join(
        f"1 beginbfchar\n<{code:02X}> <{letter.encode('utf-16-be').hex().upper()}>\nendbfchar\n"
        for code, letter in enumerate(letters, 1)
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 500, 1000]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(g=Stream(pdf, EMPTY)),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([1, *[Name.g] * count])),
        FirstChar=1,
        LastChar=count,
        Widths=Array([500] * count),
        ToUnicode=Stream(pdf, _TABLE.format(ranges=ranges).encode("ascii")),
        Resources=Dictionary(),
    )


def is_empty(font: pikepdf.Object) -> bool:
    """Whether nothing can be painted with a font."""
    if font.get("/Subtype") != Name.Type3:
        return False
    return all(one.read_bytes() == EMPTY for one in font.get("/CharProcs", Dictionary()).values())
