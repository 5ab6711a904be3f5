"""What is being typed, kept beside the log until it is recorded (FORMAT.md, "Drafts").

Writing needs the recipient alone and may be done on any thread: it waits for no long job. Whoever knows the
recipient can write such a file too, so what is read is a proposal to a person, never more.
"""

from __future__ import annotations

import contextlib
import os
import re
import threading
from pathlib import Path

import msgspec

from evidence_vault.clock import Clock, Instant
from evidence_vault.crypto import age
from evidence_vault.errors import DraftTooLarge, ReadFailed, VaultError, WriteFailed
from evidence_vault.records.unsaved import KeptDrafts, UnfinishedIntake, Unsaved, UnsavedTexts
from evidence_vault.vault.durable import (
    create,
    flush,
    flush_folders,
    is_file,
    is_folder,
    is_temporary,
    read_stored,
    set_aside,
    temporary,
    write_all,
    writing,
)
from evidence_vault.vault.layout import Layout, VaultHeader
from evidence_vault.vault.padding import LENGTH_BYTES, padded_size

MOST_BYTES = 4 << 20
"""Of one draft before it is padded."""

MOST_FILES = 16
"""Drafts that are looked at; each session leaves one at most."""

_LATEST_MS = 253402300799999
_HEADER_BYTES = 4096
_NAME = re.compile(r"[0-9a-f]{32}\.age", re.A)


class _Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    vault: str
    kept: int
    texts: tuple[UnsavedTexts, ...]
    intakes: tuple[UnfinishedIntake, ...]


class DraftFile:
    """The one draft of a session. Its methods may be called on any thread; of two calls the later turn counts.

    Args:
        layout: the vault's folder.
        header: of the unlocked vault, held against its log.
        clock: the keeper's.
    """

    def __init__(self, layout: Layout, header: VaultHeader, clock: Clock) -> None:
        self._layout = layout
        self._header = header
        self._clock = clock
        self._recipient = age.Recipient.parse(header.recipient)
        self._file = temporary(layout.drafts).with_suffix(".age")
        self._lock = threading.Lock()
        self._turns = 0

    def turn(self) -> int:
        """The next turn: to be taken where the order is decided, before the work goes to another thread."""
        with self._lock:
            self._turns += 1
            return self._turns

    def write(self, unsaved: Unsaved, *, to_the_medium: bool, turn: int | None = None) -> None:
        """Keep this in place of what was kept before, unless a later turn was taken.

        Args:
            unsaved: what is not recorded yet.
            to_the_medium: wait until a power cut could not take it; without, the end of this process cannot.
            turn: taken before; None to take it now.

        Raises:
            DraftTooLarge: it is more than a draft may hold; the one before stays.
            DiskFull, WriteFailed: the medium refused.
        """
        turn = self.turn() if turn is None else turn
        sealed = age.encrypt(_padded(self._encode(unsaved)), [self._recipient])
        with writing(self._layout.drafts):
            self._layout.drafts.mkdir(mode=0o700, exist_ok=True)
        if not is_folder(self._layout.drafts):
            raise WriteFailed(path=str(self._layout.drafts), reason="not a folder")
        path = temporary(self._layout.drafts)
        try:
            with writing(path):
                self._put(path, sealed, turn, to_the_medium=to_the_medium)
        finally:
            with contextlib.suppress(OSError):
                path.unlink()
        if to_the_medium:
            flush_folders([self._layout.drafts])

    def remove(self, turn: int | None = None) -> None:
        """Nothing is unsaved any more, unless a later turn was taken.

        Args:
            turn: taken before; None to take it now.

        Raises:
            WriteFailed: the medium refused.
        """
        turn = self.turn() if turn is None else turn
        with self._lock, writing(self._file), contextlib.suppress(FileNotFoundError, NotADirectoryError):
            if turn == self._turns:
                self._file.unlink()

    def _put(self, path: Path, sealed: bytes, turn: int, *, to_the_medium: bool) -> None:
        descriptor = create(path)
        try:
            write_all(descriptor, sealed)
            if to_the_medium:
                flush(descriptor)
        finally:
            os.close(descriptor)
        with self._lock:
            if turn == self._turns:
                os.replace(path, self._file)

    def _encode(self, unsaved: Unsaved) -> bytes:
        form = _Form(str(self._header.id), self._clock.now().unix_ms, unsaved.texts, unsaved.intakes)
        try:
            data = msgspec.json.encode(form, order="deterministic")
        except UnicodeEncodeError:  # half of a pair that some program put on the clipboard
            data = msgspec.json.encode(
                msgspec.structs.replace(form, texts=tuple(map(_whole, form.texts))), order="deterministic"
            )
        if len(data) > MOST_BYTES:
            raise DraftTooLarge(bytes=len(data), limit=MOST_BYTES)
        return data


