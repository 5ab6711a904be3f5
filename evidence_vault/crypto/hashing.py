"""SHA-256 and what is built on it."""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

from evidence_vault.records.digest import Digest

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


def sha256(data: ReadableBuffer) -> Digest:
    """SHA-256 of exact bytes (FIPS 180-4)."""
    return Digest(hashlib.sha256(data).digest())


def hmac_sha256(key: bytes, data: bytes) -> bytes:
    """HMAC with SHA-256 (RFC 2104), 32 bytes."""
    return hmac.digest(key, data, "sha256")
