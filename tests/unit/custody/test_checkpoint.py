"""The checkpoint as a signed note: as a stranger with openssl checks it, and as a strict reader parses it."""

from __future__ import annotations

import base64
import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.checkpoint import (
    Checkpoint,
    custodian_key_name,
    origin,
    parse_note,
    short_form,
    sign_note,
)
from evidence_vault.errors import MalformedFile
from evidence_vault.records.ids import CustodianId
from tests.helpers.logbook import CUSTODIANS, VAULT, VAULT_KEY

CUSTODIAN_KEY = CUSTODIANS[CustodianId(1)]
NAMES = origin(VAULT), custodian_key_name(VAULT, CustodianId(1))
CHECKPOINT = Checkpoint(origin(VAULT), 20, hashlib.sha256(b"some root").digest())
NOTE = sign_note(CHECKPOINT, list(zip(NAMES, (VAULT_KEY, CUSTODIAN_KEY), strict=True)))
ROOT = base64.b64encode(CHECKPOINT.root)

# the example of C2SP signed-note, made by another program with a key that we do not have
QUASIMODO = "— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc="
BEHIND_THE_SOFA = """\
example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
"""


def test_the_note_is_of_the_published_form() -> None:
    lines = NOTE.decode("utf-8").split("\n")
    assert lines[:4] == [f"evidence-vault/{VAULT}", "20", ROOT.decode(), ""]
    assert [line.split(" ")[:2] for line in lines[4:6]] == [["—", NAMES[0]], ["—", f"{NAMES[0]}/c1"]]
    assert lines[6:] == [""]
    assert not any("+" in name for name in NAMES)


def test_the_published_example_of_a_checkpoint_is_read() -> None:
    note = parse_note(BEHIND_THE_SOFA.encode())
    assert note.checkpoint.origin == "example.com/behind-the-sofa"
    assert note.checkpoint.size == 20_852_163
    assert note.checkpoint.body == BEHIND_THE_SOFA.split("\n\n", maxsplit=1)[0].encode() + b"\n"


def test_the_key_id_is_that_of_the_published_definition() -> None:
    signed = base64.b64decode(NOTE.decode().split("\n")[4].split(" ")[2])
    assert signed[:4] == hashlib.sha256(NAMES[0].encode() + b"\n\x01" + VAULT_KEY.public_key).digest()[:4]
    assert len(signed) == 4 + 64


