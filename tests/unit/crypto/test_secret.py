"""HKDF-SHA256 against the values published in RFC 5869, appendix A."""

from __future__ import annotations

import pytest

from evidence_vault.crypto.secret import hkdf_sha256

RFC_5869 = {
    "A.1 basic": (
        b"\x0b" * 22,
        bytes(range(13)),
        bytes(range(0xF0, 0xFA)),
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    ),
    "A.2 longer": (
        bytes(range(0x50)),
        bytes(range(0x60, 0xB0)),
        bytes(range(0xB0, 0x100)),
        (
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
            "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
        ),
    ),
    "A.3 no salt, no info": (
        b"\x0b" * 22,
        b"",
        b"",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
    ),
}


@pytest.mark.parametrize(("ikm", "salt", "info", "okm"), RFC_5869.values(), ids=RFC_5869)
def test_hkdf_gives_the_published_values(ikm: bytes, salt: bytes, info: bytes, okm: str) -> None:
    expected = bytes.fromhex(okm)
    assert hkdf_sha256(ikm, salt=salt, info=info, length=len(expected)) == expected


def test_a_key_has_32_bytes_unless_asked_otherwise() -> None:
    key = hkdf_sha256(b"secret", salt=b"vault", info=b"names")
    assert len(key) == 32
    assert key != hkdf_sha256(b"secret", salt=b"vault", info=b"sign")
    assert key != hkdf_sha256(b"secret", salt=b"other vault", info=b"names")
