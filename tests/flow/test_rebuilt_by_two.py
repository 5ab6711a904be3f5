"""An index that two processes made anew has the rows of one that a single process made, in every table."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.custody import ahead, opening
from evidence_vault.custody.history import History
from evidence_vault.index import Commit
from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import ItemId
from evidence_vault.session import Session
from tests.helpers.sources import ROOT
from tests.helpers.tables import digests
from tests.helpers.vaults import TestVault

SEALED = ROOT / "tests" / "vaults" / "format-1"


def rebuilt(path: Path, identity: str, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, str], int]:
    """The rows after the index was deleted, and how many commits the second process gave."""
    (path / "index.db").unlink(missing_ok=True)
    given = 0

    def counted(commits: Iterator[Commit]) -> Iterator[Commit]:
        nonlocal given
        for commit in commits:
            given += 1
            yield commit

    @contextmanager
    def reading(history: History) -> Iterator[Iterator[Commit]]:
        with ahead.read_ahead(history) as commits:
            yield counted(commits)

    monkeypatch.setattr(opening, "read_ahead", reading)
    with Session.open(path, identity=identity, write=False, clock=SystemClock()) as session:
        return digests(session), given


@pytest.mark.parametrize("name", ["case.vault", "handed-over.vault"])
def test_of_a_vault_in_which_everything_was_recorded(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    shutil.copytree(SEALED / name, path)
    identity = json.loads((SEALED / "keys.json").read_text(encoding="utf-8"))[name]["identity"]
    alone, none = rebuilt(path, identity, monkeypatch)
    monkeypatch.setattr(ahead, "WORTH_A_PROCESS", 1)
    together, given = rebuilt(path, identity, monkeypatch)
    assert none == 0
    assert given == len(list((path / "log").rglob("*.age")))
    assert together == alone
    assert len(alone) > 20


@pytest.mark.thorough
def test_of_a_log_that_is_long_enough_for_a_second_process(vault: TestVault, monkeypatch: pytest.MonkeyPatch) -> None:
    with vault.session(write=True) as session:
        for number in range(ahead.WORTH_A_PROCESS):
            session.describe([ItemId(1 + number % 3)], {"note": f"said {number} times, сот, 法院"})
        case = session.create_case({"title.en": "Once more"})
        session.add_exhibits(case.id, [ItemId(2)], {"title.kk": "Тағы бір рет"}, together=False)
        session.check(quick=False, progress=NoProgress())
    together, given = rebuilt(vault.path, vault.identity, monkeypatch)
    assert given == len(vault.commits())
    monkeypatch.setattr(ahead, "WORTH_A_PROCESS", 1 << 30)
    alone, none = rebuilt(vault.path, vault.identity, monkeypatch)
    assert none == 0
    assert together == alone
