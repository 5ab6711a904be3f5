"""The sample case that ships with the program, and the main job on it: all persons and posts in it are fictional."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence_vault.errors import Cancelled
from evidence_vault.progress import Progress
from evidence_vault.records.case import CASE_FIELDS, CASE_TEXTS, EXHIBIT_FIELDS, EXHIBIT_TEXTS
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.resources import resource
from evidence_vault.session import Session


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
    """What ``case.toml`` says; `posts` are files that show one post, from top to bottom."""

    custodian: str
    case: Mapping[str, str]
    pieces: tuple[Piece, ...]
    posts: tuple[tuple[str, ...], ...]
    exhibits: tuple[SampleExhibit, ...]


def read_sample() -> Sample:
    """The shipped case."""
    folder = resource("sample_case")
    told = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    return Sample(
        custodian=told["vault"]["custodian"],
        case=_facts(told["case"], CASE_TEXTS, CASE_FIELDS),
        pieces=tuple(Piece(piece["file"], folder / piece["file"], piece["card"]) for piece in told["piece"]),
        posts=tuple(tuple(post["pieces"]) for post in told["post"]),
        exhibits=tuple(
            SampleExhibit(
                tuple(exhibit["pieces"]),
                _facts(exhibit, EXHIBIT_TEXTS, EXHIBIT_FIELDS),
                exhibit.get("withdrawn", False),
            )
            for exhibit in told["exhibit"]
        ),
    )


def fill(session: Session, sample: Sample, progress: Progress) -> CaseId:
    """Do the main job on the case, by the same calls as anybody: take in, describe, join, make exhibits.

    Raises:
        Cancelled: the person stopped; what was finished is kept.
        VaultError: the first piece that could not be taken in.
    """
    case = session.create_case(sample.case).id
    items = _take_in(session, sample, case, progress)
    for post in sample.posts:
        session.group([items[file] for file in post])
    for exhibit in sample.exhibits:
        members = [items[file] for file in exhibit.files]
        session.add_exhibits(case, members, exhibit.fields, together=True)
        if exhibit.withdrawn:
            session.withdraw_exhibits(case, members[:1])
    return case


def _take_in(session: Session, sample: Sample, case: CaseId, progress: Progress) -> Mapping[str, ItemId]:
    intake = session.add([piece.path for piece in sample.pieces], card={}, case=case, progress=progress)
    for _, error in intake.failures:
        raise error
    if intake.cancelled:
        raise Cancelled
    items = {piece.file: item.id for piece, item in zip(sample.pieces, intake.items, strict=True)}
    for piece in sample.pieces:
        card = dict(piece.card)
        if "translation_of" in card:
            card["translation_of"] = str(items[card["translation_of"]])
        session.describe([items[piece.file]], card)
    return items


def _facts(table: Mapping[str, Any], texts: tuple[str, ...], plain: tuple[str, ...]) -> dict[str, str]:
    facts = {f"{field}.{language}": text for field in texts for language, text in table.get(field, {}).items()}
    return facts | {field: str(table[field]) for field in plain if field in table}
