"""anchor request, import, list: outside time for the checkpoint, carried by hand to a computer that is online."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import read_input, refuse_existing
from evidence_vault.cli.output import counted, note, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, Parser, add_command, add_json, add_vault
from evidence_vault.clock import Instant, SystemClock
from evidence_vault.export.new_file import make_folder, write_new
from evidence_vault.records.anchor import Anchor, AnchorRequest

AUTHORITIES = {
    "digicert": "http://timestamp.digicert.com",
    "sectigo": "http://timestamp.sectigo.com",
    "freetsa": "https://freetsa.org/tsr",
}
"""Public authorities that ask for no account, by the name of their files. Only the person's other computer calls them."""

_YEAR_MS = 366 * 24 * 3600 * 1000

_PROVES = """\
A time stamp says: the log up to that entry existed no later than that time, as the authority states. It does not say
who made what is in it, that it is true, or that the record is complete; days before it rest on the keeper's word."""


def register(commands: Commands) -> None:
    """Enter the commands of the group ``anchor``."""
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
    bring = _register_import(commands)
    listing = add_command(
        commands,
        "list",
        "list time stamps and requests, and what they show",
        run_list,
        more="Verifies every time stamp anew, each certificate at the stated time. Ends with 1 where one is not good.",
    )
    add_vault(listing)
    unlock.add_read_only(listing)
    for parser in (request, bring, listing):
        add_json(parser)
        unlock.add_options(parser)


def _register_import(commands: Commands) -> Parser:
    bring = add_command(
        commands,
        "import",
        "verify the answer to a request and keep it in the log",
        run_import,
        more="Without --root nothing is known of who signed, and the time stamp is kept as that of an unknown authority.",
    )
    add_vault(bring)
    bring.add_argument("answer", metavar="FILE", type=Path, help="the answer (.tsr), or its token alone")
    bring.add_argument(
        "--root",
        metavar="FILE.pem",
        type=Path,
        help="the authority's root certificate, which you have from somewhere else than the answer",
    )
    return bring


def run_request(arguments: argparse.Namespace) -> ExitCode:
    """Record the requests, write them, and print how to post them."""
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=True) as session:
        asked = session.request_anchors(tuple(AUTHORITIES))
        make_folder(arguments.out)
        for request, der in asked:
            write_new(arguments.out / f"{request.authority}.tsq", der)
            if arguments.qr:
                write_new(arguments.out / f"{request.authority}.png", session.request_png(der))
    lines = [_posting(request) for request, _ in asked]
    if arguments.json:
        tell_json({"requests": [_request_facts(request) for request, _ in asked], "commands": lines})
        return ExitCode.DONE
    tell(f"Wrote {counted(len(asked), 'request')} into {visible(arguments.out)}, over {_covered(asked[0][0])}.")
    tell("On a computer that is online, in that folder; one is enough, two are better:")
    tell()
    for line in lines:
        tell(line)
    note("Bring the files that end in .tsr back, and take each in with anchor import.")
    return ExitCode.DONE


def run_import(arguments: argparse.Namespace) -> ExitCode:
    """Verify an answer and record it."""
    answer = read_input(arguments.answer)
    root = read_input(arguments.root) if arguments.root else None
    with unlock.opened(arguments, write=True) as session:
        anchor = session.import_anchor(answer, root)
    if arguments.json:
        tell_json(_anchor_facts(anchor))
    else:
        _tell(anchor)
    return ExitCode.DONE


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """Tell what stands and what is asked for."""
    with unlock.opened(arguments, write=False) as session:
        requests, good, bad = session.anchors()
    answered = {anchor.request.seq for anchor in good}
    waiting = [request for request in requests if request.seq not in answered]
    code = ExitCode.FINDINGS if bad else ExitCode.DONE
    if arguments.json:
        facts = {"anchors": [_anchor_facts(anchor) for anchor in good], "not_good": bad}
        tell_json({**facts, "waiting": [_request_facts(request) for request in waiting]})
        return code
    for anchor in good:
        _tell(anchor)
        tell()
    if not good:
        tell("No time stamp. No outside party vouches for any date here.")
    for seq in bad:
        tell(f"The answer in entry {seq} is not good. It shows nothing.")
    _tell_waiting(waiting)
    if good:
        note(_PROVES)
    return code


def _tell(anchor: Anchor) -> None:
    says = "existed no later than this" if anchor.root_sha256 else "is said to have existed then, by whom is not known"
    tell(f"{anchor.at}: {_covered(anchor.request)}, {says}.")
    tell(f"Stated by: {visible(anchor.authority)}")
    if anchor.root_sha256:
        tell(f"Signature and chain lead to the root that the keeper named: SHA-256 {anchor.root_sha256}")
    else:
        tell(f"Anchor unknown: nobody named a root for it, so its signature is not verified. Anyone could have made it. "
             f"SHA-256 of its certificate: {anchor.certificate_sha256}")  # fmt: skip
    if _renew(anchor.until):
        tell(f"Renew: its certificate ends on {anchor.until}. Ask for a new time stamp before that day.")


def _tell_waiting(waiting: Iterable[AnchorRequest]) -> None:
    for request in waiting:
        tell(f"Asked for, not answered: {request.authority}, over {_covered(request)}.")


def _covered(request: AnchorRequest) -> str:
    return f"the log up to commit {request.commit}, {counted(request.size, 'entry')}"


def _posting(request: AnchorRequest) -> str:
    name = request.authority
    return (
        f"curl --fail -H 'Content-Type: application/timestamp-query' --data-binary @{name}.tsq -o {name}.tsr "
        f"{AUTHORITIES[name]}"
    )


def _renew(until: Instant) -> bool:
    return until.unix_ms - SystemClock().now().unix_ms < _YEAR_MS


def _request_facts(request: AnchorRequest) -> dict[str, object]:
    return {
        "entry": request.seq,
        "authority": request.authority,
        "commit": request.commit,
        "size": request.size,
        "nonce": f"{request.nonce:x}",
    }


def _anchor_facts(anchor: Anchor) -> dict[str, object]:
    return {
        "at": str(anchor.at),
        "authority": anchor.authority,
        "known": anchor.root_sha256 is not None,
        "root_sha256": anchor.root_sha256,
        "certificate_sha256": anchor.certificate_sha256,
        "until": str(anchor.until),
        "renew": _renew(anchor.until),
        "request": _request_facts(anchor.request),
    }
