"""A public key as people hand it on: PEM, or base64 of its bytes. Pure: no I/O."""

from __future__ import annotations

from typing import Final

from evidence_vault.custody.bundle import read_pem
from evidence_vault.custody.encoding import decode_base64
from evidence_vault.errors import InvalidValue, MalformedFile

_BYTES: Final = 32
_EXPECTED: Final = "the public key of a vault or a person: 44 characters of base64 that end in =, or a file in PEM"


def parse_public_key(untrusted: bytes) -> bytes:
    """The 32 bytes of an Ed25519 key.

    Raises:
        InvalidValue: it is none.
    """
    text = untrusted.replace(b"\r\n", b"\n").strip()
    try:
        key = read_pem(text + b"\n") if text.startswith(b"-----") else decode_base64(text.decode("ascii"))
    except (MalformedFile, ValueError):
        key = b""
    if len(key) != _BYTES:
        raise InvalidValue(field="public key", value=text[:80].decode("utf-8", "replace"), expected=_EXPECTED)
    return key
