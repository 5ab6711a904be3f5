"""A term among words that a machine read: misread letters, words that were cut or joined, and names that only look like it."""

from __future__ import annotations

import pytest

from evidence_vault.export.read_places import read_places, sure_and_alike
from evidence_vault.sandbox.tasks import Word


def line(*said: str, sure: int = 95, number: int = 0) -> list[Word]:
    """Words beside one another, ten pixels a letter; a line is 40 pixels below the one before."""
    words, left, top = [], 0, 100 + 40 * number
    for text in said:
        words.append(Word(text, (left, top, left + 10 * len(text), top + 20), number, sure))
        left += 10 * len(text) + 10
    return words


@pytest.mark.parametrize(
    ("read", "term"),
    [
        (("по", "словам", "Бековой"), "Беков"),
        (("Айгерим", "Бекова"), "айгерим бекова"),
        (("АйгеримБекова",), "Айгерим Бекова"),
        (("Айге", "рим", "Бе", "кова"), "Айгерим Бекова"),
        (("@aigerim_bekova:",), "aigerim_bekova"),
        (("8", "7O1", "OOO", "OO", "OO"), "8 701 000 00 00"),
        (("Әлия", "Қасымова"), "Алия Касымова"),
        (("iлияс",), "Ілияс"),
        (("said", "Ann:"), "Ann"),
        (("social.ann.example/posts",), "Ann"),
    ],
)
def test_a_term_is_found_as_a_machine_reads_it(read: tuple[str, ...], term: str) -> None:
    assert read_places(line(*read), term)


@pytest.mark.parametrize(
    ("read", "term"),
    [
        (("every", "annex"), "Ann"),
        (("Карина",), "Марина"),
        (("дом", "арест"), "Омар"),
        (("written", "by", "somebody"), "Aigerim"),
        ((), "Aigerim"),
    ],
)
def test_what_only_looks_like_it_is_not(read: tuple[str, ...], term: str) -> None:
    assert not read_places(line(*read), term)


def test_one_letter_may_be_another_where_the_engine_was_not_sure() -> None:
    assert read_places(line("Айгерпм", sure=60), "Айгерим")
    assert not read_places(line("Айгерпм", sure=96), "Айгерим")
    assert not read_places(line("Айгшрпм", sure=60), "Айгерим"), "two letters are another word"


def test_the_place_is_all_of_the_word_and_a_little_more() -> None:
    (((left, top, right, bottom),),) = read_places(line("к", "Бековой,", "да"), "Беков")
    assert (left <= 20, 100 <= right < 110, top < 100, bottom > 120) == (True, True, True, True)


def test_a_term_over_the_end_of_a_line_has_a_place_on_both() -> None:
    words = [*line("сказала", "Айгерим"), *line("Бекова", "вчера", number=1)]
    (places,) = read_places(words, "Айгерим Бекова")
    assert len(places) == 2


def test_a_word_with_another_letter_is_told_apart_from_one_that_is_read_letter_by_letter() -> None:
    words = [*line("Айгерпм", sure=60), *line("Айгерим", number=1, sure=60)]
    sure, alike = sure_and_alike(words, "Айгерим")
    assert (len(sure), len(alike)) == (1, 1)
    below = [Word("Айгерим", words[0].box, 2, 40, True)]
    assert [len(found) for found in sure_and_alike([*words[:1], *below], "Айгерим")] == [1, 0], "read so once is enough"
