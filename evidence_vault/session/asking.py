"""Asking an open vault: nothing is written, and no secret is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from evidence_vault.custody.checkpoint import Checkpoint, origin, short_form
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.export.list_rows import card_values
from evidence_vault.export.preview import preview
from evidence_vault.export.typeset import Modules, qr_modules
from evidence_vault.integrity.anchor_check import check_anchors
from evidence_vault.integrity.check import check
from evidence_vault.progress import Progress
from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.entry import Entry, LogHead
from evidence_vault.records.finding import CheckResult, Finding
from evidence_vault.records.hit import Hit
from evidence_vault.records.ids import CaseId, ItemId, PostId, VaultId
from evidence_vault.records.item import Item, Post
from evidence_vault.records.preview import Preview
from evidence_vault.sandbox.pool import Sandbox
from evidence_vault.sandbox.workshop import Workshop
from evidence_vault.search import Query


class Asking:
    """An open vault, and what can be asked of it."""

    def __init__(self, vault: OpenVault) -> None:
        """Wrap an open vault; `Session.create` and `Session.open` are the ways in."""
        self._vault = vault
        self._sandbox = Sandbox()
        self._workshop = Workshop()

    @property
    def notices(self) -> tuple[Finding, ...]:
        """What was noticed while opening."""
        return self._vault.notices

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self._vault.writable

    @property
    def vault_id(self) -> VaultId:
        """The vault's id."""
        return self._vault.header.id

    @property
    def recipient(self) -> str:
        """The vault's age recipient."""
        return self._vault.header.recipient

    @property
    def head(self) -> LogHead:
        """Where the log stands."""
        return self._vault.index.head()

    @property
    def checkpoint_short(self) -> str:
        """The checkpoint in eight groups of five, for paper and telephone."""
        return short_form(self._checkpoint.body)

    @property
    def checkpoint_qr(self) -> Modules:
        """The text of the checkpoint as the QR code that printed pages bear."""
        return self.qr_code(self._checkpoint.body.decode("ascii"))

    @staticmethod
    def qr_code(text: str) -> Modules:
        """A text as a QR code for the screen, row by row; true is dark."""
        return qr_modules(text)

    @property
    def _checkpoint(self) -> Checkpoint:
        head = self.head
        return Checkpoint(origin(self.vault_id), head.size, head.root)

    def items(self) -> list[Item]:
        """All items, in the order of their numbers."""
        return self._vault.index.items()

    def item(self, item: ItemId) -> Item:
        """One item.

        Raises:
            NoSuchItem: there is none.
        """
        return self._vault.index.item(item)

    def search(self, typed: str, most: int | None = None) -> list[Hit]:
        """The items and posts in which every word occurs, those taken in last first.

        Args:
            typed: words and phrases, see `Query.parse`; all items where there are none.
            most: at most so many; None for all.
        """
        return self._vault.index.search(Query.parse(typed), most)

    def documents(self, items: Iterable[ItemId] | None = None) -> dict[ItemId, str]:
        """What `search` looks into, by item; of a post by the earliest one. None is all items."""
        return self._vault.index.documents(items)

    def posts(self) -> list[Post]:
        """Which items are one post, in the order of the posts' numbers."""
        return self._vault.index.posts()

    def post(self, post: PostId) -> Post:
        """One post. Raises `NoSuchPost`."""
        return self._vault.index.post(post)

    def cases(self) -> list[Case]:
        """All cases."""
        return self._vault.index.cases()

    def case(self, text: str) -> Case:
        """A case by id or title.

        Raises:
            NoSuchCase, AmbiguousCase: none fits, or several.
        """
        return self._vault.index.case(text)

    def exhibits(self, case: CaseId) -> list[Exhibit]:
        """A case's exhibits in the order of their numbers."""
        return self._vault.index.exhibits(case)

    def card_values(self, exhibit: Exhibit) -> dict[str, str]:
        """What its items' cards say, by `INSTEAD_OF_CARDS`: printed where the exhibit has no words of its own."""
        return card_values(tuple(map(self.item, exhibit.items)))

    def log(self, *, first: int = 0) -> Iterator[Entry]:
        """The entries from number `first` on, in the order of the log."""
        return self._vault.index.entries(first=first)

    def history(self, item: ItemId) -> list[Entry]:
        """The entries that speak of an item."""
        return self._vault.index.history(item)

    def custodians(self) -> list[Custodian]:
        """Everybody whose key signs the log."""
        return self._vault.index.custodians()

    def preview(self, item: ItemId, edge: int, page: int = 1) -> Preview:
        """What can be seen of an item: pixels whose longest edge has at most `edge`, or text. Leaves no trace.

        Args:
            item: which one.
            edge: in pixels.
            page: of a document that has several, from 1.

        Raises:
            NoSuchItem: there is none.
            MissingObject, DamagedObject: the content is not what the log says.
        """
        return preview(self.item(item), edge, page, store=self._vault.store, sandbox=self._sandbox)

    def check(self, *, quick: bool, progress: Progress) -> CheckResult:
        """Verify everything. Nothing is written, but that an index with a damaged page is made anew.

        Raises:
            Cancelled: the person stopped.
        """
        index, told = self._vault.sound_index()
        anchors = check_anchors(self._vault.history, index, self._vault.clock.now())
        result = check(
            (*self.notices, *told, *anchors),
            history=self._vault.history,
            store=self._vault.store,
            index=index,
            inbox=self._vault.inbox,
            quick=quick,
            progress=progress,
        )
        copying = self._vault.copying
        if copying:
            return replace(result, findings=tuple(copying.told(result.findings, self._vault.layout)))
        return result
