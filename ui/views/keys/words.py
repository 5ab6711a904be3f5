"""Keys in words: what opens them, whose they are, how they stand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from evidence_vault.errors import ChallengeRefused, VaultError
from evidence_vault.records.custodian import Custodian, HeldKey
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.messages import moment, sentence
from ui.presenters.keys import Overview
from ui.widgets.state_dot import State

_PASSPHRASE = QT_TRANSLATE_NOOP("keys", "Passphrase")
_COLLEAGUE = QT_TRANSLATE_NOOP("keys", "Age key of their own")
_SINCE = QT_TRANSLATE_NOOP("keys", "since {time}")
_KEY = QT_TRANSLATE_NOOP("keys", "key {name}")
_OPENED_NOW = QT_TRANSLATE_NOOP("keys", "Yours: it opened the vault now")
_YOURS = QT_TRANSLATE_NOOP("keys", "Yours")
_WAITS = QT_TRANSLATE_NOOP("keys", "Not opened yet")
_IN_USE = QT_TRANSLATE_NOOP("keys", "In use")
_SHUT = QT_TRANSLATE_NOOP("keys", "Does not open: its file is not the one that the record knows")
_KNOWN = QT_TRANSLATE_NOOP(
    "keys", "{maker} made this passphrase and knows it, until {holder} changes it after opening with it."
)
_KNOWN_OWN = QT_TRANSLATE_NOOP(
    "keys", "{maker} made this passphrase and knows it, so could sign in your name. Change it now."
)
_RECOVERER = QT_TRANSLATE_NOOP("keys", "Whoever opened with the recovery key")

_REASONS = frozenset(
    {
        QT_TRANSLATE_NOOP("keys", "it is no challenge of a vault"),
        QT_TRANSLATE_NOOP("keys", "it is damaged"),
        QT_TRANSLATE_NOOP("keys", "its key is damaged"),
        QT_TRANSLATE_NOOP("keys", "its key is not one of a vault"),
        QT_TRANSLATE_NOOP("keys", "its words are damaged"),
        QT_TRANSLATE_NOOP("keys", "what it holds are not seven words of the list"),
        QT_TRANSLATE_NOOP("keys", "this vault did not make it, or it was changed"),
        QT_TRANSLATE_NOOP("keys", "it is for another key"),
        QT_TRANSLATE_NOOP("keys", "the words are not those of the challenge"),
    }
)
"""Why a challenge cannot be used, in the words of the core."""


def failure(error: VaultError) -> str:
    """What to tell about a failure; why a challenge is refused, in the reader's language."""
    reason = error.facts.get("reason")
    if isinstance(error, ChallengeRefused) and reason in _REASONS:
        return sentence(ChallengeRefused(reason=_tr(str(reason))))
    return sentence(error)


def kind(key: HeldKey) -> str:
    """What opens it, since when, and its short name."""
    parts = [_tr(_PASSPHRASE if key.slot.kind == "passphrase" else _COLLEAGUE)]
    if key.since:
        parts.append(_tr(_SINCE).format(time=moment(key.since)))
    return " · ".join((*parts, _tr(_KEY).format(name=key.slot.short)))


def state(key: HeldKey, overview: Overview) -> tuple[State, str]:
    """How it stands, as a shape and words."""
    if not key.opens:
        return "bad", _tr(_SHUT)
    if key.own:
        return "ok", _tr(_OPENED_NOW)
    if overview.is_mine(key):
        return "ok", _tr(_YOURS)
    return ("ok", _tr(_IN_USE)) if key.slot.custodian else ("none", _tr(_WAITS))


def who_knows(key: HeldKey) -> str:
    """That somebody else knows the passphrase; empty where nobody is known to."""
    if key.made_by is None:
        return ""
    return _tr(_KNOWN_OWN if key.own else _KNOWN).format(maker=maker(key.made_by), holder=key.holder)


def maker(custodian: Custodian) -> str:
    """Who made a passphrase."""
    return _tr(_RECOVERER) if custodian.recovery else custodian.name


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
