"""A purge is stopped before its system calls: the vault opens, and the next opening for writing ends it.

``EV_STOP_STEP=1 python3 dev.py test tests/faults/test_kill_purges.py --timeout 0`` stops before each of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.progress import NoProgress
from tests.helpers.purging import MARKS, PLANTED, codes, left, make_planted, purge
from tests.helpers.vaults import TestVault

CHILD = Path(__file__).with_name("kill_purges.py")
ROOT = CHILD.parents[2]
HARMLESS = {"file.left_over", "object.orphan", "purge.unfinished"}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes that it forked")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """A vault with a thing to be destroyed, and a copy beside it; never changed."""
    vault = make_planted(tmp_path_factory.mktemp("planted"))
    with vault.session(write=True) as session:
        session.mirror(vault.path.with_name("copy"), NoProgress())
    return vault


def stopped(vault: TestVault, job: str, how: str, folder: Path) -> Iterator[TestVault]:
    """The vault after each stop, the one that was not stopped last."""
    folder.mkdir()
    line = [sys.executable, str(CHILD), str(vault.path), vault.identity, job, how, str(folder)]
    done = subprocess.run(line, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert done.returncode == 0
    rounds = sorted(folder.iterdir(), key=lambda path: int(path.name))
    print(f"{job}, {how}: stopped {len(rounds) - 1} times")
    assert len(rounds) > 8, "too few calls were seen: the test has no teeth"
    for path in rounds:
        yield TestVault(path / "case.vault", vault.identity)


@pytest.mark.thorough
@pytest.mark.parametrize("how", ["kill", pytest.param("refuse", marks=pytest.mark.thorough)])
def test_a_purge_that_is_stopped_is_finished_by_the_next_opening(made: TestVault, tmp_path: Path, how: str) -> None:
    seen: set[str] = set()
    recorded = False
    for vault in stopped(made, "purge", how, tmp_path / "rounds"):
        found = codes(vault)
        assert found <= HARMLESS, vault.path
        seen |= found
        with vault.session() as session:
            recorded = session.item(PLANTED).destroyed is not None
        with vault.session(write=True) as session:
            finished = {finding.code for finding in session.notices}
        seen |= finished
        if recorded:
            assert not left(vault), vault.path
        else:
            assert left(vault).keys() == set(MARKS), "nothing is lost before it is recorded"
        assert codes(vault) <= {"file.left_over"}
    assert {"purge.unfinished", "purge.finished"} <= seen
    assert recorded


@pytest.mark.thorough
@pytest.mark.parametrize("how", ["kill", pytest.param("refuse", marks=pytest.mark.thorough)])
def test_a_mirror_that_is_stopped_leaves_a_vault_and_goes_on(made: TestVault, tmp_path: Path, how: str) -> None:
    whole = made.copy(tmp_path / "case.vault")
    TestVault(made.path.with_name("copy"), made.identity).copy(tmp_path / "copy")
    purge(whole)
    seen: set[str] = set()
    for vault in stopped(whole, "mirror", how, tmp_path / "rounds"):
        copy = TestVault(vault.path.with_name("copy"), vault.identity)
        assert codes(copy) <= {"file.left_over", "copy.unfinished"}, copy.path
        seen |= codes(copy)
        with vault.session(write=True) as session:
            assert session.mirror(copy.path, NoProgress()).complete
        assert not left(copy), copy.path
        assert not codes(copy)
    assert "copy.unfinished" in seen
