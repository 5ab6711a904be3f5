"""What every command's arguments have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn, Protocol

from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.output import visible
from evidence_vault.errors import InvalidValue
from evidence_vault.records.case import LANGUAGES
from evidence_vault.records.ids import ItemId

Run = Callable[[argparse.Namespace], ExitCode]
"""Does what a command says and tells how it ended."""


class Parser(argparse.ArgumentParser):
    """Options are never guessed from their beginnings; a complaint is one sentence."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - handed on to argparse as they are
        super().__init__(allow_abbrev=False, **settings)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is, and end."""
        self.exit(ExitCode.REQUEST, f"{self.prog}: {visible(message)}. See: {self.prog} --help\n")


class Commands(Protocol):
    """Where a command is entered: what `argparse.ArgumentParser.add_subparsers` gives."""

    def add_parser(self, name: str, *, help: str, description: str) -> Parser:  # noqa: A002 - argparse's own name
        """A parser for the command `name`."""
        ...


def add_command(commands: Commands, name: str, summary: str, run: Run, *, more: str = "") -> Parser:
    """Enter a command.

    Args:
        commands: where.
        name: as typed.
        summary: one line without a full stop, shown in lists.
        run: what does it.
        more: further sentences for the command's own help.
    """
    description = f"{summary[0].upper()}{summary[1:]}. {more}".strip()
    parser = commands.add_parser(name, help=summary, description=description)
    parser.set_defaults(run=run)
    return parser


def add_vault(parser: argparse.ArgumentParser) -> None:
    """The folder of the vault, first argument of nearly every command."""
    parser.add_argument("vault", metavar="VAULT", type=Path, help="folder of the vault")


def add_items(parser: argparse.ArgumentParser, purpose: str) -> None:
    """One or more items."""
    parser.add_argument("items", metavar="ITEM", type=item_id, nargs="+", help=f"{purpose}, as E-000017, e-17 or 17")


def add_json(parser: argparse.ArgumentParser) -> None:
    """Facts as JSON in place of text for people."""
    parser.add_argument("--json", action="store_true", help="print JSON (UTF-8) for other programs")


def add_languages(parser: argparse.ArgumentParser) -> None:
    """Languages of a printed page."""
    parser.add_argument(
        "--lang",
        metavar="L[,L]",
        type=languages,
        default=("en",),
        help=f"one or two of {', '.join(LANGUAGES)}; two stand side by side (without it: en)",
    )


def item_id(untrusted_text: str) -> ItemId:
    """An item's id as a person writes it.

    Raises:
        argparse.ArgumentTypeError: of another form.
    """
    try:
        return ItemId.parse(untrusted_text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{untrusted_text!r} is no item id, which is E-000017, e-17 or 17") from None


def languages(untrusted_text: str) -> tuple[str, ...]:
    """One or two languages that the program prints in, separated by a comma.

    Raises:
        argparse.ArgumentTypeError: anything else.
    """
    tags = tuple(tag.strip() for tag in untrusted_text.split(","))
    if len(tags) > 2 or len(set(tags)) < len(tags) or not set(tags) <= set(LANGUAGES):
        raise argparse.ArgumentTypeError(f"{untrusted_text!r} is not one or two different of {', '.join(LANGUAGES)}")
    return tags


def text(untrusted_text: str) -> str:
    """A text that can be recorded.

    Raises:
        argparse.ArgumentTypeError: its bytes were no UTF-8.
    """
    try:
        untrusted_text.encode("utf-8")
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("the text is not valid UTF-8") from None
    return untrusted_text


# -- texts in several languages ------------------------------------------------------------------


def add_texts(parser: argparse.ArgumentParser, fields: Iterable[tuple[str, str]]) -> None:
    """For each field, given with its help, an option for one language and one that names a language."""
    for field, purpose in fields:
        parser.add_argument(f"--{field}", metavar="TEXT", type=text, help=purpose)
        parser.add_argument(
            f"--{field}-in",
            metavar=("LANG", "TEXT"),
            type=text,
            nargs=2,
            action="append",
            default=[],
            help="the same in the language LANG; may be repeated",
        )
    parser.add_argument(
        "--text-lang", metavar="LANG", type=text, default="en", help="language of texts without one (without it: en)"
    )


def facts_of(arguments: argparse.Namespace, texts: Iterable[str], plain: Iterable[str]) -> dict[str, str]:
    """The fields that were given, by the names of their facts: ``title.ru``, ``number``.

    Raises:
        InvalidValue: a text was given twice in one language.
    """
    given = vars(arguments)
    facts: dict[str, str] = {}
    for field in texts:
        pairs = [(arguments.text_lang, given[field])] if given[field] is not None else []
        for language, value in [*pairs, *given[f"{field}_in"]]:
            if f"{field}.{language}" in facts:
                raise InvalidValue(field=field, value=language, expected="each language once")
            facts[f"{field}.{language}"] = value
    return facts | {field: given[field] for field in plain if given[field] is not None}
