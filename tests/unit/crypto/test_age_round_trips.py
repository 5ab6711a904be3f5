"""What is sealed comes back, from any place, however it was cut into pieces."""

from __future__ import annotations

import io
import random

from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.crypto import age
from evidence_vault.crypto.age.format import Stanza, encode_header, parse_header, read_header
from evidence_vault.crypto.age.stanzas import wrap_for_recipient

CHUNK = 64 * 1024
IDENTITY = age.Identity.generate()

near_chunk_ends = st.builds(
    lambda chunks, around: max(0, chunks * CHUNK + around),
    st.integers(0, 4),
    st.integers(-20, 20),
)
sizes = st.one_of(st.integers(0, 3 * CHUNK), near_chunk_ends)


def content(size: int) -> bytes:
    return random.Random(size).randbytes(size)


@given(size=sizes)
def test_a_whole_file_comes_back(size: int) -> None:
    sealed = age.encrypt(content(size), [IDENTITY.recipient])
    header = read_header(io.BytesIO(sealed))
    assert len(sealed) == len(header) + 16 + age.sealed_size(size)
    assert age.decrypt(sealed, [IDENTITY]) == content(size)


@given(size=sizes, data=st.data())
def test_pieces_of_any_size_make_the_same_file(size: int, data: st.DataObject) -> None:
    plain = memoryview(content(size))
    sealer = age.Sealer([IDENTITY.recipient])
    file = bytearray(sealer.header)
    out = bytearray(age.sealed_size(size))
    place = 0
    while size - place > CHUNK:
        chunks = data.draw(st.integers(0, (size - place - 1) // CHUNK))
        piece = plain[place : place + chunks * CHUNK]
        written = sealer.seal(piece, out, last=False)
        file += out[:written]
        place += len(piece)
        if not chunks:
            break
    written = sealer.seal(plain[place:], out, last=True)
    file += out[:written]
    assert len(file) == len(sealer.header) + age.sealed_size(size)
    assert age.decrypt(bytes(file), [IDENTITY]) == plain


@given(size=sizes, places=st.lists(st.tuples(st.integers(0, 5 * CHUNK), st.integers(0, 2 * CHUNK)), max_size=12))
def test_reading_from_random_places_gives_the_same_bytes(size: int, places: list[tuple[int, int]]) -> None:
    plain = content(size)
    sealed = age.encrypt(plain, [IDENTITY.recipient])
    with age.open_sealed(io.BytesIO(sealed), [IDENTITY]) as reader:
        assert reader.size == size
        for place, length in places:
            assert reader.seek(place) == reader.tell() == place
            assert reader.read(length) == plain[place : place + length]
            assert reader.tell() == max(place, min(size, place + length))


def test_a_position_counts_from_the_start_here_and_the_end() -> None:
    plain = content(2 * CHUNK + 5)
    with age.open_sealed(io.BytesIO(age.encrypt(plain, [IDENTITY.recipient])), [IDENTITY]) as reader:
        assert reader.readable()
        assert reader.seekable()
        assert reader.seek(-7, io.SEEK_END) == len(plain) - 7
        assert reader.read() == plain[-7:]
        reader.seek(CHUNK - 1)
        assert reader.seek(2, io.SEEK_CUR) == CHUNK + 1
        assert reader.read(3) == plain[CHUNK + 1 : CHUNK + 4]


def test_the_reader_serves_as_a_buffered_stream() -> None:
    lines = b"".join(b"line %d\n" % number for number in range(20_000))
    reader = age.open_sealed(io.BytesIO(age.encrypt(lines, [IDENTITY.recipient])), [IDENTITY])
    assert list(io.BufferedReader(reader)) == lines.splitlines(keepends=True)


def test_every_recipient_opens_the_file_alone() -> None:
    identities = [age.Identity.generate() for _ in range(20)]
    sealed = age.encrypt(b"for all", [identity.recipient for identity in identities])
    assert [age.decrypt(sealed, [identity]) for identity in identities] == [b"for all"] * 20


def test_several_keys_may_be_tried() -> None:
    passphrase = age.Passphrase(b"no use here")
    sealed = age.encrypt(b"mine", [IDENTITY.recipient])
    assert age.decrypt(sealed, [passphrase, age.Identity.generate(), IDENTITY]) == b"mine"


@given(passphrase=st.binary(max_size=80), plain=st.binary(max_size=200))
def test_a_passphrase_opens_what_it_sealed(passphrase: bytes, plain: bytes) -> None:
    cheap = age.INSECURE_WORK_FACTOR_FOR_TESTS
    sealed = age.encrypt_with_passphrase(plain, passphrase, work_factor=cheap)
    assert age.decrypt(sealed, [age.Passphrase(passphrase, min_work_factor=cheap)]) == plain


def test_the_same_plaintext_never_gives_the_same_file() -> None:
    first, second = (age.encrypt(b"same", [IDENTITY.recipient]) for _ in range(2))
    header = len(read_header(io.BytesIO(first)))
    assert first[:header] != second[:header]
    assert first[header:] != second[header:]


@given(st.binary(max_size=300))
def test_armor_comes_back(data: bytes) -> None:
    text = age.armor(data)
    assert age.dearmor(text) == age.dearmor(text.encode()) == data
    assert age.dearmor("\n \t" + text.replace("\n", "\r\n") + "  ") == data


@given(st.binary(min_size=32, max_size=32))
def test_keys_as_text_come_back(secret: bytes) -> None:
    identity = age.Identity(secret)
    assert age.Identity.parse(str(identity)) == identity
    assert age.Recipient.parse(str(identity.recipient)) == identity.recipient


argument = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=20)
stanza = st.builds(Stanza, argument, st.lists(argument, max_size=3).map(tuple), st.binary(max_size=150))


@given(st.lists(stanza, min_size=1, max_size=5))
def test_any_stanzas_come_back_from_a_header(stanzas: list[Stanza]) -> None:
    file_key = bytes(16)
    encoded = encode_header(stanzas, file_key)
    assert read_header(io.BytesIO(encoded + b"payload\n---\n")) == encoded
    header = parse_header(encoded)
    assert header.stanzas == tuple(stanzas)
    header.check(file_key)


def test_a_header_may_end_anywhere_around_a_block_of_the_file() -> None:
    file_key = bytes(16)
    ours = wrap_for_recipient(file_key, IDENTITY.recipient)
    for size in range(2800, 3000):
        encoded = encode_header([Stanza("filler", (), bytes(size)), ours], file_key)
        assert read_header(io.BytesIO(encoded + b"\n\n---\n" * 900)) == encoded
