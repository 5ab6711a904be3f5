"""What a person may look at of an original, made visible behind the wall. Nothing is written, and nothing recorded."""

from __future__ import annotations

from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from evidence_vault.sandbox.pool import Sandbox
from evidence_vault.vault.objects import ObjectStore

_NEVER = ("audio/", "video/", "font/", "application/vnd.", "application/zip", "application/x-empty")
"""Beginnings of media types that have no preview: their contents need not be decrypted to learn that."""


def preview(item: Item, edge: int, page: int = 1, *, store: ObjectStore, sandbox: Sandbox) -> Preview:
    """Pixels or text of an item.

    Args:
        item: the item.
        edge: longest edge in pixels.
        page: which page of a document, from 1.
        store: where its content is.
        sandbox: the wall.

    Raises:
        ItemDestroyed: there is nothing to be seen.
        MissingObject, DamagedObject: the content is not what the log says.
        WorkerFailed: no worker can be started.
    """
    held = item.content
    if (item.media_type or "").startswith(_NEVER):
        return Preview("none")
    with store.open_verified(held.sha256, held.size) as content:
        return sandbox.preview(content, item.size, item.name, edge, page)
