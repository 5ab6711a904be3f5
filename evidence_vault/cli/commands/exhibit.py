"""exhibit: which items stand in a case's list, in what order, with what words."""

from __future__ import annotations

import argparse

from evidence_vault.cli import unlock
from evidence_vault.cli.exhibits import tell_exhibits
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import exhibit_facts
from evidence_vault.cli.ladder import ladder_facts, tell_vouched
from evidence_vault.cli.output import tell_json_array
from evidence_vault.cli.parser import (
    Commands,
    add_command,
    add_items,
    add_json,
    add_texts,
    add_vault,
    changes_of,
    facts_of,
    item_or_post_id,
    text,
)
from evidence_vault.records.case import CHOICES, EXHIBIT_FIELDS, EXHIBIT_TEXTS
from evidence_vault.records.ids import CaseId
from evidence_vault.session import Session

_TEXTS = (
    ("title", "what it is, as the list shall say"),
    ("shows", "what it shows"),
    ("remark", "a remark for the list"),
)
_FIELDS = (
    ("date", "its date, in place of what the card says"),
    ("source", "its source, in place of what the card says"),
    ("language", "its language, in place of what the card says"),
    ("pages", "number of its pages"),
    ("party", f"who offers it: {', '.join(CHOICES['party'])}"),
    ("element", "what has to be proved, or the article, that it bears on"),
    ("witness", "who speaks to it"),
    ("confidentiality", f"one of {', '.join(CHOICES['confidentiality'])}"),
    ("objections", "objections of the other side, and the answer"),
    ("status", f"one of {', '.join(CHOICES['status'])}"),
    ("status_on", "day of the status, as 2026-11-26"),
    (
        "disclose",
        "whether the government may be shown it: yes or no; UN special procedures get it all the same, with what is said here",
    ),
    ("expects", "whether the party expects to offer it or may offer it: expects or may"),
)


def register(commands: Commands) -> None:
    """Enter the commands."""
    listing = add_command(commands, "list", "list a case's exhibits, and who vouches for each", run_list)
    add = add_command(commands, "add", "put items into a case's list, at its end", run_add)
    edit = add_command(
        commands, "edit", "change what the list says of exhibits", run_edit, more="An empty text clears a field."
    )
    order = add_command(
        commands, "order", "put exhibits first, in the order given", run_order, more="The others follow as they were."
    )
    withdraw = add_command(
        commands, "withdraw", "withdraw exhibits", run_withdraw, more="Their numbers stay, printed as not used."
    )
    for parser in (listing, add, edit, order, withdraw):
        add_vault(parser)
        if parser is add:
            purpose = "item, as E-000017, e-17 or 17; or a post, as P-0001, for all of its items in one exhibit"
            add.add_argument("items", metavar="ITEM", type=item_or_post_id, nargs="+", help=purpose)
        elif parser is not listing:
            add_items(parser, "item of the exhibit")
        parser.add_argument("--case", metavar="C", required=True, help="the case, by id or title")
    add.add_argument("--together", action="store_true", help="all items are one exhibit, in this order")
    for parser in (add, edit):
        add_texts(parser, _TEXTS)
        for field, purpose in _FIELDS:
            parser.add_argument(f"--{field.replace('_', '-')}", metavar="TEXT", type=text, help=purpose)
    for parser in (listing, add, edit, order, withdraw):
        add_json(parser)
        if parser is listing:
            unlock.add_read_only(parser)
        unlock.add_options(parser)


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """The exhibits of a case."""
    with unlock.opened(arguments, write=False) as session:
        case = session.case(arguments.case).id
        exhibits, marking = session.exhibits(case), session.marking_of(case)
        languages = session.list_languages(case)
        ladders = session.ladders(exhibit.items for exhibit in exhibits)
    if arguments.json:
        both = zip(exhibits, ladders, strict=True)
        tell_json_array(exhibit_facts(exhibit) | {"ladder": ladder_facts(ladder)} for exhibit, ladder in both)
    else:
        tell_exhibits(exhibits, marking, languages)
        tell_vouched(zip(exhibits, ladders, strict=True))
    return ExitCode.DONE


def run_add(arguments: argparse.Namespace) -> ExitCode:
    """Add exhibits."""
    fields = facts_of(arguments, EXHIBIT_TEXTS, EXHIBIT_FIELDS)
    with unlock.opened(arguments, write=True) as session:
        case = session.case(arguments.case).id
        session.add_exhibits(case, arguments.items, fields, together=arguments.together)
        return _tell_list(session, case, arguments)


def run_edit(arguments: argparse.Namespace) -> ExitCode:
    """Change exhibits."""
    fields = changes_of(arguments, EXHIBIT_TEXTS, EXHIBIT_FIELDS)
    with unlock.opened(arguments, write=True) as session:
        case = session.case(arguments.case).id
        session.edit_exhibits(case, arguments.items, fields)
        return _tell_list(session, case, arguments)


def run_order(arguments: argparse.Namespace) -> ExitCode:
    """Order exhibits."""
    with unlock.opened(arguments, write=True) as session:
        case = session.case(arguments.case).id
        session.order_exhibits(case, arguments.items)
        return _tell_list(session, case, arguments)


def run_withdraw(arguments: argparse.Namespace) -> ExitCode:
    """Withdraw exhibits."""
    with unlock.opened(arguments, write=True) as session:
        case = session.case(arguments.case).id
        session.withdraw_exhibits(case, arguments.items)
        return _tell_list(session, case, arguments)


def _tell_list(session: Session, case: CaseId, arguments: argparse.Namespace) -> ExitCode:
    """Show what the case's list is now."""
    exhibits = session.exhibits(case)
    if arguments.json:
        tell_json_array(map(exhibit_facts, exhibits))
    else:
        tell_exhibits(exhibits, session.marking_of(case), session.list_languages(case))
    return ExitCode.DONE
