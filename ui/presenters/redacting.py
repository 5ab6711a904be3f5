"""Painting over parts of an item: boxes and words, a look at the result, and then the redacted version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from evidence_vault.errors import InvalidValue, OpenedForReading
from evidence_vault.progress import Progress
from evidence_vault.records.derivative import GROUND, Region
from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import ENGLISH, Alike, FoundTerm, RedactionPlan, Telling, Term, grid, grown
from ui.presenters.one_job import JobScreen, OneJob
from ui.presenters.ports import Runner
from ui.presenters.printing import Languages
from ui.presenters.thumbnails import edge_for

if TYPE_CHECKING:
    from evidence_vault.session import Session

SIDE = 1400
"""Pixels of the shorter side of a page: its words can be read when it is enlarged."""

_NEW = (4, 5)
"""Steps of the grid, across and down, of a box that was not drawn."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked so far.

    Attributes:
        document: whether it is one, and no picture.
        sizes: of each page, in the units of the boxes.
        page: that is looked at, from 1.
        boxes: as they will be painted, of all pages.
        chosen: place of the box that is chosen, from 0; None for none.
        terms: with where they were found.
        silent: pages that are pictures or have one: a machine reads them for the words.
        unread: those of them that it could not read.
    """

    document: bool
    sizes: tuple[tuple[int, int], ...]
    page: int
    boxes: tuple[Region, ...]
    chosen: int | None
    terms: tuple[FoundTerm, ...]
    silent: tuple[int, ...]
    unread: tuple[int, ...] = ()

    @property
    def box(self) -> Region | None:
        """The box that is chosen."""
        return None if self.chosen is None else self.boxes[self.chosen]


class RedactingScreen(JobScreen, Protocol):
    """What is told of a redaction."""

    def show_marked(self, marked: Marked) -> None:
        """What is marked now, and which page is looked at."""
        ...

    def show_page(self, seen: Preview) -> None:
        """What the page of the original that is looked at looks like."""
        ...

    def show_result(self, page: int, pages: int, seen: Preview) -> None:
        """What a page would look like; nothing is made yet."""
        ...

    def show_made(self, made: Item, telling: Sequence[Telling]) -> None:
        """The redacted version is there; which other texts still say what was removed."""
        ...


class RedactingPresenter(OneJob):
    """Of one item.

    Args:
        runner: with the vault.
        screen: the view.
        item: which one.
    """

    def __init__(self, runner: Runner, screen: RedactingScreen, item: Item) -> None:
        super().__init__(runner, screen)
        self._screen, self._item = screen, item
        self._edge = edge_for(item, SIDE)
        self._terms: tuple[Term, ...] = ()
        self._marked: Marked | None = None
        self._plan: RedactionPlan | None = None
        self._looked_at = 1
        self._reason = ""

    def begin(self) -> None:
        """See how large its pages are, and look at the first."""
        item = self._item.id

        def work(session: Session, _: Progress) -> RedactionPlan:
            if not session.writable:
                raise OpenedForReading  # before a person draws for nothing
            return session.plan_redaction(item, (), ())

        def begun(plan: RedactionPlan) -> None:
            self._set(Marked(plan.document, plan.sizes, 1, (), None, (), plan.silent))
            self._draw()

        self._do(work, begun)

    # -- pages -----------------------------------------------------------------------------------

    def turn(self, by: int) -> None:
        """So many pages on, or back."""
        if marked := self._marked:
            self._go(min(max(marked.page + by, 1), len(marked.sizes)), None)

    def _go(self, page: int, chosen: int | None) -> None:
        if marked := self._marked:
            self._set(replace(marked, page=page, chosen=chosen))
            if page != marked.page:
                self._draw()

    def _draw(self) -> None:
        if marked := self._marked:
            page, item, edge = marked.page, self._item.id, self._edge
            self._ask(lambda session: session.preview(item, edge, page), lambda seen: self._drawn(page, seen))

    def _drawn(self, page: int, seen: Preview) -> None:
        if self._marked and self._marked.page == page:
            self._screen.show_page(seen)

    # -- boxes -----------------------------------------------------------------------------------

    def draw(self, x: int, y: int, width: int, height: int, ground: str) -> None:
        """A box was drawn on the page that is looked at; it grows to the grid, and is chosen."""
        if marked := self._marked:
            wide, high = marked.sizes[marked.page - 1]
            left, top = min(max(x, 0), wide - 1), min(max(y, 0), high - 1)
            box = Region(marked.page, left, top, max(1, width), max(1, height), ground)
            boxes = (*marked.boxes, self._grown(box))
            self._set(replace(marked, boxes=boxes, chosen=len(boxes) - 1))

    def add(self, ground: str) -> None:
        """A box in the upper left corner, beside those that stand there, to be moved by the keyboard."""
        if marked := self._marked:
            across, down = grid(document=marked.document)
            here = sum(box.page == marked.page for box in marked.boxes)
            self.draw(across, down * (2 + 6 * (here % 10)), across * _NEW[0], down * _NEW[1], ground)

    def choose(self, place: int | None) -> None:
        """A box was chosen; its page is shown."""
        marked = self._marked
        if marked and place != marked.chosen and (place is None or 0 <= place < len(marked.boxes)):
            self._go(marked.page if place is None else marked.boxes[place].page, place)

    def move(self, across: int, down: int) -> None:
        """Move the box that is chosen by so many steps of the grid."""
        if (marked := self._marked) and (box := marked.box):
            step = grid(document=marked.document)
            wide, high = marked.sizes[box.page - 1]
            x = min(max(0, box.x + across * step[0]), max(0, wide - box.width))
            y = min(max(0, box.y + down * step[1]), max(0, high - box.height))
            self.place(x, y, box.width, box.height)

    def widen(self, across: int, down: int) -> None:
        """Make the box that is chosen larger or smaller by so many steps of the grid."""
        if (marked := self._marked) and (box := marked.box):
            step = grid(document=marked.document)
            self.place(
                box.x,
                box.y,
                max(step[0], (box.width // step[0] + across) * step[0]),
                max(step[1], (box.height // step[1] + down) * step[1]),
            )

    def place(self, x: int, y: int, width: int, height: int) -> None:
        """Put the box that is chosen here; it grows to the grid."""
        if (marked := self._marked) and (box := marked.box):
            wide, high = marked.sizes[box.page - 1]
            x, y = min(max(0, x), wide - 1), min(max(0, y), high - 1)
            self._change(replace(box, x=x, y=y, width=max(1, width), height=max(1, height)))

    def explain(self, ground: str) -> None:
        """Say why the box that is chosen is painted over, by a code."""
        if self._sound(ground) and (marked := self._marked) and (box := marked.box):
            self._change(replace(box, ground=ground))

    def remove(self) -> None:
        """Take the box that is chosen away."""
        if (marked := self._marked) and (place := marked.chosen) is not None:
            boxes = marked.boxes[:place] + marked.boxes[place + 1 :]
            self._set(replace(marked, boxes=boxes, chosen=min(place, len(boxes) - 1) if boxes else None))

    def _change(self, box: Region) -> None:
        if (marked := self._marked) and (place := marked.chosen) is not None:
            boxes = (*marked.boxes[:place], self._grown(box), *marked.boxes[place + 1 :])
            self._set(replace(marked, boxes=boxes))

    def _grown(self, box: Region) -> Region:
        marked = self._marked
        return grown(box, marked.sizes, document=marked.document) if marked else box

    # -- words -----------------------------------------------------------------------------------

    def look_for(self, text: str, ground: str) -> None:
        """Mark this text wherever it stands."""
        wanted = text.strip()
        if self._sound(ground) and all(wanted != one.text for one in self._terms):
            self._search((*self._terms, Term(wanted, ground)))

    def forget(self, place: int) -> None:
        """Do not remove these words after all."""
        self._search(self._terms[:place] + self._terms[place + 1 :])

    def _search(self, terms: tuple[Term, ...]) -> None:
        item = self._item.id

        def found(plan: RedactionPlan) -> None:
            self._terms = terms
            if marked := self._marked:
                self._set(replace(marked, terms=plan.terms, unread=plan.unread))

        self._do(lambda session, progress: session.plan_redaction(item, (), terms, progress), found)

    def _sound(self, ground: str) -> bool:
        if ground and not GROUND.fullmatch(ground):
            self._screen.show_failure(InvalidValue(field="ground", value=ground, expected="a code"))
            return False
        return True

    # -- the result ------------------------------------------------------------------------------

    def look(self, languages: Languages = ENGLISH) -> None:
        """Paint the page that is looked at over, to be seen, with marks in these languages; nothing is made."""
        marked, item, terms = self._marked, self._item.id, self._terms
        if marked is None:
            return
        boxes, page, edge = marked.boxes, marked.page, self._edge

        def work(session: Session, progress: Progress) -> tuple[RedactionPlan, Preview]:
            plan = session.plan_redaction(item, boxes, terms, progress, languages=languages)
            return plan, session.redaction_page(plan, page, edge)

        def painted(result: tuple[RedactionPlan, Preview]) -> None:
            self._plan, self._looked_at = result[0], page
            self._screen.show_result(page, len(result[0].sizes), result[1])

        self._do(work, painted)

    def look_on(self, by: int) -> None:
        """Another page of what would be made."""
        plan, edge = self._plan, self._edge
        if plan and 1 <= (page := self._looked_at + by) <= len(plan.sizes):

            def painted(seen: Preview) -> None:
                self._looked_at = page
                self._screen.show_result(page, len(plan.sizes), seen)

            self._do(lambda session, _: session.redaction_page(plan, page, edge), painted)

    def make(self, reason: str) -> None:
        """Make the redacted version that was looked at, and take it in."""
        if (plan := self._plan) is None:
            return
        self._reason = reason

        def work(session: Session, progress: Progress) -> tuple[Item, list[Telling]]:
            made = session.redact(plan, reason.strip(), progress)
            return made, session.telling_texts(made.id)

        def done(result: tuple[Item, list[Telling]]) -> None:
            self._plan = None
            self._screen.show_made(*result)

        self._do(work, done)

    def go_on(self, others: Sequence[Alike]) -> None:
        """The person looked at these places, at which it stopped: another word stands there."""
        if plan := self._plan:
            self._plan = replace(plan, others=(*plan.others, *others))
            self.make(self._reason)

    @property
    def removing(self) -> list[str]:
        """The terms of what was looked at."""
        return [one.text for one in self._plan.terms] if self._plan else []

    def _set(self, marked: Marked) -> None:
        self._marked, self._plan = marked, None
        self._screen.show_marked(marked)
