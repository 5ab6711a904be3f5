"""Broken invariants of ours."""

from __future__ import annotations

from evidence_vault.errors.base import DefectError


class IndexOutOfStep(DefectError):
    """Entries were handed to the index that do not follow what it holds. Facts: expected, found."""

    code = "index.out_of_step"


class WorkerFailed(DefectError):
    """The worker could not be started at all (a crash inside a job is a fact, not an error). Facts: reason."""

    code = "worker.failed"
