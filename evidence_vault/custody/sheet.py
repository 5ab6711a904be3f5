"""What stands on a recovery sheet, typed or scanned, read back to the vault identity; and where it was mistyped.

A sheet carries the identity line itself, or an age file in armor whose words are seven of the list (`Printing`). Both
have one length, and the file's header one form: so most mistakes can be told by their line before scrypt is asked.
"""

from __future__ import annotations

import base64
import re
from typing import Final

from evidence_vault.crypto import age
from evidence_vault.crypto.passphrase import WORDS, known_words
from evidence_vault.errors import (
    AlteredHeader,
    DamagedPayload,
    InvalidIdentity,
    KeyDamaged,
    KeyMistyped,
    MalformedFile,
    NoMatchingKey,
    NoSheet,
    SheetMistyped,
    SheetStaysSealed,
    SheetWordsMissing,
    SheetWordUnknown,
)

LIMIT: Final = 16 * 1024
"""Characters of a sheet's text; it has 500, and a file may have words around it."""

_COLUMNS: Final = 64
_LINES: Final = (64, 64, 64, 64, 64, 24)
"""Characters of each line of the armor: 257 bytes."""

_BASE64: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
_ALPHABET: Final = _BASE64 | frozenset(b"=")
_KEY: Final = re.compile(r"^\s*AGE-?SE", re.IGNORECASE | re.MULTILINE)
_DASHES: Final = "-–—‐‑‒―−"


def _exactly(text: bytes) -> list[frozenset[int]]:
    return [frozenset({byte}) for byte in text]


_HEADER: Final = [
    *_exactly(b"age-encryption.org/v1\n-> scrypt "),
    *[_BASE64] * 22,  # salt
    *_exactly(b" "),
    frozenset(b"12"),
    frozenset(b"0123456789"),
    *_exactly(b"\n"),
    *[_BASE64] * 43,  # wrapped file key
    *_exactly(b"\n--- "),
    *[_BASE64] * 43,  # MAC
    *_exactly(b"\n"),
]
"""What may stand at each byte of the header (age.md, "File format", "The scrypt recipient type")."""

_WRAPPED: Final = range(32, 102)
"""The bytes that decide whether the words open it."""

_MAC: Final = range(106, 149)
_PAYLOAD: Final = range(150, 257)


def is_open(untrusted_text: str) -> bool:
    """Whether it is the identity line itself, for which no words are needed."""
    return bool(_KEY.search(untrusted_text))


def read_sheet(untrusted_text: str, words: str, work_factor: int = age.MIN_WORK_FACTOR) -> str:
    """The vault identity from the text of a sheet.

    Args:
        untrusted_text: all that was typed, pasted or scanned.
        words: those of a sealed sheet.
        work_factor: the least log N that is accepted (18; tests name a lower one).

    Raises:
        NoSheet: it is no text of a sheet.
        KeyMistyped, KeyDamaged: an open key is not as it was printed.
        SheetMistyped: a sealed one is not, in the lines that are named.
        SheetWordsMissing, SheetWordUnknown: these cannot be its words.
        SheetStaysSealed: they do not open it.
        NotEnoughMemory: the machine has not the memory that this takes.
    """
    if is_open(untrusted_text):
        return _open_key(untrusted_text)
    file = _decoded(_armored_lines(untrusted_text))
    for place, allowed in enumerate(_HEADER):
        if file[place] not in allowed:
            raise SheetMistyped(lines=_lines_of(range(place, place + 1)))
    passphrase = age.Passphrase(_sealing_words(words), min_work_factor=work_factor)
    try:
        identity = age.Identity.parse(age.decrypt(file, [passphrase]).decode("ascii", "replace").strip())
    except NoMatchingKey:
        raise SheetStaysSealed(lines=_lines_of(_WRAPPED)) from None
    except AlteredHeader:
        raise SheetMistyped(lines=_lines_of(_MAC)) from None
    except DamagedPayload:
        raise SheetMistyped(lines=_lines_of(_PAYLOAD)) from None
    except MalformedFile:
        raise SheetMistyped(lines=_lines_of(_WRAPPED)) from None
    except InvalidIdentity:
        raise NoSheet() from None
    return str(identity)


def _open_key(untrusted_text: str) -> str:
    lines = [line for line in untrusted_text.splitlines() if not line.lstrip().startswith("#")]
    text = "".join("".join(lines).split()).upper()
    try:
        return str(age.Identity.parse(text))
    except InvalidIdentity:
        place = age.Identity.misprint(text)
        raise (KeyDamaged() if place is None else KeyMistyped(place=place)) from None


def _armored_lines(untrusted_text: str) -> list[str]:
    """The lines between the marks, without what only parts them."""
    lines = ["".join(line.split()) for line in untrusted_text[:LIMIT].splitlines()]
    lines = [line for line in lines if line]
    begin = next((at for at, line in enumerate(lines) if _is_mark(line, "BEGIN")), None)
    end = next((at for at, line in enumerate(lines) if _is_mark(line, "END")), len(lines))
    if begin is None and not (lines and lines[0].startswith("YWdl")):
        raise NoSheet()
    body = lines[0 if begin is None else begin + 1 : end]
    if len(body) == 1:  # what some programs make of several lines
        body = [body[0][start : start + _COLUMNS] for start in range(0, len(body[0]), _COLUMNS)]
    return body


def _is_mark(line: str, word: str) -> bool:
    return line[0] in _DASHES and word in line.upper()


def _decoded(body: list[str]) -> bytes:
    """The bytes of the armor.

    Raises:
        SheetMistyped: the first line that has another length, or a character that cannot stand there.
    """
    for at, length in enumerate(_LINES):
        line = body[at] if at < len(body) else ""
        if len(line) != length or not set(line.encode("utf-8")) <= (_BASE64 if at + 1 < len(_LINES) else _ALPHABET):
            raise SheetMistyped(lines=str(at + 1))
    try:
        return base64.b64decode("".join(body[: len(_LINES)]), validate=True)
    except ValueError:
        raise SheetMistyped(lines=str(len(_LINES))) from None


def _lines_of(where: range) -> str:
    """The lines of the armor that hold these bytes."""
    first, last = where.start * 8 // 6 // _COLUMNS + 1, (where[-1] * 8 + 7) // 6 // _COLUMNS + 1
    return str(first) if first == last else f"{first}–{last}"


def _sealing_words(typed: str) -> bytes:
    """The seven words as they were drawn.

    Raises:
        SheetWordsMissing, SheetWordUnknown: they are not.
    """
    words = typed.lower().split()
    if len(words) != WORDS:
        raise SheetWordsMissing(typed=len(words), needed=WORDS)
    known = frozenset(known_words())
    for place, word in enumerate(words, 1):
        if word not in known:
            raise SheetWordUnknown(place=place)
    return " ".join(words).encode("ascii")
