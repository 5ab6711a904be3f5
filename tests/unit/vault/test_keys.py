"""Keyslots: what opens a vault, what does not, and what the stock program makes of them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.crypto import age
from evidence_vault.crypto.secret import hkdf_sha256
from evidence_vault.errors import InvalidIdentity, VaultSubstituted, WrongIdentity, WrongPassphrase
from evidence_vault.records.ids import CustodianId, VaultId
from evidence_vault.vault import keys
from evidence_vault.vault.keys import CustodianKey, Unlocked
from evidence_vault.vault.layout import Layout, VaultHeader

CHEAP = age.INSECURE_WORK_FACTOR_FOR_TESTS
VAULT = VaultId("b" * 26)
SLOT = "c" * 26
KEEPER = CustodianKey(CustodianId(1), "Қ-1 «Keeper»", b"\x01" * 32)


@pytest.fixture
def identity() -> age.Identity:
    return age.Identity.generate()


@pytest.fixture
def header(identity: age.Identity) -> VaultHeader:
    return VaultHeader(VAULT, str(identity.recipient))


@pytest.fixture
def layout(tmp_path: Path, identity: age.Identity) -> Layout:
    layout = Layout(tmp_path)
    layout.keys.mkdir()
    slot = keys.encode_slot(SLOT, VAULT, identity, KEEPER)
    layout.slot(SLOT).write_bytes(age.encrypt_with_passphrase(slot, b"seven words", work_factor=CHEAP))
    return layout


def open_with(layout: Layout, header: VaultHeader, passphrase: bytes) -> Unlocked:
    return keys.unlock_with_passphrase(layout, header, passphrase, CHEAP)


def test_the_passphrase_gives_identity_and_custodian(
    layout: Layout, header: VaultHeader, identity: age.Identity
) -> None:
    unlocked = open_with(layout, header, b"seven words")
    assert unlocked == Unlocked(identity, KEEPER, SLOT)


def test_a_wrong_passphrase_opens_nothing(layout: Layout, header: VaultHeader) -> None:
    with pytest.raises(WrongPassphrase):
        open_with(layout, header, b"seven wordz")


def test_a_slot_that_is_too_cheap_to_guess_does_not_count(layout: Layout, header: VaultHeader) -> None:
    with pytest.raises(WrongPassphrase):
        keys.unlock_with_passphrase(layout, header, b"seven words", 18)


def test_a_damaged_slot_beside_a_good_one_does_no_harm(layout: Layout, header: VaultHeader) -> None:
    layout.slot("a" * 26).write_bytes(b"age-encryption.org/v1\nrubbish")
    (layout.keys / ".DS_Store").write_bytes(b"x")
    assert open_with(layout, header, b"seven words").slot == SLOT


def test_the_recovery_identity_opens_without_a_custodian(
    layout: Layout, header: VaultHeader, identity: age.Identity
) -> None:
    text = f"# recovery of my vault\r\n\n  {identity}  \n"
    assert keys.unlock_with_identity(layout, header, text) == Unlocked(identity, None, None)


def test_another_identity_is_refused(layout: Layout, header: VaultHeader) -> None:
    with pytest.raises(WrongIdentity):
        keys.unlock_with_identity(layout, header, str(age.Identity.generate()))


@pytest.mark.parametrize("text", ["", "# nothing\n", "hello", "AGE-SECRET-KEY-1QQQ", "age1abc"])
def test_a_file_without_an_identity_is_refused(layout: Layout, header: VaultHeader, text: str) -> None:
    with pytest.raises(InvalidIdentity):
        keys.unlock_with_identity(layout, header, text)


def test_another_vault_id_or_recipient_in_the_plain_file_is_noticed(layout: Layout, identity: age.Identity) -> None:
    swapped_id = VaultHeader(VaultId("d" * 26), str(identity.recipient))
    swapped_recipient = VaultHeader(VAULT, str(age.Identity.generate().recipient))
    for header, field in ((swapped_id, "vault id"), (swapped_recipient, "recipient")):
        with pytest.raises(VaultSubstituted) as caught:
            open_with(layout, header, b"seven words")
        assert caught.value.facts["field"] == field


def test_the_three_derived_keys_follow_the_format(identity: age.Identity) -> None:
    derived = Unlocked(identity, None, None).derive(VAULT)
    for purpose, key in (("index", derived.index), ("names", derived.names), ("sign", derived.sign)):
        info = b"evidence-vault/1 " + purpose.encode()
        assert key == hkdf_sha256(identity.secret, salt=b"b" * 26, info=info)
    assert len({derived.index, derived.names, derived.sign}) == 3


def test_composed_and_decomposed_letters_and_stray_spaces_are_one_passphrase() -> None:
    assert keys.normalize_passphrase(" \u0439\u0438 \n") == keys.normalize_passphrase("\u0438\u0306\u0438")


def test_secrets_do_not_show_in_a_repr(identity: age.Identity) -> None:
    shown = repr(Unlocked(identity, KEEPER, SLOT)) + repr(Unlocked(identity, None, None).derive(VAULT))
    assert str(identity) not in shown
    assert repr(KEEPER.seed)[2:-1] not in shown


def test_the_stock_program_opens_an_object_with_a_slot_as_its_identity_file(
    tmp_path: Path, identity: age.Identity, program: Callable[[str], str]
) -> None:
    (tmp_path / "slot").write_bytes(keys.encode_slot(SLOT, VAULT, identity, KEEPER))
    (tmp_path / "object.age").write_bytes(age.encrypt(b"evidence", [identity.recipient]))
    done = subprocess.run(
        [program("age"), "-d", "-i", str(tmp_path / "slot"), str(tmp_path / "object.age")],
        capture_output=True,
        check=True,
    )
    assert done.stdout == b"evidence"
