"""A second copy that somebody else had in their hands: it leads nowhere else, and never loses its last key."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from evidence_vault.custody.keyring import Keyring
from evidence_vault.errors import CopyRefused
from evidence_vault.integrity.mirror import mirror
from evidence_vault.progress import NoProgress
from evidence_vault.records.second_copy import Mirrored
from tests.helpers.keyrings import CHEAP, FIRST, SECOND, KeyVault, make_key_vault
from tests.helpers.vaults import TestVault, tree

FOLDERS = ["tmp", "tmp/drafts", "objects", "objects/*", "log", "log/000", "keys", "inbox", "recovered"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Where the second copy goes."""
    return tmp_path / "copy.vault"


@pytest.fixture
def keyed(tmp_path: Path) -> KeyVault:
    """A vault that opens with FIRST and SECOND."""
    vault = make_key_vault(tmp_path / "keys.vault")
    with vault.keyring(FIRST) as keyring:
        keyring.add_passphrase(SECOND)
    return vault


def mirrored(vault: TestVault, to: Path) -> Mirrored:
    with vault.session(write=True) as session:
        return session.mirror(to, NoProgress())


def kept(vault: KeyVault, to: Path) -> Mirrored:
    with vault.opened(SECOND) as opened:
        return mirror(opened, to, NoProgress())


def led_away(copy: Path, folder: str) -> Path:
    """Put a link in the place of one of a copy's folders; returns where it leads to."""
    (place, *_) = sorted(copy.glob(folder)) or [copy / folder]
    away = copy.parent / "elsewhere"
    if place.exists():
        shutil.move(place, away)
    else:
        away.mkdir()
    (away / "theirs.part").write_bytes(b"of somebody else")
    (away / f"{'0' * 32}.part").write_bytes(b"of somebody else")
    place.symlink_to(away, target_is_directory=True)
    return away


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_link_in_the_place_of_a_folder_is_refused_and_nothing_is_written(
    folder: str, vault: TestVault, copy: Path
) -> None:
    mirrored(vault, copy)
    led_away(copy, folder)
    with vault.session(write=True) as session:
        session.describe([session.items()[0].id], {"note": "something new"})
        before = tree(copy.parent)
        with pytest.raises(CopyRefused) as refused:
            session.mirror(copy, NoProgress())
        with pytest.raises(CopyRefused):
            session.heal(copy, (), NoProgress())
        assert tree(copy.parent) == before
    assert Path(str(refused.value.facts["path"])).is_symlink()


def test_a_link_in_a_folder_that_is_no_copy_yet_is_refused(vault: TestVault, copy: Path) -> None:
    copy.mkdir()
    away = led_away(copy, "tmp")
    before = tree(away)
    with pytest.raises(CopyRefused):
        mirrored(vault, copy)
    assert (tree(away), [path.name for path in copy.iterdir()]) == (before, ["tmp"])


def test_a_link_that_leads_nowhere_is_no_place_for_a_copy(vault: TestVault, copy: Path) -> None:
    copy.symlink_to(copy.parent / "nowhere")
    with pytest.raises(CopyRefused):
        mirrored(vault, copy)


def test_a_link_in_the_place_of_an_object_gives_way(vault: TestVault, copy: Path) -> None:
    """What it leads to may be of the right size, or the very bytes, and go tomorrow."""
    mirrored(vault, copy)
    place = copy / vault.objects()[0].relative_to(vault.path)
    away = copy.parent / "away.age"
    shutil.move(place, away)
    place.symlink_to(away)
    assert mirrored(vault, copy).objects == 1
    assert not place.is_symlink()
    assert away.exists()


def test_only_what_the_program_names_so_is_cleared_away(vault: TestVault, copy: Path) -> None:
    mirrored(vault, copy)
    for name in ("letters.part", f"{'0' * 32}.part"):
        (copy / "tmp" / name).write_bytes(b"half")
    mirrored(vault, copy)
    assert [path.name for path in (copy / "tmp").iterdir()] == ["letters.part"]


# -- its keys ----------------------------------------------------------------------------------------


def take_first_away(vault: KeyVault) -> str:
    with vault.opened(SECOND) as opened:
        keyring = Keyring(opened, CHEAP)
        (other,) = (held.slot.slot for held in keyring.held() if not held.own)
        return keyring.remove(other)


def test_a_key_that_was_removed_goes_from_the_copy_too(keyed: KeyVault, copy: Path) -> None:
    kept(keyed, copy)
    gone = take_first_away(keyed)
    assert kept(keyed, copy).removed == 1
    assert gone not in [path.stem for path in (copy / "keys").iterdir()]


def test_the_last_key_that_opens_a_copy_stays(keyed: KeyVault, copy: Path) -> None:
    kept(keyed, copy)
    gone = take_first_away(keyed)
    with keyed.opened(SECOND) as opened:
        for place in (keyed.path, copy):
            for slot in (place / "keys").iterdir():
                if slot.stem != gone:
                    slot.unlink()
        done = mirror(opened, copy, NoProgress())
    assert (done.removed, done.complete) == (0, False)
    assert "slot.revived" in [finding.code for finding in done.findings]
    assert [path.stem for path in (copy / "keys").iterdir()] == [gone]


def test_another_file_by_the_name_of_a_removed_key_is_told_of_and_stays(keyed: KeyVault, copy: Path) -> None:
    kept(keyed, copy)
    gone = take_first_away(keyed)
    planted = copy / "keys" / f"{gone}.age"
    planted.unlink()
    planted.write_bytes(b"another key")
    done = kept(keyed, copy)
    assert (done.removed, [finding.code for finding in done.findings]) == (0, ["slot.revived"])
    assert planted.read_bytes() == b"another key"


# -- what is recorded --------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_a_place_whose_name_is_no_text_is_recorded_as_what_can_be_printed(
    vault: TestVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    place = Path("stick \udcff")
    assert mirrored(vault, place).complete
    vault.objects()[0].unlink()
    with vault.session(write=True) as session:
        found = session.check(quick=True, progress=NoProgress()).findings
        assert session.heal(place, found, NoProgress()).files
        (pin,) = [entry for entry in session.log() if entry.facts.get("place") == "copy"]
        restored = list(session.log())[-1]
    assert pin.facts["path"] == restored.facts["from"] == rf"{tmp_path}/stick \xff"


def test_what_was_there_before_is_counted_as_not_read_again(vault: TestVault, copy: Path) -> None:
    assert mirrored(vault, copy).by_size == 0
    assert mirrored(vault, copy).by_size == 3
