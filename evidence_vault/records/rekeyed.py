"""What became of a vault that was handed over to new keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """What is in the new vault, and what is not.

    Attributes:
        commits: of the log, byte for byte as they were.
        objects: contents that were encrypted anew.
        invited: names of colleagues who can open it with their own age identity.
        lost: objects that the old vault has not, or not whole; a check of the new one names them too.
        gaps: files of commits that cannot be read, of which the log tells; their numbers have no file in the new vault.
        left_out: names of keyholders whose keys were not carried over.
        inbox: files that wait in the inbox of the old vault.
        aside: files in its folder ``recovered/``.
        noted: whether the old vault could record that it was handed over.
    """

    commits: int
    objects: int
    invited: Sequence[str]
    lost: Sequence[str]
    gaps: Sequence[str]
    left_out: Sequence[str]
    inbox: int
    aside: int
    noted: bool
