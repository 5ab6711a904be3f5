"""Marking what is to be painted over, over a real vault without Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from evidence_vault.errors import (
    InvalidValue,
    NothingToRedact,
    NotRedactable,
    OpenedForReading,
    RedactionDoubtful,
    VaultError,
)
from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import ANOTHER_WORD, Alike, Telling
from tests.helpers import leaky
from tests.helpers.doubts import BOX, UNSURE, added, as_file, doubted
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import make_vault
from ui.presenters.redacting import Marked, RedactingPresenter

DOCUMENT, PHOTOGRAPH, TEXT = ItemId(4), ItemId(5), ItemId(1)


class Screen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.marked: Marked
        self.pages: list[int] = []
        self.results: list[tuple[int, int, Preview]] = []
        self.made: list[tuple[Item, Sequence[Telling]]] = []
        self.errors: list[VaultError] = []

    def show_marked(self, marked: Marked) -> None:
        self.marked = marked

    def show_page(self, _seen: Preview) -> None:
        self.pages.append(self.marked.page)

    def show_result(self, page: int, pages: int, seen: Preview) -> None:
        self.results.append((page, pages, seen))

    def show_made(self, made: Item, telling: Sequence[Telling]) -> None:
        self.made.append((made, telling))

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a screen is told
        return lambda *_: None


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DirectRunner]:
    """One vault for all tests: a document of two pages, and a photograph."""
    vault = make_vault(tmp_path_factory.mktemp("redacting"))
    with vault.session(write=True) as session:
        for name, content in (
            ("two.pdf", leaky.page("Statement of", leaky.NAME, pages=2)),
            ("photo.jpg", leaky.photograph()),
        ):
            session.add_content(name, content, card={}, case=None, progress=NoProgress())
        yield DirectRunner(session)


def begun(desk: DirectRunner, item: ItemId) -> tuple[RedactingPresenter, Screen]:
    screen = Screen()
    presenter = RedactingPresenter(desk, screen, desk.session.item(item))
    presenter.begin()
    return presenter, screen


def box(screen: Screen) -> tuple[int, int, int, int]:
    """Where the box that is chosen stands."""
    found = screen.marked.box
    assert found
    return found.x, found.y, found.width, found.height


def test_a_box_is_shown_as_it_will_be_painted(desk: DirectRunner) -> None:
    presenter, screen = begun(desk, DOCUMENT)
    assert screen.pages == [1]
    presenter.draw(40, 10, 20, 3, "NAME")
    assert box(screen) == (36, 8, 36, 8)
    presenter.move(1, -1)
    assert box(screen) == (72, 4, 36, 8)
    presenter.widen(2, 1)
    assert box(screen) == (72, 4, 108, 12)
    presenter.widen(-9, -9)
    assert box(screen) == (72, 4, 36, 4)
    presenter.move(-9, -9)
    assert box(screen) == (0, 0, 36, 4), "it stays on its page"
    presenter.place(5000, 41, 30, 5)
    assert box(screen) == (396, 40, 4, 8), "as far as the page goes"
    presenter.explain("what it is")
    assert isinstance(screen.errors[-1], InvalidValue)
    presenter.explain("CHILD")
    assert screen.marked.boxes[0].ground == "CHILD"
    presenter.remove()
    assert not screen.marked.boxes


def test_boxes_stand_on_their_pages_and_choosing_one_leads_there(desk: DirectRunner) -> None:
    presenter, screen = begun(desk, DOCUMENT)
    presenter.add("")
    presenter.turn(1)
    presenter.turn(1)
    assert screen.marked.page == 2
    presenter.add("")
    assert [one.page for one in screen.marked.boxes] == [1, 2]
    presenter.choose(0)
    assert (screen.marked.page, screen.marked.chosen) == (1, 0)
    assert screen.pages == [1, 2, 1]


def test_words_are_marked_where_they_stand_and_it_is_said_where_not(desk: DirectRunner) -> None:
    presenter, screen = begun(desk, DOCUMENT)
    presenter.look_for(leaky.NAME, "NAME")
    presenter.look_for("Nobody Here", "")
    found, missed = screen.marked.terms
    assert found.pages == (1, 2)
    assert [one.page for one in found.regions] == [1, 2]
    assert (missed.pages, missed.regions) == ((), ())
    presenter.forget(1)
    assert [one.text for one in screen.marked.terms] == [leaky.NAME]
    presenter.look_for(".", "")
    assert isinstance(screen.errors[-1], InvalidValue)
    assert len(screen.marked.terms) == 1, "what was there stays"


def test_nothing_is_made_before_it_was_looked_at(desk: DirectRunner) -> None:
    desk.session.describe([ItemId(1)], {"title": f"A post of {leaky.NAME}"})
    presenter, screen = begun(desk, DOCUMENT)
    before = desk.session.head
    presenter.make("")
    presenter.look()
    assert isinstance(screen.errors[-1], NothingToRedact)
    presenter.look_for(leaky.NAME, "")
    presenter.look(("kk", "ru"))
    presenter.look_on(1)
    presenter.look_on(1)
    assert [(page, pages) for page, pages, _ in screen.results] == [(1, 2), (2, 2)]
    seen = screen.results[0][2]
    assert (seen.result, bool(seen.rgb)) == ("ok", True)
    assert desk.session.head == before
    presenter.make("she is a witness")
    ((made, telling),) = screen.made
    derived = desk.session.made_from(made.id)
    assert derived
    assert (derived.parent, derived.reason) == (DOCUMENT, "she is a witness")
    assert telling == [Telling("E-000001", "card.title", (1,))]
    (recorded,) = desk.session._vault.index.entries_at([derived.seq])
    assert recorded.facts["languages"] == ["kk", "ru"], "of what is written on its boxes and pages"
    presenter.make("again")
    assert len(screen.made) == 1


def test_a_change_asks_for_another_look(desk: DirectRunner) -> None:
    presenter, screen = begun(desk, PHOTOGRAPH)
    assert not screen.marked.document
    presenter.add("")
    presenter.look()
    presenter.move(1, 0)
    presenter.make("")
    assert not screen.made


def test_where_a_word_is_in_doubt_a_person_says_what_it_is_and_the_version_is_made(desk: DirectRunner) -> None:
    term, _ = doubted(desk.session)
    item = added(desk.session, "unsure.png", as_file("PNG", UNSURE))
    presenter, screen = begun(desk, item)
    presenter.look_for(term, "")
    presenter.look()
    assert presenter._plan
    presenter._plan = replace(presenter._plan, regions=(BOX,))  # as if it was not read before it was painted over
    presenter.make("a witness")
    stopped = screen.errors[-1]
    assert isinstance(stopped, RedactionDoubtful)
    places = list(map(Alike.parse, stopped.places))
    assert desk.session.terms_in_doubt(places, presenter.removing) == [term]
    presenter.go_on(places)
    ((made, _),) = screen.made
    derived = desk.session.made_from(made.id)
    assert derived
    assert derived.reason == f"a witness [{ANOTHER_WORD} {places[0]}]"
    assert presenter.removing == [], "that is done"


def test_what_cannot_be_redacted_is_said_at_once(desk: DirectRunner, vault: Any) -> None:  # noqa: ANN401
    _, screen = begun(desk, TEXT)
    assert isinstance(screen.errors[0], NotRedactable)
    with vault.session(write=False) as session:
        _, screen = begun(DirectRunner(session), TEXT)
    assert isinstance(screen.errors[0], OpenedForReading)
