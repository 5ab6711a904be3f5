"""resolve, merge, adopt: going on with a log that is not as it was, bringing in another copy, and what no entry names."""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import merge_facts
from evidence_vault.cli.intake import note_read_back, read_back, tell_intake
from evidence_vault.cli.messages import finding_line
from evidence_vault.cli.output import counted, note, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_vault, text
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import InvalidValue
from evidence_vault.records.branch import Choice, Decision, Merged
from evidence_vault.records.finding import Grade

_FIRST = """\
Before you go on: a second copy of the vault may have what is missing, and then nothing is lost. Look for one first, and
bring it back with check --heal-from DEST. What you accept here stays in the log for ever, with your reason."""

_BOTH = """\
Bring in only a copy of which you know who wrote to it: whoever knows the recovery identity could have made one. What it
holds becomes a part of this log for ever, with its own times and custodians as they stood there, and your reason."""

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
    resolve.set_defaults(read_only=False)
    unlock.add_options(resolve)

    merge = add_command(
        commands,
        "merge",
        "bring in what a copy of the vault holds that went another way",
        run_merge,
        more="For two copies of one vault into both of which something was recorded. The first one goes on; what the "
        "other one holds is recorded in it again, with where it stood, and its signatures are kept. The other folder is "
        "not changed. Keys do not come along.",
    )
    _register_adopt(commands)
    add_vault(merge)
    merge.add_argument("other", metavar="OTHER", type=Path, help="folder of the other copy")
    merge.add_argument(
        "--reason", metavar="TEXT", type=text, required=True, help="how the two came about; it is recorded for ever"
    )
    merge.add_argument("--yes", action="store_true", help="do not ask: for scripts")
    add_json(merge)
    unlock.add_options(merge)


def _register_adopt(commands: Commands) -> None:
    adopt = add_command(
        commands,
        "adopt",
        "take in stored files that no entry names",
        run_adopt,
        more="An intake that was cut off leaves such files; check names them. Refused where a file is not of this vault: "
        "its name tells. What it was called and where it came from is not known; say it with describe.",
    )
    add_vault(adopt)
    adopt.add_argument("files", metavar="FILE", type=text, nargs="+", help="as check names them: objects/a/NAME.age")
    add_json(adopt)
    unlock.add_options(adopt)


def run_adopt(arguments: argparse.Namespace) -> ExitCode:
    """Take them in, and list them."""
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        taken = session.adopt(arguments.files, progress)
        done = read_back(session, taken, progress)
    tell_intake(taken, done, as_json=arguments.json)
    note_read_back(done)
    return ExitCode.DONE


def run_merge(arguments: argparse.Namespace) -> ExitCode:
    """Ask, bring the other branch in, and say what has another number now."""
    reason = _reason(arguments)
    by = unlock.secret(arguments)
    if not arguments.yes:
        note(_BOTH)
        unlock.confirm("merge", in_scripts="--yes")
    with unlock.opened(arguments, write=True, by=by) as session, TerminalProgress() as progress:
        done = session.merge(arguments.other, reason, progress)
        checkpoint = session.checkpoint_short
    if arguments.json:
        tell_json(merge_facts(done, checkpoint))
    else:
        _tell_merged(done, checkpoint)
    return ExitCode.FINDINGS if any(one.grade is Grade.FAIL for one in done.findings) else ExitCode.DONE


def _tell_merged(done: Merged, checkpoint: str) -> None:
    came = f"{counted(done.commits, 'commit')}, {counted(done.entries, 'entry')}, {counted(done.objects, 'object')}"
    tell(f"Brought in from the other copy: {came}.")
    for old, new in done.renumbered.items():
        tell(f"{old} of the other copy is {new} here.")
    for finding in done.findings:
        tell(finding_line(finding))
    tell(f"Checkpoint now: {checkpoint}")
    tell("Work in this vault only from now on; mirror brings the other folder to its state.")


def _reason(arguments: argparse.Namespace) -> str:
    reason: str = arguments.reason.strip()
    if not reason:
        raise InvalidValue(field="--reason", value="", expected="what you know of it, in your own words")
    return reason


def run(arguments: argparse.Namespace) -> ExitCode:
    """Say what is the matter, ask, record it, and say what is kept."""
    accepted: list[Choice] = arguments.accepted or []
    reason = _reason(arguments)
    if not accepted:
        raise InvalidValue(field="--accept-…", value="", expected="what you accept; check says what is the matter")
    by = unlock.secret(arguments)
    with unlock.opened(arguments, write=False, by=by) as session, TerminalProgress() as progress:
        told = {finding_line(finding) for finding in session.notices}
        for finding in session.check(quick=True, progress=progress).findings:
            if finding.code.startswith(("log.", "commit.")) and finding_line(finding) not in told:
                note(finding_line(finding))
    if not arguments.yes:
        note(_FIRST)
        unlock.confirm("accept", in_scripts="--yes")
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
