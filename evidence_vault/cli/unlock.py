"""How a person proves who they are: asked at the terminal, or read from a file.

A passphrase is never an argument or a variable of the environment: other users of the computer could
read it there.
"""

from __future__ import annotations

import argparse
import getpass
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from evidence_vault.cli.files import STDIN, read_input
from evidence_vault.cli.messages import finding_line
from evidence_vault.cli.output import note
from evidence_vault.cli.parser import READ_ONLY
from evidence_vault.clock import SystemClock
from evidence_vault.errors import InvalidIdentity, InvalidValue, NotBegun, NoTerminal, VaultSubstituted
from evidence_vault.locked import (
    answer_challenge,
    passphrase_bytes,
    passphrase_strength,
    propose_passphrase,
    read_challenge,
)
from evidence_vault.records.branch import Decision
from evidence_vault.records.passphrase import Strength
from evidence_vault.session import Session
from evidence_vault.vault.layout import read_header


def add_options(parser: argparse.ArgumentParser) -> None:
    """The two ways to unlock without being asked."""
    group = parser.add_argument_group("unlocking (asked at the terminal without one of these)")
    either = group.add_mutually_exclusive_group()
    add_passphrase_file(either)
    either.add_argument(
        "--identity-file",
        metavar="FILE",
        type=Path,
        help="file with the recovery identity, or with one that a key of the vault is wrapped for",
    )


def add_read_only(parser: argparse._ActionsContainer) -> None:
    """For commands that only read: the option to leave every file of the vault as it is."""
    parser.add_argument(
        READ_ONLY,
        action="store_true",
        help="write nothing at all into the folder, not even the index: for a write-protected medium, or beside a writer",
    )


def add_passphrase_file(group: argparse._ActionsContainer) -> None:
    """The option that names a file with the passphrase."""
    group.add_argument(
        "--passphrase-file",
        metavar="FILE",
        type=Path,
        help="file whose first line is the passphrase; - for standard input",
    )


def add_new_passphrase_file(group: argparse._ActionsContainer) -> None:
    """The option that names a file with a new passphrase."""
    group.add_argument(
        "--new-passphrase-file",
        metavar="FILE",
        type=Path,
        help="file whose first line is the new passphrase; - for standard input (asked at the terminal without it)",
    )


def refuse_one_input(arguments: argparse.Namespace) -> None:
    """Refuse two passphrases from standard input: which is which could not be told.

    Raises:
        InvalidValue: both are to come from there.
    """
    if STDIN == arguments.passphrase_file == arguments.new_passphrase_file:
        raise InvalidValue(field="--new-passphrase-file", value="-", expected="one of the two in a file")


class Secret(NamedTuple):
    """What a person proves with; one of the two."""

    passphrase: bytes | None = None
    identity: str | None = None


def secret(arguments: argparse.Namespace) -> Secret:
    """A passphrase, or the text of an identity file: asked for, or read where the arguments say.

    Raises:
        UnlockError, RequestError: the path is no vault, the file does not serve, or nobody can be asked.
    """
    read_header(arguments.vault)  # nobody should type a passphrase to learn that the path is wrong
    return _secret(arguments)


@contextmanager
def opened(
    arguments: argparse.Namespace, *, write: bool, by: Secret | None = None, decision: Decision | None = None
) -> Iterator[Session]:
    """Unlock the vault that the arguments name; what was found while opening is told.

    Args:
        arguments: of the command.
        write: whether anything is to be changed; without it the command has the option of `add_read_only`.
        by: a secret that was asked for already.
        decision: with which a person goes on with a log that is not as it was.

    Raises:
        UnlockError, EnvironmentFault, EvidenceError: it does not open.
    """
    passphrase, identity = by or secret(arguments)
    try:
        session = Session.open(
            arguments.vault,
            passphrase=passphrase,
            identity=identity,
            write=write,
            untouched=not write and arguments.read_only,
            clock=SystemClock(),
            decision=decision,
        )
    except VaultSubstituted as error:  # the core names files by their place in the vault
        raise VaultSubstituted(**{**error.facts, "path": arguments.vault / "VAULT"}) from error
    with session:
        told = session.notices
        for finding in told:
            note(finding_line(finding))
        yield session
        for finding in session.notices[len(told) :]:
            note(finding_line(finding))


