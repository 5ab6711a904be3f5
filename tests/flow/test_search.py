"""The window and the command find the same, in every script; and what was purged is found in no table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from evidence_vault.cli.main import main
from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.errors import VaultError
from evidence_vault.progress import NoProgress
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.item import ReadBack
from evidence_vault.records.preview import Preview
from evidence_vault.session import Session
from evidence_vault.vault.keys import Unlocked
from evidence_vault.vault.layout import read_header
from tests.helpers.purging import make_planted, purge
from tests.helpers.runners import DirectRunner
from tests.helpers.vaults import PASSPHRASE, TestVault
from ui.presenters.evidence import EvidencePresenter, Listing
from ui.presenters.ports import ProgressState
from ui.presenters.taking_in import Taken

CARDS = (
    {"title": "Шетелдің тыңшысы", "platform": "Telegram", "account": "@qazaq", "note": "от Айгуль"},
    {"title": "Он шпион", "transcript": "Предатель! Ещё раз: предатель.", "witness": "withheld"},
    {"description": "他是外国间谍吗", "platform": "微信", "language": "zh-Hans"},
    {"title": "ئۇيغۇر تىلى", "description": "مُحَمَّد قال إنه جاسوس", "claims": "می‌خواهم کتاب"},
    {"title": "First piece of a thread", "platform": "Facebook"},
    {"transcript": "the second piece: a SPY, they say", "account": "Müller"},
)
SEARCHES = (
    *("тыңшысы", "тынш", "ТЫНШЫСЫ telegram", "шпи", "предатель шпион", "ещё", "еще", "айгуль"),
    *("间谍", "外国 微", "谍间", "ئويغور", "محمد", "جاس", "ميخواهم", "کتاب", "мuller", "muller"),
    *("spy facebook", "facebook spy", '"second piece"', "«first piece»", "piece first", "p-1", "e-2", "E-000003"),
    *("клевет", "жала жабу", "слова", "png", "0314", "2024-03", "withheld", "unknown", "", "zzz", "a", "т"),
    *('"', "AND OR", "text:x*", "NEAR(a b)", "' OR 1=1 --", "*", "^шпион", "{", "шпион\\", "тыңшысы)"),
)


class Screen:
    """Shows nothing but its list."""

    def __init__(self) -> None:
        self.listing = Listing()

    def show_listing(self, listing: Listing) -> None:
        self.listing = listing

    def show_thumbnail(self, item: ItemId, preview: Preview) -> None:
        del item, preview

    def show_progress(self, state: ProgressState | None) -> None:
        del state

    def show_taken(self, taken: Taken) -> None:
        raise AssertionError(taken)

    def show_read_back(self, taken: Taken, done: ReadBack) -> None:
        raise AssertionError(taken, done)

    def show_failure(self, error: VaultError) -> None:
        raise error


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """Six items in six languages; the last two are one post, some are exhibits."""
    folder = tmp_path_factory.mktemp("library")
    sources = [folder / f"Снимок_2024-0314_{number}.png" for number in range(1, 7)]
    for number, source in enumerate(sources):
        source.write_bytes(b"%d" % number)
    with Session.create(folder / "case.vault", custodian="K-1", passphrase=PASSPHRASE, clock=SystemClock()) as session:
        for source, card in zip(sources, CARDS, strict=True):
            session.add([source], card=card, case=None, progress=NoProgress())
        session.group([ItemId(6), ItemId(5)])
        session.create_case({"title.ru": "О клевете", "title.kk": "Жала жабу туралы", "applicant.kk": "Әлия"})
        session.add_exhibits(CaseId(1), [ItemId(1)], {"title.ru": "Его слова"}, together=False)
        session.add_exhibits(CaseId(1), [ItemId(2)], {"shows.en": "His words"}, together=False)
        (folder / "identity.txt").write_text(session.identity_text())
        return TestVault(folder / "case.vault", session.identity_text())


def told(vault: TestVault, capsys: pytest.CaptureFixture[str], *line: str) -> list[dict[str, str | None]]:
    """What the command prints as JSON."""
    options = ["--json", "--read-only", "--identity-file", str(vault.path.parent / "identity.txt")]
    capsys.readouterr()
    assert main(["search", str(vault.path), *options, "--", *line]) == 0
    answer: list[dict[str, str | None]] = json.loads(capsys.readouterr().out)
    return answer


def test_the_window_and_the_command_find_the_same(library: TestVault, capsys: pytest.CaptureFixture[str]) -> None:
    found = 0
    with library.session() as session:
        screen = Screen()
        presenter = EvidencePresenter(DirectRunner(session), screen)
        presenter.refresh()
        for typed in SEARCHES:
            presenter.search(typed)
            shown = [{str(item) for item in row.ids} for row in screen.listing.rows]
            hits = [str(hit.item.id) for hit in session.search(typed)]
            assert len(hits) == len(shown), typed
            assert all(hit in row for hit, row in zip(hits, shown, strict=True)), typed
            if any(character.isalnum() for character in typed):
                assert [one["item"] for one in told(library, capsys, typed)] == hits, typed
            found += 0 < len(hits) < 5
    assert found > 25, "most of these words tell items apart"


def test_the_command_says_where_it_found_it(library: TestVault, capsys: pytest.CaptureFixture[str]) -> None:
    (hit,) = told(library, capsys, "предател")
    assert hit == {
        "item": "E-000002",
        "post": None,
        "name": "Снимок_2024-0314_2.png",
        "title": "Он шпион",
        "field": "card.transcript",
        "excerpt": "Предатель! Ещё раз: предатель.",
    }
    (hit,) = told(library, capsys, "facebook", "spy")
    assert (hit["item"], hit["post"], hit["field"]) == ("E-000005", "P-0001", "card.platform")
    assert [hit["field"] for hit in told(library, capsys, "жала")] == ["case.title.kk", "case.title.kk"]


def lines(vault: TestVault, capsys: pytest.CaptureFixture[str], *line: str) -> tuple[int, str, str]:
    """Exit code, result and complaint for people."""
    capsys.readouterr()
    code = main(["search", str(vault.path), *line, "--identity-file", str(vault.path.parent / "identity.txt")])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_for_people_it_is_a_table(library: TestVault, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = lines(library, capsys, "间谍")
    assert code == 0
    assert "E-000003" in out
    assert "他是外国间谍吗" in out
    assert "description" in out
    assert "1 item found" in out
    assert lines(library, capsys, "nowhere")[:2] == (0, "Nothing found.\n")
    code, out, _ = lines(library, capsys, "снимок", "--limit", "2")
    assert "2 items found" in out
    assert "E-000004" in out
    assert "E-000003" not in out


def test_a_search_for_no_word_is_refused(library: TestVault, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, complaint = lines(library, capsys, "!?")
    assert (code, out) == (2, "")
    assert "at least one letter or figure" in complaint


def test_no_table_of_the_search_holds_a_word_of_what_was_purged(tmp_path: Path) -> None:
    vault = make_planted(tmp_path)
    before = searched(vault)
    assert b"anary" in before
    assert b"innocent" in before
    purge(vault)
    after = searched(vault)
    assert b"innocent" in after
    assert b"withdrawn" in after, "the reason is found"
    assert b"anary" not in after
    with vault.session() as session:
        assert [str(hit.item.id) for hit in session.search("withdrawn")] == ["E-000002"]
        assert session.search("canary") == []


def searched(vault: TestVault) -> bytes:
    """All rows of all tables of the index, those that FTS5 keeps for itself among them, and every word it knows."""
    opened = age.Identity.parse(vault.identity)
    key = Unlocked(opened, None, None).derive(read_header(vault.path).id).index
    connection = sqlcipher.connect(str(vault.path / "index.db"))
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)")
        tables = [name for (name,) in connection.execute("SELECT name FROM pragma_table_list WHERE type != 'view'")]
        assert {"documents", "search", "search_data", "words", "entries"} <= set(tables)
        rows = [row for name in tables for row in connection.execute(f"SELECT * FROM {name}")]  # noqa: S608
        return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for row in rows for cell in row)
    finally:
        connection.close()
