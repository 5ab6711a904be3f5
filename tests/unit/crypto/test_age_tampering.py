"""Whatever is changed in an age file is found, and nothing that is not authentic is handed out."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest

from evidence_vault.crypto import age
from evidence_vault.errors import DamagedPayload, EvidenceError

CHUNK = 64 * 1024
SEALED = CHUNK + 16
IDENTITY = age.Identity.generate()
SMALL = age.encrypt(b"a short note", [IDENTITY.recipient])
CHEAP = age.INSECURE_WORK_FACTOR_FOR_TESTS
PASSPHRASE = age.Passphrase(b"seven words", min_work_factor=CHEAP, max_work_factor=CHEAP + 1)
WRAPPED = age.encrypt_with_passphrase(b"a short note", b"seven words", work_factor=CHEAP)

FILES: list[tuple[bytes, age.Identity | age.Passphrase]] = [(SMALL, IDENTITY), (WRAPPED, PASSPHRASE)]


def refused(data: bytes, key: age.Identity | age.Passphrase) -> bool:
    try:
        age.decrypt(data, [key])
    except EvidenceError:
        return True
    return False


@pytest.mark.parametrize(("file", "key"), FILES, ids=["recipient", "passphrase"])
def test_every_flipped_bit_is_found(file: bytes, key: age.Identity | age.Passphrase) -> None:
    missed = []
    for place in range(len(file) * 8):
        flipped = bytearray(file)
        flipped[place // 8] ^= 1 << place % 8
        if not refused(bytes(flipped), key):
            missed.append(place)
    assert not missed


@pytest.mark.parametrize(("file", "key"), FILES, ids=["recipient", "passphrase"])
def test_every_truncation_is_found(file: bytes, key: age.Identity | age.Passphrase) -> None:
    assert [length for length in range(len(file)) if not refused(file[:length], key)] == []


def test_every_removed_or_doubled_byte_is_found() -> None:
    for place in range(len(SMALL)):
        assert refused(SMALL[:place] + SMALL[place + 1 :], IDENTITY), place
        assert refused(SMALL[: place + 1] + SMALL[place:], IDENTITY), place


def test_anything_after_the_end_is_found() -> None:
    assert refused(SMALL + b"\n", IDENTITY)
    assert refused(SMALL + SMALL, IDENTITY)


@pytest.fixture(scope="module")
def plain() -> bytes:
    return random.Random(3).randbytes(4 * CHUNK + 100)


@pytest.fixture(scope="module")
def parts(plain: bytes) -> list[bytes]:
    """Header with nonce, and the five chunks."""
    sealed = age.encrypt(plain, [IDENTITY.recipient])
    start = len(sealed) - age.sealed_size(len(plain))
    return [sealed[:start], *(sealed[place : place + SEALED] for place in range(start, len(sealed), SEALED))]


# part 0 is the header; the five chunks follow
REARRANGED = {
    "swapped": [0, 2, 1, 3, 4, 5],
    "one left out": [0, 1, 3, 4, 5],
    "doubled": [0, 1, 2, 2, 3, 4, 5],
    "no end": [0, 1, 2, 3, 4],
    "only the end": [0, 5],
    "two ends": [0, 1, 2, 3, 4, 5, 5],
    "no chunk": [0],
}


@pytest.mark.parametrize("order", REARRANGED.values(), ids=REARRANGED)
def test_chunks_out_of_place_are_found(parts: list[bytes], order: list[int]) -> None:
    assert not refused(b"".join(parts), IDENTITY)
    assert refused(b"".join(parts[number] for number in order), IDENTITY)


def test_chunks_of_another_file_for_the_same_key_are_found(plain: bytes, parts: list[bytes]) -> None:
    other = age.encrypt(plain, [IDENTITY.recipient])
    start = len(parts[0])
    assert refused(b"".join([*parts[:2], other[start + SEALED : start + 2 * SEALED], *parts[3:]]), IDENTITY)
    assert refused(parts[0] + other[start:], IDENTITY)


@pytest.fixture
def damaged(parts: list[bytes]) -> age.SealedReader:
    """Chunk 2 has one wrong bit."""
    bad = bytearray(parts[3])
    bad[1000] ^= 1
    return age.open_sealed(io.BytesIO(b"".join([*parts[:3], bytes(bad), *parts[4:]])), [IDENTITY])


def test_everything_beside_a_damaged_chunk_can_be_read(damaged: age.SealedReader, plain: bytes) -> None:
    assert damaged.read(2 * CHUNK) == plain[: 2 * CHUNK]
    damaged.seek(3 * CHUNK)
    assert damaged.read() == plain[3 * CHUNK :]


def test_a_long_read_ends_before_a_damaged_chunk_and_the_next_one_raises(
    damaged: age.SealedReader, plain: bytes
) -> None:
    buffer = bytearray(4 * CHUNK)
    damaged.seek(10)
    assert damaged.readinto(buffer) == 2 * CHUNK - 10
    assert buffer[: 2 * CHUNK - 10] == plain[10 : 2 * CHUNK]
    for _ in range(2):
        with pytest.raises(DamagedPayload) as caught:
            damaged.readinto(buffer)
        assert caught.value.facts["chunk"] == 2


def test_no_plaintext_of_a_damaged_chunk_reaches_the_buffer(damaged: age.SealedReader) -> None:
    buffer = bytearray(CHUNK)
    for place in (2 * CHUNK, 2 * CHUNK + 1):
        damaged.seek(place)
        with pytest.raises(DamagedPayload):
            damaged.readinto(buffer)
        assert not any(buffer)


def test_reading_on_after_damage_does_not_serve_the_chunk_from_memory(damaged: age.SealedReader) -> None:
    damaged.seek(2 * CHUNK + 5)
    for _ in range(2):
        with pytest.raises(DamagedPayload):
            damaged.read(1)


def test_everything_at_once_hands_out_nothing_if_a_chunk_is_damaged(damaged: age.SealedReader) -> None:
    with pytest.raises(DamagedPayload):
        damaged.readall()


def test_a_file_that_becomes_shorter_while_it_is_read_is_found(tmp_path: Path, parts: list[bytes]) -> None:
    path = tmp_path / "object.age"
    path.write_bytes(b"".join(parts))
    with path.open("r+b", buffering=0) as file:
        reader = age.open_sealed(file, [IDENTITY])
        file.truncate(len(parts[0]) + SEALED + 7)
        assert len(reader.read(CHUNK)) == CHUNK
        with pytest.raises(DamagedPayload) as caught:
            reader.read(CHUNK)
    assert caught.value.facts == {"what": "age payload", "reason": "became shorter", "chunk": 1}
