"""Questions about lists that were issued.

Nothing is kept of one but that it was: what it said is read from the entries up to the one that issued it, into tables
of its own. So it stays as it was whatever is edited later, and a purge takes its words out of it too.
"""

from __future__ import annotations

from contextlib import suppress

from evidence_vault.errors import MalformedFile, NoSuchList
from evidence_vault.index import schema
from evidence_vault.index.database import Database, numbers
from evidence_vault.index.facts import FactReader
from evidence_vault.index.giving import given_before
from evidence_vault.index.projected_cases import IssueFacts, issue_facts
from evidence_vault.index.projection import statements
from evidence_vault.index.queries.cases import CaseQueries
from evidence_vault.index.queries.items import ItemQueries
from evidence_vault.index.queries.log import LogQueries
from evidence_vault.records.case import Exhibit
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CaseId, ExhibitId
from evidence_vault.records.issued import DRAFT, IssuedList, ListedRow

_CONCERNING = """WITH
    of_case AS (SELECT seq FROM subjects WHERE kind = 'case' AND id = ?1 AND seq < ?2),
    held AS (SELECT DISTINCT id FROM subjects WHERE kind = 'exhibit' AND seq IN of_case),
    of_exhibits AS (SELECT seq FROM subjects WHERE kind = 'exhibit' AND id IN held AND seq < ?2),
    things AS (SELECT DISTINCT id FROM subjects WHERE kind = 'item' AND seq IN of_exhibits)
    SELECT seq FROM of_case UNION SELECT seq FROM of_exhibits
    UNION SELECT seq FROM subjects WHERE kind = 'item' AND id IN things AND seq < ?2
    UNION SELECT seq FROM entries WHERE kind = 'check.done' AND seq < ?2
    UNION SELECT seq FROM subjects JOIN entries USING (seq)
        WHERE subjects.kind = 'item' AND id IN things AND entries.kind = 'purge' ORDER BY seq"""
_ENTRIES = """SELECT seq, "commit", kind, at, by, facts FROM entries WHERE seq IN (SELECT value FROM json_each(?))"""
_ADD = """INSERT INTO entries (seq, "commit", kind, at, by, facts) VALUES (?, ?, ?, ?, ?, ?)"""


class _Then(ItemQueries, CaseQueries):
    """The tables as some entries made them."""

    def __init__(self, database: Database) -> None:
        self._database = database


class IssuedQueries(LogQueries):
    """What was issued."""

    def issued_lists(self, case: CaseId) -> list[int]:
        """The versions of a case's list that were issued, in order."""
        rows = self._database.rows(
            """SELECT version FROM issued_lists WHERE "case" = ? ORDER BY version""", (case.number,)
        )
        return [version for (version,) in rows]

    def list_before(self, case: CaseId, version: int) -> int:
        """The version that was issued before another one, as far as it can be read; `DRAFT` where there is none."""
        return max((one for one in self.issued_lists(case) if one < version), default=DRAFT)

    def next_list(self, case: CaseId) -> int:
        """The version that a list gets which is issued now.

        Where entries behind the last one are lost, a version is left out for each: a list may have been issued by it,
        which somebody has. Versions that another copy issued, which was brought in, are left out too.
        """
        ((version, last),) = self._database.rows(
            """SELECT ifnull(max(version), 0), ifnull(max(seq), 0) FROM issued_lists WHERE "case" = ?""", (case.number,)
        )
        for gap in self.entries(Kind.LOG_GAP):
            before, after = gap.facts.get("before_size"), gap.facts.get("after_size")
            if isinstance(before, int) and isinstance(after, int) and after > last:
                version += after - before
        return max(int(version), self._issued_elsewhere(case)) + 1

    def _issued_elsewhere(self, case: CaseId) -> int:
        """The highest version that copies issued which were brought in; 0 for none."""
        found = 0
        for fork in self.entries(Kind.LOG_FORK):
            told = fork.facts.get("lists", ())
            for text in told if isinstance(told, list | tuple) else ():
                of, _, version = str(text).partition(" ")
                if of == str(case) and version.isdecimal():
                    found = max(found, int(version))
        return found

    def issued(self, case: CaseId, version: int) -> IssuedList:
        """A list as it was issued; of items that were destroyed since, nothing is left but that.

        Raises:
            NoSuchList: that version was never issued.
            NoSuchItem, NoSuchCase: the entry that took an item in, or opened the case, is lost.
        """
        found = self._database.rows(
            """SELECT seq FROM issued_lists WHERE "case" = ? AND version = ?""", (case.number, version)
        )
        if not found:
            known = ", ".join(map(str, self.issued_lists(case))) or "none"
            raise NoSuchList(case=str(case), version=version, issued=known)
        (entry,) = self.entries_at([found[0][0]])
        said, then = issue_facts(FactReader(entry)), self._then(case, entry.seq)
        exhibits = {exhibit.id: exhibit for exhibit in then.exhibits(case)}
        rows = (
            ListedRow(mark, one, tuple(map(then.item, one.items)))
            for place, (number, mark) in enumerate(zip(said.order, said.marks, strict=True), 1)
            for one in [exhibits.get(ExhibitId(number)) or Exhibit(ExhibitId(number), case, place, ())]
        )
        return _issued(entry, said, then, tuple(rows))

    def _then(self, case: CaseId, before: int) -> _Then:
        """What the entries before that one say of the case; purges tell of what is gone at any time."""
        seqs = [seq for (seq,) in self._database.rows(_CONCERNING, (case.number, before))]
        database = Database.in_memory(bytes(32))
        schema.create(database)
        with database.writing():
            database.write_many(_ADD, self._database.rows(_ENTRIES, (numbers(seqs),)))
            for entry in self.entries_at(seqs):
                with suppress(MalformedFile):
                    changes, question = tuple(statements(entry)), given_before(entry)
                    if not (question and database.rows(*question)):
                        for change in changes:
                            database.write(*change)
        return _Then(database)


def _issued(entry: Entry, said: IssueFacts, then: _Then, rows: tuple[ListedRow, ...]) -> IssuedList:
    return IssuedList(
        case=then.case(str(CaseId(said.case))),
        version=said.version,
        at=entry.at,
        seq=entry.seq,
        by=entry.by,
        profile=said.profile,
        numbering=said.numbering,
        languages=said.languages,
        reason=said.reason,
        profile_sha256=said.profile_sha256,
        numbering_of=dict(said.numbering_of),
        rows=rows,
    )
