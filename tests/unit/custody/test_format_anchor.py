"""The samples of FORMAT.md, "Outside time", are read, and what has not their form is passed over or refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.clock import Instant
from evidence_vault.custody.anchor import anchors, judge_cosignature, requests
from evidence_vault.custody.checkpoint import Checkpoint
from evidence_vault.custody.log_tree import CommitEnd
from evidence_vault.errors import CosignatureRefused
from evidence_vault.records.anchor import Anchors, Form
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.ids import CustodianId, ItemId

PAGE = (Path(__file__).parents[3] / "evidence_vault" / "custody" / "FORMAT.md").read_text("utf-8")
ORIGIN = "evidence-vault/k7qxz3md2aaaaaaaaaaaaaaaaa"
Facts = dict[str, Any]


def block(label: str) -> str:
    return PAGE.split(f"```{label}\n")[1].split("```")[0]


ASKED: Facts = json.loads(block("anchor-requested"))
LETTER: Facts = json.loads(block("letter-requested"))
STAMPED: Facts = json.loads(block("letter-received"))
OFFERED: Facts = {**LETTER, "form": "cosignature"}
COSIGNED: Facts = {
    "form": "cosignature",
    "request": 4,
    "cosignature": block("cosignature").removesuffix("\n"),
    "witness_key": PAGE.split("and the public key `")[1].split("`")[0],
}
END = CommitEnd(2, 3, bytes.fromhex(LETTER["root"]), b"")


def entry(facts: Facts, seq: int = 4, kind: Kind = Kind.ANCHOR_REQUESTED) -> Entry:
    return Entry(seq, kind, Instant(0), CustodianId.parse("c1"), facts)


def read(asked: Facts, answer: Facts, end: CommitEnd | None = END) -> Anchors:
    """What a log says that has the two."""
    log = [entry(asked), entry(answer, 9, Kind.ANCHOR_RECEIVED)]
    return anchors(log, {2: end}.get, ORIGIN)


def without(facts: Facts, name: str) -> Facts:
    return {other: facts[other] for other in facts if other != name}


def test_the_sample_is_a_request() -> None:
    request = requests([entry(ASKED)])[4]
    assert (request.authority, request.commit, request.size) == ("freetsa", ASKED["commit"], ASKED["size"])
    assert (request.form, request.root.hex()) == (Form.STAMP, ASKED["root"])
    assert f"{request.nonce:x}" == ASKED["nonce"]


@pytest.mark.parametrize("name", ["authority", "commit", "size", "root", "nonce"])
@pytest.mark.parametrize("value", [None, True, "-1", []])
def test_one_fault_and_it_is_none(name: str, value: object) -> None:
    if (name, value) != ("authority", "-1"):
        assert not requests([entry({**ASKED, name: value})])
    assert not requests([entry(without(ASKED, name))])


@pytest.mark.parametrize("form", ["stamp", "", "fax", None, 1])
def test_a_request_of_another_form_is_none(form: Json) -> None:
    assert not requests([entry({**LETTER, "form": form})])


def test_the_sample_letter_was_stamped() -> None:
    (letter,) = read(LETTER, STAMPED).letters
    assert (letter.by, str(letter.on), letter.items) == ("Notary office No. 7", "2026-11-03", (ItemId(2),))
    assert (letter.seq, letter.request.seq, letter.request.size) == (9, 4, 3)
    assert not read(LETTER, STAMPED).waiting


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("items", value) for value in ([], "E-000002", ["E-0"], [2], ["C-001"], None)),
        *(("stamped_by", value) for value in ("", "  ", 7, None)),
        *(("stamped_on", value) for value in ("2026-02-30", "3.11.2026", "20261103", "2026-11-03T00:00:00Z", 20261103)),
        *(("request", value) for value in (3, 9, True, "4", None)),
        *(("form", value) for value in ("cosignature", "stamp", "fax", 1)),
    ],
)
def test_one_fault_and_nothing_was_stamped(name: str, value: Json) -> None:
    for answer in ({**STAMPED, name: value}, without(STAMPED, name)):
        found = read(LETTER, answer)
        assert list(found.bad) == [9]
        assert not found.letters
        assert [request.seq for request in found.waiting] == [4]


@pytest.mark.parametrize("end", [None, CommitEnd(2, 4, END.root, b""), CommitEnd(2, 3, bytes(32), b"")])
@pytest.mark.parametrize(("asked", "answer"), [(LETTER, STAMPED), (OFFERED, COSIGNED)])
def test_what_is_over_another_commit_shows_nothing(asked: Facts, answer: Facts, end: CommitEnd | None) -> None:
    assert "cannot be read, or is another one" in read(asked, answer, end).bad[9]


def test_an_answer_before_its_request_shows_nothing() -> None:
    assert list(anchors([entry(STAMPED, 3, Kind.ANCHOR_RECEIVED), entry(LETTER)], {2: END}.get, ORIGIN).bad) == [3]


def test_the_sample_cosignature_is_by_the_key_of_the_sample() -> None:
    (found,) = read(OFFERED, COSIGNED).cosignatures
    assert (found.witness, str(found.at)) == ("evidence-vault/w7qxz3md2aaaaaaaaaaaaaaaaa", "2026-11-02T10:04:00.000Z")
    assert found.key is not None
    (unknown,) = read(OFFERED, without(COSIGNED, "witness_key")).cosignatures
    assert (unknown.witness, unknown.key) == (found.witness, None)


_LINE = COSIGNED["cosignature"]
_NAME, _SIGNED = _LINE.split()[1:]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("cosignature", value) for value in ("", 7, f"{_LINE}\n", _LINE[2:], f"— {_NAME} {_SIGNED[:-8]}")),
        ("cosignature", f"— {_NAME} eWIiPP////8{_SIGNED[11:]}"),
        ("cosignature", f"— {_NAME} {_SIGNED[:12]}B{_SIGNED[13:]}"),
        ("cosignature", f"— {_NAME} {_SIGNED[:60]}{'B' if _SIGNED[60] != 'B' else 'C'}{_SIGNED[61:]}"),
        ("cosignature", f"— evidence-vault/other {_SIGNED}"),
        ("cosignature", f"— {ORIGIN} {_SIGNED}"),
        ("cosignature", f"— {ORIGIN}/c2 {_SIGNED}"),
        *(("witness_key", value) for value in ("", "AAAA", "A" * 43 + "=", 7, "no key")),
        *(("form", value) for value in ("paper", "stamp")),
    ],
)
def test_one_fault_and_nobody_cosigned(name: str, value: Json) -> None:
    found = read(OFFERED, {**COSIGNED, name: value})
    assert list(found.bad) == [9]
    assert not found.cosignatures


def note(*lines: str) -> bytes:
    return (Checkpoint(ORIGIN, 3, END.root).body.decode() + "\n" + "".join(f"{line}\n" for line in lines)).encode()


OWN = block("note").split("\n\n")[1].splitlines()


@pytest.mark.parametrize(
    ("cosigned", "named", "reason"),
    [
        (b"nothing", False, "no cosigned checkpoint"),
        (note(*OWN), False, "no other vault has signed it"),
        (note(*OWN, f"— {ORIGIN}/c2 {_SIGNED}"), False, "no other vault has signed it"),
        (note(_LINE, f"— x {_SIGNED}"), False, "several vaults have signed it"),
        (note(f"— x {_SIGNED}"), True, "no signature in it is by the key that was named"),
        (note(_LINE).replace(ORIGIN.encode(), b"evidence-vault/other", 1), True, "of another vault"),
        (note(_LINE).replace(b"\n3\n", b"\n4\n"), True, "was never offered"),
    ],
)
def test_what_is_brought_back_and_does_not_count(cosigned: bytes, named: bool, reason: str) -> None:
    known = requests([entry(OFFERED)]).values()
    key = read(OFFERED, COSIGNED).cosignatures[0].key if named else None
    with pytest.raises(CosignatureRefused) as caught:
        judge_cosignature(known, {2: END}.get, ORIGIN, cosigned, key)
    assert reason in str(caught.value.facts["reason"])


def test_the_right_one_of_several_is_found_by_the_key_that_was_named() -> None:
    key = read(OFFERED, COSIGNED).cosignatures[0].key
    known = requests([entry(LETTER, 1), entry(ASKED, 2), entry(OFFERED)]).values()
    found, line = judge_cosignature(known, {2: END}.get, ORIGIN, note(*OWN, f"— x {_SIGNED}", _LINE), key)
    assert (found.request.seq, line) == (4, f"{_LINE}\n")
