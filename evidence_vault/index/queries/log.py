"""Questions about the log: its entries, and the keys that they brought in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from evidence_vault.clock import Instant
from evidence_vault.index.database import Database, Row
from evidence_vault.index.queries.numbers import next_number
from evidence_vault.records.custodian import Custodian, Keyslot
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CaseId, CustodianId, ExhibitId, ItemId

_CHUNK = 1_000
_NEXT = "SELECT seq, kind, at, by, facts FROM entries WHERE seq >= ? ORDER BY seq LIMIT ?"
_NEXT_OF_KIND = "SELECT seq, kind, at, by, facts FROM entries WHERE kind = ? AND seq >= ? ORDER BY seq LIMIT ?"
_SUBJECT_KINDS = {ItemId: "item", CaseId: "case", ExhibitId: "exhibit"}


class LogQueries:
    """What was recorded."""

    _database: Database

    def entries(self, kind: Kind | None = None, *, first: int = 0) -> Iterator[Entry]:
        """The entries from `first` on, in the order of the log; of one kind, or all.

        Fetched in pieces, so that a long read keeps no writer waiting; entries that are added meanwhile come too.
        """
        while True:
            if kind is None:
                rows = self._database.rows(_NEXT, (first, _CHUNK))
            else:
                rows = self._database.rows(_NEXT_OF_KIND, (kind, first, _CHUNK))
            yield from map(_entry, rows)
            if len(rows) < _CHUNK:
                return
            first = rows[-1][0] + 1

    def entries_at(self, numbers: Iterable[int]) -> list[Entry]:
        """The entries of these numbers, as far as they are known, in their order."""
        rows = self._database.rows(
            "SELECT seq, kind, at, by, facts FROM entries WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq",
            (_array(numbers),),
        )
        return list(map(_entry, rows))

    def commits_of(self, numbers: Iterable[int]) -> list[int]:
        """The commits in which the entries of these numbers stand, each once."""
        rows = self._database.rows(
            """SELECT DISTINCT "commit" FROM entries WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY "commit" """,
            (_array(numbers),),
        )
        return [commit for (commit,) in rows]

    def last_entry(self) -> Entry | None:
        """The newest entry; None in a log without any."""
        rows = self._database.rows("SELECT seq, kind, at, by, facts FROM entries ORDER BY seq DESC LIMIT 1")
        return _entry(rows[0]) if rows else None

    def entries_of_commit(self, commit: int) -> range:
        """The positions of a commit's entries; empty where no such commit is known."""
        ((first, last),) = self._database.rows(
            """SELECT min(seq), max(seq) FROM entries WHERE "commit" = ?""", (commit,)
        )
        return range(0) if first is None else range(first, last + 1)

    def history(self, subject: ItemId | CaseId | ExhibitId) -> list[Entry]:
        """The entries that speak of an item, a case or an exhibit, in the order of the log."""
        return [
            _entry(row)
            for row in self._database.rows(
                """SELECT seq, kind, at, by, facts FROM entries
                WHERE seq IN (SELECT seq FROM subjects WHERE kind = ? AND id = ?) ORDER BY seq""",
                (_SUBJECT_KINDS[type(subject)], subject.number),
            )
        ]

    def custodians(self) -> list[Custodian]:
        """All custodians, in the order of their numbers."""
        return [
            Custodian(CustodianId(number), key, name, bool(recovery), seq)
            for number, key, name, recovery, seq in self._database.rows(
                "SELECT id, key, name, recovery, seq FROM custodians ORDER BY id"
            )
        ]

    def slots(self) -> list[Keyslot]:
        """All keyslots that the log ever knew, in the order in which they came."""
        return [
            Keyslot(slot, Digest(sha256), kind, custodian and CustodianId(custodian), removed, name, recipient, seq)
            for slot, sha256, kind, custodian, removed, name, recipient, seq in self._database.rows(
                "SELECT slot, sha256, kind, custodian, removed, name, recipient, seq FROM slots ORDER BY seq"
            )
        ]

    def next_custodian(self) -> CustodianId:
        """The first number that no custodian has."""
        highest = self._database.number("SELECT coalesce(max(id), 0) FROM custodians")
        return CustodianId(max(highest + 1, next_number(self._database, "custodian")))

    def given_before(self, seq: int) -> dict[str, int]:
        """The highest number of each kind that entries before this one name."""
        named = "SELECT kind, max(id) FROM subjects WHERE seq < ? GROUP BY kind"
        found: dict[str, int] = dict(self._database.rows(named, (seq,)))
        highest = "SELECT coalesce(max(id), 0) FROM custodians WHERE seq < ?"
        return {**found, "custodian": self._database.number(highest, (seq,))}

    def gaps(self) -> set[int]:
        """Commits that could not be read when a person decided to go on past them."""
        return {number for (number,) in self._database.rows('SELECT "commit" FROM gaps')}

    def holes(self) -> set[int]:
        """Those of `gaps` of which this index holds nothing either."""
        return {number for number in self.gaps() if not self.entries_of_commit(number)}


def _array(numbers: Iterable[int]) -> str:
    return msgspec.json.encode(sorted(numbers)).decode()


def _entry(row: Row) -> Entry:
    seq, kind, at, by, facts = row
    return Entry(seq, Kind(kind), Instant(at), CustodianId(by), msgspec.json.decode(facts))
