"""Questions about what was handed to authorities."""

from __future__ import annotations

import msgspec

from evidence_vault.errors import NoSuchSubmission
from evidence_vault.index.database import Database, Row
from evidence_vault.index.queries.numbers import next_number
from evidence_vault.records.ids import CaseId, ItemId, SubmissionId
from evidence_vault.records.submission import DAYS, ITEMS, NUMBERS, Medium, Submission, parse_day


class SubmissionQueries:
    """Who has what."""

    _database: Database

    def submissions(self, case: CaseId | None = None) -> list[Submission]:
        """All submissions, or those of one case, in the order of their numbers."""
        number = case.number if case else None
        rows = self._database.rows(
            """SELECT id, "case", fields FROM submission_records WHERE ?1 IS NULL OR "case" = ?1 ORDER BY id""",
            (number,),
        )
        return [_submission(row) for row in rows]

    def submission(self, submission: SubmissionId) -> Submission:
        """One submission.

        Raises:
            NoSuchSubmission: there is none.
        """
        rows = self._database.rows(
            """SELECT id, "case", fields FROM submission_records WHERE id = ?""", (submission.number,)
        )
        if not rows:
            raise NoSuchSubmission(submission=str(submission))
        return _submission(rows[0])

    def submissions_with(self, item: ItemId) -> list[SubmissionId]:
        """The submissions whose receipt or answer an item is."""
        rows = self._database.rows(
            """SELECT DISTINCT submission FROM submission_fields
            WHERE field IN ('receipt_item', 'answer_item') AND text = ? ORDER BY submission""",
            (str(item),),
        )
        return [SubmissionId(number) for (number,) in rows]

    def next_submission(self) -> SubmissionId:
        """The first number that no entry has given or named."""
        return SubmissionId(next_number(self._database, "submission"))


def _submission(row: Row) -> Submission:
    number, case, fields = row
    texts: dict[str, str] = msgspec.json.decode(fields)
    values: dict[str, object] = dict(texts)
    for name in texts.keys() & {*NUMBERS}:
        values[name] = int(texts[name])
    for name in texts.keys() & {*DAYS}:
        values[name] = parse_day(texts[name])
    for name in texts.keys() & {*ITEMS}:
        values[name] = ItemId.parse(texts[name])
    if "medium" in texts:
        values["medium"] = Medium(texts["medium"])
    return Submission(id=SubmissionId(number), case=CaseId(case), **values)  # type: ignore[arg-type]
