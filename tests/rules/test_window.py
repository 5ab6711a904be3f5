"""What the window may not do: sizes, colours, dialogs and settings that leave traces, rich text of strangers."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.helpers import sources

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|\bQColor\(\s*\d")
ONLY_IN = {
    "QFileDialog": "ui/widgets/file_dialogs.py",  # any other would leave a history
    "QSettings": "ui/widgets/file_dialogs.py",  # where it is made to write nowhere
    "QDBusConnection": "ui/jobs/system.py",  # it listens to two local buses; nobody else has a reason to speak there
    "setStyleSheet": "ui/theme.py",
}
NEVER = {"QTextBrowser", "QDesktopServices", "terminate", "RichText", "setHtml", "QProcess", "QInputDialog"}


def test_files_of_the_window() -> None:
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in sources.python_files("ui")}
    assert len(sizes) > 50
    for table, most in (("ui/failure_words.py", 500), ("ui/words/finding_texts.py", 450)):
        assert sizes.pop(sources.ROOT / table) <= most, "a table, one sentence for each code"
    assert not {path: lines for path, lines in sizes.items() if lines > 350}


def functions_too_long(tree: ast.AST) -> dict[str, int]:
    """Functions over 60 lines, by name."""
    found = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    sizes = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in found}
    return {name: lines for name, lines in sizes.items() if lines > 60}


def test_functions_of_the_window() -> None:
    found = {str(path): functions_too_long(sources.parse(path)) for path in sources.python_files("ui")}
    assert not {path: functions for path, functions in found.items() if functions}


def names(tree: ast.AST) -> set[str]:
    """Every name and attribute that a module uses."""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | {
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)
    }


def misplaced(path: str, tree: ast.AST) -> set[str]:
    """Names that a module of the window must not use."""
    used = names(tree)
    return (used & NEVER) | {name for name, home in ONLY_IN.items() if name in used and path != home}


def test_nothing_leaves_traces_or_reads_markup() -> None:
    files = {path.relative_to(sources.ROOT).as_posix(): sources.parse(path) for path in sources.python_files("ui")}
    assert not {path: found for path, tree in files.items() if (found := misplaced(path, tree))}


def colours(text: str) -> list[str]:
    """Colours that a source names."""
    return COLOUR.findall(text)


def test_only_the_theme_names_colours() -> None:
    files = [path for path in sources.python_files("ui") if path.name != "theme.py"]
    assert not {str(path): found for path in files if (found := colours(Path(path).read_text("utf-8")))}


@pytest.mark.parametrize(
    "line",
    [
        "QFileDialog.getOpenFileName()",
        "QDBusConnection.sessionBus()",
        "settings = QSettings()",
        "browser = QTextBrowser()",
        "widget.setStyleSheet('x')",
        "thread.terminate()",
    ],
)
def test_what_is_misplaced_is_found(line: str) -> None:
    assert misplaced("ui/views/any.py", ast.parse(line))


@pytest.mark.parametrize("line", ["QColor('#FFEEDD')", "x = '#abc'", "QColor(255, 0, 0)"])
def test_a_colour_is_found(line: str) -> None:
    assert colours(line)


def test_a_long_function_is_found() -> None:
    assert functions_too_long(ast.parse("def f():\n" + "    pass\n" * 60)) == {"f": 61}


def without_tests(presenters: set[str], tests: list[ast.Module]) -> set[str]:
    """Modules of presenters that no test tries which does without Qt."""
    imported = [set(sources.imports(tree)) for tree in tests]
    plain = [names for names in imported if not any(name.startswith("PySide6") for name in names)]
    return presenters.difference(*plain)


def test_every_presenter_is_tried_without_qt() -> None:
    paths = [path for path in sources.python_files("ui/presenters") if path.stem not in {"__init__", "ports"}]
    presenters = {f"ui.presenters.{path.stem}" for path in paths}
    assert not without_tests(presenters, [sources.parse(path) for path in sources.python_files("tests/unit")])


@pytest.mark.parametrize("test", ["import ui.presenters.b", "import ui.presenters.a\nfrom PySide6.QtTest import QTest"])
def test_a_presenter_without_tests_is_found(test: str) -> None:
    assert without_tests({"ui.presenters.a"}, [ast.parse(test)]) == {"ui.presenters.a"}
    assert not without_tests({"ui.presenters.a"}, [ast.parse("import ui.presenters.a")])
