"""A removed name is found however its letters, its lines or what stands between them are written; another one is let go."""

from __future__ import annotations

import base64
import io
import json
import quopri
import resource
import zipfile
from collections.abc import Callable
from urllib.parse import quote

import pytest

from evidence_vault.sandbox.tasks import Enclosures, Scan
from evidence_vault.worker.enclosures import enclosures
from evidence_vault.worker.scan import scan
from tests.helpers.doubts import as_file, written
from tests.helpers.nested import mail

NAME, OTHER = "Айдана Серікова", "Бақыт Жұмабаев"
PICTURE = as_file("PNG", written("говорит Ермек"))


def wanted(name: str) -> Scan:
    return Scan((name,), (), pixels_only=False, part=(0, 1))


def found(data: bytes, name: str = NAME) -> bool:
    leaks = scan(data, wanted(name))
    assert not [leak for leak in leaks if leak.term != 0]
    return bool(leaks)


def letter(text: str) -> bytes:
    """An office file, which is no file any more once a byte of it is lost."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>" * 200)
        archive.writestr("word/document.xml", f"<w:t>{text}</w:t>" + "".join(map(str, range(400))))
    return out.getvalue()


ENDS = [b"\r\r\n", b"\r\r\r\n", b"\r\n\r\n", b"\n\n", b"\r", b"\r\n>  ", b" \r\n", b"\n", b"\xe2\x80\xa8"]


@pytest.mark.parametrize("end", ENDS)
def test_a_mail_is_read_whatever_ends_its_lines(end: bytes) -> None:
    for name in (NAME, OTHER):
        assert found(mail(letter(name), "a.docx").replace(b"\r\n", end)) == (name == NAME)
    assert PICTURE in enclosures(mail(PICTURE).replace(b"\r\n", end), Enclosures(0))


@pytest.mark.parametrize(
    "between",
    [
        b" ",
        b"' +\n '",
        b'" + "',
        b'" &amp; _\n  "',
        b'",\n   "',
        b'\\n",\n "',
        b"\n\n> > ",
        b"\\r\\n",
        b"\\r",
        b"&#13;&#10;",
        b"\\\n",
    ],
)
@pytest.mark.parametrize("width", [76, 57])
def test_base64_is_read_whatever_stands_between_its_lines(between: bytes, width: int) -> None:
    for name in (NAME, OTHER):
        coded = base64.b64encode(letter(name))
        lines = between.join(coded[at : at + width] for at in range(0, len(coded), width))
        assert found(b"What is this? '" + lines + b"' and no more") == (name == NAME)
    coded = base64.b64encode(PICTURE)
    lines = between.join(coded[at : at + width] for at in range(0, len(coded), width))
    assert PICTURE in enclosures(b"What is this? '" + lines + b"' and no more", Enclosures(0))


def test_several_texts_in_base64_that_stand_apart_are_read_each() -> None:
    for between in (b" ", b"\n\n", b'", "'):
        for name in (NAME, OTHER):
            texts = ["somebody else, of whom nothing is said", f"said by {name} to nobody at all, and never again"]
            coded = [base64.b64encode(text.encode()).rstrip(b"=") for text in [*texts, "and so on"]]
            assert found(b'["' + between.join(coded) + b'"]') == (name == NAME)


@pytest.mark.parametrize("end", [b"\r", b" \n", b"\r\r\n", b"\n\n", b" \r\n"])
def test_quoted_printable_is_read_whatever_ends_its_lines(end: bytes) -> None:
    for name in (NAME, OTHER):
        coded = quopri.encodestring(f"This was said by {name}, and by nobody else. ".encode() * 3)
        assert b"=\n" in coded
        assert found(coded.replace(b"\n", end)) == (name == NAME)


def rich(said: str, head: str = "", fonts: str = "") -> bytes:
    whole = f"{{\\rtf1\\ansi\\ansicpg1252{head}{{\\fonttbl{{\\f0 Arial;}}{fonts}}}\r\n\\f1 {said}\\par}}"
    return whole.encode("ascii")


def octets(text: str, page: str) -> str:
    return "".join(one if one.isascii() else "".join(f"\\'{octet:02x}" for octet in one.encode(page)) for one in text)


RICH: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "fallback letters": (
        "Ayşe Yıldız",
        lambda text: rich("".join(one if one.isascii() else f"\\u{ord(one)}i" for one in text)),
    ),
    "no fallback": (
        NAME,
        lambda text: rich("{\\uc0 " + "".join(f"\\u{ord(one)} " for one in text) + "}end"),
    ),
    "two bytes of fallback": (
        NAME,
        lambda text: rich("\\uc2 " + "".join(f"\\u{ord(one)} \\'81\\'40" for one in text)),
    ),
    "turkish font": ("Ayşe Yıldız", lambda text: rich(octets(text, "cp1254"), fonts="{\\f1\\fcharset162 Arial;}")),
    "polish font": ("Łucja Żądło", lambda text: rich(octets(text, "cp1250"), fonts="{\\f1\\fcharset238 Arial;}")),
    "arabic font": ("عائشة حسن", lambda text: rich(octets(text, "cp1256"), fonts="{\\f1\\fcharset178 Arial;}")),
    "greek page": ("Μαρία Ιωάννου", lambda text: rich(octets(text, "cp1253"), fonts="{\\f1\\cpg1253 Arial;}")),
    "japanese font": ("山田太郎花子", lambda text: rich(octets(text, "cp932"), fonts="{\\f1\\fcharset128 Arial;}")),
    "font of Kazakh": (NAME, lambda text: rich(octets(text, "kz1048"), fonts="{\\f1\\fcharset204 Arial KZ;}")),
    "soft hyphens": ("Anna Ford", lambda text: rich("\\-".join(text))),
    "mark of order": ("Anna Ford", lambda text: b"\xef\xbb\xbf" + rich("\\b0 ".join(text))),
    "in a string": (NAME, lambda text: json.dumps({"t": rich("".join(f"\\u{ord(one)}?" for one in text)).decode()}).encode()),
    "in a string of a string": (
        "Ayşe Yıldız",
        lambda text: json.dumps(json.dumps({"t": rich(octets(text, "cp1254"), fonts="{\\f1\\fcharset162 A;}").decode()})).encode(),
    ),
    "in quoted-printable": (NAME, lambda text: b"\n\n" + quopri.encodestring(rich("".join(f"\\u{ord(one)}?" for one in text)))),
}  # fmt: skip


@pytest.mark.parametrize("form", RICH)
def test_a_rich_text_is_read_in_every_code_page_that_it_names(form: str) -> None:
    name, made = RICH[form]
    assert found(made(name), name)
    assert not found(made(name[::2] + name[1::2]), name)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("From: =?utf-8?B?Sm9zw6k=?= Garcia <a@b.example>\n", "José Garcia"),
        ("From: Garcia,\n =?iso-8859-1?Q?Jos=E9?= <a@b.example>\n", "Garcia José"),
        ("From: =?windows-1251?Q?=C3=FE=EB=ED=E0=F0=E0?= Smith\n", "Гюлнара Smith"),
        ("From: =?utf-8*tr?Q?Ay=C5=9F?=\n =?iso-8859-9?Q?e_Y=FDld=FDz?= Green\n", "Ayşe Yıldız Green"),
        ("Subject: =?UTF-8?Q?=D0=90=D0=B9=D0?=\n =?UTF-8?Q?=B4=D0=B0=D0=BD=D0=B0?= Smith\n", "Айдана Smith"),
        ("From: =?gb2312?B?zfU=?= Green\n", "王 Green"),
        ("From: =?utf-7?Q?+BBMETgQ7BD0EMARABDA-?= Smith\n", "Гүлнара Smith".replace("ү", "ю")),
    ],
)
def test_a_name_of_coded_words_and_plain_ones_is_found(line: str, name: str) -> None:
    assert found(b"Date: today\n" + line.encode() + b"Subject: nothing\n\nText.", name)
    assert not found(b"Date: today\n" + line.encode() + b"Subject: nothing\n\nText.", name[::-1] + "x")


@pytest.mark.parametrize("charset", ["nonsense", "punycode", "idna", "hex", "utf-16"])
def test_a_charset_that_nobody_knows_is_no_failure(charset: str) -> None:
    words = f"From: =?{charset}?B?{base64.b64encode(b'Garcia' * 9999).decode()}?= Smith\n"
    assert not found(words.encode())


SHOWN = {
    "changed": ("Серікова", "Сер<w:del w:id='1'><w:r><w:delText>е</w:delText></w:r></w:del><w:ins><w:r><w:t>і</w:t></w:r></w:ins>кова"),
    "as it was": ("Серекова", "Сер<w:del w:id='1'><w:r><w:delText>е</w:delText></w:r></w:del><w:ins><w:r><w:t>і</w:t></w:r></w:ins>кова"),
    "deleted": (NAME, "<w:del><w:r><w:delText>Айд</w:delText></w:r><w:r><w:delText>ана Серікова</w:delText></w:r></w:del>"),
    "changed page": ("Серікова", "Сер<del>е</del><ins>і</ins>кова"),
    "field": (NAME, "Айдана <w:instrText xml:space='preserve'>PAGEREF _Toc1</w:instrText>Серікова"),
    "remark": (NAME, "Айдана <office:annotation office:name='1'><text:p>who?</text:p></office:annotation>Серікова"),
    "note": (NAME, "Айдана<text:note><text:note-citation>1</text:note-citation>No</text:note> Серікова"),
    "style": (NAME, "Айдана <style>p {color: red}</style>Серікова"),
    "script": (NAME, "Айдана <SCRIPT type='text/x'>if (a < b) c()</SCRIPT>Серікова"),
    "comment": (NAME, "Айда<!-- a > b -->на Серікова"),
    "line": (NAME, "Айда-<br>на Сері-<BR/>\n  кова"),
    "line of an office file": (NAME, "Айда-</w:t><w:br/><w:t>на Серікова"),
    "line of another": (NAME, "Айда-<text:line-break/>на Серікова"),
    "sign in an attribute": (NAME, "Айда<a title=\"a>b\">на</a> Серікова"),
    "sign in a second attribute": (NAME, "Айда<a href=x title='a<b>c'>на</a> Серікова"),
    "apostrophe in an attribute": (NAME, "Айд<a title=it's>ана</a> Сер<b>іко</b>ва's"),
    "comment without an end": (NAME, "<!-- <style> Айда<b>на</b> Серікова"),
    "paragraph mark that was deleted": (NAME, "<w:del w:id='1'/>Айда<b>на</b> <w:del>x</w:del>Серікова"),
}  # fmt: skip


@pytest.mark.parametrize("form", SHOWN)
def test_a_name_is_found_as_it_is_shown(form: str) -> None:
    name, said = SHOWN[form]
    far = "<p>Nothing more about it.</p>" * 999
    page = f"<html>{far}<p>{said}</p>{far}</html>".encode()
    assert found(page, name)
    assert not found(page, OTHER)


def test_what_stands_far_apart_is_no_name() -> None:
    assert not found(f"<p>Айдана <!-- no --></p>{'<b></b>' * 9999}no<!-- no --> Серікова".encode())


def misread(text: str, coding: str) -> str:
    return "".join(chr(octet) if coding == "latin-1" else _letter(octet, coding) for octet in text.encode())


def _letter(octet: int, coding: str) -> str:
    try:
        return bytes((octet,)).decode(coding)
    except UnicodeDecodeError:
        return chr(octet)


ESCAPED: dict[str, Callable[[str], str]] = {
    "string in an address": lambda text: quote(json.dumps({"name": text})),
    "entities in an address": lambda text: quote("".join(f"&#{ord(one)};" for one in text)),
    "style sheet": lambda text: f"a:before {{content: '{''.join(f'{chr(92)}{ord(one):04X} ' for one in text)}'}}",
    "short style sheet": lambda text: "".join(one if one.isascii() else f"\\{ord(one):x} " for one in text),
    "figures of three": lambda text: "".join(
        chr(octet) if octet < 0x80 else f"\\{octet:03o}" for octet in text.encode()
    ),
    "braces": lambda text: "".join(f"\\u{{{ord(one):x}}}" for one in text),
    "eight figures": lambda text: "".join(f"\\U{ord(one):08x}" for one in text),
    "misread as cp1251": lambda text: misread(text, "cp1251"),
    "misread as cp1252": lambda text: misread(text, "cp1252"),
    "misread as latin-1": lambda text: misread(text, "latin-1"),
    "misread twice": lambda text: misread(misread(text, "cp1252"), "cp1252"),
    "misread in a string": lambda text: json.dumps(misread(text, "cp1251")),
    "seven bits": lambda text: f"Content-Type: text/plain; charset=UTF-7\n\n{text.encode('utf-7').decode()}",
}


@pytest.mark.parametrize("form", ESCAPED)
def test_escapes_are_undone(form: str) -> None:
    assert found(ESCAPED[form](f"It was {NAME} who said so.").encode())
    assert not found(ESCAPED[form](f"It was {OTHER} who said so.").encode())


def test_a_short_name_of_latin_that_was_misread_is_found() -> None:
    assert found(misread("Said by José Garcia.", "cp1252").encode(), "José Garcia")


@pytest.mark.parametrize("piece", [b"%25", b"%25xy", b"<b>xy"])
def test_many_escapes_need_little_memory(piece: bytes) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert not found(piece * (1 << 20))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100 << 10  # KiB


@pytest.mark.parametrize(
    "piece",
    [
        b"<", b'<"', b'<a="', b"<!--", b"<script>", b"<w:del>", b"=?", b"=?a?b?", b"=?a?b?=?=", b"\n =?utf-8?b??=", b"{\\rtf", b"\\u1?", b"{\\\\rtf",
        b"A" * 16 + b" \n", b"A" * 41 + b" ", b"A" * 16 + b"'", b" ", b"A" * 50 + b" " * 9_000, b"A" * 50 + b"\n" * 90_000 + b"A", b"A" * 50 + b"'" + b"," * 9_000, b"' +", b"\n\n", b"\r", b"= ", b"=\r", b"&#", b"\\0410",
        b"+A", b"=utf-7+A", "РђР".encode(), "Ã".encode(), b"\n ", b"begin 644 a\n", b"0" * 32 + b" \n",
    ],
)  # fmt: skip
def test_nothing_takes_long(piece: bytes) -> None:
    """What takes a time that grows with the square of it does not end within that of a test."""
    assert not found(piece * (300_000 // len(piece)))
