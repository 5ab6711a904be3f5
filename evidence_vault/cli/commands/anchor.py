"""anchor: what vouches for the checkpoint from outside, carried there and back by hand."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.anchors import (
    PROVES,
    all_facts,
    cosignature_facts,
    covered,
    letter_facts,
    request_facts,
    stamp_facts,
    tell_all,
    tell_cosignature,
    tell_letter,
    tell_stamp,
    tell_witnessed,
    witnessed_facts,
)
from evidence_vault.cli.commands import witness
from evidence_vault.cli.commands.checkpoint import given
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import read_input, refuse_existing
from evidence_vault.cli.intake import intake_code, note_left_out, note_read_back, read_back
from evidence_vault.cli.output import counted, note, size_text, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, Parser, add_command, add_json, add_languages, add_vault, positive, text
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import InvalidValue
from evidence_vault.export.new_file import write_new
from evidence_vault.records.authorities import AUTHORITIES, posting

_NOTE = b"evidence-vault/"
"""How a note begins, which a time stamp never does."""


def register(commands: Commands) -> None:
    """Enter the commands of the group ``anchor``."""
    parsers = (_request(commands), _letter(commands), *witness.register(commands), _import(commands), _list(commands))
    for parser in parsers:
        add_json(parser)
        unlock.add_options(parser)


def _request(commands: Commands) -> Parser:
    request = add_command(
        commands,
        "request",
        "write requests for time stamps over the checkpoint",
        run_request,
        more="Carry the folder to a computer that is online and run the lines that are printed. They send a digest and a "
        "random number, nothing of the content.",
    )
    add_vault(request)
    request.add_argument("--out", metavar="DIR", type=Path, required=True, help="new folder for the requests")
    request.add_argument("--qr", action="store_true", help="also write each request as a QR code of its base64")
    return request


def _letter(commands: Commands) -> Parser:
    letter = add_command(
        commands,
        "letter",
        "print a page with the checkpoint, to be stamped by somebody",
        run_letter,
        more="A notary, a registry or a post office confirms on it that it was presented on a date. Nothing of the content "
        "is on it, no name and no case.",
    )
    add_vault(letter)
    letter.add_argument("--out", metavar="FILE.pdf", type=Path, required=True, help="new file; nothing is overwritten")
    add_languages(letter)
    return letter


def _import(commands: Commands) -> Parser:
    bring = add_command(
        commands,
        "import",
        "take in what came back: a time stamp, a cosignature, a stamped letter",
        run_import,
        more="Without --root or --witness-key nothing is known of who signed, and the answer is kept as that of an unknown "
        "party. With --letter the files are scans of a stamped page: they become items.",
    )
    add_vault(bring)
    bring.add_argument(
        "files",
        metavar="FILE",
        type=Path,
        nargs="+",
        help="the answer (.tsr) or its token alone, the cosigned checkpoint, or the scans",
    )
    bring.add_argument(
        "--root",
        metavar="FILE.pem",
        type=Path,
        help="the authority's root certificate, which you have from somewhere else than the answer; intermediates may "
        "stand beside it",
    )
    bring.add_argument(
        "--witness-key",
        metavar="FILE|TEXT",
        help="public key of the witness, from somewhere else than the file: PEM or base64",
    )
    bring.add_argument("--letter", metavar="ENTRY", type=positive, help="the letter that was stamped, by its number")
    bring.add_argument("--stamped-by", metavar="TEXT", type=text, help="who stamped it; with --letter")
    bring.add_argument("--stamped-on", metavar="DATE", help="the day beside the stamp, as 2026-11-20; with --letter")
    return bring


def _list(commands: Commands) -> Parser:
    listing = add_command(
        commands,
        "list",
        "list what vouches for the log, what is awaited, and what it shows",
        run_list,
        more="Verifies every answer anew, each certificate at the stated time. Ends with 1 where one is not good.",
    )
    add_vault(listing)
    unlock.add_read_only(listing)
    return listing


def run_request(arguments: argparse.Namespace) -> ExitCode:
    """Record the requests, write them, and print how to post them."""
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=True) as session:
        asked = session.write_requests(tuple(AUTHORITIES), arguments.out, pictures=arguments.qr)
    lines = [posting(request.authority) for request, _ in asked]
    if arguments.json:
        tell_json({"requests": [request_facts(request) for request, _ in asked], "commands": lines})
        return ExitCode.DONE
    tell(f"Wrote {counted(len(asked), 'request')} into {visible(arguments.out)}, over {covered(asked[0][0])}.")
    tell("On a computer that is online, in that folder; one is enough, two are better:")
    tell()
    for line in lines:
        tell(line)
    note("HOW-TO.txt in the folder says the same, also for Windows, in English, Russian and Kazakh.")
    note("Bring the files that end in .tsr back, and take each in with anchor import.")
    return ExitCode.DONE


def run_letter(arguments: argparse.Namespace) -> ExitCode:
    """Record a letter and write its page."""
    if arguments.out.suffix.lower() != ".pdf":
        raise InvalidValue(field="--out", value=arguments.out, expected="a name that ends in .pdf")
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=True) as session:
        request, page = session.request_letter(arguments.lang)
        write_new(arguments.out, page)
    if arguments.json:
        tell_json({"request": request_facts(request)})
        return ExitCode.DONE
    tell(f"Wrote {visible(arguments.out)}, {size_text(len(page))}: letter {request.seq}, over {covered(request)}.")
    note("Print it, and have it dated, signed and stamped. Keep the paper, and take a scan of it in:")
    note(f'anchor import VAULT SCAN --letter {request.seq} --stamped-by "WHO" --stamped-on YYYY-MM-DD')
    return ExitCode.DONE


def run_import(arguments: argparse.Namespace) -> ExitCode:
    """Verify what came back, and record it."""
    if arguments.letter is not None:
        return _import_letter(arguments)
    _refuse_beside(arguments, "--letter", "stamped_by", "stamped_on")
    if len(arguments.files) > 1:
        raise InvalidValue(
            field="FILE", value=arguments.files[1], expected="one answer; several scans go with --letter"
        )
    answer = read_input(arguments.files[0])
    return (_import_cosignature if answer.startswith(_NOTE) else _import_stamp)(arguments, answer)


def _import_stamp(arguments: argparse.Namespace, answer: bytes) -> ExitCode:
    _refuse_beside(arguments, "a cosigned checkpoint", "witness_key")
    root = read_input(arguments.root) if arguments.root else None
    with unlock.opened(arguments, write=True) as session:
        stamp = session.import_anchor(answer, root)
    return _told(arguments, lambda: tell_stamp(stamp), stamp_facts(stamp))


def _import_cosignature(arguments: argparse.Namespace, answer: bytes) -> ExitCode:
    _refuse_beside(arguments, "a time stamp", "root")
    key = given(arguments.witness_key) if arguments.witness_key is not None else None
    with unlock.opened(arguments, write=True) as session:
        cosignature = session.import_cosignature(answer, key)
    return _told(arguments, lambda: tell_cosignature(cosignature), cosignature_facts(cosignature))


def _import_letter(arguments: argparse.Namespace) -> ExitCode:
    _refuse_beside(arguments, "an answer in a file", "root", "witness_key")
    for option in ("stamped_by", "stamped_on"):
        if getattr(arguments, option) is None:
            raise InvalidValue(
                field=_option(option),
                value="not given",
                expected="both --stamped-by WHO, whose stamp it is, and --stamped-on DAY, the day beside it as 2026-11-20",
            )
    by, on = arguments.stamped_by, arguments.stamped_on
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        letter, intake = session.import_letter(arguments.letter, arguments.files, by=by, on=on, progress=progress)
        done = read_back(session, intake, progress)
    _told(arguments, lambda: tell_letter(letter), letter_facts(letter))
    note_left_out(intake)
    note_read_back(done)
    return intake_code(intake, done)


def _told(arguments: argparse.Namespace, words: Callable[[], None], facts: dict[str, object]) -> ExitCode:
    if arguments.json:
        tell_json(facts)
    else:
        words()
    return ExitCode.DONE


def _refuse_beside(arguments: argparse.Namespace, other: str, *options: str) -> None:
    """Refuse options that say something about another kind of answer."""
    for option in options:
        if getattr(arguments, option) is not None:
            raise InvalidValue(
                field=_option(option), value=getattr(arguments, option), expected=f"it goes with {other}"
            )


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """Tell what stands and what is asked for."""
    with unlock.opened(arguments, write=False) as session:
        found, seen = session.anchors(), session.witnessed()
    code = ExitCode.FINDINGS if found.bad else ExitCode.DONE
    if arguments.json:
        tell_json({**all_facts(found), "cosigned": list(map(witnessed_facts, seen))})
        return code
    tell_all(found)
    tell_witnessed(seen)
    if found.stamps or found.letters or found.cosignatures:
        note(PROVES)
    return code
