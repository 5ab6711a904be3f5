"""Every kind of page that this program makes keeps the rules of PDF/A that can be read off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from evidence_vault.crypto import age
from evidence_vault.export.anchor_letter import LetterInput, anchor_letter
from evidence_vault.export.blocks import pages
from evidence_vault.export.custody_report import ReportInput, custody_report
from evidence_vault.export.declarations.declaration import DeclarationInput, declaration
from evidence_vault.export.declarations.facts import Marked
from evidence_vault.export.forum_list import forum_list
from evidence_vault.export.profiles import shipped
from evidence_vault.export.recovery_sheet import SheetInput, recovery_sheet
from evidence_vault.export.remedies import RemediesInput, remedies_pdf
from evidence_vault.records.anchor import AnchorRequest
from tests.helpers.pdfa_lint import complaints
from tests.helpers.printing import CASE, TAKEN_IN, VAULT, item, list_of, listed, standing

_BOTH = ("ru", "kk")


def _list(forum: str) -> bytes:
    return pages(forum_list(list_of(listed(1), listed(2, title={"zh": "诽谤证据"})), shipped(forum), _BOTH))


def _declaration(kind: str) -> bytes:
    return pages(declaration(kind, DeclarationInput(CASE, (Marked("1", listed(1)),), standing()), _BOTH))


def _report() -> bytes:
    return custody_report(ReportInput("age1", b"k" * 32, (), (), (item(1),), standing(), (listed(1).exhibit,)), _BOTH)


def _letter() -> bytes:
    return anchor_letter(LetterInput(VAULT, AnchorRequest(7, 2, 6, bytes(32)), TAKEN_IN), _BOTH)


def _sheet() -> bytes:
    identity = age.Identity.generate()
    return recovery_sheet(SheetInput(VAULT, str(identity.recipient), TAKEN_IN, str(identity), sealed=False), _BOTH)


def _remedies() -> bytes:
    return remedies_pdf(RemediesInput(CASE, (), {}, date(2026, 11, 26), standing()), _BOTH)


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(_report, id="custody report"),
        pytest.param(_letter, id="letter for a stamp"),
        pytest.param(_sheet, id="recovery sheet"),
        pytest.param(_remedies, id="remedies tried"),
        pytest.param(lambda: _list("kz"), id="list of a forum"),
        pytest.param(lambda: _declaration("capture"), id="statement on a capture"),
        *(
            pytest.param(lambda kind=kind: _declaration(kind), id=kind, marks=pytest.mark.thorough)
            for kind in ("fre-902-13", "fre-902-14", "exhibit-mark", "translator", "notary-inspection", "handover")
        ),
        *(
            pytest.param(lambda forum=forum: _list(forum), id=f"list {forum}", marks=pytest.mark.thorough)
            for forum in ("generic", "ru", "un-treaty-bodies", "un-special-procedures", "england-wales", "us-federal")
        ),
    ],
)
def test_it_keeps_every_rule(made: Callable[[], bytes]) -> None:
    assert complaints(made(), tagged=True) == set()
