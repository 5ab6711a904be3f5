"""What is refused: weak or impossible work factors, keys out of form, headers out of bounds, misuse."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_vault.crypto import age
from evidence_vault.crypto.age import bech32
from evidence_vault.crypto.age.format import Stanza, encode_header
from evidence_vault.errors import (
    AlteredHeader,
    InvalidIdentity,
    MalformedFile,
    NoMatchingKey,
    WorkFactorRefused,
)

CHUNK = 64 * 1024
CHEAP = age.INSECURE_WORK_FACTOR_FOR_TESTS
IDENTITY = age.Identity(bytes(range(32)))


def slot_with_work_factor(text: str) -> bytes:
    return encode_header([Stanza("scrypt", ("A" * 22, text), bytes(32))], bytes(16)) + bytes(32)


# -- passphrases ---------------------------------------------------------------------------------


@pytest.mark.parametrize("found", [1, CHEAP, 17, 23, 40, 99])
def test_a_work_factor_outside_is_refused_without_taking_memory(found: int) -> None:
    tracemalloc.start()
    with pytest.raises(WorkFactorRefused) as caught:
        age.decrypt(slot_with_work_factor(str(found)), [age.Passphrase(b"words")])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    facts = caught.value.facts
    assert (facts["found"], facts["minimum"], facts["maximum"]) == (found, 18, 22)
    assert peak < 1 << 20


def test_a_floor_and_a_ceiling_can_be_set() -> None:
    sealed = age.encrypt_with_passphrase(b"x", b"words", work_factor=CHEAP)
    assert age.decrypt(sealed, [age.Passphrase(b"words", CHEAP, CHEAP)]) == b"x"
    with pytest.raises(WorkFactorRefused):
        age.decrypt(slot_with_work_factor("20"), [age.Passphrase(b"words", 18, 19)])


@pytest.mark.parametrize("work_factor", [0, 1, CHEAP - 1, CHEAP + 1, 17, 23])
def test_no_weak_or_endless_passphrase_file_is_written(work_factor: int) -> None:
    with pytest.raises(ValueError, match="work factor"):
        age.encrypt_with_passphrase(b"x", b"words", work_factor=work_factor)


@pytest.mark.parametrize("floor", [0, CHEAP - 1, 17])
def test_a_low_floor_must_be_named_loudly(floor: int) -> None:
    with pytest.raises(ValueError, match="INSECURE_WORK_FACTOR_FOR_TESTS"):
        age.Passphrase(b"words", min_work_factor=floor)


def test_too_little_memory_is_told_as_such() -> None:
    pytest.importorskip("resource", reason="limits of memory are a thing of POSIX")
    script = """
import resource
from evidence_vault.crypto import age
from evidence_vault.crypto.age.format import Stanza, encode_header
from evidence_vault.errors import NotEnoughMemory
slot = encode_header([Stanza("scrypt", ("A" * 22, "22"), bytes(32))], bytes(16)) + bytes(32)
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
try:
    age.decrypt(slot, [age.Passphrase(b"words")])
except NotEnoughMemory as error:
    print(error.facts["needed"])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.strip() == str(4 << 30), done.stderr


def test_a_wrong_passphrase_matches_nothing() -> None:
    sealed = age.encrypt_with_passphrase(b"x", b"right", work_factor=CHEAP)
    with pytest.raises(NoMatchingKey):
        age.decrypt(sealed, [age.Passphrase(b"wrong", min_work_factor=CHEAP)])


def test_secrets_are_not_shown() -> None:
    passphrase = age.Passphrase(b"seven secret words")
    assert "secret words" not in repr(passphrase)
    assert str(IDENTITY) not in repr(IDENTITY)
    assert repr(IDENTITY.secret) not in repr(IDENTITY)


# -- keys ----------------------------------------------------------------------------------------

