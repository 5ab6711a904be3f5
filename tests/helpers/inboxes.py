"""Adding to a locked vault, and what somebody who has only the folder can put into its inbox."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress, Progress
from evidence_vault.records.inbox import AddedLocked
from evidence_vault.vault.padding import padded_size

HEADER: Mapping[str, object] = {"added": "2026-11-02T21:40:07.512Z", "name": "post.txt", "v": 1}


def add_locked(
    vault: Path, *sources: Path, card: Mapping[str, str] | None = None, progress: Progress | None = None
) -> AddedLocked:
    """Add as somebody without a key does who has compared the recipient."""
    recipient = locked.look(vault).fingerprint
    return locked.add(
        vault, sources, recipient=recipient, card=card or {}, clock=SystemClock(), progress=progress or NoProgress()
    )


def waiting(vault: Path) -> list[Path]:
    """The files in the inbox."""
    return sorted((vault / "inbox").iterdir())


def header(**members: object) -> bytes:
    """A header with these members; None leaves one out."""
    said = {name: value for name, value in {**HEADER, **members}.items() if value is not None}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def frame(
    head: bytes, content: bytes, *, said: int | None = None, length: int | None = None, gap: bytes = b""
) -> bytes:
    """The plaintext of an inbox file, by the page of the format.

    Args:
        head: the header.
        content: what follows.
        said: the length of the header, where it lies.
        length: that of the whole, where it lies.
        gap: what begins the padding.
    """
    whole = (len(head) if said is None else said).to_bytes(4, "big") + head + content
    padding = padded_size(len(whole)) - len(whole) - 8
    return whole + gap.ljust(padding, b"\0") + (len(whole) if length is None else length).to_bytes(8, "big")
