"""The tables of an index, to be compared row for row."""

from __future__ import annotations

import hashlib

from evidence_vault.session import Session


def digests(session: Session) -> dict[str, str]:
    """A digest of all rows of each table, by name."""
    database = session._vault.index._database
    # how the search keeps its words in pages depends on how often it was written; the words and their places do not
    database.rows("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, instance)")
    tables = [name for (name,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    said = {}
    for table in [*(name for name in tables if name not in {"search_data", "search_idx"}), "words"]:
        rows = sorted(map(repr, database.rows(f'SELECT * FROM "{table}"')))  # noqa: S608 - a name of our own schema
        said[str(table)] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return said
