"""Pages of foreign PDF made harmless: what is seen stays, what acts goes (decision 0044).

Nothing of the file is taken over but what its pages draw with. Each page becomes a drawing on a page of ours, upright, with
its lower left corner at 0 0.
"""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Stream
from pypdfium2 import raw

from evidence_vault.records.pages import MAX_PART_PAGES, STAMP_BAND, PartNote
from evidence_vault.worker.fonts import stand_ins
from evidence_vault.worker.parts.layers import Layers
from evidence_vault.worker.parts.made import Made, TooLarge
from evidence_vault.worker.parts.remarks import remarks
from evidence_vault.worker.parts.scrub import Scrubber
from evidence_vault.worker.parts.threats import threats

_LEAST, _MOST = 200.0, 14_400.0
"""Points of a page's side: room for its number, and what readers of PDF can show."""

_PAGE = Name("/EvidenceVaultPage")
_LIGHT = 250  # of 255: darker is ink


def document_pages(data: bytes) -> Made:
    """The pages of a document.

    Raises:
        pikepdf.PasswordError: it opens with a password only.
        TooLarge: it has more pages than one may have.
        Exception: whatever the readers make of a broken file.
    """
    data = readable(data)
    with pikepdf.open(io.BytesIO(data)) as original:
        if len(original.pages) > MAX_PART_PAGES:
            raise TooLarge
        if not len(original.pages):
            return Made("unreadable")
        notes: set[PartNote] = set(threats(original))
        told = remarks(original)
        bare = any(_needs_a_look(original, page) for page in original.pages)
    data, inked = _looked_at(data, notes, write=bare)
    source = pikepdf.open(io.BytesIO(data))
    _flatten(source)
    made = Made("ok", pikepdf.new(), told=told, keep=[source])
    layers = Layers(source)
    scrubber = Scrubber(source, layers)
    if len(source.pages) != len(inked):
        return Made("unreadable")
    for page, ink in zip(source.pages, inked, strict=True):
        _add(made.document, source, page, scrubber, enlarged=ink)  # type: ignore[arg-type]
    if told:
        notes.add("remarks")
    if any(inked):
        notes.add("enlarged")
    if scrubber.lost_layer:
        notes.add("removed.hidden_layers")
    if scrubber.lost_metadata:
        notes.add("removed.metadata")
    made.notes = tuple(sorted(notes))
    return made


def flattened(data: bytes) -> bytes:
    """A document with its remarks and fields drawn into its pages, as they are seen.

    Raises:
        Exception: it cannot be read, or not without a password.
    """
    data = readable(data)
    with pikepdf.open(io.BytesIO(data)) as original:
        if not any("/Annots" in page.obj for page in original.pages):
            return data
        bare = any(_needs_a_look(original, page) for page in original.pages)
    if bare:
        data, _ = _looked_at(data, set(), write=True)
    with pikepdf.open(io.BytesIO(data)) as document:
        _flatten(document)
        out = io.BytesIO()
        document.save(out, fix_metadata_version=False)  # else what it says of itself is read too
    return out.getvalue()


def readable(data: bytes) -> bytes:
    """A document that both readers can open: what only PDFium finds its way in, it writes anew.

    Raises:
        Exception: neither can.
    """
    try:
        pikepdf.open(io.BytesIO(data)).close()
    except pikepdf.PasswordError:
        raise
    except pikepdf.PdfError:
        with pypdfium2.PdfDocument(data) as document:
            return _written(document)
    return data


def _written(document: pypdfium2.PdfDocument) -> bytes:
    out = io.BytesIO()
    document.save(out, flags=raw.FPDF_REMOVE_SECURITY | raw.FPDF_NO_INCREMENTAL)
    return out.getvalue()


def _flatten(document: pikepdf.Pdf) -> None:
    """Draw remarks and fields into their pages."""
    if isinstance(form := document.Root.get("/AcroForm"), Dictionary):
        form.NeedAppearances = False  # PDFium has made what was missing
    for page in document.pages:
        found = page.obj.get("/Annots")
        for one in list(found) if isinstance(found, Array) else []:
            if isinstance(one, Dictionary) and "/PDFIUM_HasGeneratedAP" in one and isinstance(look := one.AP.N, Stream):
                one.Rect = look.BBox  # it draws by the words that it marks, not by the frame around them
    document.flatten_annotations("screen")


def _needs_a_look(document: pikepdf.Pdf, page: pikepdf.Page) -> bool:
    """Whether a page has a remark or a filled field without a drawing of it, which a reader makes up."""
    found = page.obj.get("/Annots")
    form = document.Root.get("/AcroForm")
    anew = isinstance(form, Dictionary) and bool(form.get("/NeedAppearances"))
    for one in list(found) if isinstance(found, Array) else []:
        if isinstance(one, Dictionary) and one.get("/Subtype") not in (Name.Link, Name.Popup):
            looks = one.get("/AP")
            if not isinstance(looks, Dictionary) or (anew and one.get("/Subtype") == Name.Widget):
                return True
    return False


