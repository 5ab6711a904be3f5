"""The state of the tree as a signed note (C2SP tlog-checkpoint, signed-note; Ed25519)."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from evidence_vault.crypto import signing
from evidence_vault.crypto.hashing import sha256
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.canonical import MAX_INTEGER
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.merkle import HASH_BYTES
from evidence_vault.errors import MalformedFile
from evidence_vault.records.ids import CustodianId, VaultId

ORIGIN_PREFIX: Final = "evidence-vault/"

_MAX_NOTE: Final = 1 << 16
_MAX_SIGNATURES: Final = 16
ED25519: Final = b"\x01"
"""What signs a text, in the key id (C2SP signed-note)."""

_KEY_ID_BYTES: Final = 4
_BASE64: Final = r"[A-Za-z0-9+/=]+"
_NAME: Final = r"[!-*,-~]+"  # printable ASCII but the space and the plus sign
_BODY: Final = re.compile(rf"({_NAME})\n(0|[1-9][0-9]{{0,15}})\n({_BASE64})\n")
_LINE: Final = re.compile(rf"— ({_NAME}) ({_BASE64})\n")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a tree.

    Attributes:
        origin: which log, for example ``evidence-vault/<vault id>``.
        size: number of entries.
        root: RFC 6962 root, 32 bytes.
    """

    origin: str
    size: int
    root: bytes

    @property
    def body(self) -> bytes:
        """The text that is signed: three lines, each with its newline."""
        return f"{self.origin}\n{self.size}\n{encode_base64(self.root)}\n".encode()


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One signature of a note, not yet verified.

    Attributes:
        key_name: which key is said to have made it.
        key_id: four bytes that tell keys of one name apart.
        signature: as the algorithm made it.
    """

    key_name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class SignedText:
    """Any text with signatures (C2SP signed-note).

    Attributes:
        body: what is signed, its last newline included.
        signatures: in the order of the note.
    """

    body: bytes
    signatures: tuple[SignatureLine, ...]

    def verify(self, key_name: str, public_key: bytes) -> bool:
        """Whether this key, under this name, signed the text (RFC 8032)."""
        named = key_id(key_name, public_key)
        return any(
            signing.verify(public_key, self.body, line.signature)
            for line in self.signatures
            if line.key_name == key_name and line.key_id == named
        )


@dataclass(frozen=True, slots=True)
class Note:
    """A checkpoint and its signatures, in the order of the note."""

    checkpoint: Checkpoint
    signatures: tuple[SignatureLine, ...]

    def verify(self, key_name: str, public_key: bytes) -> bool:
        """Whether this key, under this name, signed the checkpoint (RFC 8032)."""
        return SignedText(self.checkpoint.body, self.signatures).verify(key_name, public_key)


def origin(vault: VaultId) -> str:
    """Name of a vault's log, and of the vault key."""
    return f"{ORIGIN_PREFIX}{vault}"


def custodian_key_name(vault: VaultId, custodian: CustodianId) -> str:
    """Name of a custodian's key: says which of the vault's keys, never whose."""
    return f"{origin(vault)}/{custodian}"


def sign_note(checkpoint: Checkpoint, keys: Sequence[tuple[str, SigningKey]]) -> bytes:
    """A note with one line for each key name and key, in their order."""
    return sign_text(checkpoint.body, keys)


def sign_text(body: bytes, keys: Sequence[tuple[str, SigningKey]]) -> bytes:
    """As `sign_note`, of any text that ends in a newline and has no empty line."""
    lines = [signature_line(name, key_id(name, key.public_key) + key.sign(body)) for name, key in keys]
    return (body.decode("utf-8") + "\n" + "".join(lines)).encode("utf-8")


def signature_line(key_name: str, signed: bytes) -> str:
    """The line of a note for a signature behind the four bytes of its key."""
    return f"— {key_name} {encode_base64(signed)}\n"


def parse_line(untrusted: str) -> SignatureLine:
    """Read one signature line, its newline included. Raises `MalformedFile`, as `parse_note` does for such a line."""
    match = _LINE.fullmatch(untrusted)
    if not match:
        raise _malformed("note.signature_line")
    signed = _base64(match[2])
    if len(signed) <= _KEY_ID_BYTES:
        raise _malformed("note.signature_line")
    return SignatureLine(match[1], signed[:_KEY_ID_BYTES], signed[_KEY_ID_BYTES:])


def parse_note(untrusted: bytes) -> Note:
    """Read a signed note whose text is a checkpoint without extension lines.

    Raises:
        MalformedFile: with a reason of FORMAT.md, "Checkpoint".
    """
    body, signatures = _split(untrusted)
    return Note(_parse_body(body), _parse_signatures(signatures))


def parse_signed(untrusted: bytes, most: int = _MAX_NOTE) -> SignedText:
    """Read a signed note of any text, of at most so many bytes.

    Raises:
        MalformedFile: as of `parse_note`; of the text only that it is UTF-8 and one paragraph.
    """
    body, signatures = _split(untrusted, most)
    return SignedText(body.encode(), _parse_signatures(signatures))


def parse_body(untrusted: bytes) -> Checkpoint:
    """Read the text of a checkpoint, as a QR code holds it: a note without its signatures. Errors as of `parse_note`."""
    try:
        return _parse_body(untrusted.decode("utf-8"))
    except UnicodeDecodeError:
        raise _malformed("note.text") from None


def short_form(body: bytes) -> str:
    """200 bits of SHA-256 of a note's body as eight groups of five base32 characters, to be printed and compared."""
    text = base64.b32encode(sha256(body).value[:25]).decode("ascii")
    return " ".join(text[start : start + 5] for start in range(0, len(text), 5))


def _split(untrusted: bytes, most: int = _MAX_NOTE) -> tuple[str, str]:
    if len(untrusted) > most:
        raise _malformed("note.too_long")
    try:
        text = untrusted.decode("utf-8")
    except UnicodeDecodeError:
        raise _malformed("note.text") from None
    body, blank, signatures = text.partition("\n\n")
    if not blank:
        raise _malformed("note.no_signatures")
    return f"{body}\n", signatures


def _parse_body(untrusted: str) -> Checkpoint:
    match = _BODY.fullmatch(untrusted)
    if not match:
        raise _malformed("note.body")
    size, root = int(match[2]), _base64(match[3])
    if size > MAX_INTEGER:
        raise _malformed("note.size")
    if len(root) != HASH_BYTES:
        raise _malformed("note.root")
    return Checkpoint(match[1], size, root)


def _parse_signatures(untrusted: str) -> tuple[SignatureLine, ...]:
    lines = untrusted.splitlines(keepends=True)
    if not 0 < len(lines) <= _MAX_SIGNATURES:
        raise _malformed("note.signature_count")
    signatures = list(map(parse_line, lines))
    if len({(line.key_name, line.key_id) for line in signatures}) != len(signatures):
        raise _malformed("note.signature_twice")
    return tuple(signatures)


def _base64(untrusted: str) -> bytes:
    try:
        return decode_base64(untrusted)
    except ValueError:
        raise _malformed("note.base64") from None


def key_id(key_name: str, public_key: bytes, algorithm: bytes = ED25519) -> bytes:
    """Four bytes that tell keys of one name, and what they sign, apart."""
    return sha256(key_name.encode("utf-8") + b"\n" + algorithm + public_key).value[:_KEY_ID_BYTES]


def _malformed(reason: str) -> MalformedFile:
    return MalformedFile(what="note", reason=reason)
