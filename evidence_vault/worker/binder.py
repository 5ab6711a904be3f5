"""Binds parts into one file: pages in their order, numbers on top, bookmarks, links. Has two open files and no other.

The parts lie in one file one after another and are read where they are needed; the output is written as it comes. So
memory holds the skeleton of the pages and no picture of them.
"""

from __future__ import annotations

import errno
import importlib
import importlib.metadata
import io
import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from evidence_vault.records.pages import Assembled, Assembly, AssemblyResult, PartAt
from evidence_vault.sandbox.protocol import (
    EXIT_OUT_OF_MEMORY,
    EXIT_OUT_OF_TIME,
    MAX_ORDER,
    Hello,
    Step,
    decode_order,
    encode,
    read_frame,
)
from evidence_vault.worker import marks, writing
from evidence_vault.worker.content import OutOfTime
from evidence_vault.worker.linear import linear
from evidence_vault.worker.lock_in import CPU_SECONDS_OF_A_FILE, lock_in, lock_in_job
from evidence_vault.worker.outline import write_outline
from evidence_vault.worker.pipes import Pipes
from evidence_vault.worker.stamps import stamp_sheet

_LINK = "bundle-page:"
_PAGE_KEYS = ("/MediaBox", "/CropBox", "/Rotate", "/Resources")
_DRAWING = "/EvidenceVaultDrawing"
_ENDINGS: dict[int, AssemblyResult] = {
    errno.EFBIG: "too_large",
    errno.ENOSPC: "disk_full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk_full",
}
_BOUND = 15  # hundredths that laying out takes, by the clock; the rest is writing


class Unbindable(Exception):
    """The order cannot be carried out: how it ends, and where."""

    def __init__(self, result: AssemblyResult, where: str = "") -> None:
        super().__init__(result)
        self.result, self.where = result, where


@dataclass(frozen=True, slots=True)
class Files:
    """The two files.

    Attributes:
        spool: with the parts.
        out: which is written.
    """

    spool: int
    out: int

    @classmethod
    def take(cls, spool: int, out: int) -> Self:
        """Take them by the numbers that the core gave, on Windows those of handles."""
        if sys.platform == "win32":
            import msvcrt

            return cls(msvcrt.open_osfhandle(spool, os.O_RDONLY), msvcrt.open_osfhandle(out, os.O_RDWR))
        return cls(spool, out)


def serve(pipes: Pipes, limit: int, files: Files) -> int:
    """Load, lock in, say hello, bind one file after another; the core empties the output between them.

    Args:
        pipes: to the core.
        limit: bytes that may be written.
        files: the two.

    Returns:
        The exit status.
    """
    hello = Hello(_load(), lock_in(limit) + lock_in_job(CPU_SECONDS_OF_A_FILE), reusable=False)
    pipes.send(encode(hello))

    def tell(percent: int) -> None:
        pipes.send(encode(Step(percent)))

    while (payload := read_frame(pipes.jobs, limit=MAX_ORDER)) is not None:
        os.lseek(files.out, 0, os.SEEK_SET)
        try:
            assembled = bind(decode_order(payload), files, tell)
        except MemoryError:
            return EXIT_OUT_OF_MEMORY
        except OutOfTime:
            return EXIT_OUT_OF_TIME
        pipes.send(encode(assembled))
    return 0


def _load() -> str:
    """Load what is loaded late; tells what binds, with its version."""
    logging.disable()
    for name in ("ascii", "latin_1", "utf_8", "utf_16_be", "utf_16"):
        importlib.import_module(f"encodings.{name}")
    marks.load()
    with marks.sheets([((9, 9), lambda canvas: marks.write(canvas, 1, 1, "1", 9))]) as sample:
        sample.save(io.BytesIO(), deterministic_id=True)
    return "; ".join(f"{name} {importlib.metadata.version(name)}" for name in ("pikepdf", "reportlab"))


