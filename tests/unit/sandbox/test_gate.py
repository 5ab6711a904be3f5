"""The gate: each way in which a redaction has failed is made on purpose here, and has to be caught."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pytest

from evidence_vault.errors import RedactionLeaks, RedactionUnsearched
from evidence_vault.export.gate import GateFile, Terms, gate, gate_all, refuse_leaks
from evidence_vault.progress import NoProgress
from evidence_vault.records.redaction import MOST_TOLD, Kept, Leaked
from evidence_vault.sandbox.workshop import Workshop
from tests.helpers import leaky

KEPT = Kept((leaky.NAME,))
CLEAN = leaky.page("Nothing is said here", "of anybody")


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    """One worker for all tests."""
    with Workshop() as made:
        yield made


def kinds(
    workshop: Workshop, data: bytes, kept: Kept = KEPT, *, name: str = "00_bundle.pdf", only: bool = False
) -> set[str]:
    """What the gate finds, by kind."""
    return {one.kind for one in gate([GateFile.of(name, data)], kept, workshop, pixels_only=only)}


def test_a_file_that_says_nothing_of_it_passes(workshop: Workshop) -> None:
    assert not kinds(workshop, CLEAN)


def test_a_box_that_was_drawn_over_the_text_is_caught(workshop: Workshop) -> None:
    assert "text" in kinds(workshop, leaky.page(leaky.NAME, covered=True))


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("bookmark", "bookmark"),
        ("information", "metadata"),
        ("xmp", "metadata"),
        ("note", "annotation"),
        ("layer", "text"),
        ("attachment", "attachment"),
        ("stream", "stream"),
    ],
)
def test_a_name_is_caught_in_every_place_of_a_document(workshop: Workshop, place: str, kind: str) -> None:
    assert kind in kinds(workshop, leaky.changed(CLEAN, place))


def test_what_an_earlier_state_of_the_file_said_is_caught(workshop: Workshop) -> None:
    assert "stream" in kinds(workshop, leaky.earlier(CLEAN))


def test_a_file_name_is_caught_and_not_repeated(workshop: Workshop) -> None:
    (found,) = gate([GateFile.of("data/02_exhibits/PX-1 aigerim_bekova.pdf", CLEAN)], KEPT, workshop)
    assert found == Leaked("file 1", "name", 0, 1)
    with pytest.raises(RedactionLeaks) as stopped:
        refuse_leaks([found])
    assert "bekova" not in str(stopped.value.facts).lower()


def test_a_thumbnail_of_the_page_is_caught(workshop: Workshop) -> None:
    assert "thumbnail" in kinds(workshop, leaky.changed(CLEAN, "thumbnail"), only=True)


def test_exif_is_caught(workshop: Workshop) -> None:
    assert "metadata" in kinds(workshop, leaky.photograph(), name="photo.jpg")
    assert "exif" in kinds(workshop, leaky.photograph("nobody"), name="photo.jpg", only=True)


def test_a_hash_that_can_be_guessed_is_caught(workshop: Workshop) -> None:
    number = "870412300123"
    digest = hashlib.sha256(number.encode())
    kept = Kept((number,), (hashlib.sha256(b"the original").hexdigest(),))
    assert kinds(workshop, f"sha256 {digest.hexdigest()}".encode(), kept) == {"digest"}
    assert kinds(workshop, base64.b64encode(hashlib.sha256(b"the original").digest()), kept) == {"digest"}
    assert not kinds(workshop, hashlib.sha256(b"another one").hexdigest().encode(), kept)


ZIP = io.BytesIO()
with zipfile.ZipFile(ZIP, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("word/document.xml", f"<w:t>of {leaky.NAME}</w:t>")


@pytest.mark.parametrize(
    ("term", "data"),
    [
        (leaky.NAME, leaky.NAME.upper().encode()),
        (leaky.NAME, leaky.NAME.encode("utf-16-be")),
        (leaky.NAME, b"x" + leaky.NAME.encode("utf-16-le")),
        (leaky.NAME, leaky.NAME.encode().hex().encode()),
        (leaky.NAME, leaky.NAME[::-1].encode()),
        (leaky.NAME, b"A i g e r i m B e k o v a"),
        (leaky.NAME, b"Aigerim Be-\nkova"),
        (leaky.NAME, ZIP.getvalue()),
        ("Әлия Қасымова", "по словам АЛИЯ КАСЫМОВА".encode()),
        ("Әлия Қасымова", "Әлия Қасымова".encode("utf-16-be")),
        ("финал", "ﬁнал".replace("ﬁ", "фи").encode("cp1251")),
        ("office", "o\ufb03ce".encode()),
        ("سلام", "\ufeb3\ufefc\ufee1".encode()),
        ("王芳", "证人王芳说".encode()),
    ],
)
def test_a_term_is_caught_in_every_writing(workshop: Workshop, term: str, data: bytes) -> None:
    assert kinds(workshop, data, Kept((term,)), name="list.csv")


def test_a_short_term_counts_only_as_a_word(workshop: Workshop) -> None:
    assert kinds(workshop, b"said Ann", Kept(("Ann",)))
    assert not kinds(workshop, b"every annex", Kept(("Ann",)))


def test_a_file_that_cannot_be_searched_is_no_good_file(workshop: Workshop) -> None:
    found = gate([GateFile.of("broken.pdf", b"%PDF-1.7\n1 0 obj\n<<broken")], KEPT, workshop)
    assert [one.kind for one in found] == ["unread"]
    with pytest.raises(RedactionUnsearched):
        refuse_leaks(found)
    with pytest.raises(RedactionLeaks):
        refuse_leaks([*found, Leaked("a.csv", "text", 0, 1)])


def test_terms_and_kinds_are_told_of_all_places_also_where_only_the_first_are_named() -> None:
    found = [Leaked(f"{number}.csv", "text", 0, 1) for number in range(MOST_TOLD)]
    found += [Leaked("z.csv", "member", 0, 2), Leaked("z.csv", "unread", 0, 0), Leaked("z.csv", "text", 0, 3)]
    with pytest.raises(RedactionLeaks) as stopped:
        refuse_leaks(found)
    assert stopped.value.terms == (1, 2, 3)
    assert stopped.value.kinds == ("member", "text", "unread")
    assert stopped.value.places[-1] == "and 3 more"


def test_titles_are_held_against_the_terms() -> None:
    assert Terms([leaky.NAME, "Nurlan"]).numbers(["Post of A. Bekova", "Statement by AIGERIM BEKOVA"]) == {1}


def opened(path: Path) -> BinaryIO:
    return path.open("rb")


def test_many_files_are_told_as_one_after_another_and_large_ones_are_searched_where_they_lie(
    workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = {
        "1 aigerim bekova.csv": b"said Aigerim Bekova",
        "2.pdf": leaky.changed(leaky.earlier(CLEAN), "bookmark"),
        "3.csv": b"nothing at all",
        "4.docx": ZIP.getvalue(),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    files = [GateFile(name, len(contents[name]), partial(opened, tmp_path / name)) for name in contents]
    wanted = gate(files, KEPT, workshop)
    assert {one.file for one in wanted} == {"file 1", "2.pdf", "4.docx"}
    monkeypatch.setattr("evidence_vault.export.gate._LARGE", 500)
    assert set(gate_all(files, KEPT, NoProgress())) == set(wanted)
