"""The program on a desktop, driven from outside: only what a person at the screen can do and see."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen

import pytest

from evidence_vault.errors import VaultInUse
from evidence_vault.records.item import Item
from tests.helpers.desktop import PROGRAMS, Desktop, desktop, until
from tests.helpers.material import picture, pictures
from tests.helpers.vaults import PASSPHRASE, TestVault


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """A desktop for the tests of this page, one after the other."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with desktop(tmp_path_factory.mktemp("desktop")) as made:
        yield made


@pytest.fixture
def locked(screen: Desktop, vault: TestVault) -> Iterator[Popen[bytes]]:
    """The program, before the passphrase is typed."""
    with screen.program(str(vault.path)) as process:
        yield process


@pytest.fixture
def unlocked(screen: Desktop, locked: Popen[bytes]) -> Popen[bytes]:
    """The program at the evidence place."""
    screen.wait_for_window(locked.pid)
    screen.type(PASSPHRASE.decode())
    screen.press("Return")
    until(lambda: copied(screen, "here") == "here")
    screen.press("ctrl+a", "Delete", "Tab")
    return locked


def copied(screen: Desktop, text: str) -> str:
    """Write something into the search, and copy it from there: that works at the evidence place only."""
    screen.press("slash", "ctrl+a")
    screen.type(text)
    screen.press("ctrl+a", "ctrl+c")
    return screen.clipboard()


def items(vault: TestVault) -> list[Item]:
    """What the vault on the disk holds."""
    with vault.session() as session:
        return session.items()


@pytest.mark.thorough
def test_it_fits_a_small_screen_under_a_title_that_names_nobody(screen: Desktop, locked: Popen[bytes]) -> None:
    window = screen.wait_for_window(locked.pid)
    assert screen.do("getwindowname", window) == "Evidence Vault"
    width, height = screen.size(window)
    assert 800 <= width <= 1280
    assert 480 <= height <= 720


@pytest.mark.thorough
def test_a_picture_of_another_program_is_pasted(screen: Desktop, unlocked: Popen[bytes], vault: TestVault) -> None:
    screen.copy(picture(1), "image/png")
    screen.press("ctrl+v")
    until(lambda: len(items(vault)) == 4 and items(vault)[3].inspection == "ok")
    pasted = items(vault)[3]
    assert (pasted.media_type, pasted.path) == ("image/png", None)
    assert (pasted.inspected["width"], pasted.inspected["height"]) == (48, 36)
    assert unlocked.poll() is None


def test_the_lock_ends_the_window_and_a_fresh_one_asks_again(
    screen: Desktop, unlocked: Popen[bytes], vault: TestVault
) -> None:
    until(lambda: copied(screen, "said in confidence") == "said in confidence")
    screen.press("ctrl+l")
    until(lambda: let_go(vault))
    assert screen.clipboard() == ""
    until(lambda: screen.do("getwindowname", screen.wait_for_window(unlocked.pid)) == "Evidence Vault")
    screen.type(PASSPHRASE.decode())
    screen.press("Return")
    until(lambda: copied(screen, "back") == "back")
    screen.copy(b"of another program", "UTF8_STRING")
    screen.press("ctrl+l")
    until(lambda: let_go(vault))
    screen.wait_for_window(unlocked.pid)
    assert screen.clipboard() == "of another program"


def let_go(vault: TestVault) -> bool:
    """Whether no window holds the vault any more."""
    try:
        with vault.session(write=True):
            return True
    except VaultInUse:
        return False


@pytest.mark.thorough
def test_it_is_put_aside_and_taken_up_again(screen: Desktop, unlocked: Popen[bytes]) -> None:
    (window,) = screen.windows(unlocked.pid)
    screen.do("windowminimize", window)
    until(lambda: not screen.windows(unlocked.pid))
    screen.do("windowmap", window)
    assert screen.wait_for_window(unlocked.pid) == window
    assert copied(screen, "still here") == "still here"


@pytest.mark.thorough
def test_closing_asks_while_files_come_in_and_only_then(
    screen: Desktop, unlocked: Popen[bytes], vault: TestVault, tmp_path: Path
) -> None:
    pictures(tmp_path / "screenshots", 150)
    before = screen.windows(unlocked.pid)
    screen.copy(f"{(tmp_path / 'screenshots').as_uri()}\r\n".encode(), "text/uri-list")
    screen.press("ctrl+v")
    until(lambda: len(items(vault)) > 3)
    screen.press("alt+F4")
    screen.wait_for_window(unlocked.pid, other_than=before)
    screen.press("Escape")
    until(lambda: screen.windows(unlocked.pid) == before)
    until(lambda: len(items(vault)) == 153 and all(item.inspection for item in items(vault)))
    screen.do("windowactivate", "--sync", before[0])
    until(lambda: closed(screen, unlocked))
    assert unlocked.returncode == 0


def closed(screen: Desktop, process: Popen[bytes]) -> bool:
    """Ask the window to close: while it is still telling the last of the files, it asks back."""
    screen.press("Escape", "alt+F4")
    return process.poll() is not None
