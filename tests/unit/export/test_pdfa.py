"""Pages that this program makes keep the rules of PDF/A that can be read off; each rule is shown to bite."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from evidence_vault.export.exhibit_list import exhibit_list
from tests.helpers.pdfa_lint import complaints
from tests.helpers.printing import list_of, listed


@pytest.fixture(scope="module")
def page() -> bytes:
    """An exhibit list as the program prints it."""
    return exhibit_list(list_of(listed(1), listed(2)), ("en", "ru"))


def test_a_list_keeps_every_rule(page: bytes) -> None:
    assert complaints(page, tagged=True) == set()


Change = Callable[[pikepdf.Pdf], None]


def _saved(page: bytes, change: Change, **options: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(page)) as document:
        change(document)
        document.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def _note(document: pikepdf.Pdf, **entries: object) -> None:
    note = Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **entries)
    document.pages[0].obj.Annots = Array([document.make_indirect(note)])


def _put(document: pikepdf.Pdf, one: pikepdf.Object) -> None:
    document.Root.Kept = document.make_indirect(one)


def _stream(document: pikepdf.Pdf, **entries: object) -> None:
    _put(document, Stream(document, b"x", Dictionary(**entries)))


def _fonts(document: pikepdf.Pdf) -> None:
    _put(document, Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))


def _title(document: pikepdf.Pdf) -> None:
    document.trailer.Info = document.make_indirect(Dictionary(Title=String("another")))


def _created(document: pikepdf.Pdf) -> None:
    document.trailer.Info = document.make_indirect(Dictionary(CreationDate=String("D:19990101000000Z")))


def _claim(document: pikepdf.Pdf) -> None:
    document.Root.Metadata.write(document.Root.Metadata.read_bytes().replace(b"pdfaid:", b"other:"))


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("intent", lambda it: it.Root.__delitem__("/OutputIntents")),
        ("xmp", lambda it: it.Root.__delitem__("/Metadata")),
        ("claim", _claim),
        ("info", _title),
        ("info", _created),
        ("structure", lambda it: it.Root.__delitem__("/StructTreeRoot")),
        ("font", _fonts),
        ("action", lambda it: _put(it, Dictionary(S=Name.JavaScript, JS=String("x")))),
        ("action", lambda it: _put(it, Dictionary(A=Dictionary(S=Name.Launch)))),
        ("action", lambda it: it.Root.__setitem__("/AA", Dictionary())),
        ("action", lambda it: it.pages[0].obj.__setitem__("/AA", Dictionary())),
        ("attachment", lambda it: it.Root.__setitem__("/Names", Dictionary(EmbeddedFiles=Dictionary()))),
        ("attachment", lambda it: _put(it, Dictionary(Type=Name.Filespec, EF=Dictionary()))),
        ("form", lambda it: it.Root.__setitem__("/AcroForm", Dictionary(NeedAppearances=True))),
        ("annotation flags", lambda it: _note(it, Subtype=Name.Link)),
        ("annotation flags", lambda it: _note(it, Subtype=Name.Link, F=6)),
        ("annotation kind", lambda it: _note(it, Subtype=Name.Screen, F=4, AP=Dictionary())),
        ("annotation look", lambda it: _note(it, Subtype=Name.Square, F=4)),
        ("outside", lambda it: _stream(it, F=String("x"))),
        ("outside", lambda it: _stream(it, Subtype=Name.PS)),
        ("picture", lambda it: _stream(it, Subtype=Name.Image, Interpolate=True)),
        ("transfer", lambda it: _put(it, Dictionary(Type=Name.ExtGState, TR=Name.Identity))),
    ],
)
def test_each_rule_bites(page: bytes, rule: str, change: Change) -> None:
    assert rule in complaints(_saved(page, change), tagged=True)


def test_the_rules_of_the_file_as_a_whole_bite(page: bytes) -> None:
    def same(_: pikepdf.Pdf) -> None:
        pass

    assert "encryption" in complaints(_saved(page, same, encryption=pikepdf.Encryption(owner="a", user="")))
    assert "header" in complaints(page.replace(b"%PDF-1", b"%PDF-2", 1))
    assert "end" in complaints(page + b"more")
    assert "xmp filter" in complaints(_filtered(page))
    assert "lzw" in complaints(_lzw(page))
    assert "id" in complaints(page.replace(b"/ID", b"/Id"))


def _filtered(page: bytes) -> bytes:
    assert page.count(b"/Subtype/XML") == 1
    return page.replace(b"/Subtype/XML", b"/Subtype/XML/Filter[]")


def _lzw(page: bytes) -> bytes:
    at = page.index(b"/Filter/FlateDecode")
    return page[:at] + b"/Filter/LZWDecode" + page[at + len(b"/Filter/FlateDecode") :]
