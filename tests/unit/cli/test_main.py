"""The last door: whatever happens inside, the shell gets a code and a person gets a sentence."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

import pytest

from evidence_vault.cli import main as door
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.errors import DiskFull, PathExists


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException | ExitCode], int]:
    """Runs a command that ends in a given way."""

    def run_with(outcome: BaseException | ExitCode) -> int:
        def run(_arguments: argparse.Namespace) -> ExitCode:
            if isinstance(outcome, BaseException):
                raise outcome
            return outcome

        parser = door.build_parser()
        monkeypatch.setattr(parser, "parse_args", lambda _argv: argparse.Namespace(run=run))
        monkeypatch.setattr(door, "build_parser", lambda _asked: parser)
        return door.main(["any"])

    return run_with


@pytest.mark.parametrize("code", [ExitCode.DONE, ExitCode.FINDINGS])
def test_the_command_decides_the_code(code: ExitCode, ends: Callable[..., int]) -> None:
    assert ends(code) == code


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (PathExists(path="x.pdf"), 2, "x.pdf exists already"),
        (DiskFull(path="/media/stick"), 4, "The disk of /media/stick is full"),
        (KeyboardInterrupt(), 130, "Stopped"),
        (OSError(28, "No space left on device"), 4, "No space left on device"),
    ],
)
def test_a_failure_is_one_sentence(
    error: BaseException, code: int, words: str, ends: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ends(error) == code
    told = capsys.readouterr()
    assert words in told.err
    assert len(told.err.splitlines()) == 1
    assert told.out == ""


def test_an_unknown_exception_is_a_defect_and_its_text_is_not_shown(
    ends: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ends(ValueError("the secret lantern")) == 70
    told = capsys.readouterr().err
    assert "ValueError" in told
    assert "test_main.py" in told
    assert "lantern" not in told


def test_a_reader_that_has_enough_ends_it_quietly(
    ends: Callable[..., int], capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    turned: list[int] = []
    monkeypatch.setattr(os, "dup2", lambda _from, to: turned.append(to))
    assert ends(BrokenPipeError()) == 0
    assert len(turned) == 1
    assert capfd.readouterr().err == ""


def test_the_program_names_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        door.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("evidence-vault 0.")


def test_help_is_a_page_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        door.main(["--help"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert shown == door.PAGE
    assert max(map(len, shown.splitlines())) <= 80
