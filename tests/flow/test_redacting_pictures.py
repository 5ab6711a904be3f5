"""A name that stands in the pixels of a screenshot: found, hidden, and not let out where a box misses it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from evidence_vault.cli.main import main
from evidence_vault.errors import RedactionLeaks
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import BundleOrder
from evidence_vault.records.derivative import Region
from evidence_vault.records.ids import ItemId
from evidence_vault.records.redaction import RedactionPlan, Term
from evidence_vault.resources import resource
from evidence_vault.sandbox.reader import Reader
from evidence_vault.sandbox.tasks import Word
from evidence_vault.session import Session
from tests.helpers.vaults import make_vault

ELSEWHERE = Region(1, 0, 0, 32, 8)
"""A box that misses every name."""


@dataclass(frozen=True)
class Shot:
    """A part of a screenshot of the sample case.

    Attributes:
        file: its name.
        part: left, upper, right and lower side.
        name: a name of somebody in it.
        other: another word in it, that may stay.
    """

    file: str
    part: tuple[int, int, int, int]
    name: str
    other: str

    def png(self) -> bytes:
        """As a picture."""
        return self._as("PNG")

    def scan(self) -> bytes:
        """As a document without a text of its own."""
        return self._as("PDF")

    def _as(self, form: str) -> bytes:
        out = io.BytesIO()
        with Image.open(resource("sample_case", "pieces", self.file)) as shown:
            shown.crop(self.part).convert("RGB").save(out, form, resolution=144)
        return out.getvalue()


RUSSIAN = Shot("Screenshot_20260302-212011.png", (0, 1240, 1000, 1790), "Ермек Мысалов", "правозащитником")
KAZAKH = Shot("Жала туралы жазба.png", (520, 860, 1400, 1120), "Нұргүл", "көмектескен")
ENGLISH = Shot("Снимок экрана 2026-03-04 в 09.41.07.png", (480, 290, 1340, 480), "Yermek Mysalov", "reporting")
DARK = Shot("Screenshot_20260303-081522_long.png", (0, 620, 720, 1100), "Гульмира", "доказательства")
SHOTS = [
    pytest.param(RUSSIAN, id="russian"),
    pytest.param(KAZAKH, id="kazakh", marks=pytest.mark.thorough),
    pytest.param(ENGLISH, id="english", marks=pytest.mark.thorough),
    pytest.param(DARK, id="dark", marks=pytest.mark.thorough),
]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One vault for all tests."""
    with make_vault(tmp_path_factory.mktemp("pictures")).session(write=True) as opened:
        yield opened


def added(session: Session, name: str, content: bytes) -> ItemId:
    return session.add_content(name, content, card={}, case=None, progress=NoProgress()).items[0].id


def content_of(session: Session, item: ItemId) -> bytes:
    held = session.item(item)
    with session._vault.store.open(held.content.sha256, held.size) as content:
        return content.read()


def plan_of(session: Session, shot: Shot, *terms: str, boxes: tuple[Region, ...] = ()) -> RedactionPlan:
    item = added(session, "shot.png", shot.png())
    return session.plan_redaction(item, boxes, [Term(term, "NAME") for term in terms])


@pytest.mark.parametrize("shot", SHOTS)
def test_a_name_in_the_pixels_is_found_hidden_and_then_read_no_more(session: Session, shot: Shot) -> None:
    plan = plan_of(session, shot, shot.name)
    (found,) = plan.terms
    assert found.pages
    assert found.read == found.pages
    assert plan.silent == (1,)
    made = session.redact(plan, "", NoProgress())
    again = session.plan_redaction(made.id, (), [Term(shot.name), Term(shot.other)])
    assert [bool(one.pages) for one in again.terms] == [False, True]


@pytest.mark.parametrize("shot", SHOTS)
def test_a_box_that_misses_the_name_lets_nothing_out(session: Session, shot: Shot) -> None:
    plan = plan_of(session, shot, "Nobody Here", shot.name)
    missed = replace(plan, regions=(ELSEWHERE,))
    before = session.head
    with pytest.raises(RedactionLeaks) as stopped:
        session.redact(missed, "", NoProgress())
    assert stopped.value.facts["places"] == [f"{plan.name} (pixels, page 1, term 2)"]
    assert shot.name not in str(stopped.value.facts)
    assert session.head == before, "nothing was made"


