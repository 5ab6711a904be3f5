"""What the command says of terms and of pages that a machine read."""

from __future__ import annotations

import pytest

from evidence_vault.cli.commands.redact import _note
from evidence_vault.records.redaction import FoundTerm, RedactionPlan
from tests.helpers.chronicle import Chronicle


def test_it_says_what_was_read_by_a_machine_what_was_not_and_no_term(capsys: pytest.CaptureFixture[str]) -> None:
    log = Chronicle()
    log.ingest(1, b"a scan")
    (item,) = log.index().items()
    terms = (FoundTerm("Aigerim", (1, 3), (), (3,)), FoundTerm("Almaty", ()))
    _note(RedactionPlan(item, True, ((100, 100),) * 4, (), terms, (3, 4), (4,)))
    said = capsys.readouterr().err
    assert "Term 1: found 2 times, on page 1, 3.\nA machine read it in the picture on page 3: look whether all" in said
    assert "Term 2: NOT FOUND." in said
    assert (
        "Page 3, 4 is or has a picture. A machine read it for the terms, and misses words: look at it yourself." in said
    )
    assert "Page 4 could not be read by the machine. What stands there is only hidden by a box." in said
    assert not any(term.text in said for term in terms)