def bind(order: Assembly, files: Files, tell: Callable[[int], None]) -> Assembled:
    """Bind one file.

    Args:
        order: what is bound.
        files: where from and where to.
        tell: gets how far it has come, in hundredths.
    """
    try:
        if order.linear:
            (part,) = order.parts
            return linear(part, files.spool, files.out)
        with pikepdf.new() as document:
            left = _take_in(document, order, files.spool, tell)
            _stamp(document, order, tell)
            write_outline(document, order.outline)
            _dress(document, order)
            pages = len(document.pages)
            told = [_BOUND]

            def written(count: int, of: int) -> None:
                percent = _BOUND + count * (100 - _BOUND) // of
                if percent > told[0]:
                    told[0] = percent
                    tell(percent)

            size = writing.write(document, left, files.spool, files.out, written)
    except Unbindable as ended:
        return Assembled(ended.result, where=ended.where)
    except marks.MissingGlyph as missing:
        return Assembled("missing_glyph", where=str(missing))
    except pikepdf.PdfError:
        return Assembled("part_changed")
    except OSError as error:
        return Assembled(_ENDINGS.get(error.errno or 0, "unwritable"))
    return Assembled("ok", pages, size)


def _take_in(
    document: pikepdf.Pdf, order: Assembly, spool: int, tell: Callable[[int], None]
) -> dict[int, writing.Left]:
    """Append the pages of all parts; tells which streams have been left in them."""
    links: list[tuple[int, Dictionary, str]] = []
    left: dict[int, writing.Left] = {}
    opened: dict[int, pikepdf.Pdf] = {}
    last = {part.offset: number for number, part in enumerate(order.parts)}
    for number, part in enumerate(order.parts):
        try:
            if part.offset not in opened:
                source = opened[part.offset] = writing.open_part(spool, part.offset, part.length)
                if not part.first:  # one of ours has no large picture, but objects for every exhibit of the bundle
                    left |= writing.leave_large(document, source, part.offset, part.length)
            for page in _stretch(opened[part.offset], part, number):
                links += ((len(document.pages), link, key) for link, key in _links(page, part))
                _bare(page)
                document.pages.append(page)
                _enclose(document, left)
            if last[part.offset] == number:
                opened.pop(part.offset).close()
        except (pikepdf.PdfError, pikepdf.PasswordError) as error:
            raise Unbindable("part_changed", str(number)) from error
        tell((number + 1) * _BOUND // (2 * len(order.parts)))
    if len(document.pages) != len(order.stamps):
        raise Unbindable("part_changed")
    for at, link, key in links:
        _link(document, document.pages[at], link, key, order)
    return left


def _stretch(source: pikepdf.Pdf, part: PartAt, number: int) -> Sequence[pikepdf.Page]:
    """The pages that are bound of a part."""
    begin = part.first - 1 if part.first else 0
    wrong = begin + part.pages > len(source.pages) if part.first else part.pages != len(source.pages)
    if wrong or part.pages < 1:
        raise Unbindable("part_changed", str(number))
    return source.pages[begin : begin + part.pages]


def _bare(page: pikepdf.Page) -> None:
    """Leave of a page what is drawn; whatever else it may have learned behind another wall stays out."""
    kept = {key: _inherited(page.obj, key) for key in _PAGE_KEYS}
    contents = page.obj.get("/Contents")
    for key in [key for key in page.obj.keys() if key not in {"/Type", "/Parent"}]:  # noqa: SIM118 no mapping
        del page.obj[key]
    for key, value in kept.items():
        if value is not None:
            page.obj[key] = value
    if contents is not None:
        page.obj.Contents = contents


def _enclose(document: pikepdf.Pdf, left: Mapping[int, writing.Left]) -> None:
    """Make what the last page draws one drawing: nothing in it that does not end reaches what is laid over it."""
    page = document.pages[-1]
    contents = page.obj.get("/Contents")
    each = list(contents) if isinstance(contents, Array) else [contents]
    streams = [one for one in each if isinstance(one, Stream)]
    if len(streams) == 1 and streams[0].objgen[0] in left:
        form = streams[0]  # its bytes are read later
    elif any(one.objgen[0] in left for one in streams):
        raise Unbindable("part_changed", f"page {len(document.pages)}")
    else:
        form = document.make_indirect(Stream(document, b"\n".join(one.read_bytes() for one in streams)))
    resources = page.obj.get("/Resources", Dictionary())
    if form.get("/Resources", resources) != resources:
        raise Unbindable("part_changed", f"page {len(document.pages)}")
    form.Type, form.Subtype, form.BBox, form.Resources = Name.XObject, Name.Form, page.obj.MediaBox, resources
    page.obj.Contents = Stream(document, b"%s Do" % _DRAWING.encode())
    page.obj.Resources = Dictionary(XObject=Dictionary({_DRAWING: form}))


def _inherited(at: object, key: str) -> pikepdf.Object | None:
    for _ in range(64):
        if not isinstance(at, Dictionary):
            return None
        if (value := at.get(key)) is not None:
            return value
        at = at.get("/Parent")
    return None


def _links(page: pikepdf.Page, part: PartAt) -> Iterator[tuple[Dictionary, str]]:
    """Our links within the bundle, as plain values, with their keys."""
    found = page.obj.get("/Annots") if part.ours else None
    for one in list(found) if isinstance(found, Array) else []:
        action = one.get("/A") if isinstance(one, Dictionary) else None
        address = str(action.get("/URI", "")) if isinstance(action, Dictionary) else ""
        if address.startswith(_LINK):
            link = Dictionary(Rect=Array([float(number) for number in one.Rect]))
            told = str(one.get("/Contents", ""))
            link.Contents = String("" if told == address else told)
            yield link, address.removeprefix(_LINK)


def _link(document: pikepdf.Pdf, page: pikepdf.Page, link: Dictionary, key: str, order: Assembly) -> None:
    target = order.targets.get(key)
    if target is None or not 1 <= target <= len(document.pages):
        raise Unbindable("no_target", key)
    link.Type, link.Subtype, link.F = Name.Annot, Name.Link, 4
    link.Border = Array([0, 0, 0])
    there = document.pages[target - 1]
    link.Dest = Array([there.obj, Name.XYZ, None, float(there.mediabox[3]), None])
    if not str(link.Contents):
        link.Contents = String(str(order.first_number + target - 1))
    annotations = page.obj.get("/Annots")
    page.obj.Annots = Array([*(annotations if isinstance(annotations, Array) else []), document.make_indirect(link)])


def _stamp(document: pikepdf.Pdf, order: Assembly, tell: Callable[[int], None]) -> None:
    over = marks.Over(document, "/EvidenceVaultStamp")
    sheets: list[marks.Sheet] = []
    stamped: list[pikepdf.Page] = []
    for number, (page, stamp) in enumerate(zip(document.pages, order.stamps, strict=True), 1):
        left, bottom, right, top = (float(number) for number in page.mediabox)
        if (left, bottom) != (0, 0) or "/Rotate" in page.obj:
            raise Unbindable("part_changed", f"page {number}")
        if stamp.number or stamp.mark or stamp.bates:
            sheets.append(((right, top), stamp_sheet(right, stamp)))
            stamped.append(page)
    if not sheets:
        return
    with marks.sheets(sheets) as drawn:
        for number, (page, sheet) in enumerate(zip(stamped, drawn.pages, strict=True)):
            over.lay(page, sheet)
            if number % 50 == 0:
                tell(_BOUND // 2 + number * _BOUND // (2 * len(sheets)))


def _dress(document: pikepdf.Pdf, order: Assembly) -> None:
    """What a reader of the file is told of it as a whole."""
    root, first = document.Root, document.pages[0]
    root.Lang = String(order.language)
    root.PageMode = Name.UseOutlines
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=order.first_number)]))
    root.OpenAction = Array([first.obj, Name.XYZ, None, float(first.mediabox[3]), 1])
    info = document.make_indirect(Dictionary())
    info.Title = String(order.title)
    info.CreationDate = info.ModDate = String(_moment(order.created))
    document.trailer.Info = info


def _moment(created: int) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(created // 1000, UTC).strftime("D:%Y%m%d%H%M%SZ")
