"""How a submission and its deadline are said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from evidence_vault.records.submission import State, Submission
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.widgets.state_dot import State as Shape

SHAPES: Mapping[State, Shape] = {
    State.OVERDUE: "bad",
    State.DUE_SOON: "warn",
    State.OPEN: "none",
    State.CLOSED: "ok",
}

_STATES: Mapping[State, str] = {
    State.OVERDUE: QT_TRANSLATE_NOOP("submissions", "overdue"),
    State.DUE_SOON: QT_TRANSLATE_NOOP("submissions", "due soon"),
    State.OPEN: QT_TRANSLATE_NOOP("submissions", "waiting"),
    State.CLOSED: QT_TRANSLATE_NOOP("submissions", "closed"),
}

HINTS: Mapping[str, str] = {
    "authority": QT_TRANSLATE_NOOP("submissions", "Write to whom it was sent."),
    "sent_at": QT_TRANSLATE_NOOP(
        "submissions",
        "Write the day of sending as 06.03.2026, or with the time as 06.03.2026 14:20. It cannot be a day to come. Where you "
        "do not know it, write: unknown",
    ),
    "deadline": QT_TRANSLATE_NOOP(
        "submissions", "Write the last day for the answer as 26.03.2026. It cannot be before the day of sending."
    ),
    "answered": QT_TRANSLATE_NOOP(
        "submissions", "Write the day of the answer as 20.03.2026: from the day of sending on, and not a day to come."
    ),
    "pages": QT_TRANSLATE_NOOP("submissions", "Write the number of pages as a whole number."),
    "receipt_item": QT_TRANSLATE_NOOP("submissions", "Write the number of an item of this vault, as E-17."),
    "answer_item": QT_TRANSLATE_NOOP("submissions", "Write the number of an item of this vault, as E-17."),
}
"""What to do about a field that was refused."""


def hint(field: str) -> str:
    """What to do about a field that was refused; nothing where the failure itself says it best."""
    return QCoreApplication.translate("submissions", HINTS[field]) if field in HINTS else ""


def day(of: date) -> str:
    """A day as the reader's language writes it."""
    return QLocale().toString(QDate(of.year, of.month, of.day), "d MMM yyyy")


def moment(stated: str) -> str:
    """When something was sent, as it was stated: a day, or a time with its zone."""
    if len(stated) == len("2026-03-06"):
        return day(date.fromisoformat(stated))
    at = datetime.fromisoformat(stated)
    return f"{day(at.date())}, {at:%H:%M} ({stated[-6:]})"


def state_word(one: Submission, today: date) -> str:
    """The state in a word."""
    state = one.state(today)
    if state is State.CLOSED and one.answered:
        late = one.deadline is not None and one.answered > one.deadline
        said = (
            QT_TRANSLATE_NOOP("submissions", "answered late") if late else QT_TRANSLATE_NOOP("submissions", "answered")
        )
        return QCoreApplication.translate("submissions", said)
    return QCoreApplication.translate("submissions", _STATES[state])


def due(one: Submission, today: date) -> str:
    """What the deadline says on a day; nothing where there is none, or where it does not matter any more."""
    if one.answered:
        return QCoreApplication.translate("submissions", "answered on {day}").format(day=day(one.answered))
    if one.deadline is None or one.state(today) is State.CLOSED:
        return ""
    days = (one.deadline - today).days
    if days < 0:
        text = QCoreApplication.translate("submissions", "answer was due on {day}")
    elif days == 0:
        text = QCoreApplication.translate("submissions", "answer is due today")
    else:
        text = QCoreApplication.translate("submissions", "answer is due on {day}, in %n day(s)", "", days)
    return text.format(day=day(one.deadline))
