"""The exhibit list, read as a court reads it: by eye, by text search, by its bookmarks."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from evidence_vault.errors import InvalidValue, MissingGlyph
from evidence_vault.export.exhibit_list import exhibit_list
from evidence_vault.records.case import Case
from tests.helpers.printing import (
    CASE,
    POST,
    bookmarks,
    check_clean,
    flat,
    item,
    list_of,
    listed,
    pages_of,
    run,
    text_of,
    words_of,
)

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
ENGLISH = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize("languages", [("en",), ("ru",), ("kk",), ("en", "ru"), ("kk", "ru"), ("ru", "kk")])
def test_every_language_gives_a_sound_file(languages: tuple[str, ...], tmp_path: Path) -> None:
    check_clean(exhibit_list(list_of(listed(1), listed(2, withdrawn=True)), languages), tmp_path)


def test_it_declares_itself_archival_tagged_and_titled(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(exhibit_list(list_of(listed(1)), ["kk", "ru"]))
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "kk"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.docinfo["/Title"]) == "Дәлелдемелер тізімдемесі · Опись доказательств"
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def test_two_runs_give_the_same_bytes() -> None:
    data = list_of(listed(1), listed(2))
    assert exhibit_list(data, ["en", "ru"]) == exhibit_list(data, ["en", "ru"])


def test_every_letter_is_found_by_text_search() -> None:
    title = {"kk": f"{KAZAKH} ₸ №", "ru": RUSSIAN, "en": ENGLISH}
    found = text_of(exhibit_list(list_of(listed(1, title={"kk": title["kk"], "ru": title["en"]})), ["kk", "ru"]))
    assert f"{KAZAKH} ₸ №" in found
    wrapped = text_of(exhibit_list(list_of(listed(1, title=title)), ["en", "ru"])).replace("\n", "")
    assert set(RUSSIAN + ENGLISH) <= set(wrapped)


def test_a_piece_in_arabic_script_and_one_in_chinese_are_found() -> None:
    uyghur = listed(1, title={"ug": "«تۆھمەت» 2026-يىلى ئىنسانلار"})
    chinese = listed(2, title={"zh": "申请人已被拘留"})
    found = text_of(exhibit_list(list_of(uyghur, chinese), ["en", "ru"]))
    for word in ("تۆھمەت", "ئىنسانلار", "يىلى", "2026", "拘留"):
        assert word in found


def test_both_languages_stand_in_a_row_the_first_one_leads() -> None:
    exhibit = listed(
        1,
        title={"en": "Spy post", "ru": "Пост о шпионе", "kk": "Тыңшы туралы жазба"},
        shows={"en": "The words.", "ru": "Слова."},
    )
    found = text_of(exhibit_list(list_of(exhibit), ["ru", "en"]))
    places = [found.index(text) for text in ("Пост о шпионе", "Spy post", "Слова.", "The words.")]
    assert places == sorted(places)
    assert "Тыңшы" not in found


def test_the_head_names_court_case_and_people() -> None:
    found = flat(pages_of(exhibit_list(list_of(listed(1)), ["en", "kk"]))[0])
    for text in (CASE.court["en"], CASE.court["kk"], CASE.applicant["kk"], CASE.subject["en"], "Case No. 2-1234/26"):
        assert text in found


def test_a_case_without_anything_written_says_what_is_missing() -> None:
    data = list_of(listed(1))
    bare = replace(data, case=Case(CASE.id))
    first = flat(pages_of(exhibit_list(bare, ["en"]))[0])
    assert "Court: not stated" in first
    assert "Applicant Subject matter Case not stated not stated not stated" in first
    russian = flat(pages_of(exhibit_list(bare, ["ru"]))[0])
    assert "Суд: не указан" in russian


def test_every_page_after_the_first_names_case_and_court() -> None:
    first, *others = pages_of(exhibit_list(list_of(*(listed(number) for number in range(1, 31))), ["en", "ru"]))
    head = "Case No. 2-1234/26 · Administrative court of Almaty"
    assert head not in first
    assert others
    assert all(page.startswith(head) for page in others)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Submitted by", "Date", "Name", "Signature")),
        ("ru", ("Опись представил(а)", "Дата", "Фамилия, имя, отчество", "Подпись")),
        ("kk", ("Тізімдемені ұсынған", "Күні", "Тегі, аты, әкесінің аты", "Қолы")),
    ],
)
def test_there_is_room_for_who_submits_the_list(language: str, words: tuple[str, ...]) -> None:
    found = flat(text_of(exhibit_list(list_of(listed(1)), [language])))
    assert all(word in found for word in words)


@pytest.mark.parametrize("count", [*range(1, 9), 24])
def test_what_the_list_cannot_show_stands_on_one_page(count: int) -> None:
    pages = pages_of(exhibit_list(list_of(*(listed(number) for number in range(1, count + 1))), ["en", "ru"]))
    page = next(page for page in pages if "What this list can and cannot show" in page)
    assert "Его вес опирается на заявление" in flat(page)


@pytest.mark.parametrize("languages", [["en", "ru"], ["kk", "ru"], ["ru", "kk"]])
def test_the_heads_of_columns_take_one_line_for_each_language(languages: list[str]) -> None:
    for head in ("SHA-256", "UTC"):
        words = words_of(exhibit_list(list_of(listed(1)), languages))
        in_head = next(word for word in words if word.text == head)
        heights = sorted(word.top for word in words if in_head.top - 1 < word.top < in_head.top + 17)
        assert sum(below - above > 4 for above, below in itertools.pairwise(heights)) == 1, head


def test_the_short_digest_leads_to_the_full_one_in_the_annex() -> None:
    first, second = item(1, "a.png"), item(2, "b.png")
    pages = pages_of(exhibit_list(list_of(listed(1, first, second)), ["en", "ru"]))
    for each in (first, second):
        assert f"{each.content.sha256.hex[:16]}…" in pages[0]
        assert each.content.sha256.hex in pages[-1]


def test_the_annex_names_file_item_size_and_time() -> None:
    annex = flat(pages_of(exhibit_list(list_of(listed(1, item(17, "снимок Ә.png"))), ["en"]))[-1])
    for text in ("снимок Ә.png", "E-000017", "231 045 bytes", "2026-03-03", "04:12:33", "image/png"):
        assert text in annex.replace("\u00a0", " ")


def test_pages_are_numbered_x_of_y() -> None:
    pages = pages_of(exhibit_list(list_of(*(listed(number) for number in range(1, 31))), ["en", "kk"]))
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)} · {number}-бет, барлығы {len(pages)}" in page


def test_the_foot_of_each_page_says_which_record_it_is() -> None:
    pages = pages_of(exhibit_list(list_of(listed(1)), ["en"]))
    groups = flat(pages[0]).rsplit("Checkpoint ", maxsplit=1)[1].split()[:8]
    assert all(len(group) == 5 for group in groups)
    for page in pages:
        assert "Vault K7QX-62MD · as of entry 57" in page
        assert " ".join(groups) in flat(page)


def test_the_qr_code_holds_the_text_of_the_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(pdf := exhibit_list(list_of(listed(1)), ["en"]))
    number = str(next(n for n, page in enumerate(pages_of(pdf), 1) if "State of the record" in page))
    run("pdftoppm", "-r", "150", "-f", number, "-singlefile", "-png", str(path), str(tmp_path / "page"))
    scanned = run("zbarimg", "--quiet", "--raw", str(tmp_path / "page.png"))
    assert scanned.startswith("evidence-vault/k7qx62mdk7qx62mdk7qx62mdab\n58\n")


def test_bookmarks_lead_to_every_exhibit_and_its_files() -> None:
    data = list_of(listed(1), listed(2, withdrawn=True), listed(3))
    assert bookmarks(exhibit_list(data, ["en", "ru"])) == [
        (0, "Exhibit list · Опись доказательств"),
        (1, "1 Post 1"),
        (1, "2 Not used · Не используется"),
        (1, "3 Post 3"),
        (1, "What this list can and cannot show"),
        (1, "Submitted by · Опись представил(а)"),
        (1, "State of the record · Состояние записей"),
        (0, "Annex: files and their SHA-256"),
        (1, "Exhibit 1 · Доказательство № 1 — Post 1"),
        (1, "Exhibit 3 · Доказательство № 3 — Post 3"),
    ]


def test_a_withdrawn_number_stays_without_its_files() -> None:
    data = list_of(listed(1), listed(2, item(2, "withdrawn.png"), withdrawn=True))
    found = text_of(exhibit_list(data, ["kk", "ru"]))
    assert "Пайдаланылмайды · Не используется" in found
    assert "withdrawn.png" not in found


def test_what_nobody_knows_or_may_say_is_said() -> None:
    card = {"platform": "WhatsApp", "account": "withheld", "posted": "unknown", "translator": "withheld"}
    found = flat(text_of(exhibit_list(list_of(listed(1, item(1, card=card, media_type="audio/ogg"))), ["en"])))
    for text in ("account: withheld for safety", "address: not stated", "Translator: withheld for safety"):
        assert text in found
    for text in ("What it shows: not stated", "Language: not stated", "Pages: not stated"):
        assert text in found
    assert found.count("unknown") == 1  # the date, for the card says so


def test_an_exhibit_without_anything_written_is_called_by_its_file() -> None:
    found = text_of(exhibit_list(list_of(listed(1, item(1, "IMG_0042.png", card={}), title={})), ["en"]))
    assert found.count("IMG_0042.png") == 3  # table, heading of the annex, file


def test_own_words_of_the_exhibit_stand_instead_of_the_card() -> None:
    exhibit = listed(1, date="6 Mar 2026", source="Copy of the filing", language="kk", pages=12)
    found = flat(text_of(exhibit_list(list_of(exhibit), ["en"])))
    for text in ("6 Mar 2026", "Copy of the filing", "Language: Kazakh", " 12 "):
        assert text in found
    assert "Telegram" not in found
    assert "21:14" not in found


def test_a_translation_names_the_exhibit_that_it_translates() -> None:
    translation = item(2, "t.docx", card={"translation_of": "E-000001", "translator": "K-7"})
    found = flat(text_of(exhibit_list(list_of(listed(4, item(1)), listed(5, translation)), ["en"])))
    assert "Translation of exhibit 4" in found
    assert "Translator: K-7" in found


@pytest.mark.parametrize(
    ("original", "said"),
    [
        ("E-000099", "Translation of E-000099"),
        ("a leaflet at home", "Translation of a leaflet at home"),
        ("withheld", "Translation; original withheld for safety"),
    ],
)
def test_a_translation_of_what_is_not_in_the_list_names_it(original: str, said: str) -> None:
    translation = item(2, "t.docx", card={"translation_of": original})
    assert said in flat(text_of(exhibit_list(list_of(listed(1, translation)), ["en"])))


def test_an_exhibit_may_hold_its_own_translation() -> None:
    translation = item(2, "t.docx", card={"translation_of": "E-000001"})
    found = flat(text_of(exhibit_list(list_of(listed(4, item(1), translation)), ["en"])))
    assert "With translation" in found
    assert "Translation of" not in found


def test_no_heading_of_the_annex_stands_alone_at_the_foot_of_a_page() -> None:
    pages = pages_of(exhibit_list(list_of(*(listed(number, title={"en": "A"}) for number in range(1, 60))), ["en"]))
    annex = [page for page in pages if "File and SHA-256" in page]
    assert len(annex) > 3
    for page in annex:
        for number in re.findall(r"Exhibit (\d+) — A", page):
            assert f"\n{number}\n" in page


def test_the_internal_note_is_never_printed() -> None:
    found = text_of(exhibit_list(list_of(listed(1, item(1, card={**POST, "note": "CANARY"}))), ["en", "ru"]))
    assert "CANARY" not in found


def test_it_says_what_it_cannot_show() -> None:
    found = flat(text_of(exhibit_list(list_of(listed(1)), ["en"])))
    assert "No outside party vouches for any date here." in found
    assert "The order of the entries rests on the keeper alone." in found
    assert "Nothing here shows who made the content, that it is true, that it was online" in found
    assert "Screenshots are the least sound form of capture." in found


def test_screenshots_are_warned_of_only_where_there_are_any() -> None:
    scan = item(1, "letter.pdf", card={"obtained": "scanned"}, media_type="application/pdf")
    shown = list_of(listed(1, scan), listed(2, withdrawn=True))
    assert "least sound" not in flat(text_of(exhibit_list(shown, ["en"])))


def test_pages_are_counted_over_the_files() -> None:
    letter = item(2, "letter.pdf", media_type="application/pdf", inspected={"pages": 4})
    table = text_of(exhibit_list(list_of(listed(1, item(1), letter)), ["en"]), "-layout")
    row = next(line for line in table.splitlines() if "Post 1" in line)
    assert row.split()[-2] == "5"


def test_many_files_are_counted_where_the_table_has_no_room() -> None:
    items = tuple(item(number, f"{number}.png") for number in range(1, 10))
    pages = pages_of(exhibit_list(list_of(listed(1, *items)), ["en"]))
    assert "and 3 more in the annex" in flat(pages[0])
    assert all(each.content.sha256.hex in "".join(pages[1:]) for each in items)


@pytest.mark.thorough
def test_a_list_of_300_repeats_its_head_and_keeps_rows_whole() -> None:
    exhibits = [
        listed(number, title={"en": f"Post [{number}]"}, shows={"en": f"End of {number}."}) for number in range(1, 301)
    ]
    pages = pages_of(exhibit_list(list_of(*exhibits), ["en"]))
    table = list(itertools.takewhile(lambda page: "Annex: files" not in page, pages))
    for page in table[:-1]:
        assert "Exhibit\n" in page
        assert "SHA-256" in page
    for number in range(1, 301):
        page = next(page for page in table if f"[{number}]" in page)
        assert f"End of {number}." in page


def test_an_empty_list_says_so() -> None:
    assert "No exhibits yet." in text_of(exhibit_list(list_of(), ["en"]))


def test_nothing_runs_over_the_margins() -> None:
    long = {"en": "Word " * 30, "ru": "Слово " * 30, "kk": "Сөз " * 30}
    for languages in (["en", "ru"], ["kk", "ru"]):
        words = words_of(exhibit_list(list_of(listed(1, title=long)), languages))
        assert min(word.left for word in words) >= 70  # 25 mm for the binding
        assert max(word.right for word in words) <= 557  # 14 mm


def test_a_character_without_a_glyph_is_named() -> None:
    with pytest.raises(MissingGlyph) as caught:
        exhibit_list(list_of(listed(1, title={"en": "The word 가 here"})), ["en"])
    assert caught.value.facts == {"character": "가", "codepoint": "U+AC00", "text": "The word 가 here"}


@pytest.mark.parametrize("languages", [(), ("fr",), ("en", "en"), ("en", "ru", "kk")])
def test_other_languages_are_refused(languages: tuple[str, ...]) -> None:
    with pytest.raises(InvalidValue):
        exhibit_list(list_of(listed(1)), languages)
