"""What stops a bundle or a redacted version: which removed terms, for the eyes of a person; and how a person says that a word is another one."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator, Sequence

from evidence_vault.cli.kinds import kind_lines
from evidence_vault.cli.output import note, visible
from evidence_vault.cli.parser import Parser
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.errors import RedactionDoubtful, RedactionLeaks, RedactionUnsearched
from evidence_vault.records.bundle import BundleOrder
from evidence_vault.records.redaction import Alike
from evidence_vault.session import Session

_UNSHOWN = "shown at a terminal only, and in the window"


def add_another_word(parser: Parser) -> None:
    """The option by which a person says that a word is another one than what was removed."""
    parser.add_argument(
        "--another-word",
        metavar="PLACE",
        type=_alike,
        action="append",
        default=[],
        help="I looked at this place, as the command told it, and another word stands there than the removed term that it "
        "named there; recorded. May be repeated",
    )


def _alike(untrusted_text: str) -> Alike:
    try:
        return Alike.parse(untrusted_text)
    except ValueError:
        form = "ITEM:PAGE:X,Y,W,H:MARK, as E-000017:1:100,200,300,20:x7k2fq3m, or E-000017/2:1:… in what stands in it; copy it from where the command told it"
        raise argparse.ArgumentTypeError(f"{untrusted_text!r} is no such place, which is {form}") from None


@contextlib.contextmanager
def leaks_told(session: Session, order: BundleOrder, progress: TerminalProgress) -> Iterator[None]:
    """Say at a terminal which term each number stands for where a bundle would say it, and what `doubts_told` says."""
    try:
        with doubts_told(session, progress):
            yield
    except RedactionLeaks as error:
        progress.end_line()
        tell_terms(session, order, error.terms)
        raise


def tell_terms(session: Session, order: BundleOrder, numbers: Sequence[int]) -> None:
    """Say at a terminal which term each of these numbers stands for."""
    terms = session.kept_back(order) if numbers else []
    for number in numbers:
        text = f'"{visible(terms[number - 1])}"' if number <= len(terms) else "the SHA-256 of what it was removed from"
        note(f"Term {number} is {text if sys.stderr.isatty() else _UNSHOWN}.")


@contextlib.contextmanager
def doubts_told(session: Session, progress: TerminalProgress, removing: Sequence[str] = ()) -> Iterator[None]:
    """Say of each place at which something stops which term is in doubt there, and what the words for places mean.

    Args:
        session: the vault.
        progress: of what stops.
        removing: terms that the command removes; of these the number is said, of others the text, where a person sees it.
    """
    try:
        yield
    except (RedactionDoubtful, RedactionLeaks, RedactionUnsearched) as error:
        progress.end_line()
        for line in kind_lines(error.kinds):
            note(line)
        places = [Alike.parse(one) for one in error.doubts]
        for one, term in zip(places, session.terms_in_doubt(places, removing), strict=True):
            at = one.place
            inside = f", picture or document {one.inside} in it" if one.inside else ""
            where = f"{one.item}{inside}, page {at.page}, at {at.x},{at.y},{at.width},{at.height}"
            note(f"{where}: is it {_named(term, removing)}?")
            note(f"  If another word stands there, and may be seen: --another-word {one}")
        raise


def _named(term: str, removing: Sequence[str]) -> str:
    if term in removing:
        return f"term {removing.index(term) + 1}"
    if sys.stderr.isatty():
        return f'"{visible(term)}"'
    return f"a removed term ({_UNSHOWN})"
