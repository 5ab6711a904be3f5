"""The ladder in words: what counts, what does not, and no more than is so."""

from __future__ import annotations

import pytest

from evidence_vault.clock import Instant
from evidence_vault.custody.ladder import ladder
from evidence_vault.records.ladder import Ladder, Rung, Vouching
from tests.helpers.printing import item
from ui.words import ladder as words

pytestmark = pytest.mark.usefixtures("application")

AT = Instant.parse("2026-03-05T10:00:01.000Z")


def climbed(*vouchings: Vouching) -> Ladder:
    found = ladder([item(1)], vouchings)
    assert found
    return found


def standing(found: Ladder, rung: Rung) -> tuple[str, str]:
    return words.standing(found, next(step for step in found.steps if step.rung is rung))


@pytest.mark.parametrize("rung", [Rung.WITNESS, Rung.TIME, Rung.PAPER])
def test_a_statement_that_counts_is_told_with_its_time_and_by_whom(rung: Rung) -> None:
    found = climbed(Vouching(rung, 99, AT, "CN=A\u202eB", known=True))
    state, text = standing(found, rung)
    assert (state, "No later than" in text, "CN=A\ufffdB" in text) == ("ok", True, True)
    told = [text for _, text in words.together(found)]
    begins = "Another vault had seen the log" if rung is Rung.WITNESS else "These exact bytes existed no later than"
    assert any(text.startswith(begins) for text in told)
    assert "The order of entries between two anchors rests on the keeper alone." in told


def test_what_is_stated_of_another_log_says_of_which() -> None:
    one = Vouching(
        Rung.TIME, 1, AT, "CN=A", known=True, marks=(("log", "evidence-vault/x"),), items=frozenset({item(1).id})
    )
    found = climbed(one)
    said = "It is stated of the log of the vault that this came from (evidence-vault/x)."
    assert standing(found, Rung.TIME)[1].endswith(said)
    assert any(text.endswith(said) for _, text in words.together(found))
    other = ladder([item(2)], [one])
    assert other
    assert not other.vouchings


def test_an_unknown_one_warns_and_nobody_vouches() -> None:
    found = climbed(Vouching(Rung.TIME, 99, AT, "CN=A", known=False))
    state, text = standing(found, Rung.TIME)
    assert state == "warn"
    assert "Anyone could have made it; it shows nothing." in text
    assert "No outside party vouches for any date here." in [text for _, text in words.together(found)]


@pytest.mark.parametrize("rung", Rung)
def test_each_rung_says_what_it_does_not_show_and_boasts_of_nothing(rung: Rung) -> None:
    said = words.shows(rung)
    assert "not show" in said or "shows no date" in said
    for boast in ("intact", "proof", "certified", "notari", "guarantee"):
        assert boast not in said.lower()
