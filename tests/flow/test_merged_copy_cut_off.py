"""Bringing a second copy up to date dies while the log of a vault is copied into which another copy was brought."""

from __future__ import annotations

import os
import shutil
from functools import partial
from pathlib import Path

import pytest

from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import Grade
from evidence_vault.vault import durable, inbox, log, objects
from tests.faults import children
from tests.helpers.vaults import TestVault

PUBLISHING = (durable, inbox, log, objects)
"""Where files get their names."""


@pytest.fixture(scope="module")
def made(made_vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """A vault that another copy was brought into; beside it that copy, and one from before. Never changed."""
    vault = made_vault.copy(tmp_path_factory.mktemp("merged") / "case.vault")
    with vault.session(write=True) as session:
        session.mirror(vault.path.with_name("older"), NoProgress())
    other = vault.copy(vault.path.with_name("brought in"))
    for each, name in ((vault, "here.txt"), (other, "there.txt")):
        source = vault.path.with_name(name)
        source.write_text(name)
        with each.session(write=True) as session:
            session.add([source], card={"note": name}, case=None, progress=NoProgress())
    with vault.session(write=True) as session:
        session.merge(other.path, "both were used", NoProgress())
        session.describe([session.items()[0].id], {"note": "work went on"})
    return vault


def dying(vault: TestVault, copy: Path, files: int) -> None:
    """Mirror, and die without a word when so many files of the copy have got their names."""
    left = files
    publish = durable.publish

    def counted(temporary: Path, final: Path) -> None:
        nonlocal left
        if copy in final.parents:
            if not left:
                os._exit(9)
            left -= 1
        publish(temporary, final)

    for module in PUBLISHING:
        if hasattr(module, "publish"):
            setattr(module, "publish", counted)  # noqa: B010 - in a child of its own
    with vault.session(write=True) as session:
        session.mirror(copy, NoProgress())


def failures(vault: TestVault) -> list[str]:
    return [finding.code for finding in vault.check().findings if finding.grade is Grade.FAIL]


def mirrored(vault: TestVault, copy: TestVault, files: int) -> bool:
    """Whether a run came to its end before it died; where the copy has a log, nothing in it is wrong."""
    ended = children.run(partial(dying, vault, copy.path, files))
    assert ended.code in {0, 9}
    if copy.commits():
        assert failures(copy) == []
    return ended.code == 0


def same(vault: TestVault, copy: TestVault) -> None:
    """The copy is whole, and has every commit and object of the vault."""
    assert failures(copy) == failures(vault) == []
    assert {path.name for path in copy.objects()} >= {path.name for path in vault.objects()}
    commits = {path.relative_to(vault.path): path.read_bytes() for path in vault.commits()}
    assert {path.relative_to(copy.path): path.read_bytes() for path in copy.commits()} == commits
    assert list((copy.path / "tmp").iterdir()) == []


def begin(made: TestVault, folder: Path, begun: str) -> tuple[TestVault, TestVault]:
    """The vault, and a copy in the state in which the run finds it."""
    vault, copy = made.copy(folder / "case.vault"), TestVault(folder / "copy", made.identity)
    if begun != "nothing":
        shutil.copytree(made.path.with_name(begun), copy.path)
    return vault, copy


@pytest.mark.parametrize(
    "begun",
    ["brought in", *(pytest.param(begun, marks=pytest.mark.thorough) for begun in ("older", "nothing"))],
)
def test_killed_again_and_again_each_run_goes_on_from_the_one_before(
    made: TestVault, tmp_path: Path, begun: str
) -> None:
    vault, copy = begin(made, tmp_path, begun)
    kills = 0
    while not mirrored(vault, copy, files=1 + 4 * kills):
        kills += 1
    assert kills >= 2
    same(vault, copy)


@pytest.mark.thorough
@pytest.mark.parametrize("begun", ["brought in", "older", "nothing"])
def test_killed_at_every_file_the_next_run_finishes_it(made: TestVault, tmp_path: Path, begun: str) -> None:
    files = 0
    while True:
        vault, copy = begin(made, tmp_path / str(files), begun)
        if mirrored(vault, copy, files):
            break
        assert mirrored(vault, copy, files=1000)
        same(vault, copy)
        files += 1
    assert files > 5
