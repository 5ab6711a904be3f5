"""Codes of the core are words where a person reads them; what a person wrote stays."""

from __future__ import annotations

import pytest

from evidence_vault.cli.messages import finding_line, sentence
from evidence_vault.cli.reasons import plain
from evidence_vault.errors import DamagedLog
from evidence_vault.records.finding import Finding, Grade


@pytest.mark.parametrize(
    "text",
    ["a note.text of mine", "note.txt", "(see entry.name_twice for more)", "entry.md", "(note.txt)", "(package.json)"],
)
def test_what_only_looks_like_a_code_stays(text: str) -> None:
    assert plain(text) == text


def test_a_damaged_log_is_told_without_codes_and_with_one_full_stop_at_a_time() -> None:
    told = sentence(
        DamagedLog(file="log/000/000003.age", reason="The commit cannot be decrypted (age.damaged_payload).")
    )
    assert told.startswith(
        "The log cannot be trusted at log/000/000003.age: The commit cannot be decrypted (it was altered or cut off). "
        "Nothing may be added. "
    )
    assert "missing. Nothing may be added." in sentence(DamagedLog(file="log", reason="missing"))


def test_a_code_that_has_no_words_of_its_own_is_still_no_code() -> None:
    told = finding_line(Finding("commit.damaged", "log/000/000003.age", "It cannot be read (entry.sd_form)."))
    assert "(it is not of the form that it should have)." in told
    assert "sd_form" not in told


def test_between_what_was_found_and_what_to_do_stands_a_full_stop() -> None:
    came = Finding("V11.recovery", "commit 13", "this custodian came by the recovery identity", Grade.NOTICE)
    assert "came by the recovery identity. Nothing need be done" in finding_line(came)
