"""The calls of each system, as far as they can be tried on this one."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.vault import system
from evidence_vault.vault.system import linux, macos, windows

HELD, TAKEN, FULL, BROKEN = 32, 183, 112, 1117  # as Windows numbers them


def answering(*numbers: int) -> tuple[Callable[[Path, Path], int], list[float], Callable[[float], None]]:
    """A system that answers so, one after another, and the pauses that were made."""
    answers, pauses = list(numbers), list[float]()
    return lambda _source, _target: answers.pop(0), pauses, pauses.append


def test_a_file_that_a_scanner_holds_is_renamed_when_it_lets_go() -> None:
    move, pauses, wait = answering(HELD, HELD, 0)
    assert windows.rename_exclusive(Path("a"), Path("b"), move=move, wait=wait)
    assert len(pauses) == 2


def test_a_file_that_is_held_for_ever_is_given_up_within_two_seconds() -> None:
    move, pauses, wait = answering(*[HELD] * 20)
    with pytest.raises(PermissionError):
        windows.rename_exclusive(Path("a"), Path("b"), move=move, wait=wait)
    assert 0 < sum(pauses) < 2


@pytest.mark.parametrize(("number", "reason"), [(TAKEN, errno.EEXIST), (FULL, errno.ENOSPC), (BROKEN, errno.EIO)])
def test_any_other_refusal_is_told_at_once(number: int, reason: int) -> None:
    move, pauses, wait = answering(number)
    with pytest.raises(OSError, match="b") as caught:
        windows.rename_exclusive(Path("a"), Path("b"), move=move, wait=wait)
    assert caught.value.errno == reason
    assert not pauses


@pytest.mark.skipif(sys.platform == "win32", reason="fcntl is of POSIX")
def test_where_a_full_flush_is_not_known_the_plain_one_is_made_and_a_failed_one_is_not_repeated(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        macos.flush(file.fileno())  # this system knows no F_FULLFSYNC
        closed = file.fileno()
    with pytest.raises(OSError, match="descriptor"):
        macos.flush(closed)


def test_this_system_renames_without_replacing_flushes_and_reads_past_its_memory(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"one")
    (tmp_path / "two").write_bytes(b"two")
    try:
        assert system.rename_exclusive(tmp_path / "one", tmp_path / "new")
    except FileExistsError:
        pytest.fail("the name was free")
    with pytest.raises(FileExistsError):
        system.rename_exclusive(tmp_path / "new", tmp_path / "two")
    system.flush_folder(tmp_path)
    with (tmp_path / "new").open("rb") as file:
        system.uncached(file.fileno())
        assert file.read() == b"one"


@pytest.mark.parametrize(("module", "platform"), [(windows, "win32"), (macos, "darwin"), (linux, "linux")])
def test_each_module_has_all_calls_and_is_typed_for_its_system(
    module: object, platform: str, repository: Path, tmp_path: Path
) -> None:
    assert all(hasattr(module, name) for name in system.__all__)
    name = "linux" if platform == "linux" else {"win32": "windows", "darwin": "macos"}[platform]
    path = repository / "evidence_vault" / "vault" / "system" / f"{name}.py"
    mypy = [sys.executable, "-m", "mypy", "--platform", platform, "--cache-dir", str(tmp_path), str(path)]
    done = subprocess.run(mypy, cwd=repository, capture_output=True, text=True, check=False, env={**os.environ})
    assert done.returncode == 0, done.stdout
