"""Pictures of the window: every page and place has one, and they can be taken."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from PIL import Image

from tests.helpers import sources
from tests.screens import tongues
from tests.screens.acts import SCREENS
from tests.screens.looks import LOOKS

FRAME = "WorkspaceView"
"""Stands around every place, and is seen in their pictures."""


def views() -> list[str]:
    """Every page and place of the window, by the name of its class."""
    files = map(sources.parse, sources.python_files("ui/views"))
    classes = (node.name for tree in files for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return [name for name in classes if name.endswith("View") and name != FRAME]


def without_picture(names: Iterable[str], screens: Iterable[str]) -> list[str]:
    """Views whose name no picture bears."""
    pictured = " ".join(screens)
    return [name for name in names if f"-{name.removesuffix('View').lower()}" not in pictured]


def test_every_page_and_place_is_pictured() -> None:
    assert len(views()) > 7
    assert not without_picture(views(), SCREENS)


def test_a_place_without_a_picture_is_found() -> None:
    assert without_picture(["TimelineView", "CheckView"], ["01-check-done"]) == ["TimelineView"]


def test_names_of_pictures_are_their_order() -> None:
    assert sorted(set(SCREENS)) == list(SCREENS)


@pytest.mark.thorough
def test_a_set_is_taken_and_its_pictures_show_something(tmp_path: Path, repository: Path) -> None:
    name = "light-ru-200"
    command = [sys.executable, "-m", "tests.screens", "--out", str(tmp_path), "--only", "70-settings"]
    done = subprocess.run([*command, "--set", name], cwd=repository, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    look = LOOKS[name]
    assert [path.name for path in (tmp_path / name).iterdir()] == ["70-settings.png"]
    with Image.open(tmp_path / name / "70-settings.png") as picture:
        assert picture.size == (round(look.width * look.scale), round(look.height * look.scale))
        assert len(picture.convert("RGB").getcolors(1 << 22) or ()) > 20


@pytest.mark.parametrize("told", [tongues.long, tongues.from_the_right])
def test_an_invented_tongue_keeps_what_a_text_is_filled_with(told: tongues.Teller) -> None:
    text = told("Version {number} of %n, %L1")
    assert [text.count(kept) for kept in ("{number}", "%n", "%L1")] == [1, 1, 1]
    assert (text[0], text[-1]) == ("[", "]")


def test_long_texts_are_longer_by_a_third() -> None:
    text = "Drop files or folders anywhere here, or paste a screenshot."
    assert 1.3 < len(tongues.long(text)) / len(text) < 1.5
