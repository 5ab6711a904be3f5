"""What a check found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

_OF_FORMS = "age|bundle|commit|disclosure|entry|format|handover|inbox|json|note|package|proof|range"
_NO_FILE = r"(?!(?:age|csv|docx?|eml|gif|html?|jpe?g|json|md|mp[34]|odt|pdf|png|toml|txt|xlsx?|xml|zip)\b)"
REASON_CODE: Final = re.compile(
    rf"(?<=\()(?:{_OF_FORMS})\.{_NO_FILE}[a-z_]+(?=\))"
    rf"|^(?:(?:{_OF_FORMS})\.[a-z]+_[a-z_]+|format\.malformed|inbox\.(?:changed|header|length|padding|syntax))$"
)
"""Why a stored file is refused, by its code: alone, or in brackets in a sentence. The name of a file in brackets is none."""


class Grade(StrEnum):
    """How grave a finding is: a failure, or something a reader should know."""

    FAIL = "fail"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    Attributes:
        code: stable dotted name (``object.damaged``).
        subject: what it is about: a path in the vault, an item, an exhibit.
        detail: one plain English sentence for logs and ``--json``; faces may word it by code and facts.
        facts: by name, printable, never secret.
    """

    code: str
    subject: str
    detail: str
    grade: Grade = Grade.FAIL
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, by kind: commits, entries, objects, bytes, slots."""

    commits: int = 0
    entries: int = 0
    objects: int = 0
    bytes: int = 0
    slots: int = 0


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A finished check. No failure among the findings means "no failure", never "intact"."""

    checked: Checked
    findings: tuple[Finding, ...]
