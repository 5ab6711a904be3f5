"""purge as a person types it: asked, told, and scripted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.purging import NAME, PLANTED, REASON, codes, left, make_planted
from tests.helpers.vaults import TestVault


@pytest.fixture(scope="session")
def made_planted(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """Made once; never changed."""
    return make_planted(tmp_path_factory.mktemp("planted"))


@pytest.fixture
def planted(made_planted: TestVault, tmp_path: Path) -> TestVault:
    """A copy of it, for this test alone."""
    return made_planted.copy(tmp_path / "case.vault")


def run(vault: TestVault, *line: str) -> subprocess.CompletedProcess[str]:
    """The real program, with the recovery identity."""
    key = vault.path.with_name("recovery.txt")
    key.write_text(vault.identity)
    command = [sys.executable, "-m", "evidence_vault.cli.main", *line, "--identity-file", str(key)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, input="")


def test_nothing_is_destroyed_without_being_confirmed(planted: TestVault) -> None:
    asked = run(planted, "purge", str(planted.path), "2", "--reason", REASON)
    assert asked.returncode == 130
    assert f"To be destroyed for ever: {PLANTED}, {NAME.decode()}.jpg" in asked.stderr
    assert left(planted)


@pytest.mark.thorough
def test_it_says_what_went_and_what_it_does_not_reach(planted: TestVault) -> None:
    done = run(planted, "purge", str(planted.path), "2", "--reason", REASON, "--yes")
    assert done.returncode == 0, done.stderr
    assert "Destroyed E-000002: content and record. 5 entries in 5 commits say nothing of it any more." in done.stdout
    assert "second copies made before still hold it until they are brought up to date" in done.stderr
    assert not left(planted)
    listed = run(planted, "list", str(planted.path)).stdout
    assert f": {REASON}" in listed
    assert "1 of them destroyed" in listed
    shown = run(planted, "show", str(planted.path), "2").stdout
    assert REASON in shown
    assert "SHA-256" not in shown
    assert f"Content destroyed: E-000002, {REASON}" in run(planted, "log", str(planted.path)).stdout
    checked = run(planted, "check", str(planted.path))
    assert checked.returncode == 0, checked.stdout
    refused = run(planted, "original", str(planted.path), "2", "--out", str(planted.path.with_name("out")))
    assert refused.returncode == 2
    assert "E-000002 was destroyed on" in refused.stderr
    assert REASON in refused.stderr
    assert not codes(planted)


def test_programs_get_json(planted: TestVault) -> None:
    told = json.loads(run(planted, "purge", str(planted.path), "2", "--reason", REASON, "--yes", "--json").stdout)
    assert told["object_removed"] is True
    assert (told["same_content"], told["texts_kept"], told["unclear"]) == ([], [], [])
    listed = json.loads(run(planted, "list", str(planted.path), "--json").stdout)
    assert listed[1] == told["item"]
    assert listed[1]["destroyed"]["reason"] == REASON
    assert (listed[1]["name"], listed[1]["bytes"], listed[1]["sha256"]) == (None, None, None)
    assert listed[0]["destroyed"] is None


def test_an_exhibit_in_use_has_to_be_withdrawn_first(planted: TestVault) -> None:
    refused = run(planted, "purge", str(planted.path), "1", "--reason", REASON, "--yes")
    assert refused.returncode == 2
    assert "E-000001 stands in exhibits in use: C-001 exhibit 1." in refused.stderr
