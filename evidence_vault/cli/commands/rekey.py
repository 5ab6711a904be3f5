"""rekey: the same vault under new keys, in a new folder."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.commands.create import add_recovery_out, refuse_recovery, write_recovery
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.output import counted, note, tell, visible
from evidence_vault.cli.parser import Commands, add_command, add_vault, text
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.clock import SystemClock
from evidence_vault.records.rekeyed import Rekeyed
from evidence_vault.session import Session


def register(commands: Commands) -> None:
    """Enter the command."""
    parser = add_command(
        commands,
        "rekey",
        "hand a vault over to new keys, in a new folder",
        run,
        more="For when somebody who could open it must not any more: removing a key does not take away what they know. "
        "Everything is encrypted anew; the old vault stays, and is yours to destroy.",
    )
    add_vault(parser)
    parser.add_argument("new", metavar="NEW", type=Path, help="where the new vault shall stand; nothing may be there")
    parser.add_argument(
        "--keep",
        metavar="KEY",
        type=text,
        action="append",
        default=[],
        help="key of a colleague who stays, made for their age recipient, as in keys list; may be given several times",
    )
    add_recovery_out(parser)
    unlock.add_options(parser)
    unlock.add_new_passphrase_file(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Make the new vault; nothing is made where the recovery file could not be written."""
    unlock.refuse_one_input(arguments)
    recovery: Path | None = arguments.recovery_out
    refuse_existing(arguments.new)
    refuse_recovery(recovery)
    with unlock.opened(arguments, write=True) as session:
        passphrase = unlock.new_passphrase(arguments.new_passphrase_file)
        with TerminalProgress() as progress:
            done = session.rekey(arguments.new, passphrase, arguments.keep, progress)
    with Session.open(arguments.new, passphrase=passphrase, write=False, clock=SystemClock()) as made:
        tell(f"Made {visible(arguments.new)}: {counted(done.objects, 'original')}, {counted(done.commits, 'commit')}.")
        tell(f"Recipient   {made.recipient}")
        tell(f"Checkpoint  {made.checkpoint_short}")
        if recovery:
            write_recovery(made, recovery)
        else:
            note("Note: no recovery file was made, and an old recovery sheet does not open the new vault.")
    for line in _left(done):
        note(line)
    note(_OLD_COPIES.format(old=visible(arguments.vault)))
    return ExitCode.FINDINGS if done.lost or not done.noted else ExitCode.DONE


def _left(done: Rekeyed) -> Iterator[str]:
    """What a person should know of what was carried over, and what was not."""
    if done.invited:
        yield f"It also opens with the identity of: {', '.join(map(visible, done.invited))}."
    if done.left_out:
        yield (
            f"No key was made for: {', '.join(map(visible, done.left_out))}. For whoever of them stays, use keys add-passphrase "
            "or keys add-recipient in the new vault."
        )
    for file in done.lost:
        yield f"Not carried over, because the old vault has it damaged or not at all: {visible(file)}"
    if done.gaps:
        yield (
            f"Parts of the log that cannot be read stayed behind, as the log says: {', '.join(map(visible, done.gaps))}. "
            "Should they ever be read again, that is in the old vault: do not destroy it before you gave that up."
        )
    if done.inbox:
        yield f"{counted(done.inbox, 'file')} of the inbox stayed in the old vault: accept or reject there, then add."
    if done.aside:
        yield f"{counted(done.aside, 'file')} in recovered/ stayed in the old vault."
    if not done.noted:
        yield "WARNING: the old vault could not record that it was handed over. The new one is complete all the same."


_OLD_COPIES = (
    "{old} and every copy of it (mirror, backup, memory stick) still open with the old keys. Run check on the new vault, make "
    "a second copy of it, and then destroy the old ones; a mirror of the old one cannot be brought up to date with the new."
)
