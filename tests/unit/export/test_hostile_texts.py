"""Texts from strangers: they are printed, and do nothing else."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from evidence_vault.export.exhibit_list import exhibit_list
from tests.helpers.printing import (
    POST,
    check_clean,
    columns,
    flat,
    item,
    list_of,
    listed,
    pages_of,
    text_of,
    words_of,
)

MARKUP = (
    "#panic()",
    '#import "@preview/x:1.0.0"',
    "*not bold* _not italic_ `not code`",
    "$ x^2 $",
    "= Not a heading",
    "<label> @reference",
    "] } ) \\ \\u{41} // comment",
    "{page} {0} %s",
)


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_as_it_was_typed(text: str) -> None:
    card = {**POST, "platform": text, "account": text}
    page = pages_of(
        exhibit_list(list_of(listed(1, item(1, text, card), title={"en": text}, shows={"en": text})), ["en"])
    )
    assert flat(page[0]).count(flat(text)) >= 2
    assert flat(text) in flat(page[-1])


def test_typographic_quotes_are_not_invented() -> None:
    found = text_of(exhibit_list(list_of(listed(1, title={"en": """He said "x" -- and 'y'... """})), ["en"]))
    assert """He said "x" -- and 'y'...""" in found


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\u202e", "‹U+202E›"),
        ("\u2066", "‹U+2066›"),
        ("\u200b", "‹U+200B›"),
        ("\ufeff", "‹U+FEFF›"),
        ("\x00", "‹U+0000›"),
        ("\x1b", "‹U+001B›"),
        ("\u2028", "‹U+2028›"),
        ("\ue000", "‹U+E000›"),
        ("\U000e0041", "‹U+E0041›"),
    ],
)
def test_what_hides_is_shown_in_titles_and_names(hidden: str, shown: str) -> None:
    exhibit = listed(1, item(1, f"voice{hidden}gnp.exe"), title={"en": f"A{hidden}title"})
    page, annex = pages_of(exhibit_list(list_of(exhibit), ["en"]))
    assert f"A{shown}title" in page
    assert f"voice{shown}gnp.exe" in annex
    assert hidden not in page + annex


@pytest.mark.parametrize("odd", ["\n", "\t", "\u00a0", "\udcff", "가", "\u0378"])
def test_a_file_name_with_anything_in_it_never_stops_the_list(odd: str) -> None:
    annex = pages_of(exhibit_list(list_of(listed(1, item(1, f"a{odd}b.png"))), ["en"]))[-1]
    assert f"a‹U+{ord(odd):04X}›b.png" in annex


def test_a_name_that_runs_from_right_to_left_keeps_its_ending_at_the_end() -> None:
    words = words_of(exhibit_list(list_of(listed(1, item(1, "تۆھمەت.png"))), ["en"]))
    name = next(word for word in words if "ۆ" in word.text)
    ending = next(word for word in words if "png" in word.text and word.left > name.left - 1)
    assert ending.right > name.right - 1


def test_line_breaks_and_joiners_of_a_text_stay() -> None:
    found = text_of(exhibit_list(list_of(listed(1, title={"en": "first\nsecond"})), ["en"]))
    assert "first\nsecond" in found


def test_a_row_that_is_taller_than_a_page_goes_on_on_the_next(tmp_path: Path) -> None:
    text = " ".join(f"word{number}" for number in range(1500))
    pdf = exhibit_list(list_of(listed(1, title={"en": text}), listed(2)), ["en"])
    check_clean(pdf, tmp_path)
    found = text_of(pdf)
    assert all(f"word{number}" in found for number in (0, 700, 1499))


@pytest.mark.parametrize("letter", ["W", "Щ", "ى", "留", "⚠"])
def test_2000_characters_without_a_space_stay_in_their_column(letter: str) -> None:
    run = letter * 2000
    in_title, in_source = listed(1, title={"en": run}), item(2, "a.png", {**POST, "url": f"https://example.org/{run}"})
    for exhibit, before in ((in_title, "Source"), (listed(2, in_source), "Date")):
        pdf = exhibit_list(list_of(exhibit), ["en"])
        edges = columns(pdf)
        table = itertools.takewhile(lambda word: word.text != "Annex:", words_of(pdf))
        long = [word for word in table if word.text.count(letter) > 4]
        assert sum(word.text.count(letter) for word in long) >= 1990
        assert max(word.right for word in long) < edges[before]
