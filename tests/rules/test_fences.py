"""The import contracts hold, and each of them bites."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.helpers import sources

LAYERS = "Rooms are layered"
WORKER = "Nobody imports the worker"
BEHIND_THE_WALL = "The worker knows"
ONE_ROOM = "One library, one room"
NO_NETWORK = "No window and no network"
PURE = "What verifies is pure"
WINDOW = "The window is layered"
NO_WINDOW = "The core knows no window"
ENTRANCE = "The window enters the core"
QUIET = "No network in the window"
NO_QT = "Presenters know no Qt"
NO_CIRCLE = "No place of the window stands in a circle"


FAULTS = [
    ("records/case.py", "import evidence_vault.crypto", LAYERS),
    ("export/__init__.py", "import evidence_vault.casework", LAYERS),
    ("stray.py", "", LAYERS),
    ("sandbox/__init__.py", "import evidence_vault.worker", WORKER),
    ("worker/__init__.py", "import evidence_vault.crypto", BEHIND_THE_WALL),
    ("worker/__init__.py", "import evidence_vault.clock", BEHIND_THE_WALL),
    ("vault/__init__.py", "from cryptography.hazmat.primitives import hashes", ONE_ROOM),
    ("export/__init__.py", "import pikepdf", ONE_ROOM),
    ("cli/__init__.py", "import PySide6.QtCore", NO_NETWORK),
    ("custody/__init__.py", "import socket", NO_NETWORK),
    ("custody/verify.py", "import pathlib", PURE),
    ("custody/merkle.py", "import evidence_vault.index", PURE),
    ("ui/theme.py", "import ui.widgets", WINDOW),
    ("ui/jobs/__init__.py", "import ui.itemmodels", WINDOW),
    ("ui/stray.py", "", WINDOW),
    ("cli/__init__.py", "import ui.theme", NO_WINDOW),
    ("ui/theme.py", "import evidence_vault.crypto", ENTRANCE),
    ("ui/theme.py", "import evidence_vault.cli.messages", ENTRANCE),
    ("ui/theme.py", "import socket", QUIET),
    ("ui/presenters/ports.py", "import PySide6.QtCore", NO_QT),
    ("ui/presenters/ports.py", "import ui.widgets.labels", NO_QT),
    ("ui/views/handing/dialog.py", "import ui.views.evidence", NO_CIRCLE),
]
"""A module, a line that is added to it, and the contract that this breaks."""


def look(folder: Path, faults: Iterable[tuple[str, str]]) -> str:
    """What import-linter says of a copy of the tree with faults."""
    repository = sources.ROOT
    for package in ("evidence_vault", "ui"):
        shutil.copytree(repository / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(repository / "pyproject.toml", folder)
    for module, line in faults:
        path = place(folder, module)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(f"{before}\n{line}\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "300"}
    program = Path(sysconfig.get_path("scripts")) / "lint-imports"
    done = subprocess.run(
        [program, "--no-cache"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return done.stdout


def place(folder: Path, module: str) -> Path:
    """Where a module of either package stands."""
    return folder / module if module.startswith("ui/") else folder / "evidence_vault" / module


def dotted(module: str) -> str:
    """Its name, as import-linter prints it."""
    return ".".join(place(Path(), module).with_suffix("").parts).removesuffix(".__init__")


def broken(said: str) -> dict[str, str]:
    """Broken contracts by name with what breaks them: each name is underlined."""
    parts = re.split(r"^(.+)\n-+\n", said.partition("\nBroken contracts\n")[2], flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What breaks which contract of a tree with all of the faults."""
    return broken(look(tmp_path_factory.mktemp("spoiled") / "copy", [(module, line) for module, line, _ in FAULTS]))


def test_the_tree_as_it_is_keeps_every_contract(tmp_path: Path) -> None:
    said = look(tmp_path / "copy", [])
    assert "0 broken" in said
    assert broken(said) == {}


@pytest.mark.parametrize(("module", "line", "contract"), FAULTS)
def test_each_contract_bites(module: str, line: str, contract: str, spoiled: dict[str, str]) -> None:
    (told,) = [told for name, told in spoiled.items() if name.startswith(contract)]
    imported = line.split()[1] if line else ""
    if not imported.startswith(("evidence_vault", "ui.")):
        imported = imported.partition(".")[0]  # of a library, its first name is told
    wanted = f"{dotted(module)} -> {imported} (" if line else f"- {dotted(module)}\n"
    if contract == NO_CIRCLE:
        wanted = "- .evidence -> "  # what would have to go to break the circle
    assert wanted in told


Contract = dict[str, list[str]]


@pytest.fixture
def contracts(repository: Path) -> dict[str, Contract]:
    """The contracts of pyproject.toml by the first words of their names."""
    settings = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    found = settings["tool"]["importlinter"]["contracts"]
    return {name: next(rule for rule in found if rule["name"].startswith(name)) for name in (ONE_ROOM, PURE)}


def test_every_dependency_is_confined_to_a_room(repository: Path, contracts: dict[str, Contract]) -> None:
    """Except Qt, which the core may not import at all."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    confined = set(contracts[ONE_ROOM]["forbidden_modules"])
    modules = packages_distributions()
    for requirement in project["project"]["dependencies"]:
        name = requirement.split(">=")[0]
        offered = {
            module
            for module, owners in modules.items()
            if name in {owner.lower().replace("_", "-") for owner in owners}
        }
        assert name.startswith("pyside6") or offered & confined, name


IMPURE = {
    f"evidence_vault.custody{module}"
    for module in (
        "",
        ".ahead",
        ".challenge",
        ".copying",
        ".deciding",
        ".destruction",
        ".genesis",
        ".handover",
        ".history",
        ".inbox",
        ".keyring",
        ".keyslots",
        ".ledger",
        ".open_vault",
        ".opening",
        ".rekey",
        ".second_reader",
        ".sheet",
        ".whole_log",
    )
}
"""Modules of custody that read and write the vault, or read the list of words; every other one only computes."""


def test_every_module_of_custody_computes_or_is_named_here(contracts: dict[str, Contract]) -> None:
    root = sources.ROOT
    files = sources.python_files("evidence_vault/custody")
    modules = {".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__") for path in files}
    assert modules - IMPURE == set(contracts[PURE]["source_modules"])


def reaches_out(tree: ast.AST) -> list[str]:
    """Calls by which a module reads or writes without any import."""
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and sources.calls(node, "open", "input", "print")
    ]


def test_what_verifies_opens_nothing(contracts: dict[str, Contract]) -> None:
    paths = [sources.ROOT / f"{module.replace('.', '/')}.py" for module in contracts[PURE]["source_modules"]]
    assert not {path.name: calls for path in paths if (calls := reaches_out(sources.parse(path)))}


@pytest.mark.parametrize("line", ["text = open('x').read()", "path.open()", "print('x')"])
def test_reaching_out_is_found(line: str) -> None:
    assert reaches_out(ast.parse(line))