BIP_173_VALID = [
    ("a", "a12uel5l"),
    (
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio",
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
    ),
    ("abcdef", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"),
    ("split", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w"),
]


@pytest.mark.parametrize(("prefix", "text"), BIP_173_VALID)
def test_bech32_of_bip_173_is_read_and_written(prefix: str, text: str) -> None:
    assert bech32.encode(prefix, bech32.decode(text, prefix)) == text


def test_bech32_has_the_bits_in_their_order() -> None:
    """The published text holds the numbers 0 to 31, five bits each."""
    bits = "".join(f"{number:05b}" for number in range(32))
    assert bech32.decode(BIP_173_VALID[2][1], "abcdef") == int(bits, 2).to_bytes(20, "big")


@pytest.mark.parametrize(
    ("prefix", "text"),
    [
        ("a", "A12UEL5L"),
        ("A", "A12UEL5L"),
        ("split", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e2w"),
        ("split", "split1cheo2y9e2w"),
        ("li", "li1dgmt3"),
        ("", "1pzry9x0s0muk"),
        ("pzry", "pzry9x0s0muk"),
        ("x", "x1b4n0q5v"),
        ("age", "a12uel5l"),
    ],
)
def test_bech32_out_of_form_is_refused(prefix: str, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which rule is broken is nobody's concern
        bech32.decode(text, prefix)


def bech32_of_numbers(prefix: str, numbers: list[int]) -> str:
    """Five-bit numbers with their checksum, after the reference code in BIP 173."""
    state = 1
    expanded = [*(ord(letter) >> 5 for letter in prefix), 0, *(ord(letter) & 31 for letter in prefix)]
    for number in [*expanded, *numbers, 0, 0, 0, 0, 0, 0]:
        top = state >> 25
        state = (state & 0x1FFFFFF) << 5 ^ number
        for place, term in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            state ^= term if top >> place & 1 else 0
    checksum = [(state ^ 1) >> 5 * place & 31 for place in reversed(range(6))]
    return prefix + "1" + "".join("qpzry9x8gf2tvdw0s3jn54khce6mua7l"[number] for number in [*numbers, *checksum])


def test_bech32_must_be_padded_with_the_fewest_zero_bits() -> None:
    """32 bytes are 51 numbers and one bit: the other four bits of the last number are padding."""
    assert bech32.decode(bech32_of_numbers("age", [0] * 52), "age") == bytes(32)
    for padding in range(1, 16):
        with pytest.raises(ValueError, match="padding"):
            bech32.decode(bech32_of_numbers("age", [*[0] * 51, padding]), "age")
    # five bytes are eight numbers; a ninth says nothing
    assert bech32.decode(bech32_of_numbers("age", [0] * 8), "age") == bytes(5)
    with pytest.raises(ValueError, match="padding"):
        bech32.decode(bech32_of_numbers("age", [0] * 9), "age")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        str(IDENTITY),
        str(IDENTITY.recipient).upper(),
        str(IDENTITY.recipient) + "\n",
        str(IDENTITY.recipient)[:-1],
        bech32.encode("age", bytes(31)),
        bech32.encode("age", bytes(33)),
        bech32.encode("agex", bytes(32)),
        "age1ё",
    ],
)
def test_a_recipient_out_of_form_is_refused(text: str) -> None:
    with pytest.raises(MalformedFile):
        age.Recipient.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        str(IDENTITY.recipient),
        str(IDENTITY).lower(),
        str(IDENTITY) + " ",
        str(IDENTITY)[:-1],
        str(IDENTITY)[:-1] + ("Q" if str(IDENTITY)[-1] != "Q" else "P"),
        bech32.encode("age-secret-key-", bytes(31)).upper(),
        bech32.encode("age-secret-key-pq-", bytes(32)).upper(),
        str(IDENTITY).replace("S", "ſ"),
    ],
)
def test_an_identity_out_of_form_is_refused(text: str) -> None:
    with pytest.raises(InvalidIdentity) as caught:
        age.Identity.parse(text)
    assert not caught.value.facts


def test_keys_of_another_length_are_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        age.Identity(bytes(31))
    with pytest.raises(ValueError, match="32 bytes"):
        age.Recipient(bytes(33))


def test_a_recipient_of_low_order_is_refused() -> None:
    """Everybody would know the shared secret (RFC 7748, section 6.1)."""
    with pytest.raises(MalformedFile) as caught:
        age.encrypt(b"x", [age.Recipient(bytes(32))])
    assert caught.value.facts["what"] == "age recipient"


def test_an_identity_goes_to_another_process() -> None:
    assert str(IDENTITY.recipient)
    copy = pickle.loads(pickle.dumps(IDENTITY))  # noqa: S301 - our own object
    assert copy == IDENTITY
    assert copy.recipient == IDENTITY.recipient


# -- files ---------------------------------------------------------------------------------------


def test_no_key_opens_nothing() -> None:
    with pytest.raises(NoMatchingKey):
        age.decrypt(age.encrypt(b"x", [IDENTITY.recipient]), [])


