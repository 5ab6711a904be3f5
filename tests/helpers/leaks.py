"""Everything that whoever has the keys could read in a vault's folder: what is left of a thing that was destroyed."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence_vault.crypto import age
from evidence_vault.errors import EvidenceError, UnlockError
from evidence_vault.vault.keys import Unlocked
from evidence_vault.vault.layout import read_header

_PAGE = 4096
_RESERVED = 80
_SALT = 16
_TEXT = re.compile(rb'"([A-Za-z0-9_-]{32,})"')


def traces(folder: Path, identity: str, canaries: Iterable[bytes]) -> dict[bytes, set[str]]:
    """Where each canary stands in the folder, decrypted: objects, commits and their disclosures, pages of indexes."""
    opened = age.Identity.parse(identity)
    key = Unlocked(opened, None, None).derive(read_header(folder).id).index
    found: dict[bytes, set[str]] = {canary: set() for canary in canaries}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        readable = _readable(path, opened, key)
        for canary, places in found.items():
            if canary in readable:
                places.add(path.relative_to(folder).as_posix())
    return found


def _readable(path: Path, identity: age.Identity, key: bytes) -> bytes:
    data = path.read_bytes()
    if path.name.startswith("index.db") or path.suffix == ".index":
        return data + pages(data, key)
    try:
        plain = age.decrypt(data, [identity])
    except (EvidenceError, UnlockError):
        return data
    told = (base64.urlsafe_b64decode(text + b"==") for text in _TEXT.findall(plain))
    return b"\n".join([data, plain, *told])


def pages(data: bytes, key: bytes) -> bytes:
    """The pages of an SQLCipher 4 file with a raw key, free ones among them, by AES alone."""
    plain = b""
    for start in range(0, len(data) - _PAGE + 1, _PAGE):
        page = data[start : start + _PAGE]
        iv = page[-_RESERVED : -_RESERVED + 16]
        body = page[_SALT if start == 0 else 0 : -_RESERVED]
        decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        plain += decryptor.update(body) + decryptor.finalize()
    return plain
