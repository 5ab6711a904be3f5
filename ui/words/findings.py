"""What a check found, in sentences: what is so, and what to do next."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from evidence_vault.records.finding import Finding, Grade
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.itemmodels.findings import FindingRow
from ui.reason_words import plain
from ui.words.finding_texts import KEEP_COPY, WORDS, Words

_OTHER = Words("{detail}", KEEP_COPY)
_FAILURE = QT_TRANSLATE_NOOP("check", "Failure")
_NOTICE = QT_TRANSLATE_NOOP("check", "Notice")


def row(finding: Finding) -> FindingRow:
    """A finding in words."""
    words = WORDS.get(finding.code, _OTHER)
    facts = _Given({name: str(value) for name, value in finding.facts.items()}, detail=plain(finding.detail))
    failure = finding.grade is Grade.FAIL
    return FindingRow(
        failure=failure,
        grade=_tr(_FAILURE if failure else _NOTICE),
        subject=subject(finding.subject),
        what=_tr(words.what).format_map(facts),
        next_step=_tr(words.next_step).format_map(facts),
    )


_SUBJECTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?P<case>C-\d+) exhibit (?P<number>\d+)"), QT_TRANSLATE_NOOP("check", "Exhibit {number} of {case}")),
    (re.compile(r"#(?P<number>\d+)"), QT_TRANSLATE_NOOP("check", "Entry {number} of the log")),
    (re.compile(r"commit (?P<number>\d+)"), QT_TRANSLATE_NOOP("check", "Commit {number} of the log")),
    (re.compile(r"(?P<item>E-\d+)"), QT_TRANSLATE_NOOP("check", "Item {item}")),
)
"""How findings name what they are about; a path stays as it is."""


def subject(named: str) -> str:
    """What the core names, in words."""
    for form, words in _SUBJECTS:
        if match := form.fullmatch(named):
            return _tr(words).format_map(match.groupdict())
    return named


class _Given(dict[str, str]):
    """Facts that may be missing."""

    def __missing__(self, name: str) -> str:
        return "?"


def _tr(text: str) -> str:
    return QCoreApplication.translate("check", text)
