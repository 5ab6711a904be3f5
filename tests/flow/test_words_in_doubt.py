"""Pictures beside a redacted version: a term in another one stops a bundle, and of a word in doubt a person says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from evidence_vault.cli.main import main
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import InvalidValue, PathExists, RedactionDoubtful, RedactionLeaks, RedactionUnsearched
from evidence_vault.export.bundle.pictures import _leaks, _Looking, _may_be_read, _pages_of
from evidence_vault.export.read_pages import alike_at, read_page, wanted_of
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import BundleOrder
from evidence_vault.records.derivative import Region
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.redaction import ANOTHER_WORD, Alike, Term
from evidence_vault.session import Session
from tests.helpers.doubts import (
    BOX,
    NOTHING,
    UNSURE,
    added,
    as_file,
    doubted,
    is_let_go,
    order_of,
    stopped_at,
    without,
    written,
)
from tests.helpers.vaults import make_vault

FIRST, SECOND = "Ермек", "правозащитник"
CLEAR = as_file("PDF", written("Ермек Мысалов", "называет себя правозащитником"))


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One vault for all tests."""
    with make_vault(tmp_path_factory.mktemp("doubt")).session(write=True) as opened:
        yield opened


def in_two_lines() -> Image.Image:
    """Айгерим, unsure, at the end of a line, and Бекова at the begin of the next one, where Айжерим Бекова stands clearly too."""
    unsure = written("вечером на суде сказала Айгерим", blur=2, ink=90, size=20)
    below = written("Бекова, а ещё Айжерим Бекова")
    both = Image.new("RGB", (520, 118), "white")
    both.paste(unsure, (0, 0))
    both.paste(below.crop((0, 16, 520, 60)), (0, 60))
    return both


def recorded(session: Session, order: BundleOrder, *approved: str) -> int:
    """The number of an entry that says of a bundle of this order what the person saw in it."""
    listed = session.issued_list(order.case, order.list_version)
    items = [str(item) for row in listed.rows for item in row.exhibit.items]
    facts: dict[str, Json] = {"case": str(order.case), "items": [*items], "list": order.list_version}
    facts |= {"profile": order.profile, "languages": [*order.languages], "approved": [*approved]}
    facts |= {"exhibits": [str(row.exhibit.number) for row in listed.rows]}
    return session._vault.writer.commit([Draft(Kind.BUNDLE_EXPORTED, facts)])[0].seq


def _no_step(_: int) -> None:
    pass


@pytest.mark.thorough
def test_a_redacted_document_is_read_for_what_was_removed_from_another_item(session: Session, tmp_path: Path) -> None:
    """The text that lies over its pixels is no reason to pass it over."""
    document = without(session, added(session, "scan.pdf", CLEAR), FIRST)
    other = without(session, added(session, "other.png", NOTHING), SECOND)
    with pytest.raises(RedactionLeaks) as stopped:
        session.build_bundle(order_of(session, document, other), tmp_path / "out", approved=[], progress=NoProgress())
    assert f"{document} (pixels, page 1, term 2)" in str(stopped.value.facts["places"])
    fine = without(session, added(session, "third.png", NOTHING), "Алматинская")
    assert is_let_go(session, order_of(session, document, fine), tmp_path)


@pytest.mark.thorough
def test_every_picture_of_a_moving_one_is_read(session: Session, tmp_path: Path) -> None:
    calm, telling = written("доброе утро", "соседи"), written("соседи", "говорит Ермек")
    covered = without(session, added(session, "covered.png", NOTHING), FIRST)
    moving = added(session, "moving.gif", as_file("GIF", calm, calm, telling))
    with pytest.raises(RedactionLeaks) as stopped:
        session.build_bundle(order_of(session, covered, moving), tmp_path / "out", approved=[], progress=NoProgress())
    assert str(stopped.value.facts["places"]).startswith(f"['{moving} (pixels, page ")
    still = added(session, "still.gif", as_file("GIF", calm, written("соседи")))
    assert is_let_go(session, order_of(session, covered, still), tmp_path)
    noise = [Image.new("L", (8, 8), number * 3) for number in range(80)]
    long = added(session, "long.gif", as_file("GIF", *noise))
    with pytest.raises(RedactionUnsearched) as unread:
        session.build_bundle(order_of(session, covered, long), tmp_path / "out", approved=[], progress=NoProgress())
    assert unread.value.facts["places"] == [f"{long} (unread)"]


def test_what_nobody_has_examined_is_looked_at_all_the_same(session: Session) -> None:
    vault: OpenVault = session._vault
    for content, leaks in ((as_file("PNG", written("говорит Ермек")), 1), (b"Ermek says so", 0)):
        item = replace(session.item(added(session, "unknown.bin", content)), media_type=None)
        assert _may_be_read(item)
        workshop = session._workshop
        looking = _Looking((FIRST,), workshop.known, vault.store)
        found = _pages_of(item, vault.store, workshop, _no_step)
        assert found
        assert len(_leaks(found[0], looking, workshop, _no_step)) == leaks


