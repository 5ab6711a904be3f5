"""A name in a picture that lies on its side or upside down: hidden, not let out, and beside it in a bundle no less."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from evidence_vault.errors import RedactionLeaks
from evidence_vault.progress import NoProgress
from evidence_vault.records.derivative import Region
from evidence_vault.records.redaction import Alike, Term
from evidence_vault.session import Session
from tests.helpers.doubts import BOX, NOTHING, added, as_file, is_let_go, order_of, without, written
from tests.helpers.vaults import make_vault

CYRILLIC = written("Заявление подано вчера", "", "говорит Ермек Мысалов", "", "из города Алматы")
LATIN = written("The complaint was filed", "", "says Yermek Mysalov", "", "who lives in Almaty")
TURNS = [Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270]

turns = pytest.mark.parametrize(
    "turn", [TURNS[0], *(pytest.param(turn, marks=pytest.mark.thorough) for turn in TURNS[1:])]
)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One vault for all tests."""
    with make_vault(tmp_path_factory.mktemp("turned")).session(write=True) as opened:
        yield opened


@turns
@pytest.mark.parametrize(
    ("page", "name", "other"),
    [
        pytest.param(CYRILLIC, "Ермек Мысалов", "Заявление", id="cyrillic"),
        pytest.param(LATIN, "Yermek Mysalov", "complaint", id="latin", marks=pytest.mark.thorough),
    ],
)
@pytest.mark.parametrize("form", [pytest.param("PNG", marks=pytest.mark.thorough), "PDF"])
def test_a_name_in_a_turned_page_is_found_hidden_and_then_read_no_more(
    session: Session, page: Image.Image, name: str, other: str, form: str, turn: Image.Transpose
) -> None:
    item = added(session, f"turned.{form.lower()}", as_file(form, page.transpose(turn)))
    plan = session.plan_redaction(item, [], [Term(name)])
    assert plan.terms[0].read == (1,)
    with pytest.raises(RedactionLeaks):
        session.redact(replace(plan, regions=(BOX,)), "", NoProgress())
    made = session.redact(plan, "", NoProgress())
    again = session.plan_redaction(made.id, (), [Term(name), Term(other)])
    assert [bool(one.pages) for one in again.terms] == [False, True], "what stands beside it still does"


def test_what_is_left_of_a_turned_scan_can_be_searched(session: Session) -> None:
    item = added(session, "scan.pdf", as_file("PDF", CYRILLIC.transpose(TURNS[0])))
    made = session.redact(session.plan_redaction(item, [], [Term("Ермек Мысалов")]), "", NoProgress())
    with session._vault.store.open(made.content.sha256, made.size) as content:
        said = pypdfium2.PdfDocument(content.read())[0].get_textpage().get_text_bounded().split()
    assert {"Заявление", "подано", "города", "Алматы"} <= set(said)
    assert "Мысалов" not in said


@turns
def test_a_removed_name_in_a_turned_picture_beside_it_stops_a_bundle(
    session: Session, tmp_path: Path, turn: Image.Transpose
) -> None:
    covered = without(session, added(session, "covered.png", NOTHING), "Yermek Mysalov")
    telling = added(session, "telling.png", as_file("PNG", LATIN.transpose(turn)))
    with pytest.raises(RedactionLeaks) as stopped:
        session.build_bundle(order_of(session, covered, telling), tmp_path / "out", approved=[], progress=NoProgress())
    assert f"{telling} (pixels, page 1, term 1)" in str(stopped.value.facts["places"])
    fine = added(session, "fine.png", as_file("PNG", CYRILLIC.transpose(turn)))
    assert is_let_go(session, order_of(session, covered, fine), tmp_path)


def test_a_place_on_its_side_is_shown_with_its_own_line(session: Session) -> None:
    item = added(session, "lines.png", as_file("PNG", CYRILLIC.transpose(TURNS[0])))
    seen = session.seen_there(Alike(item, Region(1, 100, 200, 20, 120), "x"))
    assert (seen.width, seen.height) == (60, 360)
    level = session.seen_there(Alike(item, Region(1, 110, 200, 30, 10), "x"))
    assert (level.width, level.height) == (150, 30)
