"""exhibit-list, custody-report: pages for a court."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Sequence
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.bundles import TELLING, WITHHELD, other_languages
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.output import counted, note, size_text, tell, visible
from evidence_vault.cli.parser import Commands, Parser, add_command, add_languages, add_profile, add_vault, positive
from evidence_vault.errors import InvalidValue
from evidence_vault.export.new_file import write_new
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.issued import DRAFT, IssuedList
from evidence_vault.records.profile import Profile
from evidence_vault.session import Session
from evidence_vault.session.printing import LIST_FORMATS


def register(commands: Commands) -> None:
    """Enter the commands."""
    exhibit_list = add_command(
        commands, "exhibit-list", "print a case's exhibit list as PDF, or write it as DOCX or CSV", run_exhibit_list
    )
    report = add_command(commands, "custody-report", "print the record of every item as PDF", run_custody_report)
    for parser in (exhibit_list, report):
        add_vault(parser)
        if parser is exhibit_list:
            parser.add_argument("--case", metavar="C", required=True, help="the case, by id or title")
            _add_list_options(parser)
        parser.add_argument("--out", metavar="FILE", type=Path, required=True, help="new file; nothing is overwritten")
        add_languages(parser, of_list="those of the list, else en" if parser is exhibit_list else "")
        unlock.add_read_only(parser)
        unlock.add_options(parser)


def _add_list_options(parser: Parser) -> None:
    parser.add_argument(
        "--format", choices=LIST_FORMATS, default="pdf", help="pdf to print, docx to edit, csv for a spreadsheet"
    )
    add_profile(parser)
    parser.add_argument(
        "--version", metavar="N", type=positive, default=DRAFT, help="as it was issued (without it: as the case stands)"
    )


def run_exhibit_list(arguments: argparse.Namespace) -> ExitCode:
    """Print the list of one case."""
    _refuse_name(arguments.out, arguments.format)
    with unlock.opened(arguments, write=False) as session:
        case = session.case(arguments.case).id
        languages = arguments.lang or session.languages_of(case, arguments.version)
        profile = session.profile(arguments.profile) if arguments.profile else None
        made = session.exhibit_list(
            case, languages, profile=profile, version=arguments.version, as_format=arguments.format
        )
        if profile:
            _note_profile(profile, arguments.profile, languages)
        issued, lost = session.issued_lists(case), session.unread_before()
        in_full = session.listed_in_full(case, profile, arguments.version)
        telling = session.telling_in_list(case, profile, arguments.version)
        changed = arguments.version == DRAFT and issued and _changed(session, issued[-1])
    for record, _ in lost:
        note(
            f"Note: what came with {visible(record)} is destroyed or damaged: whoever vouched for its items before they came is not named."
        )
    _note_version(arguments.version, issued, profile, changed=bool(changed))
    for mark, reason in in_full:
        note(
            f"Note: exhibit {visible(mark)} is listed in full, with title, file name and SHA-256, although {WITHHELD[reason]}."
        )
    if in_full:
        note("A bundle would hold that back. Think of whom this list is for before you give it out.")
    for mark in telling:
        note(TELLING.format(mark=visible(mark)))
    return _write(arguments.out, made, session.notices)


def _changed(session: Session, last: IssuedList) -> bool:
    """Whether the case or an exhibit is another than in the last list."""
    same = all(one.same for one in session.list_changes(last.case.id, last.version))
    return not same or session.issued_list(last.case.id, DRAFT).case != last.case


def _note_version(version: int, issued: Sequence[IssuedList], profile: Profile | None, *, changed: bool) -> None:
    """That a draft was printed though a list was issued, or that an issued one keeps its marks in another forum."""
    if version == DRAFT and issued:
        last = issued[-1].version
        note(f"Note: this is a DRAFT, the case as it stands. The list as it was issued is --version {last}.")
        if not changed and (profile is None or profile.id == issued[-1].profile):
            note(f"Nothing has changed since then: print that one, with --version {last}, if it is to be given out.")
    for one in issued:
        if one.version == version and profile and profile.id != one.profile:
            note(f"Note: version {version} was issued for {visible(one.profile)}, and its marks stay as they were.")
            note(
                f"For marks of {visible(profile.id)}, issue the list for it: list issue --profile {visible(profile.id)}"
            )


def _note_profile(profile: Profile, named: str, languages: Sequence[str]) -> None:
    """What nobody has confirmed of a forum, and that it does not read a language."""
    for line in other_languages(profile, languages):
        note(line)
    if profile.unconfirmed:
        rules = counted(len(profile.unconfirmed), "rule")
        note(
            f"Note: {rules} of this profile nobody has confirmed yet; `evidence-vault profiles {shlex.quote(visible(named))}` "
            "lists them."
        )


def run_custody_report(arguments: argparse.Namespace) -> ExitCode:
    """Print the custody of all items."""
    _refuse_name(arguments.out, "pdf")
    with unlock.opened(arguments, write=False) as session:
        pages = session.custody_report(arguments.lang)
    return _write(arguments.out, pages, session.notices)


def _refuse_name(out: Path, ending: str) -> None:
    if out.suffix.lower() != f".{ending}":
        raise InvalidValue(field="--out", value=out, expected=f"a name that ends in .{ending}")
    refuse_existing(out)


def _write(out: Path, pages: bytes, notices: Sequence[Finding]) -> ExitCode:
    """Write the pages; a failure that was noticed at the opening is told already, and no page is the last word."""
    write_new(out, pages)
    tell(f"Wrote {visible(out)}, {size_text(len(pages))}, unencrypted.")
    failed = any(finding.grade is Grade.FAIL for finding in notices)
    return ExitCode.FINDINGS if failed else ExitCode.DONE
