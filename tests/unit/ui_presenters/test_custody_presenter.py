"""The place of custody without a window: the log, chosen from, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from evidence_vault.errors import VaultError
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import ItemId
from tests.helpers.runners import DirectRunner
from ui.presenters.custody import GROUPS, Checkpoint, CustodyPresenter, Group


class Screen:
    """Remembers the last of everything that it is told."""

    def __init__(self) -> None:
        self.counts: Mapping[Group, int] = {}
        self.entries: Sequence[Entry] = ()
        self.custodians: Mapping[str, str] = {}
        self.unknown = ""
        self.checkpoint: Checkpoint | None = None
        self.saved: list[Path] = []
        self.failures: list[VaultError] = []

    def show_groups(self, counts: Mapping[Group, int]) -> None:
        self.counts = counts

    def show_entries(self, entries: Sequence[Entry], custodians: Mapping[str, str]) -> None:
        self.entries, self.custodians = entries, custodians

    def show_item_unknown(self, text: str) -> None:
        self.unknown = text

    def show_checkpoint(self, checkpoint: Checkpoint) -> None:
        self.checkpoint = checkpoint

    def show_saved(self, path: Path) -> None:
        self.saved.append(path)

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(direct: DirectRunner, screen: Screen) -> CustodyPresenter:
    """The place, open."""
    made = CustodyPresenter(direct, screen)
    made.activate()
    return made


@pytest.mark.usefixtures("presenter")
def test_the_whole_log_newest_first(screen: Screen, direct: DirectRunner) -> None:
    assert list(screen.entries) == list(direct.session.log())[::-1]
    assert screen.custodians == {"c1": "K-1"}


def test_every_kind_of_entry_stands_in_one_group() -> None:
    grouped = [kind for kinds in GROUPS.values() for kind in kinds]
    assert sorted(grouped) == sorted(Kind)


def test_a_group_shows_its_kinds_and_their_number(presenter: CustodyPresenter, screen: Screen) -> None:
    presenter.choose_group(Group.CASES)
    assert {entry.kind for entry in screen.entries} == {Kind.CASE_CREATED, Kind.EXHIBIT_ADDED}
    assert screen.counts[Group.CASES] == len(screen.entries) == 3
    assert Group.GIVEN_OUT not in screen.counts
    presenter.choose_group(None)
    assert len(screen.entries) == sum(screen.counts.values())


@pytest.mark.parametrize("typed", ["E-000002", "e-2", " 2 "])
def test_an_item_shows_what_speaks_of_it_also_among_several(
    presenter: CustodyPresenter, screen: Screen, typed: str
) -> None:
    presenter.choose_item(typed)
    kinds = [entry.kind for entry in screen.entries]
    assert kinds[0] is Kind.EXHIBIT_ADDED
    assert Kind.ITEM_INGESTED in kinds
    assert all(
        entry.facts.get("item") == "E-000002" or "E-000002" in str(entry.facts.get("items")) for entry in screen.entries
    )


def test_what_is_no_item_is_said_to_be_none_and_changes_nothing(presenter: CustodyPresenter, screen: Screen) -> None:
    everything = screen.entries
    presenter.choose_item("E-0x")
    assert (screen.unknown, screen.entries) == ("E-0x", everything)
    presenter.choose_item("")
    assert screen.unknown == ""


def test_what_is_recorded_meanwhile_comes_on_top_and_moves_the_checkpoint(
    presenter: CustodyPresenter, screen: Screen, direct: DirectRunner
) -> None:
    assert screen.checkpoint
    before, size = screen.checkpoint, len(screen.entries)
    direct.session.describe([ItemId(1)], {"title": "A post"})
    presenter.activate()
    assert screen.entries[0].kind is Kind.ITEM_DESCRIBED
    assert screen.checkpoint != before
    assert screen.checkpoint.size == len(screen.entries) > size
    assert screen.checkpoint.short == direct.session.checkpoint_short


def test_the_choice_stays_when_the_log_grows(presenter: CustodyPresenter, screen: Screen, direct: DirectRunner) -> None:
    presenter.choose_group(Group.CASES)
    direct.session.describe([ItemId(1)], {"title": "A post"})
    presenter.activate()
    assert {entry.kind for entry in screen.entries} == {Kind.CASE_CREATED, Kind.EXHIBIT_ADDED}


def test_the_report_is_written_in_the_chosen_languages(
    presenter: CustodyPresenter, screen: Screen, direct: DirectRunner, tmp_path: Path
) -> None:
    presenter.save_report(tmp_path / "report.pdf", ("kk", "ru"))
    assert screen.saved == [tmp_path / "report.pdf"]
    assert (tmp_path / "report.pdf").read_bytes() == direct.session.custody_report(("kk", "ru"))
    presenter.save_report(tmp_path / "report.pdf", ("en",))
    assert [error.code for error in screen.failures] == ["path.exists"]
