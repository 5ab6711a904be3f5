"""A sample of each fault campaign, and of each a control in which what is tested is broken: the detector fires."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.campaign import Report, Setting, Unavailable, run
from tests.faults.plan import CAMPAIGNS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="damages what processes do that it forked")


def sample(name: str, folder: Path, *, broken: bool = False) -> Report:
    """A sample of a campaign, or why it cannot be run here."""
    planned = CAMPAIGNS[name]
    report = Report(name, 1, "of this checkout", broken, planned.every)
    try:
        run(planned.campaign, Setting(folder, every=planned.every, broken=broken), report, planned.sample)
    except Unavailable as missing:
        pytest.skip(str(missing))
    print(report)
    return report


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_nothing_acknowledged_is_lost(name: str, tmp_path: Path) -> None:
    report = sample(name, tmp_path)
    assert report.troubles == []
    assert report.counts["acknowledged"] == report.counts["found"] == report.counts["equal"] > 0


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_the_detector_fires(name: str, tmp_path: Path) -> None:
    assert sample(name, tmp_path, broken=True).troubles
