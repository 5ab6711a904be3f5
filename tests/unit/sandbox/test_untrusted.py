"""What a worker says is the file's word until it was checked."""

from __future__ import annotations

import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.errors import MalformedFile
from evidence_vault.sandbox.protocol import MAX_REPLY, frame, read_frame
from evidence_vault.sandbox.untrusted import check_hello, check_reply, is_taken, printable

HONEST = {"nonce": "n", "result": "ok", "media_type": "image/png", "facts": {"fact.width": 31, "fact.flag": True}}
HELLO = {"tool": "libmagic 5.44", "limits": ["memory"], "reusable": True}


def _reply(**changes: object) -> bytes:
    return json.dumps({**HONEST, **changes}).encode()


def test_an_honest_reply_is_believed() -> None:
    reply = check_reply(_reply(), nonce="n")
    assert (reply.result, reply.media_type) == ("ok", "image/png")
    assert reply.facts == {"fact.width": 31, "fact.flag": True}


@pytest.mark.parametrize(
    "lie",
    [
        {"result": "verified"},
        {"media_type": "image"},
        {"media_type": "IMAGE/PNG"},
        {"media_type": "image/png\n"},
        {"media_type": "a/" + "b" * 126},
        {"facts": {"width": 1}},
        {"facts": {"item": "E-000001"}},
        {"facts": {"fact.": 1}},
        {"facts": {"fact.a b": 1}},
        {"facts": {"fact.a\n": 1}},
        {"facts": {"fact." + "a" * 60: 1}},
        {"facts": {"fact.a": 1.5}},
        {"facts": {"fact.a": None}},
        {"facts": {"fact.a": [1]}},
        {"facts": {"fact.a": {"b": 1}}},
        {"facts": {"fact.a": 2**53}},
        {"facts": {"fact.a": -(2**53)}},
        {"facts": {"fact.a": "x" * 2001}},
        {"facts": {f"fact.a{number}": 1 for number in range(301)}},
        {"facts": []},
        {"nonce": "m"},
        {"nonce": None},
        {"more": 1},
    ],
)
def test_a_reply_that_is_not_of_its_form_is_refused(lie: dict[str, object]) -> None:
    with pytest.raises(MalformedFile):
        check_reply(_reply(**lie), nonce="n")


@pytest.mark.parametrize(
    "untrusted", [b"", b"{", b"null", b"[" * 100_000, b'{"a":' * 100_000, b"\xff\xfe", b'"\\ud800"']
)
def test_what_is_no_message_at_all_is_refused(untrusted: bytes) -> None:
    with pytest.raises(MalformedFile):
        check_reply(untrusted, nonce="n")
    with pytest.raises(MalformedFile):
        check_hello(untrusted)
    assert not is_taken(untrusted, nonce="n")


def test_a_hello_is_read_and_only_its_form_is_taken() -> None:
    assert check_hello(json.dumps(HELLO).encode()).limits == ("memory",)
    with pytest.raises(MalformedFile):
        check_hello(json.dumps({**HELLO, "tool": "x" * 201}).encode())


def test_only_the_answer_to_this_job_counts_as_taken() -> None:
    assert is_taken(b'{"nonce":"n"}', nonce="n")
    assert not is_taken(b'{"nonce":"m"}', nonce="n")
    assert not is_taken(_reply(), nonce="n")


@given(st.data())
def test_a_mutated_reply_is_refused_or_well_formed(data: st.DataObject) -> None:
    untrusted = bytearray(_reply(facts={"fact.gps": "43.25,76.95", "fact.mail.subject": "Шпион", "fact.pages": 3}))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(untrusted) - 1))
        kind = data.draw(st.sampled_from(("change", "cut", "repeat")))
        if kind == "change":
            untrusted[at] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del untrusted[at : at + data.draw(st.integers(1, 20))]
        else:
            untrusted[at:at] = untrusted[at : at + 20]
        untrusted = untrusted or bytearray(b"x")
    try:
        reply = check_reply(bytes(untrusted), nonce="n")
    except MalformedFile:
        return
    for name, value in reply.facts.items():
        assert re.fullmatch(r"[a-z][a-z0-9_]*([.-][A-Za-z0-9_-]+)*", name)
        assert not isinstance(value, str) or value == printable(value)


@given(st.binary(max_size=40), st.integers(0, 50))
def test_any_bytes_are_a_frame_or_the_end_or_too_long(untrusted: bytes, limit: int) -> None:
    announced = int.from_bytes(untrusted[:4], "big")
    try:
        payload = read_frame(io.BytesIO(untrusted), limit=limit)
    except MalformedFile:
        assert announced > limit
        return
    assert payload is None or (announced <= limit and payload == untrusted[4 : 4 + announced])


def test_a_frame_over_the_limit_is_refused_before_it_is_read() -> None:
    stream = io.BytesIO((1 << 31).to_bytes(4, "big") + b"x" * 10)
    with pytest.raises(MalformedFile):
        read_frame(stream, limit=MAX_REPLY)
    assert stream.tell() == 4


def test_frames_follow_one_another() -> None:
    stream = io.BytesIO(frame(b"one") + frame(b"") + frame(b"two"))
    assert [read_frame(stream, limit=9) for _ in range(4)] == [b"one", b"", b"two", None]


@pytest.mark.parametrize(
    ("untrusted", "shown"),
    [
        ("Canon EOS 40D", "Canon EOS 40D"),
        ("Қазақстан, «шпион»", "Қазақстан, «шпион»"),
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("a\r\nb\0", "a\\r\\nb\\x00"),
        ("photo\u202egpj.exe", "photo\\u202egpj.exe"),
        ("a\u2066b\u2069", "a\\u2066b\\u2069"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("\x85\u2028", "\\x85\\u2028"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("x" * 3000, "x" * 2000),
        ("\0" * 2000, "\\x00" * 500),
    ],
)
def test_what_could_deceive_a_reader_is_made_visible(untrusted: str, shown: str) -> None:
    assert printable(untrusted) == shown
