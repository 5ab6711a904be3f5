"""The columns of an exhibit list: what each says, of which file, and that it stays where it belongs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from evidence_vault.export.exhibit_list import exhibit_list
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.records.case import Case
from evidence_vault.records.item import Item
from tests.helpers.printing import (
    CASE,
    POST,
    Word,
    columns,
    flat,
    item,
    list_of,
    listed,
    pages_of,
    text_of,
    words_of,
)

WALL: Mapping[str, str] = {"platform": "Facebook", "account": "our.district", "url": "https://fb.example/1"}
LETTER: Mapping[str, str] = {"obtained": "scanned", "captured": "2026-03-06"}


LIMITS = ["What", "this"]
"""How the box below the table begins."""


def table_of(pdf: bytes) -> list[Word]:
    """The words of the table below its head."""
    words = words_of(pdf)
    head = next(place for place, word in enumerate(words) if word.text == "SHA-256")
    end = next(place for place, word in enumerate(words) if [each.text for each in words[place : place + 2]] == LIMITS)
    return words[head + 1 : end]


def column(pdf: bytes, name: str) -> list[str]:
    """The words of one column of the table, in the order of reading."""
    heads, edges = ("Exhibit", "Source", "Date", "Pages", "SHA-256", ""), {**columns(pdf), "": 600.0}
    after = edges[heads[heads.index(name) + 1]]
    return [word.text for word in table_of(pdf) if edges[name] - 1 <= word.left < after - 1]


def row(*items: Item, **changes: object) -> bytes:
    """A list in English with one exhibit, number 4."""
    return exhibit_list(list_of(listed(4, *items, **changes)), ["en"])  # type: ignore[arg-type]


@pytest.mark.thorough
@pytest.mark.parametrize("letter", ["W", "Щ", "7", "ى", "⚠", "\u00a0x", "⸻", "﷽", "(", ")", "/", "Ww/"])
def test_a_text_without_a_space_stays_in_its_column(letter: str) -> None:
    exhibits: list[ListedExhibit] = []
    for run in (letter * length for length in (6, 9, 24, 60, 2000)):
        card = {"platform": run, "account": run, "url": run, "posted": run, "obtained": "received"}
        for changes in ({"date": run, "source": run}, {"language": run, "title": {"en": run}, "shows": {"en": run}}):
            number = len(exhibits) + 1
            exhibits.append(listed(number, item(number, card=card), **changes))
    pdf = exhibit_list(list_of(*exhibits), ["en"])
    edges = [*columns(pdf).values(), 558.0]
    for word in table_of(pdf):
        if letter[-1] in word.text:
            begins = max(edge for edge in [0.0, *edges] if edge <= word.left + 1)
            assert word.right <= next(edge for edge in edges if edge > begins), word


def test_names_without_a_space_stay_on_the_page() -> None:
    run = "W" * 400
    data = list_of(listed(1, item(1, run)))
    case = Case(CASE.id, {"en": run}, {"en": run}, {"en": run}, {"en": run}, run)
    pdf = exhibit_list(replace(data, case=case, standing=replace(data.standing, custodian=run)), ["en"])
    long = [word for word in words_of(pdf) if "WW" in word.text and "…" not in word.text]
    assert sum(word.text.count("W") for word in long) >= 400 * 7
    assert max(word.right for word in long) <= 557


def test_a_date_of_many_lines_goes_on_on_the_next_page() -> None:
    found = text_of(row(date="\n".join(f"line{number}" for number in range(300))))
    assert all(f"line{number}" in found for number in (0, 150, 299))


@pytest.mark.parametrize(
    "url",
    [
        "https://t.me/example_channel/417",
        pytest.param("https://example.org/abcdefghi", marks=pytest.mark.thorough),
        pytest.param("https://example.org/a/b/c/d/e?f=g", marks=pytest.mark.thorough),
    ],
)
def test_an_address_never_leaves_one_letter_on_a_line(url: str) -> None:
    for more in range(0, 24, 3):
        address = url + "x" * more
        lines = column(row(item(1, card={"platform": "Telegram", "url": address})), "Source")
        first = next(place for place, text in enumerate(lines) if text.startswith("https"))
        last = next(place for place in range(len(lines), first, -1) if "".join(lines[first:place]) == address)
        assert all(len(text) >= 3 for text in lines[first:last]), lines


@pytest.mark.parametrize(
    ("media_type", "screenshots", "warned"),
    [("image/png", True, True), ("video/mp4", True, True), ("message/rfc822", False, False), (None, False, False)],
)
def test_only_pictures_are_counted_as_screenshots(media_type: str | None, screenshots: bool, warned: bool) -> None:
    found = flat(text_of(row(item(1, media_type=media_type), item(2, card=LETTER, media_type="application/pdf"))))
    assert ("Screenshots: 1" in found) is screenshots
    assert ("Files: 1" if screenshots else "Files: 2") in found
    assert ("least sound" in found) is warned


def test_a_single_file_is_not_counted() -> None:
    assert "Files:" not in text_of(row(item(1, card=LETTER, media_type="application/pdf")))


def test_a_source_of_the_list_stands_alone() -> None:
    source = column(row(source="Copy of the filing"), "Source")
    assert " ".join(source) == "Copy of the filing"


def test_how_a_letter_was_obtained_may_stand_beside_its_source() -> None:
    source = column(row(item(1, card={**WALL, **LETTER}), source="No. 88-14"), "Source")
    assert " ".join(source) == "No. 88-14 scanned"


def test_what_several_files_say_alike_is_said_once_without_their_numbers() -> None:
    source = column(row(item(1), item(2)), "Source")
    assert " ".join(source).startswith("Telegram @example_channel https://t.me/")
    assert source.count("Telegram") == 1


def test_what_files_say_differently_stands_under_their_numbers() -> None:
    source = " ".join(column(row(item(1), item(2, card=WALL), item(3), item(4, card={})), "Source"))
    places = [source.index(text) for text in ("4.1, 4.3", "@example_channel", "4.2", "our.district", "4.4 not stated")]
    assert places == sorted(places)


def test_several_digests_are_told_apart_and_marked_as_shortened() -> None:
    items = item(1), item(2)
    said = column(row(*items), "SHA-256")
    assert said == ["4.1", f"{items[0].content.sha256.hex[:16]}…", "4.2", f"{items[1].content.sha256.hex[:16]}…"]


def test_pages_that_nobody_counted_leave_a_dash_and_say_so_in_the_row() -> None:
    pdf = row(item(1, media_type="audio/ogg"))
    assert column(pdf, "Pages") == ["–"]
    assert "Pages: not stated" in flat(text_of(pdf))


@pytest.mark.parametrize(
    ("captured", "printed"),
    [
        (("2026-03-02T21:20:34+05:00", "2026-03-02T21:20:11+05:00"), "2026-03-02 21:20:11–21:20:34 (+05:00)"),
        (
            ("2026-03-02T21:20:11+05:00", "2026-03-03T08:00:00+05:00"),
            "2026-03-02 21:20:11 – 2026-03-03 08:00:00 (+05:00)",
        ),
        (("2026-03-02T16:20:11Z", "2026-03-02T16:20:11Z"), "2026-03-02 16:20:11 (UTC)"),
        (
            ("2026-03-02T21:20:11+05:00", "2026-03-02T16:00:00Z"),
            "2026-03-02 16:00:00 (UTC) – 2026-03-02 21:20:11 (+05:00)",
        ),
        (("2026-03-07T14:20:31+05:00", "2026-03-06"), "2026-03-06 – 2026-03-07 14:20:31 (+05:00)"),
        (("2026-03-06", "unknown"), "2026-03-06 at a time that is unknown"),
    ],
)
def test_times_of_capture_are_one_span(captured: tuple[str, ...], printed: str) -> None:
    files = [item(number, card={**POST, "captured": time}) for number, time in enumerate(captured, 1)]
    assert " ".join(column(row(*files, date="2 March"), "Date")) == f"2 March captured {printed}"


@pytest.mark.parametrize(
    ("language", "captured", "obtained"),
    [("en", "captured", "obtained"), ("ru", "снято", "получено"), ("kk", "түсірілген", "алынған")],
)
def test_only_pictures_are_captured_everything_else_is_obtained(language: str, captured: str, obtained: str) -> None:
    letter = {"captured": "2026-03-06"}
    for media_type, card, said in (
        ("image/png", POST, captured),
        ("video/mp4", POST, captured),
        ("application/pdf", letter, obtained),
        ("image/png", {**letter, "obtained": "scanned"}, obtained),
        (None, letter, obtained),
    ):
        exhibit: ListedExhibit = listed(1, item(1, card=card, media_type=media_type), date="2 March")
        lines = pages_of(exhibit_list(list_of(exhibit), [language]))[0].splitlines()
        assert [word for word in (captured, obtained) if word in lines] == [said]


def test_russian_words_agree_with_what_they_speak_of() -> None:
    card = {"platform": "VK", "account": "unknown", "language": "unknown", "translator": "unknown"}
    found = flat(text_of(exhibit_list(list_of(listed(1, item(1, card=card))), ["ru"])))
    for text in ("аккаунт: неизвестен", "адрес: не указан", "Язык: неизвестен", "Переводчик: неизвестен"):
        assert text in found
