"""The sample case that ships with the program: all persons and posts in it are fictional."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence_vault.records.case import CASE_TEXTS, EXHIBIT_FIELDS, EXHIBIT_TEXTS
from evidence_vault.resources import resource


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of the case, by its name in ``case.toml``; `card` may name another as ``translation_of``."""

    file: str
    path: Path
    card: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SampleExhibit:
    """One exhibit: the files that it consists of, and its fields by the names of their facts."""

    files: tuple[str, ...]
    fields: Mapping[str, str]
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """What ``case.toml`` says."""

    custodian: str
    case: Mapping[str, str]
    pieces: tuple[Piece, ...]
    exhibits: tuple[SampleExhibit, ...]


def read_sample() -> Sample:
    """The shipped case."""
    folder = resource("sample_case")
    told = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    return Sample(
        custodian=told["vault"]["custodian"],
        case=_facts(told["case"], CASE_TEXTS, ("number",)),
        pieces=tuple(Piece(piece["file"], folder / piece["file"], piece["card"]) for piece in told["piece"]),
        exhibits=tuple(
            SampleExhibit(
                tuple(exhibit["pieces"]),
                _facts(exhibit, EXHIBIT_TEXTS, EXHIBIT_FIELDS),
                exhibit.get("withdrawn", False),
            )
            for exhibit in told["exhibit"]
        ),
    )


def _facts(table: Mapping[str, Any], texts: tuple[str, ...], plain: tuple[str, ...]) -> dict[str, str]:
    facts = {f"{field}.{language}": text for field in texts for language, text in table.get(field, {}).items()}
    return facts | {field: str(table[field]) for field in plain if field in table}
