"""The files of a bundle and their form (FORMAT.md, "Bundle"): a selective proof that stands without the vault.

There are two forms: the plain folder, and the bag, which holds what goes to a court as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.canonical import Form
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.entry import SealedEntry
from evidence_vault.custody.merkle import HASH_BYTES
from evidence_vault.errors import MalformedFile
from evidence_vault.records.digest import Content
from evidence_vault.records.ids import ItemId, VaultId

MANIFEST: Final = "manifest-sha256.txt"
VAULT_PEM: Final = "custody/vault.pub.pem"
CUSTODIAN_PEM: Final = "custody/custodian.pub.pem"
CHECKPOINT: Final = "custody/checkpoint"
BUNDLE: Final = "custody/bundle"
PARTS: Final = (".note", ".body", ".vault.sig", ".custodian.sig")
"""A signed note, then its text and its two signatures as files of their own, for programs that know no notes."""

WHOLE: Final = "bundle"
"""Subject of a finding about no file of its own."""

ENTRIES: Final = "custody/entries/"
EARLIER: Final = "custody/earlier/"
ANCHORS: Final = "custody/anchors/"
COSIGNATURE_LIMIT: Final = 1 << 10
"""Bytes that the line of a cosignature has at most."""

ORIGINALS: Final = "originals/"
BAG_MARK: Final = "bagit.txt"
"""A regular file of this name says that a folder is a bag."""

BAG_MARKED: Final = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
BAG_INFO: Final = "bag-info.txt"
TAGS: Final = "tagmanifest-sha256.txt"
PAYLOAD: Final = "data/"

_NUMBER: Final = r"(?:[0-9]{6}|[1-9][0-9]{6,15})"
_DEVICE: Final = r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?: *\.|/|$)"
"""How a name begins that Windows gives to no file."""

_PART: Final = rf"(?!{_DEVICE})[A-Za-z0-9_](?:[A-Za-z0-9._ -]{{0,78}}[A-Za-z0-9_-])?"
"""A name in the payload: what every system takes."""

_OTHER: Final = r"(?!(?i:originals)(?:/|$))"
"""What no other name at the top of the payload is like."""

_ORIGINAL: Final = rf"originals/E-{_NUMBER}(?:\.[a-z0-9]{{1,5}})?"
_COMMON: Final = (
    r"HOW-TO(?:\.ru|\.kk)?\.txt|manifest-sha256\.txt|verify/verify\.(?:py|html)"
    r"|custody/(?:bundle|checkpoint)\.(?:note|body|vault\.sig|custodian\.sig)"
    r"|custody/(?:vault|custodian)\.pub\.pem"
    rf"|custody/entries/{_NUMBER}\.txt|custody/earlier/{_NUMBER}\.(?:note|proof)"
    rf"|custody/anchors/{_NUMBER}-[1-9][0-9]?\.(?:ts[rt]|cosignature)"
)
_FOLDERS: Final = r"verify|custody(?:/(?:entries|earlier|anchors))?"


@dataclass(frozen=True, slots=True)
class Layout:
    """Which files a form of a bundle has, and where.

    Attributes:
        word: what its signed text calls it.
        streamed: how the paths of files begin that may be larger than the memory.
        originals: where the originals lie.
        marks: files that are in it beside those of the other form.
        unlisted: files that no manifest can list: what is signed over them.
    """

    word: str
    streamed: str
    originals: str
    marks: tuple[str, ...]
    unlisted: tuple[str, ...]
    _paths: re.Pattern[str] = field(repr=False)
    _folders: re.Pattern[str] = field(repr=False)

    @property
    def required(self) -> tuple[str, ...]:
        """Files without which nothing can be said."""
        notes = (name + part for name in (BUNDLE, CHECKPOINT) for part in PARTS)
        return (MANIFEST, *notes, VAULT_PEM, CUSTODIAN_PEM, *self.marks)

    @property
    def manifests(self) -> tuple[str, ...]:
        """Files that list others."""
        return (MANIFEST, TAGS) if self.marks else (MANIFEST,)

    def has(self, untrusted: str) -> bool:
        """Whether a file may be called so."""
        return self._paths.fullmatch(untrusted) is not None

    def has_folder(self, untrusted: str) -> bool:
        """Whether a folder may be called so."""
        return self._folders.fullmatch(untrusted) is not None

    def lists(self, manifest: str, untrusted: str) -> bool:
        """Whether a manifest is the one that a file has to stand in."""
        ours = not self.marks or (manifest == MANIFEST) == untrusted.startswith(PAYLOAD)
        return ours and self.has(untrusted) and untrusted not in self.unlisted


_SIGNED: Final = tuple(BUNDLE + part for part in PARTS)
FOLDER: Final = Layout(
    "bundle",
    ORIGINALS,
    ORIGINALS,
    (),
    (MANIFEST, *_SIGNED),
    re.compile(rf"{_COMMON}|{_ORIGINAL}"),
    re.compile(rf"{_FOLDERS}|originals"),
)
"""The plain form: a proof and no more."""

BAG: Final = Layout(
    "bag",
    PAYLOAD,
    PAYLOAD + ORIGINALS,
    (BAG_MARK, BAG_INFO, TAGS),
    (TAGS, *_SIGNED),
    re.compile(
        rf"{_COMMON}|bagit\.txt|bag-info\.txt|tagmanifest-sha256\.txt|data/{_ORIGINAL}"
        rf"|data/{_OTHER}(?:{_PART}/){{0,3}}{_PART}"
    ),
    re.compile(rf"{_FOLDERS}|data(?:/originals|/{_OTHER}{_PART}(?:/{_PART}){{0,2}})?"),
)
"""The bag: the originals and whatever else is handed over lie in one folder, as RFC 8493 has it."""

_BODY: Final = re.compile(
    r"evidence-vault/1 (?:bundle|bag)\nvault: ([a-z2-7]{26})\nmanifest: ([0-9a-f]{64})\n(?:tags: ([0-9a-f]{64})\n)?"
    r"list: (none|[1-9][0-9]{0,8})\ncheckpoint: ([0-9a-f]{64})\n"
)
_LINE: Final = re.compile(r"([0-9a-f]{64})  (.+)\n")
_DER_HEAD: Final = bytes.fromhex("302a300506032b6570032100")
_PEM: Final = re.compile(r"-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/]{59}=)\n-----END PUBLIC KEY-----\n")
_HASHES: Final = Form("proof", list[str])
_TEXTS: Final = Form("proof", list[str])


@dataclass(frozen=True, slots=True)
class BundleFiles:
    """What lies in a folder that is said to be a bundle.

    Attributes:
        texts: every file that is read whole, by path.
        streamed: what the others consist of, by path: the originals, and all of the payload of a bag.
        strangers: what has no place in a bundle, or is no regular file.
        layout: which form it is.
    """

    texts: Mapping[str, bytes]
    streamed: Mapping[str, Content]
    strangers: tuple[str, ...] = ()
    layout: Layout = FOLDER

    @property
    def originals(self) -> dict[str, Content]:
        """The originals alone."""
        return {path: content for path, content in self.streamed.items() if path.startswith(self.layout.originals)}

    @property
    def digests(self) -> dict[str, str]:
        """SHA-256, hex, of every file that a manifest has to list."""
        found = {path: sha256(data).hex for path, data in self.texts.items() if path not in self.layout.unlisted}
        return found | {path: content.sha256.hex for path, content in self.streamed.items()}


@dataclass(frozen=True, slots=True)
class BundleBody:
    """What the two keys sign over a bundle.

    Attributes:
        vault: whose log the proof is from.
        manifest: SHA-256 of the manifest, hex.
        list_version: of the exhibit list that goes with it, if any.
        checkpoint: SHA-256 of the checkpoint's text, hex.
        tags: of a bag, SHA-256 of the manifest of what is beside its payload, hex.
    """

    vault: VaultId
    manifest: str
    list_version: int | None
    checkpoint: str
    tags: str | None = None

    @property
    def text(self) -> bytes:
        """As it is signed. It is no checkpoint: an origin has no space."""
        lines = [f"evidence-vault/1 {'bundle' if self.tags is None else 'bag'}", f"vault: {self.vault}"]
        lines += [f"manifest: {self.manifest}", *([] if self.tags is None else [f"tags: {self.tags}"])]
        lines += [f"list: {self.list_version or 'none'}", f"checkpoint: {self.checkpoint}", ""]
        return "\n".join(lines).encode("ascii")

    def is_over(self, files: BundleFiles) -> bool:
        """Whether it names the manifests of a bundle."""
        named = (self.manifest,) if self.tags is None else (self.manifest, self.tags)
        return named == tuple(sha256(files.texts[path]).hex for path in files.layout.manifests)


def twins(paths: Iterable[str]) -> dict[str, str]:
    """Files with a path, or a folder on it, that differs in capitals alone from an earlier one, with that one's path."""
    seen: dict[str, str] = {}
    found: dict[str, str] = {}
    for path in sorted(paths):
        parts = path.split("/")
        for name in ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1)):
            first = seen.setdefault(name.casefold(), name)
            if first != name:
                found.setdefault(path, first)
    return found