def test_a_header_with_a_stanza_added_is_refused() -> None:
    sealed = age.encrypt(b"x", [IDENTITY.recipient])
    line = b"age-encryption.org/v1\n"
    with pytest.raises(AlteredHeader):
        age.decrypt(sealed.replace(line, line + b"-> other\n\n"), [IDENTITY])


def test_an_endless_header_is_refused_after_256_kib() -> None:
    file = io.BytesIO(b"age-encryption.org/v1\n-> filler\n" + (b"A" * 64 + b"\n") * 100_000)
    with pytest.raises(MalformedFile):
        age.open_sealed(file, [IDENTITY])
    assert file.tell() < 300 * 1024


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"PK\x03\x04",
        b"age-encryption.org/v1",
        b"age-encryption.org/v2\n",
        b"age-encryption.org/v1\n--- " + b"A" * 43 + b"\n" + bytes(32),
        b"age-encryption.org/v1\n-> X25519 \xd1\x91\n\n--- " + b"A" * 43 + b"\n" + bytes(32),
    ],
)
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(MalformedFile):
        age.decrypt(data, [IDENTITY])


@pytest.mark.parametrize("text", ["", "not armor", "-----BEGIN AGE ENCRYPTED FILE-----\n", "жоқ", b"\xff\xfe"])
def test_text_that_is_no_armor_is_refused(text: str | bytes) -> None:
    with pytest.raises(MalformedFile):
        age.dearmor(text)


header_lines = st.lists(
    st.one_of(
        st.sampled_from(["-> X25519 " + "A" * 43, "-> scrypt " + "A" * 22 + " 18", "A" * 64, "", "---"]), st.text()
    ),
    max_size=6,
)


@given(lines=header_lines, payload=st.binary(max_size=60))
def test_whatever_stands_in_a_header_is_refused_as_malformed_or_foreign(lines: list[str], payload: bytes) -> None:
    data = "\n".join(["age-encryption.org/v1", *lines, "--- " + "A" * 43, ""]).encode("utf-8", "surrogatepass")
    with pytest.raises((MalformedFile, NoMatchingKey)):
        age.decrypt(data + payload, [IDENTITY])


@given(text=st.one_of(st.text(), st.binary()))
def test_whatever_is_given_as_armor_is_refused_as_malformed(text: str | bytes) -> None:
    with pytest.raises(MalformedFile):
        age.dearmor(text)


@given(text=st.one_of(st.text(), st.text("1qpzryage"), st.builds("age1{}".format, st.text("qpzry9x8gf"))))
def test_whatever_is_given_as_a_key_is_refused(text: str) -> None:
    with pytest.raises(MalformedFile):
        age.Recipient.parse(text)
    with pytest.raises(InvalidIdentity):
        age.Identity.parse(text)


# -- misuse by our own code ----------------------------------------------------------------------


def test_a_file_for_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="nobody"):
        age.Sealer([])


def test_pieces_that_break_the_rules_are_refused_and_change_nothing() -> None:
    sealer = age.Sealer([IDENTITY.recipient])
    out = bytearray(age.sealed_size(2 * CHUNK))
    with pytest.raises(ValueError, match="within a chunk"):
        sealer.seal(bytes(CHUNK + 1), out, last=False)
    with pytest.raises(ValueError, match="room"):
        sealer.seal(bytes(2 * CHUNK), out[:-1], last=False)
    with pytest.raises(ValueError, match="room"):
        sealer.seal(b"", b"", last=True)
    assert sealer.seal(b"", b"", last=False) == 0
    file = sealer.header + bytes(out[: sealer.seal(bytes(CHUNK), out, last=False)])
    with pytest.raises(ValueError, match="empty"):
        sealer.seal(b"", out, last=True)
    file += bytes(out[: sealer.seal(b"end", out, last=True)])
    with pytest.raises(ValueError, match="already"):
        sealer.seal(b"more", out, last=True)
    assert age.decrypt(file, [IDENTITY]) == bytes(CHUNK) + b"end"


def test_a_negative_position_is_refused() -> None:
    with age.open_sealed(io.BytesIO(age.encrypt(b"abc", [IDENTITY.recipient])), [IDENTITY]) as reader:
        with pytest.raises(ValueError, match="negative"):
            reader.seek(-4, io.SEEK_END)
        assert reader.tell() == 0


def test_closing_the_reader_leaves_the_file_open() -> None:
    file = io.BytesIO(age.encrypt(b"abc", [IDENTITY.recipient]))
    age.open_sealed(file, [IDENTITY]).close()
    assert not file.closed