def read_drafts(layout: Layout, header: VaultHeader, identity: age.Identity) -> KeptDrafts:
    """What earlier sessions kept. What is no draft of this vault is set aside, a few files at a time.

    Raises:
        ReadFailed, DiskFull, WriteFailed: the medium refused.
    """
    read, aside = [], []
    for path in _whole_files(layout)[:MOST_FILES]:
        try:
            read.append((_read(path, header, identity), path.name))
        except FileNotFoundError:
            continue
        except (VaultError, msgspec.MsgspecError, ValueError):
            aside.append(layout.relative(set_aside(path, layout.recovered, "draft")))
    read.sort(key=lambda found: found[0].kept)
    texts = tuple(each for form, _ in read for each in form.texts)
    intakes = tuple(each for form, _ in read for each in form.intakes)
    kept = Instant(read[-1][0].kept) if read else None
    return KeptDrafts(tuple(name for _, name in read), Unsaved(texts, intakes), kept, tuple(aside))


def forget_drafts(layout: Layout, names: tuple[str, ...]) -> None:
    """Remove drafts by the names that reading told.

    Raises:
        WriteFailed: the medium refused.
    """
    for path in draft_places(layout):
        if path.name in names:
            with writing(path), contextlib.suppress(FileNotFoundError):
                path.unlink()


def draft_places(layout: Layout) -> list[Path]:
    """Everything in the folder of drafts, by name; nothing where there is no such folder, or a link in its place.

    Raises:
        ReadFailed: the medium refused.
    """
    if not is_folder(layout.drafts):
        return []
    try:
        return sorted(Path(entry.path) for entry in os.scandir(layout.drafts))
    except OSError as error:
        raise ReadFailed(path=str(layout.drafts), reason=error.strerror or str(error)) from error


def _whole_files(layout: Layout) -> list[Path]:
    """What is to be read. A file that a process did not finish before it died holds nothing, and goes."""
    places = draft_places(layout)
    unfinished = [path for path in places if is_temporary(path)]
    for path in unfinished:
        with contextlib.suppress(OSError):
            path.unlink()
    return [path for path in places if path not in unfinished]


def is_draft(path: Path) -> bool:
    """Whether a file in the folder of drafts is named as one."""
    return bool(_NAME.fullmatch(path.name)) and is_file(path)


def _read(path: Path, header: VaultHeader, identity: age.Identity) -> _Form:
    """One draft.

    Raises:
        VaultError, MsgspecError, ValueError: it is none of this vault.
        FileNotFoundError: it went.
    """
    if not _NAME.fullmatch(path.name):
        raise ValueError("not named as a draft")
    sealed = read_stored(path, age.sealed_size(padded_size(MOST_BYTES)) + _HEADER_BYTES)
    data = _unpadded(age.decrypt(sealed, [identity]))
    form = msgspec.json.decode(data, type=_Form)
    if form.vault != str(header.id):
        raise ValueError("of another vault")
    if not 0 <= form.kept <= _LATEST_MS or any(intake.after < 0 for intake in form.intakes):
        raise ValueError("a number that cannot be")
    if msgspec.json.encode(form, order="deterministic") != data:
        raise ValueError("not the form that encoding gives")
    return form


def _padded(data: bytes) -> bytes:
    return data + bytes(padded_size(len(data)) - len(data) - LENGTH_BYTES) + len(data).to_bytes(LENGTH_BYTES, "big")


def _unpadded(plaintext: bytes) -> bytes:
    data = plaintext[: int.from_bytes(plaintext[-LENGTH_BYTES:], "big")]
    if len(data) > MOST_BYTES or _padded(data) != plaintext:
        raise ValueError("not padded as a draft")
    return data


def _whole(texts: UnsavedTexts) -> UnsavedTexts:
    fields = {name: text.encode("utf-8", "replace").decode() for name, text in texts.fields.items()}
    return UnsavedTexts(texts.form, texts.about, fields)
