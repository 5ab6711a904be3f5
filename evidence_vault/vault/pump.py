"""One pass from a source to an age file: hash, pad and encrypt, with memory that does not grow.

Of a large source, one thread reads and hashes, the caller's encrypts and writes, a third flushes; all
release the interpreter lock. A small source is done by the caller's thread alone.
"""

from __future__ import annotations

import hashlib
import threading
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from typing import NamedTuple

from evidence_vault.crypto import age
from evidence_vault.records.digest import Content, Digest
from evidence_vault.vault.durable import flush_data, write_all
from evidence_vault.vault.padding import LENGTH_BYTES, padded_size

BLOCK = 1 << 20
"""Bytes in one step; a multiple of age's 64 KiB chunk."""

_BLOCKS_TO_A_FLUSH = 8
_READ_AHEAD = 4

ReadInto = Callable[[memoryview], int]
"""Fills a buffer from its start and returns the bytes read; 0 at the end."""


class _Buffers(threading.local):
    """Each thread's own, used again for every source: fresh memory costs more than encrypting a small file."""

    def __init__(self) -> None:
        self.plain = memoryview(bytearray(BLOCK))
        self.sealed = memoryview(bytearray(age.sealed_size(BLOCK)))
        self.read = memoryview(bytearray(BLOCK))


_BUFFERS = _Buffers()


def read_buffer() -> memoryview:
    """`BLOCK` bytes of the thread's own, for reading something to its end: good until the next such reading."""
    return _BUFFERS.read


def pump(read_into: ReadInto, descriptor: int, recipient: age.Recipient, step: Callable[[int], None]) -> Content:
    """Read a source once, write its age file.

    Args:
        read_into: the source.
        descriptor: where the age file is written; of a large one all but the end is flushed.
        recipient: the vault's.
        step: told the content in each block, by the caller's thread; may raise to stop.
    """
    sealer = age.Sealer([recipient])
    write_all(descriptor, sealer.header)
    plain = _Plaintext(read_into)
    out = _BUFFERS.sealed
    flushed: Future[None] | None = None
    with ThreadPoolExecutor(1, "flush") as flusher, closing(plain.blocks()) as blocks:
        for number, block in enumerate(blocks, 1):
            step(block.content)
            write_all(descriptor, out[: sealer.seal(block.data, out, last=block.last)])
            if number % _BLOCKS_TO_A_FLUSH == 0:
                if flushed:
                    flushed.result()
                flushed = flusher.submit(flush_data, descriptor)
        if flushed:
            flushed.result()
    return plain.content()


class _Block(NamedTuple):
    """A piece of plaintext, `BLOCK` bytes unless it is the last, and how many of them are content."""

    data: memoryview
    content: int
    last: bool


class _Plaintext:
    """What an object holds: a content, hashed as it is read, then zeros and the length."""

    def __init__(self, read_into: ReadInto) -> None:
        self._read_into = read_into
        self._hash = hashlib.sha256()
        self._size = 0
        self._trailer: int | None = None

    def content(self) -> Content:
        """What was read."""
        return Content(Digest(self._hash.digest()), self._size)

    def blocks(self) -> Generator[_Block, None, None]:
        """All blocks, each good until the next."""
        first = self._fill(_BUFFERS.plain)
        yield first
        if not first.last:
            yield from self._ahead()

    def _ahead(self) -> Generator[_Block, None, None]:
        """The blocks after the first, read by a second thread."""
        buffers = (memoryview(bytearray(BLOCK)) for _ in range(_READ_AHEAD))
        with ThreadPoolExecutor(1, "read-and-hash") as pool:
            reads = deque((buffer, pool.submit(self._fill, buffer)) for buffer in buffers)
            try:
                while True:
                    buffer, read = reads.popleft()
                    block = read.result()
                    yield block
                    if block.last:
                        return
                    reads.append((buffer, pool.submit(self._fill, buffer)))
            finally:
                pool.shutdown(cancel_futures=True)

    def _fill(self, buffer: memoryview) -> _Block:
        content = self._read(buffer) if self._trailer is None else 0
        padding = self._pad(buffer[content:]) if content < len(buffer) else 0
        return _Block(buffer[: content + padding], content, self._trailer == 0)

    def _read(self, buffer: memoryview) -> int:
        filled = 0
        while filled < len(buffer):
            count = self._read_into(buffer[filled:])
            if not count:
                break
            filled += count
        self._hash.update(buffer[:filled])
        self._size += filled
        return filled

    def _pad(self, room: memoryview) -> int:
        """As much of the trailer as has room; the length never lies across blocks, since padded sizes are round."""
        if self._trailer is None:
            self._trailer = padded_size(self._size) - self._size
        count = min(self._trailer, len(room))
        self._trailer -= count
        room[:count] = bytes(count)
        if count and not self._trailer:
            room[count - LENGTH_BYTES : count] = self._size.to_bytes(LENGTH_BYTES, "big")
        return count
