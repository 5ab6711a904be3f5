"""What is bound is what the order says, written object by object: large streams byte for byte, and none in memory."""

from __future__ import annotations

import hashlib
import io
import re
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from evidence_vault.records.pages import Assembled, Assembly, PartAt, Stamp
from evidence_vault.worker import binder
from tests.helpers import binding, pdfs
from tests.helpers.binding import bind_here, order_of
from tests.helpers.drawn import drawn
from tests.helpers.parts import inflated
from tests.helpers.peak_memory import forget, peak
from tests.helpers.printing import run

UNSEEN = b"what no page draws " * 5_000


@pytest.fixture(scope="module")
def parts() -> list[bytes]:
    """Our page, a picture, a foreign document of two pages full of ink."""
    return binding.parts()


def test_a_later_volume_goes_on_counting(parts: list[bytes], tmp_path: Path) -> None:
    _, pdf = bind_here(parts, order_of(parts, first_number=351), tmp_path)
    with pypdfium2.PdfDocument(pdf) as document:
        assert document.get_page_label(0) == "351"


@pytest.mark.parametrize(
    ("changes", "result", "where"),
    [
        ({"targets": {}}, "no_target", "two"),
        ({"targets": {"two": 5}}, "no_target", "two"),
        ({"stamps": (Stamp("1"),)}, "part_changed", ""),
        ({"stamps": (Stamp("\U0001f980"),) * 4}, "missing_glyph", "\U0001f980"),
    ],
)
def test_an_order_that_cannot_be_carried_out_says_where(
    parts: list[bytes], tmp_path: Path, changes: dict[str, object], result: str, where: str
) -> None:
    done, _ = bind_here(parts, order_of(parts, **changes), tmp_path)
    assert (done.result, done.where) == (result, where)


def test_a_part_that_is_another_one_is_noticed(parts: list[bytes], tmp_path: Path) -> None:
    order = order_of(parts)
    longer = replace(order, parts=(replace(order.parts[0], pages=2), *order.parts[1:]))
    assert bind_here(parts, longer, tmp_path)[0] == Assembled("part_changed", where="0")
    broken = [parts[0], bytes(len(parts[1])), parts[2]]
    assert bind_here(broken, order, tmp_path)[0] == Assembled("part_changed", where="1")


@pytest.mark.parametrize(
    "ends", [b"q 0 0 1 1 re W n", b"BT /F 1 Tf (", b"0 0 1 1 re W n q q q 0 0 0 0 0 0 cm", b"BI /W 1"]
)
def test_a_page_that_does_not_end_swallows_no_number(parts: list[bytes], tmp_path: Path, ends: bytes) -> None:
    given = [*parts[:2], pdfs.saved(pdfs.document(b"1 0 0 rg 100 100 50 50 re f " + ends)), parts[0]]
    done, bound = bind_here(given, order_of(given), tmp_path)
    assert done.result == "ok"
    sheet = drawn(bound)[2]
    assert sheet.getpixel((125, 842 - 125)) == (255, 0, 0), "the control"
    corner = sheet.crop((sheet.width - 100, sheet.height - 60, sheet.width, sheet.height)).convert("L")
    assert corner.getextrema()[0] < 60  # type: ignore[operator]


