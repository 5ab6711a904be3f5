"""A page with the checkpoint goes to somebody with a stamp, and comes back as a scan."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.custody.checkpoint import parse_body, short_form
from evidence_vault.records.entry import Kind
from evidence_vault.records.finding import Grade
from evidence_vault.records.ids import ItemId
from tests.helpers.printing import check_clean, text_of
from tests.helpers.vaults import CONTENTS, TestVault


@dataclass
class Lettered:
    """A vault with a letter, and its page."""

    vault: TestVault
    key: list[str]
    pdf: Path
    letter: int
    before: bytes

    @property
    def path(self) -> str:
        return str(self.vault.path)

    def bring(self, *scans: Path, by: str = "Notary office No. 7", on: str = "", letter: int | None = None) -> int:
        """Take scans in; without a day, that on which the letter was recorded."""
        with self.vault.session() as session:
            made = next(session.log(first=self.letter)).at
            day = on or str(datetime.fromtimestamp(made.unix_ms / 1000).astimezone().date())
        number = str(self.letter if letter is None else letter)
        line = ["anchor", "import", self.path, *map(str, scans), "--letter", number]
        return main([*line, "--stamped-by", by, "--stamped-on", day, *self.key])


@pytest.fixture(scope="module")
def lettered(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> Lettered:
    base = tmp_path_factory.mktemp("lettered")
    vault = made_vault.copy(base / "v")
    (base / "identity.txt").write_text(vault.identity)
    key = ["--identity-file", str(base / "identity.txt")]
    with vault.session() as session:
        before = session.checkpoint_note()
    assert main(["anchor", "letter", str(vault.path), "--out", str(base / "l.pdf"), "--lang", "ru,kk", *key]) == 0
    with vault.session() as session:
        (request,) = session.anchors().waiting
    return Lettered(vault, key, base / "l.pdf", request.seq, before)


@pytest.fixture
def own(lettered: Lettered, tmp_path: Path) -> Lettered:
    """A copy that may be changed."""
    vault = lettered.vault.copy(tmp_path / "v")
    return Lettered(vault, lettered.key, lettered.pdf, lettered.letter, lettered.before)


@pytest.fixture(scope="module")
def stamped(lettered: Lettered, tmp_path_factory: pytest.TempPathFactory) -> Lettered:
    """A copy with two scans of the stamped page, never changed."""
    base = tmp_path_factory.mktemp("stamped")
    own = Lettered(lettered.vault.copy(base / "v"), lettered.key, lettered.pdf, lettered.letter, lettered.before)
    assert own.bring(scan(base, "front.png"), scan(base, "back.png")) == 0
    return own


def scan(folder: Path, name: str = "scan.png") -> Path:
    path = folder / name
    path.write_bytes(f"a picture of {name}".encode())
    return path


def test_the_page_has_the_checkpoint_and_no_name_and_no_content(lettered: Lettered) -> None:
    text = text_of(lettered.pdf.read_bytes())
    checkpoint = parse_body(lettered.before.split(b"\n\n")[0] + b"\n")
    for group in short_form(checkpoint.body).split():
        assert group in text
    for line in checkpoint.body.decode().splitlines():
        assert line in text
    assert checkpoint.root.hex() in "".join(text.split())
    assert f"Письмо {lettered.letter} · {lettered.letter}-хат" in text
    assert "о нём я ничего не подтверждаю" in " ".join(text.split())
    for private in ("K-1", "A case", "Дело", "Post and reply", "Telegram", *CONTENTS):
        assert private not in text


def test_it_is_one_page_that_names_nothing_to_a_print_queue(
    lettered: Lettered, tmp_path: Path, program: Callable[[str], str]
) -> None:
    done = subprocess.run([program("pdfinfo"), str(lettered.pdf)], capture_output=True, text=True, check=True)
    assert "Pages:           1" in done.stdout
    assert "Title:           Страница" in done.stdout
    check_clean(lettered.pdf.read_bytes(), tmp_path)


def test_it_counts_although_the_commit_that_it_is_over_is_lost(stamped: Lettered, tmp_path: Path) -> None:
    """The one behind it carries the tree before it."""
    vault = stamped.vault.copy(tmp_path / "v")
    with vault.session() as session:
        over = session.anchors().letters[0].request.commit
    vault.commits()[over - 1].unlink()
    with vault.session() as session:
        assert (len(session.anchors().letters), session.anchors().bad) == (1, {})


def test_the_code_on_it_is_the_text_of_the_checkpoint(
    lettered: Lettered, tmp_path: Path, program: Callable[[str], str]
) -> None:
    subprocess.run([program("pdftoppm"), "-r", "150", "-png", "-singlefile", lettered.pdf, tmp_path / "p"], check=True)
    read = [program("zbarimg"), "-q", "--raw", "-Sbinary", str(tmp_path / "p.png")]
    assert subprocess.run(read, capture_output=True, check=True).stdout == lettered.before.split(b"\n\n")[0] + b"\n"


def test_a_scan_of_the_stamped_page_becomes_an_item_and_is_linked(
    stamped: Lettered, capsys: pytest.CaptureFixture[str]
) -> None:
    own = stamped
    with own.vault.session() as session:
        (letter,) = session.anchors().letters
        assert letter.items == (ItemId(4), ItemId(5))
        assert session.item(letter.items[0]).card["obtained"] == "scanned"
        assert [entry.kind for entry in session.history(letter.items[1])].count(Kind.ANCHOR_RECEIVED) == 1
    assert main(["anchor", "list", own.path, *own.key]) == 0
    told = capsys.readouterr().out
    assert "on paper stamped by Notary office No. 7." in told
    assert f"The date rests on the paper, letter {own.letter}: look at it, or at its scan, E-000004, E-000005." in told
    assert "not stamped yet" not in told
    assert "No outside party" not in told
    assert not [one for one in own.vault.check().findings if one.grade is Grade.FAIL]


def test_a_letter_waits_until_it_is_stamped(lettered: Lettered, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["anchor", "list", lettered.path, "--read-only", *lettered.key]) == 0
    told = capsys.readouterr().out
    assert f"Letter {lettered.letter}, not stamped yet" in told
    assert "No outside party vouches for any date here." in told
    assert main(["anchor", "list", lettered.path, "--json", "--read-only", *lettered.key]) == 0
    (waiting,) = json.loads(capsys.readouterr().out)["waiting"]
    assert (waiting["form"], waiting["entry"]) == ("paper", lettered.letter)


def test_what_can_be_read_is_taken_in_and_the_rest_is_named(
    own: Lettered, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert own.bring(scan(tmp_path), tmp_path / "lost.png") == 1
    assert "lost.png is not there" in capsys.readouterr().err
    with own.vault.session() as session:
        assert session.anchors().letters[0].items == (ItemId(4),)


def test_a_wrong_day_is_corrected_by_the_same_letter_again(own: Lettered, tmp_path: Path) -> None:
    assert own.bring(scan(tmp_path), by="The wrong office") == 0
    assert own.bring(scan(tmp_path), by="Notary office No. 7") == 0
    with own.vault.session() as session:
        assert [letter.by for letter in session.anchors().letters] == ["Notary office No. 7"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"letter": 2}, "Entry 2 is no letter of this vault"),
        ({"on": "2020-01-01"}, "The value of --stamped-on cannot be used"),
        (
            {"on": str(datetime.now().astimezone().date() - timedelta(days=1))},
            "The value of --stamped-on cannot be used",
        ),
        (
            {"on": str(datetime.now().astimezone().date() + timedelta(days=1))},
            "The value of --stamped-on cannot be used",
        ),
        ({"on": "2126-01-01"}, "The value of --stamped-on cannot be used"),
        ({"on": "yesterday"}, "a day as 2026-11-20"),
        ({"by": "  "}, "the office or person whose stamp it is"),
    ],
)
def test_a_letter_that_cannot_be_meant_takes_nothing_in(
    lettered: Lettered, tmp_path: Path, capsys: pytest.CaptureFixture[str], changes: dict[str, object], told: str
) -> None:
    commits = len(lettered.vault.commits())
    assert lettered.bring(scan(tmp_path), **changes) == 2  # type: ignore[arg-type]
    assert told in capsys.readouterr().err
    assert lettered.bring(tmp_path / "none.png") == 2
    assert len(lettered.vault.commits()) == commits
    assert len(lettered.vault.objects()) == len(CONTENTS)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["--stamped-by", "x"], "it goes with --letter"),
        (["--letter", "17"], "both --stamped-by WHO"),
        (["--letter", "17", "--stamped-by", "x", "--stamped-on", "2026-11-26", "--root", "r"], "an answer in a file"),
    ],
)
def test_options_that_do_not_belong_together(
    lettered: Lettered, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: list[str], told: str
) -> None:
    assert main(["anchor", "import", lettered.path, str(scan(tmp_path)), *line, *lettered.key]) == 2
    assert told in capsys.readouterr().err


def test_destroying_the_scan_leaves_that_the_letter_was_stamped(stamped: Lettered, tmp_path: Path) -> None:
    vault = stamped.vault.copy(tmp_path / "v")
    assert main(["purge", str(vault.path), "E-4", "--reason", "names a neighbour", "--yes", *stamped.key]) == 0
    with vault.session() as session:
        assert session.anchors().letters[0].by == "Notary office No. 7"
    assert not [one for one in vault.check().findings if one.grade is Grade.FAIL]
