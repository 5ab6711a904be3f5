"""What the capture cards of several items say together."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.records.item import Item


def distinct(items: Sequence[Item], field: str) -> list[str]:
    """What the cards say in a field, each text once, in the order of the items; silent cards are left out."""
    return list(dict.fromkeys(item.card[field] for item in items if item.card.get(field)))


def is_picture(item: Item) -> bool:
    """Whether it is an image or a video."""
    return (item.media_type or "").startswith(("image/", "video/"))


def is_screenshot(item: Item) -> bool:
    """Whether it is a picture that somebody made of a screen."""
    return is_picture(item) and item.card.get("obtained") == "own_screenshot"
