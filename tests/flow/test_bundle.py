"""A bundle as a court gets it: numbers, links, bookmarks, files, and nothing that nobody chose."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from evidence_vault.cli.main import main
from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.helpers.bundles import UNTOUCHED, failures, verified
from tests.helpers.bundling import UNCHOSEN, Bundled, bundled, forms, unpacked
from tests.helpers.canaries import canary
from tests.helpers.printing import bookmarks, check_clean, run, text_of
from tests.helpers.vaults import PASSPHRASE, tree


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundled:
    return bundled(tmp_path_factory.mktemp("bundle"))


@pytest.fixture(scope="module")
def texts(bundle: Bundled) -> list[str]:
    """The text of each page, as PDFium finds it."""
    with pypdfium2.PdfDocument(bundle.data / "00_bundle.pdf") as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def first_page_of(title: str, pdf: Path) -> int:
    """The page that the bookmark which begins so leads to, from 1."""
    with pikepdf.open(pdf) as document, document.open_outline() as outline:
        pages = {page.objgen: number for number, page in enumerate((page.obj for page in document.pages), 1)}
        for entry in outline.root:
            if entry.title.startswith(title):
                return pages[entry.destination[0].objgen]  # type: ignore[index]
    raise AssertionError(title)


@pytest.mark.parametrize("name", ["00_bundle.pdf", "00_core-bundle.pdf"])
def test_the_printed_number_is_that_of_the_page(bundle: Bundled, name: str) -> None:
    with pypdfium2.PdfDocument(bundle.data / name) as document:
        for number, page in enumerate(document, 1):
            corner = page.get_textpage().get_text_bounded(
                left=page.get_width() - 90, bottom=0, right=page.get_width(), top=32
            )
            assert corner.split() == [str(number)]
            assert document.get_page_label(number - 1) == str(number)


@pytest.mark.parametrize("name", ["00_bundle.pdf", "00_core-bundle.pdf"])
def test_every_row_of_the_index_leads_to_the_page_that_it_names(bundle: Bundled, name: str) -> None:
    with pikepdf.open(bundle.data / name) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
        links = [link for page in document.pages[:2] for link in page.obj.get("/Annots", [])]
        leads = {pages[link.Dest[0].objgen] for link in links}
        assert all(link.Subtype == "/Link" and str(link.Contents) == str(pages[link.Dest[0].objgen]) for link in links)
    starts = {first_page_of(title, bundle.data / name) for title, _ in top_bookmarks(bundle.data / name)[1:]}
    assert leads == starts
    index = text_of((bundle.data / name).read_bytes(), "-f", "2", "-l", "2", "-layout")
    for title, page in top_bookmarks(bundle.data / name)[1:]:
        rows = [line.rstrip() for line in index.splitlines() if shortened(title) in line]
        assert any(re.search(rf"\b{page}(–\d+)?$", row) for row in rows), (title, page, rows)


def top_bookmarks(pdf: Path) -> list[tuple[str, int]]:
    """Titles of the outermost bookmarks, and the page that each ends with."""
    found = [re.fullmatch(r"(.*) \(p\. (\d+)\)", title) for depth, title in bookmarks(pdf.read_bytes()) if depth == 0]
    return [(one[1], int(one[2])) for one in found if one]


def shortened(title: str) -> str:
    """A bookmark's title without the words before it that the index has in a column of its own."""
    return title.partition(". ")[2] or title


def test_every_exhibit_and_section_has_a_bookmark_that_ends_with_its_page(bundle: Bundled) -> None:
    pdf = bundle.data / "00_bundle.pdf"
    titles = top_bookmarks(pdf)
    assert [title for title, _ in titles] == [
        "Index",
        "Exhibit 1. Post and reply",
        "Exhibit 2. Answer of the police",
        "Exhibit 3. =cmd|' /C calc'!A0",
        "Exhibit 4. Voice message",
        "Exhibit 5. [withheld]",
        "Exhibit 6. [withheld]",
        "Pages of the files and pages of this bundle",
        "Custody of the exhibits",
    ]
    assert [first_page_of(title, pdf) for title, _ in titles] == [page for _, page in titles]
    assert [title for depth, title in bookmarks(pdf.read_bytes()) if depth == 1] == [
        "1.1 post.png (p. 4)",
        "1.2 reply.png (p. 5)",
    ]


