"""Pages that an open vault prints."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from evidence_vault.crypto.age import armor, encrypt_with_passphrase
from evidence_vault.errors import DamagedLog, NoSuchItem
from evidence_vault.export.blocks import pages
from evidence_vault.export.bundle.plan import kept_back
from evidence_vault.export.custody_report import ReportInput, custody_report
from evidence_vault.export.editable import editable
from evidence_vault.export.exhibit_list import ListInput, exhibit_list
from evidence_vault.export.forum_list import forum_list, list_csv
from evidence_vault.export.gate import Terms
from evidence_vault.export.list_changes import ListVersion
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.export.new_file import write_new
from evidence_vault.export.profiles import GENERIC
from evidence_vault.export.recovery_sheet import SheetInput, recovery_sheet
from evidence_vault.export.redaction_index import kept_back as removed
from evidence_vault.export.standing import Standing, standing_of
from evidence_vault.progress import Progress
from evidence_vault.records.bundle import Withheld
from evidence_vault.records.case import EXHIBIT_FIELDS, EXHIBIT_TEXTS, Exhibit
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId
from evidence_vault.records.issued import DRAFT, IssuedList, ListedRow
from evidence_vault.records.item import Item
from evidence_vault.records.profile import Profile
from evidence_vault.session.laddering import Laddering
from evidence_vault.session.listing import Listing

Typed = Mapping[ExhibitId, Mapping[str, str]]
"""Texts of exhibits by the names of their facts: ``title.ru``, ``source``."""

LIST_FORMATS: tuple[str, ...] = ("pdf", "csv", "docx")
"""What a list is made as: to be printed, for a spreadsheet, to be edited."""


class Printing(Laddering, Listing):
    """What can be printed; the same log gives the same bytes."""

    def exhibit_list(
        self,
        case: CaseId,
        languages: Sequence[str],
        *,
        profile: Profile | None = None,
        version: int = DRAFT,
        as_format: str = "pdf",
        typed: Typed = MappingProxyType({}),
        progress: Progress | None = None,
    ) -> bytes:
        """The list of a case, in one or two of `records.case.LANGUAGES`; the same log gives the same bytes.

        Args:
            case: whose.
            languages: of the program's own words; the first leads.
            profile: what the forum asks; None for that of the version, or of the case.
            version: as it was issued, with what changed since the one before; `DRAFT` for the case as it stands.
            as_format: one of `LIST_FORMATS`.
            typed: of a draft, texts that are being typed, to be seen in place of those that are recorded.
            progress: asked while pages are set whether they are still wanted.

        Raises:
            InvalidValue: other languages, more exhibits than there are marks, or rules from another file than those by which it
                was issued.
            NoSuchList, NoSuchProfile: that version was never issued; its forum is none that ships with the program.
            MissingGlyph: a text has a character that cannot be printed.
            TypesetFailed: the pages cannot be set.
            Cancelled: nobody wants them any more.
        """
        data, asked = self._list_input(case, languages, profile, version)
        if typed and version == DRAFT:
            data = replace(
                data, exhibits=tuple(replace(one, exhibit=_typed(one.exhibit, typed)) for one in data.exhibits)
            )
        if as_format == "csv":
            return list_csv(data, asked, languages)
        if as_format == "docx":
            return editable(forum_list(data, asked, languages))
        return _pages(data, asked, languages, progress)

    def listed_in_full(
        self, case: CaseId, profile: Profile | None, version: int = DRAFT, exhibits: Collection[int] = ()
    ) -> list[tuple[str, Withheld]]:
        """The exhibits, by mark, that the list of a case tells all of, and a bundle would hold back; arguments as of `exhibit_list`.

        `exhibits` are the numbers of those that are looked at; without any, all.
        """
        listed, asked = self._listed(case, self.languages_of(case, version), profile, version)
        return [(row.mark, why) for row in _in_use(listed, exhibits) if (why := kept_back(row.exhibit, asked))]

    def telling_in_list(
        self, case: CaseId, profile: Profile | None, version: int = DRAFT, exhibits: Collection[int] = ()
    ) -> list[str]:
        """The exhibits, by mark, whose texts in the list say what was removed from a redacted version in it.

        Arguments as of `listed_in_full`.
        """
        listed, _ = self._listed(case, self.languages_of(case, version), profile, version)
        terms = Terms(removed(self._vault.index, [item.id for row in _in_use(listed) for item in row.items]).terms)
        return [row.mark for row in _in_use(listed, exhibits) if terms.numbers(_texts_of(row))]

    def exhibit_alone(
        self,
        case: CaseId,
        exhibit: ExhibitId,
        languages: Sequence[str],
        typed: Typed,
        *,
        profile: Profile | None = None,
        progress: Progress | None = None,
    ) -> bytes:
        """A draft with one exhibit, as it is being typed: to be looked at while the whole list is set. As of `exhibit_list`."""
        data, asked = self._list_input(case, languages, profile, DRAFT)
        only = [one for one in data.exhibits if one.exhibit.id == exhibit]
        rows = tuple(replace(one, exhibit=_typed(one.exhibit, typed)) for one in only)
        return _pages(replace(data, exhibits=rows), asked, languages, progress)

    def _listed(
        self, case: CaseId, languages: Sequence[str], profile: Profile | None, version: int
    ) -> tuple[IssuedList, Profile]:
        """A list and the rules that it follows; arguments and errors as of `exhibit_list`."""
        if version == DRAFT:
            asked = profile or self.profile_of(case)
            return self.draft_list(case, asked, languages), asked
        listed = self.issued_list(case, version)
        return listed, self.rules_of(listed, profile)

    def _list_input(
        self, case: CaseId, languages: Sequence[str], profile: Profile | None, version: int
    ) -> tuple[ListInput, Profile]:
        listed, asked = self._listed(case, languages, profile, version)
        index = self._vault.index
        before = max(index.issued_lists(case), default=DRAFT) if version == DRAFT else index.list_before(case, version)
        changes = self.list_changes(case, before, version) if before and version != DRAFT else ()
        told = ListVersion(version, listed.at, listed.seq, before, changes)
        rows = tuple(ListedExhibit(row.exhibit, row.items) for row in listed.rows)
        marked_in = () if version == DRAFT else listed.languages
        standing, vouchings = self._standing(), self.vouchings()
        return ListInput(listed.case, rows, standing, vouchings, listed.marking, told, marked_in=marked_in), asked

    def custody_report(self, languages: Sequence[str]) -> bytes:
        """The whole log in plain words as PDF. Languages and errors as of `exhibit_list`."""
        data = ReportInput(
            self.recipient,
            self._vault.key.public_key,
            tuple(self._vault.index.custodians()),
            tuple(self.log()),
            tuple(self.items()),
            self._standing(),
            tuple(exhibit for case in self.cases() for exhibit in self.exhibits(case.id)),
            self.vouchings(),
        )
        return custody_report(data, languages)

    def recovery_sheet(self, languages: Sequence[str], *, passphrase: bytes | None) -> bytes:
        """The vault identity as PDF, wrapped with a passphrase of its own; with None in the open, to be deposited.

        Languages and errors as of `exhibit_list`.
        """
        secret = str(self._vault.unlocked.identity)
        if passphrase is not None:
            secret = armor(encrypt_with_passphrase(f"{secret}\n".encode("ascii"), passphrase))
        made, sealed = self._vault.clock.now(), passphrase is not None
        return recovery_sheet(SheetInput(self.vault_id, self.recipient, made, secret, sealed), languages)

    def save(self, made: bytes, out: Path) -> None:
        """Write printed pages to a new file, readable by its owner only. Errors as of `export_original`."""
        write_new(out, made)

    def _standing(self) -> Standing:
        return standing_of(self._vault.index, self.vault_id, self._vault.keeper)

    def _recorded(self, item: ItemId) -> Item:
        try:
            return self.item(item)
        except NoSuchItem:
            raise DamagedLog(file="log", reason=f"the entry that took {item} in cannot be read") from None


def _pages(data: ListInput, asked: Profile, languages: Sequence[str], progress: Progress | None) -> bytes:
    if asked.id == GENERIC and data.marking and data.marking.plain:
        return exhibit_list(data, languages, progress)
    return pages(forum_list(data, asked, languages), progress)


def _typed(exhibit: Exhibit, typed: Typed) -> Exhibit:
    """An exhibit with what is being typed of it; what is no text of an exhibit, or no number of pages yet, is passed over."""
    texts = {name: dict(getattr(exhibit, name)) for name in EXHIBIT_TEXTS}
    values: dict[str, str | int | None] = {}
    for field, text in typed.get(exhibit.id, {}).items():
        name, _, language = field.partition(".")
        if name in texts and language:
            texts[name][language] = text
        elif name == "pages":
            values |= {"pages": int(text)} if text.isdecimal() and text.isascii() else {}
        elif name in EXHIBIT_FIELDS:
            values[name] = text or None
    return replace(exhibit, **texts, **values)  # type: ignore[arg-type]  # each by the name of its own field


def _in_use(listed: IssuedList, exhibits: Collection[int] = ()) -> list[ListedRow]:
    used = [row for row in listed.rows if not row.exhibit.withdrawn]
    return [row for row in used if not exhibits or row.exhibit.number in exhibits]


def _texts_of(row: ListedRow) -> list[str]:
    texts = [text for said in (row.exhibit.title, row.exhibit.shows, row.exhibit.remark) for text in said.values()]
    cards = [text for item in row.items for name, text in item.card.items() if name != "note"]  # that never leaves
    return [*texts, row.exhibit.source or "", *(item.name for item in row.items), *cards]
