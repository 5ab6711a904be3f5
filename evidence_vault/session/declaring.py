"""Forms that an open vault fills in, for a person's own statement."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from evidence_vault.errors import InvalidValue
from evidence_vault.export import blocks
from evidence_vault.export.declarations import templates
from evidence_vault.export.declarations.declaration import DeclarationInput, declaration
from evidence_vault.export.declarations.facts import Marked
from evidence_vault.export.declarations.templates import Template
from evidence_vault.export.editable import editable
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.records.case import Exhibit
from evidence_vault.records.derivative import REDACTION
from evidence_vault.records.ids import CaseId
from evidence_vault.records.profile import DECLARATIONS
from evidence_vault.session.printing import Printing

FORMATS: tuple[str, ...] = ("pdf", "docx")
"""What a form is made as: to be printed, or to be edited."""


class Declaring(Printing):
    """Forms with what the log knows; what a person has to state is left empty."""

    @staticmethod
    def declaration_kinds() -> list[Template]:
        """Every form that there is."""
        return [templates.template(kind) for kind in DECLARATIONS]

    def declaration(
        self,
        kind: str,
        case: CaseId,
        languages: Sequence[str],
        *,
        exhibits: Collection[int] = (),
        as_format: str = "pdf",
        inside_us: bool | None = None,
    ) -> bytes:
        """A form; the same log gives the same bytes.

        Args:
            kind: one of `records.profile.DECLARATIONS`.
            case: whose exhibits.
            languages: one or two of `records.case.LANGUAGES`.
            exhibits: their numbers; without any, all that are not withdrawn.
            as_format: one of `FORMATS`.
            inside_us: where it will be signed, for the law of the United States; None leaves both to be ticked.

        Raises:
            InvalidValue: there is no such form, no such exhibit in use, or the language is another.
            MissingGlyph: a text has a character that cannot be printed; a DOCX has no such limit.
            TypesetFailed: the pages cannot be set.
        """
        chosen = _chosen(self.exhibits(case), exhibits, case)
        marking = self.profile_of(case).marking_for(self.case(str(case)), self.exhibits(case))
        marked = []
        for each in chosen:
            marks = {language: marking.mark(each.number, language) for language in languages}
            listed = ListedExhibit(each, tuple(map(self._recorded, each.items)))
            marked.append(Marked(marks[languages[0]], listed, marks))
        made = (self._vault.index.made_from(item) for each in chosen for item in each.items)
        made_of = {one.item: one.parent for one in made if one and one.recipe == REDACTION}
        profile = self.profile_of(case)
        law = profile.law if inside_us is None else "us"
        data = DeclarationInput(
            self.case(str(case)), tuple(marked), self._standing(), inside_us, law, profile.page.paper, made_of
        )
        document = declaration(kind, data, languages)
        return editable(document) if as_format == "docx" else blocks.pages(document)


def _chosen(listed: Sequence[Exhibit], numbers: Collection[int], case: CaseId) -> list[Exhibit]:
    """The exhibits in use with these numbers; without any, all in use."""
    chosen = [each for each in listed if not each.withdrawn and (not numbers or each.number in numbers)]
    missing = sorted(set(numbers) - {each.number for each in chosen})
    if missing or not chosen:
        withdrawn = [str(each.number) for each in listed if each.withdrawn and (not numbers or each.number in numbers)]
        value = ", ".join(map(str, missing)) or str(case)
        expected = "numbers of exhibits that the case has in use"
        expected += f"; withdrawn is {', '.join(withdrawn)}" if withdrawn else ""
        raise InvalidValue(field="--exhibit", value=value, expected=expected)
    return chosen
