"""Bringing a vault folder into being, and the text for whoever finds it."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from evidence_vault.errors import DiskFull, PathExists, SyncFolder, WriteFailed
from evidence_vault.vault.durable import flush_folders, is_folder, make_folder, make_folders, publish, store, writing
from evidence_vault.vault.layout import Layout, VaultHeader

_README = """\
This folder is an evidence vault (format evidence-vault/1).

It holds files and a record of how they were kept, all encrypted in the age format
(version 1, https://age-encryption.org). The program "Evidence Vault" opens it; but
the age program alone is enough, together with the recovery identity, a line that
begins with AGE-SECRET-KEY-1 and that the keeper has put away on paper or elsewhere:

    age --decrypt -i recovery.txt log/000/000001.age     the record, one file per step
    age --decrypt -i recovery.txt objects/a/NAME.age     one original

The record is text: each line that begins with {{ is an entry, the line after it holds
the entry's facts, each in base64url. An entry of the kind item.ingested names a file,
its size and its SHA-256. An original is followed by zero bytes and by its length in
the last 8 bytes (big-endian); cut there, its SHA-256 is the one in the record.

    keys/      the identity, wrapped with a passphrase (age --decrypt keys/NAME.age)
    objects/   the originals
    log/       the record
    index.db   an index that may be deleted; the program makes it again

Change nothing here by hand, and keep a second copy elsewhere.

Vault: {vault}
"""

_SYNC_FOLDERS = (
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("yandex.disk", "Yandex Disk"),
    ("yandexdisk", "Yandex Disk"),
    ("яндекс.диск", "Yandex Disk"),
    ("nextcloud", "Nextcloud"),
    ("syncthing", "Syncthing"),
    ("mega", "MEGA"),
    ("megasync", "MEGA"),
)
_FOLDERS = ("keys", "objects", "log", "tmp", "inbox")


def create_vault(root: Path, header: VaultHeader, fill: Callable[[Layout], None]) -> None:
    """Build a vault beside its place and rename it into being last.

    Args:
        root: where it shall stand; nothing may be there.
        header: its id and recipient.
        fill: writes keyslots and the first commit into the given folder.

    Raises:
        PathExists: something stands there.
        SyncFolder: a service copies that place elsewhere.
        DiskFull, WriteFailed: the medium refused; nothing stays behind.
    """
    root = root.absolute()
    refuse_sync_folder(root)
    if root.exists() or root.is_symlink():
        raise PathExists(path=str(root))
    building = Layout(root.with_name(f".{root.name}.{secrets.token_hex(4)}.partial"))
    try:
        for folder in (building.root, *(building.root / name for name in _FOLDERS)):
            make_folder(folder)
        store(building.tmp, building.readme, readme(header))
        store(building.tmp, building.header, header.encode())
        fill(building)
        flush_folders([building.root])
        with writing(root):
            publish(building.root, root)
    except FileExistsError:
        shutil.rmtree(building.root, ignore_errors=True)
        raise PathExists(path=str(root)) from None
    except (DiskFull, WriteFailed) as error:  # what is being built has no name yet that anybody knows
        shutil.rmtree(building.root, ignore_errors=True)
        raise type(error)(**{**error.facts, "path": str(root)}) from error
    except BaseException:  # stopped, too: a keyslot must not stay behind
        shutil.rmtree(building.root, ignore_errors=True)
        raise
    flush_folders([root.parent])


def complete(layout: Layout) -> None:
    """Make the folders of a vault that are missing: some programs carry no empty ones. The caller holds the writer lock.

    Raises:
        WriteFailed: the medium refused.
    """
    make_folders(folder for name in _FOLDERS if not is_folder(folder := layout.root / name))


def readme(header: VaultHeader) -> bytes:
    """The text for whoever finds the folder."""
    return _README.format(vault=header.id).encode("utf-8")


def refuse_sync_folder(root: Path) -> None:
    """Refuse a place below a folder named as a synchronising service names its own.

    Raises:
        SyncFolder: it is one.
    """
    for parent in (*root.parents, *root.parent.resolve().parents, root.parent.resolve()):
        name = parent.name.lower()
        for mark, service in _SYNC_FOLDERS:
            if name == mark or name.startswith((f"{mark} ", f"{mark}-", f"{mark} (")):
                raise SyncFolder(path=str(parent), service=service)
