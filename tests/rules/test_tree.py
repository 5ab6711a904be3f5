"""What may stand in the tree, and what must stand beside it."""

from __future__ import annotations

import ast
import hashlib
import subprocess
from pathlib import Path

import pytest

from tests.helpers import sources

FONT_SUFFIXES = {".ttf", ".otf", ".ttc"}
COPY_IS_TELLING_FROM = 64
"""Bytes; two files smaller than this may be equal by chance."""


def stray_packages(root: Path) -> list[Path]:
    """Files that would make a package of a folder that must not be one.

    `packaging/__init__.py` would shadow the library of that name; tests are found by path.
    """
    return [*root.glob("packaging/**/__init__.py"), *root.glob("tests/**/__init__.py")]


def test_no_folder_is_a_package_by_accident(repository: Path) -> None:
    assert not stray_packages(repository)


def test_an_accidental_package_is_found(tmp_path: Path) -> None:
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "__init__.py").touch()
    assert stray_packages(tmp_path)


def digests(paths: list[Path]) -> dict[str, Path]:
    """Files by the SHA-256 of their content."""
    return {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for path in paths
        if path.is_file() and not path.is_symlink() and path.stat().st_size >= COPY_IS_TELLING_FROM
    }


def tracked(root: Path) -> list[Path]:
    """Files that git knows in a checkout."""
    command = ["git", "-C", str(root), "ls-files", "-z"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [root / name for name in listed.split("\0") if name]


def test_vectors_and_corpus_are_read_in_place_never_copied(repository: Path, shared: Path) -> None:
    theirs, ours = digests(list(shared.rglob("*"))), digests(tracked(repository))
    assert len(ours) > 20
    assert not {str(ours[digest]) for digest in theirs.keys() & ours.keys()}


def test_a_copy_is_found(tmp_path: Path) -> None:
    for name in ("theirs", "ours"):
        (tmp_path / name).write_bytes(b"a published vector" * 10)
    assert digests([tmp_path / "theirs"]).keys() == digests([tmp_path / "ours"]).keys()


def unlicensed_fonts(folder: Path) -> list[Path]:
    """Fonts without a licence text beside them."""
    fonts = [path for path in folder.rglob("*") if path.suffix.lower() in FONT_SUFFIXES]
    return [path for path in fonts if not any(near.stat().st_size > 1000 for near in path.parent.glob("*OFL*.txt"))]


def test_every_font_has_its_licence_beside_it(repository: Path) -> None:
    fonts = repository / "resources" / "fonts"
    assert any(path.suffix in FONT_SUFFIXES for path in fonts.rglob("*"))
    assert not unlicensed_fonts(fonts)


def test_a_font_without_a_licence_is_found(tmp_path: Path) -> None:
    (tmp_path / "Face.ttf").touch()
    (tmp_path / "OFL.txt").write_text("too short to be one")
    assert unlicensed_fonts(tmp_path)


def waits(tree: ast.AST) -> bool:
    """Whether something sleeps."""
    return any(
        isinstance(node, ast.Call) and sources.calls(node, "sleep", "qWait", "qSleep") for node in ast.walk(tree)
    )


def test_no_test_sleeps() -> None:
    assert not [str(path) for path in sources.python_files("tests") if waits(sources.parse(path))]


@pytest.mark.parametrize("line", ["time.sleep(1)", "from time import sleep\nsleep(0.1)", "QTest.qWait(100)"])
def test_a_sleep_is_found(line: str) -> None:
    assert waits(ast.parse(line))
