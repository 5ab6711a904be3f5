"""A bag is changed in every way that one file or byte can be: all three verifiers say so, with the same codes.

``EV_TAMPER_BYTES=0`` changes every byte and spoils every file in every way, as in `test_tamper`.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.custody import bundle
from evidence_vault.custody.bundle import BAG
from evidence_vault.custody.checkpoint import parse_note, short_form
from tests.helpers import bags
from tests.helpers.bundles import UNTOUCHED, failures
from tests.helpers.tampering import another_history, manifest_anew, places, verified, watched
from tests.helpers.vaults import make_vault

SAMPLE = int(os.environ.get("EV_TAMPER_BYTES", "60"))
EVERY = SAMPLE == 0
"""Whether each file is spoiled in each way; else it is removed, and spoiled in one of the others by turns."""


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two bags of one vault."""
    folder = tmp_path_factory.mktemp("given")
    with make_vault(folder).session(write=True) as session:
        made = []
        for number in (1, 2):
            commit = bags.record(session)
            payload = {**bags.PAYLOAD, "00_bundle.pdf": b"%%PDF-1.7 number %d" % number}
            proof = bags.plan(session, number, commit=commit)
            made.append(bags.give_bag(session, folder / str(number), proof, commit, payload))
    return made[0], made[1]


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


def test_a_changed_byte_is_found_wherever_it_is(folder: Path) -> None:
    every = [(place, at) for place in places(folder) for at in range((folder / place).stat().st_size)]
    chance = random.Random(8)
    small = [one for one in every if not one[0].startswith(("verify/", "HOW-TO"))]
    payload = [one for one in small if one[0].startswith("data/")]
    chosen = [
        *chance.sample(every, SAMPLE // 6),
        *chance.sample(small, SAMPLE // 2),
        *chance.sample(payload, min(SAMPLE // 3, len(payload))),
    ]
    for place, at in chosen if SAMPLE else every:
        data = (folder / place).read_bytes()
        (folder / place).chmod(0o600)
        (folder / place).write_bytes(data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :])
        assert failures(verified(folder)), (place, at)
        (folder / place).write_bytes(data)
    assert not failures(verified(folder))


def test_every_file_removed_emptied_grown_renamed_doubled_or_made_a_link_is_found(folder: Path) -> None:
    aside = folder.parent / "aside"
    spoils = (
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes() + b"\n"),
        lambda path: path.rename(path.with_name(f"x{path.name}")),
        lambda path: shutil.copy(path, path.with_name(f"x{path.name}")),
        lambda path: (path.rename(aside), path.symlink_to(aside)),
    )
    for number, place in enumerate(places(folder)):
        path = folder / place
        data, other = path.read_bytes(), path.with_name(f"x{path.name}")
        for spoil in (lambda path: path.unlink(), *(spoils if EVERY else (spoils[number % len(spoils)],))):
            spoil(path)
            assert failures(verified(folder)), place
            for left in (path, other, aside):
                left.unlink(missing_ok=True)
            path.write_bytes(data)
    assert not failures(verified(folder))


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


def test_two_files_exchanged_and_files_of_another_bag_are_found(folder: Path, given: tuple[Path, Path]) -> None:
    for one, two in itertools.pairwise(places(folder)):
        first, second = (folder / one).read_bytes(), (folder / two).read_bytes()
        (folder / one).write_bytes(second)
        (folder / two).write_bytes(first)
        assert first == second or failures(verified(folder)), (one, two)
        (folder / one).write_bytes(first)
        (folder / two).write_bytes(second)
    exchanged = 0
    for place in {*places(folder)} & {*places(given[1])}:
        data, other = (folder / place).read_bytes(), (given[1] / place).read_bytes()
        if data != other:
            (folder / place).write_bytes(other)
            assert failures(verified(folder)), place
            (folder / place).write_bytes(data)
            exchanged += 1
    assert exchanged > 8


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
