"""Keys of a vault: several people, each with a signing key that they made themselves."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.keyslots import NewSlot
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import (
    DefectError,
    InvalidValue,
    KeyNotInUse,
    KeysUnfinished,
    LastKey,
    NoPassphraseKey,
    NoSuchKey,
    PassphraseInUse,
    VaultSubstituted,
    WeakPassphrase,
    WriteFailed,
    WrongPassphrase,
)
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.ids import CustodianId
from evidence_vault.vault import keys, slots
from evidence_vault.vault.keys import CustodianKey
from evidence_vault.vault.layout import read_header
from tests.helpers.keyrings import CHEAP, FIRST, SECOND, THIRD, KeyVault, make_key_vault
from tests.helpers.vaults import flip, tree

pyrage = pytest.importorskip("pyrage", reason="pyrage has no build for this system")
C2 = CustodianId(2)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> KeyVault:
    return make_key_vault(tmp_path_factory.mktemp("keys") / "case.vault")


@pytest.fixture
def vault(made: KeyVault, tmp_path: Path) -> KeyVault:
    return made.copy(tmp_path / "case.vault")


@pytest.fixture
def colleague() -> age.Identity:
    return age.Identity.generate()


def kinds(vault: KeyVault, last: int) -> list[tuple[Kind, str]]:
    """The last entries: what and by whom."""
    with vault.opened(vault.identity, write=False) as opened:
        return [(entry.kind, str(entry.by)) for entry in opened.index.entries()][-last:]


# -- two people ------------------------------------------------------------------------------------


def test_a_colleague_makes_their_own_signing_key_at_their_first_opening(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        made = keyring.add_passphrase(SECOND, "K-2")
    before = keys.unlock_with_passphrase(vault.layout, read_header(vault.path), SECOND, CHEAP)
    assert (before.custodian, before.invited) == (None, "K-2")
    with vault.opened(SECOND) as opened:
        keeper = opened.unlocked.custodian
        assert keeper is not None
        assert (keeper.id, keeper.name) == (C2, "K-2")
        assert opened.index.custodians()[1].key == SigningKey(keeper.seed).public_key
        assert not opened.index.custodians()[1].recovery
    assert not vault.layout.slot(made).exists()
    expected = [Kind.CUSTODIAN_ADDED, Kind.SESSION_OPENED, Kind.KEY_ADDED, Kind.KEY_REMOVED]
    assert kinds(vault, 4) == [(kind, "c2") for kind in expected]
    with vault.opened(SECOND) as again:
        assert again.unlocked.custodian == keeper
    assert (vault.opens(FIRST), vault.opens(SECOND)) == ("K-1", "K-2")
    assert vault.findings() == {}


def test_looking_makes_nobody_a_custodian(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND, "K-2")
    before = tree(vault.layout.keys), len(list(vault.layout.log.rglob("*.age")))
    assert vault.opens(SECOND) == "K-2"
    assert (tree(vault.layout.keys), len(list(vault.layout.log.rglob("*.age")))) == before


def test_a_colleague_opens_with_their_own_age_identity(vault: KeyVault, colleague: age.Identity) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.add_recipient(str(colleague.recipient), "K-2")
    with vault.opened(str(colleague)) as opened:
        assert opened.keeper == "K-2"
    (slot,) = [path for path in vault.slots() if b"X25519" in path.read_bytes()]
    plain = age.decrypt(slot.read_bytes(), [colleague])
    assert f"# recipient: {colleague.recipient}\n".encode() in plain
    assert b"# custodian: c2 K-2\n" in plain
    with vault.opened(str(colleague)) as again:
        assert again.unlocked.custodian is not None
        assert len(again.index.custodians()) == 2
    assert vault.findings() == {}


def test_each_keyholder_signs_with_their_own_key(vault: KeyVault, colleague: age.Identity) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.add_recipient(str(colleague.recipient), "K-2")
        keyring.add_passphrase(SECOND, "K-3")
    for secret in (str(colleague), SECOND):
        with vault.opened(secret):
            pass
    with vault.opened(FIRST) as opened:
        names = {one.name: one.key for one in opened.index.custodians()}
        assert set(names) == {"K-1", "K-2", "K-3"}
        assert len(set(names.values())) == 3
    assert vault.findings() == {}


def test_a_second_passphrase_of_ones_own_is_the_same_custodian(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND)
        assert [(held.holder, held.own) for held in keyring.held()] == [("K-1", True), ("K-1", False)]
    assert vault.opens(SECOND) == "K-1"
    assert vault.findings() == {}


def test_who_made_a_passphrase_for_somebody_is_known_until_they_change_it(vault: KeyVault) -> None:
    def makers(secret: bytes | str) -> dict[str, str | None]:
        with vault.keyring(secret) as keyring:
            return {held.holder: held.made_by.name if held.made_by else None for held in keyring.held()}

    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND, "K-2")
    assert makers(FIRST) == {"K-1": None, "K-2": "K-1"}
    assert makers(SECOND) == {"K-1": None, "K-2": "K-1"}, "the first opening changes the key, not its passphrase"
    with vault.keyring(SECOND) as keyring:
        keyring.change(THIRD)
    assert makers(THIRD) == {"K-1": None, "K-2": None}


def test_a_colleagues_own_age_identity_is_known_to_nobody_else(vault: KeyVault, colleague: age.Identity) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.add_recipient(str(colleague.recipient), "K-2")
    with vault.keyring(str(colleague)) as keyring:
        assert [held.made_by for held in keyring.held()] == [None, None]
        assert all(held.since is not None for held in keyring.held())


def test_the_ring_says_what_is_wrong_with_its_files_now(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        assert keyring.findings() == []
        stranger = vault.path / "keys" / f"{'a' * 26}.age"
        stranger.write_bytes(b"a key of somebody")
        assert [found.code for found in keyring.findings()] == ["slot.unknown"]
        keyring.remove("a" * 26)
        assert keyring.findings() == []
    with vault.keyring(vault.identity) as keyring:
        assert (keyring.by_recovery, keyring.writable) == (True, True)


def test_after_recovery_a_key_is_made_for_somebody_by_name(vault: KeyVault) -> None:
    with vault.keyring(vault.identity) as keyring:
        with pytest.raises(InvalidValue):
            keyring.add_passphrase(SECOND)
        keyring.add_passphrase(SECOND, "K-1 again")
    with vault.opened(SECOND) as opened:
        assert [(one.name, one.recovery) for one in opened.index.custodians()][1:] == [
            ("recovery", True),
            ("K-1 again", False),
        ]


# -- what is refused -------------------------------------------------------------------------------


@pytest.mark.parametrize("passphrase", [b"", b"quiet", b"password123", "қазақ".encode(), b"qwertyuiop123"])
def test_a_passphrase_that_can_be_guessed_makes_no_key(passphrase: bytes, vault: KeyVault) -> None:
    before = tree(vault.layout.keys)
    with vault.keyring(FIRST) as keyring:
        with pytest.raises(WeakPassphrase):
            keyring.add_passphrase(passphrase, "K-2")
        with pytest.raises(WeakPassphrase):
            keyring.change(passphrase)
    assert tree(vault.layout.keys) == before


def test_one_passphrase_opens_one_key(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        with pytest.raises(PassphraseInUse):
            keyring.add_passphrase(FIRST, "K-2")
        with pytest.raises(PassphraseInUse):
            keyring.change(FIRST)


@pytest.mark.parametrize("text", ["", "age1abc", "AGE-SECRET-KEY-1QQQ", "ssh-ed25519 AAAA", "age1" + "q" * 58])
def test_what_is_no_recipient_gets_no_key(text: str, vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring, pytest.raises(InvalidValue):
        keyring.add_recipient(text, "K-2")


def test_the_vaults_own_recipient_and_one_that_has_a_key_get_none(vault: KeyVault, colleague: age.Identity) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.add_recipient(str(colleague.recipient), "K-2")
        for taken in (str(colleague.recipient), read_header(vault.path).recipient):
            with pytest.raises(InvalidValue):
                keyring.add_recipient(taken, "K-3")
        with pytest.raises(InvalidValue):
            keyring.add_recipient(str(age.Identity.generate().recipient), "two\nlines")


def test_the_last_key_stays(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        (held,) = keyring.held()
        with pytest.raises(LastKey):
            keyring.remove(held.slot.short)
        other = keyring.add_passphrase(SECOND, "K-2")
        flip(vault.layout.slot(other), -1)  # it would not open
        with pytest.raises(LastKey):
            keyring.remove(held.slot.short)
    assert vault.opens(FIRST) == "K-1"


def test_a_key_is_named_by_the_beginning_of_its_name(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        name = keyring.add_passphrase(SECOND, "K-2")
        for text in ("", "a", name[:3], "zzzzzzzz", "../VAULT"):
            with pytest.raises(NoSuchKey):
                keyring.remove(text)
        assert keyring.remove(name[:8].upper()) == name
    assert vault.opens(SECOND) is None
    assert vault.findings() == {}


def test_only_a_passphrase_that_opened_is_changed(vault: KeyVault, colleague: age.Identity) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.add_recipient(str(colleague.recipient), "K-2")
    for secret in (vault.identity, str(colleague)):
        with vault.keyring(secret) as keyring, pytest.raises(NoPassphraseKey):
            keyring.change(THIRD)


def test_a_changed_passphrase_can_be_changed_again_at_once(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.change(SECOND)
        keyring.change(THIRD)
    assert [vault.opens(one) for one in (FIRST, SECOND, THIRD)] == [None, None, "K-1"]
    assert len(vault.slots()) == 1
    assert vault.findings() == {}


@pytest.mark.parametrize("step", ["put_in_place", "take_away"])
def test_what_the_disk_refused_after_it_was_recorded_is_told_and_finished_later(
    step: str, vault: KeyVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise WriteFailed(path="keys", reason="Input/output error")

    with monkeypatch.context() as broken, vault.keyring(FIRST) as keyring:
        broken.setattr(slots, step, refuse)
        with pytest.raises(KeysUnfinished, match="Input/output error"):
            keyring.change(SECOND)
    assert vault.findings() == {"slot.unfinished": "notice"}
    assert vault.opens(FIRST) == "K-1"
    with vault.opened(FIRST) as opened:
        assert {finding.code for finding in opened.notices} == {"slot.finished"}
    assert (vault.opens(FIRST), vault.opens(SECOND)) == (None, "K-1")
    assert vault.findings() == {}


def test_a_key_that_comes_back_with_other_bytes_is_not_recorded(
    vault: KeyVault, colleague: age.Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A medium that says that it wrote, and did not."""
    before = tree(vault.layout.keys), tree(vault.layout.log)
    with vault.keyring(FIRST) as keyring:
        monkeypatch.setattr(slots, "read_slot", lambda path: bytes(len(path.read_bytes())))
        with pytest.raises(WriteFailed):
            keyring.change(SECOND)
        with pytest.raises(WriteFailed):
            keyring.add_recipient(str(colleague.recipient), "K-2")
    assert (tree(vault.layout.keys), tree(vault.layout.log)) == before


