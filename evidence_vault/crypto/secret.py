"""Keys derived from secrets."""

from __future__ import annotations

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def hkdf_sha256(ikm: bytes, *, salt: bytes, info: bytes, length: int = 32) -> bytes:
    """HKDF with SHA-256, extract and expand (RFC 5869).

    Args:
        ikm: input key material.
        salt: may be empty, which is the same as 32 zero bytes.
        info: what the key is for.
        length: bytes of the result, 1 to 8160.
    """
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(ikm)
