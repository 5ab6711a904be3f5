"""Writing age files."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import TYPE_CHECKING

from evidence_vault.crypto.age.format import FILE_KEY_BYTES, Stanza, encode_header
from evidence_vault.crypto.age.keys import MAX_WORK_FACTOR, MIN_WORK_FACTOR, Recipient, require_strong
from evidence_vault.crypto.age.stanzas import wrap_for_recipient, wrap_with_passphrase
from evidence_vault.crypto.age.stream import PAYLOAD_NONCE_BYTES, ChunkCipher, StreamSealer, sealed_size

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer


class Sealer:
    """Writes one age file for X25519 recipients, piece by piece.

    Args:
        recipients: at least one; each of them can open the file alone.

    Attributes:
        header: the file's first bytes: header and payload nonce. What `seal` writes follows.

    Raises:
        ValueError: no recipient.
        MalformedFile: a recipient is a point of low order.
    """

    def __init__(self, recipients: Sequence[Recipient]) -> None:
        if not recipients:
            raise ValueError("a file for nobody")
        file_key = secrets.token_bytes(FILE_KEY_BYTES)
        stanzas = [wrap_for_recipient(file_key, recipient) for recipient in recipients]
        self.header, self._stream = _begin(file_key, stanzas)

    def seal(self, plain: ReadableBuffer, out: WriteableBuffer, *, last: bool) -> int:
        """Encrypt the next bytes into `out`; see `StreamSealer.seal`. Other threads run meanwhile."""
        return self._stream.seal(plain, out, last=last)


def encrypt(plaintext: bytes, recipients: Sequence[Recipient]) -> bytes:
    """A whole age file for X25519 recipients.

    Raises:
        ValueError, MalformedFile: see `Sealer`.
    """
    sealer = Sealer(recipients)
    return _whole(plaintext, sealer.header, sealer)


def encrypt_with_passphrase(plaintext: bytes, passphrase: bytes, *, work_factor: int = MIN_WORK_FACTOR) -> bytes:
    """A whole age file that a passphrase opens.

    Args:
        plaintext: any bytes.
        passphrase: exact bytes; normalising is the caller's.
        work_factor: log2 of the scrypt cost N, 18 to 22; memory is 1 KiB times N.

    Raises:
        ValueError: the work factor is outside (tests use `INSECURE_WORK_FACTOR_FOR_TESTS`).
        NotEnoughMemory: the machine has not the memory that this takes.
    """
    require_strong(work_factor)
    if work_factor > MAX_WORK_FACTOR:
        raise ValueError("a work factor above 22")
    file_key = secrets.token_bytes(FILE_KEY_BYTES)
    header, stream = _begin(file_key, [wrap_with_passphrase(file_key, passphrase, work_factor)])
    return _whole(plaintext, header, stream)


def _begin(file_key: bytes, stanzas: Sequence[Stanza]) -> tuple[bytes, StreamSealer]:
    nonce = secrets.token_bytes(PAYLOAD_NONCE_BYTES)
    return encode_header(stanzas, file_key) + nonce, StreamSealer(ChunkCipher(file_key, nonce))


def _whole(plaintext: bytes, header: bytes, sealer: Sealer | StreamSealer) -> bytes:
    file = bytearray(len(header) + sealed_size(len(plaintext)))
    file[: len(header)] = header
    sealer.seal(plaintext, memoryview(file)[len(header) :], last=True)
    return bytes(file)
