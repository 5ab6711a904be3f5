"""What is recorded of cases and exhibits, field by field, and what an exhibit is called."""

from __future__ import annotations

from evidence_vault.records.ids import CaseId, ItemId
from tests.helpers.runners import DirectRunner
from ui.presenters.case_reading import read_case, title_of
from ui.presenters.recorded import texts_of_case, texts_of_exhibit


def test_a_case_tells_its_texts_by_language_and_an_empty_number(direct: DirectRunner) -> None:
    case = direct.session.create_case({"title.en": "One", "title.ru": "Раз", "court.kk": "Сот"})
    texts = texts_of_case(case)
    assert {name: text for name, text in texts.items() if text} == {
        "title.en": "One",
        "title.ru": "Раз",
        "court.kk": "Сот",
    }
    assert texts["number"] == ""
    assert texts_of_case(direct.session.edit_case(case.id, {"number": "7/26"}))["number"] == "7/26"


def test_an_exhibit_tells_texts_and_facts_and_nothing_where_nothing_is_said(direct: DirectRunner) -> None:
    case = direct.session.create_case({"title.en": "One"})
    fields = {"title.en": "Post", "shows.ru": "Площадь", "date": "2 March", "pages": "3"}
    (exhibit,) = direct.session.add_exhibits(case.id, [ItemId(1)], fields, together=False)
    texts = texts_of_exhibit(exhibit)
    assert {name: text for name, text in texts.items() if text} == fields
    assert texts["source"] == ""


def test_a_case_is_read_whole_and_the_newest_without_a_wish(direct: DirectRunner) -> None:
    case = direct.session.create_case({"title.en": "Two"})
    direct.session.add_exhibits(case.id, [ItemId(3), ItemId(1)], {}, together=True)
    read = read_case(direct.session, None)
    assert read.shown
    assert read.shown.case.id == case.id
    assert set(read.shown.items) == {ItemId(1), ItemId(3)}
    wanted = read_case(direct.session, CaseId(1))
    assert wanted.shown
    assert wanted.shown.case.id == CaseId(1)
    assert [one.id for one in wanted.cases] == [CaseId(1), CaseId(2)]


def test_an_exhibit_is_called_by_its_title_else_by_its_item(direct: DirectRunner) -> None:
    case = direct.session.create_case({"title.en": "One"})
    direct.session.add_exhibits(case.id, [ItemId(1), ItemId(2)], {}, together=False)
    direct.session.edit_exhibits(case.id, [ItemId(1)], {"title.ru": "Пост"})
    direct.session.describe([ItemId(2)], {"title": "A reply"})
    shown = read_case(direct.session, case.id).shown
    assert shown
    assert [title_of(exhibit, shown, ("en",)) for exhibit in shown.exhibits] == ["Пост", "A reply"]