def entry_path(seq: int) -> str:
    """Where an entry stands with its proof."""
    return f"{ENTRIES}{seq:06d}.txt"


def earlier_path(size: int, part: str) -> str:
    """Where an earlier checkpoint stands: ``note``, and ``proof`` that the log went on from it."""
    return f"{EARLIER}{size:06d}.{part}"


def anchor_path(size: int, number: int, part: str) -> str:
    """Where something over an earlier checkpoint stands: a time stamp as ``tst``, its answer as ``tsr``, or a cosignature."""
    return f"{ANCHORS}{size:06d}-{number}.{part}"


def size_of_anchor(path: str) -> int:
    """The size of the checkpoint that a time stamp or a cosignature is over."""
    return int(path.rpartition("/")[2].partition("-")[0])


def original_path(item: ItemId, suffix: str) -> str:
    """Where an original stands, in a bag below its payload; `suffix` begins with a dot, or is empty."""
    return f"{ORIGINALS}{item}{suffix}"


def number_of(path: str) -> int:
    """The number in the name of an entry or an earlier checkpoint."""
    return int(path.rpartition("/")[2].partition(".")[0])


def read_body(untrusted: bytes) -> BundleBody:
    """Raises `MalformedFile` for anything but the text of a bundle."""
    match = _BODY.fullmatch(untrusted.decode("utf-8", "replace"))
    if match:
        version = None if match[4] == "none" else int(match[4])
        body = BundleBody(VaultId(match[1]), match[2], version, match[5], match[3])
        if body.text == untrusted:
            return body
    raise _malformed("bundle.body")


