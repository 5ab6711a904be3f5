"""create: a new vault, and the way back into it."""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.commands.recovery import write_sealed
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing, refuse_unwritable
from evidence_vault.cli.output import note, tell, tell_fields, tell_json, visible
from evidence_vault.cli.parser import Commands, Parser, add_command, add_json, add_vault, text
from evidence_vault.clock import SystemClock
from evidence_vault.errors import InvalidValue
from evidence_vault.export.new_file import write_new
from evidence_vault.session import Session

_OPEN_FORM = """\
# Recovery identity of the evidence vault {vault}
# WARNING: whoever has this file opens everything in the vault, without any passphrase.
# Take it off this computer and deposit it with somebody you trust, apart from the vault.
# With the age program alone: age --decrypt -i THIS-FILE log/000/000001.age
# public key: {recipient}
{identity}
"""


def register(commands: Commands) -> None:
    """Enter the command."""
    parser = add_command(
        commands,
        "create",
        "make a new vault",
        run,
        more="Make one vault per client or matter: two lists from one vault show that they belong together.",
    )
    add_vault(parser)
    parser.add_argument(
        "--custodian", metavar="NAME", type=text, required=True, help="name of the keeper; a code such as K-1 will do"
    )
    add_recovery_out(parser)
    add_json(parser)
    unlock.add_passphrase_file(parser)


def add_recovery_out(parser: Parser) -> None:
    """The option that names a recovery file."""
    parser.add_argument(
        "--recovery-out",
        metavar="FILE",
        type=Path,
        help="also write the way back in for when the passphrase is lost: "
        "FILE.pdf is a sheet sealed with words of its own, FILE.txt the open recovery identity",
    )


def run(arguments: argparse.Namespace) -> ExitCode:
    """Create the vault; nothing is made where the recovery file could not be written."""
    recovery: Path | None = arguments.recovery_out
    refuse_existing(arguments.vault)
    refuse_recovery(recovery)
    passphrase = unlock.new_passphrase(arguments.passphrase_file)
    with Session.create(
        arguments.vault, custodian=arguments.custodian, passphrase=passphrase, clock=SystemClock()
    ) as session:
        _tell_created(session, arguments)
        if recovery:
            write_recovery(session, recovery)
        else:
            note("Note: no recovery file was made. Without the passphrase nothing in this vault can be read.")
    return ExitCode.DONE


def _tell_created(session: Session, arguments: argparse.Namespace) -> None:
    facts = {
        "vault": str(session.vault_id),
        "recipient": session.recipient,
        "custodian": arguments.custodian,
        "checkpoint": session.checkpoint_short,
    }
    if arguments.json:
        tell_json(facts)
        return
    tell(f"Created {visible(arguments.vault)}")
    tell_fields((name.capitalize(), value) for name, value in facts.items())


def refuse_recovery(path: Path | None) -> None:
    """Refuse a recovery file that could not be written, before anything is made.

    Raises:
        RequestError, EnvironmentFault: so it is.
    """
    if path is None:
        return
    if path.suffix.lower() not in (".pdf", ".txt"):
        raise InvalidValue(field="--recovery-out", value=path, expected="a name that ends in .pdf or .txt")
    refuse_existing(path)
    refuse_unwritable(path)


def write_recovery(session: Session, path: Path) -> None:
    """Write the way back in: a sealed sheet, or the open form."""
    if path.suffix.lower() == ".txt":
        content = _OPEN_FORM.format(
            vault=session.vault_id, recipient=session.recipient, identity=session.identity_text()
        )
        write_new(path, content.encode("ascii"))
        note(f"WARNING: whoever has {visible(path)} opens everything in this vault. Take it off this computer now.")
        return
    write_sealed(session, path, ("en",))
