"""Text for people and JSON for programs.

Whatever came from outside is escaped before it reaches a terminal: control characters could move the
cursor or set colours, bidirectional controls could show a name backwards.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

Row = Sequence[str]

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff{_BIDI}]")
_UNSAFE_IN_JSON = re.compile(f"[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff{_BIDI}]")
_LEAST_COLUMN = 16
_WIDEST_COLUMN = 17
_GAP = "  "


def visible(text: object) -> str:
    r"""`text` on one line, with everything that could steer a terminal as ``\xNN`` or ``\uNNNN``."""
    return _UNSAFE.sub(_escape, str(text))


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is no UTF-8 (PEP 383)
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


# -- lines for people ----------------------------------------------------------------------------


def prepare_streams() -> None:
    """Let no character that a terminal's encoding lacks end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def tell(text: str = "") -> None:
    """One line on standard output; values in it were made `visible`."""
    print(text)


def note(text: str) -> None:
    """One line on standard error: what is no result."""
    print(text, file=sys.stderr, flush=True)


def size_text(count: int) -> str:
    """Bytes for people, in powers of 1000: ``17 bytes``, ``1.2 MB``."""
    if count < 1000:
        return "1 byte" if count == 1 else f"{count} bytes"
    size = float(count)
    for unit in ("kB", "MB", "GB", "TB"):
        size /= 1000
        if size < 999.95 or unit == "TB":
            break
    return f"{size:.1f} {unit}"


def counted(count: int, noun: str) -> str:
    """``1 item``, ``2 items``, ``2 entries``, ``2 keys``."""
    if count == 1:
        return f"1 {noun}"
    return f"{count:,} {noun[:-1]}ies" if re.search("[^aeiou]y$", noun) else f"{count:,} {noun}s"


def columns(text: str) -> int:
    """Columns of a terminal that `text` takes: two for a wide character, none for a combining one."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def shortened(text: str, width: int) -> str:
    """`text` in at most `width` columns, its end replaced by an ellipsis where it is longer."""
    if columns(text) <= width:
        return text
    kept, room = [], width - 1
    for character in text:
        room -= _columns(character)
        if room < 0:
            break
        kept.append(character)
    return "".join(kept) + "…"


def tell_table(headings: Row, rows: Iterable[Row]) -> None:
    """Print rows in columns; on a terminal the last column is shortened to what has room."""
    for line in table(headings, rows, terminal_width(sys.stdout)):
        tell(line)


def terminal_width(stream: TextIO) -> int | None:
    """Columns of the terminal behind `stream`; None where it is a file or a pipe."""
    return shutil.get_terminal_size().columns if stream.isatty() else None


def table(headings: Row, rows: Iterable[Row], width: int | None) -> list[str]:
    """Lines of a table; cells are made `visible`.

    Args:
        headings: of the columns.
        rows: as many cells each.
        width: columns that the last cell has to stop at; wide cells before it are shortened too. None for no limit.
    """
    cells = [headings, *([visible(cell) for cell in row] for row in rows)]
    if width is not None:
        cells = [[*(shortened(cell, _WIDEST_COLUMN) for cell in row[:-1]), row[-1]] for row in cells]
    widths = [max(columns(row[place]) for row in cells) for place in range(len(headings) - 1)]
    room = None if width is None else max(_LEAST_COLUMN, width - sum(widths) - len(_GAP) * len(widths))
    lines = []
    for row in cells:
        padded = [cell + " " * (wide - columns(cell)) for cell, wide in zip(row, widths, strict=False)]
        last = row[-1] if room is None else shortened(row[-1], room)
        lines.append(_GAP.join([*padded, last]).rstrip())
    return lines


def tell_fields(fields: Iterable[tuple[str, str]]) -> None:
    """Print names and texts below one another; further lines of a text stand under its first."""
    shown = [(name, text.splitlines() or [""]) for name, text in fields if text]
    wide = max((columns(name) for name, _ in shown), default=0)
    for name, lines in shown:
        for place, line in enumerate(lines):
            label = name if place == 0 else ""
            tell(f"  {label:<{wide}}  {visible(line)}".rstrip())


# -- JSON for programs ---------------------------------------------------------------------------


def tell_json(value: Mapping[str, object]) -> None:
    """Print one object."""
    _use_utf8()
    tell(json_text(value, indent=2))


def tell_json_array(values: Iterable[Mapping[str, object]]) -> None:
    """Print an array, one object a line, as they come: a long log needs no memory."""
    _use_utf8()
    separator = "["
    for value in values:
        tell(separator)
        print(json_text(value), end="")
        separator = ","
    tell("[]" if separator == "[" else "\n]")


def json_text(value: object, indent: int | None = None) -> str:
    """JSON that is safe to look at: what could steer a terminal stands as an escape of JSON's own."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _use_utf8() -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
