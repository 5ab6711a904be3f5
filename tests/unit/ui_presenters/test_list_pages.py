"""The list on paper without a window: pages of what is recorded, printed and saved as its forum asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from evidence_vault.errors import VaultError
from evidence_vault.progress import NoProgress, Progress
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.session import Session
from tests.helpers.doubts import NOTHING, added, without
from tests.helpers.printing import text_of
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import TestVault
from ui.presenters.list_pages import LONG, ListPages
from ui.presenters.printing import CHOICES
from ui.presenters.telling import Telling

T = TypeVar("T")
CASE, POST = CaseId(1), ItemId(1)


class Screen:
    """Remembers everything that it is told."""

    def __init__(self) -> None:
        self.outdated = 0
        self.pages: list[bytes] = []
        self.excerpts: list[bytes] = []
        self.printed: list[bytes] = []
        self.saved: list[Path] = []
        self.told: list[Telling] = []
        self.failures: list[VaultError] = []
        self.unprintable: list[VaultError] = []

    def pages_outdated(self) -> None:
        self.outdated += 1

    def show_pages(self, pdf: bytes) -> None:
        self.pages.append(pdf)

    def show_excerpt(self, pdf: bytes) -> None:
        self.excerpts.append(pdf)

    def show_no_pages(self, error: VaultError) -> None:
        self.unprintable.append(error)

    def print_pages(self, pdf: bytes, told: Telling) -> None:
        self.printed.append(pdf)
        self.told.append(told)

    def show_saved(self, path: Path, told: Telling) -> None:
        self.saved.append(path)
        self.told.append(told)

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(direct: DirectRunner, screen: Screen) -> ListPages:
    """The pages of the small vault's case."""
    made = ListPages(direct, screen, ("en",))
    made.follow(CASE, direct.session.head.size)
    return made


def test_pages_are_outdated_when_something_was_recorded_and_only_then(
    presenter: ListPages, screen: Screen, direct: DirectRunner
) -> None:
    assert screen.outdated == 1
    presenter.follow(CASE, direct.session.head.size)
    assert screen.outdated == 1
    direct.session.edit_exhibits(CASE, [POST], {"title.en": "Another"})
    presenter.follow(CASE, direct.session.head.size)
    presenter.choose_languages(("kk", "ru"))
    assert screen.outdated == 3


def test_before_there_is_a_case_nothing_is_set(direct: DirectRunner, screen: Screen, tmp_path: Path) -> None:
    presenter = ListPages(direct, screen, ("en",))
    presenter.render()
    presenter.print_list()
    presenter.save(tmp_path / "list.pdf", "pdf")
    assert (screen.pages, screen.printed, screen.saved) == ([], [], [])


def test_the_list_is_saved_as_what_the_person_says(presenter: ListPages, screen: Screen, tmp_path: Path) -> None:
    for one in ("docx", "csv"):
        presenter.save(tmp_path / f"list.{one}", one)
    assert (tmp_path / "list.docx").read_bytes().startswith(b"PK")
    assert "Post and reply" in (tmp_path / "list.csv").read_text("utf-8-sig")
    assert screen.failures == []


def test_the_pages_are_those_that_would_be_saved(presenter: ListPages, screen: Screen, tmp_path: Path) -> None:
    presenter.choose_languages(("en", "ru"))
    presenter.render()
    presenter.save(tmp_path / "list.pdf", "pdf")
    presenter.print_list()
    assert screen.saved == [tmp_path / "list.pdf"]
    assert screen.printed == screen.pages
    assert (tmp_path / "list.pdf").read_bytes() == screen.pages[0]


def test_nothing_is_overwritten_by_saving(presenter: ListPages, screen: Screen, tmp_path: Path) -> None:
    (tmp_path / "list.pdf").write_text("older")
    presenter.save(tmp_path / "list.pdf", "pdf")
    assert [error.code for error in screen.failures] == ["path.exists"]
    assert (tmp_path / "list.pdf").read_text() == "older"


def test_a_character_that_cannot_be_printed_is_told(presenter: ListPages, screen: Screen, direct: DirectRunner) -> None:
    direct.session.edit_exhibits(CASE, [POST], {"title.en": "𒀀 on a wall"})
    presenter.render()
    assert [error.code for error in screen.unprintable] == ["glyph.missing"]
    assert screen.pages == []


