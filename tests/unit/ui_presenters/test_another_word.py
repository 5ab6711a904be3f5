"""Places in doubt without a window: each is made visible, and what cannot be is told."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.errors import VaultError
from evidence_vault.progress import NoProgress
from evidence_vault.records.derivative import Region
from evidence_vault.records.ids import ItemId
from evidence_vault.records.preview import Preview
from evidence_vault.records.redaction import Alike
from tests.helpers import leaky
from tests.helpers.runners import DirectRunner
from ui.jobs.sampling import ProgressState
from ui.presenters.another_word import AnotherWordPresenter


class Screen:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.seen: list[Preview] = []
        self.failures: list[VaultError] = []

    def show_working(self, working: bool) -> None:
        pass

    def show_progress(self, state: ProgressState) -> None:
        pass

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)

    def show_places(self, seen: Sequence[Preview]) -> None:
        self.seen += seen


def test_each_place_is_shown_with_what_is_around_it(direct: DirectRunner) -> None:
    added = direct.session.add_content("photo.jpg", leaky.photograph(), card={}, case=None, progress=NoProgress())
    photograph, screen = added.items[0].id, Screen()
    presenter = AnotherWordPresenter(direct, screen)
    presenter.begin([Alike(photograph, Region(1, 10, 10, 60, 20))])
    (seen,) = screen.seen
    assert (seen.width > 60, seen.height > 20) == (True, True)
    presenter.begin([Alike(ItemId(1), Region(1, 10, 10, 60, 20))])
    assert [error.code for error in screen.failures] == ["redaction.kind"]