@pytest.mark.thorough
def test_a_word_in_doubt_stops_until_a_person_says_that_it_is_another(session: Session, tmp_path: Path) -> None:
    term, _ = doubted(session)
    covered = without(session, added(session, "covered.png", NOTHING), term)
    order = order_of(session, covered, shot := added(session, "unsure.png", as_file("PNG", UNSURE)))
    with pytest.raises(RedactionDoubtful) as stopped:
        session.build_bundle(order, tmp_path / "out", approved=[], progress=NoProgress())
    places = list(map(Alike.parse, stopped.value.places))
    assert {one.item for one in places} == {shot}
    assert term not in repr(stopped.value) + str(stopped.value)
    seen = session.seen_there(places[0])
    assert (seen.width > places[0].place.width, seen.height > places[0].place.height) == (True, True)
    shifted = [replace(one, place=replace(one.place, width=one.place.width + 1)) for one in places]
    assert stopped_at(session, order, tmp_path / "out", *shifted) == places
    assert is_let_go(session, order, tmp_path, *places)
    with pytest.raises(InvalidValue) as idle:
        session.build_bundle(
            order, tmp_path / "out", approved=[], progress=NoProgress(), others=[*places, *shifted[:1]]
        )
    assert idle.value.facts["value"] == str(shifted[0]), "it would be recorded and answer nothing"


@pytest.mark.thorough
def test_what_is_said_of_one_removed_word_says_nothing_of_another_one_at_the_same_place(
    session: Session, tmp_path: Path
) -> None:
    first, second = doubted(session)
    unsure = as_file("PNG", UNSURE)
    once = without(session, added(session, "covered.png", NOTHING), first)
    shot = added(session, "unsure.png", unsure)
    before = stopped_at(session, order_of(session, once, shot), tmp_path / "out")
    twice = without(session, once, second)
    another = added(session, "the same pixels.png", unsure + b"another content")
    order = order_of(session, twice, shot, another)
    asked = stopped_at(session, order, tmp_path / "out")
    assert sorted(session.terms_in_doubt(asked)) == sorted([first, second] * 2)
    assert len({(one.item, one.place) for one in asked}) == 2, "both at one place, in each picture"
    assert len(before) == 1
    left = [one for one in asked if one not in before]
    assert len(left) == 3, "the one question is the same as before the second word was removed"
    assert stopped_at(session, order, tmp_path / "out", *before) == left
    assert stopped_at(session, order, tmp_path / "out", *left) == before
    elsewhere = [replace(one, item=another) for one in asked if one.item == shot]
    assert stopped_at(session, order, tmp_path / "out", *elsewhere) == asked, "of another content it says nothing"
    assert is_let_go(session, order, tmp_path, *asked)


@pytest.mark.thorough
def test_a_build_takes_over_what_was_said_of_the_same_word_at_the_same_place_alone(
    session: Session, tmp_path: Path
) -> None:
    first, second = doubted(session)
    once = without(session, added(session, "covered.png", NOTHING), first)
    twice = without(session, once, second)
    order = order_of(session, twice, added(session, "unsure.png", as_file("PNG", UNSURE)))
    asked = stopped_at(session, order, tmp_path / "out")
    without_a_word = str(asked[0]).rpartition(":")[0]
    for said, left in (
        ([f"{ANOTHER_WORD} {asked[0]}"], asked[1:]),
        ([f"{ANOTHER_WORD} {without_a_word}"], asked),  # as an earlier version of the program recorded it
        ([f"{ANOTHER_WORD} {one}" for one in asked], []),
    ):
        entry = recorded(session, order, *said)
        with pytest.raises(RedactionDoubtful if left else PathExists) as stopped:
            session.rebuild_bundle(order.case, entry, tmp_path, progress=NoProgress())
        assert not left or stopped.value.facts["places"] == list(map(str, left))


def test_beside_a_word_in_doubt_that_goes_on_in_the_next_line_the_removed_one_is_painted_over(session: Session) -> None:
    item = added(session, "two lines.png", as_file("PNG", in_two_lines()))
    (found,) = session.plan_redaction(item, [], [Term("Айжерим Бекова")]).terms
    (doubt,) = found.alike
    at = doubt.place
    assert at.height > 50, "over both lines, as one place"
    assert len(found.regions) == 3, "each line of it, and the words that are surely the term"
    plan = session.plan_redaction(item, [], [Term("Айжерим Бекова")], others=found.alike)
    (clear,) = plan.regions
    middle = clear.x + clear.width // 2, clear.y + clear.height // 2
    assert (clear.y > 50, at.x < middle[0] < at.x + at.width, middle[1] < at.y + at.height) == (True, True, True)
    session.redact(plan, "", NoProgress())


