"""A small vault with cheap keys, for everything that is done to keys many times over."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.custody.keyring import Keyring, claim
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.integrity.check import check
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import CheckResult
from evidence_vault.session import Session
from evidence_vault.vault.keys import unlock_with_identity, unlock_with_passphrase
from evidence_vault.vault.layout import Layout, read_header

CHEAP = age.INSECURE_WORK_FACTOR_FOR_TESTS
FIRST, SECOND, THIRD = b"first sentence about a riverbank", b"second one of a lighthouse", b"third one of a meadow"


@dataclass(frozen=True)
class KeyVault:
    """A vault whose passphrase keys cost nothing, and its recovery identity."""

    path: Path
    identity: str

    @property
    def layout(self) -> Layout:
        """Its folder."""
        return Layout(self.path)

    @contextmanager
    def opened(self, secret: bytes | str, *, write: bool = True) -> Iterator[OpenVault]:
        """Opened with a passphrase, or with the text of an age identity."""
        header = read_header(self.path)
        if isinstance(secret, str):
            unlocked = unlock_with_identity(self.layout, header, secret)
        else:
            unlocked = unlock_with_passphrase(self.layout, header, secret, CHEAP)
        vault = OpenVault(self.layout, header, unlocked, SystemClock(), write=write)
        claim(vault)
        try:
            yield vault
        finally:
            vault.close()

    @contextmanager
    def keyring(self, secret: bytes | str) -> Iterator[Keyring]:
        """Its keys, opened for changing."""
        with self.opened(secret) as vault:
            yield Keyring(vault, CHEAP)

    def opens(self, secret: bytes | str) -> str | None:
        """Who a secret opens it as, for looking; None where it does not."""
        try:
            with self.opened(secret, write=False) as vault:
                return vault.keeper
        except Exception as error:
            if getattr(error, "code", "") in {"unlock.wrong_passphrase", "unlock.wrong_identity"}:
                return None
            raise

    def check(self) -> CheckResult:
        """A full check, opened with the recovery identity, for looking."""
        with self.opened(self.identity, write=False) as vault:
            parts = {"history": vault.history, "store": vault.store, "index": vault.index, "inbox": vault.inbox}
            return check(vault.notices, **parts, quick=False, progress=NoProgress())  # type: ignore[arg-type]

    def findings(self) -> dict[str, str]:
        """What a check finds: grades by code."""
        return {finding.code: str(finding.grade) for finding in self.check().findings}

    def slots(self) -> list[Path]:
        """The keyslot files."""
        return sorted(self.layout.keys.glob("*.age"))

    def copy(self, to: Path) -> KeyVault:
        """The same vault at another place."""
        shutil.copytree(self.path, to)
        return KeyVault(to, self.identity)


def make_key_vault(path: Path) -> KeyVault:
    """A vault of one custodian, K-1, whose first key has been exchanged for a cheap one."""
    with Session.create(
        path, custodian="K-1", passphrase=b"the first and dear passphrase", clock=SystemClock()
    ) as session:
        identity = session.identity_text()
        Keyring(session._vault, CHEAP).change(FIRST)
    return KeyVault(path, identity)


def killed(child: Path, vault: KeyVault, job: str, folder: Path, *, least: int) -> Iterator[tuple[KeyVault, bool]]:
    """The vault after each kill of a job, and whether it is the round in which nobody died.

    Args:
        child: the program that does the job and is killed before each of its calls.
        vault: where it is done, on a copy for each round.
        job: its name.
        folder: where the rounds go; made here.
        least: calls that have to be seen, so that the test has teeth.
    """
    folder.mkdir()
    root = Path(__file__).parents[2]
    line = [sys.executable, str(child), str(vault.path), vault.identity, job, str(folder)]
    done = subprocess.run(line, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, check=False)
    assert done.returncode == 0
    rounds = sorted((path for path in folder.iterdir() if path.is_dir()), key=lambda path: int(path.name))
    print(f"{job}: killed before each of {len(rounds) - 1} calls")
    assert len(rounds) > least, "too few calls were seen"
    for path in rounds:
        yield KeyVault(path, vault.identity), path == rounds[-1]
