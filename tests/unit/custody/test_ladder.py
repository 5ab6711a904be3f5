"""Which rungs an item or an exhibit has reached."""

from __future__ import annotations

from dataclasses import replace

from evidence_vault.clock import Instant
from evidence_vault.custody.ladder import ladder, stamped
from evidence_vault.records.anchor import Anchor, AnchorRequest
from evidence_vault.records.ladder import Rung, Step, Vouching
from tests.helpers.printing import TAKEN_IN, item

MARCH, APRIL = Instant.parse("2026-03-05T10:00:01.000Z"), Instant.parse("2026-04-01T10:00:00.000Z")
FIRST = item(1)
"""Taken in by entry 5."""


def stamp(size: int, at: Instant = MARCH, *, known: bool = True, rung: Rung = Rung.TIME) -> Vouching:
    return Vouching(rung, size, at, "CN=Authority", known)


def steps(*vouchings: Vouching, size: int = 1) -> dict[Rung, Step]:
    """The rungs of the first `size` items."""
    found = ladder([item(number) for number in range(1, size + 1)], vouchings)
    assert found
    assert [step.rung for step in found.steps] == [Rung.OWN, Rung.WITNESS, Rung.TIME, Rung.PAPER]
    return {step.rung: step for step in found.steps}


def test_without_anybody_outside_only_the_keepers_own_rung_is_reached() -> None:
    found = ladder([FIRST], ())
    assert found
    assert (found.seq, found.at, found.by) == (FIRST.seq, TAKEN_IN, FIRST.ingested_by)
    assert [step.reached for step in found.steps] == [True, False, False, False]
    assert found.vouchings == ()


def test_a_time_stamp_covers_what_was_taken_in_before_it_and_nothing_later() -> None:
    assert steps(stamp(FIRST.seq + 1))[Rung.TIME].reached
    assert not steps(stamp(FIRST.seq))[Rung.TIME].reached


def test_the_earliest_of_several_counts() -> None:
    assert steps(stamp(9, APRIL), stamp(9), stamp(20, APRIL))[Rung.TIME].vouching == stamp(9)


def test_an_exhibit_of_several_items_is_covered_only_as_a_whole() -> None:
    assert steps(stamp(item(2).seq + 1), size=2)[Rung.TIME].reached
    assert not steps(stamp(item(2).seq), size=2)[Rung.TIME].reached


def test_an_authority_that_nobody_named_does_not_count_and_is_told() -> None:
    step = steps(stamp(9, known=False))[Rung.TIME]
    assert not step.reached
    assert step.unknown == stamp(9, known=False)


def test_one_that_is_known_counts_though_an_unknown_one_was_earlier() -> None:
    step = steps(stamp(9, known=False), stamp(9, APRIL))[Rung.TIME]
    assert (step.vouching, step.unknown) == (stamp(9, APRIL), None)


def test_each_outside_party_stands_on_its_own_rung() -> None:
    witness, paper = stamp(9, APRIL, rung=Rung.WITNESS), stamp(9, rung=Rung.PAPER)
    found = ladder([FIRST], [paper, witness])
    assert found
    assert found.vouchings == (witness, paper)


def test_what_was_destroyed_has_no_bytes_to_vouch_for() -> None:
    gone = replace(item(2), sha256=None)
    assert ladder([gone], [stamp(99)]) is None
    found = ladder([FIRST, gone], [stamp(FIRST.seq + 1)])
    assert found
    assert found.vouchings


def test_a_time_stamp_is_known_by_its_root_alone() -> None:
    request = AnchorRequest(7, "freetsa", 2, 6, 1)
    anchor = Anchor(request, MARCH, "CN=Authority", "ab", APRIL, None)
    assert not stamped(anchor, 6).known
    assert stamped(replace(anchor, root_sha256="cd"), 6) == stamp(6)
