"""What was handed to authorities, by when they have to answer, and the papers that came back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from evidence_vault import clock
from evidence_vault.casework import submissions
from evidence_vault.errors import Cancelled
from evidence_vault.export.remedies import RemediesInput, remedies_csv, remedies_pdf
from evidence_vault.progress import Progress
from evidence_vault.records.ids import CaseId, SubmissionId
from evidence_vault.records.submission import GivenOut, Submission
from evidence_vault.session.printing import Printing
from evidence_vault.session.taking_in import TakingIn


class Submitting(Printing, TakingIn):
    """Submissions of all cases."""

    @property
    def today(self) -> date:
        """The day by the keeper's clock, where the keeper is: what is overdue is overdue on it."""
        return clock.today(self._vault.clock)

    def submissions(self, case: CaseId | None = None) -> list[Submission]:
        """All submissions, or those of a case: overdue first, then due soon, then open, then closed."""
        return submissions.by_urgency(self._vault.index.submissions(case), self._vault.clock)

    def submission(self, submission: SubmissionId) -> Submission:
        """One submission. Raises `NoSuchSubmission`."""
        return self._vault.index.submission(submission)

    def given_out(self, case: CaseId) -> list[GivenOut]:
        """What was given out of a case, the latest first."""
        return submissions.given_out(self._vault.index, case)

    def issued_versions(self, case: CaseId) -> list[int]:
        """Versions of the case's list that were issued, the latest first."""
        return submissions.issued_versions(self._vault.index, case)

    def add_submission(self, case: CaseId, fields: Mapping[str, str]) -> Submission:
        """Record what was handed to an authority. All else as of `submissions.add_submission`."""
        self.case(str(case))
        return self.submission(submissions.add_submission(self._vault.writer, case, fields, self._vault.clock))

    def update_submission(self, submission: SubmissionId, fields: Mapping[str, str]) -> Submission:
        """Change a submission; an empty text clears a field. All else as of `submissions.update_submission`."""
        submissions.update_submission(self._vault.writer, submission, fields, self._vault.clock)
        return self.submission(submission)

    def attach(
        self,
        submission: SubmissionId,
        field: Literal["receipt_item", "answer_item"],
        path: Path,
        progress: Progress,
    ) -> Submission:
        """Take a file in as evidence of the case, and let it be the receipt or the answer of a submission.

        Raises:
            NoSuchSubmission, SourceMissing, SourceUnreadable: nothing was taken in.
            Cancelled: the person stopped.
            DiskFull, WriteFailed: the medium refused.
        """
        found = self.submission(submission)
        done = self.add([path], card={}, case=found.case, progress=progress)
        for _, error in done.failures:
            raise error
        if not done.items:
            raise Cancelled
        return self.update_submission(submission, {field: str(done.items[0].id)})

    def remedies(self, case: CaseId, languages: Sequence[str]) -> bytes:
        """The annex "remedies tried" of a case as PDF; the same log gives the same bytes on the same day.

        Languages and errors as of `exhibit_list`.
        """
        return remedies_pdf(self._remedies(case), languages)

    def remedies_table(self, case: CaseId, languages: Sequence[str]) -> bytes:
        """The same as a table for a spreadsheet, with headings in the first language."""
        return remedies_csv(self._remedies(case), languages)

    def _remedies(self, case: CaseId) -> RemediesInput:
        found = self._vault.index.submissions(case)
        attached = {item for one in found for item in (one.receipt_item, one.answer_item) if item}
        items = {item: self._recorded(item) for item in attached}
        return RemediesInput(self.case(str(case)), tuple(found), items, self.today, self._standing())
