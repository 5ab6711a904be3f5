"""Lists and profiles as a person types them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.cli.bundles import asked_for
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.main import main
from evidence_vault.resources import resource
from tests.helpers.doubts import NOTHING, added, without
from tests.helpers.vaults import TestVault

Run = Callable[..., str]


@pytest.fixture
def run(vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command on the vault, by its words with V for the vault; what it said."""
    key = tmp_path / "recovery.txt"
    key.write_text(vault.identity)

    def command(line: str, *more: str, ends: ExitCode = ExitCode.DONE) -> str:
        words = [str(vault.path) if word == "V" else word for word in line.split()]
        assert main([*words, *more, "--identity-file", str(key)]) == ends
        said = capsys.readouterr()
        return said.out + said.err

    return command


def test_a_list_is_issued_the_case_goes_on_and_the_next_one_tells_what_changed(run: Run) -> None:
    run("case edit V 1 --profile kz --party applicant --numbering prefix:PX-:3")
    said = run("list issue V --case 1 --lang ru,kk", "--reason", "first filing")
    assert "Issued the list of C-001 as version 1, 2 exhibits" in said
    run("exhibit order V 3 --case 1")
    run("exhibit edit V 1 --case 1 --title", "A post and its reply")
    told = run("list diff V --case 1")
    assert "from version 1 to the case as it stands" in told
    assert "title.en  Post and reply  A post and its reply" in told
    assert "PX-002  PX-001  Photo" in told
    run("exhibit withdraw V 3 --case 1")
    told = run("list issue V --case 1")
    assert "version 2, 1 exhibit," in told
    assert "PX-002  [not used]  Photo" in told
    versions = run("list show V --case 1")
    assert "first filing" in versions
    assert "2 versions." in versions
    first = run("list show V --case 1 --version 1")
    assert "PX-001  E-000001, E-000002  Post and reply" in first
    assert "Profile kz, numbering prefix:PX-:3, ru, kk" in first
    assert "[not used]" in run("list show V --case 1 --version draft")
    assert "[not used] Photo" in run("exhibit list V --case 1"), "which number it was"
    assert "Nothing changed." in run("list diff V --case 1 --from 2")
    run("exhibit edit V 1 --case 1 --title Post")
    told = run("list issue V --case 1")
    assert "Photo" not in told, "it was withdrawn before version 2"
    assert "Exhibit list issued: C-001, version 1, for kz, first filing" in run("log V")


def test_what_is_confidential_is_seen_in_a_list_and_named_where_a_list_tells_all_of_it(
    run: Run, tmp_path: Path
) -> None:
    said = "sealed; party: applicant; objections: hearsay"
    listed = run(
        "exhibit edit V 1 --case 1 --confidentiality sealed --party applicant --objections hearsay"
    ).splitlines()
    assert listed[1].endswith(said)
    assert "sealed" not in listed[2]
    run("list issue V --case 1")
    shown = run("list show V --case 1 --version 1")
    assert said in shown
    assert "c3 is recovery (whoever opens with the recovery sheet)." in shown
    for number, version in enumerate(("", "--version 1")):
        told = run(f"exhibit-list V --case 1 --format csv --out {tmp_path}/{number}.csv {version}")
        assert "exhibit 1 is listed in full, with title, file name and SHA-256, although it is under seal." in told
        assert "exhibit 2 is listed in full" not in told


