"""The file VAULT and the names of files, as FORMAT.md says."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_vault.crypto import age
from evidence_vault.errors import DamagedHeader, NewerFormat, NotAVault
from evidence_vault.records.ids import VaultId
from evidence_vault.vault.layout import Layout, VaultHeader, commit_number, is_object, read_header
from evidence_vault.vault.lifecycle import complete

HEADER = VaultHeader(VaultId("k7qx2md" + "a" * 19), str(age.Identity.generate().recipient))


def vault_with(tmp_path: Path, content: bytes) -> Path:
    (tmp_path / "VAULT").write_bytes(content)
    return tmp_path


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert read_header(vault_with(tmp_path, HEADER.encode())) == HEADER


def test_a_folder_without_it_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(NotAVault):
        read_header(tmp_path)
    with pytest.raises(NotAVault):
        read_header(tmp_path / "nowhere")


def test_a_newer_format_is_refused_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(NewerFormat) as caught:
        read_header(vault_with(tmp_path, HEADER.encode().replace(b"vault/1", b"vault/2")))
    assert caught.value.facts["found"] == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data + b"\n",
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"age1", b"AGE1"),
        lambda data: data.replace(b"evidence-vault/1", b"evidence-vault/01"),
        lambda data: b"\xff" + data,
        lambda _data: b"",
        lambda data: data + b"more: 1\n",
    ],
)
def test_any_other_form_is_refused(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    with pytest.raises(NotAVault):
        read_header(vault_with(tmp_path, damage(HEADER.encode())))


@pytest.mark.parametrize("header", [None, b"", b"something else\n"])
def test_beside_keys_and_a_log_a_missing_or_damaged_file_is_damage(tmp_path: Path, header: bytes | None) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "log").mkdir()
    if header is not None:
        vault_with(tmp_path, header)
    with pytest.raises(DamagedHeader) as caught:
        read_header(tmp_path)
    assert caught.value.facts == {"path": str(tmp_path)}


def test_commits_stand_a_thousand_to_a_folder() -> None:
    layout = Layout(Path("v"))
    assert layout.commit(1).as_posix() == "v/log/000/000001.age"
    assert layout.commit(999).as_posix() == "v/log/000/000999.age"
    assert layout.commit(1000).as_posix() == "v/log/001/001000.age"


@pytest.mark.parametrize("number", [1, 999, 1000, 123456])
def test_a_commit_is_known_by_its_place(number: int) -> None:
    assert commit_number(Layout(Path("v")).commit(number)) == number


@pytest.mark.parametrize(
    "path", ["log/000/000000.age", "log/001/000001.age", "log/000/1.age", "log/000/000001 (1).age", "log/000/000001"]
)
def test_a_strangers_file_is_no_commit(path: str) -> None:
    assert commit_number(Path(path)) is None


def test_a_strangers_file_is_no_object() -> None:
    name = "a" * 52
    assert is_object(Path(f"objects/a/{name}.age"))
    assert not is_object(Path(f"objects/b/{name}.age"))
    assert not is_object(Path("objects/a/.DS_Store"))


def test_folders_that_were_not_carried_along_are_made_again(tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    complete(Layout(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["inbox", "keys", "log", "objects", "tmp"]