def answered(arguments: argparse.Namespace) -> str:
    """The words of the challenge that the arguments name, read with the key that they name.

    Raises:
        RequestError, UnlockError: as of `answer_challenge` and `read_challenge`.
    """
    passphrase, identity = _secret(arguments)
    return answer_challenge(read_challenge(arguments.challenge), typed=passphrase, identity=identity)


def _secret(arguments: argparse.Namespace) -> Secret:
    if arguments.identity_file:
        return Secret(identity=_identity(arguments.identity_file))
    if arguments.passphrase_file:
        return Secret(passphrase=first_line(arguments.passphrase_file, "--passphrase-file"))
    return Secret(passphrase=passphrase_bytes(ask("Passphrase: ")))


def new_passphrase(from_file: Path | None) -> bytes:
    """A passphrase for a new key: from a file, or typed twice. The core refuses one that can be guessed.

    Raises:
        InvalidValue: the file does not serve.
        NoTerminal: nobody can be asked.
    """
    passphrase = first_line(from_file, "the file with the new passphrase") if from_file else _ask_twice()
    if not passphrase.isascii():
        note("Note: this passphrase has letters that not every keyboard can type.")
    if passphrase_strength(passphrase.decode("utf-8")) is Strength.FAIR:
        note("Note: somebody with many computers might guess this passphrase. Seven random words are better.")
    return passphrase


def confirm(word: str, *, in_scripts: str = "") -> None:
    """Ask at the terminal for a word that nobody types by mistake.

    Args:
        word: that has to be typed.
        in_scripts: the option that says the same where no terminal is.

    Raises:
        NotBegun: another was typed, or there is no terminal.
    """
    typed = ""
    if sys.stdin.isatty():
        note(f"Type {word} to go on:")
        typed = sys.stdin.readline()
    else:
        note(
            f"There is no terminal to confirm this at. Where you have read the above before, give {in_scripts}."
            if in_scripts
            else "This is confirmed at a terminal only."
        )
    if typed.strip().lower() != word:
        raise NotBegun()


def _ask_twice() -> bytes:
    if sys.stderr.isatty():
        note("The passphrase opens everything in this vault. Proposed, because random words cannot be guessed:")
        note(f"\n    {propose_passphrase()}\n")
        note("Type it twice, or one of your own. Write it down and keep it apart from this computer.")
    while True:
        first = passphrase_bytes(ask("New passphrase: "))
        if first == passphrase_bytes(ask("The same again: ")):
            return first
        note("The two are not the same. Once more.")


def ask(prompt: str) -> str:
    """What a person types at the terminal, which does not show it.

    Raises:
        NoTerminal: there is none.
        NotBegun: they stopped.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)  # it would go on with an echoing prompt
        try:
            return getpass.getpass(prompt)
        except getpass.GetPassWarning:
            raise NoTerminal() from None
        except (EOFError, KeyboardInterrupt):
            note("")  # the prompt stands without a line break
            raise NotBegun() from None


def first_line(path: Path, option: str) -> bytes:
    """The passphrase, or the words, in the first line of a file.

    Raises:
        InvalidValue: there is none, or the file is no text.
        SourceMissing, SourceUnreadable: it cannot be read.
    """
    try:
        line = read_input(path).partition(b"\n")[0].decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidValue(field=option, value=path, expected="a file in UTF-8") from None
    passphrase = passphrase_bytes(line)
    if not passphrase:
        raise InvalidValue(field=option, value=path, expected="something in the first line")
    return passphrase


def _identity(path: Path) -> str:
    try:
        return read_input(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidIdentity() from None
