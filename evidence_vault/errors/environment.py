"""The machine refuses."""

from __future__ import annotations

from evidence_vault.errors.base import EnvironmentFault


class VaultInUse(EnvironmentFault):
    """Another process holds the writer lock. Facts: path."""

    code = "vault.in_use"


class DiskFull(EnvironmentFault):
    """Facts: path."""

    code = "disk.full"


class NoRoom(DiskFull):
    """What was to be taken in does not fit. Facts: path, missing (megabytes to be freed)."""

    code = "disk.no_room"


class WriteFailed(EnvironmentFault):
    """A write or flush failed; nothing after it can be trusted. Facts: path, reason."""

    code = "write.failed"


class FlushFailed(WriteFailed):
    """The system could not bring what was written to the medium: whether it is there is seen by opening anew.

    Facts: path, reason.
    """

    code = "flush.failed"


class CopyUnconfirmed(FlushFailed):
    """The same of the medium of a second copy: the vault itself is not concerned. Facts: path, reason."""

    code = "copy.unconfirmed"


class OutputFailed(WriteFailed):
    """A file beside the vault, or standard output, cannot be written. Facts: path, reason."""

    code = "output.failed"


class KeysUnfinished(EnvironmentFault):
    """A change of keys is recorded, but the key files are not in line with it yet. Facts: reason."""

    code = "keys.unfinished"


class PurgeUnfinished(EnvironmentFault):
    """A purge is recorded, but could not be carried out to its end. Facts: reason."""

    code = "purge.unfinished"


class ReadFailed(EnvironmentFault):
    """A read of a stored file failed. Facts: path, reason."""

    code = "read.failed"


class NotEnoughMemory(EnvironmentFault):
    """Facts: needed (bytes)."""

    code = "memory.full"


class MissingLibrary(EnvironmentFault):
    """A system library is missing. Facts: library, install."""

    code = "library.missing"


class BundleFailed(EnvironmentFault):
    """A bundle could not be bound, or its own verifier found a failure in it; nothing of it is left. Facts: reason."""

    code = "bundle.failed"


class TypesetFailed(EnvironmentFault):
    """The typesetting process ended without a page. Facts: reason."""

    code = "typeset.failed"
