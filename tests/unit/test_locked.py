"""Before a vault is open: what it shows, where one can stand, what may unlock it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from evidence_vault import locked
from evidence_vault.clock import SystemClock
from evidence_vault.errors import (
    InvalidIdentity,
    NotAVault,
    PathExists,
    SourceMissing,
    SourceUnreadable,
    SyncFolder,
    VaultError,
)
from evidence_vault.records.passphrase import Strength
from evidence_vault.session import Session


def test_a_locked_vault_shows_its_name_and_when_it_was_written(tmp_path: Path) -> None:
    before = time.time_ns() // 1_000_000 - 1000
    with Session.create(
        tmp_path / "v", custodian="K-1", passphrase=b"seven quiet words", clock=SystemClock()
    ) as session:
        name, recipient = session.vault_id, session.recipient
    seen = locked.look(tmp_path / "v")
    assert (seen.id, seen.recipient) == (name, recipient)
    assert seen.last_written is not None
    assert before <= seen.last_written.unix_ms <= time.time_ns() // 1_000_000


def test_a_vault_without_a_log_shows_no_time(tmp_path: Path) -> None:
    (tmp_path / "VAULT").write_text(f"evidence-vault/1\n{'a' * 26}\nage1{'q' * 58}\n")
    assert locked.look(tmp_path).last_written is None


def test_another_folder_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(NotAVault):
        locked.look(tmp_path)


@pytest.mark.parametrize(
    ("place", "refusal"),
    [("taken", PathExists), ("nowhere/v", SourceMissing), ("Dropbox/v", SyncFolder)],
)
def test_a_place_that_will_not_do_is_refused_at_once(place: str, refusal: type[VaultError], tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "Dropbox").mkdir()
    with pytest.raises(refusal):
        locked.refuse_place(tmp_path / place)


def test_a_free_place_is_not(tmp_path: Path) -> None:
    locked.refuse_place(tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_seven_words_are_proposed_never_the_same() -> None:
    assert len(locked.propose_passphrase().split()) == 7
    assert locked.propose_passphrase() != locked.propose_passphrase()


def test_an_identity_file_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "key.txt").write_text("AGE-SECRET-KEY-1…", encoding="utf-8-sig")
    assert locked.read_identity(tmp_path / "key.txt") == "AGE-SECRET-KEY-1…"


@pytest.mark.parametrize(("content", "refusal"), [(b"\xff\xfe\xfd", InvalidIdentity), (b"x" * 70_000, InvalidIdentity)])
def test_what_cannot_be_an_identity_is_refused(content: bytes, refusal: type[VaultError], tmp_path: Path) -> None:
    (tmp_path / "key.txt").write_bytes(content)
    with pytest.raises(refusal):
        locked.read_identity(tmp_path / "key.txt")


def test_an_identity_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        locked.read_identity(tmp_path / "nowhere")
    with pytest.raises(SourceUnreadable):
        locked.read_identity(tmp_path)


def test_what_is_typed_is_judged_before_there_is_a_vault() -> None:
    assert locked.passphrase_strength("quiet") is Strength.WEAK
    assert locked.passphrase_strength(locked.propose_passphrase()) is Strength.STRONG
