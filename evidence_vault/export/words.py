"""The program's own words on paper, in one or two languages. They are data: ``resources/labels/<language>.toml``."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence

from evidence_vault.errors import InvalidValue
from evidence_vault.export import printable
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.records.case import LANGUAGES, Texts
from evidence_vault.records.item import UNKNOWN, WITHHELD
from evidence_vault.resources import resource

Phrase = Mapping[str, Data]
"""One text for a template: ``text``, ``lang`` (BCP 47), ``rtl``."""


Fact = Mapping[str, Data]
"""A named value for a template: ``label`` (phrases), ``value``, ``mono``."""


def phrase(text: str, language: str) -> Phrase:
    """A text and what a page has to know about it."""
    return {"text": text, "lang": language, "rtl": printable.right_to_left(text)}


class Words:
    """The labels of the languages of one document; the first language leads."""

    def __init__(self, languages: Sequence[str]) -> None:
        if not 1 <= len(languages) <= 2 or len(set(languages)) < len(languages) or not set(languages) <= set(LANGUAGES):
            raise InvalidValue(
                field="languages", value=",".join(languages), expected=f"one or two of {', '.join(LANGUAGES)}"
            )
        self.languages = tuple(languages)
        self._tables = {language: _labels(language) for language in languages}

    def one(self, key: str, language: str, **values: object) -> str:
        """A label in one of the languages, with its places filled in."""
        return self._tables[language][key].format(**values)

    def has(self, key: str) -> bool:
        """Whether there is such a label."""
        return key in self._tables[self.languages[0]]

    def each(self, key: str, **values: object) -> list[Phrase]:
        """A label in every language, in their order."""
        return [phrase(self.one(key, language, **values), language) for language in self.languages]

    def absent(self, field: str, how: str = "not_stated") -> list[Phrase]:
        """That a field says nothing: ``not_stated``, ``unknown`` or ``withheld``, in words that fit the field."""
        return self.each(f"absent.{field}.{how}")

    def stated(self, text: str, field: str) -> list[Phrase]:
        """What a person wrote in a field; "unknown" and "withheld" in the words of each language."""
        if text in (UNKNOWN, WITHHELD):
            return self.absent(field, text)
        return [phrase(printable.prose(text), "")]

    def joined(self, key: str, **values: object) -> str:
        """A label in every language on one line."""
        return " · ".join(dict.fromkeys(self.one(key, language, **values) for language in self.languages))

    def fact(self, key: str, value: str, *, mono: bool = False) -> Fact:
        """A value with its name in every language; `mono` for digests and names of files."""
        return {"label": self.each(key), "value": value, "mono": mono}

    def below(self, prefix: str) -> dict[str, list[Phrase]]:
        """All labels whose key starts with `prefix`, keyed by what follows it."""
        keys = (key for key in self._tables[self.languages[0]] if key.startswith(prefix))
        return {key.removeprefix(prefix): self._as_written(key) for key in keys}

    def _as_written(self, key: str) -> list[Phrase]:
        return [phrase(self._tables[language][key], language) for language in self.languages]

    def texts(self, texts: Texts) -> list[Phrase]:
        """What people wrote, in the languages of the document; where there is none, in whatever language there is."""
        wanted = [language for language in self.languages if texts.get(language)]
        return [phrase(printable.prose(texts[language]), language) for language in wanted or sorted(texts)]


@functools.cache
def _labels(language: str) -> Mapping[str, str]:
    with resource("labels", f"{language}.toml").open("rb") as file:
        return dict(_flat(tomllib.load(file), ""))


def _flat(table: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, Mapping):
            found += _flat(value, f"{prefix}{key}.")
        else:
            found.append((prefix + key, str(value)))
    return found
