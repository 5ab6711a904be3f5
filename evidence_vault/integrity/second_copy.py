"""Two folders of one vault: the vault itself, and a second copy of it elsewhere."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from evidence_vault.crypto.age import Identity
from evidence_vault.crypto.signing import SigningKey
from evidence_vault.custody.history import History
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import CopyForked, CopyRefused, CopyWithin, NoCopyThere, SourceMissing, UnlockError
from evidence_vault.records.entry import LogHead
from evidence_vault.vault.durable import is_folder, make_folders, reading, store
from evidence_vault.vault.inbox import Inbox
from evidence_vault.vault.keys import Unlocked
from evidence_vault.vault.layout import Layout, VaultHeader, read_header
from evidence_vault.vault.lifecycle import readme, refuse_sync_folder
from evidence_vault.vault.log import LogFiles
from evidence_vault.vault.objects import ObjectStore

_FOLDERS = ("keys", "objects", "log", "inbox")


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


def both_sides(vault: OpenVault, copy: Path) -> tuple[Side, Side]:
    """The vault, and a copy of it that is to be read.

    Raises:
        NoCopyThere, CopyWithin: that folder is no copy of this vault, or a link stands in it.
        ReadFailed: it cannot be read.
    """
    refuse_within(vault.layout.root, copy)
    try:
        refuse_other_vault(vault.header, copy)
        refuse_links(Layout(copy))
    except CopyRefused as error:
        raise NoCopyThere(**error.facts) from None
    return Side.of(vault.layout, vault.header, vault.unlocked), Side.of(Layout(copy), vault.header, vault.unlocked)


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


def refuse_links(copy: Layout) -> None:
    """Refuse a copy with a link, or anything else, in the place of one of its folders: it would lead elsewhere.

    Raises:
        CopyRefused: so it is; nothing behind it was touched.
        ReadFailed: the medium refused.
    """
    own = [copy.keys, copy.objects, copy.log, copy.inbox, copy.tmp, copy.drafts, copy.recovered]
    for folder in own:
        _refuse_link(folder)
    for folder in filter(is_folder, (copy.objects, copy.log)):
        with reading(folder):
            inside = [Path(entry.path) for entry in os.scandir(folder) if not entry.is_file(follow_symlinks=False)]
        for path in inside:
            _refuse_link(path)


def _refuse_link(folder: Path) -> None:
    if os.path.lexists(folder) and not is_folder(folder):
        raise CopyRefused(path=str(folder))


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


def prepare(layout: Layout, header: VaultHeader, place: Path) -> Layout:
    """See that the place is a copy of this vault, or can become one.

    Raises:
        CopyWithin, CopyRefused, SourceMissing, SyncFolder: it cannot be; nothing was written.
        DiskFull, WriteFailed: its medium refused.
    """
    place = place.absolute()
    refuse_within(layout.root, place)
    refuse_sync_folder(place)
    target = Layout(place)
    if not os.path.lexists(place):
        if not place.parent.is_dir():
            raise SourceMissing(path=str(place.parent))
        make_folders([place])
    elif not place.is_dir():
        raise CopyRefused(path=str(place))
    with reading(place):
        found = {path.name for path in place.iterdir()}
    refuse_links(target)
    if found - {"tmp"}:
        refuse_other_vault(header, place)
    else:
        make_folders([target.tmp])
        store(target.tmp, target.header, header.encode())
    make_folders([target.tmp, *(place / name for name in _FOLDERS)])
    if "README.txt" not in found:
        store(target.tmp, target.readme, readme(header))
    return target
