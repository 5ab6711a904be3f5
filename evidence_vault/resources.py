"""Where the files that ship with the program are: fonts, templates, translations, the sample case."""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Path of a shipped file or folder below ``resources/``."""
    return _ROOT.joinpath(*parts)
