"""add --locked: into the inbox of a vault that nobody unlocks now."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping

from evidence_vault import locked
from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import failure_facts
from evidence_vault.cli.intake import done_code, note_failures
from evidence_vault.cli.output import counted, note, tell, tell_json, tell_table, visible
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.clock import SystemClock
from evidence_vault.errors import InvalidValue, RecipientUnconfirmed


def add_locked(arguments: argparse.Namespace, card: Mapping[str, str]) -> ExitCode:
    """Encrypt sources into the inbox, once it is sure for whom."""
    for option, value in (
        ("--case", arguments.case),
        ("--passphrase-file", arguments.passphrase_file),
        ("--identity-file", arguments.identity_file),
    ):
        if value is not None:
            raise InvalidValue(field=option, value=value, expected="nothing beside --locked; give it to inbox accept")
    recipient = arguments.recipient or _confirmed(arguments)
    with TerminalProgress() as progress:
        done = locked.add(
            arguments.vault, arguments.paths, recipient=recipient, card=card, clock=SystemClock(), progress=progress
        )
    if arguments.json:
        added = [{"path": path, "file": file} for path, file in done.added]
        tell_json({"added": added, "failures": failure_facts(done.failures), "cancelled": done.cancelled})
    else:
        if done.added:
            tell_table(("Inbox file", "Source"), ([file, path] for path, file in done.added))
        tell(f"{counted(len(done.added), 'file')} encrypted into the inbox.")
    note_failures(done.failures, len(done.added))
    if done.cancelled:
        note("Stopped. What is listed is in the inbox." if done.added else "Stopped. Nothing was added.")
    elif not done.added and not done.failures:
        note(f"There is no file in {', '.join(map(visible, arguments.paths))}, so nothing was added.")
    if done.added:
        note("This is no evidence yet. It becomes evidence when somebody who can unlock the vault accepts it")
        note("(inbox accept). Keep your copy until then.")
    return done_code(done.failures, done=bool(done.added), cancelled=done.cancelled)


def _confirmed(arguments: argparse.Namespace) -> str:
    """The vault's own recipient, once a person has compared it with paper: anybody can exchange the file VAULT.

    Raises:
        RecipientUnconfirmed: nobody can be asked.
        NotBegun: they did not say yes.
    """
    vault = locked.look(arguments.vault)
    if not sys.stdin.isatty():
        raise RecipientUnconfirmed(fingerprint=vault.fingerprint)
    note(f"The files will be encrypted for: {vault.fingerprint}")
    note("Whoever can change this vault's folder can change that. Does it stand on the vault's recovery sheet?")
    unlock.confirm("yes")
    return vault.recipient
