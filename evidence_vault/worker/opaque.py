"""Files that nothing here reads: pictures in forms that are not shown, and what is packed in ways that are not unpacked."""

from __future__ import annotations

import re
from typing import Final

from evidence_vault.worker.coded_text import CONTROLS
from evidence_vault.worker.drawings import is_readable
from evidence_vault.worker.metafiles import is_drawing
from evidence_vault.worker.sealed import is_encrypted

_MARKS: Final = (
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"MSCF\0\0\0\0",  # cabinet
    b"AT&TFORM",  # DjVu
    b"\0\0\0\x0cJXL \r\n\x87\n",
    b"8BPS\0\1",  # Photoshop
    b"8BPS\0\2",
    b"II\xbc\1",  # JPEG XR
    b"gimp xcf",
    b"\x76\x2f\x31\1",  # OpenEXR
    b"\x28\xb5\x2f\xfd",  # Zstandard
    b"\x04\x22\x4d\x18",  # LZ4
    b"mozLz40\0",  # LZ4 of Firefox
    b"LZIP\1",
    b"\x89LZO\0\r\n\x1a\n",  # lzop
    b"xar!\0",
    b"StuffIt (c)1997-",
    b"encrcdsa\0\0\0",  # image of a disk with a password
    b"MSWIM\0\0\0",
    b"ITSF\3\0\0\0",  # help of Windows
    b"!BDN",  # mailboxes of Outlook
    b"\xcf\xad\x12\xfe",  # those of Outlook Express
    b"\0\1\0\0Standard ",  # Access
    b"\xc5\xd0\xd3\xc6",  # PostScript with a preview
    b"BPG\xfb",
    b"\x97JB2\r\n\x1a\n",
)
_FORMS: Final = re.compile(
    rb"\x60\xea.[\0-\x0a][\x1e-\x2e]..[\0-\x0b]..\x02"  # ARJ
    rb"|..-(?:lh[0-7dx]|lz[45s]|pm[0-2s])-.{13}[\0-\3]"  # LHA
    rb"|.{4}\0..\*\*ACE\*\*"
    rb"|SIT!.{6}rLau|StuffIt[!?].{0,16}?[\0-\x08]"
    rb"|ANDROID BACKUP\n\d{1,2}\n(?:0\nnone|[01]\nAES-256)\n"
    rb"|%!PS-Adobe-\d\.\d(?! Resource-)"  # PostScript, but for what belongs to its fonts
    rb"|P7\s+WIDTH \d+\s+HEIGHT \d"  # PAM
    rb"|\x01\xda[\0\1][\1\2]\0[\1-\3]"  # SGI
    rb"|\0\0[\2\3\x0a\x0b]\0{7}..(?!\0\0)..(?!\0\0)..[\x08\x0f\x10\x18\x20][\0\x08\x20\x28]"  # TGA
    rb"|\0\x01[\1\x09]\0\0..[\x0f\x10\x18\x20]\0{2}....(?!\0\0)..\x08[\0\x08\x20\x28]"  # the same with a table of colours
    rb"|\0\0\x02\0[\1-\x20]\0...\0....(?:..[\0-\x0f]\0){2}"  # cursors
    rb"|.{4}ftypcrx |IIRO\x08\0\0\0|IIU\0\x08|FUJIFILMCCD-RAW "  # what a camera saw
    rb"|.{128}DICM\x02\0",  # what a doctor saw
    re.DOTALL,
)
"""Others, by so many bytes that no text and no piece of coded text has them."""

_DISK, _DISK_TRAILER = b"koly\0\0\0\4", 512
"""What stands at the end of an image of a disk (dmg)."""

_TGA_END: Final = b"TRUEVISION-XFILE.\0"
_BY_LITTLE: Final = re.compile(rb"\xff\x0a|\x1f\x9d[\x09-\x10\x89-\x90]")
"""JPEG XL without a box, and what `compress` of Unix has packed."""

_GAP: Final = rb"(?:\s|#[^\n]*+\n)++"
_PNM: Final = re.compile(
    rb"P(?:([14])|[2356])" + _GAP + rb"(\d{1,6})" + _GAP + rb"(\d{1,6})(?(1)|" + _GAP + rb"\d{1,5})\s"
)
"""Width, height and, but for pictures of bits, the lightest value."""

_ONLY_FIGURES: Final = re.compile(rb"(?:[\d\s]|#[^\n]*+\n)*+\Z")
_PCX: Final = re.compile(rb"\n[\0\2-\5]\x01([\1\2\4\x08])(..)(..)(..)(..).{52}\0[\1-\4](..).{60}", re.DOTALL)
_PCX_SLACK: Final = 32
"""Bytes that a line of it has at most behind its pixels."""

_LEAST: Final = 8
"""Pixels below which no letter can be read."""

_LOOKED_AT: Final = 256


def is_opaque(data: bytes) -> bool:
    """Whether it holds something that nothing here can take out of it, or is a picture that nothing here can read."""
    return (
        data.startswith(_MARKS)
        or is_encrypted(data)
        or bool(_FORMS.match(data))
        or data.endswith(_TGA_END)
        or data[-_DISK_TRAILER:].startswith(_DISK)
        or _is_pnm(data)
        or _is_pcx(data)
        or (is_drawing(data) and not is_readable(data))
    )


def may_be_opaque(data: bytes) -> bool:
    """Whether it is such a file by its first two or three bytes, which a piece of coded text has by chance."""
    return bool(_BY_LITTLE.match(data))


def is_like_text(data: bytes) -> bool:
    """Whether its begin has nothing that a text has not."""
    begin = data[:_LOOKED_AT]
    return len(begin.translate(None, CONTROLS)) == len(begin)


def _is_pnm(data: bytes) -> bool:
    """Whether it is a picture of Unix: a manual of them begins likewise, and so does a note of a place."""
    if not (head := _PNM.match(data)) or min(int(head[2]), int(head[3])) < _LEAST:
        return False
    kind, pixels, rest = data[1:2], int(head[2]) * int(head[3]), data[head.end() :]
    if kind in b"123":
        return len(rest) >= pixels and bool(_ONLY_FIGURES.match(rest))
    if len(rest.translate(None, CONTROLS)) < len(rest):
        return True
    return kind in b"56" and len(rest) >= pixels * (3 if kind == b"6" else 1)


def _is_pcx(data: bytes) -> bool:
    if not (head := _PCX.match(data)):
        return False
    left, top, right, bottom, line = (int.from_bytes(one, "little") for one in head.groups()[1:])
    needed = (head[1][0] * (right - left + 1) + 7) // 8
    return right >= left and bottom >= top and needed <= line <= needed + _PCX_SLACK
