"""Objects: what goes in comes out, stands once, says little about itself, and never lies when damaged."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.crypto import age
from evidence_vault.errors import Cancelled, DamagedObject, MissingObject, SourceUnreadable
from evidence_vault.records.digest import Digest
from evidence_vault.vault.layout import Layout, is_object
from evidence_vault.vault.objects import ObjectStore
from evidence_vault.vault.padding import padded_size
from evidence_vault.vault.pump import BLOCK

EDGES = [0, 1, 4087, 4088, 4089, 65535, 65536, 65537, BLOCK - 8, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 5 * BLOCK + 77]


@pytest.fixture
def identity() -> age.Identity:
    return age.Identity.generate()


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    layout = Layout(tmp_path)
    layout.objects.mkdir()
    layout.tmp.mkdir()
    return layout


@pytest.fixture
def store(layout: Layout, identity: age.Identity) -> ObjectStore:
    return ObjectStore(layout, identity, b"n" * 32)


def put(store: ObjectStore, content: bytes) -> Digest:
    staged = store.stage(io.BytesIO(content).readinto)
    store.publish([staged])
    return staged.content.sha256


def flip(path: Path, position: int) -> None:
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    os.chmod(path, 0o600)
    path.write_bytes(data)


@pytest.mark.parametrize("size", EDGES)
def test_content_comes_back_and_its_digest_is_that_of_hashlib(store: ObjectStore, size: int) -> None:
    content = os.urandom(size)
    digest = put(store, content)
    assert digest.value == hashlib.sha256(content).digest()
    with store.open(digest, size) as stream:
        assert stream.read() == content
    store.verify(digest, size)


def test_reading_may_start_anywhere(store: ObjectStore) -> None:
    content = os.urandom(3 * BLOCK + 5)
    with store.open(put(store, content), len(content)) as stream:
        for position in (2 * BLOCK + 70_000, 5, len(content) - 3):
            stream.seek(position)
            assert stream.read(100) == content[position : position + 100]
        assert stream.seek(-2, io.SEEK_END) == len(content) - 2
        assert stream.read() == content[-2:]


@given(st.integers(0, 1 << 40))
def test_a_size_says_little_and_costs_at_most_12_percent(size: int) -> None:
    padded = padded_size(size)
    assert padded >= size + 8
    assert padded <= max(4096, (size + 8) * 1.12)
    significant = padded.bit_length().bit_length()
    assert padded % (1 << max(0, padded.bit_length() - 1 - significant)) == 0


def test_same_content_stands_once(store: ObjectStore, layout: Layout) -> None:
    put(store, b"once")
    put(store, b"once")
    put(store, b"another")
    files = [path for path in layout.objects.rglob("*") if path.is_file()]
    assert len(files) == 2
    assert all(is_object(path) for path in files)
    assert list(layout.tmp.iterdir()) == []


def test_a_name_tells_nothing_without_the_name_key(layout: Layout, identity: age.Identity) -> None:
    digest = Digest(hashlib.sha256(b"known text").digest())
    one, other = ObjectStore(layout, identity, b"a" * 32), ObjectStore(layout, identity, b"b" * 32)
    assert one.name(digest) != other.name(digest)
    assert digest.hex not in one.name(digest)


def test_the_stock_age_program_and_four_lines_of_shell_give_the_content(
    store: ObjectStore, identity: age.Identity, tmp_path: Path, program: Callable[[str], str]
) -> None:
    content = os.urandom(100_000)
    path = store.path(put(store, content))
    (tmp_path / "id.txt").write_text(f"{identity}\n")
    padded = subprocess.run(
        [program("age"), "-d", "-i", str(tmp_path / "id.txt"), str(path)], capture_output=True, check=True
    ).stdout
    length = int.from_bytes(padded[-8:], "big")
    assert padded[:length] == content
    assert not any(padded[length:-8])


def test_every_flipped_byte_of_a_small_object_is_found(store: ObjectStore) -> None:
    digest = put(store, b"small")
    path = store.path(digest)
    whole = path.read_bytes()
    for position in range(0, len(whole), 7):
        flip(path, position)
        with pytest.raises(DamagedObject) as caught:
            store.verify(digest, 5)
        assert caught.value.facts["file"] == f"objects/{path.parent.name}/{path.name}"
        path.write_bytes(whole)
    store.verify(digest, 5)


def test_a_valid_file_with_other_content_in_its_place_is_found(store: ObjectStore) -> None:
    digest, other = put(store, b"right"), put(store, b"wrong")
    os.replace(store.path(other), store.path(digest))
    with pytest.raises(DamagedObject):
        store.verify(digest, 5)
    with pytest.raises(DamagedObject):
        store.open_verified(digest, 5)


def test_who_wants_to_see_a_part_can_stop_while_the_whole_is_read(store: ObjectStore) -> None:
    content = os.urandom(4 * BLOCK)
    digest, told = put(store, content), 0

    def step(amount: int) -> None:
        nonlocal told
        told += amount
        if told > BLOCK:
            raise Cancelled

    with pytest.raises(Cancelled):
        store.open_verified(digest, len(content), step)
    assert told <= 2 * BLOCK
    with store.open_verified(digest, len(content)) as stream:
        assert stream.read(100) == content[:100]


def test_a_forged_object_with_something_in_its_padding_is_found(store: ObjectStore, identity: age.Identity) -> None:
    digest = put(store, b"right")
    plain = bytearray(age.decrypt(store.path(digest).read_bytes(), [identity]))
    plain[1000] = 1
    os.chmod(store.path(digest), 0o600)
    store.path(digest).write_bytes(age.encrypt(bytes(plain), [identity.recipient]))
    with pytest.raises(DamagedObject) as caught:
        store.verify(digest, 5)
    assert caught.value.facts["reason"] == "padding"


def test_damage_is_met_while_reading_too(store: ObjectStore) -> None:
    content = os.urandom(4 * BLOCK)
    digest = put(store, content)
    flip(store.path(digest), 2 * BLOCK)
    with store.open(digest, len(content)) as stream:
        assert stream.read(100) == content[:100]
        with pytest.raises(DamagedObject):
            stream.read()


def test_a_missing_object_says_so(store: ObjectStore) -> None:
    with pytest.raises(MissingObject):
        store.verify(Digest(bytes(32)), 0)


def test_adding_again_heals_a_damaged_object_and_keeps_the_bad_one(store: ObjectStore, layout: Layout) -> None:
    digest = put(store, b"content")
    flip(store.path(digest), 200)
    bad = store.path(digest).read_bytes()
    put(store, b"content")
    store.verify(digest, 7)
    assert [path.read_bytes() for path in layout.recovered.iterdir()] == [bad]


def test_files_are_read_only_and_silent_about_their_time(store: ObjectStore) -> None:
    status = store.path(put(store, b"x")).stat()
    assert status.st_mode & 0o777 == 0o400
    assert status.st_mtime == 946684800


def test_stopping_leaves_no_temporary_file(store: ObjectStore, layout: Layout) -> None:
    def stop(_amount: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        store.stage(io.BytesIO(os.urandom(3 * BLOCK)).readinto, stop)
    assert list(layout.tmp.iterdir()) == []


def test_a_source_that_fails_in_the_middle_leaves_nothing(store: ObjectStore, layout: Layout) -> None:
    content = io.BytesIO(os.urandom(4 * BLOCK))

    def failing(view: memoryview) -> int:
        if content.tell() >= 2 * BLOCK:
            raise SourceUnreadable(path="stick", reason="Input/output error")
        return content.readinto(view)

    with pytest.raises(SourceUnreadable):
        store.stage(failing)
    assert list(layout.tmp.iterdir()) == []
