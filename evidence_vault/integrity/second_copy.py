"""Two folders of one vault: the vault itself, and a second copy of it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from evidence_vault.crypto.age import Identity
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.history import History
from evidence_vault.errors import CopyForked, CopyRefused, CopyWithin, UnlockError
from evidence_vault.records.entry import LogHead
from evidence_vault.vault.inbox import Inbox
from evidence_vault.vault.keys import Unlocked
from evidence_vault.vault.layout import Layout, VaultHeader, read_header
from evidence_vault.vault.log import LogFiles
from evidence_vault.vault.objects import ObjectStore


@dataclass(frozen=True, slots=True)
class Side:
    """One of the folders, read with the vault's keys."""

    layout: Layout
    log: LogFiles
    history: History
    store: ObjectStore
    inbox: Inbox
    identity: Identity

    @classmethod
    def of(cls, layout: Layout, header: VaultHeader, unlocked: Unlocked) -> Self:
        """A folder of the vault that `header` names."""
        derived = unlocked.derive(header.id)
        log = LogFiles(layout, unlocked.identity)
        history = History(log, header, SigningKey(derived.sign).public_key)
        store = ObjectStore(layout, unlocked.identity, derived.names)
        return cls(layout, log, history, store, Inbox(layout, unlocked.identity), unlocked.identity)

    def head(self, number: int) -> LogHead | None:
        """Where the log stands after a commit that verifies by itself; None where there is none, or a bad one."""
        return self.history.read(number, None, {}).head


def refuse_within(vault: Path, copy: Path) -> None:
    """Refuse a copy that lies in the vault, or the vault in it.

    Raises:
        CopyWithin: so it is.
    """
    one, other = vault.resolve(), copy.resolve()
    if one == other or one in other.parents or other in one.parents:
        raise CopyWithin(path=str(copy))


def refuse_other_vault(header: VaultHeader, copy: Path) -> None:
    """Refuse a folder that is no copy of this vault.

    Raises:
        CopyRefused: it is another vault, or none.
    """
    try:
        found = read_header(copy)
    except UnlockError:
        raise CopyRefused(path=str(copy)) from None
    if found != header:
        raise CopyRefused(path=str(copy))


def refuse_fork(ours: Side, theirs: Side, number: int) -> None:
    """Refuse where both have a good commit of this number, and these are two.

    A commit that a purge wrote anew heads the same tree and is no fork; a copy of another commit of ours is none either.

    Raises:
        CopyForked: vault and copy went different ways.
    """
    mine, copied = ours.head(number), theirs.head(number)
    if mine is None or copied is None or mine.root == copied.root:
        return
    if theirs.log.sealed(number) not in map(ours.log.sealed, ours.log.numbers()):
        raise CopyForked(path=str(theirs.layout.root), commit=number)
