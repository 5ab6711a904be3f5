"""The disk is full while a package is taken in, at every size in turn: nothing of it is half taken, and that is said."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.errors import DiskFull
from tests.faults.campaign import Unavailable
from tests.faults.full_disk import disk, used
from tests.helpers.handovers import hand_over, make_receiver, take_over
from tests.helpers.vaults import TestVault, make_vault

STEP = 4096
ROOM = 1 << 20


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> tuple[TestVault, Path]:
    """A receiver without anything in it, and a package for it."""
    base = tmp_path_factory.mktemp("full")
    receiver = make_receiver(base)
    hand_over(make_vault(base), receiver, base / "package.age", 1, 2)
    return receiver, base / "package.age"


def state(vault: TestVault) -> tuple[int, int, list[str]]:
    """Entries, items, and what lies about."""
    left = [path.name for path in (vault.path / "tmp").rglob("*") if path.is_file()]
    with vault.session() as session:
        return session.head.size, len(session.items()), left


@pytest.mark.thorough
@pytest.mark.parametrize(
    "stride", [pytest.param(5, id="some"), pytest.param(1, id="every", marks=pytest.mark.thorough)]
)
def test_nothing_is_half_taken_and_with_room_all_of_it_is(
    package: tuple[TestVault, Path], tmp_path: Path, stride: int
) -> None:
    receiver, file = package
    before = state(receiver)
    place, full, sizes = tmp_path / "disk", 0, iter(range(used(receiver.path) + STEP, 1 << 30, stride * STEP))
    try:
        for size in sizes:
            with disk(place, size):
                vault = receiver.copy(place / "v")
                try:
                    take_over(vault, file)
                except DiskFull:
                    full += 1
                else:
                    break  # and with every larger one
                subprocess.run(["mount", "-o", f"remount,size={size + ROOM}", str(place)], check=True)
                assert state(vault) == before, size
                assert len(take_over(vault, file).items) == 3
                assert not [one for one in vault.check().findings if str(one.grade) == "fail"]
    except Unavailable as missing:
        pytest.skip(str(missing))
    assert full > 2


@pytest.mark.thorough
def test_the_command_says_that_the_disk_is_full_and_leaves_no_receipt(
    package: tuple[TestVault, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    receiver, file = package
    (tmp_path / "identity.txt").write_text(receiver.identity)
    try:
        with disk(tmp_path / "disk", used(receiver.path) + 3 * STEP):
            vault = receiver.copy(tmp_path / "disk" / "v")
            line = ["handover", "accept", str(vault.path), str(file), "--out", str(tmp_path / "receipt.txt"), "--yes"]
            assert main([*line, "--identity-file", str(tmp_path / "identity.txt")]) not in (0, 70)
            told = capsys.readouterr().err
            assert "is full. Free some space, and try again." in told
            assert "Traceback" not in told
            assert not (tmp_path / "receipt.txt").exists()
            assert shutil.disk_usage(vault.path).free >= 0
    except Unavailable as missing:
        pytest.skip(str(missing))
