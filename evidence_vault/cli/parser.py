"""What every command's arguments have in common."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn, Protocol

from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.output import note, visible
from evidence_vault.errors import InvalidValue, NothingToChange
from evidence_vault.records.case import LANGUAGES
from evidence_vault.records.ids import ItemId, PostId
from evidence_vault.records.language import is_language

_LANGUAGE_EXPECTED = "language tag such as en, ru, kk or zh-Hans"

READ_ONLY = "--read-only"
"""The option of every command that looks at a vault and changes nothing; of no other."""

Run = Callable[[argparse.Namespace], ExitCode]
"""Does what a command says and tells how it ended."""


class Parser(argparse.ArgumentParser):
    """Options are never guessed from their beginnings; a complaint is one sentence."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - handed on to argparse as they are
        super().__init__(allow_abbrev=False, **settings)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # noqa: ANN401 - argparse's own
        """Let the command itself refuse what it does not know: only it can say what was meant."""
        known, unknown = super().parse_known_args(args, namespace)
        unknown = self._behind_options(known, unknown)
        if READ_ONLY in unknown:
            self.error(f"{READ_ONLY} goes with commands that only look; this one writes")
        if unknown:
            self.error(f"{unknown[0]} is not known here{self._meant(unknown[0])}")
        return known, unknown

    def _behind_options(self, known: Any, unknown: list[str]) -> list[str]:  # noqa: ANN401 - as it is of argparse
        """Take what may be named many times or not at all also behind the options, where argparse looks no more."""
        many = next((one for one in self._actions if not one.option_strings and one.nargs == "*"), None)
        if many is None or not unknown or any(word.startswith("-") for word in unknown):
            return unknown
        try:
            given = self._get_values(many, unknown)
        except argparse.ArgumentError as error:
            self.error(str(error))
        setattr(known, many.dest, [*getattr(known, many.dest), *given])
        return []

    def _meant(self, word: str) -> str:
        name = word.partition("=")[0]
        near = get_close_matches(name, self._option_string_actions, n=1) if name.startswith("--") else []
        if name == "--passphrase-file" and name not in self._option_string_actions:
            return "; this command needs no key"
        return f"; did you mean {near[0]}?" if near else ""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is, and end."""
        end = "" if message.endswith("?") else "."
        self.exit(ExitCode.REQUEST, f"{self.prog}: {visible(message)}{end} See: {self.prog} --help\n")


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
    parser.set_defaults(run=run, command=parser)
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


def add_languages(parser: argparse.ArgumentParser, of: str = "", of_list: str = "") -> None:
    """Languages of a printed page, or of what is named; `of_list` says which are meant without the option, where it is not English."""
    parser.add_argument(
        "--lang",
        metavar="L[,L]",
        type=languages,
        default=None if of_list else ("en",),
        help=f"{of + ': ' if of else ''}one or two of {', '.join(LANGUAGES)}{'' if of else '; two stand side by side'} "
        f"(without it: {of_list or 'en'})",
    )


def add_profile(parser: argparse.ArgumentParser) -> None:
    """What a forum asks of a list."""
    parser.add_argument(
        "--profile",
        metavar="P",
        type=text,
        help="id of a profile, see the command profiles, or a file that ends in .toml (without it: that of the case)",
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


def post_id(untrusted_text: str) -> PostId:
    """The id of a post as a person writes it, with its letter: a bare number names an item.

    Raises:
        argparse.ArgumentTypeError: of another form.
    """
    if untrusted_text.strip().upper().startswith(PostId.prefix):
        with suppress(ValueError):
            return PostId.parse(untrusted_text)
    raise argparse.ArgumentTypeError(f"{untrusted_text!r} is no id of a post, which is P-0001 or p-1")


def item_or_post_id(untrusted_text: str) -> ItemId | PostId:
    """An item's id, or that of a post.

    Raises:
        argparse.ArgumentTypeError: of another form.
    """
    is_post = untrusted_text.strip().upper().startswith(PostId.prefix)
    return post_id(untrusted_text) if is_post else item_id(untrusted_text)


def languages(untrusted_text: str) -> tuple[str, ...]:
    """One or two languages that the program prints in, separated by a comma.

    Raises:
        argparse.ArgumentTypeError: anything else.
    """
    tags = tuple(tag.strip() for tag in untrusted_text.split(","))
    if len(tags) > 2 or len(set(tags)) < len(tags) or not set(tags) <= set(LANGUAGES):
        raise argparse.ArgumentTypeError(f"{untrusted_text!r} is not one or two different of {', '.join(LANGUAGES)}")
    return tags


def language(untrusted_text: str) -> str:
    """The tag of a language (BCP 47).

    Raises:
        argparse.ArgumentTypeError: of another form.
    """
    if not is_language(untrusted_text):
        raise argparse.ArgumentTypeError(f"{untrusted_text!r} is no {_LANGUAGE_EXPECTED}")
    return untrusted_text


def positive(untrusted_text: str) -> int:
    """A number from 1.

    Raises:
        argparse.ArgumentTypeError: anything else.
    """
    if not re.fullmatch("0*[1-9][0-9]{0,8}", untrusted_text):
        raise argparse.ArgumentTypeError(f"{untrusted_text!r} is no number from 1")
    return int(untrusted_text)


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
        "--text-lang",
        metavar="LANG",
        type=language,
        default="en",
        help="language of texts without one (without it: en)",
    )


def facts_of(arguments: argparse.Namespace, texts: Iterable[str], plain: Iterable[str]) -> dict[str, str]:
    """The fields that were given, by the names of their facts: ``title.ru``, ``number``.

    Raises:
        InvalidValue: a language is none, or a text was given twice in one.
    """
    given = vars(arguments)
    facts: dict[str, str] = {}
    for field in texts:
        pairs = [(arguments.text_lang, given[field])] if given[field] is not None else []
        for tag, value in [*pairs, *given[f"{field}_in"]]:
            if not is_language(tag):
                raise InvalidValue(field=f"--{field}-in", value=tag, expected=_LANGUAGE_EXPECTED)
            if f"{field}.{tag}" in facts:
                raise InvalidValue(field=f"--{field}-in", value=tag, expected="each language once")
            facts[f"{field}.{tag}"] = value
    _note_unprinted(name.partition(".")[2] for name in facts)
    return facts | {field: given[field] for field in plain if given[field] is not None}


def changes_of(arguments: argparse.Namespace, texts: Sequence[str], plain: Sequence[str]) -> dict[str, str]:
    """As `facts_of`, at least one.

    Raises:
        NothingToChange: none was given.
        InvalidValue: as of `facts_of`.
    """
    facts = facts_of(arguments, texts, plain)
    if not facts:
        raise NothingToChange(options=[f"--{field.replace('_', '-')}" for field in (*texts, *plain)])
    return facts


def _note_unprinted(tags: Iterable[str]) -> None:
    others = sorted(set(tags) - set(LANGUAGES))
    if others:
        shown = f"a text in {', '.join(others)} stands there only where they lack one"
        note(f"Note: printed pages are in {', '.join(LANGUAGES)}; {shown}.")
