"""Places in doubt without a window: each is made visible, and what cannot be is told."""

from __future__ import annotations

from collections.abc import Sequence

from evidence_vault.errors import VaultError
from evidence_vault.export.read_pages import alike_at
from evidence_vault.export.sources import inner
from evidence_vault.progress import NoProgress
from evidence_vault.records.derivative import Region
from evidence_vault.records.ids import ItemId
from evidence_vault.records.redaction import Alike
from tests.helpers import leaky
from tests.helpers.doubts import added, as_file, written
from tests.helpers.nested import mail
from tests.helpers.runners import DirectRunner
from ui.jobs.sampling import ProgressState
from ui.presenters.another_word import AnotherWordPresenter, SeenPlace


class Screen:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.places: list[SeenPlace] = []
        self.failures: list[VaultError] = []

    def show_working(self, working: bool) -> None:
        pass

    def show_progress(self, state: ProgressState) -> None:
        pass

    def show_failure(self, error: VaultError) -> None:
        self.failures.append(error)

    def show_places(self, places: Sequence[SeenPlace]) -> None:
        self.places += places


def test_each_place_is_shown_with_what_is_around_it_and_the_words_in_doubt_there(direct: DirectRunner) -> None:
    added = direct.session.add_content("photo.jpg", leaky.photograph(), card={}, case=None, progress=NoProgress())
    photograph, screen = added.items[0].id, Screen()
    presenter = AnotherWordPresenter(direct, screen)
    held, store = direct.session.item(photograph), direct.session._vault.store
    here, below = Region(1, 10, 10, 60, 20), Region(1, 10, 60, 60, 20)
    wanted = ((below, "Aigerim"), (here, "Aigerim"), (here, "Aigerul"))
    presenter.begin([alike_at(held, at, term, store) for at, term in wanted], ["Aigerul", "Aigerim"])
    assert [(one.item, one.page, set(one.terms)) for one in screen.places] == [
        (photograph, 1, {"Aigerim", "Aigerul"}),
        (photograph, 1, {"Aigerim"}),
    ]
    assert (screen.places[0].seen.width > 60, screen.places[0].seen.height > 20) == (True, True)
    text = direct.session.item(ItemId(1))
    presenter.begin([alike_at(text, here, "Aigerim", store)], ["Aigerim"])
    presenter.begin([alike_at(held, here, "Aigerim", store)], ["Omarova"])
    assert [error.code for error in screen.failures] == ["redaction.kind", "value.invalid"]


def test_a_place_in_a_picture_that_a_mail_brings_is_shown_too(direct: DirectRunner) -> None:
    letter = added(direct.session, "letter.eml", mail(as_file("PNG", written("Aigerin said"))))
    held, store = direct.session.item(letter), direct.session._vault.store
    within = inner(held, 1, store, direct.session._workshop)
    screen = Screen()
    here = Region(1, 10, 10, 60, 20)
    AnotherWordPresenter(direct, screen).begin([alike_at(within, here, "Aigerim", store)], ["Aigerim"])
    assert [(one.item, one.inside, one.page, one.terms) for one in screen.places] == [(letter, 1, 1, ("Aigerim",))]
    assert screen.places[0].seen.rgb
    nothing = Alike(letter, here, "aaaaaaaa", 2)
    AnotherWordPresenter(direct, screen).begin([nothing], ["Aigerim"])
    assert [error.code for error in screen.failures] == ["redaction.unread"]
