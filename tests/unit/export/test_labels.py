"""The words of the program on paper: every one in every language."""

from __future__ import annotations

import re
import string
import tomllib

import pytest

from evidence_vault.export.words import Words
from evidence_vault.records.case import CASE_FIELDS, CASE_TEXTS, EXHIBIT_FIELDS, EXHIBIT_TEXTS, LANGUAGES
from evidence_vault.records.entry import Kind
from evidence_vault.records.item import CARD_FIELDS, OBTAINED, UNKNOWN, WITHHELD
from evidence_vault.records.submission import SUBMISSION_FIELDS, Medium
from evidence_vault.resources import resource

ABSENT = (
    "account",
    "captured",
    "language",
    "obtained",
    "platform",
    "posted",
    "source",
    "title",
    "translation_of",
    "translator",
    "url",
)
"""What a list prints of a card, and may be unknown or withheld."""


def labels(language: str) -> dict[str, str]:
    """All labels of a language by dotted key."""
    tables = tomllib.loads(resource("labels", f"{language}.toml").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for key, value in tables.items():
        found.update(
            {f"{key}.{name}": text for name, text in value.items()} if isinstance(value, dict) else {key: value}
        )
    return found


def places(text: str) -> set[str | None]:
    """The names that a label leaves to be filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_has_the_same_places_in_every_language(language: str) -> None:
    english, other = labels("en"), labels(language)
    assert english.keys() == other.keys()
    assert {key: places(text) for key, text in english.items()} == {key: places(text) for key, text in other.items()}
    assert all(text.strip() == text != "" for text in other.values())


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_nothing_is_left_in_english(language: str) -> None:
    same_everywhere = {"list.digest", "fact.sha256", "fact.slot_sha256", "bundle.told_field.ID"}
    latin = {
        key
        for key, text in labels(language).items()
        if not re.search("[а-яәғқңөұүһі№]", text, re.IGNORECASE) and key not in same_everywhere
    }
    assert not latin


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_the_log_can_say_has_words(language: str) -> None:
    words = Words([language])
    for key in (
        *(f"kind.{kind}" for kind in Kind),
        *(
            f"field.{name}"
            for name in (*CARD_FIELDS, *CASE_TEXTS, *CASE_FIELDS, *EXHIBIT_TEXTS, *EXHIBIT_FIELDS, "items")
        ),
        *(f"remedies_field.{name}" for name in SUBMISSION_FIELDS),
        *(f"medium.{way}" for way in Medium),
        *(f"obtained.{how}" for how in OBTAINED if how not in (UNKNOWN, WITHHELD)),
        *(f"absent.{field}.{how}" for field in ABSENT for how in (UNKNOWN, WITHHELD)),
        UNKNOWN,
        WITHHELD,
    ):
        assert words.has(key), key
