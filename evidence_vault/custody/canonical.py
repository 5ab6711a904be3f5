"""RFC 8785 JSON in a strict profile: one value has one text, and every reader sees the same value.

The profile (FORMAT.md, "Canonical JSON") has no floats, ASCII keys, integers that every JSON reader
holds exactly, and a limited depth. Within it, msgspec's sorted encoding is that of RFC 8785.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, Generic, TypeVar

import msgspec

from evidence_vault.errors import InvalidValue, MalformedFile
from evidence_vault.records.entry import Json

MAX_DEPTH: Final = 8
"""Arrays and objects within one another."""

MAX_INTEGER: Final = 2**53 - 1
"""Largest magnitude of an integer (RFC 7493, section 2.2)."""

_WORDS: Final = {
    "json.float": "whole numbers",
    "json.integer_range": "whole numbers within 2^53 - 1",
    "json.key_not_ascii": "names in ASCII",
    "json.depth": f"at most {MAX_DEPTH} levels",
    "json.type": "text, whole numbers, truth values, lists, mappings",
    "json.text": "Unicode text without lone surrogates",
}

T = TypeVar("T")

_encode = msgspec.json.Encoder(order="deterministic").encode


class Form(Generic[T]):
    """A typed shape of canonical JSON.

    Reading parses and encodes again: bytes that differ were not canonical. So white space, key order,
    duplicate and unknown keys, escapes and trailing bytes need no rule of their own. Members of any
    type still have to pass `refuse_outside`.

    Attributes:
        write: canonical bytes of a value of this shape that is within the profile.
    """

    def __init__(self, name: str, shape: type[T]) -> None:
        """Prepare a decoder for `shape`, a type that msgspec knows; `name` begins the reasons of refusals."""
        self._name = name
        self._decode = msgspec.json.Decoder(shape).decode
        self.write: Callable[[T], bytes] = _encode

    def parse(self, untrusted: bytes) -> T:
        """Read any JSON text of this shape, canonical or not.

        Raises:
            MalformedFile: ``<name>.syntax``.
        """
        try:
            return self._decode(untrusted)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise MalformedFile(what=self._name, reason=f"{self._name}.syntax") from None

    def read(self, untrusted: bytes) -> T:
        """Read canonical bytes of this shape.

        Raises:
            MalformedFile: ``<name>.syntax``, ``<name>.not_canonical``.
        """
        value = self.parse(untrusted)
        if _encode(value) != untrusted:
            raise MalformedFile(what=self._name, reason=f"{self._name}.not_canonical")
        return value


_ANY: Final = Form("json", object)


def encode(value: Json) -> bytes:
    """The one canonical text of a value, UTF-8.

    Raises:
        InvalidValue: the value is outside the profile.
    """
    reason = departure(value)
    if reason:
        raise InvalidValue(field="", value=type(value).__name__, expected=_WORDS[reason])
    try:
        return _encode(value)
    except UnicodeEncodeError:
        raise InvalidValue(field="", value="text", expected=_WORDS["json.text"]) from None


def decode(untrusted: bytes) -> Json:
    """Read canonical bytes, and nothing else.

    Raises:
        MalformedFile: with a reason of FORMAT.md, "Canonical JSON".
    """
    value = _ANY.parse(untrusted)
    refuse_outside(value)
    if _encode(value) != untrusted:
        raise MalformedFile(what="json", reason="json.not_canonical")
    return value  # type: ignore[return-value]  # refuse_outside leaves nothing but Json


def refuse_outside(value: object) -> None:
    """Refuse a parsed value that is outside the profile.

    Raises:
        MalformedFile: with the first reason found.
    """
    reason = departure(value)
    if reason:
        raise MalformedFile(what="json", reason=reason)


def departure(value: object, room: int = MAX_DEPTH) -> str | None:
    """How a value departs from the profile, None where it does not.

    Args:
        value: parsed or about to be written; lone surrogates are left to the encoder.
        room: levels of arrays and objects that may still open.
    """
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return None
    if kind is int:
        return None if -MAX_INTEGER <= value <= MAX_INTEGER else "json.integer_range"  # type: ignore[operator]
    if kind is float:
        return "json.float"
    if isinstance(value, list | tuple):
        return _first_departure(value, room)
    if isinstance(value, dict):
        if not all(type(key) is str and key.isascii() for key in value):
            return "json.key_not_ascii"
        return _first_departure(value.values(), room)
    return "json.type"


def _first_departure(members: Iterable[object], room: int) -> str | None:
    if not room:
        return "json.depth"
    return next(filter(None, (departure(member, room - 1) for member in members)), None)
