"""The import contracts hold, and each of them bites."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
import tomllib
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.helpers import sources

LAYERS = "Rooms are layered"
WORKER = "Nobody imports the worker"
BEHIND_THE_WALL = "The worker knows"
ONE_ROOM = "One library, one room"
NO_NETWORK = "No window and no network"


@pytest.fixture
def broken_contracts(tmp_path: Path, repository: Path) -> Callable[[str, str], str]:
    """Adds a line to one module of a copy of the tree and tells which contracts that breaks."""
    folder = shutil.copytree(repository / "evidence_vault", tmp_path / "evidence_vault").parent
    shutil.copy(repository / "pyproject.toml", folder)
    program = Path(sysconfig.get_path("scripts")) / "lint-imports"

    def check(module: str, line: str) -> str:
        path = folder / "evidence_vault" / module
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(f"{before}\n{line}\n", encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "300"}
        done = subprocess.run(
            [program, "--no-cache"], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode in {0, 1}, done.stdout + done.stderr
        return "\n".join(line for line in done.stdout.splitlines() if " BROKEN" in line)

    return check


def test_the_tree_as_it_is_keeps_every_contract(broken_contracts: Callable[[str, str], str]) -> None:
    assert broken_contracts("errors.py", "") == ""


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
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
    ],
)
def test_each_contract_bites(
    module: str, line: str, contract: str, broken_contracts: Callable[[str, str], str]
) -> None:
    assert contract in broken_contracts(module, line)


def test_every_dependency_is_confined_to_a_room(repository: Path) -> None:
    """Except Qt, which the core may not import at all."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["name"]: contract for contract in project["tool"]["importlinter"]["contracts"]}
    confined = {
        name for title, rule in contracts.items() if title.startswith(ONE_ROOM) for name in rule["forbidden_modules"]
    }
    modules = packages_distributions()
    for requirement in project["project"]["dependencies"]:
        name = requirement.split(">=")[0]
        offered = {
            module
            for module, owners in modules.items()
            if name in {owner.lower().replace("_", "-") for owner in owners}
        }
        assert name.startswith("pyside6") or offered & confined, name


IO_MODULES = {"io", "mmap", "os", "pathlib", "shutil", "sqlite3", "subprocess", "tempfile"}
IO_CALLS = ("open", "input", "print")
IMPURE = {"ledger.py"}


def input_output(source: str) -> list[str]:
    """What in a module reaches outside of it."""
    import ast

    tree = ast.parse(source)
    found = [name for name in sources.imports(tree) if name.split(".")[0] in IO_MODULES]
    return found + [
        ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call) and sources.calls(node, *IO_CALLS)
    ]


def test_what_verifies_neither_reads_nor_writes() -> None:
    files = [path for path in sources.python_files("evidence_vault/custody") if path.name not in IMPURE]
    found = {path.name: outside for path in files if (outside := input_output(path.read_text(encoding="utf-8")))}
    assert not found


@pytest.mark.parametrize("line", ["import os", "from pathlib import Path", "text = open('x').read()", "print('x')"])
def test_input_and_output_are_found(line: str) -> None:
    assert input_output(line)
