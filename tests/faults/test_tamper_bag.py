"""A bag is changed in every way that one file can be, and more: all three verifiers say so, with the same codes.

Of bytes a sample is changed; ``python3 dev.py faults --full tamper-bag`` changes every one.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.custody import bundle
from evidence_vault.custody.bundle import BAG
from evidence_vault.custody.checkpoint import parse_note, short_form
from tests.faults.tamper import Looking, changes, sample, two_bags
from tests.helpers.bundles import UNTOUCHED, failures
from tests.helpers.tampering import another_history, manifest_anew, places, third, verified, watched


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two bags of one vault."""
    return two_bags(tmp_path_factory.mktemp("given"))


@pytest.fixture
def folder(given: tuple[Path, Path], tmp_path: Path) -> Path:
    """A copy of the first, to be spoiled."""
    return Path(shutil.copytree(given[0], tmp_path / "copy"))


@pytest.fixture(autouse=True)
def page(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hold the page against what the other two find."""
    if not shutil.which("chromium"):
        yield
        return
    with watched(request.getfixturevalue("chromium")):
        yield


def test_the_untouched_one_has_no_failure(given: tuple[Path, Path]) -> None:
    for folder in given:
        assert [(grade, code) for grade, code, _, _ in verified(folder)] == [("notice", code) for code in UNTOUCHED]
    head = parse_note((given[0] / "custody/checkpoint.note").read_bytes()).checkpoint
    assert [code for _, code, _, _ in verified(given[0], checkpoint=short_form(head.body))] == UNTOUCHED[1:]


def test_files_and_bytes_changed_in_every_way_are_found(folder: Path, given: tuple[Path, Path]) -> None:
    chosen = sample([*changes(folder, given[1])], 60, random.Random(8))
    rounds = Looking(folder, third()).rounds([*enumerate(chosen)])
    assert [trouble for one in rounds for trouble in one.troubles] == []
    kinds = {one.words.partition(" ")[0] for one in chosen}
    assert kinds == {"remove", "empty", "cut", "grow", "rename", "double", "add", "link", "take", "exchange", "byte"}
    assert not failures(verified(folder)), "it is as it was"


@pytest.mark.parametrize(
    ("added", "code"),
    [
        ("data/03_more.pdf", "B3.extra"),
        ("data/02_exhibits/A 2.pdf", "B3.extra"),
        ("data/02_exhibits/.hidden", "B1.stranger"),
        ("data/02_exhibits/a/b/c/d.pdf", "B1.stranger"),
        ("data/Жалоба.pdf", "B1.stranger"),
        ("data/originals/E-000099.png", "B3.extra"),
        ("data/originals/more.pdf", "B1.stranger"),
        ("originals/E-000001.txt", "B1.stranger"),
        ("manifest-md5.txt", "B1.stranger"),
        ("fetch.txt", "B1.stranger"),
        ("custody/more/x", "B1.stranger"),
        ("data/empty/", "B1.stranger"),
        ("data/originals/empty/", "B1.stranger"),
        ("originals/", "B1.stranger"),
        ("data/Originals/E-000001.txt", "B1.stranger"),
        ("data/ORIGINALS", "B1.stranger"),
        ("data/CON.pdf", "B1.stranger"),
        ("data/nul .txt", "B1.stranger"),
        ("data/lpt1/a.pdf", "B1.stranger"),
        ("data/02_exhibits/com0/a.pdf", "B1.stranger"),
        ("data/contents.pdf", "B3.extra"),
        ("data/originals.pdf", "B3.extra"),
    ],
)
def test_a_file_or_folder_too_much_is_found(folder: Path, added: str, code: str) -> None:
    (folder / added).parent.mkdir(parents=True, exist_ok=True)
    (folder / added).mkdir() if added.endswith("/") else (folder / added).write_bytes(b"more")
    assert code in failures(verified(folder))


@pytest.mark.parametrize(
    ("added", "stranger"),
    [
        ("data/Metadata.csv", "data/metadata.csv"),
        ("data/metadata.CSV/a.pdf", "data/metadata.csv"),
        ("data/02_EXHIBITS/other.pdf", "data/02_exhibits/A 1 Post.pdf"),
    ],
)
def test_of_names_that_differ_in_capitals_alone_one_has_a_place(folder: Path, added: str, stranger: str) -> None:
    (folder / added).parent.mkdir(exist_ok=True)
    (folder / added).write_bytes(b"another")
    told = verified(folder)
    assert [path for _, code, path, _ in told if code == "B1.stranger"] == [stranger]
    manifest_anew(folder, BAG)
    assert failures(verified(folder)) == {"B1.stranger", "B6.manifest"}


def test_an_empty_folder_where_the_form_has_one_is_no_stranger(folder: Path) -> None:
    (folder / "custody/anchors").mkdir()
    assert not failures(verified(folder))


def test_whoever_writes_the_manifests_anew_is_found(folder: Path, given: tuple[Path, Path]) -> None:
    """Each with the codes that it has to have, all manifests being true of what lies there."""
    clean = Path(shutil.copytree(folder, folder.parent / "clean"))
    original = min((folder / "data/originals").iterdir()).relative_to(folder).as_posix()
    entries = sorted(place for place in places(folder) if place.startswith("custody/entries/"))
    for spoil, codes in (
        (lambda folder: (folder / "data/00_bundle.pdf").write_bytes(b"%PDF-1.7 another page"), {"B6.manifest"}),
        (lambda folder: (folder / "data/03_more.pdf").write_bytes(b"%PDF-1.7"), {"B6.manifest"}),
        (lambda folder: (folder / "verify/verify.py").write_bytes(b"print('No failure found.')"), {"B6.manifest"}),
        (lambda folder: (folder / "bag-info.txt").write_bytes(b"Contact-Name: nobody\n"), {"B6.manifest"}),
        (lambda folder: (folder / original).write_bytes(b"another post"), {"B6.manifest", "B12.changed"}),
        (lambda folder: (folder / original).unlink(), {"B6.manifest", "B12.missing"}),
        (lambda folder: (folder / "data/originals/E-000099").write_bytes(b"x"), {"B6.manifest", "B12.unnamed"}),
        (lambda folder: (folder / entries[0]).unlink(), {"B6.manifest", "B9.created"}),
        (lambda folder: [shutil.copy(given[1] / place, folder / place) for place in BAG.unlisted], {"B6.checkpoint"}),
    ):
        spoil(folder)
        if codes != {"B6.checkpoint"}:
            manifest_anew(folder, BAG)
            assert codes <= failures(verified(folder)) <= codes | {"B11.unknown"}
        assert codes <= failures(verified(folder))
        shutil.rmtree(folder)
        shutil.copytree(clean, folder)


def after_digest(line: bytes) -> bytes:
    return line[66:]


def test_a_list_in_the_wrong_manifest_is_refused(folder: Path) -> None:
    tags, manifest = folder / bundle.TAGS, folder / bundle.MANIFEST
    whole = tags.read_bytes(), manifest.read_bytes()
    doubled = [*whole[0].splitlines(keepends=True), whole[1].splitlines(keepends=True)[0]]
    doubled.sort(key=after_digest)
    for path, text in (
        (tags, b"".join(doubled)),
        (tags, whole[0].replace(b"  bagit.txt", b" *bagit.txt")),
        (manifest, b""),
        (manifest, whole[1].replace(b"data/", b"./data/")),
        (manifest, whole[1] + whole[1]),
    ):
        path.write_bytes(text)
        assert failures(verified(folder)) & {"B2.form", "B3.extra"}, text
        tags.write_bytes(whole[0])
        manifest.write_bytes(whole[1])


def test_a_bag_without_its_mark_and_a_proof_with_one_are_refused(folder: Path) -> None:
    (folder / "bagit.txt").unlink()
    assert failures(verified(folder)) == {"B1.stranger", "B2.form"}
    (folder / "bagit.txt").mkdir()
    assert "B1.stranger" in failures(verified(folder))


def test_another_history_under_other_keys_is_found_by_a_checkpoint_from_outside(folder: Path) -> None:
    honest = parse_note((folder / "custody/checkpoint.note").read_bytes()).checkpoint
    key = bundle.read_pem((folder / bundle.VAULT_PEM).read_bytes())
    another_history(folder, BAG)
    assert [code for _, code, _, _ in verified(folder)] == UNTOUCHED
    assert failures(verified(folder, checkpoint=short_form(honest.body))) == {"B14.checkpoint"}
    assert failures(verified(folder, key=key)) == {"B14.key"}
