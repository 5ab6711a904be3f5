"""The project's own files, as the rules look at them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SEALED = [ROOT / "tests" / "vaults" / name for name in ("format-1", "format-1-anchors", "format-1-court")]


def python_files(*folders: str) -> list[Path]:
    """Every Python file below these folders of the checkout, in a fixed order; not the verifiers in sealed proofs."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in found if not set(SEALED) & set(path.parents))


@cache
def parse(path: Path) -> ast.Module:
    """The syntax tree of a file; nobody changes it."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module named by an import, by `__import__` or by `import_module`, wherever it stands.

    `from a import b` gives `a` and `a.b`: `b` may be a module.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and calls(node, "__import__", "import_module"):
            yield from (str(argument.value) for argument in node.args if isinstance(argument, ast.Constant))


def calls(node: ast.Call, *names: str) -> bool:
    """Whether a call goes to a function or method of one of these names."""
    function = node.func
    return getattr(function, "id", None) in names or getattr(function, "attr", None) in names