def write_manifest(digests: Mapping[str, str]) -> bytes:
    """Lines for ``sha256sum -c``, sorted by path; digests are hex."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode("ascii")


def read_manifest(untrusted: bytes, layout: Layout = FOLDER, name: str = MANIFEST) -> dict[str, str]:
    """Hex digests by path. Raises `MalformedFile` for anything that `write_manifest` would not write under that name."""
    listed: dict[str, str] = {}
    for line in untrusted.decode("utf-8", "replace").splitlines(keepends=True):
        match = _LINE.fullmatch(line)
        if not match or not layout.lists(name, match[2]):
            raise _malformed("bundle.manifest")
        listed[match[2]] = match[1]
    if write_manifest(listed) != untrusted:
        raise _malformed("bundle.manifest")
    return listed


def write_pem(public_key: bytes) -> bytes:
    """An Ed25519 public key, 32 bytes, as OpenSSL reads it (RFC 8410)."""
    return f"-----BEGIN PUBLIC KEY-----\n{encode_base64(_DER_HEAD + public_key)}\n-----END PUBLIC KEY-----\n".encode()


def read_pem(untrusted: bytes) -> bytes:
    """Undo `write_pem`; raises `MalformedFile` for any other form."""
    match = _PEM.fullmatch(untrusted.decode("utf-8", "replace"))
    try:
        der = decode_base64(match[1]) if match else b""
    except ValueError:
        der = b""
    if not der.startswith(_DER_HEAD):
        raise _malformed("bundle.key")
    return der[len(_DER_HEAD) :]


def write_hashes(hashes: list[bytes]) -> bytes:
    """A proof, as one line."""
    return _HASHES.write([encode_base64(one) for one in hashes]) + b"\n"


def read_hashes(untrusted: bytes) -> list[bytes]:
    """Undo `write_hashes`; raises `MalformedFile` for any other form."""
    if not untrusted.endswith(b"\n"):
        raise _malformed("proof.syntax")
    try:
        hashes = [decode_base64(text) for text in _HASHES.read(untrusted[:-1])]
    except ValueError:
        raise _malformed("proof.syntax") from None
    if any(len(one) != HASH_BYTES for one in hashes):
        raise _malformed("proof.syntax")
    return hashes


def write_entry(sealed: SealedEntry, path: list[bytes]) -> bytes:
    """Three lines: an entry, what is disclosed of it, the proof that it is in the tree."""
    return sealed.raw + b"\n" + _TEXTS.write(list(sealed.disclosures)) + b"\n" + write_hashes(path)


def read_entry(untrusted: bytes) -> tuple[SealedEntry, list[bytes]]:
    """Undo `write_entry`; the entry itself is not looked into. Raises `MalformedFile` for any other form."""
    lines = untrusted.split(b"\n")
    if len(lines) != 4 or lines[3]:
        raise _malformed("proof.lines")
    return SealedEntry(lines[0], tuple(_TEXTS.read(lines[1]))), read_hashes(lines[2] + b"\n")


def _malformed(reason: str) -> MalformedFile:
    return MalformedFile(what="bundle", reason=reason)
