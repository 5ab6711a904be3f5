"""check, mirror: is everything still what was recorded, and is it there twice?"""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import check_facts, mirror_facts
from evidence_vault.cli.messages import finding_line
from evidence_vault.cli.output import counted, note, size_text, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_vault
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.records.finding import CheckResult, Grade
from evidence_vault.records.second_copy import Mirrored

_MOST_ROUNDS = 5
"""Commits that come back may name contents that are missing too; more rounds than this mean that nothing helps."""


def register(commands: Commands) -> None:
    """Enter the commands."""
    parser = add_command(
        commands,
        "check",
        "verify the log, its signatures and every original",
        run,
        more="Reads everything and changes nothing. Ends with 1 where a failure was found; a notice alone is none.",
    )
    add_vault(parser)
    parser.add_argument(
        "--quick", action="store_true", help="structure only: originals are opened, not read to the end"
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--heal-from",
        metavar="DEST",
        type=Path,
        help="first bring back from a second copy what is missing or damaged; each file is verified, and it is recorded",
    )
    unlock.add_read_only(either)
    add_json(parser)
    unlock.add_options(parser)

    copy = add_command(
        commands,
        "mirror",
        "bring a second copy of the vault up to date",
        run_mirror,
        more="Writes only what the copy lacks, and reads it back from its medium. Stopped, it goes on the next time. "
        "Refused where the copy is ahead of the vault or went another way.",
    )
    add_vault(copy)
    copy.add_argument("copy", metavar="DEST", type=Path, help="folder of the copy; new, empty, or a copy of this vault")
    add_json(copy)
    unlock.add_options(copy)


def run_mirror(arguments: argparse.Namespace) -> ExitCode:
    """Bring a second copy up to date and tell what was written."""
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        done = session.mirror(arguments.copy, progress)
        checkpoint = session.checkpoint_short
    if arguments.json:
        tell_json(mirror_facts(done, checkpoint))
    else:
        _tell_mirrored(done, visible(arguments.copy))
    return ExitCode.DONE if done.complete and not done.lacking else ExitCode.FINDINGS


def _tell_mirrored(done: Mirrored, place: str) -> None:
    files = (
        f"{counted(done.commits, 'commit')}, {counted(done.objects, 'object')}, {counted(done.slots, 'key')}, "
        f"{size_text(done.bytes)}"
    )
    if done.inbox:
        files = f"{counted(done.inbox, 'waiting file')} of the inbox, {files}"
    tell(f"Written to {place} and read back from there: {files}.")
    if done.removed:
        tell(f"Removed there, as the log says: {counted(done.removed, 'key')}.")
    if done.destroyed:
        tell(f"Destroyed there, as here: {counted(done.destroyed, 'object')}.")
    for finding in done.findings:
        tell(finding_line(finding, tried=place if finding.grade is Grade.FAIL else ""))
    if done.by_size:
        there = counted(done.by_size, "object")
        tell(f"Not read again: {there} that the copy had before, of the right size. Check the copy to be sure of them.")
    if done.complete:
        how = ", by name and size" if done.by_size else ""
        tell(f"Every file that the log names is in the copy{how}. Keep it apart from this computer.")
    else:
        tell("The copy is not whole: it lacks what the vault itself lacks. Run check.")


def _heal(arguments: argparse.Namespace, by: unlock.Secret) -> None:
    """Bring back what can be."""
    files: list[str] = []
    for _ in range(_MOST_ROUNDS):
        with unlock.opened(arguments, write=False, by=by) as session, TerminalProgress() as progress:
            found = session.check(quick=arguments.quick, progress=progress).findings
            done = session.heal(arguments.heal_from, found, progress)
        files += done.files
        if not done.files:
            break
    if files:
        with unlock.opened(arguments, write=True, by=by) as session:
            session.record_healed(arguments.heal_from, files)
    for file in files:
        note(f"Brought back from the second copy: {visible(file)}")


def run(arguments: argparse.Namespace) -> ExitCode:
    """Check the vault and tell what was looked at and found."""
    by = unlock.secret(arguments)
    if arguments.heal_from:
        _heal(arguments, by)
    with unlock.opened(arguments, write=False, by=by) as session, TerminalProgress() as progress:
        result = session.check(quick=arguments.quick, progress=progress)
        checkpoint, size, items = session.checkpoint_short, session.head.size, len(session.items())
    if arguments.json:
        tell_json(check_facts(result, checkpoint))
    else:
        tell(
            checked_line(result, items)
            + (" The originals were opened, not read to the end." if arguments.quick else "")
        )
        tried = visible(arguments.heal_from or "")
        for finding in result.findings:
            tell(finding_line(finding, tried=tried))
        tell(verdict(result))
        tell(f"Checkpoint after {counted(size, 'entry')}: {checkpoint}")
        tell("Compare it with the last one that was printed or given away: a vault set back to an older state passes.")
    return ExitCode.FINDINGS if _failures(result) else ExitCode.DONE


def checked_line(result: CheckResult, items: int) -> str:
    """What was looked at, in a vault of so many items."""
    checked = result.checked
    stored = counted(checked.objects, "object")
    if checked.objects < items:
        stored += f" for {counted(items, 'item')} (equal contents are stored once)"
    return (
        f"Checked {counted(checked.commits, 'commit')}, {counted(checked.entries, 'entry')}, "
        f"{counted(checked.slots, 'key')}, {stored}, {size_text(checked.bytes)}."
    )


def verdict(result: CheckResult) -> str:
    """How it ended. The most that can be said is that no failure was found."""
    failures = _failures(result)
    notices = len(result.findings) - failures
    found = f"{counted(failures, 'failure')} found" if failures else "No failure found"
    return f"{found}, {counted(notices, 'notice')}." if notices else f"{found}."


def _failures(result: CheckResult) -> int:
    return sum(finding.grade is Grade.FAIL for finding in result.findings)