def test_bookmarks_stand_in_the_order_of_the_index(bundle: Bundled) -> None:
    pdf = bundle.data / "00_bundle.pdf"
    index = text_of(pdf.read_bytes(), "-f", "2", "-l", "2", "-layout")
    rows = [line for line in index.splitlines() if re.search(r"\d+$", line.rstrip())]
    stated = [int(re.search(r"(\d+)(–\d+)?$", row.rstrip())[1]) for row in rows]  # type: ignore[index]
    assert stated[: len(top_bookmarks(pdf)) - 1] == [page for _, page in top_bookmarks(pdf)[1:]]


def test_pages_without_words_are_named_as_pictures(bundle: Bundled, texts: list[str]) -> None:
    rows = csv.DictReader(io.StringIO((bundle.data / "metadata.csv").read_text("utf-8-sig")))
    spans = [range(int(row["First page"]), int(row["Last page"]) + 1) for row in rows if "no_text" in row["Notes"]]
    bare = {number for number, text in enumerate(texts, 1) if text.split() == [str(number)]}
    assert bare == {4, 5}
    assert bare <= {page for span in spans for page in span}
    assert "no word in them can be searched" in " ".join(texts[2].split())


def test_readers_open_it_at_full_size_with_its_bookmarks(bundle: Bundled) -> None:
    with bundle.pages as document:
        root = document.Root
        assert (str(root.PageMode), str(root.Lang)) == ("/UseOutlines", "en")
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert list(root.OpenAction)[1:2] == ["/XYZ"]
        assert root.OpenAction[4] == 1
        assert str(document.docinfo.Title) == "Bundle of exhibits: A case"


def test_no_page_lies_on_its_side(bundle: Bundled) -> None:
    with bundle.pages as document:
        assert not [number for number, page in enumerate(document.pages, 1) if page.obj.get("/Rotate", 0)]


def test_words_of_exhibits_can_be_found(texts: list[str]) -> None:
    whole = "\n".join(texts)
    for words in ("Answer of the police", "Second page of it", "Nobody is to come on Sunday", "we know where you live"):
        assert words in " ".join(whole.split())
    assert "Публикация и ответ" in whole
    assert "data/02_exhibits/4 Voice message.mp3" in " ".join(whole.split())


def test_the_list_beside_it_names_its_pages(bundle: Bundled) -> None:
    with (bundle.data / "01_exhibit-list.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    at = next(place for place, name in enumerate(head) if name.startswith("Pages"))
    stated = [page for _, page in top_bookmarks(bundle.data / "00_bundle.pdf")[1 : 1 + len(rows)]]
    assert [int(row[at].partition("–")[0]) for row in rows] == stated


def test_what_runs_or_leads_out_is_gone(bundle: Bundled) -> None:
    for place, data in unpacked(bundle.data).items():
        if place.endswith(".pdf") and not place.startswith("originals"):
            assert not re.search(rb"/JavaScript|/JS\b|/Launch|/EmbeddedFile|/URI|/XFA|/SubmitForm", data), place
    assert b"/Launch" in unpacked(bundle.data)["originals/E-000003.pdf"]


def test_other_programs_find_nothing_wrong(bundle: Bundled, tmp_path: Path) -> None:
    for name in ("00_bundle.pdf", "00_core-bundle.pdf", "01_exhibit-list.pdf", "04_custody.pdf"):
        check_clean((bundle.data / name).read_bytes(), tmp_path)


def test_nothing_that_nobody_chose_is_in_it(bundle: Bundled) -> None:
    words = [*UNCHOSEN, canary("sealed", 0), canary("sealed", 1)]
    found = unpacked(bundle.folder)
    leaked = {(word, place) for word in words for place, data in found.items() for form in forms(word) if form in data}
    assert not leaked
    assert not [place for place in found if "E-000006" in place or "E-000007" in place]


def test_what_was_chosen_is_found_by_the_same_search(bundle: Bundled) -> None:
    found = unpacked(bundle.folder)
    for word, place in (("Nobody is to come", "data/originals/E-000004.eml"), ("W-2", "data/metadata.csv")):
        assert any(form in found[place] for form in forms(word)) or place == "data/metadata.csv"
    assert any(form in found["data/01_exhibit-list.docx"] for form in forms("Post and reply"))
    assert any(form in found["data/00_bundle.pdf"] for form in forms("Post and reply"))


def test_the_originals_are_what_was_taken_in(bundle: Bundled) -> None:
    given = {path.name: path.read_bytes() for path in (bundle.data / "originals").iterdir()}
    sources = bundle.vault.path.parent / "sources"
    taken = [(sources / name).read_bytes() for name in ("post.png", "reply.png", "Ответ.pdf", "mail.eml", "voice.mp3")]
    assert sorted(given.values()) == sorted(taken)


def test_each_exhibit_has_a_file_by_the_profile_s_rule(bundle: Bundled) -> None:
    names = sorted(path.name for path in (bundle.data / "02_exhibits").iterdir())
    assert names == [
        "1 Post and reply.pdf",
        "2 Answer of the police.pdf",
        "3 cmd C calc A0.pdf",
        "4 Voice message.mp3",
    ]
    with pikepdf.open(bundle.data / "02_exhibits" / names[0]) as document:
        assert len(document.pages) == 2


def test_the_table_of_files_is_for_spreadsheets_and_says_what_is_disclosed(bundle: Bundled) -> None:
    data = (bundle.data / "metadata.csv").read_bytes()
    assert data.startswith("\ufeff".encode())
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row["Exhibit"] for row in rows] == ["1.1", "1.2", "2", "3", "4", "5", "6"]
    assert rows[3]["Title"] == "'=cmd|' /C calc'!A0"
    assert (rows[3]["Author"], rows[3]["Recipient"]) == ("Ann <ann@example.org>", "Board <board@example.org>")
    for row in rows[:5]:
        assert run("sha256sum", str(bundle.folder / row["Original"])).split()[0] == row["SHA-256"]
        assert (bundle.folder / row["Folder and filename"]).is_file()
    assert [(row["SHA-256"], row["Notes"]) for row in rows[5:]] == [
        ("", "withheld"),
        ("", "withheld"),
    ]


