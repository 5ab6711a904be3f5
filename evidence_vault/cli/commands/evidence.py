"""add, describe, original: evidence on its way in and out."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from evidence_vault.cli import card, unlock
from evidence_vault.cli.exitcodes import ExitCode, exit_code
from evidence_vault.cli.facts import item_facts
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.items import tell_items
from evidence_vault.cli.messages import sentence
from evidence_vault.cli.output import counted, note, size_text, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, add_command, add_items, add_json, add_vault, item_id
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import NothingToChange, RequestError
from evidence_vault.ingest.origin import printable
from evidence_vault.records.item import CARD_FIELDS, Intake, Item


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
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        case = session.case(arguments.case).id if arguments.case else None
        intake = session.add(arguments.paths, card=fields, case=case, progress=progress)
    if arguments.json:
        tell_json(
            {
                "items": [item_facts(item) for item in intake.items],
                "failures": [
                    {"path": path, "code": error.code, "detail": sentence(error)} for path, error in intake.failures
                ],
                "cancelled": intake.cancelled,
            }
        )
    else:
        _tell_intake(intake)
    _note_intake(intake, arguments.paths)
    return _intake_code(intake)


def _tell_intake(intake: Intake) -> None:
    if intake.items:
        tell_items(intake.items)
    for item in intake.items:
        if item.same_as:
            tell(f"{item.id} has the same content as {item.same_as}.")
    total = sum(item.size for item in intake.items)
    tell(f"{counted(len(intake.items), 'item')} taken in, {size_text(total)}.")


def _note_intake(intake: Intake, paths: Sequence[Path]) -> None:
    """What a person should know beside the list."""
    for path, error in intake.failures:
        named = "" if error.facts.get("path") == path else f"{visible(path)}: "
        note(f"Left out: {named}{sentence(error)}")
    if intake.cancelled:
        note("Stopped. What is listed was taken in and is kept." if intake.items else "Stopped. Nothing was taken in.")
    elif not intake.items and not intake.failures:
        note(f"There is no file in {', '.join(map(visible, paths))}, so nothing was taken in.")
    if intake.not_inspected:
        note(f"Note: all of it is safe, but could not be looked at: {sentence(intake.not_inspected)}")
        note("The next add looks at it.")
    if intake.items:
        note(f"The files themselves still lie, unencrypted, in {_places(paths, intake.items)}. They were not changed.")


def _places(paths: Sequence[Path], items: Iterable[Item]) -> str:
    """The folders, among those that were named, of what was taken in."""
    taken = [Path(item.path) for item in items if item.path]
    folders = []
    for named in map(Path.absolute, paths):
        source = Path(printable(str(named)))
        if any(source in (path, *path.parents) for path in taken):
            folders.append(named if named.is_dir() else named.parent)
    return ", ".join(sorted({visible(os.path.normpath(folder)) for folder in folders}))


def _intake_code(intake: Intake) -> ExitCode:
    """Done, or how far from it: a source that was left out beside others is a finding."""
    if intake.cancelled:
        return ExitCode.CANCELLED
    errors = [error for _, error in intake.failures]
    grave = [error for error in errors if not isinstance(error, RequestError)]
    if grave or (errors and not intake.items):
        return exit_code((grave or errors)[0])
    return ExitCode.FINDINGS if errors else ExitCode.DONE


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
