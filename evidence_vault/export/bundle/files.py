"""The files beside the bundle proper: the list, one file for each exhibit, custody, declarations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from evidence_vault.export import blocks
from evidence_vault.export.bundle import annexes
from evidence_vault.export.bundle.book import Frame, page_data
from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.bundle.layout import Span
from evidence_vault.export.bundle.naming import ascii_text, file_name
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.declarations.declaration import DeclarationInput, declaration
from evidence_vault.export.declarations.facts import Marked
from evidence_vault.export.editable import editable
from evidence_vault.export.exhibit_list import ListInput
from evidence_vault.export.forum_list import forum_list, list_csv
from evidence_vault.export.list_changes import ListVersion
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.export.typeset import typeset
from evidence_vault.export.words import Words
from evidence_vault.progress import Progress
from evidence_vault.records.case import Exhibit
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.pages import Part

EXHIBITS: Final = "02_exhibits"
LIST: Final = "01_exhibit-list"
CUSTODY: Final = "04_custody.pdf"
DECLARATIONS: Final = "05_declarations"

_ENDING: Final = 5
"""Characters of an ending that is taken over from the name of a file."""


def printed(
    plan: BundlePlan, frame: Frame, spans: Mapping[str, Span], progress: Progress
) -> Iterator[tuple[str, bytes]]:
    """The list, the custody of the exhibits and the declarations, by their names below ``data``.

    Args:
        plan: what is built.
        frame: of its pages.
        spans: where everything stands in the bundle: these pages are what the list names.
        progress: asked meanwhile whether they are still wanted.

    Raises:
        MissingGlyph: a text has a character that no shipped font draws.
        TypesetFailed: pages cannot be set.
    """
    languages = plan.words.languages
    standing = plan.record.standing
    exhibits = tuple(_rows(plan))
    issued = plan.issued
    version = ListVersion(issued.version, issued.at, issued.seq, plan.before, plan.changes, extract=not plan.whole)
    stands = {bound.exhibit.number: spans[bound.key].text for bound in plan.bounds if bound.key in spans}
    listed = ListInput(
        plan.case, exhibits, standing, plan.record.vouchings, plan.issued.marking, version, stands, issued.languages
    )
    document = forum_list(listed, plan.profile, languages)
    yield f"{LIST}.pdf", blocks.pages(document, progress)
    yield f"{LIST}.docx", editable(document, progress)
    yield f"{LIST}.csv", list_csv(listed, plan.profile, languages)
    custody = annexes.custody(
        plan.record, plan.bounds, plan.numbering, plan.words, plan.consents, plan.profile, plan.record
    )
    unlinked = {**custody, "groups": [{**group, "key": ""} for group in custody["groups"]]}  # type: ignore[union-attr,dict-item]
    data = page_data([unlinked], frame, numbered=True)
    yield CUSTODY, typeset("bundle.typ", data, created=frame.created, progress=progress)
    marked = tuple(Marked(bound.mark, bound.listed, _marks(bound, plan)) for bound in plan.shown)
    for kind in plan.declarations if marked else ():
        made_of = {item: line[0].parent for item, line in plan.record.redacted.items()}
        law, paper = plan.profile.law, plan.profile.page.paper
        said = DeclarationInput(plan.case, marked, standing, law=law, paper=paper, made_of=made_of)
        form = declaration(kind, said, languages)
        yield f"{DECLARATIONS}/{kind}.pdf", blocks.pages(form, progress)
        yield f"{DECLARATIONS}/{kind}.docx", editable(form, progress)


def _marks(bound: Bound, plan: BundlePlan) -> dict[str, str]:
    """Its mark in each language of the bundle in which the list was issued: what was issued stays so."""
    issued = plan.issued
    own = [one for one in plan.words.languages if one in issued.languages]
    return {one: issued.marking.mark(bound.exhibit.number, one) for one in own}


def _rows(plan: BundlePlan) -> Iterator[ListedExhibit]:
    """The rows of the list as it was issued, with its withdrawn numbers; of an extract those alone that are chosen."""
    bounds = {bound.exhibit.id: bound for bound in plan.bounds}
    for row in plan.issued.rows:
        if row.exhibit.id in bounds:
            yield _listed(bounds[row.exhibit.id], plan.words)
        elif plan.whole:
            yield ListedExhibit(row.exhibit, ())


def _listed(bound: Bound, words: Words) -> ListedExhibit:
    """An exhibit as the list prints it; of what is withheld no more than its number and that it is."""
    if not bound.withheld:
        return bound.listed
    titles = {language: words.one("bundle.withheld_title", language) for language in words.languages}
    exhibit = bound.exhibit
    return ListedExhibit(Exhibit(exhibit.id, exhibit.case, exhibit.number, (), titles, party=exhibit.party), ())


def names(plan: BundlePlan, made: dict[ItemId, Part]) -> tuple[dict[str, str], dict[ItemId, str]]:
    """What the file of each exhibit is called that has pages, and that of each item that has none.

    Files of an earlier build keep their names, which stand on its pages.

    Returns:
        Paths below ``data``, by the key of an exhibit and by item.
    """
    of_exhibits: dict[str, str] = {}
    of_items: dict[ItemId, str] = {}
    taken: set[str] = set()

    def give(mark: str, title: str, ending: str, place: int = 0) -> str:
        name = file_name(
            plan.profile.naming,
            mark=mark,
            title=title,
            ending=ending,
            longest=plan.profile.limits.name_length,
            taken=taken,
            place=place,
        )
        taken.add(name.lower())
        return f"{EXHIBITS}/{name}"

    for bound, languages in [(bound, one.words.languages) for one in plan.builds for bound in one.own]:
        title = _title(bound, languages)
        if any(made[item.id].result in ("ok", "told") for item in bound.items):
            of_exhibits[bound.key] = give(bound.mark, title, "pdf")
        for at, item in enumerate(bound.items, 1):
            if made[item.id].result not in ("ok", "told") and item.id not in of_items:
                place = at if len(bound.items) > 1 else 0
                of_items[item.id] = give(bound.mark, title, ending_of(item), place)
    return of_exhibits, of_items


def ending_of(item: Item) -> str:
    """The ending of an item's name, as far as every system takes it."""
    ending = PurePosixPath(item.name).suffix.lower().removeprefix(".")
    return ending if ending.isascii() and ending.isalnum() and len(ending) <= _ENDING else "bin"


def _title(bound: Bound, languages: Sequence[str]) -> str:
    """In a language of the bundle, the leading one first, from which letters are left in ASCII."""
    titles = bound.exhibit.title
    wanted = [title for language in (*languages, "en") if ascii_text(title := titles.get(language, ""))]
    return next(iter([*wanted, *titles.values()]), "")
