"""What jobs are handed."""

from __future__ import annotations

from typing import Protocol

from evidence_vault.records.unsaved import Unsaved


class DraftFile(Protocol):
    """The draft of the open vault. Its methods may be called on any thread; the later turn counts."""

    def turn(self) -> int:
        """The next turn, taken before the work goes to another thread."""
        ...

    def write(self, unsaved: Unsaved, *, to_the_medium: bool, turn: int | None = None) -> None:
        """Keep this in place of what was kept before; wait for the medium, or not."""
        ...

    def remove(self, turn: int | None = None) -> None:
        """Nothing is unsaved any more."""
        ...
