"""Reading age files, from any place."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from evidence_vault.crypto.age.format import parse_header, read_header
from evidence_vault.crypto.age.keys import Identity, Passphrase
from evidence_vault.crypto.age.stanzas import unwrap_file_key
from evidence_vault.crypto.age.stream import CHUNK, PAYLOAD_NONCE_BYTES, SEALED_CHUNK, TAG, ChunkCipher, chunk_count
from evidence_vault.errors import DamagedPayload, MalformedFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class SealedReader(io.RawIOBase):
    """The plaintext of an age file as a seekable raw stream.

    The last chunk is authenticated before anything else, so `size` can be relied on and a file that was cut
    off never opens. No byte of a refused chunk is handed out. Not for several threads at once.

    Args:
        file: seekable, the whole age file; it stays the caller's, who closes it after this reader.
        start: where the payload's chunks begin.
        cipher: of this payload.

    Attributes:
        size: bytes of plaintext.

    Raises:
        DamagedPayload: the last chunk is missing, empty beside others, or not authentic.
    """

    def __init__(self, file: BinaryIO, start: int, cipher: ChunkCipher) -> None:
        self._file = file
        self._start = start
        self._cipher = cipher
        self._sealed_size = file.seek(0, io.SEEK_END) - start
        self._chunks = chunk_count(self._sealed_size, SEALED_CHUNK)
        self.size = self._sealed_size - TAG * self._chunks
        self._position = 0
        self._held = -1
        self._plain = memoryview(bytearray(max(0, min(CHUNK, self.size))))
        final = self._chunks - 1
        if self._plain_length(final) < (1 if final else 0):
            raise DamagedPayload(what="age payload", reason="too short to be a last chunk", chunk=final)
        self._hold(final)

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """The position in the plaintext."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move; a position after the end is allowed and reads nothing.

        Raises:
            ValueError: the position would be negative.
        """
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size}[whence]
        if base + offset < 0:
            raise ValueError("a negative position")
        self._position = base + offset
        return self._position

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill `buffer` from the position on; less only at the end, or before a damaged chunk.

        Raises:
            DamagedPayload: the position is in a chunk that is not authentic.
            OSError: of the file.
        """
        out = memoryview(buffer).cast("B")
        done = 0
        while done < len(out) and self._position < self.size:
            try:
                count = self._read_chunk(out[done:])
            except DamagedPayload:
                if done:
                    break
                raise
            self._position += count
            done += count
        return done

    def readall(self) -> bytes:
        """Everything from the position on.

        Raises:
            DamagedPayload: a chunk is not authentic; nothing is handed out.
            OSError: of the file.
        """
        out = bytearray(max(0, self.size - self._position))
        view = memoryview(out)
        while view:
            view = view[self.readinto(view) :]
        return bytes(out)

    def _read_chunk(self, out: memoryview) -> int:
        """Put what is wanted of the chunk at the position into `out`; returns how many bytes."""
        index, offset = divmod(self._position, CHUNK)
        length = self._plain_length(index)
        if index != self._held and offset == 0 and len(out) >= length:
            self._open(index, out[:length])
            return length
        if index != self._held:
            self._hold(index)
        count = min(len(out), length - offset)
        out[:count] = self._plain[offset : offset + count]
        return count

    def _hold(self, index: int) -> None:
        self._held = -1
        self._open(index, self._plain[: self._plain_length(index)])
        self._held = index

    def _open(self, index: int, out: memoryview) -> None:
        self._file.seek(self._start + index * SEALED_CHUNK)
        sealed = self._file.read(len(out) + TAG)
        if len(sealed) != len(out) + TAG:
            raise DamagedPayload(what="age payload", reason="became shorter", chunk=index)
        self._cipher.open(index, sealed, out, last=index == self._chunks - 1)

    def _plain_length(self, index: int) -> int:
        return min(SEALED_CHUNK, self._sealed_size - index * SEALED_CHUNK) - TAG


def open_sealed(file: BinaryIO, keys: Sequence[Identity | Passphrase]) -> SealedReader:
    """Open an age file (not armored).

    Args:
        file: seekable, the whole age file from its first byte; it stays the caller's.
        keys: tried in this order.

    Raises:
        MalformedFile: the header is not of its form (`AlteredHeader`: its MAC is wrong; `WorkFactorRefused`).
        DamagedPayload: the last chunk is missing or not authentic.
        NoMatchingKey: no key opens it.
        NotEnoughMemory: the machine has not the memory that a passphrase takes.
        OSError: of the file.
    """
    file.seek(0)
    data = read_header(file)
    header = parse_header(data)
    file_key = unwrap_file_key(header.stanzas, keys)
    header.check(file_key)
    file.seek(len(data))
    nonce = file.read(PAYLOAD_NONCE_BYTES)
    if len(nonce) != PAYLOAD_NONCE_BYTES:
        raise MalformedFile(what="age header", reason="no payload nonce")
    return SealedReader(file, len(data) + len(nonce), ChunkCipher(file_key, nonce))


def decrypt(data: bytes, keys: Sequence[Identity | Passphrase]) -> bytes:
    """The plaintext of a whole age file (not armored).

    Raises:
        VaultError: as of `open_sealed` and `SealedReader.readall`.
    """
    with open_sealed(io.BytesIO(data), keys) as reader:
        return reader.readall()
