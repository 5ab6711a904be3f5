"""group, separate: several items that are one post."""

from __future__ import annotations

import argparse

from evidence_vault.cli import unlock
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.facts import post_facts
from evidence_vault.cli.output import tell, tell_json
from evidence_vault.cli.parser import Commands, add_command, add_items, add_json, add_vault, post_id


def register(commands: Commands) -> None:
    """Enter the commands."""
    group = add_command(
        commands,
        "group",
        "say that several items are one post",
        run_group,
        more="The items stay as they are. Name them in the order in which the post is read, from top to bottom.",
    )
    add_vault(group)
    add_items(group, "item of the post, at least two")
    separate = add_command(
        commands,
        "separate",
        "say that the items of a post are separate again",
        run_separate,
        more="To change their order, separate them and group them anew. Both entries stay in the log.",
    )
    add_vault(separate)
    separate.add_argument("post", metavar="POST", type=post_id, help="the post, as P-0001 or p-1")
    for parser in (group, separate):
        add_json(parser)
        unlock.add_options(parser)


def run_group(arguments: argparse.Namespace) -> ExitCode:
    """Record that items are one post, and tell its id."""
    with unlock.opened(arguments, write=True) as session:
        post = session.group(arguments.items)
    if arguments.json:
        tell_json(post_facts(post))
    else:
        tell(f"{', '.join(map(str, post.items))} are one post now: {post.id}.")
    return ExitCode.DONE


def run_separate(arguments: argparse.Namespace) -> ExitCode:
    """Record that the items of a post are separate again."""
    with unlock.opened(arguments, write=True) as session:
        post = session.post(arguments.post)
        session.separate(post.id)
    if arguments.json:
        tell_json(post_facts(post))
    else:
        tell(f"{', '.join(map(str, post.items))} are separate again; the post {post.id} is no more.")
    return ExitCode.DONE
