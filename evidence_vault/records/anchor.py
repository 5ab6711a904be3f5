"""Outside time for a checkpoint: what was asked for, and what came back."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_vault.clock import Instant


@dataclass(frozen=True, slots=True)
class AnchorRequest:
    """A time stamp that was asked for.

    Attributes:
        seq: number of the entry that says so.
        authority: its short name, which is also the name of the files.
        commit: whose note is to be stamped.
        size: entries up to there.
        nonce: that the answer has to repeat.
    """

    seq: int
    authority: str
    commit: int
    size: int
    nonce: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """A time stamp that came back.

    Attributes:
        request: what it answers.
        at: the time that the authority states.
        authority: subject of the certificate that signed.
        certificate_sha256: of that certificate, in hex.
        until: when that certificate expires.
        root_sha256: of the root that the custodian named, in hex, to which signature and chain lead; None where none was
            named, and nothing of the signature was verified.
    """

    request: AnchorRequest
    at: Instant
    authority: str
    certificate_sha256: str
    until: Instant
    root_sha256: str | None
