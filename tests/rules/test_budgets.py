"""Sizes that a reader can hold. A budget is a smell detector: split by meaning, never to please a counter."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.helpers import sources


def lines(path: Path) -> int:
    """Lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Name and lines of every function and method, docstring included, decorators not."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def over_budget(sizes: Mapping[str, int], *, nine_in_ten: int, cap: int, median: int | None = None) -> list[str]:
    """What breaks the budget, as sentences."""
    complaints = [f"{name} has {size} lines, the most is {cap}" for name, size in sizes.items() if size > cap]
    large = sorted(name for name, size in sizes.items() if size > nine_in_ten)
    if len(large) * 10 > len(sizes):
        complaints.append(f"more than one in ten over {nine_in_ten} lines: {', '.join(large)}")
    if median is not None and statistics.median(sizes.values()) > median:
        complaints.append(f"the median is over {median} lines")
    return complaints


KIT = sources.ROOT / "evidence_vault" / "export" / "kit"
"""Shipped as data: a stranger reads it in one file, or not at all."""


def test_files_of_the_core() -> None:
    sizes = {str(path): lines(path) for path in sources.python_files("evidence_vault") if KIT not in path.parents}
    assert not over_budget(sizes, median=150, nine_in_ten=300, cap=400)


def test_the_kit() -> None:
    assert not over_budget({path.name: lines(path) for path in KIT.glob("*.py")}, nine_in_ten=1050, cap=1050)
    page = (KIT / "verify.html").read_text(encoding="utf-8").splitlines()
    parts = [number for number, line in enumerate(page) if line.startswith("// ---- ")]
    verifies = page.index("// ---- words " + "-" * 106) - parts[0]
    assert not over_budget({"what verifies": verifies}, nine_in_ten=1160, cap=1160)
    assert not over_budget({"the page": len(page)}, nine_in_ten=2040, cap=2040)


def test_functions_of_the_core() -> None:
    files = [*sources.python_files("evidence_vault"), sources.ROOT / "dev.py"]
    sizes = {f"{path}:{name}": size for path in files for name, size in functions(sources.parse(path))}
    assert len(sizes) > 50
    assert not over_budget(sizes, nine_in_ten=35, cap=60)


def test_files_of_the_tests() -> None:
    sizes = {str(path): lines(path) for path in sources.python_files("tests")}
    assert not over_budget(sizes, nine_in_ten=400, cap=500)


@pytest.mark.parametrize(
    ("sizes", "complaint"),
    [
        ({"a": 10, "b": 61}, "b has 61 lines"),
        ({"a": 10, "b": 40}, "more than one in ten over 35 lines: b"),
        ({"a": 20, "b": 22, "c": 24}, "the median is over 15"),
    ],
)
def test_each_budget_can_be_broken(sizes: dict[str, int], complaint: str) -> None:
    assert complaint in " ".join(over_budget(sizes, median=15, nine_in_ten=35, cap=60))


def test_a_function_is_measured_with_all_its_lines() -> None:
    tree = ast.parse('class A:\n    @property\n    def size(self):\n        """Says."""\n\n        return 1\n')
    assert list(functions(tree)) == [("size", 4)]
