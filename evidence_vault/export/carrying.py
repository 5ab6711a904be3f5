"""What is said to whoever carries requests for time stamps to another computer, in a text beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from evidence_vault.records.authorities import posting, posting_windows
from evidence_vault.resources import resource

_NAMES: Final = ("HOW-TO.txt", "HOW-TO.ru.txt", "HOW-TO.kk.txt")


def how_to_post(authorities: Sequence[str]) -> Mapping[str, bytes]:
    """The texts, by the name of their file, with a line to run for each authority."""
    lines = {
        "posix": "\n\n".join(f"    {posting(name)}" for name in authorities),
        "windows": "\n\n".join(f"    {posting_windows(name)}" for name in authorities),
    }
    return {name: resource("carry", name).read_text(encoding="utf-8").format(**lines).encode() for name in _NAMES}
