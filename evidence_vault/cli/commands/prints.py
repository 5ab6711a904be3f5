"""exhibit-list, custody-report: pages for a court."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.output import size_text, tell, visible
from evidence_vault.cli.parser import Commands, add_command, add_languages, add_vault
from evidence_vault.errors import InvalidValue
from evidence_vault.export.new_file import write_new
from evidence_vault.records.finding import Finding, Grade


def register(commands: Commands) -> None:
    """Enter the commands."""
    exhibit_list = add_command(commands, "exhibit-list", "print a case's exhibit list as PDF", run_exhibit_list)
    report = add_command(commands, "custody-report", "print the record of every item as PDF", run_custody_report)
    for parser in (exhibit_list, report):
        add_vault(parser)
        if parser is exhibit_list:
            parser.add_argument("--case", metavar="C", required=True, help="the case, by id or title")
        parser.add_argument(
            "--out", metavar="FILE.pdf", type=Path, required=True, help="new file; nothing is overwritten"
        )
        add_languages(parser)
        unlock.add_read_only(parser)
        unlock.add_options(parser)


def run_exhibit_list(arguments: argparse.Namespace) -> ExitCode:
    """Print the list of one case."""
    _refuse_name(arguments.out)
    with unlock.opened(arguments, write=False) as session:
        pages = session.exhibit_list(session.case(arguments.case).id, arguments.lang)
    return _write(arguments.out, pages, session.notices)


def run_custody_report(arguments: argparse.Namespace) -> ExitCode:
    """Print the custody of all items."""
    _refuse_name(arguments.out)
    with unlock.opened(arguments, write=False) as session:
        pages = session.custody_report(arguments.lang)
    return _write(arguments.out, pages, session.notices)


def _refuse_name(out: Path) -> None:
    if out.suffix.lower() != ".pdf":
        raise InvalidValue(field="--out", value=out, expected="a name that ends in .pdf")
    refuse_existing(out)


def _write(out: Path, pages: bytes, notices: Sequence[Finding]) -> ExitCode:
    """Write the pages; a failure that was noticed at the opening is told already, and no page is the last word."""
    write_new(out, pages)
    tell(f"Wrote {visible(out)}, {size_text(len(pages))}, unencrypted.")
    failed = any(finding.grade is Grade.FAIL for finding in notices)
    return ExitCode.FINDINGS if failed else ExitCode.DONE
