"""A bundle from somebody is checked in the window: on the first page without any vault, and beside an open one."""

from __future__ import annotations

import json
import re
import shutil
import threading
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton

from evidence_vault.cli.main import main
from tests.helpers.bundles import KIT
from tests.helpers.program import running
from tests.helpers.runners import DirectOpener, DirectRunner
from tests.helpers.sources import ROOT
from tests.helpers.spoken import complaints, parts
from tests.helpers.walking import Unseen, answer, check_walk, go_to, is_at, press_space, says
from tests.helpers.windows import wait_until
from ui.jobs.runner import SessionRunner
from ui.settings import Settings
from ui.views.check import BundleView, CheckView
from ui.views.check.proof import ProofCard
from ui.widgets.progress_strip import ProgressStrip
from ui.words import proofs

pytestmark = pytest.mark.usefixtures("application")

PROOF = ROOT / "tests" / "vaults" / "format-1" / "proof"
CHECKPOINT = json.loads((PROOF.parent / "keys.json").read_text("utf-8"))["case.vault"]["checkpoint of the proof"]
CHOOSE = "Choose the folder and check it…"


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    """The bundle with another original in it."""
    shutil.copytree(PROOF, tmp_path / "proof")
    (tmp_path / "proof/originals/E-000001.txt").write_bytes(b"another post\n")
    return tmp_path / "proof"


@pytest.fixture
def view() -> BundleView:
    """The page of its own, where no vault is open."""
    return shown(BundleView(DirectOpener().run_locked))


Shown = TypeVar("Shown", BundleView, CheckView)


def shown(view: Shown) -> Shown:
    view.resize(1080, 720)
    view.show()
    return view


def card_of(view: BundleView | CheckView) -> ProofCard:
    (card,) = view.findChildren(ProofCard)
    return card


def press(card: ProofCard, text: str) -> None:
    button = next(each for each in card.findChildren(QPushButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def check(card: ProofCard, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.views.check.proof.choose_folder", lambda *_: folder)
    press(card, CHOOSE)


def said(card: ProofCard) -> str:
    return "\n".join(each.text() for each in card.findChildren(QLabel) if each.isVisibleTo(card))


def rows(card: ProofCard) -> list[str]:
    """The findings, as a screen reader says them."""
    model = card.findChildren(QListView)[0].model()
    return [model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(model.rowCount())]


def test_without_anything_from_outside_it_says_that_anyone_could_have_made_it(
    view: BundleView, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = card_of(view)
    check(card, PROOF, monkeypatch)
    assert "No failure found." in said(card)
    assert "anyone can make keys" in said(card)
    assert any("B14.not_compared" in row for row in rows(card))


def test_a_checkpoint_from_outside_is_compared(view: BundleView, monkeypatch: pytest.MonkeyPatch) -> None:
    card = card_of(view)
    line = next(each for each in card.findChildren(QLineEdit) if "Checkpoint" in each.accessibleName())
    QTest.keyClicks(line, CHECKPOINT.lower())
    check(card, PROOF, monkeypatch)
    assert "No failure found." in said(card)
    assert "anyone can make keys" not in said(card)
    line.setText("AAAAA " * 8)
    check(card, PROOF, monkeypatch)
    assert "Failures found: 1" in said(card)
    assert "B14.checkpoint" in rows(card)[0]
    line.setText("no checkpoint")
    check(card, PROOF, monkeypatch)
    assert "No failure found." not in said(card)


def test_the_window_finds_the_same_as_the_command_beside_an_open_vault(
    direct: DirectRunner, spoiled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(spoiled), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)["findings"]
    place = shown(CheckView(direct))
    card = card_of(place)
    head = direct.session.head
    check(card, spoiled, monkeypatch)
    codes = [match[0] for row in rows(card) if (match := re.search(r"B\d+\.\w+", row))]
    assert sorted(codes) == sorted(one["code"] for one in told)
    assert rows(card)[0].startswith("Failure B3.changed: originals/E-000001.txt. This file is not the one")
    assert "Failures found: 2" in said(card)
    assert direct.session.head == head


def test_what_is_no_bundle_or_is_gone(view: BundleView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card = card_of(view)
    check(card, tmp_path, monkeypatch)
    assert "Is it the right folder" in said(card)
    check(card, tmp_path / "gone", monkeypatch)
    assert "Not checked" in said(card)


def test_a_long_check_can_be_stopped_and_then_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    runner, begun, go = SessionRunner(), threading.Event(), threading.Event()

    def hold() -> None:
        begun.set()
        go.wait(20)

    runner.aside(hold, lambda _: None, lambda _: None)
    begun.wait(20)
    view = shown(BundleView(runner.run_locked))
    card = card_of(view)
    check(card, PROOF, monkeypatch)
    strip = card.findChildren(ProgressStrip)[0]
    assert strip.isVisibleTo(card)
    press(card, "Stop")
    go.set()
    wait_until(lambda: not strip.isVisibleTo(card))
    assert "says nothing about the bundle" in said(card)
    runner.close(10)


def test_every_code_of_the_kit_has_its_words() -> None:
    page = (KIT / "verify.html").read_text("utf-8")
    codes = set(re.findall(r'"(B\d+\.\w+)": "', page))
    assert len(codes) > 30
    assert codes == proofs.WORDS.keys()


def test_on_the_first_page_by_keys_alone(application: QApplication, spoiled: Path, unseen: Unseen) -> None:
    with running(application, Settings(appearance="light"), None) as shown:
        go_to("Check a bundle from somebody", unseen)
        press_space()
        wait_until(lambda: is_at("Checkpoint: eight groups of five characters"))
        check_walk(shown, unseen)
        assert not complaints(parts(shown.window))
        go_to(CHOOSE, unseen)
        answer(spoiled, press_space)
        wait_until(lambda: says(shown, "Failures found: 2"), 20)
        go_to("Back to the page before", unseen)
        press_space()
        wait_until(lambda: says(shown, "Open a vault"))
