"""What a person has begun and the log does not hold yet: texts that are being typed, sources still to be taken in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from evidence_vault.clock import Instant


@dataclass(frozen=True, slots=True)
class UnsavedTexts:
    """Texts of one form.

    Attributes:
        form: ``card``, ``exhibit``, ``case`` or ``submission``.
        about: ids of the items (``E-000017``) whose card it is, of the one exhibit (``X-0004``), of the one case
            (``C-001``) or submission (``S-001``); none for a case or a submission that is to be made.
        fields: by the names of their facts without the room's prefix (``title``, ``title.ru``), as typed; of a
            submission that is to be made also its ``case``, and ``draft``: of two that are begun, which it is.
    """

    form: Literal["card", "exhibit", "case", "submission"]
    about: tuple[str, ...]
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class UnfinishedIntake:
    """Sources that were being taken in.

    Attributes:
        sources: files and folders as they were chosen, absolute, in the file system's own bytes.
        after: number of the last item before the intake began; 0 for none.
    """

    sources: tuple[bytes, ...]
    after: int


@dataclass(frozen=True, slots=True)
class Unsaved:
    """All of it. False where there is nothing."""

    texts: tuple[UnsavedTexts, ...] = ()
    intakes: tuple[UnfinishedIntake, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything would be lost."""
        return bool(self.texts or self.intakes)


@dataclass(frozen=True, slots=True)
class KeptDrafts:
    """What earlier sessions kept beside the log. Anybody who knows the recipient could have put it there.

    Attributes:
        names: of the files, to forget them by.
        unsaved: of all of them, the oldest first.
        kept: when the newest was written, as it says itself; None where there is none.
        set_aside: where files went that were no drafts of this vault.
    """

    names: tuple[str, ...] = ()
    unsaved: Unsaved = field(default_factory=Unsaved)
    kept: Instant | None = None
    set_aside: tuple[str, ...] = ()
