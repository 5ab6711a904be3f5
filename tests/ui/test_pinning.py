"""A checkpoint that was kept outside, held against the log in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from evidence_vault.records.entry import Kind
from tests.helpers.dialogs import dialog_of, press, says, shown_in, stops
from tests.helpers.spoken import complaints, parts
from tests.helpers.vaults import TestVault
from ui.views.custody import CustodyView, pinning
from ui.views.custody.pinning import PinningDialog

pytestmark = pytest.mark.usefixtures("application")


def open_dialog(view: QWidget) -> QWidget:
    press(view, "Compare a checkpoint kept outside")
    return dialog_of(view, PinningDialog)


def compare(dialog: QWidget, text: str) -> str:
    """Paste a checkpoint, compare it, and read what is said."""
    dialog.findChildren(QPlainTextEdit)[0].setPlainText(text)
    press(dialog, "Compare with the log")
    return says(dialog)


def test_one_of_this_log_is_found_and_recorded_where_the_person_agrees(vault: TestVault) -> None:
    with vault.session() as session:
        short, note = session.checkpoint_short, session.checkpoint_note().decode()
    with shown_in(vault, CustodyView) as (runner, view):
        dialog = open_dialog(view)
        assert {"Checkpoint that was kept outside", "Take the checkpoint from a file", "Close"} <= stops(dialog)
        for text in (short.lower().replace(" ", "-"), note):
            assert "one of this log" in compare(dialog, text)
        assert "Signed by the key of custodian" in says(dialog)
        assert not complaints(parts(dialog))
        assert Kind.CHECKPOINT_PINNED not in {entry.kind for entry in runner.session.log()}
        press(dialog, "Record that it was compared")
        assert [entry.kind for entry in runner.session.log()][-1] is Kind.CHECKPOINT_PINNED
        press(dialog, "Close")


def test_another_one_is_an_alarm_and_what_is_none_is_said(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept.txt").write_text("ABCDE " * 8)
    choose: Callable[..., list[Path]] = lambda *_, **__: [tmp_path / "kept.txt"]  # noqa: E731
    monkeypatch.setattr(pinning, "choose_files", choose)
    with shown_in(vault, CustodyView) as (runner, view):
        before = runner.session.head
        dialog = open_dialog(view)
        press(dialog, "Take the checkpoint from a file")
        press(dialog, "Compare with the log")
        assert "ALARM: no commit of this log has the checkpoint" in says(dialog)
        assert "one of this log" not in says(dialog)
        assert "This is no checkpoint of this vault" in compare(dialog, "a shopping list")
        assert runner.session.head == before


def test_a_vault_that_is_open_for_looking_is_compared_and_not_written(vault: TestVault) -> None:
    with vault.session() as session:
        short = session.checkpoint_short
    with shown_in(vault, CustodyView, write=False) as (_, view):
        dialog = open_dialog(view)
        assert "one of this log" in compare(dialog, short)
        assert "Record that it was compared" not in stops(dialog)
