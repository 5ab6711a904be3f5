"""Whether a page of a PDF has a picture, wherever its marks come from: forms, patterns, glyphs, masks, and inline ones.

What PDFium lists of a page are pictures that stand on it and in forms near its surface; the others are looked for here. In
doubt there is one: such a page is read by a machine, which costs time and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from evidence_vault.worker.text_layer import is_empty

LEGIBLE = 8
"""Pixels of the shorter side below which no line of words can stand in a picture."""

STRIPS = 3
"""So many that are smaller may be ornaments; more may be a scan that was cut into strips."""

_INLINE = re.compile(rb"(?:^|[\0\s>\])])BI[\0\s/%]")


def has_picture(page: pikepdf.Page) -> bool:
    """Whether there is one that words may stand in, among everything that the page can paint."""
    return any(shorter >= LEGIBLE or number > STRIPS for number, shorter in enumerate(_shorter_sides(page.obj), 1))


def _shorter_sides(page: pikepdf.Object) -> Iterator[int]:
    """Of every picture the shorter side in pixels; a large one for what can hold any."""
    seen: set[tuple[int, int]] = set()
    if _paints_inline(page.get("/Contents")):
        yield LEGIBLE
    waiting = [_resources(page)]
    while waiting:
        resources = waiting.pop()
        if not isinstance(resources, Dictionary):
            continue
        for part in _parts(resources):
            if part.is_indirect and part.objgen in seen:
                continue
            seen.add(part.objgen)
            if isinstance(part, Stream) and part.get("/Subtype") == Name.Image:
                yield max(map(_shorter_side, (part, part.get("/SMask"), part.get("/Mask"))))
            elif isinstance(part, Stream):
                if _paints_inline(part):
                    yield LEGIBLE
                waiting.append(part.get("/Resources"))
            elif part.get("/Subtype") == Name.Type3 and not is_empty(part):
                yield LEGIBLE  # its glyphs may be anything


def _shorter_side(picture: object) -> int:
    """Of a picture, or of the mask that it is painted through."""
    if not isinstance(picture, Stream):
        return 0
    return min(int(picture.get("/Width", 0)), int(picture.get("/Height", 0)))


def _resources(page: pikepdf.Object) -> object:
    """Those of a page, or of the nearest of its parents that has some."""
    for _ in range(64):
        if "/Resources" in page or not isinstance(page.get("/Parent"), Dictionary):
            return page.get("/Resources")
        page = page.Parent
    return None


def _parts(resources: Dictionary) -> Iterator[Dictionary | Stream]:
    """What can be painted by a name: pictures, forms, patterns, fonts, and the forms of soft masks."""
    for kind in ("/XObject", "/Pattern", "/Font"):
        named = resources.get(kind)
        for one in named.values() if isinstance(named, Dictionary) else ():
            if isinstance(one, (Dictionary, Stream)):
                yield one
    states = resources.get("/ExtGState")
    for state in states.values() if isinstance(states, Dictionary) else ():
        mask = state.get("/SMask") if isinstance(state, Dictionary) else None
        form = mask.get("/G") if isinstance(mask, Dictionary) else None
        if isinstance(form, Stream):
            yield form


def _paints_inline(contents: object) -> bool:
    streams = list(contents) if isinstance(contents, Array) else [contents]
    try:
        return any(isinstance(one, Stream) and _INLINE.search(one.read_bytes()) for one in streams)
    except pikepdf.PdfError:
        return True