def test_a_stranger_checks_both_signatures_with_openssl(tmp_path: Path, program: Callable[[str], str]) -> None:
    openssl = program("openssl")
    body, signatures = NOTE.split(b"\n\n")
    (tmp_path / "body").write_bytes(body + b"\n")
    for key, line in zip((VAULT_KEY, CUSTODIAN_KEY), signatures.splitlines(), strict=True):
        # RFC 8410: the algorithm identifier of Ed25519 before the 32 bytes
        (tmp_path / "key.der").write_bytes(bytes.fromhex("302a300506032b6570032100") + key.public_key)
        (tmp_path / "signature").write_bytes(base64.b64decode(line.split(b" ")[2])[4:])
        command = [openssl, "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key.der", "-rawin"]
        good = [*command, "-in", "body", "-sigfile", "signature"]
        assert subprocess.run(good, cwd=tmp_path, capture_output=True, check=False).returncode == 0
        (tmp_path / "changed").write_bytes(body.replace(b"\n20\n", b"\n21\n") + b"\n")
        bad = [*command, "-in", "changed", "-sigfile", "signature"]
        assert subprocess.run(bad, cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_a_note_is_read_back_and_verifies() -> None:
    note = parse_note(NOTE)
    assert note.checkpoint == CHECKPOINT
    assert note.verify(NAMES[0], VAULT_KEY.public_key)
    assert note.verify(NAMES[1], CUSTODIAN_KEY.public_key)


def test_a_signature_counts_only_for_its_key_and_name() -> None:
    note = parse_note(NOTE)
    assert not note.verify(NAMES[0], CUSTODIAN_KEY.public_key)
    assert not note.verify(NAMES[1], VAULT_KEY.public_key)
    assert not note.verify(f"{NAMES[0]}/c2", CUSTODIAN_KEY.public_key)
    assert not note.verify(NAMES[0], SigningKey(bytes(32)).public_key)
    assert not note.verify(NAMES[0], b"")


def test_a_signature_moved_to_another_checkpoint_does_not_verify() -> None:
    other = Checkpoint(CHECKPOINT.origin, 21, CHECKPOINT.root)
    moved = parse_note(other.body + b"\n" + NOTE.split(b"\n\n")[1])
    assert not moved.verify(NAMES[0], VAULT_KEY.public_key)


def test_further_signatures_of_unknown_keys_are_read_and_change_nothing() -> None:
    note = parse_note(NOTE + f"{QUASIMODO}\n".encode())
    assert len(note.signatures) == 3
    assert note.verify(NAMES[1], CUSTODIAN_KEY.public_key)


def test_the_short_form_is_two_hundred_bits_of_the_hash_of_the_body() -> None:
    text = short_form(CHECKPOINT.body)
    assert [len(group) for group in text.split(" ")] == [5] * 8
    assert base64.b32decode(text.replace(" ", "")) == hashlib.sha256(CHECKPOINT.body).digest()[:25]
    assert short_form(Checkpoint(CHECKPOINT.origin, 21, CHECKPOINT.root).body) != text


def edited(old: bytes, new: bytes) -> bytes:
    """The good note with one change."""
    assert NOTE.count(old) >= 1
    return NOTE.replace(old, new, 1)


FIRST_LINE = NOTE.split(b"\n\n")[1].splitlines(keepends=True)[0]


@pytest.mark.parametrize(
    ("untrusted", "reason"),
    [
        (b"", "note.no_signatures"),
        (CHECKPOINT.body, "note.no_signatures"),
        (CHECKPOINT.body + b"\n", "note.signature_count"),
        (NOTE + "".join(f"— other/{number} AAAAAAAA\n" for number in range(15)).encode(), "note.signature_count"),
        (NOTE.replace("—".encode(), b"\xff", 1), "note.text"),
        (edited(b"\n20\n", b"\n020\n"), "note.body"),
        (edited(b"\n20\n", b"\n+20\n"), "note.body"),
        (edited(b"\n20\n", b"\n-1\n"), "note.body"),
        (edited(b"\n20\n", b"\n 20\n"), "note.body"),
        (edited(b"\n20\n", b"\r\n20\r\n"), "note.body"),
        (edited(b"\n20\n", "\n\u0662\u0660\n".encode()), "note.body"),
        (edited(b"\n20\n", b"\n12345678901234567\n"), "note.body"),
        (edited(b"\n20\n", b"\n9007199254740992\n"), "note.size"),
        (edited(b"\n20\n", b"\n20\n20\n"), "note.body"),
        (edited(ROOT, ROOT + b"\nextension"), "note.body"),
        (edited(ROOT, b""), "note.body"),
        (edited(b"evidence-vault/", b"evidence vault/"), "note.body"),
        (edited(b"evidence-vault/", b"evidence+vault/"), "note.body"),
        (edited(b"evidence-vault/", "\u0435vidence-vault/".encode()), "note.body"),
        (b"\n" + NOTE, "note.body"),
        (edited(ROOT, base64.b64encode(bytes(31))), "note.root"),
        (edited(ROOT, base64.b64encode(bytes(33))), "note.root"),
        (edited(ROOT, ROOT.rstrip(b"=")), "note.base64"),
        (edited(ROOT, ROOT[:-2] + bytes([ROOT[-2] + 1]) + b"="), "note.base64"),
        (edited("— ".encode(), b"- "), "note.signature_line"),
        (edited("— ".encode(), "—  ".encode()), "note.signature_line"),
        (NOTE[:-1], "note.signature_line"),
        (NOTE + b"\n", "note.signature_line"),
        (NOTE + b"more\n", "note.signature_line"),
        (NOTE + "— name \n".encode(), "note.signature_line"),
        (NOTE + "— name AAAAAA==\n".encode(), "note.signature_line"),
        (NOTE + "— na+me AAAAAAAA\n".encode(), "note.signature_line"),
        (NOTE + "— name AAAAAAA\n".encode(), "note.base64"),
        (NOTE + "— name AAAAAAB=\n".encode(), "note.base64"),
        (NOTE + FIRST_LINE, "note.signature_twice"),
        (NOTE + b"x" * 70_000, "note.too_long"),
    ],
)
def test_anything_else_is_refused_with_its_reason(untrusted: bytes, reason: str) -> None:
    with pytest.raises(MalformedFile) as refusal:
        parse_note(untrusted)
    assert refusal.value.facts["reason"] == reason


@given(st.binary(max_size=300) | st.text().map(lambda text: CHECKPOINT.body + b"\n" + text.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused(untrusted: bytes) -> None:
    with pytest.raises(MalformedFile):
        parse_note(untrusted)


@given(st.integers(0, len(NOTE) - 1), st.integers(0, 255))
def test_a_changed_byte_is_refused_or_breaks_a_signature(place: int, byte: int) -> None:
    changed = NOTE[:place] + bytes([byte]) + NOTE[place + 1 :]
    try:
        note = parse_note(changed)
    except MalformedFile:
        return
    both = note.verify(NAMES[0], VAULT_KEY.public_key) and note.verify(NAMES[1], CUSTODIAN_KEY.public_key)
    assert both is (changed == NOTE)
