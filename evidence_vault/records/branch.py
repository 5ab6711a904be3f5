"""Where a log does not go on as it was: what is lost, what another branch held, and what a person decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from evidence_vault.records.finding import Finding


class Choice(StrEnum):
    """What a person accepts, so that the log can go on."""

    ROLLBACK = "rollback"
    FORK = "fork"
    GAP = "gap"


class Cause(StrEnum):
    """Why the log has another branch: what a ``log.fork`` entry says."""

    ROLLED_BACK = "rolled_back"
    FORKED = "forked"
    DAMAGED = "damaged"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, in their words.

    Attributes:
        accepted: of which kinds of loss they know.
        reason: recorded for ever.
    """

    accepted: frozenset[Choice]
    reason: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What was recorded of a decision.

    Attributes:
        entries: numbers of the entries that say so.
        kept: files in the vault that are evidence of it.
    """

    entries: Sequence[int]
    kept: Sequence[str]


@dataclass(frozen=True, slots=True)
class Merged:
    """What came from a diverged copy.

    Attributes:
        commits: of the other branch, all of them kept.
        entries: that were recorded again.
        objects: that came along.
        renumbered: old numbers of items, cases, exhibits, posts and custodians with their new ones.
        findings: what a person should know of it, and what could not come.
    """

    commits: int
    entries: int
    objects: int
    renumbered: Mapping[str, str]
    findings: Sequence[Finding]
