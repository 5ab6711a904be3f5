"""The evidence place without its window: finding, taking in, stopping."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image

from evidence_vault.errors import SourceMissing, VaultError
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item, ReadBack
from evidence_vault.records.preview import Preview
from evidence_vault.session import Session
from tests.helpers.runners import DirectRunner
from ui.itemmodels.filters import NO_CARD, NO_EXHIBIT, DateOf, Facet, Value
from ui.itemmodels.rows import ItemKind, ItemState
from ui.presenters.evidence import EvidencePresenter, Listing
from ui.presenters.ports import ProgressState
from ui.presenters.taking_in import Taken
from ui.presenters.thumbnails import Thumbnails, edge_for

T = TypeVar("T")


@dataclass
class Screen:
    """Remembers what it was told."""

    listing: Listing = field(default_factory=Listing)
    taken: list[Taken] = field(default_factory=list)
    read_back: list[ReadBack] = field(default_factory=list)
    failures: list[VaultError] = field(default_factory=list)
    thumbnails: dict[ItemId, Preview] = field(default_factory=dict)
    progress: list[ProgressState | None] = field(default_factory=list)

    def show_listing(self, listing: Listing) -> None:
        self.listing = listing

    def show_thumbnail(self, item: ItemId, preview: Preview) -> None:
        self.thumbnails[item] = preview

    def show_progress(self, state: ProgressState | None) -> None:
        self.progress.append(state)

    def show_taken(self, taken: Taken) -> None:
        self.taken.append(taken)

    def show_read_back(self, taken: Taken, done: ReadBack) -> None:
        assert taken in self.taken
        self.read_back.append(done)

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)

    @property
    def names(self) -> list[str]:
        return [row.item.name for row in self.listing.rows]


@pytest.fixture
def screen() -> Screen:
    """What the presenter tells."""
    return Screen()


@pytest.fixture
def presenter(direct: DirectRunner, screen: Screen) -> EvidencePresenter:
    """Over the small vault: post.txt, reply.txt, photo.bin, all from Telegram."""
    made = EvidencePresenter(direct, screen)
    made.refresh()
    return made


def _png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "PNG")
    return out.getvalue()


def test_the_newest_come_first_unless_asked_otherwise(presenter: EvidencePresenter, screen: Screen) -> None:
    assert screen.names == ["photo.bin", "reply.txt", "post.txt"]
    presenter.order(newest_first=False)
    assert screen.names == ["post.txt", "reply.txt", "photo.bin"]


def test_search_and_kind_narrow_the_list_together(presenter: EvidencePresenter, screen: Screen) -> None:
    presenter.search("TXT telegram")
    assert screen.names == ["reply.txt", "post.txt"]
    assert (screen.listing.found, screen.listing.total) == (2, 3)
    presenter.choose_kind(ItemKind.DOCUMENT)
    assert screen.names == ["reply.txt", "post.txt"]
    presenter.search("photo")
    assert screen.names == ["photo.bin"], "a kind of which nothing is left is let go"
    assert presenter.kind is None


def test_files_are_taken_in_and_it_is_said_where_they_still_lie(
    presenter: EvidencePresenter, screen: Screen, tmp_path: Path
) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "one.png").write_bytes(_png())
    (folder / "two.txt").write_bytes(b"words of a letter")
    missing = tmp_path / "gone.png"
    presenter.taking_in.add([folder, missing])
    (taken,) = screen.taken
    assert screen.names[:2] == ["two.txt", "one.png"]
    assert (len(taken.items), taken.size, taken.cancelled) == (2, len(_png()) + 17, False)
    assert taken.places == (folder, tmp_path)
    ((source, error),) = taken.failures
    assert source == str(missing)
    assert isinstance(error, SourceMissing)
    assert screen.progress[-1] is None
    assert not presenter.taking_in.busy
    assert (folder / "one.png").read_bytes() == _png()
    (done,) = screen.read_back
    assert done.verified == taken.items
    assert [row.state for row in screen.listing.rows] == [ItemState.VERIFIED] * 2 + [ItemState.STORED] * 3


def test_where_nothing_was_taken_in_nothing_is_said_to_lie_anywhere(
    presenter: EvidencePresenter, screen: Screen, tmp_path: Path
) -> None:
    presenter.taking_in.add([tmp_path / "gone.png"])
    assert (screen.taken[0].items, screen.taken[0].places) == ((), ())


def test_a_pasted_picture_lies_nowhere_else(presenter: EvidencePresenter, screen: Screen) -> None:
    presenter.taking_in.paste("pasted-20260302-212011.png", _png)
    assert screen.taken[0].places == ()
    row = screen.listing.rows[0]
    assert (row.item.name, row.item.path, row.kind) == ("pasted-20260302-212011.png", None, ItemKind.PICTURE)


class Stopped:
    """A job of which only is known whether it was stopped."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class LaterRunner:
    """Keeps what it is asked for until it is told to go on."""

    def __init__(self, runner: DirectRunner) -> None:
        self._runner = runner
        self.waiting: list[Callable[[], object]] = []
        self.jobs: list[Stopped] = []

    def run(
        self,
        work: Callable[[Session, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        *,
        progress: Callable[[ProgressState], None] | None = None,
        brief: bool = False,
    ) -> Stopped:
        self.waiting.append(lambda: self._runner.run(work, done, failed, progress=progress, brief=brief))
        self.jobs.append(Stopped())
        return self.jobs[-1]

    def go_on(self) -> None:
        for work in self.waiting[:]:
            self.waiting.remove(work)
            work()


def test_more_files_may_be_dropped_while_others_come_in_and_one_stop_stops_all(
    direct: DirectRunner, screen: Screen, tmp_path: Path
) -> None:
    later = LaterRunner(direct)
    presenter = EvidencePresenter(later, screen)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
        presenter.taking_in.add([tmp_path / name])
    under_way = [presenter.taking_in.busy]
    presenter.taking_in.cancel()
    assert [job.cancelled for job in later.jobs] == [True, True]
    later.go_on()
    later.go_on()  # what was taken in before it was stopped is read back
    under_way.append(presenter.taking_in.busy)
    assert under_way == [True, False]
    assert screen.names[:2] == ["b.txt", "a.txt"]


def test_what_was_described_anew_is_found_by_its_new_words(
    presenter: EvidencePresenter, screen: Screen, direct: DirectRunner
) -> None:
    item = screen.listing.rows[0].id
    direct.session.describe([item], {"title": "Қоқан-лоққы"})
    presenter.search("кокан-локкы")
    assert screen.names == []
    presenter.reread([item])
    assert [row.title for row in screen.listing.rows] == ["Қоқан-лоққы"]


def test_a_post_is_one_row_from_the_moment_that_it_is_said(
    presenter: EvidencePresenter, screen: Screen, direct: DirectRunner
) -> None:
    post = direct.session.group([ItemId(3), ItemId(1)])
    presenter.reread(post.items)
    assert screen.names == ["reply.txt", "photo.bin"]
    assert (screen.listing.found, screen.listing.total) == (2, 3), "originals are counted as before"
    presenter.search("post.txt")
    assert [row.post for row in screen.listing.rows] == [post.id]
    presenter.search("")
    presenter.refresh()
    assert screen.names == ["reply.txt", "photo.bin"]
    direct.session.separate(post.id)
    presenter.reread(post.items)
    assert screen.names == ["photo.bin", "reply.txt", "post.txt"]


def test_a_thumbnail_is_asked_for_when_an_item_is_seen(presenter: EvidencePresenter, screen: Screen) -> None:
    presenter.taking_in.paste("pasted.png", _png)
    assert not screen.thumbnails
    presenter.want_thumbnail(screen.listing.rows[0])
    seen = screen.thumbnails[screen.listing.rows[0].id]
    assert (seen.result, seen.width, seen.height) == ("ok", 60, 40)


def test_a_place_that_is_about_to_go_asks_for_no_thumbnail(presenter: EvidencePresenter, screen: Screen) -> None:
    presenter.taking_in.paste("pasted.png", _png)
    presenter.be_quiet()
    presenter.want_thumbnail(screen.listing.rows[0])
    assert not screen.thumbnails


def test_another_wording_of_the_place_shows_what_was_searched_for(
    presenter: EvidencePresenter, screen: Screen, direct: DirectRunner
) -> None:
    presenter.search('"reply.txt"')
    presenter.choose(Facet.TO_DO, Value(NO_EXHIBIT))
    other = EvidencePresenter(direct, screen)
    other.take_over(presenter)
    presenter.search("")
    other.refresh()
    assert (other.words, screen.listing.filter.active) == ('"reply.txt"', 1)


def test_what_was_seen_last_is_fetched_first_and_what_scrolled_away_is_not(direct: DirectRunner) -> None:
    later = LaterRunner(direct)
    order: list[int] = []

    def item(number: int) -> Item:
        known = direct.session.items()[0]
        return Item(ItemId(number), known.name, known.sha256, known.size, known.ingested_at, known.ingested_by, number)

    thumbnails = Thumbnails(later, lambda item, _: order.append(item.number))
    for number in range(1, 201):
        thumbnails.want(item(number))
    thumbnails.want(item(150))
    while later.waiting:
        later.go_on()
    assert order[:3] == [1, 150, 200]
    assert len(order) == 61


@pytest.mark.parametrize(
    ("facts", "edge"),
    [
        ({"width": 1080, "height": 2400}, 711),
        ({"width": 720, "height": 11520}, 5120),
        ({"width": 10, "height": 100_000}, 16_384),
        ({"width": "wide", "height": 5}, 640),
        ({}, 640),
    ],
)
def test_a_long_screenshot_is_asked_for_wide_enough_to_be_read(
    direct: DirectRunner, facts: dict[str, int], edge: int
) -> None:
    known = direct.session.items()[0]
    item = Item(*(known.id, known.name, known.sha256, 1, known.ingested_at, known.ingested_by, 1), inspected=facts)
    assert edge_for(item, 320) == edge


def _offered(screen: Screen, facet: Facet) -> dict[str, int]:
    return {one.value.text or one.value.key: one.count for one in screen.listing.choices[facet]}


def test_filters_narrow_the_list_together_with_search_and_kind(
    presenter: EvidencePresenter, screen: Screen, direct: DirectRunner
) -> None:
    direct.session.describe([ItemId(1), ItemId(3)], {"account": "@example", "language": "kk"})
    direct.session.describe([ItemId(2)], {"account": "@example, @other"})
    presenter.refresh()
    assert _offered(screen, Facet.PERSON) == {"@example": 3, "@other": 1}
    presenter.choose(Facet.LANGUAGE, Value("kk", "kk"))
    assert screen.names == ["photo.bin", "post.txt"]
    assert (screen.listing.found, screen.listing.total, screen.listing.filter.active) == (2, 3, 1)
    assert _offered(screen, Facet.PERSON) == {"@example": 2}
    presenter.choose_kind(ItemKind.DOCUMENT)
    assert screen.names == ["post.txt"]
    presenter.search('"reply.txt"')
    assert screen.names == []
    assert _offered(screen, Facet.LANGUAGE) == {"": 1, "kk": 0}
    presenter.show_all()
    assert (screen.names, screen.listing.filter.active) == (["photo.bin", "reply.txt", "post.txt"], 0)


def test_days_narrow_the_list_and_it_is_said_what_has_none(
    presenter: EvidencePresenter, screen: Screen, direct: DirectRunner
) -> None:
    direct.session.describe([ItemId(1)], {"captured": "2026-03-02"})
    direct.session.describe([ItemId(2)], {"captured": "2026-03-09"})
    presenter.refresh()
    presenter.choose_days(DateOf.CAPTURED, date(2026, 3, 1), date(2026, 3, 5))
    assert (screen.names, screen.listing.undated) == (["post.txt"], 1)
    presenter.choose_days(DateOf.CAPTURED, None, None)
    assert (len(screen.names), screen.listing.undated) == (3, 0)


def test_what_is_described_leaves_the_list_of_what_is_left_to_do(
    presenter: EvidencePresenter, screen: Screen, direct: DirectRunner
) -> None:
    presenter.taking_in.paste("pasted.png", _png)
    assert _offered(screen, Facet.TO_DO) == {NO_CARD: 1, NO_EXHIBIT: 1}
    presenter.choose(Facet.TO_DO, Value(NO_CARD))
    assert screen.names == ["pasted.png"]
    direct.session.describe([ItemId(4)], {"platform": "VK"})
    presenter.reread([ItemId(4)])
    assert screen.names == []
    presenter.choose(Facet.TO_DO, None)
    assert _offered(screen, Facet.PLATFORM) == {"Telegram": 3, "VK": 1}


def test_a_new_exhibit_counts_as_soon_as_the_place_is_read_anew(
    presenter: EvidencePresenter, screen: Screen, direct: DirectRunner
) -> None:
    presenter.taking_in.paste("pasted.png", _png)
    assert _offered(screen, Facet.CASE) == {"C-001": 3, "": 1}
    assert [case.title["en"] for case in screen.listing.cases.values()] == ["A case"]
    direct.session.add_exhibits(next(iter(direct.session.cases())).id, [ItemId(4)], {}, together=False)
    presenter.refresh()
    assert _offered(screen, Facet.CASE) == {"C-001": 4}
    assert _offered(screen, Facet.TO_DO) == {NO_CARD: 1}
