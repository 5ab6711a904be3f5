"""What people make of the items: cases and exhibits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evidence_vault.casework import cases, exhibits, lists
from evidence_vault.export import profiles
from evidence_vault.records.case import Case, Exhibit, Listable
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.issued import IssuedList
from evidence_vault.records.profile import Profile
from evidence_vault.session.listing import Listing


class Casework(Listing):
    """Changes that concern cases."""

    def create_case(self, fields: Mapping[str, str]) -> Case:
        """Open a case; fields by fact name (``title.ru``, ``number``)."""
        _check_profile(fields)
        return self.case(str(cases.create_case(self._vault.writer, fields)))

    def edit_case(self, case: CaseId, fields: Mapping[str, str]) -> Case:
        """Change a case; an empty text clears a field."""
        self.case(str(case))
        _check_profile(fields)
        cases.edit_case(self._vault.writer, case, fields)
        return self.case(str(case))

    def add_exhibits(
        self, case: CaseId, listed: Sequence[Listable], fields: Mapping[str, str], *, together: bool
    ) -> list[Exhibit]:
        """Put items and posts into a case's list: each as an exhibit, or all together as one."""
        added = exhibits.add_exhibits(self._vault.writer, case, listed, fields, together=together)
        return [exhibit for exhibit in self.exhibits(case) if exhibit.id in added]

    def edit_exhibits(self, case: CaseId, items: Sequence[ItemId], fields: Mapping[str, str]) -> None:
        """Change the exhibits that these items belong to; an empty text clears a field."""
        exhibits.edit_exhibits(self._vault.writer, case, items, fields)

    def order_exhibits(self, case: CaseId, items: Sequence[ItemId]) -> None:
        """Put the exhibits of these items first, in this order."""
        exhibits.order_exhibits(self._vault.writer, case, items)

    def withdraw_exhibits(self, case: CaseId, items: Sequence[ItemId]) -> None:
        """Withdraw the exhibits of these items; their numbers stay."""
        exhibits.withdraw_exhibits(self._vault.writer, case, items)

    def issue_list(self, case: CaseId, profile: Profile | None, languages: Sequence[str], reason: str) -> IssuedList:
        """Issue the list of a case as it stands; it never changes again.

        Args:
            case: which one.
            profile: what the forum asks; None for that of the case.
            languages: one or two of `records.case.LANGUAGES`; the first leads.
            reason: why, in one line; may be empty.
        """
        asked = profile or self.profile_of(case)
        return self.issued_list(case, lists.issue_list(self._vault.writer, case, asked, languages, reason))


def _check_profile(fields: Mapping[str, str]) -> None:
    """A case names a shipped profile, for a file may not be there another day."""
    if fields.get("profile"):
        profiles.shipped(fields["profile"])
