"""A record that is not as it was, a copy that went another way, new keys: decided by keys alone, and heard as it is read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from tests.helpers.keyboard import Key, Modifier, come_back, focused, press, write
from tests.helpers.program import enter, running, settle
from tests.helpers.spoken import complaints, parts
from tests.helpers.vaults import TestVault, flip
from tests.helpers.walking import Unseen, answer, check_walk, go_to, is_at, press_space, says, spoken
from tests.helpers.windows import wait_until
from ui import app as program
from ui.settings import Settings

REASON = "the laptop came back from repair in this state"
LIGHT = Settings(appearance="light")
NEW_WORDS = "two grey geese rest on an old stone wall"
CONTROL = Modifier.ControlModifier


def unlock_with_the_sheet(shown: program.Application, vault: TestVault, unseen: Unseen) -> None:
    """As far as the vault lets somebody in: it needs no scrypt."""
    shown.window.show_unlock(vault.path)
    go_to("Use the recovery sheet…", unseen)
    press_space()
    write(vault.identity)
    go_to("Unlock with the sheet", unseen)
    press_space()
    settle(shown)
    go_to("Open it", unseen)
    press_space()
    settle(shown)


def look_around(shown: program.Application, unseen: Unseen) -> None:
    """Tab comes everywhere and can be seen, and everything says what it is."""
    check_walk(shown, unseen)
    assert not complaints(parts(shown.window))


def can_be_pressed(shown: program.Application, name: str) -> bool:
    """Whether a button is there, and not grey."""
    found = [one for one in shown.window.findChildren(QPushButton) if spoken(one) == name and one.isVisible()]
    return bool(found) and found[0].isEnabled()


def has_opened(shown: program.Application) -> None:
    """Wait for the open vault."""
    wait_until(lambda: shown.window.vault is not None)
    settle(shown)


def kinds(vault: TestVault) -> list[Kind]:
    with vault.session() as session:
        return [entry.kind for entry in session.log()]


def test_what_was_lost_comes_back_from_a_second_copy(
    application: QApplication, vault: TestVault, tmp_path: Path, unseen: Unseen
) -> None:
    copy = vault.copy(tmp_path / "copy.vault")
    for path in vault.commits()[-2:]:
        path.unlink()
    with running(application, LIGHT, None) as shown:
        unlock_with_the_sheet(shown, vault, unseen)
        assert says(shown, "This vault was set back to an older state")
        assert says(shown, "2 parts of the record, which this vault has seen, are missing.")
        assert spoken(focused()) == "Bring back from a second copy…"
        look_around(shown, unseen)
        go_to("Bring back from a second copy…", unseen)
        answer(copy.path, press_space)
        has_opened(shown)
    assert Kind.VAULT_RESTORED in kinds(vault)
    assert Kind.LOG_FORK not in kinds(vault)


def test_going_on_without_a_lost_part_takes_a_reason(
    application: QApplication, vault: TestVault, unseen: Unseen
) -> None:
    (vault.path / "index.db").unlink()
    flip(vault.commits()[2], 200)
    with running(application, LIGHT, None) as shown:
        unlock_with_the_sheet(shown, vault, unseen)
        assert says(shown, "A part of the record cannot be read")
        assert not can_be_pressed(shown, "Go on without it")
        go_to("What you know of it. It must not say what only you may know: it can be printed.", unseen)
        write(REASON)
        go_to("Go on without it", unseen)
        press_space()
        has_opened(shown)
        wait_until(lambda: says(shown, "Your decision and your reason stand in the record now"))
    with vault.session() as session:
        (entry,) = [entry for entry in session.log() if entry.kind is Kind.LOG_GAP]
    assert entry.facts["reason"] == REASON


def test_what_another_copy_has_is_brought_in(
    application: QApplication, vault: TestVault, tmp_path: Path, unseen: Unseen
) -> None:
    other = vault.copy(tmp_path / "laptop.vault")
    for place in (vault, other):
        (tmp_path / f"{place.path.stem}.txt").write_text(place.path.stem)
        with place.session(write=True) as session:
            session.add([tmp_path / f"{place.path.stem}.txt"], card={}, case=None, progress=NoProgress())
    with running(application, LIGHT, None) as shown:
        enter(shown, vault)
        come_back()
        press(Key.Key_6, CONTROL)
        settle(shown)
        go_to("Choose a folder for the copy…", unseen)
        answer(other.path, press_space)
        wait_until(lambda: says(shown, "Two copies went different ways"))
        settle(shown)
        assert is_at("How did the two come about?")
        assert not can_be_pressed(shown, "Bring in what it has")
        look_around(shown, unseen)
        go_to("How did the two come about? Recorded for ever.", unseen)
        write(REASON)
        go_to("Bring in what it has", unseen)
        press_space()
        wait_until(lambda: says(shown, "New numbers: E-000004 → E-000005."))
        settle(shown)
        assert not complaints(parts(shown.window))
    with vault.session() as session:
        assert [item.name for item in session.items()][-2:] == ["case.txt", "laptop.txt"]


@pytest.mark.thorough
def test_stored_files_that_no_entry_names_are_taken_in(
    application: QApplication, vault: TestVault, unseen: Unseen
) -> None:
    vault.objects()[0].unlink()
    with vault.session(write=True) as session:
        store = session._vault.store
        store.publish([store.stage(io.BytesIO(b"left by an intake").readinto, lambda _: None)])
    with running(application, LIGHT, None) as shown:
        enter(shown, vault)
        come_back()
        press(Key.Key_6, CONTROL)
        settle(shown)
        go_to("Quick check", unseen)
        press_space()
        wait_until(lambda: can_be_pressed(shown, "Take in what no entry names"))
        settle(shown)
        look_around(shown, unseen)
        go_to("Bring back from the copy…", unseen)
        go_to("Take in what no entry names", unseen)
        press_space()
        wait_until(lambda: says(shown, "1 stored file taken in."))
        settle(shown)
        assert not can_be_pressed(shown, "Take in what no entry names")
    with vault.session() as session:
        assert len(session.items()) == 4


@pytest.mark.thorough
def test_a_vault_is_handed_over_to_new_keys(
    application: QApplication, vault: TestVault, tmp_path: Path, unseen: Unseen
) -> None:
    with running(application, LIGHT, None) as shown:
        enter(shown, vault)
        come_back()
        press(Key.Key_7, CONTROL)
        settle(shown)
        go_to("Hand over to new keys…", unseen)
        press_space()
        settle(shown)
        assert is_at("Name of the new vault’s own folder")
        look_around(shown, unseen)
        go_to("Folder that the new vault goes into", unseen)
        press(Key.Key_A, CONTROL)
        write(str(tmp_path))
        go_to("Name of the new vault’s own folder", unseen)
        write("new.vault")
        go_to("Passphrase", unseen)
        for _ in range(2):
            write(NEW_WORDS)
            press(Key.Key_Return)
        wait_until(lambda: says(shown, "The new vault is made, and open"), 60)
        settle(shown)
        look_around(shown, unseen)
        go_to("Go on without a sheet for now", unseen)
        press_space()
        settle(shown)
        assert shown.window.vault == tmp_path / "new.vault"
    assert kinds(vault)[-1] is Kind.HANDOVER_MADE
