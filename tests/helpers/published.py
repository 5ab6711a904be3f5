"""The published list of files, docs/files.md, and what was seen held against it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.helpers import canaries, sources


def listed(heading: str) -> list[str]:
    """The patterns of a table of the page."""
    page = (sources.ROOT / "docs" / "files.md").read_text("utf-8")
    rows = page.partition(f"## {heading}\n")[2].partition("\n## ")[0].splitlines()
    return [pattern for row in rows if row.startswith("| `") for pattern in re.findall(r"`([^`]+)`", row.split("|")[1])]


def matches(path: str, patterns: Iterable[str], places: Mapping[str, str], chosen: Iterable[Path]) -> bool:
    """Whether the page names this path.

    Args:
        path: what was made.
        patterns: of `listed`.
        places: what the first word of a pattern stands for, as ``VAULT/``.
        chosen: files that a person named.
    """
    for pattern in patterns:
        if pattern == "CHOSEN":
            if Path(path) in chosen:
                return True
            continue
        name = next(
            (place + pattern[len(word) :] for word, place in places.items() if pattern.startswith(word)), pattern
        )
        wild = re.escape(name.rstrip("/")).replace(r"\*\*", ".*").replace(r"\*", "[^/]*")
        if re.fullmatch(wild, path):
            return True
    return False


def leaks(written: Mapping[str, list[bytes]], planted: Iterable[str], own: Iterable[Path]) -> list[str]:
    """Canaries in written bytes, with the place; those in files of one's `own` are where they belong."""
    found = []
    for place, pieces in written.items():
        if Path(place) in own:
            continue
        all_of_it = b"".join(pieces)
        found += [f"{name} in {place}" for name in planted for form in canaries.forms(name) if form in all_of_it]
    return found
