"""The exhibit list with the columns of a forum: printed, to be edited, and for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest

from evidence_vault.clock import Instant
from evidence_vault.errors import InvalidValue, MissingGlyph
from evidence_vault.export.blocks import Table, pages
from evidence_vault.export.bundle.plan import kept_back
from evidence_vault.export.editable import editable
from evidence_vault.export.exhibit_list import ListInput, exhibit_list
from evidence_vault.export.forum_list import forum_list, list_csv
from evidence_vault.export.list_changes import ListVersion
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.export.profiles import profiles, shipped
from evidence_vault.export.table import cell
from evidence_vault.records.bundle import Withheld
from evidence_vault.records.entry import Json
from evidence_vault.records.ids import ExhibitId
from evidence_vault.records.issued import DRAFT, Change, FieldChange
from evidence_vault.records.numbering import Numbering
from tests.helpers.printing import CASE, POST, check_clean, flat, item, list_of, listed, pages_of, standing, text_of

UYGHUR, CHINESE = "تۆھمەت ئىنسانلار", "诽谤证据"
KAZAKH, RUSSIAN = "Өтінішші туралы жала", "Клевета о заявителе"
FORUMS = [profile.id for profile in profiles()]


def case_list(*exhibits: ListedExhibit, **changes: object) -> ListInput:
    """The list of the case of these tests, brought by the plaintiff."""
    return replace(list_of(*exhibits), case=replace(CASE, party="plaintiff", **changes))  # type: ignore[arg-type]


def pdf_of(data: ListInput, forum: str, languages: Sequence[str] = ("en",)) -> bytes:
    """Its pages."""
    return pages(forum_list(data, shipped(forum), languages))


def sheet(data: ListInput, forum: str, languages: Sequence[str] = ("en",)) -> list[list[str]]:
    """Its rows as a spreadsheet reads them."""
    made = list_csv(data, shipped(forum), languages)
    assert made.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))


def by_pdfium(pdf: bytes) -> str:
    """What the engine of a browser finds in it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


TONGUES = case_list(
    listed(1, title={"ru": RUSSIAN, "kk": KAZAKH}),
    listed(2, title={"ug": UYGHUR, "zh": CHINESE}),
    listed(3, withdrawn=True),
)


@pytest.mark.parametrize("forum", FORUMS)
def test_every_language_of_a_list_is_found_by_search(forum: str, tmp_path: Path) -> None:
    pdf = pdf_of(TONGUES, forum, ("ru", "kk"))
    check_clean(pdf, tmp_path)
    for found in (flat(text_of(pdf)), flat(by_pdfium(pdf))):
        for word in (*RUSSIAN.split(), *KAZAKH.split(), CHINESE):
            assert word in found
    assert all(word in text_of(pdf) for word in UYGHUR.split())
    assert all(word in by_pdfium(pdf) or word[::-1] in by_pdfium(pdf) for word in UYGHUR.split())


@pytest.mark.parametrize(
    ("forum", "language", "mark", "heads"),
    [
        ("kz", "kk", "№ 1-қосымша", ("Құжаттың атауы", "Парақ саны", "Нені дәлелдейді")),
        ("ru", "ru", "Приложение № 1", ("Наименование документа", "Что подтверждает")),
        ("un-treaty-bodies", "en", "Annex 1", ("Issued by", "Translation (annex no.)", "Proves para.")),
        ("us-federal", "en", "1", ("PLF. NO.", "DEF. NO.", "DATE OFFERED", "DESCRIPTION OF EXHIBITS AND WITNESSES")),
    ],
)
def test_a_forum_has_its_own_columns_and_marks(forum: str, language: str, mark: str, heads: Sequence[str]) -> None:
    rows = sheet(case_list(listed(1)), forum, (language,))
    assert set(heads) <= set(rows[0])
    assert rows[1][0] == mark
    printed = flat(text_of(pdf_of(case_list(listed(1)), forum, (language,))))
    assert all(word in printed for head in heads for word in head.split())


def test_the_clerk_s_columns_stay_blank_and_each_side_has_its_own_numbers() -> None:
    ours, theirs = listed(1, status="admitted", status_on="2026-05-02"), listed(2, party="defendant")
    _, first, second = sheet(case_list(ours, theirs), "us-federal")
    assert first[:5] == ["1", "", "", "", ""]
    assert second[:5] == ["", "2", "", "", ""]


def test_a_case_that_numbers_for_itself_is_numbered_so() -> None:
    data = case_list(listed(1), listed(2), numbering=str(Numbering.parse("prefix:PX-:3")))
    assert [row[0] for row in sheet(data, "generic")[1:]] == ["PX-001", "PX-002"]


def test_an_exhibit_that_has_its_translation_says_so() -> None:
    translation = item(2, "t.docx", {"translation_of": "E-000001", "language": "en"})
    head, alone, both = sheet(case_list(listed(3, item(3)), listed(1, item(1), translation)), "un-treaty-bodies")
    column = head.index("Translation (annex no.)")
    assert (alone[column], both[column]) == ("", "With translation")


