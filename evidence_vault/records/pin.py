"""A checkpoint that came back from outside, and where it stands in the log."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_vault.records.ids import CustodianId


@dataclass(frozen=True, slots=True)
class HeldPin:
    """A checkpoint from outside that the log goes on from.

    Attributes:
        short: its short form.
        size: entries that it counts.
        root: of the tree at that size, 32 bytes.
        commit: which commit ended there; None where none did, which a note of this program never shows.
        later: entries that were recorded since.
        by: whose key signed it, where its signatures were kept too; None where they were not, or are not of this log.
    """

    short: str
    size: int
    root: bytes
    commit: int | None
    later: int
    by: CustodianId | None = None