def test_a_long_page_is_bound_whole_and_its_number_is_seen(tmp_path: Path) -> None:
    noise = b"\n".join(b"%% %s" % hashlib.sha256(b"%d" % number).hexdigest().encode() for number in range(3_000))
    long = pdfs.saved(pdfs.document(noise + b"\n1 0 0 rg 100 100 50 50 re f q 0 0 1 1 re W n"))
    done, bound = bind_here([long], _plain((long, 1)), tmp_path)
    assert done.result == "ok"
    (sheet,) = drawn(bound)
    assert sheet.getpixel((125, 842 - 125)) == (255, 0, 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_not_called_too_large(parts: list[bytes], tmp_path: Path) -> None:
    (tmp_path / "spool").write_bytes(b"".join(parts))
    with (tmp_path / "spool").open("rb") as spool, Path("/dev/full").open("wb", buffering=0) as full:
        done = binder.bind(order_of(parts), binder.Files(spool.fileno(), full.fileno()), lambda _: None)
    assert done == Assembled("disk_full")


def _with_pictures(*pictures: bytes) -> bytes:
    """A part with a page for each picture; they have a filter with parameters, and a mask that all of them share."""
    pdf = pdfs.document(*(b"q 400 0 0 250 90 500 cm /P Do Q" for _ in pictures))
    mask = pdf.make_indirect(_image(pdf, bytes(100_000)))
    for page, picture in zip(pdf.pages, pictures, strict=True):
        drawn = _image(pdf, picture)
        drawn.SMask, drawn.Filter = mask, Array([Name.FlateDecode])
        drawn.DecodeParms = Array([pdf.make_indirect(Dictionary(Predictor=15, Colors=1, Columns=400))])
        page.obj.Resources = Dictionary(XObject=Dictionary(P=drawn))
    pdf.Root.Unseen = pdf.make_indirect(Stream(pdf, UNSEEN))
    out = io.BytesIO()
    pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


def _image(pdf: pikepdf.Pdf, data: bytes) -> Stream:
    image = Stream(pdf, data)
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 400, 250
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
    return image


def _picture_of(drawing: pikepdf.Object) -> pikepdf.Object:
    """What a page draws, which may be a drawing in a drawing."""
    objects = drawing.Resources.XObject
    return objects.P if "/P" in objects else _picture_of(objects.EvidenceVaultDrawing)


def _plain(*given: tuple[bytes, int]) -> Assembly:
    places, at = [], 0
    for part, pages in given:
        places.append(PartAt(at, len(part), pages))
        at += len(part)
    stamps = tuple(Stamp(str(number)) for number in range(1, sum(pages for _, pages in given) + 1))
    return Assembly(tuple(places), stamps, (), "Bundle", "en", 1_764_000_000_000)


def test_large_pictures_come_through_byte_for_byte_and_once(tmp_path: Path) -> None:
    pictures = [zlib.compress((b"\0" + bytes([number]) * 400) * 250, 0) for number in range(3)]
    first, second = _with_pictures(*pictures[:2]), _with_pictures(pictures[2])
    order = _plain((first, 2), (second, 1))
    again = replace(order, parts=(*order.parts, replace(order.parts[0], pages=1, first=2)))
    done, pdf = bind_here([first, second], replace(again, stamps=(*again.stamps, Stamp("4"))), tmp_path)
    assert (done.result, done.pages) == ("ok", 4)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        seen = [_picture_of(page.obj) for page in document.pages]
        assert [one.read_raw_bytes() for one in seen] == [*pictures, pictures[1]]
        assert [one.DecodeParms[0].Columns for one in seen] == [400] * 4
        assert seen[1].objgen == seen[3].objgen
        assert seen[0].SMask.objgen == seen[1].SMask.objgen
        assert seen[0].SMask.read_raw_bytes() == bytes(100_000)
    assert len(pdf) < sum(map(len, pictures)) + 2 * 100_000 + 40_000
    (tmp_path / "whole.pdf").write_bytes(pdf)
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(tmp_path / "whole.pdf"))


def test_what_no_page_draws_stays_out(tmp_path: Path) -> None:
    part = _with_pictures(bytes(70_000))
    assert UNSEEN in inflated(part), "the control"
    _, pdf = bind_here([part], _plain((part, 1)), tmp_path)
    assert b"no page draws" not in inflated(pdf)


def test_another_picture_of_the_same_size_makes_another_file(tmp_path: Path) -> None:
    files = []
    for picture in (bytes(70_000), b"\1" * 70_000):
        part = _with_pictures(picture)
        files.append(bind_here([part], _plain((part, 1)), tmp_path)[1])
    first, second = (re.findall(rb"/ID \[ <(\w+)>", pdf) for pdf in files)
    assert len(first[0]) == 32
    assert first != second


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from Linux's /proc")
def test_memory_does_not_grow_with_the_pictures(tmp_path: Path) -> None:
    part = _with_pictures(*(bytes(8 << 20) for _ in range(6)))
    order = _plain((part, 6))
    before = _peak(
        part, replace(order, parts=(replace(order.parts[0], pages=1, first=1),), stamps=(Stamp("1"),)), tmp_path
    )
    whole = _peak(part, order, tmp_path)
    assert (tmp_path / "out.pdf").stat().st_size > 48 << 20
    assert whole - before < 16 << 20


def _peak(part: bytes, order: Assembly, folder: Path) -> int:
    """What a binding needs at most."""
    with (folder / "spool").open("w+b") as spool, (folder / "out.pdf").open("w+b") as out:
        spool.write(part)
        spool.flush()
        forget()
        before = peak()
        assert binder.bind(order, binder.Files(spool.fileno(), out.fileno()), lambda _: None).result == "ok"
        return peak() - before
