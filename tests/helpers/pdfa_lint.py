"""What PDF/A asks of a file, as far as it can be read off with pikepdf: complaints, each with the rule that it is of.

For pages that this program makes (ISO 19005-2). It is no validator: it reads no font program and no picture.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import datetime

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

_ACTIONS = {
    "/Launch",
    "/Sound",
    "/Movie",
    "/ResetForm",
    "/ImportData",
    "/JavaScript",
    "/Hide",
    "/SetOCGState",
    "/Rendition",
}
_ACTIONS |= {"/Trans", "/GoTo3DView", "/SubmitForm"}
_PDFA = "http://www.aiim.org/pdfa/ns/id/"
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def complaints(pdf: bytes, *, tagged: bool = False) -> set[str]:
    """The rules that a file breaks; empty where none is.

    Args:
        pdf: the file.
        tagged: it claims level A, and has to say its structure.
    """
    found = set(_of_bytes(pdf))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if document.is_encrypted:
            found.add("encryption")
        found.update(_of_whole(document))
        found.update(_of_metadata(document))
        if tagged and not ("/StructTreeRoot" in document.Root and "/Lang" in document.Root):
            found.add("structure")
        for page in document.pages:
            found.update(_of_page(page))
        for one in document.objects:
            found.update(_of_object(one))
    return found


def _of_bytes(pdf: bytes) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", pdf):
        yield "header"
    if not re.search(rb"%%EOF\r?\n?\Z", pdf):
        yield "end"


def _of_whole(document: pikepdf.Pdf) -> Iterator[str]:
    if not isinstance(document.trailer.get("/ID"), Array):
        yield "id"
    intents = document.Root.get("/OutputIntents")
    has = [
        one
        for one in intents or []
        if one.get("/S") == Name.GTS_PDFA1 and isinstance(one.get("/DestOutputProfile"), Stream)
    ]
    if len(has) != 1:
        yield "intent"
    if "/AA" in document.Root or ("/OpenAction" in document.Root and isinstance(document.Root.OpenAction, Dictionary)):
        yield "action"
    names = document.Root.get("/Names")
    if isinstance(names, Dictionary) and ("/EmbeddedFiles" in names or "/JavaScript" in names):
        yield "attachment" if "/EmbeddedFiles" in names else "action"
    form = document.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and (form.get("/NeedAppearances") or "/XFA" in form):
        yield "form"


def _of_metadata(document: pikepdf.Pdf) -> Iterator[str]:
    stream = document.Root.get("/Metadata")
    if not isinstance(stream, Stream):
        yield "xmp"
        return
    if "/Filter" in stream:
        yield "xmp filter"
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as words:
        if not (words.get(f"{{{_PDFA}}}part") and words.get(f"{{{_PDFA}}}conformance")):
            yield "claim"
        pairs = {"/Title": "dc:title", "/Producer": "pdf:Producer", "/Creator": "xmp:CreatorTool"}
        for entry, name in pairs.items():
            said = document.docinfo.get(entry) if "/Info" in document.trailer else None
            if said is not None and str(said) != words.get(name):
                yield "info"
        for entry, name in {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}.items():
            said = document.docinfo.get(entry) if "/Info" in document.trailer else None
            if said is not None and _moment(str(said)) != _moment(str(words.get(name))):
                yield "info"


def _moment(words: str) -> datetime | None:
    digits = re.findall(r"\d{2,4}", words.removeprefix("D:").replace("-", "").replace(":", "").replace("T", ""))
    plain = "".join(digits)[:14]
    return datetime.strptime(plain, "%Y%m%d%H%M%S") if len(plain) == 14 else None  # noqa: DTZ007 compared only


def _of_page(page: pikepdf.Page) -> Iterator[str]:
    if "/AA" in page.obj:
        yield "action"
    for one in page.obj.get("/Annots", []):
        if one.get("/Subtype") == Name.Popup:
            continue
        flags = int(one.get("/F", 0))
        if not flags & 4 or flags & 0b100011:  # printed; neither invisible, hidden nor kept from view
            yield "annotation flags"
        if one.get("/Subtype") in (
            Name.Sound,
            Name.Movie,
            Name.Screen,
            Name("/3D"),
            Name.RichMedia,
            Name.FileAttachment,
        ):
            yield "annotation kind"
        if one.get("/Subtype") != Name.Link and "/AP" not in one:
            yield "annotation look"


def _of_object(one: pikepdf.Object) -> Iterator[str]:
    if isinstance(one, Stream):
        filters = one.get("/Filter")
        if Name.LZWDecode in (list(filters) if isinstance(filters, Array) else [filters]):
            yield "lzw"
        if "/F" in one or "/FFilter" in one:
            yield "outside"
        if one.get("/Subtype") == Name.Image and (one.get("/Interpolate") or "/Alternates" in one or "/OPI" in one):
            yield "picture"
        if one.get("/Subtype") == Name.PS or "/PS" in one or "/Ref" in one:
            yield "outside"
    elif isinstance(one, Dictionary):
        yield from _of_dictionary(one)


def _of_dictionary(one: Dictionary) -> Iterator[str]:
    action = one.get("/A") if isinstance(one.get("/A"), Dictionary) else one
    if isinstance(action.get("/S"), Name) and str(action.get("/S")) in _ACTIONS:
        yield "action"
    if one.get("/Type") == Name.Filespec and "/EF" in one and "/AFRelationship" not in one:
        yield "attachment"
    if one.get("/Type") == Name.Font and one.get("/Subtype") not in (Name.Type0, Name.Type3):
        descriptor = one.get("/FontDescriptor")
        if not (isinstance(descriptor, Dictionary) and any(file in descriptor for file in _FILES)):
            yield "font"
    if one.get("/Type") == Name.ExtGState and ("/TR" in one or one.get("/TR2", Name.Default) != Name.Default):
        yield "transfer"
