"""metadata.csv: one row for each file of a bundle, with the columns that document protocols of courts have in common."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from evidence_vault.export.bundle.front import Bound, file_number
from evidence_vault.export.bundle.layout import Span
from evidence_vault.export.table import table
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.pages import Part

COLUMNS: Final = (
    *(
        "Document ID",
        "Exhibit",
        "Title",
        "Type",
        "Date",
        "Author",
        "Recipient",
        "Host Document ID",
        "Source",
        "Language",
    ),
    *("Folder and filename", "Original", "First page", "Last page", "Pages of the file", "SHA-256", "Redacted"),
    *("Confidential", "Party", "Witness", "Notes"),
)


def metadata(
    rows: Sequence[tuple[Bound, Mapping[str, Span]]],
    made: Mapping[ItemId, Part],
    files: Mapping[ItemId, str],
    originals: Mapping[ItemId, str],
    redacted: Collection[ItemId],
    languages: Sequence[str],
) -> bytes:
    """The table as UTF-8 with a byte order mark, by which spreadsheets know it.

    Args:
        rows: the exhibits, and where everything stands in the book that they are in.
        made: what became of each item.
        files: the file of each item's exhibit, in the bundle.
        originals: likewise, where the item itself lies; a digest is given of these alone.
        redacted: the items that are redacted versions.
        languages: of the bundle, in order: the first in which there is a title is taken. The heads are for programs.
    """
    cells: list[Sequence[str]] = [COLUMNS]
    for bound, spans in rows:
        if bound.withheld:
            cells.append(_withheld(bound, spans))
        for at, item in enumerate(bound.items, 1):
            span = spans.get(str(item.id))
            row = {
                **_said(bound, item, languages),
                **_written(made[item.id]),
                "Document ID": str(item.id),
                "Exhibit": file_number(bound, at),
                "Host Document ID": "" if at == 1 else str(bound.items[0].id),
                "Folder and filename": files.get(item.id, ""),
                "Original": originals.get(item.id, ""),
                "First page": str(span.first) if span else "",
                "Last page": str(span.last) if span else "",
                "Pages of the file": str(made[item.id].pages or ""),
                "SHA-256": item.sha256.hex if item.sha256 and item.id in originals else "",
                "Redacted": "yes" if item.id in redacted else "no",
                "Notes": " ".join(made[item.id].notes),
            }
            cells.append([row.get(column, "") for column in COLUMNS])
    return table(cells)


def _said(bound: Bound, item: Item, languages: Sequence[str]) -> dict[str, str]:
    exhibit, card = bound.exhibit, item.card
    titles = exhibit.title
    return {
        "Title": next((titles[one] for one in (*languages, *sorted(titles)) if titles.get(one)), card.get("title", "")),
        "Type": item.media_type or "",
        "Date": exhibit.date or card.get("posted", ""),
        "Author": card.get("account") or card.get("display_name", ""),
        "Source": exhibit.source or card.get("platform", ""),
        "Language": exhibit.language or card.get("language", ""),
        "Confidential": exhibit.confidentiality or "",
        "Party": exhibit.party or "",
        "Witness": exhibit.witness or "",
    }


def _written(part: Part) -> dict[str, str]:
    """Who wrote to whom, where the file itself says so."""
    fields = dict(part.told.fields) if part.told and part.told.kind in ("mail", "office") else {}
    named = (("Author", "From"), ("Author", "Author"), ("Recipient", "To"))
    return {column: fields[name] for column, name in named if fields.get(name)}


def _withheld(bound: Bound, spans: Mapping[str, Span]) -> list[str]:
    span = spans.get(bound.key)
    row = {"Exhibit": bound.mark, "Notes": "withheld", "First page": str(span.first) if span else ""}
    return [row.get(column, "") for column in COLUMNS]
