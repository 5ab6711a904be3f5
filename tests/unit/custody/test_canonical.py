"""Canonical JSON: one value, one text. Against published vectors and a second implementation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.custody.canonical import MAX_DEPTH, MAX_INTEGER, decode, encode
from evidence_vault.errors import InvalidValue, MalformedFile
from evidence_vault.records.entry import Json

TEXTS = st.text(st.characters(codec="utf-8"))
SCALARS = st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | TEXTS
KEYS = st.text(st.characters(max_codepoint=127), max_size=12)


def within(depth: int) -> st.SearchStrategy[Json]:
    """Values of the profile, at most `depth` arrays and objects deep."""
    if not depth:
        return SCALARS
    inner = within(depth - 1)
    return SCALARS | st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)


VALUES = within(4)


def nested(depth: int) -> bytes:
    """Arrays within one another."""
    return b"[" * depth + b"]" * depth


IN_PROFILE = ["arrays", "structures", "unicode"]
OUTSIDE = {"french": "json.key_not_ascii", "values": "json.float", "weird": "json.key_not_ascii"}


@pytest.mark.parametrize("name", IN_PROFILE)
def test_published_vectors_within_the_profile_give_identical_bytes(shared: Path, name: str) -> None:
    published = (shared / "vectors/jcs/output" / f"{name}.json").read_bytes()
    loose = (shared / "vectors/jcs/input" / f"{name}.json").read_bytes()
    assert encode(decode(published)) == published
    # the input writes 56 as 56.0, which is the same number to RFC 8785
    assert encode(json.loads(loose, parse_float=lambda text: int(float(text)))) == published


@pytest.mark.parametrize(("name", "reason"), OUTSIDE.items())
def test_published_vectors_outside_the_profile_are_refused(shared: Path, name: str, reason: str) -> None:
    folder = shared / "vectors/jcs"
    with pytest.raises(MalformedFile) as refusal:
        decode((folder / "output" / f"{name}.json").read_bytes())
    assert refusal.value.facts["reason"] == reason
    with pytest.raises(InvalidValue):
        encode(json.loads((folder / "input" / f"{name}.json").read_bytes()))


def test_every_published_vector_is_looked_at(shared: Path) -> None:
    published = {path.stem for path in (shared / "vectors/jcs/output").iterdir()}
    assert published == {*IN_PROFILE, *OUTSIDE}


@given(VALUES)
def test_a_second_implementation_writes_the_same_bytes(value: Json) -> None:
    assert encode(value) == rfc8785.dumps(value)


@given(VALUES)
def test_what_is_written_is_read_back(value: Json) -> None:
    assert decode(encode(value)) == value


@pytest.mark.parametrize(
    ("untrusted", "reason"),
    [
        (b"", "json.syntax"),
        (b"\xef\xbb\xbf1", "json.syntax"),
        (b"[1]x", "json.syntax"),
        (b"[1,]", "json.syntax"),
        (b"NaN", "json.syntax"),
        (b"[Infinity]", "json.syntax"),
        (b'"\\ud800"', "json.syntax"),
        (b'"\xed\xa0\x80"', "json.syntax"),
        (b'"\xff"', "json.syntax"),
        (b'"\x01"', "json.syntax"),
        (nested(100_000), "json.syntax"),
        (nested(MAX_DEPTH + 1), "json.depth"),
        (b'{"a":' * 9 + b"1" + b"}" * 9, "json.depth"),
        (b"1.0", "json.float"),
        (b"1e2", "json.float"),
        (b"0.5", "json.float"),
        (b"[[1.5]]", "json.float"),
        (b"9007199254740993", "json.integer_range"),
        (b"-9007199254740992", "json.integer_range"),
        (b'{"k":[9007199254740992]}', "json.integer_range"),
        ('{"\u0456":1}'.encode(), "json.key_not_ascii"),
        (b'{"a":1,"a":1}', "json.not_canonical"),
        (b'{"a":1,"a":2}', "json.not_canonical"),
        (b'{"b":1,"a":2}', "json.not_canonical"),
        (b'{"a": 1}', "json.not_canonical"),
        (b"[1]\n", "json.not_canonical"),
        (b" 1", "json.not_canonical"),
        (b"-0", "json.not_canonical"),
        (b'"\\u0041"', "json.not_canonical"),
        (b'"\\/"', "json.not_canonical"),
        (b'"\\u000a"', "json.not_canonical"),
        (b'"\\u001F"', "json.not_canonical"),
    ],
)
def test_anything_else_is_refused_with_its_reason(untrusted: bytes, reason: str) -> None:
    with pytest.raises(MalformedFile) as refusal:
        decode(untrusted)
    assert refusal.value.facts["reason"] == reason


def test_the_limits_themselves_are_accepted() -> None:
    assert decode(nested(MAX_DEPTH)) == json.loads(nested(MAX_DEPTH))
    assert decode(b"9007199254740991") == MAX_INTEGER
    assert decode(b"-9007199254740991") == -MAX_INTEGER


def cyclic() -> list[object]:
    """A list that holds itself."""
    loop: list[object] = []
    loop.append(loop)
    return loop


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), 2**53, -(2**53), {"\u0456": 1}, {1: 2}, b"bytes", {"a": {1, 2}}, "\ud800", cyclic()],
)
def test_what_is_outside_the_profile_cannot_be_written(value: Json) -> None:
    with pytest.raises(InvalidValue):
        encode(value)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(untrusted: bytes) -> None:
    try:
        value = decode(untrusted)
    except MalformedFile:
        return
    assert encode(value) == untrusted
