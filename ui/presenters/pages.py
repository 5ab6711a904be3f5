"""Turning the pages of one document: each is drawn when it is wanted, and one that was passed by is not."""

from __future__ import annotations

from typing import Protocol

from evidence_vault.errors import VaultError
from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from ui.presenters.ports import Runner
from ui.presenters.thumbnails import edge_for


class PagesScreen(Protocol):
    """What the presenter tells its view."""

    def show_turning(self, page: int, pages: int) -> None:
        """This page was asked for; what it looks like comes later."""
        ...

    def show_page(self, page: int, pages: int, preview: Preview) -> None:
        """What this page looks like, or that it cannot be shown."""
        ...

    def show_failure(self, page: int, pages: int, error: VaultError) -> None:
        """The document could not be read."""
        ...


class PagesPresenter:
    """Which page of a document is looked at.

    Args:
        runner: where the work is done.
        item: the document.
        pages: how many it has; the first is looked at already.
        side: pixels of the shorter side of a page.
        screen: the view.
    """

    def __init__(self, runner: Runner, item: Item, pages: int, side: int, screen: PagesScreen) -> None:
        self._runner, self._item, self._pages, self._screen = runner, item, pages, screen
        self._edge = edge_for(item, side)
        self._wanted = 1
        self._asked = 0

    def turn(self, by: int) -> None:
        """So many pages on, or back; not past the first and the last."""
        page = min(max(self._wanted + by, 1), self._pages)
        if page == self._wanted:
            return
        self._wanted = page
        self._screen.show_turning(page, self._pages)
        if not self._asked:
            self._ask()

    def leave(self) -> None:
        """Nobody looks any more: what still comes is not shown."""
        self._wanted = 0

    def _ask(self) -> None:
        page = self._asked = self._wanted

        def done(preview: Preview) -> None:
            if self._answered():
                self._screen.show_page(page, self._pages, preview)

        def failed(error: VaultError) -> None:
            if self._answered():
                self._screen.show_failure(page, self._pages, error)

        self._runner.run(lambda session, _: session.preview(self._item.id, self._edge, page), done, failed, brief=True)

    def _answered(self) -> bool:
        """Whether the page that came is still the one that is wanted; otherwise that one is asked for."""
        page, self._asked = self._asked, 0
        if self._wanted and page != self._wanted:
            self._ask()
        return page == self._wanted
