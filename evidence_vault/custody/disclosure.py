"""One fact of an entry as a salted disclosure, in the manner of SD-JWT (RFC 9901, section 4.2)."""

from __future__ import annotations

import hashlib
import re
import secrets
from functools import lru_cache
from typing import Any, Final

import msgspec

from evidence_vault.custody.canonical import Form, encode, refuse_outside
from evidence_vault.custody.encoding import decode_base64url_loosely, encode_base64url
from evidence_vault.errors import InvalidValue, MalformedFile
from evidence_vault.records.entry import Json

SALT_BYTES: Final = 16
"""Random bits enough that a digest betrays nothing about a value that could be guessed."""

MAX_TEXT: Final = 1 << 20
"""Longest disclosure, in characters."""

_NAME_LENGTH: Final = 64
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*(?:[.-][A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)?")
_SALT: Final = re.compile(r"[A-Za-z0-9_-]{21}[AQgw]")
_TRIPLE: Final = Form("disclosure", tuple[str, str, Any])


class Disclosure(msgspec.Struct, frozen=True):
    """A fact and the text that discloses it.

    Attributes:
        text: base64url of the canonical array ``[salt, name, value]``.
        digest: base64url of SHA-256 of `text`, as it stands in ``_sd``.
    """

    text: str
    name: str
    value: Json
    digest: str


def make(name: str, value: Json, salt: bytes | None = None) -> Disclosure:
    """Write a fact down.

    Args:
        name: of the grammar in FORMAT.md, "Disclosure".
        value: within the profile of canonical JSON.
        salt: 16 bytes, for tests; else random.

    Raises:
        InvalidValue: the name or the value cannot be written.
    """
    if not is_name(name):
        raise InvalidValue(field=name, value="name", expected="a name of lower-case words")
    salt_text = encode_base64url(secrets.token_bytes(SALT_BYTES) if salt is None else salt).decode("ascii")
    try:
        text = encode_base64url(encode([salt_text, name, value]))
    except InvalidValue as error:
        raise InvalidValue(**{**error.facts, "field": name}) from None
    if len(text) > MAX_TEXT:
        raise InvalidValue(field=name, value=f"{len(text)} characters", expected="less than 1 MiB as written")
    return Disclosure(text.decode("ascii"), name, value, digest_of(text))


def parse(untrusted: str) -> Disclosure:
    """Read a disclosure.

    Raises:
        MalformedFile: with a reason of FORMAT.md, "Disclosure".
    """
    if len(untrusted) > MAX_TEXT:
        raise MalformedFile(what="disclosure", reason="disclosure.too_long")
    try:
        text = untrusted.encode("ascii")
        unpacked = decode_base64url_loosely(text)
    except ValueError:
        raise MalformedFile(what="disclosure", reason="disclosure.base64") from None
    triple = _TRIPLE.parse(unpacked)
    salt, name, value = triple
    if not _SALT.fullmatch(salt):
        raise MalformedFile(what="disclosure", reason="disclosure.salt")
    if not is_name(name):
        raise MalformedFile(what="disclosure", reason="disclosure.name")
    if type(value) is not str:
        refuse_outside(value)
    # one comparison stands for canonical JSON and for canonical base64url
    if encode_base64url(_TRIPLE.write(triple)) != text:
        raise MalformedFile(what="disclosure", reason="disclosure.not_canonical")
    return Disclosure(untrusted, name, value, digest_of(text))


def digest_of(text: bytes) -> str:
    """SHA-256 of a disclosure's ASCII text, as ``_sd`` holds it: base64url, 43 characters."""
    return encode_base64url(hashlib.sha256(text).digest()).decode("ascii")


@lru_cache(maxsize=4096)
def is_name(text: str) -> bool:
    """Whether a fact may be called so."""
    return len(text) <= _NAME_LENGTH and _NAME.fullmatch(text) is not None
