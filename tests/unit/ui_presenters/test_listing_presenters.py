"""Forum, numbers, issued lists and declarations of a case without a window, over a real vault."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.errors import VaultError
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.issued import IssuedList
from evidence_vault.records.numbering import Numbering
from evidence_vault.records.profile import Profile
from tests.helpers.runners import DirectRunner
from ui.presenters.case_reading import ShownCase, read_case
from ui.presenters.declaring import DeclaringPresenter, Form
from ui.presenters.forum import ForumPresenter, examples, missing, numbering_of
from ui.presenters.issuing import IssuingPresenter, ToIssue
from ui.presenters.telling import Telling
from ui.presenters.versions import Version, VersionsPresenter

CASE, POST, PHOTO = CaseId(1), ItemId(1), ItemId(3)


class Screen:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.profiles: dict[str, Profile] = {}
        self.chosen = 0
        self.drafts: list[ToIssue] = []
        self.issued: list[IssuedList] = []
        self.versions: Sequence[Version] = ()
        self.pages: list[bytes] = []
        self.forms: dict[str, Form] = {}
        self.saved: list[Path] = []
        self.told: list[Telling] = []
        self.errors: list[VaultError] = []

    def show_forums(self, profiles: Sequence[Profile], _shown: ShownCase) -> None:
        self.profiles = {one.id: one for one in profiles}

    def show_chosen(self) -> None:
        self.chosen += 1

    def show_draft(self, found: ToIssue) -> None:
        self.drafts.append(found)

    def show_issued(self, issued: IssuedList) -> None:
        self.issued.append(issued)

    def show_versions(self, versions: Sequence[Version]) -> None:
        self.versions = versions

    def show_pages(self, pdf: bytes) -> None:
        self.pages.append(pdf)

    def print_pages(self, pdf: bytes, told: Telling) -> None:
        self.pages.append(pdf)
        self.told.append(told)

    def show_forms(self, found: Sequence[Form]) -> None:
        self.forms = {one.kind: one for one in found}

    def show_saved(self, path: Path, told: Telling) -> None:
        self.saved.append(path)
        self.told.append(told)

    def show_failure(self, error: VaultError) -> None:
        self.errors.append(error)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else a screen is told
        return lambda *_: None


@pytest.fixture
def screen() -> Screen:
    return Screen()


def shown(direct: DirectRunner) -> ShownCase:
    """The case as it is recorded."""
    found = read_case(direct.session, CASE).shown
    assert found
    return found


# -- forum and numbers ---------------------------------------------------------------------------


def test_a_forum_and_numbers_of_the_case_s_own_are_recorded_and_marks_follow(
    direct: DirectRunner, screen: Screen
) -> None:
    presenter = ForumPresenter(direct, screen, CASE)
    presenter.look()
    assert {"generic", "kz", "us-federal"} <= screen.profiles.keys()
    assert shown(direct).mark(2, ("en",)) == "2"
    presenter.choose({"profile": "kz", "party": "applicant"})
    assert [shown(direct).mark(2, (one,)) for one in ("ru", "kk")] == ["Приложение № 2", "№ 2-қосымша"]
    presenter.choose({"numbering": "prefix:PX-:3"})
    assert shown(direct).mark(2, ("ru",)) == "PX-002"
    assert (screen.chosen, direct.session.case("C-001").party, screen.errors) == (2, "applicant", [])


def test_a_forum_that_is_not_known_is_refused_and_one_of_a_later_version_read(
    direct: DirectRunner, screen: Screen
) -> None:
    ForumPresenter(direct, screen, CASE).choose({"profile": "mars"})
    assert [error.code for error in screen.errors] == ["profile.unknown"]


def test_what_a_forum_needs_is_missing_until_it_is_written_and_cards_count(
    direct: DirectRunner, screen: Screen
) -> None:
    ForumPresenter(direct, screen, CASE).look()
    lacks = missing(screen.profiles["kz"], shown(direct))
    assert lacks.case == ("court",)
    assert dict(lacks.exhibits) == {"shows": (1, 2)}
    direct.session.edit_case(CASE, {"court.kk": "Сот"})
    direct.session.edit_exhibits(CASE, [POST], {"shows.ru": "Угроза"})
    direct.session.withdraw_exhibits(CASE, [PHOTO])
    assert len(missing(screen.profiles["kz"], shown(direct))) == 0


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("prefix", "PX-", "3", "101", "x"), "prefix:PX-:3:101"),
        (("num", "PX-", "3", "1", ""), "num"),
        (("bates", "AB", "", "7", "-C"), "bates:AB::7:-C"),
        (("prefix", "", "", "1", ""), None),
        (("witness-mark", "AB1", "", "1", ""), None),
        (("num", "", "", "999999", ""), None),
    ],
)
def test_a_numbering_is_put_together_or_is_none(parts: tuple[str, str, str, str, str], expected: str | None) -> None:
    made = numbering_of(*parts)
    assert (str(made) if made else None) == expected


def test_the_first_three_marks_are_the_example() -> None:
    assert examples(Numbering.parse("alpha-repeat:::26"), "en") == ["Z", "AA", "BB"]


# -- issuing -------------------------------------------------------------------------------------


def test_a_list_is_issued_with_its_reason_and_the_next_shows_what_changed(direct: DirectRunner, screen: Screen) -> None:
    presenter = IssuingPresenter(direct, screen, CASE, ("en",))
    assert shown(direct).changed, "nothing is issued yet"
    presenter.look()
    assert (screen.drafts[0].before, screen.drafts[0].changes) == (0, ())
    presenter.issue("  For the  hearing ")
    assert (screen.issued[0].version, screen.issued[0].reason) == (1, "For the hearing")
    assert not shown(direct).changed
    direct.session.edit_exhibits(CASE, [POST], {"title.en": "Post"})
    direct.session.order_exhibits(CASE, [PHOTO])
    direct.session.edit_case(CASE, {"court.en": "District court"})
    assert shown(direct).changed
    presenter.look()
    found = screen.drafts[1]
    assert [(c.old_mark, c.new_mark, len(c.fields)) for c in found.changes] == [("2", "1", 0), ("1", "2", 1)]
    assert [(one.field, one.old, one.new) for one in found.head] == [("court.en", "", "District court")]
    assert direct.session.issued_list(CASE, 1).rows[0].exhibit.title == {"en": "Post and reply"}


def test_another_forum_since_then_is_a_change_though_no_exhibit_is_another(direct: DirectRunner) -> None:
    direct.session.issue_list(CASE, None, ("ru",), "")
    direct.session.edit_case(CASE, {"profile": "kz"})
    assert shown(direct).changed
    assert next((one.old_mark, one.new_mark) for one in shown(direct).unissued) == ("1", "Приложение № 1")


def test_a_case_without_exhibits_in_use_has_nothing_to_issue(direct: DirectRunner, screen: Screen) -> None:
    direct.session.withdraw_exhibits(CASE, [POST, PHOTO])
    IssuingPresenter(direct, screen, CASE, ("en",)).issue("")
    assert [error.code for error in screen.errors] == ["list.empty"]


# -- issued versions -----------------------------------------------------------------------------


def test_a_version_is_shown_and_saved_as_it_was(direct: DirectRunner, screen: Screen, tmp_path: Path) -> None:
    direct.session.issue_list(CASE, None, ("en",), "first")
    direct.session.edit_exhibits(CASE, [POST], {"title.en": "Quite another"})
    direct.session.edit_exhibits(CASE, [POST], {"confidentiality": "sealed"})
    direct.session.issue_list(CASE, None, ("en",), "second")
    presenter = VersionsPresenter(direct, screen, CASE)
    presenter.look()
    assert [one.issued.version for one in screen.versions] == [2, 1]
    assert [len(one.changes) for one in screen.versions] == [2, 0]
    presenter.save(1, ("en",), tmp_path / "one.csv", "csv")
    said = (tmp_path / "one.csv").read_text("utf-8-sig")
    assert "Post and reply" in said
    assert "Quite another" not in said
    presenter.show(2, ("en",))
    presenter.print_version(2, ("en",))
    assert screen.pages[0] == screen.pages[1]
    assert screen.saved == [tmp_path / "one.csv"]
    assert screen.told == [Telling(), Telling(in_full=("1",))], "as each version was issued"


# -- declarations --------------------------------------------------------------------------------


def test_forms_say_what_they_prove_and_those_that_the_forum_asks_for_come_first(
    direct: DirectRunner, screen: Screen, tmp_path: Path
) -> None:
    direct.session.edit_case(CASE, {"profile": "us-federal"})
    presenter = DeclaringPresenter(direct, screen, CASE)
    presenter.look()
    assert all(form.proves and form.proves_not for form in screen.forms.values())
    asked = [form.asked for form in screen.forms.values()]
    assert asked == sorted(asked, reverse=True)
    assert any(asked)
    assert screen.forms["fre-902-14"].place_matters
    assert not screen.forms["capture"].place_matters
    out = tmp_path / "capture.docx"
    presenter.save("capture", ("en",), [1], out, as_format="docx", inside_us=None)
    assert out.read_bytes().startswith(b"PK")
    presenter.save("capture", ("en",), [9], tmp_path / "no.pdf", as_format="pdf", inside_us=None)
    assert [error.code for error in screen.errors] == ["value.invalid"]
    assert not (tmp_path / "no.pdf").exists()
