"""Exhibits go out with what shows their custody, in the window: a look first, then the folder, then its check."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit, QWidget

from evidence_vault.records.entry import Kind
from tests.helpers.bundles import verified
from tests.helpers.dialogs import choose, dialog_of, press, says, shown_in, stops
from tests.helpers.spoken import complaints, parts
from tests.helpers.vaults import TestVault
from ui.views.exhibits import ExhibitsView
from ui.views.handing import ProvingDialog, proving

pytestmark = pytest.mark.usefixtures("application")

Folder = Callable[[Path], None]


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Answers the next question for a new folder."""
    answers: list[Path] = []
    monkeypatch.setattr(proving, "choose_save", lambda *_, **__: answers.pop())
    return answers.append


def open_dialog(view: QWidget) -> QWidget:
    choose(view, "Give exhibits out", "Proof for somebody without a vault…")
    return dialog_of(view, ProvingDialog)


def seen(dialog: QWidget) -> str:
    """The text of what would be seen."""
    return dialog.findChildren(QPlainTextEdit)[0].toPlainText()


def disclosed(proof: Path) -> set[object]:
    """All values that can be read in the entries of a folder."""
    lines = [path.read_text().splitlines()[1] for path in (proof / "custody" / "entries").glob("*.txt")]
    texts = [text for line in lines for text in json.loads(line)]
    values = [json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))[2] for text in texts]
    return {value for value in values if isinstance(value, str)}


def turn(dialog: QWidget, fact: str) -> None:
    """Set or take away the tick of a fact, by the keyboard."""
    facts = dialog.findChildren(QListWidget)[1]
    (found,) = facts.findItems(fact, Qt.MatchFlag.MatchExactly)
    facts.setCurrentItem(found)
    QTest.keyClick(facts, Qt.Key.Key_Space)


def test_what_would_be_seen_is_shown_chosen_written_and_checked(
    vault: TestVault, tmp_path: Path, folder: Folder
) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        before = runner.session.head
        dialog = open_dialog(view)
        assert {"Exhibits to give out", "Look at what would be seen", "Close"} <= stops(dialog)
        press(dialog, "Look at what would be seen")
        assert "E-000001: the whole content" in seen(dialog)
        assert "Title (English): Post and reply" in seen(dialog)
        assert "Platform: Telegram" in seen(dialog)
        assert "Not shown: " in seen(dialog)
        assert "post.txt" not in seen(dialog), "names of files are shown where somebody asks for them"
        assert "no outside party vouches for any date here" in seen(dialog)
        assert str(runner.session.vault_id) in seen(dialog).split("What cannot be hidden")[1]
        assert {"What would be seen", "Facts that may be seen", "Give out, unencrypted…", "Back"} <= stops(dialog)
        assert not complaints(parts(dialog))
        turn(dialog, "Name")
        turn(dialog, "Platform")
        assert "post.txt" in seen(dialog)
        assert "Telegram" not in seen(dialog)
        assert runner.session.head == before, "nothing is recorded before it is asked for"
        folder(tmp_path / "proof")
        press(dialog, "Give out, unencrypted…")
        assert "No failure found" in says(dialog)
        assert runner.session.checkpoint_short in says(dialog)
        assert [entry.kind for entry in runner.session.log()][-1] is Kind.BUNDLE_EXPORTED
        assert not complaints(parts(dialog))
    assert verified(tmp_path / "proof")
    said = disclosed(tmp_path / "proof")
    assert "post.txt" in said
    assert "Telegram" not in said


def test_without_an_exhibit_nothing_can_be_looked_at_and_a_stranger_s_checkpoint_is_refused(vault: TestVault) -> None:
    with shown_in(vault, ExhibitsView) as (_, view):
        dialog = open_dialog(view)
        exhibits = dialog.findChildren(QListWidget)[0]
        look = next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == "Look at what would be seen")
        QTest.keyClick(exhibits, Qt.Key.Key_Space)
        assert not look.isEnabled()
        QTest.keyClick(exhibits, Qt.Key.Key_Space)
        line = dialog.findChildren(QLineEdit)[0]
        line.setText("AAAAA " * 8)
        press(dialog, "Look at what would be seen")
        assert "ALARM" in says(dialog)
        assert not dialog.findChildren(QPlainTextEdit)[0].isVisible()
        line.clear()
        press(dialog, "Look at what would be seen")
        press(dialog, "Back")
        assert look.hasFocus()


def test_a_folder_that_fails_its_check_is_told_not_to_be_given(
    vault: TestVault, tmp_path: Path, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shown_in(vault, ExhibitsView) as (runner, view):
        write = runner.session.write_proof

        def spoilt(*given: object, **named: object) -> None:
            write(*given, **named)  # type: ignore[arg-type]
            next((tmp_path / "proof" / "originals").iterdir()).write_bytes(b"something else")

        monkeypatch.setattr(runner.session, "write_proof", spoilt)
        dialog = open_dialog(view)
        press(dialog, "Look at what would be seen")
        folder(tmp_path / "proof")
        press(dialog, "Give out, unencrypted…")
        assert "Do not give this folder out" in says(dialog)


def test_what_stands_already_is_not_overwritten(vault: TestVault, tmp_path: Path, folder: Folder) -> None:
    (tmp_path / "proof").mkdir()
    with shown_in(vault, ExhibitsView) as (runner, view):
        before = runner.session.head
        dialog = open_dialog(view)
        press(dialog, "Look at what would be seen")
        folder(tmp_path / "proof")
        press(dialog, "Give out, unencrypted…")
        assert "exists already" in says(dialog)
        assert runner.session.head == before
