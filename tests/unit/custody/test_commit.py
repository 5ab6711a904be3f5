"""A commit is text that tools can take apart, in exactly one form."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.custody.commit import BLOCK, CommitRecord, decode_commit, encode_commit
from evidence_vault.custody.entry import SealedEntry
from evidence_vault.custody.merkle import CompactRange, leaf_hash
from evidence_vault.errors import MalformedFile
from tests.helpers.logbook import Logbook, session


def third_commit() -> bytes:
    """A commit of two entries on a tree of three."""
    book = Logbook.begun()
    book.write(session())
    return book.write(session(), session())


COMMIT = third_commit()
LINES = COMMIT.split(b"\n")


def rebuilt(lines: list[bytes]) -> bytes:
    """A commit from lines, padded anew."""
    data = b"\n".join(lines).rstrip(b"\n") + b"\n"
    return data + b"\n" * (-len(data) % BLOCK)


def changed(place: int, line: bytes) -> bytes:
    """The good commit with one line replaced."""
    return rebuilt([*LINES[:place], line, *LINES[place + 1 :]])


def test_the_lines_are_range_entries_disclosures_and_note() -> None:
    assert len(COMMIT) % BLOCK == 0
    before = json.loads(LINES[0])
    assert before["size"] == 3
    assert [len(base64.b64decode(one)) for one in before["hashes"]] == [32, 32]
    for place in (1, 3):
        assert sorted(json.loads(LINES[place])) == ["_sd", "seq", "v"]
        assert all(isinstance(text, str) for text in json.loads(LINES[place + 1]))
    assert LINES[5].startswith(b"evidence-vault/")
    assert LINES[6] == b"5"


def test_a_leaf_is_computed_with_printf_and_sha256sum(tmp_path: Path, program: Callable[[str], str]) -> None:
    program("sha256sum")
    (tmp_path / "c").write_bytes(COMMIT)
    command = "(printf '\\0'; sed -n 2p c | tr -d '\\n') | sha256sum"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout.split()[0].decode() == leaf_hash(decode_commit(COMMIT).entries[0].raw).hex()


def test_a_commit_is_read_back() -> None:
    record = decode_commit(COMMIT)
    assert encode_commit(record) == COMMIT
    assert (record.before.size, len(record.entries)) == (3, 2)
    assert record.note.decode().count("\n— ") == 2


def test_a_commit_that_fills_its_block_needs_no_padding() -> None:
    record = decode_commit(COMMIT)
    used = len(COMMIT.rstrip(b"\n")) + 1
    filling = SealedEntry(record.entries[0].raw, ("x" * (BLOCK * 2 - used),))
    longer = SealedEntry(
        record.entries[1].raw,
        (filling.disclosures[0] + record.entries[1].disclosures[0], *record.entries[1].disclosures[1:]),
    )
    full = encode_commit(CommitRecord(record.before, (record.entries[0], longer), record.note))
    assert len(full) == 2 * BLOCK
    assert not full.endswith(b"\n\n")
    assert encode_commit(decode_commit(full)) == full


RANGE = json.loads(LINES[0])


def range_line(**members: object) -> bytes:
    """The first line with other members."""
    return json.dumps({**RANGE, **members}, separators=(",", ":"), sort_keys=True).encode()


@pytest.mark.parametrize(
    ("untrusted", "reason"),
    [
        (b"", "commit.length"),
        (COMMIT[:-1], "commit.length"),
        (COMMIT + b"\n", "commit.length"),
        (b"\n" * BLOCK, "commit.no_entries"),
        (rebuilt([LINES[0], *LINES[5:]]), "commit.no_entries"),
        (COMMIT + b"\n" * BLOCK, "commit.padding"),
        (COMMIT[:-1] + b" ", "commit.padding"),
        (changed(0, b"[]"), "range.syntax"),
        (changed(0, range_line(size="3")), "range.syntax"),
        (changed(0, range_line(size=-3)), "range.form"),
        (changed(0, LINES[0] + b" "), "range.not_canonical"),
        (changed(0, range_line(more=1)), "range.not_canonical"),
        (changed(0, range_line(size=4)), "range.form"),
        (changed(0, range_line(size=2**53 + 1)), "range.form"),
        (changed(0, range_line(hashes=RANGE["hashes"][:1])), "range.form"),
        (changed(0, range_line(hashes=[RANGE["hashes"][0], "AAAA"])), "range.form"),
        (changed(0, range_line(hashes=[RANGE["hashes"][0], "A" * 43])), "range.form"),
        (changed(0, range_line(hashes=[RANGE["hashes"][0], "A" * 42 + "B="])), "range.form"),
        (changed(2, b"{}"), "disclosures.syntax"),
        (changed(2, b'["a",1]'), "disclosures.syntax"),
        (changed(2, LINES[2].replace(b",", b", ", 1)), "disclosures.not_canonical"),
        (changed(2, b""), "disclosures.syntax"),
        (rebuilt([*LINES[:2], *LINES[3:]]), "disclosures.syntax"),
        (rebuilt(LINES[:2]), "disclosures.syntax"),
    ],
)
def test_anything_else_is_refused_with_its_reason(untrusted: bytes, reason: str) -> None:
    with pytest.raises(MalformedFile) as refusal:
        decode_commit(untrusted)
    assert refusal.value.facts["reason"] == reason


@given(st.data())
def test_changed_bytes_are_read_or_refused_and_one_commit_has_one_text(data: st.DataObject) -> None:
    mutant = bytearray(COMMIT)
    for _ in range(data.draw(st.integers(1, 4))):
        mutant[data.draw(st.integers(0, len(mutant) - 1))] = data.draw(st.sampled_from(b'\n{}[]",\x00\xffA0'))
    try:
        record = decode_commit(bytes(mutant))
    except MalformedFile:
        return
    assert encode_commit(record) == mutant


@given(st.binary(max_size=3 * 64).map(lambda data: data * 64))
def test_any_bytes_are_refused(untrusted: bytes) -> None:
    with pytest.raises(MalformedFile):
        decode_commit(untrusted)


def test_an_empty_tree_has_an_empty_range() -> None:
    record = decode_commit(Logbook.begun().commits[0])
    assert record.before == CompactRange()
    assert Logbook.begun().commits[0].startswith(b'{"hashes":[],"size":0}\n')
    assert hashlib.sha256(b"").digest() == record.before.root()
