"""The branches of all failures: whose turn it is."""

from __future__ import annotations

from typing import ClassVar


class VaultError(Exception):
    """Base of all failures of the core.

    Attributes:
        code: stable dotted name, unique in this module; a face has one sentence for each.
        facts: what happened, by name; printable, never secret.
    """

    code: ClassVar[str] = "error"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(f"{self.code}: {facts}" if facts else self.code)


class RequestError(VaultError):
    """The person asked for something that cannot be done as asked; they can mend it."""

    code = "request"


class UnlockError(VaultError):
    """The vault stays locked."""

    code = "unlock"


class EnvironmentFault(VaultError):
    """The machine refuses: disk full, no permission, in use."""

    code = "environment"


class EvidenceError(VaultError):
    """What is stored is not what it should be."""

    code = "evidence"


class DefectError(VaultError):
    """A broken invariant of ours."""

    code = "defect"


class Cancelled(VaultError):
    """The person stopped a long job; what it had finished is kept."""

    code = "cancelled"


class NotBegun(Cancelled):
    """The person stopped before anything was done."""

    code = "cancelled.not_begun"
