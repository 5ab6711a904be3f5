"""Parts, and orders to bind them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from evidence_vault.progress import Progress
from evidence_vault.records.pages import Assembled, Assembly, OutlineEntry, PartAt, Stamp
from evidence_vault.sandbox.pages import Binder, most_of
from evidence_vault.worker import binder
from tests.helpers import pdfs
from tests.helpers.parts import corners, made, png


def front() -> bytes:
    """A page of ours with a link to exhibit 2, one to a place outside, and things that do not belong."""
    pdf = pdfs.document(b"0 0 1 rg 60 600 100 20 re f")

    def link(rect: list[int], address: str) -> pikepdf.Object:
        action = Dictionary(S=Name.URI, URI=String(address))
        return pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(rect), A=action, Contents=String("Exhibit 2"))
        )

    page = pdf.pages[0].obj
    page.Annots = Array(
        [link([60, 600, 160, 620], "bundle-page:two"), link([60, 500, 160, 520], "https://example.org")]
    )
    page.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("evil")))
    page.StructParents = 0
    return pdfs.saved(pdf)


def parts() -> list[bytes]:
    """Our page, a picture, a foreign document of two pages full of ink."""
    foreign = pdfs.saved(pdfs.filled("0.2 0.2 0.2", "0 1 0"))
    return [front(), made(png(corners((60, 60))))[1], made(foreign)[1]]


def order_of(given: Sequence[bytes], **changes: object) -> Assembly:
    """Binds parts in their order, the first as our own."""
    at, placed = 0, []
    for number, part in enumerate(given):
        with pikepdf.open(io.BytesIO(part)) as document:
            placed.append(PartAt(at, len(part), len(document.pages), ours=number == 0))
        at += len(part)
    stamps = tuple(Stamp(str(number), f"№ {number}-қосымша", f"ABC-{number:06}") for number in range(1, 5))
    outline = (
        OutlineEntry(0, "Index (p. 1)", 1),
        OutlineEntry(0, "Exhibits (p. 2)", 2),
        OutlineEntry(1, "Exhibit 1. «Жазба» (p. 2)", 2),
        OutlineEntry(1, "Exhibit 2. 公安 (p. 3)", 3),
        OutlineEntry(0, "End (p. 4)", 4),
    )
    order = Assembly(tuple(placed), stamps, outline, "Bundle «Ә» 1", "kk", 1_764_000_000_000, {"two": 3})
    return replace(order, **changes)  # type: ignore[arg-type]


def bind_behind_the_wall(order: Assembly, spool: BinaryIO, out: BinaryIO, progress: Progress) -> Assembled:
    """Bind one file in a process of its own."""
    progress.begin("bundle.bind", 100)
    with Binder(spool, out, most_of(order)) as one:
        return one.bind(order, progress.advance)


def bind_here(given: Sequence[bytes], order: Assembly, folder: Path) -> tuple[Assembled, bytes]:
    """Bind in this process, without a wall: what is bound is the same."""
    with (folder / "spool").open("w+b") as spool, (folder / "out.pdf").open("w+b") as out:
        spool.write(b"".join(given))
        spool.flush()
        done = binder.bind(order, binder.Files(spool.fileno(), out.fileno()), lambda _: None)
        out.seek(0)
        return done, out.read()
