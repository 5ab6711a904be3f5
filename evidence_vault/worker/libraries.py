"""Everything that a job will need, loaded before the doors close.

Libraries load parts of themselves only when they meet a file that wants them; behind the wall there is
no file system to load them from.
"""

from __future__ import annotations

import encodings
import importlib
import importlib.metadata
import io
import logging
import pkgutil
import re

import pikepdf
from PIL import Image

from evidence_vault.records.pages import PartRules
from evidence_vault.sandbox.tasks import Bind, Bound, Encode, Label, Letters, Scan
from evidence_vault.worker import identify
from evidence_vault.worker.content import Content
from evidence_vault.worker.facts import image
from evidence_vault.worker.inspection import inspect
from evidence_vault.worker.preview import preview
from evidence_vault.worker.tasks import carry_out

_PYTHON = ("email.mime.text", "html.entities", "stringprep")

# text encodings that mail and metadata name; what else there is belongs to mainframes
_ENCODINGS = re.compile(
    r"ascii|latin_1|utf_\w+|iso8859_\d+|iso2022_\w+|cp125\d|cp437|cp85[25]|cp866|cp874|cp932|cp949|cp950"
    r"|koi8_\w+|ptcp154|kz1048|gb\w+|big5\w*|euc_\w+|shift_jis\w*|hz|johab|tis_620|mac_(?:cyrillic|roman)"
    r"|base64_codec|quopri_codec|punycode|idna|unicode_escape|raw_unicode_escape|charmap"
)

_MAIL = b"From: =?utf-8?b?0JA=?= <a@example.org>\r\nTo: b@example.org\r\nDate: Thu, 1 Jan 1970 00:00:00 +0000\r\nSubject: =?koi8-r?q?=E1?=\r\n\r\n"


_READ = b'[{"text":"x","box":[0,0,1,1],"line":0,"sure":0}]'


def load() -> None:
    """Import what is imported late, and read one harmless file of each kind, so that all is in place."""
    logging.disable()  # the reports of libraries are about the files: nobody may see them
    for module in pkgutil.iter_modules(encodings.__path__):
        if _ENCODINGS.fullmatch(module.name):
            importlib.import_module(f"encodings.{module.name}")
    for name in _PYTHON:
        importlib.import_module(name)
    image.load()
    for sample in _samples():
        content = Content(sample, "", partial=False)
        inspect(content, nonce="")
        preview(content, 1, nonce="")
        carry_out(Scan(("x",), (), pixels_only=True, part=(0, 1)), content, nonce="")
    carry_out(Letters(), Content(_remarked(), "", partial=False), nonce="")
    for png in (True, False):
        one = Encode((40, 20), (Label(0, 0, 40, 20, "x"),), "x", png)
        carry_out(one, Content(bytes(2400), "", partial=False), nonce="")
    carry_out(
        Bind((Bound(1, "flate", (1, 1), (1, 1), len(_READ)),)), Content(b"x" + _READ, "", partial=False), nonce=""
    )


def load_for_pages() -> None:
    """The same for pages of a bundle."""
    from evidence_vault.worker import marks
    from evidence_vault.worker.parts import make

    marks.load()
    for sample in [
        *_samples(),
        _long_picture(),
        b'{"messages":[{"date":"1"}]}',
        b"<!DOCTYPE html><title>x</title><p>x",
    ]:
        made = make(Content(sample, "", partial=False), PartRules())
        if made.document:
            made.save(bytearray().extend)


def _remarked() -> bytes:
    """A page with a remark that the reader has to draw."""
    document = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        place = pikepdf.Array([0, 0, 9, 9])
        remark = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=place)
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(remark)])
        pdf.save(document)
    return document.getvalue()


def _long_picture() -> bytes:
    picture = io.BytesIO()
    Image.new("RGBA", (90, 4000)).save(picture, "PNG")
    return picture.getvalue()


def _samples() -> list[bytes]:
    exif = Image.Exif()
    exif[0x010F] = "x"
    pictures = []
    for form in ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF", "HEIF", "JPEG2000"):
        picture = io.BytesIO()
        Image.new("RGB", (2, 2)).save(picture, form, exif=exif)
        pictures.append(picture.getvalue())
    document = io.BytesIO()
    with pikepdf.new() as empty:
        empty.add_blank_page()
        empty.save(document)
    return [*pictures, document.getvalue(), _MAIL]


def tool() -> str:
    """Names and versions of what reads the files, for the log."""
    names = (("Pillow", "pillow"), ("pillow-heif", "pillow-heif"), ("ExifRead", "exifread"), ("pikepdf", "pikepdf"))
    libraries = [f"{name} {importlib.metadata.version(package)}" for name, package in names]
    return "; ".join([*identify.versions(), *libraries, f"worker {importlib.metadata.version('evidence-vault')}"])
