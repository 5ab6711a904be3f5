"""Every failure that can leave the core, one class each.

An error carries a stable ``code`` and ``facts``; the words belong to the face (``cli.messages``,
``ui.messages``). Facts never hold secrets. The branches say whose turn it is: the person's (`RequestError`),
the machine's (`EnvironmentFault`), the stored evidence's (`EvidenceError`), or ours (`DefectError`).
"""

from __future__ import annotations

from typing import ClassVar


class VaultError(Exception):
    """Base of all failures of the core.

    Attributes:
        code: stable dotted name, unique in this module; a face has one sentence for each.
        facts: what happened, by name; printable, never secret.
    """

    code: ClassVar[str] = "error"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(f"{self.code}: {facts}" if facts else self.code)


class RequestError(VaultError):
    """The person asked for something that cannot be done as asked; they can mend it."""

    code = "request"


class UnlockError(VaultError):
    """The vault stays locked."""

    code = "unlock"


class EnvironmentFault(VaultError):
    """The machine refuses: disk full, no permission, in use."""

    code = "environment"


class EvidenceError(VaultError):
    """What is stored is not what it should be."""

    code = "evidence"


class DefectError(VaultError):
    """A broken invariant of ours."""

    code = "defect"


class Cancelled(VaultError):
    """The person stopped a long job; what it had finished is kept."""

    code = "cancelled"


class NotBegun(Cancelled):
    """The person stopped before anything was done."""

    code = "cancelled.not_begun"


# -- the person's turn ---------------------------------------------------------------------------


class PathExists(RequestError):
    """Never create where something stands. Facts: path."""

    code = "path.exists"


class SourceMissing(RequestError):
    """A named source file or folder is not there. Facts: path."""

    code = "source.missing"


class SourceUnreadable(RequestError):
    """A source cannot be read, or is no regular file. Facts: path, reason."""

    code = "source.unreadable"


class NoSuchItem(RequestError):
    """Facts: item."""

    code = "item.unknown"


class NoSuchCase(RequestError):
    """Facts: case."""

    code = "case.unknown"


class AmbiguousCase(RequestError):
    """A title fits several cases. Facts: case, ids."""

    code = "case.ambiguous"


class NoSuchExhibit(RequestError):
    """Facts: case, item."""

    code = "exhibit.unknown"


class ExhibitExists(RequestError):
    """The item is already an exhibit of the case. Facts: case, item, number."""

    code = "exhibit.exists"


class NoSuchPost(RequestError):
    """No items are one post under this id, or no longer. Facts: post."""

    code = "post.unknown"


class InAnotherPost(RequestError):
    """An item belongs to one post at most. Facts: item, post."""

    code = "post.taken"


class InvalidValue(RequestError):
    """A field's value is not of its form. Facts: field, value, expected."""

    code = "value.invalid"


class NothingToChange(RequestError):
    """A change was asked for that names no field. Facts: options."""

    code = "request.nothing_to_change"


class UnknownField(RequestError):
    """A card or file names a field that does not exist. Facts: field, known."""

    code = "field.unknown"


class MissingGlyph(RequestError):
    """A text cannot be printed: no vendored font has the character. Facts: character, codepoint, text."""

    code = "glyph.missing"


class SyncFolder(RequestError):
    """A vault must not stand in a folder that a service copies elsewhere. Facts: path, service."""

    code = "path.sync_folder"


class CommitTooLarge(RequestError):
    """What is to be recorded at once is more than one commit can hold. Facts: bytes, limit."""

    code = "log.commit_too_large"


class WeakPassphrase(RequestError):
    """A new passphrase can be guessed."""

    code = "passphrase.weak"


class PassphraseInUse(RequestError):
    """A new passphrase opens a key already: two keys that it opens could not be told apart."""

    code = "passphrase.in_use"


class NoSuchKey(RequestError):
    """A name fits no key of the vault, or several. Facts: key, known."""

    code = "key.unknown"


class LastKey(RequestError):
    """Without this key nobody could open the vault any more."""

    code = "key.last"


class NoPassphraseKey(RequestError):
    """The vault was not opened by a key with a passphrase, so there is none to change."""

    code = "key.no_passphrase"


