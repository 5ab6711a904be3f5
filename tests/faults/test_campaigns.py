"""A sample of each fault campaign, and of each a control in which what is tested is broken: the detector fires."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.campaign import MEMORY, Report, Setting, Unavailable, run
from tests.faults.plan import CAMPAIGNS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="damages what processes do that it forked")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder, in memory where that can be."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else tmp_path) as made:
        yield Path(made)


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
def test_nothing_acknowledged_is_lost(name: str, folder: Path) -> None:
    report = sample(name, folder)
    assert report.troubles == []
    assert report.counts["acknowledged"] == report.counts["found"] == report.counts["equal"] > 0


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_the_detector_fires(name: str, folder: Path) -> None:
    assert sample(name, folder, broken=True).troubles
