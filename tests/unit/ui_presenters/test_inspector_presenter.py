"""Cards are filled in, for one or for many, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from evidence_vault.errors import InAnotherPost, InvalidValue, PathExists, VaultError
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CustodianId, ItemId, PostId
from evidence_vault.records.item import Item
from evidence_vault.records.preview import Preview
from tests.helpers.runners import DirectRunner
from ui.presenters.inspector import Card, InspectorPresenter
from ui.presenters.recorded import History, Kin


@dataclass
class Screen:
    """Remembers what it was told."""

    items: Sequence[Item] = ()
    card: Card = field(default_factory=lambda: Card({}, frozenset()))
    entries: Sequence[Entry] = ()
    keepers: Mapping[CustodianId, str] = field(default_factory=dict)
    ones: list[tuple[int, bool]] = field(default_factory=list)
    previews: list[Preview] = field(default_factory=list)
    failures: list[VaultError] = field(default_factory=list)
    exported: list[Path] = field(default_factory=list)

    def show_items(self, items: Sequence[Item], *, others: bool) -> None:
        self.items = items
        if others:
            self.entries = ()

    def show_one(self, item: Item, *, other: bool) -> None:
        self.ones.append((item.id.number, other))

    def show_card(self, card: Card) -> None:
        self.card = card

    def show_history(self, history: History) -> None:
        self.entries, self.keepers, self.ladder = history

    def show_kin(self, kin: Kin) -> None:
        self.kin = kin

    def show_preview(self, preview: Preview) -> None:
        self.previews.append(preview)

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)

    def show_exported(self, out: Path) -> None:
        self.exported.append(out)


@dataclass
class Desk:
    """A presenter with what it tells, over the small vault."""

    runner: DirectRunner
    screen: Screen = field(default_factory=Screen)
    described: list[Sequence[ItemId]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.presenter = InspectorPresenter(self.runner, self.screen, self.described.append)

    def items(self, *numbers: int) -> list[Item]:
        return [self.runner.session.item(ItemId(number)) for number in numbers]

    def select(self, *numbers: int) -> None:
        self.presenter.select(self.items(*numbers))

    def card(self, number: int) -> Mapping[str, str]:
        return self.items(number)[0].card


@pytest.fixture
def desk(direct: DirectRunner) -> Desk:
    """Three items, all with the platform Telegram on their cards."""
    return Desk(direct)


def test_one_item_is_shown_with_card_history_and_preview(desk: Desk) -> None:
    desk.select(1)
    assert desk.screen.card.values["platform"] == "Telegram"
    assert desk.screen.card.values["title"] == ""
    kinds = [entry.kind for entry in desk.screen.entries]
    assert kinds[:3] == [Kind.ITEM_INGESTED, Kind.ITEM_DESCRIBED, Kind.ITEM_INSPECTED]
    assert desk.screen.keepers == {CustodianId(1): "K-1"}
    assert [preview.text for preview in desk.screen.previews] == ["a post"]


def test_what_was_typed_is_written_when_it_is_saved_and_only_that(desk: Desk) -> None:
    desk.select(1)
    desk.presenter.edit("title", "Post")
    desk.presenter.edit("account", "  @a ")
    assert "title" not in desk.card(1)
    desk.presenter.save()
    assert desk.card(1) == {"platform": "Telegram", "title": "Post", "account": "@a"}
    assert desk.described == [(ItemId(1),)]
    last = desk.runner.session.history(ItemId(1))[-1]
    assert set(last.facts) == {"item", "card.title", "card.account"}


def test_typing_what_stands_there_already_writes_nothing(desk: Desk) -> None:
    desk.select(1)
    head = desk.runner.session.head
    desk.presenter.edit("platform", "TikTok")
    desk.presenter.edit("platform", "Telegram")
    desk.presenter.save()
    assert desk.runner.session.head == head


def test_of_many_items_fields_that_differ_are_told_and_stay_unless_they_are_filled(desk: Desk) -> None:
    desk.runner.session.describe([ItemId(1)], {"account": "@one", "witness": "K-7"})
    desk.runner.session.describe([ItemId(2)], {"account": "@two", "witness": "K-7"})
    desk.select(1, 2)
    shown = desk.screen.card.values
    assert (shown["account"], shown["witness"], shown["platform"]) == (None, "K-7", "Telegram")
    assert desk.screen.entries == ()
    desk.presenter.edit("device", "withheld")
    desk.presenter.save()
    assert desk.card(1) == {"platform": "Telegram", "account": "@one", "witness": "K-7", "device": "withheld"}
    assert desk.card(2) == {"platform": "Telegram", "account": "@two", "witness": "K-7", "device": "withheld"}
    assert desk.card(3) == {"platform": "Telegram"}


def test_a_field_is_emptied_for_all_by_writing_nothing(desk: Desk) -> None:
    desk.select(1, 2, 3)
    desk.presenter.edit("platform", "")
    desk.presenter.save()
    assert [desk.card(number) for number in (1, 2, 3)] == [{}, {}, {}]


def test_choosing_another_item_saves_what_was_typed(desk: Desk) -> None:
    desk.select(1)
    desk.presenter.edit("title", "Post")
    desk.select(2)
    assert desk.card(1)["title"] == "Post"
    assert desk.screen.card.values["title"] == ""
    assert not desk.screen.card.edited


def test_what_was_refused_is_still_there_when_one_comes_back(desk: Desk) -> None:
    desk.select(1)
    desk.presenter.edit("captured", "yesterday evening")
    desk.presenter.edit("title", "Post")
    desk.select(2)
    (refusal,) = desk.screen.failures
    assert isinstance(refusal, InvalidValue)
    assert refusal.facts["field"] == "captured"
    assert "captured" not in desk.card(1)
    desk.select(1)
    assert desk.screen.card.values["captured"] == "yesterday evening"
    assert desk.screen.card.edited == {"captured", "title"}
    desk.presenter.edit("captured", "2026-03-02")
    desk.presenter.save()
    assert desk.card(1) == {"platform": "Telegram", "captured": "2026-03-02", "title": "Post"}


def test_the_same_item_described_elsewhere_is_shown_anew_and_keeps_what_is_typed(desk: Desk) -> None:
    desk.select(1)
    desk.presenter.edit("title", "Half a tit")
    desk.runner.session.describe([ItemId(1)], {"witness": "K-7"})
    desk.select(1)
    assert desk.screen.card.values["witness"] == "K-7"
    assert desk.screen.card.values["title"] == "Half a tit"
    assert desk.screen.card.edited == {"title"}
    assert len(desk.screen.previews) == 1, "a picture does not change"


def test_undoing_goes_back_to_what_is_written(desk: Desk) -> None:
    desk.select(1)
    desk.presenter.edit("platform", "TikTok")
    desk.presenter.discard()
    assert desk.screen.card.values["platform"] == "Telegram"
    assert not desk.screen.card.edited


@pytest.mark.parametrize("typed", ["E-000002", "e-2", " 2 "])
def test_an_item_may_be_named_in_any_way(desk: Desk, typed: str) -> None:
    desk.select(1)
    desk.presenter.edit("translation_of", typed)
    desk.presenter.save()
    assert desk.card(1)["translation_of"] == "E-000002"


def test_a_day_as_people_write_it_is_settled_when_its_field_is_left(desk: Desk) -> None:
    desk.select(1)
    desk.presenter.edit("captured", "13.05.2024")
    desk.presenter.settle("captured")
    assert desk.screen.card.values["captured"] == "2024-05-13"
    desk.presenter.save()
    assert desk.card(1)["captured"] == "2024-05-13"


def test_an_original_goes_out_byte_for_byte_and_nothing_is_overwritten(desk: Desk, tmp_path: Path) -> None:
    desk.select(1)
    out = tmp_path / "post.txt"
    desk.presenter.export(out)
    assert out.read_bytes() == b"a post"
    assert desk.screen.exported == [out]
    assert desk.screen.entries[-1].kind is Kind.ORIGINAL_EXPORTED
    desk.presenter.export(out)
    assert isinstance(desk.screen.failures[0], PathExists)


# -- posts -------------------------------------------------------------------------------------------


@pytest.fixture
def post(desk: Desk) -> Desk:
    """A post of the second and the first item is looked at."""
    desk.runner.session.group([ItemId(2), ItemId(1)])
    desk.select(2, 1)
    return desk


def test_several_items_are_joined_in_the_order_in_which_they_are_read(desk: Desk) -> None:
    desk.runner.session.describe([ItemId(1)], {"captured": "2026-03-03"})
    desk.runner.session.describe([ItemId(2)], {"captured": "2026-03-02"})
    desk.select(1, 2)
    assert desk.presenter.may_join
    desk.presenter.edit("account", "@a")
    desk.presenter.join()
    assert desk.runner.session.post(PostId(1)).items == (ItemId(2), ItemId(1))
    assert desk.card(1)["account"] == desk.card(2)["account"] == "@a", "what was typed before is not lost"
    assert desk.described[-1] == [ItemId(2), ItemId(1)]


def test_items_of_a_post_cannot_be_joined_with_others(post: Desk) -> None:
    assert not post.presenter.may_join
    post.select(3, 2, 1)
    assert not post.presenter.may_join
    post.presenter.join()
    assert isinstance(post.screen.failures[0], InAnotherPost)


def test_a_post_shows_one_screenshot_at_a_time_with_its_own_history(post: Desk) -> None:
    texts = [preview.text for preview in post.screen.previews]
    assert (post.presenter.post, post.presenter.place, texts) == (PostId(1), 0, ["a reply"])
    post.presenter.turn(1)
    assert (post.presenter.place, post.screen.previews[-1].text) == (1, "a post")
    assert post.screen.entries == post.runner.session.history(ItemId(1))
    post.presenter.turn(1)
    assert post.screen.ones == [(2, True), (1, True)], "after the last there is none"


def test_the_card_of_a_post_is_for_all_of_its_screenshots(post: Desk) -> None:
    post.presenter.turn(1)
    post.presenter.edit("account", "@a")
    post.presenter.save()
    assert post.card(1)["account"] == post.card(2)["account"] == "@a"
    assert post.screen.ones[-1] == (1, False), "the same screenshot is still shown"


def test_a_screenshot_moves_within_its_post_and_stays_in_sight(post: Desk) -> None:
    post.presenter.move(-1)
    assert post.described == [], "the first cannot stand before itself"
    post.presenter.move(1)
    assert post.runner.session.post(PostId(1)).items == (ItemId(1), ItemId(2))
    post.select(1, 2)
    assert (post.presenter.place, post.presenter.one) == (1, post.items(2)[0])


def test_the_original_of_the_screenshot_that_is_shown_goes_out(post: Desk, tmp_path: Path) -> None:
    post.presenter.turn(1)
    post.presenter.export(tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_bytes() == b"a post"


def test_a_post_becomes_one_exhibit_and_can_be_separated(post: Desk) -> None:
    assert post.presenter.listable == [PostId(1)]
    post.presenter.separate()
    assert not post.runner.session.posts()
    assert post.described == [(ItemId(2), ItemId(1))]
    post.select(3, 2, 1)
    assert post.presenter.listable == [ItemId(3), ItemId(2), ItemId(1)]
    assert post.presenter.one is None


# -- from before a lock ------------------------------------------------------------------------------


def test_what_was_taken_up_is_recorded_by_nothing_but_the_person(desk: Desk) -> None:
    head = desk.runner.session.head
    for number in (1, 2, 3):
        desk.presenter.take_up([ItemId(number)], {"title": f"planted {number}"})
    for number in (1, 2, 3):
        desk.select(number)
        assert desk.screen.card.values["title"] == f"planted {number}"
        assert desk.screen.card.taken_up
        desk.presenter.leave()
    assert desk.runner.session.head == head
    assert len(desk.presenter.unsaved()) == 3
    desk.presenter.save()
    desk.select(2)
    desk.presenter.edit("account", "@a")
    desk.select(1)
    titles = [desk.card(number).get("title") for number in (1, 2, 3)]
    assert titles == [None, "planted 2", "planted 3"], "one was changed, one was saved"


def test_what_was_kept_for_one_screenshot_appears_on_the_card_of_its_post(post: Desk) -> None:
    post.presenter.take_up([ItemId(1)], {"title": "kept"})
    assert post.screen.card.values["title"] == "kept"
    post.presenter.leave()
    assert "title" not in post.card(1)
    post.presenter.save()
    assert post.card(1)["title"] == post.card(2)["title"] == "kept"
    assert not post.presenter.unsaved()


def test_what_was_refused_for_one_item_is_there_after_it_was_joined(desk: Desk) -> None:
    desk.select(1)
    desk.presenter.edit("captured", "yesterday")
    desk.select(1, 2)
    assert desk.screen.card.values["captured"] == "", "of items that are no post each has its own"
    desk.presenter.join()
    desk.select(1, 2)
    assert desk.screen.card.values["captured"] == "yesterday"


def test_newer_words_stay_where_older_ones_are_taken_up(desk: Desk) -> None:
    desk.select(1)
    desk.presenter.edit("title", "newer")
    desk.presenter.take_up([ItemId(1)], {"title": "older", "account": "@a"})
    assert (desk.screen.card.values["title"], desk.screen.card.values["account"]) == ("newer", "@a")


def test_it_is_said_that_a_card_is_recorded_until_something_else_is_typed(desk: Desk) -> None:
    said = []
    desk.select(1)
    said.append(desk.screen.card.recorded)
    desk.presenter.edit("title", "Post")
    desk.presenter.save()
    said.append(desk.screen.card.recorded)
    desk.presenter.edit("title", "Posts")
    desk.presenter.discard()
    said.append(desk.screen.card.recorded)
    assert said == [False, True, False]


def test_another_wording_of_the_window_goes_on_with_what_was_typed(desk: Desk) -> None:
    desk.select(1)
    desk.presenter.edit("captured", "yesterday")
    desk.presenter.take_up([ItemId(2)], {"title": "planted"})
    other = InspectorPresenter(desk.runner, desk.screen, desk.described.append)
    other.take_over(desk.presenter)
    assert not desk.presenter.unsaved()
    other.select(desk.items(2))
    assert desk.screen.card.taken_up
    other.select(desk.items(1))
    assert desk.screen.card.values["captured"] == "yesterday"
    assert "title" not in desk.card(2)
