"""What is signed is searched, and what is encrypted is told; against openssl."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from evidence_vault.sandbox.tasks import UNREAD, Scan
from evidence_vault.worker.scan import scan
from evidence_vault.worker.sealed import is_encrypted, is_message, signed
from tests.helpers.nested import mail, zipped
from tests.unit.worker.test_enclosures import PICTURE, found

NAME = "Айдана Серікова"
TEXT = zipped(f"<w:t>{NAME}</w:t>".encode(), "word/document.xml")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    asked = ["-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x", "-keyout", str(folder / "k"), "-out", str(folder / "c")]
    subprocess.run(["openssl", "req", "-x509", *asked], check=True, capture_output=True)
    return folder


def by_openssl(keys: Path, content: bytes, *options: str) -> bytes:
    command = ["openssl", "cms", "-binary", "-outform", "DER", *options]
    return subprocess.run(command, cwd=keys, input=content, check=True, capture_output=True).stdout


def leaks(data: bytes) -> set[str]:
    return {leak.kind for leak in scan(data, Scan((NAME,), (), pixels_only=False, part=(0, 1)))}


SIGNED = {
    "in one piece": ("-sign", "-signer", "c", "-inkey", "k", "-nodetach"),
    "in pieces": ("-sign", "-signer", "c", "-inkey", "k", "-nodetach", "-stream"),
}


@pytest.mark.parametrize("options", SIGNED.values(), ids=SIGNED)
def test_what_is_signed_comes_out(keys: Path, options: tuple[str, ...]) -> None:
    content = bytes(range(256)) * 300
    message = by_openssl(keys, content, *options)
    assert is_message(message)
    assert signed(message) == (content, len(message))


@pytest.mark.parametrize("options", SIGNED.values(), ids=SIGNED)
def test_it_is_searched_and_its_pictures_come_out(keys: Path, options: tuple[str, ...]) -> None:
    message = by_openssl(keys, TEXT + bytes(5000), *options)
    assert leaks(message) == {"member"}
    assert leaks(mail(message, "smime.p7m")) == {"member"}
    assert not leaks(by_openssl(keys, zipped(b"nobody", "word/document.xml"), *options))
    assert [data for _, data in found(by_openssl(keys, PICTURE, *options))] == [PICTURE]


def test_a_signature_alone_hides_nothing(keys: Path) -> None:
    alone = by_openssl(keys, TEXT, "-sign", "-signer", "c", "-inkey", "k")
    assert signed(alone)[0] == b""
    assert not leaks(alone)


def test_one_that_is_cut_off_is_told(keys: Path) -> None:
    message = by_openssl(keys, bytes(5000), *SIGNED["in pieces"])
    assert leaks(mail(message[:3000], "smime.p7m")) == {"unread"}


ENCRYPTED = {
    "age": b"age-encryption.org/v1\n-> X25519 " + bytes(90),
    "age as text": b"-----BEGIN AGE ENCRYPTED FILE-----\n" + b"YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+" * 3,
    "openssl": b"Salted__" + bytes(range(90)),
    "KeePass": b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5" + bytes(90),
    "LUKS": b"LUKS\xba\xbe\0\2" + bytes(90),
    "PGP": b"\x85\x02\x0c\x03" + bytes(range(1, 99)),
}
ARMOURED = b"-----BEGIN PGP MESSAGE-----\r\nVersion: 2\r\n\r\nhQIMA+Fy7pqjCwAeAQ/9GoqBzJPqBC1Uvr8pXkT6\r\n-----END PGP MESSAGE-----\r\n"


@pytest.mark.parametrize("content", ENCRYPTED.values(), ids=ENCRYPTED)
def test_what_is_encrypted_is_told(content: bytes) -> None:
    for whole in (content, mail(content, "a.bin"), zipped(content, "a.bin")):
        assert leaks(whole) == {"unread"}
    assert {one.what for one, _ in found(zipped(content, "a.bin"))} == {UNREAD}


def test_so_is_a_mail_with_a_text_that_is(keys: Path) -> None:
    assert leaks(b"From: a@example.org\r\n\r\n" + ARMOURED) == {"unread"}
    assert leaks(mail(by_openssl(keys, TEXT, "-encrypt", "c"), "smime.p7m")) == {"unread"}


def test_a_text_that_only_names_such_a_message_is_not() -> None:
    assert not is_encrypted(
        b"It began with -----BEGIN PGP MESSAGE----- and nobody could read it, so we asked for it again."
    )
    assert not is_encrypted(b"-----BEGIN PGP SIGNATURE-----\n\niQIzBAABCAAdFiEE" + b"A" * 90)
