"""The section on handing items over in FORMAT.md is true: its samples verify, and one fault in any is refused by its code."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.clock import Instant
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import custodian_key_name, origin, sign_text
from evidence_vault.custody.encoding import decode_base64
from evidence_vault.custody.handed import handed
from evidence_vault.custody.package import END, PROOF, STATEMENT, Member, head, pack, read_head, unpack
from evidence_vault.custody.statement import read_invitation, read_receipt, read_statement
from evidence_vault.errors import MalformedFile
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CustodianId, VaultId

ROOM = Path(__file__).resolve().parents[3] / "evidence_vault"
PAGE = (ROOM / "custody" / "FORMAT.md").read_text(encoding="utf-8")
SECTION = PAGE.split("\n## Handing items over\n")[1].split("\n## ")[0]
REASON = re.compile(r"(?:handover|package)\.[a-z_]+")


def block(label: str) -> bytes:
    """The one block of a label."""
    (found,) = re.findall(rf"^```{label}\n(.*?)^```$", SECTION, re.M | re.S)
    return str(found).encode()


INVITATION, STATED, TAKEN = block("invitation"), block("statement"), block("statement") + block("receipt")


def reason(read: Callable[[bytes], object], text: bytes) -> str:
    """Why it is refused."""
    with pytest.raises(MalformedFile) as caught:
        read(text)
    return str(caught.value.facts["reason"])


def test_the_samples_are_signed_by_whom_they_name() -> None:
    invited, _ = read_invitation(INVITATION)
    made, taken = read_statement(STATED), read_receipt(TAKEN)
    assert made.by_giver()
    assert made.statement.receiver == invited
    assert taken.made == made
    assert taken.by_receiver(invited.vault_key)
    assert not taken.by_receiver(made.statement.giver.vault_key)


def test_the_samples_of_entries_are_one_handover_and_its_receipt() -> None:
    def entry(seq: int, kind: Kind, label: str) -> Entry:
        return Entry(seq, kind, Instant(0), CustodianId(1), json.loads(block(label)))

    made = entry(17, Kind.HANDOVER_MADE, "handed-over")
    (found,) = handed([entry(20, Kind.HANDOVER_ACCEPTED, "receipt-came"), made])
    statement, receipt = read_statement(STATED).statement, read_receipt(TAKEN).receipt
    assert (found.number, found.name, found.reason) == (statement.number, "K-2", statement.reason)
    assert (found.receipt_at, found.receipt_seq) == (receipt.at, 20)
    assert not handed([entry(20, Kind.HANDOVER_ACCEPTED, "receipt-came")]), "without the one that it answers"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"1 invitation", b"1 handover", "handover.text"),
        (b'"name":"K-2"', b'"name":" K-2"', "handover.text"),
        (b'"name":"K-2"', b'"name":"K\\u202e2"', "handover.not_canonical"),
        (b'"name":"K-2"', '"name":"K\u202e2"'.encode(), "handover.text"),
        (b'"name":"K-2"', b'"name":2', "handover.syntax"),
        (b'"name":"K-2"', b'"more":1,"name":"K-2"', "handover.not_canonical"),
        (b"age1x", b"age1b", "handover.recipient"),
        (b'"vault":"m', b'"vault":"1', "handover.vault"),
        (b"DRk=", b"DRl=", "handover.key"),
        (b"K-2", b"K-3", "handover.signature"),
        (b"VOAY=", b"VOAQ=", "handover.signature"),
    ],
)
def test_an_invitation_with_one_fault(old: bytes, new: bytes, code: str) -> None:
    assert old in INVITATION
    assert reason(read_invitation, INVITATION.replace(old, new, 1)) == code


ITEM = b'{"bytes":34,"item":"E-000001","sha256":"351bfce7064b621309c7fcfd1ddaa96b74c7d50eacfcd984d08cc16baa7e0382"}'


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"1 handover", b"2 handover", "handover.text"),
        (b"K-1 leaves", b"K-1\\nleaves", "handover.text"),
        (b"K-1 leaves", b"l" * 1001, "handover.text"),
        (b'"at":"2026', b'"at":"26', "handover.at"),
        (b'"custodian":"c1"', b'"custodian":"1"', "handover.custodian"),
        (b'"custodian":"c1"', b'"custodian":"K-1"', "handover.custodian"),
        (b"[1]", b"[0]", "handover.exhibits"),
        (b"[1]", b"[1.0]", "handover.syntax"),
        (ITEM, b"", "handover.items"),
        (ITEM, ITEM + b"," + ITEM, "handover.items"),
        (ITEM, b",".join(ITEM.replace(b"000001", b"%06d" % number) for number in range(1, 1002)), "handover.items"),
        (b"E-000001", b"E-1", "handover.items"),
        (b'"bytes":34', b'"bytes":-1', "handover.items"),
        (b'"sha256":"351b', b'"sha256":"351B', "handover.items"),
        (b'"number":"5f', b'"number":"5F', "handover.number"),
        (b'"manifest":"0a', b'"manifest":"0', "handover.number"),
    ],
)
def test_a_statement_with_one_fault(old: bytes, new: bytes, code: str) -> None:
    assert old in STATED
    assert reason(read_statement, STATED.replace(old, new, 1)) == code


@pytest.mark.parametrize("lines", [slice(0, -1), slice(0, None)])
def test_a_statement_that_more_or_fewer_signed(lines: slice) -> None:
    text = b"".join(STATED.splitlines(keepends=True)[lines])
    extra = text.splitlines(keepends=True)[-1].replace(b"/c1", b"/c2").replace(b"aaa ", b"aab ")
    assert not read_statement(text if lines.stop else text + extra).by_giver()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"K-1 leaves", b"K-3 leaves", "handover.statement"),
        (b'["E-000118"]', b'["E-000118","E-000119"]', "handover.statement"),
        (b"\nevidence-vault/1 receipt", b"\nevidence-vault/2 receipt", "handover.receipt"),
        (b"2026-11-26T09", b"2026-11-26t09", "handover.at"),
    ],
)
def test_a_receipt_with_one_fault(old: bytes, new: bytes, code: str) -> None:
    assert reason(read_receipt, TAKEN.replace(old, new, 1)) == code


def test_no_text_can_be_taken_for_another() -> None:
    """A note by the right keys over another of the texts, or over a checkpoint, reads as none."""
    key = SigningKey(b"\1" * 32)
    vault = VaultId("k7qxz3md2aaaaaaaaaaaaaaaaa")
    names = [(origin(vault), key), (custodian_key_name(vault, CustodianId(1)), key)]
    for body in (STATED.partition(b"\n\n")[0] + b"\n", f"{origin(vault)}\n3\n{'A' * 43}=\n".encode()):
        assert reason(read_invitation, sign_text(body, names)) == "handover.text"


def test_an_archive_is_what_a_writer_gives_and_nothing_else() -> None:
    texts = {PROOF + "manifest-sha256.txt": b"m", STATEMENT: b"s", PROOF + "custody/checkpoint.note": b"c" * 600}
    data = pack(texts)
    assert unpack(data) == texts
    assert next(iter(unpack(data))) == STATEMENT
    assert reason(unpack, data + bytes(512)) == "package.form"
    assert reason(unpack, data[: -len(END)] + pack({})[:512]) == "package.form"
    assert reason(read_head, head(Member("notes.txt", 1))) == "package.name"
    assert reason(read_head, head(Member(STATEMENT, 1)).replace(b"0000600", b"0000644", 1)) == "package.member"


def test_every_reason_is_on_the_page_and_has_a_test_here() -> None:
    written = {
        code
        for name in ("statement", "package")
        for code in re.findall(rf'"({REASON.pattern})"', (ROOM / "custody" / f"{name}.py").read_text(encoding="utf-8"))
    }
    listed = set(re.findall(rf"`({REASON.pattern})`", SECTION)) - {"handover.made", "handover.accepted"}
    assert listed == written | {"handover.syntax", "handover.not_canonical"}
    tests = Path(__file__).read_text(encoding="utf-8")
    assert not [code for code in sorted(listed) if f'"{code}"' not in tests]


def test_every_step_is_one_of_the_program_and_has_a_test() -> None:
    rows = re.findall(r"^\| (H\d+) \|", SECTION, re.M)
    assert rows == [f"H{number}" for number in range(1, 11)]
    places = ("ingest/package.py", "ingest/handover.py", "custody/verify_package.py")
    program = "".join((ROOM / place).read_text(encoding="utf-8") for place in places)
    assert set(re.findall(r'refused\("(H\d+)"', program)) == set(rows) - {"H4"}, "H4 has an error of its own"
    tests = (ROOM.parent / "tests" / "flow" / "test_hostile_package.py").read_text(encoding="utf-8")
    assert not [step for step in set(rows) - {"H4", "H5"} if f'"{step}"' not in tests]


def test_the_keys_of_the_sample_are_those_of_the_page() -> None:
    keys = dict(re.split(r"  +", line) for line in PAGE.split("```sample-keys\n")[1].split("```")[0].splitlines())
    giver = read_statement(STATED).statement.giver
    assert (giver.vault_key, giver.custodian_key) == (decode_base64(keys["vault key"]), decode_base64(keys["c1"]))
