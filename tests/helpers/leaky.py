"""Documents that say a name in one place each, as redactions that failed have done."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Stream
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

NAME = "Aigerim Bekova"


def page(*lines: str, covered: bool = False, pages: int = 1) -> bytes:
    """Pages with lines of text, and a black box drawn over the first of them where that is wanted."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 300), invariant=True)
    for _ in range(pages):
        for number, line in enumerate(lines):
            canvas.drawString(72, 240 - 40 * number, line)
        if covered:
            canvas.rect(70, 235, 200, 16, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def changed(data: bytes, place: str, said: str = NAME) -> bytes:
    """A document that says something in this place too."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        _PLACES[place](pdf, said)
        pdf.save(out)
    return out.getvalue()


def _bookmark(pdf: pikepdf.Pdf, said: str) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem(said, 0))


def _information(pdf: pikepdf.Pdf, said: str) -> None:
    pdf.docinfo["/Subject"] = said


def _xmp(pdf: pikepdf.Pdf, said: str) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:description"] = said


def _note(pdf: pikepdf.Pdf, said: str) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=pikepdf.String(said))
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


def _layer(pdf: pikepdf.Pdf, said: str) -> None:
    """Text on a layer that is switched off."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("Draft")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    leaf = pdf.pages[0]
    leaf.Resources.Properties = Dictionary(L=layer)
    leaf.contents_add(f"/OC /L BDC BT /F1 12 Tf 20 20 Td ({said}) Tj ET EMC".encode())


def _attachment(pdf: pikepdf.Pdf, said: str) -> None:
    pdf.attachments["notes.txt"] = said.encode("utf-16")


def _thumbnail(pdf: pikepdf.Pdf, _: str) -> None:
    small = Stream(pdf, bytes(300))
    small.Width, small.Height, small.ColorSpace, small.BitsPerComponent = 10, 10, Name.DeviceRGB, 8
    pdf.pages[0].Thumb = small


def _forgotten(pdf: pikepdf.Pdf, said: str) -> None:
    pdf.Root.Forgotten = Stream(pdf, f"old text of {said}".encode())


_PLACES = {
    "bookmark": _bookmark,
    "information": _information,
    "xmp": _xmp,
    "note": _note,
    "layer": _layer,
    "attachment": _attachment,
    "thumbnail": _thumbnail,
    "stream": _forgotten,
}


def earlier(data: bytes) -> bytes:
    """A document that was changed by adding to it: what it said before stays in the file, and nothing names it."""
    said = changed(data, "stream")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        clean = io.BytesIO()
        pdf.save(clean)
    start = said.index(b"stream")
    return clean.getvalue() + b"\n" + said[start:]


def photograph(said: str = NAME) -> bytes:
    """A JPEG with a name and a place in its EXIF."""
    exif = Image.Exif()
    exif[0x010E] = said
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    Image.new("RGB", (200, 120), (200, 220, 240)).save(out, "JPEG", exif=exif)
    return out.getvalue()
