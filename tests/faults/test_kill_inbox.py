"""Adding to the inbox and deciding on it are killed before each system call: nothing is lost, nothing counts twice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from evidence_vault.ingest.inbox import InboxDesk
from evidence_vault.records.entry import Kind
from evidence_vault.records.inbox import InboxState
from tests.faults import kill_inbox
from tests.helpers.inboxes import add_locked, waiting
from tests.helpers.keyrings import FIRST, KeyVault, killed, make_key_vault

CHILD = Path(kill_inbox.__file__)
ROOT = CHILD.parents[2]
HARMLESS = {"file.left_over", "object.orphan", "inbox.waiting", "inbox.settled", "V11.recovery"}
CONTENT = b"seen on the road"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes that it forked")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> KeyVault:
    """A vault with one file in its inbox."""
    folder = tmp_path_factory.mktemp("inbox")
    vault = make_key_vault(folder / "case.vault")
    source = folder / "road.txt"
    source.write_bytes(CONTENT)
    add_locked(vault.path, source)
    return vault


def states(vault: KeyVault) -> list[InboxState]:
    with vault.opened(FIRST, write=False) as opened:
        return [file.state for file in InboxDesk(opened, kill_inbox.look_at_nothing).files()]


def recorded(vault: KeyVault, kind: Kind) -> int:
    with vault.opened(FIRST, write=False) as opened:
        return len(list(opened.index.entries(kind)))


@pytest.mark.thorough
def test_adding(made: KeyVault, tmp_path: Path) -> None:
    seen = set()
    for vault, whole in killed(CHILD, made, "add", tmp_path / "rounds", least=5):
        assert vault.findings().keys() <= HARMLESS
        found = states(vault)
        assert set(found) == {InboxState.WAITING}, "a file has its name when it is whole, and not before"
        assert not whole or len(found) == 2
        seen.add(len(found))
    assert seen == {1, 2}


@pytest.mark.thorough
def test_accepting(made: KeyVault, tmp_path: Path) -> None:
    seen = set()
    for vault, whole in killed(CHILD, made, "accept", tmp_path / "rounds", least=5):
        assert vault.findings().keys() <= HARMLESS
        before = recorded(vault, Kind.ITEM_INGESTED)
        assert before or states(vault) == [InboxState.WAITING], "it waits until it is recorded"
        assert not whole or (before, states(vault)) == (1, [])
        seen.add((before, len(waiting(vault.path))))
        kill_inbox.accept(vault)
        assert waiting(vault.path) == []
        assert recorded(vault, Kind.ITEM_INGESTED) == 1
        with vault.opened(FIRST, write=False) as opened:
            (item,) = opened.index.items()
            with opened.store.open(item.content.sha256, item.content.size) as content:
                assert content.read() == CONTENT
        assert vault.findings().keys() <= HARMLESS - {"inbox.waiting", "inbox.settled"}
    assert seen == {(0, 1), (1, 1), (1, 0)}


@pytest.mark.thorough
def test_rejecting(made: KeyVault, tmp_path: Path) -> None:
    seen = set()
    for vault, whole in killed(CHILD, made, "reject", tmp_path / "rounds", least=5):
        assert vault.findings().keys() <= HARMLESS
        before = recorded(vault, Kind.ITEM_REJECTED)
        assert before or states(vault) == [InboxState.WAITING]
        assert not whole or (before, states(vault)) == (1, [])
        seen.add((before, len(waiting(vault.path))))
        kill_inbox.reject(vault)
        assert waiting(vault.path) == []
        assert (recorded(vault, Kind.ITEM_REJECTED), recorded(vault, Kind.ITEM_INGESTED)) == (1, 0)
        assert vault.findings().keys() <= HARMLESS - {"inbox.waiting", "inbox.settled"}
    assert seen == {(0, 1), (1, 1), (1, 0)}
