"""A passphrase comes from the terminal or from a file, never from where others could read it."""

from __future__ import annotations

import getpass
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.cli import unlock
from evidence_vault.cli.main import build_parser
from evidence_vault.errors import InvalidValue, NotBegun, NoTerminal, SourceMissing


def new(*line: str) -> bytes:
    """The passphrase of a new vault with these options."""
    arguments = build_parser().parse_args(["create", "v", "--custodian", "K-1", *line])
    return unlock.new_passphrase(arguments.passphrase_file)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Lets a person type answers; gives the list of prompts that they saw."""

    def answers(*lines: str) -> list[str]:
        waiting, prompts = list(lines), []

        def ask(prompt: str) -> str:
            prompts.append(prompt)
            return waiting.pop(0)

        monkeypatch.setattr(getpass, "getpass", ask)
        return prompts

    return answers


@pytest.mark.parametrize(
    ("content", "passphrase"),
    [
        (b"seven words\n", b"seven words"),
        (b"seven words", b"seven words"),
        (b"seven words\r\nmore\n", b"seven words"),
        (b"  seven words \nand a note\n", b"seven words"),
        ("cafe\u0301\n".encode(), "caf\u00e9".encode()),
        (b"\xef\xbb\xbfseven words\n", b"seven words"),
    ],
)
def test_the_first_line_of_a_file_is_the_passphrase(content: bytes, passphrase: bytes, tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(content)
    assert new("--passphrase-file", str(tmp_path / "key")) == passphrase


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"seven words\nmore")))
    assert new("--passphrase-file", "-") == b"seven words"


@pytest.mark.parametrize("content", [b"", b"\n", b"   \nsecond line", b"\xff\xfe\n"])
def test_a_file_without_a_passphrase_is_refused_and_not_shown(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(content)
    with pytest.raises(InvalidValue) as refused:
        new("--passphrase-file", str(tmp_path / "key"))
    assert refused.value.facts["value"] == tmp_path / "key"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        new("--passphrase-file", str(tmp_path / "key"))


def test_a_new_passphrase_is_typed_twice(typed: Callable[..., list[str]]) -> None:
    prompts = typed("seven words", "seven words")
    assert new() == b"seven words"
    assert len(prompts) == 2


def test_two_that_differ_are_asked_for_again(
    typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    typed("one thing", "another", "seven words", "seven words")
    assert new() == b"seven words"
    told = capsys.readouterr()
    assert "not the same" in told.err
    assert "one thing" not in told.err + told.out


def test_letters_that_not_every_keyboard_has_are_warned_of(
    typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    typed("жеті сөз", "жеті сөз")
    new()
    assert "not every keyboard" in capsys.readouterr().err


def test_a_proposal_is_shown_on_a_terminal_only(
    typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    typed("seven quiet words of a riverbank", "seven quiet words of a riverbank")
    new()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("passphrase", "told"), [("a quiet riverbank", True), ("four quiet words of a riverbank", False)]
)
def test_a_passphrase_that_might_be_guessed_is_taken_but_not_in_silence(
    passphrase: str, told: bool, typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    typed(passphrase, passphrase)
    assert new() == passphrase.encode()
    assert ("Seven random words are better" in capsys.readouterr().err) is told


@pytest.mark.parametrize("word", ["open", "OPEN "])
def test_what_is_grave_is_confirmed_at_a_terminal(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(f"{word}\n"))
    unlock.confirm("open")
    monkeypatch.setattr(sys, "stdin", Terminal("yes\n"))
    with pytest.raises(NotBegun):
        unlock.confirm("open")


def test_a_pipe_confirms_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("open\n"))
    with pytest.raises(NotBegun):
        unlock.confirm("open")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a terminal of POSIX")
def test_without_a_terminal_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: str, _flags: int) -> int:
        raise OSError("no controlling terminal")

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(sys, "stdin", io.StringIO("typed\ntyped\n"))
    with pytest.raises(NoTerminal):
        new()


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_who_stops_at_the_prompt_has_begun_nothing(
    end: type[BaseException], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_prompt: str) -> str:
        raise end

    monkeypatch.setattr(getpass, "getpass", stop)
    with pytest.raises(NotBegun):
        new()
    assert capsys.readouterr().err == "\n"


def test_the_environment_is_never_asked(monkeypatch: pytest.MonkeyPatch, typed: Callable[..., list[str]]) -> None:
    for name in ("PASSPHRASE", "EVIDENCE_VAULT_PASSPHRASE", "AGE_PASSPHRASE"):
        monkeypatch.setenv(name, "from the environment")
    typed("seven words", "seven words")
    assert new() == b"seven words"
