"""What office programs draw: every letter that is written in it is searched, pictures come out, and what cannot be read is told."""

from __future__ import annotations

import struct
from typing import Final

import pytest

from evidence_vault.sandbox.tasks import UNREAD, Scan
from evidence_vault.worker.drawings import is_readable
from evidence_vault.worker.enclosures import _Walk
from evidence_vault.worker.opaque import is_opaque
from evidence_vault.worker.scan import scan
from tests.helpers.doubts import as_file, written
from tests.helpers.nested import drawing, enhanced, extended, in_pieces, old_drawing, zipped

NAME: Final = "Айдана Серікова"
PICTURE: Final = as_file("PNG", written("говорит Ермек"))


def said(content: bytes) -> list[tuple[str, int]]:
    office = zipped(content, "word/media/image1.emf")
    return [(leak.kind, leak.term) for leak in scan(office, Scan((NAME,), (), pixels_only=False, part=(0, 1)))]


def of_bytes(text: str) -> bytes:
    """Letters in a coding of Windows, one by one."""
    head = bytes(28) + struct.pack("<8xIII16xI", 1, 76, 0, 0)
    return enhanced([(83, head + letter.encode("kz1048")) for letter in text])


def of_both(text: str) -> bytes:
    """Letters in turn as one byte and as two."""
    head = bytes(28) + struct.pack("<8xIII16xI", 1, 76, 0, 0)
    return enhanced(
        [
            (84, head + letter.encode("utf-16-le")) if number % 2 else (83, head + letter.encode("kz1048"))
            for number, letter in enumerate(text)
        ]
    )


def short(text: str, options: int = 0) -> bytes:
    """Records for a few letters (MS-EMF 2.3.5.37)."""
    bounds = b"" if options & 0x100 else bytes(16)
    head = bytes(8) + struct.pack("<II12x", 1, options) + bounds
    return enhanced([(108, head + letter.encode("utf-16-le")) for letter in text])


def by_string(text: str) -> bytes:
    """MS-EMFPLUS 2.3.4.14."""
    return extended([(0x401C, 0, struct.pack("<8xI16x", 1) + letter.encode("utf-16-le")) for letter in text])


def by_driver(text: str, options: int = 1) -> bytes:
    """MS-EMFPLUS 2.3.4.6."""
    head = struct.pack("<4xI4xI", options, 1)
    return extended([(0x4036, 0, head + letter.encode("utf-16-le") + bytes(10)) for letter in text])


def within(text: str) -> bytes:
    """A drawing in a drawing."""
    inner = drawing(text)
    return extended([(0x4008, 0x500, struct.pack("<4xI4xI", 2, len(inner)) + inner)])


FORMS: Final = {
    "letters": drawing,
    "old": old_drawing,
    "bytes": of_bytes,
    "bytes and letters": of_both,
    "short": short,
    "short, without bounds": lambda text: short(text, 0x100),
    "strings": by_string,
    "strings of a driver": by_driver,
    "a drawing in it": within,
}


@pytest.mark.parametrize("form", FORMS)
def test_a_name_that_is_written_letter_by_letter_is_found(form: str) -> None:
    for spelled in (NAME, NAME.replace(" ", ""), NAME.upper()):
        assert said(FORMS[form](spelled)) == [("member", 0)]
    assert said(FORMS[form]("Бақыт Жұмабаев")) == []


def test_letters_of_latin_are_found_in_few_bytes() -> None:
    head = bytes(8) + struct.pack("<II12x", 1, 0x300)
    content = enhanced([(108, head + letter.encode()) for letter in "Aidana"])
    for term, found in (("Aidana", [0]), ("Bakyt", [])):
        assert [leak.term for leak in scan(content, Scan((term,), (), pixels_only=False, part=(0, 1)))] == found


@pytest.mark.parametrize("as_specified", [True, False])
def test_a_picture_that_goes_on_in_a_second_record_comes_out(as_specified: bool) -> None:
    content = in_pieces(PICTURE, as_specified=as_specified)
    came = [one for one in _Walk().file(zipped(content), 0) if one.sure]
    assert [(one.what, one.data) for one in came] == [("PNG 520x74", PICTURE)]
    assert said(content) == []
    cut = extended([(0x4008, 0x8500, struct.pack("<I", 9000) + bytes(90))])
    assert [one.what for one in _Walk().file(zipped(cut), 0)] == [UNREAD]
    assert said(cut) == [("unread", -1)]


def _old(kind: int, body: bytes) -> bytes:
    whole = struct.pack("<IH", 3 + len(body) // 2, kind) + body + struct.pack("<IH", 3, 0)
    return struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(whole) // 2, 0, 0, 0) + whole


def _many_colours() -> bytes:
    return _old(0x0F43, bytes(22) + struct.pack("<IiiHHIIiiII", 40, 9, 9, 1, 8, 0, 0, 0, 0, 0xFFFFFFFF, 0) + bytes(90))


def _deep() -> bytes:
    deep = drawing("x")
    for _ in range(1500):
        deep = extended([(0x4008, 0x500, struct.pack("<4xI4xI", 2, len(deep)) + deep)])
    return deep


BROKEN: Final = {
    "old, a text of no length": _old(0x0A32, bytes(4)),
    "old, a text that is cut": _old(0x0521, struct.pack("<H", 400)),
    "old, more colours than there are": _many_colours(),
    "a text that is cut": enhanced([(84, bytes(28) + struct.pack("<8xIII16xI", 400, 76, 0, 0))]),
    "a text of no length": enhanced([(108, bytes(8))]),
    "a string that is cut": extended([(0x401C, 0, struct.pack("<8xI16x", 400))]),
    "a string of a driver by glyphs": by_driver("x", options=0),
    "drawings without end": _deep(),
}


@pytest.mark.parametrize("form", BROKEN)
def test_what_is_broken_is_told_and_never_raises(form: str) -> None:
    assert not is_readable(BROKEN[form])
    assert is_opaque(BROKEN[form])
    assert said(BROKEN[form]) == [("unread", -1)]
