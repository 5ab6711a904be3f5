"""What vouches for the log from outside, in the place of custody."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTabWidget

from evidence_vault.clock import SystemClock
from tests.helpers.authority import Authority
from tests.helpers.keyboard import Key, focused, press
from tests.helpers.program import running, settle
from tests.helpers.runners import DirectRunner
from tests.helpers.spoken import complaints, parts
from tests.helpers.vaults import TestVault
from tests.helpers.walking import Unseen, answer, check_walk, go_to, press_space, says, spoken
from tests.helpers.windows import wait_until
from tests.ui.test_deciding_by_keyboard import unlock_with_the_sheet
from ui.settings import Settings
from ui.views.custody import CustodyView
from ui.views.custody.outside import OutsidePage
from ui.views.custody.standing import Standing
from ui.widgets.qr_code import QrCode

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    made = Authority(tmp_path_factory.mktemp("authority") / "tsa")
    made.certificate("soon.pem", days=200)
    return made


@pytest.fixture
def view(direct: DirectRunner) -> CustodyView:
    """The place, at its second page."""
    made = CustodyView(direct)
    made.resize(1080, 720)
    made.show()
    made.activate()
    made.findChildren(QTabWidget)[0].setCurrentIndex(1)
    return made


def page(view: CustodyView) -> OutsidePage:
    (found,) = view.findChildren(OutsidePage)
    return found


def button(view: CustodyView, text: str) -> QPushButton:
    QApplication.processEvents()
    return next(each for each in page(view).findChildren(QPushButton) if each.text() == text and each.isVisible())


def said(part: OutsidePage | Standing) -> str:
    QApplication.processEvents()  # parts that have just come are shown by the loop
    return "\n".join(each.text() for each in part.findChildren(QLabel) if each.isVisibleTo(part))


def asked(view: CustodyView, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.views.custody.outside.choose_save", lambda *_, **__: out)
    button(view, "Ask for time stamps…").click()


def brought(view: CustodyView, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.views.custody.outside.choose_files", lambda *_: [path])
    button(view, "Take in an answer…").click()


def test_at_first_nobody_vouches_here_nor_beside_the_log(view: CustodyView) -> None:
    assert "No outside party vouches for any date yet." in said(page(view))
    assert "No outside party vouches for any date yet." in said(view.findChildren(Standing)[0])


def test_the_requests_can_be_copied_photographed_and_put_away(
    view: CustodyView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(view, tmp_path / "out", monkeypatch)
    assert f"Carry this folder to a computer that is online: {tmp_path / 'out'}" in said(page(view))
    assert len(page(view).findChildren(QrCode)) == 3
    button(view, "Copy the line").click()
    assert "--data-binary @digicert.tsq -o digicert.tsr" in QGuiApplication.clipboard().text()
    assert "Time stamps: digicert, sectigo, freetsa" in said(page(view))
    button(view, "Done").click()
    assert "Carry this folder" not in said(page(view))


def test_an_answer_with_its_root_counts_and_says_when_to_renew(
    view: CustodyView, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(view, tmp_path / "out", monkeypatch)
    request = (tmp_path / "out/freetsa.tsq").read_bytes()
    (tmp_path / "r.tsr").write_bytes(authority.answer(request, signer="soon.pem"))
    brought(view, tmp_path / "r.tsr", monkeypatch)
    assert "anyone could have made it" in said(page(view))
    monkeypatch.setattr("ui.widgets.file_field.choose_files", lambda *_: [authority.root])
    button(view, "Choose the root certificate…").click()
    assert str(authority.root) in said(page(view))
    button(view, "Take it in").click()
    shown = said(page(view))
    assert "Signature and chain lead to the root that you named." in shown
    assert "Renew: its certificate ends on" in shown
    assert "Outside parties vouch for the log up to entry" in said(view.findChildren(Standing)[0])
    assert "Time stamps: digicert, sectigo\n" in shown


def test_without_a_root_it_is_unknown_in_shape_and_word(
    view: CustodyView, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(view, tmp_path / "out", monkeypatch)
    (tmp_path / "r.tsr").write_bytes(authority.answer((tmp_path / "out/sectigo.tsq").read_bytes()))
    brought(view, tmp_path / "r.tsr", monkeypatch)
    button(view, "Take it in").click()
    shown = said(page(view))
    assert "Somebody is said to state" in shown
    assert "It does not count" in shown
    assert "unknown" in shown.splitlines()
    assert "No outside party vouches for any date yet." in shown


def test_what_is_no_answer_says_so_and_the_form_stays(
    view: CustodyView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.html").write_bytes(b"<html>busy</html>")
    brought(view, tmp_path / "page.html", monkeypatch)
    button(view, "Take it in").click()
    assert "does not count" in said(page(view))
    button(view, "Cancel").click()
    assert "A time stamp came back" not in said(page(view))


def test_a_letter_is_printed_and_its_stamped_page_taken_in_by_keys_alone(
    application: QApplication, vault: TestVault, tmp_path: Path, unseen: Unseen
) -> None:
    (tmp_path / "scan.txt").write_bytes(b"a scan of the stamped page")
    with running(application, Settings(appearance="light"), None) as shown:
        unlock_with_the_sheet(shown, vault, unseen)
        press(Key.Key_5, Qt.KeyboardModifier.ControlModifier)
        settle(shown)
        go_to("Log", unseen)
        press(Key.Key_Right)
        settle(shown)
        check_walk(shown, unseen)
        assert not complaints(parts(shown.window))
        go_to("Print a letter to be stamped", unseen)
        answer(tmp_path / "letter.pdf", press_space)
        settle(shown)
        assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
        QApplication.processEvents()
        (take,) = [
            spoken(each)
            for each in shown.window.findChildren(QPushButton)
            if each.isVisible() and each.text() == "Take in the stamped page…"
        ]
        go_to(take, unseen)
        answer(tmp_path / "scan.txt", press_space)
        settle(shown)
        assert isinstance(focused(), QLineEdit)
        QTest.keyClicks(focused(), "A notary of Almaty")
        press(Key.Key_Tab)
        QTest.keyClicks(focused(), str(SystemClock().now())[:10])
        press(Key.Key_Return)
        settle(shown)
        wait_until(lambda: says(shown, "Stated by A notary of Almaty."))
        assert says(shown, "Outside parties vouch for the log up to entry")
