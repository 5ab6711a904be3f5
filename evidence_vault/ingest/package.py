"""Reading a package that somebody handed over: untrusted from its first byte to its last, decrypted or not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from evidence_vault.crypto import age
from evidence_vault.crypto.age import SealedReader
from evidence_vault.custody.bundle import ORIGINALS, BundleFiles
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.package import (
    BLOCK,
    END,
    MOST_MEMBERS,
    MOST_TEXT,
    PROOF,
    RECEIPT,
    STATEMENT,
    Member,
    follows,
    read_head,
)
from evidence_vault.custody.statement import LIMIT, SignedStatement, read_statement
from evidence_vault.custody.verify_package import refused
from evidence_vault.errors import (
    EvidenceError,
    HandoverForAnother,
    HandoverRefused,
    MalformedFile,
    NoMatchingKey,
    SourceUnreadable,
    VaultError,
)
from evidence_vault.ingest.intake import open_source
from evidence_vault.progress import Progress
from evidence_vault.records.names import printable
from evidence_vault.vault.objects import ObjectStore, Staged


@contextmanager
def opened(vault: OpenVault, path: Path) -> Iterator[Package]:
    """Open a package with the vault's identity (H1), and read its statement (H2 to H4).

    Raises:
        SourceMissing, SourceUnreadable: it cannot be read.
        HandoverForAnother: it is for somebody else.
        HandoverRefused: it is none, or not good.
    """
    with open_source(path) as source, os.fdopen(os.dup(source.fileno()), "rb") as file, _blaming(path):
        try:
            reader = age.open_sealed(file, [vault.unlocked.identity])
        except NoMatchingKey:
            raise HandoverForAnother() from None
        yield Package(vault, reader)


@contextmanager
def _blaming(path: Path) -> Iterator[None]:
    """Whatever is wrong with the file is said of it, and not of the vault."""
    try:
        yield
    except OSError as error:
        raise SourceUnreadable(path=printable(str(path)), reason=error.strerror or str(error)) from error
    except EvidenceError as error:
        raise refused("H1", f"it is not the file that was made ({error.code})") from error


@dataclass(slots=True)
class Unpacked:
    """What was in a package.

    Attributes:
        texts: every file but originals, by its name in the package.
        originals: encrypted for this vault and not named yet, by their path in the proof.
    """

    texts: dict[str, bytes] = field(default_factory=dict)
    originals: dict[str, Staged] = field(default_factory=dict)

    @property
    def proof(self) -> BundleFiles:
        """The proof in it, for those who verify."""
        texts = {name.removeprefix(PROOF): data for name, data in self.texts.items() if name.startswith(PROOF)}
        return BundleFiles(texts, {path: staged.content for path, staged in self.originals.items()})

    def drop(self, store: ObjectStore) -> None:
        """Leave nothing behind."""
        for staged in self.originals.values():
            store.drop(staged)


class Package:
    """An open package, read from its start to its end once.

    Attributes:
        signed: the statement in it; its signatures are not verified yet.
    """

    def __init__(self, vault: OpenVault, reader: SealedReader) -> None:
        """Read the statement.

        Raises:
            HandoverForAnother, HandoverRefused: it cannot be gone on with.
        """
        self._reader = reader
        self._last: str | None = None
        self._members = 0
        self._left = 0
        self._total = 0
        self._named: dict[str, int] = {}
        member = self._next()
        if member is None or member.size > LIMIT:
            raise refused("H2", "it does not begin with a statement")
        try:
            self.signed: SignedStatement = read_statement(self._text(member))
        except MalformedFile as error:
            raise refused("H3", f"the statement has not the form of one ({error.facts['reason']})") from error
        receiver, header = self.signed.statement.receiver, vault.header
        told = (receiver.vault, receiver.recipient, receiver.vault_key)
        if told != (header.id, header.recipient, vault.key.public_key):
            raise HandoverForAnother()

    def unpack(self, store: ObjectStore, progress: Progress) -> Unpacked:
        """Read the rest; originals are encrypted for the vault as they come, and none has a name yet.

        Raises:
            HandoverRefused: it has not the form of a package; nothing is left behind.
            DiskFull, WriteFailed, Cancelled: likewise.
        """
        found = Unpacked({STATEMENT: self.signed.raw})
        self._named = {f"{PROOF}{ORIGINALS}{one.item}": one.size for one in self.signed.statement.items}
        progress.begin("intake.bytes", sum(one.size for one in self.signed.statement.items))
        try:
            while member := self._next():
                if member.name.startswith(PROOF + ORIGINALS):
                    found.originals[member.name.removeprefix(PROOF)] = self._staged(member, store, progress)
                else:
                    found.texts[member.name] = self._text(member)
            self._end()
        except BaseException:
            found.drop(store)
            raise
        return found

    def _staged(self, member: Member, store: ObjectStore, progress: Progress) -> Staged:
        """One for each item, with the size that the statement names: that bounds what is written."""
        if self._named.pop(member.name.partition(".")[0], None) != member.size:
            raise refused("H2", f"the statement does not name {member.name} with this size")
        self._left = member.size
        staged = store.stage(self._into, progress.advance)
        try:
            self._skip_padding(member)
            store.read_back_staged(staged)
        except VaultError:
            store.drop(staged)
            raise
        return staged

    def _into(self, view: memoryview) -> int:
        if not self._left:
            return 0
        part = self._bytes(min(len(view), self._left))
        view[: len(part)] = part
        self._left -= len(part)
        return len(part)

    def _next(self) -> Member | None:
        try:
            member = read_head(self._bytes(BLOCK))
        except MalformedFile as error:
            raise refused("H2", f"a file in it has no place there ({error.facts['reason']})") from None
        if member is None:
            return None
        self._members += 1
        if self._members > MOST_MEMBERS:
            raise refused("H2", f"more than {MOST_MEMBERS} files are in it")
        if not follows(member.name, self._last) or member.name == RECEIPT:
            raise refused("H2", f"{member.name} has no place there")
        if member.size > self._reader.size - self._reader.tell():
            raise refused("H2", "it ends too early")
        self._last = member.name
        return member

    def _text(self, member: Member) -> bytes:
        self._total += member.size
        if self._total > MOST_TEXT:
            raise refused("H2", f"what is in it beside the originals has more than {MOST_TEXT >> 20} MB")
        data = self._bytes(member.size)
        self._skip_padding(member)
        return data

    def _skip_padding(self, member: Member) -> None:
        if self._bytes(member.padding) != bytes(member.padding):
            raise refused("H2", "something stands between its files")

    def _end(self) -> None:
        rest = b""
        with suppress(HandoverRefused):
            rest = self._bytes(len(END) - BLOCK)
        if rest != END[BLOCK:] or self._reader.tell() != self._reader.size:
            raise refused("H2", "it does not end where its files end")

    def _bytes(self, count: int) -> bytes:
        """Exactly so many bytes."""
        try:
            data = self._reader.read(count) if count else b""
        except EvidenceError as error:
            raise refused("H1", "it is not the file that was made: a part of it was altered") from error
        if len(data or b"") != count:
            raise refused("H2", "it ends too early")
        return data or b""
