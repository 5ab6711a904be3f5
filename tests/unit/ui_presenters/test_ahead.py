"""What can be mended before a bundle is looked at, over a real vault and without Qt."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.errors import InvalidProfile
from evidence_vault.records.consent import Consent
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.resources import resource
from tests.helpers.runners import DirectRunner
from ui.presenters.ahead import look_ahead

CASE, POST, PHOTO = CaseId(1), ItemId(1), ItemId(3)


def test_a_list_in_order_leaves_nothing_to_say(direct: DirectRunner) -> None:
    direct.session.issue_list(CASE, None, ["en"], "")
    ahead = look_ahead(direct.session, CASE, 1, "generic", ("en",))
    assert (ahead.issued_for, ahead.unwritten, ahead.not_agreed, ahead.redacted) == ({}, (), (), ())


def test_another_forum_other_languages_and_people_who_did_not_agree_are_told(direct: DirectRunner) -> None:
    session = direct.session
    session.edit_exhibits(CASE, [PHOTO], {"shows.en": "The square"})
    session.record_consent(Consent(0, True, "W-2", "kz", "picture", (PHOTO,)))
    session.issue_list(CASE, None, ["en"], "")
    ahead = look_ahead(session, CASE, 1, "kz", ("en", "kk"))
    assert ahead.issued_for["en"] == session.profile("generic").name["en"]
    (gap,) = ahead.unwritten
    assert (gap.language, gap.exhibits["shows"]) == ("kk", (2,))
    assert [(one.item, one.person, one.part) for one in ahead.not_agreed] == [(PHOTO, "W-2", "names")]
    assert not look_ahead(session, CASE, 1, "generic", ("en",)).issued_for


def test_a_forum_of_one_s_own_is_that_of_its_list(direct: DirectRunner, tmp_path: Path) -> None:
    rules = tmp_path / "mine.toml"
    rules.write_text(resource("profiles", "kz.toml").read_text("utf-8").replace('id = "kz"', 'id = "mine"', 1), "utf-8")
    direct.session.issue_list(CASE, direct.session.profile(str(rules)), ["en"], "")
    assert look_ahead(direct.session, CASE, 1, str(rules), ("en",)).issued_for == {}
    assert look_ahead(direct.session, CASE, 1, "generic", ("en",)).issued_for == {"en": "mine"}
    rules.write_text("nonsense", "utf-8")
    with pytest.raises(InvalidProfile):
        look_ahead(direct.session, CASE, 1, str(rules), ("en",))
