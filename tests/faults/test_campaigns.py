"""A sample of each fault campaign of a vault, and of each a control in which what is tested is broken: the detector fires.

Each runs in a process of its own: what a campaign changes in the program, it changes for good.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.campaign import Report, load
from tests.faults.plan import CAMPAIGNS
from tests.helpers import sources

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="damages what processes do that it forked")

_LONG = {"calls", "disk"}
_VAULTS = [name for name in CAMPAIGNS if not name.startswith("tamper")]
"""Those about a vault; samples of the others are in test_tamper and test_tamper_bag."""


def sample(name: str, folder: Path, *more: str) -> Report:
    """A sample of a campaign, or why it cannot be run here."""
    command = [sys.executable, "-m", "tests.faults", name, "--again", *more]
    environment = {**os.environ, "PYTHONPATH": str(sources.ROOT)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    print(done.stdout, done.stderr)
    if "not run here" in done.stdout:
        pytest.skip(done.stdout.strip())
    (file,) = (folder / "out" / "faults").glob("*.json")
    report = load(file)
    assert report is not None
    assert done.returncode == 0, done.stdout
    return report


@pytest.mark.parametrize("name", _VAULTS)
def test_nothing_acknowledged_is_lost(name: str, tmp_path: Path) -> None:
    report = sample(name, tmp_path)
    assert report.troubles == []
    assert report.counts["acknowledged"] == report.counts["found"] == report.counts["equal"] > 0


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.thorough if name in _LONG else ()) for name in _VAULTS]
)
def test_the_detector_fires(name: str, tmp_path: Path) -> None:
    assert sample(name, tmp_path, "--control").troubles
