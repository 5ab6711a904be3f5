"""A vault on a memory stick or a network drive: it works as far as it can, and check says what that place cannot promise."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from evidence_vault.progress import NoProgress
from evidence_vault.vault import system
from evidence_vault.vault.system.linux import mounted as type_in
from tests.helpers import fat
from tests.helpers.vaults import TestVault

TABLE = rb"""21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 21 0:25 / /media/k/My\040STICK rw,nosuid - vfat /dev/sdb1 rw,uid=1000
31 21 0:26 / /mnt/office rw - cifs //server/share rw
32 21 0:27 / /mnt/office/deep rw - ext4 /dev/loop0 rw
33 21 0:28 / /mnt/hidden rw - vfat /dev/sdc1 rw
34 33 0:29 / /mnt/hidden rw master:7 propagate_from:2 - btrfs /dev/sdd rw
a line that is none
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (b"/home/k/case.vault", "ext4"),
        (b"/media/k/My STICK", "vfat"),
        (b"/media/k/My STICK/case.vault", "vfat"),
        (b"/media/k/My STICKER/case.vault", "ext4"),
        (b"/mnt/office/case.vault", "cifs"),
        (b"/mnt/office/deep/case.vault", "ext4"),
        (b"/mnt/hidden/case.vault", "btrfs"),
    ],
)
def test_the_mount_that_a_path_lies_on(path: bytes, kind: str) -> None:
    assert type_in(TABLE, path) == kind


def test_where_no_table_names_it_nothing_is_known() -> None:
    assert type_in(b"", b"/home/k") is None


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        *((kind, "file_system.fat") for kind in ("vfat", "msdos", "exfat", "fuseblk")),
        *((kind, "file_system.network") for kind in ("nfs4", "cifs", "smb3", "9p", "vboxsf", "fuse.sshfs")),
        *((kind, None) for kind in ("ext4", "xfs", "btrfs", "overlay", "tmpfs", None)),
    ],
)
def test_check_names_a_place_that_is_weak_as_a_notice(
    vault: TestVault, monkeypatch: pytest.MonkeyPatch, kind: str | None, code: str | None
) -> None:
    monkeypatch.setattr(system, "file_system", lambda _: kind)
    with vault.session() as session:
        found = session.check(quick=True, progress=NoProgress()).findings
    said = [(finding.code, str(finding.grade), finding.facts) for finding in found if "file_system" in finding.code]
    assert said == ([(code, "notice", {"type": kind})] if code else [])


def test_on_a_stick_with_fat_it_is_said_and_the_vault_works(made_vault: TestVault, tmp_path: Path) -> None:
    image = tmp_path / "stick.img"
    fat.make_image(image)
    with fat.mounted(image, tmp_path / "stick") as stick:
        shutil.copytree(made_vault.path, stick / "case.vault", copy_function=shutil.copyfile)
        vault = TestVault(stick / "case.vault", made_vault.identity)
        with vault.session(write=True) as session:
            session.describe([session.items()[0].id], {"note": "on a stick"})
        found = vault.check().findings
        codes = [(finding.code, str(finding.grade)) for finding in found]
        assert ("file_system.fat", "notice") in codes
        assert "fail" not in {grade for _, grade in codes}
