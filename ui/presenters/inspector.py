"""One item, one post, or several items at once, looked at closely: card, preview, history; and what is written there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.case import Listable
from evidence_vault.records.ids import ItemId, PostId
from evidence_vault.records.item import CARD_FIELDS, Item
from evidence_vault.records.preview import Preview
from evidence_vault.records.unsaved import UnsavedTexts
from ui.itemmodels.reading import reading_order
from ui.presenters.ports import Runner
from ui.presenters.recorded import History, Kin, as_recorded, kin_of
from ui.presenters.thumbnails import edge_for

if TYPE_CHECKING:
    from evidence_vault.session import Session

PREVIEW_SIDE = 1100
"""Pixels of the shorter side of what the inspector shows: its words can be read."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the form shows.

    Attributes:
        values: by field; empty where nothing is written, None where the items differ.
        edited: fields with a value that is not saved yet.
        taken_up: that value comes from before a lock, and the person has not changed anything here since.
        recorded: what was typed here last is in the record.
    """

    values: Mapping[str, str | None]
    edited: frozenset[str]
    taken_up: bool = False
    recorded: bool = False


class InspectorScreen(Protocol):
    """What the presenter tells its view."""

    def show_items(self, items: Sequence[Item], *, others: bool) -> None:
        """None, one or several items are looked at: `others` than before, or the same as they are now."""
        ...

    def show_one(self, item: Item, *, other: bool) -> None:
        """The one item, or the one of the post, whose preview, facts and history are shown; after `show_items`."""
        ...

    def show_card(self, card: Card) -> None:
        """What stands on the card now."""
        ...

    def show_history(self, history: History) -> None:
        """What is recorded of the one item."""
        ...

    def show_kin(self, kin: Kin) -> None:
        """What the one item was made out of, and what was made out of it."""
        ...

    def show_preview(self, preview: Preview) -> None:
        """What the one item looks like."""
        ...

    def show_failure(self, error: VaultError) -> None:
        """Something could not be done; what was typed stays."""
        ...

    def show_exported(self, out: Path) -> None:
        """An original was written."""
        ...


class InspectorPresenter:
    """Card, preview and history of what is chosen. Nothing that was typed is lost by choosing something else.

    What is taken up from before a lock may have been planted by anybody who can write into the folder of drafts. It is
    recorded only after the person has changed something on that card, or has saved it.

    Args:
        runner: where work with the session is done.
        screen: the view.
        changed: told which items were described anew, joined or separated.
    """

    def __init__(self, runner: Runner, screen: InspectorScreen, changed: Callable[[Sequence[ItemId]], None]) -> None:
        self._runner, self._screen, self._changed = runner, screen, changed
        self._items: Sequence[Item] = ()
        self._cards: Sequence[Mapping[str, str]] = ()  # of many items only those that differ
        self._edits: dict[str, str] = {}
        self._unsaved: dict[frozenset[ItemId], dict[str, str]] = {}
        self._taken_up: set[frozenset[ItemId]] = set()
        self._recorded = False
        self._turned_to: ItemId | None = None

    @property
    def ids(self) -> tuple[ItemId, ...]:
        """What is looked at."""
        return tuple(item.id for item in self._items)

    @property
    def kept(self) -> tuple[ItemId, ...]:
        """What is looked at and was not destroyed."""
        return tuple(item.id for item in self._items if not item.destroyed)

    @property
    def post(self) -> PostId | None:
        """The post, where its items are what is looked at."""
        return _post_of(self._items)

    @property
    def one(self) -> Item | None:
        """The item whose preview and history are shown; None where several are looked at that are no post."""
        return self._items[self.place] if self.post or len(self._items) == 1 else None

    @property
    def place(self) -> int:
        """Which of the items of the post is shown, from 0."""
        return self.ids.index(self._turned_to) if self._turned_to in self.ids else 0

    @property
    def may_join(self) -> bool:
        """Whether what is looked at could be said to be one post."""
        return len(self._items) > 1 and not any(item.post for item in self._items)

    @property
    def listable(self) -> list[Listable]:
        """What is looked at as it becomes exhibits: a post as one."""
        return list(dict.fromkeys(item.post or item.id for item in self._items))

    def select(self, items: Sequence[Item]) -> None:
        """Look at these items, of a post in its order. The same ones again are shown as they are now."""
        same = (tuple(item.id for item in items), _post_of(items)) == (self.ids, self.post)
        before = self.one
        if not same:
            self.leave()
            self._unsaved, self._edits = self._groups(), {}
            self._recorded = False
        self._items = items
        there = [item for item in items if not item.destroyed]
        self._cards = [dict(card) for card in {frozenset(item.card.items()) for item in there}]
        if not same:
            self._bring_out()
        self._screen.show_items(items, others=not same)
        if self.one:
            other = before is None or before.id != self.one.id
            self._screen.show_one(self.one, other=other)
            self._load(self.one, with_preview=other)
        self._screen.show_card(self._card())

    def turn(self, step: int) -> None:
        """Show the next item of the post (1), or the one before (-1)."""
        place = self.place + step
        if self.post and 0 <= place < len(self._items):
            one = self._items[place]
            self._turned_to = one.id
            self._screen.show_one(one, other=True)
            self._load(one, with_preview=True)

    # -- posts -----------------------------------------------------------------------------------

    def join(self) -> None:
        """Say that what is looked at is one post."""
        self._regroup(lambda session, ids: session.group(ids), reading_order(self._items))

    def separate(self) -> None:
        """Say that the items of the post stand for themselves again."""
        if post := self.post:
            self._regroup(lambda session, _: session.separate(post), self.ids)

    def move(self, step: int) -> None:
        """Put the item that is shown one place later in the post (1), or earlier (-1)."""
        order, place, post = list(self.ids), self.place, self.post
        if post and 0 <= place + step < len(order):
            self._turned_to = order[place]
            order.insert(place + step, order.pop(place))
            self._regroup(lambda session, ids: session.order_post(post, ids), order)

    def _regroup(self, change: Callable[[Session, Sequence[ItemId]], object], items: Sequence[ItemId]) -> None:
        self.leave()
        self._runner.run(
            lambda session, _: change(session, items), lambda _: self._changed(items), self._screen.show_failure
        )

    # -- the card --------------------------------------------------------------------------------

    def edit(self, field: str, value: str) -> None:
        """Something was typed or chosen for all items that are looked at."""
        self._taken_up.discard(frozenset(self.ids))
        self._recorded = False
        if value == self._written(field):
            self._edits.pop(field, None)
        else:
            self._edits[field] = value

    def settle(self, field: str) -> None:
        """A field was left: what was typed there is shown as it will be recorded."""
        typed = self._edits.get(field, "")
        if (recorded := as_recorded(field, typed)) != typed:
            self.edit(field, recorded)
            self._screen.show_card(self._card())

    def discard(self) -> None:
        """Forget what was typed and is not saved."""
        self._edits.clear()
        self._taken_up.discard(frozenset(self.ids))
        self._screen.show_card(self._card())

    def leave(self) -> None:
        """The person goes on: write what was typed, but nothing that was only taken up."""
        if frozenset(self.ids) not in self._taken_up:
            self.save()

    def save(self) -> None:
        """Write what stands on the card: only fields that changed, for every item."""
        if not self._edits:
            return
        self._taken_up.discard(frozenset(self.ids))
        ids, edits = self.ids, dict(self._edits)
        there = [item.id for item in self._items if not item.destroyed]
        card = {field: as_recorded(field, value) for field, value in edits.items()}

        def work(session: Session, _: Progress) -> list[Item]:
            session.describe(there, card)
            return [session.item(item) for item in ids]

        def done(described: list[Item]) -> None:
            waiting = self._edits if ids == self.ids else self._unsaved.get(frozenset(ids), {})
            for field, value in edits.items():
                if waiting.get(field) == value:
                    del waiting[field]
            if not waiting:
                self._unsaved.pop(frozenset(ids), None)
            if ids == self.ids:
                self._recorded = not self._edits
                self.select(described)
            self._changed(ids)

        self._runner.run(work, done, self._screen.show_failure)

    def unsaved(self) -> list[UnsavedTexts]:
        """What was typed and is not recorded yet, of every group of items that it was typed for."""
        groups = self._groups()
        return [UnsavedTexts("card", tuple(map(str, sorted(ids))), dict(edits)) for ids, edits in groups.items()]

    def take_up(self, items: Sequence[ItemId], edits: Mapping[str, str]) -> None:
        """Put back what was typed for these items before a lock; it waits for them to be looked at."""
        ids = frozenset(items)
        self._unsaved[ids] = {**edits, **self._unsaved.get(ids, {})}
        self._taken_up.add(ids)
        self._bring_out()
        self._screen.show_card(self._card())

    def take_over(self, other: InspectorPresenter) -> None:
        """Have what was typed with another presenter, which has it no more: the window is being worded anew."""
        self._unsaved, self._taken_up = other._groups(), other._taken_up
        other._unsaved, other._edits, other._taken_up = {}, {}, set()

    def forget(self, item: ItemId) -> None:
        """An item was destroyed: nothing that was typed for it alone is kept."""
        if self.ids == (item,):
            self._edits.clear()
        self._unsaved.pop(frozenset((item,)), None)
        self._taken_up.discard(frozenset((item,)))
        self._changed(self.ids if item in self.ids else [item])

    def export(self, out: Path) -> None:
        """Write the original of the one item that is shown to a new file."""
        if (item := self.one) is None:
            return

        def work(session: Session, progress: Progress) -> None:
            session.export_original(item.id, out, progress)

        def done(_: None) -> None:
            self._screen.show_exported(out)
            self._load(item, with_preview=False)

        self._runner.run(work, done, self._screen.show_failure)

    def _groups(self) -> dict[frozenset[ItemId], dict[str, str]]:
        ids = frozenset(self.ids)
        typed = {ids: {**self._unsaved.get(ids, {}), **self._edits}} if self._edits else {}
        return {**self._unsaved, **typed}

    def _bring_out(self) -> None:
        """Let the form have what is kept for what is looked at; a post also what is kept for some of its items.

        What stands in the form already stays there; another text for the same field is kept on.
        """
        ids = frozenset(self.ids)
        for group in [one for one in self._unsaved if one == ids or (self.post and one < ids)]:
            kept = self._unsaved.pop(group)
            moved = {field: text for field, text in kept.items() if field not in self._edits}
            self._edits |= moved
            if group in self._taken_up and moved:
                self._taken_up.add(ids)
            left = {field: text for field, text in kept.items() if field not in moved}
            if left and group != ids:
                self._unsaved[group] = left
            elif group != ids:
                self._taken_up.discard(group)

    def _load(self, item: Item, *, with_preview: bool) -> None:
        def history(session: Session, _: Progress) -> tuple[History, Kin]:
            keepers = {keeper.id: keeper.name for keeper in session.custodians()}
            return (session.history(item.id), keepers, session.ladder([item.id])), kin_of(session, item.id)

        def show_history(found: tuple[History, Kin]) -> None:
            if self._shows(item):
                self._screen.show_history(found[0])
                self._screen.show_kin(found[1])

        def show_preview(preview: Preview) -> None:
            if self._shows(item):
                self._screen.show_preview(preview)

        self._runner.run(history, show_history, self._screen.show_failure, brief=True)
        if with_preview and not item.destroyed:
            edge = edge_for(item, PREVIEW_SIDE)
            self._runner.run(
                lambda session, _: session.preview(item.id, edge), show_preview, self._screen.show_failure, brief=True
            )

    def _shows(self, item: Item) -> bool:
        return self.one is not None and self.one.id == item.id

    def _card(self) -> Card:
        written: dict[str, str | None] = {field: self._written(field) for field in CARD_FIELDS}
        taken_up = frozenset(self.ids) in self._taken_up
        return Card(written | self._edits, frozenset(self._edits), taken_up=taken_up, recorded=self._recorded)

    def _written(self, field: str) -> str | None:
        values = {card.get(field, "") for card in self._cards} or {""}
        return values.pop() if len(values) == 1 else None


def _post_of(items: Sequence[Item]) -> PostId | None:
    """The post that all of several items belong to: the lists choose a post as a whole."""
    posts = {item.post for item in items}
    return posts.pop() if len(items) > 1 and len(posts) == 1 else None
