#!/usr/bin/env python3
"""Get everything out of an evidence vault without the program that made it.

    python3 recover.py VAULT OUT [--identity FILE]

It needs Python 3.9 or newer and the program "age" (https://age-encryption.org); where "openssl" 3 is found, the
signatures are checked too. It never writes into the vault. README.md beside it says more. The formats are described
in docs/format/vault/FORMAT.md (files, keys) and docs/format/custody/FORMAT.md (the log); codes such as "V5.head" in
the messages are those of the latter.

Exit code: 0 all is whole; 1 something is damaged, missing, destroyed or strange, and the rest was recovered;
2 nothing could be done.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import contextlib
import csv
import hashlib
import hmac
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

Json = Any  # what a line of the log holds: read with care, whoever wrote it

BLOCK = 4096
CHUNK = 1 << 20
COMMIT_LIMIT = 1 << 27  # the greatest commit of the format; a planted file must not eat the memory
INTEGER_LIMIT = 2**53 - 1
DISCLOSURE_LIMIT = 1 << 20
INBOX_HEADER_LIMIT = 1 << 19
INBOX_CONTENT_LIMIT = 3 << 30
INBOX_FILE_LIMIT = (1 << 32) - 1

VAULT_ID = re.compile(r"[a-z2-7]{26}\Z")
RECIPIENT = re.compile(r"age1[ac-hj-np-z02-9]{58}\Z")
IDENTITY = re.compile(r"AGE-SECRET-KEY-1[AC-HJ-NP-Z02-9]{58}\Z")
OBJECT_NAME = re.compile(r"[a-z2-7]{52}\.age\Z")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\Z", re.ASCII)
CUSTODIAN = re.compile(r"c[1-9]\d*\Z", re.ASCII)
FACT_NAME = re.compile(r"[a-z][a-z0-9_]*(?:[.-][A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)?\Z")
ORIGIN = re.compile(r"[!-*,-~]+\Z")
SIZE = re.compile(r"(?:0|[1-9]\d*)\Z", re.ASCII)
SHA256_HEX = re.compile(r"[0-9a-f]{64}\Z")


def words(text: str) -> tuple[str, ...]:
    """Write a long list shortly."""
    return tuple(text.split())


KINDS = words(
    """
    vault.created custodian.added key.added key.removed session.opened clock.anomaly item.ingested item.rejected
    item.inspected item.described item.grouped case.created case.edited exhibit.added exhibit.edited exhibit.ordered
    exhibit.withdrawn original.exported checkpoint.pinned vault.restored purge
    item.accepted item.mismatch derivative.made object.missing check.done case.closed case.items_added
    case.items_removed casework.saved list.issued bundle.exported submission.added submission.updated handover.made
    handover.accepted consent.given consent.withdrawn anchor.requested anchor.received checkpoint.cosigned log.gap
    log.fork log.branch setting.set
    """
)
CARD_FIELDS = words(
    """
    title description platform account display_name url posted captured captured_source obtained received_from device
    browser witness language claims concerns transcript translation_of translator translated consent note
    """
)
# What a purge leaves in an entry.
LEFT_BY_PURGE = frozenset(
    words(
        """
        kind at by item items post case exhibit order from inbox_sha256 inbox_bytes fork.seq fork.at fork.by fork.entry
        fork.common
        """
    )
)
STRIPPED_IS_SEEN = words("item.ingested item.inspected item.described original.exported vault.restored")
NEEDED = {"item.ingested": ("item", "sha256", "bytes")}


class CannotBegin(Exception):
    """Nothing can be recovered; the text says why."""


class Bad(Exception):
    """A file is not what the format asks for; the text begins with the format's code."""


class RemovedKey(Bad):
    """A commit by somebody whose every key was removed before; it is refused, but it can be read."""


class Report:
    """What was found: failures (the exit code tells of them) and notices (it does not)."""

    def __init__(self) -> None:
        self.failures: list[str] = []
        self.notices: list[str] = []
        self._last = time.monotonic()

    def failure(self, text: str) -> None:
        """Something is not as it should be."""
        self.failures.append(one_line(text))
        say("! " + self.failures[-1])

    def notice(self, text: str) -> None:
        """Something a reader should know."""
        self.notices.append(one_line(text))
        say("- " + self.notices[-1])

    def progress(self, text: str) -> None:
        """Say how far it is, at most every few seconds."""
        if time.monotonic() - self._last > 3:
            self._last = time.monotonic()
            say("  " + text)


def one_line(text: str) -> str:
    """Names come from anywhere: what would move the cursor or turn the line around is shown as a question mark."""
    return "".join(c if c.isprintable() else "?" for c in text)


def say(text: str) -> None:
    """Write a line for the person who is waiting."""
    encoding = sys.stderr.encoding or "ascii"
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stderr.flush()


# --- encodings -------------------------------------------------------------------------------------------------------


def sha256(data: bytes) -> bytes:
    """Digest some bytes."""
    return hashlib.sha256(data).digest()


def base32(data: bytes) -> str:
    """RFC 4648 in lowercase without padding."""
    return base64.b32encode(data).decode().rstrip("=").lower()


def from_base64(text: str, code: str) -> bytes:
    """Decode base64 in the one form that an encoder gives."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Bad(code) from None
    if base64.b64encode(data).decode() != text:
        raise Bad(code)
    return data


def from_base64url(text: str, code: str) -> bytes:
    """Decode base64url without padding, in the one form that an encoder gives."""
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        raise Bad(code) from None
    if to_base64url(data) != text:
        raise Bad(code)
    return data


def to_base64url(data: bytes) -> str:
    """Encode as base64url without padding."""
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def refuse_number(_text: str) -> Json:
    """Fractions, exponents and NaN have no place in the log."""
    raise Bad("json.float")


def small_integer(text: str) -> int:
    """Read an integer that every reader takes for the same number."""
    if len(text) > 17 or abs(int(text)) > INTEGER_LIMIT:
        raise Bad("json.integer_range")
    return int(text)


def depth(value: Json) -> int:
    """Count the arrays and objects within one another; refuse member names that are not ASCII."""
    if isinstance(value, dict):
        if not all(name.isascii() for name in value):
            raise Bad("json.key_not_ascii")
        return 1 + max(map(depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(depth, value), default=0)
    return 0


def canonical(data: bytes, levels: int = 8) -> Json:
    """Parse canonical JSON: what is encoded again must be the same bytes (RFC 8785, narrowed)."""
    try:
        value = json.loads(
            data.decode("utf-8"), parse_int=small_integer, parse_float=refuse_number, parse_constant=refuse_number
        )
        again = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
        if depth(value) > levels:
            raise Bad("json.depth")
    except (ValueError, RecursionError):
        raise Bad("json.syntax") from None
    if again != data:
        raise Bad("json.not_canonical")
    return value


def is_text_list(value: Json) -> bool:
    """Tell whether a value is an array of texts."""
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def is_count(value: Json) -> bool:
    """Tell whether a value is a whole number from 0 (True is an int to Python, not to JSON)."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def short_form(body: bytes) -> str:
    """A checkpoint in 40 characters, to be compared with paper."""
    text = base64.b32encode(sha256(body)[:25]).decode()
    return " ".join(text[i : i + 5] for i in range(0, 40, 5))


# --- tree (RFC 6962) -------------------------------------------------------------------------------------------------


@dataclass
class Tree:
    """A Merkle tree as its compact range: the roots of its perfect subtrees, the largest first."""

    size: int = 0
    hashes: list[bytes] = field(default_factory=list)

    def append(self, leaf: bytes) -> None:
        """Add a leaf, and join what has become a perfect subtree."""
        self.hashes.append(leaf)
        rest = self.size
        while rest & 1:
            right, left = self.hashes.pop(), self.hashes.pop()
            self.hashes.append(sha256(b"\x01" + left + right))
            rest >>= 1
        self.size += 1

    def root(self) -> bytes:
        """Compute the root."""
        if not self.hashes:
            return sha256(b"")
        root = self.hashes[-1]
        for left in reversed(self.hashes[:-1]):
            root = sha256(b"\x01" + left + root)
        return root

    def copy(self) -> Tree:
        """Make one that can be appended to apart."""
        return Tree(self.size, list(self.hashes))


# --- keys ------------------------------------------------------------------------------------------------------------


