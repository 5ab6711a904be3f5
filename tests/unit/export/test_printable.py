"""Texts from outside on their way to paper."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.export import printable

HIDDEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize("name", ["IMG_0042.png", "жала қағазы №3.pdf", "تۆھمەت.jpg", "拘留.png", "🤡.png"])
def test_a_plain_name_stays_as_it_is(name: str) -> None:
    assert printable.name(name) == name


@given(st.text(alphabet=st.characters()))
def test_a_name_never_hides_anything(name: str) -> None:
    shown = printable.name(name)
    assert not {unicodedata.category(each) for each in shown} & HIDDEN
    assert shown.count("‹U+") >= sum(unicodedata.category(each) in HIDDEN for each in name)


@given(st.text(alphabet=st.characters()))
def test_prose_never_turns_a_line_around(text: str) -> None:
    shown = printable.prose(text).replace("\n", "")
    assert {each for each in shown if unicodedata.category(each) in HIDDEN} <= {"\u200c", "\u200d"}


def test_prose_keeps_lines_and_joins_what_belongs_together() -> None:
    assert printable.prose("a\r\nb\tc\u202e ") == "a\nb c‹U+202E›"
    assert printable.prose("\u0438\u0306") == "й"
    assert printable.prose("👨\u200d👩") == "👨\u200d👩"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تۆھمەت sözi", True),
        ("sözi تۆھمەت", False),
        ("2019 — تۆھمەت", True),
        ("«קול»", True),
        ("拘留", False),
        ("", False),
    ],
)
def test_the_first_strong_letter_gives_the_direction(text: str, expected: bool) -> None:
    assert printable.right_to_left(text) is expected
