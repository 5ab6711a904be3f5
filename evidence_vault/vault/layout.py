"""Where things stand in a vault folder (FORMAT.md, "Layout"), and the file ``VAULT``."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.errors import DamagedHeader, NewerFormat, NotAVault
from evidence_vault.records.ids import VaultId
from evidence_vault.vault.durable import read_stored

FORMAT_NAME = "evidence-vault"
FORMAT_VERSION = 1
COMMITS_PER_FOLDER = 1000
_HEADER_LIMIT = 4096
_RECIPIENT = re.compile(r"age1[a-z0-9]{58}")
_COMMIT_NAME = re.compile(r"([0-9]{6,9})\.age", re.A)
_OBJECT_NAME = re.compile(r"[a-z2-7]{52}\.age", re.A)


def fingerprint(recipient: str) -> str:
    """100 bits of SHA-256 of a recipient's text as four groups of five base32 characters, to be compared with paper."""
    text = base64.b32encode(sha256(recipient.encode("ascii")).value).decode("ascii")[:20]
    return " ".join(text[start : start + 5] for start in range(0, len(text), 5))


@dataclass(frozen=True, slots=True)
class VaultHeader:
    """The plain file ``VAULT``: format, vault id, the vault's age recipient; nothing else."""

    id: VaultId
    recipient: str

    @property
    def fingerprint(self) -> str:
        """The recipient in its short form, as `fingerprint` gives it."""
        return fingerprint(self.recipient)

    def encode(self) -> bytes:
        """Three lines of ASCII."""
        return f"{FORMAT_NAME}/{FORMAT_VERSION}\n{self.id}\n{self.recipient}\n".encode("ascii")


@dataclass(frozen=True, slots=True)
class Layout:
    """Paths below a vault folder."""

    root: Path

    @property
    def header(self) -> Path:
        """The plain file that says what this folder is."""
        return self.root / "VAULT"

    @property
    def readme(self) -> Path:
        """The plain text for whoever finds the folder."""
        return self.root / "README.txt"

    @property
    def keys(self) -> Path:
        """Folder of keyslots."""
        return self.root / "keys"

    @property
    def objects(self) -> Path:
        """Folder of objects, one subfolder per first character of the name."""
        return self.root / "objects"

    @property
    def log(self) -> Path:
        """Folder of commits, a thousand to a subfolder."""
        return self.root / "log"

    @property
    def index(self) -> Path:
        """The index, which may be deleted at any time."""
        return self.root / "index.db"

    @property
    def index_files(self) -> tuple[Path, ...]:
        """The index, and what SQLite may leave beside it."""
        return tuple(self.root / f"index.db{end}" for end in ("", "-journal", "-wal", "-shm"))

    @property
    def lock(self) -> Path:
        """File that carries the operating system's writer lock; its presence means nothing."""
        return self.root / "lock"

    @property
    def tmp(self) -> Path:
        """Files being written."""
        return self.root / "tmp"

    @property
    def handover(self) -> Path:
        """What a handover to new keys still has to record here; gone when it is."""
        return self.root / "tmp" / "handover.age"

    @property
    def drafts(self) -> Path:
        """What was being typed; made when needed."""
        return self.root / "tmp" / "drafts"

    @property
    def copying(self) -> Path:
        """In a second copy: that it is being brought up to date."""
        return self.root / "tmp" / "copying.age"

    @property
    def inbox(self) -> Path:
        """What was added while the vault was locked."""
        return self.root / "inbox"

    @property
    def recovered(self) -> Path:
        """Files set aside because they were not what they should be."""
        return self.root / "recovered"

    def slot(self, slot: str) -> Path:
        """A keyslot's file."""
        return self.keys / f"{slot}.age"

    def object(self, name: str) -> Path:
        """An object's file by its 52-character name."""
        return self.root.joinpath("objects", name[0], f"{name}.age")

    def commit(self, number: int) -> Path:
        """A commit's file by its number, from 1."""
        return self.log / f"{number // COMMITS_PER_FOLDER:03d}" / f"{number:06d}.age"

    def relative(self, path: Path) -> str:
        """A path inside the vault as findings name it, with forward slashes."""
        return path.relative_to(self.root).as_posix()


def commit_number(path: Path) -> int | None:
    """The number of a commit file that stands where it belongs; None for a stranger's file."""
    match = _COMMIT_NAME.fullmatch(path.name)
    if not match:
        return None
    number = int(match[1])
    at_home = f"{number:06d}.age" == path.name and path.parent.name == f"{number // COMMITS_PER_FOLDER:03d}"
    return number if number and at_home else None


def is_object(path: Path) -> bool:
    """Whether a file below ``objects/`` is named and placed as an object."""
    return bool(_OBJECT_NAME.fullmatch(path.name)) and path.parent.name == path.name[0]


def read_header(root: Path) -> VaultHeader:
    """Read the file ``VAULT`` of a folder.

    Raises:
        NotAVault: there is none, or it is not of this form.
        DamagedHeader: the same, where keys and a log stand beside it.
        NewerFormat: a later program wrote it.
        ReadFailed: it is there but cannot be read.
    """
    layout = Layout(root)
    try:
        return _parse_header(root, read_stored(layout.header, _HEADER_LIMIT))
    except (FileNotFoundError, NotADirectoryError, NotAVault):
        missing = DamagedHeader if layout.keys.is_dir() and layout.log.is_dir() else NotAVault
        raise missing(path=str(root)) from None


def _parse_header(root: Path, data: bytes) -> VaultHeader:
    first, _, rest = data.partition(b"\n")
    match = re.fullmatch(rb"evidence-vault/([0-9]{1,4})", first)
    if not match:
        raise NotAVault(path=str(root))
    if int(match[1]) > FORMAT_VERSION:
        raise NewerFormat(path=str(root), found=int(match[1]), known=FORMAT_VERSION)
    try:
        lines = rest.decode("ascii").split("\n")
        if len(lines) != 3 or lines[2] or not _RECIPIENT.fullmatch(lines[1]):
            raise ValueError
        header = VaultHeader(VaultId(lines[0]), lines[1])
    except ValueError:
        raise NotAVault(path=str(root)) from None
    if header.encode() != data:
        raise NotAVault(path=str(root))
    return header
