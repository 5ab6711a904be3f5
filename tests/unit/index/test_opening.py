"""Whatever lies where the index should be: it opens, or it is unusable and can be rebuilt; and a reader leaves no trace."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from evidence_vault.errors import DefectError, IndexUnusable, MissingLibrary, PathExists
from evidence_vault.index import Index, database
from evidence_vault.records.entry import Kind
from tests.helpers.chronicle import KEY, answers, head, listing, told

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An index of the told log, in a folder of its own."""
    folder = tmp_path / "vault"
    folder.mkdir()
    with Index.create(folder / "index.db", KEY) as index:
        index.replay(told().commits(of=9))
    return folder / "index.db"


def with_sqlcipher(path: Path, *statements: str) -> None:
    """Change an index behind our back, with the right key."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def killed_while_writing(path: Path) -> None:
    """Let a process die in the middle of a transaction that has reached the file."""
    script = (
        "import os, sys; from sqlcipher3 import dbapi2;"
        "c = dbapi2.connect(sys.argv[1], isolation_level=None);"
        "c.execute(f'PRAGMA key = \"x{chr(39)}{sys.argv[2]}{chr(39)}\"');"
        "c.execute('PRAGMA cache_size = 5'); c.execute('BEGIN IMMEDIATE');"
        "c.execute(\"UPDATE entries SET facts = facts || '   '\"); os._exit(9)"
    )
    before = path.read_bytes()
    child = subprocess.run([sys.executable, "-c", script, str(path), KEY.hex()], check=False)
    assert child.returncode == 9
    assert path.read_bytes() != before
    assert journal(path).exists()


def journal(path: Path) -> Path:
    return path.with_name("index.db-journal")


# -- what is no index of ours ----------------------------------------------------------------------


def plain(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE head (size INTEGER)")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def older_schema(path: Path) -> None:
    with_sqlcipher(path, "PRAGMA user_version = 0")


def newer_schema(path: Path) -> None:
    with_sqlcipher(path, "PRAGMA user_version = 4")


def table_missing(path: Path) -> None:
    with_sqlcipher(path, "DROP TABLE card")


def table_added(path: Path) -> None:
    with_sqlcipher(path, "CREATE TABLE more (a)")


def trigger_added(path: Path) -> None:
    with_sqlcipher(path, "CREATE TRIGGER t AFTER INSERT ON card BEGIN DELETE FROM card; END")


def head_missing(path: Path) -> None:
    with_sqlcipher(path, "DELETE FROM head")


def head_before_the_entries(path: Path) -> None:
    with_sqlcipher(path, "UPDATE head SET size = size - 1")


def entries_before_the_head(path: Path) -> None:
    with_sqlcipher(path, "DELETE FROM entries WHERE seq > 100")


SPOILED: list[tuple[Callable[[Path], object], str]] = [
    (Path.unlink, "No such file"),
    (lambda path: path.write_bytes(b""), "empty"),
    (lambda path: path.write_bytes(b"x"), ""),
    (lambda path: path.write_bytes(os.urandom(64 * PAGE)), ""),
    (lambda path: path.write_bytes(b"\0" * 16 + path.read_bytes()[16:]), ""),
    (plain, "not encrypted"),
    (folder, "directory"),
    (older_schema, "schema 0"),
    (newer_schema, "schema 4"),
    (table_missing, "tables"),
    (table_added, "tables"),
    (trigger_added, "tables"),
    (head_missing, "head"),
    (head_before_the_entries, "head"),
    (entries_before_the_head, "head"),
    (killed_while_writing, "did not finish"),
]


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize(("spoil", "reason"), SPOILED)
def test_what_is_no_index_is_refused_and_left_as_it_is(
    path: Path, spoil: Callable[[Path], object], reason: str, *, read_only: bool
) -> None:
    spoil(path)
    before = listing(path.parent)
    with pytest.raises(IndexUnusable) as refusal:
        Index.open(path, KEY, read_only=read_only)
    assert reason in str(refusal.value.facts["reason"])
    assert listing(path.parent) == before


@pytest.mark.parametrize("read_only", [True, False])
def test_another_key_opens_nothing(path: Path, *, read_only: bool) -> None:
    before = listing(path.parent)
    with pytest.raises(IndexUnusable):
        Index.open(path, bytes(32), read_only=read_only)
    assert listing(path.parent) == before


@pytest.mark.parametrize("key", [b"", KEY[:31], KEY + b"\0", b"correct horse battery"])
def test_a_key_of_another_length_never_becomes_a_passphrase(path: Path, key: bytes) -> None:
    uses: tuple[Callable[[], object], ...] = (
        lambda: Index.open(path, key, read_only=True),
        lambda: Index.create(path.with_name("new.db"), key),
        lambda: Index.in_memory(key),
    )
    for use in uses:
        with pytest.raises(DefectError) as refusal:
            use()
        assert key.hex() not in str(refusal.value) or not key
    assert [found.name for found in path.parent.iterdir()] == ["index.db"]


def test_a_build_without_sqlcipher_writes_nothing_in_the_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "sqlcipher", sqlite3)  # it takes PRAGMA key without a word
    with pytest.raises(MissingLibrary):
        Index.create(tmp_path / "index.db", KEY)
    assert not list(tmp_path.iterdir())


def test_a_name_that_would_confuse_a_uri(tmp_path: Path) -> None:
    path = tmp_path / "50% of ?mode=rwc#дело.db"
    Index.create(path, KEY).close()
    Index.open(path, KEY, read_only=True).close()
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_nothing_is_created_where_something_stands(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(PathExists):
        Index.create(path, KEY)
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_new_index_is_for_its_owner_alone(tmp_path: Path) -> None:
    Index.create(tmp_path / "index.db", KEY).close()
    assert (tmp_path / "index.db").stat().st_mode & 0o777 == 0o600


def test_what_a_dead_writer_left_never_reaches_a_new_index(path: Path) -> None:
    killed_while_writing(path)
    path.unlink()
    log = told()
    with Index.create(path, KEY) as index:
        assert not journal(path).exists()
        index.replay(log.commits())
    with Index.open(path, KEY, read_only=True) as index:
        assert list(index.entries()) == log.entries


# -- a reader leaves nothing -----------------------------------------------------------------------


def test_a_reader_leaves_everything_as_it_was(path: Path) -> None:
    before = listing(path.parent)
    with Index.open(path, KEY, read_only=True) as index:
        answers(index)
        assert listing(path.parent) == before
        assert index.verify() == []
    assert listing(path.parent) == before


def test_the_listing_would_show_a_write(path: Path) -> None:
    before = listing(path.parent)
    log = told()
    known = len(log.commits(of=9))
    log.ingest(40)
    with Index.open(path, KEY, read_only=False) as index:
        index.apply(log.entries[-1:], head(known + 1, len(log.entries)))
    assert listing(path.parent) != before


def test_an_open_writer_leaves_no_file_beside_the_index(path: Path) -> None:
    with Index.open(path, KEY, read_only=False) as index:
        answers(index)
        assert [found.name for found in path.parent.iterdir()] == ["index.db"]


# -- damage ----------------------------------------------------------------------------------------


def looked_at(path: Path) -> list[object] | None:
    """Every answer, or None where the index is refused, at once or when it comes to the damage."""
    try:
        with Index.open(path, KEY, read_only=True) as index:
            return answers(index)
    except IndexUnusable:
        return None


def test_one_flipped_byte_in_any_page_is_never_believed(path: Path) -> None:
    whole = path.read_bytes()
    right = looked_at(path)
    assert right is not None
    refused = 0
    with Index.open(path, KEY, read_only=True) as index:
        for start in range(0, len(whole), PAGE):
            offset = start + (start // PAGE * 997) % PAGE
            path.write_bytes(whole[:offset] + bytes([whole[offset] ^ 0x10]) + whole[offset + 1 :])
            found = looked_at(path)
            assert found in (None, right), f"offset {offset}"
            refused += found is None
            assert index.verify(), f"offset {offset}"
    assert refused > len(whole) // PAGE // 2


def test_a_write_into_a_damaged_index_is_right_or_refused(path: Path) -> None:
    log = told()
    known = len(log.commits(of=9))
    log.exhibit(Kind.EXHIBIT_ADDED, 1, 12, [1, 2])
    commit = log.entries[-1:], head(known + 1, len(log.entries))
    whole = path.read_bytes()
    for start in range(0, len(whole), PAGE):
        path.write_bytes(whole[: start + 99] + bytes([whole[start + 99] ^ 1]) + whole[start + 100 :])
        try:
            with Index.open(path, KEY, read_only=False) as index:
                index.apply(*commit)
                assert index.head() == commit[1]
        except IndexUnusable:
            continue


def test_a_cut_file_is_never_believed(path: Path) -> None:
    whole = path.read_bytes()
    right = looked_at(path)
    for length in [*range(0, len(whole), PAGE), 1, 15, 16, 100, PAGE - 1, PAGE + 1, len(whole) - 1]:
        path.write_bytes(whole[:length])
        assert looked_at(path) in (None, right), f"length {length}"


def test_the_check_names_a_page_that_was_cut_off_or_put_on(path: Path) -> None:
    whole = path.read_bytes()
    with Index.open(path, KEY, read_only=True) as index:
        assert index.verify() == []
        for damaged in (whole[:-PAGE], whole + os.urandom(PAGE), whole[:-100], b"", whole[:PAGE]):
            path.write_bytes(damaged)
            assert index.verify()


def test_the_check_of_an_index_in_memory() -> None:
    assert told().index().verify() == []


# -- nothing in the open ---------------------------------------------------------------------------

CANARIES = ("Айгерім-қанарейка", "canary@example.org", "E-000007", "libmagic 5.44", "item.ingested")


def seen_in(paths: list[Path]) -> set[str]:
    """Which canaries stand in these files, in any encoding that SQLite writes."""
    data = b"".join(path.read_bytes() for path in paths)
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    return {canary for canary in CANARIES if any(canary.encode(name) in data for name in encodings)}


def test_no_word_of_the_log_stands_in_the_files(path: Path, tmp_path: Path) -> None:
    log = told()
    known = len(log.commits(of=9))
    log.ingest(40, path=CANARIES[0])
    log.describe(40, note=CANARIES[1])
    with Index.open(path, KEY, read_only=False) as index:
        index.apply(log.entries[-2:], head(known + 1, len(log.entries)))
        rows = [repr(entry) for entry in index.entries()]
    killed_while_writing(path)
    assert seen_in([path, journal(path)]) == set()

    control = sqlite3.connect(tmp_path / "plain.db")
    control.execute("CREATE TABLE entries (text TEXT)")
    control.executemany("INSERT INTO entries VALUES (?)", [(row,) for row in rows])
    control.commit()
    control.close()
    assert seen_in([tmp_path / "plain.db"]) == set(CANARIES)
