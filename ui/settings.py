"""What a person may choose about the window. Kept in memory; a fresh process is told by its arguments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

LANGUAGES: dict[str, str] = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
"""Languages of the window by tag, each named in itself."""

IDLE_MINUTES: tuple[int, ...] = (1, 5, 15)
"""After so many minutes without a key or the pointer the vault can be locked."""

Appearance = Literal["system", "light", "dark"]
APPEARANCES: tuple[Appearance, ...] = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices.

    Attributes:
        language: one of `LANGUAGES`.
        appearance: light, dark, or as the system is.
        idle_minutes: one of `IDLE_MINUTES`.
    """

    language: str = "en"
    appearance: Appearance = "system"
    idle_minutes: int = 5

    def arguments(self) -> list[str]:
        """What a fresh process is started with to be set in the same way; nothing in it is secret."""
        return [f"--lang={self.language}", f"--appearance={self.appearance}", f"--idle-lock={self.idle_minutes}"]

    def with_language(self, language: str) -> Settings:
        """The same in another language."""
        return replace(self, language=language)
