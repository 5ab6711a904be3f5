"""A part of the log is lost for good and a person went on: all that does not need it is proved, and can get new keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.errors import CheckpointUnclear, CheckpointUnknown, DamagedLog, NoSuchExhibit, NotProvable
from evidence_vault.progress import NoProgress
from evidence_vault.records.branch import Choice, Decision
from evidence_vault.records.entry import Kind
from evidence_vault.session import Session
from tests.helpers import verify_page
from tests.helpers.bundles import failures, give_out, verified
from tests.helpers.chromium import Chromium
from tests.helpers.vaults import CONTENTS, TestVault, flip

NEW = b"entirely other quiet words tonight"


def lose(vault: TestVault, *numbers: int, index: bool = False) -> None:
    """Commits cannot be read any more, and a person goes on without them."""
    for number in numbers:
        flip(vault.commits()[number - 1], 400)
    if not index:
        (vault.path / "index.db").unlink()
    decision = Decision(frozenset({Choice.GAP}), "a bad sector, and no second copy")
    with Session.open(vault.path, identity=vault.identity, write=True, clock=SystemClock(), decision=decision):
        pass


def commit_of(vault: TestVault, kind: Kind, place: int = 0) -> int:
    """Number of the commit that holds an entry of a kind."""
    with vault.session() as session:
        seqs = [entry.seq for entry in session.log() if entry.kind is kind]
        return session._vault.index.commits_of([seqs[place]])[0]


@pytest.fixture(scope="module")
def with_gap(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """The third item's intake is lost, and no index remembers it."""
    vault = made_vault.copy(tmp_path_factory.mktemp("gap") / "case.vault")
    lose(vault, commit_of(vault, Kind.ITEM_INGESTED, 2))
    return vault


@pytest.fixture
def gap(with_gap: TestVault, tmp_path: Path) -> TestVault:
    return with_gap.copy(tmp_path / "gap.vault")


# -- proofs ------------------------------------------------------------------------------------------------


LOST = {
    "the beginning": (Kind.VAULT_CREATED, 0, set()),
    "an intake": (Kind.ITEM_INGESTED, 1, {2}),
    "the case": (Kind.CASE_CREATED, 0, {1, 2}),
    "an exhibit": (Kind.EXHIBIT_ADDED, 1, {1}),
}


@pytest.mark.parametrize("what", LOST)
@pytest.mark.parametrize("index", [True, False], ids=["index", "no index"])
def test_whichever_part_of_the_log_is_lost_what_does_not_need_it_is_proved(
    vault: TestVault, tmp_path: Path, what: str, *, index: bool
) -> None:
    kind, place, provable = LOST[what]
    number = commit_of(vault, kind, place)
    lose(vault, number, index=index)
    with vault.session(write=True) as session:
        for exhibit in (1, 2):
            size, out = session.head.size, tmp_path / f"out-{exhibit}"
            if exhibit in provable:
                give_out(session, out, exhibit)
                assert not failures(verified(out))
            else:
                with pytest.raises((NotProvable, NoSuchExhibit)) as refused:
                    give_out(session, out, exhibit)
                assert (session.head.size, out.exists()) == (size, False), "nothing was recorded"
                if index:
                    assert refused.value.facts["files"] == [f"log/000/{number:06d}.age"]


def test_all_three_verifiers_say_the_same_of_it(gap: TestVault, tmp_path: Path, chromium: Chromium) -> None:
    with gap.session(write=True) as session:
        pins = [end.note for end in session._tree().commits[:4]]
        out = give_out(session, tmp_path / "out", 1, since=pins)
    told = verified(out)
    assert {"B8.gap", "B10.gap"} <= {code for _, code, _, _ in told}
    chromium.open(verify_page.PAGE)
    assert verify_page.given(chromium, out) == told
    (subject,) = {subject for _, code, subject, _ in told if code == "B8.gap"}
    (out / subject).unlink()
    assert verify_page.given(chromium, out) == verified(out)
    assert failures(verified(out)) >= {"B8.inclusion", "B10.consistency"}


def test_two_gaps_one_behind_the_other(vault: TestVault, tmp_path: Path) -> None:
    lose(vault, commit_of(vault, Kind.ITEM_INGESTED, 2))
    lose(vault, commit_of(vault, Kind.EXHIBIT_ADDED, 1))
    with vault.session(write=True) as session:
        out = give_out(session, tmp_path / "out", 1)
    assert not failures(verified(out))


