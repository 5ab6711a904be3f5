"""Somebody with a key and a program of their own gives a number a second time: the vault opens, and `check` names it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.crypto.hashing import sha256
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Facts
from evidence_vault.session import Session
from tests.helpers.bundles import failures, give_out, verified
from tests.helpers.forger import Forger
from tests.helpers.vaults import CONTENTS, PASSPHRASE, TestVault

CONTENT = b"what the second entry took in"


@pytest.fixture(scope="module")
def forger(made_vault: TestVault) -> Callable[[TestVault], Forger]:
    """The keeper, with another program."""
    with Session.open(made_vault.path, passphrase=PASSPHRASE, write=False, clock=SystemClock()) as session:
        unlocked = session._vault.unlocked
    return lambda vault: Forger.from_slot(vault.path, unlocked)


def ingested(item: str) -> Facts:
    digest = sha256(CONTENT).hex
    return {"kind": "item.ingested", "item": item, "sha256": digest, "bytes": len(CONTENT), "name": "second.txt"}


TWICE: dict[str, Facts] = {
    "E-000002": ingested("E-000002"),
    "E-2": ingested("E-2"),
    "C-001": {"kind": "case.created", "case": "C-001", "title.en": "Another case"},
    "X-0001": {"kind": "exhibit.added", "case": "C-001", "exhibit": "X-0001", "items": ["E-000003"]},
}


@pytest.mark.parametrize("number", TWICE)
@pytest.mark.parametrize("index", [True, False], ids=["index", "no index"])
def test_the_vault_opens_the_first_entry_counts_and_check_names_the_other(
    vault: TestVault, tmp_path: Path, forger: Callable[[TestVault], Forger], number: str, *, index: bool
) -> None:
    with vault.session() as session:
        before = (session.items(), session.cases(), session.exhibits(session.cases()[0].id), session.head.size)
    forger(vault).write(TWICE[number])
    if not index:
        (vault.path / "index.db").unlink()
    with vault.session(write=True) as session:
        assert (session.items(), session.cases(), session.exhibits(session.cases()[0].id)) == before[:3]
        session.describe([session.items()[0].id], {"note": "goes on"})
        out = give_out(session, tmp_path / "out", 1)
        found = session.check(quick=False, progress=NoProgress()).findings
    assert not failures(verified(out))
    failed = [(finding.code, finding.subject, finding.facts) for finding in found if str(finding.grade) == "fail"]
    assert failed == [("entry.number_twice", f"#{before[3]}", {"number": number})]


def test_what_the_second_entry_took_in_is_not_lost(
    vault: TestVault, tmp_path: Path, forger: Callable[[TestVault], Forger]
) -> None:
    with vault.session(write=True) as session:
        store = session._vault.store
        parts = iter([CONTENT, b""])

        def read_into(buffer: memoryview) -> int:
            part = next(parts)
            buffer[: len(part)] = part
            return len(part)

        store.publish([store.stage(read_into)])
    forger(vault).write(TWICE["E-000002"])
    with vault.session(write=True) as session:
        found = session.check(quick=False, progress=NoProgress()).findings
        (orphan,) = (finding.subject for finding in found if finding.code == "object.orphan")
        (item,) = session.adopt([orphan], NoProgress()).items
        session.export_original(item.id, tmp_path / "out", NoProgress())
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert str(item.id) == f"E-{len(CONTENTS) + 1:06d}"


def test_a_key_that_is_named_twice_opens_as_before(vault: TestVault, forger: Callable[[TestVault], Forger]) -> None:
    with vault.session() as session:
        slot = session.keys.held()[0].slot
    forger(vault).write(
        {"kind": "key.added", "slot": slot.slot, "slot_sha256": "00" * 32, "slot_kind": "passphrase", "custodian": "c1"}
    )
    with Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        session.describe([session.items()[0].id], {"note": "goes on"})
        found = session.check(quick=True, progress=NoProgress()).findings
    assert [finding.code for finding in found if str(finding.grade) == "fail"] == ["entry.number_twice"]
