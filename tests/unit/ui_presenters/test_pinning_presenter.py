"""Holding a checkpoint from outside against the log, over a real vault without Qt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from evidence_vault.errors import InvalidValue, LogShorter, SourceMissing, VaultError
from evidence_vault.records.entry import Kind
from evidence_vault.records.pin import HeldPin
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import TestVault
from ui.presenters.pinning import PinningPresenter


class Screen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.held: list[tuple[HeldPin, bool]] = []
        self.texts: list[str] = []
        self.errors: list[VaultError] = []
        self.recorded = 0

    def show_held(self, held: HeldPin, *, writable: bool) -> None:
        self.held.append((held, writable))

    def show_read(self, text: str) -> None:
        self.texts.append(text)

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)

    def show_recorded(self) -> None:
        self.recorded += 1

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a screen is told
        return lambda *_: None


def test_it_is_compared_first_and_recorded_once_where_that_is_asked(direct: DirectRunner, tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(direct.session.checkpoint_note())
    screen, size = Screen(), direct.session.head.size
    presenter = PinningPresenter(direct, screen)
    presenter.record()
    presenter.read(tmp_path / "kept")
    presenter.compare(screen.texts[0])
    assert (screen.held[0][0].size, screen.held[0][1], screen.recorded) == (size, True, 0)
    presenter.record()
    presenter.record()
    assert screen.recorded == 1
    pins = [entry for entry in direct.session.log() if entry.kind is Kind.CHECKPOINT_PINNED]
    assert [entry.facts["size"] for entry in pins] == [size]


def test_what_is_no_checkpoint_or_not_of_this_log_is_told(
    direct: DirectRunner, vault: TestVault, tmp_path: Path
) -> None:
    before = vault.copy(tmp_path / "before.vault")
    direct.session.create_case({"title.en": "Another"})
    newer = direct.session.checkpoint_note().decode()
    with before.session(write=True) as session:
        screen = Screen()
        presenter = PinningPresenter(DirectRunner(session), screen)
        presenter.read(tmp_path / "nothing")
        presenter.compare("milk, bread")
        presenter.compare(newer)
        presenter.record()
        assert [type(error) for error in screen.errors] == [SourceMissing, InvalidValue, LogShorter]
        assert not screen.recorded
