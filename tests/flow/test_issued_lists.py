"""A list is handed in, the case goes on, and the next list says what became of every exhibit."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.errors import InvalidValue, NoSuchList, NoSuchProfile, NothingToIssue, UnknownField
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Kind
from evidence_vault.records.finding import Grade
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.issued import DRAFT, Change, IssuedList
from evidence_vault.session import Session
from tests.helpers.printing import flat, text_of
from tests.helpers.vaults import TestVault

CASE = CaseId(1)
POST, REPLY, PHOTO = ItemId(1), ItemId(2), ItemId(3)


def marks(listed: IssuedList) -> list[str]:
    return [row.mark for row in listed.rows]


def titles(listed: IssuedList) -> list[str | None]:
    return [row.exhibit.title.get("en") for row in listed.rows]


def became(changes: tuple[Change, ...]) -> dict[str, tuple[str | None, str | None]]:
    return {change.title["en"]: (change.old_mark, change.new_mark) for change in changes}


def failures(vault: TestVault) -> list[str]:
    return [finding.code for finding in vault.check().findings if finding.grade is not Grade.NOTICE]


def issue(session: Session, *languages: str, reason: str = "") -> IssuedList:
    return session.issue_list(CASE, None, languages or ("en",), reason)


def test_an_issued_list_stays_as_it_was_whatever_is_edited_later(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.describe([PHOTO], {"title": "Photo of the yard"})
        first = issue(session, "ru", "kk", reason="first filing")
        session.edit_exhibits(CASE, [POST], {"title.en": "Post and answer", "status": "offered"})
        session.edit_exhibits(CASE, [PHOTO], {"source": "the archive"})
        session.describe([PHOTO], {"title": "Photo of the street"})
        session.order_exhibits(CASE, [PHOTO])
        session.withdraw_exhibits(CASE, [POST])
        session.edit_case(CASE, {"title.en": "Another name", "numbering": "alpha-repeat"})
        assert session.issued_list(CASE, 1) == first
        assert titles(session.issued_list(CASE, DRAFT)) == ["Photo", "Post and answer"]
    with vault.session() as session:
        again = session.issued_list(CASE, 1)
    assert again == first
    assert (again.version, again.languages, again.reason) == (1, ("ru", "kk"), "first filing")
    assert (again.profile, again.numbering, marks(again)) == ("generic", "num", ["1", "2"])
    assert titles(again) == ["Post and reply", "Photo"]
    assert again.case.title["en"] == "A case"
    assert again.rows[1].items[0].card["title"] == "Photo of the yard"
    assert not failures(vault)


def test_an_index_made_anew_says_the_same_of_every_version(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        issue(session)
        session.order_exhibits(CASE, [PHOTO])
        issue(session, "kk")
        before = session.issued_lists(CASE)
    (vault.path / "index.db").unlink()
    with vault.session() as session:
        assert session.issued_lists(CASE) == before
    assert [one.version for one in before] == [1, 2]


def test_the_next_list_says_what_was_added_withdrawn_moved_and_changed(vault: TestVault, tmp_path: Path) -> None:
    late = tmp_path / "late.txt"
    late.write_text("late")
    with vault.session(write=True) as session:
        session.edit_case(CASE, {"numbering": "prefix:PX-:3", "party": "plaintiff"})
        issue(session)
        session.withdraw_exhibits(CASE, [POST])
        (item,) = session.add([late], card={}, case=None, progress=NoProgress()).items
        session.add_exhibits(CASE, [item.id], {"title.en": "Late letter"}, together=False)
        session.edit_exhibits(CASE, [PHOTO], {"status": "admitted", "status_on": "2026-11-20"})
        session.order_exhibits(CASE, [item.id])
        draft = session.list_changes(CASE, 1)
        issue(session, reason="a late letter")
        changes = session.list_changes(CASE, 1, 2)
    assert draft == changes
    assert became(changes) == {
        "Post and reply": ("PX-001", None),
        "Late letter": (None, "PX-002"),
        "Photo": ("PX-002", "PX-003"),
    }
    by_title = {change.title["en"]: change for change in changes}
    assert by_title["Post and reply"].withdrawn
    assert by_title["Late letter"].added
    assert by_title["Photo"].renumbered
    assert {(one.field, one.old, one.new) for one in by_title["Photo"].fields} == {
        ("status", "", "admitted"),
        ("status_on", "", "2026-11-20"),
    }


def test_what_was_withdrawn_long_ago_is_in_no_concordance(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        issue(session)
        session.withdraw_exhibits(CASE, [POST])
        issue(session)
        assert became(session.list_changes(CASE, 1, 2)) == {"Post and reply": ("1", None), "Photo": ("2", "2")}
        issue(session)
        assert became(session.list_changes(CASE, 2, 3)) == {"Photo": ("2", "2")}
        printed = flat(text_of(session.exhibit_list(CASE, ["en"], version=3)))
    assert "Concordance with version 2" in printed
    assert "unchanged" in printed.partition("Concordance with version 2")[2]
    assert printed.partition("Concordance with version 2")[2].count("unchanged") == 1


def test_a_withdrawn_number_is_not_given_to_another(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.withdraw_exhibits(CASE, [POST])
        listed = issue(session)
    assert [(row.mark, row.exhibit.withdrawn) for row in listed.rows] == [("1", True), ("2", False)]


def test_where_nothing_changed_every_exhibit_is_the_same(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        issue(session)
        assert all(change.same for change in session.list_changes(CASE, 1))


def test_a_title_on_a_card_counts_as_a_change(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        issue(session)
        session.describe([REPLY], {"title": "An answer", "note": "for nobody"})
        (changed,) = [change for change in session.list_changes(CASE, 1) if change.fields]
    assert [(one.field, one.new) for one in changed.fields] == [("E-000002 card.title", "An answer")]


def test_the_profile_of_the_case_gives_marks_in_the_leading_language(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.edit_case(CASE, {"profile": "kz"})
        assert marks(issue(session, "kk", "ru")) == ["№ 1-қосымша", "№ 2-қосымша"]
        assert marks(issue(session, "ru")) == ["Приложение № 1", "Приложение № 2"]
        bodies = session.issue_list(CASE, session.profile("un-treaty-bodies"), ("en",), "")
        assert (bodies.version, bodies.profile, marks(bodies)) == (3, "un-treaty-bodies", ["Annex 1", "Annex 2"])
        # held against a list of another leading language, what stands there has marks of that language
        assert all(change.same for change in session.list_changes(CASE, 1))


def test_what_cannot_be_issued_is_refused_and_recorded_nowhere(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        for languages in ((), ("en", "en"), ("de",), ("en", "ru", "kk")):
            with pytest.raises(InvalidValue):
                session.issue_list(CASE, None, languages, "")
        with pytest.raises(InvalidValue):
            issue(session, reason="two\nlines")
        with pytest.raises(NoSuchList):
            session.issued_list(CASE, 1)
        empty = session.create_case({"title.en": "Nothing yet"}).id
        with pytest.raises(NothingToIssue):
            session.issue_list(empty, None, ("en",), "")
        assert Kind.LIST_ISSUED not in {entry.kind for entry in session.log()}


@pytest.mark.parametrize(
    "fields",
    [
        {"numbering": "roman"},
        {"numbering": "prefix"},
        {"party": "judge"},
    ],
)
def test_a_case_takes_no_value_that_means_nothing(vault: TestVault, fields: dict[str, str]) -> None:
    with vault.session(write=True) as session, pytest.raises(InvalidValue) as refused:
        session.edit_case(CASE, fields)
    assert refused.value.facts["field"] in fields


def test_a_case_takes_no_profile_that_is_not_shipped(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        with pytest.raises(NoSuchProfile):
            session.edit_case(CASE, {"profile": "./mine.toml"})
        assert session.edit_case(CASE, {"profile": "ru"}).profile == "ru"
        assert session.edit_case(CASE, {"profile": ""}).profile is None


def test_an_exhibit_says_for_whom_and_to_what_end_it_stands(vault: TestVault) -> None:
    said = {
        "party": "applicant",
        "element": "CoAO 73-3",
        "witness": "K-7",
        "confidentiality": "sealed",
        "objections": "hearsay; answered on p. 3",
        "status": "offered",
        "status_on": "2026-11-26",
        "disclose": "no",
        "expects": "may",
    }
    with vault.session(write=True) as session:
        session.edit_exhibits(CASE, [PHOTO], {**said, "remark.kk": "Ескертпе"})
    with vault.session(write=True) as session:
        (_, photo) = session.exhibits(CASE)
        assert {name: getattr(photo, name) for name in said} == said
        assert photo.remark == {"kk": "Ескертпе"}
        session.edit_exhibits(CASE, [PHOTO], dict.fromkeys(said, ""))
        (_, photo) = session.exhibits(CASE)
        assert {getattr(photo, name) for name in said} == {None}
        for name in ("party", "confidentiality", "status", "disclose", "expects", "status_on"):
            with pytest.raises(InvalidValue):
                session.edit_exhibits(CASE, [PHOTO], {name: "perhaps"})
        with pytest.raises(InvalidValue):
            session.edit_exhibits(CASE, [PHOTO], {"status_on": "20261126"})
        with pytest.raises(UnknownField):
            session.edit_exhibits(CASE, [PHOTO], {"weight": "much"})


def test_destroying_an_item_takes_its_words_out_of_the_lists_that_were_issued(vault: TestVault) -> None:
    with vault.session(write=True) as session:
        session.describe([PHOTO], {"title": "canary-card"})
        session.edit_exhibits(CASE, [PHOTO], {"title.en": "canary-title", "element": "canary-element"})
        issue(session)
        session.withdraw_exhibits(CASE, [PHOTO])
        session.purge(session.plan_purge(PHOTO, "consent withdrawn"))
        live = session.issued_list(CASE, 1)
    (vault.path / "index.db").unlink()
    with vault.session() as session:
        rebuilt = session.issued_list(CASE, 1)
    assert live == rebuilt
    assert "canary" not in repr(live)
    assert "photo.bin" not in repr(live)
    (gone,) = live.rows[1].items
    assert gone.destroyed
    assert (gone.id, gone.destroyed.reason, gone.sha256) == (PHOTO, "consent withdrawn", None)
    assert marks(live) == ["1", "2"]
    assert live.rows[0].exhibit.title == {"en": "Post and reply"}
    assert not failures(vault)
