"""What vouches for the log from outside, in words: what it says, how far it counts, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from evidence_vault.clock import Instant
from evidence_vault.records.anchor import Anchor, AnchorRequest, Cosignature, Form, StampedLetter, Witnessed
from evidence_vault.records.ladder import Rung
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.messages import day, moment, printable
from ui.presenters.outside import Outside
from ui.widgets.state_dot import State
from ui.words.file_facts import grouped
from ui.words.ladder import name

_COVERS = QT_TRANSLATE_NOOP("outside", "The log up to entry {entry} existed no later than {moment}.")
_CLAIMED = QT_TRANSLATE_NOOP(
    "outside", "Somebody is said to state that the log up to entry {entry} existed by {moment}."
)
_BY = QT_TRANSLATE_NOOP("outside", "Stated by {who}.")
_ROOT = QT_TRANSLATE_NOOP(
    "outside",
    "Signature and chain lead to the root that you named. Compare its SHA-256 with what the authority publishes: {digest}",
)
_NO_ROOT = QT_TRANSLATE_NOOP(
    "outside",
    "It does not count: nobody named the authority’s root, so the signature is not verified, and anyone could have made it. "
    "Take the same answer in again together with the root certificate. SHA-256 of the certificate that signed: {digest}",
)
_KEY = QT_TRANSLATE_NOOP("outside", "The signature is by the key that you named for this witness.")
_NO_KEY = QT_TRANSLATE_NOOP(
    "outside",
    "It does not count: nobody named the key of this witness, so the signature is not verified, and anyone could have made "
    "it. Ask them for their public key by another way, and take the same file in again with it.",
)
_RENEW = QT_TRANSLATE_NOOP(
    "outside",
    "Renew: its certificate ends on {day}. Ask for a new time stamp before that day; it covers all that came before.",
)
_PAPER = QT_TRANSLATE_NOOP(
    "outside", "So you said when you took the scan in: {items}. Keep the paper; it is what a court will look at."
)
_WAITING = {
    Form.STAMP: QT_TRANSLATE_NOOP("outside", "Time stamps: {authority}"),
    Form.PAPER: QT_TRANSLATE_NOOP("outside", "Letter {number}"),
    Form.COSIGNATURE: QT_TRANSLATE_NOOP("outside", "Offer to a witness"),
}
_AWAITED = {
    Form.STAMP: QT_TRANSLATE_NOOP(
        "outside", "Asked for over the log up to entry {entry}. No answer was taken in yet; one is enough."
    ),
    Form.PAPER: QT_TRANSLATE_NOOP(
        "outside", "Made over the log up to entry {entry}. No stamped page was taken in yet."
    ),
    Form.COSIGNATURE: QT_TRANSLATE_NOOP("outside", "Written over the log up to entry {entry}. Nothing came back yet."),
}
_BAD = QT_TRANSLATE_NOOP("outside", "Entry {entry}")
_SHOWS_NOTHING = QT_TRANSLATE_NOOP(
    "outside", "The answer that is recorded there is not good. It shows nothing: {reason}."
)
_ON_PAPER = QT_TRANSLATE_NOOP("outside", "on paper")
_SIGNED = QT_TRANSLATE_NOOP("outside", "signed by you")
_FOR = QT_TRANSLATE_NOOP("outside", "Cosigned for {who}")
_FIRST = QT_TRANSLATE_NOOP(
    "outside", "Its log up to entry {entry}, on {moment}. Seen for the first time: nothing to compare."
)
_GREW = QT_TRANSLATE_NOOP("outside", "Its log up to entry {entry}, on {moment}. Since you saw it last, it only grew.")
_NOBODY = QT_TRANSLATE_NOOP("outside", "No outside party vouches for any date yet.")
_ALL = QT_TRANSLATE_NOOP("outside", "Outside parties vouch for the log up to entry {entry}.")
_LATER = QT_TRANSLATE_NOOP("outside", "What was recorded since rests on your word and clock alone.")
_STATES: dict[State, str] = {
    "ok": QT_TRANSLATE_NOOP("outside", "counts"),
    "warn": QT_TRANSLATE_NOOP("outside", "unknown"),
    "none": QT_TRANSLATE_NOOP("outside", "awaited"),
    "bad": QT_TRANSLATE_NOOP("outside", "not good"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that came back, is awaited, or is not good.

    Attributes:
        state: as a shape, and `word` beside it.
        title: what it is.
        said: what it says.
        about: what that is worth.
        renew: what to do before its certificate ends; mostly empty.
        letter: the entry of a letter that waits for its stamped page.
    """

    state: State
    word: str
    title: str
    said: str
    about: str = ""
    renew: str = ""
    letter: int | None = None