class ChallengeRefused(RequestError):
    """A copy cannot be sealed by this challenge and answer, or not now. Facts: reason."""

    code = "seal.refused"


class OpenedForReading(RequestError):
    """The vault was opened to look only, and something was to be recorded."""

    code = "vault.reading_only"


class CopyRefused(RequestError):
    """A folder that holds something else is never turned into a second copy. Facts: path."""

    code = "copy.refused"


class CopyWithin(RequestError):
    """A second copy inside the vault, or around it, would be none. Facts: path."""

    code = "copy.within"


class RecipientUnconfirmed(RequestError):
    """Nobody said that a locked vault's recipient is the one on its recovery sheet. Facts: fingerprint."""

    code = "recipient.unconfirmed"


class NoSuchInboxFile(RequestError):
    """Facts: file."""

    code = "inbox.unknown"


class UnusableInboxFile(RequestError):
    """A file in the inbox is not of its form, or is for another vault; anybody can put one there. Facts: file, reason."""

    code = "inbox.unusable"


class SettledInboxFile(RequestError):
    """A copy of an inbox file that was accepted or rejected before. Facts: file."""

    code = "inbox.settled"


class NoTerminal(RequestError):
    """A passphrase has to be asked for, and there is no terminal to ask at."""

    code = "passphrase.no_terminal"


# -- the vault stays locked ----------------------------------------------------------------------


class WrongPassphrase(UnlockError):
    """No keyslot opens with it."""

    code = "unlock.wrong_passphrase"


class WrongIdentity(UnlockError):
    """The identity is not the one of this vault, and opens no keyslot."""

    code = "unlock.wrong_identity"


class InvalidIdentity(UnlockError):
    """The identity file holds no age identity. Facts: path."""

    code = "unlock.invalid_identity"


class KeyNotInUse(UnlockError):
    """The key that opened is one that the log does not know, or says was removed; nothing is written with it."""

    code = "unlock.key_not_in_use"


class NotAVault(UnlockError):
    """Facts: path."""

    code = "vault.none"


class DamagedHeader(UnlockError):
    """A folder has a vault's keys and log, but no file VAULT that can be read. Facts: path."""

    code = "vault.damaged_header"


class NewerFormat(UnlockError):
    """Facts: path, found, known."""

    code = "vault.newer_format"


class VaultSubstituted(UnlockError):
    """The file VAULT does not belong to these keys or this log. Facts: path, field."""

    code = "vault.substituted"


class RecipientDiffers(UnlockError):
    """The file VAULT names another recipient than the one that a person expects. Facts: path, fingerprint."""

    code = "recipient.differs"


# -- the machine's turn --------------------------------------------------------------------------


class VaultInUse(EnvironmentFault):
    """Another process holds the writer lock. Facts: path."""

    code = "vault.in_use"


class DiskFull(EnvironmentFault):
    """Facts: path."""

    code = "disk.full"


class WriteFailed(EnvironmentFault):
    """A write or flush failed; nothing after it can be trusted. Facts: path, reason."""

    code = "write.failed"


class OutputFailed(WriteFailed):
    """A file beside the vault, or standard output, cannot be written. Facts: path, reason."""

    code = "output.failed"


class KeysUnfinished(EnvironmentFault):
    """A change of keys is recorded, but the key files are not in line with it yet. Facts: reason."""

    code = "keys.unfinished"


class ReadFailed(EnvironmentFault):
    """A read of a stored file failed. Facts: path, reason."""

    code = "read.failed"


class NotEnoughMemory(EnvironmentFault):
    """Facts: needed (bytes)."""

    code = "memory.full"


class MissingLibrary(EnvironmentFault):
    """A system library is missing. Facts: library, install."""

    code = "library.missing"


class TypesetFailed(EnvironmentFault):
    """The typesetting process ended without a page. Facts: reason."""

    code = "typeset.failed"


# -- the evidence's turn -------------------------------------------------------------------------


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


# -- our turn ------------------------------------------------------------------------------------


class IndexOutOfStep(DefectError):
    """Entries were handed to the index that do not follow what it holds. Facts: expected, found."""

    code = "index.out_of_step"


class WorkerFailed(DefectError):
    """The worker could not be started at all (a crash inside a job is a fact, not an error). Facts: reason."""

    code = "worker.failed"
