"""Pictures and documents in files come out byte for byte, however they stand there; and what cannot come out is told."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from reportlab.pdfgen.canvas import Canvas

from evidence_vault.sandbox.tasks import UNREAD, Enclosed, Enclosures, Listing, Scan
from evidence_vault.worker import enclosures as worker
from evidence_vault.worker.scan import scan
from tests.helpers.doubts import as_file, written
from tests.helpers.nested import (
    NESTED,
    attached,
    compound,
    drawing,
    locked_zip,
    mail,
    old_drawing,
    scanned,
    tarred,
    zipped,
)

PICTURE = as_file("PNG", written("говорит Ермек"))
NAME = "Айдана Серікова"
TEXT = f"{NAME} lives here, in the house at the end of the road. ".encode() * 3


def found(data: bytes, first: int = 0) -> Iterator[tuple[Enclosed, bytes]]:
    made = worker.enclosures(data, Enclosures(first))
    at = 4 + int.from_bytes(made[:4], "big")
    for one in msgspec.json.decode(made[4:at], type=Listing).files:
        yield one, made[at : at + one.length]
        at += one.length
    assert at == len(made)


def is_whole(picture: bytes) -> bool:
    """Whether it can be decoded: what is coded may be read in a second way that cuts it."""
    try:
        Image.open(io.BytesIO(picture)).load()
    except OSError:
        return False
    return True


@pytest.mark.parametrize("form", NESTED)
def test_a_picture_comes_out_as_it_went_in(form: str) -> None:
    pictures = [data for one, data in found(NESTED[form](PICTURE)) if one.what == "PNG 520x74"]
    assert [data for data in pictures if is_whole(data)] == [PICTURE]
    assert not [one for one, _ in found(NESTED[form](b"no picture at all, only words. " * 20)) if one.what != "PDF"]


@pytest.mark.parametrize("form", NESTED)
def test_a_document_comes_out_too(form: str) -> None:
    document = scanned(PICTURE).rstrip()
    assert document in [data.rstrip(b"\0\r\n") for one, data in found(NESTED[form](document)) if one.what == "PDF"]


def test_each_content_comes_once_and_what_came_before_can_be_left_out() -> None:
    other = as_file("PNG", written("соседи"))
    both = mail(tarred(PICTURE)) + mail(PICTURE) + mail(other)
    assert [data for _, data in found(both)] == [PICTURE, other]
    assert [data for _, data in found(both, first=1)] == [other]


def test_a_picture_ends_at_its_end_and_not_where_a_text_in_it_names_one() -> None:
    said = PngInfo()
    said.add_text("Comment", "IEND")
    out = io.BytesIO()
    written("соседи").save(out, "PNG", pnginfo=said)
    for whole in (zipped(out.getvalue()), mail(out.getvalue())):
        assert out.getvalue() in [data for _, data in found(whole)]


def test_what_nobody_can_read_in_is_left_out() -> None:
    dot = as_file("PNG", Image.new("RGB", (300, 1), "white"))
    assert list(found(mail(dot))) == []


def _too_large() -> bytes:
    """A PNG that says it has 60,000 times 9,000 pixels."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 9_000, 1, 0, 0, 0, 0)
    chunks = [head, b"IDAT" + zlib.compress(bytes(9)), b"IEND"]
    packed = [struct.pack(">I", len(one) - 4) + one + struct.pack(">I", zlib.crc32(one)) for one in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


UNREADABLE = {
    "locked": locked_zip(),
    "locked as OpenDocument": zipped(b"<manifest:encryption-data/>", "META-INF/manifest.xml"),
    "7z": b"7z\xbc\xaf\x27\x1c" + bytes(90),
    "rar": b"Rar!\x1a\x07\x01\0" + bytes(90),
    "damaged": zipped(PICTURE)[:-40],
    "locked document": compound(bytes(11) + b"\1" + bytes(90), "WordDocument"),
    "locked workbook": compound(struct.pack("<HH16xHH4x", 0x809, 16, 0x2F, 4) + bytes(90), "Workbook"),
    "locked slides": compound(bytes(12) + b"\xdf\xc4\xd1\xf3" + bytes(90), "Current User"),
    "locked package": compound(bytes(90), "EncryptedPackage"),
    "broken old office file": compound(bytes(9000))[:700],
    "Pages": zipped(b"\0\\9\0\0 nothing", "Index/Document.iwa"),
    "mailbox of Outlook": b"!BDN" + bytes(90),
    "DjVu": b"AT&TFORM" + bytes(90),
    "JPEG XL": b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(90),
    "Photoshop": b"8BPS\0\1" + bytes(90),
    "JPEG XR": b"II\xbc\1" + bytes(90),
    "WMF": b"\1\0\x09\0\0\3" + bytes(90),
}


@pytest.mark.parametrize("content", [*UNREADABLE.values(), _too_large()], ids=[*UNREADABLE, "too large"])
def test_what_cannot_be_taken_out_is_told(content: bytes) -> None:
    for whole in (mail(content), attached(content), tarred(content)):
        assert [(one.what, one.sure) for one, _ in found(whole) if one.what != "PNG 520x74"] == [(UNREAD, True)]


@pytest.mark.parametrize("content", [*UNREADABLE.values()], ids=[*UNREADABLE])
def test_and_counts_as_not_searched(content: bytes) -> None:
    for whole in (mail(content), tarred(content)):
        assert "unread" in {leak.kind for leak in scan(whole, Scan((NAME,), (), pixels_only=False, part=(0, 1)))}


def test_what_is_sure_only_the_second_time_is_told_then() -> None:
    broken = b"\x89PNG\r\n\x1a\n" + bytes(90)
    assert [one.sure for one, _ in found(mail(broken))] == [False]
    out = io.BytesIO(zipped(mail(broken), "a.eml"))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("a.png", broken)
    assert [one.sure for one, _ in found(out.getvalue())] == [False, True]


@pytest.mark.parametrize("unlisted", range(3))
def test_a_file_of_a_zip_that_its_directory_does_not_name_is_not_passed_over(unlisted: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"{number}.txt", f"{NAME if number == unlisted else 'nobody'} " * 20)
        whole = not scan(zipped(b"nobody " * 20), Scan((NAME,), (), pixels_only=False, part=(0, 1)))
        del archive.filelist[unlisted]
    assert whole
    assert "unread" in {leak.kind for leak in scan(out.getvalue(), Scan((NAME,), (), pixels_only=False, part=(0, 1)))}


def test_of_two_documents_in_one_file_both_come_out() -> None:
    one, other = scanned(PICTURE).rstrip(), scanned(as_file("PNG", written("соседи"))).rstrip()
    for whole in (one + b"\n" + other, bytes(2000) + one + bytes(99) + other, mail(one + other, "a.pdf")):
        came = [data for told, data in found(whole) if told.what == "PDF"]
        assert one in came
        assert any(data.endswith(other) for data in came)


def test_a_document_whose_objects_are_written_over_two_lines_is_one_too() -> None:
    document = scanned(PICTURE).replace(b" 0 obj", b" 0\nobj")
    assert [one.what for one, _ in found(mail(document))] == ["PDF"]


def test_what_is_attached_without_packing_comes_out_once_and_is_no_reason_to_refuse() -> None:
    inner, out = scanned(PICTURE), io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["a.pdf"] = pikepdf.AttachedFileSpec(pdf, inner, filename="a.pdf")
        pdf.save(out, compress_streams=False)
    outer = out.getvalue()
    wanted = Scan((NAME,), (), pixels_only=False, part=(0, 1))
    assert [data for _, data in found(outer)] == [inner]
    assert [(one.what, one.sure) for one, _ in found(mail(outer))] == [("PDF", True), ("PDF", True)]
    assert scan(outer, wanted) == scan(mail(outer), wanted) == []


@pytest.mark.parametrize(
    "said",
    [
        b"\n".join([b"/work/of/a/day/with/many/parts"] * 20),
        b'<a href="/world/asia/centralasia/kazakhstan/almaty/news/politics/elections/parliament/2021/11/28">',
        b"<pre>%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n492\n%%EOF</pre>" * 3,
    ],
    ids=["paths", "link", "tutorial"],
)
def test_what_only_looks_like_a_file_is_no_reason_to_refuse(said: bytes) -> None:
    for whole in (said, mail(said, "a.html")):
        assert [one for one, _ in found(whole) if one.sure] == []
        assert scan(whole, Scan((NAME,), (), pixels_only=False, part=(0, 1))) == []


def test_a_page_that_only_names_the_begin_of_a_document_is_none() -> None:
    for said in (
        b"<p>A document begins with %PDF-1.7 and ends with %%EOF, says the page.</p>" * 9,
        b" %PDF-1.7 and so on. " * 9,
    ):
        assert list(found(mail(said, "a.html"))) == []
        assert scan(mail(said, "a.html"), Scan((NAME,), (), pixels_only=False, part=(0, 1))) == []


def test_what_is_attached_is_found_however_it_is_named() -> None:
    """A file that says of itself what it is, one that does not, and one whose name stands in a list of names."""
    named, told, other = (as_file("PNG", written(word)) for word in ("один", "два", "три"))
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        silent = pdf.make_stream(named)
        pdf.Root.Names = Dictionary(
            EmbeddedFiles=Dictionary(Names=Array(["a", Dictionary(F="a", EF=Dictionary(F=silent))]))
        )
        pdf.Root.Lost = pdf.make_indirect(Stream(pdf, told, Type=Name.EmbeddedFile))
        mark = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=[0, 0, 9, 9])
        mark.FS = Dictionary(F="c", EF=Dictionary(F=pdf.make_stream(other)))
        pdf.pages[0].Annots = Array([mark])
        pdf.save(out)
    assert {data for _, data in found(out.getvalue())} == {named, told, other}


