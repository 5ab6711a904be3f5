"""resolve: going on with a vault whose log is not as it was."""

from __future__ import annotations

import argparse

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.messages import finding_line
from evidence_vault.cli.output import note, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_vault, text
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import InvalidValue
from evidence_vault.records.branch import Choice, Decision

_FIRST = """\
Before you go on: a second copy of the vault may have what is missing, and then nothing is lost. Look for one first, and
bring it back with check --heal-from DEST. What you accept here stays in the log for ever, with your reason."""

_ACCEPTED = {
    Choice.ROLLBACK: "the log ends earlier than this vault has seen",
    Choice.FORK: "the log is another one than this vault has seen",
    Choice.GAP: "parts of the log cannot be read",
}


def register(commands: Commands) -> None:
    """Enter the command."""
    resolve = add_command(
        commands,
        "resolve",
        "go on with a log that was set back, went another way, or is damaged",
        run,
        more="Only after check has said so, and where no second copy brings it back (check --heal-from). Records what is "
        "lost, and keeps what is evidence of it in the folder recovered/.",
    )
    add_vault(resolve)
    for choice, what in _ACCEPTED.items():
        resolve.add_argument(
            f"--accept-{choice}", dest="accepted", action="append_const", const=choice, help=f"go on although {what}"
        )
    resolve.add_argument(
        "--reason", metavar="TEXT", type=text, required=True, help="what you know of it; it is recorded for ever"
    )
    resolve.add_argument("--yes", action="store_true", help="do not ask: for scripts")
    add_json(resolve)
    unlock.add_options(resolve)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Say what is the matter, ask, record it, and say what is kept."""
    accepted: list[Choice] = arguments.accepted or []
    reason = arguments.reason.strip()
    if not accepted:
        raise InvalidValue(field="--accept-…", value="", expected="what you accept; check says what is the matter")
    if not reason:
        raise InvalidValue(field="--reason", value="", expected="what you know of it, in your own words")
    by = unlock.secret(arguments)
    with unlock.opened(arguments, write=False, by=by) as session, TerminalProgress() as progress:
        told = {finding_line(finding) for finding in session.notices}
        for finding in session.check(quick=True, progress=progress).findings:
            if finding.code.startswith(("log.", "commit.")) and finding_line(finding) not in told:
                note(finding_line(finding))
    if not arguments.yes:
        note(_FIRST)
        unlock.confirm("accept")
    decision = Decision(frozenset(accepted), reason)
    with unlock.opened(arguments, write=True, by=by, decision=decision) as session:
        done, checkpoint = session.decided, session.checkpoint_short
    entries, kept = (list(done.entries), list(done.kept)) if done else ([], [])
    if arguments.json:
        tell_json({"entries": entries, "kept": kept, "checkpoint": checkpoint})
    else:
        tell(f"Recorded in {', '.join(f'entry {seq}' for seq in entries)}. The vault can be written again.")
        for file in kept:
            tell(f"Kept as evidence: {visible(file)}")
        tell(f"Checkpoint now: {checkpoint}")
    return ExitCode.DONE
