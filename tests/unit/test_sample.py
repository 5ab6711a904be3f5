"""The sample case holds together, so that the demo does."""

from __future__ import annotations

from evidence_vault.cli.card import checked
from evidence_vault.records.case import LANGUAGES
from evidence_vault.sample import read_sample

SAMPLE = read_sample()


def test_it_has_a_dozen_pieces_that_are_there() -> None:
    assert len({piece.file for piece in SAMPLE.pieces}) >= 12
    assert all(piece.path.is_file() for piece in SAMPLE.pieces)


def test_every_card_can_be_recorded() -> None:
    for piece in SAMPLE.pieces:
        card = {field: text for field, text in piece.card.items() if field != "translation_of"}
        assert checked(card) == card


def test_a_translation_names_a_piece_of_the_case() -> None:
    files = {piece.file for piece in SAMPLE.pieces}
    named = {piece.card["translation_of"] for piece in SAMPLE.pieces if "translation_of" in piece.card}
    assert named
    assert named <= files


def test_exhibits_consist_of_its_pieces_each_once() -> None:
    exhibited = [file for exhibit in SAMPLE.exhibits for file in exhibit.files]
    assert len(exhibited) == len(set(exhibited))
    assert set(exhibited) <= {piece.file for piece in SAMPLE.pieces}


def test_one_exhibit_is_withdrawn() -> None:
    assert [exhibit.withdrawn for exhibit in SAMPLE.exhibits].count(True) == 1


def test_one_submission_is_answered_and_one_is_overdue_by_now() -> None:
    files = {piece.file for piece in SAMPLE.pieces}
    answered, waiting = SAMPLE.submissions
    assert answered["answer_item"] in files
    assert answered["answered"]
    assert waiting["deadline"] == "2026-04-14"
    assert "answered" not in waiting


def test_it_speaks_every_language_that_the_program_prints() -> None:
    for texts in (SAMPLE.case, *(exhibit.fields for exhibit in SAMPLE.exhibits)):
        assert {f"title.{language}" for language in LANGUAGES} <= texts.keys()
