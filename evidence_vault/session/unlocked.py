"""The ways in and out of an unlocked vault."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from evidence_vault.clock import Clock
from evidence_vault.crypto.age import MIN_WORK_FACTOR
from evidence_vault.custody.genesis import found_vault
from evidence_vault.custody.keyring import claim
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.records.branch import Decision
from evidence_vault.session.bundling import Bundling
from evidence_vault.session.casework import Casework
from evidence_vault.session.handing import Handing
from evidence_vault.session.keeping import Keeping
from evidence_vault.session.proving import Proving
from evidence_vault.session.redacting import Redacting
from evidence_vault.session.submitting import Submitting
from evidence_vault.session.witnessing import Witnessing
from evidence_vault.vault.keys import unlock_with_identity, unlock_with_passphrase
from evidence_vault.vault.layout import Layout, read_header


class Session(Submitting, Bundling, Proving, Redacting, Witnessing, Keeping, Handing, Casework):
    """What a person can do with an unlocked vault. Usable in a ``with`` statement."""

    @classmethod
    def create(cls, path: Path, *, custodian: str, passphrase: bytes, clock: Clock) -> Self:
        """Make a new vault and open it for writing.

        Args:
            path: where it shall stand; nothing may be there.
            custodian: name or code of the person who keeps it.
            passphrase: NFC, trimmed, UTF-8.
            clock: the keeper's.

        Raises:
            PathExists, SyncFolder, WeakPassphrase, InvalidValue: nothing was made.
            DiskFull, WriteFailed: the medium refused; nothing stays behind.
        """
        header, unlocked = found_vault(path, custodian=custodian, passphrase=passphrase, clock=clock)
        return cls(OpenVault(Layout(path), header, unlocked, clock, write=True))

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        passphrase: bytes | None = None,
        identity: str | None = None,
        write: bool,
        untouched: bool = False,
        clock: Clock,
        decision: Decision | None = None,
    ) -> Self:
        """Unlock a vault, with a passphrase or with an age identity.

        Args:
            path: the vault's folder.
            passphrase: NFC, trimmed, UTF-8.
            identity: text of an age identity file.
            write: whether anything is to be changed; takes the writer lock.
            untouched: nothing is written into the folder, not even the index: for write-protected media, and beside
                somebody who is writing. Without `write` only.
            clock: the keeper's.
            decision: with which a person goes on with a log that is not as it was; for writing only.

        Raises:
            UnlockError: it stays locked: no vault, a newer format, a wrong secret, a substituted ``VAULT``.
            VaultInUse, WriteFailed, KeysUnfinished: it cannot be written now.
            DamagedLog, LogRolledBack, LogForked: it cannot be gone on with, and `write` is asked.
            NothingToDecide: nothing is lost of the kind that the decision accepts.
        """
        layout, header = Layout(path), read_header(path)
        if identity is not None:
            unlocked = unlock_with_identity(layout, header, identity)
        else:
            unlocked = unlock_with_passphrase(layout, header, passphrase or b"", MIN_WORK_FACTOR)
        vault = OpenVault(layout, header, unlocked, clock, write=write, untouched=untouched, decision=decision)
        claim(vault)
        return cls(vault)

    def __enter__(self) -> Self:
        """Open already."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the worker, the index and the lock."""
        self._sandbox.close()
        self._workshop.close()
        self._vault.close()
