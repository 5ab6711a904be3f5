"""The place Export, with the sample case in it: what is chosen, what leaves, what came of it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QCheckBox

from tests.helpers.windows import wait_until
from tests.screens.court import CASE
from tests.screens.material import PacedClock
from tests.screens.stage import EXPORT, Stage, linger
from ui.views.exporting import ExportView, place
from ui.views.exporting.review import ReviewPart
from ui.widgets.file_dialogs import choose_save

_LONG = 300
"""Seconds that a bundle may take on a machine that has much else to do."""


def export(stage: Stage) -> None:
    """From the choices to the bundle."""
    folder = Path(tempfile.mkdtemp())
    vault = stage.desk.vault.copy(stage.desk.home / "vaults" / "exported.vault")
    with vault.session(
        write=True, clock=PacedClock()
    ) as session:  # so that the last list is no longer as the case stands
        session.edit_exhibits(CASE, session.exhibits(CASE)[0].items, {"objections": "none so far"})
    with stage.opened(vault) as shown:
        shown.go_to(EXPORT)
        shown.take("48-export")
        shown.press("ContentsCard", "Issue the list now")
        shown.take("48a-export-issued")
        view = shown.part(ExportView)
        bar = view._page.verticalScrollBar()
        bar.setValue(bar.maximum())
        shown.take("48b-export-end")
        shown.press("ExportView", "Look at what leaves")
        shown.take("48c-export-review")
        if not view.findChildren(ReviewPart)[0]._ticks:
            shown.press("ReviewPart", "Put a sheet in their place, and look again")
        for box in view.findChildren(ReviewPart)[0].findChildren(QCheckBox):
            box.setChecked(True)
        linger(100)
        bar.setValue(bar.maximum())
        shown.take("48d-export-confirmed")
        names, ask = vars(place), choose_save
        names["choose_save"] = lambda *_, **__: folder / "bundle"
        try:
            shown.press_now("ReviewPart", "Build the bundle, unencrypted…")
            with shown.held(0.3):
                shown.take("48e-export-building")
            wait_until(lambda: not view._working, _LONG)
            shown.settle()
        finally:
            names["choose_save"] = ask
        shown.take("48f-export-built")
        bar.setValue(bar.maximum())
        shown.take("48g-export-built-end")
        shown.press("ResultCard", "Back")
        bar.setValue(bar.maximum())
        shown.take("48h-export-earlier")
        shown.press("EarlierCard", "Note the submission…")
        shown.take("49-submissions-bundle")
        shown.press("SubmissionForm", "Cancel")
        shown.take("49a-submissions")
    shutil.rmtree(folder)
