"""What is known of a source beside its bytes. Names from outside are data, never paths."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.clock import Instant
from evidence_vault.records.derivative import DERIVATIVE
from evidence_vault.records.entry import Json
from evidence_vault.records.inbox import INBOX, InboxNote, Seal
from evidence_vault.records.names import printable, raw_name

_LATEST_MS = 253402300799999


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a content came from, as the file system said.

    Attributes:
        path: absolute path of the source.
        modified: the source's own time in nanoseconds since 1970, which anybody can set.
        changed_while_read: the source changed under the reader, twice.
    """

    path: Path
    modified_ns: int
    changed_while_read: bool = False

    def facts(self) -> dict[str, Json]:
        """As facts of ``item.ingested``."""
        name = self.path.name
        facts: dict[str, Json] = {"name": printable(name), "path": printable(str(self.path)), "source": "file"}
        if printable(name).encode("utf-8") != raw_name(name):
            facts["name_raw"] = base64.b64encode(raw_name(name)).decode("ascii")
        milliseconds = self.modified_ns // 1_000_000
        if 0 <= milliseconds <= _LATEST_MS:
            facts["modified"] = str(Instant(milliseconds))
        if self.changed_while_read:
            facts["changed_while_read"] = True
        return facts


@dataclass(frozen=True, slots=True)
class Pasted:
    """A content that came out of the clipboard: no file ever held it.

    Attributes:
        name: what the program called it.
    """

    name: str

    def facts(self) -> dict[str, Json]:
        """As facts of ``item.ingested``."""
        return {"name": printable(self.name), "source": "clipboard"}


@dataclass(frozen=True, slots=True)
class Made:
    """A content that the program made out of an item.

    Attributes:
        name: what the program called it.
    """

    name: str

    def facts(self) -> dict[str, Json]:
        """As facts of ``item.ingested``."""
        return {"name": printable(self.name), "source": DERIVATIVE}


@dataclass(frozen=True, slots=True)
class Received:
    """A content that came through the inbox, which is open to anyone with the vault's folder.

    Attributes:
        note: what the inbox file said of it.
        seal: the inbox file.
    """

    note: InboxNote
    seal: Seal

    def facts(self) -> dict[str, Json]:
        """As facts of ``item.ingested``; what the file said of itself stands under its source."""
        note = self.note
        facts: dict[str, Json] = {"name": note.name, "source": INBOX, "added": str(note.added)}
        facts |= {"inbox_sha256": self.seal.sha256.hex, "inbox_bytes": self.seal.size}
        if note.path:
            facts["path"] = note.path
        if note.name_raw is not None:
            facts["name_raw"] = base64.b64encode(note.name_raw).decode("ascii")
        if note.modified:
            facts["modified"] = str(note.modified)
        if note.changed_while_read:
            facts["changed_while_read"] = True
        return facts


def noted(path: Path, modified_ns: int, added: Instant, card: Mapping[str, str], *, changed: bool) -> InboxNote:
    """What an inbox file says of a source.

    Args:
        path: of the source.
        modified_ns: its own time in nanoseconds since 1970.
        added: now.
        card: fields of the capture card.
        changed: it changed under the reader.
    """
    path = path.absolute()
    name, raw = printable(path.name), raw_name(path.name)
    milliseconds = modified_ns // 1_000_000
    return InboxNote(
        name=name,
        added=added,
        name_raw=None if name.encode("utf-8") == raw else raw,
        path=printable(str(path)),
        modified=Instant(milliseconds) if 0 <= milliseconds <= _LATEST_MS else None,
        changed_while_read=changed,
        card=card,
    )
