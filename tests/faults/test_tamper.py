"""A bundle is changed in every way that one file can be, and more: all three verifiers say so, with the same codes.

Of bytes a sample is changed; ``python3 dev.py faults --full tamper`` changes every one. The page gets what the other two saw
after each test, in one message.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evidence_vault.custody import bundle
from evidence_vault.custody.checkpoint import parse_note, short_form
from evidence_vault.custody.entry import SealedEntry
from evidence_vault.custody.merkle import leaf_hash
from evidence_vault.records.ids import VaultId
from tests.faults.tamper import Looking, changes, proofs_of, sample
from tests.helpers.bundles import UNTOUCHED, failures, files
from tests.helpers.tampering import (
    another_history,
    manifest_anew,
    places,
    third,
    vars_of,
    verified,
    watched,
    written_anew,
)
from tests.helpers.vaults import TestVault, make_vault

STAMPED = ["B14.not_compared", "B17.unknown"]
"""Notices of the first bundle, which brings a time stamp of an authority that nobody here knows."""

Given = tuple[Path, Path, TestVault]


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Given:
    """Two bundles of one vault, the first with a time stamp, and the vault."""
    folder = tmp_path_factory.mktemp("given")
    vault = make_vault(folder)
    return *proofs_of(vault, folder), vault


@pytest.fixture
def folder(given: Given, tmp_path: Path) -> Path:
    """A copy of the first, to be spoiled."""
    return Path(shutil.copytree(given[0], tmp_path / "copy"))


@pytest.fixture(autouse=True)
def page(request: pytest.FixtureRequest) -> Iterator[None]:
    """Afterwards, hold the page against what the other two found."""
    if not shutil.which("chromium"):
        yield
        return
    with watched(request.getfixturevalue("chromium")):
        yield


def test_the_untouched_one_has_no_failure(given: Given) -> None:
    for folder, codes in zip(given[:2], (STAMPED, UNTOUCHED), strict=True):
        assert [(grade, code) for grade, code, _, _ in verified(folder)] == [("notice", code) for code in codes]
    head = parse_note((given[0] / "custody/checkpoint.note").read_bytes()).checkpoint
    assert [code for _, code, _, _ in verified(given[0], checkpoint=short_form(head.body))] == STAMPED[1:]
    notes = [path for path in files(given[0] / "custody/earlier") if path.suffix == ".note"]
    assert len(notes) == 3
    for note in notes:
        older = short_form(parse_note(note.read_bytes()).checkpoint.body)
        assert [code for _, code, _, _ in verified(given[0], checkpoint=older)] == STAMPED[1:]


def test_files_and_bytes_changed_in_every_way_are_found(folder: Path, given: Given) -> None:
    chosen = sample([*changes(folder, given[1])], 90, random.Random(7))
    rounds = Looking(folder, third()).rounds([*enumerate(chosen)])
    assert [trouble for one in rounds for trouble in one.troubles] == []
    kinds = {one.words.partition(" ")[0] for one in chosen}
    assert kinds == {"remove", "empty", "cut", "grow", "rename", "double", "add", "link", "take", "exchange", "byte"}
    assert not failures(verified(folder)), "it is as it was"


def test_whoever_compares_no_file_with_the_manifest_is_found_out(folder: Path, given: Given) -> None:
    """The control of the campaign: by turns all three are broken, or one of them."""
    bytes_of_text = [one for one in changes(folder, given[1]) if one.flip and one.flip[0] == "HOW-TO.txt"][:4]
    rounds = Looking(folder, third(), broken=True).rounds([*enumerate(bytes_of_text)])
    assert rounds[0].troubles == [f"{bytes_of_text[0].words}: program []; kit []; page []"]
    blind = [sum(f"{name} []" in one.troubles[0] for one in rounds[1:]) for name in ("program", "kit", "page")]
    assert blind == ([1, 1, 1] if third() else [1, 1, 0])
    assert not failures(verified(folder))


def test_a_file_or_folder_too_much_is_found(folder: Path) -> None:
    added = ["note.txt", "originals/E-000099.png", "custody/entries/000003.txt", "custody/earlier/000001.note"]
    added += [f"{place}~" for place in places(folder)] + ["verify/helper.py", "custody/entries/9.txt"]
    for place in added:
        (folder / place).write_bytes(b"more")
        assert failures(verified(folder)), place
        (folder / place).unlink()
    (folder / "empty").mkdir()
    assert failures(verified(folder)) == {"B1.stranger"}


def put_signed_parts_of(other: Path) -> Callable[[Path], None]:
    def exchange(folder: Path) -> None:
        for place in bundle.FOLDER.unlisted:
            shutil.copy(other / place, folder / place)

    return exchange


def test_whoever_writes_the_manifest_anew_is_found(folder: Path, given: Given) -> None:
    clean = folder.parent / "clean"
    shutil.copytree(folder, clean)
    first = min((folder / "originals").iterdir()).relative_to(folder).as_posix()
    exhibit = sorted(place for place in places(folder) if place.startswith("custody/entries/"))[-2]
    for spoil, code in (
        (lambda folder: (folder / first).write_bytes(b"another post"), "B12.changed"),
        (lambda folder: (folder / first).unlink(), "B12.missing"),
        (lambda folder: (folder / exhibit).unlink(), "B13.none"),
        (lambda folder: (folder / "originals/E-000099").write_bytes(b"a planted post"), "B12.unnamed"),
        (lambda folder: (folder / "custody/entries/000000.txt").unlink(), "B9.created"),
        (lambda folder: (folder / "verify/verify.py").write_bytes(b"print('No failure found.')"), "B6.manifest"),
        (put_signed_parts_of(given[1]), "B6.checkpoint"),
    ):
        spoil(folder)
        if code != "B6.checkpoint":
            manifest_anew(folder)
            assert "B6.manifest" in failures(verified(folder))
        assert code in failures(verified(folder)), code
        shutil.rmtree(folder)
        shutil.copytree(clean, folder)


def test_another_history_under_other_keys_is_found_by_a_checkpoint_from_outside(folder: Path) -> None:
    """Without one it cannot be: then both say that the key was compared with nothing."""
    honest = parse_note((folder / "custody/checkpoint.note").read_bytes()).checkpoint
    key = bundle.read_pem((folder / bundle.VAULT_PEM).read_bytes())
    another_history(folder)
    assert [code for _, code, _, _ in verified(folder)] == UNTOUCHED
    assert failures(verified(folder, checkpoint=short_form(honest.body))) == {"B14.checkpoint"}
    assert failures(verified(folder, key=key)) == {"B14.key"}


def test_the_same_tree_under_other_keys_is_found_by_what_the_tree_says(folder: Path, given: Given) -> None:
    honest = parse_note((folder / "custody/checkpoint.note").read_bytes()).checkpoint
    commits = given[2].commits()
    plain = [given[2].decrypt(path) for path in commits]
    raws = [line for text in plain for line in text.split(b"\n")[1:] if line.startswith(b"{")][: honest.size]
    shown = {number: SealedEntry(*vars_of(path)) for path in files(folder / "custody/entries") if (number := seq(path))}
    shown[0] = SealedEntry(*vars_of(folder / "custody/entries/000000.txt"))
    vault = VaultId(honest.origin.rpartition("/")[2])
    assert written_anew(folder, vault, shown, list(map(leaf_hash, raws))).body == honest.body
    assert {"B9.vault_key", "B9.custodian_key"} <= failures(verified(folder, checkpoint=short_form(honest.body)))
    assert "B14.checkpoint" not in failures(verified(folder, checkpoint=short_form(honest.body)))


def seq(path: Path) -> int:
    return bundle.number_of(path.as_posix())
