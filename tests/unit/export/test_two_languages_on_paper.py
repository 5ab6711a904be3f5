"""Pages in two languages: whoever reads one of them alone misses nothing, and what is compared stands on one line."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace

import pikepdf
import pytest

from evidence_vault.clock import Instant
from evidence_vault.export import report_entries
from evidence_vault.export.blocks import pages
from evidence_vault.export.declarations.declaration import DeclarationInput, declaration
from evidence_vault.export.declarations.facts import Marked
from evidence_vault.export.forum_list import forum_list
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.export.profiles import shipped
from evidence_vault.export.words import Words
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.ids import CustodianId
from tests.helpers.printing import CASE, flat, item, list_of, listed, standing, text_of


def printed(*exhibits: ListedExhibit, forum: str, stands: Mapping[int, str] | None = None) -> bytes:
    data = replace(list_of(*exhibits), stands=stands)
    return pages(forum_list(data, shipped(forum), ("en", "ru")))


def form(kind: str, *marks: str) -> bytes:
    exhibits = tuple(Marked(mark, listed(number)) for number, mark in enumerate(marks, 1))
    return pages(declaration(kind, DeclarationInput(CASE, exhibits, standing()), ("kk", "ru")))


def facts_of(kind: Kind, facts: Mapping[str, Json], *languages: str) -> list[str]:
    entry = Entry(seq=9, kind=kind, at=Instant(0), by=CustodianId(1), facts=facts)
    (line,) = report_entries.lines([entry], Words(languages))
    return [str(fact["value"]) for fact in line["facts"]]  # type: ignore[index, call-overload, union-attr]


def test_what_is_counted_and_not_named_is_counted_in_both_languages() -> None:
    items = [f"E-{number:06}" for number in range(1, 9)]
    (said,) = facts_of(Kind.EXHIBIT_ADDED, {"exhibit": "X-0001", "items": items}, "ru", "en")
    assert said.endswith("E-000006 и ещё 2 · and 2 more")


def test_an_issued_list_names_the_forum_and_not_its_profile_alone() -> None:
    assert facts_of(Kind.LIST_ISSUED, {"profile": "us-federal"}, "en", "ru") == [
        "United States, federal courts · США, федеральные суды (us-federal)"
    ]
    assert facts_of(Kind.LIST_ISSUED, {"profile": "our-court"}, "en") == ["our-court"]


def test_a_size_has_its_unit_in_both_languages_and_its_figures_once() -> None:
    (_, said) = facts_of(Kind.ITEM_INGESTED, {"sha256": "0" * 64, "bytes": 231_045}, "ru", "en")
    assert said.split() == ["231", "045", "байт", "·", "bytes"]


def test_the_list_of_a_bundle_says_on_which_of_its_pages_an_exhibit_stands() -> None:
    """A long screenshot is one page of a file, and a dozen of the bundle."""
    words = flat(text_of(printed(listed(1, pages=1), forum="us-federal", stands={1: "8–21"})))
    assert "pages of the bundle · страницы сборника: 8–21" in words
    assert "pages: 1" not in words


@pytest.mark.parametrize("forum", ["un-special-procedures", "generic", "kz"])
def test_a_digest_is_on_one_line_however_long_the_marks_are(forum: str) -> None:
    exhibit = listed(11, item(1), item(2))
    lines = text_of(printed(exhibit, forum=forum)).split()
    assert all(each.sha256 and each.sha256.hex in lines for each in exhibit.items)


@pytest.mark.parametrize("kind", ["handover", "translator"])
def test_a_digest_is_on_one_line_of_a_form_too(kind: str) -> None:
    assert item(1).sha256.hex in text_of(form(kind, "№ 11-қосымша")).split()  # type: ignore[union-attr]


def test_the_beginning_of_a_digest_in_a_list_is_on_one_line() -> None:
    exhibit = listed(1)
    digest = exhibit.items[0].sha256
    assert digest
    assert f"{digest.hex[:16]}…" in text_of(printed(exhibit, forum="generic")).split()


def test_the_only_file_of_an_exhibit_has_its_mark_on_every_paper() -> None:
    lines = text_of(printed(listed(1), listed(2, item(2), item(3)), forum="un-special-procedures")).splitlines()
    assert {"Annex 2.1", "Annex 2.2"} <= set(lines)
    assert "Annex 1.1" not in lines
    assert "№ 1-қосымша · E-000001" in text_of(form("capture", "№ 1-қосымша")).replace("\u00a0", " ")


def test_a_kazakh_mark_is_never_parted_at_its_hyphen() -> None:
    marks = [f"№ {number}-қосымша" for number in range(1, 12)]
    lines = text_of(form("handover", *marks), "-layout").replace("\u00a0", " ").splitlines()
    first = next(at for at, line in enumerate(lines) if ", № 2-қосымша," in line)
    assert ", ".join(marks) == " ".join(re.findall(r"№ \d+-қосымша,?", " ".join(lines[first : first + 5])))


def test_how_files_were_obtained_is_said_once() -> None:
    """Of the second file nothing but that is known, and the first one says it already."""
    shown = item(
        1, card={"platform": "Facebook", "account": "a.example", "url": "https://a.example", "obtained": "received"}
    )
    bare = item(2, card={"obtained": "received"})
    words = flat(text_of(printed(listed(1, shown, bare), forum="generic")))
    assert words.count("получено от другого лица") == 1


def test_the_bookmark_of_a_title_in_two_languages_is_the_leading_one() -> None:
    with (
        pikepdf.open(io.BytesIO(printed(listed(1), forum="us-federal"))) as document,
        document.open_outline() as outline,
    ):
        assert next(entry.title for entry in outline.root) == "Exhibit and Witness List"


def test_neither_the_beginning_nor_the_end_of_what_is_said_of_a_file_is_alone_on_a_page() -> None:
    """A file fills half of a page, so that many of them are parted in every way."""
    pdf = form("capture", *(f"№ {number}-қосымша" for number in range(1, 31)))
    for page in text_of(pdf, "-layout").split("\f")[:-1]:
        lines = [line for line in page.splitlines() if line.strip()]
        heads = [at for at, line in enumerate(lines) if "-қосымша · E-" in line]
        assert not heads or heads[0] not in range(1, 6), "fewer than three facts before the next file"
        assert not heads or len(lines) - heads[-1] > 8, "a heading and fewer than three facts at the end of a page"


def test_a_file_with_a_source_of_its_own_is_never_left_out() -> None:
    accounts = [("Facebook", "acc-one"), ("Telegram", "acc-two"), ("Facebook", "acc-two")]
    items = [
        item(number, card={"platform": platform, "account": account, "obtained": "received"})
        for number, (platform, account) in enumerate(accounts, 1)
    ]
    words = text_of(pages(forum_list(list_of(listed(1, *items)), shipped("generic"), ("en",))))
    assert [words.count(name) for name in ("Facebook", "Telegram", "acc-one", "acc-two")] == [2, 1, 1, 2]
