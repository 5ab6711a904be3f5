"""What became of a second copy: brought up to date, or used to bring files back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evidence_vault.clock import Instant
from evidence_vault.records.finding import Finding, Grade


@dataclass(frozen=True, slots=True)
class Mirrored:
    """A second copy after it was brought up to date.

    Attributes:
        commits, objects, slots: files that were written there, each read back from the medium.
        inbox: files that wait in the inbox, written there too.
        bytes: of these files.
        removed: keyslots that were removed there, as the log says.
        findings: what keeps the copy from being whole, and what else should be known of it.
        destroyed: objects that were removed there, as purges say.
        by_size: objects that were there before, of the right size; they were not read again.
        lacking: objects that the vault itself has not, or damaged; those of the copy were read, and are good.
    """

    commits: int
    objects: int
    slots: int
    inbox: int
    bytes: int
    removed: int
    findings: Sequence[Finding]
    destroyed: int = 0
    by_size: int = 0
    lacking: int = 0

    @property
    def complete(self) -> bool:
        """Whether the copy has everything that the log names: read, or of the right size."""
        return not any(finding.grade is Grade.FAIL for finding in self.findings)


@dataclass(frozen=True, slots=True)
class LastCopy:
    """When and where a second copy was last brought up to date, as the log says.

    Attributes:
        at: by the keeper's clock.
        path: its folder at that time, printable; it may stand elsewhere now.
    """

    at: Instant
    path: str


@dataclass(frozen=True, slots=True)
class Healed:
    """What was brought back from a second copy.

    Attributes:
        files: brought back, as findings name them; what stood there before is in ``recovered/``.
        missing: files that the second copy does not have either, or not in a good state.
    """

    files: Sequence[str]
    missing: Sequence[str]
