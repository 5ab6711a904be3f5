"""Cases and exhibits as lines for people."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.cli.output import tell_table
from evidence_vault.records.case import Exhibit, Texts
from evidence_vault.records.marking import Marking


def any_text(texts: Texts) -> str:
    """The English text, else the first there is."""
    return texts.get("en") or next(filter(None, texts.values()), "")


def tell_exhibits(exhibits: Sequence[Exhibit], marking: Marking, language: str) -> None:
    """Print a case's list; a withdrawn number says so. The marks, as on paper, stand beside numbers where they are others."""
    headings, rows = ["No.", "Items", "Title"], []
    marked = not marking.plain
    said = any(exhibit.status for exhibit in exhibits)
    for exhibit in exhibits:
        title = "[not used]" if exhibit.withdrawn else any_text(exhibit.title)
        status = " ".join(filter(None, (exhibit.status, exhibit.status_on)))
        row = [str(exhibit.number), ", ".join(map(str, exhibit.items)), title]
        mark = [marking.mark(exhibit.number, language)] * marked
        rows.append([*row[:1], *mark, row[1], *([status] * said), row[2]])
    tell_table([*headings[:1], *(["Mark"] * marked), headings[1], *(["Status"] * said), headings[2]], rows)
