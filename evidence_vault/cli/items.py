"""Items as lines for people."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from evidence_vault.cli.output import size_text, tell, tell_table, terminal_width, visible
from evidence_vault.clock import Instant
from evidence_vault.records.hit import Hit
from evidence_vault.records.inbox import INBOX
from evidence_vault.records.item import Item

_NARROW = 110
"""Columns of a terminal below which a list leaves the type out, so that names have room."""


OPEN_INBOX = "it came through the open inbox, where anyone with the folder could have put it"
"""Where an item came from that was added while the vault was locked."""


def tell_items(items: Sequence[Item]) -> None:
    """Print what was taken in. A digest is never cut: where a terminal may be narrow it has a line of its own."""
    if terminal_width(sys.stdout) is None:
        rows = ([str(item.id), size_text(item.size), item.content.sha256.hex, item.name] for item in items)
        tell_table(("Item", "Size", "SHA-256", "Name"), rows)
        return
    for item in items:
        tell(f"{item.id}  {visible(item.name)}, {size_text(item.size)}")
        tell(f"  {item.content.sha256.hex}")


def tell_list(items: Sequence[Item]) -> None:
    """Print all items of a vault, one a line."""
    width = terminal_width(sys.stdout)
    columns = [
        ("Item", [str(item.id) for item in items]),
        ("Taken in (UTC)", [minute(item.ingested_at) for item in items]),
        ("Type", ["" if item.destroyed else item.media_type or "not identified" for item in items]),
        ("Size", ["" if item.destroyed else size_text(item.size) for item in items]),
        ("Case", [str(item.case or "") for item in items]),
        ("Post", [str(item.post or "") for item in items]),
        ("Title or file name", [destroyed(item) or item.card.get("title") or item.name for item in items]),
    ]
    if width is not None and width < _NARROW:
        del columns[2]
    if not any(item.post for item in items):
        columns = [column for column in columns if column[0] != "Post"]
    tell_table([heading for heading, _ in columns], zip(*(cells for _, cells in columns), strict=True))
    for item in items:
        if item.source == INBOX:
            tell(f"{item.id}: {OPEN_INBOX}.")


def tell_hits(hits: Sequence[Hit]) -> None:
    """Print what a search found, one item or post a line."""
    rows = (
        [
            str(hit.item.id),
            str(hit.item.post or ""),
            hit.item.card.get("title") or hit.item.name or destroyed(hit.item),
            hit.field.replace("card.", "").replace("_", " "),
            hit.excerpt,
        ]
        for hit in hits
    )
    tell_table(("Item", "Post", "Title or file name", "Found in", "What stands there"), rows)


def destroyed(item: Item) -> str:
    """When an item was destroyed, and why; empty for one that is there."""
    found = item.destroyed
    return f"destroyed on {str(found.at)[:10]}: {found.reason}" if found else ""


def minute(instant: Instant) -> str:
    """A time to the minute, in UTC."""
    return str(instant)[:16].replace("T", " ")
