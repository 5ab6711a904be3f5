"""Which rungs an item or an exhibit has reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from evidence_vault.clock import Instant
from evidence_vault.custody.checkpoint import Checkpoint, short_form
from evidence_vault.custody.ladder import ladder, vouchings
from evidence_vault.records.anchor import Anchor, AnchorRequest, Anchors, Cosignature, StampedLetter
from evidence_vault.records.ids import ItemId
from evidence_vault.records.ladder import Rung, Step, Vouching
from tests.helpers.printing import TAKEN_IN, item

MARCH, APRIL = Instant.parse("2026-03-05T10:00:01.000Z"), Instant.parse("2026-04-01T10:00:00.000Z")
ORIGIN = "evidence-vault/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
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


REQUEST = AnchorRequest(7, 2, 6, bytes(32))


def test_a_time_stamp_is_known_by_its_root_alone() -> None:
    anchor = Anchor(REQUEST, MARCH, "CN=Authority", "ab", APRIL, None)
    (unknown,) = vouchings(Anchors(stamps=(anchor,)), ORIGIN)
    assert unknown == replace(stamp(6, known=False), marks=(("certificate_sha256", "ab"),))
    (known,) = vouchings(Anchors(stamps=(replace(anchor, root_sha256="cd"),)), ORIGIN)
    assert known == replace(stamp(6), marks=(("root_sha256", "cd"), ("certificate_sha256", "ab")))


def test_a_witness_is_known_by_the_key_that_was_named() -> None:
    signed = Cosignature(REQUEST, MARCH, "evidence-vault/other", None)
    assert not vouchings(Anchors(cosignatures=(signed,)), ORIGIN)[0].known
    (known,) = vouchings(Anchors(cosignatures=(replace(signed, key=bytes(32)),)), ORIGIN)
    assert (known.rung, known.size, known.at, known.known) == (Rung.WITNESS, 6, MARCH, True)


def test_of_a_stamped_letter_a_day_is_stated_and_its_end_counts() -> None:
    letter = StampedLetter(REQUEST, (ItemId(3),), "A notary", date(2026, 11, 20), 9)
    (stated,) = vouchings(Anchors(letters=(letter,)), ORIGIN)
    assert (stated.rung, stated.stated_by, stated.known, stated.day) == (Rung.PAPER, "A notary", True, True)
    assert str(stated.at) == "2026-11-20T23:59:59.999Z"
    short = short_form(Checkpoint(ORIGIN, REQUEST.size, REQUEST.root).body)
    assert stated.marks == (("letter", "7"), ("checkpoint", short)), "by which the page is found"
