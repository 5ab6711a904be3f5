"""add, describe, original: evidence on its way in and out."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from evidence_vault.cli import card, unlock
from evidence_vault.cli.exitcodes import ExitCode, exit_code
from evidence_vault.cli.facts import item_facts
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.messages import sentence
from evidence_vault.cli.output import counted, note, size_text, tell, tell_json, tell_table, visible
from evidence_vault.cli.parser import Commands, add_command, add_items, add_json, add_vault, item_id
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import InvalidValue, RequestError
from evidence_vault.records.item import CARD_FIELDS, Intake


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
    for path, error in intake.failures:
        note(f"Left out: {visible(path)}: {sentence(error)}")
    if intake.cancelled:
        note("Stopped. What is listed was taken in and is kept.")
    if intake.items:
        note(f"The files themselves still lie, unencrypted, in {_places(arguments.paths)}. They were not changed.")
    return _intake_code(intake)


def _tell_intake(intake: Intake) -> None:
    if intake.items:
        rows = ([str(item.id), size_text(item.size), item.sha256.hex, item.name] for item in intake.items)
        tell_table(("Item", "Size", "SHA-256", "Name"), rows)
    total = sum(item.size for item in intake.items)
    tell(f"{counted(len(intake.items), 'item')} taken in, {size_text(total)}.")


def _places(paths: Sequence[Path]) -> str:
    folders = {str(path if path.is_dir() else path.parent) for path in map(Path.absolute, paths)}
    return ", ".join(visible(os.path.normpath(folder)) for folder in sorted(folders))


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
        raise InvalidValue(field="the card", value="", expected="at least one field, or --card FILE")
    with unlock.opened(arguments, write=True) as session:
        session.describe(arguments.items, fields)
    tell(f"Set for {', '.join(map(str, arguments.items))}: {', '.join(fields)}.")
    return ExitCode.DONE


def run_original(arguments: argparse.Namespace) -> ExitCode:
    """Write one original to a new file."""
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        item = session.item(arguments.item)
        session.export_original(item.id, arguments.out, progress)
    tell(f"Wrote {item.id} to {visible(arguments.out)}, unencrypted: {size_text(item.size)}, SHA-256 {item.sha256.hex}")
    return ExitCode.DONE
