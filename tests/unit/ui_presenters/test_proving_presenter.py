"""Giving out a proof, over a real vault without Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.errors import Cancelled, CheckpointUnknown, InvalidValue, NoSuchExhibit, VaultError
from evidence_vault.records.entry import Kind
from evidence_vault.records.finding import Finding
from evidence_vault.records.ids import CaseId
from evidence_vault.records.proof import ProofPlan
from tests.helpers.runners import DirectRunner
from ui.presenters import proving
from ui.presenters.proving import ProvingPresenter


class Screen:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.plans: list[ProofPlan] = []
        self.facts: dict[str, bool] = {}
        self.errors: list[VaultError] = []
        self.written: list[Path] = []
        self.checked: list[Sequence[Finding]] = []

    def show_plan(self, plan: ProofPlan, facts: Mapping[str, bool]) -> None:
        self.plans.append(plan)
        self.facts = dict(facts)

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)

    def show_refused(self, error: VaultError) -> None:
        self.errors.append(error)

    def show_written(self, path: Path, _short: str) -> None:
        self.written.append(path)

    def show_checked(self, findings: Sequence[Finding]) -> None:
        self.checked.append(findings)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a screen is told
        return lambda *_: None


def look(direct: DirectRunner, *exhibits: int, since: str = "") -> tuple[ProvingPresenter, Screen]:
    screen = Screen()
    presenter = ProvingPresenter(direct, screen, CaseId(1))
    presenter.look(exhibits, letter_scans=False, untrusted_since=since)
    return presenter, screen


def test_a_fact_is_kept_back_or_shown_and_a_new_look_begins_anew(direct: DirectRunner, tmp_path: Path) -> None:
    presenter, screen = look(direct, 1)
    assert screen.facts["card.platform"]
    assert not screen.facts["name"]
    assert not {"sha256", "card.note"} & screen.facts.keys()
    presenter.let_see("card.platform", False)
    presenter.let_see("name", True)
    assert (screen.facts["card.platform"], screen.facts["name"]) == (False, True)
    presenter.let_see("card.platform", True)
    assert screen.facts["card.platform"]
    presenter.look([1], letter_scans=False, untrusted_since=direct.session.checkpoint_short)
    assert not screen.facts["name"]
    presenter.give_out(tmp_path / "proof")
    assert screen.written == [tmp_path / "proof"]
    assert len(list((tmp_path / "proof" / "custody" / "earlier").iterdir())) > 0, "from the checkpoint that they hold"
    presenter.give_out(tmp_path / "twice")
    assert screen.written == [tmp_path / "proof"], "one look is for one folder"


def test_what_cannot_be_is_said_and_nothing_is_recorded(direct: DirectRunner) -> None:
    before = direct.session.head
    _, screen = look(direct, 9)
    _, stranger = look(direct, 1, since="ABCDE " * 8)
    presenter, hidden = look(direct, 1)
    presenter.let_see("sha256", False)
    assert [type(one.errors[0]) for one in (screen, stranger, hidden)] == [
        NoSuchExhibit,
        CheckpointUnknown,
        InvalidValue,
    ]
    assert len(hidden.plans) == 2, "the look stays as it was"
    assert direct.session.head == before


def test_a_check_that_is_stopped_leaves_the_folder_and_says_so(
    direct: DirectRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise Cancelled

    monkeypatch.setattr(proving, "verify_proof", stopped)
    presenter, screen = look(direct, 2)
    presenter.give_out(tmp_path / "proof")
    assert screen.written == [tmp_path / "proof"]
    assert [type(error) for error in screen.errors] == [Cancelled]
    assert not screen.checked
    assert [entry.kind for entry in direct.session.log()][-1] is Kind.BUNDLE_EXPORTED