# -- keys that the log does not know ---------------------------------------------------------------


def codes_at_opening(vault: KeyVault, *, write: bool) -> dict[str, str]:
    with vault.opened(FIRST, write=write) as opened:
        return {finding.code: str(finding.grade) for finding in opened.notices}


def plant(vault: KeyVault, name: str, plain: bytes, passphrase: bytes) -> Path:
    path = vault.layout.slot(name)
    path.write_bytes(age.encrypt_with_passphrase(plain, passphrase, work_factor=CHEAP))
    return path


@pytest.mark.parametrize("write", [False, True])
def test_an_extra_key_is_found_at_opening_and_by_the_check(write: bool, vault: KeyVault) -> None:
    header, identity = read_header(vault.path), age.Identity.parse(vault.identity)
    planted = plant(vault, "b" * 26, keys.encode_slot("b" * 26, header.id, identity, "K-2"), THIRD)
    assert codes_at_opening(vault, write=write) == {"slot.unknown": "fail"}
    assert vault.findings() == {"slot.unknown": "fail"}
    with pytest.raises(KeyNotInUse), vault.opened(THIRD):
        pass
    with vault.keyring(FIRST) as keyring:
        keyring.remove("bbbb")
    assert not planted.exists()
    assert [path.suffix for path in vault.layout.recovered.iterdir()] == [".key"]
    assert vault.findings() == {}


