"""Going on with a log that is not as it was, by a person's decision: what is recorded of it, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.continuing import GIVEN, Branch, Gap, Tree
from evidence_vault.custody.history import History
from evidence_vault.custody.opening import OpenIndex, Opening, digest_of
from evidence_vault.custody.verify import EMPTY_HEAD
from evidence_vault.errors import (
    DamagedLog,
    LogForked,
    LogRolledBack,
    NothingToDecide,
    ReadFailed,
    VaultError,
)
from evidence_vault.index import Index
from evidence_vault.records.branch import Cause, Choice, Decision
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import Draft, LogHead
from evidence_vault.vault.durable import temporary
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.log import LogFiles

_LEAST_ENTRY = 512
"""No entry with its disclosures takes less bytes: tells how many a file can have held that nobody can read."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the log goes on.

    Attributes:
        opened: a projection of what can be read, to which the entries are appended, and what was set aside.
        drafts: what is to be recorded, as one commit.
        kept: files that are evidence of what is lost.
        evidence: where the old index goes once that is recorded; None where it stays in use.
        instead: the commit takes the place of a damaged file.
        first: number and kept name of what cannot be copied from the place of the commit, and has to leave it before.
    """

    opened: OpenIndex
    drafts: tuple[Draft, ...]
    kept: tuple[str, ...] = ()
    evidence: Path | None = None
    instead: bool = False
    first: tuple[int, str] | None = None


class Deciding:
    """Carries out one decision. The caller holds the writer lock."""

    def __init__(self, layout: Layout, log: LogFiles, history: History, opening: Opening, decision: Decision) -> None:
        """Bind the vault and what was decided."""
        self._layout = layout
        self._log = log
        self._history = history
        self._opening = opening
        self._decision = decision
        self._drafts: list[Draft] = []
        self._kept: list[str] = []
        self._instead = False
        self._first: tuple[int, str] | None = None
        self._lost = 0

    def verdict(self) -> Verdict:
        """How the log goes on.

        Raises:
            LogRolledBack, LogForked, DamagedLog: something is lost that the person has not accepted.
            NothingToDecide: nothing is.
        """
        if self._opening.last is None:
            raise DamagedLog(file=self._opening.bad[0].file if self._opening.bad else "log", reason="nothing verifies")
        before, alarm = self._opening.as_it_stands()
        found = self._opening.set_foreign_aside()
        whole = before if before and not alarm and before.head().commit >= self._end() else None
        index = whole or self._opening.in_memory()
        given = dict.fromkeys(GIVEN, 0)
        evidence = None
        if before and before is not index:
            if alarm:
                evidence = self._other_branch(before, alarm)
                given = before.given()
            before.close()
        try:
            self._gaps(index, given)
            if not self._drafts:
                raise NothingToDecide(accepted=sorted(self._decision.accepted))
        except VaultError:
            index.close()
            raise
        opened = OpenIndex(index, found)
        return Verdict(opened, tuple(self._drafts), tuple(self._kept), evidence, self._instead, self._first)

    def _need(self, choice: Choice, otherwise: VaultError) -> None:
        if choice not in self._decision.accepted:
            raise otherwise

    def _end(self) -> int:
        """The highest number that stands in the log, readable or not."""
        numbers = [walked.number for walked in self._opening.bad if not walked.foreign]
        return max([*numbers, self._opening.last.number if self._opening.last else 0])

    # -- an index that knows another history -----------------------------------------------------

    def _other_branch(self, index: Index, alarm: LogRolledBack | LogForked) -> Path:
        """Record where the index stood; returns the place where it is kept."""
        rolled_back = isinstance(alarm, LogRolledBack)
        self._need(Choice.ROLLBACK if rolled_back else Choice.FORK, alarm)
        head = index.head()
        place = temporary(self._layout.recovered).with_suffix(".index")
        kept = {self._layout.relative(place): digest_of(self._layout.index)}
        cause = Cause.ROLLED_BACK if rolled_back else Cause.FORKED
        self._draft(Branch(cause, head.commit, Tree(head.size, head.root), kept), index.given())
        return place

    def _draft(self, other: Branch, given: Mapping[str, int]) -> None:
        self._drafts.append(other.draft(self._decision.reason, given))
        self._kept += other.kept

    # -- commits that cannot be read -------------------------------------------------------------

    def _gaps(self, index: Index, given: Mapping[str, int]) -> None:
        """Record every run of lost commits of which the log does not tell yet."""
        for run, before, following in self._runs(index):
            after = self._after(following, index)
            if after is None:
                self._damaged_end(run, before, index, given)
            elif not set(run) <= index.gaps():
                self._need(Choice.GAP, self._damaged(run[0]))
                lost = Gap(run, [self._digest(number) for number in run], Tree(before.size, before.root), after)
                if not all(index.entries_of_commit(number) for number in run):
                    self._lost += lost.entries
                self._drafts.append(lost.draft(self._decision.reason, self._given(index, given)))

    def _runs(self, index: Index) -> Iterator[tuple[list[int], LogHead, int | None]]:
        """Runs of numbers that cannot be read, with the head before them and the good commit after them."""
        good, run = EMPTY_HEAD, list[int]()
        for walked in self._history.walk(remembered=index.custodians()):
            if walked.head is None:
                run.append(walked.number)
                continue
            if run:
                yield sorted({*range(good.commit + 1, walked.number)}), good, walked.number
            good, run = walked.head, []
        end = max(self._end(), index.head().commit)
        if end > good.commit:
            yield [*range(good.commit + 1, end + 1)], good, None

    def _after(self, following: int | None, index: Index) -> Tree | None:
        """How the tree stood after a run: the next commit carries it, or an index in use has seen the end."""
        if following is not None:
            tree = self._history.tree_before(following)
            return Tree(tree.size, tree.root())
        head = index.head()
        return Tree(head.size, head.root) if head.commit >= self._end() else None

    def _damaged_end(self, run: list[int], before: LogHead, index: Index, given: Mapping[str, int]) -> None:
        """Nobody knows what the tree was after the end: another commit takes the place of the first lost one."""
        self._need(Choice.GAP, self._damaged(run[0]))
        kept: dict[str, Digest | None] = {}
        for number in sorted(set(run) & set(self._history.numbers()), reverse=True):
            name, data = self._log.keep_copy(number)
            kept[name] = sha256(data) if data is not None else None
            self._lost += max(1, len(data or b"") // _LEAST_ENTRY)
            if number == run[0]:
                self._instead = self._log.is_kept(number, name)
                self._first = None if self._instead else (number, name)
        end = Branch(Cause.DAMAGED, run[-1], None, kept, shared=before.commit)
        self._draft(end, self._given(index, given))

    def _given(self, index: Index, given: Mapping[str, int]) -> dict[str, int]:
        """Each lost entry may have given one number of each kind."""
        return {kind: max(number + self._lost, given[kind]) for kind, number in index.given().items()}

    def _digest(self, number: int) -> Digest | None:
        try:
            data = self._log.sealed(number)
        except ReadFailed:
            return None
        return None if data is None else sha256(data)

    def _damaged(self, number: int) -> DamagedLog:
        return DamagedLog(file=self._log.file(number), reason="it cannot be read")