def identity_bytes(identity: str) -> bytes:
    """Read the 32 bytes of an age identity (Bech32, BIP 173)."""
    alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    prefix, _, data = identity.lower().rpartition("1")
    values = [alphabet.index(c) for c in data]
    check = 1
    for value in [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for i, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> i & 1 else 0
    if check != 1:
        raise CannotBegin("The identity is mistyped: its check sum is wrong.")
    number = 0
    for value in values[:-6]:
        number = number << 5 | value
    return (number >> 4).to_bytes(32, "big")  # 52 characters of 5 bits carry 256 bits and 4 of padding


def derive(identity: str, vault_id: str, purpose: str) -> bytes:
    """Derive a key: HKDF-SHA256 (RFC 5869), of which one block is enough."""
    extracted = hmac.new(vault_id.encode(), identity_bytes(identity), "sha256").digest()
    return hmac.new(extracted, f"evidence-vault/1 {purpose}".encode() + b"\x01", "sha256").digest()


# --- the other programs ----------------------------------------------------------------------------------------------


class Age:
    """The stock age program. The identity goes to it through a pipe, never by an argument or a file."""

    def __init__(self) -> None:
        program = shutil.which("age")
        if program is None:
            raise CannotBegin("The program 'age' was not found. It is needed: https://age-encryption.org")
        self.program = program
        self.identity = ""

    @contextlib.contextmanager
    def opened(self, path: Path, identity: str = "") -> Iterator[IO[bytes]]:
        """Decrypt a file as a stream. Raise Bad at the end where age says that the file is damaged."""
        if not is_regular(path):
            raise Bad("it is no regular file")
        arguments = [self.program, "--decrypt", "-i", "-", os.path.abspath(path)]
        process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if process.stdin is None or process.stdout is None or process.stderr is None:
            raise CannotBegin("The program 'age' cannot be talked to.")
        with process, process.stdout as stream:
            try:
                with contextlib.suppress(BrokenPipeError):
                    process.stdin.write((identity or self.identity).encode() + b"\n")
                    process.stdin.close()
                complaint = ""
                try:
                    yield stream
                except Bad as error:
                    complaint = str(error)
                if stream.read(1):
                    raise Bad(complaint or "it is longer than it may be")
                # What age says comes first: that a content is too short follows from it.
                words = process.stderr.read().decode("utf-8", "replace").splitlines()
                if process.wait() != 0:
                    raise Bad(words[0] if words else "age cannot read it")
                if complaint:
                    raise Bad(complaint)
            finally:
                if process.poll() is None:
                    process.kill()

    def read(self, path: Path, limit: int, identity: str = "") -> bytes:
        """Decrypt a small file."""
        with self.opened(path, identity) as stream:
            return stream.read(limit)

    def ask(self, path: Path) -> bytes | None:
        """Decrypt a file that is wrapped with a passphrase; age asks for it on the terminal by itself."""
        done = subprocess.run([self.program, "--decrypt", os.path.abspath(path)], stdout=subprocess.PIPE, check=False)
        return done.stdout if done.returncode == 0 else None

    def belongs(self, identity: str, recipient: str, work: Path) -> bool:
        """Tell whether an identity is that of a recipient, by encrypting to one and decrypting with the other."""
        trial = work / "trial.age"
        trial.unlink(missing_ok=True)
        arguments = [self.program, "-r", recipient, "-o", str(trial)]
        subprocess.run(arguments, input=b"trial", capture_output=True, check=False)
        try:
            return self.read(trial, 16, identity) == b"trial"
        except Bad:
            return False


class OpenSSL:
    """The openssl program, for Ed25519. Version 3 is needed; whether it can is tried with the format's own sample."""

    PUBLIC_HEAD = bytes.fromhex("302a300506032b6570032100")  # RFC 8410
    SECRET_HEAD = bytes.fromhex("302e020100300506032b657004220420")
    FIELD = 2**255 - 19
    Y8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022
    SMALL_ORDER = (0, 1, FIELD - 1, Y8, FIELD - Y8)  # y of keys that take signatures of nobody, which openssl lets pass
    SAMPLE_BODY = b"evidence-vault/k7qxz3md2aaaaaaaaaaaaaaaaa\n3\n3hmMtu55dX6nQIeThbUget6b7NFP1buo6QQkYHtv0M8=\n"
    SAMPLE_KEY = base64.b64decode("iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w=")  # of the seed 01 01 01 ...
    SAMPLE_SIGNATURE = base64.b64decode(
        "FcUFxyYgPy0Enr2yzOZpSnhPZlAp2Vb3YZfrJqjn1BX1n3c9rJP9WIXU1L0vzm/9TWV1Y/8fQ2PPFIj4ZTB8EZQ2+wo="
    )[4:]

    def __init__(self, work: Path) -> None:
        self.work = work
        self.program = shutil.which("openssl") or ""
        self.usable = bool(self.program) and self._try()

    def _try(self) -> bool:
        return self.public(b"\x01" * 32) == self.SAMPLE_KEY and self.verify(
            self.SAMPLE_KEY, self.SAMPLE_BODY, self.SAMPLE_SIGNATURE
        )

    def public(self, seed: bytes) -> bytes:
        """Compute the public key of a secret one, which goes through a pipe."""
        arguments = [self.program, "pkey", "-inform", "DER", "-pubout", "-outform", "DER"]
        done = subprocess.run(arguments, input=self.SECRET_HEAD + seed, capture_output=True, check=False)
        return done.stdout[-32:]

    def verify(self, key: bytes, body: bytes, signature: bytes) -> bool:
        """Verify a signature. openssl wants files; nothing in them is secret."""
        y = int.from_bytes(key, "little") & (1 << 255) - 1
        if y >= self.FIELD or y in self.SMALL_ORDER:
            return False
        files = [self.work / name for name in ("key.der", "body", "signature")]
        for path, data in zip(files, (self.PUBLIC_HEAD + key, body, signature)):  # noqa: B905 (Python 3.9)
            path.write_bytes(data)
        arguments = [self.program, "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", str(files[0])]
        arguments += ["-rawin", "-in", str(files[1]), "-sigfile", str(files[2])]
        return subprocess.run(arguments, capture_output=True, check=False).returncode == 0


# --- the folder ------------------------------------------------------------------------------------------------------


def is_regular(path: Path) -> bool:
    """Tell whether a path is a plain file: no link, pipe or folder."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder and no link."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


@dataclass
class Folder:
    """What lies where in the vault."""

    root: Path
    commits: dict[int, Path] = field(default_factory=dict)
    objects: dict[str, Path] = field(default_factory=dict)
    slots: dict[str, Path] = field(default_factory=dict)
    inbox: list[Path] = field(default_factory=list)
    leftovers: int = 0
    strangers: list[Path] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)

    def inside(self, folder: Path) -> list[Path]:
        """List what lies in a folder, in order. One that cannot be read costs what is in it, and is told."""
        try:
            return sorted(folder.iterdir())
        except OSError as error:
            self.unreadable.append(f"{folder}: {error.strerror}")
            return []


def look_around(root: Path) -> Folder:
    """Find out what lies in the vault, without opening any of it."""
    found = Folder(root)
    for path in found.inside(root):
        name = path.name
        if name in ("keys", "objects", "log", "inbox", "tmp", "recovered") and is_folder(path):
            look_into(found, path)
        elif not (is_regular(path) and (name in ("README.txt", "VAULT", "lock") or name.startswith("index.db"))):
            found.strangers.append(path)
    return found


def look_into(found: Folder, folder: Path) -> None:
    """Sort what lies in one folder of the vault."""
    for path in found.inside(folder):
        if folder.name in ("tmp", "recovered"):
            found.leftovers += 0 if is_folder(path) and not found.inside(path) else 1
        elif folder.name in ("objects", "log") and is_folder(path):
            for file in found.inside(path):
                sort_file(found, folder.name, file)
        else:
            sort_file(found, folder.name, path)


def sort_file(found: Folder, kind: str, path: Path) -> None:
    """Tell by its name what a file is; what has no name of the format is a stranger's."""
    name = path.name
    number = int(name[:-4]) if re.fullmatch(r"(?:[0-9]{6}|[1-9][0-9]{6,8})\.age", name) else 0
    if kind == "objects" and OBJECT_NAME.match(name) and path.parent.name == name[0]:
        found.objects[name[:-4]] = path
    elif kind == "log" and number and path.parent.name == f"{number // 1000:03d}":
        found.commits[number] = path
    elif kind in ("keys", "inbox") and VAULT_ID.match(name[:-4]) and name.endswith(".age"):
        if kind == "keys":
            found.slots[name[:-4]] = path
        else:
            found.inbox.append(path)
    else:
        found.strangers.append(path)


# --- opening ---------------------------------------------------------------------------------------------------------


def read_header(root: Path, report: Report) -> tuple[str, str]:
    """Read VAULT: the vault's id and recipient, empty where it is damaged (what it says stands in the log too)."""
    path = root / "VAULT"
    try:
        text = path.read_bytes()[:1000].decode() if is_regular(path) else ""
    except (OSError, ValueError):
        text = ""
    version = re.match(r"evidence-vault/(\d+)\n", text)
    if version and int(version[1]) > 1:
        raise CannotBegin(f"The vault has format {int(version[1])}. This program reads format 1 alone.")
    lines = text.split("\n")
    formed = len(lines) == 4 and lines[0] == "evidence-vault/1" and lines[3] == ""
    if formed and VAULT_ID.match(lines[1]) and RECIPIENT.match(lines[2]):
        return lines[1], lines[2]
    report.failure("VAULT is missing or damaged; the vault's id is taken from the log")
    return "", ""


def stanza(path: Path) -> list[str]:
    """Read how a keyslot is wrapped: the words of its first stanza. Empty where it is not plain."""
    try:
        if not is_regular(path):
            return []
        with path.open("rb") as file:
            head = file.read(1024).decode("latin-1")
    except OSError:
        return []
    lines = head.split("\n")
    if lines[0] == "age-encryption.org/v1" and len(lines) > 1 and lines[1].startswith("-> "):
        return lines[1].split(" ")[1:]
    return []


def is_passphrase(path: Path) -> bool:
    """Tell whether a file is wrapped with a passphrase, at a cost that the format allows."""
    words = stanza(path)
    return len(words) == 3 and words[0] == "scrypt" and words[2] in ("18", "19", "20", "21", "22")


class Opener:
    """Finds the vault's identity: the recovery identity itself, or in a keyslot."""

    def __init__(self, age: Age, folder: Folder, recipient: str, work: Path) -> None:
        self.age = age
        self.folder = folder
        self.recipient = recipient
        self.work = work

    def by_file(self, path: Path) -> str:
        """Open with a file: identities, or a keyslot."""
        try:
            with sys.stdin.buffer if str(path) == "-" else path.open("rb") as file:
                data = file.read(65536)
        except OSError as error:
            raise CannotBegin(f"The identity cannot be read: {error.strerror}") from None
        if is_passphrase(path):
            data = self.age.ask(path) or b""
        candidates = identities(data)
        if not candidates:
            raise CannotBegin("The file holds no identity: a line that begins with AGE-SECRET-KEY-1")
        for candidate in candidates:
            identity_bytes(candidate)
            if self.opens(candidate):
                return candidate
        for candidate in candidates:
            inner = self._by_colleague(candidate)
            if inner:
                return inner
        raise CannotBegin("This identity opens neither the vault nor one of its keyslots.")

    def _by_colleague(self, identity: str) -> str:
        """Open a keyslot that is wrapped for somebody's own identity."""
        for name, path in self.folder.slots.items():
            if stanza(path)[:1] == ["X25519"]:
                with contextlib.suppress(Bad):
                    found = self._of_slot(name, self.age.read(path, 65536, identity), identity)
                    if found:
                        return found
        return ""

    def by_passphrase(self) -> str:
        """Open a keyslot with a passphrase, which age asks for."""
        slots = {name: path for name, path in self.folder.slots.items() if is_passphrase(path)}
        if not slots:
            raise CannotBegin("No keyslot with a passphrase was found. Use --identity with the recovery identity.")
        for _attempt in range(3):
            for name, path in slots.items():
                say(f"Keyslot {name}:")
                data = self.age.ask(path)
                found = self._of_slot(name, data, "") if data is not None else ""
                if found:
                    return found
        raise CannotBegin("No keyslot was opened.")

    def _of_slot(self, name: str, data: bytes, opened_by: str) -> str:
        """Take the identity out of a keyslot, if the slot is what it should be."""
        said = dict(re.findall(r"^# ([a-z-]+): (.*)$", data.decode("utf-8", "replace"), re.MULTILINE))
        found = identities(data)
        if len(found) != 1 or said.get("slot") != name or not self.opens(found[0]):
            say(f"- keyslot {name} is not one of this vault")
            return ""
        wrapped_for = said.get("recipient", "")
        if wrapped_for and not (
            opened_by and RECIPIENT.match(wrapped_for) and self.age.belongs(opened_by, wrapped_for, self.work)
        ):
            say(f"- keyslot {name} names another recipient than the one that opened it, and is refused")
            return ""
        return found[0]

    def opens(self, identity: str) -> bool:
        """Tell whether an identity is the vault's, by VAULT or by one of the first commits."""
        if self.recipient and self.age.belongs(identity, self.recipient, self.work):
            return True
        for number in sorted(self.folder.commits)[:3]:
            with contextlib.suppress(Bad):
                self.age.read(self.folder.commits[number], COMMIT_LIMIT, identity)
                return True
        return False


def identities(data: bytes) -> list[str]:
    """Find the identities in an age identity file."""
    lines = (line.strip(" \t\r\ufeff") for line in data.decode("utf-8", "replace").splitlines())
    return [line for line in lines if IDENTITY.match(line)]


# --- commits ---------------------------------------------------------------------------------------------------------


@dataclass
class Note:
    """A signed checkpoint."""

    text: bytes
    body: bytes
    origin: str
    size: int
    root: bytes
    signatures: list[tuple[str, bytes, bytes]]  # key name, key id, signature


@dataclass
class Entry:
    """One entry with what is disclosed of it."""

    seq: int
    leaf: bytes
    facts: dict[str, Json]
    undisclosed: int
    commit: int = 0
    purged: bool = False

    @property
    def kind(self) -> str:
        """What the entry tells."""
        return str(self.facts["kind"])

    @property
    def by(self) -> str:
        """Who made the entry."""
        return str(self.facts["by"])

    def text(self, name: str) -> str:
        """A fact that is a text, or nothing."""
        value = self.facts.get(name)
        return value if isinstance(value, str) else ""


@dataclass
class Commit:
    """One step of the log. The entries are read after the vault's signature was seen."""

    before: Tree
    lines: list[tuple[bytes, bytes]]
    note: Note
    entries: list[Entry] = field(default_factory=list)
    vault_key: bytes = b""


def read_commit(data: bytes) -> Commit:
    """V1: take a commit apart."""
    if not data or len(data) % BLOCK:
        raise Bad("commit.length")
    text = data.rstrip(b"\n") + b"\n"
    if len(data) - len(text) >= BLOCK or len(data) < len(text):
        raise Bad("commit.padding")
    lines = text[:-1].split(b"\n")
    before = read_range(lines[0])
    pairs = []
    at = 1
    while at < len(lines) and lines[at].startswith(b"{"):
        if at + 1 >= len(lines) or not lines[at + 1].startswith(b"["):
            raise Bad("disclosures.syntax")
        pairs.append((lines[at], lines[at + 1]))
        at += 2
    if not pairs:
        raise Bad("commit.no_entries")
    return Commit(before, pairs, read_note(b"\n".join(lines[at:]) + b"\n"))


def read_range(line: bytes) -> Tree:
    """Read the tree before a commit."""
    value = canonical(line)
    if not isinstance(value, dict) or sorted(value) != ["hashes", "size"] or not is_text_list(value["hashes"]):
        raise Bad("range.syntax")
    size = value["size"]
    hashes = [from_base64(one, "range.form") for one in value["hashes"]]
    if not is_count(size) or any(len(one) != 32 for one in hashes) or len(hashes) != ones(size):
        raise Bad("range.form")
    return Tree(size, hashes)


def ones(number: int) -> int:
    """Count the bits that are set: one perfect subtree for each."""
    return bin(number).count("1")  # noqa: FURB161 (Python 3.9)


def read_note(data: bytes) -> Note:
    """Read a checkpoint and the signatures under it."""
    if len(data) > 65536:
        raise Bad("note.too_long")
    try:
        text = data.decode("utf-8")
    except ValueError:
        raise Bad("note.text") from None
    body, empty, below = text.partition("\n\n")
    if not empty:
        raise Bad("note.no_signatures")
    lines = body.split("\n")
    if len(lines) != 3 or not ORIGIN.match(lines[0]) or not SIZE.match(lines[1]):
        raise Bad("note.body")
    if len(lines[1]) > 16 or int(lines[1]) > INTEGER_LIMIT:
        raise Bad("note.size")
    root = from_base64(lines[2], "note.base64")
    if len(root) != 32:
        raise Bad("note.root")
    signatures = [read_signature(line) for line in below[:-1].split("\n")]
    if len(signatures) > 16:
        raise Bad("note.signature_count")
    if len({one[:2] for one in signatures}) != len(signatures):
        raise Bad("note.signature_twice")
    return Note(data, (body + "\n").encode(), lines[0], int(lines[1]), root, signatures)


def read_signature(line: str) -> tuple[str, bytes, bytes]:
    """Read a signature line: who, by which key, and the signature."""
    words = line.split(" ")
    if len(words) != 3 or words[0] != "\u2014" or not ORIGIN.match(words[1]):
        raise Bad("note.signature_line")
    data = from_base64(words[2], "note.base64")
    if len(data) < 5:
        raise Bad("note.signature_line")
    return words[1], data[:4], data[4:]


def read_entry(line: bytes, disclosures: bytes) -> Entry:
    """V4: read an entry, and see that its disclosures are those whose digests it has."""
    value = canonical(line)
    if not isinstance(value, dict) or sorted(value) != ["_sd", "seq", "v"] or not is_text_list(value["_sd"]):
        raise Bad("entry.syntax")
    if value["v"] != 1 or isinstance(value["v"], bool):
        raise Bad("entry.version")
    if not is_count(value["seq"]):
        raise Bad("entry.seq")
    digests = value["_sd"]
    if not digests or len(digests) > 4096 or len(digests) % 8:
        raise Bad("entry.sd_count")
    if any(len(from_base64url(one, "entry.sd_form")) != 32 for one in digests):
        raise Bad("entry.sd_form")
    if any(digests[i] >= digests[i + 1] for i in range(len(digests) - 1)):
        raise Bad("entry.sd_unsorted")
    texts = canonical(disclosures)
    if not is_text_list(texts):
        raise Bad("disclosures.syntax")
    facts = disclosed(texts, set(digests))
    check_common_facts(facts)
    return Entry(value["seq"], sha256(b"\x00" + line), facts, len(digests) - len(facts))


def disclosed(texts: list[str], digests: set[str]) -> dict[str, Json]:
    """Read disclosures into facts."""
    facts: dict[str, Json] = {}
    for text in texts:
        name, value = read_disclosure(text)
        if to_base64url(sha256(text.encode("ascii"))) not in digests:
            raise Bad("entry.digest_unknown")
        if name in facts:
            raise Bad("entry.name_twice")
        facts[name] = value
    return facts


def read_disclosure(text: str) -> tuple[str, Json]:
    """Read one salted fact: its name and its value."""
    if len(text) > DISCLOSURE_LIMIT:
        raise Bad("disclosure.too_long")
    if not text.isascii():
        raise Bad("disclosure.base64")
    value = canonical(from_base64url(text, "disclosure.base64"), levels=9)  # the value's own 8, within an array
    if not isinstance(value, list) or len(value) != 3 or not is_text_list(value[:2]):
        raise Bad("disclosure.syntax")
    if len(from_base64url(value[0], "disclosure.salt")) != 16:
        raise Bad("disclosure.salt")
    if not FACT_NAME.match(value[1]) or len(value[1]) > 64:
        raise Bad("disclosure.name")
    return value[1], value[2]


def check_common_facts(facts: dict[str, Json]) -> None:
    """See that an entry says what, when and by whom."""
    for name in ("kind", "at", "by"):
        if not isinstance(facts.get(name), str):
            raise Bad(f"entry.no_{name}")
    if facts["kind"] not in KINDS:
        raise Bad("entry.kind_unknown")
    if not INSTANT.match(facts["at"]):
        raise Bad("entry.at_form")
    if not CUSTODIAN.match(facts["by"]):
        raise Bad("entry.by_form")


# --- the log ---------------------------------------------------------------------------------------------------------


@dataclass
class Keys:
    """What signatures are checked with. The vault's key follows from the identity."""

    openssl: OpenSSL
    origin: str
    vault_key: bytes  # empty where openssl cannot be used

    def valid(self, note: Note, name: str, key: bytes) -> bool:
        """Tell whether a note has a valid signature by a key of this name; yes where that cannot be checked."""
        if not self.openssl.usable:
            return any(one[0] == name for one in note.signatures)
        key_id = sha256(name.encode() + b"\n\x01" + key)[:4]
        return any(
            one[0] == name and one[1] == key_id and self.openssl.verify(key, note.body, one[2])
            for one in note.signatures
        )


class Log:
    """Reads and verifies commits in the order of their numbers (custody/FORMAT.md, "Verification")."""

    def __init__(self, keys: Keys, report: Report) -> None:
        self.keys = keys
        self.report = report
        self.tree: Tree | None = Tree()  # None: the commit before this one was lost
        self.seen = 0  # how large the tree was known to be
        self.number = 0  # of the commit after which it was
        self.gap = False  # some commit was lost: introductions may have been in it
        self.custodians: dict[str, bytes] = {}
        self.unread: set[str] = set()
        self.names: dict[str, str] = {}
        self.slots: dict[str, str] = {}  # slots in use, and whose they are
        self.had_keys: set[str] = set()
        self.blurred: set[str] = set()  # whose keys were removed behind a lost commit
        self.key = keys.vault_key  # the vault key that reigns ("Handover")
        self.pending = b""  # the one that the commit before hands over to
        self.ranges: dict[int, Tree] = {}  # the tree before each commit
        self.signed_by: dict[int, bytes] = {}  # the vault key of each commit
        self.entries: list[Entry] = []
        self.last: Note | None = None

    def lose(self) -> None:
        """A commit cannot be counted: what follows verifies alone."""
        self.tree = None
        self.gap = True

    def take(self, number: int, data: bytes) -> Commit:
        """Verify a commit and count its entries. Raise Bad where it fails."""
        commit = self._open(data)
        failures = self._head(number, commit) + self.tree_failures(commit) + self._beginning(commit)
        failures += self._introductions(commit)
        signed, notices = self._custodian(number, commit)
        failures += signed
        if failures == ["V11.removed"]:
            self._refuse(number, commit)
        if failures:
            raise Bad(", ".join(failures))
        for text in notices:
            self.report.notice(f"commit {number:06d}: {text}")
        self._count(number, commit)
        return commit

    def _open(self, data: bytes) -> Commit:
        """V1 to V4: one that fails here may be anybody's."""
        try:
            commit = read_commit(data)
        except Bad as error:
            raise Bad(f"V1.form ({error})") from None
        if commit.note.origin != self.keys.origin:
            raise Bad("V2.origin: it is of another vault")
        if not self._signed_by_vault(commit):
            raise Bad("V3.vault_signature: it is foreign, anybody could have made it")
        try:
            commit.entries = [read_entry(*pair) for pair in commit.lines]
        except Bad as error:
            raise Bad(f"V4.entry ({error})") from None
        return commit

    def _signed_by_vault(self, commit: Commit) -> bool:
        """V3: find the vault key of this commit, and hold the note against it ("Handover")."""
        try:
            entries = [read_entry(*pair) for pair in commit.lines]
        except Bad:
            entries = []  # V4 says it
        key = self.key
        if commit.before.size == 0 and entries and entries[0].kind == "vault.created":
            key = key_fact(entries[0], "vault_key") or key
        for entry in entries:
            named = key_fact(entry, "vault_key")
            follows = named == self.pending or self.tree is None
            if entry.kind == "handover.accepted" and follows and key_fact(entry, "earlier_key") == key:
                key = named
        keys = [key, self.pending] if self.tree is None and self.pending else [key]
        for one in keys:
            if self.keys.valid(commit.note, self.keys.origin, one):
                commit.vault_key = one
                return True
        return False

    def _head(self, number: int, commit: Commit) -> list[str]:
        """V5: it goes on from where the log stood; after a loss, with room for one entry in each commit between."""
        if (number == 1) != (commit.before.size == 0):
            return ["V5.beginning"]
        if self.tree is None:
            between = number - self.number - 1
            return [] if commit.before.size - self.seen >= between else ["commit.misplaced"]
        return [] if commit.before == self.tree else ["V5.head"]

    def tree_failures(self, commit: Commit) -> list[str]:
        """V6 and V7: numbers without gap, and the tree that was signed."""
        failures = []
        tree = commit.before.copy()
        if any(entry.seq != tree.size + i for i, entry in enumerate(commit.entries)):
            failures.append("V6.seq")
        for entry in commit.entries:
            tree.append(entry.leaf)
        if tree.size != commit.note.size:
            failures.append("V7.size")
        if tree.root() != commit.note.root:
            failures.append("V7.root")
        return failures

    def _beginning(self, commit: Commit) -> list[str]:
        """V8 and V9: one custodian in a commit, and the vault's creation in entry 0 alone."""
        failures = []
        if len({entry.by for entry in commit.entries}) != 1:
            failures.append("V8.custodians")
        for entry in commit.entries:
            if (entry.kind == "vault.created") != (entry.seq == 0):
                failures.append("V9.created")
            elif entry.seq == 0:
                same_key = not commit.vault_key or key_fact(entry, "vault_key") == commit.vault_key
                vault = "evidence-vault/" + entry.text("vault")
                if entry.facts.get("format") != 1 or vault != self.keys.origin or not same_key:
                    failures.append("V9.identity")
        return failures

    def _introductions(self, commit: Commit) -> list[str]:
        """V10: keys of custodians are introduced once, and in one form."""
        failures = []
        new: set[str] = set()
        for entry in commit.entries:
            if entry.kind != "custodian.added":
                continue
            who = entry.text("custodian")
            try:
                formed = CUSTODIAN.match(who) and len(from_base64(entry.text("key"), "key")) == 32
            except Bad:
                formed = False
            if not formed:
                failures.append("V10.form")
            if who in self.custodians or who in new:
                failures.append("V10.twice")
            new.add(who)
            if "recovery" in entry.facts and (entry.facts["recovery"] is not True or who != entry.by):
                failures.append("V10.recovery")
            if "slot" in entry.facts and not slot_changed(commit, entry):
                failures.append("V10.slot")
        return failures

    def _custodian(self, number: int, commit: Commit) -> tuple[list[str], list[str]]:
        """V11 and V12: the custodian is known, and signed."""
        who = commit.entries[0].by
        key = self.custodians.get(who)
        notices: list[str] = []
        if key is None:
            key, notices = self._introduces_itself(number, commit, who)
        names = [one[0] for one in commit.note.signatures]
        wanted = f"{self.keys.origin}/{who}"
        if names != [self.keys.origin, wanted]:
            return ["V12.signatures"], notices
        if key is None:
            if self.gap:
                told, self.unread = who in self.unread, self.unread | {who}
                text = f"V11.unread: the introduction of {who} was lost; whose the signatures are from here on was not seen"
                return [], [] if told else [text]
            return ["V11.unknown"], notices
        if not self.keys.valid(commit.note, wanted, key):
            return ["V12.custodian_signature"], notices
        if who in self.had_keys and who not in self.slots.values():
            if who not in self.blurred:
                return ["V11.removed"], notices
            doubt = f"every key of {who} that can be read of had been removed; it counts, as one may have been added in"
            notices = [*notices, f"commit.key_in_doubt: {doubt} what is lost"]
        return [], notices

    def branch_custodian(self, commit: Commit, shift: list[int]) -> list[str]:
        """V12 of another branch: its custodians may have other numbers here, by the pairs of shift.custodian."""
        who = commit.entries[0].by
        name = f"{self.keys.origin}/{who}"
        if [one[0] for one in commit.note.signatures] != [self.keys.origin, name]:
            return ["V12.signatures"]
        number = int(who[1:])
        steps = [by for above, by in zip(shift[::2], shift[1::2]) if number > above]  # noqa: B905 (Python 3.9)
        key = self.custodians.get(f"c{number + (steps or [0])[-1]}", b"")
        return [] if key and self.keys.valid(commit.note, name, key) else ["V12.custodian_signature"]

    def _introduces_itself(self, number: int, commit: Commit, who: str) -> tuple[bytes | None, list[str]]:
        """V11: the three places where a custodian may introduce themselves."""
        added = [e for e in commit.entries if e.kind == "custodian.added" and e.text("custodian") == who]
        if not added:
            return None, []
        with contextlib.suppress(Bad):
            key = from_base64(added[0].text("key"), "key")
            if number == 1:
                return key, [f"V11.first: {who} introduced themselves at the log's beginning"]
            if added[0] is commit.entries[0] and added[0].facts.get("recovery") is True:
                return key, [f"V11.recovery: {who} was introduced by whoever held the recovery identity"]
            if added[0] is commit.entries[0] and "slot" in added[0].facts:
                return key, [f"V11.slot: {who} was introduced by whoever opened {self._slot_of(added[0])}"]
        return None, []

    def _slot_of(self, entry: Entry) -> str:
        """Say who made the slot that somebody opened for the first time."""
        slot = entry.text("slot")
        for one in self.entries:
            if one.kind == "key.added" and one.text("slot") == slot and "custodian" not in one.facts:
                return f"the slot that entry {one.seq} made for {one.text('name')}"
        return f"slot {slot}, which no entry that was read made for anybody"

    def _refuse(self, number: int, commit: Commit) -> None:
        """Go on behind a commit of which nothing counts, but that was read: nobody's introduction is lost with it."""
        self.tree = None
        self.number, self.seen = number, commit.note.size
        who = commit.entries[0].by
        raise RemovedKey(f"V11.removed: every key of {who} was removed before; whoever made it still knew the identity")

    def _count(self, number: int, commit: Commit) -> None:
        """Take over what a commit gives."""
        if commit.before.size > self.seen:
            until = "" if commit.before.size == self.seen + 1 else f" to {commit.before.size - 1}"
            self.report.failure(f"lost from the log: entries {self.seen}{until}")
        self.tree = commit.before.copy()
        self.ranges[number] = commit.before
        self.signed_by[number] = commit.vault_key
        self.key = commit.vault_key
        self.pending = b""
        for entry in commit.entries:
            if entry.kind == "handover.made" and key_fact(entry, "earlier_key") == self.key:
                self.pending = key_fact(entry, "vault_key")
            entry.commit = number
            self.tree.append(entry.leaf)
            if entry.kind == "custodian.added":
                self.custodians[entry.text("custodian")] = from_base64(entry.text("key"), "key")
                self.names[entry.text("custodian")] = entry.text("name")
            elif entry.kind == "key.added":
                self.slots[entry.text("slot")] = entry.text("custodian")
                self.had_keys.add(entry.text("custodian"))
            elif entry.kind == "key.removed":
                whose = self.slots.pop(entry.text("slot"), "")
                self.blurred |= {whose} if self.gap else set()
        self.number, self.seen = number, self.tree.size
        self.entries += commit.entries
        self.last = commit.note
        commit.lines.clear()


def key_fact(entry: Entry, name: str) -> bytes:
    """A fact that is a public key, or nothing."""
    try:
        key = from_base64(entry.text(name), name)
    except Bad:
        return b""
    return key if len(key) == 32 else b""


def check_reign(log: Log) -> None:
    """The vault key that reigns last must be that of the identity: else anybody could have made the log."""
    if not log.keys.openssl.usable or not log.entries or log.key == log.keys.vault_key:
        return
    if log.pending == log.keys.vault_key:
        log.report.failure("the log hands over to the identity's vault key, and the commit that accepts it is lost")
    else:
        log.report.failure("V9.identity: the log does not lead to the identity's vault key; nothing of it counts")
        log.entries.clear()
        log.last = None


def check_gaps(log: Log) -> None:
    """Tell of each log.gap and log.fork, and hold a gap against the trees on both sides of it."""
    for entry in log.entries:
        commits = entry.facts.get("commits")
        if entry.kind == "log.gap" and isinstance(commits, list) and commits and all(map(is_count, commits)):
            state = "open" if set(commits) - set(log.ranges) else "closed"
            text = f"entry {entry.seq} goes on over the lost commits {commits}: {entry.text('reason')}; {state} now"
            log.report.notice(text)
            for side, number in (("before", commits[0]), ("after", commits[-1] + 1)):
                tree = log.ranges.get(number)
                named = (entry.facts.get(side + "_size"), entry.facts.get(side + "_root"))
                if tree is not None and named != (tree.size, tree.root().hex()):
                    log.report.failure(f"entry {entry.seq}: the tree {side} the gap is another than it says")
        elif entry.kind == "log.gap":
            log.report.notice(f"entry {entry.seq} says that these commits read again: {entry.facts.get('closed')}")
        elif entry.kind == "log.fork":
            text = f"another branch of the log ({entry.text('cause')}), entry {entry.seq}: {entry.text('reason')}"
            log.report.notice(text)


# --- another branch --------------------------------------------------------------------------------------------------


def rebuild_branches(log: Log, out: Path) -> None:
    """Put the commits of another branch together again, verify them, and keep them apart ("Another branch")."""
    parts: list[tuple[Entry, list[Entry]]] = []
    shifts: dict[int, list[int]] = {}  # by the commit that brought the branch in
    for entry in log.entries:
        if entry.kind == "log.fork":
            shift = entry.facts.get("shift.custodian", [])
            shifts[entry.commit] = shift if isinstance(shift, list) and all(map(is_count, shift)) else []
        elif entry.kind == "log.branch":
            parts.append((entry, []))
        elif "fork.seq" in entry.facts and parts and parts[-1][0].commit == entry.commit:
            parts[-1][1].append(entry)
        elif "fork.seq" in entry.facts:
            log.report.failure(f"entry {entry.seq} is of another branch, and no log.branch before it was read")
    for branch, entries in parts:
        number = branch.facts.get("commit")
        name = f"{number:06d}" if is_count(number) else "unnumbered"
        try:
            data, whole = branch_commit(branch, entries)
            check_branch(log, data, log.signed_by[branch.commit], shifts.get(branch.commit, []) if whole else None)
        except (Bad, ValueError, TypeError) as error:
            log.report.failure(f"commit {name} of another branch (entry {branch.seq}) does not verify: {error}")
            continue
        if not whole:
            log.report.notice(f"commit {name} of another branch no longer says what a purge destroyed")
        write(out / "branches" / f"entry {branch.seq}" / f"{name}.txt", data)


def branch_commit(branch: Entry, entries: list[Entry]) -> tuple[bytes, bool]:
    """The plaintext of a commit of another branch, and whether all that was disclosed is still there."""
    lines: dict[int, tuple[str, str]] = {}
    whole = True
    for name in branch.facts:
        if name.startswith("entry."):
            seq = name[len("entry.") :]
            common = branch.facts.get("common." + seq, [])
            lines[int(seq)] = (branch.text(name), join_line(common, said(branch, f"said.{seq}.")))
    for entry in entries:
        # What a purge destroyed and did not remove yet is not brought back by way of the other branch.
        text = "" if entry.purged else said(entry, "fork.said.")
        whole = whole and not entry.purged
        line = join_line(entry.facts.get("fork.common", []), text)
        lines[int(entry.facts["fork.seq"])] = (entry.text("fork.entry"), line)
    texts = [branch.text("range")]
    for _seq, pair in sorted(lines.items()):
        texts += pair
    return ("\n".join(texts) + "\n" + branch.text("note")).encode("utf-8"), whole


def said(entry: Entry, prefix: str) -> str:
    """Join the parts of a long line."""
    parts: list[str] = []
    while prefix + str(len(parts) + 1) in entry.facts:
        parts.append(entry.text(prefix + str(len(parts) + 1)))
    return "".join(parts)


def join_line(common: Json, text: str) -> str:
    """The line of disclosures: those of kind, at and by, and all others."""
    others = canonical(text.encode("utf-8")) if text else []
    if not is_text_list(common) or not is_text_list(others):
        raise Bad("disclosures.syntax")
    return json.dumps(common + others, ensure_ascii=False, separators=(",", ":"))


def check_branch(log: Log, data: bytes, vault_key: bytes, shift: list[int] | None) -> None:
    """Hold a commit of another branch against its own tree and its signatures; its custodian's where it is whole."""
    commit = read_commit(data + b"\n" * (-len(data) % BLOCK))
    commit.entries = [read_entry(*pair) for pair in commit.lines]
    failures = log.tree_failures(commit)
    if commit.note.origin != log.keys.origin:
        failures.append("V2.origin")
    if not log.keys.valid(commit.note, log.keys.origin, vault_key):
        failures.append("V3.vault_signature")
    if shift is not None:
        failures += log.branch_custodian(commit, shift)
    if failures:
        raise Bad(", ".join(failures))


def slot_changed(commit: Commit, added: Entry) -> bool:
    """V10: whoever opens a slot for the first time puts one of their own in its place, in the same commit."""
    slot, who = added.text("slot"), added.text("custodian")
    if who != added.by or "recovery" in added.facts or not slot:
        return False
    removed = any(e.kind == "key.removed" and e.text("slot") == slot for e in commit.entries)
    return removed and any(e.kind == "key.added" and e.text("custodian") == who for e in commit.entries)


def find_vault_id(age: Age, folder: Folder, said: str, report: Report) -> str:
    """Find the vault's id: VAULT's, where a commit names it too; else that of the first commit that can be read."""
    first = ""
    for number, path in sorted(folder.commits.items()):
        report.progress(f"looking for the vault's id: commit {number}")
        with contextlib.suppress(Bad):
            origin = read_commit(age.read(path, COMMIT_LIMIT)).note.origin
            vault_id = origin[len("evidence-vault/") :]
            if origin.startswith("evidence-vault/") and VAULT_ID.match(vault_id):
                first = first or vault_id
                if vault_id == said or not said:
                    return vault_id
    if first:
        report.failure("VAULT names another vault than every commit that can be read: it was substituted")
    return first or said


def read_log(age: Age, folder: Folder, log: Log, out: Path) -> None:
    """Read every commit; keep its plaintext and its checkpoint as files."""
    numbers = sorted(folder.commits)
    expected = 1
    for number in numbers:
        if number != expected:
            until = "" if number == expected + 1 else f" to {number - 1:06d}"
            log.report.failure(f"missing from the log: commit {expected:06d}{until}")
            log.lose()
        expected = number + 1
        log.report.progress(f"the log: commit {number} of {numbers[-1]}")
        read_one(age, folder.commits[number], number, log, out)
    if not numbers:
        log.report.failure("the vault has no log")


def read_one(age: Age, path: Path, number: int, log: Log, out: Path) -> None:
    """Read one commit. One that fails is said and kept apart."""
    data = b""
    try:
        data = age.read(path, COMMIT_LIMIT)
        commit = log.take(number, data)
    except (Bad, OSError) as error:
        words = error.strerror if isinstance(error, OSError) else error
        log.report.failure(f"commit {number:06d} does not count: {words}")
        if not isinstance(error, RemovedKey):
            log.lose()
        if data:
            write(out / "not accepted" / f"{number:06d}.txt", data)
        return
    write(commit_file(out, number), data.rstrip(b"\n") + b"\n")
    write(out / "checkpoints" / f"{number // 1000:03d}" / f"{number:06d}.txt", commit.note.text)


def commit_file(out: Path, number: int) -> Path:
    """Where the plaintext of a commit goes."""
    return out / "commits" / f"{number // 1000:03d}" / f"{number:06d}.txt"


def write(path: Path, data: bytes) -> None:
    """Write a new file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(data)


# --- purges, and what is withheld ------------------------------------------------------------------------------------


class Purges:
    """What was destroyed by decision, and whether the log says so everywhere ("Purge")."""

    def __init__(self, log: Log) -> None:
        self.report = log.report
        self.by_seq = {entry.seq: entry for entry in log.entries}
        self.items: dict[str, Entry] = {}
        self.of_exhibit: dict[tuple[str, str], set[str]] = {}
        purges = [entry for entry in log.entries if entry.kind == "purge"]
        for entry in purges:
            if self._formed(entry):
                self.items[entry.text("item")] = entry
        for entry in log.entries:
            if entry.kind in ("exhibit.added", "exhibit.edited") and is_text_list(entry.facts.get("items")):
                exhibit = (entry.text("case"), entry.text("exhibit"))
                self.of_exhibit.setdefault(exhibit, set()).update(entry.facts["items"])
        for entry in purges:
            if self._formed(entry):
                self._follow(entry)
        for entry in log.entries:
            self._withheld(entry)

    def _formed(self, purge: Entry) -> bool:
        """See that a purge has its four facts."""
        listed = purge.facts.get("entries")
        good = isinstance(listed, list) and all(is_count(one) and one < purge.seq for one in listed)
        good = good and bool(purge.text("item")) and isinstance(purge.facts.get("object_removed"), bool)
        return good and isinstance(purge.facts.get("reason"), str)

    def _follow(self, purge: Entry) -> None:
        """Look at each entry that a purge lists."""
        for seq in purge.facts["entries"]:
            entry = self.by_seq.get(seq)
            if entry is None:  # in a commit that was lost
                continue
            if not self._may(purge, entry):
                self.report.failure(f"purge.foreign: entry {purge.seq} lists entry {seq}, which it may not")
                continue
            entry.purged = True
            if not set(entry.facts) <= LEFT_BY_PURGE:
                self.report.failure(
                    f"purge.unfinished: entry {seq} still says what entry {purge.seq} destroyed; it is left out here"
                )

    def _may(self, purge: Entry, entry: Entry) -> bool:
        """Tell whether a purge may list an entry."""
        if entry.kind == "purge":
            return False
        if entry.text("item") == purge.text("item"):
            return True
        if entry.kind in ("exhibit.added", "exhibit.edited"):
            items = self.of_exhibit.get((entry.text("case"), entry.text("exhibit")), set())
            return purge.text("item") in items and items <= set(self.items)
        return entry.kind == "vault.restored" and purge.facts["object_removed"] is True

    def _withheld(self, entry: Entry) -> None:
        """See that nothing was taken out of an entry without a purge."""
        if entry.kind == "purge":
            if not self._formed(entry):
                self.report.failure(f"entry.malformed: the purge in entry {entry.seq}")
            return
        if entry.purged:
            return
        stripped = entry.kind in STRIPPED_IS_SEEN and set(entry.facts) <= LEFT_BY_PURGE
        if entry.undisclosed >= 8 or stripped:
            self.report.failure(f"entry.withheld: facts were taken out of entry {entry.seq}, and no purge says why")
        elif any(name not in entry.facts for name in NEEDED.get(entry.kind, ())):
            self.report.failure(f"entry.malformed: entry {entry.seq} lacks facts that {entry.kind} needs")


def facts_to_tell(entry: Entry) -> dict[str, Json]:
    """The facts of an entry, without those that a purge destroyed and that were not removed yet."""
    if not entry.purged:
        return entry.facts
    return {name: value for name, value in entry.facts.items() if name in LEFT_BY_PURGE}


def write_log(log: Log, out: Path) -> None:
    """Write every entry as a line of JSON."""
    with (out / "log.jsonl").open("x", encoding="utf-8", newline="\n") as file:
        for entry in log.entries:
            line = {
                "seq": entry.seq,
                "commit": entry.commit,
                "leaf": entry.leaf.hex(),
                "facts": facts_to_tell(entry),
                "undisclosed": entry.undisclosed,
                "purged": entry.purged,
                "other_branch": "fork.seq" in entry.facts,
            }
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    # Destroyed is destroyed: a plaintext that still has it does not stay here.
    for entry in log.entries:
        if entry.purged and facts_to_tell(entry) != entry.facts:
            commit_file(out, entry.commit).unlink(missing_ok=True)


# --- items -----------------------------------------------------------------------------------------------------------


@dataclass
class Item:
    """An original, and what the log says of it."""

    entry: Entry
    card: dict[str, Json] = field(default_factory=dict)
    media_type: str = ""
    purge: Entry | None = None
    file: str = ""
    status: str = "not reached"
    title: str = ""

    @property
    def number(self) -> str:
        """Its number, E-000001."""
        return self.entry.text("item")

    @property
    def name(self) -> str:
        """Its name as it was; of one that is no text, what of it can be shown."""
        with contextlib.suppress(Bad):
            raw = from_base64(self.entry.text("name_raw"), "name_raw")
            return self.entry.text("name") or raw.decode("utf-8", "backslashreplace")
        return self.entry.text("name")

    def digest(self) -> bytes:
        """Its SHA-256, or nothing where that is not known."""
        text = self.entry.text("sha256")
        return bytes.fromhex(text) if SHA256_HEX.match(text) else b""


def collect_items(log: Log, purges: Purges) -> list[Item]:
    """Bring together what the entries say of each item."""
    items: dict[str, Item] = {}
    twice: list[Item] = []
    for entry in log.entries:
        number = entry.text("item")
        if entry.kind == "item.ingested":
            item = Item(entry, purge=purges.items.get(number))
            if number in items:
                log.report.failure(f"{number} was given twice: entries {items[number].entry.seq} and {entry.seq}")
                twice.append(item)
            else:
                items[number] = item
        elif number in items and entry.kind == "item.described" and not entry.purged:
            card = {name[5:]: value for name, value in entry.facts.items() if name.startswith("card.")}
            items[number].card.update(card)
        elif number in items and entry.kind == "item.inspected" and not entry.purged:
            items[number].media_type = entry.text("type")
    return [*items.values(), *twice]


def safe_name(text: str) -> str:
    """A name is data, never a path: keep of it what every file system takes, at a length that fits."""
    text = "".join("_" if c in '<>:"/\\|?*' or not c.isprintable() else c for c in text)
    text = text.strip(" .") or "_"
    stem, dot, ending = text.rpartition(".")
    if not dot or len(ending) > 16:
        stem, dot, ending = text, "", ""
    while len((stem + dot + ending).encode("utf-8")) > 180 or len(stem) > 120:
        stem = stem[:-1]
    return (stem.rstrip(" .") or "_") + dot + ending


def free_name(wanted: str, taken: set[str]) -> str:
    """Find a name that no other file has, on systems too that take capitals for small letters."""
    stem, dot, ending = wanted.rpartition(".")
    if not dot:
        stem, dot, ending = wanted, "", ""
    name = wanted
    count = 2
    while same_to_some(name) in taken:
        name = f"{stem} ({count}){dot}{ending}"
        count += 1
    taken.add(same_to_some(name))
    return name


def same_to_some(name: str) -> str:
    """Bring together the names that some system takes for one: capitals, and accents written in two ways."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def cell(value: Json) -> str:
    """A value for a table. Spreadsheets run what begins with such a sign: an apostrophe makes it text."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def write_items(items: list[Item], log: Log, out: Path) -> None:
    """Write the table of items."""
    more = sorted({name for item in items for name in item.card} - set(CARD_FIELDS))
    fields = [*CARD_FIELDS, *more]
    said = ["name_raw", "path", "modified", "changed_while_read", "source", "case", "same_as", "added", "inbox_sha256"]
    first = ["number", "name", "sha256", "bytes", "when", "by", "by_name", "status", "file", "entry", "media_type"]
    # The mark at the beginning is for spreadsheets, which take the letters for another alphabet without it.
    with (out / "items.csv").open("x", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow([*first, *said, *(f"card.{name}" for name in fields)])
        for item in items:
            facts = facts_to_tell(item.entry)
            row = [item.number, facts.get("name"), facts.get("sha256"), facts.get("bytes"), facts["at"], facts["by"]]
            row += [log.names.get(item.entry.by), item.status, item.file, item.entry.seq, item.media_type]
            row += [facts.get(name) for name in said]
            row += [item.card.get(name) for name in fields]
            table.writerow([cell(value) for value in row])


# --- objects ---------------------------------------------------------------------------------------------------------


def padded_size(length: int) -> int:
    """How large the plaintext of an object is: Padmé of the content and its length."""
    size = length + 8
    exponent = size.bit_length() - 1
    low = exponent - exponent.bit_length()
    step = 1 << max(low, 0)
    return max(BLOCK, (size + step - 1) // step * step)


def take_out(stream: IO[bytes], sink: IO[bytes], length: int, tell: Callable[[int], None]) -> bytes:
    """Copy the content of an object out of its padding, and give its SHA-256."""
    digest = hashlib.sha256()
    done = 0
    while done < length:
        block = stream.read(min(CHUNK, length - done))
        if not block:
            raise Bad("it is shorter than it should be")
        digest.update(block)
        sink.write(block)
        done += len(block)
        tell(done)
    return digest.digest()


def see_padding(stream: IO[bytes], length: int) -> None:
    """See that nothing but zeros and the length follows the content."""
    rest = padded_size(length) - length - 8
    while rest:
        block = stream.read(min(CHUNK, rest))
        if not block or block.strip(b"\x00"):
            raise Bad("its padding is not what it should be")
        rest -= len(block)
    if stream.read(8) != length.to_bytes(8, "big"):
        raise Bad("the length at its end is not that of its content")


def measure(stream: IO[bytes]) -> int:
    """Read an object to its end, for the length that stands there."""
    tail = b""
    while True:
        block = stream.read(CHUNK)
        if not block:
            return int.from_bytes(tail, "big")
        tail = (tail + block)[-8:]


class Objects:
    """Recovers originals."""

    def __init__(self, age: Age, folder: Folder, name_key: bytes, out: Path, report: Report) -> None:
        self.age = age
        self.folder = folder
        self.name_key = name_key
        self.out = out
        self.report = report
        self.taken: set[str] = set()
        self.bytes = 0

    def name(self, digest: bytes) -> str:
        """The name under which a content is stored."""
        return base32(hmac.new(self.name_key, digest, "sha256").digest())

    def extract(self, source: Path, target: Path, length: int, wanted: Callable[[bytes], bool]) -> Path:
        """Decrypt an object to a file, which gets its name when all is right; else what could be read is kept apart."""
        part = self.out / "work" / "part"
        part.unlink(missing_ok=True)

        def tell(done: int) -> None:
            self.report.progress(f"  {target.name}: {done / 1e6:.0f} of {length / 1e6:.0f} MB")

        digest = b""
        complaint = None
        try:
            with part.open("xb") as sink, self.age.opened(source) as stream:
                digest = take_out(stream, sink, length, tell)
                see_padding(stream, length)
        except Bad as error:
            complaint = error
        if not digest or not wanted(digest):
            # What age gave out before it failed is authentic: worth keeping, but not as an original.
            if part.stat().st_size:
                publish(part, self.out / "damaged" / target.name)
            raise complaint or Bad(f"its content has the SHA-256 {digest.hex()}, another than it should")
        if complaint:
            self.report.failure(f"{target.name} is whole, but its object is damaged behind the content: {complaint}")
        self.bytes += length
        return publish(part, target)

    def recover(self, item: Item) -> None:
        """Recover one original."""
        if item.purge is not None:
            content = "with its content" if item.purge.facts["object_removed"] else "its content stays for another item"
            item.status = "destroyed"
            words = f"entry {item.purge.seq}, {content}, reason: {item.purge.text('reason')}"
            self.report.failure(f"{item.number} was destroyed by decision: {words}")
            return
        digest, length = item.digest(), item.entry.facts.get("bytes")
        if not digest or not is_count(length):
            item.status = "withheld"
            self.report.failure(f"{item.number}: the log does not say which content it is")
            return
        name = item.title = free_name(safe_name(item.number) + " " + safe_name(item.name), self.taken)
        source = self.folder.objects.get(self.name(digest))
        if source is None:
            item.status = "missing"
            self.report.failure(f"{name}: its object {self.name(digest)} is missing")
            return
        try:
            target = self.out / "originals" / name
            target = self.extract(source, target, int(str(length)), lambda found: found == digest)
        except Bad as error:
            item.status = "damaged"
            self.report.failure(f"{name}: its object {self.name(digest)} is damaged: {error}")
            return
        item.status, item.file = "whole", f"originals/{target.name}"

    def recover_unlisted(self, name: str, source: Path) -> None:
        """Recover an object that no entry names. That its name fits its content shows that the vault made it."""
        target = self.out / "unlisted" / name
        try:
            with self.age.opened(source) as stream:
                length = measure(stream)
            self.extract(source, target, length, lambda found: self.name(found) == name)
        except Bad as error:
            self.report.failure(f"object {name} is in no entry, and is none of the vault's or damaged: {error}")
            return
        self.report.failure(f"object {name} is whole, but no entry that was read names it: unlisted/{name}")


def publish(part: Path, target: Path) -> Path:
    """Give a file its name; where the file system refuses that name, the number alone."""
    target.parent.mkdir(exist_ok=True)
    try:
        return part.replace(target)
    except OSError:
        return part.replace(target.with_name(target.name.split(" ")[0]))


def recover_objects(objects: Objects, items: list[Item]) -> None:
    """Recover every original, then what no entry names."""
    for count, item in enumerate(items, 1):
        objects.report.progress(f"originals: {count} of {len(items)}, {objects.bytes / 1e6:.0f} MB")
        objects.recover(item)
    named = {objects.name(item.digest()) for item in items if item.digest()}
    for name, source in objects.folder.objects.items():
        if name not in named:
            objects.report.progress(f"objects that no entry names: {name}")
            objects.recover_unlisted(name, source)


# --- inbox -----------------------------------------------------------------------------------------------------------


class Inbox:
    """What was added while the vault was locked. Anybody could have written it; it is no evidence, and kept apart.

    But for what was accepted, and is all that is left of its item: the log names it by its SHA-256.
    """

    FACTS = words("added name v card changed_while_read modified name_raw path")

    def __init__(self, objects: Objects, log: Log, items: list[Item]) -> None:
        self.objects = objects
        self.report = log.report
        self.decided = {entry.text("inbox_sha256") for entry in log.entries if "inbox_sha256" in entry.facts}
        self.lost = {item.entry.text("inbox_sha256"): item for item in items if item.status in ("missing", "damaged")}
        self.rows: list[list[Json]] = []

    def recover(self) -> None:
        """Recover what waits, and write a table of it."""
        files = self.objects.folder.inbox
        for count, path in enumerate(files, 1):
            self.report.progress(f"inbox: {count} of {len(files)}")
            try:
                self._one(path)
            except Bad as error:
                self.report.failure(f"inbox/{path.name}: {error}")
            except OSError as error:
                if error.filename != str(path):
                    raise
                self.report.failure(f"inbox/{path.name}: {error.strerror}")
        if self.rows:
            self.report.notice(
                f"{len(self.rows)} files were added while the vault was locked, and nobody accepted them yet: see "
                "inbox.csv. Anybody who had the vault's folder could have written them"
            )
            with (self.objects.out / "inbox.csv").open("x", encoding="utf-8-sig", newline="") as file:
                table = csv.writer(file)
                table.writerow(["inbox_file", "file", "sha256", "bytes", *self.FACTS])
                table.writerows([cell(value) for value in row] for row in self.rows)

    def _one(self, path: Path) -> None:
        """Recover one file."""
        if not is_regular(path):
            raise Bad("it is no regular file")
        if path.stat().st_size > INBOX_FILE_LIMIT:
            raise Bad("inbox.too_large")
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while block := file.read(CHUNK):
                digest.update(block)
        if item := self.lost.pop(digest.hexdigest(), None):
            self._mend(path, item)
        elif digest.hexdigest() in self.decided:
            self.report.notice(f"inbox/{path.name} was accepted or rejected; that it is still there means nothing")
        else:
            part, header, content, size = self._content(path)
            name = path.stem + " " + safe_name(header["name"])
            target = publish(part, self.objects.out / "inbox" / name)
            facts = [header.get(fact) for fact in self.FACTS]
            self.rows.append([path.name, f"inbox/{target.name}", content.hex(), size, *facts])

    def _mend(self, path: Path, item: Item) -> None:
        """What was accepted as an item whose object is lost: the item's content, where it is what the log says."""
        part, _, content, size = self._content(path)
        if content != item.digest():
            raise Bad(
                f"it was accepted as {item.number}, whose object is lost, and holds something else than the log says"
            )
        target = publish(part, self.objects.out / "originals" / item.title)
        item.status, item.file = "whole", f"originals/{target.name}"
        self.objects.bytes += size
        self.report.notice(
            f"{item.title}: its content was still in inbox/{path.name}, equal to the SHA-256 in the log: {item.file}"
        )

    def _content(self, path: Path) -> tuple[Path, dict[str, Json], bytes, int]:
        """The content in a file for work, the header, the SHA-256 and the size."""
        age, part = self.objects.age, self.objects.out / "work" / "part"
        with age.opened(path) as stream:
            length = measure(stream)
        part.unlink(missing_ok=True)
        with part.open("xb") as sink, age.opened(path) as stream:
            header, frame = read_inbox_header(stream, length)
            content = take_out(stream, sink, length - frame, lambda _done: None)
            see_padding(stream, length)
        return part, header, content, length - frame


def read_inbox_header(stream: IO[bytes], length: int) -> tuple[dict[str, Json], int]:
    """Read what an inbox file says of itself, and how long that is with the 4 bytes before it."""
    if length < 4:
        raise Bad("inbox.length")
    size = int.from_bytes(stream.read(4), "big")
    if size > min(length - 4, INBOX_HEADER_LIMIT):
        raise Bad("inbox.header_length")
    if length - 4 - size > INBOX_CONTENT_LIMIT:
        raise Bad("inbox.too_large")
    try:
        header = canonical(stream.read(size))
    except Bad as error:
        raise Bad("inbox.not_canonical" if str(error) == "json.not_canonical" else "inbox.syntax") from None
    if not isinstance(header, dict) or not {"added", "name", "v"} <= set(header) <= set(Inbox.FACTS):
        raise Bad("inbox.syntax")
    name, added = header["name"], header["added"]
    named = isinstance(name, str) and 0 < len(name) <= 4096 and name not in (".", "..") and not set(name) & set("/\0")
    if not named or not isinstance(added, str) or not INSTANT.match(added) or header["v"] != 1:
        raise Bad("inbox.header")
    return header, 4 + size


# --- the rest --------------------------------------------------------------------------------------------------------


def check_slots(folder: Folder, log: Log) -> None:
    """Compare the keyslots with the log."""
    known: dict[str, str] = {}
    in_use: set[str] = set()
    for entry in log.entries:
        if entry.kind == "key.added":
            known[entry.text("slot")] = entry.text("slot_sha256")
            in_use.add(entry.text("slot"))
        elif entry.kind == "key.removed":
            in_use.discard(entry.text("slot"))
    for name, path in folder.slots.items():
        if name not in known:
            lost = ", or in a part that was lost" if log.gap else ""
            log.report.failure(f"keyslot {name} is not in the log{lost}")
        elif file_digest(path) != known[name]:
            log.report.failure(f"keyslot {name} has other bytes than the log knows")
        elif name not in in_use:
            log.report.failure(f"keyslot {name} was removed, and stands there again")
    for name in sorted(in_use - set(folder.slots)):
        log.report.failure(f"keyslot {name} is missing")


def file_digest(path: Path) -> str:
    """Digest a small file; nothing where it cannot be read."""
    try:
        with path.open("rb") as file:
            return sha256(file.read(CHUNK)).hex() if is_regular(path) else ""
    except OSError:
        return ""


def check_header(log: Log, recipient: str) -> None:
    """Hold the recipient in VAULT against the first entry."""
    created = [
        entry
        for entry in log.entries
        if entry.kind == "vault.created"
        or (entry.kind == "handover.accepted" and key_fact(entry, "earlier_key"))  # others are of items
        or (entry.kind == "handover.made" and key_fact(entry, "vault_key") == log.keys.vault_key)
    ]
    if created and recipient and created[-1].text("recipient") != recipient:
        log.report.failure("VAULT names another recipient than the log: it was substituted")


def tell_of_the_rest(folder: Folder, report: Report) -> None:
    """Tell of what is no part of the record."""
    for text in folder.unreadable:
        report.failure(f"cannot be read: {text}")
    for path in folder.strangers:
        report.failure(f"a stranger's file, not looked into: {path.relative_to(folder.root)}")
    if folder.leftovers:
        report.notice(f"{folder.leftovers} left-overs lie in tmp/ and recovered/; they are no part of the record")


def write_report(log: Log, items: list[Item], objects: Objects, out: Path) -> str:
    """Write what was found as a text, and give its first lines."""
    whole = sum(item.status == "whole" for item in items)
    lines = [
        f"Vault: {log.keys.origin}",
        f"Originals: {whole} of {len(items)} recovered and equal to the SHA-256 in the log, {objects.bytes} bytes",
        f"Entries of the log: {len(log.entries)}",
    ]
    if log.last:
        lines.append(f"Last checkpoint (compare with paper): {short_form(log.last.body)}, size {log.last.size}")
    checked = "checked with openssl; what counts here is signed by the vault's key and, but for notices, a custodian's"
    lines.append(f"Signatures: {checked if log.keys.openssl.usable else 'NOT CHECKED, no openssl 3 was found'}")
    lines.append("Not to be seen from here: whether commits are missing at the END of the log.")
    lines.append("")
    lines.append(f"Failures: {len(log.report.failures)}")
    lines += ["  " + text for text in log.report.failures]
    lines.append(f"Notices: {len(log.report.notices)}")
    lines += ["  " + text for text in log.report.notices]
    (out / "REPORT.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return "\n".join(lines[:5])


def prepare(vault: Path, out: Path) -> Path:
    """See that the places are as they must be, and make a folder for work in OUT."""
    if not vault.is_dir():
        raise CannotBegin(f"{vault} is no folder.")
    inner, outer = out.resolve(), vault.resolve()
    if inner == outer or outer in inner.parents:
        raise CannotBegin("OUT lies in the vault. Nothing is ever written there.")
    if not ((vault / "VAULT").exists() or (vault / "log").is_dir()):
        raise CannotBegin(f"{vault} is no evidence vault: it has neither VAULT nor log.")
    if os.path.lexists(out) and not (out.is_dir() and not any(out.iterdir())):
        raise CannotBegin(f"{out} is there already and not an empty folder.")
    os.umask(0o077)
    work = out / "work"
    work.mkdir(parents=True)
    return work


def recover(vault: Path, out: Path, identity: Path | None, work: Path) -> int:
    """Recover a vault."""
    age = Age()
    report = Report()
    header_id, recipient = read_header(vault, report)
    folder = look_around(vault.resolve())
    opener = Opener(age, folder, recipient, work)
    age.identity = opener.by_file(identity) if identity else opener.by_passphrase()
    if recipient and not age.belongs(age.identity, recipient, work):
        report.failure("VAULT names another recipient than the identity's: it was substituted")
    vault_id = find_vault_id(age, folder, header_id, report)
    if not vault_id:
        raise CannotBegin("Neither VAULT nor any commit can be read: without the vault's id nothing has a name.")
    openssl = OpenSSL(work)
    vault_key = openssl.public(derive(age.identity, vault_id, "sign")) if openssl.usable else b""
    log = Log(Keys(openssl, f"evidence-vault/{vault_id}", vault_key), report)
    read_log(age, folder, log, out)
    check_reign(log)
    check_gaps(log)
    purges = Purges(log)
    rebuild_branches(log, out)
    write_log(log, out)
    check_header(log, recipient)
    check_slots(folder, log)
    items = collect_items(log, purges)
    objects = Objects(age, folder, derive(age.identity, vault_id, "names"), out, report)
    try:
        recover_objects(objects, items)
        Inbox(objects, log, items).recover()
    finally:
        write_items(items, log, out)
    tell_of_the_rest(folder, report)
    say(write_report(log, items, objects, out))
    say(f"Failures: {len(report.failures)}, notices: {len(report.notices)}; see {out / 'REPORT.txt'}")
    return 1 if report.failures else 0


def main() -> int:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description="Get everything out of an evidence vault with age alone.")
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the vault's folder; it is only read")
    parser.add_argument("out", type=Path, metavar="OUT", help="a new folder for what is recovered")
    parser.add_argument(
        "--identity", type=Path, metavar="FILE", help="a file with the identity; else age asks for the passphrase"
    )
    chosen = parser.parse_args()
    work: Path | None = None
    try:
        work = prepare(chosen.vault, chosen.out)
        return recover(chosen.vault, chosen.out, chosen.identity, work)
    except CannotBegin as error:
        say(str(error))
        return 2
    except OSError as error:
        say(f"It ends here: {error.strerror}: {error.filename or ''}")
        return 2
    except KeyboardInterrupt:
        say("Stopped.")
        return 2
    finally:
        if work is not None:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
