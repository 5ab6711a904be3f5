"""Who vouches for a date, in words: each rung with what it shows and what it does not."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from evidence_vault.records.ladder import Ladder, Rung, Step, Vouching
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.messages import day, moment, printable
from ui.widgets.state_dot import State

_NAMES = {
    Rung.OWN: QT_TRANSLATE_NOOP("ladder", "Own record"),
    Rung.WITNESS: QT_TRANSLATE_NOOP("ladder", "Witness"),
    Rung.TIME: QT_TRANSLATE_NOOP("ladder", "Outside time"),
    Rung.PAPER: QT_TRANSLATE_NOOP("ladder", "Notary, stamped paper"),
}
_SHOWS = {
    Rung.OWN: QT_TRANSLATE_NOOP(
        "ladder",
        "What was taken in and by whom, as the log says; and, for whoever keeps an older checkpoint, that nothing before it "
        "was changed or taken away. It shows no date: that rests on the keeper’s word and on this computer’s clock.",
    ),
    Rung.WITNESS: QT_TRANSLATE_NOOP(
        "ladder",
        "The keeper of another vault signs that they saw the log by some time, and that it goes on from what they saw before. "
        "It does not show that they are independent, or that their clock is right.",
    ),
    Rung.TIME: QT_TRANSLATE_NOOP(
        "ladder",
        "An authority for time stamps states by when the log existed. It does not show that the authority is the one that it "
        "says: compare its root certificate with the one that it publishes.",
    ),
    Rung.PAPER: QT_TRANSLATE_NOOP(
        "ladder",
        "Somebody outside stamps and dates a page with the checkpoint; here the keeper alone says who, so look at that page. "
        "It does not show what is in the vault: they saw the page, not the files.",
    ),
}
_TAKEN_IN = QT_TRANSLATE_NOOP("ladder", "In the record since {moment}, as entry {number}.")
_REACHED = QT_TRANSLATE_NOOP("ladder", "No later than {moment}, stated by {who}.")
_NOT_REACHED = QT_TRANSLATE_NOOP("ladder", "Not reached.")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "ladder",
    "Not reached: {who} is said to state something, but nobody named that party from another source. Anyone could have "
    "made it; it shows nothing.",
)
_BYTES = QT_TRANSLATE_NOOP("ladder", "These exact bytes existed no later than {moment} (stated by {who}).")
_ON_PAPER = QT_TRANSLATE_NOOP(
    "ladder",
    "These exact bytes existed no later than {moment} (stated by {who} on a stamped page, which the keeper holds: look at it).",
)
_SEEN = QT_TRANSLATE_NOOP(
    "ladder",
    "Another vault had seen the log with these bytes no later than {moment}, by its own clock (key {who}).",
)
_OF_ANOTHER = QT_TRANSLATE_NOOP("ladder", "It is stated of the log of the vault that this came from ({log}).")
_NOBODY = QT_TRANSLATE_NOOP("ladder", "No outside party vouches for any date here.")
_BETWEEN = QT_TRANSLATE_NOOP("ladder", "The order of entries between two anchors rests on the keeper alone.")
_ORDER = QT_TRANSLATE_NOOP("ladder", "The order of the entries rests on the keeper alone.")


def name(rung: Rung) -> str:
    """What a rung is called."""
    return _tr(_NAMES[rung])


def shows(rung: Rung) -> str:
    """What it shows where it is reached, and what it does not show even then."""
    return _tr(_SHOWS[rung])


def standing(ladder: Ladder, step: Step) -> tuple[State, str]:
    """How it stands for an item or exhibit."""
    if step.rung is Rung.OWN:
        return "ok", _tr(_TAKEN_IN).format(moment=moment(ladder.at), number=ladder.seq)
    if step.vouching:
        return "ok", _stated(_REACHED, step.vouching)
    if step.unknown:
        return "warn", _stated(_UNKNOWN, step.unknown)
    return "none", _tr(_NOT_REACHED)


def together(ladder: Ladder) -> Iterator[tuple[State, str]]:
    """What all of it shows of dates and order: the statement that stands on every list."""
    for one in ladder.vouchings:
        yield "ok", _stated({Rung.PAPER: _ON_PAPER, Rung.WITNESS: _SEEN}.get(one.rung, _BYTES), one)
    if not ladder.dated:
        yield "none", _tr(_NOBODY)
    yield "none", _tr(_BETWEEN if ladder.vouchings else _ORDER)


def _stated(text: str, vouching: Vouching) -> str:
    stated = day(vouching.at) if vouching.day else moment(vouching.at)
    said = _tr(text).format(moment=stated, who=printable(vouching.stated_by))
    return f"{said} {_tr(_OF_ANOTHER).format(log=vouching.log)}" if vouching.log else said


def _tr(text: str) -> str:
    return QCoreApplication.translate("ladder", text)
