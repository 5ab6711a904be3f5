"""submission: who got what, by when they have to answer, and what they said."""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.output import size_text, tell, tell_json, tell_json_array, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_languages, add_vault, text
from evidence_vault.cli.submissions import submission_facts, tell_submission, tell_submissions
from evidence_vault.errors import InvalidValue, NothingToChange
from evidence_vault.export.new_file import write_new
from evidence_vault.records.ids import SubmissionId
from evidence_vault.records.submission import SUBMISSION_FIELDS, Medium, State, Submission
from evidence_vault.session import Session

_OPTIONS = (
    ("authority", "authority", "TEXT", "who got it: court, prosecutor or body, with the unit"),
    ("country", "country", "TEXT", "its country"),
    ("reference", "reference", "TEXT", "number under which it is kept there"),
    ("what", "what", "TEXT", "what was handed in, in words"),
    ("bundle", "bundle", "N", "number of the entry that gave the bundle out; says list, digest and pages too"),
    ("list", "list", "N", "version of the issued exhibit list"),
    ("manifest", "manifest_sha256", "HEX", "SHA-256 of the bundle's manifest"),
    ("pages", "pages", "N", "number of pages"),
    ("medium", "medium", "WAY", f"on which way: {', '.join(Medium)}"),
    ("address", "address", "TEXT", "to which address, portal or window"),
    ("sent", "sent_at", "WHEN", "when, as 2026-03-06 or 2026-03-06 14:20, in this computer's zone; or unknown"),
    ("sent-by", "sent_by", "TEXT", "by whom, by name or by a code"),
    ("receipt", "receipt_number", "TEXT", "number of the receipt, of the notice, or for tracking"),
    ("receipt-item", "receipt_item", "ITEM", "the receipt itself, which was taken in"),
    ("deadline", "deadline", "DAY", "last day for the answer, as 2026-03-23"),
    ("deadline-rule", "deadline_rule", "TEXT", "where that deadline is written"),
    ("answered", "answered", "DAY", "day of the answer"),
    ("answer", "answer_number", "TEXT", "its number"),
    ("answer-item", "answer_item", "ITEM", "the answer itself, which was taken in"),
    ("outcome", "outcome", "TEXT", "what came of it; closes the submission, with or without an answer"),
    ("next", "next", "TEXT", "what is to be done next"),
    ("remark", "remark", "TEXT", "anything else"),
)


def register(commands: Commands) -> None:
    """Enter the commands."""
    add = add_command(commands, "add", "record what was handed to an authority", run_add)
    update = add_command(
        commands, "update", "change what is recorded of a submission", run_update, more="An empty text clears a field."
    )
    listing = add_command(commands, "list", "list submissions, overdue ones first", run_list)
    annex = add_command(commands, "annex", 'write the annex "remedies tried" of a case', run_annex)
    for parser in (add, update, listing, annex):
        add_vault(parser)
    update.add_argument("submission", metavar="S", type=submission_id, help="the submission, as S-001, s-1 or 1")
    for parser in (add, listing, annex):
        parser.add_argument("--case", metavar="C", required=parser is not listing, help="the case, by id or title")
    for parser in (add, update):
        for option, fact, value, purpose in _OPTIONS:
            needed = parser is add and fact in ("authority", "sent_at")
            parser.add_argument(f"--{option}", dest=fact, metavar=value, type=text, required=needed, help=purpose)
    listing.add_argument("--overdue", action="store_true", help="only those whose deadline passed without an answer")
    _add_form(annex)
    for parser in (add, update, listing, annex):
        if parser is not annex:
            add_json(parser)
        if parser in (listing, annex):
            unlock.add_read_only(parser)
        unlock.add_options(parser)


def _add_form(annex: argparse.ArgumentParser) -> None:
    annex.add_argument("--format", choices=("pdf", "csv"), default="pdf", help="pages, or a table (without it: pdf)")
    annex.add_argument("--out", metavar="FILE", type=Path, required=True, help="new file; nothing is overwritten")
    add_languages(annex)


def submission_id(untrusted_text: str) -> SubmissionId:
    """A submission's id as a person writes it.

    Raises:
        argparse.ArgumentTypeError: of another form.
    """
    try:
        return SubmissionId.parse(untrusted_text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{untrusted_text!r} is no submission, which is S-001, s-1 or 1") from None


def run_add(arguments: argparse.Namespace) -> ExitCode:
    """Record a submission."""
    with unlock.opened(arguments, write=True) as session:
        done = session.add_submission(session.case(arguments.case).id, _given(arguments))
        return _tell(session, done, arguments)


def run_update(arguments: argparse.Namespace) -> ExitCode:
    """Change a submission."""
    fields = _given(arguments)
    if not fields:
        raise NothingToChange(options=[f"--{option}" for option, *_ in _OPTIONS])
    with unlock.opened(arguments, write=True) as session:
        return _tell(session, session.update_submission(arguments.submission, fields), arguments)


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """All submissions, or those of a case."""
    with unlock.opened(arguments, write=False) as session:
        case = session.case(arguments.case).id if arguments.case else None
        found, today = session.submissions(case), session.today
    if arguments.overdue:
        found = [one for one in found if one.state(today) is State.OVERDUE]
    if arguments.json:
        tell_json_array(submission_facts(one, today) for one in found)
    else:
        tell_submissions(found, today)
    return ExitCode.DONE


def run_annex(arguments: argparse.Namespace) -> ExitCode:
    """Write the annex."""
    if arguments.out.suffix.lower() != f".{arguments.format}":
        expected = f"a name that ends in .{arguments.format}"
        raise InvalidValue(field="--out", value=arguments.out, expected=expected)
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=False) as session:
        case = session.case(arguments.case).id
        write = session.remedies if arguments.format == "pdf" else session.remedies_table
        data = write(case, arguments.lang)
    write_new(arguments.out, data)
    tell(f"Wrote {visible(arguments.out)}, {size_text(len(data))}, unencrypted.")
    return ExitCode.DONE


def _given(arguments: argparse.Namespace) -> dict[str, str]:
    given = vars(arguments)
    return {name: given[name] for name in SUBMISSION_FIELDS if given[name] is not None}


def _tell(session: Session, done: Submission, arguments: argparse.Namespace) -> ExitCode:
    if arguments.json:
        tell_json(submission_facts(done, session.today))
    else:
        tell_submission(done, session.today)
    return ExitCode.DONE
