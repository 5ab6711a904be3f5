"""Ed25519 signatures (RFC 8032)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_P: Final = 2**255 - 19
_Y8: Final = 2707385501144840649318225287225658788936804267575313519463743609750303402022
_SMALL_ORDER: Final = frozenset({0, 1, _P - 1, _Y8, _P - _Y8})
"""The y of the eight points whose order divides 8."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An Ed25519 private key, as its seed of 32 bytes."""

    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse any other length."""
        if len(self.seed) != 32:
            raise ValueError("an Ed25519 seed has 32 bytes")

    @classmethod
    def generate(cls) -> SigningKey:
        """A new key from the system's randomness."""
        return cls(secrets.token_bytes(32))

    @property
    def public_key(self) -> bytes:
        """The public key, 32 bytes."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The signature of `message`, 64 bytes; the same for the same message."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)


def verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether `signature` (64 bytes) is that of `message` by `public_key` (32 bytes). Any other length: False.

    A key of small order takes signatures that nobody made, and one in another form than encoding gives is taken by some
    programs only; nothing is signed by such a key.
    """
    y = int.from_bytes(public_key, "little") & (1 << 255) - 1
    if y >= _P or y in _SMALL_ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
