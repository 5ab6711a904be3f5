"""Questions about cases and their exhibits."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import msgspec

from evidence_vault.errors import AmbiguousCase, NoSuchCase
from evidence_vault.index.database import Database, Row
from evidence_vault.index.queries.numbers import next_number
from evidence_vault.records.case import CASE_TEXTS, EXHIBIT_TEXTS, Case, Exhibit
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId


class CaseQueries:
    """What people made of the originals."""

    _database: Database

    def cases(self) -> list[Case]:
        """All cases, in the order of their numbers."""
        found = self._database.rows("SELECT id, number, particulars, texts FROM case_records ORDER BY id")
        return [
            Case(id=CaseId(case), number=number, **(msgspec.json.decode(particulars) | _texts(texts, CASE_TEXTS)))
            for case, number, particulars, texts in found
        ]

    def case(self, text: str) -> Case:
        """The case that `text` names: its id (``C-001``, ``1``), or a title in any language, letters' case aside.

        Raises:
            NoSuchCase: none.
            AmbiguousCase: several have that title, or one has it and another has that bare number.
        """
        cases = self.cases()
        by_id = _by_id(cases, text)
        if by_id is not None and text.strip().upper().startswith(CaseId.prefix):
            return by_id
        wanted = _folded(text)
        fitting = [case for case in cases if case is by_id or wanted in map(_folded, case.title.values())]
        if not fitting:
            raise NoSuchCase(case=text)
        if len(fitting) > 1:
            raise AmbiguousCase(case=text, ids=[str(case.id) for case in fitting])
        return fitting[0]

    def exhibits(self, case: CaseId) -> list[Exhibit]:
        """The exhibits of a case in the order of their numbers, withdrawn ones among them."""
        rows = self._database.rows(
            """SELECT id, position, items, date, source, language, pages, withdrawn, particulars, texts FROM exhibit_records
            WHERE "case" = ? ORDER BY position, id""",
            (case.number,),
        )
        return [_exhibit(case, row) for row in rows]

    def exhibit_of(self, case: CaseId, item: ItemId) -> Exhibit | None:
        """The exhibit of a case that `item` belongs to, one in use before a withdrawn one; None without any."""
        holding = [exhibit for exhibit in self.exhibits(case) if item in exhibit.items]
        return min(holding, key=lambda exhibit: exhibit.withdrawn, default=None)

    def next_case(self) -> CaseId:
        """The first number that no entry has given or named."""
        return CaseId(next_number(self._database, "case"))

    def next_exhibit(self) -> ExhibitId:
        """The first number that no entry has given or named."""
        return ExhibitId(next_number(self._database, "exhibit"))


def _exhibit(case: CaseId, row: Row) -> Exhibit:
    number, position, items, date, source, language, pages, withdrawn, particulars, texts = row
    return Exhibit(
        id=ExhibitId(number),
        case=case,
        number=position,
        items=tuple(map(ItemId, msgspec.json.decode(items))),
        date=date,
        source=source,
        language=language,
        pages=pages,
        withdrawn=bool(withdrawn),
        **(msgspec.json.decode(particulars) | _texts(texts, EXHIBIT_TEXTS)),
    )


def _texts(json: str, fields: Sequence[str]) -> dict[str, dict[str, str]]:
    texts: dict[str, dict[str, str]] = {field: {} for field in fields}
    for name, text in msgspec.json.decode(json).items():
        field, _, language = name.partition(".")
        texts[field][language] = text
    return texts


def _by_id(cases: list[Case], text: str) -> Case | None:
    try:
        wanted = CaseId.parse(text)
    except ValueError:
        return None
    return next((case for case in cases if case.id == wanted), None)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip()).casefold()
