"""What a PDF holds that acts, or that is no page: it is left out, and that is said."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Stream

from evidence_vault.records.pages import PartNote

_MAX_OBJECTS = 50_000
_DEPTH = 4

_BY_ACTION: dict[str, PartNote] = {
    "/JavaScript": "removed.javascript",
    "/Launch": "removed.launch",
    "/SubmitForm": "removed.submit",
    "/ImportData": "removed.submit",
    "/ResetForm": "removed.submit",
    "/URI": "removed.links",
    "/GoToR": "removed.links",
    "/GoToE": "removed.links",
    "/Rendition": "removed.media",
    "/Movie": "removed.media",
    "/Sound": "removed.media",
    "/RichMediaExecute": "removed.media",
    "/GoTo3DView": "removed.media",
    "/Hide": "removed.actions",
    "/Named": "removed.actions",
    "/SetOCGState": "removed.actions",
    "/Trans": "removed.actions",
}
_BY_SUBTYPE: dict[str, PartNote] = {
    "/FileAttachment": "removed.attachments",
    "/RichMedia": "removed.media",
    "/Screen": "removed.media",
    "/Movie": "removed.media",
    "/Sound": "removed.media",
    "/3D": "removed.media",
}
_BY_KEY: dict[str, PartNote] = {
    "/JS": "removed.javascript",
    "/AA": "removed.actions",
    "/OpenAction": "removed.actions",
    "/EF": "removed.attachments",
    "/EmbeddedFiles": "removed.attachments",
    "/XFA": "removed.xfa",
    "/Metadata": "removed.metadata",
    "/PieceInfo": "removed.metadata",
    "/Thumb": "removed.metadata",
}


def threats(document: pikepdf.Pdf) -> set[PartNote]:
    """What will not be in the pages, by the first objects of a document."""
    found: set[PartNote] = set()
    if isinstance(info := document.trailer.get("/Info"), Dictionary) and len(info):
        found.add("removed.metadata")
    for number, entry in enumerate(document.objects):
        if number >= _MAX_OBJECTS:
            break
        found.update(_in(entry, 0))
    return found


def _in(entry: object, depth: int) -> Iterator[PartNote]:
    if isinstance(entry, Dictionary | Stream):
        for key, value in entry.items():
            if key in _BY_KEY:
                yield _BY_KEY[key]
            kinds = {"/S": _BY_ACTION, "/Subtype": _BY_SUBTYPE}.get(key, {})
            if kinds and isinstance(value, pikepdf.Name) and str(value) in kinds:
                yield kinds[str(value)]
        inner: list[object] = [value for _, value in entry.items()]
    elif isinstance(entry, Array):
        inner = list(entry)
    else:
        return
    if depth < _DEPTH:
        for one in inner:
            if isinstance(one, pikepdf.Object) and not one.is_indirect:
                yield from _in(one, depth + 1)
