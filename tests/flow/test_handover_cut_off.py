"""New keys, and the computer stops when the new vault stands and the old one does not say so yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.custody import rekey
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from evidence_vault.session import Session
from tests.helpers.logbook import Logbook
from tests.helpers.vaults import PASSPHRASE, TestVault

NEW = b"entirely other quiet words tonight"


class PowerWentError(Exception):
    """Nothing more is done."""


@dataclass(frozen=True)
class Cut:
    """The old vault as the crash left it, and the new one."""

    old: TestVault
    new: Path
    identity: str


@pytest.fixture(scope="module")
def made(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cut]:
    """Cut off between the rename and the note; K-1 acts."""
    folder = tmp_path_factory.mktemp("cut")
    old = made_vault.copy(folder / "old.vault")
    with pytest.MonkeyPatch.context() as patched:

        def stops(_: object) -> bool:
            raise PowerWentError

        patched.setattr(rekey._Rekeying, "note_in_the_old_one", stops)
        opened = Session.open(old.path, passphrase=PASSPHRASE, write=True, clock=SystemClock())
        with opened as session, pytest.raises(PowerWentError):
            session.rekey(folder / "new.vault", NEW, [], NoProgress())
    with Session.open(folder / "new.vault", passphrase=NEW, write=False, clock=SystemClock()) as session:
        yield Cut(old, folder / "new.vault", session.identity_text())


@pytest.fixture
def cut(made: Cut, tmp_path: Path) -> Cut:
    return Cut(made.old.copy(tmp_path / "old.vault"), made.new, made.identity)


def noticed(vault: TestVault, *, write: bool = True) -> dict[str, object]:
    with vault.session(write=write) as session:
        return {finding.code: finding.facts for finding in session.notices}


def test_the_next_opening_for_writing_records_it_byte_for_byte(cut: Cut) -> None:
    number = len(cut.old.commits())
    assert "vault.handed_over" not in noticed(cut.old, write=False), "reading writes nothing"
    assert "vault.handed_over" in noticed(cut.old)
    assert len(cut.old.commits()) == number + 1
    theirs = age.decrypt(
        (cut.new / "log" / "000" / cut.old.commits()[-1].name).read_bytes(), [age.Identity.parse(cut.identity)]
    )
    assert cut.old.decrypt(cut.old.commits()[-1]) == theirs
    assert not (cut.old.path / "tmp" / "handover.age").exists()
    assert set(noticed(cut.old)) == {"vault.handed_over"}
    with cut.old.session(write=True) as session:  # by the recovery identity: nobody signs in another's name
        session.describe([session.items()[0].id], {"note": "here all the same"})
    assert not [finding for finding in cut.old.check().findings if str(finding.grade) == "fail"]


def test_while_the_new_vault_is_not_there_that_is_said_and_it_is_recorded_later(cut: Cut) -> None:
    away = cut.new.rename(cut.new.with_name("away.vault"))
    try:
        number = len(cut.old.commits())
        assert noticed(cut.old)["handover.unfinished"] == {"path": str(cut.new)}
        assert len(cut.old.commits()) == number
    finally:
        away.rename(cut.new)
    assert "vault.handed_over" in noticed(cut.old)


def test_where_the_old_log_went_on_without_it_that_is_said_once(cut: Cut) -> None:
    away = cut.new.rename(cut.new.with_name("away.vault"))
    try:
        with cut.old.session(write=True) as session:
            session.describe([session.items()[0].id], {"note": "worked here"})
    finally:
        away.rename(cut.new)
    assert "handover.unfinished" in noticed(cut.old)
    assert not noticed(cut.old)
    with cut.old.session() as session:
        assert not [entry for entry in session.log() if entry.kind is Kind.HANDOVER_MADE]


def test_what_somebody_without_a_key_leaves_there_is_not_believed(vault: TestVault, tmp_path: Path) -> None:
    (tmp_path / "fake").mkdir()
    (tmp_path / "fake" / "VAULT").write_bytes((vault.path / "VAULT").read_bytes())
    place = encode_base64(str(tmp_path / "fake").encode()).encode()
    for plaintext in (place + b"\n" + Logbook.begun().commits[0], b"nothing of the kind", b"\xff" * 9):
        (vault.path / "tmp" / "handover.age").unlink(missing_ok=True)
        vault.forge(vault.path / "tmp" / "handover.age", plaintext)
        number = len(vault.commits())
        noticed(vault)
        assert len(vault.commits()) == number


def test_a_handover_that_ended_leaves_nothing_to_record(vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        assert session.rekey(tmp_path / "new.vault", NEW, [], NoProgress()).noted
    assert not list((vault.path / "tmp").iterdir())
