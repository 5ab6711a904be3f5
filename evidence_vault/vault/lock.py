"""One writer at a time, by the operating system's lock. A stale lock file means nothing."""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import Self

from evidence_vault.errors import VaultInUse
from evidence_vault.vault.durable import writing
from evidence_vault.vault.layout import Layout


class WriterLock:
    """The right to write, held until closed or until the process ends."""

    def __init__(self, layout: Layout) -> None:
        """Take it at once, or refuse.

        Raises:
            VaultInUse: another process has it.
            WriteFailed: the lock file cannot be opened, for example on a write-protected medium.
        """
        with writing(layout.root):
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
            self._descriptor = os.open(layout.lock, flags, 0o600)
        try:
            _lock(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise VaultInUse(path=str(layout.root)) from None

    def close(self) -> None:
        """Let go; a second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        """Held already."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go."""
        self.close()


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
