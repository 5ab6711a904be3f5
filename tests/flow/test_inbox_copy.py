"""The second copy carries what waits in the inbox, and forgets what was decided."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from evidence_vault.progress import NoProgress
from evidence_vault.records.second_copy import Mirrored
from tests.helpers.inboxes import add_locked, frame, header, waiting
from tests.helpers.vaults import TestVault, flip


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copy.vault"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "on the road.txt"
    path.write_bytes(b"seen on the road")
    return path


def mirror(vault: TestVault, to: Path) -> Mirrored:
    with vault.session(write=True) as session:
        return session.mirror(to, NoProgress())


def contents(vault: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in waiting(vault)}


def test_what_waits_is_in_the_copy_until_it_is_decided(vault: TestVault, source: Path, copy: Path) -> None:
    add_locked(vault.path, source)
    add_locked(vault.path, source)
    done = mirror(vault, copy)
    assert (done.inbox, done.complete) == (2, True)
    assert contents(copy) == contents(vault.path)
    assert mirror(vault, copy).inbox == 0
    with vault.session(write=True) as session:
        first, second = (file.file for file in session.inbox.files())
        session.inbox.accept([first], None, NoProgress())
        session.inbox.reject([second], "no", NoProgress())
    assert len(waiting(copy)) == 2
    done = mirror(vault, copy)
    assert [finding.code for finding in done.findings] == ["inbox.removed"] * 2
    assert (done.complete, waiting(copy)) == (True, [])


def test_a_lost_vault_is_gone_on_with_from_the_copy(vault: TestVault, source: Path, copy: Path) -> None:
    add_locked(vault.path, source)
    mirror(vault, copy)
    shutil.rmtree(vault.path)
    survivor = TestVault(copy, vault.identity)
    with survivor.session(write=True) as session:
        names = [file.file for file in session.inbox.files()]
        (item,) = session.inbox.accept(names, None, NoProgress()).items
    assert item.name == source.name


def test_what_was_decided_is_not_copied_and_rubbish_is_not(vault: TestVault, source: Path, copy: Path) -> None:
    add_locked(vault.path, source)
    sealed = contents(vault.path)
    with vault.session(write=True) as session:
        session.inbox.accept([file.file for file in session.inbox.files()], None, NoProgress())
    with vault.session(write=True) as session:
        for name, data in sealed.items():
            (vault.path / "inbox" / name).write_bytes(data)
        (vault.path / "inbox" / ("a" * 26 + ".age")).write_bytes(b"rubbish")
        vault.forge(vault.path / "inbox" / ("b" * 26 + ".age"), frame(header(name="a/b"), b"x"))
        vault.forge(vault.path / "inbox" / "a name of theirs", frame(header(), b"x"))
        done = session.mirror(copy, NoProgress())
    assert (done.inbox, done.complete, waiting(copy)) == (0, True, [])


def test_a_damaged_file_in_the_copy_goes_aside_and_what_waits_there_alone_stays(
    vault: TestVault, source: Path, copy: Path
) -> None:
    add_locked(vault.path, source)
    mirror(vault, copy)
    (file,) = waiting(copy)
    flip(file, 300)
    damaged = file.read_bytes()
    add_locked(copy, source)
    (alone,) = set(contents(copy)) - {file.name}
    assert mirror(vault, copy).inbox == 1
    assert set(contents(copy)) == {file.name, alone}
    assert contents(copy)[file.name] == contents(vault.path)[file.name]
    assert [path.read_bytes() for path in (copy / "recovered").glob("*.inbox")] == [damaged]


def test_what_waits_in_the_copy_alone_is_told(vault: TestVault, source: Path, copy: Path) -> None:
    assert mirror(vault, copy).findings == ()
    add_locked(copy, source)
    vault.forge(copy / "inbox" / ("a" * 26 + ".age"), b"rubbish")
    done = mirror(vault, copy)
    assert [(finding.code, finding.facts["count"]) for finding in done.findings] == [("inbox.elsewhere", 1)]
    assert done.complete
    for path in waiting(copy):
        shutil.copy(path, vault.path / "inbox")
    assert mirror(vault, copy).findings == ()


def test_what_only_the_inbox_still_has_stays_although_the_other_copy_accepted_it(
    vault: TestVault, tmp_path: Path
) -> None:
    source = tmp_path / "shot.png"
    source.write_bytes(b"only the inbox has it")
    add_locked(vault.path, source)
    other = vault.copy(tmp_path / "other" / "case.vault")
    with other.session(write=True) as session:
        session.inbox.accept([waiting(other.path)[0].name], None, NoProgress())
    (lost,) = {path.name for path in other.objects()} - {path.name for path in vault.objects()}
    (path,) = [path for path in other.objects() if path.name == lost]
    flip(path, 300)
    with vault.session(write=True) as session:
        session.create_case({"title.en": "Work went on here"})
        session.merge(other.path, "both were used", NoProgress())
    (kept,) = waiting(vault.path)
    with vault.session(write=True) as session:
        refused = session.inbox.reject([kept.name], "no longer wanted", NoProgress())
        assert (refused.files, [error.code for _, error in refused.failures]) == ((), ["inbox.needed"])
    with vault.session(write=True):
        assert kept.exists()
    good = other.copy(tmp_path / "good.vault")
    flip(good.path / path.relative_to(other.path), 300)
    with vault.session(write=True) as session:
        found = session.check(quick=False, progress=NoProgress()).findings
        assert session.heal(good.path, found, NoProgress()).files
    with vault.session(write=True):
        assert not kept.exists()
