"""Who knows only the vault's public key plants a first commit of their own: named at once, and nothing else is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.errors import DamagedLog, VaultSubstituted
from evidence_vault.progress import NoProgress
from evidence_vault.session import Session
from tests.helpers.logbook import Logbook
from tests.helpers.vaults import CONTENTS, PASSPHRASE, TestVault, tree

FIRST = "log/000/000001.age"


def plant(vault: TestVault, file: str = FIRST) -> None:
    """The beginning of another vault, encrypted to this one's recipient."""
    vault.forge(vault.path / file, Logbook.begun().commits[0])


def codes(session: Session) -> set[tuple[str, str]]:
    return {(finding.code, finding.subject) for finding in session.notices}


@pytest.mark.parametrize("index", [True, False], ids=["index", "no index"])
def test_it_opens_with_everything_that_is_there_and_says_so_at_once(vault: TestVault, *, index: bool) -> None:
    plant(vault)
    if not index:
        (vault.path / "index.db").unlink()
    for secret in ({"identity": vault.identity}, {"passphrase": PASSPHRASE}):
        with Session.open(vault.path, write=False, clock=SystemClock(), **secret) as session:
            assert ("commit.foreign", FIRST) in codes(session)
            assert [item.name for item in session.items()] == list(CONTENTS)
    with vault.session() as session:
        first = session.items()[0].content
        assert session._vault.store.open(first.sha256, first.size).read() == CONTENTS["post.txt"]
        found = session.check(quick=False, progress=NoProgress()).findings
    failed = {finding.code for finding in found if str(finding.grade) == "fail"}
    assert "commit.foreign" in failed
    assert not {code for code in failed if code.startswith(("item.", "object.", "exhibit."))}


def test_with_its_index_it_is_written_on_and_without_one_not_before_a_person_decides(vault: TestVault) -> None:
    plant(vault)
    with Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        session.describe([session.items()[0].id], {"note": "goes on"})
    (vault.path / "index.db").unlink()
    with pytest.raises(DamagedLog):
        vault.session(write=True).__enter__()


def test_the_genuine_one_comes_back_from_a_second_copy_and_the_planted_one_is_kept(
    vault: TestVault, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.vault"
    with vault.session(write=True) as session:
        session.mirror(copy, NoProgress())
    genuine = (vault.path / FIRST).read_bytes()
    plant(vault)
    planted = (vault.path / FIRST).read_bytes()
    with vault.session() as session:
        found = session.check(quick=True, progress=NoProgress()).findings
        assert list(session.heal(copy, found, NoProgress()).files) == [FIRST]
    assert (vault.path / FIRST).read_bytes() == genuine
    assert planted in [path.read_bytes() for path in (vault.path / "recovered").iterdir()]
    assert not [finding for finding in vault.check().findings if str(finding.grade) == "fail"]


@pytest.mark.parametrize("beside", ["log/001/000001.age", "log/000/000000.age", "log/0/000001.age", "log/000001.age"])
def test_beside_the_genuine_one_it_is_a_strangers_file(vault: TestVault, beside: str) -> None:
    plant(vault, beside)
    with vault.session(write=True) as session:
        assert not session.notices
        session.describe([session.items()[0].id], {"note": "goes on"})
        found = session.check(quick=True, progress=NoProgress()).findings
    told = {finding.subject for finding in found if finding.code == "file.stranger"}
    assert told & {beside, Path(beside).parent.as_posix()}
    assert not [finding for finding in found if str(finding.grade) == "fail"]


def test_where_nothing_in_the_log_tells_who_is_right_nothing_is_accepted_and_nothing_changes(tmp_path: Path) -> None:
    made = Session.create(tmp_path / "new.vault", custodian="K-1", passphrase=PASSPHRASE, clock=SystemClock())
    with made as session:
        vault = TestVault(tmp_path / "new.vault", session.identity_text())
    plant(vault)
    before = tree(vault.path)
    with pytest.raises(VaultSubstituted):
        vault.session().__enter__()
    assert tree(vault.path) == before


def test_the_command_says_what_to_do(vault: TestVault) -> None:
    plant(vault)
    (vault.path.parent / "key").write_text(vault.identity)
    line = [sys.executable, "-m", "evidence_vault.cli.main", "list", str(vault.path)]
    done = subprocess.run(
        [*line, "--identity-file", str(vault.path.parent / "key")], capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 5)
    assert "post.txt" in done.stdout
    assert "check --heal-from" in done.stderr
    assert FIRST in done.stderr