def test_heads_have_room_for_their_words() -> None:
    """In the Russian AO 187 the names of the parties stood over the word beside them."""
    table = next(
        one
        for one in forum_list(case_list(listed(1)), shipped("us-federal"), ("ru", "en")).blocks
        if isinstance(one, Table)
    )
    for column in table.columns:
        longest = max(len(word) for phrase in column.head for word in str(phrase["text"]).replace("№ ", "№").split())
        assert column.width >= longest * 1.6, column


def test_a_translation_and_its_original_name_each_other() -> None:
    translation = listed(2, item(2, "t.docx", {"translation_of": "E-000001", "language": "en"}))
    head, first, second = sheet(case_list(listed(1), translation), "un-treaty-bodies")
    column = head.index("Translation (annex no.)")
    assert (first[column], second[column]) == ("see Annex 2", "of Annex 1")


@pytest.mark.parametrize(
    ("media_type", "inspected", "stated", "stands", "told"),
    [
        ("application/pdf", {"pages": 4}, None, None, ("printout of an electronic file", "4", "4")),
        ("application/pdf", {"pages": 4}, None, "7–11", ("printout of an electronic file", "4", "7–11")),
        ("application/pdf", {"pages": 4}, 6, "7–11", ("printout of an electronic file", "6", "7–11")),
        ("message/rfc822", {}, None, None, ("printout of an electronic file", "", "")),
        ("message/rfc822", {}, 2, None, ("printout of an electronic file", "2", "2")),
        ("message/rfc822", {}, None, "8–9", ("printout of an electronic file", "1", "8–9")),
        ("application/zip", {}, None, None, ("electronic file on the medium", "", "")),
        ("audio/mpeg", {}, None, "8–9", ("electronic file on the medium", "", "8–9")),
        ("audio/mpeg", {}, None, None, ("electronic file on the medium", "", "")),
        (None, {}, None, None, ("printout of an electronic file", "", "")),
    ],
)
def test_a_list_says_how_many_sheets_there_are_where_that_is_known(
    media_type: str | None,
    inspected: Mapping[str, Json],
    stated: int | None,
    stands: str | None,
    told: Sequence[str],
) -> None:
    exhibit = listed(1, replace(item(1, media_type=media_type), inspected=inspected), pages=stated)
    data = replace(case_list(exhibit), stands={1: stands} if stands else None)
    head, row = sheet(data, "kz")
    assert tuple(row[head.index(name)] for name in ("Original / copy", "Sheets", "Pages")) == told


def test_a_withdrawn_exhibit_keeps_its_mark() -> None:
    last = sheet(TONGUES, "kz", ("ru",))[-1]
    assert last[:2] == ["Приложение № 3", "Не используется"]
    assert not any(last[2:])


def test_the_un_is_told_of_every_exhibit_whether_the_government_may_be_shown_it_and_gets_it_all_the_same() -> None:
    said = [listed(1, disclose="yes"), listed(2, disclose="no"), listed(3)]
    head, *rows = sheet(case_list(*said), "un-special-procedures")
    column = head.index("May be shown to the government")
    assert [row[column] for row in rows] == [
        "may be shown to the government",
        "not to be shown to the government",
        "not to be shown to the government",
    ]
    held_back = {forum: [kept_back(one.exhibit, shipped(forum)) for one in said] for forum in FORUMS}
    assert held_back.pop("un-special-procedures") == [None, None, None]
    assert list(held_back.values()) == [[None, Withheld.DISCLOSE, None]] * len(held_back), "any other forum does not"


def test_two_languages_stand_in_one_table() -> None:
    rows = sheet(case_list(listed(1)), "kz", ("kk", "ru"))
    assert rows[0][1] == "Құжаттың атауы / Наименование документа"
    assert rows[1][0] == "№ 1-қосымша\nПриложение № 1"


@pytest.mark.parametrize("text", ["=1+1", "+7 701", "-2", "@SUM(A1)", "\t=1", "＝1+1", "=cmd|' /C calc'!A0"])
def test_a_spreadsheet_gets_no_formula(text: str) -> None:
    exhibit = listed(1, item(1, card={**POST, "account": text}), title={"en": text}, shows={"en": text})
    for forum in FORUMS:
        for row in sheet(case_list(exhibit), forum):
            assert not [cell for cell in row if cell.lstrip()[:1] in "=+-@＝＋－＠" and cell.strip()]
    assert f"'{text.strip()}" in sheet(case_list(exhibit), "kz")[1]


@pytest.mark.parametrize("text", ["'=1", '"=1', "\u200b=1", "\u202e=1", "\x00=1", "\ufeff+7", "\t1"])
def test_nothing_before_a_formula_hides_it(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "plain", "'quoted'", "1-2", "– said", "a=1", "Жауап"])
def test_what_no_spreadsheet_computes_stays(text: str) -> None:
    assert cell(text) == text


