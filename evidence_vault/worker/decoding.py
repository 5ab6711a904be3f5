"""Bytes as text, where nobody says in which letters they were written, or says it wrongly."""

from __future__ import annotations

import codecs

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SMALL_IN_KOI8, _SMALL_IN_1251 = range(0xC0, 0xE0), range(0xE0, 0x100)
_GUESSED = 65_536
"""Bytes by which older letters are told apart."""


def decoded(data: bytes) -> str:
    """Bytes as text: by their mark, as UTF-8, or else as what older Russian files are written in.

    Of Windows-1251 and KOI8-R that one in which most letters are small ones.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return codecs.getincrementaldecoder(name)("replace").decode(data)
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data)  # a last character may be cut
    except UnicodeDecodeError:
        koi8 = sum(byte in _SMALL_IN_KOI8 for byte in data[:_GUESSED])
        windows = sum(byte in _SMALL_IN_1251 for byte in data[:_GUESSED])
        return data.decode("koi8-r" if koi8 > windows else "cp1251", "replace")


def decoded_as(data: bytes, charset: str | None) -> str:
    """Bytes as what they are said to be; where that is no name of letters, or they are not that, as `decoded`."""
    if charset:
        try:
            return data.decode(charset)
        except LookupError:
            return decoded(data)
        except UnicodeDecodeError:
            return decoded(data) if charset in {"utf-8", "us-ascii", "ascii"} else data.decode(charset, "replace")
    return decoded(data)
