"""A failure is told in words that a person can use."""

from __future__ import annotations

import re

import pytest

from evidence_vault.cli.exitcodes import ExitCode, exit_code
from evidence_vault.cli.kinds import kind_lines
from evidence_vault.cli.messages import ADVICE, STAGES, finding_line, sentence
from evidence_vault.errors import (
    AmbiguousCase,
    Cancelled,
    DamagedObject,
    DiskFull,
    IndexOutOfStep,
    InvalidValue,
    LogForked,
    LogRolledBack,
    NotAVault,
    PathExists,
    RedactionLeaks,
    RedactionUnsearched,
    UnknownField,
    VaultError,
    WrongPassphrase,
)
from evidence_vault.records.finding import Finding, Grade
from tests.helpers import sources


def test_a_sentence_names_what_it_is_about() -> None:
    assert "C-001, C-002" in sentence(AmbiguousCase(case="slander", ids=["C-001", "C-002"]))


def test_each_place_at_which_something_stops_stands_in_a_line_of_its_own() -> None:
    for error in (RedactionLeaks, RedactionUnsearched):
        told = sentence(error(places=["a.csv (text, term 1)", "b\nc (unread)", "and 3 more"], count=5))
        lines = told.splitlines()
        assert lines[1:4] == ["  a.csv (text, term 1)", r"  b\x0ac (unread)", "  and 3 more"]
        assert lines[0].endswith(":")
        assert len(lines) == 5


def test_the_words_in_brackets_are_explained_where_they_are_told() -> None:
    assert list(kind_lines({"member", "pixels"})) == [
        "  (member) in a file inside of it: of an archive, an office file or a mail",
        "  (pixels) a machine reads it in the picture",
    ]
    assert not list(kind_lines(()))


def test_a_hostile_value_is_shown_escaped_and_short() -> None:
    told = sentence(InvalidValue(field="captured", value="\x1b[2J{0}" + "x" * 10_000, expected="a date"))
    assert r"\x1b[2J{0}xxx" in told
    assert len(told) < 500


def test_a_fact_that_is_missing_is_no_second_failure() -> None:
    assert "unknown" in sentence(UnknownField(field="colour"))


def test_an_empty_value_can_be_seen() -> None:
    assert '""' in sentence(InvalidValue(field="title", value="", expected="a title"))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PathExists(path="x"), ExitCode.REQUEST),
        (WrongPassphrase(), ExitCode.LOCKED),
        (NotAVault(path="x"), ExitCode.LOCKED),
        (DiskFull(path="x"), ExitCode.MACHINE),
        (DamagedObject(file="x", reason="y"), ExitCode.EVIDENCE),
        (IndexOutOfStep(expected=1, found=2), ExitCode.DEFECT),
        (Cancelled(), ExitCode.CANCELLED),
        (VaultError(), ExitCode.DEFECT),
    ],
)
def test_the_branch_of_an_error_decides_the_exit_code(error: VaultError, code: ExitCode) -> None:
    assert exit_code(error) is code


def test_a_finding_says_how_grave_it_is() -> None:
    failure = Finding("object.damaged", "objects/a/x.age", "A chunk was altered.")
    notice = Finding("file.foreign", ".DS_Store", "Not of this vault.", Grade.NOTICE)
    assert finding_line(failure).startswith("FAILURE: objects/a/x.age: A chunk was altered. ")
    assert finding_line(failure).endswith(" [object.damaged]")
    assert finding_line(notice).startswith("Notice: ")


@pytest.mark.parametrize(
    "alarm", [LogRolledBack(index_commit=7, log_commit=3), LogForked(commit=7)], ids=lambda alarm: alarm.code
)
def test_an_alarm_is_told_to_a_reader_in_the_words_that_a_writer_hears(alarm: VaultError) -> None:
    told = finding_line(Finding(alarm.code, "index.db", "The index is of another history.", facts=alarm.facts))
    assert sentence(alarm) in told
    assert "7" in told
    assert "nothing is written" in told


def test_whoever_reads_of_a_left_over_hears_that_nothing_need_be_done() -> None:
    assert "Nothing need be done." in finding_line(Finding("file.left_over", "tmp/x.part", "Left.", Grade.NOTICE))


def test_advice_is_given_for_findings_that_exist() -> None:
    files = [path for path in sources.python_files("evidence_vault") if "cli" not in path.parts]
    core = "".join(path.read_text(encoding="utf-8") for path in files)
    assert not [code for code in ADVICE if f'"{code}"' not in core]


def test_every_stage_of_long_work_has_words() -> None:
    files = [path for path in sources.python_files("evidence_vault") if "cli" not in path.parts]
    begun = {stage for path in files for stage in re.findall(r'\.begin\("([^"]+)"', path.read_text(encoding="utf-8"))}
    assert begun
    assert begun <= STAGES.keys()
