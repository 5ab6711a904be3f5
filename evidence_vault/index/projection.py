"""What an entry means for the tables: a pure function, so that replaying the log gives the same index.

A statement may look at the tables itself (a new exhibit stands after the last one), the function may not.
Facts that a kind does not know are passed over; kinds without tables of their own stand in the log only.
An empty text clears a field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from evidence_vault.index import projected_cases
from evidence_vault.index.bundles import bundle_exported
from evidence_vault.index.database import Statement
from evidence_vault.index.facts import FactReader, NumberedId
from evidence_vault.index.handovers import refuse_malformed
from evidence_vault.index.made import consent, derivative
from evidence_vault.index.submissions import submission_added, submission_updated
from evidence_vault.records.branch import Cause
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CaseId, CustodianId, ExhibitId, ItemId, PostId, SubmissionId
from evidence_vault.records.item import CARD_FIELDS, INTAKE_SCOPE


def statements(entry: Entry) -> Iterator[Statement]:
    """The changes that `entry` makes, in order.

    Worth running over an entry before it is committed: what this refuses could never be indexed.

    Raises:
        MalformedFile: a fact that the kind needs is missing, or has another form.
    """
    facts = FactReader(entry)
    # First, so that an edit still belongs to the history of the items that it takes out of an exhibit or a post.
    yield from _subjects(facts)
    change = (_STUBS if entry.stub else _CHANGES).get(entry.kind)
    if change is not None:
        yield from change(facts)


SUBJECT = "INSERT OR IGNORE INTO subjects (seq, kind, id) VALUES (?, ?, ?)"
"""No other change looks at what it writes, so that its place among them makes no difference."""

_EXHIBITED = (
    "INSERT OR IGNORE INTO subjects (seq, kind, id) SELECT ?, 'item', item FROM exhibit_items WHERE exhibit = ?"
)

_POSTED = "INSERT OR IGNORE INTO subjects (seq, kind, id) SELECT ?, 'item', item FROM post_items WHERE post = ?"
_HELD = {"exhibit": _EXHIBITED, "post": _POSTED}
"""What stood in an exhibit or a post before the entry."""

_SUBJECT_FACTS: tuple[tuple[str, str, NumberedId], ...] = (
    ("item", "item", ItemId),
    ("items", "item", ItemId),
    ("parent", "item", ItemId),
    ("case", "case", CaseId),
    ("exhibit", "exhibit", ExhibitId),
    ("order", "exhibit", ExhibitId),
    ("post", "post", PostId),
    ("submission", "submission", SubmissionId),
    ("receipt_item", "item", ItemId),
    ("answer_item", "item", ItemId),
)


def _subjects(facts: FactReader) -> Iterator[Statement]:
    seq = facts.entry.seq
    said = facts.entry.facts
    for name, kind, of in _SUBJECT_FACTS:
        if name in said:
            for number in facts.named(name, of):
                yield Statement(SUBJECT, (seq, kind, number))
                if name in _HELD:
                    yield Statement(_HELD[name], (seq, number))


# -- keys ------------------------------------------------------------------------------------------


_ADD_CUSTODIAN = """INSERT INTO custodians (id, seq, key, name, recovery) SELECT ?1, ?2, ?3, ?4,
    ?5 OR (?6 IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM slots WHERE slot = ?6 AND custodian IS NULL AND removed IS NULL))"""


def _custodian_added(facts: FactReader) -> Iterator[Statement]:
    custodian = facts.id("custodian", CustodianId)
    by_recovery = facts.flag("recovery") or facts.flag("fork.recovery")
    parameters = (facts.base64("key"), facts.text("name"), by_recovery, facts.text_or_none("slot"))
    yield Statement(_ADD_CUSTODIAN, (custodian, facts.entry.seq, *parameters))


_ADD_SLOT = """INSERT INTO slots (slot, seq, sha256, kind, custodian, removed, name, recipient)
    VALUES (?, ?, ?, ?, ?, NULL, ?, ?)"""


def _key_added(facts: FactReader) -> Iterator[Statement]:
    slot, sha256, kind = facts.text("slot"), facts.digest("slot_sha256"), facts.text("slot_kind")
    custodian = facts.id_or_none("custodian", CustodianId)
    names = (facts.text_or_none("name"), facts.text_or_none("recipient"))
    yield Statement(_ADD_SLOT, (slot, facts.entry.seq, sha256, kind, custodian, *names))


def _key_removed(facts: FactReader) -> Iterator[Statement]:
    removal = "UPDATE slots SET removed = ? WHERE slot = ? AND removed IS NULL"
    yield Statement(removal, (facts.entry.seq, facts.text("slot")))


# -- items -----------------------------------------------------------------------------------------

_INGEST = """INSERT INTO items
    (id, seq, at, by, name, name_raw, path, modified, sha256, bytes, changed_while_read, "case", same_as, source)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_SETTLE = "INSERT OR IGNORE INTO settled (sha256, bytes, item) VALUES (?, ?, ?)"