def test_nobody_slips_in_an_entry_by_a_gap_that_is_not_in_the_log(gap: TestVault, tmp_path: Path) -> None:
    with gap.session(write=True) as session:
        out = give_out(session, tmp_path / "out", 1)
    told = verified(out)
    (subject,) = {subject for _, code, subject, _ in told if code == "B8.gap"}
    (out / subject).unlink()
    assert {"B8.inclusion", "B3.missing"} <= failures(verified(out)), "without it the earlier entries hang in the air"


def test_an_earlier_checkpoint_holds_before_and_behind_a_gap(made_vault: TestVault, tmp_path: Path) -> None:
    vault = made_vault.copy(tmp_path / "case.vault")
    lost = commit_of(vault, Kind.ITEM_INGESTED, 2)
    with vault.session() as session:
        ends = {end.number: end for end in session._tree().commits}
    lose(vault, lost)
    with vault.session(write=True) as session:
        for number, end in ends.items():
            if number != lost:
                assert session.hold(end.note).commit == number
        assert session.checkpoint_note().decode().splitlines()[1] == str(session.head.size)
        # of the lost part itself the next commit still says what its tree was
        assert session.hold(ends[lost].note).commit == lost
        with pytest.raises(CheckpointUnknown):
            session.hold(b"KCD7F" * 8)
        out = give_out(session, tmp_path / "out", 1, since=[ends[2].note, ends[lost + 1].note])
    assert len(list((out / "custody/earlier").glob("*.note"))) >= 2
    told = verified(out)
    assert not failures(told)


def test_of_a_checkpoint_within_what_is_lost_nothing_is_claimed(made_vault: TestVault, tmp_path: Path) -> None:
    vault = made_vault.copy(tmp_path / "case.vault")
    with vault.session() as session:
        inside = session._tree().commits[2]
    lose(vault, 3, 4)
    with vault.session() as session:
        with pytest.raises(CheckpointUnclear):
            session.hold(inside.note)
        with pytest.raises(CheckpointUnclear):
            session.hold(b"KCD7F" * 8)


def test_a_loss_that_nobody_accepted_still_stops_a_proof(vault: TestVault, tmp_path: Path) -> None:
    flip(vault.commits()[2], 400)
    with vault.session(write=True) as session, pytest.raises(DamagedLog):
        give_out(session, tmp_path / "out", 1)


# -- new keys ----------------------------------------------------------------------------------------------


def test_the_log_goes_on_under_new_keys_with_its_gap(gap: TestVault, tmp_path: Path) -> None:
    new = tmp_path / "new.vault"
    with gap.session(write=True) as session:
        (told,) = (entry for entry in session.log() if entry.kind is Kind.LOG_GAP)
        lost = told.facts["commits"]
        done = session.rekey(new, NEW, [], NoProgress())
    assert isinstance(lost, list)
    assert done.gaps == [f"log/000/{lost[0]:06d}.age"]
    with Session.open(new, passphrase=NEW, write=True, clock=SystemClock()) as session:
        result = session.check(quick=False, progress=NoProgress())
        codes = {finding.code for finding in result.findings if str(finding.grade) == "fail"}
        assert codes <= {"item.unproven", "exhibit.unproven"}
        assert "commit.missing" in {finding.code for finding in result.findings}, "named, as a notice"
        assert told in list(session.log())
        out = give_out(session, tmp_path / "out", 1)
        session.export_original(session.items()[0].id, tmp_path / "original", NoProgress())
    assert (tmp_path / "original").read_bytes() == CONTENTS["post.txt"]
    assert not failures(verified(out))
    # the original whose intake is lost came along: its name proves it, and it can be taken in anew
    assert len(list((new / "objects").rglob("*.age"))) == len(gap.objects())


@pytest.mark.thorough
def test_whoever_was_introduced_in_what_is_lost_hands_over_all_the_same(vault: TestVault, tmp_path: Path) -> None:
    new = tmp_path / "new.vault"
    lose(vault, 1, index=True)
    (vault.path / "index.db").unlink()
    with vault.session(write=True) as session:
        session.rekey(new, NEW, [], NoProgress())
    failed = set()
    for again in range(2):
        with Session.open(new, passphrase=NEW, write=True, clock=SystemClock()) as session:
            session.describe([session.items()[0].id], {"note": f"goes on {again}"})
            result = session.check(quick=False, progress=NoProgress())
            failed |= {finding.code for finding in result.findings if str(finding.grade) == "fail"}
    assert not failed
