"""The index is a projection: however the log reaches it, it ends up the same."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from evidence_vault.errors import IndexOutOfStep, MalformedFile
from evidence_vault.index import Commit, Index
from evidence_vault.index import index as index_module
from evidence_vault.records.entry import Entry, Json, Kind, LogHead
from tests.helpers.chronicle import KEY, Chronicle, answers, cut, head, logs, told


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as any program with SQLCipher in it reads them; of the search every word and its places.

    How FTS5 cuts its own tables into pieces depends on how they grew.
    """
    connection = sqlcipher.connect(str(path))
    try:
        connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, instance)")
        tables = connection.execute(
            "SELECT name FROM pragma_table_list WHERE type IN ('table', 'virtual') ORDER BY name"
        ).fetchall()
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for (name,) in tables}  # noqa: S608
    finally:
        connection.close()


def without_commits(rows: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """The same rows, the numbers of commits aside."""
    return rows | {"head": [], "entries": [(row[0], *row[2:]) for row in rows["entries"]]}


def built(path: Path, commits: Sequence[Commit], *, at_once: bool) -> dict[str, list[tuple[object, ...]]]:
    with Index.create(path, KEY) as index:
        if at_once:
            index.replay(commits)
        else:
            for commit in commits:
                index.apply(*commit)
    return dump(path)


@given(entries=logs(), sizes=st.lists(st.integers(1, 5), max_size=10))
def test_a_replay_gives_the_rows_that_grew_commit_by_commit(entries: list[Entry], sizes: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        commits = list(cut(entries, sizes))
        grown = built(Path(folder, "grown.db"), commits, at_once=False)
        rebuilt = built(Path(folder, "rebuilt.db"), commits, at_once=True)
        in_one = built(Path(folder, "in-one.db"), list(cut(entries, [])), at_once=True)
    assert rebuilt == grown
    assert without_commits(in_one) == without_commits(grown)
    assert len(grown["entries"]) == len(entries)


@given(entries=logs())
def test_every_entry_comes_back_as_it_was_told(entries: list[Entry]) -> None:
    index = Index.in_memory(KEY)
    index.replay(cut(entries, [2] * len(entries)))
    assert list(index.entries()) == entries
    assert index.last_entry() == (entries[-1] if entries else None)


def test_a_rebuild_in_many_transactions_gives_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commits = told().commits(of=7)
    whole = built(tmp_path / "one.db", commits, at_once=True)
    monkeypatch.setattr(index_module, "_BATCH_ENTRIES", 10)
    assert built(tmp_path / "many.db", commits, at_once=True) == whole


def test_an_index_goes_on_after_it_was_closed(tmp_path: Path) -> None:
    commits = told().commits(of=5)
    Index.create(tmp_path / "index.db", KEY).close()
    for commit in commits:
        with Index.open(tmp_path / "index.db", KEY, read_only=False) as index:
            index.apply(*commit)
    assert dump(tmp_path / "index.db") == built(tmp_path / "at-once.db", commits, at_once=True)


def test_a_new_index_stands_before_the_first_entry() -> None:
    # RFC 6962, section 2.1: the hash of an empty list is the hash of an empty string.
    empty_root = bytes.fromhex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    index = Index.in_memory(KEY)
    assert index.head() == LogHead(0, 0, (), empty_root)
    assert index.last_entry() is None
    assert not index.items()


def test_the_head_is_the_one_of_the_last_commit() -> None:
    log = told()
    index = Index.in_memory(KEY)
    index.replay(log.commits(of=3))
    assert index.head() == log.commits(of=3)[-1].head
    assert index.head().size == len(log.entries)


@pytest.mark.parametrize(
    "wrong",
    [
        head(3, 5),  # a commit is left out
        head(2, 6),  # an entry is missing
        head(2, 4),  # one too many
        head(1, 5),  # the same commit once more
        head(2, 7),  # entries are missing before it
    ],
)
def test_a_commit_that_does_not_follow_is_refused(wrong: LogHead) -> None:
    log = Chronicle()
    for number in range(1, 6):
        log.ingest(number)
    index = Index.in_memory(KEY)
    index.apply(log.entries[:3], head(1, 3))
    before = answers(index)
    with pytest.raises(IndexOutOfStep):
        index.apply(log.entries[3:], wrong)
    assert answers(index) == before


def test_entries_out_of_order_are_refused() -> None:
    log = told()
    with pytest.raises(IndexOutOfStep):
        Index.in_memory(KEY).apply([log.entries[1], log.entries[0]], head(1, 2))


def test_of_a_number_given_twice_the_first_counts_and_the_other_stays_an_entry_that_changes_nothing() -> None:
    log = Chronicle()
    first = log.ingest(1)
    log.describe(1, title="kept")
    log.ingest(1, b"another")
    index = Index.in_memory(KEY)
    index.apply(log.entries, head(1, 3))
    (item,) = index.items()
    assert (item.sha256.hex if item.sha256 else "", item.card["title"]) == (first.facts["sha256"], "kept")
    assert [entry.seq for entry in index.entries()] == [0, 1, 2]
    assert [entry.seq for entry in index.history(item.id)] == [0, 1]


def test_a_case_whose_entry_is_lost_is_known_by_its_exhibits() -> None:
    log = Chronicle()
    log.case(1, title_en="A case")
    log.ingest(1)
    log.tell(Kind.EXHIBIT_ADDED, {"case": "C-001", "exhibit": "X-0001", "items": ["E-000001"]})
    index = Index.in_memory(KEY)
    index.replay(list(log.commits())[1:], past_damage=True)
    (case,) = index.cases()
    assert (str(case.id), case.title) == ("C-001", {})
    assert [exhibit.number for exhibit in index.exhibits(case.id)] == [1]


def test_what_was_rebuilt_before_a_failure_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_BATCH_ENTRIES", 2)
    log = Chronicle()
    for number in range(1, 7):
        log.ingest(number)
    commits = list(log.commits())
    del commits[4]
    index = Index.in_memory(KEY)
    with pytest.raises(IndexOutOfStep):
        index.replay(commits)
    assert index.head().size == 4
    assert len(index.items()) == 4


def test_an_entry_whose_facts_are_of_another_form_stays_an_entry_and_changes_nothing_else() -> None:
    log = Chronicle()
    log.ingest(1)
    log.tell(Kind.ITEM_INGESTED, {"item": "E-000002"})
    log.tell(Kind.ITEM_DESCRIBED, {"item": "E-000001", "card.title": 5})
    log.ingest(3)
    index = Index.in_memory(KEY)
    index.replay(log.commits())
    assert [entry.seq for entry in index.entries()] == [0, 1, 2, 3]
    assert [item.id.number for item in index.items()] == [1, 3]
    with pytest.raises(MalformedFile):
        index.refuse_malformed(log.entries)


def test_a_log_with_a_damaged_commit_is_read_around_it() -> None:
    log = told()
    first, lost, *rest = log.commits(of=10)
    index = Index.in_memory(KEY)
    with pytest.raises(IndexOutOfStep):
        index.replay([first, *rest])
    index = Index.in_memory(KEY)
    index.replay([first, *rest], past_damage=True)
    assert index.head() == rest[-1].head
    assert list(index.entries()) == [entry for entry in log.entries if entry not in lost.entries]
    readable = [item.id for item in log.index().items() if item.seq not in range(10, 20)]
    assert [item.id for item in index.items()] == readable


@pytest.mark.parametrize("wrong", [(1, 4), (2, 2), (3, 2)])
def test_past_damage_nothing_goes_back(wrong: tuple[int, int]) -> None:
    log = Chronicle()
    for number in range(1, 5):
        log.ingest(number)
    index = Index.in_memory(KEY)
    index.apply(log.entries[:3], head(1, 3))
    commit, size = wrong
    with pytest.raises(IndexOutOfStep):
        index.replay([Commit(log.entries[size - 1 : size], head(commit, size))], past_damage=True)


def test_of_what_is_lost_no_number_is_given_again_and_what_comes_back_is_no_hole() -> None:
    log = Chronicle()
    for number in range(1, 5):
        log.ingest(number)
    facts: dict[str, Json] = {"commits": [3], "files": [""], "reason": "lost", "given.item": 9, "given.custodian": 4}
    facts |= {"before_size": 2, "before_root": "ab" * 32, "after_size": 3, "after_root": "cd" * 32}
    log.tell(Kind.LOG_GAP, facts)
    first, second, _, *rest = log.commits()
    index = Index.in_memory(KEY)
    index.replay([first, second, *rest], past_damage=True)
    assert (index.gaps(), index.holes()) == ({3}, {3})
    assert (index.next_item().number, index.next_custodian().number) == (10, 5)
    assert (log.index().gaps(), log.index().holes()) == ({3}, set())
    log.tell(Kind.LOG_GAP, {"closed": [3]})
    assert log.index().gaps() == set()