def _item_ingested(facts: FactReader) -> Iterator[Statement]:
    entry = facts.entry
    yield Statement(
        _INGEST,
        (
            facts.id("item", ItemId),
            entry.seq,
            *_taken_in(facts),
            facts.text("name"),
            facts.base64("name_raw") if "name_raw" in facts else None,
            facts.text_or_none("path"),
            facts.instant_or_none("modified"),
            facts.digest("sha256"),
            facts.number("bytes"),
            facts.flag("changed_while_read"),
            facts.id_or_none("case", CaseId),
            facts.id_or_none("same_as", ItemId),
            facts.text_or_none("source"),
        ),
    )
    yield from _settled(facts)


def _taken_in(facts: FactReader) -> tuple[int, int]:
    """When and by whom: an entry of another branch says it of that branch."""
    entry = facts.entry
    if "fork.at" not in facts:
        return entry.at.unix_ms, entry.by.number
    return facts.instant_or_none("fork.at") or 0, facts.id("fork.by", CustodianId)


def _settled(facts: FactReader) -> Iterator[Statement]:
    if "inbox_sha256" in facts:
        yield Statement(_SETTLE, (*_inbox_file(facts), facts.id("item", ItemId)))


def _item_rejected(facts: FactReader) -> Iterator[Statement]:
    yield Statement(_SETTLE, (*_inbox_file(facts), None))


def _inbox_file(facts: FactReader) -> tuple[bytes, int]:
    return facts.digest("inbox_sha256"), facts.number("inbox_bytes")


_INGEST_STUB = """INSERT INTO items (id, seq, at, by, changed_while_read, "case") VALUES (?, ?, ?, ?, 0, ?)"""


def _item_destroyed(facts: FactReader) -> Iterator[Statement]:
    """The intake of what was destroyed; nobody sees it before the purge that says so."""
    entry, case = facts.entry, facts.id_or_none("case", CaseId)
    yield Statement(_INGEST_STUB, (facts.id("item", ItemId), entry.seq, entry.at.unix_ms, entry.by.number, case))
    yield from _settled(facts)


_FORGET = """UPDATE items SET purge = ?, name = NULL, name_raw = NULL, path = NULL, modified = NULL, sha256 = NULL,
    bytes = NULL, changed_while_read = 0, media_type = NULL, inspection = NULL, same_as = NULL, read_back = NULL WHERE id = ?"""


def _purge(facts: FactReader) -> Iterator[Statement]:
    """What is said of the item is gone, also where its entries still say it: then the purge was cut off."""
    item = facts.id("item", ItemId)
    facts.text("reason")
    facts.numbers("entries")
    facts.truth("object_removed")
    yield Statement(_FORGET, (facts.entry.seq, item))
    yield Statement("DELETE FROM card WHERE item = ?", (item,))
    yield Statement("DELETE FROM inspected WHERE item = ?", (item,))
    yield Statement("DELETE FROM derivatives WHERE item = ?", (item,))


def _item_inspected(facts: FactReader) -> Iterator[Statement]:
    item = facts.id("item", ItemId)
    yield Statement(
        "UPDATE items SET inspection = ?, media_type = ? WHERE id = ?",
        (facts.text("result"), facts.text_or_none("type"), item),
    )
    yield Statement("DELETE FROM inspected WHERE item = ?", (item,))
    for name, value in facts.below("fact."):
        text = msgspec.json.encode(value, order="deterministic").decode()
        yield Statement("INSERT INTO inspected (item, name, value) VALUES (?, ?, ?)", (item, name, text))


def _check_done(facts: FactReader) -> Iterator[Statement]:
    if facts.entry.facts.get("scope") != INTAKE_SCOPE:  # any other check is in the log alone
        return
    first, last = facts.id("first", ItemId), facts.id("last", ItemId)
    read = "UPDATE items SET read_back = ? WHERE id BETWEEN ? AND ? AND sha256 IS NOT NULL"
    yield Statement(read, (facts.entry.at.unix_ms, first, last))
    for item in facts.ids("failed", ItemId) if "failed" in facts else ():
        yield Statement("UPDATE items SET read_back = NULL WHERE id = ?", (item,))


def _item_described(facts: FactReader) -> Iterator[Statement]:
    item = facts.id("item", ItemId)
    for field, text in facts.texts_below("card."):
        if field not in CARD_FIELDS:
            continue
        if text:
            yield Statement("INSERT OR REPLACE INTO card (item, field, text) VALUES (?, ?, ?)", (item, field, text))
        else:
            yield Statement("DELETE FROM card WHERE item = ? AND field = ?", (item, field))


_TAKEN_FROM = """INSERT OR IGNORE INTO subjects (seq, kind, id) SELECT ?, 'item', other.item
    FROM post_items AS own JOIN post_items AS other USING (post) WHERE own.item = ?"""


