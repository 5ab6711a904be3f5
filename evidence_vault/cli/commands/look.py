"""list, show, search, log: reading, which leaves no trace in the vault."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from evidence_vault.cli import unlock
from evidence_vault.cli.custodians import note_custodians
from evidence_vault.cli.entries import event, plain
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import entry_facts, hit_facts, item_facts
from evidence_vault.cli.items import OPEN_INBOX, destroyed, minute, tell_hits, tell_list
from evidence_vault.cli.ladder import ladder_facts, tell_ladder
from evidence_vault.cli.output import (
    counted,
    size_text,
    tell,
    tell_fields,
    tell_json,
    tell_json_array,
    tell_table,
    visible,
)
from evidence_vault.cli.parser import Commands, add_command, add_json, add_vault, item_id, positive, text
from evidence_vault.errors import InvalidValue
from evidence_vault.records.derivative import DERIVATIVE
from evidence_vault.records.handover import HandedOver
from evidence_vault.records.inbox import INBOX
from evidence_vault.records.item import CARD_FIELDS, HANDED_OVER, Item, Post
from evidence_vault.search import Query

_ORIGINS = {
    INBOX: OPEN_INBOX,
    HANDED_OVER: "handed over by another vault",
    DERIVATIVE: "made by this program out of another item; its history says of which",
}


def register(commands: Commands) -> None:
    """Enter the commands."""
    listing = add_command(commands, "list", "list all items", run_list)
    show = add_command(
        commands, "show", "show one item: its file, card, facts, history, and who vouches for it", run_show
    )
    search = add_command(
        commands,
        "search",
        "find items by words that are written about them",
        run_search,
        more="Every word has to occur; the last one may be the beginning of a word. Words in quotation marks have to "
        "follow one another.",
    )
    log = add_command(commands, "log", "show every recorded event", run_log)
    for parser in (listing, show, search, log):
        add_vault(parser)
        if parser is show:
            parser.add_argument("item", metavar="ITEM", type=item_id, help="the item, as E-000017, e-17 or 17")
        if parser is search:
            parser.add_argument(
                "query", metavar="QUERY", type=text, nargs="+", help="words, and phrases as '\"in quotes\"'"
            )
        if parser is search:
            parser.add_argument("--limit", metavar="N", type=positive, help="at most so many, those taken in last")
        add_json(parser)
        unlock.add_read_only(parser)
        unlock.add_options(parser)


def run_list(arguments: argparse.Namespace) -> ExitCode:
    """All items."""
    with unlock.opened(arguments, write=False) as session:
        items = session.items()
    if arguments.json:
        tell_json_array(map(item_facts, items))
        return ExitCode.DONE
    tell_list(items)
    gone = sum(item.destroyed is not None for item in items)
    told = f"{counted(len(items), 'item')}, {size_text(sum(item.size for item in items))}."
    tell(f"{told} {gone} of them destroyed." if gone else told)
    return ExitCode.DONE


def run_search(arguments: argparse.Namespace) -> ExitCode:
    """Items in which all words occur, newest first."""
    typed = " ".join(arguments.query)
    if not Query.parse(typed).terms:
        raise InvalidValue(field="QUERY", value=typed, expected="at least one letter or figure")
    with unlock.opened(arguments, write=False) as session:
        hits = session.search(typed, arguments.limit)
    if arguments.json:
        tell_json_array(map(hit_facts, hits))
        return ExitCode.DONE
    if not hits:
        tell("Nothing found.")
        return ExitCode.DONE
    tell_hits(hits)
    tell(f"{counted(len(hits), 'item')} found, a post counted as one; taken in last first.")
    return ExitCode.DONE


def run_show(arguments: argparse.Namespace) -> ExitCode:
    """One item with all that is recorded of it."""
    with unlock.opened(arguments, write=False) as session:
        item = session.item(arguments.item)
        history = session.history(item.id)
        post = session.post(item.post) if item.post else None
        ladder = session.ladder([item.id])
        kept = next((one for one in session.handovers() if one.kept == item.id), None)
        custodians = session.custodians()
    if arguments.json:
        told = {"history": [entry_facts(entry) for entry in history], "ladder": ladder_facts(ladder)}
        tell_json(item_facts(item) | told)
        return ExitCode.DONE
    tell(str(item.id))
    tell_fields([("What it is", _kept_for(kept) if kept else ""), *_file_fields(item, post)])
    for heading, fields in (
        ("Capture card", [(_label(name), item.card.get(name, "")) for name in CARD_FIELDS]),
        (
            "Read from the file, which anybody can set",
            [(name, plain(item.inspected[name])) for name in item.inspected],
        ),
        ("Recorded", [(minute(entry.at), f"{event(entry)}, by {entry.by}") for entry in history]),
    ):
        if any(value for _, value in fields):
            tell(f"\n{heading}")
            tell_fields((visible(name), value) for name, value in fields)
    if ladder:
        tell_ladder(ladder, screenshot=item.card.get("obtained") == "own_screenshot")
    note_custodians(custodians, {str(entry.by) for entry in history})
    return ExitCode.DONE


def _kept_for(one: HandedOver) -> str:
    """What an item is that a handover brought, beside the items that were handed over."""
    if one.incoming:
        return f"the custody from before of what {visible(one.name)} handed over to this vault, and the receipt for it"
    items = ", ".join(map(str, one.items))
    return f"the receipt of {visible(one.name)} for what this vault handed over: {items}"


def _file_fields(item: Item, post: Post | None) -> Iterator[tuple[str, str]]:
    yield "Destroyed", visible(destroyed(item).removeprefix("destroyed "))
    if item.sha256:
        yield "File name", visible(item.name)
        yield "Type", item.media_type or "not identified"
        yield "Inspection", item.inspection or "not done"
        yield "Size", counted(item.size, "byte")
        yield "SHA-256", item.sha256.hex
    yield "Taken in", f"{item.ingested_at} by {item.ingested_by}, by this computer's clock"
    if item.sha256:
        yield "Read back", f"{item.read_back}, from the disk, and the same" if item.read_back else "not yet: stored"
    yield "Same content", f"as {item.same_as}" if item.same_as else ""
    yield "Post", f"{post.id}, {post.items.index(item.id) + 1} of {len(post.items)}" if post else ""
    yield "Origin", _ORIGINS.get(item.source or "", "")
    yield "From", visible(item.path or "")
    yield "File time", f"{item.modified}, which anybody can set" if item.modified else ""
    yield "Case", str(item.case or "")
    yield "Note", "the file changed while it was read; these are the bytes read" if item.changed_while_read else ""


def run_log(arguments: argparse.Namespace) -> ExitCode:
    """All entries, oldest first."""
    with unlock.opened(arguments, write=False) as session:
        if arguments.json:
            tell_json_array(map(entry_facts, session.log()))
        else:
            rows = [[str(entry.seq), minute(entry.at), str(entry.by), event(entry)] for entry in session.log()]
            tell_table(("Entry", "At (UTC)", "By", "What was done"), rows)
            tell(f"{counted(len(rows), 'entry')}. Checkpoint: {session.checkpoint_short}")
            note_custodians(session.custodians(), {row[2] for row in rows})
    return ExitCode.DONE


def _label(field: str) -> str:
    return field.replace("_", " ").capitalize()
