"""Tables as CSV, which spreadsheets open and compute nothing of."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

_BEGINS: Final = "=+-@\uff1d\uff0b\uff0d\uff20"
"""What a formula begins with; spreadsheets take the wide forms too."""

_QUOTES: Final = "'\""


def table(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV (RFC 4180), UTF-8 with a byte order mark, which spreadsheets ask for."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([cell(text) for text in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def cell(text: str) -> str:
    """A text that a spreadsheet would take for a formula with an apostrophe in front; any other as it is.

    What a program may drop before it looks, spaces, quotes and characters that nobody sees, hides no formula.
    """
    first = next((each for each in text if not _is_dropped(each)), "")
    return f"'{text}" if text[:1] in ("\t", "\r") or (first and first in _BEGINS) else text


def _is_dropped(character: str) -> bool:
    return character in _QUOTES or unicodedata.category(character)[0] in "ZC"
