"""The command line becomes the window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.cli.main import main

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a process cannot become another here")


class Exchanged(BaseException):
    """The process would be another now."""


@pytest.fixture
def exchanged(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[str]], list[str]]:
    """Runs the command line up to the point where it becomes another program; gives that program's command."""

    def exchange(program: str, command: list[str]) -> None:
        assert program == command[0]
        raise Exchanged(*command)

    def run(arguments: list[str]) -> list[str]:
        monkeypatch.setattr(os, "execv", exchange)
        try:
            main(arguments)
        except Exchanged as now:
            return [str(part) for part in now.args]
        raise AssertionError("still the command line")

    return run


def test_without_arguments_it_is_the_window(exchanged: Callable[[list[str]], list[str]]) -> None:
    assert exchanged([]) == [sys.executable, "-P", "-m", "ui"]


def test_open_hands_the_vault_on_and_nothing_else(exchanged: Callable[[list[str]], list[str]]) -> None:
    assert exchanged(["open", "my.vault"]) == [sys.executable, "-P", "-m", "ui", "my.vault"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a desktop")
def test_without_a_desktop_the_commands_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 4
    assert "--help" in capsys.readouterr().err


def test_a_folder_of_the_present_folder_is_not_taken_for_the_window(tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "__main__.py").write_text("raise SystemExit(42)")
    done = subprocess.run([sys.executable, "-P", "-m", "ui", "--help"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0
    assert b"VAULT" in done.stdout
