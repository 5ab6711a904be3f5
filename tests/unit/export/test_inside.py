"""What the words of a file name, and as what."""

from __future__ import annotations

import pytest

from evidence_vault.export.bundle.inside import named_in
from evidence_vault.records.pages import Told


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("Author", "openpyxl", "device"),
        ("ChangedBy", " Python-docx ", "device"),
        ("Author", "Айгүл Сәрсенова", "person"),
        ("Author", "Pandas Mysalova", "person"),
        ("Title", "openpyxl", "text"),
    ],
)
def test_a_program_that_calls_itself_the_author_is_no_person(field: str, value: str, code: str) -> None:
    assert list(named_in(Told("office", ((field, value),)))) == [(code, value)]
