"""An unlocked vault as one object. It wires the rooms together and holds no rule of its own.

One thread owns a session.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from evidence_vault.casework import cases, exhibits, posts
from evidence_vault.clock import Clock, Instant
from evidence_vault.crypto.age import MIN_WORK_FACTOR, armor, encrypt_with_passphrase
from evidence_vault.custody.checkpoint import Checkpoint, origin, short_form
from evidence_vault.custody.genesis import found_vault
from evidence_vault.custody.keyring import Keyring, claim
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import DamagedLog, NoSuchItem, VaultError
from evidence_vault.export.custody_report import ReportInput, custody_report
from evidence_vault.export.exhibit_list import ListInput, exhibit_list
from evidence_vault.export.list_rows import ListedExhibit, card_values
from evidence_vault.export.new_file import write_new
from evidence_vault.export.originals import export_original
from evidence_vault.export.preview import preview
from evidence_vault.export.recovery_sheet import SheetInput, recovery_sheet
from evidence_vault.export.standing import Standing, standing_of
from evidence_vault.export.typeset import Modules, qr_modules
from evidence_vault.ingest.card import check_card, check_original, describe
from evidence_vault.ingest.inbox import InboxDesk
from evidence_vault.ingest.inspection import inspect_waiting
from evidence_vault.ingest.pipeline import Ingested, ingest, ingest_content
from evidence_vault.integrity.check import check
from evidence_vault.integrity.heal import heal, record_healed
from evidence_vault.integrity.mirror import last_mirrored, mirror
from evidence_vault.progress import Progress
from evidence_vault.records.case import Case, Exhibit, Listable
from evidence_vault.records.custodian import Custodian
from evidence_vault.records.entry import Entry, LogHead
from evidence_vault.records.finding import CheckResult, Finding
from evidence_vault.records.ids import CaseId, ItemId, PostId, VaultId
from evidence_vault.records.item import Intake, Item, Post
from evidence_vault.records.preview import Preview
from evidence_vault.records.second_copy import Healed, Mirrored
from evidence_vault.sandbox.pool import Sandbox
from evidence_vault.vault.keys import unlock_with_identity, unlock_with_passphrase
from evidence_vault.vault.layout import Layout, read_header


class Session:
    """What a person can do with an unlocked vault. Usable in a ``with`` statement."""

    def __init__(self, vault: OpenVault) -> None:
        """Wrap an open vault; `create` and `open` are the ways in."""
        self._vault = vault
        self._sandbox = Sandbox()

    @classmethod
    def create(cls, path: Path, *, custodian: str, passphrase: bytes, clock: Clock) -> Self:
        """Make a new vault and open it for writing.

        Args:
            path: where it shall stand; nothing may be there.
            custodian: name or code of the person who keeps it.
            passphrase: NFC, trimmed, UTF-8.
            clock: the keeper's.

        Raises:
            PathExists, SyncFolder, WeakPassphrase, InvalidValue: nothing was made.
            DiskFull, WriteFailed: the medium refused; nothing stays behind.
        """
        header, unlocked = found_vault(path, custodian=custodian, passphrase=passphrase, clock=clock)
        return cls(OpenVault(Layout(path), header, unlocked, clock, write=True))

    @classmethod
    def open(
        cls, path: Path, *, passphrase: bytes | None = None, identity: str | None = None, write: bool, clock: Clock
    ) -> Self:
        """Unlock a vault, with a passphrase or with an age identity.

        Args:
            path: the vault's folder.
            passphrase: NFC, trimmed, UTF-8.
            identity: text of an age identity file.
            write: whether anything is to be changed; takes the writer lock.
            clock: the keeper's.

        Raises:
            UnlockError: it stays locked: no vault, a newer format, a wrong secret, a substituted ``VAULT``.
            VaultInUse, WriteFailed, KeysUnfinished: it cannot be written now.
            DamagedLog, LogRolledBack, LogForked: it cannot be gone on with, and `write` is asked.
        """
        layout, header = Layout(path), read_header(path)
        if identity is not None:
            unlocked = unlock_with_identity(layout, header, identity)
        else:
            unlocked = unlock_with_passphrase(layout, header, passphrase or b"", MIN_WORK_FACTOR)
        vault = OpenVault(layout, header, unlocked, clock, write=write)
        claim(vault)
        return cls(vault)

    def __enter__(self) -> Self:
        """Open already."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the worker, the index and the lock."""
        self._sandbox.close()
        self._vault.close()

    # -- what it is ------------------------------------------------------------------------------

    @property
    def notices(self) -> tuple[Finding, ...]:
        """What was noticed while opening."""
        return self._vault.notices

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
        return qr_modules(self._checkpoint.body.decode("ascii"))

    @property
    def _checkpoint(self) -> Checkpoint:
        head = self.head
        return Checkpoint(origin(self.vault_id), head.size, head.root)

    @property
    def keys(self) -> Keyring:
        """Who may open it, and the ways to change that."""
        return Keyring(self._vault)

    def identity_text(self) -> str:
        """The vault identity: the one secret. For a recovery sheet only."""
        return str(self._vault.unlocked.identity)

    # -- asking ----------------------------------------------------------------------------------

    def items(self) -> list[Item]:
        """All items, in the order of their numbers."""
        return self._vault.index.items()

    def item(self, item: ItemId) -> Item:
        """One item.

        Raises:
            NoSuchItem: there is none.
        """
        return self._vault.index.item(item)

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
        """What its items' cards say, by `EXHIBIT_FIELDS`: printed where the exhibit has no words of its own."""
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
        """Verify everything; nothing is written.

        Raises:
            Cancelled: the person stopped.
        """
        return check(
            self.notices,
            history=self._vault.history,
            store=self._vault.store,
            index=self._vault.index,
            inbox=self._vault.inbox,
            quick=quick,
            progress=progress,
        )

    # -- the second copy -------------------------------------------------------------------------

    def mirror(self, place: Path, progress: Progress) -> Mirrored:
        """Bring the second copy in `place` up to date. All else as of `mirror.mirror`."""
        return mirror(self._vault, place, progress)

    def last_mirrored(self) -> Instant | None:
        """When a second copy was last brought up to date; None where that never was."""
        return last_mirrored(self._vault.index)

    def heal(self, copy: Path, findings: Sequence[Finding], progress: Progress) -> Healed:
        """Bring back from a second copy what these findings of a check name. All else as of `heal.heal`."""
        return heal(self._vault, copy, findings, progress)

    def record_healed(self, copy: Path, files: Sequence[str]) -> None:
        """Record what was brought back while the vault could not be written."""
        record_healed(self._vault.writer, copy, files)

    # -- printing --------------------------------------------------------------------------------

    def exhibit_list(self, case: CaseId, languages: Sequence[str]) -> bytes:
        """The list of a case as PDF, in one or two of `records.case.LANGUAGES`; the same log gives the same bytes.

        Raises:
            InvalidValue: other languages.
            MissingGlyph: a text has a character that cannot be printed.
            TypesetFailed: the pages cannot be set.
        """
        listed = (ListedExhibit(exhibit, tuple(map(self._recorded, exhibit.items))) for exhibit in self.exhibits(case))
        return exhibit_list(ListInput(self.case(str(case)), tuple(listed), self._standing()), languages)

    def custody_report(self, languages: Sequence[str]) -> bytes:
        """The whole log in plain words as PDF. Languages and errors as of `exhibit_list`."""
        data = ReportInput(
            self.recipient,
            self._vault.key.public_key,
            tuple(self._vault.index.custodians()),
            tuple(self.log()),
            tuple(self.items()),
            self._standing(),
        )
        return custody_report(data, languages)

    def recovery_sheet(self, languages: Sequence[str], *, passphrase: bytes | None) -> bytes:
        """The vault identity as PDF, wrapped with a passphrase of its own; with None in the open, to be deposited.

        Languages and errors as of `exhibit_list`.
        """
        secret = self.identity_text()
        if passphrase is not None:
            secret = armor(encrypt_with_passphrase(f"{secret}\n".encode("ascii"), passphrase))
        made, sealed = self._vault.clock.now(), passphrase is not None
        return recovery_sheet(SheetInput(self.vault_id, self.recipient, made, secret, sealed), languages)

    def save(self, pages: bytes, out: Path) -> None:
        """Write printed pages to a new file, readable by its owner only. Errors as of `export_original`."""
        write_new(out, pages)

    def _standing(self) -> Standing:
        return standing_of(self._vault.index, self.vault_id, self._vault.keeper)

    def _recorded(self, item: ItemId) -> Item:
        try:
            return self.item(item)
        except NoSuchItem:
            raise DamagedLog(file="log", reason=f"the entry that took {item} in cannot be read") from None

    # -- changing --------------------------------------------------------------------------------

    def add(
        self, sources: Sequence[Path], *, card: Mapping[str, str], case: CaseId | None, progress: Progress
    ) -> Intake:
        """Take files and folders in, then let a worker read what kind they are.

        Args:
            sources: files and folders; links are not followed.
            card: capture card fields for every item.
            case: the case that they belong to.
            progress: stages ``intake.bytes`` and ``inspect.items``.

        Raises:
            UnknownField, InvalidValue, NoSuchItem, NoSuchCase: nothing was taken in.
        """
        self._check_intake(card, case)
        store, ledger = self._vault.store, self._vault.writer
        done = ingest(sources, store=store, ledger=ledger, card=card, case=case, progress=progress)
        return self._looked_at(done, progress)

    def add_content(
        self, name: str, content: bytes, *, card: Mapping[str, str], case: CaseId | None, progress: Progress
    ) -> Intake:
        """Take one content in from memory: what was pasted, under a name of the program's. All else as of `add`."""
        self._check_intake(card, case)
        store, ledger = self._vault.store, self._vault.writer
        done = ingest_content(name, content, store=store, ledger=ledger, card=card, case=case, progress=progress)
        return self._looked_at(done, progress)

    def _check_intake(self, card: Mapping[str, str], case: CaseId | None) -> None:
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
        return Intake(tuple(self.item(item) for item in done.items), done.failures, cancelled, problem)

    @property
    def inbox(self) -> InboxDesk:
        """Where a person decides on what was added while the vault was locked."""
        return InboxDesk(self._vault, self._looked_at)

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

    def create_case(self, fields: Mapping[str, str]) -> Case:
        """Open a case; fields by fact name (``title.ru``, ``number``)."""
        return self.case(str(cases.create_case(self._vault.writer, fields)))

    def edit_case(self, case: CaseId, fields: Mapping[str, str]) -> Case:
        """Change a case; an empty text clears a field."""
        self.case(str(case))
        cases.edit_case(self._vault.writer, case, fields)
        return self.case(str(case))

    def add_exhibits(
        self, case: CaseId, listed: Sequence[Listable], fields: Mapping[str, str], *, together: bool
    ) -> list[Exhibit]:
        """Put items and posts into a case's list: each as an exhibit, or all together as one."""
        added = exhibits.add_exhibits(self._vault.writer, case, listed, fields, together=together)
        return [exhibit for exhibit in self.exhibits(case) if exhibit.id in added]

    def edit_exhibits(self, case: CaseId, items: Sequence[ItemId], fields: Mapping[str, str]) -> None:
        """Change the exhibits that these items belong to; an empty text clears a field."""
        exhibits.edit_exhibits(self._vault.writer, case, items, fields)

    def order_exhibits(self, case: CaseId, items: Sequence[ItemId]) -> None:
        """Put the exhibits of these items first, in this order."""
        exhibits.order_exhibits(self._vault.writer, case, items)

    def withdraw_exhibits(self, case: CaseId, items: Sequence[ItemId]) -> None:
        """Withdraw the exhibits of these items; their numbers stay."""
        exhibits.withdraw_exhibits(self._vault.writer, case, items)
