"""A disclosure says one fact, in one form, and its digest betrays nothing."""

from __future__ import annotations

import base64
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.custody.disclosure import MAX_TEXT, digest_of, make, parse
from evidence_vault.errors import InvalidValue, MalformedFile
from evidence_vault.records.entry import Json

SALT = "AAECAwQFBgcICQoLDA0ODw"


def pack(packed: str | bytes) -> str:
    """base64url without padding, as a disclosure is written."""
    data = packed.encode() if isinstance(packed, str) else packed
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def triple(name: str = "kind", value: str = '"x"', salt: str = SALT) -> str:
    """A disclosure from its parts, the value as JSON."""
    return pack(f'["{salt}","{name}",{value}]')


def test_a_stranger_reads_it_with_any_json_reader() -> None:
    made = make("title.ru", "Жалоба", bytes(range(16)))
    padded = made.text + "=" * (-len(made.text) % 4)
    assert json.loads(base64.urlsafe_b64decode(padded)) == [SALT, "title.ru", "Жалоба"]
    digest = base64.urlsafe_b64encode(hashlib.sha256(made.text.encode()).digest()).decode()
    assert made.digest == digest.rstrip("=")


def test_the_example_of_rfc_9901_has_the_digest_given_there() -> None:
    # section 4.2.3; the example has spaces in its JSON, so only its digest can be compared
    text = b"WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0"
    assert digest_of(text) == "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"


@pytest.mark.parametrize("value", ["text", "", 0, -5, True, None, ["E-000001", "E-000002"], {"lat": "43.25"}, []])
def test_what_is_written_is_read_back(value: Json) -> None:
    made = make("fact.gps", value)
    assert parse(made.text) == made
    assert made.value == value


def test_two_disclosures_of_one_fact_have_nothing_in_common() -> None:
    assert make("name", "same").digest != make("name", "same").digest


@pytest.mark.parametrize(
    "name", ["kind", "card.platform", "title.ru", "fact.exif.DateTimeOriginal", "zh-Hant", "a1_b", "a--b"]
)
def test_names_of_facts(name: str) -> None:
    assert parse(make(name, 1).text).name == name


@pytest.mark.parametrize(
    "name", ["", "Kind", "1a", "a.", "a..b", ".a", "a-.b", "a b", "ж", "a\n", "a" * 65, "a" + "-" * 62 + "!"]
)
def test_names_that_are_none(name: str) -> None:
    with pytest.raises(InvalidValue):
        make(name, 1)
    with pytest.raises(MalformedFile) as refusal:
        parse(pack(json.dumps([SALT, name, 1], ensure_ascii=False, separators=(",", ":"))))
    assert refusal.value.facts["reason"] == "disclosure.name"


@pytest.mark.parametrize(
    ("untrusted", "reason"),
    [
        ("A", "disclosure.base64"),
        ("жалоба", "disclosure.base64"),
        ("", "disclosure.syntax"),
        (pack("no json"), "disclosure.syntax"),
        (pack('{"a":1}'), "disclosure.syntax"),
        (pack(f'["{SALT}","kind"]'), "disclosure.syntax"),
        (pack(f'["{SALT}","kind","x","y"]'), "disclosure.syntax"),
        (pack('[1,"kind","x"]'), "disclosure.syntax"),
        (triple(salt=SALT[:-1]), "disclosure.salt"),
        (triple(salt=SALT + "A"), "disclosure.salt"),
        (triple(salt=SALT[:-1] + "B"), "disclosure.salt"),
        (triple(salt="+" + SALT[1:]), "disclosure.salt"),
        (triple(salt=""), "disclosure.salt"),
        (triple(value="1.5"), "json.float"),
        (triple(value="9007199254740993"), "json.integer_range"),
        (triple(value="[" * 9 + "]" * 9), "json.depth"),
        (triple(value='{"ж":1}'), "json.key_not_ascii"),
        (triple(value='{"a":1,"a":1}'), "disclosure.not_canonical"),
        (pack(f'["{SALT}", "kind","x"]'), "disclosure.not_canonical"),
        (triple() + "=", "disclosure.not_canonical"),
        (triple() + "==", "disclosure.not_canonical"),
        (triple() + "\n", "disclosure.not_canonical"),
        (triple()[:4] + "!" + triple()[4:], "disclosure.not_canonical"),
        (triple(value='"??>>"').replace("_", "/").replace("-", "+"), "disclosure.not_canonical"),
        ("A" * (MAX_TEXT + 1), "disclosure.too_long"),
    ],
)
def test_anything_else_is_refused_with_its_reason(untrusted: str, reason: str) -> None:
    with pytest.raises(MalformedFile) as refusal:
        parse(untrusted)
    assert refusal.value.facts["reason"] == reason


def test_other_padding_bits_are_refused() -> None:
    good = next(text for text in (triple(value=f'"{"x" * n}"') for n in range(3)) if len(text) % 4 == 2)
    other = good[:-1] + chr(ord(good[-1]) + 1)
    parse(good)
    with pytest.raises(MalformedFile) as refusal:
        parse(other)
    assert refusal.value.facts["reason"] == "disclosure.not_canonical"


def test_a_value_that_is_too_long_cannot_be_written() -> None:
    with pytest.raises(InvalidValue) as refusal:
        make("description", "x" * MAX_TEXT)
    assert refusal.value.facts["field"] == "description"


@pytest.mark.parametrize("value", [1.5, "\ud800", 2**53])
def test_a_value_outside_the_profile_is_named_by_its_field(value: Json) -> None:
    with pytest.raises(InvalidValue) as refusal:
        make("card.title", value)
    assert refusal.value.facts["field"] == "card.title"


@given(st.text() | st.binary(max_size=80).map(pack) | st.text(max_size=40).map(lambda text: triple(value=f'"{text}"')))
def test_any_text_is_read_or_refused(untrusted: str) -> None:
    try:
        found = parse(untrusted)
    except MalformedFile:
        return
    salt = json.loads(base64.urlsafe_b64decode(untrusted + "=="))[0]
    assert make(found.name, found.value, base64.urlsafe_b64decode(salt + "==")).text == untrusted
