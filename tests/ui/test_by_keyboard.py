"""The main job from the first page to the lock, by keys alone: whatever has the focus gets them, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QPushButton, QWidget

from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.records.case import Exhibit
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.session import Session
from tests.helpers.keyboard import Key, Modifier, come_back, focused, press, write
from tests.helpers.material import pictures
from tests.helpers.program import enter, running, settle
from tests.helpers.vaults import TestVault
from tests.helpers.walking import Unseen, answer, check_walk, go_to, heard, is_at, press_space, says, spoken
from tests.helpers.windows import wait_until
from ui import app as program
from ui.settings import Settings

CONTROL, ALT = Modifier.ControlModifier, Modifier.AltModifier


def make_vault(shown: program.Application, folder: Path, unseen: Unseen) -> str:
    """Place and keeper, the proposed words, the recovery sheet; gives back the words."""
    go_to("Create a vault", unseen)
    press_space()
    wait_until(lambda: is_at("Who keeps it"))
    write("K-1")
    go_to("Folder that the vault goes into", unseen)
    press(Key.Key_A, CONTROL)
    write(str(folder))
    press(Key.Key_Return)
    wait_until(lambda: is_at("Passphrase"))
    words = heard(shown, "Proposed words: ")
    write(words)
    press(Key.Key_Return)
    write(words)
    press(Key.Key_Return)
    wait_until(lambda: says(shown, "The vault is made, and open."), 60)
    go_to("Save the sheet as PDF…", unseen)
    answer(folder / "sheet.pdf", press_space)
    wait_until(lambda: is_at("I have written the words down"), 60)
    press_space()
    go_to("Go on and add your first evidence", unseen)
    press_space()
    wait_until(lambda: shown.window.vault is not None)
    settle(shown)
    return words


def take_in_and_describe(shown: program.Application, folder: Path, unseen: Unseen) -> None:
    """Two screenshots; the newer one gets a card."""
    for path in pictures(folder / "screenshots", 2):
        answer(path, lambda: press(Key.Key_O, CONTROL))
        settle(shown)
    go_to("Evidence, as a gallery", unseen)
    press(Key.Key_Home)
    press(Key.Key_Return)
    wait_until(lambda: is_at("Title"))
    write("Post calling the applicant a spy")
    go_to("Platform", unseen)
    write("Telegram")
    press(Key.Key_S, CONTROL)
    settle(shown)


def list_them(shown: program.Application, folder: Path, unseen: Unseen) -> None:
    """Both become exhibits of a new case, change places, and are printed."""
    go_to("Evidence, as a gallery", unseen)
    press(Key.Key_A, CONTROL)
    settle(shown)
    go_to("Add to exhibits", unseen)
    press_space()
    settle(shown)
    go_to("Create a case", unseen)
    press_space()
    wait_until(lambda: QApplication.activeModalWidget() is not None)
    go_to("Title of the case, English", unseen)
    write("Complaint of slander")
    press(Key.Key_Return)
    come_back()
    settle(shown)
    assert spoken(focused()) == "Each as its own exhibit"
    press_space()
    settle(shown)
    go_to("Exhibits of the case", unseen)
    press(Key.Key_Home)
    press(Key.Key_Down, ALT)
    settle(shown)
    go_to("Save list…", unseen)
    press_space()
    answer(folder / "list.pdf", lambda: press(Key.Key_Return))
    wait_until((folder / "list.pdf").exists, 60)
    settle(shown)


def test_the_main_job_needs_no_mouse(
    application: QApplication, tmp_path: Path, unseen: Unseen, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(program, "start_afresh", lambda arguments: started.append(list(arguments)))
    with running(application, Settings(appearance="light"), None) as shown:
        words = make_vault(shown, tmp_path, unseen)
        take_in_and_describe(shown, tmp_path, unseen)
        list_them(shown, tmp_path, unseen)
        press(Key.Key_5, CONTROL)
        settle(shown)
        assert spoken(focused()) == "Entries of the log, newest first"
        press(Key.Key_Down)
        press(Key.Key_Up)
        assert says(shown, "Exhibits put in order") or says(shown, "Entry ")
        press(Key.Key_6, CONTROL)
        assert spoken(focused()) == "Check everything"
        press_space()
        wait_until(lambda: says(shown, "No failure found."), 60)
        press(Key.Key_L, CONTROL)
        assert [path for *_, path in started] == [str(tmp_path / "case.vault")]
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    items, exhibits = recorded(tmp_path / "case.vault", words)
    assert items == {
        "screenshot-00000.png": {},
        "screenshot-00001.png": {"title": "Post calling the applicant a spy", "platform": "Telegram"},
    }
    assert [exhibit.items for exhibit in exhibits] == [(ItemId(1),), (ItemId(2),)]
    assert not unseen.names


def recorded(vault: Path, words: str) -> tuple[dict[str, dict[str, str]], list[Exhibit]]:
    """Names with their cards, and the list of the case, as they are on the disk."""
    with Session.open(vault, passphrase=words.encode(), write=False, clock=SystemClock()) as session:
        return {item.name: dict(item.card) for item in session.items()}, session.exhibits(CaseId(1))


# -- every page ----------------------------------------------------------------------------------


def test_tab_reaches_every_part_of_the_ways_in(
    application: QApplication, vault: TestVault, tmp_path: Path, unseen: Unseen
) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        check_walk(shown, unseen)
        shown.window.show_unlock(vault.path)
        check_walk(shown, unseen)
        go_to("Use the recovery sheet…", unseen)
        press_space()
        write(vault.identity)
        check_walk(shown, unseen)
        go_to("Unlock with the sheet", unseen)
        press_space()
        settle(shown)
        check_walk(shown, unseen)
        shown.window.show_answer()
        check_walk(shown, unseen)
        shown.window.show_create()
        check_walk(shown, unseen)
        write("K-1")
        go_to("Folder that the vault goes into", unseen)
        press(Key.Key_A, CONTROL)
        (tmp_path / "new").mkdir()
        write(str(tmp_path / "new"))
        press(Key.Key_Return)
        wait_until(lambda: is_at("Passphrase"))
        check_walk(shown, unseen)


@pytest.mark.thorough
def test_tab_reaches_every_part_of_every_place(application: QApplication, vault: TestVault, unseen: Unseen) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        view = enter(shown, vault)
        for place in range(len(view._ways)):
            press(Key(Key.Key_1.value + place), CONTROL)
            settle(shown)
            if place == 2:
                press(Key.Key_Down)
            check_walk(shown, unseen)
        press(Key.Key_1, CONTROL)
        for tab in ("Capture card", "Facts", "Custody"):
            go_to(tab, unseen)
            check_walk(shown, unseen)
            press(Key.Key_Right)


def test_tab_reaches_every_part_of_what_is_done_to_keys(
    application: QApplication, vault: TestVault, unseen: Unseen
) -> None:
    with vault.session(write=True) as session:
        session.keys.add_recipient(str(age.Identity.generate().recipient), "K-2")
    with running(application, Settings(appearance="light"), None) as shown:
        enter(shown, vault)
        press(Key.Key_7, CONTROL)
        settle(shown)
        check_walk(shown, unseen)
        for way, first in (
            ("Add a passphrase…", "Name or code of whoever will open with it"),
            ("Add a colleague’s own key…", "Name or code of the colleague"),
            ("Answer a challenge…", "Text of the challenge"),
            ("Seal this copy…", "K-2"),
        ):
            go_to(way, unseen)
            press_space()
            settle(shown)
            assert spoken(focused()).startswith(first) or way.startswith("Seal")
            check_walk(shown, unseen)
            if way.startswith("Seal"):
                go_to("Make a challenge", unseen)
                press_space()
                settle(shown)
                check_walk(shown, unseen)
            go_to("Back to the page before", unseen)
            press_space()
            settle(shown)


def test_a_part_that_does_not_show_the_focus_is_noticed(application: QApplication, unseen: Unseen) -> None:
    window = QMainWindow()
    inside = QWidget()
    row = QHBoxLayout(inside)
    for name in ("seen", "unseen"):
        part = QPushButton(name) if name == "seen" else QWidget()
        part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        part.setAccessibleName(name)
        row.addWidget(part)
    window.setCentralWidget(inside)
    window.show()
    window.activateWindow()
    wait_until(window.isActiveWindow)
    inside.findChildren(QPushButton)[0].setFocus()
    unseen.go_on()
    unseen.go_on()
    assert unseen.names == {"unseen"}
    window.close()
    application.processEvents()