@pytest.mark.parametrize("write", [False, True])
def test_an_altered_key_is_found_at_opening_and_by_the_check(write: bool, vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        name = keyring.add_passphrase(SECOND, "K-2")
    flip(vault.layout.slot(name), -1)
    assert codes_at_opening(vault, write=write) == {"slot.damaged": "fail"}
    assert vault.findings() == {"slot.damaged": "fail"}
    with vault.keyring(FIRST) as keyring:
        keyring.remove(name)
    assert vault.findings() == {}


@pytest.mark.parametrize("write", [False, True])
def test_a_missing_key_is_found_at_opening_and_by_the_check(write: bool, vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        vault.layout.slot(keyring.add_passphrase(SECOND, "K-2")).unlink()
    assert codes_at_opening(vault, write=write) == {"slot.missing": "fail"}
    assert vault.findings() == {"slot.missing": "fail"}


def revived(vault: KeyVault) -> Path:
    """A colleague's key, removed and put back."""
    with vault.keyring(FIRST) as keyring:
        name = keyring.add_passphrase(SECOND, "K-2")
    with vault.opened(SECOND) as opened:
        name = str(opened.unlocked.slot)
    bytes_then = vault.layout.slot(name).read_bytes()
    with vault.keyring(FIRST) as keyring:
        keyring.remove(name)
        keyring.add_passphrase(THIRD, "K-3")
    vault.layout.slot(name).write_bytes(bytes_then)
    return vault.layout.slot(name)


def test_a_revived_key_is_found_and_taken_away_again(vault: KeyVault) -> None:
    path = revived(vault)
    assert codes_at_opening(vault, write=False) == {"slot.revived": "fail"}
    assert vault.findings() == {"slot.revived": "fail"}
    assert path.exists()
    assert codes_at_opening(vault, write=True) == {"slot.revived": "fail"}
    assert not path.exists()
    assert vault.findings() == {}


def test_nothing_is_written_with_a_key_that_was_removed(vault: KeyVault) -> None:
    revived(vault)
    commits = len(list(vault.layout.log.rglob("*.age")))
    with pytest.raises(KeyNotInUse), vault.opened(SECOND):
        pass
    assert len(list(vault.layout.log.rglob("*.age"))) == commits
    with vault.opened(FIRST):  # the lock was let go of
        pass


def test_while_no_key_in_use_stands_no_removed_one_is_taken_away(vault: KeyVault) -> None:
    path = revived(vault)
    for other in set(vault.slots()) - {path}:
        other.unlink()
    with vault.opened(vault.identity) as opened:
        assert {finding.code for finding in opened.notices} == {"slot.revived", "slot.missing"}
    assert path.exists()


# -- forgers ---------------------------------------------------------------------------------------


def test_who_knows_only_the_recipient_gets_no_key_accepted(vault: KeyVault, colleague: age.Identity) -> None:
    """They can encrypt for the vault and for the colleague, and do not have the identity."""
    header, theirs = read_header(vault.path), age.Identity.generate()
    forged = keys.encode_slot("c" * 26, header.id, theirs, "K-2", colleague.recipient)
    vault.layout.slot("c" * 26).write_bytes(age.encrypt(forged, [colleague.recipient]))
    with pytest.raises(VaultSubstituted):
        keys.unlock_with_identity(vault.layout, header, str(colleague))
    vault.layout.slot("c" * 26).write_bytes(age.encrypt(forged, [age.Recipient.parse(header.recipient)]))
    assert vault.opens(str(colleague)) is None
    assert vault.findings() == {"slot.unknown": "fail"}


def test_a_key_whose_owners_key_would_go_to_somebody_else_does_not_open(
    vault: KeyVault, colleague: age.Identity
) -> None:
    """Whoever makes a key for a colleague names another recipient in it."""
    header, identity = read_header(vault.path), age.Identity.parse(vault.identity)
    elsewhere = age.Identity.generate().recipient
    trap = keys.encode_slot("d" * 26, header.id, identity, "K-2", elsewhere)
    vault.layout.slot("d" * 26).write_bytes(age.encrypt(trap, [colleague.recipient]))
    assert vault.opens(str(colleague)) is None
    plant(vault, "e" * 26, keys.encode_slot("e" * 26, header.id, identity, "K-2", elsewhere), THIRD)
    with pytest.raises(WrongPassphrase):
        keys.unlock_with_passphrase(vault.layout, header, THIRD, CHEAP)


def test_a_custodian_by_a_key_that_nobody_made_is_found_and_shown_as_recovery(vault: KeyVault) -> None:
    """Somebody who holds the identity writes a first opening of a slot that was never made."""
    with vault.opened(vault.identity) as opened:
        opened.writer._signer = replace(opened.writer._signer, claims="f" * 26)
        keeper = CustodianKey(opened.index.next_custodian(), "K-2", opened.signer.key.seed)
        opened.key_change.make(NewSlot(keeper, age.Passphrase(THIRD, CHEAP)), instead_of=["f" * 26])
        assert opened.index.custodians()[-1].recovery
    assert vault.findings() == {"custodian.unbacked": "fail"}


def test_nobody_acts_before_they_have_a_key_of_their_own(vault: KeyVault) -> None:
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND, "K-2")
    header = read_header(vault.path)
    unlocked = keys.unlock_with_passphrase(vault.layout, header, SECOND, CHEAP)
    opened = OpenVault(vault.layout, header, unlocked, SystemClock(), write=True)
    with pytest.raises(DefectError):
        opened.writer.commit([Draft(Kind.CASE_CREATED, {"case": "C-001", "title.en": "A case"})])
    opened.close()


# -- other programs --------------------------------------------------------------------------------


def test_other_programs_open_each_kind_of_key(
    vault: KeyVault, colleague: age.Identity, tmp_path: Path, program: Callable[[str], str]
) -> None:
    with vault.keyring(FIRST) as keyring:
        invited = keyring.add_recipient(str(colleague.recipient), "K-2")
        passphrase = keyring.add_passphrase(SECOND, "K-3")
    opened = pyrage.passphrase.decrypt(vault.layout.slot(passphrase).read_bytes(), SECOND.decode())
    assert vault.identity in opened.decode()
    (tmp_path / "theirs").write_text(f"{colleague}\n")
    (tmp_path / "object.age").write_bytes(age.encrypt(b"evidence", [age.Identity.parse(vault.identity).recipient]))

    def stock(identity: Path, file: Path) -> bytes:
        line = [program("age"), "-d", "-i", str(identity), str(file)]
        return subprocess.run(line, capture_output=True, check=True).stdout

    (tmp_path / "slot").write_bytes(stock(tmp_path / "theirs", vault.layout.slot(invited)))
    assert stock(tmp_path / "slot", tmp_path / "object.age") == b"evidence"
    with vault.opened(str(colleague)) as now:
        (tmp_path / "slot").write_bytes(stock(tmp_path / "theirs", vault.layout.slot(str(now.unlocked.slot))))
    assert stock(tmp_path / "slot", tmp_path / "object.age") == b"evidence"
