"""add, describe, original: evidence on its way in and out."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from evidence_vault.cli import card, unlock
from evidence_vault.cli.add_locked import add_locked
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.intake import intake_code, note_left_out, note_read_back, read_back, tell_intake
from evidence_vault.cli.output import note, size_text, tell, visible
from evidence_vault.cli.parser import Commands, add_command, add_items, add_json, add_vault, item_id
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import InvalidValue, NothingToChange
from evidence_vault.records.item import CARD_FIELDS, Item
from evidence_vault.records.names import printable


def register(commands: Commands) -> None:
    """Enter the commands."""
    add = add_command(
        commands,
        "add",
        "take files and folders in",
        run_add,
        more="Each file is hashed and encrypted as it is, and recorded. The files themselves stay where they are.",
    )
    add_vault(add)
    add.add_argument("paths", metavar="PATH", type=Path, nargs="+", help="file or folder; links are not followed")
    add.add_argument("--case", metavar="C", help="case that they belong to, by id or title")
    add.add_argument(
        "--locked",
        action="store_true",
        help="without a key: encrypt them into the inbox, where they wait until somebody who can unlock accepts them",
    )
    add.add_argument(
        "--recipient",
        metavar="R",
        help="with --locked: what the vault must encrypt to, whole or in its short form, as on the recovery sheet",
    )
    card.add_options(add, card.INTAKE_FIELDS)
    add_json(add)
    unlock.add_options(add)

    describe = add_command(
        commands,
        "describe",
        "fill in the capture card of items",
        run_describe,
        more="Fields that are not named stay as they are; earlier values stay in the log.",
    )
    add_vault(describe)
    add_items(describe, "item to describe")
    card.add_options(describe, CARD_FIELDS)
    unlock.add_options(describe)

    original = add_command(
        commands,
        "original",
        "give an original back, byte for byte",
        run_original,
        more="The digest is computed again on the way out, and the log records it.",
    )
    add_vault(original)
    original.add_argument("item", metavar="ITEM", type=item_id, help="the item, as E-000017, e-17 or 17")
    original.add_argument("--out", metavar="FILE", type=Path, required=True, help="new file; nothing is overwritten")
    unlock.add_options(original)


def run_add(arguments: argparse.Namespace) -> ExitCode:
    """Take sources in; what cannot be read is named, and the rest goes on."""
    fields = card.card_of(arguments)
    if arguments.locked:
        return add_locked(arguments, fields)
    if arguments.recipient is not None:
        raise InvalidValue(field="--recipient", value=arguments.recipient, expected="--locked beside it")
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        case = session.case(arguments.case).id if arguments.case else None
        intake = session.add(arguments.paths, card=fields, case=case, progress=progress)
        done = read_back(session, intake, progress)
    tell_intake(intake, done, as_json=arguments.json)
    note_left_out(intake)
    note_read_back(done)
    if not intake.items and not intake.failures and not intake.cancelled:
        note(f"There is no file in {', '.join(map(visible, arguments.paths))}, so nothing was taken in.")
    if intake.items:
        places = _places(arguments.paths, intake.items)
        note(f"The files themselves still lie, unencrypted, in {places}. They were not changed.")
        if len(done.verified) == len(intake.items):
            note("All of it was read back from the disk and is the same: they are no longer needed for this vault.")
    return intake_code(intake, done)


def _places(paths: Sequence[Path], items: Iterable[Item]) -> str:
    """The folders, among those that were named, of what was taken in."""
    taken = [Path(item.path) for item in items if item.path]
    folders = []
    for named in map(Path.absolute, paths):
        source = Path(printable(str(named)))
        if any(source in (path, *path.parents) for path in taken):
            folders.append(named if named.is_dir() else named.parent)
    return ", ".join(sorted({visible(os.path.normpath(folder)) for folder in folders}))


def run_describe(arguments: argparse.Namespace) -> ExitCode:
    """Record card fields for items."""
    fields = card.card_of(arguments)
    if not fields:
        raise NothingToChange(options=["--card", *map(card.option, CARD_FIELDS)])
    items = list(dict.fromkeys(arguments.items))
    with unlock.opened(arguments, write=True) as session:
        session.describe(items, fields)
    for done, names in (
        ("Set", [name for name, value in fields.items() if value]),
        ("Cleared", [name for name, value in fields.items() if not value]),
    ):
        if names:
            tell(f"{done} for {', '.join(map(str, items))}: {', '.join(names)}.")
    return ExitCode.DONE


def run_original(arguments: argparse.Namespace) -> ExitCode:
    """Write one original to a new file."""
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        item = session.item(arguments.item)
        session.export_original(item.id, arguments.out, progress)
    tell(
        f"Wrote {item.id} to {visible(arguments.out)}, unencrypted: {size_text(item.size)}, SHA-256 {item.content.sha256.hex}"
    )
    return ExitCode.DONE
