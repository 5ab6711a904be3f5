"""demo: the whole job on the sample case, by the same calls as the other commands."""

from __future__ import annotations

import argparse
import shlex
import time
from pathlib import Path

from evidence_vault.cli.commands.check import checked_line, verdict
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.messages import finding_line
from evidence_vault.cli.output import counted, note, size_text, tell, tell_fields, visible
from evidence_vault.cli.parser import Commands, add_command
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.clock import SystemClock
from evidence_vault.errors import Cancelled, OutputFailed, PathExists
from evidence_vault.export.new_file import write_new
from evidence_vault.locked import passphrase_bytes, propose_passphrase
from evidence_vault.records.finding import CheckResult
from evidence_vault.records.ids import CaseId
from evidence_vault.sample import Sample, fill, read_sample
from evidence_vault.session import Session

CHECKOUT = Path(__file__).parents[3]
"""Where ``dev.py`` stands when the program runs from its sources."""

_KEY_TEXT = """\
{passphrase}

The first line opens sample.vault. It lies here in the open because this is a demo:
the passphrase of a real vault is written on paper and kept apart from the computer.

The recovery sheet opens with these words:
{words}
"""


def register(commands: Commands) -> None:
    """Enter the command."""
    parser = add_command(
        commands,
        "demo",
        "the whole job on a fictional case, into a new folder",
        run,
        more="It makes a vault, takes the sample case in, describes it, makes numbered exhibits, prints and checks.",
    )
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="new or empty folder for all of it")


def run(arguments: argparse.Namespace) -> ExitCode:
    """Do the whole job and tell what it made."""
    out: Path = arguments.out
    started = time.monotonic()
    sample = read_sample()
    passphrase, words = propose_passphrase(), propose_passphrase()
    _make_folder(out)
    write_new(out / "passphrase.txt", _KEY_TEXT.format(passphrase=passphrase, words=words).encode("ascii"))
    try:
        return _work(sample, out, passphrase, words, started)
    except Cancelled:
        note(f"What was made so far lies in {visible(out)}.")
        raise


def _work(sample: Sample, out: Path, passphrase: str, words: str, started: float) -> ExitCode:
    """Everything but the folder and its keys."""
    note("Making a vault for the sample case. All persons and posts in it are fictional.")
    with Session.create(
        out / "sample.vault",
        custodian=sample.custodian,
        passphrase=passphrase_bytes(passphrase),
        clock=SystemClock(),
    ) as session:
        with TerminalProgress() as progress:
            case = fill(session, sample, progress)
        note("Printing.")
        _print(session, case, out, words)
        with TerminalProgress() as progress:
            result = session.check(quick=False, progress=progress)
        _tell_summary(session, out, result, time.monotonic() - started)
    return ExitCode.FINDINGS if result.findings else ExitCode.DONE


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise PathExists(path=str(out))
    except FileExistsError:
        raise PathExists(path=str(out)) from None
    except OSError as error:
        raise OutputFailed(path=str(out), reason=error.strerror or str(error)) from None


def _print(session: Session, case: CaseId, out: Path, words: str) -> None:
    write_new(out / "exhibit-list-en-ru.pdf", session.exhibit_list(case, ("en", "ru")))
    write_new(out / "exhibit-list-kk-ru.pdf", session.exhibit_list(case, ("kk", "ru")))
    write_new(out / "custody-report.pdf", session.custody_report(("en",)))
    write_new(out / "recovery-sheet.pdf", session.recovery_sheet(("en",), passphrase=words.encode("ascii")))


def _tell_summary(session: Session, out: Path, result: CheckResult, seconds: float) -> None:
    items = session.items()
    tell(f"Made in {visible(out.absolute())}")
    tell_fields(
        (
            ("sample.vault", "the vault"),
            ("exhibit-list-en-ru.pdf", "exhibit list in English and Russian"),
            ("exhibit-list-kk-ru.pdf", "exhibit list in Kazakh and Russian"),
            ("custody-report.pdf", "what was done with each item, by whom, when"),
            ("recovery-sheet.pdf", "the way back in when the passphrase is lost"),
            ("passphrase.txt", "opens the vault; in the open only because this is a demo"),
        )
    )
    tell(
        f"{counted(len(items), 'item')}, {size_text(sum(item.size for item in items))}, "
        f"{counted(session.head.size, 'entry')}, {counted(session.head.commit, 'commit')}, "
        f"{counted(len(result.findings), 'finding')}, {seconds:.1f} seconds."
    )
    tell(checked_line(result, len(items)))
    for finding in result.findings:
        tell(finding_line(finding))
    tell(verdict(result))
    vault, key = out / "sample.vault", out / "passphrase.txt"
    tell(f"Look around: {_program()} list {_quoted(vault)} --passphrase-file {_quoted(key)}")


def _program() -> str:
    """What starts the program here: in a checkout it has no name of its own on the PATH."""
    starter = CHECKOUT / "dev.py"
    if not starter.is_file():
        return "evidence-vault"
    return f"python3 {_quoted(Path('dev.py') if Path.cwd() == CHECKOUT else starter)} run"


def _quoted(path: Path) -> str:
    return visible(shlex.quote(str(path)))
