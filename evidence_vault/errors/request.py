"""Not as asked: the person can mend it."""

from __future__ import annotations

from evidence_vault.errors.base import RequestError


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


class ItemDestroyed(RequestError):
    """What is asked for was destroyed by a purge. Facts: item, at, reason."""

    code = "item.destroyed"


class ItemExhibited(RequestError):
    """An item cannot be destroyed while it stands in exhibits in use. Facts: item, exhibits."""

    code = "item.exhibited"


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


class BranchTooLarge(CommitTooLarge):
    """What a copy holds that went another way does not fit into one commit. Facts: path, megabytes, limit (megabytes)."""

    code = "merge.too_large"


class DraftTooLarge(RequestError):
    """More is being typed than a draft may hold. Facts: bytes, limit."""

    code = "draft.too_large"


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


class StrayKeys(ChallengeRefused):
    """A copy is not sealed while key files that the log does not know would still open it. Facts: files."""

    code = "seal.stray_keys"


class NothingToDecide(RequestError):
    """No loss of the kind that a person accepts is known here. Facts: accepted."""

    code = "decision.nothing"


class OpenedForReading(RequestError):
    """The vault was opened to look only, and something was to be recorded."""

    code = "vault.reading_only"


class CopyRefused(RequestError):
    """A folder that holds something else is never turned into a second copy. Facts: path."""

    code = "copy.refused"


class NoCopyThere(CopyRefused):
    """A folder out of which something is to be brought is no copy of this vault. Facts: path."""

    code = "copy.none"


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


class OversizedInboxFile(UnusableInboxFile):
    """A file in the inbox is larger than anything that is put there honestly. Facts: file, reason, limit (gigabytes)."""

    code = "inbox.too_large"


class TooLargeForInbox(RequestError):
    """A source is larger than what a locked vault takes. Facts: path, limit (gigabytes)."""

    code = "inbox.source_too_large"


class NeededInboxFile(RequestError):
    """An inbox file that was accepted before is all that is left of its item's content. Facts: file, item."""

    code = "inbox.needed"


class SettledInboxFile(RequestError):
    """A copy of an inbox file that was accepted or rejected before. Facts: file."""

    code = "inbox.settled"


class StampRefused(RequestError):
    """An answer of a time-stamp authority does not count. Facts: reason."""

    code = "anchor.refused"


class CosignatureRefused(RequestError):
    """A cosignature of a witness does not count. Facts: reason."""

    code = "anchor.cosignature_refused"


class AnswerIsScan(StampRefused):
    """What was to be taken in as a time stamp is a picture or a page, perhaps of a stamped letter."""

    code = "anchor.scan"


class AnswerIsRequest(StampRefused):
    """What was to be taken in as a time stamp is a request for one."""

    code = "anchor.request"


class RootIsSigner(StampRefused):
    """The certificate that was named as the root is the one that signed. Facts: issuer."""

    code = "anchor.signer_as_root"


class AnswerIsOffer(CosignatureRefused):
    """What was to be taken in as a cosigned checkpoint is an offer to a witness."""

    code = "anchor.offer"


class NoSuchLetter(RequestError):
    """No letter that can be stamped was recorded under this number. Facts: entry."""

    code = "anchor.no_letter"


class OfferRefused(RequestError):
    """What was offered cannot be cosigned. Facts: reason."""

    code = "cosign.refused"


class HandoverRefused(RequestError):
    """A package that was handed over is not good. Facts: step, reason."""

    code = "handover.refused"


class HandoverForAnother(RequestError):
    """A package that was handed over is for another vault than this one."""

    code = "handover.for_another"


class HandoverRepeated(RequestError):
    """A package that was taken in before. Facts: entry, at."""

    code = "handover.repeated"


class ReceiptRefused(RequestError):
    """A receipt of a handover does not count. Facts: reason."""

    code = "receipt.refused"


class ReceiptForeign(RequestError):
    """A receipt belongs to no handover of this vault."""

    code = "receipt.foreign"


class ReceiptRepeated(RequestError):
    """The receipt of that handover was taken in before. Facts: entry, at."""

    code = "receipt.repeated"


class NoTerminal(RequestError):
    """A passphrase has to be asked for, and there is no terminal to ask at."""

    code = "passphrase.no_terminal"
