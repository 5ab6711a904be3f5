"""Marks of exhibits: what every scheme makes of a position, and that it is read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.records.numbering import MOST, Numbering, Scheme

LANGUAGES = ("en", "ru", "kk")
POSITIONS = st.integers(1, 20_000)


@st.composite
def numberings(draw: st.DrawFn) -> Numbering:
    """Any way to number that can be written down."""
    scheme = draw(st.sampled_from(list(Scheme)))
    prefixed = scheme in (Scheme.PREFIX, Scheme.WITNESS_MARK, Scheme.BATES)
    prefix = draw(st.from_regex(r"[A-ZА-ЯӘҚ][A-Z0-9 ]{0,4}[A-Z-]", fullmatch=True)) if prefixed else ""
    digits = 0
    if scheme is Scheme.PREFIX:
        digits = draw(st.integers(0, 9))
    if scheme is Scheme.BATES:
        digits = draw(st.sampled_from([0, *range(6, 16)]))
    suffix = draw(st.sampled_from(["", "-C", "/sealed"])) if scheme is Scheme.BATES else ""
    return Numbering(scheme, prefix, digits, draw(st.integers(1, 5_000)), suffix)


@given(numberings(), POSITIONS, st.sampled_from(LANGUAGES))
def test_every_mark_is_read_back(numbering: Numbering, number: int, language: str) -> None:
    assert numbering.number(numbering.mark(number, language)) == number


@given(numberings())
def test_every_numbering_is_read_back(numbering: Numbering) -> None:
    assert Numbering.parse(str(numbering)) == numbering


@given(numberings(), POSITIONS, POSITIONS)
def test_no_two_positions_have_one_mark(numbering: Numbering, one: int, other: int) -> None:
    assert (numbering.mark(one) == numbering.mark(other)) == (one == other)


@given(numberings(), st.text(max_size=12))
def test_what_is_read_as_a_mark_is_one(numbering: Numbering, text: str) -> None:
    try:
        number = numbering.number(text)
    except ValueError:
        return
    assert text in {numbering.mark(number, language) for language in LANGUAGES}


@pytest.mark.parametrize(
    ("written", "marks"),
    [
        ("num", {1: "1", 2: "2", 10: "10"}),
        ("num:::101", {1: "101", 2: "102"}),
        ("alpha-double-first", {1: "A", 26: "Z", 27: "AA", 28: "AB", 52: "AZ", 53: "BA", 78: "BZ", 703: "AAA"}),
        ("alpha-repeat", {1: "A", 26: "Z", 27: "AA", 28: "BB", 52: "ZZ", 53: "AAA"}),
        ("prefix:PX-:3", {1: "PX-001", 999: "PX-999", 1000: "PX-1000"}),
        ("prefix:C-:3", {1: "C-001"}),
        ("witness-mark:JJS::3", {1: "JJS3", 2: "JJS4"}),
        ("bates:ABC-", {1: "ABC-000001", 123: "ABC-000123"}),
        ("bates:DEF:8::-C", {7: "DEF00000007-C"}),
    ],
)
def test_schemes_make_the_marks_that_courts_know(written: str, marks: dict[int, str]) -> None:
    numbering = Numbering.parse(written)
    assert {number: numbering.mark(number) for number in marks} == marks
    assert str(numbering) == written


def test_words_stand_in_the_language_of_the_page() -> None:
    annex, attachment = Numbering(Scheme.ANNEX), Numbering(Scheme.PRILOZHENIE)
    assert [annex.mark(1, language) for language in LANGUAGES] == ["Annex 1", "Приложение 1", "1-қосымша"]
    assert [attachment.mark(1, language) for language in ("ru", "kk")] == ["Приложение № 1", "№ 1-қосымша"]
    assert attachment.number("№ 12-қосымша") == attachment.number("Приложение № 12") == 12
    assert annex.mark(2, "zh") == "Annex 2"


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("num", "0"),
        ("num", "01"),
        ("num", "٣"),
        ("num:::101", "100"),
        ("alpha-repeat", "AB"),
        ("alpha-double-first", "aa"),
        ("alpha-double-first", ""),
        ("alpha-double-first", "ZZZZZZZ"),
        ("prefix:PX-:3", "PX-1"),
        ("prefix:PX-:3", "DX-001"),
        ("annex", "Annex"),
        ("bates:ABC-", "ABC-1"),
    ],
)
def test_a_mark_of_another_form_names_no_position(written: str, mark: str) -> None:
    with pytest.raises(ValueError, match=r"mark|letters"):
        Numbering.parse(written).number(mark)


@pytest.mark.parametrize(
    "written",
    [
        "roman",
        "num:PX",
        "num::3",
        "num:::0",
        "num:::x",
        "prefix",
        "prefix: :2",
        "prefix:PX1:2",
        "prefix:PX:16",
        "prefix:" + "X" * 21,
        "prefix:P\u202eX",
        "prefix:PX:3:1:S",
        "bates:A:5",
        "bates:A:6:1:2nd",
        "num:::1::",
    ],
)
def test_what_could_not_be_read_back_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".{8}"):
        Numbering.parse(written)


@pytest.mark.parametrize("number", [0, -1, MOST + 1])
def test_there_is_no_mark_beyond_the_numbers(number: int) -> None:
    with pytest.raises(ValueError, match="no mark"):
        Numbering().mark(number)
