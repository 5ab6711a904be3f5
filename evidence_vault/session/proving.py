"""What an open vault can show of its log to somebody outside, and hold against what came back from there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from evidence_vault.custody.log_tree import LogTree
from evidence_vault.custody.pin import hold, parse_pin
from evidence_vault.custody.whole_log import lost_commits, read_tree
from evidence_vault.export.proof import write_proof
from evidence_vault.export.proof_anchors import with_anchors
from evidence_vault.export.proof_plan import Choice, plan_proof
from evidence_vault.export.typeset import qr_png
from evidence_vault.progress import Progress
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import CaseId
from evidence_vault.records.pin import HeldPin
from evidence_vault.records.proof import ProofPlan
from evidence_vault.session.asking import Asking

OUTSIDE = "outside"
"""Where a checkpoint was pinned: somewhere that this program cannot reach."""


class Proving(Asking):
    """Checkpoints that go out and come back."""

    def checkpoint_note(self) -> bytes:
        """The signed note of the last commit, as it stands there.

        Raises:
            DamagedLog: a commit cannot be read, and the log does not tell of it.
        """
        return self._tree().commits[-1].note

    def checkpoint_png(self) -> bytes:
        """The QR code that printed pages bear, as a PNG."""
        return qr_png(self._checkpoint.body.decode("ascii"))

    def hold(self, untrusted_pin: bytes) -> HeldPin:
        """Hold a checkpoint that was kept outside against the log: typed, scanned, or a note. Nothing is written.

        Raises:
            InvalidValue: it is no checkpoint, or of another vault.
            LogShorter, LogDiffers, CheckpointUnknown: the log does not go on from it.
            CheckpointUnclear: it is, or may be, of a part of the log that is lost.
            DamagedLog: a commit cannot be read, and the log does not tell of it.
        """
        return hold(parse_pin(untrusted_pin), self._tree(), self._vault.log_keys)

    def record_pin(self, held: HeldPin) -> None:
        """Record that the log was held against a checkpoint from outside, and goes on from it.

        Raises:
            OpenedForReading, DiskFull, WriteFailed: nothing was recorded.
        """
        facts: dict[str, Json] = {"place": OUTSIDE, "size": held.size, "root": held.root.hex()}
        if held.commit is not None:
            facts["commit"] = held.commit
        self._vault.writer.commit([Draft(Kind.CHECKPOINT_PINNED, facts)])

    def plan_proof(
        self,
        case: CaseId,
        numbers: Sequence[int],
        *,
        show: Iterable[str] = (),
        hide: Iterable[str] = (),
        letter_scans: bool = False,
    ) -> ProofPlan:
        """What a proof of these exhibits would show; nothing is written. Errors as of `proof_plan.plan_proof`.

        Args:
            case: that has the exhibits.
            numbers: of the exhibits.
            show: facts to be seen beside the ordinary ones.
            hide: facts not to be seen.
            letter_scans: whether the scans of stamped letters are given out too, and not only what the log says of them.
        """
        index, choice = self._vault.index, Choice(show, hide)
        lost = lost_commits(self._vault.history, index)
        plan = plan_proof(index, self.vault_id, case, numbers, choice, lost)
        return with_anchors(self._vault, plan, choice, letter_scans=letter_scans)

    def write_proof(self, plan: ProofPlan, out: Path, *, since: Iterable[bytes] = (), progress: Progress) -> None:
        """Record that a proof is given out, and write it. Errors as of `proof.write_proof`."""
        write_proof(self._vault, plan, out, since=since, progress=progress)

    def _tree(self) -> LogTree:
        return read_tree(self._vault.log, self._vault.history, self._vault.index)
