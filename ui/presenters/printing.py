"""Languages of a printed page: one, or two side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from evidence_vault.records.case import CASE_TEXTS, EXHIBIT_TEXTS, LANGUAGES, Case, Exhibit, Texts

Languages = tuple[str, ...]
"""One or two of `LANGUAGES`; the first leads."""

CHOICES: tuple[Languages, ...] = (*((language,) for language in LANGUAGES), *permutations(LANGUAGES, 2))
"""What can be chosen for a printed page."""


@dataclass(frozen=True, slots=True)
class Unwritten:
    """What is written in some language, but not in one of those that are printed.

    Attributes:
        case: names of texts at the head of the list.
        exhibits: by the name of a text, numbers of those of which it is not.
    """

    language: str
    case: tuple[str, ...]
    exhibits: Mapping[str, tuple[int, ...]]


def unwritten(case: Case, exhibits: Sequence[Exhibit], languages: Languages) -> list[Unwritten]:
    """What is to be told before the list is printed in these languages; nothing where all is there."""
    used, found = [one for one in exhibits if not one.withdrawn], []
    for language in languages:
        heads = tuple(name for name in CASE_TEXTS if _lacks(getattr(case, name), language))
        numbers = {
            name: tuple(one.number for one in used if _lacks(getattr(one, name), language)) for name in EXHIBIT_TEXTS
        }
        found.append(Unwritten(language, heads, {name: lacking for name, lacking in numbers.items() if lacking}))
    return [one for one in found if one.case or one.exhibits]


def _lacks(said: Texts, language: str) -> bool:
    return any(said.values()) and not said.get(language)
