"""Evidence on its way in and out, and what is written on its cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from evidence_vault.casework import posts
from evidence_vault.errors import VaultError
from evidence_vault.export.originals import export_original
from evidence_vault.ingest.adopt import adopt
from evidence_vault.ingest.card import check_card, check_original, describe
from evidence_vault.ingest.inbox import InboxDesk
from evidence_vault.ingest.inspection import inspect_waiting
from evidence_vault.ingest.pipeline import Ingested, ingest, ingest_content
from evidence_vault.ingest.read_back import read_back
from evidence_vault.progress import Progress
from evidence_vault.records.ids import CaseId, ItemId, PostId
from evidence_vault.records.inbox import INBOX
from evidence_vault.records.item import Intake, Post, ReadBack
from evidence_vault.records.preview import Preview
from evidence_vault.session.asking import Asking


class TakingIn(Asking):
    """Changes that concern items."""

    def add(
        self,
        sources: Sequence[Path],
        *,
        card: Mapping[str, str],
        case: CaseId | None,
        progress: Progress,
        resumed_after: int | None = None,
    ) -> Intake:
        """Take files and folders in, then let a worker read what kind they are.

        Args:
            sources: files and folders; links are not followed.
            card: capture card fields for every item.
            case: the case that they belong to.
            progress: stages ``intake.bytes`` and ``inspect.items``.
            resumed_after: goes on with an intake that was interrupted: number of the last item before it. Files that
                were recorded since then, as path, size and time tell, are left out.

        Raises:
            UnknownField, InvalidValue, NoSuchItem, NoSuchCase: nothing was taken in.
            FlushFailed: the medium did not confirm an earlier write of this session; likewise.
        """
        self._check_intake(card, case)
        store, ledger = self._vault.store, self._vault.writer
        known = [] if resumed_after is None else [item for item in self.items() if item.id.number > resumed_after]
        known = [item for item in known if item.source != INBOX]  # its path, size and time are what somebody chose
        done = ingest(sources, store=store, ledger=ledger, card=card, case=case, progress=progress, known=known)
        return self._looked_at(done, progress)

    def add_content(
        self, name: str, content: bytes, *, card: Mapping[str, str], case: CaseId | None, progress: Progress
    ) -> Intake:
        """Take one content in from memory: what was pasted, under a name of the program's. All else as of `add`."""
        self._check_intake(card, case)
        store, ledger = self._vault.store, self._vault.writer
        done = ingest_content(name, content, store=store, ledger=ledger, card=card, case=case, progress=progress)
        return self._looked_at(done, progress)

    def adopt(self, files: Sequence[str], progress: Progress) -> Intake:
        """Take in objects that no entry names, as an intake that was cut off left them. All else as of `adopt.adopt`."""
        items = adopt(files, store=self._vault.store, ledger=self._vault.writer)
        return self._looked_at(Ingested(tuple(items), (), cancelled=False), progress)

    @property
    def inbox(self) -> InboxDesk:
        """Where a person decides on what was added while the vault was locked."""
        return InboxDesk(self._vault, self._looked_at)

    def preview_waiting(self, file: str, edge: int) -> Preview:
        """What can be seen of a file of the inbox. Errors as of `InboxDesk.preview`."""
        return self.inbox.preview(file, edge, self._sandbox)

    def _check_intake(self, card: Mapping[str, str], case: CaseId | None) -> None:
        self._vault.writer.refuse_unflushed()
        check_card(card)
        check_original(card, self._vault.index)
        if case:
            self.case(str(case))

    def _looked_at(self, done: Ingested, progress: Progress) -> Intake:
        cancelled, problem = done.cancelled, None
        try:
            cancelled = cancelled or not inspect_waiting(self._vault.store, self._vault.writer, self._sandbox, progress)
        except VaultError as error:
            problem = error  # after the commit point only success is told
        items = tuple(self.item(item) for item in done.items)
        return Intake(items, done.failures, cancelled, problem, done.restored)

    def read_back(self, items: Sequence[ItemId], progress: Progress) -> ReadBack:
        """Read items back from the medium and record it. All else as of `read_back.read_back`."""
        return read_back(items, self._vault.store, self._vault.writer, progress)

    def describe(self, items: Sequence[ItemId], card: Mapping[str, str]) -> None:
        """Write capture card fields for items; an empty text clears one.

        Raises:
            NoSuchItem, UnknownField, InvalidValue: nothing was written.
        """
        describe(self._vault.writer, items, card)

    def export_original(self, item: ItemId, out: Path, progress: Progress) -> None:
        """Write an original's exact bytes to a new file, and record it.

        Raises:
            NoSuchItem, PathExists: nothing was written.
            MissingObject, DamagedObject: the content is not what the log says.
            DiskFull, WriteFailed: the target's medium refused.
        """
        store, ledger = self._vault.store, self._vault.writer
        export_original(self.item(item), out, store=store, ledger=ledger, progress=progress)

    def group(self, items: Sequence[ItemId]) -> Post:
        """Record that items are one post, in this order from top to bottom.

        Raises:
            NoSuchItem, InAnotherPost, InvalidValue: nothing was recorded.
        """
        return self._vault.index.post(posts.group_items(self._vault.writer, items))

    def order_post(self, post: PostId, items: Sequence[ItemId]) -> None:
        """Put the items of a post into another order. Raises `NoSuchPost`, `InvalidValue`."""
        posts.order_post(self._vault.writer, post, items)

    def separate(self, post: PostId) -> None:
        """Record that the items of a post stand for themselves again. Raises `NoSuchPost`."""
        posts.separate_post(self._vault.writer, post)
