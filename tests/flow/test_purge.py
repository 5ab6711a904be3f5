"""A thing that has to be destroyed: nothing of it stays in the vault, and everything else holds."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.custody.commit import decode_commit
from evidence_vault.errors import (
    DamagedLog,
    InvalidValue,
    ItemDestroyed,
    ItemExhibited,
    OpenedForReading,
)
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId
from evidence_vault.session import Session
from tests.helpers.leaks import traces
from tests.helpers.purging import (
    CARD,
    CONTENT,
    MARKS,
    NAME,
    OTHER,
    PLANTED,
    REASON,
    TITLE,
    codes,
    left,
    make_planted,
    purge,
)
from tests.helpers.vaults import TestVault, flip


@pytest.fixture(scope="session")
def made_planted(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """Made once; never changed."""
    return make_planted(tmp_path_factory.mktemp("planted"))


@pytest.fixture
def planted(made_planted: TestVault, tmp_path: Path) -> TestVault:
    """A copy of it, for this test alone."""
    return made_planted.copy(tmp_path / "case.vault")


def entries(vault: TestVault) -> list[bytes]:
    """The bytes of all entries, and the notes: what is signed and proved."""
    records = [decode_commit(vault.decrypt(path)) for path in vault.commits()]
    return [part for record in records for part in (*(entry.raw for entry in record.entries), record.note)]


# -- what goes -------------------------------------------------------------------------------------


def test_no_byte_of_it_stays(planted: TestVault) -> None:
    before = left(planted)
    assert before.keys() == set(MARKS), "the search has no teeth"
    assert "index.db" in before[CARD]
    sealed = {path.read_bytes() for path in (*planted.objects(), *planted.commits())}
    purge(planted)
    assert not left(planted)
    kept = {path.read_bytes() for path in planted.path.rglob("*") if path.is_file()}
    assert len(sealed - kept) == 6, "the object; that it came, was examined, described, exhibited, given out"
    assert not codes(planted)


def test_what_lies_beside_goes_too(planted: TestVault) -> None:
    recovered = planted.path / "recovered"
    recovered.mkdir()
    for number, path in enumerate((*planted.objects(), *planted.commits())):
        shutil.copy(path, recovered / f"{number}.{path.parent.parent.name}")
    shutil.copy(planted.path / "index.db", recovered / "old.index")
    (planted.path / "tmp" / "half.part").write_bytes(CONTENT)
    drafts = planted.path / "tmp" / "drafts"
    planted.forge(drafts / "one.age", b'{"texts":[{"about":["%s"],"fields":{"note":"%s"}}]}' % (b"E-000002", CARD))
    planted.forge(drafts / "exhibit.age", b'{"texts":[{"about":["X-0002"],"fields":{"title.en":"%s"}}]}' % TITLE)
    planted.forge(drafts / "two.age", b'{"texts":[{"about":["E-000001"]}]}')
    purge(planted)
    assert not left(planted)
    assert [path.name for path in drafts.iterdir()] == ["two.age"]
    assert any(path.suffix in {".objects", ".000"} for path in recovered.iterdir()), "others stay"


def test_a_damaged_file_that_may_hold_a_part_is_named(planted: TestVault) -> None:
    recovered = planted.path / "recovered"
    recovered.mkdir()
    shutil.copy(planted.objects()[0], recovered / "bad.object")
    flip(recovered / "bad.object", 400)
    done = purge(planted)
    assert done.unclear == ("recovered/bad.object",)
    assert (recovered / "bad.object").exists()


def test_everything_else_holds(planted: TestVault) -> None:
    before = entries(planted)
    with planted.session() as session:
        others = [session.item(OTHER), session.history(OTHER), session.exhibits(CaseId(1))[0]]
    done = purge(planted)
    assert entries(planted)[: len(before)] == before
    with planted.session() as session:
        assert [session.item(OTHER), session.history(OTHER), session.exhibits(CaseId(1))[0]] == others
        left_of_it = session.item(PLANTED)
        (record,) = [entry for entry in session.log() if entry.kind is Kind.PURGE]
        assert left_of_it == done.item
        assert left_of_it.destroyed is not None
        assert (left_of_it.destroyed.reason, left_of_it.destroyed.at) == (REASON, record.at)
        assert (left_of_it.name, left_of_it.sha256, left_of_it.card, left_of_it.inspected) == ("", None, {}, {})
        assert record.facts.keys() == {"item", "reason", "entries", "object_removed"}
        assert session.history(PLANTED)[-1] == record
    assert not codes(planted)


def test_the_index_is_the_same_when_it_is_made_anew(planted: TestVault) -> None:
    purge(planted)
    with planted.session() as session:
        told = [session.items(), list(session.log()), session.exhibits(CaseId(1)), session.head]
    (planted.path / "index.db").unlink()
    with planted.session() as session:
        assert [session.items(), list(session.log()), session.exhibits(CaseId(1)), session.head] == told


def test_the_number_is_not_given_again_and_work_goes_on(planted: TestVault, tmp_path: Path) -> None:
    (tmp_path / "next.txt").write_text("next")
    with planted.session(write=True) as session:
        session.purge(session.plan_purge(PLANTED, REASON))
        done = session.add([tmp_path / "next.txt"], card={"title": "Next"}, case=None, progress=NoProgress())
        assert [item.id for item in done.items] == [ItemId(3)]
    assert not codes(planted)


def test_it_can_be_taken_in_again(planted: TestVault, made_planted: TestVault) -> None:
    purge(planted)
    with planted.session(write=True) as session:
        source = made_planted.path.parent / "given.jpg"
        done = session.add([source], card={}, case=None, progress=NoProgress())
        assert done.items[0].same_as is None
    with planted.session(write=True):
        pass
    assert not codes(planted)
    purge(planted, ItemId(3))
    assert not left(planted)


# -- equal contents, texts of exhibits ---------------------------------------------------------------


def test_content_that_another_item_has_stays_until_that_goes_too(planted: TestVault, made_planted: TestVault) -> None:
    with planted.session(write=True) as session:
        twin = session.add([made_planted.path.parent / "given.jpg"], card={}, case=None, progress=NoProgress()).items[0]
        plan = session.plan_purge(PLANTED, REASON)
        assert plan.same == (twin.id,)
        session.purge(plan)
        assert session.history(PLANTED)[-1].facts["object_removed"] is False
    assert left(planted).keys() <= {CONTENT, b"canary-author"}
    assert not codes(planted)
    purge(planted, twin.id)
    assert not left(planted)
    assert not codes(planted)


def test_texts_of_an_exhibit_that_held_others_stay_until_all_are_gone(planted: TestVault) -> None:
    with planted.session(write=True) as session:
        session.withdraw_exhibits(CaseId(1), [OTHER])
        session.add_exhibits(CaseId(1), [OTHER, PLANTED], {"title.en": "canary-title of both"}, together=True)
        session.withdraw_exhibits(CaseId(1), [PLANTED])
        plan = session.plan_purge(PLANTED, REASON)
        assert plan.texts_kept == (ExhibitId(3),)
        session.purge(plan)
    assert left(planted).keys() == {TITLE}
    purge(planted, OTHER)
    assert not left(planted)
    assert not codes(planted)


def test_a_vault_that_was_restored_names_its_object_no_more(planted: TestVault, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    with planted.session(write=True) as session:
        session.mirror(copy, NoProgress())
        file = session.item(PLANTED).content
        victim = session._vault.store.path(file.sha256)
    victim.unlink()
    with planted.session(write=True) as session:
        session.heal(copy, session.check(quick=True, progress=NoProgress()).findings, NoProgress())
    name = victim.stem.encode()
    assert traces(planted.path, planted.identity, [name])[name]
    purge(planted)
    assert not traces(planted.path, planted.identity, [name])[name]
    assert not codes(planted)


# -- refused -----------------------------------------------------------------------------------------


def test_an_item_in_a_list_is_not_destroyed(planted: TestVault) -> None:
    with planted.session(write=True) as session, pytest.raises(ItemExhibited) as refused:
        session.plan_purge(OTHER, REASON)
    assert refused.value.facts["exhibits"] == ["C-001 exhibit 1"]


def test_reading_destroys_nothing(planted: TestVault) -> None:
    with planted.session() as session, pytest.raises(OpenedForReading):
        session.plan_purge(PLANTED, REASON)


@pytest.mark.parametrize("reason", ["", "  ", "two\nlines", "x" * 2000])
def test_a_reason_is_asked_for(planted: TestVault, reason: str) -> None:
    with planted.session(write=True) as session, pytest.raises(InvalidValue):
        session.plan_purge(PLANTED, reason)


def test_a_commit_that_cannot_be_read_is_brought_back_first(planted: TestVault) -> None:
    with planted.session() as session:
        number = session._vault.index.commits_of([session.item(PLANTED).seq])[0]
    flip(planted.commits()[number - 1], 300)
    with planted.session(write=True) as session, pytest.raises(DamagedLog):
        session.plan_purge(PLANTED, REASON)
    assert left(planted)


@pytest.mark.parametrize("gone", [True, False])
def test_beside_damage_nothing_is_destroyed_for_the_index_alone_remembers(planted: TestVault, gone: bool) -> None:
    for text in ("the only place of this", "and one behind it"):
        with planted.session(write=True) as session:
            session.describe([OTHER], {"note" if "only" in text else "title": text})
    with planted.session() as session:
        held, size = session.items(), session._vault.index.head().size
    number = len(planted.commits()) - 1
    if gone:
        planted.commits()[number - 1].unlink()
    else:
        flip(planted.commits()[number - 1], 300)
    with planted.session(write=True) as session:
        plan = session.plan_purge(PLANTED, REASON)
        with pytest.raises(DamagedLog):
            session.purge(plan)
    with planted.session(write=True) as session:
        assert session.items() == held
        assert session._vault.index.head().size == size
    assert left(planted)


USES: dict[str, Callable[[Session, Path], object]] = {
    "original": lambda session, folder: session.export_original(PLANTED, folder / "out", NoProgress()),
    "preview": lambda session, _: session.preview(PLANTED, 100),
    "describe": lambda session, _: session.describe([OTHER, PLANTED], {"title": "x"}),
    "group": lambda session, _: session.group([OTHER, PLANTED]),
    "exhibit": lambda session, _: session.add_exhibits(CaseId(1), [PLANTED], {}, together=False),
    "purge": lambda session, _: session.plan_purge(PLANTED, REASON),
}


@pytest.mark.parametrize("use", USES)
def test_what_is_destroyed_can_be_used_for_nothing(planted: TestVault, tmp_path: Path, use: str) -> None:
    purge(planted)
    with planted.session(write=True) as session:
        size = session.head.size
        with pytest.raises(ItemDestroyed) as refused:
            USES[use](session, tmp_path)
        assert session.head.size == size
    assert refused.value.facts["reason"] == REASON
    assert not (tmp_path / "out").exists()


def test_the_pages_say_that_it_is_destroyed(planted: TestVault) -> None:
    purge(planted)
    with planted.session() as session:
        for pages in (session.custody_report(["en"]), session.exhibit_list(CaseId(1), ["ru", "kk"])):
            assert pages.startswith(b"%PDF")
            assert NAME not in pages
