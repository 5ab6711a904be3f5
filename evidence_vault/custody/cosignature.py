"""What a witness signs over a checkpoint (C2SP tlog-cosignature, Ed25519; FORMAT.md, "Witness"). Pure: no I/O."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from evidence_vault.clock import Instant
from evidence_vault.crypto import signing
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import SignatureLine, key_id, parse_line, signature_line
from evidence_vault.errors import CosignatureRefused, MalformedFile

TIMESTAMPED: Final = b"\x04"
"""What signs a checkpoint as a witness, in the key id (C2SP tlog-cosignature)."""

_TIME_BYTES: Final = 8
_LENGTH: Final = _TIME_BYTES + 64
LATEST: Final = 253_402_300_799
"""Seconds: the end of the year 9999, the last that an instant can say."""


@dataclass(frozen=True, slots=True)
class TimedSignature:
    """A cosignature, not yet verified.

    Attributes:
        line: as it stands in a note.
        unix: seconds since 1970 by the witness's clock.
    """

    line: SignatureLine
    unix: int

    @property
    def at(self) -> Instant:
        """When, by the witness's clock."""
        return Instant(self.unix * 1000)

    @property
    def text(self) -> str:
        """The line of a note."""
        return signature_line(self.line.key_name, self.line.key_id + self.line.signature)

    def by(self, public_key: bytes, body: bytes) -> bool:
        """Whether this key signed this checkpoint as a witness, at the time that stands here."""
        return self.line.key_id == key_id(self.line.key_name, public_key, TIMESTAMPED) and signing.verify(
            public_key, message(self.unix, body), self.line.signature[_TIME_BYTES:]
        )


def message(unix: int, body: bytes) -> bytes:
    """What is signed: a header, the time, and the whole text of the checkpoint."""
    return f"cosignature/v1\ntime {unix}\n".encode("ascii") + body


def cosign(body: bytes, key_name: str, key: SigningKey, at: Instant) -> str:
    """The line for a note with this text; the time in whole seconds."""
    unix = at.unix_ms // 1000
    signature = unix.to_bytes(_TIME_BYTES) + key.sign(message(unix, body))
    return signature_line(key_name, key_id(key_name, key.public_key, TIMESTAMPED) + signature)


def timed(line: SignatureLine) -> TimedSignature | None:
    """A line of a note as a cosignature; None where it is none by its form."""
    if len(line.signature) != _LENGTH:
        return None
    unix = int.from_bytes(line.signature[:_TIME_BYTES])
    return TimedSignature(line, unix) if unix <= LATEST else None


def parse_cosignature(untrusted: str) -> TimedSignature:
    """Read the line of a cosignature.

    Raises:
        CosignatureRefused: it is none.
    """
    try:
        found = timed(parse_line(untrusted))
    except MalformedFile:
        found = None
    if found is None:
        raise CosignatureRefused(reason="it is no signature with a time")
    return found


def choose(lines: Iterable[SignatureLine], body: bytes, own: str, key: bytes | None) -> TimedSignature:
    """The cosignature of a note that counts.

    Args:
        lines: signatures of the note.
        body: its text.
        own: name of the log, whose own keys are no witnesses.
        key: the witness's, 32 bytes, from outside; without it nothing is verified.

    Raises:
        CosignatureRefused: there is none, none is by that key, or there are several and nobody said which.
    """
    found = [one for one in map(timed, lines) if one and not is_own(one.line.key_name, own)]
    if not found:
        raise CosignatureRefused(reason="no other vault has signed it")
    if key is not None:
        found = [one for one in found if one.by(key, body)]
        if not found:
            raise CosignatureRefused(reason="no signature in it is by the key that was named")
    elif len(found) > 1:
        raise CosignatureRefused(reason="several vaults have signed it; name the key of one")
    return found[0]


def is_own(key_name: str, origin: str) -> bool:
    """Whether a key's name is that of the log itself, or of one of its custodians."""
    return key_name == origin or key_name.startswith(f"{origin}/")
