"""A bundle as one file: a zip that is the same whenever it is made, and an age file for whoever is to get it."""

from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path
from typing import Final

from evidence_vault.crypto import age
from evidence_vault.errors import InvalidValue, MalformedFile
from evidence_vault.export.new_file import new_file
from evidence_vault.progress import Progress
from evidence_vault.vault.durable import write_all

_BLOCK: Final = 1 << 20
"""A whole number of the chunks of an age file."""

_BEGIN: Final = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip can hold: none of its own goes out."""


def zip_folder(folder: Path, out: Path, progress: Progress, *, name: str) -> None:
    """Pack a folder into a new zip, uncompressed, sorted, without times or owners.

    Args:
        folder: whose files are all regular.
        out: where nothing stands.
        progress: stage ``export.bytes``.
        name: of the one folder that the zip unpacks to.

    Raises:
        PathExists, DiskFull, OutputFailed, Cancelled: no file is left.
    """
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    progress.begin("export.bytes", sum(path.stat().st_size for path in found))
    with (
        new_file(out) as descriptor,
        os.fdopen(os.dup(descriptor), "wb") as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive,
    ):
        for path in found:
            member = zipfile.ZipInfo(f"{name}/{path.relative_to(folder).as_posix()}", _BEGIN)
            member.create_system, member.external_attr = 3, (stat.S_IFREG | 0o644) << 16
            member.file_size = path.stat().st_size
            with path.open("rb") as source, archive.open(member, "w") as target:
                while block := source.read(_BLOCK):
                    target.write(block)
                    progress.advance(len(block))


def recipient_of(untrusted_text: str) -> age.Recipient:
    """Whoever a file is encrypted for.

    Raises:
        InvalidValue: that is no recipient.
    """
    try:
        return age.Recipient.parse(untrusted_text.strip())
    except MalformedFile:
        expected = "an age recipient, age1 and so on, from whoever is to get it"
        raise InvalidValue(field="to", value=untrusted_text, expected=expected) from None


def age_file(plain: Path, recipient: str, out: Path, progress: Progress) -> None:
    """Encrypt a file for somebody, into a new one that any age program opens with their key.

    Args:
        plain: what is encrypted; it stays.
        recipient: ``age1…``.
        out: where nothing stands.
        progress: stage ``export.bytes``.

    Raises:
        InvalidValue: `recipient` is none.
        PathExists, DiskFull, OutputFailed, Cancelled: no file is left.
    """
    sealer = age.Sealer([recipient_of(recipient)])
    progress.begin("export.bytes", plain.stat().st_size)
    sealed = bytearray(age.sealed_size(_BLOCK))
    with new_file(out) as descriptor, plain.open("rb") as source:
        write_all(descriptor, sealer.header)
        block = source.read(_BLOCK)
        while True:
            following = source.read(_BLOCK)
            size = sealer.seal(block, sealed, last=not following)
            write_all(descriptor, memoryview(sealed)[:size])
            progress.advance(len(block))
            if not following:
                break
            block = following
