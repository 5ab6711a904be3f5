"""What can be said of a bundle before anything of it is looked at: of its list, its forum and its languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from evidence_vault.records.case import Texts
from evidence_vault.records.consent import NotAgreed
from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import IssuedList
from evidence_vault.records.redaction import RedactionRow
from ui.presenters.case_reading import forum_name
from ui.presenters.printing import Languages, Unwritten, unwritten

if TYPE_CHECKING:
    from evidence_vault.session import Session


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a person can mend before they read everything.

    Attributes:
        issued: the list.
        issued_for: what its forum is called, where that is another one; else empty.
        unwritten: texts that are there in one language and not in another one of the bundle.
        not_agreed: what people did not agree to, for this forum.
        redacted: what is painted over in redacted versions that the list has.
    """

    issued: IssuedList
    issued_for: Texts
    unwritten: tuple[Unwritten, ...]
    not_agreed: tuple[NotAgreed, ...]
    redacted: tuple[RedactionRow, ...]


def look_ahead(session: Session, case: CaseId, version: int, profile: str, languages: Languages) -> Ahead:
    """Of one version of a list.

    Args:
        session: of the vault.
        case: whose list.
        version: that was issued.
        profile: id of the forum, or the path of a file of one's own.
        languages: of the bundle.
    """
    issued, forum = session.issued_list(case, version), session.profile(profile)
    rows = [row for row in issued.rows if not row.exhibit.withdrawn]
    items = [item for row in rows for item in row.exhibit.items]
    return Ahead(
        issued,
        forum_name(session, issued.profile) if issued.profile != forum.id else {},
        tuple(unwritten(issued.case, [row.exhibit for row in rows], languages)),
        tuple(session.consent_refusals(items, case, forum.id)),
        tuple(session.redaction_rows(case, version)),
    )
