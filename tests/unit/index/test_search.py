"""The index finds what is written about items, and its documents find the same: the window searches those."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from evidence_vault.errors import IndexOutOfStep, IndexUnusable
from evidence_vault.index import Index
from evidence_vault.index import index as index_module
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.search import Query
from tests.helpers.chronicle import KEY, Chronicle, answers, cut, head, logs, told


def found(index: Index, typed: str) -> list[int]:
    """Numbers of the items that a search finds; its documents must find the same."""
    query = Query.parse(typed)
    hits = [hit.item for hit in index.search(query)]
    documents = index.documents()
    rows = [min(index.post(item.post).items) if item.post else item.id for item in hits]
    assert rows == [item for item in sorted(documents, reverse=True) if query.fits(documents[item])]
    return [item.id.number for item in hits]


def where(index: Index, typed: str) -> tuple[str, str]:
    """The field and the excerpt of the one thing that is found."""
    (hit,) = index.search(Query.parse(typed))
    return hit.field, hit.excerpt


def multilingual() -> Index:
    """Five items in five languages, in a case with exhibits."""
    log = Chronicle()
    log.ingest(1, name="Снимок экрана 2024-03-14.png", case="C-001")
    log.describe(1, title="Шетелдің тыңшысы", platform="Telegram", account="@qazaq_kanal", note="от Айгуль")
    log.ingest(2, name="IMG_20240314_WA0007.jpg")
    log.describe(2, transcript="Он шпион и предатель!", witness="withheld", consent="unknown")
    log.ingest(3, name="微信图片.jpg")
    log.describe(3, description="他是外国间谍吗", language="zh-Hans")
    log.ingest(4, name="ھۆججەت.pdf")
    log.tell(Kind.ITEM_INSPECTED, {"item": "E-000004", "result": "ok", "fact.pdf.title": "ئۇيغۇر تىلى"})
    log.ingest(5, name="letter.eml")
    facts: dict[str, Json] = {
        "fact.mail.from": "Müller <m@example.org>",
        "fact.mail.subject": "به نام خدا — کتاب",
        "fact.width": 77,
    }
    log.tell(Kind.ITEM_INSPECTED, {"item": "E-000005", "result": "ok", **facts})
    log.case(1, title_ru="О клевете", title_kk="Жала жабу туралы", court_en="City court", number="7194-26")
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 1, [2, 3], title_en="Voice and picture", shows_kk="Қорлау", source="Pikir FM")
    return log.index()


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("тынш", [1]),
        ("ТЫҢШЫСЫ telegram", [1]),
        ("telegram тыңшы", [1]),
        ("qazaq", [1]),
        ("снимок 14", [1]),
        ("предат", [2]),
        ("20240314", [2]),
        ("间谍", [3]),
        ("微信", [3]),
        ("谍间", []),
        ("ئويغور", [4]),
        ("تیلی", [4]),
        ("كتاب", [5]),
        ("muller", [5]),
        ("example.org", [5]),
        ("77", []),
        ("withheld", []),
        ("unknown", []),
        ("voice", [3, 2]),
        ("корлау", [3, 2]),
        ("pikir", [3, 2]),
        ("жала жабу", [3, 2, 1]),
        ('"city court" telegram', [1]),
        ("7194", [3, 2, 1]),
        ("c-1", [3, 2, 1]),
        ("C-001 间谍", [3]),
        ("e-3", [3]),
        ("E-000003", [3]),
        ("", [5, 4, 3, 2, 1]),
    ],
)
def test_what_is_written_is_found_in_any_script_newest_first(typed: str, items: list[int]) -> None:
    assert found(multilingual(), typed) == items


@pytest.mark.parametrize(
    ("typed", "field", "excerpt"),
    [
        ("предат", "card.transcript", "Он шпион и предатель!"),
        ("telegram айгуль", "card.platform", "Telegram"),
        ("шетелд тыңш", "", ""),
        ("тыншы", "card.title", "Шетелдің тыңшысы"),
        ("wa0007", "name", "IMG_20240314_WA0007.jpg"),
        ("exam", "fact.mail.from", "Müller <m@example.org>"),
        ("e-4", "id", "E-000004"),
        ("2024-03 клевете", "name", "Снимок экрана 2024-03-14.png"),
    ],
)
def test_it_is_told_where_it_was_found(typed: str, field: str, excerpt: str) -> None:
    if not field:
        assert found(multilingual(), typed) == []
    else:
        assert where(multilingual(), typed) == (field, excerpt)


def test_what_is_written_of_a_case_is_told_in_its_language() -> None:
    hits = multilingual().search(Query.parse("жала"), 1)
    assert [(str(hit.item.id), hit.field) for hit in hits] == [("E-000003", "case.title.kk")]


def test_a_text_that_was_replaced_is_found_no_more() -> None:
    log = Chronicle()
    log.ingest(1)
    log.describe(1, title="planted", note="stays")
    log.case(1, title_en="First name")
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 1, [1], title_en="Old title")
    log.describe(1, title="")
    log.tell(Kind.CASE_EDITED, {"case": "C-001", "title.en": "Second name"})
    log.exhibit(Kind.EXHIBIT_EDITED, 1, 1, [], title_en="New title")
    index = log.index()
    assert [found(index, typed) for typed in ("planted", "first", "old")] == [[], [], []]
    assert [found(index, typed) for typed in ("stays", "second", "new title")] == [[1], [1], [1]]


def test_a_post_is_found_as_one_by_words_on_different_pieces() -> None:
    log = Chronicle()
    for number, text in enumerate(("telegram", "шпион", "конец", "другое"), start=1):
        log.ingest(number)
        log.describe(number, transcript=text)
    log.group(1, 3, 1, 2)
    index = log.index()
    assert [str(hit.item.id) for hit in index.search(Query.parse("telegram конец шп"))] == ["E-000001"]
    assert [str(hit.item.id) for hit in index.search(Query.parse("шпион"))] == ["E-000002"]
    assert found(index, "p-1") == [1]
    log.group(1)
    index = log.index()
    assert found(index, "шпион") == [2]
    assert found(index, "telegram шпион") == []


def test_of_a_destroyed_item_only_the_reason_is_found_and_no_word_stays_in_any_table(tmp_path: Path) -> None:
    log = Chronicle()
    log.ingest(1, name="zebra.png")
    log.ingest(2, name="other.png")
    log.describe(1, title="zebra", note="zebra")
    log.case(1, title_en="Case")
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 1, [1, 2], title_en="quagga")
    before = log.commits()
    log.tell(Kind.PURGE, {"item": "E-000001", "reason": "consent withdrawn", "entries": [0], "object_removed": True})
    with Index.create(tmp_path / "index.db", KEY) as index:
        index.replay(before)
        assert b"ebra" in searched_bytes(tmp_path / "index.db")
        index.apply(*log.commits()[-1])
        assert found(index, "consent") == [1]
        assert found(index, "zebra") == []
        assert found(index, "quagga") == [2]
    assert b"ebra" not in searched_bytes(tmp_path / "index.db")


def searched_bytes(path: Path) -> bytes:
    """All that the tables of the search hold, those that FTS5 keeps for itself among them."""
    connection = sqlcipher.connect(str(path))
    try:
        connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        tables = ["documents", "case_documents"]
        tables += [name for (name,) in connection.execute("SELECT name FROM pragma_table_list WHERE type = 'shadow'")]
        assert len(tables) > 4
        rows = [row for name in tables for row in connection.execute(f"SELECT * FROM {name}")]  # noqa: S608
        return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for row in rows for cell in row)
    finally:
        connection.close()


_HOSTILE = st.text(alphabet="\"*^:(){}+-,.AND OR NOT NEAR text cases'\\\0;%_间谍снимок«»") | st.text()


@given(typed=_HOSTILE)
def test_nothing_that_is_typed_breaks_the_search(typed: str) -> None:
    found(TOLD, typed)


TOLD = told().index()


@given(entries=logs(), typed=st.sampled_from(["1", "png 2", "e-1", "c-1", "p-1", "0"]))
def test_index_and_documents_find_the_same_in_any_log(entries: list[Entry], typed: str) -> None:
    index = Index.in_memory(KEY)
    index.replay(cut(entries, [3] * len(entries)))
    found(index, typed)


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4), st.data())
def test_a_word_of_any_script_is_found_by_both(texts: list[str], data: st.DataObject) -> None:
    log = Chronicle()
    for number, text in enumerate(texts, start=1):
        log.ingest(number)
        log.describe(number, title=text)
    text = data.draw(st.sampled_from(texts))
    found(log.index(), text[: data.draw(st.integers(0, len(text)))])


def test_a_word_that_stands_in_very_many_cases() -> None:
    log = Chronicle()
    log.ingest(1, case="C-1500")
    for number in range(1, 1501):
        log.case(number, title_en=f"Matter {number}")
    index = log.index()
    assert found(index, "matter") == [1]
    assert found(index, '"matter 1500"') == [1]
    assert found(index, '"matter 1499"') == []


def test_a_rebuild_that_was_cut_off_is_finished_by_the_next_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "_BATCH_ENTRIES", 2)
    log = Chronicle()
    for number in range(1, 7):
        log.ingest(number)
    commits = list(log.commits())
    del commits[4]  # the replay ends there
    path = tmp_path / "index.db"
    with Index.create(path, KEY) as index, pytest.raises(IndexOutOfStep):
        index.replay(commits)
    with pytest.raises(IndexUnusable):
        Index.open(path, KEY, read_only=True)
    with Index.open(path, KEY, read_only=False) as index:
        assert found(index, "png") == [4, 3, 2, 1]
    with Index.open(path, KEY, read_only=True) as index:
        assert found(index, "png") == [4, 3, 2, 1]


def test_at_most_so_many_are_told_the_newest() -> None:
    index = told().index()
    assert [hit.item.id.number for hit in index.search(Query.parse("пост"), 2)] == [39, 38]
    assert index.search(Query.parse("пост"), 2) == index.search(Query.parse("пост"))[:2]


def test_documents_of_some_are_those_of_all() -> None:
    index = told().index()
    every = index.documents()
    assert index.documents([ItemId(7), ItemId(4)]) == {item: every[item] for item in (ItemId(4), ItemId(7))}


def test_answers_reach_into_the_search() -> None:
    log = told()
    before = answers(log.index())
    log.describe(1, note="клеветник")
    index = Index.in_memory(KEY)
    index.replay(log.commits(of=4))
    assert answers(index) != before
    assert found(index, "клеветн") == [1]
    assert index.head() == head(len(log.commits(of=4)), len(log.entries))