def test_where_a_term_is_read_letter_by_letter_nobody_talks_it_away(session: Session, tmp_path: Path) -> None:
    covered = without(session, added(session, "covered.png", NOTHING), FIRST)
    shot = added(session, "clear.png", as_file("PNG", written("говорит Ермек")))
    held = session.item(shot)
    (found,) = session.plan_redaction(shot, [], [Term(FIRST)]).terms
    assert found.regions, "it is read there"
    workshop = session._workshop
    (page,) = read_page(wanted_of(held, None)[0], workshop.known, session._vault.store, workshop, _no_step)
    exactly = [region for regions in page.regions(Term(FIRST)) for region in regions]
    assert exactly, "as it was read, before the box grew"
    places = [*exactly, *found.regions, Region(1, 0, 0, 520, 74)]
    everything = [alike_at(held, place, FIRST, session._vault.store) for place in places]
    with pytest.raises(RedactionLeaks):
        session.build_bundle(
            order_of(session, covered, shot), tmp_path / "out", approved=[], progress=NoProgress(), others=everything
        )


@pytest.mark.thorough
def test_of_a_redacted_version_it_is_said_and_recorded_that_another_word_stands_there(session: Session) -> None:
    first, second = doubted(session)
    item = added(session, "unsure.png", as_file("PNG", UNSURE))
    plan = session.plan_redaction(item, [BOX], [Term(first)])
    (found,) = plan.terms
    assert found.alike, "it would be painted over too"
    assert session.terms_in_doubt(found.alike, [second, first]) == [first] * len(found.alike)
    plan = session.plan_redaction(item, [BOX], [Term(second), Term(first)], others=found.alike)
    assert [bool(one.regions) for one in plan.terms] == [True, False], "the other word is painted over all the same"
    plan = session.plan_redaction(item, [BOX], [Term(first)], others=found.alike)
    assert [(one.regions, one.alike) for one in plan.terms] == [((), ())], "a person said that it may stay"
    try:
        made = session.redact(plan, "a witness", NoProgress())
    except RedactionDoubtful as stopped:  # on the painted page it is read a little otherwise
        again = tuple(map(Alike.parse, stopped.places))
        made = session.redact(replace(plan, others=(*plan.others, *again)), "a witness", NoProgress())
    reason = session.made_from(made.id).reason  # type: ignore[union-attr]
    assert reason.startswith(f"a witness [{ANOTHER_WORD} {found.alike[0]}]")


@pytest.mark.thorough
def test_the_decision_stands_in_the_entry_of_the_bundle_alone_and_builds_it_again(
    session: Session, tmp_path: Path
) -> None:
    term, _ = doubted(session)
    covered = without(session, added(session, "covered.png", NOTHING), term)
    order = order_of(session, covered, added(session, "unsure.png", as_file("PNG", UNSURE)))
    places = stopped_at(session, order, tmp_path / "out")
    built = session.build_bundle(order, tmp_path / "out", approved=["text"], progress=NoProgress(), others=places)
    (entry,) = [one for one in session.log() if one.seq == built.seq]
    assert entry.kind is Kind.BUNDLE_EXPORTED
    assert entry.facts["approved"] == sorted([*(f"{ANOTHER_WORD} {one}" for one in places), "text"])
    given_out = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert str(places[0].item).encode() in given_out, "what is given out is searched as it stands there"
    assert not [said for said in (ANOTHER_WORD, *map(str, places)) if said.encode() in given_out]
    again = session.rebuild_bundle(order.case, built.seq, tmp_path / "again", progress=NoProgress())
    assert again.checkpoint == built.checkpoint


def test_the_command_says_which_word_is_in_doubt_where_a_person_sees_it_and_takes_back_what_it_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, key = make_vault(tmp_path), tmp_path / "recovery.txt"
    key.write_text(vault.identity)
    with vault.session(write=True) as opened:
        terms = doubted(opened)
        covered = without(opened, added(opened, "covered.png", NOTHING), *terms)
        order = order_of(opened, covered, shot := added(opened, "unsure.png", as_file("PNG", UNSURE)))
    out = ["--out", str(tmp_path / "out"), "--approve", "--identity-file", str(key)]

    def told(*more: str) -> str:
        assert main(["bundle", str(vault.path), "--case", str(order.case), *out, *more]) == 2
        said = capsys.readouterr()
        assert not said.out
        return said.err

    said = told()
    assert not [one for one in terms if one in said], "what is written into a file may be read by others"
    assert said.count(f"{shot}, page 1, at ") == 2
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    said = told()
    asked = re.findall(r'(?m)^E-\d+, page 1, at .*is it "(\w+)"\?\n.*--another-word (E-\S+)\n', said)
    assert sorted(term for term, _ in asked) == sorted(terms)
    said = told("--another-word", asked[0][1])
    assert re.findall(r'(?m)^E-\d+, page 1, at .*is it "(\w+)"\?', said) == [asked[1][0]]
    with pytest.raises(SystemExit):
        told("--another-word", "E-000004:1:1,2,3,4")
    assert "copy it from where the command told it" in capsys.readouterr().err
    line = ["redact", str(vault.path), str(shot), "--box", "1:0,0,32,8", *out[3:]]
    assert main([*line, "--term", terms[1], "--preview", str(tmp_path / "seen")]) == 0
    said = capsys.readouterr().err
    assert "a word with one letter other than term 1. It is painted over too." in said
    assert terms[1] not in said
