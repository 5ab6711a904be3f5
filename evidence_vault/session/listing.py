"""Looking at the lists of a case: as they were issued, and as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.casework import lists
from evidence_vault.errors import DamagedLog, InvalidValue, NoSuchItem, NoSuchProfile
from evidence_vault.export import profiles
from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.bundle.plan import missing_fields
from evidence_vault.records.case import LANGUAGES
from evidence_vault.records.ids import CaseId
from evidence_vault.records.issued import DRAFT, Change, IssuedList
from evidence_vault.records.marking import Marking
from evidence_vault.records.profile import Profile
from evidence_vault.session.asking import Asking


def check_rules(profile: Profile, sha256: str | None, what: str) -> None:
    """Refuse rules that are not those by which something was made before.

    Args:
        profile: that is to be used, of the same id.
        sha256: of the file by which it was made, hex; None where the rules came with the program, or an earlier version of it
            recorded nothing of the file.
        what: was made, for the error.

    Raises:
        InvalidValue: it was made by another file.
    """
    if sha256 and sha256 != profile.sha256:
        expected = f"the same file as of {what}, with the SHA-256 {sha256}"
        raise InvalidValue(field="--profile", value=profile.id, expected=expected)


class Listing(Asking):
    """What can be asked of lists; nothing is written."""

    @staticmethod
    def profiles() -> tuple[Profile, ...]:
        """The profiles that ship with the program, the general one first."""
        return profiles.profiles()

    @staticmethod
    def profile(named: str) -> Profile:
        """A profile by its id, or by the path of a file that ends in ``.toml``. Raises as `export.profiles.profile`."""
        return profiles.profile(named)

    def profile_of(self, case: CaseId) -> Profile:
        """What the forum of a case asks; the general profile where the case names none.

        Raises:
            NoSuchProfile: the case names one that this version of the program has not.
        """
        return profiles.shipped(self.case(str(case)).profile or profiles.GENERIC)

    def rules_of(self, issued: IssuedList, asked: Profile | None) -> Profile:
        """What the forum of an issued list asks, as it asked then; `asked` where somebody named another forum, or the file.

        Raises:
            NoSuchProfile: it was issued by a file, which is not at hand, or for a forum that this program does not know.
            InvalidValue: the file is not the one by which it was issued.
        """
        if asked is None:
            if issued.profile_sha256:
                known = ", ".join(one.id for one in profiles.profiles())
                raise NoSuchProfile(profile=issued.profile, known=known)
            return profiles.shipped(issued.profile)
        if asked.id == issued.profile:
            check_rules(asked, issued.profile_sha256, f"version {issued.version} of the list")
        return asked

    def marking_of(self, case: CaseId) -> Marking:
        """How the exhibits of a case are marked; by 1, 2, 3 where its forum is not known to this program."""
        found, exhibits = self.case(str(case)), self.exhibits(case)
        try:
            return self.profile_of(case).marking_for(found, exhibits)
        except NoSuchProfile:
            return profiles.shipped(profiles.GENERIC).marking_for(found, exhibits)

    def languages_of(self, case: CaseId, version: int) -> tuple[str, ...]:
        """In which languages a version was issued; of `DRAFT` those of the last one, English where there is none.

        Raises:
            NoSuchList: that version was never issued.
        """
        versions = self._vault.index.issued_lists(case)
        last = versions[-1] if version == DRAFT and versions else version
        return tuple(self.issued_list(case, last).languages) if last != DRAFT else LANGUAGES[:1]

    def list_languages(self, case: CaseId) -> tuple[str, ...]:
        """In which languages marks and titles are told, the first one first.

        Those of the last list, else the first that the forum takes, else that of the title.
        """
        if self._vault.index.issued_lists(case):
            return self.languages_of(case, DRAFT)
        found = self.case(str(case))
        try:
            taken = self.profile_of(case).languages or ()
        except NoSuchProfile:
            taken = ()
        written = (language for language in LANGUAGES if found.title.get(language))
        return (next((one for one in (*taken, *written) if one in LANGUAGES), LANGUAGES[0]),)

    def missing_in(self, issued: IssuedList, asked: Profile | None) -> list[str]:
        """What its forum asks for and nobody filled in, as ``case.court`` or ``PX-1 exhibit.date``; errors as of `rules_of`."""
        used = [Bound(row.mark, row.exhibit, row.items) for row in issued.rows if not row.exhibit.withdrawn]
        return list(missing_fields(issued, used, self.rules_of(issued, asked)))

    def issued_lists(self, case: CaseId) -> tuple[IssuedList, ...]:
        """All lists of a case that were issued, in order. Raises as `issued_list`."""
        return tuple(self.issued_list(case, version) for version in self._vault.index.issued_lists(case))

    def issued_list(self, case: CaseId, version: int) -> IssuedList:
        """A list as it was issued; `DRAFT` for the case as it stands, by its profile, in English.

        Raises:
            NoSuchList: that version was never issued.
            DamagedLog: what the list was made of is lost.
        """
        if version == DRAFT:
            return self.draft_list(case, None, ("en",))
        try:
            return self._vault.index.issued(case, version)
        except NoSuchItem as error:
            reason = f"the entry that took {error.facts['item']} in cannot be read"
            raise DamagedLog(file="log", reason=reason) from None

    def draft_list(self, case: CaseId, profile: Profile | None, languages: Sequence[str]) -> IssuedList:
        """The list of a case as it stands now; arguments as of `Casework.issue_list`."""
        return lists.draft_list(self._vault.index, case, profile or self.profile_of(case), languages)

    def list_before(self, case: CaseId, version: int) -> int:
        """The version that was issued before another one; `DRAFT` where there is none."""
        return self._vault.index.list_before(case, version)

    def list_changes(self, case: CaseId, old: int, new: int = DRAFT) -> tuple[Change, ...]:
        """What became of every exhibit from one version to another; together they are the concordance.

        Marks of a draft are by the profile and in the leading language of the list that it is held against.
        """
        before = self.issued_list(case, old)
        if new != DRAFT:
            return lists.changes(before, self.issued_list(case, new))
        known = {one.id: one for one in profiles.profiles()}
        return lists.changes(before, self.draft_list(case, known.get(before.profile), before.languages))

    def unissued_changes(
        self, case: CaseId, old: int, languages: Sequence[str], profile: Profile | None = None
    ) -> tuple[Change, ...]:
        """What became of every exhibit since a version, were the case issued now; arguments as of `Casework.issue_list`."""
        return lists.changes(self.issued_list(case, old), self.draft_list(case, profile, languages))