def _looked_at(data: bytes, notes: set[PartNote], *, write: bool) -> tuple[bytes, list[bool]]:
    """Draw the lower edge of each page.

    Args:
        data: the document.
        notes: get what is seen.
        write: give the document as PDFium has it, in which every remark has a drawing by then.

    Returns:
        The document, and which pages have ink where the number goes.
    """
    stand_ins.used = False
    inked, words = [], False
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        for page in document:
            inked.append(_has_ink(document, page))
            if not words:
                letters = page.get_textpage()
                words = letters.count_chars() > 0
                letters.close()
            page.close()
        if stand_ins.used:
            notes.add("other_fonts")
        if not words:
            notes.add("no_text")
        return _written(document) if write else data, inked


def _has_ink(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> bool:
    """Whether the lower edge of a page is anything but white."""
    width, height = page.get_size()
    scale = min(1.0, 1_200 / max(width, height, 1.0))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    strip = min(size[1], max(1, round(STAMP_BAND * scale)))
    bitmap = pypdfium2.PdfBitmap.new_native(size[0], strip, raw.FPDFBitmap_BGR)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, size[0], strip)
    place = (bitmap, page, 0, strip - size[1], *size, 0, raw.FPDF_ANNOT)
    raw.FPDF_RenderPageBitmap(*place)
    if document.formenv:
        raw.FPDF_FFLDraw(document.formenv, *place)
    rows = bytes(bitmap.buffer)
    row = 3 * size[0]
    return any(min(rows[at : at + row], default=255) < _LIGHT for at in range(0, strip * bitmap.stride, bitmap.stride))


def _add(out: pikepdf.Pdf, source: pikepdf.Pdf, page: pikepdf.Page, scrubber: Scrubber, *, enlarged: bool) -> None:
    left, bottom, right, top = _box(page)
    turn = int(_inherited(page, "/Rotate", 0)) % 360 // 90 * 90
    unit = float(page.obj.get("/UserUnit", 1) or 1)
    form = Stream(source, _contents(page))
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([left, bottom, right, top])
    form.Resources = _inherited(page, "/Resources", Dictionary())
    if isinstance(group := page.obj.get("/Group"), Dictionary):
        form.Group = group
    scrubber.form(form, Dictionary())
    width, height = (right - left) * unit, (top - bottom) * unit
    size = (height, width) if turn in {90, 270} else (width, height)
    fit = min(1.0, _MOST / max(size))
    strip = STAMP_BAND if enlarged else 0.0
    sheet = max(_LEAST, size[0] * fit), max(_LEAST, size[1] * fit + strip)
    across, up = (sheet[0] - size[0] * fit) / 2, sheet[1] - size[1] * fit
    scale = unit * fit
    matrix = {
        0: (scale, 0, 0, scale, across - left * scale, up - bottom * scale),
        90: (0, -scale, scale, 0, across - bottom * scale, up + right * scale),
        180: (-scale, 0, 0, -scale, across + right * scale, up + top * scale),
        270: (0, scale, -scale, 0, across + top * scale, up - left * scale),
    }[turn]
    out.add_blank_page(page_size=sheet)
    new = out.pages[-1]
    drawing = out.copy_foreign(source.make_indirect(form))
    new.obj.Contents = Stream(out, f"q {' '.join(f'{number:.5f}' for number in matrix)} cm {_PAGE} Do Q\n".encode())
    new.obj.Resources = _with(drawing.get("/Resources", Dictionary()), drawing)


def _with(resources: pikepdf.Object, drawing: pikepdf.Object) -> Dictionary:
    """A page's resources: forms in it that bring none of their own look there."""
    shared = Dictionary(dict(resources.items()))
    objects = shared.get("/XObject")
    shared.XObject = Dictionary(dict(objects.items())) if isinstance(objects, Dictionary) else Dictionary()
    shared.XObject[_PAGE] = drawing
    return shared


def _box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """What is seen of a page: its crop within its medium; A4 where there is nothing sensible."""
    media = _rectangle(_inherited(page, "/MediaBox", None)) or (0.0, 0.0, 595.276, 841.89)
    crop = _rectangle(_inherited(page, "/CropBox", None)) or media
    seen = max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])
    return seen if seen[2] > seen[0] and seen[3] > seen[1] else media


def _rectangle(untrusted: object) -> tuple[float, float, float, float] | None:
    if not isinstance(untrusted, Array) or len(untrusted) != 4:
        return None
    try:
        one, two, three, four = (float(number) for number in untrusted)
    except (TypeError, ValueError):
        return None
    left, right, bottom, top = min(one, three), max(one, three), min(two, four), max(two, four)
    return (left, bottom, right, top) if right - left >= 1 and top - bottom >= 1 and right < 1e6 and top < 1e6 else None


def _inherited(page: pikepdf.Page, key: str, otherwise: object) -> pikepdf.Object:
    """What a page says, or the branch of the tree that it hangs on (section 7.7.3.4)."""
    at: object = page.obj
    for _ in range(64):
        if not isinstance(at, Dictionary):
            break
        if (value := at.get(key)) is not None:
            return value
        at = at.get("/Parent")
    return otherwise  # type: ignore[return-value]


def _contents(page: pikepdf.Page) -> bytes:
    """The instructions of a page, which may stand in several streams."""
    found = page.obj.get("/Contents")
    streams = list(found) if isinstance(found, Array) else [found]
    return b"\n".join(stream.read_bytes() for stream in streams if isinstance(stream, Stream))
