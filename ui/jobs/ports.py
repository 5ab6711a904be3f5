"""What jobs are handed."""

from __future__ import annotations

from typing import Protocol

from evidence_vault.records.unsaved import Unsaved


class DraftFile(Protocol):
    """The draft of the open vault. Its methods may be called on any thread; the later call counts."""

    def write(self, unsaved: Unsaved, *, to_the_medium: bool) -> None:
        """Keep this in place of what was kept before; wait for the medium, or not."""
        ...

    def remove(self) -> None:
        """Nothing is unsaved any more."""
        ...
