"""What a command would write to is looked at first; what it reads is small."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.cli.files import read_input, refuse_existing
from evidence_vault.errors import PathExists, SourceMissing, SourceUnreadable


@pytest.mark.parametrize("kind", ["file", "folder", "dangling link"])
def test_nothing_may_stand_where_a_command_writes(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "taken"
    if kind == "file":
        path.write_bytes(b"old")
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PathExists):
        refuse_existing(path)


def test_a_folder_that_is_not_there_is_named_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing) as refused:
        refuse_existing(tmp_path / "nowhere" / "list.pdf")
    assert refused.value.facts == {"path": str(tmp_path / "nowhere")}


def test_a_folder_or_a_huge_file_is_no_input(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as file:
        file.truncate((16 << 20) + 1)
    for path in (tmp_path, tmp_path / "huge"):
        with pytest.raises(SourceUnreadable):
            read_input(path)
