"""handover invite, make, accept, receipt, list, proof: items go to another vault, and their custody goes on there."""

from __future__ import annotations

import argparse
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.commands.checkpoint import given
from evidence_vault.cli.commands.proof import note_seen
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing, refuse_unwritable
from evidence_vault.cli.items import minute
from evidence_vault.cli.output import counted, note, size_text, tell, tell_json, tell_table, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_languages, add_vault, item_id, text
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import InvalidValue
from evidence_vault.export.new_file import write_new
from evidence_vault.records.handover import HandedOver, HandoverPlan, Made, Received, Statement
from evidence_vault.session import Session

_COMPARE = "Compare it by telephone, all eight groups: only so is it sure that nobody exchanged the file on its way."
_KEEPS = "This vault still has the items; nothing was destroyed."


def register(commands: Commands) -> None:
    """Enter the commands of the group ``handover``."""
    invite = add_command(
        commands,
        "invite",
        "print what somebody needs to hand items over to you",
        run_invite,
        more="No secret is in it. It serves as often as you like.",
    )
    add_vault(invite)
    invite.add_argument("--out", metavar="FILE", type=Path, help="write it into a new file and not to standard output")
    make = _register_make(commands)
    accept = _register_accept(commands)
    receipt = add_command(commands, "receipt", "take in the receipt of a package of yours", run_receipt)
    add_vault(receipt)
    receipt.add_argument("receipt", metavar="FILE", type=Path, help="the receipt, as it came back")
    listing = add_command(commands, "list", "list handovers, and whether their receipts came", run_list)
    add_vault(listing)
    earlier = add_command(
        commands,
        "proof",
        "give out the proof that came with items: their custody before they were here",
        run_proof,
        more="Verify it with verify. All of it is unencrypted.",
    )
    add_vault(earlier)
    earlier.add_argument("record", metavar="ITEM", type=item_id, help="what keeps it; handover list names it")
    earlier.add_argument("--out", metavar="DIR", type=Path, required=True, help="new folder; nothing is overwritten")
    for parser in (make, receipt):
        parser.add_argument("--pdf", metavar="FILE.pdf", type=Path, help="also print the handover, with lines to sign")
        add_languages(parser)
    for parser in (invite, listing):
        unlock.add_read_only(parser)
    for parser in (make, accept, receipt, listing):
        add_json(parser)
    for parser in (invite, make, accept, receipt, listing, earlier):
        unlock.add_options(parser)


def _register_make(commands: Commands) -> argparse.ArgumentParser:
    make = add_command(
        commands,
        "make",
        "hand items over to another vault, in an encrypted package",
        run_make,
        more="What would be seen there is said first, and asked about. " + _KEEPS,
    )
    add_vault(make)
    make.add_argument("--case", metavar="C", help="the case, by id or title, whose exhibits are handed over")
    make.add_argument("--exhibit", metavar="N", type=int, action="append", default=[], help="number; may be repeated")
    make.add_argument(
        "--item", metavar="ITEM", type=item_id, action="append", default=[], help="an item alone; may be repeated"
    )
    make.add_argument(
        "--to", metavar="FILE|TEXT", required=True, help="invitation of the vault that receives, from handover invite"
    )
    make.add_argument("--out", metavar="FILE.age", type=Path, required=True, help="new file; nothing is overwritten")
    make.add_argument("--reason", metavar="TEXT", type=text, default="", help="why, in one line")
    for option, what in (("--show", "to be seen too, as path"), ("--hide", "not to be seen, as card.witness")):
        make.add_argument(option, metavar="FACT", action="append", default=[], help=f"a fact {what}; may be repeated")
    make.add_argument(
        "--letter-scans", action="store_true", help="the scans of stamped letters go too: only then these count there"
    )
    make.add_argument("--yes", action="store_true", help="do not ask: for scripts")
    return make


def _register_accept(commands: Commands) -> argparse.ArgumentParser:
    accept = add_command(
        commands,
        "accept",
        "take in a package that was handed over to this vault",
        run_accept,
        more="All of it is verified first; all of it is taken in, or nothing.",
    )
    add_vault(accept)
    accept.add_argument("package", metavar="FILE.age", type=Path, help="the package")
    accept.add_argument("--out", metavar="FILE", type=Path, required=True, help="new file for the receipt")
    accept.add_argument("--again", action="store_true", help="write the receipt of a package that was taken in before")
    accept.add_argument("--yes", action="store_true", help="do not ask: for scripts")
    return accept


