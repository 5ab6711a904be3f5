"""With --read-only a command leaves the vault's folder as it is, to the last time of a file, and still tells everything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.records.ids import ItemId
from tests.helpers.chronicle import listing
from tests.helpers.vaults import TestVault, flip, tree

LOOKS = (
    *("list VAULT --json", "search VAULT reply --json", "show VAULT 1", "log VAULT --json", "check VAULT"),
    *("check VAULT --quick", "case list VAULT", "exhibit list VAULT --case 1", "inbox list VAULT", "keys list VAULT"),
)
PRINTS = (
    "exhibit-list VAULT --case 1 --out OUT",
    "custody-report VAULT --out OUT",
    "recovery-sheet VAULT --out OUT",
)


def run(vault: TestVault, line: str) -> int:
    """Run a command that only looks."""
    outside = vault.path.parent
    (outside / "identity.txt").write_text(vault.identity)
    (outside / "out.pdf").unlink(missing_ok=True)
    words = [{"VAULT": str(vault.path), "OUT": str(outside / "out.pdf")}.get(word, word) for word in line.split()]
    return main([*words, "--read-only", "--identity-file", str(outside / "identity.txt")])


def current(_: TestVault) -> None:
    """The index is at the end of the log."""


def missing(vault: TestVault) -> None:
    (vault.path / "index.db").unlink()


def damaged(vault: TestVault) -> None:
    flip(vault.path / "index.db", 5000)


def cut_off(vault: TestVault) -> None:
    (vault.path / "index.db").write_bytes(b"")


def behind(vault: TestVault) -> None:
    old = (vault.path / "index.db").read_bytes()
    with vault.session(write=True) as session:
        session.describe([ItemId(1)], {"note": "later"})
    (vault.path / "index.db").write_bytes(old)


def without_a_lock_file(vault: TestVault) -> None:
    missing(vault)
    (vault.path / "lock").unlink()


@pytest.mark.parametrize("state", [current, missing, damaged, cut_off, behind, without_a_lock_file])
def test_nothing_changes_whatever_the_index_is_like(
    state: Callable[[TestVault], None], vault: TestVault, capsys: pytest.CaptureFixture[str]
) -> None:
    state(vault)
    before = tree(vault.path), listing(vault.path)
    for line in LOOKS:
        assert run(vault, line) == 0, line
        told = capsys.readouterr().out
        assert (tree(vault.path), listing(vault.path)) == before, line
        if line.startswith("list"):
            assert ("later" in told) == (state is behind), "what is told is the end of the log"
            assert told.count('"id"') == 3
        if line.startswith("search"):
            assert told.count('"item"') == 2


@pytest.mark.parametrize("line", PRINTS)
def test_pages_are_printed_from_a_vault_that_stays_as_it_is(line: str, vault: TestVault) -> None:
    missing(vault)
    before = tree(vault.path), listing(vault.path)
    assert run(vault, line) == 0
    assert (vault.path.parent / "out.pdf").read_bytes().startswith(b"%PDF")
    assert (tree(vault.path), listing(vault.path)) == before


def test_without_it_an_index_that_is_missing_is_made(vault: TestVault) -> None:
    missing(vault)
    before = tree(vault.path)
    with vault.session():
        pass
    assert tree(vault.path) != before


@pytest.mark.parametrize("writing", [True, False])
def test_beside_a_writer_it_reads_what_was_recorded(
    vault: TestVault, capsys: pytest.CaptureFixture[str], *, writing: bool
) -> None:
    beside: AbstractContextManager[object] = vault.session(write=True) if writing else nullcontext()
    with beside:
        before = tree(vault.path)
        for line in LOOKS:
            assert run(vault, line) == 0, line
        assert tree(vault.path) == before
    capsys.readouterr()


SCRIPT = """
mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" || exit 99
touch "$0/VAULT" 2>/dev/null && exit 98
for line in list "search reply" "show 1" log check "case list" "inbox list" "keys list"; do
    set -- $line
    case "$line" in
        *" list") at="$1 $2"; more="" ;;
        *) at="$1"; shift; more="$*" ;;
    esac
    "$PYTHON" -m evidence_vault.cli.main $at "$0" $more --read-only --identity-file "$IDENTITY" || exit 97
done
"""


_LESS_OFTEN = [pytest.param(state, marks=pytest.mark.thorough) for state in (missing, without_a_lock_file)]


@pytest.mark.thorough
@pytest.mark.skipif(sys.platform != "linux", reason="mounts a folder as Linux does")
@pytest.mark.parametrize("state", [current, *_LESS_OFTEN])
def test_a_write_protected_medium_can_be_read(state: Callable[[TestVault], None], vault: TestVault) -> None:
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-rm", "true"], check=False, capture_output=True).returncode:
        pytest.skip("nothing here may be mounted: unshare -rm is missing or forbidden")
    state(vault)
    identity = vault.path.parent / "identity.txt"
    identity.write_text(vault.identity)
    before = tree(vault.path), listing(vault.path)
    done = subprocess.run(
        [unshare, "-rm", "sh", "-c", SCRIPT, str(vault.path)],
        env={**os.environ, "PYTHON": sys.executable, "IDENTITY": str(identity), "LC_ALL": "C.UTF-8"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "2 items found" in done.stdout
    assert "No failure found" in done.stdout
    assert (tree(vault.path), listing(vault.path)) == before
