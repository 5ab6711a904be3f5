"""purge: destroying an item for ever."""

from __future__ import annotations

import argparse

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import purge_facts
from evidence_vault.cli.output import counted, note, size_text, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_vault, item_id, text
from evidence_vault.records.purge import Purged, PurgePlan

_ELSEWHERE = """\
What this does NOT reach:
  - second copies made before still hold it until they are brought up to date with mirror, and so do backups,
    snapshots, sticks, and copies that somebody else has;
  - the file that it was taken in from, originals that were saved, lists and reports that were printed;
  - a flash medium may keep bytes of deleted files, encrypted as they were; who has the keys could read them.
Its number, when it was taken in, its cases, and that and why it was destroyed stay in the log for ever."""


def register(commands: Commands) -> None:
    """Enter the command."""
    purge = add_command(
        commands,
        "purge",
        "destroy an item for ever: content, name, card, and what was read from it",
        run,
        more="The log keeps that it was there, that it was destroyed, and the reason. Refused while the item stands in "
        "an exhibit that is not withdrawn.",
    )
    add_vault(purge)
    purge.add_argument("item", metavar="ITEM", type=item_id, help="the item, as E-000017, e-17 or 17")
    purge.add_argument(
        "--reason",
        metavar="TEXT",
        type=text,
        required=True,
        help="why; it is recorded for ever and printed, so it must not say what the thing was",
    )
    purge.add_argument("--yes", action="store_true", help="do not ask: for scripts")
    add_json(purge)
    unlock.add_options(purge)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Say what goes, ask, destroy it, and say what this does not reach."""
    with unlock.opened(arguments, write=True) as session:
        plan = session.plan_purge(arguments.item, arguments.reason)
        _note_plan(plan)
        if not arguments.yes:
            unlock.confirm("destroy", in_scripts="--yes")
        done = session.purge(plan)
    if arguments.json:
        tell_json(purge_facts(done))
    else:
        _tell(done)
    note(_ELSEWHERE)
    return ExitCode.FINDINGS if done.unclear else ExitCode.DONE


def _note_plan(plan: PurgePlan) -> None:
    item = plan.item
    note(f"To be destroyed for ever: {item.id}, {visible(item.name)}, {size_text(item.size)}.")
    if plan.same:
        note(f"Its content stays: {', '.join(map(str, plan.same))} has the same. Purge that too if it has to go.")
    if plan.derivatives:
        made = ", ".join(map(str, plan.derivatives))
        note(f"Redacted versions made of it stay, with the words that were removed from them: {made}.")
        note("Purge those too if they have to go.")
    if plan.texts_kept:
        named = ", ".join(map(str, plan.texts_kept))
        note(f"Texts of exhibits that also held other items stay, and may speak of it: {named}.")
    note("Texts of cases, and cards of other items, are not changed.")


def _tell(done: Purged) -> None:
    went = "content and record" if done.plan.object_goes else "record; the content stays, another item has the same"
    entries = counted(len(done.plan.entries), "entry")
    tell(
        f"Destroyed {done.item.id}: {went}. {entries} in {counted(done.commits, 'commit')} say nothing of it any more."
    )
    for file in done.unclear:
        tell(f"Look at {visible(file)}: it is damaged and may hold a part. Delete it yourself if you do not need it.")