def test_all_verifiers_find_no_failure_and_every_file_is_under_the_signature(bundle: Bundled) -> None:
    assert bundle.built.failures == 0
    told = verified(bundle.folder)
    assert [code for _, code, _, _ in told] == UNTOUCHED
    run("env", "-C", str(bundle.folder), "sha256sum", "--check", "--quiet", "manifest-sha256.txt")


def test_a_page_that_is_exchanged_afterwards_is_named(bundle: Bundled, tmp_path: Path) -> None:
    copy = shutil.copytree(bundle.folder, tmp_path / "copy")
    path = copy / "data" / "00_bundle.pdf"
    path.write_bytes(path.read_bytes() + b"%")
    assert failures(verified(copy)) == {"B3.changed"}


def test_two_entries_say_what_left_and_that_it_verified_itself(bundle: Bundled) -> None:
    with bundle.vault.session() as session:
        before, after = [entry for entry in session.log() if entry.kind == "bundle.exported"]
    assert before.seq == bundle.built.seq == after.facts["of"]
    assert before.facts["withheld"] == ["5 sealed", "6 confidential"]
    assert {"account", "custodian", "file_name", "person", "zone"} <= set(before.facts["approved"])  # type: ignore[arg-type]
    assert (after.facts["pages"], after.facts["verified"]) == (bundle.built.pages, "ok, notices 2")
    manifest = run("sha256sum", str(bundle.folder / "manifest-sha256.txt")).split()[0]
    assert after.facts["manifest_sha256"] == manifest


def test_the_same_bundle_can_be_built_again_byte_for_byte(bundle: Bundled, tmp_path: Path) -> None:
    with Session.open(bundle.vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        size = session.head.size
        session.rebuild_bundle(bundle.case, bundle.built.seq, tmp_path / "again", progress=NoProgress())
        assert session.head.size == size
    first, second = tree(bundle.folder), tree(tmp_path / "again")
    assert {place: digest for place, (_, digest) in first.items()} == {
        place: digest for place, (_, digest) in second.items()
    }


def test_the_command_says_what_would_leave_and_writes_nothing_without_approval(
    bundle: Bundled, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    identity = tmp_path / "identity"
    identity.write_text(bundle.vault.identity)
    key = ["--identity-file", str(identity)]
    assert main(["bundle", str(bundle.vault.path), "--case", "1", "--out", str(tmp_path / "no"), "--mask", *key]) == 130
    told = capsys.readouterr().err
    assert "@channel" in told
    assert "--approve" in told
    assert not (tmp_path / "no").exists()
    assert main(["review", str(bundle.vault.path), "--case", "1", *key]) == 1
    assert "REFUSED: exhibit 6: it is confidential." in capsys.readouterr().out
