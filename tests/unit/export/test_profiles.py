"""What forums ask: the shipped files, and what is said of one that is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from evidence_vault.errors import InvalidProfile, NoSuchProfile, SourceMissing, SourceUnreadable
from evidence_vault.export import profiles
from evidence_vault.export.words import Words
from evidence_vault.records.case import LANGUAGES, Case
from evidence_vault.records.ids import CaseId
from evidence_vault.records.profile import Profile
from evidence_vault.resources import resource

IDS = ("generic", "england-wales", "kz", "ru", "un-special-procedures", "un-treaty-bodies", "us-federal")
GENERIC = resource("profiles", "generic.toml").read_text(encoding="utf-8")


def profile(named: str) -> Profile:
    return profiles.profile(named)


def test_seven_forums_are_known_and_the_general_one_comes_first() -> None:
    assert tuple(one.id for one in profiles.profiles()) == IDS


@pytest.mark.parametrize("named", IDS)
def test_every_word_of_a_profile_is_in_every_language(named: str) -> None:
    one = profile(named)
    texts = [one.name, *(column.label for column in one.columns), *one.warnings]
    texts += [statement.text for statement in one.statements]
    assert all(set(text) == set(LANGUAGES) for text in texts)
    assert set(one.labels) in (set(), set(LANGUAGES))
    known = Words(["en"])
    assert all(known.has(key) for labels in one.labels.values() for key in labels)


@pytest.mark.parametrize("named", IDS)
def test_every_profile_says_where_its_rules_come_from_and_which_are_unconfirmed(named: str) -> None:
    one = profile(named)
    assert one.statements
    assert all(date(2024, 1, 1) <= statement.checked_on <= date(2026, 11, 30) for statement in one.statements)
    for statement in one.statements:
        if statement.source.startswith("recalled"):
            assert statement.unconfirmed
    assert one.unconfirmed
    assert sum(column.width or 0 for column in one.columns) == 100


def test_a_part_is_unconfirmed_where_its_rule_is() -> None:
    assert profile("kz").is_unconfirmed("columns")
    assert profile("england-wales").is_unconfirmed("limits.file_mb")
    assert not profile("us-federal").is_unconfirmed("columns")
    assert not profile("un-treaty-bodies").is_unconfirmed("languages")


def test_forums_differ_as_their_rules_do() -> None:
    assert [column.id for column in profile("us-federal").columns if column.blank] == ["offered", "marked", "admitted"]
    assert profile("us-federal").naming.count("_") == 1
    assert profile("us-federal").page.paper.size == (612.0, 792.0)
    assert profile("un-treaty-bodies").languages == ("en", "fr", "ru", "es")
    assert profile("un-special-procedures").languages == ("en", "fr", "es")
    assert "exhibit.disclose" in profile("un-special-procedures").needs
    assert profile("kz").numbering.mark(1, "kk") == "№ 1-қосымша"
    assert profile("kz").page.margins[0] > profile("kz").page.margins[1]
    assert [one.id for one in profiles.profiles() if one.kit == "beside"] == [
        "un-special-procedures",
        "un-treaty-bodies",
        "us-federal",
    ]


def test_a_case_numbers_as_it_says_else_as_the_forum_asks() -> None:
    kz = profile("kz")
    assert kz.numbering_for(Case(CaseId(1))).mark(2, "ru") == "Приложение № 2"
    assert kz.numbering_for(Case(CaseId(1), numbering="prefix:PX-:3")).mark(2) == "PX-002"
    assert kz.numbering_for(Case(CaseId(1), numbering="of a later version")) == kz.numbering


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("left = 20", "left = ", "behind = stands no value: a text in quotation marks, a number"),
        ('id = "source"', 'id = "source', "a text ends without a quotation mark"),
        ('paper = "a4"', 'paper = "a5"', "page.paper: 'a5' is none of a4, letter"),
        ('paper = "a4"', "paper = 4", "page.paper: "),
        ("left = 20", "left 20", "behind a name stands no ="),
        ("left = 20", "left = 20 mm", "more than one value stands in one line"),
        ('["capture"]', '"capture"', "declarations: a list in [ ] is expected, and not a text in quotation marks"),
        ("left = 20", "lefty = 20", "page.lefty: there is no such field"),
        ("width = 22", 'width = "x"', "columns 3.width: a whole number is expected, and not a text in quotation marks"),
        ('id = "source"', 'id = "sauce"', "'sauce' is none of number, "),
        ('en = "Source"', 'de = "Quelle"', "columns 3"),
        (
            'confidence = "unconfirmed"',
            'confidence = "sure"',
            "statements 1.confidence: 'sure' is none of verified, unconfirmed",
        ),
        (
            "checked_on = 2026-11-26",
            'checked_on = "today"',
            "statements 1.checked_on: a day, as 2026-11-26, is expected",
        ),
        ('source = "the program\'s own choice"', 'source = " "', "a statement needs a source"),
        ('scheme = "num"', 'scheme = "prefix"', "numbering: prefix needs a prefix"),
        ("left = 20", "left = 1", "margins are from 5 to 60"),
        ('["capture"]', '["oath"]', "declarations: 'oath' is none of capture"),
        ("{mark}{part}", "{mark!r}", "naming: with {mark}"),
        ("{mark}{part}", "../{mark}", "naming: letters"),
        ('id = "generic"', 'id = "../x"', "id: small letters"),
    ],
)
def test_a_wrong_profile_is_refused_with_line_and_reason(good: str, bad: str, said: str) -> None:
    assert GENERIC.count(good) >= 1
    with pytest.raises(InvalidProfile) as refused:
        profiles.parse(GENERIC.replace(good, bad, 1), "mine.toml")
    assert refused.value.facts["file"] == "mine.toml"
    assert said in str(refused.value.facts["reason"])
    about = GENERIC.index(good)
    line = GENERIC[:about].count("\n") + 1
    assert line - 4 <= int(str(refused.value.facts["line"])) <= line


def test_widths_may_miss_100_by_what_rounding_takes_and_some_may_be_left_open() -> None:
    for good, other in (("width = 38", "width = 37"), ("width = 38", "width = 40"), ("width = 38\n", "\n")):
        assert profiles.parse(GENERIC.replace(good, other, 1), "mine.toml").false_width is None


def test_widths_that_are_far_from_100_are_found_and_a_list_that_was_issued_so_can_still_be_read() -> None:
    for good, other, total in (("width = 22", "width = 60", 138), ("width = 38", "width = 8", 70)):
        assert profiles.parse(GENERIC.replace(good, other, 1), "mine.toml").false_width == total
    assert not [one.id for one in profiles.profiles() if one.false_width is not None]


def test_what_is_missing_is_named_with_the_table_it_is_missing_in() -> None:
    lines = GENERIC.splitlines()
    place = next(number for number, text in enumerate(lines) if text == 'id = "date"')
    without = "\n".join([*lines[:place], *lines[place + 1 :]])
    with pytest.raises(InvalidProfile) as refused:
        profiles.parse(without, "mine.toml")
    assert (refused.value.facts["line"], refused.value.facts["reason"]) == (place, "columns 4.id is missing")


def test_lines_are_counted_past_texts_of_many_lines() -> None:
    text = 'id = """\nnaming = 7\n"""\nname = { en = "Mine" }\ncolumns = []\nstatements = []\nkit = "under"\n'
    with pytest.raises(InvalidProfile) as refused:
        profiles.parse(text, "mine.toml")
    assert refused.value.facts["line"] == 7


def test_a_file_of_ones_own_is_taken_by_its_path(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(GENERIC.replace('id = "generic"', 'id = "mine"', 1), encoding="utf-8")
    assert profile(str(own)).id == "mine"


def test_a_file_that_calls_itself_as_a_shipped_one_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text("# ours\n" + GENERIC, encoding="utf-8")
    with pytest.raises(InvalidProfile) as refused:
        profile(str(own))
    assert "an id of its own" in str(refused.value.facts["reason"])
    line = int(str(refused.value.facts["line"]))
    assert own.read_text("utf-8").splitlines()[line - 1].startswith("id =")


def test_what_is_no_profile_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(NoSuchProfile) as refused:
        profile("mars")
    assert "un-treaty-bodies" in str(refused.value.facts["known"])
    with pytest.raises(SourceMissing):
        profile(str(tmp_path / "none.toml"))
    (tmp_path / "folder.toml").mkdir()
    with pytest.raises(SourceUnreadable):
        profile(str(tmp_path / "folder.toml"))
    huge = tmp_path / "huge.toml"
    huge.write_bytes(b"#" * (profiles.LARGEST + 1))
    with pytest.raises(SourceUnreadable):
        profile(str(huge))
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b'id = "x"\nname = "\xff"\n')
    with pytest.raises(InvalidProfile) as told:
        profile(str(latin))
    assert told.value.facts["line"] == 2
