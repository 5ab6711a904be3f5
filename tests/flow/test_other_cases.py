"""A name in another case ending: found by the part that stays, covered whole, and told where it would be missed."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
import pytest
from PIL import ImageFont
from reportlab.pdfbase import pdfmetrics

from evidence_vault.cli.commands.redact import _note
from evidence_vault.export.gate import GateFile, gate
from evidence_vault.records.redaction import Kept, Term
from evidence_vault.session import Session
from tests.helpers.bundling import document
from tests.helpers.doubts import FONT, added, as_file, written
from tests.helpers.vaults import make_vault

SENTENCE = "Видели Айгүл Сәрсеновой, сказали Сәрсенову"
STEM = "Сәрсенов"


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One vault for all tests."""
    with make_vault(tmp_path_factory.mktemp("cases")).session(write=True) as opened:
        yield opened


def test_what_stays_of_a_name_hides_each_form_to_its_ending_in_a_text(session: Session) -> None:
    plan = session.plan_redaction(added(session, "a.pdf", document(SENTENCE)), (), [Term("Сәрсенова"), Term(STEM)])
    missed, found = plan.terms
    assert (missed.pages, found.pages) == ((), (1, 1))

    def across(words: str) -> float:
        return 72 + float(pdfmetrics.stringWidth(words, "Sans", 12))

    for word, region in zip(("Сәрсеновой", "Сәрсенову"), found.regions, strict=True):
        before, _, _ = SENTENCE.partition(word)
        assert region.x <= across(before) + 1
        assert region.x + region.width >= across(before + word) - 1, "its ending too"


def test_what_stays_of_a_name_hides_each_form_to_its_ending_in_a_picture(session: Session) -> None:
    lines = ("Видели Айгүл Сәрсеновой", "сказали Сәрсенову вчера")
    plan = session.plan_redaction(
        added(session, "a.png", as_file("PNG", written(*lines))), (), [Term("Сәрсенова"), Term(STEM)]
    )
    missed, found = plan.terms
    assert (missed.pages, found.pages) == ((), (1, 1))
    font = ImageFont.truetype(FONT, 22)
    for line, region in zip(lines, sorted(found.regions, key=lambda one: one.y), strict=True):
        before, _, _ = line.rpartition("Сәрсен")
        named = line.removesuffix(" вчера")
        assert region.x <= 20 + font.getlength(before) + 1
        assert region.x + region.width >= 20 + font.getlength(named) - 1, "its ending too"


def test_what_stays_of_a_name_is_found_in_an_office_file(session: Session) -> None:
    made, out = docx.Document(), io.BytesIO()
    made.add_paragraph("Говорили с Айгүл Сәрсеновой.")
    made.save(out)
    for term, leaks in (("Сәрсенова", False), (STEM, True)):
        assert bool(gate([GateFile.of("a.docx", out.getvalue())], Kept((term,)), session._workshop)) is leaks


def test_it_is_told_which_term_misses_other_cases(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    item = added(session, "b.pdf", document(SENTENCE))
    _note(session.plan_redaction(item, (), [Term("Айгүл Сәрсенова"), Term("Рая"), Term("Нурлан")]))
    said = capsys.readouterr().err
    assert "Term 1: its word 2 has other endings in other cases" in said
    assert "that word without its last 1 letter." in said
    assert "Term 2 has other endings" in said
    assert "give each of its forms as a term." in said
    assert "Term 3 has" not in said
    _note(session.plan_redaction(item, (), [Term("Сәрсенова"), Term(STEM)]))
    assert "other endings" not in capsys.readouterr().err, "the other term finds them"
