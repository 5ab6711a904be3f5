"""proof, verify: some exhibits with what shows their custody, and the same looked at by somebody else."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.commands.checkpoint import given
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import finding_facts
from evidence_vault.cli.files import read_input, refuse_existing
from evidence_vault.cli.messages import finding_line
from evidence_vault.cli.output import counted, note, size_text, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_vault
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.locked import verify_proof
from evidence_vault.records.anchor import Form
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.proof import ProofPlan

_CANNOT_HIDE = """\
What cannot be hidden, whoever gets it:
  - that the vault's log has {size} entries now, and which places in it these entries have: so also how much lies between;
  - the times of these entries and the custodian of each, and when the vault was made;
  - in steps of 8, how many facts each entry has;
  - the vault's id {vault} and its keys: they link all that is ever given out of this vault."""
_NOT_SHOWN = """\
No failure means that nothing was found, not that the record is complete or what it says true. Dates that nobody outside
states rest on the keeper's word and clock. Who made the content, and whether it was online, is not shown."""


def register(commands: Commands) -> None:
    """Enter the commands."""
    proof = add_command(
        commands,
        "proof",
        "give exhibits out with what shows their custody, and nothing of the rest",
        run,
        more="What would be seen is said first, and asked about. All of it is unencrypted.",
    )
    add_vault(proof)
    proof.add_argument("--case", metavar="C", required=True, help="the case, by id or title")
    proof.add_argument(
        "--exhibit", metavar="N", type=int, action="append", required=True, help="number in its list; may be repeated"
    )
    proof.add_argument("--out", metavar="DIR", type=Path, required=True, help="new folder; nothing is overwritten")
    proof.add_argument(
        "--show", metavar="FACT", action="append", default=[], help="a fact to be seen too, as name; may be repeated"
    )
    proof.add_argument(
        "--hide",
        metavar="FACT",
        action="append",
        default=[],
        help="a fact not to be seen, as card.url; may be repeated",
    )
    proof.add_argument(
        "--since",
        metavar="FILE|TEXT",
        action="append",
        default=[],
        help="an earlier checkpoint that whoever gets it may hold: proves that the log went on from it; may be repeated",
    )
    proof.add_argument(
        "--letter-scans",
        action="store_true",
        help="also give out the scans of stamped letters, and not only what the log says of them",
    )
    proof.add_argument("--yes", action="store_true", help="do not ask: for scripts")
    unlock.add_options(proof)

    _register_verify(commands)


