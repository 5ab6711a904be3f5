"""One item, or several at once, looked at closely: card, preview, history; and what is written on the card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from evidence_vault.errors import VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Entry
from evidence_vault.records.ids import CustodianId, ItemId
from evidence_vault.records.item import CARD_FIELDS, UNKNOWN, WITHHELD, Item
from evidence_vault.records.preview import Preview
from evidence_vault.session import Session
from ui.presenters.ports import Runner
from ui.presenters.thumbnails import edge_for

PREVIEW_SIDE = 1100
"""Pixels of the shorter side of what the inspector shows: its words can be read."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the form shows.

    Attributes:
        values: by field; empty where nothing is written, None where the items differ.
        edited: fields with a value that is not saved yet.
    """

    values: Mapping[str, str | None]
    edited: frozenset[str]


class InspectorScreen(Protocol):
    """What the presenter tells its view."""

    def show_items(self, items: Sequence[Item], *, others: bool) -> None:
        """None, one or several items are looked at: `others` than before, or the same as they are now."""
        ...

    def show_card(self, card: Card) -> None:
        """What stands on the card now."""
        ...

    def show_history(self, entries: Sequence[Entry], keepers: Mapping[CustodianId, str]) -> None:
        """What is recorded of the one item; names of custodians by their ids."""
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

    Args:
        runner: where work with the session is done.
        screen: the view.
        changed: told which items were described anew.
    """

    def __init__(self, runner: Runner, screen: InspectorScreen, changed: Callable[[Sequence[ItemId]], None]) -> None:
        self._runner, self._screen, self._changed = runner, screen, changed
        self._items: Sequence[Item] = ()
        self._cards: Sequence[Mapping[str, str]] = ()  # of many items only those that differ
        self._edits: dict[str, str] = {}
        self._unsaved: dict[tuple[ItemId, ...], dict[str, str]] = {}

    @property
    def ids(self) -> tuple[ItemId, ...]:
        """What is looked at."""
        return tuple(item.id for item in self._items)

    def select(self, items: Sequence[Item]) -> None:
        """Look at these items. The same ones again are shown as they are now."""
        same = tuple(item.id for item in items) == self.ids
        if not same:
            self.save()
            self._keep_edits()
        self._items = items
        self._cards = [dict(card) for card in {frozenset(item.card.items()) for item in items}]
        if not same:
            self._edits = self._unsaved.pop(self.ids, {})
        self._screen.show_items(items, others=not same)
        self._screen.show_card(self._card())
        if len(items) == 1:
            self._load(items[0].id, with_preview=not same)

    def edit(self, field: str, value: str) -> None:
        """Something was typed or chosen for all items that are looked at."""
        if value == self._written(field):
            self._edits.pop(field, None)
        else:
            self._edits[field] = value

    def discard(self) -> None:
        """Forget what was typed and is not saved."""
        self._edits.clear()
        self._screen.show_card(self._card())

    def save(self) -> None:
        """Write what was typed: only fields that changed, for every item."""
        if not self._edits:
            return
        ids, edits = self.ids, dict(self._edits)
        card = {field: _normal(field, value) for field, value in edits.items()}

        def work(session: Session, _: Progress) -> list[Item]:
            session.describe(ids, card)
            return [session.item(item) for item in ids]

        def done(described: list[Item]) -> None:
            waiting = self._edits if ids == self.ids else self._unsaved.get(ids, {})
            for field, value in edits.items():
                if waiting.get(field) == value:
                    del waiting[field]
            if not waiting:
                self._unsaved.pop(ids, None)
            if ids == self.ids:
                self.select(described)
            self._changed(ids)

        self._runner.run(work, done, self._screen.show_failure)

    def export(self, out: Path) -> None:
        """Write the original of the one item to a new file."""
        (item,) = self.ids

        def work(session: Session, progress: Progress) -> None:
            session.export_original(item, out, progress)

        def done(_: None) -> None:
            self._screen.show_exported(out)
            self._load(item, with_preview=False)

        self._runner.run(work, done, self._screen.show_failure)

    def _keep_edits(self) -> None:
        if self._edits:
            self._unsaved[self.ids] = self._edits
            self._edits = {}

    def _load(self, item: ItemId, *, with_preview: bool) -> None:
        def history(session: Session, _: Progress) -> tuple[list[Entry], dict[CustodianId, str]]:
            return session.history(item), {keeper.id: keeper.name for keeper in session.custodians()}

        def show_history(found: tuple[list[Entry], dict[CustodianId, str]]) -> None:
            if self.ids == (item,):
                self._screen.show_history(*found)

        def show_preview(preview: Preview) -> None:
            if self.ids == (item,):
                self._screen.show_preview(preview)

        self._runner.run(history, show_history, self._screen.show_failure, brief=True)
        if with_preview:
            edge = edge_for(self._items[0], PREVIEW_SIDE)
            self._runner.run(
                lambda session, _: session.preview(item, edge), show_preview, self._screen.show_failure, brief=True
            )

    def _card(self) -> Card:
        written: dict[str, str | None] = {field: self._written(field) for field in CARD_FIELDS}
        return Card(written | self._edits, frozenset(self._edits))

    def _written(self, field: str) -> str | None:
        values = {card.get(field, "") for card in self._cards} or {""}
        return values.pop() if len(values) == 1 else None


def _normal(field: str, value: str) -> str:
    """A value as it is recorded: an item by its full id, everything else as it was typed."""
    text = value.strip()
    if field != "translation_of" or text in ("", UNKNOWN, WITHHELD):
        return text
    try:
        return str(ItemId.parse(text))
    except ValueError:
        return text  # the core refuses it, with a sentence
