"""The vault stays locked."""

from __future__ import annotations

from evidence_vault.errors.base import UnlockError


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


class NoSheet(UnlockError):
    """What was given is not what stands on a recovery sheet."""

    code = "sheet.none"


class SheetMistyped(UnlockError):
    """The text of a sealed sheet differs from what was printed. Facts: lines (between its marks, from 1)."""

    code = "sheet.mistyped"


class SheetWordsMissing(UnlockError):
    """A sealed sheet has another number of words. Facts: typed, needed."""

    code = "sheet.words_missing"


class SheetWordUnknown(UnlockError):
    """No sheet has this word; it is almost a secret, so it is no fact. Facts: place (from 1)."""

    code = "sheet.word_unknown"


class SheetStaysSealed(UnlockError):
    """The words do not open the text: either may be wrong. Facts: lines (that decide it)."""

    code = "sheet.stays_sealed"


class KeyMistyped(UnlockError):
    """One character of an open key is wrong. Facts: place (behind AGE-SECRET-KEY-1, from 1)."""

    code = "sheet.key_mistyped"


class KeyDamaged(UnlockError):
    """Several characters of an open key are wrong or missing."""

    code = "sheet.key_damaged"
