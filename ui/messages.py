"""The words of the window for what the core says by code: failures, stages of long work, sizes, moments."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from evidence_vault.clock import Instant
from evidence_vault.errors import InvalidValue, VaultError
from ui.failure_words import MESSAGES, QT_TRANSLATE_NOOP
from ui.field_words import OF_FIELDS
from ui.reason_words import plain

_STAGES: dict[str, str] = {
    "intake.bytes": QT_TRANSLATE_NOOP("messages", "Taking in"),
    "read_back.bytes": QT_TRANSLATE_NOOP("messages", "Reading back from the disk"),
    "inspect.items": QT_TRANSLATE_NOOP("messages", "Looking at items"),
    "redact.pages": QT_TRANSLATE_NOOP("messages", "Painting over pages"),
    "redact.read": QT_TRANSLATE_NOOP("messages", "Reading pictures"),
    "bundle.read": QT_TRANSLATE_NOOP("messages", "Reading pictures for what was removed"),
    "export.bytes": QT_TRANSLATE_NOOP("messages", "Writing"),
    "check.commits": QT_TRANSLATE_NOOP("messages", "Checking the record"),
    "check.bytes": QT_TRANSLATE_NOOP("messages", "Checking originals"),
    "inbox.bytes": QT_TRANSLATE_NOOP("messages", "Encrypting"),
    "mirror.bytes": QT_TRANSLATE_NOOP("messages", "Copying originals"),
    "mirror.commits": QT_TRANSLATE_NOOP("messages", "Copying the record"),
    "merge.bytes": QT_TRANSLATE_NOOP("messages", "Copying originals"),
    "heal.files": QT_TRANSLATE_NOOP("messages", "Bringing files back"),
    "rekey.bytes": QT_TRANSLATE_NOOP("messages", "Encrypting originals anew"),
    "rekey.commits": QT_TRANSLATE_NOOP("messages", "Encrypting the record anew"),
    "verify.bytes": QT_TRANSLATE_NOOP("messages", "Reading the bundle"),
    "reject.files": QT_TRANSLATE_NOOP("messages", "Rejecting"),
    "bundle.parts": QT_TRANSLATE_NOOP("messages", "Making pages of exhibits"),
    "review.items": QT_TRANSLATE_NOOP("messages", "Reading whom files name"),
    "bundle.set": QT_TRANSLATE_NOOP("messages", "Setting cover, index and annexes"),
    "bundle.leaks": QT_TRANSLATE_NOOP("messages", "Searching every file for what must not leave"),
    "bundle.verify": QT_TRANSLATE_NOOP("messages", "The bundle verifies itself"),
    "bundle.bind": QT_TRANSLATE_NOOP("messages", "Binding the pages"),
    "bundle.core": QT_TRANSLATE_NOOP("messages", "Binding the core bundle"),
    "bundle.exhibits": QT_TRANSLATE_NOOP("messages", "Writing a file for each exhibit"),
}

_LONGEST = 300
"""Characters of one fact; a value from a file may be a whole book."""


def sentence(error: VaultError) -> str:
    """What to tell a person about a failure: what happened, and what to do."""
    known = OF_FIELDS.get(str(error.facts.get("field"))) if isinstance(error, InvalidValue) else None
    text = QCoreApplication.translate("messages", known or MESSAGES.get(error.code, MESSAGES["error"]))
    return text.format_map(_Printable(error))


def stage(name: str) -> str:
    """A stage of long work in words."""
    return QCoreApplication.translate("messages", _STAGES[name]) if name in _STAGES else ""


def amount(name: str, done: int, total: int | None) -> str:
    """How far a stage is, in the numbers of the reader's language."""
    number = size if name.endswith(".bytes") else QLocale().toString
    if not total:
        return number(done)
    return QCoreApplication.translate("messages", "{done} of {total}").format(done=number(done), total=number(total))


def size(count: int) -> str:
    """Bytes as people say them, in powers of 1000, as on the command line."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def moment(instant: Instant) -> str:
    """A recorded time by the clock on the wall, to the minute."""
    when = QDateTime.fromMSecsSinceEpoch(instant.unix_ms)
    return QLocale().toString(when, "d MMM yyyy, HH:mm")


def day(instant: Instant) -> str:
    """A day that somebody stated, whatever the clock on the wall."""
    when = QDateTime.fromMSecsSinceEpoch(instant.unix_ms).toUTC()
    return QLocale().toString(when, "d MMM yyyy")


class _Printable(dict[str, str]):
    """An error's facts as text that may be shown; a fact that was not given is a question mark."""

    def __init__(self, error: VaultError) -> None:
        super().__init__({name: _text(value) for name, value in error.facts.items()})
        if "reason" in self:
            self["reason"] = plain(self["reason"]).removesuffix(".")  # it stands inside a sentence here

    def __missing__(self, name: str) -> str:
        return "?"


def printable(text: str) -> str:
    """A strange text with a sign in place of what cannot be seen: line breaks, turns of direction, broken letters."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _text(value: object) -> str:
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return ", ".join(map(_text, value))
    text = printable(str(value))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
