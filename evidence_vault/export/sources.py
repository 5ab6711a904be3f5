"""What has pages to be seen: an item, or a picture or document that stands in one."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from evidence_vault.crypto.hashing import sha256
from evidence_vault.errors import RedactionUnread
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.sandbox.workshop import Workshop
from evidence_vault.vault.objects import ObjectStore

_TYPES: Final = {"PDF": "application/pdf", "TIFF": "image/tiff"}


@dataclass(frozen=True, slots=True)
class Inner:
    """A picture or document that stands in an item: in a mail, an office file, an archive.

    Attributes:
        item: in which.
        number: of it there, from 1.
        what: it is, for people: ``JPEG 1080x2340``.
        data: its bytes.
    """

    item: Item
    number: int
    what: str
    data: bytes = field(repr=False)

    @property
    def id(self) -> ItemId:
        """Of the item."""
        return self.item.id

    @property
    def name(self) -> str:
        """None of its own is needed."""
        return ""

    @property
    def size(self) -> int:
        """Its bytes."""
        return len(self.data)

    @property
    def media_type(self) -> str:
        """Of what it is, as far as that makes a difference."""
        return _TYPES.get(self.what.partition(" ")[0], "image/*")


Source = Item | Inner


def opened(source: Source, store: ObjectStore) -> BinaryIO:
    """Its content, for reading. Raises `MissingObject`, `DamagedObject`."""
    if isinstance(source, Inner):
        return io.BytesIO(source.data)
    return store.open_verified(source.content.sha256, source.content.size)


def digest_of(source: Source) -> bytes:
    """SHA-256 of its content, 32 bytes."""
    return sha256(source.data).value if isinstance(source, Inner) else source.content.sha256.value


def inner(item: Item, number: int, store: ObjectStore, workshop: Workshop) -> Inner:
    """What stands in an item under this number.

    Raises:
        RedactionUnread: there is nothing, or it cannot be taken out.
    """
    with opened(item, store) as content:
        result, listing, files = workshop.enclosures(content, item.size, number - 1)
    if not files:
        raise RedactionUnread(item=str(item.id), result=result if result != "ok" else "none")
    return Inner(item, number, listing.files[0].what, files[0])
