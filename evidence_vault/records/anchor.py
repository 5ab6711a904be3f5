"""Outside time and witnesses for a checkpoint: what was asked for, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from evidence_vault.clock import Instant
from evidence_vault.records.ids import ItemId

_YEAR_MS = 366 * 24 * 3600 * 1000


class Form(StrEnum):
    """What vouches for a checkpoint."""

    STAMP = "stamp"
    """A time-stamp authority (RFC 3161)."""

    PAPER = "paper"
    """Somebody with a stamp and a pen: a notary, a registry, a post office."""

    COSIGNATURE = "cosignature"
    """Another vault, which saw that the log only grew."""


@dataclass(frozen=True, slots=True)
class AnchorRequest:
    """What was asked for.

    Attributes:
        seq: number of the entry that says so.
        commit: which the checkpoint is of.
        size: entries up to there.
        root: of the tree there, 32 bytes.
        form: what was asked for.
        authority: of a time stamp, its short name, which is also the name of the files.
        nonce: of a time stamp: the answer has to repeat it.
    """

    seq: int
    commit: int
    size: int
    root: bytes
    form: Form = Form.STAMP
    authority: str = ""
    nonce: int = -1


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
        seq: number of the entry that has it; None before it is recorded.
    """

    request: AnchorRequest
    at: Instant
    authority: str
    certificate_sha256: str
    until: Instant
    root_sha256: str | None
    seq: int | None = None

    def ends_soon(self, now: Instant) -> bool:
        """Whether its certificate ends within a year, or has ended: a new time stamp should be asked for before."""
        return self.until.unix_ms - now.unix_ms < _YEAR_MS


@dataclass(frozen=True, slots=True)
class StampedLetter:
    """A page with a checkpoint that somebody stamped. All of it is what the custodian says who took the scan in.

    Attributes:
        request: the letter.
        items: scans of the stamped page.
        by: who stamped it.
        on: the day that stands on it.
        seq: number of the entry that says so.
    """

    request: AnchorRequest
    items: tuple[ItemId, ...]
    by: str
    on: date
    seq: int


@dataclass(frozen=True, slots=True)
class Cosignature:
    """What another vault signed over a checkpoint of this one.

    Attributes:
        request: what it answers.
        at: when, by that vault's clock.
        witness: name of the key, which is that of the other vault.
        key: its public key, 32 bytes, where the custodian named it, and the signature is by it; None where nobody named
            one, and nothing of the signature was verified.
        seq: number of the entry that has it; None before it is recorded.
    """

    request: AnchorRequest
    at: Instant
    witness: str
    key: bytes | None
    seq: int | None = None


@dataclass(frozen=True, slots=True)
class Anchors:
    """All that vouches for checkpoints of a log, and what is still awaited, each in the order of the log.

    Attributes:
        bad: answers that are recorded and not good, by the number of their entry, and why.
    """

    requests: tuple[AnchorRequest, ...] = ()
    stamps: tuple[Anchor, ...] = ()
    letters: tuple[StampedLetter, ...] = ()
    cosignatures: tuple[Cosignature, ...] = ()
    bad: Mapping[int, str] = field(default_factory=dict)

    @property
    def waiting(self) -> tuple[AnchorRequest, ...]:
        """What was asked for and not answered."""
        answers: tuple[Anchor | StampedLetter | Cosignature, ...] = (*self.stamps, *self.letters, *self.cosignatures)
        answered = {one.request.seq for one in answers}
        return tuple(request for request in self.requests if request.seq not in answered)


@dataclass(frozen=True, slots=True)
class Witnessed:
    """A checkpoint of another vault that this one cosigned.

    Attributes:
        origin: name of that vault's log.
        size: its number of entries.
        root: of its tree, 32 bytes.
        at: when.
        vault_key: of that vault, 32 bytes.
        custodian: whose key signed beside it, as the other vault calls them.
        custodian_key: that key, 32 bytes.
        after: the size that was seen before, and of which this is shown to be a continuation; None where this one was
            the first, and there was nothing to compare.
    """

    origin: str
    size: int
    root: bytes
    at: Instant
    vault_key: bytes
    custodian: str
    custodian_key: bytes
    after: int | None
