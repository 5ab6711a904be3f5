"""Keeps what is being typed, on a thread of its own: neither the screen nor a long job is waited for."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from evidence_vault.errors import DefectError, VaultError
from evidence_vault.records.unsaved import Unsaved
from ui.jobs.ports import DraftFile

KEEP_MS = 3000
"""Milliseconds between two looks at what is being typed."""


class _Writing(threading.Thread):
    """One write; `error` is what it ended with."""

    def __init__(self, file: DraftFile, unsaved: Unsaved, *, to_the_medium: bool) -> None:
        super().__init__(name="draft", daemon=True)
        self.error: VaultError | None = None
        self._file, self._unsaved, self._to_the_medium = file, unsaved, to_the_medium
        self._turn = file.turn()  # here, on the thread of whoever asked: threads may begin in another order
        self.start()

    def run(self) -> None:
        try:
            if self._unsaved:
                self._file.write(self._unsaved, to_the_medium=self._to_the_medium, turn=self._turn)
            else:
                self._file.remove(self._turn)
        except VaultError as error:
            self.error = error
        except Exception as error:  # noqa: BLE001 - the last door of this thread; told as a defect of ours
            traceback.print_tb(error.__traceback__, file=sys.stderr)  # lines of code, no values
            self.error = DefectError(reason=type(error).__name__)


class DraftKeeper(QObject):
    """See `ui.presenters.drafts.Keeper`. Lives on the main thread; nothing is kept before `begin`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: DraftFile | None = None
        self._last: Unsaved | None = None  # unknown: the first look always ends in `kept` or `failed`
        self._writing: _Writing | None = None
        self._told: str | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.keep)

    def begin(
        self,
        file: DraftFile,
        collect: Callable[[], Unsaved],
        kept: Callable[[], None],
        failed: Callable[[VaultError], None],
    ) -> None:
        """See `ui.presenters.drafts.Keeper`."""
        self._file, self._collect, self._kept, self._failed = file, collect, kept, failed
        self._timer.start()

    def keep(self) -> None:
        """Tell what became of the last write, then begin another where something changed."""
        if self._file is None or (self._writing and self._writing.is_alive()):
            return
        self._tell()
        unsaved = self._collect()
        if unsaved != self._last:
            self._last = unsaved
            self._writing = _Writing(self._file, unsaved, to_the_medium=True)

    def keep_last(self) -> None:
        """The vault is about to be let go: begin the last write, which the end of this process cannot undo."""
        self._timer.stop()
        if self._file is None:
            return
        file, self._file = self._file, None
        try:
            unsaved = self._collect()
        except Exception as error:  # noqa: BLE001 - nothing that a form does may keep a vault from being let go
            traceback.print_tb(error.__traceback__, file=sys.stderr)  # lines of code, no values
            return
        under_way = self._writing and (self._writing.is_alive() or self._writing.error)
        if under_way or unsaved != self._last:
            self._writing = _Writing(file, unsaved, to_the_medium=False)

    def wait(self, seconds: float) -> None:
        """Wait for the last write, no longer than so many seconds: a medium that hangs must not keep a vault open."""
        if self._writing:
            self._writing.join(seconds)

    def _tell(self) -> None:
        if self._writing is None:
            return
        error, self._writing = self._writing.error, None
        if error is None:
            self._told = None
            self._kept()
            return
        self._last = None  # so that it is tried again
        if error.code != self._told:
            self._told = error.code
            self._failed(error)
