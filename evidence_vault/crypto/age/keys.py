"""What opens an age file, and whom one is sealed for."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from evidence_vault.crypto.age import bech32
from evidence_vault.errors import InvalidIdentity, MalformedFile

MIN_WORK_FACTOR = 18
MAX_WORK_FACTOR = 22
INSECURE_WORK_FACTOR_FOR_TESTS = 10
"""A passphrase wrapped with this can be guessed a thousand times faster. Never for a person's vault."""

_RECIPIENT_PREFIX = "age"
_IDENTITY_PREFIX = "age-secret-key-"


@dataclass(frozen=True, slots=True)
class Recipient:
    """An X25519 public key, 32 bytes (RFC 7748)."""

    public_key: bytes

    def __post_init__(self) -> None:
        """Refuse any other length."""
        if len(self.public_key) != 32:
            raise ValueError("an X25519 public key has 32 bytes")

    @classmethod
    def parse(cls, text: str) -> Recipient:
        """Read ``age1…`` (lowercase Bech32).

        Raises:
            MalformedFile: any other form.
        """
        try:
            return cls(bech32.decode(text, _RECIPIENT_PREFIX))
        except ValueError:
            raise MalformedFile(what="age recipient", reason="not age1… with its checksum") from None

    @staticmethod
    def misprint(text: str) -> int | None:
        """Where one character was mistyped; see `bech32.misprint`."""
        return bech32.misprint(text, _RECIPIENT_PREFIX)

    def __str__(self) -> str:
        return bech32.encode(_RECIPIENT_PREFIX, self.public_key)


@dataclass(frozen=True)
class Identity:
    """An X25519 private key: 32 bytes as Bech32-decoded, not clamped. Its `str` is the secret, its `repr` is not."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse any other length."""
        if len(self.secret) != 32:
            raise ValueError("an X25519 private key has 32 bytes")

    @classmethod
    def generate(cls) -> Identity:
        """A new identity from the system's randomness."""
        return cls(secrets.token_bytes(32))

    @classmethod
    def parse(cls, text: str) -> Identity:
        """Read ``AGE-SECRET-KEY-1…`` (uppercase Bech32).

        Raises:
            InvalidIdentity: any other form.
        """
        try:
            if not text.isascii() or text != text.upper():
                raise ValueError("case")
            return cls(bech32.decode(text.lower(), _IDENTITY_PREFIX))
        except ValueError:
            raise InvalidIdentity() from None

    @staticmethod
    def misprint(text: str) -> int | None:
        """Where one character was mistyped; see `bech32.misprint`."""
        return bech32.misprint(text.lower(), _IDENTITY_PREFIX)

    @cached_property
    def private_key(self) -> X25519PrivateKey:
        """The library's form, made once, as is `recipient`: opening a small file takes little more than these."""
        return X25519PrivateKey.from_private_bytes(self.secret)

    @cached_property
    def recipient(self) -> Recipient:
        """The public half."""
        return Recipient(self.private_key.public_key().public_bytes_raw())

    def __reduce__(self) -> tuple[type[Identity], tuple[bytes]]:
        return Identity, (self.secret,)  # what was computed from it stays

    def __str__(self) -> str:
        return bech32.encode(_IDENTITY_PREFIX, self.secret).upper()


@dataclass(frozen=True, slots=True)
class Passphrase:
    """A passphrase, and how much scrypt work is accepted from a file, as log2 of N.

    Less work than `min_work_factor` would let a forged file ask for a passphrase that is then easily
    guessed; more than `max_work_factor` (4 GiB at 22) would let it stop the machine.
    """

    secret: bytes = field(repr=False)
    min_work_factor: int = MIN_WORK_FACTOR
    max_work_factor: int = MAX_WORK_FACTOR

    def __post_init__(self) -> None:
        """Refuse a floor that is too low."""
        require_strong(self.min_work_factor)


def require_strong(work_factor: int) -> None:
    """Hold the least work that is asked of a guesser.

    Raises:
        ValueError: less than 18, other than the loudly named factor for tests.
    """
    if work_factor < MIN_WORK_FACTOR and work_factor != INSECURE_WORK_FACTOR_FOR_TESTS:
        raise ValueError("a work factor below 18; tests use INSECURE_WORK_FACTOR_FOR_TESTS")