class LateRunner:
    """A runner that keeps what long work has to tell until it is asked for."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.waiting: list[Callable[[], None]] = []
        self.cancelled = 0

    def run(
        self,
        work: Callable[[Session, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[VaultError], None],
        *,
        progress: object = None,
        brief: bool = False,
    ) -> LateRunner:
        del failed, progress
        result = work(self.session, NoProgress())
        if brief:
            done(result)
        else:
            self.waiting.append(lambda: done(result))
        return self

    def cancel(self) -> None:
        self.cancelled += 1


def test_pages_that_come_late_are_dropped(vault: TestVault, screen: Screen) -> None:
    with vault.session() as session:
        late = LateRunner(session)
        presenter = ListPages(late, screen, ("en",))
        presenter.follow(CASE, session.head.size)
        presenter.render()
        presenter.choose_languages(("ru",))
        presenter.render()
        older, newer = late.waiting
        newer()
        older()
        assert screen.pages == [session.exhibit_list(CaseId(1), ("ru",))]
        assert late.cancelled == 1


def test_every_pair_of_languages_can_be_chosen_in_either_order() -> None:
    assert len(CHOICES) == len(set(CHOICES)) == 9
    assert {("kk", "ru"), ("ru", "kk"), ("en", "ru"), ("kk",)} <= set(CHOICES)


def test_what_is_being_typed_is_seen_on_the_page_and_neither_saved_nor_recorded(
    presenter: ListPages, screen: Screen, direct: DirectRunner, tmp_path: Path
) -> None:
    exhibit, head = direct.session.exhibits(CASE)[0], direct.session.head
    before = screen.outdated
    presenter.type(exhibit.id, {"title.en": "Halfway", "pages": "3", "source": "", "nonsense": "x"})
    presenter.type(exhibit.id, {"title.en": "Halfway", "pages": "3", "source": "", "nonsense": "x"})
    assert screen.outdated == before + 1
    presenter.render()
    presenter.save(tmp_path / "list.pdf", "pdf")
    assert "Halfway" in text_of(screen.pages[-1])
    assert "Halfway" not in text_of((tmp_path / "list.pdf").read_bytes())
    assert direct.session.head == head
    presenter.type(exhibit.id, {})
    presenter.render()
    assert "Halfway" not in text_of(screen.pages[-1])


def test_of_a_long_list_the_exhibit_that_is_typed_is_shown_before_the_whole(vault: TestVault, screen: Screen) -> None:
    with vault.session() as session:
        late = LateRunner(session)
        presenter = ListPages(late, screen, ("en",))
        first, second = session.exhibits(CASE)[:2]
        presenter.follow(CASE, session.head.size, None, LONG)
        presenter.render()
        late.waiting.pop()()
        assert (len(screen.pages), screen.excerpts) == (1, []), "nothing is being typed"
        presenter.type(first.id, {"title.en": "Halfway"})
        presenter.render()
        late.waiting.pop()()
        (alone,) = map(text_of, screen.excerpts)
        assert "Halfway" in alone
        others = [title for title in (*second.title.values(), *second.shows.values()) if title]
        assert not any(title in alone for title in others)
        assert len(screen.pages) == 1, "the whole is still being set"
        late.waiting.pop()()
        assert "Halfway" in text_of(screen.pages[-1])
        assert all(title in text_of(screen.pages[-1]) for title in others)
        presenter.follow(CASE, session.head.size, None, LONG - 1)
        presenter.render()
        late.waiting.pop()()
        assert len(screen.excerpts) == 1, "a short list is set as quickly"


def test_what_goes_out_says_which_sealed_exhibits_it_tells_all_of_and_which_say_a_removed_word(
    direct: DirectRunner, presenter: ListPages, screen: Screen, tmp_path: Path
) -> None:
    presenter.save(tmp_path / "open.pdf", "pdf")
    session = direct.session
    session.edit_exhibits(CASE, [POST], {"confidentiality": "sealed"})
    covered = without(session, added(session, "covered.png", NOTHING), "Ермек Мысалов")
    session.add_exhibits(CASE, [covered], {"title.en": "What ЕРМЕК МЫСАЛОВ said"}, together=True)
    presenter.save(tmp_path / "sealed.pdf", "pdf")
    presenter.print_list()
    assert screen.told == [Telling(), Telling(("1",), ("3",)), Telling(("1",), ("3",))]
