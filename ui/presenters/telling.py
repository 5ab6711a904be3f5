"""What a list or a form tells that a bundle would hold back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import DRAFT
from evidence_vault.records.profile import Profile

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class Telling:
    """Marks of exhibits.

    Attributes:
        in_full: those that stand in it although they are under seal, confidential or not to be disclosed.
        removed: those whose texts say what was removed from a redacted version.
    """

    in_full: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.in_full or self.removed)


def telling(
    session: Session,
    case: CaseId,
    profile: Profile | None = None,
    version: int = DRAFT,
    exhibits: Collection[int] = (),
) -> Telling:
    """What a list or a form of these exhibits tells; arguments as of `evidence_vault.session.printing.Printing.listed_in_full`."""
    in_full = session.listed_in_full(case, profile, version, exhibits)
    removed = session.telling_in_list(case, profile, version, exhibits)
    return Telling(tuple(mark for mark, _ in in_full), tuple(removed))
