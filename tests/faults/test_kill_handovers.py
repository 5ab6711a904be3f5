"""Taking over a package is killed before each system call: all of it is there, or nothing, and it can be done again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from evidence_vault.errors import HandoverRepeated
from evidence_vault.export import handover as giving
from evidence_vault.ingest.handover import look_into, receipt_again
from evidence_vault.records.entry import Kind
from tests.faults import kill_handovers
from tests.helpers.handovers import hand_over_to
from tests.helpers.keyrings import FIRST, KeyVault, killed, make_key_vault
from tests.helpers.vaults import make_vault

CHILD = Path(kill_handovers.__file__)
HARMLESS = {"file.left_over", "object.orphan", "V11.recovery"}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes that it forked")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> KeyVault:
    """An empty vault, and beside it a package of two items for it."""
    folder = tmp_path_factory.mktemp("handover")
    vault = make_key_vault(folder / "case.vault")
    with vault.opened(FIRST, write=False) as opened:
        invited, _ = giving.invitation_of(opened)
    giver = folder / "giver"
    giver.mkdir()
    hand_over_to(make_vault(giver), invited, folder / "package.age", 1)
    return vault


def recorded(vault: KeyVault) -> tuple[int, int]:
    """Items taken in, and handovers accepted."""
    with vault.opened(FIRST, write=False) as opened:
        kinds = [entry.kind for entry in opened.index.entries()]
    return kinds.count(Kind.ITEM_INGESTED), kinds.count(Kind.HANDOVER_ACCEPTED)


@pytest.mark.thorough
def test_taking_over(made: KeyVault, tmp_path: Path) -> None:
    package, seen = made.path.with_name("package.age"), set()
    for vault, whole in killed(CHILD, made, "accept", tmp_path / "rounds", least=5):
        assert vault.findings().keys() <= HARMLESS
        found = recorded(vault)
        seen.add(found)
        assert not whole or found == (3, 1)
        if found == (0, 0):
            kill_handovers.accept(vault, package)
            assert recorded(vault) == (3, 1)
        with vault.opened(FIRST) as opened:
            with pytest.raises(HandoverRepeated):
                look_into(opened, package)
            assert b"evidence-vault/1 receipt" in receipt_again(opened, package)
        assert vault.findings().keys() <= HARMLESS
    assert seen == {(0, 0), (3, 1)}
