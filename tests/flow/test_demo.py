"""The demo does the whole job: one command, and everything it names is there and can be used."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.crypto import age
from evidence_vault.sample import read_sample

PAGES = ("exhibit-list-en-ru.pdf", "exhibit-list-kk-ru.pdf", "custody-report.pdf", "recovery-sheet.pdf")


def run(*line: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    command = [sys.executable, "-m", "evidence_vault.cli.main", *map(str, line)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder that the demo filled, and what it said."""
    folder = tmp_path_factory.mktemp("demo") / "out"
    done = run("demo", "--out", folder)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


@pytest.fixture
def text(program: Callable[[str], str], demo: tuple[Path, str]) -> Callable[[str], str]:
    """The words of a printed page as a search finds them."""

    def read(name: str) -> str:
        command = [program("pdftotext"), "-raw", str(demo[0] / name), "-"]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout

    return read


def test_it_ends_with_paths_and_figures(demo: tuple[Path, str]) -> None:
    folder, said = demo
    assert all(name in said and (folder / name).exists() for name in (*PAGES, "sample.vault", "passphrase.txt"))
    assert f"{len(read_sample().pieces)} items" in said
    assert re.search(r"\d+ entries, \d+ commits, 0 findings, \d+\.\d seconds\.", said)
    assert "No failure found." in said


@pytest.mark.thorough
def test_its_last_line_names_a_command_that_exists_here(demo: tuple[Path, str], repository: Path) -> None:
    command = shlex.split(demo[1].splitlines()[-1].removeprefix("Look around: "))
    assert command[:3] == ["python3", str(repository / "dev.py"), "run"] or command[:3] == ["python3", "dev.py", "run"]
    assert "E-000001" in run(*command[3:]).stdout


@pytest.mark.thorough
def test_its_passphrase_opens_its_vault(demo: tuple[Path, str]) -> None:
    folder, _ = demo
    listed = run("list", folder / "sample.vault", "--json", "--passphrase-file", folder / "passphrase.txt")
    items = json.loads(listed.stdout)
    assert [item["name"] for item in items] == [piece.path.name for piece in read_sample().pieces]
    assert {item["case"] for item in items} == {"C-001"}
    assert all(item["card"]["title"] for item in items)
    translations = [item["card"]["translation_of"] for item in items if "translation_of" in item["card"]]
    assert translations
    assert set(translations) <= {item["id"] for item in items}


@pytest.mark.parametrize("name", PAGES)
def test_its_pages_are_sound(name: str, demo: tuple[Path, str], program: Callable[[str], str]) -> None:
    checked = subprocess.run([program("qpdf"), "--check", demo[0] / name], capture_output=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_its_lists_speak_the_languages_of_their_names(text: Callable[[str], str]) -> None:
    title = {language: read_sample().case[f"title.{language}"] for language in ("en", "ru", "kk")}
    english, kazakh = (" ".join(text(name).split()) for name in PAGES[:2])
    assert title["en"] in english
    assert title["ru"] in english
    assert title["ru"] in kazakh
    assert title["kk"] in kazakh


def test_the_recovery_sheet_brings_the_identity_back(demo: tuple[Path, str], text: Callable[[str], str]) -> None:
    folder, _ = demo
    words = (folder / "passphrase.txt").read_text().splitlines()[-1]
    sealed = re.search(r"-----BEGIN AGE.*END AGE ENCRYPTED FILE-----", text("recovery-sheet.pdf"), re.DOTALL)
    assert sealed
    identity = age.decrypt(age.dearmor(sealed[0]), [age.Passphrase(words.encode())]).decode()
    recipient = str(age.Identity.parse(identity.strip()).recipient)
    assert recipient in (folder / "sample.vault" / "VAULT").read_text()


def test_it_never_writes_into_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("thesis")
    refused = run("demo", "--out", tmp_path)
    assert refused.returncode == 2
    assert "exists already" in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
