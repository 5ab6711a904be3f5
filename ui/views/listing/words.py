"""Words about a list, its exhibits and its forum."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from evidence_vault.records.case import Exhibit, Texts
from evidence_vault.records.issued import Change, FieldChange, IssuedList
from evidence_vault.records.numbering import Scheme
from evidence_vault.records.profile import Profile, in_language
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.messages import printable
from ui.presenters.case_reading import ShownCase
from ui.presenters.printing import Unwritten
from ui.presenters.telling import Telling
from ui.settings import LANGUAGES
from ui.views.language_choice import languages_of_the_window
from ui.words.facts import fact_value, fact_word

_WORDS_OF_THEIR_OWN = (Scheme.ANNEX, Scheme.PRILOZHENIE)
_LONGEST = 300
_MOST_MARKS = 12
"""So many exhibits are named where something is missing; the others are counted."""


def called(shown: ShownCase, exhibit: Exhibit, languages: Sequence[str]) -> str:
    """An exhibit by its mark: “Annex 2” as it is, “PX-002” as exhibit PX-002."""
    mark = shown.mark(exhibit.number, languages)
    scheme = shown.profile.numbering_for(shown.case).scheme if shown.profile else Scheme.NUM
    if scheme in _WORDS_OF_THEIR_OWN:
        return mark
    if scheme is not Scheme.NUM:
        return _tr(QT_TRANSLATE_NOOP("listing", "Exhibit {mark}")).format(mark=mark)
    return QCoreApplication.translate("ExhibitEditor", "Exhibit {number}").format(number=mark)


def own(texts: Texts) -> str:
    """A text of a profile or a form in the language of the window."""
    return in_language(texts, languages_of_the_window()[0])


def forum(profile: Profile) -> str:
    """What a forum is called."""
    return own(profile.name)


def any_text(texts: Texts, languages: Sequence[str]) -> str:
    """In one of these languages, else in any."""
    wanted = [texts[language] for language in languages if texts.get(language)]
    return next(iter([*wanted, *filter(None, texts.values())]), "")


def some(marks: Sequence[str]) -> str:
    """Marks one after the other; of many only the first."""
    more = len(marks) - _MOST_MARKS
    return ", ".join(marks[:_MOST_MARKS]) + (f" +{more}" if more > 0 else "")


def gap_line(gap: Unwritten, mark: Callable[[int], str]) -> str:
    """Which texts are not there in a language that is printed, field by field; `mark` is that of a position."""
    parts = [
        _tr(QT_TRANSLATE_NOOP("listing", "{field} at the head of the list")).format(field=fact_word(name))
        for name in gap.case
    ]
    parts += [
        _tr(QT_TRANSLATE_NOOP("listing", "{field} of {exhibits}")).format(
            field=fact_word(name), exhibits=some(list(map(mark, numbers)))
        )
        for name, numbers in gap.exhibits.items()
    ]
    said = _tr(QT_TRANSLATE_NOOP("listing", "Not written in this language yet: {language}. Missing: {what}."))
    return said.format(language=LANGUAGES[gap.language], what="; ".join(parts))


def list_tells(told: Telling) -> str:
    """What a list tells that a bundle would hold back; nothing where there is none."""
    said = []
    if told.in_full:
        text = _tr(
            QT_TRANSLATE_NOOP(
                "listing",
                "The list tells all of exhibits {marks}, with title, file name and SHA-256. A bundle would hold them back: they are "
                "under seal, confidential, for the court alone, or not to be disclosed. Think of whom the list is for.",
            )
        )
        said.append(text.format(marks=printable(some(told.in_full))))
    return " ".join([*said, *([says_removed(told)] if told.removed else [])])


def says_removed(told: Telling) -> str:
    """That texts of exhibits say what was removed from a redacted version."""
    text = _tr(
        QT_TRANSLATE_NOOP(
            "listing",
            "Title, texts, card or file name of exhibits {marks} say what was removed from a redacted version. Change them first.",
        )
    )
    return text.format(marks=printable(some(told.removed)))


def day(issued: IssuedList) -> str:
    """On which a list was issued, by the clock of this computer."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(issued.at.unix_ms), "d MMM yyyy")


def change_lines(changes: Sequence[Change], head: Sequence[FieldChange], languages: Sequence[str]) -> list[str]:
    """What became of a list, line by line: what is new first, then what went, then what is otherwise."""
    told = [change for change in changes if not change.same]
    added, gone = [c for c in told if c.added], [c for c in told if c.withdrawn]
    rest = [change for change in told if not (change.added or change.withdrawn)]
    lines = [
        _tr(QT_TRANSLATE_NOOP("listing", "Added: {mark}  {title}")).format(mark=c.new_mark, title=_title(c, languages))
        for c in added
    ]
    lines += [
        _tr(QT_TRANSLATE_NOOP("listing", "Withdrawn: {mark}  {title}")).format(
            mark=c.old_mark, title=_title(c, languages)
        )
        for c in gone
    ]
    for change in rest:
        lines += _changed(change, languages)
    if head:
        lines += [_tr(QT_TRANSLATE_NOOP("listing", "Head of the list")), *_fields(head)]
    return lines


def _changed(change: Change, languages: Sequence[str]) -> Iterator[str]:
    title = _title(change, languages)
    if change.renumbered:
        text = _tr(QT_TRANSLATE_NOOP("listing", "{old} is now {new}:  {title}"))
        yield text.format(old=change.old_mark, new=change.new_mark, title=title)
    else:
        yield _tr(QT_TRANSLATE_NOOP("listing", "Changed: {mark}  {title}")).format(
            mark=change.new_mark or change.old_mark or "–", title=title
        )
    yield from _fields(change.fields)


def _fields(fields: Sequence[FieldChange]) -> Iterator[str]:
    for one in fields:
        item, _, name = one.field.rpartition(" ")
        word = f"{item} {fact_word(name)}".strip()
        yield f"    {word}: {_value(name, one.old)} → {_value(name, one.new)}"


def _value(name: str, value: str) -> str:
    if not value:
        return _tr(QT_TRANSLATE_NOOP("listing", "nothing"))
    text = " ".join(printable(fact_value(name, value)).split())
    return f"“{text[:_LONGEST]}…”" if len(text) > _LONGEST else f"“{text}”"


def _title(change: Change, languages: Sequence[str]) -> str:
    return printable(any_text(change.title, languages)) or str(change.exhibit)


def _tr(text: str) -> str:
    return QCoreApplication.translate("listing", text)
