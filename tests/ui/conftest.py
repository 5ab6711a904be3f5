"""Fixtures of the window's tests: one application, offscreen, and a runner without threads."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.helpers import vaults
from tests.helpers.runners import DirectRunner
from tests.helpers.walking import Unseen
from ui import theme
from ui.jobs.garbage import GarbageCollection


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The one application of this process, dressed as the program's own."""
    application = QApplication.instance() or QApplication(["tests"])
    assert isinstance(application, QApplication)
    theme.apply(application, dark=False)
    GarbageCollection(application)  # as the program does; other threads run here too
    gc.collect()
    gc.freeze()  # what is there for good need not be looked through after every test
    return application


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Parts of a window that nobody needs any more end on this thread, as they do in the program."""
    gc.disable()
    yield
    while dialog := QApplication.activeModalWidget():  # one left open would keep the keyboard from the next test
        dialog.close()
        dialog.setParent(None)
        dialog.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture(autouse=True)
def nothing_fails_unseen(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What fails where Qt called, which Qt goes on after, fails the test. A test that expects it empties the list."""
    failed: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda *what: failed.append("".join(traceback.format_exception(*what))))
    yield failed
    assert not failed, "\n".join(failed)


@pytest.fixture(scope="session")
def made_vault(tmp_path_factory: pytest.TempPathFactory) -> vaults.TestVault:
    """A small vault that nobody changes: three items, a case, two exhibits."""
    return vaults.make_vault(tmp_path_factory.mktemp("made"))


@pytest.fixture
def vault(made_vault: vaults.TestVault, tmp_path: Path) -> vaults.TestVault:
    """A copy of the small vault, for this test alone."""
    return made_vault.copy(tmp_path / "case.vault")


@pytest.fixture
def direct(vault: vaults.TestVault) -> Iterator[DirectRunner]:
    """A runner over the open small vault that does everything at once, on this thread."""
    with vault.session(write=True) as session:
        yield DirectRunner(session)


@pytest.fixture
def unseen() -> Unseen:
    """Collects them while a test goes its way."""
    return Unseen()
