"""Several processes, full and write-protected media: what was written is whole, and each refusal has its name."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from evidence_vault.errors import DefectError, VaultInUse, WriteFailed
from evidence_vault.index import Index, database
from evidence_vault.records.entry import Json, Kind
from tests.helpers.chronicle import KEY, Chronicle, answers, head, told

READER = """
import sys
from pathlib import Path
from evidence_vault.index import Index

path, key, last = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3])
seen = set()
while last not in seen:
    with Index.open(path, key, read_only=True) as index:
        entries, items, _, _ = index.counts()
        assert entries == 2 * items, (entries, items)
        assert len(index.items()) >= items
        assert sum(1 for _ in index.entries()) >= entries
        if not seen:
            print("ready", flush=True)
        seen.add(entries)
print(len(seen))
"""

FILLING = """
import sys
from pathlib import Path
from tests.helpers.chronicle import KEY, Chronicle
from evidence_vault.errors import VaultError
from evidence_vault.index import Index

path = Path(sys.argv[1])
log = Chronicle()
for number in range(1, 4000):
    log.ingest(number, path="x" * 200)
index = Index.create(path, KEY)
try:
    for commit in log.commits(of=50):
        index.apply(*commit)
except VaultError as error:
    print(error.code)
kept = index.head().size
assert 0 < kept < 4000
index.close()
with Index.open(path, KEY, read_only=False) as index:
    assert index.verify() == []
    assert index.head().size == kept == len(index.items())
"""

PROTECTED = """
import sys
from pathlib import Path
from tests.helpers.chronicle import KEY, Chronicle
from evidence_vault.errors import VaultError
from evidence_vault.index import Index

folder = Path(sys.argv[1])
log = Chronicle()
log.ingest(1)
with Index.open(folder / "index.db", KEY, read_only=True) as index:
    print(index.head().size, index.verify())
    for write in (
        lambda: index.apply(*log.commits()[0]),
        lambda: Index.open(folder / "index.db", KEY, read_only=False).apply(*log.commits()[0]),
        lambda: Index.create(folder / "new.db", KEY),
    ):
        try:
            write()
        except VaultError as error:
            print(error.code)
"""

MAKING = """
import sys
from pathlib import Path
from tests.helpers.chronicle import KEY
from evidence_vault.index import Index
Index.create(Path(sys.argv[1]) / "index.db", KEY).close()
"""


def in_small_mount(program: Callable[[str], str], folder: Path, size: str, *commands: str) -> list[str]:
    """Run commands where `folder` is a file system of `size`; gives the lines that they printed."""
    shell = f'mount -t tmpfs -o size={size} none "$1" && shift && ' + " && ".join(commands)
    arguments = [program("unshare"), "-rm", "sh", "-ec", shell, "sh", str(folder), sys.executable, str(folder)]
    run = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if "unshare" in run.stderr or "mount:" in run.stderr:
        pytest.skip(f"no mounts of one's own here: {run.stderr.strip()}")
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def test_two_processes_read_whole_commits_while_a_third_writes(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    log = Chronicle()
    for number in range(1, 151):
        log.ingest(number, path="x" * 500)
        log.describe(number, title="Post")
    commits = log.commits(of=2)
    with Index.create(path, KEY) as index:
        arguments = [sys.executable, "-c", READER, str(path), KEY.hex(), str(len(log.entries))]
        readers = [subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) for _ in range(2)]
        assert [reader.stdout and reader.stdout.readline() for reader in readers] == ["ready\n"] * 2
        for commit in commits:
            index.apply(*commit)
        states = [int(reader.communicate()[0]) for reader in readers]
    assert [reader.returncode for reader in readers] == [0, 0]
    assert min(states) > 1


def test_a_reader_sees_what_a_writer_has_committed_since(tmp_path: Path) -> None:
    log = told()
    commits = log.commits(of=20)
    path = tmp_path / "index.db"
    with Index.create(path, KEY) as writer, Index.open(path, KEY, read_only=True) as reader:
        for commit in commits:
            writer.apply(*commit)
            assert reader.head() == commit.head
        assert answers(reader) == answers(writer)


def test_a_reader_in_the_middle_of_the_log_keeps_no_writer_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_BUSY_SECONDS", 0.0)
    log = Chronicle()
    for number in range(1, 1500):
        log.ingest(number)
    *most, last = log.commits(of=100)
    with Index.create(tmp_path / "index.db", KEY) as writer:
        writer.replay(most)
        with Index.open(tmp_path / "index.db", KEY, read_only=True) as reader:
            entries = reader.entries()
            first = next(entries)
            writer.apply(*last)
            assert [first, *entries] == log.entries


@pytest.mark.parametrize(
    ("hold", "use"),
    [
        ("BEGIN IMMEDIATE", lambda index: index.apply(*told().commits(of=200)[0])),
        ("BEGIN EXCLUSIVE", Index.items),
        ("BEGIN EXCLUSIVE", Index.verify),
    ],
)
def test_an_index_that_somebody_holds_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hold: str, use: Callable[[Index], object]
) -> None:
    monkeypatch.setattr(database, "_BUSY_SECONDS", 0.0)
    path = tmp_path / "index.db"
    with Index.create(path, KEY) as index:
        holder = sqlcipher.connect(str(path), isolation_level=None)
        holder.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        holder.execute(hold)
        with pytest.raises(VaultInUse):
            use(index)
        holder.close()
        use(index)


def test_a_full_disk_keeps_what_was_committed(tmp_path: Path, program: Callable[[str], str]) -> None:
    lines = in_small_mount(program, tmp_path, "1m", f'"$1" -c \'{FILLING}\' "$2/index.db"')
    assert lines == ["disk.full"]


def test_no_room_for_a_new_index_leaves_none(tmp_path: Path, program: Callable[[str], str]) -> None:
    lines = in_small_mount(program, tmp_path, "16k", f'"$1" -c \'{MAKING}\' "$2" 2>&1 | tail -n 1; ls "$2"')
    assert [line.split(":")[1].strip() for line in lines] == ["disk.full"]


def test_a_write_protected_medium_is_read_and_not_written(tmp_path: Path, program: Callable[[str], str]) -> None:
    lines = in_small_mount(
        program,
        tmp_path,
        "1m",
        f'"$1" -c \'{MAKING}\' "$2"',
        'mount -o remount,ro "$2"',
        f'"$1" -c \'{PROTECTED}\' "$2"',
    )
    assert lines == ["0 []", "write.failed", "write.failed", "write.failed"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed):
        Index.create(tmp_path / "no" / "index.db", KEY)


def test_use_after_closing_is_a_defect() -> None:
    index = told().index()
    index.close()
    for use in (Index.head, Index.items, lambda index: index.apply([], index.head())):
        with pytest.raises(DefectError):
            use(index)


class Interrupted(Exception):
    """Stands for a person who stops the program."""


class Unfinished(dict[str, Json]):
    """Facts during which the program is stopped."""

    def __contains__(self, _: object) -> bool:
        raise Interrupted


def test_a_write_that_is_broken_off_leaves_nothing_of_it() -> None:
    log = told()
    index = log.index()
    before = answers(index)
    known = len(log.entries)
    log.ingest(40)
    log.tell(Kind.ITEM_DESCRIBED, Unfinished({"item": "E-000040"}))
    with pytest.raises(Interrupted):
        index.apply(log.entries[known:], head(known + 1, known + 2))
    assert answers(index) == before
    index.apply(log.entries[known:-1], head(known + 1, known + 1))
    assert index.last_entry() == log.entries[-2]
