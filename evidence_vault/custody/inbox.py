"""The header of an inbox file, strictly read (vault/FORMAT.md, "Inbox"), and the removal of files that the log names."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import Final

import msgspec

from evidence_vault.clock import Instant
from evidence_vault.custody.canonical import Form
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.errors import EvidenceError, InvalidValue, MalformedFile, ReadFailed, VaultError
from evidence_vault.index import Index
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import ItemId
from evidence_vault.records.inbox import InboxNote
from evidence_vault.records.item import CARD_FIELDS
from evidence_vault.vault.inbox import HEADER_LIMIT, Inbox
from evidence_vault.vault.objects import ObjectStore

VERSION: Final = 1
CARD: Final = tuple(name for name in CARD_FIELDS if name != "translation_of")
"""Fields of the card that a header may have: whoever adds to a locked vault cannot know its items."""

_NAME_LIMIT: Final = 4096
_NO_NAME: Final = frozenset("/\0")


class _Header(msgspec.Struct, kw_only=True, omit_defaults=True):
    """As it is written: members in the order of their names, those that are not given left out."""

    added: str
    card: dict[str, str] = {}
    changed_while_read: bool = False
    modified: str | None = None
    name: str
    name_raw: str | None = None
    path: str | None = None
    v: int


_FORM: Final = Form("inbox", _Header)


def encode_header(note: InboxNote) -> bytes:
    """The header of an inbox file.

    Raises:
        InvalidValue: it would be larger than a reader takes, or one of its texts is none.
    """
    header = _Header(
        added=str(note.added),
        name=note.name,
        v=VERSION,
        card=dict(note.card),
        changed_while_read=note.changed_while_read,
        modified=str(note.modified) if note.modified else None,
        name_raw=None if note.name_raw is None else encode_base64(note.name_raw),
        path=note.path,
    )
    try:
        data = _FORM.write(header)
        decode_header(data)
    except (MalformedFile, UnicodeEncodeError):
        raise InvalidValue(field="name", value=note.name, expected="a name that a file can have") from None
    if len(data) > HEADER_LIMIT:
        raise InvalidValue(field="card", value=f"{len(data)} bytes", expected=f"at most {HEADER_LIMIT} bytes in all")
    return data


def decode_header(untrusted: bytes) -> InboxNote:
    """Read a header, and nothing that is not exactly of its form.

    Raises:
        MalformedFile: with ``inbox.syntax``, ``inbox.not_canonical`` or ``inbox.header``.
    """
    header = _FORM.read(untrusted)
    try:
        note = InboxNote(
            name=header.name,
            added=Instant.parse(header.added),
            name_raw=None if header.name_raw is None else decode_base64(header.name_raw),
            path=header.path,
            modified=None if header.modified is None else Instant.parse(header.modified),
            changed_while_read=header.changed_while_read,
            card=header.card,
        )
    except ValueError:
        raise _malformed() from None
    if header.v != VERSION or not _is_name(note) or not set(note.card) <= set(CARD) or note.path == "":
        raise _malformed()
    return note


def is_spare(item: ItemId | None, index: Index, store: ObjectStore) -> bool:
    """Whether an inbox file that the log names is of no more use: not while the object of its item is not good.

    Args:
        item: as which it was accepted; None where it was rejected.
        index: of the log.
        store: where the object should be.
    """
    if item is None:
        return True
    with suppress(EvidenceError, ReadFailed):
        found = index.item(item)
        if not found.destroyed:
            store.verify(found.content.sha256, found.content.size)
        return True
    return False


def remove_settled(inbox: Inbox, index: Index, store: ObjectStore) -> list[Finding]:
    """Remove the files that the log names as accepted or rejected, and say which.

    What a crash left between the log and the removal goes this way, and so does a copy that somebody put back. Only
    files of a size that the log knows are read. What cannot be read or removed stays, and is met again the next time;
    so does a file that is not spare.
    """
    try:
        paths = inbox.paths()
    except ReadFailed:
        return []
    settled = index.settled_inbox() if paths else {}
    sizes = {seal.size for seal in settled}
    removed = []
    for path in paths:
        with suppress(OSError, VaultError):
            found = os.lstat(path)
            if not stat.S_ISREG(found.st_mode) or found.st_size not in sizes:
                continue
            seal = inbox.seal(path)
            if seal not in settled or not is_spare(settled[seal], index, store):
                continue
            inbox.remove([path])
            removed.append(path)
    detail = "The log says that this inbox file was accepted or rejected before; it was removed, and counts once."
    return [Finding("inbox.removed", inbox.file(path), detail, Grade.NOTICE) for path in removed]


def _is_name(note: InboxNote) -> bool:
    """Whether a file can have this name, and the exact bytes say the same."""
    if note.name in ("", ".", "..") or len(note.name) > _NAME_LIMIT or _NO_NAME & set(note.name):
        return False
    raw = note.name_raw
    return raw is None or (raw.decode("utf-8", "backslashreplace") == note.name and raw != note.name.encode("utf-8"))


def _malformed() -> MalformedFile:
    return MalformedFile(what="inbox", reason="inbox.header")
