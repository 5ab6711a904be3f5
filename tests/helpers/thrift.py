"""What many tests would pay for again and again is paid for once in each process that runs tests."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

import pytest

from evidence_vault.crypto.age import stanzas
from evidence_vault.sandbox.pool import Sandbox
from evidence_vault.sandbox.process import WorkerProcess
from evidence_vault.session import Session, asking


class _LeavingSandbox(Sandbox):
    """A sandbox of a session that leaves its worker, where all was well with it, to the next one."""

    spare: ClassVar[list[WorkerProcess]] = []

    def start(self) -> WorkerProcess:
        if self._worker is None and self.spare:
            self._worker = self.spare.pop()
        return super().start()

    def leave(self) -> None:
        if self._worker and not self.spare:  # one that did not end well is gone already
            self.spare.append(self._worker)
            self._worker = None


@contextmanager
def thrift() -> Iterator[None]:
    """Compute each key from a passphrase once, and start a worker for many sessions: half a second of processor each."""
    close = Session.close

    def leave_and_close(session: Session) -> None:
        assert isinstance(session._sandbox, _LeavingSandbox)
        session._sandbox.leave()
        close(session)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stanzas, "_scrypt_key", functools.cache(stanzas._scrypt_key))
        patch.setattr(asking, "Sandbox", _LeavingSandbox)
        patch.setattr(Session, "close", leave_and_close)
        yield
    no_spare_worker()


def no_spare_worker() -> None:
    """End the worker that waits: the next session has to start one."""
    while _LeavingSandbox.spare:
        _LeavingSandbox.spare.pop().kill()
