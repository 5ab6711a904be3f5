"""The places of an open vault and what leads from one to another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.jobs.runner import SessionRunner
from ui.jobs.system import SystemWatch
from ui.settings import Settings
from ui.views.check import CheckView
from ui.views.custody import CustodyView
from ui.views.evidence import EvidenceView
from ui.views.exhibits import ExhibitsView
from ui.views.exporting import ExportView
from ui.views.keys import KeysView
from ui.views.settings import SettingsView
from ui.views.submissions import SubmissionsView
from ui.views.workspace import Way, WorkspaceView

EXHIBITS, SUBMISSIONS, CHECK, KEYS = 1, 3, 5, 6
"""Numbers of the places that others lead to."""


class Places(QObject):
    """The frame with its places. Those that a person writes in are there at once, the others when they are first seen.

    Args:
        runner: with the open vault.
        vault: its folder.
        settings: of the window.
        system: what the system tells.

    Attributes:
        frame: around them.
        evidence, exhibits: two of the places.
        submissions, check, keys: ways to others.

    Signals:
        lock_requested: the vault shall be locked.
        handed_over: with the folder of the vault under new keys, and what was done.
        settings_chosen: with the settings as they shall be.
        copied: the second copy was brought up to date.
        submitted: what was submitted has changed.
    """

    lock_requested = Signal()
    handed_over = Signal(object, object)
    settings_chosen = Signal(object)
    copied = Signal()
    submitted = Signal()

    def __init__(self, runner: SessionRunner, vault: Path, settings: Settings, system: SystemWatch) -> None:
        super().__init__()
        self._runner, self._settings, self._system = runner, settings, system
        self.evidence, self.exhibits = EvidenceView(runner), ExhibitsView(runner)
        told = QCoreApplication.translate
        self.submissions = Way(told("SubmissionsView", "Submissions"), self._submissions)
        self.check = Way(told("CheckView", "Check"), self._check)
        self.keys = Way(told("KeysView", "Keys"), self._keys)
        ways: list[Way[Any]] = [
            Way(told("EvidenceView", "Evidence"), lambda: self.evidence),
            Way(told("ExhibitsView", "Exhibits"), lambda: self.exhibits),
            Way(told("ExportView", "Export"), self._export),
            self.submissions,
            Way(told("CustodyView", "Custody"), self._custody),
            self.check,
            self.keys,
            Way(told("SettingsView", "Settings"), self._own_settings),
        ]
        self.frame = WorkspaceView(runner, vault.name, ways)
        self.frame.lock_requested.connect(self.lock_requested)
        self.evidence.exhibit_requested.connect(self.exhibits.add_items)
        self.evidence.exhibit_requested.connect(lambda _: self.frame.go_to(EXHIBITS))
        self.evidence.changed.connect(self.frame.recount)
        self.exhibits.changed.connect(self.frame.recount)

    def copy(self) -> None:
        """Lead to where a second copy is made."""
        self.frame.go_to(CHECK)
        self.check.place().focus_copy()

    def _export(self) -> ExportView:
        view = ExportView(self._runner)
        view.changed.connect(self.frame.recount)
        view.exhibits_wanted.connect(lambda: self.frame.go_to(EXHIBITS))
        view.submission_wanted.connect(lambda *build: self.submissions.place().note(*build))
        view.submission_wanted.connect(lambda *_: self.frame.go_to(SUBMISSIONS))
        return view

    def _submissions(self) -> SubmissionsView:
        view = SubmissionsView(self._runner)
        view.changed.connect(self.frame.recount)
        view.changed.connect(self.submitted)
        view.case_wanted.connect(lambda: self.frame.go_to(EXHIBITS))
        return view

    def _custody(self) -> CustodyView:
        view = CustodyView(self._runner)
        view.changed.connect(self.frame.recount)
        return view

    def _check(self) -> CheckView:
        view = CheckView(self._runner)
        view.copied.connect(self.copied)
        return view

    def _keys(self) -> KeysView:
        view = KeysView(self._runner, self._runner)
        view.lock_requested.connect(self.lock_requested)
        view.handed_over.connect(self.handed_over)
        return view

    def _own_settings(self) -> SettingsView:
        view = SettingsView(self._runner, self._settings, self._system)
        view.chosen.connect(self.settings_chosen)
        return view
