"""The place of checking on the screen."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPushButton

from evidence_vault.errors import VaultInUse
from evidence_vault.records.finding import Finding, Grade
from tests.helpers import sources
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import TestVault
from tests.helpers.windows import wait_until
from ui.jobs.runner import SessionRunner
from ui.jobs.sampling import ProgressState
from ui.views.check import CheckView
from ui.widgets.progress_strip import ProgressStrip
from ui.words.finding_texts import WORDS
from ui.words.findings import row

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def view(direct: DirectRunner) -> CheckView:
    """The place, shown."""
    made = CheckView(direct)
    made.resize(1080, 720)
    made.show()
    made.activate()
    return made


def press(view: CheckView, text: str) -> None:
    """Click a button by its text."""
    button = next(each for each in view.findChildren(QPushButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(view: CheckView) -> str:
    """Every text on the screen."""
    return "\n".join(each.text() for each in view.findChildren(QLabel) if each.isVisibleTo(view))


def rows(view: CheckView) -> list[str]:
    """The findings, as a screen reader says them."""
    model = view.findChildren(QListView)[0].model()
    return [model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(model.rowCount())]


def test_before_the_first_check_it_says_what_a_check_is(view: CheckView) -> None:
    assert "Nothing is written." in said(view)


def test_a_whole_vault_has_no_failure_and_nothing_more_is_claimed(view: CheckView, direct: DirectRunner) -> None:
    press(view, "Check everything")
    shown = said(view)
    assert "No failure found." in shown
    assert direct.session.checkpoint_short in shown
    assert "originals: 3" in shown
    for claim in ("intact", "tamper", "proven", "guarantee", "authentic"):
        assert claim not in shown.lower()
    assert not view.findChildren(QListView)[0].isVisible()


def test_a_quick_check_says_what_it_did_not_do(view: CheckView) -> None:
    press(view, "Quick check")
    assert "not read to their end" in said(view)


def test_a_missing_original_is_named_with_what_depends_on_it_and_what_to_do(view: CheckView, vault: TestVault) -> None:
    vault.objects()[0].unlink()
    (vault.path / "holiday.jpg").write_bytes(b"x")
    press(view, "Check everything")
    found = rows(view)
    assert re.search(r"Failures found: \d", said(view))
    assert found[0].startswith("Failure: objects/")
    assert "second copy" in found[0]
    assert any(line.startswith("Failure: Item E-00000") for line in found)
    assert any(re.match(r"Failure: Exhibit \d of C-001", line) for line in found)
    assert found[-1].startswith("Notice: holiday.jpg. This file is no part of the vault.")


def test_the_result_stays_until_the_next_one(view: CheckView, vault: TestVault) -> None:
    press(view, "Quick check")
    vault.objects()[0].unlink()
    view.hide()
    view.show()
    view.activate()
    assert "No failure found." in said(view)
    press(view, "Quick check")
    assert "No failure found." not in said(view)


def test_a_failure_to_check_is_no_finding(view: CheckView) -> None:
    view.show_failure(VaultInUse(path="/v"))
    assert "/v is in use" in said(view)
    assert "Nothing is written." in said(view)


def test_progress_is_told_and_can_be_stopped(vault: TestVault) -> None:
    runner = SessionRunner()
    opened: list[bool] = []
    runner.open(vault.session(write=False).__enter__, lambda: opened.append(True), lambda _: None)
    wait_until(lambda: bool(opened))
    other_work = threading.Event()
    runner.run(lambda _, __: other_work.wait(20), lambda _: None, lambda _: None)
    view = CheckView(runner)
    view.show()
    press(view, "Check everything")
    strip = view.findChildren(ProgressStrip)[0]
    assert strip.isVisible()
    view.show_running(ProgressState("check.bytes", 1_000_000, 4_000_000))
    assert "Checking originals" in said(view)
    press(view, "Stop")
    other_work.set()
    wait_until(lambda: not strip.isVisible())
    assert "says nothing about the vault" in said(view)
    runner.close(5)


def finding_codes() -> set[str]:
    """Every code that the core gives to a finding, and those of errors that become findings."""
    found = {"log.rolled_back", "log.forked"}
    modules = [
        f"evidence_vault/custody/{name}.py"
        for name in ("copying", "destruction", "handover", "history", "inbox", "keyslots", "opening", "purge", "steps")
    ]
    for path in [*sources.python_files("evidence_vault/integrity"), *(sources.ROOT / name for name in modules)]:
        found |= set(
            re.findall(
                r'"((?:anchor|branch|commit|copy|custodian|log|entry|item|object|exhibit|purge|slot|file|file_system|handover|inbox|index|vault)\.[a-z_]+)"',
                text(path),
            )
        )
        found |= set(re.findall(r'\.notice\(\s*"([^"]+)"', text(path)))
    # two are told to strangers only, one is the name of a file, one the reason of a refusal
    return found - {"V11.first", "V11.slot", "index.db", "inbox.header"}


def text(path: Path) -> str:
    """A source file."""
    return path.read_text(encoding="utf-8")


def test_every_finding_has_its_sentence_and_what_to_do() -> None:
    codes = finding_codes()
    assert {"object.damaged", "commit.missing", "slot.unknown", "V11.recovery"} <= codes
    assert codes == WORDS.keys()


@pytest.mark.parametrize("code", WORDS)
def test_a_finding_is_put_in_full_sentences(code: str) -> None:
    facts = {"file": "objects/a/b.age", "item": "E-000001", "count": 21, "commit": "12", "limit": 3}
    facts |= {
        "number": "E-000002",
        "type": "vfat",
        "path": "/media/k/new.vault",
        "reason": "not granted",
        "until": "2027-01-31",
    }
    shown = row(Finding(code, "E-000001", "Detail.", Grade.FAIL, facts))
    for sentence in (shown.what, shown.next_step):
        assert re.fullmatch(r"[A-Z].*\.", sentence)
        assert "{" not in sentence
        assert "?" not in sentence
    assert shown.subject == "Item E-000001"


def test_a_finding_without_words_is_told_by_its_detail() -> None:
    assert row(Finding("no.such", "commit 3", "Something new.")).what == "Something new."
