"""The sets of pictures: which dress, which language, at which scale and size."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Dress = Literal["light", "dark"]
DRESSES: tuple[Dress, ...] = ("light", "dark")

SCREEN_ROOM = 200
"""Points by which the pretended screen is larger than the window on each side, so that dialogs find room."""


@dataclass(frozen=True, slots=True)
class Look:
    """One set.

    Attributes:
        name: of the set and of its folder.
        appearance: of the window.
        language: one of the window's, or ``long`` or ``rtl`` (`tongues`).
        scale: of everything.
        width: of the window in points.
        height: of the window in points.
    """

    name: str
    appearance: Dress
    language: str
    scale: float = 1
    width: int = 1280
    height: int = 800

    def environment(self, home: Path) -> dict[str, str]:
        """What a process needs to show it: a screen without a desktop, a time zone and a home of its own."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
        return kept | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={home / 'screen.json'}",
            "QT_SCALE_FACTOR": str(self.scale),
            "TZ": "Etc/GMT-5",
            "LC_ALL": "C.UTF-8",
            "HOME": str(home),
            "PYTHONWARNINGS": "error",
        }

    def screen(self) -> dict[str, object]:
        """The pretended screen, as Qt's offscreen platform reads it."""
        width, height = ((side + SCREEN_ROOM) * self.scale for side in (self.width, self.height))
        screen = {"name": "screen", "x": 0, "y": 0, "width": round(width), "height": round(height)}
        return {"screens": [screen | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}


def _looks() -> dict[str, Look]:
    made = [Look(f"{dress}-{tag}", dress, tag) for tag in ("en", "ru", "kk") for dress in DRESSES]
    for scale in (150, 200):
        made.append(Look(f"dark-en-{scale}", "dark", "en", scale / 100, 1280, 720))
        made.append(Look(f"light-ru-{scale}", "light", "ru", scale / 100, 1280, 720))
    made.append(Look("light-kk-200", "light", "kk", 2, 1280, 720))
    made += [Look(f"light-{tongue}", "light", tongue, 1, 1280, 720) for tongue in ("long", "rtl")]
    return {look.name: look for look in made}


LOOKS: dict[str, Look] = _looks()
"""All sets by name."""
