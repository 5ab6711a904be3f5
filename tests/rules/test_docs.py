"""The documents say what is so: their commands exist, their links lead somewhere."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import dev
from evidence_vault.cli.exitcodes import ExitCode
from evidence_vault.cli.main import build_parser

VERB = re.compile(r"python3 dev\.py ([a-z]+)")
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)")


def documents(root: Path) -> list[Path]:
    """Every document of the project."""
    return [
        *root.glob("*.md"),
        *root.glob("docs/**/*.md"),
        *root.glob("packaging/**/*.md"),
        *root.glob("evidence_vault/**/*.md"),
    ]


def unknown_verbs(text: str) -> list[str]:
    """Verbs that a document gives to dev.py and that it does not have."""
    return [verb for verb in VERB.findall(text) if verb not in dev.VERBS]


def dead_links(text: str, folder: Path) -> list[str]:
    """Relative links to files that are not there."""
    return [target for target in LINK.findall(text) if not (folder / target).exists()]


def test_every_command_of_dev_exists(repository: Path) -> None:
    found = {str(path): unknown_verbs(path.read_text(encoding="utf-8")) for path in documents(repository)}
    assert len(found) > 5
    assert not {path: verbs for path, verbs in found.items() if verbs}


def test_every_link_leads_somewhere(repository: Path) -> None:
    found = {str(path): dead_links(path.read_text(encoding="utf-8"), path.parent) for path in documents(repository)}
    assert not {path: links for path, links in found.items() if links}


COLUMNS = 120
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def long_lines(text: str) -> list[str]:
    """Lines that nobody can read side by side with code; tables and code cannot be broken."""
    return [line for line in CODE.sub("", text).splitlines() if len(line) > COLUMNS and not line.startswith("|")]


def test_the_pages_that_bind_the_format_keep_to_their_columns(repository: Path) -> None:
    pages = [*repository.glob("evidence_vault/*/FORMAT.md")]
    assert len(pages) == 2
    assert not [line for page in pages for line in long_lines(page.read_text(encoding="utf-8"))]


def test_a_long_line_is_found() -> None:
    assert long_lines("a " * 61 + "\n\n```text\n" + "b " * 61 + "\n```\n| " + "c " * 61) == ["a " * 61]


def refused_commands(text: str) -> list[str]:
    """Command lines of a document that the program does not take."""
    refused = []
    for line in re.findall(r"^python3 dev\.py run (.+)$", text, re.MULTILINE):
        if line.lstrip().startswith("#"):  # the window, which takes no command
            continue
        try:
            build_parser().parse_args(shlex.split(line, comments=True))
        except SystemExit as end:
            refused += [line] if end.code else []
    return refused


@pytest.mark.usefixtures("capsys")
def test_the_program_takes_every_command_line_of_the_documents(repository: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in documents(repository)]
    assert sum(text.count("\npython3 dev.py run ") for text in texts) > 5
    assert not [line for text in texts for line in refused_commands(text)]


@pytest.mark.usefixtures("capsys")
def test_a_command_line_that_is_not_taken_is_found() -> None:
    assert refused_commands("python3 dev.py run list\n") == ["list"]
    assert not refused_commands("python3 dev.py run list FOLDER  # shows all\n")
    assert not refused_commands("python3 dev.py run     # the window\n")


def test_the_readme_shows_both_commands_on_its_first_screen(repository: Path) -> None:
    first_screen = "\n".join((repository / "README.md").read_text(encoding="utf-8").splitlines()[:30])
    for needed in ("git clone", "python3 dev.py run", "python3 dev.py demo", "python3 dev.py test", "window-evidence"):
        assert needed in first_screen


def test_a_wrong_command_and_a_dead_link_are_found(tmp_path: Path) -> None:
    assert unknown_verbs("try `python3 dev.py destroy`") == ["destroy"]
    assert dead_links("[see](docs/nowhere.md#part) and [web](https://example.org)", tmp_path) == ["docs/nowhere.md"]


@pytest.mark.parametrize("verb", dev.VERBS)
def test_the_help_of_dev_names_every_verb(verb: str) -> None:
    assert f"\n  {verb} " in str(dev.__doc__)


def listed_exit_codes(text: str) -> set[int]:
    """Numbers in the first column of the table of exit codes."""
    return {int(number) for number in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)}


def test_every_exit_code_is_explained(repository: Path) -> None:
    text = (repository / "docs" / "exit-codes.md").read_text(encoding="utf-8")
    assert listed_exit_codes(text) == set(ExitCode)


def test_a_row_of_that_table_is_read() -> None:
    assert listed_exit_codes("| code | meaning |\n|---|---|\n| 0 | done |\n| 70 | a defect |\n") == {0, 70}
