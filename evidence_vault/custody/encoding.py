"""Bytes as text, each in the one form that encoding gives."""

from __future__ import annotations

import binascii
from typing import Final

_TO_URL: Final = bytes.maketrans(b"+/", b"-_")
_FROM_URL: Final = bytes.maketrans(b"-_", b"+/")


def encode_base64(data: bytes) -> str:
    """Standard base64 with padding (RFC 4648, section 4)."""
    return binascii.b2a_base64(data, newline=False).decode("ascii")


def decode_base64(untrusted: str) -> bytes:
    """Undo `encode_base64`.

    Raises:
        ValueError: any other form, other padding bits included.
    """
    data = binascii.a2b_base64(untrusted)
    if encode_base64(data) != untrusted:
        raise ValueError("not the base64 that encoding gives")
    return data


def encode_base64url(data: bytes) -> bytes:
    """ASCII bytes of base64url without padding (RFC 4648, section 5), as SD-JWT writes it."""
    return binascii.b2a_base64(data, newline=False).translate(_TO_URL, b"=")


def decode_base64url_loosely(untrusted: bytes) -> bytes:
    """Undo `encode_base64url`; strays are skipped, so a caller has to encode again and compare.

    Raises:
        ValueError: no number of whole bytes.
    """
    return binascii.a2b_base64(untrusted.translate(_FROM_URL) + b"==")
