"""Pictures in mails, office files, archives and documents are read for removed words before a bundle leaves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from evidence_vault.cli.main import main
from evidence_vault.errors import InvalidValue, RedactionLeaks, RedactionUnsearched
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import BundleOrder
from evidence_vault.records.entry import BUNDLE_BEGUN, BUNDLE_BUILT
from evidence_vault.records.redaction import Alike
from evidence_vault.session import Session
from tests.helpers.doubts import (
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
from tests.helpers.nested import NESTED, attached, locked_zip, mail, scanned, zipped
from tests.helpers.vaults import make_vault

NAME = "Ермек"
ON_EVERY_MAIL = "Files that it carries"
"""What the program writes on the page of each mail with files."""

TELLING, HARMLESS = (as_file("PNG", written("соседи", word)) for word in ("говорит Ермек", "говорит никто"))


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One vault for all tests."""
    with make_vault(tmp_path_factory.mktemp("within")).session(write=True) as opened:
        yield opened


def places(session: Session, folder: Path, name: str, content: bytes) -> tuple[str, list[str]]:
    """The item, and where a bundle of it and of what a name was removed from stops."""
    covered = without(session, added(session, "covered.png", NOTHING), NAME)
    item = added(session, name, content)
    with pytest.raises((RedactionLeaks, RedactionUnsearched)) as stopped:
        session.build_bundle(order_of(session, covered, item), folder / "out", approved=[], progress=NoProgress())
    found = stopped.value.facts["places"]
    assert isinstance(found, list)
    return str(item), [*map(str, found)]


@pytest.mark.parametrize(
    "form",
    [
        "mail",
        *(
            pytest.param(form, marks=pytest.mark.thorough)
            for form in ("attached to a document in a mail", "behind a picture", "old office file", "database")
        ),
    ],
)
def test_a_removed_word_in_a_picture_in_a_file_stops_a_bundle(session: Session, tmp_path: Path, form: str) -> None:
    item, found = places(session, tmp_path, "file", NESTED[form](TELLING))
    assert len(found) == 1
    assert found[0].startswith(f"{item}/")
    assert found[0].endswith(" PNG 520x118 (pixels, page 1, term 1)")
    covered = without(session, added(session, "covered.png", NOTHING), NAME)
    harmless = added(session, "file", NESTED[form](HARMLESS))
    assert is_let_go(session, order_of(session, covered, harmless), tmp_path)


