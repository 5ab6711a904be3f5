"""Cases: matters before some forum."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping

from evidence_vault.casework.lists import check_sides
from evidence_vault.custody.ledger import Ledger
from evidence_vault.errors import InvalidValue, UnknownField
from evidence_vault.records.case import CASE_FIELDS, CASE_TEXTS, CHOICES
from evidence_vault.records.entry import Draft, Kind
from evidence_vault.records.ids import CaseId
from evidence_vault.records.language import is_language
from evidence_vault.records.numbering import Numbering
from evidence_vault.records.submission import parse_day


def check_fields(fields: Mapping[str, str], texts: tuple[str, ...], plain: tuple[str, ...]) -> None:
    """Refuse fields that do not exist.

    Args:
        fields: by fact name, for example ``title.ru``.
        texts: names that carry a language.
        plain: names that do not.

    Raises:
        UnknownField, InvalidValue: one does not exist, its language is no BCP 47 tag, or its value is none of `CHOICES`.
    """
    for name in fields:
        head, _, language = name.partition(".")
        if language and head in texts:
            if not is_language(language):
                raise InvalidValue(field=head, value=language, expected="a language tag such as en, ru or kk")
        elif name not in plain:
            raise UnknownField(field=name, known=", ".join((*texts, *plain)))
        if fields[name] and fields[name] not in CHOICES.get(name, (fields[name],)):
            raise InvalidValue(field=name, value=fields[name], expected=f"one of {', '.join(CHOICES[name])}")


def create_case(ledger: Ledger, fields: Mapping[str, str]) -> CaseId:
    """Open a case and return its id.

    Raises:
        UnknownField, InvalidValue: see `check_fields`; also a case without any title, or with the title of an id.
    """
    _check(fields)
    _check_titles(fields)
    case = ledger.index.next_case()
    ledger.commit([Draft(Kind.CASE_CREATED, {"case": str(case), **fields})])
    return case


def edit_case(ledger: Ledger, case: CaseId, fields: Mapping[str, str]) -> None:
    """Change fields of a case; an empty text clears one.

    Raises:
        UnknownField, InvalidValue: see `create_case` and `lists.check_sides`; also when nothing is to be changed.
    """
    _check(fields)
    if not fields:
        raise InvalidValue(field="case", value="", expected="at least one field to change")
    titles = ledger.index.case(str(case)).title
    _check_titles({**{f"title.{language}": text for language, text in titles.items()}, **fields})
    if "party" in fields:
        without = [one.id for one in ledger.index.exhibits(case) if not one.party]
        check_sides(ledger.index, case, dict.fromkeys(without, fields["party"]))
    ledger.commit([Draft(Kind.CASE_EDITED, {"case": str(case), **fields})])


def _check(fields: Mapping[str, str]) -> None:
    check_fields(fields, CASE_TEXTS, CASE_FIELDS)
    if fields.get("hearing"):
        try:
            parse_day(fields["hearing"])
        except ValueError:
            raise InvalidValue(field="hearing", value=fields["hearing"], expected="a day, as 2026-04-01") from None
    if fields.get("numbering"):
        try:
            Numbering.parse(fields["numbering"])
        except ValueError as error:
            raise InvalidValue(field="numbering", value=fields["numbering"], expected=f"another: {error}") from error


def _check_titles(fields: Mapping[str, str]) -> None:
    titles = [text.strip() for name, text in fields.items() if name.startswith("title.") and text.strip()]
    if not titles:
        raise InvalidValue(field="title", value="", expected="a title in at least one language")
    for title in titles:
        with contextlib.suppress(ValueError):
            case = CaseId.parse(title)
            raise InvalidValue(field="title", value=title, expected=f"words: this would be taken for the id {case}")
