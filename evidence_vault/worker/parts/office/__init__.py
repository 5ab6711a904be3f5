"""The words of office documents, as far as they can be read without the program that made them (decision 0052)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from evidence_vault.records.pages import Told
from evidence_vault.worker.parts.office.open_document import open_document
from evidence_vault.worker.parts.office.package import Locked, Package
from evidence_vault.worker.parts.office.rtf import rich_text
from evidence_vault.worker.parts.office.sheets import workbook
from evidence_vault.worker.parts.office.word import slides, word

__all__ = ["Locked", "is_office", "is_sealed", "office"]

_XML = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
_READERS: Mapping[str, Callable[[Package], Told]] = {
    f"{_XML}.wordprocessingml.document": word,
    f"{_XML}.wordprocessingml.template": word,
    f"{_XML}.presentationml.presentation": slides,
    f"{_XML}.spreadsheetml.sheet": workbook,
    f"{_OPEN}.text": open_document,
    f"{_OPEN}.text-template": open_document,
    f"{_OPEN}.presentation": open_document,
    f"{_OPEN}.spreadsheet": open_document,
}
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RICH = frozenset({"text/rtf", "application/rtf"})


def is_office(media_type: str) -> bool:
    """Whether documents of this type are read."""
    return media_type in _READERS or media_type in _RICH


def is_sealed(data: bytes, media_type: str) -> bool:
    """Whether this is an office document that opens with a password only, which is no zip then ([MS-OFFCRYPTO], 2.3.4)."""
    return media_type == "application/encrypted" or (data[:8] == _OLE and _ENCRYPTED in data)


def office(data: bytes, media_type: str) -> Told | None:
    """The words of an office document; None where this type is none that is read.

    Raises:
        Locked: it opens with a password only.
        Exception: whatever its readers make of a broken file.
    """
    if media_type in _RICH:
        return rich_text(data)
    reader = _READERS.get(media_type)
    return reader(Package(data)) if reader else None
