"""Thumbnails of what is being looked at, one after the other; what was asked for last comes first."""

from __future__ import annotations

from collections.abc import Callable

from evidence_vault.errors import VaultError
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.preview import MAX_EDGE, Preview
from ui.presenters.ports import Runner

SHORT_SIDE = 320
"""Pixels of the shorter side of a thumbnail: enough for a card at a scale of 125 %."""

_MOST_WAITING = 60


class Thumbnails:
    """Asks for one at a time, so that other work comes between.

    Args:
        runner: where the work is done.
        ready: told what an item looks like.
    """

    def __init__(self, runner: Runner, ready: Callable[[ItemId, Preview], None]) -> None:
        self._runner, self._ready = runner, ready
        self._waiting: dict[ItemId, Item] = {}
        self._under_way: ItemId | None = None
        self._quiet = False

    def want(self, item: Item) -> None:
        """An item is being shown. Of many, those that scrolled away long ago are forgotten."""
        if item.id == self._under_way:
            return
        self._waiting.pop(item.id, None)
        self._waiting[item.id] = item
        while len(self._waiting) > _MOST_WAITING:
            del self._waiting[next(iter(self._waiting))]
        self._ask()

    def be_quiet(self) -> None:
        """Ask for no more; nobody will look at them."""
        self._quiet = True

    def _ask(self) -> None:
        if self._quiet or self._under_way or not self._waiting:
            return
        item = self._waiting.popitem()[1]
        self._under_way = item.id
        edge = edge_for(item, SHORT_SIDE)

        def done(preview: Preview) -> None:
            self._under_way = None
            self._ready(item.id, preview)
            self._ask()

        def failed(_: VaultError) -> None:
            done(Preview("unreadable"))

        self._runner.run(lambda session, _: session.preview(item.id, edge), done, failed, brief=True)


def edge_for(item: Item, short_side: int) -> int:
    """Longest edge to ask for, in pixels, so that the shorter one has `short_side`.

    A long screenshot is to be readable at its beginning, not a thin line.
    """
    width, height = item.inspected.get("width"), item.inspected.get("height")
    if not isinstance(width, int) or not isinstance(height, int) or width < 1 or height < 1:
        return 2 * short_side
    return min(MAX_EDGE, short_side * max(width, height) // min(width, height))
