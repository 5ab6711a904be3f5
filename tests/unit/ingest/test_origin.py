"""Names from outside are data: printable, and their exact bytes kept where they are no text."""

from __future__ import annotations

import base64
import os
import subprocess
from pathlib import Path

import pytest

from evidence_vault.errors import SourceMissing, SourceUnreadable
from evidence_vault.ingest.origin import Origin
from evidence_vault.ingest.plan import plan
from evidence_vault.records.names import printable

NO_VAULT = Path("/nowhere/case.vault")


def facts_of(name: bytes, folder: Path) -> dict[str, object]:
    return dict(Origin(folder / os.fsdecode(name), 1_700_000_000_123_456_789).facts())


def test_a_name_in_kazakh_stays_as_it_is(tmp_path: Path) -> None:
    facts = facts_of("Жала туралы жазба.png".encode(), tmp_path)
    assert facts["name"] == "Жала туралы жазба.png"
    assert "name_raw" not in facts
    assert facts["modified"] == "2023-11-14T22:13:20.123Z"


def test_a_name_that_is_no_text_is_shown_escaped_and_kept_exactly(tmp_path: Path) -> None:
    raw = b"\xd1\xed\xe8\xec\xee\xea.png"  # a Russian name in cp1251, as an old archive gives it
    facts = facts_of(raw, tmp_path)
    assert facts["name"] == r"\xd1\xed\xe8\xec\xee\xea.png"
    assert base64.b64decode(str(facts["name_raw"])) == raw


def test_a_name_is_always_encodable() -> None:
    assert printable(os.fsdecode(bytes(range(1, 256)))).encode("utf-8")


def test_a_time_before_1970_is_left_out() -> None:
    assert "modified" not in Origin(Path("/a"), -1).facts()


def test_folders_are_walked_in_order_and_links_are_named(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/2.txt").touch()
    (tmp_path / "b/1.txt").touch()
    (tmp_path / "a.txt").touch()
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")
    planned = plan([tmp_path], NO_VAULT)
    assert [path.name for path in planned.files] == ["a.txt", "1.txt", "2.txt"]
    ((shown, error),) = planned.failures
    assert shown.endswith("link")
    assert isinstance(error, SourceUnreadable)


def test_a_source_that_is_not_there_is_named(tmp_path: Path) -> None:
    ((shown, error),) = plan([tmp_path / "nowhere"], NO_VAULT).failures
    assert shown == str(tmp_path / "nowhere")
    assert isinstance(error, SourceMissing)


@pytest.mark.skipif(os.name == "nt", reason="this system's names are no bytes")
def test_a_file_with_any_bytes_in_its_name_is_found(tmp_path: Path) -> None:
    name = bytes(value for value in range(1, 256) if value != ord("/"))
    with open(os.fsencode(tmp_path) + b"/" + name[:200], "wb"):
        pass
    assert [os.fsencode(path.name) for path in plan([tmp_path], NO_VAULT).files] == [name[:200]]


def test_a_very_deep_folder_is_walked(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(1100):
        folder = folder / "d"
        folder.mkdir()
    (folder / "file").touch()
    assert [path.name for path in plan([tmp_path], NO_VAULT).files] == ["file"]
    subprocess.run(["rm", "-r", str(tmp_path / "d")], check=True)  # what cleans up after tests recurses


def test_a_vault_is_not_taken_into_itself(tmp_path: Path) -> None:
    vault = tmp_path / "case.vault"
    (vault / "keys").mkdir(parents=True)
    (vault / "keys/slot.age").touch()
    (tmp_path / "photo.jpg").touch()
    for sources in ([tmp_path], [vault, tmp_path / "photo.jpg"], [vault / "keys/slot.age", tmp_path / "photo.jpg"]):
        planned = plan(sources, vault)
        assert [path.name for path in planned.files] == ["photo.jpg"]
        assert [error.facts["reason"] for _, error in planned.failures] == ["it is part of this vault"]


def test_a_link_to_itself_is_named(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    planned = plan([tmp_path / "loop"], tmp_path / "vault")
    assert planned.files == ()
    assert [error.facts["reason"] for _, error in planned.failures] == ["it is a link; name the file itself"]
