"""Numbers that are given once."""

from __future__ import annotations

from evidence_vault.index.database import Database


def next_number(database: Database, kind: str) -> int:
    """The first number of a kind that no entry has given or named, and none that is lost may have given."""
    return database.number(
        """SELECT max((SELECT coalesce(max(id), 0) FROM subjects WHERE kind = ?1),
        (SELECT coalesce(max(number), 0) FROM given WHERE kind = ?1)) + 1""",
        (kind,),
    )
