"""What a campaign found once, as tests of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.custody.ledger import Ledger
from evidence_vault.custody.succession import reigns
from evidence_vault.errors import DamagedLog, KeysUnfinished, ReadFailed
from evidence_vault.records.digest import Digest
from evidence_vault.vault import slots
from tests.helpers.keyrings import FIRST, SECOND, make_key_vault


def test_a_log_that_ceases_to_be_readable_while_it_is_looked_at_is_no_defect_of_the_program(tmp_path: Path) -> None:
    vault = make_key_vault(tmp_path / "case.vault")
    with vault.opened(FIRST) as opened:
        numbers = opened.log.numbers()
        for readable in range(30):
            left = readable

            def read(number: int) -> bytes:
                nonlocal left
                left -= 1
                if left < 0:
                    raise DamagedLog(file="log", reason="the medium refused")
                return opened.log.read(number)

            for key in (opened.key.public_key, bytes(32)):
                assert reigns(numbers, read, opened.header.id, key)


def test_a_changed_passphrase_is_not_told_of_while_the_old_key_file_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = make_key_vault(tmp_path / "case.vault")
    real, refusing = slots.slot_digest, False

    def slot_digest(path: Path, *, from_medium: bool = False) -> Digest | None:
        if refusing:
            raise ReadFailed(path=str(path), reason="refused")
        return real(path, from_medium=from_medium)

    monkeypatch.setattr(slots, "slot_digest", slot_digest)
    with vault.keyring(FIRST) as keyring:
        commit = Ledger.commit

        def committing(*arguments: object) -> object:
            nonlocal refusing
            done = commit(*arguments)  # type: ignore[arg-type]
            refusing = True
            return done

        monkeypatch.setattr(Ledger, "commit", committing)
        with pytest.raises(KeysUnfinished):
            keyring.change(SECOND)
        refusing = False
    monkeypatch.undo()
    with vault.opened(FIRST):
        pass  # the opening finishes it
    assert vault.opens(FIRST) is None
    assert vault.opens(SECOND) == "K-1"
