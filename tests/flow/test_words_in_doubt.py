"""Pictures beside a redacted version: a term in another one stops a bundle, and of a word in doubt a person says what it is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import PathExists, RedactionDoubtful, RedactionLeaks, RedactionUnsearched
from evidence_vault.export.bundle.pictures import _leaks, _may_be_read, _pages_of
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import BundleOrder
from evidence_vault.records.derivative import Region
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.redaction import ANOTHER_WORD, Alike, Term
from evidence_vault.resources import resource
from evidence_vault.session import Session
from tests.helpers.vaults import make_vault

FIRST, SECOND = "Ермек", "правозащитник"
BOX = Region(1, 0, 0, 32, 8)
FONT = str(resource("fonts", "NotoSans-Regular.ttf"))


def written(*lines: str, blur: float = 0.0, ink: int = 0, size: int = 22) -> Image.Image:
    """Words on white; blurred and grey ones are read unsurely."""
    made = Image.new("RGB", (520, 30 + 44 * len(lines)), "white")
    draw = ImageDraw.Draw(made)
    for number, line in enumerate(lines):
        draw.text((20, 20 + 44 * number), line, (ink,) * 3, ImageFont.truetype(FONT, size))
    return made.filter(ImageFilter.GaussianBlur(blur)) if blur else made


def as_file(form: str, *pictures: Image.Image) -> bytes:
    out = io.BytesIO()
    pictures[0].save(out, form, save_all=True, append_images=pictures[1:])
    return out.getvalue()


CLEAR = as_file("PDF", written("Ермек Мысалов", "называет себя правозащитником"))
UNSURE = written("сказала Айгерим вчера", blur=2, ink=120, size=18)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One vault for all tests."""
    with make_vault(tmp_path_factory.mktemp("doubt")).session(write=True) as opened:
        yield opened


def added(session: Session, name: str, content: bytes) -> ItemId:
    return session.add_content(name, content, card={}, case=None, progress=NoProgress()).items[0].id


def without(session: Session, name: str, content: bytes, term: str, box: Region | None = None) -> ItemId:
    """A redacted version, with a term removed from it, or looked for in it."""
    plan = session.plan_redaction(added(session, name, content), [box] if box else [], [Term(term)])
    return session.redact(plan, "", NoProgress()).id


def order_of(session: Session, *items: ItemId) -> BundleOrder:
    case = session.create_case({"title.en": "A case"}).id
    session.add_exhibits(case, items, {"title.en": "A picture"}, together=False)
    return BundleOrder(case, session.issue_list(case, None, ["en"], "first").version, "generic", ("en",))


def is_let_go(session: Session, order: BundleOrder, folder: Path, *others: Alike) -> bool:
    """Whether nothing in pictures stops a bundle: what stops it next is that its folder is there already."""
    with pytest.raises(PathExists):
        session.build_bundle(order, folder, approved=[], progress=NoProgress(), others=others)
    return True


def doubted(session: Session) -> tuple[str, Image.Image]:
    """A term that is, but for one letter, what a machine reads unsurely in a picture; and the picture."""
    _, words = session._workshop.reader.words(UNSURE.tobytes(), UNSURE.size)
    said = next(one.text for one in words if one.sure < 80 and one.text.isalpha() and len(one.text) >= 6)
    return said[:2] + "ж" + said[3:], UNSURE


def _no_step(_: int) -> None:
    pass


def places_of(stopped: RedactionDoubtful) -> list[Alike]:
    found = stopped.facts["places"]
    assert isinstance(found, list)
    return [Alike.parse(one) for one in found]


@pytest.mark.thorough
def test_a_redacted_document_is_read_for_what_was_removed_from_another_item(session: Session, tmp_path: Path) -> None:
    """The text that lies over its pixels is no reason to pass it over."""
    document = without(session, "scan.pdf", CLEAR, FIRST)
    other = without(session, "other.png", as_file("PNG", written("ничего")), SECOND, BOX)
    with pytest.raises(RedactionLeaks) as stopped:
        session.build_bundle(order_of(session, document, other), tmp_path / "out", approved=[], progress=NoProgress())
    assert f"{document} (pixels, page 1, term 2)" in str(stopped.value.facts["places"])
    fine = without(session, "third.png", as_file("PNG", written("ничего")), "Алматинская", BOX)
    assert is_let_go(session, order_of(session, document, fine), tmp_path)


