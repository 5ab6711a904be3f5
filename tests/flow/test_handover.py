"""Items go to another keeper, their custody goes on there, and the receipt of both comes back."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.custody.statement import read_receipt
from evidence_vault.errors import (
    Cancelled,
    HandoverForAnother,
    HandoverRepeated,
    InvalidValue,
    ItemDestroyed,
    PathExists,
    ReceiptForeign,
    ReceiptRefused,
    ReceiptRepeated,
)
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from evidence_vault.records.finding import Grade
from evidence_vault.records.handover import Made, TakenOver
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import HANDED_OVER
from tests.helpers.authority import Authority
from tests.helpers.bundles import UNTOUCHED, verified
from tests.helpers.handovers import hand_over, invitation, make_receiver, take_over
from tests.helpers.printing import text_of
from tests.helpers.vaults import CONTENTS, TestVault


@dataclass
class Handover:
    """Two vaults, the package, and both ends of it."""

    giver: TestVault
    receiver: TestVault
    package: Path
    made: Made
    taken: TakenOver
    receipt: Path


@pytest.fixture(scope="module")
def handover(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Handover:
    """Made once, up to the receipt that is on its way; never changed but by copies."""
    base = tmp_path_factory.mktemp("handover")
    giver, receiver = made_vault.copy(base / "giver"), make_receiver(base)
    package, receipt = base / "package.age", base / "receipt.txt"
    made = hand_over(giver, receiver, package, 1, 2, reason="K-1 leaves the office")
    taken = take_over(receiver, package)
    receipt.write_bytes(taken.receipt)
    return Handover(giver, receiver, package, made, taken, receipt)


def copied(handover: Handover, folder: Path) -> tuple[TestVault, TestVault]:
    return handover.giver.copy(folder / "giver"), handover.receiver.copy(folder / "receiver")


def no_failure(vault: TestVault) -> None:
    assert not [finding for finding in vault.check().findings if finding.grade is Grade.FAIL]


def temporary_files(vault: TestVault) -> list[str]:
    return [path.name for path in (vault.path / "tmp").rglob("*") if path.is_file()]


def test_what_was_handed_over_is_there_with_its_cards_and_where_it_came_from(handover: Handover) -> None:
    with handover.receiver.session() as session:
        items = [session.item(item) for item in handover.taken.items]
        entries = list(session.log())
    assert [item.name for item in items] == list(CONTENTS)
    assert [item.size for item in items] == list(map(len, CONTENTS.values()))
    assert {item.card["platform"] for item in items} == {"Telegram"}
    assert {item.source for item in items} == {HANDED_OVER}
    assert items[0].media_type == "text/plain"
    first = next(entry for entry in entries if entry.facts.get("item") == str(items[0].id))
    assert (first.facts["from_vault"], first.facts["from_item"]) == (
        str(handover.made.statement.giver.vault),
        "E-000001",
    )
    with handover.giver.session() as session:
        there = session.history(ItemId(1))[0]
    assert (first.facts["from_entry"], first.facts["from_at"]) == (there.seq, str(there.at))
    no_failure(handover.receiver)


def test_all_of_it_stands_in_one_commit(handover: Handover) -> None:
    with handover.receiver.session() as session:
        (accepted,) = (entry for entry in session.log() if entry.kind is Kind.HANDOVER_ACCEPTED)
        taken = [entry for entry in session.log() if entry.kind is Kind.ITEM_INGESTED]
        assert {entry.at for entry in taken} == {accepted.at}
        assert not [finding for finding in session.notices if finding.code.startswith("vault.")]
    with handover.giver.session() as session:
        assert not [finding for finding in session.notices if finding.code == "vault.handed_over"], (
            "it still keeps them"
        )
        assert len(session.items()) == len(CONTENTS)
    no_failure(handover.giver)


def test_the_custody_from_before_can_be_shown_by_the_vault_that_received(handover: Handover, tmp_path: Path) -> None:
    _, receiver = copied(handover, tmp_path)
    with receiver.session(write=True) as session:
        (listed,) = session.handovers()
        assert listed.kept == handover.taken.record
        session.write_earlier_proof(handover.taken.record, tmp_path / "proof", NoProgress())
        with pytest.raises(InvalidValue):
            session.write_earlier_proof(handover.taken.items[0], tmp_path / "other", NoProgress())
        with pytest.raises(PathExists):
            session.write_earlier_proof(handover.taken.record, tmp_path / "proof", NoProgress())
    assert [code for _, code, _, _ in verified(tmp_path / "proof")] == UNTOUCHED
    assert (tmp_path / "proof/originals/E-000001.txt").read_bytes() == CONTENTS["post.txt"]


def test_what_vouches_for_the_items_goes_along(handover: Handover, tmp_path: Path) -> None:
    giver, receiver = copied(handover, tmp_path)
    authority, package = Authority(tmp_path / "tsa"), tmp_path / "again.age"
    with giver.session(write=True) as session:
        ((_, der),) = session.request_anchors(["tsa"])
        session.import_anchor(authority.answer(der), authority.root.read_bytes())
    hand_over(giver, receiver, package, 1)
    taken = take_over(receiver, package)
    with receiver.session(write=True) as session:
        session.write_earlier_proof(taken.record, tmp_path / "proof", NoProgress())
    stamps = [told for told in verified(tmp_path / "proof", roots=[authority.root]) if told[1].startswith("B17")]
    assert [code for _, code, _, _ in stamps] == ["B17.known"]
    assert "E-000001" in stamps[0][3]


def test_the_stock_programs_open_a_package(handover: Handover, tmp_path: Path, program: Callable[[str], str]) -> None:
    key, plain = tmp_path / "key.txt", tmp_path / "package.tar"
    key.write_text(handover.receiver.identity)
    subprocess.run([program("age"), "-d", "-i", key, "-o", plain, handover.package], check=True)
    subprocess.run([program("tar"), "-x", "-C", tmp_path, "-f", plain], check=True)
    assert [code for _, code, _, _ in verified(tmp_path / "proof")] == UNTOUCHED


def test_the_receipt_of_both_is_linked(handover: Handover, tmp_path: Path) -> None:
    giver, _ = copied(handover, tmp_path)
    with giver.session(write=True) as session:
        assert session.handovers()[0].receipt_at is None
        received = session.take_receipt(handover.receipt, NoProgress())
        (listed,) = session.handovers()
        told = session.history(ItemId(1))[-1]
        assert received.receipt.name == "K-2" or received.receipt.custodian.number > 1
        assert session.item(received.kept).size == handover.receipt.stat().st_size
    assert (listed.receipt_at, listed.receipt_seq, listed.kept) == (received.receipt.at, received.seq, received.kept)
    assert (told.kind, told.facts["answers"]) == (Kind.HANDOVER_ACCEPTED, handover.made.seq)
    no_failure(giver)
    with giver.session(write=True) as session:
        page = " ".join(text_of(session.handover_page(received, ["en"])).split())
        for text in ("Exhibit 1", "Post and reply", "post.txt", "reply.txt", "Name, in print"):
            assert text in page
        assert "post.txt" not in text_of(session.handover_page(received, ["en"], names=False))
        before = session.head
        with pytest.raises(ReceiptRepeated):
            session.take_receipt(handover.receipt, NoProgress())
        assert session.head == before


def test_a_receipt_that_mail_gave_other_ends_of_lines_counts(handover: Handover, tmp_path: Path) -> None:
    giver, _ = copied(handover, tmp_path)
    (tmp_path / "mailed.txt").write_bytes(b"\xef\xbb\xbf" + handover.receipt.read_bytes().replace(b"\n", b"\r\n"))
    with giver.session(write=True) as session:
        assert session.take_receipt(tmp_path / "mailed.txt", NoProgress()).made == handover.made.seq


def test_a_package_counts_once_and_its_receipt_can_be_written_again(handover: Handover) -> None:
    with handover.receiver.session(write=True) as session:
        before = session.head
        with pytest.raises(HandoverRepeated) as caught:
            session.look_into_package(handover.package)
        assert caught.value.facts["entry"] == handover.taken.seq
        assert session.receipt_again(handover.package) == handover.taken.receipt
        assert session.head == before


def test_a_package_for_somebody_else_does_not_open(handover: Handover) -> None:
    with handover.giver.session(write=True) as session:
        before = session.head
        with pytest.raises(HandoverForAnother):
            session.look_into_package(handover.package)
        assert session.head == before


class StopsAt(NoProgress):
    """Somebody who stops as soon as something was done."""

    def advance(self, amount: int = 1) -> None:  # noqa: ARG002 - any amount
        raise Cancelled


def test_who_stops_leaves_nothing_half_taken_and_can_begin_again(handover: Handover, tmp_path: Path) -> None:
    giver, receiver = handover.giver.copy(tmp_path / "giver"), make_receiver(tmp_path)
    package = tmp_path / "package.age"
    made = hand_over(giver, receiver, package, 1, 2)
    with receiver.session(write=True) as session:
        arriving = session.look_into_package(package)
        assert arriving.short == made.short
        before = session.head
        with pytest.raises(Cancelled):
            session.take_over(package, arriving, StopsAt())
        assert (session.head, temporary_files(receiver), receiver.objects()) == (before, [], [])
        assert len(session.take_over(package, arriving, NoProgress()).items) == len(CONTENTS)
    assert temporary_files(receiver) == []


def test_a_package_that_was_not_finished_has_no_name(handover: Handover, tmp_path: Path) -> None:
    giver, receiver = copied(handover, tmp_path)
    invited = invitation(receiver)
    with giver.session(write=True) as session:
        plan = session.plan_handover(invited, items=[ItemId(3)], reason="")
        with pytest.raises(Cancelled):
            session.write_package(plan, tmp_path / "p.age", StopsAt())
        assert [entry.kind for entry in session.log()][-1] is Kind.HANDOVER_MADE, "first the record"
    assert not list(tmp_path.glob("*.age")) + list(tmp_path.glob("*.part"))


def test_items_that_are_no_exhibits_go_too(handover: Handover, tmp_path: Path) -> None:
    giver, receiver = copied(handover, tmp_path)
    invited = invitation(receiver)
    with giver.session(write=True) as session:
        session.describe([ItemId(2)], {"translation_of": "E-1", "note": "mine alone"})
        plan = session.plan_handover(invited, items=[ItemId(2), ItemId(1)], hide=["card.platform"])
        assert "card.note" not in str(plan.proof.entries[-1].facts)
        session.write_package(plan, tmp_path / "p.age", NoProgress())
    taken = take_over(receiver, tmp_path / "p.age")
    with receiver.session(write=True) as session:
        first, second = map(session.item, taken.items)
        assert (first.same_as, dict(first.card)) == (handover.taken.items[0], {})
        assert second.card == {"translation_of": str(first.id)}, "its number here"
        session.write_earlier_proof(taken.record, tmp_path / "proof", NoProgress())
    assert {code for grade, code, _, _ in verified(tmp_path / "proof") if grade == "fail"} == {"B13.none"}
    no_failure(receiver)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (lambda text: text.replace(b"K-1 leaves", b"K-3 leaves"), ReceiptRefused),
        (lambda text: text.replace(b'"name":"', b'"name":"K-9 or ', 1), ReceiptRefused),
        (lambda text: text[: text.index(b"evidence-vault/1 receipt")], ReceiptRefused),
        (lambda text: text + b"x", ReceiptRefused),
        (lambda text: text * 200, ReceiptRefused),
        (lambda _: b"a letter", ReceiptRefused),
    ],
)
def test_a_receipt_with_one_fault_does_not_count(
    handover: Handover, tmp_path: Path, fault: Callable[[bytes], bytes], error: type[Exception]
) -> None:
    (tmp_path / "r").write_bytes(fault(handover.receipt.read_bytes()))
    with handover.giver.session(write=True) as session:
        before = session.head
        with pytest.raises(error):
            session.take_receipt(tmp_path / "r", NoProgress())
        assert (session.head, temporary_files(handover.giver)) == (before, [])


def test_a_receipt_of_another_vault_is_foreign(handover: Handover) -> None:
    with handover.receiver.session(write=True) as session, pytest.raises(ReceiptForeign):
        session.take_receipt(handover.receipt, NoProgress())


def test_nobody_hands_over_to_themselves_or_to_a_misread_invitation(handover: Handover) -> None:
    own, other = invitation(handover.giver), invitation(handover.receiver)
    with handover.giver.session() as session:
        for wrong in (own, other.replace(b"K-2", b"K-3").replace(b"recovery", b"K-3"), b"", other[:80]):
            with pytest.raises(InvalidValue):
                session.plan_handover(wrong, items=[ItemId(1)])
        for reason in ("two\nlines", "x" * 1001):
            with pytest.raises(InvalidValue):
                session.plan_handover(other, items=[ItemId(1)], reason=reason)
        with pytest.raises(InvalidValue):
            session.plan_handover(other)


def test_the_commands_from_invitation_to_receipt(
    handover: Handover, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    giver, receiver = copied(handover, tmp_path)
    keys = {}
    for vault in (giver, receiver):
        path = tmp_path / f"{vault.path.name}.key"
        path.write_text(vault.identity)
        keys[vault.path] = ["--identity-file", str(path)]

    def run(vault: TestVault, command: str, *line: object) -> int:
        return main(["handover", command, str(vault.path), *map(str, line), *keys[vault.path]])

    assert run(receiver, "invite", "--out", tmp_path / "i") == 0
    make = ("--case", "C-1", "--exhibit", 2, "--to", tmp_path / "i", "--out", tmp_path / "p.age", "--reason", "asked")
    assert run(giver, "make", *make) == 130, "not without a word of the person"
    assert run(giver, "make", *make, "--yes", "--pdf", tmp_path / "p.pdf", "--lang", "kk,ru") == 0
    assert "This vault still has the items; nothing was destroyed." in capsys.readouterr().out
    accept = ("accept", tmp_path / "p.age", "--out", tmp_path / "r.txt")
    assert run(receiver, *accept) == 130
    assert run(receiver, *accept, "--yes") == 0
    (tmp_path / "r.txt").unlink()
    assert run(receiver, *accept, "--yes") == 2
    assert run(receiver, *accept, "--again") == 0
    capsys.readouterr()
    assert run(giver, "receipt", tmp_path / "r.txt", "--pdf", tmp_path / "r.pdf", "--json") == 0
    assert json.loads(capsys.readouterr().out)["items"][0]["item"] == "E-000003"
    assert run(giver, "list", "--json") == 0
    assert [bool(one["receipt_at"]) for one in json.loads(capsys.readouterr().out)["handovers"]] == [False, True]
    assert (tmp_path / "p.pdf").read_bytes()[:5] == (tmp_path / "r.pdf").read_bytes()[:5] == b"%PDF-"
    assert main(["show", str(giver.path), "3", *keys[giver.path]]) == 0
    shown = capsys.readouterr().out
    assert "Handed over: to " in shown
    assert "receipt of 20" in shown
    assert read_receipt((tmp_path / "r.txt").read_bytes()).made.statement.reason == "asked"


def test_what_was_handed_over_can_be_destroyed_on_either_side(handover: Handover, tmp_path: Path) -> None:
    giver, receiver = copied(handover, tmp_path)
    with giver.session(write=True) as session:
        session.take_receipt(handover.receipt, NoProgress())
        session.withdraw_exhibits(session.case("C-1").id, [ItemId(3)])
        session.purge(session.plan_purge(ItemId(3), "its owner wants it back"))
        assert session.history(ItemId(3))[-1].kind is Kind.PURGE
        assert session.handovers()[0].receipt_at, "that it was handed over, and arrived, stays"
    with receiver.session(write=True) as session:
        session.purge(session.plan_purge(handover.taken.items[0], "its owner wants it back"))
        with pytest.raises(ItemDestroyed):
            session.write_earlier_proof(handover.taken.record, tmp_path / "proof", NoProgress())
        with pytest.raises(HandoverRepeated):
            session.look_into_package(handover.package)
    for vault in (giver, receiver):
        no_failure(vault)
