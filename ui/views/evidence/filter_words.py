"""The words of the filters: what can be filtered by, and what a value is called."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from evidence_vault.records.case import Case
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.itemmodels.filters import NO_CARD, NO_EXHIBIT, NOTHING, DateOf, Facet, Filter, Value
from ui.itemmodels.rows import ItemState
from ui.settings import LANGUAGES
from ui.words.evidence import SPECIAL, STATES, word

FACETS: dict[Facet, str] = {
    Facet.CASE: QT_TRANSLATE_NOOP("filters", "Case"),
    Facet.PERSON: QT_TRANSLATE_NOOP("filters", "Person or account"),
    Facet.PLATFORM: QT_TRANSLATE_NOOP("filters", "Platform"),
    Facet.LANGUAGE: QT_TRANSLATE_NOOP("filters", "Language"),
    Facet.STATE: QT_TRANSLATE_NOOP("filters", "State"),
    Facet.TO_DO: QT_TRANSLATE_NOOP("filters", "Left to do"),
}

DATES: dict[DateOf, str] = {
    DateOf.POSTED: QT_TRANSLATE_NOOP("filters", "Posted"),
    DateOf.CAPTURED: QT_TRANSLATE_NOOP("filters", "Captured"),
    DateOf.TAKEN_IN: QT_TRANSLATE_NOOP("filters", "Taken in"),
    DateOf.FILE: QT_TRANSLATE_NOOP("filters", "File’s own time"),
}

_TO_DO = {
    NO_CARD: QT_TRANSLATE_NOOP("filters", "no card yet"),
    NO_EXHIBIT: QT_TRANSLATE_NOOP("filters", "in no exhibit"),
}
_NO_CASE = QT_TRANSLATE_NOOP("filters", "no case")
_NOTHING = QT_TRANSLATE_NOOP("filters", "nothing written")
_BETWEEN = QT_TRANSLATE_NOOP("filters", "{first} – {last}")
_FROM = QT_TRANSLATE_NOOP("filters", "from {first}")
_UNTIL = QT_TRANSLATE_NOOP("filters", "until {last}")


def said(text: str) -> str:
    """One of the texts of this module in the language of the window."""
    return QCoreApplication.translate("filters", text)


def value_name(facet: Facet, value: Value, cases: Mapping[str, Case]) -> str:
    """What a value is called."""
    key = value.key
    if key == NOTHING:
        return said(_NO_CASE if facet is Facet.CASE else _NOTHING)
    if facet is Facet.CASE:
        return _case_name(key, cases)
    if facet is Facet.STATE:
        return word(STATES[ItemState(key)][1])
    if facet is Facet.TO_DO:
        return said(_TO_DO[key])
    if key in SPECIAL:
        return word(SPECIAL[key])
    return _language_name(value.text) if facet is Facet.LANGUAGE else value.text


def active_name(facet: Facet | None, chosen: Filter, cases: Mapping[str, Case]) -> str:
    """What is filtered by: ``Platform: Telegram``; without a facet, the days."""
    if facet:
        return f"{said(FACETS[facet])}: {value_name(facet, chosen.chosen[facet], cases)}"
    first, last = (QLocale().toString(QDate(day), "d MMM yyyy") if day else "" for day in (chosen.first, chosen.last))
    days = first
    if first != last:
        days = said(_BETWEEN if first and last else _FROM if first else _UNTIL).format(first=first, last=last)
    return f"{said(DATES[chosen.of])}: {days}"


def _case_name(key: str, cases: Mapping[str, Case]) -> str:
    title = cases[key].title if key in cases else {}
    wanted = QLocale().name().partition("_")[0]
    return title.get(wanted) or next(filter(None, title.values()), "") or key


def _language_name(tag: str) -> str:
    """As its speakers call it, with the tag as it stands on the cards."""
    locale = QLocale(tag)
    known = locale.language() is not QLocale.Language.C
    name = LANGUAGES.get(tag) or (locale.nativeLanguageName() if known else "")
    return f"{name} ({tag})" if name else tag
