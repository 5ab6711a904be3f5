"""The samples of FORMAT.md are what the code writes and reads."""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import re
from pathlib import Path

import pytest

import evidence_vault.vault
from evidence_vault.clock import Instant
from evidence_vault.crypto import age
from evidence_vault.custody import copying
from evidence_vault.custody.inbox import decode_header, encode_header
from evidence_vault.errors import DamagedLog
from evidence_vault.records.digest import Digest
from evidence_vault.records.unsaved import UnfinishedIntake, Unsaved, UnsavedTexts
from evidence_vault.vault import keys
from evidence_vault.vault.drafts import DraftFile, read_drafts
from evidence_vault.vault.inbox import Inbox, is_named, put, stage
from evidence_vault.vault.layout import Layout, VaultHeader, commit_number, read_header
from evidence_vault.vault.log import COMMIT_LIMIT, LogFiles
from evidence_vault.vault.objects import ObjectStore
from evidence_vault.vault.padding import padded_size
from tests.helpers.vaults import SetClock

PAGE = Path(evidence_vault.vault.__file__).with_name("FORMAT.md").read_text(encoding="utf-8")


def sample(name: str) -> str:
    (text,) = re.findall(rf"^```{name}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return str(text)


@pytest.fixture
def header(tmp_path: Path) -> VaultHeader:
    (tmp_path / "VAULT").write_text(sample("vault-header"))
    return read_header(tmp_path)


@pytest.fixture
def unlocked(header: VaultHeader) -> keys.Unlocked:
    return keys.decode_slot(sample("keyslot").encode(), header, "5mzh3x6c7q2" + "a" * 15)


def test_the_sample_header_and_keyslot_are_read_and_written_alike(header: VaultHeader, unlocked: keys.Unlocked) -> None:
    assert header.encode().decode() == sample("vault-header")
    assert unlocked.custodian is not None
    written = keys.encode_slot(str(unlocked.slot), header.id, unlocked.identity, unlocked.custodian)
    assert written.decode() == sample("keyslot")


def test_the_sample_of_a_slot_for_a_colleague_is_read_and_written_alike(header: VaultHeader) -> None:
    name, theirs = "6nzh3x6c7q2" + "a" * 15, re.search(r"# recipient: (\S+)", sample("invited-keyslot"))
    assert theirs
    unlocked = keys.decode_slot(sample("invited-keyslot").encode(), header, name)
    assert (unlocked.custodian, unlocked.invited) == (None, "K-2")
    written = keys.encode_slot(name, header.id, unlocked.identity, "K-2", age.Recipient.parse(theirs[1]))
    assert written.decode() == sample("invited-keyslot")


def test_the_derived_keys_follow_from_rfc_5869_alone(header: VaultHeader, unlocked: keys.Unlocked) -> None:
    extracted = hmac.digest(str(header.id).encode(), unlocked.identity.secret, "sha256")
    by_hand = {
        purpose: hmac.digest(extracted, f"evidence-vault/1 {purpose}".encode() + b"\x01", "sha256").hex()
        for purpose in ("index", "names", "sign")
    }
    assert dict(line.split() for line in sample("derived").splitlines()) == by_hand
    derived = unlocked.derive(header.id)
    assert [derived.index.hex(), derived.names.hex(), derived.sign.hex()] == list(by_hand.values())


def test_the_sample_object_name(header: VaultHeader, unlocked: keys.Unlocked) -> None:
    store = ObjectStore(Layout(Path("v")), unlocked.identity, unlocked.derive(header.id).names)
    assert store.name(Digest(hashlib.sha256(b"a post").digest())) == sample("object-name").strip()


def test_the_example_of_a_commits_place() -> None:
    assert "001500 is in 001" in PAGE
    assert Layout(Path("v")).commit(1500).as_posix() == "v/log/001/001500.age"


def test_the_greatest_commit_is_the_one_that_the_program_writes(tmp_path: Path, unlocked: keys.Unlocked) -> None:
    assert f"at most {COMMIT_LIMIT:,} bytes: a writer" in PAGE
    log = LogFiles(Layout(tmp_path), unlocked.identity)
    place = Layout(tmp_path).commit(1)
    place.parent.mkdir(parents=True)
    limit = re.search(r"a file of more than ([0-9,]+) bytes", PAGE)
    assert limit
    with place.open("wb") as file:
        file.truncate(int(limit[1].replace(",", "")) + 1)
    with pytest.raises(DamagedLog) as planted:
        log.read(1)
    assert planted.value.facts["reason"] != "format.malformed"  # it was not read, so nobody knows what it is


def test_the_example_of_a_number_of_more_digits() -> None:
    assert "1,000,000 is `log/1000/1000000.age`" in " ".join(PAGE.split())
    path = Layout(Path("v")).commit(1_000_000)
    assert path.as_posix() == "v/log/1000/1000000.age"
    assert commit_number(path) == 1_000_000


@pytest.mark.parametrize(("content", "total"), [(0, 4096), (4088, 4096), (4089, 4352), (1_000_000, 1_015_808)])
def test_sizes_by_the_formula(content: int, total: int) -> None:
    length = content + 8
    exponent = length.bit_length() - 1
    step = 2 ** (exponent - ((exponent.bit_length() - 1) + 1))
    assert total == max(4096, -(-length // step) * step)
    assert padded_size(content) == total


def test_the_slot_is_an_identity_file_of_the_stock_program() -> None:
    lines = [line for line in sample("keyslot").splitlines() if not line.startswith("#")]
    assert [str(age.Identity.parse(line)) for line in lines] == lines


def test_the_short_form_of_the_sample_recipient(header: VaultHeader) -> None:
    digest = hashlib.sha256(header.recipient.encode()).digest()
    letters = base64.b32encode(digest).decode()[:20]
    assert sample("recipient-short").split() == [letters[start : start + 5] for start in range(0, 20, 5)]
    assert header.fingerprint == sample("recipient-short").strip()


def test_the_sample_header_of_the_inbox_is_read_and_written_alike() -> None:
    text = sample("inbox-header").rstrip("\n").encode()
    note = decode_header(text)
    assert encode_header(note) == text
    assert (note.name, note.card["obtained"], str(note.added)) == (
        "Жазба 14.txt",
        "received",
        "2026-11-02T21:40:07.512Z",
    )


def test_the_sample_frame_of_the_inbox(tmp_path: Path, unlocked: keys.Unlocked) -> None:
    layout = Layout(tmp_path)
    text = sample("inbox-header").rstrip("\n").encode()
    staged = stage(layout, unlocked.identity.recipient, text, io.BytesIO(b"a post").readinto, lambda _: None)
    file = put(layout, staged)
    plain = age.decrypt(file.read_bytes(), [unlocked.identity])
    begins, ends = (bytes.fromhex(line) for line in sample("inbox-frame").splitlines())
    assert (len(plain), plain[: len(begins)], plain[-8:]) == (4096, begins, ends)
    assert f"header ({len(text)} bytes)" in " ".join(PAGE.split())
    assert is_named(file)
    with Inbox(layout, unlocked.identity).open(file) as opened:
        assert (opened.header, opened.size) == (text, 6)


def test_every_reason_to_reject_an_inbox_file_is_on_the_page() -> None:
    room = Path(evidence_vault.vault.__file__).parent
    sources = "".join((room / name).read_text(encoding="utf-8") for name in ("inbox.py", "../custody/inbox.py"))
    sources += '"inbox.syntax" "inbox.not_canonical"'  # a form of canonical JSON puts its name before these
    written = set(re.findall(r'"(inbox\.[a-z_]+)"', sources)) - {"inbox.removed"}
    listed = set(re.findall(r"`(inbox\.[a-z_]+)`", PAGE))
    assert written == listed


def test_the_sample_draft_is_what_writing_gives(header: VaultHeader, unlocked: keys.Unlocked, tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    layout.tmp.mkdir()
    texts = UnsavedTexts("card", ("E-000017",), {"title": "Post"})
    unsaved = Unsaved((texts,), (UnfinishedIntake((b"/home/k/shots",), 16),))
    header = VaultHeader(header.id, str(unlocked.identity.recipient))
    DraftFile(layout, header, SetClock(Instant(1773451800000))).write(unsaved, to_the_medium=False)
    (path,) = layout.drafts.iterdir()
    plaintext = age.decrypt(path.read_bytes(), [unlocked.identity])
    content = sample("draft").rstrip("\n").encode()
    assert plaintext == content + bytes(4096 - len(content) - 8) + len(content).to_bytes(8, "big")
    assert read_drafts(layout, header, unlocked.identity).unsaved == unsaved


def test_the_sample_of_a_copy_that_is_behind_is_read_and_written_alike() -> None:
    text = sample("copying").rstrip("\n").encode()
    assert copying._FORM.write(copying._FORM.read(text)) == text
