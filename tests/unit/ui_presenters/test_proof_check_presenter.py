"""The check of a bundle without a window: what is handed on, in which order it is told, and what it does not touch."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from evidence_vault.errors import InvalidValue, SourceMissing, StampRefused, VaultError
from evidence_vault.records.finding import Grade
from tests.helpers.runners import DirectOpener
from tests.helpers.sources import ROOT
from ui.jobs.sampling import ProgressState
from ui.presenters.proof_check import ProofCheckPresenter, ProofReport

PROOF = ROOT / "tests" / "vaults" / "format-1" / "proof"
CHECKPOINT = json.loads((PROOF.parent / "keys.json").read_text("utf-8"))["case.vault"]["checkpoint of the proof"]


@dataclass
class Screen:
    reports: list[ProofReport] = field(default_factory=list)
    states: list[ProgressState | None] = field(default_factory=list)
    failures: list[VaultError] = field(default_factory=list)

    def show_checking(self, state: ProgressState | None) -> None:
        self.states.append(state)

    def show_proof(self, report: ProofReport) -> None:
        self.reports.append(report)

    def show_proof_stopped(self) -> None:
        raise AssertionError("nobody stopped it")

    def show_proof_failure(self, error: VaultError) -> None:
        self.failures.append(error)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def presenter(screen: Screen) -> ProofCheckPresenter:
    return ProofCheckPresenter(DirectOpener().run_locked, screen)


def test_it_tells_how_far_it_has_read_and_what_it_found(presenter: ProofCheckPresenter, screen: Screen) -> None:
    presenter.start(PROOF, f" {CHECKPOINT}\n", "")
    (report,) = screen.reports
    assert (report.folder, report.compared, report.failures) == (PROOF, True, 0)
    begun, last = screen.states[0], screen.states[-1]
    assert begun is None
    assert last
    assert (last.stage, last.done) == ("verify.bytes", last.total)


def test_failures_come_before_notices(presenter: ProofCheckPresenter, screen: Screen) -> None:
    presenter.start(PROOF, "", "A" * 43 + "=")
    (report,) = screen.reports
    grades = [finding.grade for finding in report.findings]
    assert grades == sorted(grades, key=lambda grade: grade is not Grade.FAIL)
    assert report.findings[0].code == "B14.key"


@pytest.mark.parametrize(
    ("checkpoint", "key", "error"), [("no checkpoint", "", InvalidValue), ("", "no key", InvalidValue)]
)
def test_what_is_typed_wrong_is_told(
    presenter: ProofCheckPresenter, screen: Screen, checkpoint: str, key: str, error: type[VaultError]
) -> None:
    presenter.start(PROOF, checkpoint, key)
    assert isinstance(screen.failures[0], error)
    assert not screen.reports


def test_a_root_that_is_none_or_is_gone_is_told(presenter: ProofCheckPresenter, screen: Screen, tmp_path: Path) -> None:
    (tmp_path / "root.pem").write_bytes(b"no certificate")
    presenter.start(PROOF, "", "", roots=[tmp_path / "root.pem"])
    presenter.start(PROOF, "", "", roots=[tmp_path / "gone.pem"])
    assert [type(error) for error in screen.failures] == [StampRefused, SourceMissing]


def test_keys_of_witnesses_are_handed_on(presenter: ProofCheckPresenter, screen: Screen) -> None:
    presenter.start(PROOF, "", "", untrusted_witnesses=f" {'A' * 43}= {'B' * 42}A=\n")
    presenter.start(PROOF, "", "", untrusted_witnesses="no key")
    assert len(screen.reports) == 1
    assert isinstance(screen.failures[0], InvalidValue)
