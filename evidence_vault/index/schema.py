"""The tables of the index. There are no migrations: another number, and it is rebuilt from the log.

No foreign keys: a damaged commit may have taken an item's ingestion with it, while later entries that
name the item still stand and must be kept.
"""

from __future__ import annotations

from evidence_vault import errors
from evidence_vault.index.database import Database

SCHEMA_NUMBER = 15
"""Raised with every change of a table, or of what the projection writes into one."""

EMPTY_ROOT = bytes.fromhex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
"""Root of a tree without leaves: SHA-256 of nothing (RFC 6962, section 2.1)."""

_LOG_TABLES = (
    # where the log stood when this index was last written; the compact range as 32-byte hashes, one after another;
    # up to which entry what the entries say can be searched
    """CREATE TABLE head (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        "commit" INTEGER NOT NULL, size INTEGER NOT NULL, hashes BLOB NOT NULL, root BLOB NOT NULL,
        searchable INTEGER NOT NULL
    ) STRICT""",
    # the log itself, so that it can be read and searched without decrypting it again; facts are JSON
    """CREATE TABLE entries (
        seq INTEGER PRIMARY KEY,
        "commit" INTEGER NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, by INTEGER NOT NULL, facts TEXT NOT NULL
    ) STRICT""",
    """CREATE INDEX entries_by_commit ON entries ("commit")""",
    """CREATE INDEX entries_by_kind ON entries (kind)""",
    # which entry speaks of which item, case or exhibit
    """CREATE TABLE subjects (
        seq INTEGER NOT NULL, kind TEXT NOT NULL, id INTEGER NOT NULL,
        PRIMARY KEY (seq, kind, id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX subjects_by_id ON subjects (kind, id, seq)""",
    """CREATE TABLE custodians (
        id INTEGER PRIMARY KEY,
        seq INTEGER NOT NULL, key BLOB NOT NULL, name TEXT NOT NULL, recovery INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE slots (
        slot TEXT PRIMARY KEY,
        seq INTEGER NOT NULL, sha256 BLOB NOT NULL, kind TEXT NOT NULL, custodian INTEGER, removed INTEGER,
        name TEXT, recipient TEXT
    ) STRICT, WITHOUT ROWID""",
    # commits that cannot be read, past which a person decided to go on
    """CREATE TABLE gaps (
        "commit" INTEGER PRIMARY KEY,
        seq INTEGER NOT NULL
    ) STRICT""",
    # the highest numbers that may have been given by entries which are not here
    """CREATE TABLE given (
        kind TEXT PRIMARY KEY,
        number INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

_ITEM_TABLES = (
    """CREATE TABLE items (
        id INTEGER PRIMARY KEY,
        seq INTEGER NOT NULL, at INTEGER NOT NULL, by INTEGER NOT NULL,
        name TEXT, name_raw BLOB, path TEXT, modified INTEGER,
        sha256 BLOB, bytes INTEGER, changed_while_read INTEGER NOT NULL,
        "case" INTEGER, media_type TEXT, inspection TEXT, same_as INTEGER, source TEXT,
        read_back INTEGER, purge INTEGER
    ) STRICT""",
    """CREATE INDEX items_by_sha256 ON items (sha256)""",
    # inbox files on which a person decided; without an item where they were rejected
    """CREATE TABLE settled (
        sha256 BLOB NOT NULL, bytes INTEGER NOT NULL, item INTEGER,
        PRIMARY KEY (sha256, bytes)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE card (
        item INTEGER NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (item, field)
    ) STRICT, WITHOUT ROWID""",
    # what the worker read from the content; values are JSON
    """CREATE TABLE inspected (
        item INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (item, name)
    ) STRICT, WITHOUT ROWID""",
    # which items are one post; an item is in one at most, so the last entry that names it decides
    """CREATE TABLE post_items (
        item INTEGER PRIMARY KEY,
        post INTEGER NOT NULL, place INTEGER NOT NULL
    ) STRICT""",
    """CREATE INDEX post_items_by_post ON post_items (post, place)""",
    # which items were made out of others, and how; lists are JSON
    """CREATE TABLE derivatives (
        item INTEGER PRIMARY KEY,
        parent INTEGER NOT NULL, seq INTEGER NOT NULL, recipe TEXT NOT NULL, tool TEXT,
        regions TEXT NOT NULL, terms TEXT NOT NULL, reason TEXT
    ) STRICT""",
    """CREATE INDEX derivatives_by_parent ON derivatives (parent)""",
    # what people agreed to, and took back
    """CREATE TABLE consents (
        seq INTEGER PRIMARY KEY,
        given INTEGER NOT NULL, person TEXT NOT NULL, recipient TEXT NOT NULL, scope TEXT NOT NULL,
        items TEXT NOT NULL, "case" INTEGER, how TEXT, "on" TEXT
    ) STRICT""",
    """CREATE VIEW item_records AS SELECT
        id, name, sha256, bytes, at, by, seq, media_type, name_raw, path, modified, changed_while_read, "case",
        (SELECT json_group_object(field, text) FROM card WHERE item = items.id) AS card,
        (SELECT json_group_object(name, json(value)) FROM inspected WHERE item = items.id) AS inspected,
        inspection, same_as, source,
        (SELECT post FROM post_items WHERE item = items.id) AS post,
        read_back, purge,
        (SELECT at FROM entries WHERE seq = purge) AS purged_at,
        (SELECT facts ->> 'reason' FROM entries WHERE seq = purge) AS purge_reason
    FROM items WHERE sha256 IS NOT NULL OR purge IS NOT NULL""",
)

_CASE_TABLES = (
    # particulars are fields of one value by name, as a JSON object without those that say nothing
    """CREATE TABLE cases (
        id INTEGER PRIMARY KEY,
        number TEXT,
        particulars TEXT NOT NULL DEFAULT '{}'
    ) STRICT""",
    """CREATE TABLE case_texts (
        "case" INTEGER NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY ("case", field, language)
    ) STRICT, WITHOUT ROWID""",
    """CREATE VIEW case_records AS SELECT
        id, number, particulars,
        (SELECT json_group_object(field || '.' || language, text) FROM case_texts WHERE "case" = cases.id) AS texts
    FROM cases""",
    """CREATE TABLE exhibits (
        id INTEGER PRIMARY KEY,
        "case" INTEGER NOT NULL, position INTEGER NOT NULL,
        date TEXT, source TEXT, language TEXT, pages INTEGER, withdrawn INTEGER NOT NULL,
        particulars TEXT NOT NULL DEFAULT '{}'
    ) STRICT""",
    """CREATE INDEX exhibits_by_case ON exhibits ("case", position)""",
    """CREATE TABLE exhibit_texts (
        exhibit INTEGER NOT NULL, field TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (exhibit, field, language)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE exhibit_items (
        exhibit INTEGER NOT NULL, place INTEGER NOT NULL, item INTEGER NOT NULL,
        PRIMARY KEY (exhibit, place)
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX exhibit_items_by_item ON exhibit_items (item)""",
    # which versions of a case's list were issued, and by which entry: what one said is read from the entries up to it
    """CREATE TABLE issued_lists (
        "case" INTEGER NOT NULL, version INTEGER NOT NULL, seq INTEGER NOT NULL,
        PRIMARY KEY ("case", version)
    ) STRICT, WITHOUT ROWID""",
    """CREATE VIEW exhibit_records AS SELECT
        id, "case", position, date, source, language, pages, withdrawn, particulars,
        (SELECT json_group_array(item ORDER BY place) FROM exhibit_items WHERE exhibit = exhibits.id) AS items,
        (SELECT json_group_object(field || '.' || language, text) FROM exhibit_texts WHERE exhibit = exhibits.id) AS texts
    FROM exhibits""",
)

_SUBMISSION_TABLES = (
    """CREATE TABLE submissions (
        id INTEGER PRIMARY KEY,
        "case" INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE submission_fields (
        submission INTEGER NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (submission, field)
    ) STRICT, WITHOUT ROWID""",
    """CREATE VIEW submission_records AS SELECT
        id, "case",
        (SELECT json_group_object(field, text) FROM submission_fields WHERE submission = submissions.id) AS fields
    FROM submissions""",
)

_SEARCH_TABLES = (
    # every text that is searched, with the field that it stands in; of what was destroyed only the reason
    """CREATE VIEW item_texts AS
        SELECT id AS item, 'name' AS field, name AS text FROM items WHERE name IS NOT NULL
        UNION ALL SELECT item, 'card.' || field, text FROM card WHERE text NOT IN ('unknown', 'withheld')
        UNION ALL SELECT item, 'fact.' || name, CAST(value ->> '$' AS TEXT) FROM inspected
            WHERE name IN ('mail.from', 'mail.to', 'mail.subject', 'pdf.title', 'pdf.author')
            AND value ->> '$' IS NOT NULL
        UNION ALL SELECT item, 'exhibit.' || field || '.' || language, text
            FROM exhibit_items JOIN exhibit_texts USING (exhibit) JOIN items ON items.id = item AND purge IS NULL
        UNION ALL SELECT item, 'exhibit.source', exhibits.source
            FROM exhibit_items JOIN exhibits ON exhibits.id = exhibit JOIN items ON items.id = item AND purge IS NULL
            WHERE exhibits.source IS NOT NULL
        UNION ALL SELECT items.id, 'destroyed', facts ->> 'reason' FROM items JOIN entries ON entries.seq = purge""",
    """CREATE VIEW item_cases AS
        SELECT id AS item, "case" FROM items WHERE "case" IS NOT NULL
        UNION SELECT item, "case" FROM exhibit_items JOIN exhibits ON exhibits.id = exhibit""",
    """CREATE VIEW searched_cases AS
        SELECT "case", 'case.' || field || '.' || language AS field, text FROM case_texts
        UNION ALL SELECT id, 'case.number', number FROM cases WHERE number IS NOT NULL""",
    # what is compared, folded: of an item, or of the items of a post under the lowest number among them; the cases by
    # their numbers, since many items share what is written of a case; for each piece of the text where it is written
    """CREATE TABLE documents (
        item INTEGER PRIMARY KEY,
        text TEXT NOT NULL, cases TEXT NOT NULL, places TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE case_documents (
        "case" INTEGER PRIMARY KEY,
        text TEXT NOT NULL
    ) STRICT""",
    # the words are cut and folded before they come here: everything but a space is part of a word
    """CREATE VIRTUAL TABLE search USING fts5(
        text, cases, content='documents', content_rowid='item', prefix='2',
        tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
    )""",
)

_STATEMENTS = _LOG_TABLES + _ITEM_TABLES + _CASE_TABLES + _SUBMISSION_TABLES + _SEARCH_TABLES

_FOUND = """SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
    AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"""
"""FTS5 lays tables of its own beside the one that is asked for."""


def create(database: Database) -> None:
    """Lay all tables and views, and the head of a log that holds nothing yet, in one transaction."""
    with database.writing():
        for statement in _STATEMENTS:
            database.write(statement)
        database.write("INSERT INTO head VALUES (1, 0, 0, x'', ?, 0)", (EMPTY_ROOT,))
        database.write(f"PRAGMA user_version = {SCHEMA_NUMBER}")


def check(database: Database) -> None:
    """Refuse what is not exactly this schema, or was not written to its end.

    Raises:
        IndexUnusable: another number, other tables, or a last entry that is not where the head says.
    """
    number = database.number("PRAGMA user_version")
    if number != SCHEMA_NUMBER:
        raise errors.IndexUnusable(reason=f"schema {number}, not {SCHEMA_NUMBER}")
    found = {sql for (sql,) in database.rows(_FOUND)}
    if found != set(_STATEMENTS):
        raise errors.IndexUnusable(reason="the tables are not those of the schema")
    sizes = database.rows("SELECT size, (SELECT coalesce(max(seq) + 1, 0) FROM entries) FROM head")
    if len(sizes) != 1 or sizes[0][0] != sizes[0][1]:
        raise errors.IndexUnusable(reason="the entries do not reach to the head")
