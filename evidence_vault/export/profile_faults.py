"""What is wrong in a profile file, in words for whoever wrote it: not those of the libraries that read it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final, Literal, get_args, get_origin, get_type_hints

from evidence_vault.records.profile import Profile

Path = tuple[str | int, ...]
"""Names of tables and fields down to a place; in an array the number, from 0."""

_SYNTAX: Final = (
    ("Illegal character '\\n'", "a text ends without a quotation mark"),
    ("Unterminated string", "a text ends without a quotation mark"),
    ("Illegal character", "a character stands in a text that cannot be seen"),
    ("Unescaped '\\'", "a \\ in a text is written \\\\"),
    ("Invalid hex value", "a \\ in a text is written \\\\"),
    ("Escaped character", "a \\ in a text is written \\\\"),
    (
        "Invalid value",
        "behind = stands no value: a text in quotation marks, a number, true, false, or a day as 2026-11-26",
    ),
    ("Expected '='", "behind a name stands no ="),
    ("Invalid initial character for a key", "before = stands no name of letters, figures, - and _"),
    ("Expected newline", "more than one value stands in one line"),
    ("Unclosed array", "a list ends without ]"),
    ("Unclosed inline table", "a table ends without }"),
    ("Expected ']", "the name of a table ends without ]"),
    ("Cannot overwrite", "the same name stands twice"),
    ("Duplicate inline table key", "the same name stands twice"),
    ("Cannot declare", "the same table stands twice"),
    ("Cannot mutate", "the same table stands twice"),
)
"""How what `tomllib` says begins, and what it means."""

_KINDS: Final = {
    "int": "a whole number",
    "float": "a number",
    "str": "a text in quotation marks",
    "bool": "true or false",
    "array": "a list in [ ]",
    "object": "a table",
    "date": "a day, as 2026-11-26,",
    "datetime": "a day with a time",
    "null": "nothing",
}
_OTHER_KIND: Final = re.compile("Expected [`'](.+?)[`'], got [`'](.+?)[`']")
_NO_WORD: Final = "Invalid enum value "


def of_syntax(said: str) -> str:
    """What `tomllib` complains of, in plain words."""
    return next((words for begin, words in _SYNTAX if said.startswith(begin)), "not written as TOML is")


def of_value(reason: str, path: Path) -> str:
    """What `msgspec` complains of at a place, in plain words, with what may stand there."""
    if reason.startswith(_NO_WORD):
        return f"{reason.removeprefix(_NO_WORD)} is none of {', '.join(_allowed(path))}"
    if found := _OTHER_KIND.fullmatch(reason):
        kinds = [_KINDS.get(kind, kind) for kind in found[1].split(" | ") if kind != "null"]
        return f"{' or '.join(kinds)} is expected, and not {_KINDS.get(found[2], found[2]).removesuffix(',')}"
    if "date" in reason:
        return f"{_KINDS['date']} is expected"
    return reason


def _allowed(path: Path) -> tuple[str, ...]:
    """The words that may stand at a place."""
    of: object = Profile
    for step in path:
        record = next((one for one in (of, *get_args(of)) if dataclasses.is_dataclass(one)), None)
        if isinstance(step, int):
            of = get_args(of)[0]
        elif record is not None:
            of = get_type_hints(record)[step]
        elif get_origin(of) is Mapping:
            of = get_args(of)[1]
    for one in (of, *get_args(of)):
        if isinstance(one, type) and issubclass(one, StrEnum):
            return tuple(one)
        if get_origin(one) is Literal:
            return get_args(one)
    return ()
