"""The challenge by which a keyholder shows, from afar, that their key opens (vault/FORMAT.md, "Sealing a copy").

It carries their keyslot, and words that are sealed for the vault. Whoever opens the one can read the other, with this
program or with age alone, and sends the words back.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass

from evidence_vault.crypto import age
from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.passphrase import is_proposal, propose
from evidence_vault.crypto.signing import SigningKey, verify
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.errors import ChallengeRefused, InvalidIdentity, MalformedFile, NoMatchingKey
from evidence_vault.records.custodian import Keyslot
from evidence_vault.records.ids import VaultId
from evidence_vault.vault.keys import Secret, decode_slot
from evidence_vault.vault.layout import FORMAT_NAME, FORMAT_VERSION, VaultHeader

LIMIT = 256 * 1024
"""Bytes that a challenge has at most."""

_FORM = re.compile(
    rb"(?P<signed>"
    rb"evidence-vault/1 challenge\n"
    rb"vault: (?P<vault>[a-z2-7]{26})\n"
    rb"key: (?P<key>[a-z2-7]{26})\n\n"
    rb"(?P<slot>-----BEGIN [^-]+-----\n[^-]+-----END [^-]+-----\n)\n"
    rb"(?P<words>-----BEGIN [^-]+-----\n[^-]+-----END [^-]+-----\n)\n"
    rb")signature: (?P<signature>[A-Za-z0-9+/=]+)\n"
)


@dataclass(frozen=True, slots=True)
class _Challenge:
    """A challenge taken apart; nothing of it is verified."""

    signed: bytes
    vault: VaultId
    key: str
    slot: bytes
    words: bytes
    signature: bytes


def make(header: VaultHeader, vault_key: SigningKey, key: str, slot_file: bytes) -> bytes:
    """A challenge to the holder of one key: text, to be sent as a file.

    Args:
        header: what ``VAULT`` says.
        vault_key: signs it, so that no other file is taken for it later.
        key: name of the keyslot.
        slot_file: its bytes.
    """
    words = age.encrypt(f"{propose()}\n".encode("ascii"), [age.Recipient.parse(header.recipient)])
    head = f"{FORMAT_NAME}/{FORMAT_VERSION} challenge\nvault: {header.id}\nkey: {key}\n"
    signed = f"{head}\n{age.armor(slot_file)}\n{age.armor(words)}\n".encode("ascii")
    return signed + f"signature: {encode_base64(vault_key.sign(signed))}\n".encode("ascii")


def answer(untrusted_challenge: bytes, secrets: Sequence[Secret]) -> str:
    """The words, read by whoever holds the key.

    Nothing is decrypted that the vault's own key did not sign as words: else a challenge would open whatever of the
    vault somebody stole and put in their place.

    Raises:
        ChallengeRefused: it is none, or damaged; its vault did not make it; or what it holds are no seven words.
        NoMatchingKey: none of the secrets opens the key in it.
    """
    found = _parse(untrusted_challenge)
    for secret in secrets:
        try:
            plain = age.decrypt(found.slot, [secret])
        except NoMatchingKey:
            continue
        except MalformedFile:
            raise ChallengeRefused(reason="its key is damaged") from None
        try:
            lines = [line for line in plain.decode("utf-8", "replace").split("\n") if line and not line.startswith("#")]
            identity = age.Identity.parse("".join(lines))
            header = VaultHeader(found.vault, str(identity.recipient))
            unlocked = decode_slot(plain, header, found.key, secret)
        except (MalformedFile, InvalidIdentity):
            raise ChallengeRefused(reason="its key is not one of a vault") from None
        _refuse_unsigned(found, SigningKey(unlocked.derive(found.vault).sign))
        return _words(found, identity)
    raise NoMatchingKey()


def check(
    header: VaultHeader, vault_key: SigningKey, identity: age.Identity, kept: Keyslot, untrusted: bytes, typed: str
) -> None:
    """Hold a challenge against the vault and the key that is to be kept, and what was typed against its words.

    Raises:
        ChallengeRefused: this vault did not make it, or not for this key as it is now; or the words are others.
    """
    found = _parse(untrusted)
    _refuse_unsigned(found, vault_key)
    if (found.vault, found.key, sha256(found.slot)) != (header.id, kept.slot, kept.sha256):
        raise ChallengeRefused(reason="it is for another key")
    expected = _words(found, identity).encode("ascii")
    if not hmac.compare_digest(expected, " ".join(typed.lower().split()).encode("utf-8")):
        raise ChallengeRefused(reason="the words are not those of the challenge")


def _refuse_unsigned(found: _Challenge, vault_key: SigningKey) -> None:
    if not verify(vault_key.public_key, found.signed, found.signature):
        raise ChallengeRefused(reason="this vault did not make it, or it was changed")


def _words(found: _Challenge, identity: age.Identity) -> str:
    try:
        words = age.decrypt(found.words, [identity]).decode("ascii").removesuffix("\n")
    except (MalformedFile, NoMatchingKey, UnicodeDecodeError):
        raise ChallengeRefused(reason="its words are damaged") from None
    if not is_proposal(words):
        raise ChallengeRefused(reason="what it holds are not seven words of the list")
    return words


def _parse(untrusted: bytes) -> _Challenge:
    match = _FORM.fullmatch(untrusted[:LIMIT].replace(b"\r\n", b"\n").strip() + b"\n")
    if not match:
        raise ChallengeRefused(reason="it is no challenge of a vault")
    try:
        return _Challenge(
            match["signed"],
            VaultId(match["vault"].decode("ascii")),
            match["key"].decode("ascii"),
            age.dearmor(match["slot"].decode("ascii")),
            age.dearmor(match["words"].decode("ascii")),
            decode_base64(match["signature"].decode("ascii")),
        )
    except (MalformedFile, ValueError):
        raise ChallengeRefused(reason="it is damaged") from None
