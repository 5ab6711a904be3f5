"""The ladder of an item and of an exhibit, from the log to the terminal and to paper."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.ladder import Rung
from tests.helpers.authority import Authority
from tests.helpers.printing import flat, text_of
from tests.helpers.vaults import TestVault

NOBODY = "No outside party vouches for any date here."


@dataclass
class Stamped:
    """A vault whose exhibits 1 and 2 came before a time stamp of an authority that is known, and 3 after it."""

    vault: TestVault
    key: list[str]

    def run(self, *words: str) -> int:
        command = words[: 2 if words[0] == "exhibit" else 1]
        return main([*command, str(self.vault.path), *words[len(command) :], *self.key])


@pytest.fixture(scope="module")
def stamped(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Stamped:
    """Made once; only read."""
    base = tmp_path_factory.mktemp("stamped")
    vault, authority = made_vault.copy(base / "v"), Authority(base / "tsa")
    (base / "identity.txt").write_text(vault.identity)
    (base / "later.txt").write_bytes(b"taken in after the time stamp")
    with vault.session(write=True) as session:
        ((_, der),) = session.request_anchors(["tsa"])
        session.import_anchor(authority.answer(der), authority.root.read_bytes())
        card = {"obtained": "own_screenshot"}
        (later,) = session.add([base / "later.txt"], card=card, case=None, progress=NoProgress()).items
        session.add_exhibits(session.cases()[0].id, [later.id], {"title.en": "Later"}, together=False)
        ((_, der),) = session.request_anchors(["own"])
        session.import_anchor(Authority(base / "own").answer(der), None)
    return Stamped(vault, ["--identity-file", str(base / "identity.txt"), "--read-only"])


def test_an_item_before_the_stamp_has_reached_outside_time(
    stamped: Stamped, capsys: pytest.CaptureFixture[str]
) -> None:
    assert stamped.run("show", "E-1") == 0
    told = capsys.readouterr().out
    with stamped.vault.session() as session:
        first, _ = session.anchors().stamps
    assert f"These exact bytes existed no later than {first.at} (stated by CN=Test Authority)." in told
    assert "The order of entries between two anchors rests on the keeper alone." in told
    assert NOBODY not in told


def test_one_after_it_has_only_an_unknown_one_and_that_is_said(
    stamped: Stamped, capsys: pytest.CaptureFixture[str]
) -> None:
    assert stamped.run("show", "E-4") == 0
    told = flat(capsys.readouterr().out)
    assert "anybody could have made it, and it shows nothing" in told
    assert NOBODY in told
    assert "Screenshots are the least sound form of capture." in told
    assert stamped.run("show", "E-4", "--json") == 0
    rungs = {one["rung"]: one for one in json.loads(capsys.readouterr().out)["ladder"]["rungs"]}
    assert list(rungs) == ["own", "witness", "time", "paper"]
    assert [one["reached"] for one in rungs.values()] == [True, False, False, False]
    assert rungs["time"]["unknown"] == "CN=Test Authority"


def test_the_exhibits_are_listed_with_what_is_stated_of_each(
    stamped: Stamped, capsys: pytest.CaptureFixture[str]
) -> None:
    assert stamped.run("exhibit", "list", "--case", "C-1") == 0
    told = capsys.readouterr().out
    assert told.count("These exact bytes existed no later than") == 2
    assert f"3: {NOBODY}" in told
    assert stamped.run("exhibit", "list", "--case", "C-1", "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert [one["ladder"]["rungs"][2]["reached"] for one in listed] == [True, True, False]


def test_paper_says_it_per_exhibit_and_per_item(stamped: Stamped) -> None:
    with stamped.vault.session() as session:
        pages = flat(text_of(session.exhibit_list(session.cases()[0].id, ["en"])))
        report = flat(text_of(session.custody_report(["en"])))
    assert pages.count("Outside time: These exact bytes existed no later than") == 2
    assert NOBODY not in pages
    assert "For exhibits of which the annex does not say so, no outside party vouches for any date here." in pages
    assert (
        report.count("Stated by: CN=Test Authority") == 5
    )  # two that count, one that does not, and both statements once more
    assert report.count("Outside time: no later than") == 3  # the items in the annex
    assert "It shows nothing." in report


def test_a_commit_that_somebody_without_the_keys_put_in_its_place_vouches_for_nothing_more(
    stamped: Stamped, tmp_path: Path
) -> None:
    """Whoever knows the recipient alone can write a commit, even one with the stamped note; but not another size."""
    vault = stamped.vault.copy(tmp_path / "v")
    with vault.session() as session:
        first = session.anchors().stamps[0].request
    path = vault.commits()[first.commit - 1]
    plain = vault.decrypt(path)
    before = json.loads(plain.split(b"\n")[0])
    spoiled = plain.replace(f'"size":{before["size"]}}}'.encode(), f'"size":{before["size"] + 1}}}'.encode(), 1)
    assert spoiled != plain
    with vault.session() as session:
        vault.forge(path, spoiled)
        ladder = session.ladder([ItemId(4)])
        assert ladder
        assert ladder.vouchings == ()


def test_without_any_answer_no_commit_is_read(made_vault: TestVault, tmp_path: Path) -> None:
    vault = made_vault.copy(tmp_path / "v")
    with vault.session() as session:
        for path in vault.commits():
            path.unlink()
        ladder = session.ladder([ItemId(1), ItemId(2)])
    assert ladder
    assert [step.rung for step in ladder.steps if step.reached] == [Rung.OWN]
