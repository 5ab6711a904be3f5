"""Whether the file system on which a vault lies keeps what the order of writes asks of it (vault/FORMAT.md)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from evidence_vault.records.finding import Finding, Grade
from evidence_vault.vault import system
from evidence_vault.vault.layout import Layout

FAT: Final = frozenset({"vfat", "msdos", "exfat", "fuseblk"})
"""Without a journal, and without a rename that never replaces; ``fuseblk`` is exFAT or NTFS by a program."""

NETWORK: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "davfs", "9p", "virtiofs"),
        *("vboxsf", "vmhgfs", "prl_fs", "drvfs", "fuse.vmhgfs-fuse", "fuse.sshfs", "fuse.rclone", "fuse.davfs2"),
        *("fuse.gvfsd-fuse", "fuse.s3fs", "fuse.curlftpfs", "fuse.glusterfs", "fuse.kio-fuse"),
    }
)
"""Reached over a network or through another system: a flush may end before the medium, and a lock may not be seen."""


def check_place(layout: Layout) -> Iterator[Finding]:
    """Say where a vault lies that is weaker than it has to be; nothing where the type is not known."""
    kind = system.file_system(layout.root)
    if kind in FAT:
        detail = f"This vault lies on {kind}, which can lose files when the power fails or the disk is pulled out."
        yield Finding("file_system.fat", "VAULT", detail, Grade.NOTICE, {"type": kind})
    elif kind in NETWORK:
        detail = (
            f"This vault lies on {kind}, reached over a network or another system: what was written may be lost with the "
            "connection, and a second program may not be kept away."
        )
        yield Finding("file_system.network", "VAULT", detail, Grade.NOTICE, {"type": kind})
