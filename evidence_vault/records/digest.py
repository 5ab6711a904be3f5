"""A digest is an algorithm and bytes, never a bare string."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Digest:
    """SHA-256 of some exact bytes (FIPS 180-4); `value` is 32 bytes."""

    value: bytes
    algorithm: Literal["sha256"] = "sha256"

    def __post_init__(self) -> None:
        """Refuse any other length."""
        if len(self.value) != 32:
            raise ValueError("a SHA-256 digest has 32 bytes")

    @property
    def hex(self) -> str:
        """64 lowercase hexadecimal digits."""
        return self.value.hex()

    @classmethod
    def from_hex(cls, text: str) -> Digest:
        """Read 64 lowercase hexadecimal digits.

        Raises:
            ValueError: any other form.
        """
        if len(text) != 64 or text != text.lower():
            raise ValueError("not a SHA-256 digest")
        return cls(bytes.fromhex(text))


@dataclass(frozen=True, slots=True)
class Content:
    """Exact bytes, told by their digest and their number."""

    sha256: Digest
    size: int
