"""Durable writing: nothing is replaced, nothing half-written gets a name, refusals are named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from evidence_vault.crypto import age
from evidence_vault.errors import DamagedLog, DiskFull, PathExists, SyncFolder, VaultInUse, WriteFailed
from evidence_vault.records.ids import VaultId
from evidence_vault.vault.durable import create, publish, store, write_all, write_fault
from evidence_vault.vault.layout import Layout, VaultHeader
from evidence_vault.vault.lifecycle import create_vault, refuse_sync_folder
from evidence_vault.vault.lock import WriterLock
from evidence_vault.vault.log import LogFiles

IDENTITY = age.Identity.generate()
HEADER = VaultHeader(VaultId("a" * 26), str(IDENTITY.recipient))


@pytest.fixture
def log(tmp_path: Path) -> LogFiles:
    layout = Layout(tmp_path)
    layout.log.mkdir()
    layout.tmp.mkdir()
    return LogFiles(layout, IDENTITY)


def test_a_file_never_replaces_another(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("old")
    with pytest.raises(FileExistsError):
        store(tmp_path, tmp_path / "taken", b"new")
    assert (tmp_path / "taken").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["taken"]


def test_a_link_in_the_way_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "outside")
    with pytest.raises(FileExistsError):
        create(tmp_path / "link")
    (tmp_path / "new").write_bytes(b"x")
    with pytest.raises(FileExistsError):
        publish(tmp_path / "new", tmp_path / "link")
    assert not (tmp_path / "outside").exists()


def test_a_full_disk_is_named_as_such() -> None:
    descriptor = os.open("/dev/full", os.O_WRONLY)
    try:
        with pytest.raises(OSError, match="space") as caught:
            write_all(descriptor, b"x")
    finally:
        os.close(descriptor)
    assert isinstance(write_fault(Path("v"), caught.value), DiskFull)


def test_a_failed_write_names_the_vault_and_no_name_of_ours(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "case.vault")  # with no folder to write in
    with pytest.raises(WriteFailed) as caught:
        store(layout.tmp, layout.slot("a"), b"x")
    assert caught.value.facts["path"] == str(layout.root)
    with pytest.raises(WriteFailed) as caught:
        WriterLock(layout)
    assert caught.value.facts["path"] == str(layout.root)
    with pytest.raises(WriteFailed) as caught:
        create_vault(tmp_path / "nowhere" / "new.vault", HEADER, lambda _layout: None)
    assert caught.value.facts["path"] == str(tmp_path / "nowhere" / "new.vault")


def test_a_short_write_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: whole(descriptor, bytes(data)[:10]))
    descriptor = create(tmp_path / "file")
    write_all(descriptor, bytes(range(256)))
    os.close(descriptor)
    assert (tmp_path / "file").read_bytes() == bytes(range(256))


def test_commits_come_back_by_number(log: LogFiles) -> None:
    log.append(1, b"one")
    log.append(2, b"two")
    log.append(1000, b"thousand")
    assert log.numbers() == [1, 2, 1000]
    assert list(log.descending()) == [1000, 2, 1]
    assert [log.read(number) for number in (1, 2, 1000)] == [b"one", b"two", b"thousand"]


def test_a_commit_is_never_replaced(log: LogFiles) -> None:
    log.append(1, b"one")
    with pytest.raises(DamagedLog):
        log.append(1, b"other")
    assert log.read(1) == b"one"


def test_a_missing_or_damaged_commit_names_its_file(log: LogFiles, tmp_path: Path) -> None:
    with pytest.raises(DamagedLog) as caught:
        log.read(7)
    assert caught.value.facts["file"] == "log/000/000007.age"
    log.append(8, b"eight")
    path = tmp_path / "log/000/000008.age"
    data = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(data[:-1])
    with pytest.raises(DamagedLog):
        log.read(8)


def test_strangers_files_are_listed_and_not_numbered(log: LogFiles, tmp_path: Path) -> None:
    log.append(1, b"one")
    (tmp_path / "log/.DS_Store").touch()
    (tmp_path / "log/000/000001 (conflict).age").touch()
    (tmp_path / "log/001").mkdir()
    (tmp_path / "log/001/000002.age").touch()
    assert log.numbers() == [1]
    assert {path.name for path in log.strangers()} == {".DS_Store", "000001 (conflict).age", "000002.age"}


def test_a_file_that_is_no_part_of_the_log_can_be_set_aside(log: LogFiles, tmp_path: Path) -> None:
    log.append(1, b"forged")
    assert (tmp_path / log.set_aside(1)).is_file()
    assert log.numbers() == []


def test_a_second_writer_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    with WriterLock(Layout(tmp_path)), pytest.raises(VaultInUse):
        WriterLock(Layout(tmp_path))
    WriterLock(Layout(tmp_path)).close()


def test_a_stale_lock_file_means_nothing(tmp_path: Path) -> None:
    Layout(tmp_path).lock.write_text("left by a crash")
    WriterLock(Layout(tmp_path)).close()


def test_a_place_that_cannot_be_locked_is_refused_with_its_reason(tmp_path: Path) -> None:
    Layout(tmp_path).lock.mkdir()
    with pytest.raises(WriteFailed):
        WriterLock(Layout(tmp_path))


def test_a_vault_appears_whole(tmp_path: Path) -> None:
    root = tmp_path / "new.vault"
    seen: list[bool] = []
    create_vault(root, HEADER, lambda _layout: seen.append(root.exists()))
    assert seen == [False]
    names = {path.name for path in root.iterdir()}
    assert names == {"VAULT", "README.txt", "keys", "objects", "log", "tmp", "inbox"}
    assert "age --decrypt" in (root / "README.txt").read_text()
    assert str(HEADER.id) in (root / "README.txt").read_text()


def test_what_stands_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/file").write_text("mine")
    with pytest.raises(PathExists):
        create_vault(tmp_path / "taken", HEADER, lambda _layout: None)
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(PathExists):
        create_vault(tmp_path / "dangling", HEADER, lambda _layout: None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dangling", "taken"]
    assert (tmp_path / "taken/file").read_text() == "mine"


def test_a_creation_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def fail(_layout: Layout) -> None:
        raise DiskFull(path="x")

    with pytest.raises(DiskFull):
        create_vault(tmp_path / "new.vault", HEADER, fail)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Bureau", "Google Drive", "Mobile Documents", "Yandex.Disk"])
def test_a_folder_that_a_service_copies_is_refused_by_the_services_name(folder: str) -> None:
    with pytest.raises(SyncFolder) as caught:
        refuse_sync_folder(Path("/home/k") / folder / "cases" / "new.vault")
    assert caught.value.facts["service"]


def test_an_ordinary_folder_is_not_refused() -> None:
    refuse_sync_folder(Path("/home/k/Documents/megaphone/dropboxes/new.vault"))
