"""What an object's plaintext looks like: content, zero bytes, length (FORMAT.md, "Objects")."""

from __future__ import annotations

LENGTH_BYTES = 8
SMALLEST = 4096


def padme(size: int) -> int:
    """Padmé: the next size whose low bits are zero, at most 12 % larger (PURBs, PoPETs 2019, section 4).

    Args:
        size: bytes, at least 2.
    """
    exponent = size.bit_length() - 1
    low_bits = exponent - exponent.bit_length()
    mask = (1 << low_bits) - 1 if low_bits > 0 else 0
    return (size + mask) & ~mask


def padded_size(content: int) -> int:
    """Bytes of an object's plaintext for so many bytes of content."""
    return max(SMALLEST, padme(content + LENGTH_BYTES))
