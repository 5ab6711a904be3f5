"""How the review of a bundle is said: what leaves, in groups, and what stands in the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from evidence_vault.errors import RedactionLeaks, VaultError
from evidence_vault.records.bundle import Named, Review, Withheld
from evidence_vault.records.case import Texts
from evidence_vault.records.ids import ItemId
from evidence_vault.records.redaction import MOST_TOLD
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.messages import printable, sentence
from ui.views.language_choice import languages_of_the_window
from ui.words.facts import fact_value, fact_word
from ui.words.file_facts import fact_name

_PLACES = 4
"""So many places are named where something stands."""


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together in a review.

    Attributes:
        title: what it is, in English.
        hint: what it may mean for somebody; empty for nothing.
        codes: of `Named`.
        sensitive: a person has to say of it that it may leave.
    """

    title: str
    hint: str
    codes: tuple[str, ...]
    sensitive: bool = True


GROUPS: tuple[Group, ...] = (
    Group(
        QT_TRANSLATE_NOOP("review", "Places on the map"),
        QT_TRANSLATE_NOOP(
            "review", "They stand inside the files, as the phone or camera wrote them. One can lead to a home."
        ),
        ("gps",),
    ),
    Group(
        QT_TRANSLATE_NOOP("review", "People"),
        QT_TRANSLATE_NOOP("review", "Would any of them be in danger if their name were read by somebody else?"),
        ("person", "custodian"),
    ),
    Group(QT_TRANSLATE_NOOP("review", "Accounts and display names"), "", ("account",)),
    Group(QT_TRANSLATE_NOOP("review", "Names of files and folders"), "", ("file_name", "path")),
    Group(QT_TRANSLATE_NOOP("review", "Addresses on the internet"), "", ("url",)),
    Group(
        QT_TRANSLATE_NOOP("review", "Devices, and what else is inside the files"),
        QT_TRANSLATE_NOOP(
            "review", "The originals go out as they are. A serial number or a program can lead to a person."
        ),
        ("device", "inside"),
    ),
    Group(
        QT_TRANSLATE_NOOP("review", "What you wrote about the case, its exhibits and items"),
        QT_TRANSLATE_NOOP("review", "Only the beginnings stand here. Do they name somebody?"),
        ("text",),
    ),
    Group(QT_TRANSLATE_NOOP("review", "Times and time zones"), "", ("time", "zone"), sensitive=False),
    Group(QT_TRANSLATE_NOOP("review", "Parties outside who vouch for dates"), "", ("outside",), sensitive=False),
)
"""In the order in which they are told; every code of a review stands in one of them."""

_WITHHELD: Mapping[Withheld, str] = {
    Withheld.SEALED: QT_TRANSLATE_NOOP("review", "it is under seal"),
    Withheld.EX_PARTE: QT_TRANSLATE_NOOP("review", "it is for the court alone"),
    Withheld.CONFIDENTIAL: QT_TRANSLATE_NOOP("review", "it is confidential"),
    Withheld.DISCLOSE: QT_TRANSLATE_NOOP("review", "it is not to be disclosed to the government"),
    Withheld.CONSENT: QT_TRANSLATE_NOOP("review", "a person in it did not agree, or took it back"),
}

_PARTS: Mapping[str, str] = {
    "cover": QT_TRANSLATE_NOOP("review", "cover"),
    "list": QT_TRANSLATE_NOOP("review", "list"),
    "custody": QT_TRANSLATE_NOOP("review", "custody pages"),
    "in the file": QT_TRANSLATE_NOOP("review", "inside the file"),
    "name of the bundle": QT_TRANSLATE_NOOP("review", "name of the bundle"),
}
_ENTRY = re.compile(r"entry (\d+)")


def say(text: str) -> str:
    """A text of this module in the language of the window."""
    return QCoreApplication.translate("review", text)


def why(reason: Withheld) -> str:
    """Why an exhibit must not go, or goes by its number alone."""
    return say(_WITHHELD[reason])


_LACKING: Mapping[tuple[str, ...], str] = {
    ("names",): QT_TRANSLATE_NOOP("review", "{person} agreed to be seen, but not to be named."),
    ("picture",): QT_TRANSLATE_NOOP("review", "{person} agreed to be named, but not to be seen."),
}
_LACKS_ALL = QT_TRANSLATE_NOOP("review", "{person} did not agree to be named or seen, or took it back.")
_CURE = QT_TRANSLATE_NOOP(
    "review",
    "If they agree, record it: under Exhibits, “Give out…”, “What people agreed to…”. Otherwise {redacted} can go in its "
    "place: withdraw the exhibit that has the original, add it with any other items of that exhibit, and issue the list anew.",
)
_ANY_VERSION = QT_TRANSLATE_NOOP("review", "a redacted version (Evidence, “Redact…”)")
_VERSIONS = QT_TRANSLATE_NOOP("review", "the redacted version {items}")


def not_agreed(person: str, parts: tuple[str, ...]) -> str:
    """What a person did not agree to: to be named, to be seen, or both."""
    return say(_LACKING.get(parts, _LACKS_ALL)).format(person=printable(person))


def cure(redacted: Sequence[ItemId]) -> str:
    """What can be done about it; `redacted` are versions that there are already."""
    items = ", ".join(map(str, redacted))
    return say(_CURE).format(redacted=say(_VERSIONS).format(items=items) if redacted else say(_ANY_VERSION))


def groups(review: Review) -> Iterator[tuple[Group, list[str]]]:
    """The groups that have something, each with its lines."""
    for group in GROUPS:
        lines = [_line(one) for code in group.codes for one in review.named if one.code == code]
        if lines:
            yield group, lines


