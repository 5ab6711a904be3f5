"""STREAM: the payload of an age file, in chunks that are sealed one by one (age.md, "Payload").

A chunk holds 64 KiB of plaintext; only the last may be shorter, and it is empty only if the whole plaintext is.
A nonce is an 11-byte big-endian counter and a byte that is 1 for the last chunk, so chunks cannot be
swapped, dropped or cut off unnoticed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from evidence_vault.crypto.secret import hkdf_sha256
from evidence_vault.errors import DamagedPayload

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

CHUNK = 64 * 1024
TAG = 16
SEALED_CHUNK = CHUNK + TAG
PAYLOAD_NONCE_BYTES = 16


def chunk_count(size: int, chunk: int) -> int:
    """How many chunks `size` bytes make; an empty payload is one empty chunk."""
    return max(1, -(-size // chunk))


def sealed_size(plain_size: int) -> int:
    """Bytes of the payload (without header and its nonce) for so many bytes of plaintext."""
    return plain_size + TAG * chunk_count(plain_size, CHUNK)


class ChunkCipher:
    """Seals and opens the chunks of one payload.

    Args:
        file_key: 16 bytes.
        payload_nonce: 16 bytes, as they follow the header.
    """

    def __init__(self, file_key: bytes, payload_nonce: bytes) -> None:
        self._cipher = ChaCha20Poly1305(hkdf_sha256(file_key, salt=payload_nonce, info=b"payload"))

    def seal(self, index: int, plain: memoryview, out: memoryview, *, last: bool) -> None:
        """Encrypt chunk `index` into `out`, which is 16 bytes longer."""
        self._cipher.encrypt_into(_nonce(index, last), plain, None, out)

    def open(self, index: int, sealed: bytes, out: memoryview, *, last: bool) -> None:
        """Decrypt chunk `index` into `out`, which is 16 bytes shorter; it is zeroed if the chunk is refused.

        Raises:
            DamagedPayload: the chunk is not authentic at this place.
        """
        try:
            self._cipher.decrypt_into(_nonce(index, last), sealed, None, out)
        except InvalidTag:
            out[:] = bytes(len(out))
            raise DamagedPayload(what="age payload", reason="not authentic", chunk=index) from None


def _nonce(index: int, last: bool) -> bytes:
    return index.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


class StreamSealer:
    """Seals a payload from its start to its end, a run of chunks at a time."""

    def __init__(self, cipher: ChunkCipher) -> None:
        self._cipher = cipher
        self._next = 0
        self._finished = False

    def seal(self, plain: ReadableBuffer, out: WriteableBuffer, *, last: bool) -> int:
        """Encrypt the next bytes.

        Args:
            plain: any number of bytes if it is the last; otherwise a multiple of 64 KiB.
            out: at least ``sealed_size(len(plain))`` bytes, which `plain` must not overlap.
            last: exactly one call is the last; it is empty only if the whole plaintext is.

        Returns:
            Bytes written to `out`: chunks and tags, back to back.

        Raises:
            ValueError: these rules are broken; nothing was encrypted.
        """
        source, target = memoryview(plain).cast("B"), memoryview(out).cast("B")
        chunks = chunk_count(len(source), CHUNK) if source or last else 0
        size = len(source) + TAG * chunks
        if len(target) < size:
            raise ValueError("too little room for the sealed chunks")
        self._require(len(source), last)
        for place in range(chunks):
            chunk = source[place * CHUNK : (place + 1) * CHUNK]
            start = place * SEALED_CHUNK
            sealed = target[start : start + len(chunk) + TAG]
            self._cipher.seal(self._next, chunk, sealed, last=last and place == chunks - 1)
            self._next += 1
        self._finished = last
        return size

    def _require(self, size: int, last: bool) -> None:
        if self._finished:
            raise ValueError("the last chunk is sealed already")
        if size % CHUNK and not last:
            raise ValueError("only the last call may end within a chunk")
        if last and not size and self._next:
            raise ValueError("the last chunk may not be empty")
