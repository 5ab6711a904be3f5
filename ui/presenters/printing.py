"""Languages of a printed page: one, or two side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from evidence_vault.records.case import LANGUAGES, Case, Exhibit, Texts

Languages = tuple[str, ...]
"""One or two of `LANGUAGES`; the first leads."""

CHOICES: tuple[Languages, ...] = (*((language,) for language in LANGUAGES), *permutations(LANGUAGES, 2))
"""What can be chosen for a printed page."""


@dataclass(frozen=True, slots=True)
class Unwritten:
    """What is written in some language, but not in one of those that are printed.

    Attributes:
        case: a text at the head of the list.
        exhibits: numbers of those of which a text is not.
    """

    language: str
    case: bool
    exhibits: tuple[int, ...]


def unwritten(case: Case, exhibits: Sequence[Exhibit], languages: Languages) -> list[Unwritten]:
    """What is to be told before the list is printed in these languages; nothing where all is there."""
    heads = (case.title, case.court, case.applicant, case.subject)
    found = [
        Unwritten(
            language,
            _lacks(heads, language),
            tuple(one.number for one in exhibits if not one.withdrawn and _lacks((one.title, one.shows), language)),
        )
        for language in languages
    ]
    return [one for one in found if one.case or one.exhibits]


def _lacks(texts: Iterable[Texts], language: str) -> bool:
    return any(any(said.values()) and not said.get(language) for said in texts)