def test_addresses_in_a_text_are_no_files() -> None:
    address = b"https://example.org/" + b"a1b2C3d4/" * 40 + b"\n"
    assert list(found(address * 200)) == []


@pytest.mark.parametrize("drawing", [drawing, old_drawing])
def test_what_an_office_program_drew_is_searched_and_its_bitmaps_come_out(drawing: Callable[..., bytes]) -> None:
    wanted = Scan((NAME,), (), pixels_only=False, part=(0, 1))
    picture = written("говорит Ермек")
    office = zipped(drawing("nobody", picture), "word/media/image1.emf")
    ((one, content),) = found(office)
    assert (one.what, one.sure) == ("BMP 520x74", True)
    with Image.open(io.BytesIO(content)) as came:
        assert came.convert("RGB").tobytes() == picture.tobytes()
    assert scan(office, wanted) == []
    told = zipped(drawing(f"as {NAME} says"), "word/media/image1.emf")
    assert list(found(told)) == []
    assert {leak.term for leak in scan(told, wanted)} == {0}


@pytest.mark.parametrize(
    "content",
    [
        *(drawing("x", by_glyphs=True), drawing("x")[:-9]),
        *(old_drawing("x", by_glyphs=True), old_drawing("x")[:-5], b"\xd7\xcd\xc6\x9a\0\0" + bytes(90)),
    ],
    ids=["by glyphs", "cut", "old, by glyphs", "old, cut", "old, of nothing"],
)
def test_a_drawing_that_cannot_be_read_is_told(content: bytes) -> None:
    wanted = Scan((NAME,), (), pixels_only=False, part=(0, 1))
    office = zipped(content, "word/media/image1.emf")
    assert [one.what for one, _ in found(office)] == [UNREAD]
    assert [leak.kind for leak in scan(office, wanted)] == ["unread"]