def test_a_scan_that_is_attached_is_read_page_by_page(session: Session, tmp_path: Path) -> None:
    item, found = places(session, tmp_path, "scan.eml", mail(scanned(TELLING), "scan.pdf"))
    assert found == [f"{item}/1 PDF (pixels, page 1, term 1)"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("locked.eml", mail(locked_zip(), "locked.zip")),
        pytest.param("locked.zip", locked_zip(), marks=pytest.mark.thorough),
        pytest.param("packed.7z", b"7z\xbc\xaf\x27\x1c" + bytes(90), marks=pytest.mark.thorough),
        pytest.param(
            *("packed.docx", zipped(b"7z\xbc\xaf\x27\x1c" + bytes(90), "word/embeddings/packed.bin")),
            marks=pytest.mark.thorough,
        ),
        ("moving.eml", mail(as_file("GIF", *(Image.new("L", (90, 60), shade) for shade in range(70))), "a.gif")),
        pytest.param("broken.pdf", attached(b"%PDF-1.7\n1 0 obj\n<<broken"), marks=pytest.mark.thorough),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_taken_out_stops_it_too(session: Session, tmp_path: Path, name: str, content: bytes) -> None:
    item, found = places(session, tmp_path, name, content)
    assert set(found) <= {f"{item} (unread)", f"{item}/1 PDF (unread)", f"{item}/1 GIF 90x60 (unread)"}


def test_of_a_word_in_doubt_in_a_mail_a_person_says_what_it_is(session: Session, tmp_path: Path) -> None:
    term, _ = doubted(session)
    covered = without(session, added(session, "covered.png", NOTHING), term)
    letter = added(session, "letter.eml", mail(as_file("PNG", UNSURE)))
    order = order_of(session, covered, letter)
    doubts = stopped_at(session, order, tmp_path / "out")
    assert {(one.item, one.inside) for one in doubts} == {(letter, 1)}
    assert [Alike.parse(str(one)) for one in doubts] == doubts
    assert set(session.terms_in_doubt(doubts)) == {term}
    seen = session.seen_there(doubts[0])
    assert seen.rgb
    assert seen.width > doubts[0].place.width
    assert is_let_go(session, order, tmp_path, *doubts)


def test_what_is_removed_from_nothing_needs_no_reading(session: Session, tmp_path: Path) -> None:
    item = added(session, "packed.7z", b"7z\xbc\xaf\x27\x1c" + bytes(80))
    assert is_let_go(session, order_of(session, item), tmp_path)


def test_what_a_built_file_says_is_named_by_its_exhibit_and_item_as_the_file_is_gone_then(
    session: Session, tmp_path: Path
) -> None:
    letter, secret = added(session, "letter.eml", mail(HARMLESS)), added(session, "secret.txt", b"nobody knows")
    case = session.create_case({"title.en": "A case"}).id
    session.add_exhibits(case, [letter], {"title.en": "A letter"}, together=False)
    session.add_exhibits(case, [secret], {"title.en": ON_EVERY_MAIL, "confidentiality": "sealed"}, together=False)
    order = BundleOrder(case, session.issue_list(case, None, ["en"], "first").version, "generic", ("en",))
    with pytest.raises(RedactionLeaks) as stopped:
        session.build_bundle(order, tmp_path / "out", approved=[], progress=NoProgress())
    assert stopped.value.places[0].startswith(f"1 {letter}: data/02_exhibits/"), "what can be looked up comes first"
    assert not list(tmp_path.iterdir())
    (begun,) = [one for one in session.log() if one.facts.get("case") == str(case) and one.told_as == BUNDLE_BEGUN]
    with pytest.raises(InvalidValue) as refused:
        session.add_submission(case, {"authority": "Court", "sent_at": str(begun.at)[:10], "bundle": str(begun.seq)})
    assert "recorded as built" in str(refused.value.facts["expected"])


def test_what_a_content_says_stops_a_bundle_before_it_is_recorded(session: Session, tmp_path: Path) -> None:
    head = session.head
    item, found = places(session, tmp_path, "note.docx", zipped(f"{NAME} wrote this".encode(), "word/document.xml"))
    assert found == [f"{item} (member, term 1)"]
    assert {one.told_as for one in session.log() if one.seq >= head.size}.isdisjoint({BUNDLE_BEGUN, BUNDLE_BUILT})


def test_one_stop_tells_of_pictures_of_what_is_written_and_of_contents_at_once(
    session: Session, tmp_path: Path
) -> None:
    covered = without(session, added(session, "covered.png", NOTHING), NAME)
    letter = added(session, "letter.eml", mail(TELLING))
    note = added(session, "note.txt", f"{NAME} wrote this".encode())
    session.describe([note], {"description": f"A note of {NAME}"})
    case = session.create_case({"title.en": "A case", "subject.en": f"What {NAME} lost"}).id
    session.add_exhibits(case, [covered, letter], {"title.en": f"Letter of {NAME}"}, together=False)
    session.add_exhibits(case, [note], {"title.en": "A note"}, together=False)
    order = BundleOrder(case, session.issue_list(case, None, ["en"], "first").version, "generic", ("en",))
    head = session.head
    with pytest.raises(RedactionLeaks) as stopped:
        session.build_bundle(order, tmp_path / "out", approved=[], progress=NoProgress())
    told = stopped.value.places
    entries = {one.seq: one for one in session.log()}
    described, listed = (
        max(seq for seq, one in entries.items() if name in one.facts) for name in ("card.description", "title.en")
    )
    assert f"{letter}/1 PNG 520x118 (pixels, page 1, term 1)" in told
    assert f"{case} subject.en (text, term 1)" in told
    assert f"3 {note}: card.description in entry {described} (text, term 1)" in told
    assert any(one.startswith("2: title.en in entry") for one in told)
    assert f"{note} (text, term 1)" in told, "its content, which leaves as it is"
    assert f"in entry {listed} " not in " ".join(told), "of an exhibit that says nothing of it"
    assert session.head == head


def test_what_is_written_stops_a_bundle_before_it_is_recorded_and_built(session: Session, tmp_path: Path) -> None:
    covered = without(session, added(session, "covered.png", NOTHING), NAME)
    order = order_of(session, covered, added(session, f"from {NAME}.txt", b"nothing"))
    head = session.head
    with pytest.raises(RedactionLeaks) as stopped:
        session.build_bundle(order, tmp_path / "out", approved=[], progress=NoProgress())
    assert any(one.endswith(" name (text, term 1)") for one in stopped.value.places)
    assert session.head == head


def test_the_review_names_what_would_stop_the_bundle_and_ends_as_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault, key = make_vault(tmp_path), tmp_path / "recovery.txt"
    key.write_text(vault.identity)
    with vault.session(write=True) as opened:
        covered = without(opened, added(opened, "covered.png", NOTHING), NAME)
        note = added(opened, f"{NAME}.txt", f"{NAME} wrote this".encode())
        order = order_of(opened, covered, note)
    line = ["review", str(vault.path), "--case", str(order.case), "--identity-file", str(key)]
    assert main(line) == 0
    told = capsys.readouterr()
    assert f"WOULD STOP THE BUNDLE: 2 {note} name (text, term 1)" in told.out
    assert f"WOULD STOP THE BUNDLE: {note} (text, term 1)" in told.out
    assert "Term 1 is shown at a terminal only, and in the window." in told.err
    assert main([*line, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["would_stop"]
    assert main([*line, "--exhibits", "1"]) == 0
    assert "WOULD STOP" not in capsys.readouterr().out


@pytest.mark.thorough
def test_the_command_says_which_word_it_was_where_a_person_sees_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, key = make_vault(tmp_path), tmp_path / "recovery.txt"
    key.write_text(vault.identity)
    with vault.session(write=True) as opened:
        covered = without(opened, added(opened, "covered.png", NOTHING), "Бекова", NAME)
        order = order_of(opened, covered, letter := added(opened, "letter.eml", mail(TELLING)))
        assert [(one.where.split()[1], one.reason) for one in opened.review_bundle(order).unread] == [
            (str(covered), "picture"),
            (str(letter), "attached"),
        ]
    line = ["bundle", str(vault.path), "--case", str(order.case), "--out", str(tmp_path / "out"), "--approve"]
    line += ["--identity-file", str(key)]
    assert main(line) == 2
    said = capsys.readouterr().err
    assert f"{letter}/1 PNG 520x118 (pixels, page 1, term 2)" in said
    assert "Term 2 is shown at a terminal only, and in the window." in said
    assert NAME not in said, "what is written into a file may be read by others"
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main(line) == 2
    assert f'Term 2 is "{NAME}".' in capsys.readouterr().err