def run_invite(arguments: argparse.Namespace) -> ExitCode:
    """Print the invitation."""
    if arguments.out:
        refuse_existing(arguments.out)
    with unlock.opened(arguments, write=False) as session:
        invitation, short = session.invitation()
    if arguments.out:
        write_new(arguments.out, invitation)
        tell(f"Wrote {visible(arguments.out)}. Give it to whoever is to hand items over to you.")
    else:
        tell(invitation.decode("utf-8").rstrip("\n"))
    note(f"In short: {short}")
    note(_COMPARE)
    return ExitCode.DONE


def run_make(arguments: argparse.Namespace) -> ExitCode:
    """Say what would be seen, ask, and write the package."""
    _refuse_mixed(arguments)
    refuse_existing(arguments.out)
    _refuse_pdf(arguments.pdf)
    invitation = given(arguments.to)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        exhibits = (session.case(arguments.case).id, arguments.exhibit) if arguments.case else None
        plan = session.plan_handover(
            invitation,
            exhibits=exhibits,
            items=arguments.item,
            reason=arguments.reason,
            show=arguments.show,
            hide=arguments.hide,
            letter_scans=arguments.letter_scans,
        )
        _note_plan(plan)
        if not arguments.yes:
            unlock.confirm("hand over", in_scripts="--yes")
        made = session.write_package(plan, arguments.out, progress)
        _print(session, arguments, made)
    if arguments.json:
        tell_json({"entry": made.seq, "short": made.short, **_statement_facts(made.statement)})
        return ExitCode.DONE
    count = counted(len(made.statement.items), "item")
    tell(f"Wrote {visible(arguments.out)}, which only the vault of {visible(plan.receiver.name)} can open: {count}.")
    tell(f"In short: {made.short}")
    tell(_COMPARE)
    tell(f"Recorded in entry {made.seq}. {_KEEPS} When the receipt comes back, take it in with handover receipt.")
    return ExitCode.DONE


def run_accept(arguments: argparse.Namespace) -> ExitCode:
    """Say from whom it is, ask, take it in and write the receipt."""
    refuse_unwritable(arguments.out)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        if arguments.again:
            write_new(arguments.out, session.receipt_again(arguments.package))
            tell(f"Wrote {visible(arguments.out)}, the receipt as it was signed then.")
            return ExitCode.DONE
        arriving = session.look_into_package(arguments.package)
        _note_arriving(arriving.statement, arriving.short)
        if not arguments.yes:
            unlock.confirm("take in", in_scripts="--yes")
        done = session.take_over(arguments.package, arriving, progress)
        write_new(arguments.out, done.receipt)
    if arguments.json:
        new = {"entry": done.seq, "taken_in": [str(item) for item in done.items], "custody": str(done.record)}
        tell_json({**new, "short": arriving.short, **_statement_facts(done.statement)})
        return ExitCode.DONE
    for handed, item in zip(done.statement.items, done.items, strict=True):
        tell(f"{item}  was {handed.item} there, {size_text(handed.size)}")
        tell(f"  {handed.sha256.hex}")
    tell(f"Recorded in entry {done.seq}. {done.record} keeps the custody from before, with its proof.")
    tell(
        f"Wrote the receipt to {visible(arguments.out)}, unencrypted. Send it back to {visible(_giver(done.statement))}."
    )
    return ExitCode.DONE


def run_receipt(arguments: argparse.Namespace) -> ExitCode:
    """Verify a receipt and record it."""
    _refuse_pdf(arguments.pdf)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        done = session.take_receipt(arguments.receipt, progress)
        _print(session, arguments, done)
    if arguments.json:
        more = {"entry": done.seq, "answers": done.made, "receipt": str(done.kept), "received": str(done.receipt.at)}
        tell_json({**more, **_statement_facts(done.statement)})
        return ExitCode.DONE
    count = counted(len(done.receipt.items), "item")
    tell(f"{visible(done.receipt.name)} took {count} in on {minute(done.receipt.at)} UTC, by their clock.")
    tell(
        f"The receipt answers entry {done.made}; it is kept as {done.kept}, and recorded in entry {done.seq}. {_KEEPS}"
    )
    return ExitCode.DONE


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """Tell what went out and came in."""
    with unlock.opened(arguments, write=False) as session:
        found = session.handovers()
    if arguments.json:
        tell_json({"handovers": [_handed_facts(one) for one in found]})
        return ExitCode.DONE
    if not found:
        tell("No handover.")
        return ExitCode.DONE
    rows = [
        [str(one.seq), minute(one.at), *_direction(one), str(len(one.items)), str(one.kept or ""), one.reason]
        for one in found
    ]
    tell_table(("Entry", "At (UTC)", "Handover", "Receipt", "Items", "Kept as", "Reason"), rows)
    return ExitCode.DONE


