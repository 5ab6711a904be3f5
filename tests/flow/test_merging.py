"""Two copies of one vault, in both of which work went on: nothing of either is lost, and both can still be shown."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.clock import SystemClock
from evidence_vault.custody.branches import AGAIN, originals
from evidence_vault.custody.commit import decode_commit
from evidence_vault.custody.keyring import Keyring
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import CopyAhead, CopyForked, CopyRefused, DamagedLog, NothingToDecide, OpenedForReading
from evidence_vault.ingest.pipeline import ingest_content
from evidence_vault.integrity import merge as merging
from evidence_vault.integrity.merge import merge
from evidence_vault.integrity.second_copy import both_sides
from evidence_vault.progress import NoProgress
from evidence_vault.records.branch import Merged
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CaseId, CustodianId, ItemId
from evidence_vault.session import Session
from tests.helpers.keyrings import CHEAP, FIRST, SECOND, THIRD, make_key_vault
from tests.helpers.leaks import traces
from tests.helpers.vaults import PASSPHRASE, TestVault, flip, tree

REASON = "worked on the old laptop by mistake"


@pytest.fixture
def other(vault: TestVault, tmp_path: Path) -> TestVault:
    """A copy of the vault, in another folder."""
    return vault.copy(tmp_path / "other" / "case.vault")


def add(vault: TestVault, name: str, **card: str) -> ItemId:
    """One more item; returns its number."""
    source = vault.path.parent / name
    source.write_text(name)
    with vault.session(write=True) as session:
        return session.add([source], card=card, case=None, progress=NoProgress()).items[0].id


def bring(vault: TestVault, other: TestVault) -> Merged:
    with vault.session(write=True) as session:
        return session.merge(other.path, REASON, NoProgress())


def failures(vault: TestVault) -> set[str]:
    return {finding.code for finding in vault.check().findings if str(finding.grade) == "fail"}


def names(vault: TestVault) -> dict[str, str]:
    with vault.session() as session:
        return {item.name: str(item.id) for item in session.items()}


def log(vault: TestVault) -> list[Entry]:
    with vault.session() as session:
        return list(session.log())


def diverged(vault: TestVault, other: TestVault) -> None:
    """Items, a card, a post, a case with exhibits and an export, here and there, under the same numbers."""
    for place, mark in ((vault, "here"), (other, "there")):
        first, second = add(place, f"{mark} one.txt"), add(place, f"{mark} two.txt", platform="Telegram")
        with place.session(write=True) as session:
            session.describe([first, ItemId(1)], {"note": f"noted {mark}"})
            session.describe([second], {"translation_of": str(first)})
            session.group([first, second])
            case = session.create_case({"title.en": f"Case of {mark}"})
            (exhibit,) = session.add_exhibits(case.id, [first, second], {"title.en": f"Exhibit {mark}"}, together=True)
            assert exhibit.number == 1
            session.export_original(first, place.path.parent / f"{mark}.out", NoProgress())


def test_nothing_of_either_copy_is_lost(vault: TestVault, other: TestVault, tmp_path: Path) -> None:
    diverged(vault, other)
    before = tree(other.path)
    done = bring(vault, other)
    assert tree(other.path) == before, "the other folder is not changed"
    assert done.objects == 2
    assert not done.findings
    numbers = names(vault)
    assert (numbers["here one.txt"], numbers["here two.txt"]) == ("E-000004", "E-000005")
    assert (numbers["there one.txt"], numbers["there two.txt"]) == ("E-000006", "E-000007")
    assert done.renumbered["E-000004"] == "E-000006"
    assert done.renumbered["C-002"] == "C-003"
    with vault.session(write=True) as session:
        there, also = (session.item(ItemId(number)) for number in (6, 7))
        assert there.card["note"] == "noted there"
        assert (also.card["platform"], also.card["translation_of"]) == ("Telegram", "E-000006")
        assert there.post == also.post != session.item(ItemId(4)).post
        assert session.case("Case of there").id == CaseId(3)
        (exhibit,) = session.exhibits(CaseId(3))
        assert exhibit.items == (ItemId(6), ItemId(7))
        assert session.item(ItemId(1)).card["note"] == "noted there", "what was recorded last counts"
        assert [entry.facts["card.note"] for entry in session.history(ItemId(1)) if "card.note" in entry.facts] == [
            "noted here",
            "noted there",
        ]
        session.export_original(there.id, tmp_path / "out", NoProgress())
        assert session.custody_report(("en", "ru")).startswith(b"%PDF")
    assert (tmp_path / "out").read_text() == "there one.txt"
    assert failures(vault) == set()
    (vault.path / "index.db").unlink()
    assert names(vault) == numbers
    assert failures(vault) == set()


def test_each_entry_says_where_it_stood_when_and_by_whom(vault: TestVault, other: TestVault) -> None:
    diverged(vault, other)
    stood = {entry.seq: entry for entry in log(other)}
    bring(vault, other)
    entries = log(vault)
    (fork,) = [entry for entry in entries if entry.kind is Kind.LOG_FORK]
    assert (fork.facts["cause"], fork.facts["reason"]) == ("merged", REASON)
    repeated = [entry for entry in entries if "fork.seq" in entry.facts]
    assert len(repeated) > 8
    for entry in repeated:
        was = stood[int(str(entry.facts["fork.seq"]))]
        assert (entry.kind, entry.facts["fork.at"]) == (was.kind, str(was.at))
    taken = next(entry for entry in repeated if entry.kind is Kind.ITEM_INGESTED)
    with vault.session() as session:
        assert str(session.item(ItemId(6)).ingested_at) == taken.facts["fork.at"]


def test_the_commits_of_the_other_copy_can_be_had_again_with_their_signatures(
    vault: TestVault, other: TestVault
) -> None:
    diverged(vault, other)
    shared = len(vault.commits()) - len([path for path in vault.commits() if path.read_bytes() not in sealed(other)])
    bring(vault, other)
    kept = dict(originals(log(vault)))
    assert sorted(kept) == [int(path.stem) for path in other.commits()[shared:]]
    for number, plaintext in kept.items():
        was = decode_commit(other.decrypt(other.path / f"log/000/{number:06d}.age"))
        now = decode_commit(plaintext)
        assert (now.before, now.note) == (was.before, was.note)
        for one, same in zip(now.entries, was.entries, strict=True):
            assert one.raw == same.raw
            assert set(one.disclosures) == set(same.disclosures)


def sealed(vault: TestVault) -> set[bytes]:
    return {path.read_bytes() for path in vault.commits()}


@pytest.mark.thorough
def test_a_copy_that_was_brought_in_is_no_news_and_what_it_adds_later_is(vault: TestVault, other: TestVault) -> None:
    diverged(vault, other)
    bring(vault, other)
    number = add(vault, "here later.txt")
    with pytest.raises(NothingToDecide):
        bring(vault, other)
    old = add(other, "there later.txt")
    with other.session(write=True) as session:
        session.describe([ItemId(4)], {"note": "again there"})
    done = bring(vault, other)
    assert done.renumbered[str(old)] == names(vault)["there later.txt"] > str(number)
    with vault.session() as session:
        assert session.item(ItemId(6)).card["note"] == "again there", "an item that came before keeps its number"
    assert failures(vault) == set()


@pytest.mark.thorough
def test_the_second_copy_follows_what_was_brought_in(vault: TestVault, tmp_path: Path) -> None:
    copy = TestVault(tmp_path / "copy.vault", vault.identity)

    def mirror() -> bool:
        with vault.session(write=True) as session:
            return session.mirror(copy.path, NoProgress()).complete

    assert mirror()
    diverged(vault, copy)
    with pytest.raises(CopyForked):
        mirror()
    bring(vault, copy)
    assert mirror()
    assert failures(copy) == set()
    assert names(copy) == names(vault)
    assert list((copy.path / "recovered").glob("*.commit")), "its own commits are kept"


@pytest.mark.parametrize("between", [False, True])
def test_the_second_copy_that_it_came_from_keeps_nothing_of_what_was_destroyed(
    vault: TestVault, other: TestVault, *, between: bool
) -> None:
    add(vault, "here.txt")
    add(other, "planted.txt", note="planted in the other copy")
    planted = {path.name for path in other.objects()} - {path.name for path in vault.objects()}
    bring(vault, other)
    with vault.session(write=True) as session:
        if between:
            assert session.mirror(other.path, NoProgress()).complete
        (item,) = [item.id for item in session.items() if item.name == "planted.txt"]
        session.purge(session.plan_purge(item, "planted"))
        assert session.mirror(other.path, NoProgress()).complete
    assert not planted & {path.name for path in other.objects()}
    assert not list((other.path / "recovered").glob("*.index"))
    for path in other.path.rglob("*.age"):
        assert path.parent.name == "keys" or b"planted.txt" not in said(other.decrypt(path)), path
    for path in (other.path / "recovered").glob("*.commit"):
        assert b"planted.txt" not in said(other.decrypt(path))
    assert failures(other) == set()


def said(plaintext: bytes) -> bytes:
    """What a commit discloses."""
    texts = re.findall(rb'"([A-Za-z0-9_-]{20,})"', plaintext)
    return b" ".join(base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4)) for text in texts)


@pytest.mark.thorough
def test_a_copy_whose_update_was_cut_off_while_it_made_room_can_be_gone_on_with(
    vault: TestVault, other: TestVault
) -> None:
    diverged(vault, other)
    bring(vault, other)
    last = other.commits()[-1]
    (other.path / "recovered").mkdir(exist_ok=True)
    last.rename(other.path / "recovered" / "cut-off.commit")
    with vault.session(write=True) as session:
        assert session.mirror(other.path, NoProgress()).complete
    assert failures(other) == set()
    assert names(other) == names(vault)


def test_what_was_destroyed_here_does_not_come_back_from_there(vault: TestVault, other: TestVault) -> None:
    with other.session(write=True) as session:
        session.describe([ItemId(1)], {"note": "canary-note"})
    add(vault, "here.txt")
    purge(vault, ItemId(1))
    bring(vault, other)
    assert failures(vault) == set()
    assert dict(traces(vault.path, vault.identity, (b"canary-note",)))[b"canary-note"] == set()
    assert list(originals(log(vault)))


def purge(vault: TestVault, item: ItemId) -> None:
    with vault.session(write=True) as session:
        for case in session.cases():
            for exhibit in session.exhibits(case.id):
                if item in exhibit.items and not exhibit.withdrawn:
                    session.withdraw_exhibits(case.id, [item])
        session.purge(session.plan_purge(item, "consent withdrawn"))


def test_what_came_from_there_can_be_destroyed_and_the_branch_still_verifies(
    vault: TestVault, other: TestVault
) -> None:
    item = add(other, "canary-name.txt", note="canary-note")
    add(vault, "here.txt")
    new = ItemId.parse(bring(vault, other).renumbered[str(item)])
    purge(vault, new)
    marks = (b"canary-name", b"canary-note")
    assert not [mark for mark, where in traces(vault.path, vault.identity, marks).items() if where]
    assert failures(vault) == set()
    assert len(list(originals(log(vault)))) == 2


def test_what_was_destroyed_there_is_told_of_and_stays_here(vault: TestVault, other: TestVault) -> None:
    add(vault, "here.txt")
    purge(other, ItemId(3))
    done = bring(vault, other)
    assert [finding.code for finding in done.findings] == ["branch.purge"]
    assert names(vault)["photo.bin"] == "E-000003"
    assert failures(vault) == set()


def test_an_object_that_the_other_copy_lost_is_named_and_the_rest_comes(vault: TestVault, other: TestVault) -> None:
    there = set(other.objects())
    add(vault, "here.txt")
    add(other, "lost.txt")
    add(other, "good.txt")
    lost = next(path for path in other.objects() if path not in there and other.decrypt(path).startswith(b"lost"))
    flip(lost, 300)
    done = bring(vault, other)
    assert [finding.code for finding in done.findings] == ["object.damaged"]
    assert done.objects == 1
    assert failures(vault) == {"object.missing", "item.damaged"}


def test_refusals_record_nothing(vault: TestVault, other: TestVault, tmp_path: Path) -> None:
    before = vault.commits()
    with pytest.raises(NothingToDecide):
        bring(vault, other)
    add(other, "there.txt")
    with pytest.raises(CopyAhead):
        bring(vault, other)
    with vault.session() as session, pytest.raises(OpenedForReading):
        session.merge(other.path, REASON, NoProgress())
    (tmp_path / "empty").mkdir()
    with pytest.raises(CopyRefused):
        bring(vault, TestVault(tmp_path / "empty", ""))
    assert vault.commits() == before
    add(vault, "here.txt")
    flip(other.commits()[-1], 300)
    before = vault.commits()
    with pytest.raises(DamagedLog):
        bring(vault, other)
    assert vault.commits() == before


def test_a_forged_commit_at_the_end_of_the_other_copy_does_not_come(vault: TestVault, other: TestVault) -> None:
    diverged(vault, other)
    other.forge(other.path / f"log/000/{len(other.commits()) + 1:06d}.age", b"by a stranger" + b"\n" * 4083)
    assert bring(vault, other).commits
    assert failures(vault) == set()


# -- two custodians ----------------------------------------------------------------------------------------


def test_two_custodians_who_worked_apart_both_keep_their_names(tmp_path: Path) -> None:
    vault = make_key_vault(tmp_path / "one.vault")
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND, "K-2")
    with vault.opened(SECOND):
        pass  # K-2 makes their own key, before the two part
    other = vault.copy(tmp_path / "two.vault")
    for place, secret, mark in ((vault, FIRST, "one"), (other, SECOND, "two")):
        with place.opened(secret) as opened:
            work(opened, f"{mark}.txt")
    with vault.opened(FIRST) as opened:
        merge(opened, other.path, REASON, NoProgress())
    with vault.opened(SECOND, write=False) as opened:
        first, second = opened.index.items()
        assert (first.ingested_by, second.ingested_by) == (CustodianId(1), CustodianId(2))
        (repeated,) = [entry for entry in opened.index.entries(Kind.ITEM_INGESTED) if "fork.by" in entry.facts]
        assert (str(repeated.by), repeated.facts["fork.by"]) == ("c1", "c2")
    assert "fail" not in vault.findings().values()


def test_who_came_by_the_recovery_identity_there_is_marked_so_here(vault: TestVault, other: TestVault) -> None:
    add(other, "there.txt")  # with the recovery identity: c2 there
    add(vault, "here.txt")  # and c2 here, with another key
    done = bring(vault, other)
    assert done.renumbered["c2"] == "c4", "c3 is whoever brought it in"
    with vault.session() as session:
        by_id = {str(one.id): one for one in session.custodians()}
        assert by_id["c4"].recovery
        assert session.item(ItemId(5)).ingested_by == CustodianId(4)
    assert failures(vault) == set()


@pytest.mark.thorough
def test_keys_of_the_other_copy_do_not_open_this_one(tmp_path: Path) -> None:
    vault = make_key_vault(tmp_path / "one.vault")
    other = vault.copy(tmp_path / "two.vault")
    with other.opened(FIRST) as opened:
        Keyring(opened, CHEAP).add_passphrase(SECOND)
        work(opened, "two.txt")
    with vault.opened(FIRST) as opened:
        work(opened, "one.txt")
    with vault.opened(FIRST) as opened:
        done = merge(opened, other.path, REASON, NoProgress())
    assert [finding.code for finding in done.findings] == ["branch.key_added"]
    assert vault.opens(SECOND) is None
    assert "fail" not in vault.findings().values()


@pytest.mark.thorough
def test_a_colleague_who_came_in_the_other_copy_signs_what_is_brought_in_later_too(tmp_path: Path) -> None:
    vault = make_key_vault(tmp_path / "one.vault")
    other = vault.copy(tmp_path / "two.vault")
    with vault.opened(FIRST) as opened:
        work(opened, "one.txt")
        Keyring(opened, CHEAP).add_passphrase(THIRD, "K-3")
    with vault.opened(THIRD):
        pass  # K-3 is c2 here
    with other.opened(FIRST) as opened:
        Keyring(opened, CHEAP).add_passphrase(SECOND, "K-2")
    for name in ("two.txt", "more.txt", "most.txt"):
        with other.opened(SECOND) as opened:  # K-2 is c2 there
            work(opened, name)
        if name != "more.txt":
            with vault.opened(FIRST) as opened:
                merge(opened, other.path, REASON, NoProgress())
    with vault.opened(FIRST, write=False) as opened:
        taken = {item.name: str(item.ingested_by) for item in opened.index.items()}
    assert taken == {"one.txt": "c1", "two.txt": "c3", "more.txt": "c3", "most.txt": "c3"}
    assert "fail" not in vault.findings().values()


@pytest.mark.thorough
def test_what_was_brought_in_still_verifies_under_new_keys(vault: TestVault, other: TestVault, tmp_path: Path) -> None:
    """The other branch went on further than this one: its commits have numbers that are signed by the new key here."""
    add(vault, "here.txt")
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        add(other, name)
    bring(vault, other)
    last = max(number for number, _ in originals(log(vault)))
    with Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        session.rekey(tmp_path / "new.vault", b"entirely other quiet words tonight", [], NoProgress())
    with Session.open(
        tmp_path / "new.vault", passphrase=b"entirely other quiet words tonight", write=False, clock=SystemClock()
    ) as session:
        new = TestVault(tmp_path / "new.vault", session.identity_text())
    assert len(new.commits()) <= last + 1
    assert failures(new) == set()


def work(opened: OpenVault, name: str) -> None:
    """Take something in."""
    parts = {"store": opened.store, "ledger": opened.writer}
    ingest_content(name, name.encode(), **parts, card={}, case=None, progress=NoProgress())  # type: ignore[arg-type]


# -- the table of kinds, and the command -------------------------------------------------------------------


def test_it_is_decided_for_every_kind_whether_it_is_recorded_again() -> None:
    only_kept = {
        *(Kind.VAULT_CREATED, Kind.KEY_ADDED, Kind.KEY_REMOVED, Kind.SESSION_OPENED, Kind.CLOCK_ANOMALY),
        *(Kind.CHECKPOINT_PINNED, Kind.PURGE, Kind.LOG_GAP, Kind.LOG_FORK, Kind.LOG_BRANCH),
        *(Kind.CHECK_DONE, Kind.HANDOVER_MADE, Kind.HANDOVER_ACCEPTED),
    }
    reserved = {
        *(Kind.ITEM_ACCEPTED, Kind.ITEM_MISMATCH, Kind.OBJECT_MISSING),
        *(Kind.CASE_CLOSED, Kind.CASE_ITEMS_ADDED, Kind.CASE_ITEMS_REMOVED, Kind.CASEWORK_SAVED, Kind.LIST_ISSUED),
        *(Kind.BUNDLE_EXPORTED, Kind.ANCHOR_REQUESTED, Kind.ANCHOR_RECEIVED),
        *(Kind.CHECKPOINT_COSIGNED, Kind.SETTING_SET),
    }
    assert AGAIN | only_kept | reserved == set(Kind), "say of a new kind whether it means the same in another branch"


def run(vault: TestVault, *line: str | Path) -> subprocess.CompletedProcess[str]:
    """The real program, with the recovery identity."""
    key = vault.path.parent / "recovery.txt"
    key.write_text(vault.identity)
    command = [sys.executable, "-m", "evidence_vault.cli.main", *map(str, line), "--identity-file", str(key)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, input="")


@pytest.mark.thorough
def test_the_command_says_what_came_and_what_has_another_number(vault: TestVault, other: TestVault) -> None:
    add(vault, "here.txt")
    add(other, "there.txt")
    line = ("merge", vault.path, other.path, "--reason", REASON)
    assert run(vault, *line).returncode == 130, "not without a word of the person"
    done = run(vault, *line, "--yes")
    assert done.returncode == 0, done.stderr
    assert "E-000004 of the other copy is E-000005 here." in done.stdout
    assert "of the other branch" in run(vault, "log", vault.path).stdout
    assert run(vault, *line, "--yes", "--json").returncode == 2
    add(other, "later.txt")
    told = json.loads(run(vault, *line, "--yes", "--json").stdout)
    assert (told["objects"], told["renumbered"]["E-000005"]) == (1, "E-000006")
    shutil.rmtree(other.path)
    assert run(vault, *line, "--yes").returncode == 2


@pytest.mark.thorough
def test_a_branch_that_is_too_large_is_refused_before_anything_is_copied(
    vault: TestVault, other: TestVault, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    diverged(vault, other)
    before = tree(vault.path)
    with vault.session() as session:
        fits = len(session._vault.log.read(len(vault.commits())))
    (key := vault.path.parent / "recovery.txt").write_text(vault.identity)
    line = ["merge", str(vault.path), str(other.path), "--reason", REASON, "--yes", "--identity-file", str(key)]
    for limit in (fits, 40_000):  # met while it is read, and when it would be written
        monkeypatch.setattr(merging, "COMMIT_LIMIT", limit)
        assert main(line) == 2
        told = capsys.readouterr().err
        assert f"What {other.path} holds beside this vault is too much to bring in" in told
        assert "Nothing was copied or recorded." in told
    after = tree(vault.path)
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert {path for path in changed if path.startswith(("objects/", "log/"))} == set()
    monkeypatch.undo()
    assert bring(vault, other).objects == 2


@pytest.mark.thorough
def test_a_branch_that_changes_while_it_is_read_is_refused(vault: TestVault, other: TestVault) -> None:
    diverged(vault, other)

    class Changes(NoProgress):
        def begin(self, stage: str, total: int | None = None) -> None:
            raise AssertionError(f"{stage} of {total} was begun")

    with vault.session(write=True) as session:
        ours, theirs = both_sides(session._vault, other.path)
        work = merging._Merging(ours, theirs, session._vault.writer, Changes())
        shutil.copy(other.commits()[-2], other.path / "spare")
        other.commits()[-1].unlink()
        shutil.move(other.path / "spare", other.commits()[-1].with_name(f"{len(other.commits()) + 1:06d}.age"))
        with pytest.raises(DamagedLog, match="changed while it was read"):
            work.drafts(REASON, other.path)
