"""A second copy whose run was cut off after something was destroyed and the keys were changed: behind, and not tampered."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.crypto import age
from evidence_vault.errors import Cancelled
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Grade
from tests.helpers.purging import OTHER, left, make_planted, purge
from tests.helpers.vaults import TestVault, flip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """A vault and, beside it, its copy from before an item was destroyed and a key exchanged. Never changed."""
    vault = make_planted(tmp_path_factory.mktemp("cut-off"))
    with vault.session(write=True) as session:
        session.mirror(vault.path.with_name("copy"), NoProgress())
    purge(vault)
    with vault.session(write=True) as session:
        (old,) = session.keys.held()
        session.keys.add_recipient(str(age.Identity.generate().recipient), "K-2")
        session.keys.remove(old.slot.slot)
        session.describe([OTHER], {"note": "work went on"})
    return vault


@pytest.fixture
def vault(made: TestVault, tmp_path: Path) -> TestVault:
    shutil.copytree(made.path.with_name("copy"), tmp_path / "copy")
    return made.copy(tmp_path / "case.vault")


class StopAfter(NoProgress):
    """A person who stops after so many reports."""

    def __init__(self, reports: int) -> None:
        self.left = reports

    def advance(self, amount: int = 1) -> None:
        del amount
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def cut_off(vault: TestVault, copy: Path) -> Iterator[TestVault]:
    """The copy as it stands wherever a run can be stopped before it has ended, each time from the beginning."""
    commits = vault.commits()
    reports = 0
    while vault.commits() == commits:
        here = copy.with_name(f"cut {reports}")
        if copy.exists():
            shutil.copytree(copy, here)
        with vault.session(write=True) as session, pytest.raises(Cancelled):
            session.mirror(here, StopAfter(reports))
        reports += 1
        second = TestVault(here, vault.identity)
        if second.commits():
            yield second


def failures(vault: TestVault) -> set[str]:
    return {finding.code for finding in vault.check().findings if finding.grade is Grade.FAIL}


@pytest.mark.parametrize("begun", ["from an older state", pytest.param("from nothing", marks=pytest.mark.thorough)])
def test_cut_off_anywhere_it_is_told_as_behind_and_the_next_run_finishes_it(
    vault: TestVault, tmp_path: Path, begun: str
) -> None:
    copy = tmp_path / ("copy" if begun == "from an older state" else "new")
    without: set[str] = set()
    last = None
    for second in cut_off(vault, copy):
        result = second.check()
        assert [finding.code for finding in result.findings if finding.grade is Grade.FAIL] == []
        assert [finding.code for finding in result.findings if finding.code.startswith("copy.")] == ["copy.unfinished"]
        assert not {finding.code for finding in result.findings} & {"object.orphan", "file.left_over"}
        (second.path / "tmp" / "copying.age").rename(tmp_path / "copying.age")
        without |= failures(second)
        (tmp_path / "copying.age").rename(second.path / "tmp" / "copying.age")
        last = second
    assert last
    teeth = {"purge.unfinished", "slot.revived", "slot.unknown"} if copy.name == "copy" else {"entry.withheld"}
    assert without >= teeth, "without it the findings look like somebody's work"
    with vault.session(write=True) as session:
        assert session.mirror(last.path, NoProgress()).complete
    assert {finding.code for finding in last.check().findings} <= {"V11.recovery"}
    assert not left(last)
    assert list((last.path / "tmp").iterdir()) == []


def test_cut_off_twice_it_is_still_told_as_behind(vault: TestVault, tmp_path: Path) -> None:
    copy = TestVault(tmp_path / "copy", vault.identity)
    for _ in range(2):  # after the keys were brought, before any commit that names them
        with vault.session(write=True) as session, pytest.raises(Cancelled):
            session.mirror(copy.path, StopAfter(0))
        assert failures(copy) == set()
        copy.commits()[-1].unlink()


def test_what_the_run_does_not_account_for_is_found_as_in_any_vault(vault: TestVault, tmp_path: Path) -> None:
    *_, second, _ = cut_off(vault, tmp_path / "copy")
    planted = second.path / "keys" / f"{'a' * 26}.age"
    planted.write_bytes(b"a key of somebody else")
    (kept,) = {path.name for path in vault.objects()}  # beside it stands, with luck first, what is yet to be destroyed
    flip(next(path for path in second.objects() if path.name == kept), 300)
    assert failures(second) >= {"slot.unknown", "object.damaged"}


@pytest.mark.parametrize("forged", ["by the recipient alone", "of another vault", "rubbish"])
def test_only_the_vault_can_say_that_a_copy_is_behind(
    vault: TestVault, made_vault: TestVault, tmp_path: Path, forged: str
) -> None:
    *_, second, _ = cut_off(vault, tmp_path / "copy")
    said = second.path / "tmp" / "copying.age"
    plaintext = second.decrypt(said)
    if forged == "rubbish":
        said.unlink()
        said.write_bytes(b"rubbish")
    elif forged == "of another vault":
        other = tmp_path / "theirs"
        with made_vault.copy(tmp_path / "other.vault").session(write=True) as session, pytest.raises(Cancelled):
            session.mirror(other, StopAfter(0))
        second.forge(said, TestVault(other, made_vault.identity).decrypt(other / "tmp" / "copying.age"))
    else:
        second.forge(said, plaintext.replace(b'"entries":[', b'"entries":[0,'))
    assert "purge.unfinished" in failures(second)
    assert "file.left_over" in {finding.code for finding in second.check().findings}


def test_the_command_says_what_to_do(vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    *_, second, _ = cut_off(vault, tmp_path / "copy")
    (tmp_path / "recovery.txt").write_text(vault.identity)
    assert main(["check", str(second.path), "--identity-file", str(tmp_path / "recovery.txt")]) == 0
    told = capsys.readouterr()
    assert "This folder is a second copy that is behind" in told.out
    assert "Run mirror again, on the vault that this is a copy of: that finishes it." in told.out
    assert "FAILURE" not in told.out + told.err
    assert "No failure found" in told.out
