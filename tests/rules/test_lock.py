"""What is installed is named by hash and comes from the public index, whoever locked it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

INDEX = "https://pypi.org/simple"
FILES = "https://files.pythonhosted.org/"


def unpinned(lock: str) -> list[str]:
    """Packages of a uv.lock that come from elsewhere, or have a file without a SHA-256."""
    complaints = []
    for package in tomllib.loads(lock)["package"]:
        name, source = package["name"], package["source"]
        if source == {"editable": "."}:
            continue
        if source != {"registry": INDEX}:
            complaints.append(f"{name} comes from {source}")
        for file in [*package.get("wheels", []), *filter(None, [package.get("sdist")])]:
            if not file.get("url", "").startswith(FILES) or not re.fullmatch(
                "sha256:[0-9a-f]{64}", file.get("hash", "")
            ):
                complaints.append(f"{name}: {file}")
    return complaints


def test_every_locked_file_has_a_hash_and_a_public_place(repository: Path) -> None:
    assert not unpinned((repository / "uv.lock").read_text(encoding="utf-8"))


GOOD = f"""
[[package]]
name = "left"
source = {{ registry = "{INDEX}" }}
wheels = [{{ url = "{FILES}left.whl", hash = "sha256:{"0" * 64}" }}]
"""


def test_a_pinned_package_passes() -> None:
    assert not unpinned(GOOD)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (INDEX, "https://mirror.example/simple"),
        (FILES, "https://mirror.example/"),
        ("sha256:", "md5:"),
        (', hash = "sha256:' + "0" * 64 + '"', ""),
        (f'registry = "{INDEX}"', 'git = "https://forge.example/left"'),
    ],
)
def test_each_weakness_of_a_lock_is_found(old: str, new: str) -> None:
    assert unpinned(GOOD.replace(old, new))


def test_uv_itself_is_pinned_by_hash(repository: Path) -> None:
    pin = (repository / "packaging" / "uv.txt").read_text(encoding="utf-8")
    requirements = [line for line in pin.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]
    assert len(requirements) == 1
    assert re.fullmatch(r"uv==[0-9.]+(\s+--hash=sha256:[0-9a-f]{64})+\s*", requirements[0])
