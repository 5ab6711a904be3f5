"""Going on from a damaged end of the log is killed before each of its system calls: nothing of it is lost, and it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.continuing import branch
from evidence_vault.errors import DamagedLog
from evidence_vault.records.entry import Kind
from tests.faults.kill_decisions import decide
from tests.helpers.sources import ROOT
from tests.helpers.vaults import TestVault, flip, make_vault

CHILD = Path(__file__).with_name("kill_decisions.py")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes that it forked")


def kept(vault: TestVault) -> list[bytes]:
    """Every file of the log and of what was set aside."""
    folders = (vault.path / "log", vault.path / "recovered")
    return [path.read_bytes() for folder in folders for path in folder.rglob("*.*") if path.is_file()]


@pytest.mark.thorough
def test_nothing_damaged_is_lost_and_the_decision_is_made_once(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    vault = make_vault(tmp_path / "made")
    (vault.path / "index.db").unlink()
    for path in vault.commits()[-3:]:
        flip(path, 400)
    damaged = [path.read_bytes() for path in vault.commits()[-3:]]
    first = int(vault.commits()[-3].stem)
    rounds = tmp_path / "rounds"
    rounds.mkdir()
    line = [sys.executable, str(CHILD), str(vault.path), vault.identity, str(rounds)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(line, cwd=ROOT, env=environment, check=True)
    paths = sorted(rounds.iterdir(), key=lambda path: int(path.name))
    assert len(paths) > 20, "too few calls were seen"
    again = set()
    for path in (*paths[::3], paths[-1]):
        copy = TestVault(path, vault.identity)
        assert all(data in kept(copy) for data in damaged), path.name
        try:
            with copy.session(write=True) as session:
                again.add(False)
                session.describe([session.items()[0].id], {"note": "goes on"})
        except DamagedLog:
            again.add(True)
            decide(copy.path, copy.identity)
        with copy.session(write=True) as session:
            (entry,) = (entry for entry in session.log() if entry.kind is Kind.LOG_FORK)
            said = branch(entry)
        assert said.commit == first + 2
        assert sorted(data for data in kept(copy) if data in damaged) == sorted(damaged), "each of them once"
        assert {(path / name).read_bytes() for name in said.kept} == set(damaged)
        assert set(said.kept.values()) == {sha256(data) for data in damaged}
        assert [int(file.stem) for file in copy.commits()] == list(range(1, len(copy.commits()) + 1))
    assert again == {False, True}, "killed before and behind the commit"
