"""QR codes: as vectors for a page, as modules for a screen."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import segno

Modules = tuple[tuple[bool, ...], ...]
"""The squares of a QR code, row by row; true is dark."""


def qr_svg(text: str) -> str:
    """A QR code (ISO/IEC 18004, error correction M) of exactly `text`, as an SVG without a quiet zone.

    The page leaves the four modules of white around it.
    """
    out = io.BytesIO()
    _code(text).save(out, kind="svg", border=0, xmldecl=False, svgns=True, dark="#000000")
    return out.getvalue().decode()


def qr_modules(text: str) -> Modules:
    """The same code as its modules, without a quiet zone; whoever paints it leaves four modules of white."""
    return tuple(tuple(bool(module) for module in row) for row in _code(text).matrix)


def qr_png(text: str) -> bytes:
    """The same code as a PNG, eight pixels to a module, with its four modules of white around it."""
    out = io.BytesIO()
    _code(text).save(out, kind="png", scale=8, border=4)
    return out.getvalue()


def _code(text: str) -> segno.QRCode:
    import segno  # most commands draw none

    return segno.make_qr(text, error="m", boost_error=False)