def test_a_scan_with_a_text_of_its_own_is_looked_at_all_the_same(session: Session) -> None:
    """As a scanner writes it, or this program: the text says less than what is seen."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(RUSSIAN.scan())) as pdf:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        pdf.pages[0].Resources.Font = pikepdf.Dictionary(F1=font)
        pdf.pages[0].contents_add(b"BT 3 Tr /F1 9 Tf 20 20 Td (page one) Tj ET")
        pdf.save(out)
    plan = session.plan_redaction(
        added(session, "scanned.pdf", out.getvalue()), (), [Term("Мысалов"), Term("page one")]
    )
    assert plan.silent == (1,)
    assert [bool(one.pages) for one in plan.terms] == [True, True]
    assert [bool(one.read) for one in plan.terms] == [True, False]


def test_a_scan_becomes_pixels_and_a_text_that_is_read_on_what_is_left(session: Session) -> None:
    item = added(session, "scan.pdf", RUSSIAN.scan())
    plan = session.plan_redaction(item, (), [Term("Мысалов", "NAME")])
    assert plan.document
    data = content_of(session, session.redact(plan, "", NoProgress()).id)
    again = session.plan_redaction(added(session, "redacted.pdf", data), (), [Term("правозащитником", "NAME")])
    assert again.silent == (1,), "it is a picture still, whatever text lies over it"
    said = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()
    assert "правозащитником" in said
    assert "Мысалов" not in said
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.pages[0].Resources.Font["/F0"].Subtype == "/Type3"
    assert content_of(session, session.redact(plan, "", NoProgress()).id) == data, "the same every time"


def test_a_page_is_shown_and_read_once_for_however_many_terms(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[tuple[int, int]] = []
    words = Reader.words

    def counted(reader: Reader, rgb: bytes, size: tuple[int, int]) -> tuple[str, tuple[Word, ...]]:
        read.append(size)
        return words(reader, rgb, size)

    monkeypatch.setattr(Reader, "words", counted)
    item = added(session, "scan of several terms.pdf", ENGLISH.scan())
    plans = [session.plan_redaction(item, (), [Term(one)]) for one in (ENGLISH.name, ENGLISH.other, "nobody")]
    assert [bool(plan.regions) for plan in plans] == [True, True, False]
    assert len(read) == 1


def test_a_bundle_is_held_back_while_another_picture_in_it_shows_the_name(session: Session, tmp_path: Path) -> None:
    covered = session.redact(plan_of(session, RUSSIAN, RUSSIAN.name), "", NoProgress())
    other = added(session, "again.png", RUSSIAN.png())
    case = session.create_case({"title.en": "Slander"}).id
    session.add_exhibits(case, [covered.id, other], {"title.en": "A post"}, together=False)
    order = BundleOrder(case, session.issue_list(case, None, ["en"], "first").version, "generic", ("en",))
    before = session.head
    with pytest.raises(RedactionLeaks) as stopped:
        session.build_bundle(order, tmp_path / "out", approved=["text"], progress=NoProgress())
    assert stopped.value.places[0] == f"{other} (pixels, page 1, term 1)"
    assert stopped.value.places[1].startswith(f"2 {other}: sha256 in entry "), "the name was removed from this content"
    assert session.head == before, "nothing was recorded"
    assert not list(tmp_path.iterdir())


@pytest.mark.thorough
def test_the_command_says_what_a_machine_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vault = make_vault(tmp_path)
    with vault.session(write=True) as opened:
        item = added(opened, "shot.png", ENGLISH.png())
    key = tmp_path / "recovery.txt"
    key.write_text(vault.identity)
    line = ["redact", str(vault.path), str(item), "--term", f"{ENGLISH.name}:NAME", "--identity-file", str(key)]
    assert main([*line, "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["terms"] == [{"found_on": [1], "read_on": [1]}]
    assert "A machine read it in the picture on page 1: look whether all of it is covered." in told.err
    assert (
        "Page 1 is or has a picture. A machine read it for the terms, and misses words: look at it yourself."
        in told.err
    )
    assert "Mysalov" not in told.out + told.err