def run_proof(arguments: argparse.Namespace) -> ExitCode:
    """Put the proof of an earlier vault together again."""
    refuse_existing(arguments.out)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        statement = session.write_earlier_proof(arguments.record, arguments.out, progress)
    tell(f"Wrote {visible(arguments.out)}, unencrypted: the proof as it came from the vault before this one.")
    if not statement.exhibits:
        tell("Its items were no exhibits there: verify names the failure B13.none, and no other.")
    return ExitCode.DONE


def _refuse_mixed(arguments: argparse.Namespace) -> None:
    if bool(arguments.case and arguments.exhibit) == bool(arguments.item) or bool(arguments.case) != bool(
        arguments.exhibit
    ):
        raise InvalidValue(field="--item", value="", expected="either --case with --exhibit, or --item")


def _refuse_pdf(path: Path | None) -> None:
    if path is None:
        return
    if path.suffix.lower() != ".pdf":
        raise InvalidValue(field="--pdf", value=path, expected="a name that ends in .pdf")
    refuse_existing(path)


def _print(session: Session, arguments: argparse.Namespace, done: Made | Received) -> None:
    if arguments.pdf:
        write_new(
            arguments.pdf,
            session.handover_page(done, arguments.lang, names="name" not in getattr(arguments, "hide", ())),
        )
        note(f"Wrote {visible(arguments.pdf)}, unencrypted.")


def _note_plan(plan: HandoverPlan) -> None:
    receiver = plan.receiver
    note(f"To be handed over to {visible(receiver.name)}, vault {receiver.vault.short} ({receiver.vault}),")
    note(f"who alone can open the package. Their invitation in short: {plan.invitation_short}")
    note(f"  {_COMPARE}")
    if plan.reason:
        note(f"Reason: {visible(plan.reason)}")
    note_seen(plan.proof)


def _note_arriving(statement: Statement, short: str) -> None:
    note(f"A package from {visible(_giver(statement))}, vault {statement.giver.vault.short} ({statement.giver.vault}),")
    note(f"handed over on {minute(statement.at)} UTC, by their clock: {counted(len(statement.items), 'item')}.")
    if statement.reason:
        note(f"Reason, as they say: {visible(statement.reason)}")
    note(f"In short: {short}")
    note(f"  {_COMPARE}")


def _giver(statement: Statement) -> str:
    return statement.giver.name


def _direction(one: HandedOver) -> tuple[str, str]:
    name = f"{one.name}, {one.vault.short}"
    if one.incoming:
        return f"from {name}", "given"
    return f"to {name}", str(one.receipt_at)[:10] if one.receipt_at else "not yet"


def _statement_facts(statement: Statement) -> dict[str, object]:
    return {
        "number": statement.number,
        "at": str(statement.at),
        "from": {"vault": str(statement.giver.vault), "name": statement.giver.name},
        "to": {"vault": str(statement.receiver.vault), "name": statement.receiver.name},
        "reason": statement.reason,
        "items": [{"item": str(one.item), "sha256": one.sha256.hex, "bytes": one.size} for one in statement.items],
    }


def _handed_facts(one: HandedOver) -> dict[str, object]:
    return {
        "entry": one.seq,
        "number": one.number,
        "direction": "in" if one.incoming else "out",
        "vault": str(one.vault),
        "name": one.name,
        "items": [str(item) for item in one.items],
        "at": str(one.at),
        "reason": one.reason,
        "receipt_at": str(one.receipt_at) if one.receipt_at else None,
        "receipt_entry": one.receipt_seq,
        "kept": str(one.kept) if one.kept else None,
    }
