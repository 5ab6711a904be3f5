"""The custody report, read by somebody who knows nothing of the program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from evidence_vault.clock import Instant
from evidence_vault.export.custody_report import ReportInput, custody_report
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.ids import CustodianId
from evidence_vault.records.item import Item
from tests.helpers.printing import (
    TAKEN_IN,
    VAULT,
    bookmarks,
    check_clean,
    flat,
    item,
    pages_of,
    standing,
    text_of,
    words_of,
)

RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
FIRST = Custodian(CustodianId(1), b"1" * 32, "K-1", recovery=False, seq=1)
RECOVERED = Custodian(CustodianId(2), b"2" * 32, "K-2", recovery=True, seq=40)


def told(*events: tuple[Kind, Mapping[str, Json]]) -> tuple[Entry, ...]:
    """Entries a second apart, by the first custodian."""
    return tuple(
        Entry(seq, kind, Instant(TAKEN_IN.unix_ms + 1000 * seq), CustodianId(1), facts)
        for seq, (kind, facts) in enumerate(events)
    )


def report(entries: tuple[Entry, ...], *items: Item, languages: tuple[str, ...] = ("en",)) -> bytes:
    data = ReportInput(RECIPIENT, b"k" * 32, (FIRST, RECOVERED), entries, items, standing())
    return custody_report(data, languages)


@pytest.mark.parametrize("languages", [("en",), ("ru",), ("kk",), ("en", "ru"), ("kk", "ru")])
def test_every_kind_of_entry_is_printed_in_every_language(languages: tuple[str, ...], tmp_path: Path) -> None:
    pdf = report(told(*((kind, {"item": "E-000001"}) for kind in Kind)), item(1), languages=languages)
    check_clean(pdf, tmp_path)
    assert max(word.right for word in words_of(pdf)) <= 557


def test_two_runs_give_the_same_bytes() -> None:
    entries = told((Kind.VAULT_CREATED, {"format": 1}))
    assert report(entries, item(1)) == report(entries, item(1))


def test_an_intake_shows_name_digest_and_size_in_plain_words() -> None:
    facts: Mapping[str, Json] = {
        "item": "E-000001",
        "name": "a\u202eb.png",
        "sha256": "ab" * 32,
        "bytes": 1234567,
        "changed_while_read": True,
    }
    found = flat(text_of(report(told((Kind.ITEM_INGESTED, facts)), languages=("en", "kk"))))
    for text in (
        "File taken in",
        "Файл сақтауға қабылданды",
        "2026-03-03",
        "04:12:33.120",
        "File name · Файл атауы: a‹U+202E›b.png",
        f"SHA-256: {'ab' * 8}…",
        "Size · Көлемі: 1 234 567 bytes",
        "Changed while it was read · Оқу кезінде өзгерген: yes · иә",
    ):
        assert text in found.replace("\u00a0", " ")


def test_texts_about_an_item_are_told_by_field_never_by_content() -> None:
    facts = {"item": "E-000001", "card.note": "CANARY-1", "card.witness": "CANARY-2"}
    case = {"case": "C-001", "title.en": "CANARY-3", "title.ru": "CANARY-4"}
    found = flat(text_of(report(told((Kind.ITEM_DESCRIBED, facts), (Kind.CASE_EDITED, case)))))
    assert "Fields: internal note, witness" in found
    assert "Fields: title" in found
    assert "CANARY" not in found


def test_an_examination_that_failed_says_how() -> None:
    facts = {"item": "E-000001", "result": "timed_out", "tool": "libmagic 5.44; worker 0.1.0"}
    found = flat(text_of(report(told((Kind.ITEM_INSPECTED, facts)), languages=("ru",))))
    assert "Итог: не завершён вовремя" in found
    assert "libmagic 5.44" in found


def test_what_examined_a_file_is_written_out_once() -> None:
    facts = {"item": "E-000001", "result": "ok", "tool": "libmagic 5.44"}
    newer = {**facts, "tool": "libmagic 5.45"}
    found = flat(text_of(report(told(*((Kind.ITEM_INSPECTED, each) for each in (facts, newer, facts))))))
    assert found.count("libmagic 5.44") == found.count("libmagic 5.45") == 1
    assert "Tools: as in entry 0" in found


def test_a_key_is_told_by_its_kind_and_digest() -> None:
    facts = {"slot": "abc", "slot_kind": "passphrase", "slot_sha256": "cd" * 32, "custodian": "c1"}
    pdf = report(told((Kind.KEY_ADDED, facts)), languages=("ru", "kk"))
    found = flat(text_of(pdf))
    assert "Вид ключа · Кілт түрі: парольная фраза · құпия сөз тіркесі" in found
    assert "".join(word.text for word in words_of(pdf) if set(word.text) == {"c", "d"}) == "cd" * 32


def test_an_exhibit_lists_its_items_and_counts_the_rest() -> None:
    facts: Mapping[str, Json] = {"case": "C-001", "exhibit": "X-0002", "items": [f"E-{n:06d}" for n in range(1, 10)]}
    found = flat(text_of(report(told((Kind.EXHIBIT_ADDED, facts)))))
    assert "E-000005, E-000006, and 3 more" in found
    assert "E-000007" not in found


def test_the_keys_are_named_and_a_recovered_one_is_told() -> None:
    found = flat(text_of(report(told((Kind.VAULT_CREATED, {"format": 1})))))
    for text in (
        f"evidence-vault/{VAULT}/c1",
        f"evidence-vault/{VAULT}/c2",
        "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=",
        "made by somebody who opened the vault with the recovery key",
        RECIPIENT,
    ):
        assert text in found


def test_the_annex_gives_each_items_digest_and_entries() -> None:
    events = told(
        (Kind.ITEM_INGESTED, {"item": "E-000001"}),
        (Kind.ITEM_INGESTED, {"item": "E-000002"}),
        (Kind.EXHIBIT_ADDED, {"exhibit": "X-0001", "items": ["E-000001"]}),
    )
    first, second = item(1, "one.png"), item(2, "two.png")
    annex = flat(pages_of(report(events, first, second))[-1])
    for text in (first.content.sha256.hex, second.content.sha256.hex, "Entries: 0, 2", "Entries: 1", "231 045 bytes"):
        assert text in annex.replace("\u00a0", " ")


def test_what_became_of_an_exhibit_counts_among_the_entries_of_its_items() -> None:
    facts = {"case": "C-001", "exhibit": "X-0001"}
    events = told(
        (Kind.EXHIBIT_ADDED, {**facts, "items": ["E-000001", "E-000002"]}),
        (Kind.EXHIBIT_ADDED, {**facts, "exhibit": "X-0002", "items": ["E-000003"]}),
        (Kind.EXHIBIT_EDITED, {**facts, "title.en": "x"}),
        (Kind.EXHIBIT_WITHDRAWN, facts),
    )
    annex = flat(pages_of(report(events, item(1), item(2), item(3)))[-1])
    assert annex.count("Entries: 0, 2, 3") == 2
    assert "Entries: 1 " in f"{annex} "


def test_a_post_is_told_and_counts_among_the_entries_of_its_items() -> None:
    events = told(
        (Kind.ITEM_GROUPED, {"post": "P-0001", "items": ["E-000001", "E-000002"]}),
        (Kind.ITEM_DESCRIBED, {"item": "E-000003", "card.title": "x"}),
        (Kind.ITEM_GROUPED, {"post": "P-0001", "items": []}),
    )
    pages = pages_of(report(events, item(1), item(2), item(3)))
    found = flat("\n".join(pages))
    assert "Items of one post" in found
    assert "Items: E-000001, E-000002" in found
    assert "Items: none: they stand for themselves again" in found
    annex = flat(pages[-1])
    assert annex.count("Entries: 0, 2") == 2
    assert "Entries: 1 " in f"{annex} "


def test_every_session_has_its_line() -> None:
    session: Mapping[str, Json] = {"program": "Evidence Vault", "version": "0.1.0", "zone": "+05:00"}
    found = flat(text_of(report(told(*[(Kind.SESSION_OPENED, session)] * 100))))
    for seq in range(100):
        assert f"{seq} 2026-03-03 04:{12 + (33 + seq) // 60}:{(33 + seq) % 60:02d}.120 · Working session begun" in found
    assert found.count("Program: Evidence Vault · Version: 0.1.0 · Zone: +05:00") == 100


def test_a_person_has_a_name_and_no_file_name() -> None:
    found = flat(text_of(report(told((Kind.CUSTODIAN_ADDED, {"custodian": "c1", "name": "K-7"})), languages=("kk",))))
    assert "Аты: K-7" in found


def test_it_begins_with_what_a_court_asks() -> None:
    found = text_of(report(told((Kind.VAULT_CREATED, {}))))
    parts = ("State of the record", "What this report proves", "Keys that sign the log", "Encrypted to", "Event")
    places = [found.index(text) for text in parts]
    assert places == sorted(places)


def test_an_item_with_a_long_history_has_the_rest_counted() -> None:
    events = told(*[(Kind.ITEM_DESCRIBED, {"item": "E-000001", "card.title": "x"})] * 45)
    assert "38, 39, and 5 more" in flat(text_of(report(events, item(1))))


def test_a_long_log_runs_over_many_pages_with_its_head_on_each() -> None:
    pages = pages_of(report(told(*[(Kind.CUSTODIAN_ADDED, {"custodian": "c1", "name": "K-1"})] * 600)))
    assert len(pages) > 15
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Concerns" in page or number in (1, len(pages))


def test_it_says_what_it_proves_and_what_not() -> None:
    found = flat(text_of(report(told((Kind.VAULT_CREATED, {})))))
    assert "No outside party vouches for any date here." in found
    assert "or that the record is complete." in found


def test_a_vault_without_items_says_so() -> None:
    pdf = report(told((Kind.VAULT_CREATED, {"format": 1})))
    assert "No items yet." in text_of(pdf)
    assert [title for depth, title in bookmarks(pdf) if depth == 0] == [
        "Custody report",
        "Annex: items and their SHA-256",
    ]
