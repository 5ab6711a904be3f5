"""What was added while the vault was locked: what an inbox file says of its content, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from evidence_vault.clock import Instant
from evidence_vault.errors import VaultError
from evidence_vault.records.digest import Digest
from evidence_vault.records.ids import ItemId

INBOX = "inbox"
"""The source of an item that came through the inbox: anyone with the vault's folder could have put it there."""


BRIEF = 80
"""Characters of a name in a note of which only the beginning is listed."""


@dataclass(frozen=True, slots=True)
class InboxNote:
    """What an inbox file says of its content. Whoever wrote the file chose every word of it.

    Attributes:
        name: file name, printable; bytes that are no UTF-8 stand as ``\\xNN``.
        added: when it was put into the inbox, by the clock of the computer that did it.
        name_raw: the name's exact bytes where `name` is not them.
        path: where the file lay.
        modified: the source file's own time.
        changed_while_read: the source changed under the reader.
        card: fields of the capture card.
    """

    name: str
    added: Instant
    name_raw: bytes | None = None
    path: str | None = None
    modified: Instant | None = None
    changed_while_read: bool = False
    card: Mapping[str, str] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """Characters of all that it says."""
        return len(self.name) + len(self.path or "") + sum(map(len, self.card.values()))

    @property
    def brief(self) -> InboxNote:
        """The beginning of the name, and the time: what a list needs at least."""
        name = self.name if len(self.name) <= BRIEF else f"{self.name[:BRIEF]}…"
        return InboxNote(name, self.added, changed_while_read=self.changed_while_read)


@dataclass(frozen=True, slots=True)
class Seal:
    """An inbox file as the log names it for ever: the bytes on disk, encrypted.

    Attributes:
        sha256: of the whole encrypted file.
        size: of the encrypted file.
    """

    sha256: Digest
    size: int


class InboxState(StrEnum):
    """What is so of a file in the inbox.

    One that is needed was accepted before, and its item has no good object: it may be the last of that content.
    """

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NEEDED = "needed"
    UNUSABLE = "unusable"


@dataclass(frozen=True, slots=True)
class InboxFile:
    """One file in the inbox.

    Attributes:
        file: as findings name it, ``inbox/NAME.age``.
        note: what it says of itself; None where it cannot be read.
        size: bytes of the content; None likewise.
        item: what it was accepted as.
        problem: why it is unusable.
        abridged: of the note only the beginning of the name and the time are here: the inbox says too much to list.
    """

    file: str
    state: InboxState
    note: InboxNote | None = None
    size: int | None = None
    item: ItemId | None = None
    problem: VaultError | None = None
    abridged: bool = False


@dataclass(frozen=True, slots=True)
class AddedLocked:
    """What became of sources that were added while the vault was locked.

    Attributes:
        added: source and inbox file; on the medium, and no evidence yet.
        failures: source and reason.
        cancelled: the person stopped; the rest was not added.
    """

    added: Sequence[tuple[str, str]]
    failures: Sequence[tuple[str, VaultError]]
    cancelled: bool


@dataclass(frozen=True, slots=True)
class Rejected:
    """What became of inbox files that a person rejected.

    Attributes:
        files: rejected, recorded and removed.
        failures: file and reason.
        cancelled: the person stopped; the rest still waits.
    """

    files: Sequence[str]
    failures: Sequence[tuple[str, VaultError]]
    cancelled: bool = False
