"""recovery-sheet: the way back into a vault whose passphrase is lost, on paper."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.output import note, tell, visible
from evidence_vault.cli.parser import Commands, add_command, add_languages, add_vault
from evidence_vault.errors import InvalidValue
from evidence_vault.export.new_file import write_new
from evidence_vault.locked import propose_passphrase
from evidence_vault.session import Session

_WARNING = """\
WARNING: the open sheet bears the key of this vault in plain letters. Whoever sees it, or a photo of it, reads everything
in the vault for ever, and no change of passphrase helps. Make it only to deposit it elsewhere at once, with a person or
a place that you trust; print it where no queue keeps it, and delete the file."""


def register(commands: Commands) -> None:
    """Enter the command."""
    parser = add_command(
        commands,
        "recovery-sheet",
        "print the way back in for when the passphrase is lost, as PDF",
        run,
        more="The sheet is sealed with seven words of its own, which are shown once.",
    )
    add_vault(parser)
    parser.add_argument("--out", metavar="FILE.pdf", type=Path, required=True, help="new file; nothing is overwritten")
    parser.add_argument(
        "--open", action="store_true", help="the key in plain letters instead, to be deposited elsewhere; asks first"
    )
    add_languages(parser)
    unlock.add_read_only(parser)
    unlock.add_options(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Print the sheet, sealed or, once that was confirmed, open."""
    out: Path = arguments.out
    if out.suffix.lower() != ".pdf":
        raise InvalidValue(field="--out", value=out, expected="a name that ends in .pdf")
    refuse_existing(out)
    if not arguments.open:
        with unlock.opened(arguments, write=False) as session:
            write_sealed(session, out, arguments.lang)
        return ExitCode.DONE
    note(_WARNING)
    unlock.confirm("open")
    with unlock.opened(arguments, write=False) as session:
        write_new(out, session.recovery_sheet(arguments.lang, passphrase=None))
    tell(f"Wrote {visible(out)}: the open recovery sheet. Take it off this computer now.")
    return ExitCode.DONE


def write_sealed(session: Session, out: Path, languages: Sequence[str]) -> None:
    """Write a sealed sheet, and show its words this one time."""
    words = propose_passphrase()
    write_new(out, session.recovery_sheet(languages, passphrase=words.encode("ascii")))
    note(f"The recovery sheet is {visible(out)}. It opens with these words, which are shown only now:")
    note(f"\n    {words}\n")
    note("Write them down, and keep them apart from the sheet.")
