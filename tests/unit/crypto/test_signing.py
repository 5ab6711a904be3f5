"""Ed25519 against the values published in RFC 8032, section 7.1, and against openssl."""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.crypto.signing import SigningKey, verify

RFC_8032 = {
    "test 1": (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    "test 2": (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
            "387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    "test 3": (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
            "4a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
    "test SHA(abc)": (
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        (
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
        ),
        (
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e030"
            "3dca179c138ac17ad9bef1177331a704"
        ),
    ),
}


@pytest.mark.parametrize(("seed", "public", "message", "signature"), RFC_8032.values(), ids=RFC_8032)
def test_signatures_are_the_published_ones(seed: str, public: str, message: str, signature: str) -> None:
    key = SigningKey(bytes.fromhex(seed))
    assert key.public_key.hex() == public
    assert key.sign(bytes.fromhex(message)).hex() == signature
    assert verify(bytes.fromhex(public), bytes.fromhex(message), bytes.fromhex(signature))


Y8 = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"
SMALL_ORDER = [  # all keys of the curve whose order divides 8, with either sign of x
    *("01" + "00" * 31, "00" * 32, "00" * 31 + "80", "ec" + "ff" * 30 + "7f"),
    *(Y8, Y8[:-2] + "85", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
]
OTHER_FORMS = ["ee" + "ff" * 30 + "7f", "ed" + "ff" * 30 + "7f", "01" + "00" * 30 + "80"]
"""1 and 0 as a number beyond the field, 1 with the sign of an x that is 0."""


@pytest.mark.parametrize("key", [*SMALL_ORDER, *OTHER_FORMS])
def test_a_key_that_takes_signatures_of_nobody_signs_nothing(key: str) -> None:
    """R is the neutral point and s is 0: for a key of order 1 this is right for every message, for others for some."""
    nobody = bytes([1]) + bytes(63)
    assert not any(verify(bytes.fromhex(key), b"%d" % number, nobody) for number in range(32))


def test_openssl_accepts_a_signature(tmp_path: Path, program: Callable[[str], str]) -> None:
    openssl = program("openssl")
    key = SigningKey.generate()
    # RFC 8410: the algorithm identifier of Ed25519 before the 32 bytes
    spki = base64.b64encode(bytes.fromhex("302a300506032b6570032100") + key.public_key).decode()
    (tmp_path / "public.pem").write_text(f"-----BEGIN PUBLIC KEY-----\n{spki}\n-----END PUBLIC KEY-----\n")
    (tmp_path / "message").write_bytes(b"what the custodian signs")
    (tmp_path / "signature").write_bytes(key.sign(b"what the custodian signs"))
    command = [openssl, "pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-rawin", "-in", "message"]
    done = subprocess.run([*command, "-sigfile", "signature"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_signature_of_something_else_is_refused() -> None:
    key, stranger = SigningKey.generate(), SigningKey.generate()
    signature = key.sign(b"message")
    assert verify(key.public_key, b"message", signature)
    assert not verify(key.public_key, b"another message", signature)
    assert not verify(stranger.public_key, b"message", signature)


def test_every_flipped_bit_of_a_signature_is_refused() -> None:
    key = SigningKey.generate()
    signature = key.sign(b"message")
    for place in range(64 * 8):
        flipped = bytearray(signature)
        flipped[place // 8] ^= 1 << place % 8
        assert not verify(key.public_key, b"message", bytes(flipped))


@pytest.mark.parametrize(("public_size", "signature_size"), [(0, 64), (31, 64), (33, 64), (32, 0), (32, 63), (32, 65)])
def test_other_lengths_are_refused_without_an_exception(public_size: int, signature_size: int) -> None:
    assert not verify(bytes(public_size), b"message", bytes(signature_size))


def test_generated_keys_differ_and_are_not_shown() -> None:
    key = SigningKey.generate()
    assert key != SigningKey.generate()
    assert SigningKey(key.seed) == key
    assert key.seed.hex() not in repr(key)
    assert repr(key.seed) not in repr(key)


def test_a_seed_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        SigningKey(bytes(31))
