"""A removed name is found in whatever form mail, saved pages and packed files hold it; a text without it is let go."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import lzma
import quopri
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from urllib.parse import quote

import pytest

from evidence_vault.sandbox.tasks import Scan
from evidence_vault.worker.scan import scan

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
    "the middle of base64": lambda text: base64.b64encode(text.encode())[3:],
}


@pytest.mark.parametrize("form", FORMS)
def test_a_name_is_found_and_its_absence_too(form: str) -> None:
    assert {leak.term for leak in scan(FORMS[form](TEXT), WANTED)} == {0}
    other = TEXT.replace(NAME, "Бақыт Жұмабаев")
    assert scan(FORMS[form](other), WANTED) == []


def test_what_cannot_be_unpacked_counts_as_not_searched() -> None:
    cut = gzip.compress(TEXT.encode())[:-9]
    assert [leak.kind for leak in scan(cut, WANTED)] == ["unread"]
    assert [leak.kind for leak in scan(gzip.compress(bytes(300 << 20)), WANTED)] == ["unread"]