def test_every_picture_of_a_moving_one_is_read(session: Session, tmp_path: Path) -> None:
    calm, telling = written("доброе утро", "соседи"), written("соседи", "говорит Ермек")
    covered = without(session, "covered.png", as_file("PNG", written("ничего")), FIRST, BOX)
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
        found = _pages_of(item, vault.store, workshop, _no_step)
        assert found
        assert len(_leaks(found[0], (FIRST,), (), workshop.known, vault.store, workshop, _no_step)) == leaks


def test_a_word_in_doubt_stops_until_a_person_says_that_it_is_another(session: Session, tmp_path: Path) -> None:
    term, picture = doubted(session)
    covered = without(session, "covered.png", as_file("PNG", written("ничего")), term, BOX)
    order = order_of(session, covered, shot := added(session, "unsure.png", as_file("PNG", picture)))
    with pytest.raises(RedactionDoubtful) as stopped:
        session.build_bundle(order, tmp_path / "out", approved=[], progress=NoProgress())
    places = places_of(stopped.value)
    assert {one.item for one in places} == {shot}
    assert term not in str(stopped.value.facts)
    seen = session.seen_there(places[0])
    assert (seen.width > places[0].place.width, seen.height > places[0].place.height) == (True, True)
    shifted = [replace(one, place=replace(one.place, width=one.place.width + 1)) for one in places]
    with pytest.raises(RedactionDoubtful):
        session.build_bundle(order, tmp_path / "out", approved=[], progress=NoProgress(), others=shifted)
    assert is_let_go(session, order, tmp_path, *places)


def test_where_a_term_is_read_letter_by_letter_nobody_talks_it_away(session: Session, tmp_path: Path) -> None:
    covered = without(session, "covered.png", as_file("PNG", written("ничего")), FIRST, BOX)
    shot = added(session, "clear.png", as_file("PNG", written("говорит Ермек")))
    everything = [Alike(shot, Region(1, 0, 0, 520, 74))]
    with pytest.raises(RedactionLeaks):
        session.build_bundle(
            order_of(session, covered, shot), tmp_path / "out", approved=[], progress=NoProgress(), others=everything
        )


@pytest.mark.thorough
def test_of_a_redacted_version_it_is_said_and_recorded_that_another_word_stands_there(session: Session) -> None:
    term, picture = doubted(session)
    item = added(session, "unsure.png", as_file("PNG", picture))
    plan = session.plan_redaction(item, [BOX], [Term(term)])
    (found,) = plan.terms
    assert found.alike, "it would be painted over too"
    plan = session.plan_redaction(item, [BOX], [Term(term)], others=found.alike)
    assert [(one.regions, one.alike) for one in plan.terms] == [((), ())], "a person said that it may stay"
    try:
        made = session.redact(plan, "a witness", NoProgress())
    except RedactionDoubtful as stopped:  # on the painted page it is read a little otherwise
        again = places_of(stopped)
        made = session.redact(replace(plan, others=(*plan.others, *again)), "a witness", NoProgress())
    reason = session.made_from(made.id).reason  # type: ignore[union-attr]
    assert reason.startswith(f"a witness [{ANOTHER_WORD} {item}:1:")


@pytest.mark.thorough
def test_the_decision_stands_in_the_entry_of_the_bundle_and_builds_it_again(session: Session, tmp_path: Path) -> None:
    term, picture = doubted(session)
    covered = without(session, "covered.png", as_file("PNG", written("ничего")), term, BOX)
    order = order_of(session, covered, added(session, "unsure.png", as_file("PNG", picture)))
    with pytest.raises(RedactionDoubtful) as stopped:
        session.build_bundle(order, tmp_path / "out", approved=[], progress=NoProgress())
    places = places_of(stopped.value)
    built = session.build_bundle(order, tmp_path / "out", approved=["text"], progress=NoProgress(), others=places)
    (entry,) = [one for one in session.log() if one.seq == built.seq]
    assert entry.kind is Kind.BUNDLE_EXPORTED
    assert entry.facts["approved"] == sorted([*(f"{ANOTHER_WORD} {one}" for one in places), "text"])
    again = session.rebuild_bundle(order.case, built.seq, tmp_path / "again", progress=NoProgress())
    assert again.checkpoint == built.checkpoint
