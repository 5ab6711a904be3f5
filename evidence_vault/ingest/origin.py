"""What is known of a source beside its bytes. Names from outside are data, never paths."""

from __future__ import annotations

import base64
import os
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.clock import Instant
from evidence_vault.records.entry import Json

_LATEST_MS = 253402300799999


def printable(untrusted_name: str) -> str:
    r"""A name as valid Unicode text; bytes that are no UTF-8 become ``\xNN``."""
    return _raw(untrusted_name).decode("utf-8", "backslashreplace")


def _raw(untrusted_name: str) -> bytes:
    if os.name == "nt":
        return untrusted_name.encode("utf-8", "surrogatepass")
    return os.fsencode(untrusted_name)


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
        if printable(name).encode("utf-8") != _raw(name):
            facts["name_raw"] = base64.b64encode(_raw(name)).decode("ascii")
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