def stands(outside: Outside) -> tuple[State, str]:
    """How far anybody vouches."""
    if not outside.covered:
        return "none", _tr(_NOBODY)
    said = _tr(_ALL).format(entry=outside.covered - 1)
    return "ok", said if outside.covered >= outside.size else f"{said} {_tr(_LATER)}"


def pieces(outside: Outside) -> list[Piece]:
    """What is to be done first, then what stands, the newest first, then what was done for others."""
    found = outside.found
    bad = [
        _piece("bad", _tr(_BAD).format(entry=seq), _tr(_SHOWS_NOTHING).format(reason=reason))
        for seq, reason in found.bad.items()
    ]
    back: list[Anchor | StampedLetter | Cosignature] = [*found.stamps, *found.letters, *found.cosignatures]
    back.sort(key=lambda one: one.seq or 0, reverse=True)
    return [
        *bad,
        *_awaited(found.waiting),
        *(_came_back(one, outside.now) for one in back),
        *_for_others(outside),
    ]


def _came_back(one: Anchor | StampedLetter | Cosignature, now: Instant) -> Piece:
    if isinstance(one, StampedLetter):
        said = _covers(_COVERS, one.request, day(Instant.parse(f"{one.on}T12:00:00.000Z")), one.by)
        about = _tr(_PAPER).format(items=", ".join(map(str, one.items)))
        return Piece("ok", _tr(_ON_PAPER), name(Rung.PAPER), said, about)
    if isinstance(one, Cosignature):
        said = _covers(_COVERS if one.key else _CLAIMED, one.request, moment(one.at), one.witness)
        return _piece("ok" if one.key else "warn", name(Rung.WITNESS), said, _tr(_KEY if one.key else _NO_KEY))
    said = _covers(_COVERS if one.root_sha256 else _CLAIMED, one.request, moment(one.at), one.authority)
    if not one.root_sha256:
        about = _tr(_NO_ROOT).format(digest=grouped(one.certificate_sha256))
        return _piece("warn", name(Rung.TIME), said, about)
    renew = _tr(_RENEW).format(day=day(one.until)) if one.ends_soon(now) else ""
    about = _tr(_ROOT).format(digest=grouped(one.root_sha256))
    return Piece("ok", _tr(_STATES["ok"]), name(Rung.TIME), said, about, renew)


def _covers(text: str, request: AnchorRequest, when: str, who: str) -> str:
    stated = _tr(text).format(entry=request.size - 1, moment=when)
    return f"{stated} {_tr(_BY).format(who=printable(who))}"


def _awaited(waiting: Sequence[AnchorRequest]) -> Iterator[Piece]:
    """The newest first; the time stamps that were asked for together are one."""
    together: dict[tuple[Form, int], list[AnchorRequest]] = {}
    for request in waiting:
        key = (request.form, request.size if request.form is Form.STAMP else request.seq)
        together.setdefault(key, []).append(request)
    for (form, _), asked in reversed(together.items()):
        authorities = ", ".join(printable(one.authority) for one in asked)
        title = _tr(_WAITING[form]).format(authority=authorities, number=asked[0].seq)
        said = _tr(_AWAITED[form]).format(entry=asked[0].size - 1)
        letter = asked[0].seq if form is Form.PAPER else None
        yield Piece("none", _tr(_STATES["none"]), title, said, letter=letter)


def _for_others(outside: Outside) -> Iterator[Piece]:
    last: dict[str, Witnessed] = {one.origin: one for one in outside.seen}
    for one in last.values():
        said = _tr(_FIRST if one.after is None else _GREW).format(entry=one.size - 1, moment=moment(one.at))
        yield Piece("ok", _tr(_SIGNED), _tr(_FOR).format(who=printable(one.origin)), said)


def _piece(state: State, title: str, said: str, about: str = "") -> Piece:
    return Piece(state, _tr(_STATES[state]), title, said, about)


def _tr(text: str) -> str:
    return QCoreApplication.translate("outside", text)
