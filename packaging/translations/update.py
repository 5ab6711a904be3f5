"""Bring the translations of the window up to its texts, and compile them.

Usage: python packaging/translations/update.py [FOLDER]

FOLDER (without it ``resources/translations``) gets ``ui_LANGUAGE.ts``, which Qt Linguist edits, and
``ui_LANGUAGE.qm``, which the window reads. English holds plurals only. Done by the tools of PySide6.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ru", "kk")


def tool(name: str) -> str:
    """A program of Qt Linguist that ships with PySide6."""
    folder = Path(PySide6.__file__).parent
    return str(next(path for path in (folder / name, folder / f"{name}.exe") if path.exists()))


def update(folder: Path) -> None:
    """Collect the texts of the window into each ``.ts``; what is gone there goes."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    for language in LANGUAGES:
        plural_only = ["-pluralonly"] if language == "en" else []
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
        target = ["-ts", str(folder / f"ui_{language}.ts")]
        subprocess.run([tool("lupdate"), "-silent", *options, *plural_only, *sources, *target], cwd=ROOT, check=True)


def release(folder: Path) -> None:
    """Compile each ``.ts``."""
    for language in LANGUAGES:
        subprocess.run([tool("lrelease"), "-silent", str(folder / f"ui_{language}.ts")], check=True)


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "resources" / "translations")
    update(folder)
    release(folder)
