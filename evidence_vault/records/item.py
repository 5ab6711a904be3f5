"""Items of evidence and their capture cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence_vault.clock import Instant
from evidence_vault.errors import ItemDestroyed, VaultError
from evidence_vault.records.digest import Content, Digest
from evidence_vault.records.entry import Json
from evidence_vault.records.ids import CaseId, CustodianId, ItemId, PostId

UNKNOWN = "unknown"
"""The value of a card field that nobody knows."""

WITHHELD = "withheld"
"""The value of a card field that is withheld for somebody's safety."""

ORPHAN = "orphan"
"""Source of an item that was a stored object which no entry named."""

HANDED_OVER = "handover"
"""Source of an item that came out of another vault, in a package that its keeper made."""

CARD_FIELDS: tuple[str, ...] = (
    "title",
    "description",
    "platform",
    "account",
    "display_name",
    "url",
    "posted",
    "captured",
    "captured_source",
    "obtained",
    "received_from",
    "device",
    "browser",
    "witness",
    "language",
    "claims",
    "concerns",
    "transcript",
    "translation_of",
    "translator",
    "translated",
    "consent",
    "note",
)
"""Fields of the capture card, in the order in which they are shown.

Every value is text: what is so, ``unknown``, or ``withheld``. ``posted`` is the time as displayed,
``captured`` an RFC 3339 time or a date; ``language`` BCP 47 tags, comma-separated; ``translation_of``
an item id. ``note`` never leaves the vault.
"""

INTAKE_SCOPE = "intake"
"""What ``check.done`` says of items that were read back from the medium after they were taken in."""

OBTAINED: tuple[str, ...] = (
    "own_screenshot",
    "received",
    "downloaded",
    "exported",
    "scanned",
    "photographed",
    UNKNOWN,
    WITHHELD,
)
"""How an item was obtained."""


@dataclass(frozen=True, slots=True)
class Destroyed:
    """That an item was destroyed: by entry `seq`, for a reason that a person gave."""

    at: Instant
    seq: int
    reason: str


@dataclass(frozen=True, slots=True)
class Item:
    """One original, as the log describes it.

    Attributes:
        name: file name as it was, printable; bytes that are no UTF-8 stand as ``\\xNN``. Empty once it is destroyed.
        sha256: of the content; None once it is destroyed.
        name_raw: the name's exact bytes where `name` is not them.
        size: bytes of the content.
        media_type: as the worker identified it; None until then, or where it could not.
        modified: the source file's own time, which anybody can set.
        changed_while_read: the source changed under the reader; these are the bytes that were read.
        card: capture card, fields that were filled.
        inspected: facts that the worker read (EXIF and the like), by name.
        inspection: how the inspection ended: None (not yet), ``ok``, or why not.
        same_as: the first item with the same content, where this is a later one.
        source: where its bytes came from: ``file``, ``clipboard``, or ``inbox``, which is open to anyone with the folder;
            then name, path and time of the file are what the inbox file said.
        post: what it is a part of, where somebody said that several items are one post.
        read_back: when its content was last read back from the medium and was what the log says; None where it was
            only stored, or was not so.
        destroyed: when and why; of such an item only this, its numbers and its intake's time are left.
    """

    id: ItemId
    name: str
    sha256: Digest | None
    size: int
    ingested_at: Instant
    ingested_by: CustodianId
    seq: int
    media_type: str | None = None
    name_raw: bytes | None = None
    path: str | None = None
    modified: Instant | None = None
    changed_while_read: bool = False
    case: CaseId | None = None
    card: Mapping[str, str] = field(default_factory=dict)
    inspected: Mapping[str, Json] = field(default_factory=dict)
    inspection: str | None = None
    same_as: ItemId | None = None
    source: str | None = None
    post: PostId | None = None
    read_back: Instant | None = None
    destroyed: Destroyed | None = None

    @property
    def content(self) -> Content:
        """What it consists of.

        Raises:
            ItemDestroyed: it is no longer there.
        """
        if self.sha256 is None:
            raise self.gone()
        return Content(self.sha256, self.size)

    def gone(self) -> ItemDestroyed:
        """The failure that says so."""
        found = self.destroyed
        return ItemDestroyed(item=str(self.id), at=found and str(found.at)[:10], reason=found and found.reason)


@dataclass(frozen=True, slots=True)
class Post:
    """One post that was captured in several items.

    Attributes:
        items: at least two, from top to bottom.
    """

    id: PostId
    items: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of the sources that a person named.

    Attributes:
        items: recorded, in the order of the sources.
        failures: source and reason; the other sources went on.
        cancelled: the person stopped; what was finished is recorded.
        not_inspected: why what was taken in could not be looked at by a worker; it is safe all the same,
            and the next intake looks at it.
        restored: items whose content was in the vault before, and damaged; what was taken in is in its place.
    """

    items: tuple[Item, ...]
    failures: tuple[tuple[str, VaultError], ...]
    cancelled: bool
    not_inspected: VaultError | None = None
    restored: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What reading items back from the medium gave.

    Attributes:
        verified: what the log says is there, on the medium.
        failures: items of which it is not, and why; their originals must be kept.
        cancelled: the person stopped; the others were stored, and not read back.
    """

    verified: tuple[ItemId, ...]
    failures: tuple[tuple[ItemId, VaultError], ...]
    cancelled: bool
