"""What is stored is not what it should be."""

from __future__ import annotations

from evidence_vault.errors.base import EvidenceError


class MalformedFile(EvidenceError):
    """An age file, note, entry or commit is not of its form. Facts: what, reason."""

    code = "format.malformed"


class AlteredHeader(MalformedFile):
    """The header of an age file does not carry the MAC of its file key. Facts: what, reason."""

    code = "age.altered_header"


class WorkFactorRefused(MalformedFile):
    """An scrypt stanza asks for less or more work than is accepted. Facts: what, reason, found, minimum, maximum."""

    code = "age.work_factor"


class DamagedPayload(MalformedFile):
    """A chunk of an age payload is missing or not authentic. Facts: what, reason, chunk."""

    code = "age.damaged_payload"


class NoMatchingKey(EvidenceError):
    """None of the keys opens an age file (a wrong passphrase, or a file for somebody else)."""

    code = "age.no_matching_key"


class DamagedObject(EvidenceError):
    """A stored object does not decrypt, or has other content than the log says. Facts: file, reason."""

    code = "object.damaged"


class MissingObject(EvidenceError):
    """The log names an object that is not there. Facts: file."""

    code = "object.missing"


class ForeignObject(EvidenceError):
    """A file among the objects has not the name of its content: it is not the vault's. Facts: file."""

    code = "object.foreign"


class DamagedLog(EvidenceError):
    """The end of the log cannot be trusted, so nothing may be added. Facts: file, reason."""

    code = "log.damaged"


class ForeignKeyslot(EvidenceError):
    """The keyslot's signing key is not the one that the log knows for its custodian. Facts: custodian."""

    code = "slot.foreign_key"


class LogRolledBack(EvidenceError):
    """The index knows more commits than the log holds. Facts: index_commit, log_commit."""

    code = "log.rolled_back"


class LogForked(EvidenceError):
    """The index was built from another history. Facts: commit."""

    code = "log.forked"


class CopyAhead(EvidenceError):
    """The second copy holds commits that the vault lacks. Facts: path, copy_commit, vault_commit."""

    code = "copy.ahead"


class CopyForked(EvidenceError):
    """Vault and second copy went different ways from a commit on. Facts: path, commit."""

    code = "copy.forked"


class IndexUnusable(EvidenceError):
    """The index cannot be read or is of another schema; it can be rebuilt from the log. Facts: reason."""

    code = "index.unusable"


class CheckpointAlarm(EvidenceError):
    """A checkpoint that was kept outside is not one of this log."""

    code = "checkpoint"


class LogShorter(CheckpointAlarm):
    """The log has fewer entries than it had at that checkpoint. Facts: pinned, size, signed, by."""

    code = "checkpoint.log_shorter"


class LogDiffers(CheckpointAlarm):
    """The log's first entries are not those of that checkpoint. Facts: pinned, size, signed, by."""

    code = "checkpoint.log_differs"


class CheckpointUnknown(CheckpointAlarm):
    """No commit of the log has that short form. Facts: short, size."""

    code = "checkpoint.unknown"


class CheckpointUnclear(CheckpointAlarm):
    """Whether the log goes on from a checkpoint cannot be said, because commits cannot be read. Facts: short, files."""

    code = "checkpoint.unclear"


class CosignShorter(CheckpointAlarm):
    """A checkpoint that is offered has fewer entries than one that was cosigned. Facts: origin, size, seen, at."""

    code = "cosign.shorter"


class CosignFork(CheckpointAlarm):
    """A checkpoint that is offered is of another history than one that was cosigned. Facts: origin, size, seen, at."""

    code = "cosign.fork"


class CosignUnproved(CheckpointAlarm):
    """Nothing shows that an offered checkpoint goes on from one that was cosigned. Facts: origin, size, seen, at."""

    code = "cosign.unproved"


class CosignKeyChanged(CheckpointAlarm):
    """A checkpoint that is offered is signed by another key than is known. Facts: origin, key, known."""

    code = "cosign.key_changed"


class NotProvable(EvidenceError):
    """What a proof needs stood in commits that cannot be read. Facts: missing, files."""

    code = "proof.not_provable"
