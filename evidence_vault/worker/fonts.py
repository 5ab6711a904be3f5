"""The fonts that PDFium takes for words whose font is not in the file (fpdf_sysfontinfo.h).

They are those that the program ships, held in memory: behind the wall there is no file, and the fonts of the
system would make one page look different on every machine. PDFium's own stand-ins know no Cyrillic.
"""

from __future__ import annotations

import ctypes

import pypdfium2
from pypdfium2 import raw

from evidence_vault.resources import resource

_SANS, _BOLD, _MONO, _CHINESE, _ARABIC = 1, 2, 3, 4, 5
_FONTS = {
    _SANS: "NotoSans-Regular.ttf",
    _BOLD: "NotoSans-Bold.ttf",
    _MONO: "NotoSansMono-Regular.ttf",
    _CHINESE: "NotoSansSC-Regular.ttf",
    _ARABIC: "NotoNaskhArabic-Regular.ttf",
}
_BY_CHARSET = {
    raw.FXFONT_SYMBOL_CHARSET: None,  # PDFium has its own, and asks once more for what is not among them
    raw.FXFONT_SHIFTJIS_CHARSET: _CHINESE,
    raw.FXFONT_HANGEUL_CHARSET: _CHINESE,
    raw.FXFONT_GB2312_CHARSET: _CHINESE,
    raw.FXFONT_CHINESEBIG5_CHARSET: _CHINESE,
    raw.FXFONT_ARABIC_CHARSET: _ARABIC,
}
_BOLD_FROM = 600

_Font = int | None
"""What PDFium calls a handle: a key of `_FONTS`."""


class _StandIns(pypdfium2.PdfSysfontBase):  # type: ignore[misc]
    """What PDFium takes for the fonts of the system: ours, and no others.

    Attributes:
        used: one was asked for.
    """

    def __init__(self) -> None:
        self.used = False
        self._data = {font: resource("fonts", name).read_bytes() for font, name in _FONTS.items()}
        super().__init__(raw.FPDF_SYSFONTINFO(version=2))  # from version 2 on, nobody asks for a list of all

    def MapFont(self, _: object, weight: int, _italic: int, charset: int, pitch: int, *_names: object) -> _Font:
        """The font for these properties; a slanted one is made by PDFium."""
        self.used = True
        if charset in _BY_CHARSET:
            return _BY_CHARSET[charset]
        if pitch & raw.FXFONT_FF_FIXEDPITCH:
            return _MONO
        return _BOLD if weight >= _BOLD_FROM else _SANS

    def GetFont(self, *_: object) -> _Font:
        """None by its name."""
        return None

    def GetFontData(self, _: object, font: int, table: int, buffer: ctypes.Array[ctypes.c_ubyte], size: int) -> int:
        """Copy a whole font, where there is room for it; tells its length. Single tables are not given."""
        if table:
            return 0
        data = self._data[font]
        if buffer and size >= len(data):
            ctypes.memmove(buffer, data, len(data))
        return len(data)

    def GetFaceName(self, *_: object) -> int:
        """Its name is in the font itself."""
        return 0

    def GetFontCharset(self, *_: object) -> int:
        """Never asked for, since every request names one."""
        return int(raw.FXFONT_DEFAULT_CHARSET)

    def DeleteFont(self, *_: object) -> None:
        """Nothing was opened."""

    def Release(self, _: object) -> None:
        """Nothing is to be freed."""


stand_ins = _StandIns()
"""Those of this process; PDFium knows one set only."""

stand_ins.setup()
