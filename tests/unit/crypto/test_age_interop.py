"""Our files open with other programs, and theirs with ours: the stock age program, and pyrage (Rust)."""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.crypto import age

pyrage = pytest.importorskip("pyrage", reason="pyrage has no build for this system")

CHUNK = 64 * 1024
CHEAP = age.INSECURE_WORK_FACTOR_FOR_TESTS
PASSPHRASE = "жеті сөз seven words"
SIZES = [0, 1, 1000, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 500]

Find = Callable[[str], str]


def content(size: int) -> bytes:
    return random.Random(size).randbytes(size)


def run(*command: str | Path, data: bytes = b"") -> bytes:
    done = subprocess.run(command, input=data, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def run_at_terminal(*command: str | Path, answers: int) -> None:
    """Run a program that asks for the passphrase at a terminal of its own."""
    ours, theirs = os.openpty()
    try:
        child = subprocess.Popen(["setsid", "--ctty", *command], stdin=theirs, stdout=theirs, stderr=theirs)
    finally:
        os.close(theirs)
    said = b""
    # the terminal ends with an error when the program does
    with contextlib.suppress(OSError):
        while piece := os.read(ours, 1000):
            said += piece
            if answers and piece.rstrip().endswith(b":"):
                answers -= 1
                os.write(ours, PASSPHRASE.encode() + b"\n")
    os.close(ours)
    assert child.wait(60) == 0, said.decode()


@pytest.fixture
def identity() -> age.Identity:
    return age.Identity.generate()


@pytest.fixture
def identity_file(tmp_path: Path, identity: age.Identity) -> Path:
    path = tmp_path / "identity.txt"
    path.write_text(f"# of a test\n{identity}\n")
    return path


@pytest.mark.parametrize("size", SIZES)
def test_pyrage_opens_ours_and_we_open_its(size: int, identity: age.Identity) -> None:
    theirs = pyrage.x25519.Identity.from_str(str(identity))
    assert str(theirs.to_public()) == str(identity.recipient)
    assert pyrage.decrypt(age.encrypt(content(size), [identity.recipient]), [theirs]) == content(size)
    assert age.decrypt(pyrage.encrypt(content(size), [theirs.to_public()]), [identity]) == content(size)


def test_pyrage_opens_a_file_for_several_recipients(identity: age.Identity) -> None:
    generated = pyrage.x25519.Identity.generate()
    recipient = age.Recipient.parse(str(generated.to_public()))
    assert pyrage.decrypt(age.encrypt(b"both", [identity.recipient, recipient]), [generated]) == b"both"
    both = pyrage.encrypt(b"both", [generated.to_public(), pyrage.x25519.Recipient.from_str(str(identity.recipient))])
    assert age.decrypt(both, [identity]) == b"both"
    assert age.decrypt(both, [age.Identity.parse(str(generated))]) == b"both"


def test_pyrage_opens_our_passphrase_file_and_we_open_its() -> None:
    ours = age.encrypt_with_passphrase(b"wrapped", PASSPHRASE.encode(), work_factor=CHEAP)
    assert pyrage.passphrase.decrypt(ours, PASSPHRASE) == b"wrapped"
    # it chooses the work factor by the speed of the machine
    key = age.Passphrase(PASSPHRASE.encode(), min_work_factor=CHEAP)
    assert age.decrypt(pyrage.passphrase.encrypt(b"wrapped", PASSPHRASE), [key]) == b"wrapped"


def test_pyrage_reads_our_armor_and_we_read_its(identity: age.Identity) -> None:
    theirs = pyrage.x25519.Identity.from_str(str(identity))
    ours = age.armor(age.encrypt(content(1000), [identity.recipient]))
    assert pyrage.decrypt(ours.encode(), [theirs]) == content(1000)
    armored = pyrage.encrypt(content(1000), [theirs.to_public()], armored=True)
    assert age.decrypt(age.dearmor(armored), [identity]) == content(1000)


@pytest.mark.parametrize("size", SIZES)
def test_the_age_program_opens_ours_and_we_open_its(
    size: int, program: Find, identity: age.Identity, identity_file: Path
) -> None:
    stock = program("age")
    sealed = age.encrypt(content(size), [identity.recipient])
    assert run(stock, "--decrypt", "-i", identity_file, data=sealed) == content(size)
    theirs = run(stock, "-r", str(identity.recipient), data=content(size))
    assert age.decrypt(theirs, [identity]) == content(size)


def test_the_age_program_reads_our_armor_and_we_read_its(
    program: Find, identity: age.Identity, identity_file: Path
) -> None:
    stock = program("age")
    ours = age.armor(age.encrypt(content(1000), [identity.recipient]))
    assert run(stock, "--decrypt", "-i", identity_file, data=ours.encode()) == content(1000)
    theirs = run(stock, "--armor", "-r", str(identity.recipient), data=content(1000))
    assert age.decrypt(age.dearmor(theirs), [identity]) == content(1000)


def test_an_identity_file_wrapped_by_us_serves_the_age_program(
    tmp_path: Path, program: Find, identity: age.Identity, identity_file: Path
) -> None:
    """A keyslot for a recipient: unwrap it with one key, open objects with what is inside."""
    stock = program("age")
    vault = age.Identity.generate()
    slot = age.encrypt(f"# slot\n{vault}\n".encode(), [identity.recipient])
    (tmp_path / "vault.txt").write_bytes(run(stock, "--decrypt", "-i", identity_file, data=slot))
    sealed = age.encrypt(b"an object", [vault.recipient])
    assert run(stock, "--decrypt", "-i", tmp_path / "vault.txt", data=sealed) == b"an object"


def test_age_keygen_names_the_same_recipient(program: Find, identity: age.Identity, identity_file: Path) -> None:
    assert run(program("age-keygen"), "-y", identity_file).decode().strip() == str(identity.recipient)


def test_an_identity_of_age_keygen_is_ours_too(program: Find) -> None:
    lines = run(program("age-keygen")).decode().splitlines()
    assert lines[1] == f"# public key: {age.Identity.parse(lines[2]).recipient}"


def test_the_age_program_opens_our_passphrase_file(tmp_path: Path, program: Find) -> None:
    program("setsid")
    sealed = age.encrypt_with_passphrase(content(CHUNK + 1), PASSPHRASE.encode(), work_factor=CHEAP)
    (tmp_path / "slot.age").write_bytes(sealed)
    run_at_terminal(program("age"), "-d", "-o", tmp_path / "plain", tmp_path / "slot.age", answers=1)
    assert (tmp_path / "plain").read_bytes() == content(CHUNK + 1)


def test_we_open_a_passphrase_file_of_the_age_program_at_full_strength(tmp_path: Path, program: Find) -> None:
    program("setsid")
    (tmp_path / "plain").write_bytes(content(1000))
    run_at_terminal(program("age"), "-p", "-o", tmp_path / "slot.age", tmp_path / "plain", answers=2)
    key = age.Passphrase(PASSPHRASE.encode())
    assert age.decrypt((tmp_path / "slot.age").read_bytes(), [key]) == content(1000)
