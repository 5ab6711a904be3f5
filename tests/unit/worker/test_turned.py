"""Places in a turned picture are told as places in the picture as it is; and when it is turned at all."""

from __future__ import annotations

import pytest
from PIL import Image

from evidence_vault.sandbox.tasks import Word
from evidence_vault.worker.turned import TURNS, Turn, joined, plainly_read, turned_back, well_read

SIZE = (90, 50)


def word(text: str, sure: int = 95, at: int = 0, *, line: int = 0, wide: int = 40) -> Word:
    """Fifty pixels further right for each place; twenty high."""
    return Word(text, (50 * at, 0, 50 * at + wide, 20), line, sure)


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn.name.lower())
@pytest.mark.parametrize("box", [(0, 0, 1, 1), (89, 49, 90, 50), (13, 5, 40, 17)])
def test_a_place_is_turned_back_to_where_it_came_from(turn: Turn, box: tuple[int, int, int, int]) -> None:
    picture = Image.new("L", SIZE)
    picture.paste(255, box)
    seen = picture.transpose(turn).getbbox()
    assert seen
    ((back,),) = [[one.box for one in turned_back([Word("name", seen, 0, 90)], turn, SIZE)]]
    assert back == box


@pytest.mark.parametrize(
    ("words", "well"),
    [
        pytest.param([], False, id="nothing"),
        pytest.param([word("plain"), word("words", at=1), word("here", at=2)], True, id="sure"),
        pytest.param([word("plain"), word("ynmzh", 40, at=1)], False, id="half of it unsure"),
        pytest.param([word("plain", wide=15), word("words", at=1, wide=15)], False, id="running downwards"),
        pytest.param([word("a"), word("in", at=1)], False, id="too short to tell"),
        pytest.param([word("plain"), word("in", 20, at=1), word("on", 20, at=2)], True, id="grain beside it"),
    ],
)
def test_a_picture_is_turned_unless_most_of_it_is_read(words: list[Word], well: bool) -> None:
    assert well_read(words) is well


def test_what_is_sure_by_chance_among_much_that_is_not_does_not_count() -> None:
    assert plainly_read([word("plain"), word("words", at=1)]) == len("plain" + "words")
    assert plainly_read([word("plain"), *(word("ynmzhqwrt", 30, at) for at in range(1, 5))]) == 0


def test_of_two_words_at_one_place_the_surer_one_counts() -> None:
    upright = [word("ynmzh", 60), word("caption", 95, at=1)]
    turned = [word("human", 92), word("uotqeo", 50, at=1), word("alone", 40, at=2, line=1)]
    found = joined(upright, turned)
    assert [one.text for one in found if not one.spare] == ["caption", "human", "alone"]
    assert len(found) == len(upright) + len(turned), "a term is looked for in all of them"
    assert [one.line for one in found] == [0, 0, 1, 1, 2], "those of the other direction follow as lines of their own"
