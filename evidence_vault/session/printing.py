"""Pages that an open vault prints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evidence_vault.crypto.age import armor, encrypt_with_passphrase
from evidence_vault.errors import DamagedLog, NoSuchItem
from evidence_vault.export.custody_report import ReportInput, custody_report
from evidence_vault.export.exhibit_list import ListInput, exhibit_list
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.export.new_file import write_new
from evidence_vault.export.recovery_sheet import SheetInput, recovery_sheet
from evidence_vault.export.standing import Standing, standing_of
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.item import Item
from evidence_vault.session.laddering import Laddering


class Printing(Laddering):
    """What can be printed; the same log gives the same bytes."""

    def exhibit_list(self, case: CaseId, languages: Sequence[str]) -> bytes:
        """The list of a case as PDF, in one or two of `records.case.LANGUAGES`; the same log gives the same bytes.

        Raises:
            InvalidValue: other languages.
            MissingGlyph: a text has a character that cannot be printed.
            TypesetFailed: the pages cannot be set.
        """
        listed = (ListedExhibit(exhibit, tuple(map(self._recorded, exhibit.items))) for exhibit in self.exhibits(case))
        data = ListInput(self.case(str(case)), tuple(listed), self._standing(), self.vouchings())
        return exhibit_list(data, languages)

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

    def save(self, pages: bytes, out: Path) -> None:
        """Write printed pages to a new file, readable by its owner only. Errors as of `export_original`."""
        write_new(out, pages)

    def _standing(self) -> Standing:
        return standing_of(self._vault.index, self.vault_id, self._vault.keeper)

    def _recorded(self, item: ItemId) -> Item:
        try:
            return self.item(item)
        except NoSuchItem:
            raise DamagedLog(file="log", reason=f"the entry that took {item} in cannot be read") from None
