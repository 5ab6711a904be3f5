"""dev.py: what it does before it can lean on anything."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import dev


def test_an_old_python_is_told_what_is_needed() -> None:
    assert dev.python_complaint((3, 11)) is None
    assert dev.python_complaint((3, 14)) is None
    for version in ((3, 7), (3, 10), (3, 15)):
        sentence = dev.python_complaint(version)
        assert sentence is not None
        assert "3.11 to 3.14" in sentence
        assert f"this is Python {version[0]}.{version[1]}" in sentence


def test_an_old_python_gets_as_far_as_that_sentence(repository: Path) -> None:
    ast.parse((repository / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_only_the_standard_library(repository: Path) -> None:
    import sys

    tree = ast.parse((repository / "dev.py").read_text(encoding="utf-8"))
    imported = {
        alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {str(node.module).split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= set(sys.stdlib_module_names)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks set up to dev.py."""
    for name in ("uv.lock", "pyproject.toml", "uv.txt"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "dev-stamp")
    monkeypatch.setattr(dev, "UV_PIN", tmp_path / "uv.txt")
    python = Path(dev.in_folder(tmp_path / ".venv", "python"))
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / ".venv" / "dev-stamp").write_text(dev.wanted_stamp())
    return tmp_path


@pytest.mark.usefixtures("checkout")
def test_a_second_start_finds_everything_in_place() -> None:
    assert dev.stamp() == dev.wanted_stamp()


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml", "uv.txt"])
def test_a_changed_lock_is_set_up_again(checkout: Path, name: str) -> None:
    (checkout / name).write_text("changed")
    assert dev.stamp() != dev.wanted_stamp()


def test_a_moved_checkout_is_set_up_again(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "ROOT", checkout / ".venv" / "..")
    assert dev.stamp() != dev.wanted_stamp()


def test_a_vanished_python_is_set_up_again(checkout: Path) -> None:
    Path(dev.in_folder(checkout / ".venv", "python")).unlink()
    assert dev.stamp() == ""


@pytest.mark.parametrize(
    ("apt", "sentence"),
    [("/usr/bin/apt-get", "sudo apt-get install age qpdf"), (None, "missing (by their names in Debian): age qpdf")],
)
def test_who_may_not_install_is_told_what_to_install(
    apt: str | None, sentence: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda _: apt)
    monkeypatch.setattr(dev, "may_install", lambda: False)
    dev.provide({("qpdf", "qpdf"), ("age", "age")})
    assert sentence in capsys.readouterr().err


def test_a_mac_is_told_of_homebrew(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    dev.provide({("poppler-utils", "poppler"), ("libmagic1", "libmagic")})
    assert "brew install libmagic poppler" in capsys.readouterr().err


def test_a_library_that_no_loader_finds_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(dev, "LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    if not Path("/lib").is_dir():
        pytest.skip("no Linux loader here")
    assert dev.missing_libraries() == {("libnowhere9", "")}


def test_an_unknown_verb_prints_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["destroy"]) == 2
    assert "Usage: python3 dev.py" in capsys.readouterr().err