def _item_grouped(facts: FactReader) -> Iterator[Statement]:
    post, items = facts.id("post", PostId), facts.ids("items", ItemId)
    # where the entry that separated a post was lost: what stays behind is another post now
    for item in items:
        yield Statement(_TAKEN_FROM, (facts.entry.seq, item))
    yield Statement("DELETE FROM post_items WHERE post = ?", (post,))
    for place, item in enumerate(items):
        yield Statement("INSERT OR REPLACE INTO post_items (item, post, place) VALUES (?, ?, ?)", (item, post, place))


def _derivative_made(facts: FactReader) -> Iterator[Statement]:
    if not facts.entry.bare:  # of what was destroyed nothing is left
        yield Statement("INSERT OR IGNORE INTO derivatives VALUES (?, ?, ?, ?, ?, ?, ?, ?)", derivative(facts))


def _consent(facts: FactReader) -> Iterator[Statement]:
    yield Statement("INSERT INTO consents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", consent(facts))


# -- where the log does not go on as it was ----------------------------------------------------------

_GIVE = """INSERT INTO given (kind, number) VALUES (?, ?)
    ON CONFLICT (kind) DO UPDATE SET number = max(number, excluded.number)"""
_GIVEN = ("item", "post", "case", "exhibit", "submission", "custodian")


def _given(facts: FactReader) -> Iterator[Statement]:
    for kind in _GIVEN:
        if f"given.{kind}" in facts:
            yield Statement(_GIVE, (kind, facts.number(f"given.{kind}")))


def _log_gap(facts: FactReader) -> Iterator[Statement]:
    if "closed" in facts:
        yield from (Statement('DELETE FROM gaps WHERE "commit" = ?', (number,)) for number in facts.counts("closed"))
        return
    facts.text("reason")
    facts.digests("files")
    for end in ("before", "after"):
        facts.number(f"{end}_size")
        facts.digest(f"{end}_root")
    for number in facts.counts("commits"):
        yield Statement('INSERT OR REPLACE INTO gaps ("commit", seq) VALUES (?, ?)', (number, facts.entry.seq))
    yield from _given(facts)


def _log_fork(facts: FactReader) -> Iterator[Statement]:
    facts.one_of("cause", Cause)
    facts.number("commit")
    facts.text("reason")
    for name in ("size", "shared"):
        if name in facts:
            facts.number(name)
    if "root" in facts:
        facts.digest("root")
    if "kept" in facts and len(facts.texts("kept")) != len(facts.digests("kept_sha256")):
        raise facts.malformed("kept_sha256")
    if "lists" in facts:
        facts.texts("lists")
    for name, _ in facts.below("shift."):
        if len(facts.counts(f"shift.{name}", least=0)) % 2:
            raise facts.malformed(f"shift.{name}")
    yield from _given(facts)


def _log_branch(facts: FactReader) -> Iterator[Statement]:
    facts.number("commit")
    facts.text("range")
    facts.text("note")
    yield from ()


def _handed_over(facts: FactReader) -> Iterator[Statement]:
    """The log alone tells of handovers."""
    refuse_malformed(facts)
    yield from ()


_CHANGES: dict[Kind, Callable[[FactReader], Iterator[Statement]]] = {
    Kind.CUSTODIAN_ADDED: _custodian_added,
    Kind.KEY_ADDED: _key_added,
    Kind.KEY_REMOVED: _key_removed,
    Kind.ITEM_INGESTED: _item_ingested,
    Kind.ITEM_REJECTED: _item_rejected,
    Kind.ITEM_INSPECTED: _item_inspected,
    Kind.ITEM_DESCRIBED: _item_described,
    Kind.ITEM_GROUPED: _item_grouped,
    Kind.CHECK_DONE: _check_done,
    Kind.DERIVATIVE_MADE: _derivative_made,
    Kind.CONSENT_GIVEN: _consent,
    Kind.CONSENT_WITHDRAWN: _consent,
    Kind.CASE_CREATED: projected_cases.case_created,
    Kind.CASE_EDITED: projected_cases.case_edited,
    Kind.EXHIBIT_ADDED: projected_cases.exhibit_added,
    Kind.EXHIBIT_EDITED: projected_cases.exhibit_edited,
    Kind.EXHIBIT_ORDERED: projected_cases.exhibit_ordered,
    Kind.EXHIBIT_WITHDRAWN: projected_cases.exhibit_withdrawn,
    Kind.LIST_ISSUED: projected_cases.list_issued,
    Kind.BUNDLE_EXPORTED: bundle_exported,
    Kind.SUBMISSION_ADDED: submission_added,
    Kind.SUBMISSION_UPDATED: submission_updated,
    Kind.HANDOVER_MADE: _handed_over,
    Kind.HANDOVER_ACCEPTED: _handed_over,
    Kind.PURGE: _purge,
    Kind.LOG_GAP: _log_gap,
    Kind.LOG_FORK: _log_fork,
    Kind.LOG_BRANCH: _log_branch,
}
_STUBS: dict[Kind, Callable[[FactReader], Iterator[Statement]]] = {Kind.ITEM_INGESTED: _item_destroyed}
"""What a purge left of an entry; of all other kinds it is nothing that has a table."""
