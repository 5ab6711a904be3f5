"""What was taken in is read back from the medium; what is damaged is said, and taking it in again mends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.errors import Cancelled, DamagedObject
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from evidence_vault.session import Session
from tests.helpers.vaults import CONTENTS, TestVault, flip


def taken(session: Session, folder: Path, count: int) -> list[str]:
    """New sources, taken in; returns their items."""
    sources = folder / "new"
    sources.mkdir()
    for number in range(count):
        (sources / f"{number:03d}.txt").write_text(f"post {number}" * 50)
    intake = session.add([sources], card={}, case=None, progress=NoProgress())
    return [str(item.id) for item in intake.items]


def test_an_item_is_stored_then_read_back_and_one_entry_says_so_of_all(vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        names = taken(session, tmp_path, 20)
        new = [item for item in session.items() if str(item.id) in names]
        assert all(item.read_back is None for item in new)
        size = session.head.size
        done = session.read_back([item.id for item in new], NoProgress())
        assert [str(item) for item in done.verified] == names
        assert not done.failures
        (entry,) = session.log(first=size)
        assert entry.kind is Kind.CHECK_DONE
        assert (entry.facts["first"], entry.facts["last"]) == (names[0], names[-1])
    (vault.path / "index.db").unlink()
    with vault.session() as session:  # the log alone tells it
        states = {str(item.id): item.read_back for item in session.items()}
    assert all(states[name] == entry.at for name in names)
    assert all(at is None for name, at in states.items() if name not in names)


def test_what_cannot_be_read_back_is_named_and_stays_stored(vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        taken(session, tmp_path, 3)
        items = session.items()[-3:]
        flip(vault.path / session._vault.store.file(items[1].content.sha256), 300)
        done = session.read_back([item.id for item in items], NoProgress())
        assert [item for item, _ in done.failures] == [items[1].id]
        assert isinstance(done.failures[0][1], DamagedObject)
        assert [session.item(item.id).read_back is None for item in items] == [False, True, False]


@pytest.mark.thorough
def test_stopping_keeps_what_was_read_so_far(vault: TestVault, tmp_path: Path) -> None:
    class Impatient(NoProgress):
        done = 0

        def advance(self, amount: int = 1) -> None:
            self.done += amount
            if self.done:
                raise Cancelled

    with vault.session(write=True) as session:
        taken(session, tmp_path, 200)
        items = [item.id for item in session.items()[-200:]]
        done = session.read_back(items, Impatient())
        assert done.cancelled
        assert len(done.verified) < 200
        assert [item.id for item in session.items() if item.read_back] == list(done.verified)
        again = session.read_back(items, NoProgress())
        assert len(again.verified) == 200


def test_taking_a_damaged_content_in_again_mends_it_and_the_log_and_the_person_are_told(
    vault: TestVault, tmp_path: Path
) -> None:
    with vault.session(write=True) as session:
        first = session.items()[0]
        file = session._vault.store.file(first.content.sha256)
        flip(vault.path / file, 300)
        bad = (vault.path / file).read_bytes()
        (tmp_path / "again.txt").write_bytes(CONTENTS[first.name])
        intake = session.add([tmp_path / "again.txt"], card={}, case=None, progress=NoProgress())
        (item,) = intake.items
        assert intake.restored == (item.id,)
        assert item.same_as == first.id
        told = [entry for entry in session.history(item.id) if entry.kind is Kind.VAULT_RESTORED]
        assert [entry.facts["files"] for entry in told] == [[file]]
        session.export_original(first.id, tmp_path / "out.txt", NoProgress())
    assert (tmp_path / "out.txt").read_bytes() == CONTENTS[first.name]
    assert [path.read_bytes() for path in (vault.path / "recovered").iterdir()] == [bad]
    assert not [finding for finding in vault.check().findings if finding.code.startswith("object.")]


@pytest.mark.parametrize("good", [True, False])
def test_a_good_content_is_not_exchanged(vault: TestVault, tmp_path: Path, good: bool) -> None:
    with vault.session(write=True) as session:
        first = session.items()[0]
        path = vault.path / session._vault.store.file(first.content.sha256)
        if not good:
            path.unlink()
        before = path.stat().st_ino if good else None
        (tmp_path / "again.txt").write_bytes(CONTENTS[first.name])
        intake = session.add([tmp_path / "again.txt"], card={}, case=None, progress=NoProgress())
        assert not intake.restored
        assert path.is_file()
        assert not good or path.stat().st_ino == before
