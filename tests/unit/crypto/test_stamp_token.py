"""Three readers of time stamps read the same in the same bytes, and refuse the same, whatever somebody made of them."""

from __future__ import annotations

import base64
import random
from collections.abc import Iterable

import pytest

from evidence_vault.crypto.stamp_token import LIMIT, read_token, token_of
from evidence_vault.crypto.timestamp import ask
from tests.helpers.authority import Authority
from tests.helpers.bundles import kit
from tests.helpers.chromium import Chromium
from tests.helpers.verify_page import PAGE

READ = """(tokens) => tokens.map((text) => {
  const said = attempt(() => readToken(Uint8Array.from(atob(text), (one) => one.charCodeAt(0))))?.said;
  return said ? [said.time, said.authority, said.certificate] : null;
})"""


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A good one."""
    return Authority(tmp_path_factory.mktemp("token") / "tsa").answer(ask(b"a note").der, "-token_out")


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """One in its answer."""
    return Authority(tmp_path_factory.mktemp("answer") / "tsa").answer(ask(b"a note").der)


def ours(data: bytes) -> list[str] | None:
    """What the program reads; nothing but a refusal may come of anything else."""
    try:
        said = read_token(data)
    except ValueError:
        return None
    return [said.at, said.authority, said.certificate_sha256]


def theirs(data: bytes) -> list[str] | None:
    """What the kit reads; likewise."""
    try:
        said = kit().read_token(data)["said"]
    except kit().Refused:
        return None
    return [said["time"], said["authority"], said["certificate"]]


def agreed(page: Chromium, cases: Iterable[bytes]) -> list[list[str] | None]:
    """What all three make of each."""
    listed = list(cases)
    found = [ours(data) for data in listed]
    assert [theirs(data) for data in listed] == found
    assert page.do(READ, [base64.b64encode(data).decode() for data in listed]) == found
    return found


@pytest.fixture(scope="module")
def page(chromium: Chromium) -> Chromium:
    """The page, whose reader is asked."""
    chromium.open(PAGE)
    return chromium


def test_a_good_one_reads_alike_and_every_cut_is_refused(page: Chromium, token: bytes) -> None:
    (said,) = agreed(page, [token])
    assert said
    assert said[1] == "Test Authority"
    cuts = [token[:length] for length in range(len(token))] + [token + b"\0", token * 2]
    assert agreed(page, cuts) == [None] * len(cuts)


def test_every_byte_that_is_flipped_reads_alike(page: Chromium, token: bytes) -> None:
    chance = random.Random(3161)
    flipped = []
    for at in range(len(token)):
        for bit in {chance.randrange(8), chance.randrange(8)}:
            flipped.append(token[:at] + bytes([token[at] ^ 1 << bit]) + token[at + 1 :])
    found = agreed(page, flipped)
    refused = found.count(None)
    assert 200 < refused < len(flipped) - 200, "the signature is not read; all around the time is"


def wrap(content: bytes, tag: int = 0x30) -> bytes:
    """A value of DER around some content."""
    size = len(content)
    if size < 0x80:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 + len(length)]) + length + content


def nested(depth: int, tag: int) -> bytes:
    """A value within a value, so many times."""
    data = b"\x05\0"
    while depth and len(data) < LIMIT - 8:
        data, depth = wrap(data, tag), depth - 1
    return data


def test_what_is_nested_large_or_has_no_end_is_refused_at_once(page: Chromium, token: bytes) -> None:
    deep = [nested(20_000, tag) for tag in (0x30, 0x31, 0xA0, 0x04)]
    inner = token.replace(b"\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x04", deep[0][:9000], 1)
    wide = [wrap(b"\x05\0" * 30_000), wrap(wrap(b"\x02\x01\0" * 20_000, 0xA0))]
    lengths = [b"\x30\x80\0\0", b"\x30\x84\xff\xff\xff\xff", b"\x30\x83\xff\xff\xff", b"\x30\x81\x7f" + bytes(127)]
    lengths += [b"\x30\x82\0\x80" + bytes(128), b"\x3f\x81\0\0", b"\x30", b"", b"\xff" * LIMIT, b"0" * (LIMIT + 1)]
    cases = [*deep, inner, *wide, *lengths]
    assert agreed(page, cases) == [None] * len(cases)


def test_times_of_another_form_are_refused(page: Chromium, token: bytes) -> None:
    start = token.index(b"\x18\x0f20") + 2
    today = token[start : start + 8]
    good, *wrong = (
        token[:start] + moment + token[start + 15 :]
        for moment in (today + b"101112Z", b"20261301101112Z", today + b"240000Z", today + b"101160Z", today + b"10111\xb2Z",
                       today + b"101112+", b"00001126101112Z", b"19991126101112Z")
    )  # fmt: skip
    assert agreed(page, [good]) != [None]
    assert agreed(page, wrong) == [None] * len(wrong)


def test_names_are_made_safe_to_print(page: Chromium, token: bytes) -> None:
    """The text is turned around, hidden or cut nowhere: what could do that becomes a question mark."""
    name = b"\x0c\x0eTest Authority"
    assert token.count(name) >= 1
    for text, shown in (
        ("Тест 日本", "Тест 日本"),
        ("a\u202eb\u200bc", "a?b?c"),
        ("\x1b[31m\n\u00ad", "?[31m??"),
        ("\U0001f600 x", "? x"),
    ):
        data = text.encode().ljust(14, b"x")[:14]
        (said,) = agreed(page, [token.replace(name, b"\x0c\x0e" + data)])
        if said:
            assert said[1].rstrip("x") == shown.rstrip("x")
    (said,) = agreed(page, [token.replace(name, b"\x0c\x0e" + b"\xff" * 14)])
    assert said is None
    (said,) = agreed(page, [token.replace(name, b"\x1e\x0e" + "Имя! ✓".encode("utf-16-be").ljust(14, b"\0"))])
    assert said
    assert said[1] == "Имя! ??"


def test_an_answer_grants_its_token_and_no_other(answer: bytes) -> None:
    token, alone = token_of(answer)
    assert not alone
    assert token_of(token) == (token, True)
    assert kit().grants(answer, token)
    for wrong in (
        token,
        answer[:-1],
        answer.replace(b"\x30\x03\x02\x01\x00", b"\x30\x03\x02\x01\x02", 1),
        b"",
        b"\x30\0",
    ):
        assert not kit().grants(wrong, token)
    for refused in (answer.replace(b"\x30\x03\x02\x01\x00", b"\x30\x03\x02\x01\x02", 1), b"", b"\x30\0"):
        with pytest.raises(ValueError, match=r"."):
            token_of(refused)