def _register_verify(commands: Commands) -> None:
    verify = add_command(
        commands,
        "verify",
        "verify a proof that somebody gave out; needs no vault and no key",
        run_verify,
        more="Ends with 1 where a failure was found; a notice alone is none.",
    )
    verify.add_argument("folder", metavar="DIR", type=Path, help="folder of the proof")
    verify.add_argument(
        "--checkpoint", metavar="FILE|TEXT", help="a checkpoint of that vault that you have from somewhere else"
    )
    verify.add_argument(
        "--key",
        metavar="FILE|TEXT",
        help="public key of the vault or its custodian, from somewhere else: PEM or base64",
    )
    verify.add_argument(
        "--root",
        metavar="FILE.pem",
        type=Path,
        action="append",
        default=[],
        help="root certificate of a time-stamp authority, from somewhere else; may be repeated",
    )
    verify.add_argument(
        "--witness-key",
        metavar="FILE|TEXT",
        action="append",
        default=[],
        help="public key of a witness, from somewhere else: PEM or base64; may be repeated",
    )
    add_json(verify)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Say what would be seen, ask, and write it."""
    refuse_existing(arguments.out)
    since = [given(text) for text in arguments.since]
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        case = session.case(arguments.case)
        plan = session.plan_proof(
            case.id,
            arguments.exhibit,
            show=arguments.show,
            hide=arguments.hide,
            letter_scans=arguments.letter_scans,
        )
        _note_review(plan)
        if not arguments.yes:
            unlock.confirm("give out", in_scripts="--yes")
        session.write_proof(plan, arguments.out, since=since, progress=progress)
        short, size = session.checkpoint_short, session.head.size
    entries, originals = counted(len(plan.entries), "entry"), counted(len(plan.originals), "original")
    tell(f"Wrote {visible(arguments.out)}, unencrypted: {originals}, {entries}, and how to verify them (HOW-TO.txt).")
    tell(f"Checkpoint after {counted(size, 'entry')}: {short}")
    tell("Give this checkpoint on another way too: only with it can somebody see that no other keys were put in.")
    return ExitCode.DONE


def _note_review(plan: ProofPlan) -> None:
    """Everything that would be seen, and what would not."""
    exhibits = "exhibit" if len(plan.exhibits) == 1 else "exhibits"
    note(f"To be given out, unencrypted: {exhibits} {', '.join(map(str, plan.exhibits))} of {plan.case}.")
    note_seen(plan)


def note_seen(plan: ProofPlan) -> None:
    """The originals and the facts of a proof, and what cannot be hidden."""
    for path, item in plan.originals.items():
        note(f"  {path}: the whole content of {item.id}, {size_text(item.size)}, with all that is inside the file")
    note("Of the log, these facts; every other stays a salted digest, its name too:")
    for one in plan.entries:
        note(f"  entry {one.entry.seq}: {one.entry.kind}, {one.entry.at}, by {one.entry.by}")
        for name, value in one.facts.items():
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            note(f"      {visible(name)}: {visible(text)}")
        if one.withheld:
            note(f"      not shown: {', '.join(map(visible, one.withheld))}")
    for anchor in plan.anchors:
        form = "time stamp" if anchor.form is Form.STAMP else "cosignature"
        note(f"  {form} over {counted(anchor.size, 'entry')}: {anchor.at}, said to be by {visible(anchor.who)}")
    if not (plan.letters or any(anchor.form is Form.STAMP for anchor in plan.anchors)):
        note("  no time stamp: no outside party vouches for any date here")
    note(_CANNOT_HIDE.format(size=plan.size, vault=plan.vault))


def run_verify(arguments: argparse.Namespace) -> ExitCode:
    """Tell what was found."""
    checkpoint = None if arguments.checkpoint is None else given(arguments.checkpoint)
    key = None if arguments.key is None else given(arguments.key)
    roots = [read_input(path) for path in arguments.root]
    witnesses = [given(text) for text in arguments.witness_key]
    with TerminalProgress() as progress:
        findings = verify_proof(
            arguments.folder, checkpoint=checkpoint, key=key, roots=roots, witnesses=witnesses, progress=progress
        )
    failures = sum(finding.grade is Grade.FAIL for finding in findings)
    if arguments.json:
        tell_json({"failures": failures, "findings": finding_facts(findings)})
    else:
        for finding in findings:
            tell(finding_line(finding))
        tell(_verdict(findings))
        _tell_compared(arguments, findings)
        tell(_NOT_SHOWN)
    return ExitCode.FINDINGS if failures else ExitCode.DONE


def _tell_compared(arguments: argparse.Namespace, findings: tuple[Finding, ...]) -> None:
    """What was given from outside and fits is said too: silence would leave a doubt."""
    codes = {finding.code for finding in findings}
    if arguments.checkpoint is not None and "B14.checkpoint" not in codes:
        tell("The checkpoint that you gave is one of this log: up to there it is the log that it was then.")
    if arguments.key is not None and "B14.key" not in codes:
        tell("The key that you gave is the one that signed: the vault's, or its custodian's.")


def _verdict(findings: tuple[Finding, ...]) -> str:
    count = Counter(finding.grade for finding in findings)
    failures, notices = count[Grade.FAIL], count[Grade.NOTICE]
    found = f"{counted(failures, 'failure')} found" if failures else "No failure found"
    return f"{found}, {counted(notices, 'notice')}." if notices else f"{found}."
