"""A second copy follows a purge, and never brings back what was destroyed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from evidence_vault.custody.purge import Tombstone, strip
from evidence_vault.progress import NoProgress
from evidence_vault.records.second_copy import Mirrored
from tests.helpers.purging import MARKS, PLANTED, codes, left, make_planted, purge
from tests.helpers.vaults import TestVault, flip, tree


@pytest.fixture(scope="session")
def made_planted(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """Made once, with its copy beside it; never changed."""
    vault = make_planted(tmp_path_factory.mktemp("planted"))
    with vault.session(write=True) as session:
        session.mirror(vault.path.with_name("copy"), NoProgress())
    return vault


@pytest.fixture
def planted(made_planted: TestVault, tmp_path: Path) -> TestVault:
    """A copy of it, for this test alone."""
    shutil.copytree(made_planted.path.with_name("copy"), tmp_path / "copy")
    return made_planted.copy(tmp_path / "case.vault")


@pytest.fixture
def copy(planted: TestVault) -> TestVault:
    """Its second copy, from before anything was destroyed."""
    return TestVault(planted.path.with_name("copy"), planted.identity)


def mirror(vault: TestVault, copy: TestVault) -> Mirrored:
    with vault.session(write=True) as session:
        return session.mirror(copy.path, NoProgress())


def files(vault: TestVault) -> dict[str, tuple[int, str]]:
    """Objects and commits, with their digests."""
    return {path: said for path, said in tree(vault.path).items() if path.startswith(("objects/", "log/")) and said[1]}


def test_the_copy_follows(planted: TestVault, copy: TestVault) -> None:
    assert left(copy).keys() == set(MARKS), "the search has no teeth"
    purge(planted)
    assert left(copy).keys() == set(MARKS), "until it is brought up to date"
    done = mirror(planted, copy)
    assert (done.complete, done.destroyed) == (True, 1)
    assert not left(copy)
    assert files(copy) == files(planted)
    assert not (copy.path / "recovered").exists()
    assert not codes(copy)
    assert mirror(planted, copy).destroyed == 0


def test_an_index_that_was_made_in_the_copy_goes_too(planted: TestVault, copy: TestVault) -> None:
    with copy.session():
        pass
    assert (copy.path / "index.db").exists()
    purge(planted)
    mirror(planted, copy)
    assert not left(copy)


def test_a_damaged_old_commit_in_the_copy_is_not_set_aside(planted: TestVault, copy: TestVault) -> None:
    with planted.session() as session:
        number = session._vault.index.commits_of([session.item(PLANTED).seq])[0]
    flip(copy.commits()[number - 1], -20)
    purge(planted)
    mirror(planted, copy)
    assert files(copy).keys() >= files(planted).keys()
    assert not (copy.path / "recovered").exists()


def test_a_copy_that_another_run_left_half_way_finishes_by_itself(planted: TestVault, copy: TestVault) -> None:
    purge(planted)
    number = len(copy.commits())
    for path in planted.commits()[number:]:  # the tombstone has arrived, nothing else
        shutil.copy(path, copy.path / path.relative_to(planted.path))
    assert codes(copy) == {"purge.unfinished", "object.orphan"}
    with copy.session(write=True):
        pass
    assert not left(copy)
    assert not codes(copy)


def test_what_the_vault_lost_without_a_purge_stays_in_the_copy(planted: TestVault, copy: TestVault) -> None:
    take_out(planted)
    before = files(copy)
    done = mirror(planted, copy)
    assert not done.complete
    assert "commit.withheld" in {finding.code for finding in done.findings}
    assert {path: said for path, said in files(copy).items() if path in before} == before
    assert left(copy).keys() == set(MARKS)


# -- bringing back -----------------------------------------------------------------------------------


@pytest.mark.parametrize("damage", ["nothing", "commits", "all commits gone", "objects"])
def test_an_old_copy_brings_nothing_back(planted: TestVault, copy: TestVault, damage: str) -> None:
    purge(planted)
    if damage == "commits":
        for path in planted.commits()[1:8]:
            flip(path, 300)
    elif damage == "all commits gone":
        for path in planted.commits()[1:8]:
            path.unlink()
    elif damage == "objects":
        for path in planted.objects():
            path.unlink()
    with planted.session() as session:
        found = session.check(quick=False, progress=NoProgress()).findings
        done = session.heal(copy.path, found, NoProgress())
    assert bool(done.files) == (damage != "nothing")
    assert not done.missing
    assert not left(planted)
    with planted.session(write=True) as session:
        session.record_healed(copy.path, done.files)
    assert not left(planted)
    assert not codes(planted) - {"file.stranger"}


def test_a_vault_set_back_learns_of_the_purge_from_its_copy(
    made_planted: TestVault, planted: TestVault, copy: TestVault, tmp_path: Path
) -> None:
    purge(planted)
    mirror(planted, copy)
    old = made_planted.copy(tmp_path / "old.vault")
    with old.session() as session:
        done = session.heal(copy.path, session.check(quick=True, progress=NoProgress()).findings, NoProgress())
    assert done.files
    with old.session(write=True):
        pass
    assert not left(old)
    assert not codes(old)


# -- what is missing without a purge -----------------------------------------------------------------


def take_out(vault: TestVault, *, kinds: bool = True) -> None:
    """Take out of the log what it says of the planted item, as a purge does, but without one."""
    with vault.session() as session:
        history = session.history(PLANTED)
        lost = frozenset(entry.seq for entry in history if kinds or entry.kind == "item.described")
        numbers = session._vault.index.commits_of(lost)
    (vault.path / "index.db").unlink()
    for number in numbers:
        path = vault.commits()[number - 1]
        stripped = strip(vault.decrypt(path), [Tombstone(10**6, PLANTED, lost, object_removed=True)])
        if stripped:
            vault.forge(path, stripped.plaintext)


@pytest.mark.parametrize("kinds", [True, False])
def test_facts_that_went_without_a_purge_are_found_and_named(planted: TestVault, *, kinds: bool) -> None:
    with planted.session() as session:
        described = {
            f"#{entry.seq}"
            for entry in session.history(PLANTED)
            if entry.kind
            in ("item.described", *(("item.ingested", "item.inspected", "original.exported") if kinds else ()))
        }
    take_out(planted, kinds=kinds)
    found = {finding.subject for finding in planted.check().findings if finding.code == "entry.withheld"}
    assert found >= described
    with planted.session() as session:
        assert any(item.id == PLANTED for item in session.items()) != kinds
