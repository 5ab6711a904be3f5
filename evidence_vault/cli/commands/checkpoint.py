"""checkpoint: what stands for the whole log, to be kept outside, and holding it against the log again."""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import STDIN, read_input, refuse_existing
from evidence_vault.cli.output import counted, note, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_vault
from evidence_vault.errors import InvalidValue
from evidence_vault.export.new_file import write_new
from evidence_vault.records.pin import HeldPin


def register(commands: Commands) -> None:
    """Enter the command."""
    parser = add_command(
        commands,
        "checkpoint",
        "show the checkpoint, or hold one from outside against the log",
        run,
        more="Ends with 6, an alarm, where a checkpoint from outside is not one of this log.",
    )
    add_vault(parser)
    parser.add_argument("--qr", metavar="FILE.png", type=Path, help="also write its text as a QR code into a new file")
    parser.add_argument(
        "--pin",
        metavar="FILE|TEXT",
        help="one that was kept outside: its eight groups of five, or a file with them, its text or its signed note; "
        "- for standard input",
    )
    add_json(parser)
    unlock.add_read_only(parser)
    unlock.add_options(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Show the checkpoint, or hold another against the log and record that."""
    if arguments.qr:
        if arguments.qr.suffix.lower() != ".png":
            raise InvalidValue(field="--qr", value=arguments.qr, expected="a name that ends in .png")
        refuse_existing(arguments.qr)
    pin = given(arguments.pin) if arguments.pin is not None else None
    by = unlock.secret(arguments)
    with unlock.opened(arguments, write=False, by=by) as session:
        held = session.hold(pin) if pin is not None else None
        short, size, text = session.checkpoint_short, session.head.size, session.checkpoint_note().decode("utf-8")
        if arguments.qr:
            write_new(arguments.qr, session.checkpoint_png())
    if arguments.json:
        tell_json({"checkpoint": short, "size": size, "note": text, "pin": _facts(held) if held else None})
    else:
        _tell(short, size, text, held)
    if arguments.qr:
        note(f"Wrote {visible(arguments.qr)}.")
    if held and not arguments.read_only:
        with unlock.opened(arguments, write=True, by=by) as session:
            session.record_pin(held)
    return ExitCode.DONE


def given(text: str) -> bytes:
    """A checkpoint as it was given: the bytes of a file of that name, or the text itself."""
    path = Path(text)
    return read_input(path) if path == STDIN or _is_file(path) else text.encode("utf-8", "replace")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _tell(short: str, size: int, text: str, held: HeldPin | None) -> None:
    if held:
        where = f"after {counted(held.size, 'entry')}" + (f", commit {held.commit}" if held.commit else "")
        later = f"{counted(held.later, 'entry')} came later" if held.later else "nothing was recorded since"
        tell(f"The checkpoint {held.short} is one of this log: {where}; {later}.")
        tell("Up to there the log is the one that it was then.")
        if held.by:
            tell(f"Signed by the key of custodian {held.by}.")
        tell()
    tell(f"Checkpoint after {counted(size, 'entry')}: {short}")
    tell()
    tell(text.rstrip("\n"))
    if not held:
        note("Keep it where this computer and its copies are not: on paper, with a colleague, with a notary.")


def _facts(held: HeldPin) -> dict[str, object]:
    return {
        "checkpoint": held.short,
        "size": held.size,
        "root": held.root.hex(),
        "commit": held.commit,
        "later": held.later,
        "custodian": str(held.by) if held.by else None,
    }
