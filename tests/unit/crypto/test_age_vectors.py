"""Every published age vector (C2SP CCTV, testkit format) that X25519 and scrypt apply to."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import hmac
import io
import random
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from evidence_vault.crypto import age
from evidence_vault.crypto.age.format import encode_header, parse_header, read_header
from evidence_vault.errors import (
    AlteredHeader,
    DamagedPayload,
    MalformedFile,
    NoMatchingKey,
    VaultError,
    WorkFactorRefused,
)

HYBRID_IDENTITY = "AGE-SECRET-KEY-PQ-1"
CHUNK = 64 * 1024

Way = Callable[[age.SealedReader, bytearray], None]
Outcome = tuple[str, bytes]


@dataclass(frozen=True)
class Vector:
    """One file of the collection."""

    name: str
    expect: str
    payload: str | None
    identities: tuple[str, ...]
    passphrases: tuple[str, ...]
    armored: bool
    file_key: bytes
    file: bytes

    @classmethod
    def read(cls, path: Path) -> Vector:
        head, _, file = path.read_bytes().partition(b"\n\n")
        pairs = [line.split(": ", 1) for line in head.decode().splitlines()]
        assert {name for name, _ in pairs} <= {
            *("expect", "payload", "identity", "passphrase", "armored", "compressed", "file key", "comment")
        }
        one = dict(pairs)
        return cls(
            name=path.name,
            expect=one["expect"],
            payload=one.get("payload"),
            identities=tuple(value for name, value in pairs if name == "identity"),
            passphrases=tuple(value for name, value in pairs if name == "passphrase"),
            armored=one.get("armored") == "yes",
            file_key=bytes.fromhex(one["file key"]),
            file=zlib.decompress(file) if one.get("compressed") == "zlib" else file,
        )

    @property
    def applies(self) -> bool:
        """Hybrid (ML-KEM) identities are not ours; a vector whose only keys are such cannot be opened."""
        return not self.identities or any(not text.startswith(HYBRID_IDENTITY) for text in self.identities)

    def keys(self) -> list[age.Identity | age.Passphrase]:
        ours = [text for text in self.identities if not text.startswith(HYBRID_IDENTITY)]
        cheap = age.INSECURE_WORK_FACTOR_FOR_TESTS
        return [
            *(age.Identity.parse(text) for text in ours),
            *(age.Passphrase(text.encode(), min_work_factor=cheap) for text in self.passphrases),
        ]


@pytest.fixture(scope="module")
def vectors(shared: Path) -> list[Vector]:
    folder = shared / "vectors" / "age" / "testdata"
    return [Vector.read(path) for path in sorted(folder.iterdir())]


def read_in_order(reader: age.SealedReader, released: bytearray) -> None:
    while piece := reader.read(10_000):
        released += piece


def read_in_large_pieces(reader: age.SealedReader, released: bytearray) -> None:
    while piece := reader.read(3 * CHUNK):
        released += piece


def read_at_random(reader: age.SealedReader, released: bytearray) -> None:
    """Places in random order; what was read is put together at the end."""
    places = list(range(0, reader.size, 50_001))
    random.Random(reader.size).shuffle(places)
    pieces: dict[int, bytes] = {}
    try:
        for place in places:
            reader.seek(place)
            pieces[place] = reader.read(50_001)
            if len(pieces[place]) < min(50_001, reader.size - place):
                reader.read(1)
    finally:
        for place in sorted(pieces):
            if place == len(released):
                released += pieces[place]


WAYS: list[Way] = [read_in_order, read_in_large_pieces, read_at_random]


def open_vector(vector: Vector, way: Way) -> Outcome:
    """The class of result in the words of the collection, and all plaintext that was handed out."""
    released = bytearray()
    try:
        data = age.dearmor(vector.file) if vector.armored else vector.file
    except MalformedFile:
        return "armor failure", b""
    try:
        with age.open_sealed(io.BytesIO(data), vector.keys()) as reader:
            way(reader, released)
    except VaultError as error:
        kinds: dict[type[VaultError], str] = {
            MalformedFile: "header failure",
            WorkFactorRefused: "header failure",
            AlteredHeader: "HMAC failure",
            NoMatchingKey: "no match",
            DamagedPayload: "payload failure",
        }
        return kinds[type(error)], bytes(released)
    return "success", bytes(released)


def derive(key: bytes, salt: bytes, info: bytes) -> bytes:
    return hmac.digest(hmac.digest(salt, key, "sha256"), info + b"\x01", "sha256")


def authentic_start(vector: Vector) -> bytes:
    """What a reader that does not look ahead would release before it meets the damage.

    Computed from the file key that the vector names, without the code under test.
    """
    data = age.dearmor(vector.file) if vector.armored else vector.file
    start = data.index(b"\n", data.index(b"\n---") + 1) + 1
    cipher = ChaCha20Poly1305(derive(vector.file_key, data[start : start + 16], b"payload"))
    plain = b""
    for index, place in enumerate(range(start + 16, len(data), CHUNK + 16)):
        chunk = data[place : place + CHUNK + 16]
        for last in (False, True) if len(chunk) == CHUNK + 16 else (True,):
            with contextlib.suppress(InvalidTag):
                plain += cipher.decrypt(index.to_bytes(11, "big") + bytes([last]), chunk, None)
                break
        else:
            return plain
        if last:
            return plain
    return plain


@pytest.mark.parametrize("way", WAYS)
def test_every_vector_has_its_class_of_result(vectors: list[Vector], way: Way) -> None:
    counted: Counter[str] = Counter()
    for vector in vectors:
        if not vector.applies:
            continue
        outcome, released = open_vector(vector, way)
        assert outcome == vector.expect, vector.name
        if outcome == "success":
            assert hashlib.sha256(released).hexdigest() == vector.payload, vector.name
        counted[outcome] += 1
    # counted in the collection itself, so that none is passed over
    assert counted == Counter(vector.expect for vector in vectors if vector.applies)
    assert counted.total() == 125


@pytest.mark.parametrize("way", WAYS)
def test_a_damaged_payload_releases_no_byte_beyond_the_authentic_ones(vectors: list[Vector], way: Way) -> None:
    damaged = [vector for vector in vectors if vector.expect == "payload failure"]
    assert len(damaged) == 19
    for vector in damaged:
        authentic = authentic_start(vector)
        assert hashlib.sha256(authentic).hexdigest() == vector.payload, vector.name
        _, released = open_vector(vector, way)
        assert authentic.startswith(released), vector.name


def test_a_file_without_its_true_end_releases_nothing(vectors: list[Vector]) -> None:
    """The end is authenticated first; only the vector whose damage lies before a good end is read at all."""
    damaged = [vector for vector in vectors if vector.expect == "payload failure"]
    opened = {vector.name for vector in damaged if open_vector(vector, read_in_order)[1]}
    assert opened == {"stream_two_final_chunks_second"}


def test_the_excluded_vectors_are_the_hybrid_ones(vectors: list[Vector]) -> None:
    excluded = {vector.name for vector in vectors if not vector.applies}
    assert len(excluded) == 18
    assert {name for name in excluded if not name.startswith("hybrid")} == {"armor_hybrid"}


def test_stanzas_of_unknown_types_are_passed_over(vectors: list[Vector]) -> None:
    """For us a hybrid stanza is unknown: no key matches, unless its base64 already breaks the grammar."""
    outcomes = {}
    for vector in vectors:
        if not vector.applies:
            stranger = dataclasses.replace(vector, identities=(str(age.Identity.generate()),))
            outcomes[vector.name] = open_vector(stranger, read_in_order)[0]
    assert outcomes.pop("hybrid_not_canonical_body") == "header failure"
    assert set(outcomes.values()) == {"no match"}


def test_an_x25519_stanza_beside_a_hybrid_one_opens(vectors: list[Vector]) -> None:
    by_name = {vector.name: vector for vector in vectors}
    mixed = dataclasses.replace(by_name["hybrid_and_x25519"], identities=by_name["scrypt_and_x25519"].identities)
    outcome, released = open_vector(mixed, read_in_order)
    assert outcome == "success"
    assert hashlib.sha256(released).hexdigest() == mixed.payload


def test_a_header_of_a_vector_is_encoded_to_the_same_bytes(vectors: list[Vector]) -> None:
    encoded = 0
    for vector in vectors:
        if vector.expect in {"header failure", "HMAC failure", "armor failure"}:
            continue
        data = age.dearmor(vector.file) if vector.armored else vector.file
        header = read_header(io.BytesIO(data))
        assert encode_header(parse_header(header).stanzas, vector.file_key) == header, vector.name
        encoded += 1
    assert encoded >= 48


def test_an_armored_vector_is_armored_to_the_same_text(vectors: list[Vector]) -> None:
    """Apart from what armor tolerates: CRLF, and white space around the whole."""
    for vector in vectors:
        if vector.armored and vector.expect != "armor failure":
            text = vector.file.decode().replace("\r\n", "\n").strip() + "\n"
            assert age.armor(age.dearmor(vector.file)) == text, vector.name
