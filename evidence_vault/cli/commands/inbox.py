"""inbox list, accept, reject: what was added while the vault was locked."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import PurePosixPath

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import failure_facts, inbox_facts
from evidence_vault.cli.intake import (
    done_code,
    intake_code,
    note_failures,
    note_left_out,
    note_read_back,
    read_back,
    tell_intake,
)
from evidence_vault.cli.items import OPEN_INBOX, minute
from evidence_vault.cli.output import counted, note, size_text, tell, tell_json, tell_json_array, tell_table, visible
from evidence_vault.cli.parser import Commands, Parser, add_command, add_json, add_vault, text
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.cli.reasons import plain
from evidence_vault.errors import InvalidValue
from evidence_vault.records.inbox import InboxFile, InboxState

_SHORT = 8
"""Characters of a random name that are enough to call a file by."""


def register(commands: Commands) -> None:
    """Enter the commands of the group ``inbox``."""
    listing = add_command(
        commands,
        "list",
        "list what was added while the vault was locked",
        run_list,
        more="Names, sizes and times are what the files say of themselves; nothing of their content is shown.",
    )
    accept = add_command(
        commands,
        "accept",
        "take files of the inbox in",
        run_accept,
        more="Each becomes an item. That it came through the open inbox stays with it for ever.",
    )
    reject = add_command(
        commands,
        "reject",
        "remove files from the inbox, and record that",
        run_reject,
        more="The log names each by the SHA-256 of its encrypted file, and holds your reason. The content is gone then.",
    )
    for parser in (listing, accept, reject):
        add_vault(parser)
        if parser is listing:
            unlock.add_read_only(parser)
        else:
            _add_files(parser)
        if parser is accept:
            parser.add_argument("--case", metavar="C", help="case that they belong to, by id or title")
        if parser is reject:
            parser.add_argument("--reason", metavar="TEXT", type=text, required=True, help="why, in your words")
        add_json(parser)
        unlock.add_options(parser)


def _add_files(parser: Parser) -> None:
    purpose = "file of the inbox, or the beginning of its name, as inbox list shows it"
    parser.add_argument("files", metavar="FILE", nargs="*", help=purpose)
    parser.add_argument("--all", action="store_true", help="all files of the inbox, in place of naming them")


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """Everything in the inbox."""
    with unlock.opened(arguments, write=False) as session:
        files = list(session.inbox.files())
    if arguments.json:
        tell_json_array(map(inbox_facts, files))
        return ExitCode.DONE
    if files:
        tell_table(("File", "State", "Added (UTC)", "Size", "Name"), map(_row, files))
    for file in files:
        if file.note and file.note.card:
            card = "; ".join(f"{name}: {value}" for name, value in file.note.card.items())
            tell(f"{_short(file)} says for its card: {visible(card)}")
    abridged = sum(file.abridged for file in files)
    if abridged:
        tell(
            f"All files together say more than can be listed: of {counted(abridged, 'file')} only the beginning of the name"
        )
        tell("is here. What they say is recorded whole when you accept them; reject what you do not know.")
    waiting = _count(files, InboxState.WAITING)
    tell(f"{counted(waiting, 'file')} {'waits' if waiting == 1 else 'wait'} in the inbox.")
    if waiting:
        tell("Anyone with the folder could have put them there, and chosen their names and times. Accept what you")
        tell("know the origin of; the log says for ever that it came this way.")
    needed = _count(files, InboxState.NEEDED)
    if needed:
        tell(
            f"{counted(needed, 'file')} of an item whose stored file is missing or damaged: inbox accept brings it back."
        )
    unusable = _count(files, InboxState.UNUSABLE)
    if unusable:
        tell(
            f"{counted(unusable, 'file')} cannot be taken in, for the reason in brackets. Anyone with the folder could have"
        )
        tell("put them there; inbox reject removes them.")
    return ExitCode.DONE


def run_accept(arguments: argparse.Namespace) -> ExitCode:
    """Take files in."""
    _refuse_unnamed(arguments)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        case = session.case(arguments.case).id if arguments.case else None
        files = session.inbox.files() if arguments.all else []
        waiting = [file.file for file in files if file.state in (InboxState.WAITING, InboxState.NEEDED)]
        intake = session.inbox.accept(waiting if arguments.all else arguments.files, case, progress)
        done = read_back(session, intake, progress)
    tell_intake(intake, done, as_json=arguments.json)
    note_left_out(intake)
    note_read_back(done)
    if intake.items:
        note(f"The log says of each: {OPEN_INBOX}.")
    elif not intake.failures and not intake.cancelled and not intake.restored:
        note("Nothing waits in the inbox.")
    unusable = _count(files, InboxState.UNUSABLE)
    if unusable:
        note(f"{counted(unusable, 'file')} of the inbox cannot be taken in; inbox list says why.")
    return intake_code(intake, done)


def run_reject(arguments: argparse.Namespace) -> ExitCode:
    """Remove files, and record that."""
    _refuse_unnamed(arguments)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        names = [file.file for file in session.inbox.files()] if arguments.all else arguments.files
        done = session.inbox.reject(names, arguments.reason, progress)
    if arguments.json:
        tell_json({"rejected": list(done.files), "failures": failure_facts(done.failures), "cancelled": done.cancelled})
    else:
        tell(f"{counted(len(done.files), 'file')} rejected and removed; the log names each by its SHA-256.")
    note_failures(done.failures, len(done.files))
    if done.cancelled:
        note("Stopped. What is counted is rejected; the rest still waits.")
    return done_code(done.failures, done=bool(done.files), cancelled=done.cancelled)


def _refuse_unnamed(arguments: argparse.Namespace) -> None:
    """Refuse where neither files were named nor all meant, or both.

    Raises:
        InvalidValue: so it is.
    """
    if bool(arguments.files) == arguments.all:
        raise InvalidValue(field="FILE", value=arguments.files, expected="names of files, or --all")


def _count(files: Sequence[InboxFile], state: InboxState) -> int:
    return sum(file.state is state for file in files)


def _row(file: InboxFile) -> list[str]:
    said = {InboxState.ACCEPTED: f"accepted as {file.item}", InboxState.NEEDED: f"needed for {file.item}"}
    state = said.get(file.state, str(file.state))
    if file.note is None:
        return [_short(file), state, "", "", f"({plain(str(file.problem.facts['reason']))})" if file.problem else ""]
    return [_short(file), state, minute(file.note.added), size_text(file.size or 0), file.note.name]


def _short(file: InboxFile) -> str:
    """A beginning of a random name; the whole of a name that is none of ours."""
    path = PurePosixPath(file.file)
    return path.name if file.state is InboxState.UNUSABLE else path.name[:_SHORT]
