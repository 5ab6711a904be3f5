"""Memory does not grow with what is taken in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import peak_memory

SIZE = 256 << 20
ALLOWED = 64 << 20


@pytest.mark.thorough
@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from /proc/self/status")
@pytest.mark.parametrize(
    "way",
    [pytest.param([], id="directly"), pytest.param(["inbox"], id="through the inbox", marks=pytest.mark.thorough)],
)
def test_taking_in_a_large_file_takes_little_memory(tmp_path: Path, way: list[str]) -> None:
    source = tmp_path / "long video.mp4"
    with source.open("xb") as file:
        file.truncate(SIZE)
    child = [sys.executable, peak_memory.__file__, str(tmp_path / "case.vault"), str(source), *way]
    said = json.loads(subprocess.run(child, capture_output=True, check=True).stdout)
    assert said["bytes"] == SIZE
    assert said["peak"] - said["before"] < ALLOWED


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from /proc/self/status")
def test_memory_that_is_held_at_once_is_seen() -> None:
    child = (
        "from tests.helpers import peak_memory as memory; memory.forget(); before = memory.peak(); "
        f"held = b'x' * {ALLOWED}; print(memory.peak() - before)"
    )
    folder = Path(peak_memory.__file__).parent.parent.parent
    said = subprocess.run([sys.executable, "-c", child], capture_output=True, cwd=folder, check=True).stdout
    assert int(said) >= ALLOWED
