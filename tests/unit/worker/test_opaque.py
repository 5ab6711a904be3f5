"""Files that nothing here reads are told wherever they stand; what only begins like one is not."""

from __future__ import annotations

import io
import random
import struct
from typing import Final

import pytest

from evidence_vault.sandbox.tasks import UNREAD, Scan
from evidence_vault.worker.enclosures import _Walk
from evidence_vault.worker.scan import scan
from tests.helpers.doubts import written
from tests.helpers.nested import mail, zipped

WANTED: Final = Scan(("Айдана Серікова",), (), pixels_only=False, part=(0, 1))
NOISE: Final = random.Random(7).randbytes(9000)
WORDS: Final = b" people said that they were there, and nobody else was. " * 20


def saved(form: str, mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    written("соседи").convert(mode).save(out, form)
    return out.getvalue()


def of_figures(kind: int) -> bytes:
    """A picture of Unix that is written in figures."""
    lightest = b"" if kind == 1 else b"1\n"
    return b"P%d\n# of a scanner\n20 30\n%s" % (kind, lightest) + b"0 1\n" * (900 if kind == 3 else 300)


PICTURES: Final = {
    "PCX": saved("PCX"),
    "PCX of bits": saved("PCX", "1"),
    "PBM": saved("PPM", "1"),
    "PGM": saved("PPM", "L"),
    "PPM": saved("PPM"),
    "PGM after a comment": b"P5\n# of a scanner\n12 13\n255\n" + bytes(156),
    "PBM in figures": of_figures(1),
    "PGM in figures": of_figures(2),
    "PPM in figures": of_figures(3),
    "PAM": b"P7\nWIDTH 20\nHEIGHT 20\nDEPTH 1\nMAXVAL 255\nTUPLTYPE GRAYSCALE\nENDHDR\n" + NOISE,
    "TGA": saved("TGA"),
    "TGA in grey": saved("TGA", "L"),
    "TGA with a table": saved("TGA", "P"),
    "TGA of before": saved("TGA")[: -len(b"TRUEVISION-XFILE.\0")],
    "TGA with a table of before": saved("TGA", "P")[: -len(b"TRUEVISION-XFILE.\0")],
    "SGI": saved("SGI"),
    "DICOM": bytes(128) + b"DICM\2\0\0\0UL\4\0" + NOISE,
    "EPS": saved("EPS"),
    "EPS with a preview": b"\xc5\xd0\xd3\xc6\x1e\0\0\0" + NOISE,
    "BPG": b"BPG\xfb" + NOISE,
    "JBIG2": b"\x97JB2\r\n\x1a\n\1\0\0\0\1" + NOISE,
    "cursor": struct.pack("<HHHBBBBHHII", 0, 2, 1, 32, 32, 0, 0, 5, 5, 4264, 22) + NOISE,
    "CR3": b"\0\0\0\x18ftypcrx \0\0\0\1crx isom" + NOISE,
}
PACKED: Final = {
    "ARJ": b"\x60\xea\x2c\0\x1e\x0b\1\0\x10\0\2" + NOISE,
    "LHA": b"\x22\x66-lh5-" + struct.pack("<III", 90, 120, 0x5A000000) + b"\x20\0" + NOISE,
    "compress": b"\x1f\x9d\x90" + NOISE,
    "LZ4 of Firefox": b"mozLz40\0\0\1\0\0" + NOISE,
    "lzop": b"\x89LZO\0\r\n\x1a\n\x10\x40" + NOISE,
    "StuffIt": b"SIT!\0\1\0\0\x12\x34rLau\2" + NOISE,
    "StuffIt 5": b"StuffIt (c)1997-2001 Aladdin Systems, Inc., http://www.aladdinsys.com/StuffIt/\r\n\x1a\0" + NOISE,
    "ACE": b"\x12\x34\x31\0\0\0\x90**ACE**\x14\x14\2" + NOISE,
    "dmg": NOISE + b"koly\0\0\0\4\0\0\2\0".ljust(512, b"\0"),
    "dmg with a password": b"encrcdsa\0\0\0\2\0\0\0\x10" + NOISE,
    "backup of Android with a password": b"ANDROID BACKUP\n5\n1\nAES-256\n" + NOISE.hex().encode(),
}
BROKEN: Final = {
    "HEIC": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + NOISE,
    "JP2": b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 " + NOISE,
    "CR2": b"II*\0\x10\0\0\0CR\2\0" + NOISE,
    "BMP": saved("BMP")[:22],
    "PNG": saved("PNG")[:20],
    "JPEG": saved("JPEG")[:90],
}
HARMLESS: Final = {
    "PNM and no more": b"P1\n",
    "a year": b"P2 2024\n",
    "a place": b"P5 10 12 people said that they were there.\n",
    "another place": b"P4 10 12" + WORDS,
    "a place with a number": b"P6 10 12 3" + WORDS[:90],
    "a manual": b"P2 10 20 and so on, says the manual of the scanner. " * 9,
    "figures": b"P2 10 20 255 and 7",
    "a packed number": b"\n\3\1\2\3",
    "another packed number": b"\n\3\1\x08\3" + bytes(200),
    "film": b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + NOISE,
    "film of a telephone": b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + NOISE,
    "font": b"\0\1\0\0\0\x0f\0\x80\0\3\0\x70GDEF" + NOISE,
    "font of PostScript": b"%!PS-AdobeFont-1.0: CMR10 1.00B\n" + WORDS,
    "letters of a font": b"%!PS-Adobe-3.0 Resource-CMap\n" + WORDS,
    "Markdown": b"Plays: **ACE** of spades." + WORDS,
    "a way to pack": b"A -lh5- is a way of packing." + WORDS,
    "a shop": b"StuffIt! is what it is called." + WORDS,
    "a form of pictures": b"GIF89a is an old form, says the page," + WORDS,
    "another form of pictures": b"II*\x20MM*\x20BM" + WORDS,
    "words with an end of TGA in it": WORDS + b"TRUEVISION-XFILE" + WORDS,
    "little numbers": struct.pack("<16I", 0x00020000, *range(15)),
    "words": WORDS,
}


@pytest.mark.parametrize("content", [*PICTURES.values(), *PACKED.values()], ids=[*PICTURES, *PACKED])
def test_what_nothing_here_reads_is_told(content: bytes) -> None:
    office = zipped(content, "word/media/image1.bin")
    assert [(one.what, one.sure) for one in _Walk().file(office, 0) if one.sure] == [(UNREAD, True)]
    for whole in (content, office):
        assert {leak.kind for leak in scan(whole, WANTED)} == {"unread"}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_picture_that_cannot_be_shown_is_told(content: bytes) -> None:
    assert [(one.what, one.sure) for one in _Walk().file(zipped(content), 0) if one.sure] == [(UNREAD, True)]


@pytest.mark.parametrize("content", HARMLESS.values(), ids=HARMLESS)
def test_what_only_begins_so_is_let_go(content: bytes) -> None:
    for whole in (content, zipped(content, "a.bin"), mail(content, "a.bin")):
        assert [one.what for one in _Walk().file(whole, 0) if one.sure] == []
        assert scan(whole, WANTED) == []


@pytest.mark.parametrize("begin", ["GIF89a", "GIF8", "BM", "xxxxftypheic", "RIFFxxxxWEBP"])
def test_a_text_is_never_taken_for_a_picture(begin: str) -> None:
    """What its letters are coded in is undone."""
    said = f"{begin}, is a form of pictures, says &#1040;&#1081;дана Серікова. ".encode() * 9
    assert {leak.kind for leak in scan(said, WANTED)} == {"text"}
    assert scan(said.replace("дана".encode(), b"lar"), WANTED) == []


def test_no_begin_takes_long() -> None:
    """In a way that grows twofold with each byte, this never ends."""
    begins = (b"P4 " + b"# " * 5000 + b"\n" + b"x" * 100, b"P1 " + b"#\n" * 5000, b"P7 " + b"\n" * 9000)
    for begin in begins:
        assert scan(begin, WANTED) == []
