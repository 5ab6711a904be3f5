"""What is written about items and cases is held against what is there."""

from __future__ import annotations

import pytest

from evidence_vault.errors import InvalidValue, NoSuchItem
from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import CaseId, ItemId
from tests.helpers.vaults import TestVault

ONE, TWO = ItemId(1), ItemId(2)


def test_a_translation_is_of_another_item_that_is_there(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        before = session.head
        for original, refusal in (("E-000099", NoSuchItem), ("E-000001", InvalidValue), ("2", InvalidValue)):
            with pytest.raises(refusal):
                session.describe([ONE, TWO], {"translation_of": original})
        with pytest.raises(NoSuchItem):
            session.add([vault.path.parent], card={"translation_of": "99"}, case=None, progress=NoProgress())
        assert session.head == before
        session.describe([ONE], {"translation_of": "E-000002"})
        session.describe([TWO], {"translation_of": "unknown"})
        assert session.item(ONE).card["translation_of"] == "E-000002"


@pytest.mark.parametrize("tags", ["kk", "kk, ru", "zh-Hans", "kk-Cyrl-KZ,en", "unknown", "withheld", ""])
def test_languages_are_tags(tags: str, vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.describe([ONE], {"language": "en"})
        session.describe([ONE], {"language": tags})
        assert session.item(ONE).card.get("language", "") == tags


@pytest.mark.parametrize("tags", ["Kazakh", "kk;ru", "kk,", "казахский", "k", "en_US"])
def test_other_words_are_no_languages(tags: str, vault: TestVault) -> None:
    with vault.session(write=True) as session, pytest.raises(InvalidValue):
        session.describe([ONE], {"language": tags})


@pytest.mark.parametrize("title", ["C-002", "c-1", " 17 "])
def test_a_title_that_would_be_taken_for_an_id_is_refused(title: str, vault: TestVault) -> None:
    with vault.session(write=True) as session:
        with pytest.raises(InvalidValue):
            session.create_case({"title.en": title})
        with pytest.raises(InvalidValue):
            session.edit_case(CaseId(1), {"title.kk": title})


def test_a_case_keeps_a_title_in_some_language(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.edit_case(CaseId(1), {"title.en": ""})
        with pytest.raises(InvalidValue):
            session.edit_case(CaseId(1), {"title.ru": " "})
        assert session.edit_case(CaseId(1), {"title.ru": "", "title.kk": "Іс"}).title == {"kk": "Іс"}
