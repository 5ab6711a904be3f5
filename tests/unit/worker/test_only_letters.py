"""What is left of a term is found in what is left of every text that has it; of a text without it that is seldom so."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.search import fold, pattern
from evidence_vault.worker.only_letters import of_coding, only_letters

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
BETWEEN = st.text(" .,-_\n\t\0\ufffe\ue000\u2014\u200b\u0301«", max_size=3)


@given(WORDS, BETWEEN, WORDS, WORDS, st.booleans())
def test_a_term_is_left_wherever_its_pattern_finds_it(
    before: str, between: str, one: str, other: str, upper: bool
) -> None:
    term, text = f"{one} {other}", f"{before} {one}{between}{other} {before}"
    text = text.upper() if upper else text
    if (found := pattern(term)) and re.search(found, fold(text)):
        assert only_letters(term) in only_letters(text)
        assert only_letters(term) in only_letters(text + "\u4e00" * 2000)


@given(WORDS, WORDS)
def test_a_text_becomes_what_its_parts_become_however_it_is_worked_out(one: str, other: str) -> None:
    assert only_letters(one + other) == only_letters(one) + only_letters(other)
    long = one * 600
    assert only_letters(long) == only_letters(one) * 600
    assert only_letters("a" * 9000 + one) == b"a" * 9000 + only_letters(one)


@pytest.mark.parametrize("coding", ["cp1251", "kz1048", "koi8-u", "cp1252", "cp1256", "cp857", "mac-roman"])
def test_bytes_become_what_their_letters_become(coding: str) -> None:
    octets = bytes(range(256)) * 2
    assert of_coding(coding)(octets) == only_letters(octets.decode(coding, "ignore"))


def test_letters_that_are_other_letters_stay_apart() -> None:
    assert only_letters("Әлия Қ., №7") == only_letters("алия к no7") != only_letters("алия н no7")
    assert only_letters("«—» …\u00a0") == b""
    assert only_letters("عائشة") != only_letters("محمدي")
    assert only_letters("straße İÇ") == only_letters("STRASSE ic")
