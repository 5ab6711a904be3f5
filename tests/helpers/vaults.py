"""Small vaults to open, damage and look into. Making one costs a second of scrypt, so tests copy it."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.clock import Instant, SystemClock
from evidence_vault.crypto import age
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import CheckResult
from evidence_vault.session import Session

PASSPHRASE = b"seven quiet words for a test"
CONTENTS = {"post.txt": b"a post", "reply.txt": b"a reply", "photo.bin": bytes(range(256)) * 40}


@dataclass(frozen=True)
class TestVault:
    """A vault on disk and what opens it."""

    __test__ = False

    path: Path
    identity: str

    @contextmanager
    def session(self, *, write: bool = False, clock: SystemClock | None = None) -> Iterator[Session]:
        """The vault, opened with its identity: no scrypt."""
        with Session.open(self.path, identity=self.identity, write=write, clock=clock or SystemClock()) as session:
            yield session

    def copy(self, to: Path) -> TestVault:
        """The same vault at another place."""
        shutil.copytree(self.path, to)
        return TestVault(to, self.identity)

    def check(self) -> CheckResult:
        """A full check."""
        with self.session() as session:
            return session.check(quick=False, progress=NoProgress())

    def decrypt(self, path: Path) -> bytes:
        """The plaintext of one of its files."""
        return age.decrypt(path.read_bytes(), [age.Identity.parse(self.identity)])

    def forge(self, path: Path, plaintext: bytes) -> None:
        """Write a file as somebody can who knows only the recipient."""
        recipient = age.Identity.parse(self.identity).recipient
        if path.exists():
            path.chmod(0o600)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(age.encrypt(plaintext, [recipient]))

    def commits(self) -> list[Path]:
        """The commit files, in order."""
        return sorted((self.path / "log").rglob("*.age"))

    def objects(self) -> list[Path]:
        """The object files."""
        return sorted((self.path / "objects").rglob("*.age"))


def make_vault(folder: Path) -> TestVault:
    """A vault with three items, a case and two exhibits, written in one session by its passphrase."""
    sources = folder / "sources"
    sources.mkdir()
    for name, content in CONTENTS.items():
        (sources / name).write_bytes(content)
    with Session.create(folder / "case.vault", custodian="K-1", passphrase=PASSPHRASE, clock=SystemClock()) as session:
        items = []
        for name in CONTENTS:
            done = session.add([sources / name], card={"platform": "Telegram"}, case=None, progress=NoProgress())
            items += [item.id for item in done.items]
        case = session.create_case({"title.en": "A case", "title.ru": "Дело"})
        session.add_exhibits(case.id, items[:2], {"title.en": "Post and reply"}, together=True)
        session.add_exhibits(case.id, items[2:], {"title.en": "Photo"}, together=False)
        return TestVault(folder / "case.vault", session.identity_text())


class SetClock(SystemClock):
    """A clock that says what it is told."""

    def __init__(self, at: Instant) -> None:
        self.at = at

    def now(self) -> Instant:
        return self.at


def flip(path: Path, position: int) -> None:
    """Change one bit of a file."""
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    path.chmod(0o600)
    path.write_bytes(data)


def tree(folder: Path) -> dict[str, tuple[int, str]]:
    """Every path below a folder with its time and the SHA-256 of its bytes."""
    found = {}
    for path in sorted(folder.rglob("*")):
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[path.relative_to(folder).as_posix()] = (path.stat().st_mtime_ns, digest)
    return found