def test_a_list_that_says_a_removed_word_is_told_beside_it(run: Run, vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        covered = without(session, added(session, "covered.png", NOTHING), "Ермек Мысалов")
    run(f"exhibit add V {covered} --case 1", "--title", "What ЕРМЕК МЫСАЛОВ said")
    told = run(f"exhibit-list V --case 1 --format csv --out {tmp_path}/told.csv")
    assert "WARNING: exhibit 3 says in its title, texts, card or file name what was removed" in told
    run(f"exhibit edit V {covered} --case 1", "--title", "A picture")
    assert "WARNING" not in run(f"exhibit-list V --case 1 --format csv --out {tmp_path}/calm.csv")


def test_other_programs_get_lists_and_changes_as_json(run: Run) -> None:
    issued: dict[str, Any] = json.loads(run("list issue V --case 1 --json"))
    assert (issued["version"], issued["profile"], [row["mark"] for row in issued["rows"]]) == (1, "generic", ["1", "2"])
    assert json.loads(run("list show V --case 1 --version 1 --json")) == issued
    assert json.loads(run("list show V --case 1 --json")) == [issued]
    run("exhibit withdraw V 1 --case 1")
    told = json.loads(run("list diff V --case 1 --json"))
    assert (told["from"], told["to"]) == (1, None)
    assert [(one["old_mark"], one["new_mark"], one["withdrawn"]) for one in told["exhibits"]] == [
        ("1", None, True),
        ("2", "2", False),
    ]


def test_a_version_that_was_never_issued_is_said_plainly(run: Run) -> None:
    assert "never issued as version 1. Versions issued: none." in run("list diff V --case 1", ends=ExitCode.REQUEST)
    run("list issue V --case 1")
    told = run("list show V --case 1 --version 7", ends=ExitCode.REQUEST)
    assert "never issued as version 7. Versions issued: 1." in told


def test_what_an_exhibit_is_for_is_typed_and_listed(run: Run) -> None:
    told = run("exhibit edit V 3 --case 1 --status offered --status-on 2026-11-26 --party plaintiff --disclose no")
    assert "offered 2026-11-26" in told
    (_, photo) = json.loads(run("exhibit list V --case 1 --json"))
    assert (photo["party"], photo["disclose"], photo["expects"]) == ("plaintiff", "no", None)
    wrong = run("exhibit edit V 3 --case 1 --status lost", ends=ExitCode.REQUEST)
    assert "marked, offered, admitted, excluded" in wrong
    assert "There is no profile mars" in run("case edit V 1 --profile mars", ends=ExitCode.REQUEST)
    assert "needs a prefix" in run("case edit V 1 --numbering prefix", ends=ExitCode.REQUEST)
    (case,) = json.loads(run("case list V --json"))
    assert (case["profile"], case["numbering"], case["party"]) == (None, None, None)


def test_profiles_are_listed_shown_and_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profiles"]) == 0
    assert "7 profiles." in capsys.readouterr().out
    assert main(["profiles", "kz"]) == 0
    shown = capsys.readouterr().out
    assert "UNCONFIRMED: The columns and labels of the inventory" in shown
    assert "5 of 9 rules unconfirmed" in shown
    assert "no notarial act" in shown
    assert main(["profiles", "us-federal", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert [column["id"] for column in facts["columns"] if column["blank"]] == ["offered", "marked", "admitted"]
    assert main(["profiles", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 7
    own = tmp_path / "mine.toml"
    own.write_text('id = "mine"\nname = { en = "Mine" }\nstatements = []\n[[columns]]\nid = "nunber"\n')
    assert main(["profiles", str(own)]) == ExitCode.REQUEST
    assert "Line 5: columns 1.id: 'nunber' is none of number" in capsys.readouterr().err


def own_profile(folder: Path) -> Path:
    """A file of one's own, with a rule that nobody has confirmed."""
    own = folder / "my rules.toml"
    text = resource("profiles", "un-special-procedures.toml").read_text("utf-8")
    own.write_text(text.replace('id = "un-special-procedures"', 'id = "mine"', 1), encoding="utf-8")
    return own


def test_a_case_takes_no_file_and_it_is_said_where_one_is_named(run: Run, tmp_path: Path) -> None:
    own = str(own_profile(tmp_path))
    told = run("case edit V 1 --profile", own, ends=ExitCode.REQUEST)
    assert "the id of a profile that comes with the program" in told
    assert "--profile of list issue, exhibit-list, review and bundle" in told
    assert "There is no profile" not in told
    told = run("case edit V 1 --profile mars", ends=ExitCode.REQUEST)
    assert "There is no profile mars. The profiles are: generic" in told
    assert run(f"exhibit-list V --case 1 --out {tmp_path}/a.pdf --profile", own)


def test_the_rules_of_a_file_that_nobody_confirmed_are_named_by_its_path(run: Run, tmp_path: Path) -> None:
    own = own_profile(tmp_path)
    told = run(f"exhibit-list V --case 1 --out {tmp_path}/a.pdf --profile", str(own))
    assert f"`evidence-vault profiles '{own}'` lists them" in told
    told = run(f"exhibit-list V --case 1 --out {tmp_path}/b.pdf --profile kz")
    assert "`evidence-vault profiles kz` lists them" in told


def test_issuing_says_which_fields_that_the_forum_asks_for_nobody_filled_in(run: Run) -> None:
    told = run("list issue V --case 1 --profile kz --lang ru,kk")
    asked = [line for line in told.splitlines() if "asked for by kz" in line]
    assert any(
        "what it shows of exhibits Приложение № 1, Приложение № 2 (exhibit edit --shows)" in line for line in asked
    )
    assert len(asked) == len({line.split(": ")[2].split(" of ")[0] for line in asked}), "one line for each field"
    assert not list(asked_for([]))
    (line,) = asked_for([f"{number} exhibit.title" for number in range(1, 31)], 12)
    assert line == f"title of exhibits {', '.join(map(str, range(1, 13)))} and 18 more (exhibit edit --title)"


def test_titles_and_pages_are_in_the_languages_of_the_list(run: Run, tmp_path: Path) -> None:
    run("exhibit edit V 1 --case 1 --title-in kk", "Жазба", "--title", "A post")
    run("exhibit edit V 3 --case 1 --title-in ru", "Снимок", "--title", "A photo")
    assert "A post" in run("exhibit list V --case 1"), "no list has languages yet"
    run("list issue V --case 1 --lang kk,ru")
    for told in (run("exhibit list V --case 1"), run("list show V --case 1 --version 1")):
        assert "Жазба" in told
        assert "Снимок" in told
        assert "A post" not in told
    run("exhibit order V 3 --case 1")
    assert "Жазба" in run("list diff V --case 1")
    for name, options in (("issued", "--version 1"), ("draft", "")):
        run(f"exhibit-list V --case 1 --format csv {options} --out {tmp_path}/{name}.csv")
        run(f"exhibit-list V --case 1 --format csv {options} --lang en --out {tmp_path}/{name}-en.csv")
        assert "A post" not in (tmp_path / f"{name}.csv").read_text("utf-8-sig")
        assert "Жазба" in (tmp_path / f"{name}.csv").read_text("utf-8-sig")
        assert "A post" in (tmp_path / f"{name}-en.csv").read_text("utf-8-sig")


def test_a_draft_that_is_what_was_issued_says_so(run: Run, tmp_path: Path) -> None:
    run("list issue V --case 1")
    same = "Nothing has changed since then: print that one, with --version 1"
    assert same in run(f"exhibit-list V --case 1 --out {tmp_path}/a.pdf")
    assert same not in run(f"exhibit-list V --case 1 --version 1 --out {tmp_path}/b.pdf")
    run("case edit V 1 --court", "Another court")
    assert same not in run(f"exhibit-list V --case 1 --out {tmp_path}/d.pdf")
    run("list issue V --case 1")
    run("exhibit edit V 1 --case 1 --title", "Another title")
    told = run(f"exhibit-list V --case 1 --out {tmp_path}/c.pdf")
    assert "this is a DRAFT" in told
    assert same not in told


def test_marks_in_notes_are_those_of_the_list_beside_which_they_stand(run: Run, tmp_path: Path) -> None:
    run("case edit V 1 --profile kz")
    run("exhibit edit V 1 --case 1 --confidentiality sealed")
    run("list issue V --case 1 --lang kk")
    for name, options in (("issued", "--version 1"), ("draft", "")):
        told = run(f"exhibit-list V --case 1 --format csv {options} --out {tmp_path}/{name}.csv")
        assert "exhibit № 1-қосымша is listed in full" in told
