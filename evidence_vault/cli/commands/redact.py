"""redact: a version of an item of which parts are painted over."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from evidence_vault.cli import unlock
from evidence_vault.cli.doubts import add_another_word, doubts_told
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.files import refuse_existing
from evidence_vault.cli.output import counted, note, tell, tell_json, visible
from evidence_vault.cli.parser import Commands, add_command, add_json, add_languages, add_vault, item_id, text
from evidence_vault.cli.progress import TerminalProgress
from evidence_vault.cli.replacing import replacing_steps
from evidence_vault.errors import InvalidValue, OutputFailed
from evidence_vault.export.new_file import write_new
from evidence_vault.records.derivative import GROUND, Region
from evidence_vault.records.item import Item
from evidence_vault.records.redaction import RedactionPlan, Telling, Term
from evidence_vault.search import changing

_BOX = re.compile(r"(\d{1,6}):(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})(?::([A-Za-z0-9._-]{1,12}))?")

_NOT_DONE = """\
Look at every page before you give it out (original {item} --out FILE). In a photograph, in a screenshot or on a scan a
machine reads the words, and misses some: what it missed is only hidden where you drew a box. Where words follow a box
in the same line, their place tells how long the hidden words are: make such a box wider. The original stays in the
vault, and so do other items, titles and cards that say the same."""

_RECORDED = """\
Not found, and recorded all the same: term {terms}. What leaves together with this version will be held against it."""

_MOST_TOLD = 20


def register(commands: Commands) -> None:
    """Enter the command."""
    redact = add_command(
        commands,
        "redact",
        "make a version of an item with parts painted over",
        run,
        more="The version is a new item made of pixels alone; the original stays as it is. Boxes grow to a fixed grid. "
        "Each option may be repeated.",
    )
    add_vault(redact)
    redact.add_argument("item", metavar="ITEM", type=item_id, help="a picture or a PDF, as E-000017, e-17 or 17")
    redact.add_argument(
        "--box",
        metavar="PAGE:X,Y,W,H[:GROUND]",
        type=box,
        action="append",
        default=[],
        help="from the upper left corner, in points of a PDF or pixels of a picture; GROUND is a code: NAME, CONTACT and CHILD are "
        "explained in a bundle, one of your own, such as R1, is not",
    )
    redact.add_argument(
        "--term",
        metavar="TEXT[:GROUND]",
        type=text,
        action="append",
        default=[],
        help="everywhere where it stands in the text of a PDF, or where a machine reads it in a picture; give every "
        "spelling. Whole words are painted over, to their endings. A name that ends otherwise in other cases (Сәрсенова, Сәрсеновой): "
        "give the part that stays (Сәрсенов). A colon in it: end with :GROUND",
    )
    redact.add_argument(
        "--reason", metavar="TEXT", type=text, default="", help="why, for the record; it is not printed"
    )
    redact.add_argument(
        "--preview",
        metavar="DIR",
        type=Path,
        help="make nothing; write the pages as they would be, unencrypted, into this new folder",
    )
    add_another_word(redact)
    add_languages(redact, "of what is written on the boxes and below the pages")
    add_json(redact)
    unlock.add_options(redact)


def box(untrusted_text: str) -> Region:
    """A box as a person writes it.

    Raises:
        argparse.ArgumentTypeError: of another form.
    """
    found = _BOX.fullmatch(untrusted_text)
    if found:
        page, x, y, width, height = (int(found[number]) for number in range(1, 6))
        if page and width and height:
            return Region(page, x, y, width, height, found[6] or "")
    raise argparse.ArgumentTypeError(f"{untrusted_text!r} is no box, which is PAGE:X,Y,W,H, as 1:100,200,300,20:R1")


def term(text_given: str) -> Term:
    """A term, with the code of its ground behind the last colon, if there is one."""
    words, colon, ground = text_given.rpartition(":")
    return Term(words, ground) if colon and GROUND.fullmatch(ground) else Term(text_given)


def run(arguments: argparse.Namespace) -> ExitCode:
    """Tell what was found where, then make the version, or show what it would be."""
    if not arguments.box and not arguments.term:
        raise InvalidValue(field="--box", value="", expected="at least one --box or --term")
    if arguments.preview:
        refuse_existing(arguments.preview)
    with unlock.opened(arguments, write=True) as session, TerminalProgress() as progress:
        terms = [term(one) for one in arguments.term]
        others, languages = arguments.another_word, arguments.lang
        plan = session.plan_redaction(arguments.item, arguments.box, terms, progress, others, languages)
        progress.end_line()
        _note(plan)
        if arguments.preview:
            pages = session.redaction_preview(plan, progress)
            progress.end_line()
            return _show(pages, arguments.preview)
        with doubts_told(session, progress, [one.text for one in plan.terms]):
            made = session.redact(plan, arguments.reason, progress)
        telling, steps = session.telling_texts(made.id), list(replacing_steps(session, made.id))
    missed = [number for number, one in enumerate(plan.terms, 1) if not one.pages]
    _tell(plan, made, telling, as_json=arguments.json)
    if missed:
        note(_RECORDED.format(terms=", ".join(map(str, missed))))
    _note_card(plan.item, made)
    for line in steps:
        note(line)
    note(_NOT_DONE.format(item=made.id))
    _note_telling(telling)
    return ExitCode.FINDINGS if missed else ExitCode.DONE


def _note(plan: RedactionPlan) -> None:
    for number, one in enumerate(plan.terms, 1):
        if one.pages:
            pages = ", ".join(map(str, sorted(set(one.pages))))
            note(f"Term {number}: found {counted(len(one.pages), 'time')}, on page {pages}.")
            if one.read:
                read = ", ".join(map(str, sorted(set(one.read))))
                note(f"A machine read it in the picture on page {read}: look whether all of it is covered.")
            for doubt in one.alike[:_MOST_TOLD]:
                at = doubt.place
                note(
                    f"On page {at.page}, at {at.x},{at.y},{at.width},{at.height}, it read, unsurely, a word with one letter other "
                    f"than term {number}. It is painted over too."
                )
                note(f"  If another word stands there, and may be seen: --another-word {doubt}")
        else:
            note(f"Term {number}: NOT FOUND. Nothing is hidden for it.")
    _note_endings([one.text for one in plan.terms])
    if plan.terms and plan.silent:
        pages = ", ".join(map(str, plan.silent[:20]))
        note(
            f"Page {pages} is or has a picture. A machine read it for the terms, and misses words: look at it yourself."
        )
    if plan.unread:
        pages = ", ".join(map(str, plan.unread[:20]))
        note(f"Page {pages} could not be read by the machine. What stands there is only hidden by a box.")


def _note_endings(terms: Sequence[str]) -> None:
    """Which words stand unfound where they end otherwise. The terms themselves are not told: what is noted may be kept."""
    for one in changing(terms):
        which = f"Term {one.term}: its word {one.word}" if len(terms[one.term - 1].split()) > 1 else f"Term {one.term}"
        note(f"{which} has other endings in other cases (as Сәрсенова has Сәрсеновой, Сәрсенову), which are not found.")
        if one.stem:
            cut = counted(len(one.text) - len(one.stem), "letter")
            note(
                f"  To find these too, give the part that stays as a term (as Сәрсенов): that word without its last {cut}."
            )
        else:
            note("  What stays of it is too short to be found inside of words: give each of its forms as a term.")


def _note_card(original: Item, made: Item) -> None:
    """What was taken over of what was stated of the original, and what not."""
    if made.card:
        note(f"Taken over from the card of {original.id}: {', '.join(made.card)}.")
    left = [field for field in original.card if field not in made.card and field != "note"]
    if left:
        note(
            f"Not taken over, as it may say what is hidden: {', '.join(left)}. Where it may be said: describe VAULT {made.id}"
        )


def _show(pages: list[bytes], folder: Path) -> ExitCode:
    try:
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise OutputFailed(path=str(folder), reason=error.strerror or str(error)) from None
    for number, page in enumerate(pages, 1):
        write_new(folder / f"page-{number:03d}.png", page)
    tell(f"Wrote {counted(len(pages), 'page')} into {visible(folder)}, unencrypted. Nothing was made or recorded.")
    return ExitCode.DONE


def _tell(plan: RedactionPlan, made: Item, telling: Sequence[Telling], *, as_json: bool) -> None:
    if as_json:
        tell_json(
            {
                "item": str(made.id),
                "parent": str(plan.item.id),
                "card": dict(made.card),
                "regions": [str(region) for region in plan.regions],
                "terms": [{"found_on": list(one.pages), "read_on": list(one.read)} for one in plan.terms],
                "pages_with_pictures": list(plan.silent),
                "pages_not_read": list(plan.unread),
                "still_said_in": [
                    {"where": one.where, "field": one.field, "terms": list(one.terms)} for one in telling
                ],
            }
        )
    else:
        places = counted(len(plan.regions), "place")
        tell(f"{made.id} is the redacted version of {plan.item.id}: {places} painted over, {visible(made.name)}.")


def _note_telling(telling: Sequence[Telling]) -> None:
    for one in telling[:_MOST_TOLD]:
        note(f"Still says it: {one.where}, {one.field} (term {', '.join(map(str, one.terms))})")
    if len(telling) > _MOST_TOLD:
        note(f"And {len(telling) - _MOST_TOLD} more texts; --json lists them all.")
