"""Who vouches for a date, as a list and a report say it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from evidence_vault.clock import Instant
from evidence_vault.export.custody_report import ReportInput, custody_report
from evidence_vault.export.exhibit_list import exhibit_list
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.records.ladder import Rung, Vouching
from tests.helpers.printing import check_clean, flat, item, list_of, listed, pages_of, standing, text_of, words_of

NOBODY = "No outside party vouches for any date here."
LONG = "CN=A Responder Whose Name Is Long 2025 1,O=Example\\, Inc.,C=US"
STAMP = Vouching(Rung.TIME, 8, Instant.parse("2026-03-05T10:00:01.000Z"), LONG, known=True)
WITNESS = Vouching(Rung.WITNESS, 8, Instant.parse("2026-04-01T10:00:00.000Z"), "K-2", known=True)
COVERED, LATER = (listed(1, item(1), item(2)), listed(2, item(3))), listed(3, item(9))


def printed(*exhibits: ListedExhibit, by: tuple[Vouching, ...], languages: tuple[str, ...] = ("en",)) -> bytes:
    return exhibit_list(replace(list_of(*exhibits), vouchings=by), languages)


def report(*exhibits: ListedExhibit, by: tuple[Vouching, ...], languages: tuple[str, ...] = ("en",)) -> bytes:
    items = tuple(one for each in exhibits for one in each.items)
    own = tuple(each.exhibit for each in exhibits)
    return custody_report(ReportInput("age1", b"k" * 32, (), (), items, standing(), own, by), languages)


def test_what_holds_for_all_exhibits_stands_on_the_first_page() -> None:
    first = flat(pages_of(printed(*COVERED, by=(STAMP, WITNESS)))[0])
    assert f"These exact bytes existed no later than 2026-03-05 10:00:01 UTC (stated by {LONG})." in first
    assert (
        "Another vault had seen the log with these bytes no later than 2026-04-01 10:00:00 UTC, by its own clock (key K-2)."
        in first
    )
    assert "The order of entries between two anchors rests on the keeper alone." in first
    assert "that time rests on the keeper’s word" in first
    assert NOBODY not in first
    assert "No outside party vouches for that date." in first, "what a witness says is no outside time"


def test_where_exhibits_differ_the_annex_says_it_for_each() -> None:
    found = flat(text_of(printed(*COVERED, LATER, by=(STAMP, WITNESS))))
    assert "The annex says of the exhibits by when these exact bytes existed" in found
    assert found.count("Outside time: These exact bytes existed no later than 2026-03-05") == 2
    assert found.count("Witness: Another vault had seen the log with these bytes no later than 2026-04-01") == 2
    assert NOBODY not in found, "the first page says it once, of all that the annex is silent about"
    assert "For exhibits of which the annex does not say so, no outside party vouches for any date here." in found


def test_an_unknown_authority_changes_nothing_on_a_list() -> None:
    assert printed(*COVERED, by=(replace(STAMP, known=False),)) == printed(*COVERED, by=())


def test_a_report_has_all_rungs_of_every_exhibit_in_use() -> None:
    found = flat(text_of(report(*COVERED, LATER, listed(4, withdrawn=True), by=(STAMP,))))
    for text in ("Own record", "Witness", "Outside time", "Notary, stamped paper", "Exhibit 1 of C-001"):
        assert text in found
    assert "Exhibit 4" not in found
    assert found.count("Stated by:") == 3, "of two exhibits, and once with what it is told apart by"
    assert NOBODY not in found


def test_a_report_tells_of_an_unknown_authority_that_it_shows_nothing() -> None:
    found = flat(text_of(report(*COVERED, by=(replace(STAMP, known=False),))))
    assert NOBODY in found
    assert "Not reached: nobody has named this party from another source" in found
    assert "No later than:" not in found


@pytest.mark.parametrize("languages", [("en",), ("ru", "kk")])
def test_both_are_sound_files_within_their_margins(languages: tuple[str, ...], tmp_path: Path) -> None:
    for made in (printed, report):
        pdf = made(*COVERED, LATER, by=(STAMP, WITNESS), languages=languages)
        assert pdf == made(*COVERED, LATER, by=(STAMP, WITNESS), languages=languages)
        check_clean(pdf, tmp_path)
        assert max(word.right for word in words_of(pdf)) <= 557


def test_a_name_from_outside_with_a_letter_that_no_font_has_does_not_keep_a_list_from_being_printed() -> None:
    assert "(stated by ‹U+AC00›)" in flat(text_of(printed(*COVERED, by=(replace(STAMP, stated_by="가"),))))


def test_of_a_stamped_page_no_more_than_its_day_is_said() -> None:
    paper = Vouching(Rung.PAPER, 8, Instant.parse("2026-11-20T23:59:59.999Z"), "A notary", known=True, day=True)
    found = flat(text_of(printed(*COVERED, by=(paper,))))
    assert "existed no later than 2026-11-20 (stated by A notary on a stamped page, which the keeper holds" in found


def test_what_a_statement_rests_on_can_be_found_by_its_letter_its_root_or_its_key() -> None:
    root, short = "0123456789abcdef" * 4, "KCD7F EFXSC AAAAA BBBBB CCCCC DDDDD EEEEE FFFFF"
    stamp = replace(STAMP, marks=(("root_sha256", root), ("certificate_sha256", "ab" * 32)))
    paper = Vouching(Rung.PAPER, 8, Instant.parse("2026-11-20T23:59:59.999Z"), "A notary", known=True, day=True)
    paper = replace(paper, marks=(("letter", "17"), ("checkpoint", short)))
    witness = replace(WITNESS, marks=(("witness_key", "k" * 43 + "="),))
    first = flat(pages_of(printed(*COVERED, by=(stamp, paper, witness)))[0])
    assert f"The page is letter 17 and bears the checkpoint {short}." in first
    assert root in first.replace(" ", "")
    found = flat(text_of(report(*COVERED, by=(stamp, paper, witness))))
    for text in ("Letter: 17", short, "k" * 43 + "="):
        assert text in found
    assert {root, "ab" * 32} <= {word.replace("\n", "") for word in found.split()}


def test_an_unknown_statement_stands_in_a_report_once_and_without_a_time() -> None:
    found = flat(text_of(report(*COVERED, by=(replace(STAMP, known=False),))))
    assert found.count("nobody has named this party from another source") == 1
