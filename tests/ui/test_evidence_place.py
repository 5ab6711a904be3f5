"""The evidence place as a person meets it: find, choose, take in, paste, see."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from evidence_vault.records.ids import ItemId
from evidence_vault.session import Session
from tests.helpers.runners import DirectRunner
from tests.helpers.windows import drop, shown, wait_until
from ui.itemmodels.items import PICTURE
from ui.views.evidence import EvidenceView
from ui.views.evidence.lists import EvidenceLists

Key = Qt.Key


@pytest.fixture
def place(application: QApplication, direct: DirectRunner) -> Iterator[EvidenceView]:
    """The place, shown and active: post.txt, reply.txt and photo.bin are in the vault."""
    view = EvidenceView(direct)
    with shown(application, view, 1080):
        view.activate()
        application.processEvents()
        yield view


def _lists(place: EvidenceView) -> EvidenceLists:
    return place.findChildren(EvidenceLists)[0]


def _names(place: EvidenceView) -> list[str]:
    return [row.item.name for row in _lists(place).model.rows]


def _button(place: QWidget, text: str) -> QPushButton:
    return next(one for one in place.findChildren(QPushButton) if one.text().startswith(text) and one.isVisible())


def _said(place: QWidget) -> str:
    """Every text that can be read on the screen."""
    labels = [one.text() for one in place.findChildren(QLabel) if one.isVisible()]
    texts = [one.toPlainText() for one in place.findChildren(QPlainTextEdit) if one.isVisible()]
    return "\n".join(labels + texts)


def _type(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def _picture() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((90, 60), 80).convert("RGB").save(out, "PNG")
    return out.getvalue()


def test_everything_in_the_vault_is_there_and_can_be_searched_by_typing(place: EvidenceView) -> None:
    assert _names(place) == ["photo.bin", "reply.txt", "post.txt"]
    _press(Key.Key_Slash)
    _type('"REPLY.txt" tele')
    assert _names(place) == ["reply.txt"]
    _type("zzz")
    assert "No item has all these words" in _said(place)
    _button(place, "Show all items").click()
    assert len(_names(place)) == 3


def test_the_whole_way_needs_no_mouse(place: EvidenceView, direct: DirectRunner) -> None:
    _press(Key.Key_Down)
    _press(Key.Key_Home)
    _press(Key.Key_Return)
    _type("A photo of a leaflet")
    _press(Key.Key_Tab)
    _type("It hangs at the door")
    _press(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    card = direct.session.item(ItemId(3)).card
    assert (card["title"], card["description"]) == ("A photo of a leaflet", "It hangs at the door")
    assert _lists(place).model.rows[0].title == "A photo of a leaflet"


def test_kinds_are_offered_with_their_counts(place: EvidenceView) -> None:
    chips = {one.text() for one in place.findChildren(QPushButton) if one.isCheckable() and one.isVisible()}
    assert {"All kinds  3", "Documents  2", "Posts  1"} <= chips
    _button(place, "Documents").click()
    assert _names(place) == ["reply.txt", "post.txt"]


def test_gallery_and_table_show_the_same_choice(place: EvidenceView, application: QApplication) -> None:
    lists = _lists(place)
    lists.choose([ItemId(1), ItemId(2)])
    _button(place, "Table").click()
    application.processEvents()
    assert [row.id.number for row in lists.rows] == [2, 1]
    assert lists.table.isVisible()
    _button(place, "Gallery").click()
    assert [row.id.number for row in lists.rows] == [2, 1]


def test_dropped_files_come_in_and_it_is_said_where_they_still_lie(place: EvidenceView, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "one.png").write_bytes(_picture())
    told = QSignalSpy(place.changed)
    drop(place, folder, tmp_path / "gone.txt")
    assert _names(place)[0] == "one.png"
    said = _said(place)
    assert f"The originals still lie, not encrypted, in {folder}" in said
    assert f"{tmp_path / 'gone.txt'} is not there." in said
    assert told.count() == 1


def test_a_copied_picture_is_pasted_as_it_was(
    place: EvidenceView, direct: DirectRunner, application: QApplication
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QGuiApplication.clipboard().setImage(image)
    _button(place, "Paste").click()
    application.processEvents()
    item = direct.session.items()[-1]
    assert (item.media_type, item.path, item.inspected["width"]) == ("image/png", None, 40)
    seen = direct.session.preview(item.id, 100)
    assert seen.rgb == bytes((0x33, 0x66, 0x99)) * 1200
    assert "still lie" not in _said(place)
    QGuiApplication.clipboard().clear()


def test_copied_files_are_pasted_as_files(place: EvidenceView, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("words")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "letter.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    _press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert _names(place)[0] == "letter.txt"
    QGuiApplication.clipboard().clear()


def test_where_there_is_nothing_to_paste_it_is_said(place: EvidenceView) -> None:
    QGuiApplication.clipboard().setText("only words")
    _button(place, "Paste").click()
    assert "There is no image and no file to paste" in _said(place)
    QGuiApplication.clipboard().clear()


def test_thumbnails_come_when_a_card_is_seen(place: EvidenceView, tmp_path: Path, application: QApplication) -> None:
    (tmp_path / "one.png").write_bytes(_picture())
    drop(place, tmp_path / "one.png")
    model = _lists(place).model

    def picture_is_there() -> bool:
        application.processEvents()
        shown, _ = model.index(0, 0).data(PICTURE)
        return shown is not None and (shown.width(), shown.height()) == (90, 60)

    wait_until(picture_is_there)
    assert model.index(2, 0).data(PICTURE)[1] == "a reply", "of a text its words are shown"


def test_of_ten_thousand_items_only_those_in_sight_are_asked_for(
    application: QApplication, place: EvidenceView
) -> None:
    from dataclasses import replace

    known = _lists(place).model.rows[0]
    rows = [replace(known, items=(replace(known.item, id=ItemId(number)),)) for number in range(1, 10_001)]
    lists = EvidenceLists()
    lists.resize(800, 600)
    wanted: set[ItemId] = set()
    lists.picture_wanted.connect(lambda row: wanted.add(row.id))
    lists.show_rows(rows)
    lists.show()
    application.processEvents()
    lists.gallery.verticalScrollBar().setValue(lists.gallery.verticalScrollBar().maximum())
    application.processEvents()
    lists.gallery.repaint()
    application.processEvents()
    assert ItemId(1) in wanted
    assert ItemId(10_000) in wanted
    assert len(wanted) < 60
    lists.close()


def test_an_empty_vault_says_how_to_begin(application: QApplication, tmp_path: Path) -> None:
    from evidence_vault.clock import SystemClock
    from tests.helpers.vaults import PASSPHRASE

    with Session.create(tmp_path / "n.vault", custodian="K", passphrase=PASSPHRASE, clock=SystemClock()) as session:
        view = EvidenceView(DirectRunner(session))
        view.show()
        view.activate()
        application.processEvents()
        assert "Drop files or folders anywhere here" in _said(view)
        assert "Nothing chosen" not in _said(view)
        (tmp_path / "a.txt").write_text("a")
        drop(view, tmp_path / "a.txt")
        assert _names(view) == ["a.txt"]
        view.close()


@pytest.mark.usefixtures("direct")
def test_everything_that_can_be_reached_has_a_name(place: EvidenceView, application: QApplication) -> None:
    _lists(place).choose([ItemId(1)])
    application.processEvents()
    nameless = [
        type(one).__name__
        for one in place.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.accessibleName()
        and one.focusProxy() is None
        and not (isinstance(one, QLabel))
    ]
    assert not nameless


def test_a_screen_reader_is_told_what_a_card_shows(place: EvidenceView) -> None:
    spoken = _lists(place).model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "E-000001, post.txt, Document, Telegram, stored"
