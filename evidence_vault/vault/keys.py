"""Keyslots: the vault identity, wrapped, and the keys that follow from it.

A keyslot is an age file whose plaintext is an age identity file, so that the stock program opens
objects with it (FORMAT.md, "Keys").
"""

from __future__ import annotations

import base64
import binascii
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
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

SLOT_LIMIT = 64 * 1024
"""Bytes that a keyslot file has at most."""

_FIRST_COMMIT_LIMIT = 1 << 20


Secret = age.Passphrase | age.Identity
"""What opens a keyslot."""

Wrapping = age.Passphrase | age.Recipient
"""What a keyslot is wrapped with, or for."""


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
    """An open keyslot, or the recovery identity, which has no custodian.

    Attributes:
        custodian: who opened it; None before their first opening, and for the recovery identity.
        slot: its name; None for the recovery identity.
        invited: the name of whoever it was made for, until they have opened it for writing.
        secret: what opened it, until it is known whether the slot has to be wrapped anew.
    """

    identity: age.Identity = field(repr=False)
    custodian: CustodianKey | None
    slot: str | None
    invited: str | None = None
    secret: Secret | None = field(default=None, repr=False, compare=False)

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


def encode_slot(
    slot: str, vault: VaultId, identity: age.Identity, holder: CustodianKey | str, wrapping: Wrapping | None = None
) -> bytes:
    """The plaintext of a keyslot: an age identity file with comment lines.

    Args:
        slot: its name.
        vault: whose it is.
        identity: the vault's.
        holder: the custodian with their key; a name alone for somebody who has not opened it yet.
        wrapping: what it will be wrapped with; a recipient is named in it.
    """
    if isinstance(holder, CustodianKey):
        seed = base64.b64encode(holder.seed).decode("ascii")
        held = [f"# custodian: {holder.id} {holder.name}", f"# custodian-key: {seed}"]
    else:
        held = [f"# for: {holder}"]
    lines = (
        f"# {FORMAT_NAME}/{FORMAT_VERSION} keyslot",
        f"# slot: {slot}",
        f"# vault: {vault}",
        *held,
        *([f"# recipient: {wrapping}"] if isinstance(wrapping, age.Recipient) else []),
        str(identity),
    )
    return "".join(line + "\n" for line in lines).encode("utf-8")


def wrap_slot(plain: bytes, wrapping: Wrapping) -> bytes:
    """The bytes of a keyslot file.

    Raises:
        NotEnoughMemory: the machine has not the memory that a passphrase takes.
        MalformedFile: the recipient is a point of low order.
    """
    if isinstance(wrapping, age.Recipient):
        return age.encrypt(plain, [wrapping])
    return age.encrypt_with_passphrase(plain, wrapping.secret, work_factor=wrapping.min_work_factor)


def decode_slot(data: bytes, header: VaultHeader, name: str, secret: Secret | None = None) -> Unlocked:
    """Read a keyslot's plaintext and hold it against the file ``VAULT``, its own name, and what opened it.

    Raises:
        MalformedFile: not of this form, under another slot's name, or made for another recipient than it says:
            whoever made it would have the custodian's own key wrapped for somebody else.
        VaultSubstituted: it belongs to another vault than ``VAULT`` says.
    """
    try:
        lines = data.decode("utf-8").split("\n")
        facts = dict(line[2:].split(": ", 1) for line in lines if line.startswith("# ") and ": " in line)
        texts = [line for line in lines if line and not line.startswith("#")]
        identity = age.Identity.parse(texts[0])
        custodian, invited = _holder(facts)
        recipient = str(secret.recipient) if isinstance(secret, age.Identity) else None
        if len(texts) != 1 or facts["slot"] != name or (secret and facts.get("recipient") != recipient):
            raise ValueError
        vault = facts["vault"]
    except (ValueError, KeyError, IndexError, binascii.Error, InvalidIdentity):
        raise MalformedFile(what="keyslot", reason="not a keyslot of format 1") from None
    if vault != str(header.id):
        raise VaultSubstituted(path="VAULT", field="vault id")
    if str(identity.recipient) != header.recipient:
        raise VaultSubstituted(path="VAULT", field="recipient")
    return Unlocked(identity, custodian, name, invited, secret)


def _holder(facts: Mapping[str, str]) -> tuple[CustodianKey | None, str | None]:
    """The custodian, or the name of whoever has not opened it yet; one of them."""
    invited = facts.get("for")
    if invited and "custodian" not in facts and "custodian-key" not in facts:
        return None, invited
    number, _, keeper = facts["custodian"].partition(" ")
    seed = base64.b64decode(facts["custodian-key"], validate=True)
    if len(seed) != 32 or not keeper or invited is not None:
        raise ValueError
    return CustodianKey(CustodianId.parse(number), keeper, seed), None


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
    return unlock_slot(layout, header, [key]) or _refuse(WrongPassphrase())


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
    identities = parse_identities(text)
    for identity in identities:
        if str(identity.recipient) == header.recipient:
            return Unlocked(identity, None, None)
    unlocked = unlock_slot(layout, header, identities)
    if unlocked is None and _opens(layout.commit(1), identities):
        raise VaultSubstituted(path="VAULT", field="recipient")
    return unlocked or _refuse(WrongIdentity())


def parse_identities(text: str) -> list[age.Identity]:
    """The identities of an age identity file, at least one.

    Raises:
        InvalidIdentity: there is none, or one is damaged.
    """
    lines = [line.strip() for line in text.splitlines()]
    identities = [age.Identity.parse(line) for line in lines if line and not line.startswith("#")]
    if not identities:
        raise InvalidIdentity()
    return identities


def _opens(path: Path, identities: Sequence[age.Identity]) -> bool:
    try:
        age.decrypt(read_stored(path, _FIRST_COMMIT_LIMIT), identities)
    except (FileNotFoundError, ReadFailed, EvidenceError):
        return False
    return True


def _refuse(error: WrongPassphrase | WrongIdentity) -> Unlocked:
    raise error


def unlock_slot(layout: Layout, header: VaultHeader, offered: Sequence[Secret]) -> Unlocked | None:
    """The first slot that opens and belongs here. A bad one beside it, planted or damaged, must not stand in the way.

    Raises:
        NotEnoughMemory, VaultSubstituted: one would open, but for this.
    """
    refused: VaultError | None = None
    for path in slot_files(layout):
        for secret in offered:
            try:
                return decode_slot(age.decrypt(read_slot(path), [secret]), header, path.stem, secret)
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
        return read_stored(path, SLOT_LIMIT)
    except FileNotFoundError:
        raise ReadFailed(path=str(path), reason="missing") from None
