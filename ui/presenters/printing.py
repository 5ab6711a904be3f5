"""Languages of a printed page: one, or two side by side."""

from __future__ import annotations

from itertools import permutations

from evidence_vault.records.case import LANGUAGES

Languages = tuple[str, ...]
"""One or two of `LANGUAGES`; the first leads."""

CHOICES: tuple[Languages, ...] = (*((language,) for language in LANGUAGES), *permutations(LANGUAGES, 2))
"""What can be chosen for a printed page."""
