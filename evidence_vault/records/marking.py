"""How the exhibits of one list are marked: all by one numbering, or those of some parties by numberings of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from evidence_vault.records.case import Exhibit
from evidence_vault.records.numbering import Numbering


@dataclass(frozen=True, slots=True)
class Marking:
    """The marks of one list.

    Attributes:
        numbering: of all exhibits whose party has none of its own.
        of_parties: numberings of parties, each of which counts by itself.
        sides: who offers an exhibit, by its number, with withdrawn ones.
    """

    numbering: Numbering
    of_parties: Mapping[str, Numbering] = field(default_factory=dict)
    sides: Mapping[int, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, numbering: Numbering, of_parties: Mapping[str, Numbering], exhibits: Iterable[Exhibit], party: str | None
    ) -> Self:
        """The marks of these exhibits; one without a party is of the party whose list it is."""
        sides = {one.number: one.party or party or "" for one in exhibits} if of_parties else {}
        return cls(numbering, of_parties, sides)

    @property
    def plain(self) -> bool:
        """Whether a mark is the number itself."""
        return self.numbering == Numbering() and not self.of_parties

    def mark(self, number: int, language: str = "en") -> str:
        """The mark of an exhibit by its number in the list. Raises as `Numbering.mark`."""
        own = self._numbering(number)
        if not self.of_parties:
            return own.mark(number, language)
        before = sum(self._numbering(other) == own for other in self.sides if other < number)
        return own.mark(before + 1, language)

    def _numbering(self, number: int) -> Numbering:
        return self.of_parties.get(self.sides.get(number, ""), self.numbering)
