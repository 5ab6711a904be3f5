"""check: is everything still what was recorded?"""

from __future__ import annotations

import argparse

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import check_facts
from evidence_vault.cli.messages import finding_line
from evidence_vault.cli.output import counted, size_text, tell, tell_json
from evidence_vault.cli.parser import Commands, add_command, add_json, add_vault
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.records.finding import CheckResult, Grade


def register(commands: Commands) -> None:
    """Enter the command."""
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
    add_json(parser)
    unlock.add_options(parser)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Check the vault and tell what was looked at and found."""
    with unlock.opened(arguments, write=False) as session, TerminalProgress() as progress:
        result = session.check(quick=arguments.quick, progress=progress)
        checkpoint, size, items = session.checkpoint_short, session.head.size, len(session.items())
    if arguments.json:
        tell_json(check_facts(result, checkpoint))
    else:
        tell(
            checked_line(result, items)
            + (" The originals were opened, not read to the end." if arguments.quick else "")
        )
        for finding in result.findings:
            tell(finding_line(finding))
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
