"""What vouched for items before they were handed over counts in the vault that received them, and says of which log."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.progress import NoProgress
from evidence_vault.records.handover import TakenOver
from evidence_vault.records.ids import ItemId
from evidence_vault.records.ladder import Rung, Step
from tests.helpers.authority import Authority
from tests.helpers.handovers import invitation, make_receiver, take_over
from tests.helpers.printing import flat, text_of
from tests.helpers.vaults import TestVault

SCAN = ItemId(4)
"""Of the stamped letter, in the vault that hands over."""


@dataclass
class Stamped:
    """A giver whose first two items were stamped, cosigned by the receiver, and lettered; and the receiver, who has them."""

    giver: TestVault
    receiver: TestVault
    authority: Authority
    taken: TakenOver

    @property
    def first(self) -> ItemId:
        """The first of them, as the receiver numbers it."""
        return self.taken.items[0]


@pytest.fixture(scope="module")
def stamped(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Stamped:
    base = tmp_path_factory.mktemp("earlier")
    giver, receiver, authority = made_vault.copy(base / "giver"), make_receiver(base), Authority(base / "tsa")
    with giver.session(write=True) as session:
        ((_, der),) = session.request_anchors(["tsa"])
        session.import_anchor(authority.answer(der), None)
        letter, _ = session.request_letter(["en"])
        day = datetime.fromtimestamp(next(session.log(first=letter.seq)).at.unix_ms / 1000).astimezone().date()
        (base / "scan.png").write_bytes(b"a picture of a stamped page")
        session.import_letter(letter.seq, [base / "scan.png"], by="Notary", on=str(day), progress=NoProgress())
        _, offer = session.offer()
    with receiver.session(write=True) as session:
        _, cosigned = session.cosign(offer)
    with giver.session(write=True) as session:
        session.import_cosignature(cosigned, None)
    return Stamped(giver, receiver, authority, handed(giver, receiver, base / "first.age", ItemId(1), ItemId(2)))


@pytest.fixture
def own(stamped: Stamped, tmp_path: Path) -> Stamped:
    """Copies that may be changed."""
    copies = stamped.giver.copy(tmp_path / "g"), stamped.receiver.copy(tmp_path / "r")
    return Stamped(*copies, stamped.authority, stamped.taken)


def handed(
    giver: TestVault, receiver: TestVault, package: Path, *items: ItemId, letter_scans: bool = False
) -> TakenOver:
    invited = invitation(receiver)
    with giver.session(write=True) as session:
        plan = session.plan_handover(invited, items=items, letter_scans=letter_scans)
        session.write_package(plan, package, NoProgress())
    return take_over(receiver, package)


def steps(vault: TestVault, *items: ItemId) -> Mapping[Rung, Step]:
    with vault.session() as session:
        ladder = session.ladder(items)
    assert ladder
    return {step.rung: step for step in ladder.steps}


def name_the_root(own: Stamped) -> None:
    """The receiver has a time stamp of their own, later, and names the authority's root for it."""
    with own.receiver.session(write=True) as session:
        ((_, der),) = session.request_anchors(["tsa"])
        session.import_anchor(own.authority.answer(der), own.authority.root.read_bytes())


def test_whom_the_receiver_does_not_know_counts_for_nothing_and_is_told(stamped: Stamped) -> None:
    found = steps(stamped.receiver, stamped.first)
    assert not found[Rung.TIME].reached
    unknown = found[Rung.TIME].unknown
    assert unknown
    assert unknown.stated_by == "Test Authority"
    assert not found[Rung.PAPER].reached, "the page stayed with whoever handed over"
    assert found[Rung.PAPER].unknown


def test_a_witness_counts_that_the_receiver_was_itself(stamped: Stamped) -> None:
    witness = steps(stamped.receiver, *stamped.taken.items)[Rung.WITNESS].vouching
    assert witness
    with stamped.giver.session() as session:
        assert witness.log == f"evidence-vault/{session.vault_id}"


