"""Keyslots: the vault identity, wrapped, and the keys that follow from it.

A keyslot is an age file whose plaintext is an age identity file, so that the stock program opens
objects with it (FORMAT.md, "Keys").
"""

from __future__ import annotations

import base64
import binascii
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evidence_vault.crypto import age
from evidence_vault.crypto.secret import hkdf_sha256
from evidence_vault.errors import (
    EvidenceError,
    InvalidIdentity,
    MalformedFile,
    NoMatchingKey,
    NotEnoughMemory,
    ReadFailed,
    VaultError,
    VaultSubstituted,
    WrongIdentity,
    WrongPassphrase,
)
from evidence_vault.records.ids import CustodianId, VaultId
from evidence_vault.vault.durable import read_stored, reading
from evidence_vault.vault.layout import FORMAT_NAME, FORMAT_VERSION, Layout, VaultHeader

_SLOT_LIMIT = 64 * 1024
_FIRST_COMMIT_LIMIT = 1 << 20


@dataclass(frozen=True, slots=True)
class CustodianKey:
    """A custodian and the seed of their own Ed25519 key, kept only in their slot."""

    id: CustodianId
    name: str
    seed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class DerivedKeys:
    """What follows from the vault identity (FORMAT.md, "Derived keys"); 32 bytes each."""

    index: bytes = field(repr=False)
    names: bytes = field(repr=False)
    sign: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An open keyslot, or the recovery identity, which has no custodian."""

    identity: age.Identity = field(repr=False)
    custodian: CustodianKey | None
    slot: str | None

    def derive(self, vault: VaultId) -> DerivedKeys:
        """HKDF-SHA256 (RFC 5869) of the identity's 32 bytes, salted with the vault id."""

        def key(purpose: str) -> bytes:
            info = f"{FORMAT_NAME}/{FORMAT_VERSION} {purpose}".encode("ascii")
            return hkdf_sha256(self.identity.secret, salt=str(vault).encode("ascii"), info=info)

        return DerivedKeys(index=key("index"), names=key("names"), sign=key("sign"))


def normalize_passphrase(text: str) -> bytes:
    """NFC, trimmed, UTF-8: so that the same words open on every keyboard."""
    return unicodedata.normalize("NFC", text).strip().encode("utf-8")


def random_name() -> str:
    """128 random bits as 26 lowercase base32 characters."""
    return base64.b32encode(secrets.token_bytes(16)).decode("ascii").rstrip("=").lower()


def encode_slot(slot: str, vault: VaultId, identity: age.Identity, custodian: CustodianKey) -> bytes:
    """The plaintext of a keyslot: an age identity file with comment lines."""
    lines = (
        f"# {FORMAT_NAME}/{FORMAT_VERSION} keyslot",
        f"# slot: {slot}",
        f"# vault: {vault}",
        f"# custodian: {custodian.id} {custodian.name}",
        f"# custodian-key: {base64.b64encode(custodian.seed).decode('ascii')}",
        str(identity),
    )
    return "".join(line + "\n" for line in lines).encode("utf-8")


def decode_slot(data: bytes, header: VaultHeader, name: str) -> Unlocked:
    """Read a keyslot's plaintext and hold it against the file ``VAULT`` and against its own name.

    Raises:
        MalformedFile: not of this form, or under another slot's name.
        VaultSubstituted: it belongs to another vault than ``VAULT`` says.
    """
    try:
        lines = data.decode("utf-8").split("\n")
        facts = dict(line[2:].split(": ", 1) for line in lines if line.startswith("# ") and ": " in line)
        texts = [line for line in lines if line and not line.startswith("#")]
        identity = age.Identity.parse(texts[0])
        number, _, keeper = facts["custodian"].partition(" ")
        seed = base64.b64decode(facts["custodian-key"], validate=True)
        if len(texts) != 1 or len(seed) != 32 or not keeper or facts["slot"] != name:
            raise ValueError
        custodian = CustodianKey(CustodianId.parse(number), keeper, seed)
        vault = facts["vault"]
    except (ValueError, KeyError, IndexError, binascii.Error, InvalidIdentity):
        raise MalformedFile(what="keyslot", reason="not a keyslot of format 1") from None
    if vault != str(header.id):
        raise VaultSubstituted(path="VAULT", field="vault id")
    if str(identity.recipient) != header.recipient:
        raise VaultSubstituted(path="VAULT", field="recipient")
    return Unlocked(identity, custodian, name)


def slot_files(layout: Layout) -> list[Path]:
    """The keyslot files of a vault, by name."""
    with reading(layout.keys):
        return sorted(path for path in layout.keys.iterdir() if path.suffix == ".age" and path.is_file())


def unlock_with_passphrase(layout: Layout, header: VaultHeader, passphrase: bytes, work_factor: int) -> Unlocked:
    """Open the keyslot that the passphrase fits.

    Args:
        layout: where the slots are.
        header: what ``VAULT`` says.
        passphrase: as `normalize_passphrase` gives it.
        work_factor: the least log N that is accepted (18; tests name a lower one).

    Raises:
        WrongPassphrase: none fits.
        VaultSubstituted: one fits, but ``VAULT`` is not of the same vault.
    """
    key = age.Passphrase(passphrase, min_work_factor=work_factor)
    return _unlock(layout, header, [key]) or _refuse(WrongPassphrase())


def unlock_with_identity(layout: Layout, header: VaultHeader, text: str) -> Unlocked:
    """Open with an age identity: the vault's own (recovery), or one that a recipient slot is wrapped for.

    Args:
        layout: where the slots are.
        header: what ``VAULT`` says.
        text: an age identity file: comment lines and one identity line.

    Raises:
        InvalidIdentity: there is no identity in it.
        WrongIdentity: it opens nothing here.
        VaultSubstituted: ``VAULT`` is not of the same vault.
    """
    lines = [line.strip() for line in text.splitlines()]
    identities = [age.Identity.parse(line) for line in lines if line and not line.startswith("#")]
    if not identities:
        raise InvalidIdentity()
    for identity in identities:
        if str(identity.recipient) == header.recipient:
            return Unlocked(identity, None, None)
    unlocked = _unlock(layout, header, identities)
    if unlocked is None and _opens(layout.commit(1), identities):
        raise VaultSubstituted(path="VAULT", field="recipient")
    return unlocked or _refuse(WrongIdentity())


def _opens(path: Path, identities: Sequence[age.Identity]) -> bool:
    try:
        age.decrypt(read_stored(path, _FIRST_COMMIT_LIMIT), identities)
    except (FileNotFoundError, ReadFailed, EvidenceError):
        return False
    return True


def _refuse(error: WrongPassphrase | WrongIdentity) -> Unlocked:
    raise error


def _unlock(layout: Layout, header: VaultHeader, keys: Sequence[age.Identity | age.Passphrase]) -> Unlocked | None:
    """The first slot that opens and belongs here. A bad one beside it, planted or damaged, must not stand in the way."""
    refused: VaultError | None = None
    for path in slot_files(layout):
        try:
            plain = age.decrypt(read_slot(path), keys)
            return decode_slot(plain, header, path.stem)
        except (NoMatchingKey, MalformedFile, ReadFailed):
            continue
        except (NotEnoughMemory, VaultSubstituted) as error:
            refused = refused or error
    if refused:
        raise refused
    return None


def read_slot(path: Path) -> bytes:
    """The bytes of a keyslot file.

    Raises:
        ReadFailed: the medium refused, or it is no file of that size.
    """
    try:
        return read_stored(path, _SLOT_LIMIT)
    except FileNotFoundError:
        raise ReadFailed(path=str(path), reason="missing") from None
