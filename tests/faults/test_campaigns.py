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


def samples(folder: Path, names: list[str], *more: str) -> dict[str, Report]:
    """Samples of campaigns by name; those that cannot be run here have no rounds, and it is printed why."""
    command = [sys.executable, "-m", "tests.faults", *names, "--again", *more]
    environment = {**os.environ, "PYTHONPATH": str(sources.ROOT)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    print(done.stdout, done.stderr)
    assert done.returncode == 0, done.stdout + done.stderr
    reports = dict.fromkeys(names, Report("", 0, ""))
    for file in (folder / "out" / "faults").glob("*.json"):
        report = load(file)
        assert report is not None
        reports[report.name] = report
    left = [name for name in names if not reports[name].rounds]
    assert all(f"{name}: not run here" in done.stdout for name in left), done.stdout
    return {name: report for name, report in reports.items() if report.rounds}


def tell_left_out(names: list[str], reports: dict[str, Report]) -> None:
    """What was run is well, and not all was run."""
    if left := set(names) - set(reports):
        pytest.skip(f"not run here, as was printed: {', '.join(sorted(left))}")


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    reports = samples(tmp_path, _VAULTS)
    for name, report in reports.items():
        assert report.troubles == [], name
        assert report.counts["acknowledged"] == report.counts["found"] == report.counts["equal"] > 0, name
    tell_left_out(_VAULTS, reports)


@pytest.mark.parametrize(
    "names",
    [
        pytest.param([name for name in _VAULTS if name not in _LONG], id="short"),
        pytest.param(sorted(_LONG), id="long", marks=pytest.mark.thorough),
    ],
)
def test_the_detectors_fire(names: list[str], tmp_path: Path) -> None:
    reports = samples(tmp_path, names, "--control")
    assert {name: bool(report.troubles) for name, report in reports.items()} == dict.fromkeys(reports, True)
    tell_left_out(names, reports)
