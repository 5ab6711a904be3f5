"""The list of a case as it is arranged: numbers, withdrawn exhibits, what the cards say in their place."""

from __future__ import annotations

import pytest

from evidence_vault.errors import ExhibitExists, NoSuchExhibit
from evidence_vault.records.case import Case
from evidence_vault.records.ids import ItemId
from evidence_vault.session import Session
from tests.helpers.vaults import TestVault

ONE, TWO, THREE = ItemId(1), ItemId(2), ItemId(3)


def arranged(session: Session, case: Case) -> list[tuple[int, tuple[ItemId, ...], bool]]:
    """Number, items and whether it is withdrawn, of every exhibit."""
    return [(exhibit.number, exhibit.items, exhibit.withdrawn) for exhibit in session.exhibits(case.id)]


def three_exhibits(session: Session) -> Case:
    """A second case with an exhibit for each item."""
    case = session.create_case({"title.en": "Another case"})
    session.add_exhibits(case.id, [ONE, TWO, THREE], {}, together=False)
    return case


def test_a_withdrawn_number_stays_where_it_is_when_others_move(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        case = three_exhibits(session)
        session.withdraw_exhibits(case.id, [TWO])
        session.order_exhibits(case.id, [THREE])
        assert arranged(session, case) == [(1, (THREE,), False), (2, (TWO,), True), (3, (ONE,), False)]


def test_a_withdrawn_exhibit_is_not_moved_itself(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        case = three_exhibits(session)
        session.withdraw_exhibits(case.id, [TWO])
        with pytest.raises(NoSuchExhibit):
            session.order_exhibits(case.id, [TWO, ONE])


def test_an_item_of_a_withdrawn_exhibit_can_be_listed_again(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        case = three_exhibits(session)
        session.withdraw_exhibits(case.id, [ONE])
        session.add_exhibits(case.id, [ONE], {}, together=False)
        session.edit_exhibits(case.id, [ONE], {"title.en": "Once more"})
        exhibits = session.exhibits(case.id)
        assert [exhibit.title for exhibit in exhibits] == [{}, {}, {}, {"en": "Once more"}]
        assert [exhibit.withdrawn for exhibit in exhibits] == [True, False, False, False]
        with pytest.raises(ExhibitExists):
            session.add_exhibits(case.id, [ONE], {}, together=False)


def test_the_cards_speak_where_the_exhibit_is_silent(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.describe([ONE], {"posted": "2 Mar 2026, 21:14", "language": "ru"})
        session.describe([TWO], {"platform": "Facebook", "language": "ru"})
        first, photo = session.exhibits(session.cases()[0].id)
        assert session.card_values(first) == {
            "date": "2 Mar 2026, 21:14",
            "source": "Telegram, Facebook",
            "language": "ru",
        }
        assert session.card_values(photo)["source"] == "Telegram"


def test_the_log_is_told_from_any_entry_on(vault: TestVault) -> None:
    with vault.session() as session:
        whole = list(session.log())
        assert list(session.log(first=5)) == whole[5:]


def test_the_checkpoint_is_shown_as_a_code(vault: TestVault) -> None:
    with vault.session() as session:
        code = session.checkpoint_qr
        assert len(code) == len(code[0]) >= 29
        corner = "1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"
        assert tuple("".join("01"[module] for module in row[:7]) for row in code[:7]) == corner