def test_with_a_root_that_the_receiver_named_the_earlier_time_counts_and_the_log_is_said(
    own: Stamped, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with own.giver.session() as session:
        (earlier,) = session.anchors().stamps
    with own.receiver.session() as session:
        before = session.head.size
    name_the_root(own)
    stamp = steps(own.receiver, *own.taken.items)[Rung.TIME].vouching
    assert stamp
    assert (stamp.at, stamp.log) == (earlier.at, f"evidence-vault/{name_of(own.giver)}")
    with own.receiver.session() as session:
        assert [one.known for one in session._vouched_before(before) if one.rung is Rung.TIME] == [False], (
            "as it stood then"
        )
        report = flat(text_of(session.custody_report(["en"])))
    assert "Log of another vault, from which the items came" in report
    (tmp_path / "identity.txt").write_text(own.receiver.identity)
    line = ["show", str(own.receiver.path), str(own.first), "--identity-file", str(tmp_path / "identity.txt")]
    assert main(line) == 0
    told = flat(capsys.readouterr().out)
    assert (
        f"existed no later than {earlier.at} (stated by Test Authority). It is stated of the log of the vault" in told
    )
    assert main([*line, "--json"]) == 0
    rungs = {one["rung"]: one for one in json.loads(capsys.readouterr().out)["ladder"]["rungs"]}
    assert rungs["time"]["log"] == stamp.log


@pytest.mark.thorough
def test_a_list_says_of_which_log_it_is_stated(own: Stamped) -> None:
    name_the_root(own)
    with own.receiver.session(write=True) as session:
        case = session.create_case({"title.en": "Received"})
        session.add_exhibits(case.id, own.taken.items, {"title.en": "Both"}, together=True)
        pages = flat(text_of(session.exhibit_list(case.id, ["en"])))
    assert (
        f"It is stated of the log of the vault that the files came from (evidence-vault/{name_of(own.giver)})." in pages
    )


def test_what_was_not_handed_over_is_not_covered_by_it(own: Stamped, tmp_path: Path) -> None:
    """Nor is an exhibit of which it is a part."""
    (tmp_path / "own.txt").write_bytes(b"the receiver's own")
    name_the_root(own)
    with own.receiver.session(write=True) as session:
        (added,) = session.add([tmp_path / "own.txt"], card={}, case=None, progress=NoProgress()).items
    for items in ([added.id], [own.first, added.id], [own.taken.record]):
        step = steps(own.receiver, *items)[Rung.TIME]
        assert not (step.vouching and step.vouching.log), items


def test_what_came_into_the_log_after_the_stamp_is_not_covered_by_it(own: Stamped, tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_bytes(b"late")
    with own.giver.session(write=True) as session:
        (late,) = session.add([tmp_path / "late.txt"], card={}, case=None, progress=NoProgress()).items
    taken = handed(own.giver, own.receiver, tmp_path / "p.age", ItemId(3), late.id)
    name_the_root(own)
    with own.giver.session() as session:
        (earlier,) = session.anchors().stamps
    third, last = (steps(own.receiver, item)[Rung.TIME].vouching for item in taken.items)
    assert third
    assert (third.at, bool(third.log)) == (earlier.at, True)
    assert last
    assert not last.log, "that is the receiver's own time stamp"


@pytest.mark.parametrize("asked", [True, False])
def test_a_stamped_page_counts_where_its_scan_came_too(own: Stamped, tmp_path: Path, asked: bool) -> None:
    """By its number, or since whoever hands over asked for the scans of letters."""
    chosen = [ItemId(1)] if asked else [ItemId(1), SCAN]
    first, scan = handed(own.giver, own.receiver, tmp_path / "p.age", *chosen, letter_scans=asked).items
    with own.receiver.session() as session:
        assert session.item(scan).name == "scan.png"
    paper = steps(own.receiver, first)[Rung.PAPER].vouching
    assert paper
    assert (paper.stated_by, paper.day, bool(paper.log)) == ("Notary", True, True)


def test_somebody_who_puts_another_archive_in_the_place_of_the_one_that_was_kept_gains_nothing(
    own: Stamped, tmp_path: Path
) -> None:
    """Whoever knows the recipient can encrypt one; its digest is another one than the log has."""
    name_the_root(own)
    taken = handed(own.giver, own.receiver, tmp_path / "p.age", ItemId(1))
    with own.receiver.session() as session:
        records = [session.item(one) for one in (own.taken.record, taken.record)]
        files = [own.receiver.path / session._vault.store.file(one.content.sha256) for one in records]
    files[0].chmod(0o600)
    shutil.copy(files[1], files[0])
    assert steps(own.receiver, own.first)[Rung.WITNESS].vouching is None
    assert steps(own.receiver, taken.items[0])[Rung.WITNESS].vouching


def test_with_the_archive_what_it_brought_goes(own: Stamped) -> None:
    """Whoever destroys the custody from before has nothing left that shows it."""
    assert steps(own.receiver, own.first)[Rung.WITNESS].vouching
    with own.receiver.session(write=True) as session:
        session.purge(session.plan_purge(own.taken.record, "nobody needs it"))
    assert steps(own.receiver, own.first)[Rung.WITNESS].vouching is None
    with own.receiver.session() as session:
        assert session.unread_before() == [(str(own.taken.record), frozenset(own.taken.items))], "and that is said"


def name_of(vault: TestVault) -> str:
    with vault.session() as session:
        return str(session.vault_id)
