"""Cases and exhibits as lines for people."""

from __future__ import annotations

from collections.abc import Iterable

from evidence_vault.cli.output import tell_table
from evidence_vault.records.case import Exhibit, Texts


def any_text(texts: Texts) -> str:
    """The English text, else the first there is."""
    return texts.get("en") or next(filter(None, texts.values()), "")


def tell_exhibits(exhibits: Iterable[Exhibit]) -> None:
    """Print a case's list; a withdrawn number says so."""
    rows = (
        [
            str(exhibit.number),
            ", ".join(map(str, exhibit.items)),
            "[not used]" if exhibit.withdrawn else any_text(exhibit.title),
        ]
        for exhibit in exhibits
    )
    tell_table(("No.", "Items", "Title"), rows)
