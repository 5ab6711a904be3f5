"""The two native wrappings of a file key that we know: X25519 and scrypt (age.md).

Stanzas of other types are for other programs and are passed over.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from evidence_vault.crypto.age.format import FILE_KEY_BYTES, Stanza, decode_base64, encode_base64
from evidence_vault.crypto.age.keys import Identity, Passphrase, Recipient
from evidence_vault.crypto.secret import hkdf_sha256
from evidence_vault.errors import MalformedFile, NoMatchingKey, NotEnoughMemory, WorkFactorRefused

_X25519_TYPE = "X25519"
_X25519_INFO = b"age-encryption.org/v1/X25519"
_SCRYPT_TYPE = "scrypt"
_SCRYPT_LABEL = b"age-encryption.org/v1/scrypt"
_SCRYPT_SALT_BYTES = 16
_SCRYPT_BLOCK = 8
_LOG_N = re.compile(r"[1-9][0-9]?")
# Each wrapping key is used once, so its nonce may be constant.
_NONCE = bytes(12)
_BODY_BYTES = FILE_KEY_BYTES + 16


@dataclass(frozen=True, slots=True)
class X25519Wrapping:
    """A file key wrapped for a recipient: an ephemeral share (32 bytes) and the sealed key."""

    share: bytes
    body: bytes

    @classmethod
    def parse(cls, stanza: Stanza) -> X25519Wrapping:
        """Read a stanza of type X25519.

        Raises:
            MalformedFile: other arguments, or a share or body of another length.
        """
        if len(stanza.arguments) != 1:
            raise _malformed("X25519 takes one argument")
        share = decode_base64(stanza.arguments[0])
        if len(share) != 32 or len(stanza.body) != _BODY_BYTES:
            raise _malformed("length of an X25519 share or body")
        return cls(share, stanza.body)

    def unwrap(self, identity: Identity) -> bytes | None:
        """The file key, or None if it was wrapped for somebody else.

        Raises:
            MalformedFile: the share is of low order, so that the shared secret would be zero.
        """
        try:
            shared = identity.private_key.exchange(X25519PublicKey.from_public_bytes(self.share))
        except ValueError:
            raise _malformed("an X25519 share of low order") from None
        return _unseal(_x25519_key(shared, self.share, identity.recipient), self.body)


@dataclass(frozen=True, slots=True)
class ScryptWrapping:
    """A file key wrapped with a passphrase: salt (16 bytes), log2 of the scrypt cost N, and the sealed key."""

    salt: bytes
    log_n: int
    body: bytes

    @classmethod
    def parse(cls, stanza: Stanza) -> ScryptWrapping:
        """Read a stanza of type scrypt.

        Raises:
            MalformedFile: other arguments, or a salt or body of another length.
        """
        if len(stanza.arguments) != 2 or not _LOG_N.fullmatch(stanza.arguments[1]):
            raise _malformed("arguments of scrypt")
        salt = decode_base64(stanza.arguments[0])
        if len(salt) != _SCRYPT_SALT_BYTES or len(stanza.body) != _BODY_BYTES:
            raise _malformed("length of an scrypt salt or body")
        return cls(salt, int(stanza.arguments[1]), stanza.body)

    def unwrap(self, passphrase: Passphrase) -> bytes | None:
        """The file key, or None if it was wrapped with another passphrase.

        Raises:
            WorkFactorRefused: log N is outside what the passphrase accepts; nothing was computed.
            NotEnoughMemory: the machine has not the memory that this N takes.
        """
        low, high = passphrase.min_work_factor, passphrase.max_work_factor
        if not low <= self.log_n <= high:
            facts = {"found": self.log_n, "minimum": low, "maximum": high}
            raise WorkFactorRefused(what="age header", reason="scrypt work factor", **facts)
        return _unseal(_scrypt_key(passphrase.secret, self.salt, self.log_n), self.body)


def wrap_for_recipient(file_key: bytes, recipient: Recipient) -> Stanza:
    """Wrap a file key for an X25519 recipient.

    Raises:
        MalformedFile: the recipient is a point of low order.
    """
    ephemeral = X25519PrivateKey.generate()
    share = ephemeral.public_key().public_bytes_raw()
    try:
        shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient.public_key))
    except ValueError:
        raise MalformedFile(what="age recipient", reason="a point of low order") from None
    body = ChaCha20Poly1305(_x25519_key(shared, share, recipient)).encrypt(_NONCE, file_key, None)
    return Stanza(_X25519_TYPE, (encode_base64(share),), body)


def wrap_with_passphrase(file_key: bytes, passphrase: bytes, log_n: int) -> Stanza:
    """Wrap a file key with a passphrase, scrypt cost N = 2 to the power of `log_n`.

    Raises:
        NotEnoughMemory: the machine has not the memory that this N takes.
    """
    salt = secrets.token_bytes(_SCRYPT_SALT_BYTES)
    body = ChaCha20Poly1305(_scrypt_key(passphrase, salt, log_n)).encrypt(_NONCE, file_key, None)
    return Stanza(_SCRYPT_TYPE, (encode_base64(salt), str(log_n)), body)


def unwrap_file_key(stanzas: Sequence[Stanza], keys: Sequence[Identity | Passphrase]) -> bytes:
    """The file key, 16 bytes, by the first key that opens a stanza.

    Raises:
        MalformedFile: a stanza of a known type is not of its form, or scrypt does not stand alone.
        WorkFactorRefused, NotEnoughMemory: see `ScryptWrapping.unwrap`.
        NoMatchingKey: no key opens any stanza.
    """
    if len(stanzas) > 1 and any(stanza.type == _SCRYPT_TYPE for stanza in stanzas):
        raise _malformed("scrypt must stand alone")
    wrappings = tuple(_known(stanzas))
    for key in keys:
        for wrapping in wrappings:
            if file_key := _try(wrapping, key):
                return file_key
    raise NoMatchingKey


def _known(stanzas: Sequence[Stanza]) -> Iterator[X25519Wrapping | ScryptWrapping]:
    for stanza in stanzas:
        if stanza.type == _X25519_TYPE:
            yield X25519Wrapping.parse(stanza)
        elif stanza.type == _SCRYPT_TYPE:
            yield ScryptWrapping.parse(stanza)


def _try(wrapping: X25519Wrapping | ScryptWrapping, key: Identity | Passphrase) -> bytes | None:
    if isinstance(wrapping, X25519Wrapping) and isinstance(key, Identity):
        return wrapping.unwrap(key)
    if isinstance(wrapping, ScryptWrapping) and isinstance(key, Passphrase):
        return wrapping.unwrap(key)
    return None


def _x25519_key(shared: bytes, share: bytes, recipient: Recipient) -> bytes:
    return hkdf_sha256(shared, salt=share + recipient.public_key, info=_X25519_INFO)


def _scrypt_key(passphrase: bytes, salt: bytes, log_n: int) -> bytes:
    scrypt = Scrypt(salt=_SCRYPT_LABEL + salt, length=32, n=1 << log_n, r=_SCRYPT_BLOCK, p=1)
    try:
        return scrypt.derive(passphrase)
    except MemoryError:
        raise NotEnoughMemory(needed=128 * _SCRYPT_BLOCK << log_n) from None


def _unseal(key: bytes, body: bytes) -> bytes | None:
    try:
        return ChaCha20Poly1305(key).decrypt(_NONCE, body, None)
    except InvalidTag:
        return None


def _malformed(reason: str) -> MalformedFile:
    return MalformedFile(what="age header", reason=reason)
