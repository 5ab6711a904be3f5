"""One pass from a source to an age file: hash, pad and encrypt, with memory that does not grow.

One thread reads and hashes, the caller's thread encrypts and writes; both release the interpreter
lock. Small sources are done by one thread, since a second one costs more than it gains.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from evidence_vault.crypto import age
from evidence_vault.records.digest import Digest
from evidence_vault.vault.durable import flush_data, write_all
from evidence_vault.vault.padding import LENGTH_BYTES, padded_size

BLOCK = 1 << 20
"""Bytes in one step; a multiple of age's 64 KiB chunk."""

_FLUSH_EVERY = 8 << 20
_READ_AHEAD = 4

ReadInto = Callable[[memoryview], int]
"""Fills a buffer from its start and returns the bytes read; 0 at the end."""


@dataclass(frozen=True, slots=True)
class Content:
    """What went through."""

    sha256: Digest
    size: int


def pump(read_into: ReadInto, descriptor: int, recipient: age.Recipient, step: Callable[[int], None]) -> Content:
    """Read a source once, write its age file.

    Args:
        read_into: the source.
        descriptor: where the age file is written; not flushed at the end.
        recipient: the vault's.
        step: told the bytes of each block; may raise to stop.
    """
    sealer = age.Sealer([recipient])
    write_all(descriptor, sealer.header)
    sink = _Sink(descriptor, sealer)
    source = _Hashed(read_into)
    first = source.block(bytearray(BLOCK))
    blocks = iter([first]) if len(first) < BLOCK else source.ahead(first)
    for block in blocks:
        step(len(block))
        sink.put(block)
    content = Content(Digest(source.hash.digest()), source.size)
    sink.finish(content.size)
    return content


class _Hashed:
    """A source whose bytes are hashed as they are read."""

    def __init__(self, read_into: ReadInto) -> None:
        self._read_into = read_into
        self.hash = hashlib.sha256()
        self.size = 0

    def block(self, buffer: bytearray) -> memoryview:
        """The next bytes, in `buffer`: a full one, or less at the end."""
        view = memoryview(buffer)
        filled = 0
        while filled < len(view):
            count = self._read_into(view[filled:])
            if not count:
                break
            filled += count
        self.hash.update(view[:filled])
        self.size += filled
        return view[:filled]

    def ahead(self, first: memoryview) -> Iterator[memoryview]:
        """All blocks from `first` on, read by a second thread. A yielded block is good until the next."""
        with ThreadPoolExecutor(1, "read-and-hash") as pool:
            reads = deque((buffer, pool.submit(self.block, buffer)) for buffer in _buffers())
            try:
                yield first
                while True:
                    buffer, read = reads.popleft()
                    block = read.result()
                    yield block
                    if len(block) < BLOCK:
                        return
                    reads.append((buffer, pool.submit(self.block, buffer)))
            finally:
                pool.shutdown(cancel_futures=True)


def _buffers() -> Iterator[bytearray]:
    return (bytearray(BLOCK) for _ in range(_READ_AHEAD))


class _Sink:
    """Cuts plaintext into sealed blocks. One block is held back, since the last is sealed otherwise."""

    def __init__(self, descriptor: int, sealer: age.Sealer) -> None:
        self._descriptor = descriptor
        self._sealer = sealer
        self._held = bytearray()
        self._out = memoryview(bytearray(age.sealed_size(BLOCK)))
        self._unflushed = 0

    def put(self, block: memoryview) -> None:
        """Take content; only the last block is shorter than `BLOCK`."""
        if len(block) == BLOCK:
            self._write(block, last=False)
        else:
            self._held += block

    def finish(self, content: int) -> None:
        """Add padding and length, and seal the last chunk."""
        zeros = padded_size(content) - content - LENGTH_BYTES
        while zeros:
            room = min(zeros, BLOCK - len(self._held))
            self._held += bytes(room)
            zeros -= room
            if len(self._held) == BLOCK:
                self._write(memoryview(self._held), last=False)
                self._held = bytearray()
        self._held += content.to_bytes(LENGTH_BYTES, "big")
        whole = len(self._held) - len(self._held) % BLOCK if len(self._held) > BLOCK else 0
        view = memoryview(self._held)
        if whole:
            self._write(view[:whole], last=False)
        self._write(view[whole:], last=True)

    def _write(self, plain: memoryview, *, last: bool) -> None:
        count = self._sealer.seal(plain, self._out, last=last)
        write_all(self._descriptor, self._out[:count])
        self._unflushed += count
        if self._unflushed >= _FLUSH_EVERY:
            flush_data(self._descriptor)
            self._unflushed = 0