def test_where_one_file_of_an_archive_fails_the_others_come_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def is_opaque(data: bytes) -> bool:
        if data == TEXT:
            raise RuntimeError
        return False

    monkeypatch.setattr(worker, "is_opaque", is_opaque)
    out = io.BytesIO(zipped(TEXT, "a.txt"))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("b.png", PICTURE)
    assert [one.what for one, _ in found(out.getvalue())] == [UNREAD, "PNG 520x74"]


def test_files_within_files_without_end_are_told() -> None:
    deep = PICTURE
    for _ in range(7):
        deep = zipped(deep, "next.zip")
    assert [one.what for one, _ in found(deep)] == [UNREAD]


@pytest.mark.parametrize("form", NESTED)
def test_a_name_in_a_text_is_found_there_too(form: str) -> None:
    wanted = Scan((NAME,), (), pixels_only=False, part=(0, 1))
    office = zipped(TEXT, "word/document.xml")
    assert {leak.term for leak in scan(NESTED[form](office), wanted)} == {0}
    harmless = zipped(TEXT.replace(NAME.encode(), "Бақыт".encode()), "word/document.xml")
    assert scan(NESTED[form](harmless), wanted) == []


def test_every_page_of_a_document_in_a_large_mail_is_searched() -> None:
    """A large file is searched in parts, and a document in it whole."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for number in range(5):
        canvas.drawString(50, 50, "Aidana Serikova" if number == 4 else "nobody")
        canvas.showPage()
    canvas.save()
    wanted = Scan(("Aidana Serikova",), (), pixels_only=False, part=(0, 3))
    assert any(leak.kind == "text" or leak.page == 5 for leak in scan(mail(out.getvalue(), "a.pdf"), wanted))


def test_the_preview_within_a_photo_is_the_one_that_exiftool_finds(shared: Path) -> None:
    tool = shutil.which("exiftool")
    if not tool:
        pytest.skip("exiftool is not installed")
    compared = 0
    for path in sorted((shared / "corpus" / "photo").glob("*.jpg"))[::4]:
        by_tool = subprocess.run([tool, "-b", "-ThumbnailImage", path], capture_output=True, check=True).stdout
        ours = [data for one, data in found(path.read_bytes()) if not one.sure]
        if by_tool and ours:
            compared += any(by_tool.startswith(data) or data.startswith(by_tool) for data in ours)
    assert compared >= 6


def test_pictures_of_real_office_files_come_out(shared: Path) -> None:
    compared = 0
    for path in sorted((shared / "corpus" / "office").glob("*.*x")):
        if not zipfile.is_zipfile(path):
            continue
        with zipfile.ZipFile(path) as archive:
            media = [archive.read(name) for name in archive.namelist() if name.endswith((".png", ".jpg", ".jpeg"))]
        came = [data for _, data in found(path.read_bytes())]
        assert [data for data in media if not any(data.startswith(one) for one in came if one)] == []
        compared += len(media)
    assert compared >= 10
