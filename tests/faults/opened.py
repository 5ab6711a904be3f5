"""Opening vaults whose passphrases cost nothing, by the floor that is named for tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

from evidence_vault.clock import Clock, SystemClock
from evidence_vault.crypto import age
from evidence_vault.custody import genesis, keyring
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.session import Session, unlocked
from evidence_vault.vault.keys import unlock_with_passphrase
from evidence_vault.vault.layout import Layout, read_header

CHEAP = age.INSECURE_WORK_FACTOR_FOR_TESTS
PASSPHRASE = "seven quiet words beside a lighthouse"


@contextmanager
def opened(path: Path, passphrase: str = PASSPHRASE, *, write: bool, clock: Clock | None = None) -> Iterator[Session]:
    """A vault, opened as a person does, but for the work that a passphrase costs."""
    layout, header = Layout(path), read_header(path)
    key = unlock_with_passphrase(layout, header, passphrase.encode(), CHEAP)
    vault = OpenVault(layout, header, key, clock or SystemClock(), write=write)
    try:
        keyring.claim(vault)
    except BaseException:
        vault.close()
        raise
    with Session(vault) as session:
        yield session


def cheap_passphrases() -> None:
    """Let this process make and open vaults with cheap passphrases wherever it would ask for dear ones."""
    cheap = SimpleNamespace(
        Identity=age.Identity, Passphrase=lambda secret: age.Passphrase(secret, min_work_factor=CHEAP)
    )
    setattr(genesis, "age", cheap)  # noqa: B010 - for this process alone
    setattr(unlocked, "MIN_WORK_FACTOR", CHEAP)  # noqa: B010
    keyring.Keyring.__init__.__defaults__ = (CHEAP,)


def make(path: Path, passphrase: str = PASSPHRASE) -> None:
    """An empty vault. Only for a child: what it does to this process stays."""
    cheap_passphrases()
    Session.create(path, custodian="K-1", passphrase=passphrase.encode(), clock=SystemClock()).close()
