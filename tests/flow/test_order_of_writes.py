"""The order of writes of FORMAT.md, seen at the system's calls; and a medium that refuses to flush, at every flush.

A failed flush is injected by strace; it counts the calls of each thread apart, so the first one of the program's main
thread is met by the path.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.records.digest import Digest
from evidence_vault.records.finding import Grade
from tests.helpers.calls import Call, Watched, needs_root_on_linux, watch
from tests.helpers.vaults import TestVault

pytestmark = needs_root_on_linux

NEW = b"the post of tonight"


@pytest.fixture(autouse=True)
def _strace(program: Callable[[str], str]) -> None:
    program("strace")


BEGAN_ALIKE = "this time the name of the object began like one that was there, one in a hundred does"


@pytest.fixture
def desk(vault: TestVault, tmp_path: Path) -> TestVault:
    """A vault, the file that opens it, and a new source."""
    (tmp_path / "identity.txt").write_text(vault.identity + "\n")
    (tmp_path / "tonight.txt").write_bytes(NEW)
    return vault


def add(desk: TestVault, *inject: str) -> Watched:
    """Take the new source in under strace."""
    folder = desk.path.parent
    line: list[str | Path] = [
        "add",
        desk.path,
        folder / "tonight.txt",
        "--json",
        "--identity-file",
        folder / "identity.txt",
    ]
    return watch(folder, line, inject)


class Order:
    """Where calls stand among all."""

    def __init__(self, calls: list[Call]) -> None:
        self._calls = calls

    def place(self, name: str, path: str, *, after: int = -1, to: str = "") -> int:
        """The first call of this name after a place, whose paths hold these texts."""
        for number, call in enumerate(self._calls):
            if number > after and call.name in name.split("|") and path in " ".join(call.paths) and to in call.text:
                return number
        raise AssertionError(f"no {name} of {path} after call {after}")

    def told(self, *, after: int = -1) -> int:
        """The first words to whoever ran the program; its worker has an output of its own."""
        calls = enumerate(self._calls)
        return next(number for number, call in calls if number > after and call.main and "write(1<" in call.text[:8])

    def paths(self, place: int) -> tuple[str, ...]:
        """The paths of a call."""
        return self._calls[place].paths


def test_an_item_is_on_the_medium_before_its_name_its_entry_and_its_message(desk: TestVault) -> None:
    done = add(desk)
    assert done.code == 0, done.err
    order = Order(done.calls)
    source = order.place("openat", "tonight.txt")
    assert "O_NOFOLLOW" in done.calls[source].text
    made = order.place("openat", "tmp/", to="O_EXCL", after=source)
    named = order.place("renameat2", "/objects/", to="RENAME_NOREPLACE", after=made)
    part, final = order.paths(named)
    flushed = order.place("fsync", part)
    folder = order.place("fsync", os.path.dirname(final), after=named)
    commit = order.place("renameat2", "/log/", to="RENAME_NOREPLACE", after=folder)
    staged, number = order.paths(commit)
    staged_flushed = order.place("fsync", staged)
    log = order.place("fsync", os.path.dirname(number), after=commit)
    index = order.place("pwrite64|write", "index.db", after=log)
    told = order.told()
    assert source < made < flushed < named < folder < staged_flushed < commit < log < index < told
    assert order.place("write|pwrite64", "index.db") > log, "the index was written before the commit point"


@pytest.mark.thorough
def test_a_new_subfolder_is_on_the_medium_before_anything_is_named_in_it(desk: TestVault) -> None:
    done = add(desk)
    tried = [call for call in done.calls if call.name == "mkdir" and "/objects/" in call.paths[0]]
    made = [call.paths[0] for call in tried if call.text.endswith("= 0")]
    if not made:
        pytest.skip(BEGAN_ALIKE)
    order = Order(done.calls)
    parent = order.place("fsync", f"{desk.path}/objects", after=order.place("mkdir", made[0]))
    assert parent < order.place("renameat2", "/objects/")


def test_what_was_taken_in_is_read_back_past_the_cache_before_it_is_said(desk: TestVault) -> None:
    done = add(desk)
    order = Order(done.calls)
    final = order.paths(order.place("renameat2", "/objects/"))[1]
    dropped = order.place("fadvise64", final, to="POSIX_FADV_DONTNEED")
    read = order.place("read|pread64", final, after=dropped)
    assert read < order.told()


@pytest.mark.thorough
def test_what_an_intake_left_without_an_entry_is_on_the_medium_before_an_entry_names_it(desk: TestVault) -> None:
    before, objects = desk.commits(), desk.objects()
    assert add(desk).code == 0
    for path in {*desk.commits()} - {*before}:
        path.unlink()
    (desk.path / "index.db").unlink()
    (left,) = {*desk.objects()} - {*objects}
    file = left.relative_to(desk.path).as_posix()
    done = by_identity(desk, "adopt", desk.path, file)
    assert done.code == 0, done.err
    order = Order(done.calls)
    folder = order.place("fsync", f"{desk.path}/{os.path.dirname(file)}")
    assert folder < order.place("renameat2", "/log/", to="RENAME_NOREPLACE")


def test_the_index_of_another_history_is_on_the_medium_as_evidence_before_it_is_told(desk: TestVault) -> None:
    desk.commits()[-1].unlink()
    done = by_identity(desk, "resolve", desk.path, "--accept-rollback", "--reason", "set back by a repair", "--yes")
    assert done.code == 0, done.err
    order = Order(done.calls)
    moved = order.place("renameat2", "index.db", to="RENAME_NOREPLACE")
    assert order.place("fsync", f"{desk.path}/recovered", after=moved) < order.told(after=moved)


def by_identity(desk: TestVault, *line: str | Path) -> Watched:
    """A command under strace."""
    return watch(desk.path.parent, [*line, "--identity-file", desk.path.parent / "identity.txt"], [])


# -- a medium that refuses to flush ----------------------------------------------------------------


def told(done: Watched) -> set[str]:
    """Numbers of the items that were told as taken in."""
    return {item["id"] for item in json.loads(done.out)["items"]} if done.out.startswith("{") else set()


def tells_the_truth(desk: TestVault, done: Watched) -> None:
    """A fresh opening has what was acknowledged, whole, and nothing is wrong with the rest; writing goes on."""
    assert done.code in (0, 4), done.err
    with desk.session(write=True) as session:
        have = {str(item.id): item.content for item in session.items()}
        assert told(done) <= have.keys()
        assert {f"E-{number:06d}" for number in (1, 2, 3)} <= have.keys()
        session.describe([session.items()[0].id], {"title": "after the fault"})
        assert session.items()[0].card["title"] == "after the fault"
    failures = [finding for finding in desk.check().findings if finding.grade is Grade.FAIL]
    assert not failures


def every_flush(
    desk: TestVault, tmp_path: Path, run: Callable[[TestVault, str], Watched], stride: int = 1
) -> list[Watched]:
    """The job on a fresh copy of the vault, with the k-th flush of each thread refused, for every k.

    With a `stride` for one k in so many; the campaign ``calls`` takes every call.
    """
    runs: list[Watched] = []
    while True:
        number = stride * len(runs) + 1
        copy = desk.copy(tmp_path / f"{number}.vault")
        done = run(copy, f"inject=fsync,fdatasync:error=EIO:when={number}")
        tells_the_truth(copy, done)
        if not done.injected:
            return runs
        runs.append(done)


@pytest.mark.thorough
def test_an_intake_survives_every_flush_that_fails(desk: TestVault, tmp_path: Path) -> None:
    runs = every_flush(desk, tmp_path, lambda copy, inject: add(copy, "-e", inject), stride=2)
    refused = [done for done in runs if done.code == 4]
    assert len(runs) >= 3
    assert len(refused) >= 2, "the faults were not noticed"
    assert all("did not confirm" in done.err for done in refused)


def test_an_acknowledged_item_that_is_lost_is_noticed(desk: TestVault) -> None:
    done = add(desk)
    for path in desk.objects():
        path.unlink()
    with pytest.raises(AssertionError):
        tells_the_truth(desk, done)


@pytest.mark.parametrize("which", ["objects", "object", "log"])
def test_an_intake_survives_a_folder_that_cannot_be_flushed(desk: TestVault, which: str) -> None:
    with desk.session() as session:
        store = session._vault.store
    folder = {
        "objects": desk.path / "objects",
        "object": store.path(_digest(NEW)).parent,
        "log": desk.path / "log" / "000",
    }[which]
    if which == "objects" and store.path(_digest(NEW)).parent.exists():
        pytest.skip(BEGAN_ALIKE)
    folder.mkdir(exist_ok=True)
    done = add(desk, "-P", str(folder), "-e", "inject=fsync:error=EIO")
    if which != "objects":
        assert done.code == 4
        assert not told(done)
        assert "did not confirm" in done.err
    tells_the_truth(desk, done)


@pytest.mark.thorough
def test_a_description_survives_every_flush_that_fails(desk: TestVault, tmp_path: Path) -> None:
    def describe(copy: TestVault, inject: str) -> Watched:
        line: list[str | Path] = [
            "describe",
            copy.path,
            "1",
            "--title",
            "Кеше жазған",
            "--identity-file",
            tmp_path / "identity.txt",
        ]
        done = watch(copy.path.parent, line, ["-e", inject])
        with copy.session() as session:
            recorded = session.items()[0].card.get("title") == "Кеше жазған"
        assert recorded or done.code == 4, "what was told is not there"
        return done

    runs = every_flush(desk, tmp_path, describe)
    assert [done.code for done in runs][:2] == [4, 4], "neither the commit nor its folder was flushed"


def _digest(content: bytes) -> Digest:
    return Digest(hashlib.sha256(content).digest())
