"""Capture cards from options and files."""

from __future__ import annotations

import argparse
import json
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from evidence_vault.cli.files import read_input
from evidence_vault.cli.parser import text
from evidence_vault.errors import InvalidValue
from evidence_vault.ingest.card import check_card
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import CARD_FIELDS, OBTAINED, UNKNOWN, WITHHELD

INTAKE_FIELDS: tuple[str, ...] = ("url", "platform", "account", "posted", "captured", "obtained", "note")
"""Fields that have an option already when something is taken in."""

_HELP: Mapping[str, str] = {
    "title": "what it is, in a few words",
    "description": "what can be seen or heard",
    "platform": "where it was posted",
    "account": "handle of the account",
    "display_name": "name that the account shows",
    "url": "address as seen",
    "posted": "when it was posted, as displayed",
    "captured": "when it was captured: a date, or a time as 2026-03-14T09:30:00+05:00",
    "captured_source": "how that time is known",
    "obtained": f"one of {', '.join(OBTAINED)}",
    "received_from": "who handed it over",
    "device": "device that captured it",
    "browser": "browser or app that showed it",
    "witness": "who else saw it",
    "language": "language tags, for example kk or kk,ru",
    "claims": "what it claims",
    "concerns": "whom it concerns",
    "transcript": "its words, written down",
    "translation_of": "item of which this is a translation",
    "translator": "who translated",
    "translated": "when it was translated",
    "consent": "who agreed to what use",
    "note": "a note that never leaves the vault",
}


def add_options(parser: argparse.ArgumentParser, fields: Iterable[str]) -> None:
    """An option for each of these fields, and one for a file with any."""
    group = parser.add_argument_group(
        "capture card", f"Each value is text; {UNKNOWN} and {WITHHELD} say why one is missing. An empty text clears."
    )
    group.add_argument(
        "--card", metavar="FILE", type=Path, help="JSON object or TOML with card fields; - for standard input"
    )
    for field in fields:
        names = ["--" + field.replace("_", "-")]
        if field == "url":
            names.insert(0, "--source-url")
        group.add_argument(*names, metavar="TEXT", type=text, dest=f"card_{field}", help=_HELP[field])


def card_of(arguments: argparse.Namespace) -> dict[str, str]:
    """The card as options and file give it; an option stands before the file.

    Raises:
        UnknownField, InvalidValue: a field does not exist, or its value is not of its form.
        SourceMissing, SourceUnreadable: the file cannot be read.
    """
    if arguments.card == arguments.passphrase_file and arguments.card == Path("-"):
        raise InvalidValue(field="--card", value="-", expected="standard input for one thing only")
    card = read_card(arguments.card) if arguments.card else {}
    for field in CARD_FIELDS:
        value = getattr(arguments, f"card_{field}", None)
        if value is not None:
            card[field] = value
    return checked(card)


def read_card(path: Path) -> dict[str, str]:
    """Card fields from a file that holds a JSON object or TOML.

    Raises:
        InvalidValue: it is neither, or a value is no text.
        SourceMissing, SourceUnreadable: it cannot be read.
    """
    try:
        untrusted_text = read_input(path).decode("utf-8-sig")
        # no TOML document begins with a brace
        is_json = untrusted_text.lstrip().startswith("{")
        fields = json.loads(untrusted_text) if is_json else tomllib.loads(untrusted_text)
    except (ValueError, RecursionError):
        raise InvalidValue(field="--card", value=path, expected="a JSON object or TOML, in UTF-8") from None
    return {field: _as_text(field, value) for field, value in fields.items()}


def checked(card: Mapping[str, str]) -> dict[str, str]:
    """The card with every value in the form in which it is recorded; known before anybody is asked for a passphrase.

    Raises:
        UnknownField: there is no such field.
        InvalidValue: a value is not of its field's form.
    """
    check_card(card)
    original = card.get("translation_of")
    if original and original not in (UNKNOWN, WITHHELD):
        return {**card, "translation_of": str(ItemId.parse(original))}
    return dict(card)


def _as_text(field: str, value: object) -> str:
    if isinstance(value, date):  # TOML has dates and times of its own; a time is a date there
        return value.isoformat()
    if not isinstance(value, str) or any(0xD800 <= ord(character) <= 0xDFFF for character in value):
        raise InvalidValue(field=field, value=value, expected="text")
    return value
