"""Intake is killed without warning at random moments: what was acknowledged is there, whole, and nothing else is wrong.

``EV_KILL_ROUNDS=10000 python3 dev.py test tests/faults/test_kill.py --timeout 0`` makes the full run.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Grade
from evidence_vault.session import Session

CHILD = Path(__file__).with_name("keep_adding.py")
ROUNDS = int(os.environ.get("EV_KILL_ROUNDS", "12"))
EXPECTED_NOTICES = {"file.left_over", "object.orphan", "V11.recovery"}


def new_sources(folder: Path, chance: random.Random) -> Path:
    folder.mkdir()
    for number in range(200):
        (folder / f"{number:03d}.bin").write_bytes(chance.randbytes(chance.choice([10, 5_000, 300_000])))
    return folder


@pytest.fixture
def vault(tmp_path: Path) -> tuple[Path, Path]:
    path, identity = tmp_path / "case.vault", tmp_path / "identity.txt"
    with Session.create(path, custodian="K-1", passphrase=b"seven quiet words", clock=SystemClock()) as session:
        identity.write_text(session.identity_text())
    return path, identity


def killed_after(items: int, seconds: float, vault: Path, identity: Path, sources: Path) -> list[tuple[str, str]]:
    """Run the child, kill it some time after it acknowledged so many items; returns what it acknowledged at all."""
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(vault), str(identity), str(sources)],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        lines = [child.stdout.readline() for _ in range(items)]
        timer = threading.Timer(seconds, os.killpg, (child.pid, signal.SIGKILL))
        timer.start()
        lines += child.stdout.read().splitlines(keepends=True)
        timer.join()
    assert child.returncode == -signal.SIGKILL
    return [(line.split()[0], line.split()[1]) for line in lines if line.endswith("\n")]


def test_nothing_acknowledged_is_lost(vault: tuple[Path, Path], tmp_path: Path) -> None:
    path, identity = vault
    chance = random.Random(20)
    acknowledged: dict[str, str] = {}
    found: dict[str, str] = {}
    for number in range(ROUNDS):
        sources = new_sources(tmp_path / f"sources-{number}", chance)
        acknowledged |= killed_after(chance.randrange(6), chance.uniform(0, 0.2), path, identity, sources)
        with Session.open(path, identity=identity.read_text(), write=False, clock=SystemClock()) as session:
            found = {str(item.id): item.content.sha256.hex for item in session.items()}
            result = session.check(quick=False, progress=NoProgress())
        assert acknowledged.items() <= found.items()
        assert {finding.code for finding in result.findings if finding.grade is Grade.FAIL} == set()
        assert {finding.code for finding in result.findings} <= EXPECTED_NOTICES
    print(f"acknowledged {len(acknowledged)} in {ROUNDS} rounds, found {len(found)}")
    assert acknowledged, "no round acknowledged anything: the test has no teeth"


def test_the_check_sees_an_item_that_is_lost(vault: tuple[Path, Path], tmp_path: Path) -> None:
    path, identity = vault
    sources = new_sources(tmp_path / "sources", random.Random(3))
    acknowledged = killed_after(4, 0.0, path, identity, sources)
    for file in (path / "objects").rglob("*.age"):
        file.unlink()
    with Session.open(path, identity=identity.read_text(), write=False, clock=SystemClock()) as session:
        findings = session.check(quick=True, progress=NoProgress()).findings
    lost = {finding.subject for finding in findings if finding.code == "item.damaged"}
    assert lost >= {item for item, _ in acknowledged}
    assert acknowledged
