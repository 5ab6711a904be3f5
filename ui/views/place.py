"""What every place of an open vault has in common."""

from __future__ import annotations

from typing import Protocol


class Place(Protocol):
    """One of the places that the navigation leads to; a `QWidget`."""

    def activate(self) -> None:
        """It comes to the front: bring it up to date."""
        ...
