"""Lists and profiles as a person types them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.main import main
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
