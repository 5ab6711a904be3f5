"""exhibit-list, custody-report: pages for a court."""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.output import size_text, tell, visible
from evidence_vault.cli.parser import Commands, add_command, add_languages, add_vault
from evidence_vault.export.new_file import write_new


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
        unlock.add_options(parser)


def run_exhibit_list(arguments: argparse.Namespace) -> ExitCode:
    """Print the list of one case."""
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=False) as session:
        pages = session.exhibit_list(session.case(arguments.case).id, arguments.lang)
    return _write(arguments.out, pages)


def run_custody_report(arguments: argparse.Namespace) -> ExitCode:
    """Print the custody of all items."""
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=False) as session:
        pages = session.custody_report(arguments.lang)
    return _write(arguments.out, pages)


def _write(out: Path, pages: bytes) -> ExitCode:
    write_new(out, pages)
    tell(f"Wrote {visible(out)}, {size_text(len(pages))}, unencrypted.")
    return ExitCode.DONE
