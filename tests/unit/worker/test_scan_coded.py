"""A removed name is found in whatever form mail, saved pages and packed files hold it; a text without it is let go."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import lzma
import plistlib
import quopri
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from urllib.parse import quote

import pytest

from evidence_vault.sandbox.tasks import Scan
from evidence_vault.worker.coded_text import wide_coding
from evidence_vault.worker.scan import scan
from evidence_vault.worker.stored import stored
from tests.helpers.nested import compound, rich_packed, winmail

NAME = "Айдана Серікова"
WANTED = Scan((NAME,), (), pixels_only=False, part=(0, 1))
TEXT = f"{NAME} lives here, in the house at the end of the road. " * 3


def mail(text: str, coding: str, kind: str = "plain", charset: str = "utf-8", name: str = "n.txt") -> bytes:
    made = EmailMessage()
    made["Subject"] = "Two files"
    made.set_content("See what is attached.")
    made.add_attachment(text, subtype=kind, charset=charset, cte=coding, filename=name)
    return bytes(made)


def forwarded(text: str) -> bytes:
    outer = EmailMessage()
    outer.set_content("Forwarded.")
    outer.add_attachment(mail(text, "base64"), maintype="application", subtype="octet-stream", filename="one.eml")
    return bytes(outer)


def zipped(text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside.eml", mail(text, "base64"))
    return out.getvalue()


def rich(text: str, *, by_number: bool) -> bytes:
    """What a word processor of Windows writes, each letter in a run of its own."""
    if by_number:
        said = "".join(f"\\f1\\u{ord(one)}?" for one in text)
    else:
        said = "".join(f"\\'{octet:02x}" for octet in text.encode("kz1048"))
    return b"{\\rtf1\\ansi\\ansicpg1251\\deff0 {\\fonttbl{\\f0 Arial;}}\r\n" + said.encode() + b"\\par}"


def rows(text: str) -> bytes:
    """Values of which one goes over the end of a page."""
    made = sqlite3.connect(":memory:")
    made.execute("PRAGMA page_size = 1024")
    made.execute("CREATE TABLE said (a TEXT, b TEXT, c TEXT)")
    for before in range(80, 110):
        made.execute("INSERT INTO said VALUES (?, ?, ?)", ("x" * before, text[:15], "y" * 1900))
    made.commit()
    return made.serialize()


def folded(text: str) -> bytes:
    """A line of a calendar (RFC 5545), cut anywhere."""
    octets = f"DESCRIPTION:{text}".encode()
    return b"BEGIN:VCALENDAR\r\n" + b"\r\n ".join(octets[at : at + 7] for at in range(0, len(octets), 7))


def of_a_network(text: str) -> bytes:
    """What a well-known network hands out: the bytes of UTF-8 as if each were a letter."""
    return json.dumps({"content": text.encode().decode("latin-1")}).encode()


FORMS: dict[str, Callable[[str], bytes]] = {
    "base64": lambda text: mail(text, "base64"),
    "quoted-printable": lambda text: mail(text, "quoted-printable"),
    "html part": lambda text: mail(f"<p>{text}</p>", "base64", "html"),
    "another charset": lambda text: mail(text, "base64", charset="utf-16"),
    "name of an attachment": lambda text: mail("nothing", "7bit", name=text[:40]),
    "soft line breaks": lambda text: quopri.encodestring(text.encode()),
    "forwarded mail": forwarded,
    "header": lambda text: (
        f"From: =?utf-8?B?{base64.b64encode(text[:15].encode()).decode()}?= <a@b.example>\n".encode()
    ),
    "data address": lambda text: b'<img src="data:text/plain;base64,' + base64.b64encode(text.encode()) + b'">',
    "address": lambda text: f"https://example.org/?q={quote(text[:15])}".encode(),
    "html escapes": lambda text: "".join(f"&#{ord(one)};" for one in text).encode(),
    "runs of a word processor": lambda text: (
        "<w:p><w:r><w:t>"
        + "</w:t></w:r><w:r><w:t>".join(text[at : at + 4] for at in range(0, len(text), 4))
        + "</w:t></w:r></w:p>"
    ).encode(),
    "gzip": lambda text: gzip.compress(b"first") + gzip.compress(text.encode()),
    "bzip2": lambda text: bz2.compress(text.encode()),
    "xz": lambda text: lzma.compress(text.encode()),
    "mail in a zip": zipped,
    "JSON": lambda text: json.dumps({"content": text}).encode(),
    "JSON of bytes": of_a_network,
    "script": lambda text: "".join(f"\\x{octet:02X}" for octet in text.encode()).encode(),
    "old escape of an address": lambda text: "".join(f"%u{ord(one):04X}" for one in text).encode(),
    "rich text by numbers": lambda text: rich(text, by_number=True),
    "rich text by bytes": lambda text: rich(text.replace("і", "и"), by_number=False),
    "folded lines": folded,
    "quoted-printable with a zero": lambda text: b"From: a\0b\r\n\r\n" + quopri.encodestring(text.encode()),
    "packed page of Safari": lambda text: plistlib.dumps(
        {"WebResourceData": f"<b>{text[:2]}</b>{text[2:]}".encode()}, fmt=plistlib.FMT_BINARY
    ),
    "link in a link": lambda text: (
        f"https://a.example/?q={quote(quote('https://b.example/?q=' + quote(text[:15])))}".encode()
    ),
    "JSON in JSON": lambda text: json.dumps({"a": json.dumps({"b": text})}).encode(),
    "packed rows of a database": rows,
    "after a begin of a picture, packed": lambda text: b"WARC/1.0\r\n\r\n" + gzip.compress(f"BMW {text}".encode()),
    "tags in UTF-16": lambda text: f"<p>{text[:8]}<b>{text[8:]}</b></p>".encode("utf-16"),
    "entities in UTF-16 without a mark": lambda text: (
        "<p>" + "".join(f"&#x{ord(one):x};" for one in text) + "</p>"
    ).encode("utf-16-le"),
    "the middle of base64": lambda text: base64.b64encode(text.encode())[3:],
}


@pytest.mark.parametrize("form", FORMS)
def test_a_name_is_found_and_its_absence_too(form: str) -> None:
    assert {leak.term for leak in scan(FORMS[form](TEXT), WANTED)} == {0}
    other = TEXT.replace(NAME, "Бақыт Жұмабаев")
    assert scan(FORMS[form](other), WANTED) == []


@pytest.mark.parametrize(
    "coding", ["koi8-r", "koi8-u", "cp866", "cp1251", "iso8859-5", "mac-cyrillic", "kz1048", "ptcp154"]
)
def test_a_name_is_found_in_a_coding_of_old(coding: str) -> None:
    wanted = Scan(("Айдана Серикова",), (), pixels_only=False, part=(0, 1))
    for spelled in ("Айдана Серикова", "АЙДАНА СЕРИКОВА"):
        assert {leak.term for leak in scan(f"Это сказала {spelled}.\r\n".encode(coding), wanted)} == {0}
    assert scan("Это сказал Бахыт Жумабаев.\r\n".encode(coding), wanted) == []


@pytest.mark.parametrize("coding", ["koi8-u", "cp866", "cp1251"])
def test_over_the_end_of_a_line_too(coding: str) -> None:
    wanted = Scan(("Айдана Серикова",), (), pixels_only=False, part=(0, 1))
    assert {leak.term for leak in scan("Это Айдана\r\nсерикова.".encode(coding), wanted)} == {0}


OF_OLD = {
    "Ayşe Yıldız": ("cp1254", "iso8859-9", "cp857"),
    "Lech Wałęsa": ("cp1250", "iso8859-2", "cp852"),
    "محمد علي": ("cp1256", "iso8859-6"),
    "José Muñoz": ("cp1252", "cp1254", "cp850", "cp857", "mac-roman"),
    NAME: ("kz1048", "utf-32"),
}
TOLD = "It is said that\r\n{} was there.\r\n"


@pytest.mark.parametrize(("name", "coding"), [(name, coding) for name, codings in OF_OLD.items() for coding in codings])
def test_a_name_of_another_country_is_found_in_its_codings(name: str, coding: str) -> None:
    wanted = Scan((name,), (), pixels_only=False, part=(0, 1))
    for spelled in (name, name.lower(), name.replace(" ", "\r\n"), name.lower().replace(" ", " -\r\n")):
        assert {leak.term for leak in scan(TOLD.format(spelled).encode(coding), wanted)} == {0}
    for other in OF_OLD:
        if other != name:
            assert scan(TOLD.format(other).encode(coding, "ignore"), wanted) == []


def test_a_short_name_is_not_found_in_codings_that_are_seldom() -> None:
    """Else it would stand by chance in every long text that is in another one."""
    said = TOLD.format("Łódź").encode("cp1250").replace(b"\xa3", b"\xb3")  # in no case that is usual
    assert scan(said, Scan(("Łódź",), (), pixels_only=False, part=(0, 1))) == []


def test_what_cannot_be_unpacked_counts_as_not_searched() -> None:
    cut = gzip.compress(TEXT.encode())[:-9]
    assert [leak.kind for leak in scan(cut, WANTED)] == ["unread"]
    assert [leak.kind for leak in scan(gzip.compress(bytes(300 << 20)), WANTED)] == ["unread"]


@pytest.mark.parametrize(
    "packed",
    [gzip.compress(TEXT.encode()), bz2.compress(TEXT.encode()), lzma.compress(TEXT.encode())],
    ids=["gzip", "bzip2", "xz"],
)
def test_in_an_archive_too(packed: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.log", packed[:-9])
    assert [leak.kind for leak in scan(out.getvalue(), WANTED)] == ["unread"]


@pytest.mark.parametrize(
    "said",
    [
        b"x^2 + y^2 = 1, says the book. " * 9,
        b"BZh is how it begins, says the manual. " * 9,
        b"x\xda\1\2\3\4" * 90,
        struct.pack("<4I", 93, 1, 5, 0) + b"words and words " * 9,
        b"ANDROID BACKUP\nis a way of keeping what is on a telephone. " * 9,
    ],
    ids=["formula", "manual", "numbers", "other numbers", "telephone"],
)
def test_what_only_begins_like_something_packed_is_let_go(said: bytes) -> None:
    assert scan(said, WANTED) == scan(mail(said.decode("latin-1"), "base64"), WANTED) == []


def test_the_name_of_a_file_in_an_archive_is_read_in_the_coding_of_whoever_packed_it() -> None:
    said, other = (zip_of_windows(f"{name}.txt") for name in ("Айдана Серикова", "Бахыт Жумабаев"))
    wanted = Scan(("Айдана Серикова",), (), pixels_only=False, part=(0, 1))
    assert {(leak.kind, leak.term) for leak in scan(said, wanted)} == {("name", 0)}
    assert scan(other, wanted) == []


def zip_of_windows(name: str) -> bytes:
    packed = name.encode("cp866")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x" * len(packed), b"nothing")
    return out.getvalue().replace(b"x" * len(packed), packed)


def test_the_rich_text_of_a_message_is_unpacked() -> None:
    """The examples of MS-OXRTFCP, 4.1.1 and 4.1.2."""
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    again = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert list(stored(packed)) == [b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"]
    assert list(stored(bytes(9) + packed + b"LZFu" + again)) == [*stored(packed), b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"]
    assert {
        leak.kind for leak in scan(compound(packed), Scan(("hello world",), (), pixels_only=False, part=(0, 1)))
    } == {"member"}


@pytest.mark.parametrize("plain", [False, True], ids=["packed", "as it is"])
@pytest.mark.parametrize("length", [90, 93, 96])
def test_and_that_in_the_file_that_outlook_attaches(length: int, *, plain: bool) -> None:
    said, other = (
        winmail(rich_packed(rich(text, by_number=True).ljust(length), plain=plain)) for text in (NAME, "Бақыт")
    )
    for whole in (said, compound(said), attached(said)):
        assert {leak.term for leak in scan(whole, WANTED)} == {0}
    for whole in (other, compound(other), attached(other), b"A message has LZFu or MELA in it. " * 9):
        assert scan(whole, WANTED) == []


def attached(content: bytes) -> bytes:
    made = EmailMessage()
    made.set_content("See what is attached.")
    made.add_attachment(content, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    return bytes(made)


def test_zeros_are_no_text_in_utf_16() -> None:
    assert wide_coding("<p>Айдана</p>".encode("utf-16-le") * 20) == "utf-16-le"
    assert wide_coding("Айдана".encode("utf-16-be") + bytes(400)) is None


def test_what_is_in_the_letters_of_turkish_is_found_among_other_bytes() -> None:
    wanted = Scan(("Şəkər Yıldız",), (), pixels_only=False, part=(0, 1))
    among = b"\0\1\2\3\xff\xd8\0" * 40
    assert {leak.term for leak in scan(among + "şəkər  YILDIZ".encode("utf-16-le"), wanted)} == {0}
    assert scan(among + "Səkər  Bəy".encode("utf-16-le"), wanted) == []
