"""A change of keys is killed before each of its system calls: the old or the new one opens, never neither."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from evidence_vault.crypto import age
from evidence_vault.custody import challenge
from tests.helpers.keyrings import CHEAP, FIRST, SECOND, THIRD, KeyVault, killed, make_key_vault

CHILD = Path(__file__).with_name("kill_key_changes.py")
ROOT = CHILD.parents[2]
HARMLESS = {"file.left_over", "slot.unfinished", "V11.recovery"}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes that it forked")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> KeyVault:
    """K-1 opens with FIRST; K-3 has been made a key and has not opened it."""
    vault = make_key_vault(tmp_path_factory.mktemp("keys") / "case.vault")
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(THIRD, "K-3")
    return vault


def nothing_is_wrong(vault: KeyVault) -> None:
    """Nothing but notices of what was cut off; and after an opening for writing not even of keys."""
    assert vault.findings().keys() <= HARMLESS


@pytest.mark.thorough
def test_changing_a_passphrase(made: KeyVault, tmp_path: Path) -> None:
    finished = set()
    for vault, whole in killed(CHILD, made, "change", tmp_path / "rounds", least=8):
        nothing_is_wrong(vault)
        openers = [one for one in (FIRST, SECOND) if vault.opens(one)]
        assert openers, vault.path.name
        assert not whole or openers == [SECOND]
        with vault.opened(openers[0]) as opened:
            assert opened.keeper == "K-1"
            finished |= {finding.code for finding in opened.notices}
        assert [bool(vault.opens(one)) for one in (FIRST, SECOND)].count(True) == 1
        nothing_is_wrong(vault)
        assert "slot.unfinished" not in vault.findings()
    assert "slot.finished" in finished


@pytest.mark.thorough
def test_adding_a_key(made: KeyVault, tmp_path: Path) -> None:
    for vault, whole in killed(CHILD, made, "add", tmp_path / "rounds", least=8):
        nothing_is_wrong(vault)
        assert vault.opens(FIRST) == "K-1"
        with vault.opened(FIRST):
            pass
        assert not whole or vault.opens(SECOND) == "K-2"
        nothing_is_wrong(vault)


@pytest.mark.thorough
def test_a_first_opening(made: KeyVault, tmp_path: Path) -> None:
    for vault, _ in killed(CHILD, made, "first_opening", tmp_path / "rounds", least=8):
        nothing_is_wrong(vault)
        assert vault.opens(THIRD) == "K-3"
        with vault.opened(THIRD) as opened:
            assert [one.name for one in opened.index.custodians()] == ["K-1", "K-3"]
            assert opened.unlocked.custodian is not None
        assert len(vault.slots()) == 2
        nothing_is_wrong(vault)


@pytest.mark.thorough
def test_removing_a_key(made: KeyVault, tmp_path: Path) -> None:
    for vault, whole in killed(CHILD, made, "remove", tmp_path / "rounds", least=8):
        nothing_is_wrong(vault)
        assert vault.opens(FIRST) == "K-1"
        with vault.opened(FIRST):
            pass
        assert not whole or vault.opens(THIRD) is None
        nothing_is_wrong(vault)


@pytest.mark.thorough
def test_sealing_a_copy(made: KeyVault, tmp_path: Path) -> None:
    vault = made.copy(tmp_path / "case.vault")
    with vault.keyring(FIRST) as keyring:
        text = keyring.challenge(next(held.slot.slot for held in keyring.held() if held.holder == "K-3"))
    vault.path.with_suffix(".challenge").write_bytes(text)
    vault.path.with_suffix(".words").write_text(challenge.answer(text, [age.Passphrase(THIRD, CHEAP)]))
    for copy, whole in killed(CHILD, vault, "seal", tmp_path / "rounds", least=8):
        nothing_is_wrong(copy)
        assert copy.opens(THIRD) == "K-3"
        assert not whole or copy.opens(FIRST) is None
        with copy.opened(THIRD) as opened:
            assert opened.keeper == "K-3"
        nothing_is_wrong(copy)
