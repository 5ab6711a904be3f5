"""The records of a drawing of an office program: Windows Metafile, Enhanced Metafile, its extensions (MS-WMF, MS-EMF, MS-EMFPLUS)."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import Final

_MARK, _MARK_AT = b" EMF", 40
_RECORD: Final = struct.Struct("<II")
_COMMENT: Final = 70
_PLUS: Final = b"EMF+"
_PLUS_RECORD: Final = struct.Struct("<HHII")
OBJECT: Final = 0x4008
"""What makes an object of the extensions (MS-EMFPLUS 2.3.5.1)."""

_GOES_ON: Final = 0x8000

_PLACEABLE: Final = b"\xd7\xcd\xc6\x9a\0\0"
_PLACEABLE_HEAD, _OLD_HEAD = 22, 18
_OLD: Final = re.compile(rb"[\1\2]\0\x09\0\0[\1\3]")
_OLD_RECORD: Final = struct.Struct("<IH")
"""Words of the record, itself included, and what it does (MS-WMF 2.3)."""


class Unreadable(Exception):
    """Something in it can neither be searched nor taken out."""


def is_drawing(data: bytes) -> bool:
    """Whether it is a metafile, of the old kind or an enhanced one."""
    return is_old(data) or (data[:4] == b"\1\0\0\0" and data[_MARK_AT : _MARK_AT + 4] == _MARK)


def is_old(data: bytes) -> bool:
    """Whether it is of the old kind."""
    return data.startswith(_PLACEABLE) or bool(_OLD.match(data))


def old_records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """What each record of the old kind does, and the whole of it.

    Raises:
        Unreadable: it is cut off.
    """
    at = _OLD_HEAD + (_PLACEABLE_HEAD if data.startswith(_PLACEABLE) else 0)
    while at < len(data):
        if at + _OLD_RECORD.size > len(data):
            raise Unreadable
        words, kind = _OLD_RECORD.unpack_from(data, at)
        record = data[at : at + 2 * words]
        if 2 * words < _OLD_RECORD.size or len(record) < 2 * words:
            raise Unreadable
        if kind == 0:
            return
        yield kind, record
        at += 2 * words


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """As `old_records`, of an enhanced one (MS-EMF 2.3)."""
    at = 0
    while at < len(data):
        if at + _RECORD.size > len(data):
            raise Unreadable
        kind, size = _RECORD.unpack_from(data, at)
        record = data[at : at + size]
        if size < _RECORD.size or len(record) < size:
            raise Unreadable
        yield kind, record
        at += size


def extensions(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """What each record of the extensions does, its flags, and what it has; an object over several of them is put together.

    What goes on has the size of all of it before its own piece of it, or behind that of the piece: programs differ
    (MS-EMFPLUS 2.3.5.1). The last piece has it or not.

    Raises:
        Unreadable: a record or an object is cut off.
    """
    held, whole = bytearray(), 0
    for kind, flags, body in _bare_extensions(data):
        goes_on = kind == OBJECT and bool(flags & _GOES_ON)
        if not (goes_on or held):
            yield kind, flags, body[4:]
            continue
        if kind != OBJECT:
            raise Unreadable
        if goes_on:
            whole = max(int.from_bytes(body[at : at + 4], "little") for at in (0, 4))
        held += body[8 if goes_on or int.from_bytes(body[4:8], "little") == whole else 4 :]
        if len(held) >= whole or not goes_on:
            yield kind, flags, bytes(held)
            held.clear()
    if held:
        raise Unreadable


def _bare_extensions(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Each record, and what it has from the size of its data on."""
    for kind, record in records(data):
        if kind != _COMMENT or record[12:16] != _PLUS:
            continue
        at = 16
        while at + _PLUS_RECORD.size <= len(record):
            what, flags, size, _ = _PLUS_RECORD.unpack_from(record, at)
            if size < _PLUS_RECORD.size or at + size > len(record):
                raise Unreadable
            yield what, flags, record[at + _PLUS_RECORD.size - 4 : at + size]
            at += size
