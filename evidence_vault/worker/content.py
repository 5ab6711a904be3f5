"""What a parser is handed, and what it hands back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from evidence_vault.sandbox.protocol import MAX_TEXT, FactValue

Found = Iterator[tuple[str, FactValue]]
"""Facts one after another, so that those before a failure stay."""


@dataclass(frozen=True, slots=True)
class Content:
    """One item's content.

    Attributes:
        data: its bytes, or the first of them.
        suffix: the end of its file name, lower case, with the dot; may be empty.
        partial: `data` is not all.
    """

    data: bytes
    suffix: str
    partial: bool


class Parser(Protocol):
    """Reads facts out of a content; may raise anything."""

    def __call__(self, content: Content, media_type: str) -> Found:
        """Facts by name (``fact.width``)."""
        ...


class OutOfTime(BaseException):
    """Raised into whatever is running when a job has used up its processor time; no parser may swallow it."""


def text(untrusted: object) -> str:
    """Any value as one text: in Unicode, without the padding of fixed fields, not longer than a fact may be."""
    unicode = str(untrusted).encode("utf-8", "backslashreplace").decode("utf-8")
    return unicode.replace("\0", " ").strip()[:MAX_TEXT]
