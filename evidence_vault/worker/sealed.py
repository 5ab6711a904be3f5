"""What is signed, with the file that was signed in it, and what is encrypted: CMS (RFC 5652), OpenPGP (RFC 9580) and others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_OF_CMS: Final = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07"
_MESSAGE: Final = re.compile(
    rb"\x30(?:\x80|[\0-\x7f]|[\x81-\x84].{1,4}?)" + re.escape(_OF_CMS) + rb"[\2\3\6]", re.DOTALL
)
"""A sequence (X.690, 8.9) that begins with the name of what is signed or encrypted (RFC 5652, 5.1, 6.1, 8)."""

_SIGNED: Final = 2
_OCTETS_IN_PIECES: Final = 0x24
_NO_LENGTH: Final = 0x80
_END: Final = b"\0\0"
_DEEPEST: Final = 16

_ENCRYPTED: Final = re.compile(
    rb"age-encryption\.org/v1\n|Salted__|LUKS\xba\xbe|\x03\xd9\xa2\x9a[\x65-\x67]\xfb\x4b\xb5"  # age, openssl, LUKS, KeePass
    rb"|\x85[\1-\4].\x03|\x84\x5e\x03|\xc1\xc0\x4c\x03|\x8c\x0d\x04[\1-\x0b]\x03",  # OpenPGP, for a key or a passphrase
    re.DOTALL,
)
_ARMOUR: Final = re.compile(
    rb"-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----[ \t]*\r?\n(?:[A-Za-z]+: [^\n]*+\n)*+\s*+[A-Za-z0-9+/]{16}"
)


class _Element(NamedTuple):
    """An element of BER.

    Attributes:
        tag: what it is.
        begin: where its content begins.
        end: where that ends.
        after: where the next element begins.
    """

    tag: int
    begin: int
    end: int
    after: int


def is_encrypted(data: bytes) -> bool:
    """Whether nobody can read it without a key, or a part of it, of a text."""
    return bool(_ENCRYPTED.match(data) or _ARMOUR.search(data))


def is_message(data: bytes) -> bool:
    """Whether it is a message of CMS that is signed or encrypted."""
    return bool(_MESSAGE.match(data))


def signed(data: bytes) -> tuple[bytes, int]:
    """The file that was signed, empty where the signature stands alone; and where the message ends.

    Args:
        data: for which `is_message` holds.

    Raises:
        ValueError: it is encrypted, or does not end as it should.
    """
    message = _element(data, 0)
    kind, *body = _inside(data, message)
    if data[kind.end - 1] != _SIGNED or not body:
        raise ValueError("encrypted")
    (parts,) = _inside(data, body[0])
    _, _, content, *_ = _inside(data, parts)
    _, *octets = _inside(data, content)
    pieces = (piece for explicit in octets for one in _inside(data, explicit) for piece in _octets(data, one))
    return b"".join(pieces), message.after


def _octets(data: bytes, one: _Element) -> Iterator[bytes]:
    """The bytes of a string, which may come in pieces (X.690, 8.7); of anything else as they stand."""
    if one.tag == _OCTETS_IN_PIECES:
        for piece in _inside(data, one):
            yield from _octets(data, piece)
    else:
        yield data[one.begin : one.end]


def _inside(data: bytes, outer: _Element) -> list[_Element]:
    found, at = [], outer.begin
    while at < outer.end:
        found.append(_element(data, at))
        at = found[-1].after
    return found


def _element(data: bytes, at: int, depth: int = 0) -> _Element:
    """What begins there (X.690, 8.1); nothing in a message has a tag of more than one byte."""
    if depth > _DEEPEST or at + 2 > len(data):
        raise ValueError("no element")
    tag, length, begin = data[at], data[at + 1], at + 2
    if length == _NO_LENGTH:
        end = begin
        while data[end : end + 2] != _END:
            end = _element(data, end, depth + 1).after
        return _Element(tag, begin, end, end + 2)
    if length > _NO_LENGTH:
        begin, length = begin + length - _NO_LENGTH, int.from_bytes(data[begin : begin + length - _NO_LENGTH])
    if begin + length > len(data):
        raise ValueError("cut off")
    return _Element(tag, begin, begin + length, begin + length)
