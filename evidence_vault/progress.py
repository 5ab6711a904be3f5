"""Progress of long work. Reporting it is the cancel point."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """What a long job tells whoever started it.

    Stages are stable dotted names (``intake.bytes``, ``check.objects``); the face owns the words.
    """

    def begin(self, stage: str, total: int | None) -> None:
        """A stage starts; `total` in the stage's own unit, None where it is not known."""
        ...

    def advance(self, amount: int = 1) -> None:
        """So much more is done.

        Raises:
            Cancelled: the person asked to stop. The job keeps what it finished.
        """
        ...


class NoProgress:
    """Tells nobody, never cancels."""

    def begin(self, stage: str, total: int | None) -> None:
        """Ignored."""

    def advance(self, amount: int = 1) -> None:
        """Ignored."""
