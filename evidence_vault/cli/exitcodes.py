"""What the process tells the shell. Scripts rely on these numbers; ``docs/exit-codes.md`` lists them."""

from __future__ import annotations

from enum import IntEnum

from evidence_vault.errors import (
    Cancelled,
    CheckpointAlarm,
    DefectError,
    EnvironmentFault,
    EvidenceError,
    RequestError,
    UnlockError,
    VaultError,
)


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0
    FINDINGS = 1
    REQUEST = 2
    LOCKED = 3
    MACHINE = 4
    EVIDENCE = 5
    ALARM = 6
    DEFECT = 70
    CANCELLED = 130


_BRANCHES: tuple[tuple[type[VaultError], ExitCode], ...] = (
    (RequestError, ExitCode.REQUEST),
    (UnlockError, ExitCode.LOCKED),
    (EnvironmentFault, ExitCode.MACHINE),
    (CheckpointAlarm, ExitCode.ALARM),
    (EvidenceError, ExitCode.EVIDENCE),
    (DefectError, ExitCode.DEFECT),
    (Cancelled, ExitCode.CANCELLED),
)


def exit_code(error: VaultError) -> ExitCode:
    """The code of an error's branch."""
    return next((code for branch, code in _BRANCHES if isinstance(error, branch)), ExitCode.DEFECT)
