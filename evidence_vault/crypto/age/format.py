"""The header of an age file (age.md, "File format"): its grammar and its MAC.

A header is refused unless it is exactly what an encoder may write, so it never has to be encoded again
to be checked.
"""

from __future__ import annotations

import base64
import hmac
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from evidence_vault.crypto.hashing import hmac_sha256
from evidence_vault.crypto.secret import hkdf_sha256
from evidence_vault.errors import AlteredHeader, MalformedFile

FILE_KEY_BYTES = 16

_VERSION_LINE = "age-encryption.org/v1"
_ARGUMENT_LINE = re.compile(r"-> ([!-~]+(?: [!-~]+)*)")
_FOOTER = "---"
_BODY_COLUMNS = 64
_MAC_BYTES = 32
_BLOCK = 4096
# The specification sets no limit. This one has room for thousands of recipients.
_MAX_HEADER = 256 * 1024


@dataclass(frozen=True, slots=True)
class Stanza:
    """One wrapping of the file key: a type, its arguments (printable ASCII, no spaces) and a body."""

    type: str
    arguments: tuple[str, ...]
    body: bytes

    def encode(self) -> str:
        """The stanza's lines, each ended by LF; the last body line is short, even if it is empty."""
        text = encode_base64(self.body)
        body = [text[start : start + _BODY_COLUMNS] for start in range(0, len(text) + 1, _BODY_COLUMNS)]
        return "\n".join([" ".join(["->", self.type, *self.arguments]), *body, ""])


@dataclass(frozen=True, slots=True)
class Header:
    """A header that follows the grammar; whether it is authentic is not known before `check`.

    Attributes:
        stanzas: at least one, of any type.
        covered: the bytes that the MAC is made of.
        mac: 32 bytes.
    """

    stanzas: tuple[Stanza, ...]
    covered: bytes
    mac: bytes

    def check(self, file_key: bytes) -> None:
        """Hold the header against the file key.

        Raises:
            AlteredHeader: the MAC is another.
        """
        if not hmac.compare_digest(self.mac, _mac(file_key, self.covered)):
            raise AlteredHeader(what="age header", reason="MAC")


def encode_header(stanzas: Sequence[Stanza], file_key: bytes) -> bytes:
    """A whole header, from the version line to the MAC."""
    lines = _VERSION_LINE + "\n" + "".join(stanza.encode() for stanza in stanzas) + _FOOTER
    covered = lines.encode("ascii")
    return covered + f" {encode_base64(_mac(file_key, covered))}\n".encode("ascii")


def read_header(file: BinaryIO) -> bytes:
    """Read from the start of an age file to the end of its header; the position afterwards is anywhere.

    Raises:
        MalformedFile: there is no version line, or no end, or the end is too far away.
    """
    start = (_VERSION_LINE + "\n").encode("ascii")
    data = b""
    while block := file.read(_BLOCK):
        data += block
        if not data.startswith(start[: len(data)]):
            raise _malformed("no version line of age v1")
        footer = data.find(f"\n{_FOOTER}".encode("ascii"))
        end = data.find(b"\n", footer + 1) if footer >= 0 else -1
        if end >= 0:
            return data[: end + 1]
        if len(data) > _MAX_HEADER:
            raise _malformed("no end within 256 KiB")
    raise _malformed("no end")


def parse_header(data: bytes) -> Header:
    """Read the header that `read_header` cut out.

    Raises:
        MalformedFile: it does not follow the grammar.
    """
    try:
        version, *lines, footer, _ = data.decode("ascii").split("\n")
    except ValueError:
        raise _malformed("not lines of ASCII") from None
    mark, _, mac_text = footer.partition(" ")
    if version != _VERSION_LINE or mark != _FOOTER:
        raise _malformed("first or last line")
    stanzas = tuple(_parse_stanzas(iter(lines)))
    mac = decode_base64(mac_text)
    if not stanzas or len(mac) != _MAC_BYTES:
        raise _malformed("no stanza, or a MAC of another length")
    return Header(stanzas, data[: -len(mac_text) - 2], mac)


def _parse_stanzas(lines: Iterator[str]) -> Iterator[Stanza]:
    for line in lines:
        match = _ARGUMENT_LINE.fullmatch(line)
        if match is None:
            raise _malformed("a stanza's first line")
        type_, *arguments = match[1].split(" ")
        yield Stanza(type_, tuple(arguments), _parse_body(lines))


def _parse_body(lines: Iterator[str]) -> bytes:
    text = ""
    for line in lines:
        if len(line) > _BODY_COLUMNS:
            raise _malformed("a body line of more than 64 columns")
        text += line
        if len(line) < _BODY_COLUMNS:
            return decode_base64(text)
    raise _malformed("a stanza without its short last line")


def encode_base64(data: bytes) -> str:
    """Standard base64 without padding (RFC 4648, section 4)."""
    return base64.b64encode(data).decode("ascii").rstrip("=")


def decode_base64(text: str) -> bytes:
    """The bytes of canonical base64 without padding.

    Raises:
        MalformedFile: any text that `encode_base64` would not write.
    """
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except ValueError:
        raise _malformed("base64") from None
    if encode_base64(data) != text:
        raise _malformed("base64 is not canonical")
    return data


def _mac(file_key: bytes, covered: bytes) -> bytes:
    return hmac_sha256(hkdf_sha256(file_key, salt=b"", info=b"header"), covered)


def _malformed(reason: str) -> MalformedFile:
    return MalformedFile(what="age header", reason=reason)
