"""The forms as data: ``resources/declarations/<kind>.toml``, every text in every language of the program."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evidence_vault.errors import InvalidValue
from evidence_vault.records.case import LANGUAGES, Texts
from evidence_vault.records.profile import DECLARATIONS
from evidence_vault.resources import resource

Row = Mapping[str, Any]
"""A row of a block: texts by language; ``fact`` or ``card`` names what is filled in, neither leaves a line to write on.

``law`` says under which one alone the row is there, as `Profile.law`.
"""


@dataclass(frozen=True, slots=True)
class Legal:
    """Where a wording that a law prescribes comes from.

    Attributes:
        source: by language.
        law: of which alone it is a rule, as `Profile.law`; empty for all.
        confidence: ``verified``: compared with the source on `checked_on`; ``unconfirmed``: nobody has yet.
    """

    name: Texts
    source: Texts
    confidence: str
    checked_on: str
    law: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """One form.

    Attributes:
        about: what it is for, in a sentence.
        each_exhibit: one form for every exhibit; else one for all.
        only: which files it is about, where there are such: ``translations`` and what they translate; empty for all.
        blocks: what it consists of, in order.
        proves, proves_not: what the filled-in form shows, and what it does not.
        legal: prescribed wordings in it.
    """

    kind: str
    title: Texts
    about: Texts
    each_exhibit: bool
    only: str
    blocks: Sequence[Row]
    proves: Sequence[Texts]
    proves_not: Sequence[Texts]
    legal: Sequence[Legal]


@functools.cache
def template(kind: str) -> Template:
    """The form of a kind.

    Raises:
        InvalidValue: there is none.
    """
    if kind not in DECLARATIONS:
        raise InvalidValue(field="--kind", value=kind, expected=f"one of {', '.join(DECLARATIONS)}")
    with resource("declarations", f"{kind}.toml").open("rb") as file:
        data = tomllib.load(file)
    return Template(
        kind,
        texts(data["title"]),
        texts(data["about"]),
        bool(data.get("each_exhibit")),
        data.get("only", ""),
        tuple(data["block"]),
        tuple(map(texts, data["proves"])),
        tuple(map(texts, data["proves_not"])),
        tuple(
            Legal(
                texts(each["name"]),
                _source(each["source"]),
                each["confidence"],
                str(each["checked_on"]),
                each.get("law", ""),
            )
            for each in data.get("legal", ())
        ),
    )


def _source(said: str | Row) -> Texts:
    """What it is called where it is a law or a paper: the same in every language."""
    return dict.fromkeys(LANGUAGES, said) if isinstance(said, str) else texts(said)


def texts(row: Row) -> Texts:
    """What a row says, by language."""
    return {language: str(row[language]) for language in LANGUAGES if language in row}