_UNREAD: Mapping[str, str] = {
    "picture": QT_TRANSLATE_NOOP(
        "review", "Pictures, in which the program looks for no names. Whom do they name or show? {files}"
    ),
    "none": QT_TRANSLATE_NOOP(
        "review", "Sound, film, or files that the program cannot read. Whom do they name or show? {files}"
    ),
    "locked": QT_TRANSLATE_NOOP("review", "Files that open with a password only: {files}"),
    "pages": QT_TRANSLATE_NOOP(
        "review", "PDF files, of which the program reads remarks alone for names. Whom do their pages name? {files}"
    ),
    "attached": QT_TRANSLATE_NOOP(
        "review", "Files with others in them, of which only the names are told. Whom do those name or show? {files}"
    ),
    "before": QT_TRANSLATE_NOOP(
        "review",
        "What came with items from another vault is destroyed or damaged, so who vouched for these before is not named: {files}",
    ),
    "shortened": QT_TRANSLATE_NOOP("review", "Files that name more people than are listed here: {files}"),
}
_UNREADABLE = QT_TRANSLATE_NOOP("review", "Files that could not be read. Whom do they name? {files}")
_SCOPES: Mapping[str, str] = {
    "names": QT_TRANSLATE_NOOP("review", "{person} agreed to be named: entry {entry}, exhibits {marks}."),
    "picture": QT_TRANSLATE_NOOP("review", "{person} agreed to be seen: entry {entry}, exhibits {marks}."),
    "all": QT_TRANSLATE_NOOP("review", "{person} agreed to be named and seen: entry {entry}, exhibits {marks}."),
}
_TERM = QT_TRANSLATE_NOOP("review", "Term {number} is “{term}”.")
_WRONG_TYPES = QT_TRANSLATE_NOOP("review", "This forum takes no files of this kind: {files}")


def unread(review: Review) -> Iterator[str]:
    """In which files a person has to look for names, by why the program did not."""
    places: dict[str, list[str]] = {}
    for one in review.unread:
        places.setdefault(_UNREAD.get(one.reason, _UNREADABLE), []).append(printable(one.where))
    for text, files in places.items():
        yield say(text).format(files=", ".join(files))


def wrong_types(review: Review) -> Iterator[str]:
    """Which files the forum does not take."""
    if review.wrong_types:
        yield say(_WRONG_TYPES).format(files=", ".join(map(printable, review.wrong_types)))


def consents(review: Review) -> list[str]:
    """On whose word exhibits go."""
    return [
        say(_SCOPES[one.scope]).format(
            person=printable(one.person), entry=one.seq, marks=printable(", ".join(one.marks))
        )
        for one in review.consents
    ]


def stopped(error: VaultError, terms: Callable[[RedactionLeaks], Sequence[tuple[int, str]]]) -> str:
    """Why nothing was built; of words that must not leave, which each number stands for."""
    named = terms(error) if isinstance(error, RedactionLeaks) else ()
    said = (say(_TERM).format(number=number, term=printable(term)) for number, term in named)
    return " ".join((sentence(error), *said))


def stops(review: Review) -> list[str]:
    """What would stop the bundle although it may go to this forum, and what to do."""
    places = ", ".join(printable(str(one)) for one in review.stops[:MOST_TOLD])
    more = len(review.stops) - MOST_TOLD
    text = say(
        QT_TRANSLATE_NOOP(
            "review",
            "These say what was removed from an item, or what is held back, or cannot be searched for it: {places}. Change them or "
            "redact them too; or make the version from which it was removed anew without this word, and withdraw the old one. The name "
            "that a file came with stays: leave its exhibit out, or add the file again under a name that says nothing. What pictures show is looked for when the bundle is built.",
        )
    )
    return [text.format(places=places + (f" +{more}" if more > 0 else ""))] if places else []


def lacking(need: str) -> str:
    """A field that the forum asks for and nobody filled, as ``case.court`` or ``PX-1 exhibit.date``."""
    mark, _, field = need.rpartition(" ")
    name = fact_word(field.partition(".")[2])
    if mark:
        return say(QT_TRANSLATE_NOOP("review", "Exhibit {mark}: {field}")).format(mark=mark, field=name)
    return say(QT_TRANSLATE_NOOP("review", "Case: {field}")).format(field=name)


def in_window(texts: Texts) -> str:
    """A text in the language of the window, else in English, else in any."""
    wanted = (texts.get(language) for language in (languages_of_the_window()[0], "en", *texts))
    return next(filter(None, wanted), "")


def _line(one: Named) -> str:
    places = ", ".join(map(_place, one.where[:_PLACES]))
    if more := len(one.where) - _PLACES:
        places += f" +{more}" if more > 0 else ""
    return f"{_value(one)}  ({places})"


def _value(one: Named) -> str:
    if one.code == "inside":
        name, _, value = one.value.partition(": ")
        told = fact_value(name, value == "True") if value in ("True", "False") else printable(value)
        return f"{fact_name(name)}: {told}"
    if one.code == "custodian":
        return say(QT_TRANSLATE_NOOP("review", "{name}, who keeps the vault")).format(name=printable(one.value))
    return printable(one.value)


def _place(where: str) -> str:
    return ", ".join(map(_part, where.split(", ")))


def _part(where: str) -> str:
    if entry := _ENTRY.fullmatch(where):
        return say(QT_TRANSLATE_NOOP("review", "entry {number}")).format(number=entry[1])
    return say(_PARTS[where]) if where in _PARTS else printable(where)


def marks(rows: Sequence[tuple[str, Withheld]]) -> list[str]:
    """Exhibits with why they are withheld, one line each."""
    said = say(QT_TRANSLATE_NOOP("review", "{mark}: {reason}"))
    return [said.format(mark=printable(mark), reason=why(reason)) for mark, reason in rows]
