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
        names = [option(field)]
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
    from_file = read_card(arguments.card) if arguments.card else {}
    options = {field: getattr(arguments, f"card_{field}", None) for field in CARD_FIELDS}
    given = {field: value for field, value in options.items() if value is not None}
    try:
        return checked({**from_file, **given})
    except InvalidValue as error:
        field = str(error.facts["field"])
        where = option(field) if field in given else f"{field} in {arguments.card}"
        raise InvalidValue(**{**error.facts, "field": where}) from None


def option(field: str) -> str:
    """The option that gives a field."""
    return "--" + field.replace("_", "-")


def read_card(path: Path) -> dict[str, str]:
    """Card fields from a file that holds a JSON object or TOML.

    Raises:
        InvalidValue: it is neither, holds no field or one twice, or a value is no text.
        SourceMissing, SourceUnreadable: it cannot be read.
    """
    try:
        fields = _parsed(read_input(path).decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise _unusable(path, f"line {error.lineno} column {error.colno}: {error.msg}") from None
    except UnicodeDecodeError:
        raise _unusable(path, "it is not in UTF-8") from None
    except RecursionError:
        raise _unusable(path, "it is nested too deeply") from None
    except ValueError as error:  # of TOML: the message has line and column
        raise _unusable(path, str(error)) from None
    if not fields:
        raise _unusable(path, "it holds no field")
    return {field: _as_text(field, value) for field, value in fields.items()}


def _parsed(untrusted_text: str) -> dict[str, object]:
    start = untrusted_text.lstrip()
    # a card has no tables, so none in TOML begins with a bracket
    if not start.startswith(("{", "[")):
        return tomllib.loads(untrusted_text)
    fields = json.loads(untrusted_text, object_pairs_hook=_each_once)
    if not isinstance(fields, dict):
        raise json.JSONDecodeError("a list, not an object", untrusted_text, len(untrusted_text) - len(start))
    return fields


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{max(names, key=names.count)} stands in it twice")
    return fields


def _unusable(path: Path, reason: str) -> InvalidValue:
    return InvalidValue(
        field="--card", value=path, expected=f"a JSON object or TOML with fields of the card ({reason})"
    )


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
