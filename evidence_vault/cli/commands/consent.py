"""consent: what people who stand in the evidence agreed to."""

from __future__ import annotations

import argparse

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.output import note, tell, tell_json_array, tell_table
from evidence_vault.cli.parser import Commands, add_command, add_json, add_vault, item_id, text
from evidence_vault.records.consent import ANY, SCOPES, Consent


def register(commands: Commands) -> None:
    """Enter the commands of the group ``consent``."""
    give = add_command(
        commands,
        "give",
        "record that a person agreed to be named or seen",
        run_give,
        more="Without items and case it is about everything. The later word counts. An item with this person goes to somebody "
        "only where both were agreed to, names and picture; a redacted version of it goes without.",
    )
    withdraw = add_command(
        commands,
        "withdraw",
        "record that a person does not agree, or no longer",
        run_withdraw,
        more="What left before stays where it is: this stops what leaves from now on.",
    )
    listing = add_command(commands, "list", "list what people agreed to and took back", run_list)
    for parser in (give, withdraw, listing):
        add_vault(parser)
        if parser is not listing:
            _add_fields(parser)
        else:
            add_json(parser)
            unlock.add_read_only(parser)
        unlock.add_options(parser)


def _add_fields(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", metavar="ITEM", type=item_id, nargs="*", help="what it is about, as E-17")
    parser.add_argument("--case", metavar="C", help="everything of this case, by id or title")
    parser.add_argument("--person", metavar="P", type=text, required=True, help="their name, or a code; never printed")
    parser.add_argument(
        "--recipient", metavar="R", type=text, default=ANY, help=f"id of a profile, or {ANY} (without it: {ANY})"
    )
    parser.add_argument(
        "--scope", choices=SCOPES, default="all", help="being named, being seen, or both (without it: all)"
    )
    parser.add_argument("--how", metavar="TEXT", type=text, default="", help="how they said it, for example on paper")
    parser.add_argument("--on", metavar="DAY", type=text, default="", help="the day, as 2026-11-26")


def run_give(arguments: argparse.Namespace) -> ExitCode:
    """Record consent."""
    _record(arguments, given=True)
    tell(f"Recorded: {_about(arguments)} may be given out, as {arguments.scope} for {arguments.recipient}.")
    return ExitCode.DONE


def run_withdraw(arguments: argparse.Namespace) -> ExitCode:
    """Record that there is none."""
    _record(arguments, given=False)
    tell(f"Recorded: no consent for {_about(arguments)}, as {arguments.scope} for {arguments.recipient}.")
    note("What left the vault before stays where it is. A redacted version may go in its place (redact).")
    return ExitCode.DONE


def _record(arguments: argparse.Namespace, *, given: bool) -> None:
    with unlock.opened(arguments, write=True) as session:
        case = session.case(arguments.case).id if arguments.case else None
        session.record_consent(
            Consent(
                0,
                given,
                arguments.person,
                arguments.recipient,
                arguments.scope,
                tuple(arguments.items),
                case,
                arguments.how,
                arguments.on,
            )
        )


def _about(arguments: argparse.Namespace) -> str:
    if arguments.items:
        return ", ".join(map(str, arguments.items))
    return f"everything of case {arguments.case}" if arguments.case else "everything"


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """What was said, oldest first."""
    with unlock.opened(arguments, write=False) as session:
        said = session.consents()
    if arguments.json:
        tell_json_array(
            {
                "entry": one.seq,
                "given": one.given,
                "person": one.person,
                "recipient": one.recipient,
                "scope": one.scope,
                "items": [str(item) for item in one.items],
                "case": str(one.case) if one.case else None,
                "how": one.how or None,
                "on": one.on or None,
            }
            for one in said
        )
        return ExitCode.DONE
    tell_table(
        ("Entry", "Said", "Person", "For", "To be", "About", "How", "On"),
        (
            [
                str(one.seq),
                "yes" if one.given else "no",
                one.person,
                one.recipient,
                one.scope,
                ", ".join(map(str, one.items)) or str(one.case or "everything"),
                one.how,
                one.on,
            ]
            for one in said
        ),
    )
    return ExitCode.DONE
