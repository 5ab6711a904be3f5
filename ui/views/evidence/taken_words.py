"""What is said of files that were taken in: where they still lie, and what reading them back gave."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from evidence_vault.records.item import ReadBack
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.presenters.taking_in import Taken

_MOST_NAMED = 5


class Said(NamedTuple):
    """For the banner."""

    text: str
    word: str
    tone: Literal["ok", "warn", "bad"]


def still_lie(taken: Taken) -> str:
    """Where the originals are; empty for what was in no file."""
    if not taken.places:
        return ""
    places = ", ".join(map(str, taken.places[:3])) + ("…" if len(taken.places) > 3 else "")
    return _tr(_LIE).format(places=places)


def read_back(taken: Taken, done: ReadBack) -> Said:
    """What reading them back from the medium gave."""
    if done.failures:
        items = ", ".join(str(item) for item, _ in done.failures[:_MOST_NAMED])
        items += "…" if len(done.failures) > _MOST_NAMED else ""
        return Said(_tr(_FAILED).format(items=items), _tr(_NOT_VERIFIED), "bad")
    if done.cancelled:
        return Said(_tr(_STOPPED), _tr(_STOPPED_WORD), "warn")
    same = QCoreApplication.translate(
        "taken", "%n item(s) taken in, read back from the disk and found the same.", "", len(done.verified)
    )
    parts = [same, still_lie(taken), _tr(_REMOVE) if taken.places else ""]
    return Said(" ".join(filter(None, parts)), _tr(_VERIFIED), "ok")


def _tr(text: str) -> str:
    return QCoreApplication.translate("taken", text)


_LIE = QT_TRANSLATE_NOOP("taken", "The originals still lie, not encrypted, in {places}. They were not changed.")
_REMOVE = QT_TRANSLATE_NOOP("taken", "If they must not stay there, remove them now.")
_FAILED = QT_TRANSLATE_NOOP(
    "taken",
    "{items} cannot be read back from the disk as they were taken in. Keep the originals, look after the disk, and take "
    "these files in again: that mends what is stored.",
)
_NOT_VERIFIED = QT_TRANSLATE_NOOP("taken", "Not verified")
_STOPPED = QT_TRANSLATE_NOOP(
    "taken", "Stopped. What is called stored was not read back from the disk: check the vault later."
)
_STOPPED_WORD = QT_TRANSLATE_NOOP("taken", "Stopped")
_VERIFIED = QT_TRANSLATE_NOOP("taken", "Verified")
