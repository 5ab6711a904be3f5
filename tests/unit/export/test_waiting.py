"""Whoever waits for a process of ours can stop it."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from evidence_vault.errors import Cancelled
from evidence_vault.export.waiting import ended, no_tick


def started(code: str) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-I", "-S", "-c", code], stdin=pipe, stdout=pipe, stderr=pipe)


def test_what_it_is_given_and_what_it_says_may_be_longer_than_a_pipe_holds() -> None:
    process = started("import sys, time; a = sys.stdin.read(); time.sleep(0.2); sys.stdout.write(a * 3)")
    assert ended(process, no_tick, given=b"x" * 500_000) == (b"x" * 1_500_000, b"")
    assert process.returncode == 0


def test_one_that_does_not_listen_is_no_trouble() -> None:
    process = started("import sys; sys.exit(3)")
    ended(process, no_tick, given=b"x" * 500_000)
    assert process.returncode == 3


def test_who_stops_it_waits_no_longer() -> None:
    def stop() -> None:
        raise Cancelled

    process, begun = started("import time; time.sleep(60)"), time.monotonic()
    with pytest.raises(Cancelled):
        ended(process, stop)
    assert time.monotonic() - begun < 5
    assert process.returncode
