"""What can be done without a key: looking at a vault from outside, and getting ready to make or unlock one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from evidence_vault.clock import Clock, Instant
from evidence_vault.crypto import passphrase
from evidence_vault.crypto.age import Passphrase, Recipient
from evidence_vault.crypto.timestamp import read_chain
from evidence_vault.custody import challenge, sheet, statement
from evidence_vault.custody.pin import parse_pin
from evidence_vault.custody.public_key import parse_public_key
from evidence_vault.custody.verify_bundle import verify_bundle
from evidence_vault.errors import (
    InvalidIdentity,
    MalformedFile,
    NoMatchingKey,
    NoSheet,
    PathExists,
    RecipientDiffers,
    SourceMissing,
    SourceUnreadable,
    WrongIdentity,
    WrongPassphrase,
)
from evidence_vault.export.read_proof import read_bundle
from evidence_vault.ingest.add_locked import add_locked, check_locked_card
from evidence_vault.progress import Progress
from evidence_vault.records.finding import Finding
from evidence_vault.records.inbox import AddedLocked
from evidence_vault.records.locked import LockedVault, SeenRecipient
from evidence_vault.records.passphrase import Strength
from evidence_vault.vault.keys import Secret, normalize_passphrase, parse_identities
from evidence_vault.vault.layout import Layout, fingerprint, read_header
from evidence_vault.vault.lifecycle import refuse_sync_folder

_IDENTITY_LIMIT = 64 * 1024
_ANSWER_LIMIT = 1 << 20


def look(path: Path) -> LockedVault:
    """A vault as it can be seen from outside.

    Raises:
        NotAVault, NewerFormat, ReadFailed: it is none, or cannot be looked at.
    """
    header = read_header(path)
    return LockedVault(path, header.id, header.recipient, header.fingerprint, _last_written(Layout(path)))


def add(
    path: Path,
    sources: Sequence[Path],
    *,
    recipient: str,
    card: Mapping[str, str],
    clock: Clock,
    progress: Progress,
) -> AddedLocked:
    """Encrypt files into the inbox of a locked vault. They become evidence when a person accepts them.

    Args:
        path: the vault's folder.
        sources: files and folders; links are not followed.
        recipient: what the vault's recipient has to be, whole or in its short form: as the recovery sheet has it.
        card: capture card fields for every source.
        clock: of this computer.
        progress: stage ``inbox.bytes``.

    Raises:
        NotAVault, NewerFormat, ReadFailed: it is none, or cannot be looked at.
        RecipientDiffers: ``VAULT`` names another recipient.
        UnknownField, InvalidValue: the card cannot be used; nothing was added.
        DiskFull, WriteFailed: the medium refused at the end.
    """
    header = read_header(path)
    if recipient.strip() != header.recipient and _letters(recipient) != _letters(header.fingerprint):
        raise RecipientDiffers(path=str(path), fingerprint=header.fingerprint)
    check_locked_card(card)
    return add_locked(sources, layout=Layout(path), header=header, card=card, clock=clock, progress=progress)


def _letters(text: str) -> str:
    """What a person typed from paper, without what only parts it."""
    return text.replace(" ", "").replace("-", "").upper()


def refuse_place(path: Path) -> None:
    """Refuse a place where no vault can be made, before anybody thinks about a passphrase.

    Raises:
        PathExists: something stands there.
        SourceMissing: the folder that it would stand in is not there.
        SyncFolder: a service copies that place elsewhere.
    """
    path = path.absolute()
    refuse_sync_folder(path)
    if path.exists() or path.is_symlink():
        raise PathExists(path=str(path))
    if not path.parent.is_dir():
        raise SourceMissing(path=str(path.parent))


def propose_passphrase() -> str:
    """Seven random words, with a space between them."""
    return passphrase.propose()


def passphrase_strength(text: str) -> Strength:
    """How hard a passphrase is to guess; a weak one is refused for a new key. Quick enough to ask at every key."""
    return passphrase.strength(text)


def passphrase_bytes(text: str) -> bytes:
    """A typed passphrase in the form that `Session` takes: the same words on every keyboard."""
    return normalize_passphrase(text)


def read_identity(path: Path) -> str:
    """The text of an age identity file.

    Raises:
        SourceMissing, SourceUnreadable: it cannot be read.
        InvalidIdentity: it is far too long, or no text.
    """
    data = _read(path, _IDENTITY_LIMIT)
    try:
        if len(data) > _IDENTITY_LIMIT:
            raise InvalidIdentity(path=str(path))
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidIdentity(path=str(path)) from None


def read_answer(path: Path) -> bytes:
    """What came back from outside in a file, such as a time stamp or a cosigned checkpoint.

    Of one that is far too long only the beginning is read, which no reader takes.

    Raises:
        SourceMissing, SourceUnreadable: it cannot be read.
    """
    return _read(path, _ANSWER_LIMIT)


def is_recovery(path: Path, identity: str) -> bool:
    """Whether the text of an age identity file holds the recovery identity of a vault.

    Raises:
        NotAVault, NewerFormat, ReadFailed: the path is no vault.
        InvalidIdentity: it holds no identity.
    """
    recipient = read_header(path).recipient
    return any(str(one.recipient) == recipient for one in parse_identities(identity))


def sheet_is_open(untrusted_text: str) -> bool:
    """Whether the text of a recovery sheet is the key itself, so that no words are needed."""
    return sheet.is_open(untrusted_text)


def read_sheet(untrusted_text: str, words: str) -> str:
    """The recovery identity from what stands on a recovery sheet; a second of work. Errors as of `sheet.read_sheet`."""
    return sheet.read_sheet(untrusted_text, words)


def read_text(path: Path) -> str:
    """The text of a small file: that of a sheet, as a camera or a person wrote it down.

    Raises:
        SourceMissing, SourceUnreadable: it cannot be read.
        NoSheet: it is far too long, or no text.
    """
    data = _read(path, sheet.LIMIT)
    try:
        if len(data) > sheet.LIMIT:
            raise NoSheet()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NoSheet() from None


def look_at_recipient(untrusted_text: str) -> SeenRecipient:
    """What can be said of an age recipient while it is being typed."""
    text = untrusted_text.strip()
    try:
        return SeenRecipient(fingerprint=fingerprint(str(Recipient.parse(text))))
    except MalformedFile:
        return SeenRecipient(misprint=Recipient.misprint(text))


def read_challenge(path: Path) -> bytes:
    """The bytes of a challenge file; nothing of it is verified.

    Raises:
        SourceMissing, SourceUnreadable: it cannot be read.
    """
    return _read(path, challenge.LIMIT)


def read_invitation(path: Path) -> bytes:
    """The bytes of an invitation to hand items over; nothing of it is verified.

    Raises:
        SourceMissing, SourceUnreadable: it cannot be read.
    """
    return _read(path, statement.LIMIT)


def answer_challenge(untrusted_challenge: bytes, *, typed: bytes | None = None, identity: str | None = None) -> str:
    """The words of a challenge, for whoever holds its key; no vault is needed.

    Args:
        untrusted_challenge: what the other keyholder sent.
        typed: the passphrase: NFC, trimmed, UTF-8.
        identity: text of an age identity file.

    Raises:
        ChallengeRefused: it does not serve.
        WrongPassphrase, WrongIdentity, InvalidIdentity: the key in it does not open.
    """
    secrets: list[Secret] = []
    if identity is not None:
        secrets.extend(parse_identities(identity))
    else:
        secrets.append(Passphrase(typed or b""))
    try:
        return challenge.answer(untrusted_challenge, secrets)
    except NoMatchingKey:
        raise WrongPassphrase() if identity is None else WrongIdentity() from None


def _read(path: Path, limit: int) -> bytes:
    """The first bytes of a file beside the vault, one more than `limit` at most."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except FileNotFoundError:
        raise SourceMissing(path=str(path)) from None
    except OSError as error:
        raise SourceUnreadable(path=str(path), reason=error.strerror or str(error)) from None