def test_hidden_characters_and_markup_are_texts_everywhere() -> None:
    title = "#panic() <b>&amp; \x00\x1b\u202e {mark}"
    data = case_list(listed(1, title={"en": title}))
    shown = "#panic() <b>&amp; ‹U+0000›‹U+001B›‹U+202E› {mark}"
    assert shown in flat(text_of(pdf_of(data, "england-wales")))
    assert shown in sheet(data, "england-wales")[1]
    table = docx.Document(io.BytesIO(editable(forum_list(data, shipped("england-wales"), ("en",))))).tables[1]
    assert table.rows[1].cells[1].text.startswith(shown)


def test_a_letter_that_no_font_has_is_named() -> None:
    with pytest.raises(MissingGlyph) as missing:
        pdf_of(case_list(listed(1, title={"en": "word 가"})), "kz")
    assert missing.value.facts["codepoint"] == "U+AC00"


def test_no_note_of_a_card_is_in_any_list() -> None:
    data = case_list(listed(1, item(1, card={**POST, "note": "CANARY", "consent": "CANARY"})))
    for forum in FORUMS:
        assert b"CANARY" not in list_csv(data, shipped(forum), ("en",))
        assert "CANARY" not in str(forum_list(data, shipped(forum), ("en",)))


@pytest.mark.parametrize("forum", FORUMS)
def test_the_file_to_edit_is_a_table_whose_head_repeats(forum: str) -> None:
    document = forum_list(TONGUES, shipped(forum), ("ru", "kk"))
    made = editable(document)
    assert made == editable(document)
    file = docx.Document(io.BytesIO(made))
    table = file.tables[1]
    assert len(table.rows) == 4
    assert len(list(table.rows[0]._tr.iter("{*}tblHeader"))) == 1
    assert [each.style.name for each in file.paragraphs[:1] if each.style] == ["Heading 1"]
    cell = next(cell for row in table.rows for cell in row.cells if UYGHUR in cell.text)
    right = next(paragraph for paragraph in cell.paragraphs if UYGHUR in paragraph.text)
    assert len(list(right._p.iter("{*}bidi"))) == 1


def test_other_languages_are_refused() -> None:
    with pytest.raises(InvalidValue):
        forum_list(TONGUES, shipped("kz"), ("ug",))


# -- versions -------------------------------------------------------------------------------------

CHANGES = (
    Change(ExhibitId(1), {"en": "Post"}, "1", "1", (FieldChange("title.en", "The post", "Post"),)),
    Change(ExhibitId(2), {"en": "Reply"}, None, "2"),
    Change(ExhibitId(3), {"en": "Photo"}, "2", None),
    Change(ExhibitId(4), {"en": "Letter"}, "4", "3"),
    Change(ExhibitId(5), {"en": "Chat"}, "5", "5"),
)
SECOND = ListVersion(2, Instant.parse("2026-04-01T10:00:00.000Z"), 40, 1, CHANGES)


@pytest.mark.parametrize("forum", ["generic", "un-special-procedures"])
def test_a_later_version_has_a_concordance_with_what_changed(forum: str) -> None:
    data = replace(list_of(listed(1)), version=SECOND)
    pdf = exhibit_list(data, ("en",)) if forum == "generic" else pdf_of(data, forum)
    assert "Version 2, issued 2026-04-01 10:00:00 UTC, entry 40." in flat(pages_of(pdf)[0])
    page = next(flat(page) for page in pages_of(pdf) if "Concordance with version 1" in page)
    for said in (
        "title (en)",
        "– 2 Reply new in this list",
        "withdrawn",
        "4 3 Letter other mark",
        "5 5 Chat unchanged",
    ):
        assert said in page, page
    assert "Photo" not in page, "what was withdrawn may have been withdrawn for its title"
    assert "The post" not in page, "what a field said before is not printed"


def test_a_draft_says_that_it_is_one_once_a_version_was_issued() -> None:
    draft = ListVersion(DRAFT, standing().at, 41, 2)
    first = flat(text_of(exhibit_list(replace(list_of(listed(1)), version=draft), ("en",))))
    assert "Draft, not issued. The last version that was issued is 2." in first
    assert "Concordance" not in first
    never = ListVersion(DRAFT, standing().at, 41)
    assert "Draft" not in text_of(exhibit_list(replace(list_of(listed(1)), version=never), ("en",)))


@pytest.mark.thorough
def test_2000_rows_are_set_and_written() -> None:
    data = case_list(*(listed(number) for number in range(1, 2001)))
    assert "Post 2000" in text_of(pdf_of(data, "kz"))
    assert (
        len(docx.Document(io.BytesIO(editable(forum_list(data, shipped("kz"), ("en",))))).tables[1]._tbl.tr_lst) == 2001
    )
    assert len(sheet(data, "kz")) == 2001