def _last_written(layout: Layout) -> Instant | None:
    """The time of the newest folder of commits: the files themselves carry none."""
    try:
        newest = max(folder.stat().st_mtime_ns for folder in layout.log.iterdir() if folder.is_dir())
    except (OSError, ValueError):
        return None
    return Instant(newest // 1_000_000)


def verify_proof(
    folder: Path,
    *,
    checkpoint: bytes | None,
    key: bytes | None,
    progress: Progress,
    roots: Sequence[bytes] = (),
    witnesses: Sequence[bytes] = (),
) -> tuple[Finding, ...]:
    """Verify a proof that somebody gave out; no vault and no key is needed.

    Args:
        folder: the bundle.
        checkpoint: one of that vault, from somewhere else, in any of its forms.
        key: public key of the vault or the custodian, from somewhere else: PEM, or base64 of its 32 bytes.
        progress: stage ``verify.bytes``.
        roots: root certificates of time-stamp authorities, from somewhere else, in PEM: each alone, or
            with those that stand between it and the signer.
        witnesses: public keys of vaults that cosign, from somewhere else: as `key`.

    Raises:
        SourceMissing, SourceUnreadable: the folder cannot be read.
        Cancelled: the person stopped, and nothing is said.
        InvalidValue: `checkpoint`, `key` or one of `witnesses` is none.
        StampRefused: one of `roots` is none.
    """
    short = None if checkpoint is None else parse_pin(checkpoint).short
    public = None if key is None else parse_public_key(key)
    trusted, keys = [read_chain(one) for one in roots], [parse_public_key(one) for one in witnesses]
    files = read_bundle(folder, progress)
    return verify_bundle(files, checkpoint=short, key=public, roots=trusted, witnesses=keys)
