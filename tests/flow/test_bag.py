"""A bundle as a bag: what a court gets, with its custody, under one signature, and the same whenever it is made."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.clock import SystemClock
from evidence_vault.crypto import age
from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody import bundle
from evidence_vault.custody.encoding import encode_base64url
from evidence_vault.custody.entry import open_entry, without
from evidence_vault.custody.whole_log import read_tree
from evidence_vault.errors import InvalidValue, NotProvable, PathExists, SignedByAnother
from evidence_vault.export.bag import Filled, write_bag
from evidence_vault.export.new_file import new_folder
from evidence_vault.export.packing import age_file, zip_folder
from evidence_vault.export.proof_plan import Choice
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import ItemId
from evidence_vault.records.proof import ShownEntry
from evidence_vault.session import Session
from tests.helpers import bags
from tests.helpers.bundles import KIT, UNTOUCHED, failures, files
from tests.helpers.tampering import manifest_anew, verified, watched
from tests.helpers.vaults import CONTENTS, PASSPHRASE, TestVault, make_vault, tree

LATER = 1_900_000_000


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    """A vault in which the first post has a redacted copy, which is an exhibit too."""
    folder = tmp_path_factory.mktemp("vault")
    made = make_vault(folder)
    (folder / "redacted.png").write_bytes(b"pixels of a post, painted over")
    with made.session(write=True) as session:
        done = session.add([folder / "redacted.png"], card={}, case=None, progress=NoProgress())
        facts: dict[str, Json] = {
            "item": str(done.items[0].id),
            "parent": "E-000001",
            "recipe": "redaction",
            "tool": "a tool 1.0",
        }
        facts |= {"regions": ["1 10 20 100 30 witness"], "terms": ["a name"], "reason": "a witness"}
        bags.opened(session).writer.commit([Draft(Kind.DERIVATIVE_MADE, facts)])
        session.add_exhibits(session.case("C-1").id, [done.items[0].id], {"title.en": "Redacted"}, together=False)
    return made


@pytest.fixture(scope="module")
def given(vault: TestVault, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A bag of all that is plain, and the commit whose checkpoint it has."""
    with vault.session(write=True) as session:
        commit = bags.record(session)
        proof = bags.plan(session, 1, 2, commit=commit)
        return bags.give_bag(session, tmp_path_factory.mktemp("given") / "bag", proof, commit), commit


@pytest.fixture
def folder(given: tuple[Path, int], tmp_path: Path) -> Path:
    """A copy of it, to be spoiled."""
    return Path(shutil.copytree(given[0], tmp_path / "copy"))


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hold the page, where there is a browser, against what the other two find."""
    if not shutil.which("chromium"):
        yield
        return
    with watched(request.getfixturevalue("chromium")):
        yield


def test_a_bag_holds_what_was_handed_in_and_the_originals_and_has_no_failure(given: tuple[Path, int]) -> None:
    folder = given[0]
    assert [code for _, code, _, _ in verified(folder)] == UNTOUCHED
    held = {path.relative_to(folder / "data").as_posix(): path.read_bytes() for path in files(folder / "data")}
    originals = zip(("E-000001.txt", "E-000002.txt", "E-000003"), CONTENTS.values(), strict=True)
    assert held == {**bags.PAYLOAD, **{f"originals/{name}": data for name, data in originals}}
    body = bundle.read_body((folder / "custody/bundle.body").read_bytes())
    assert (body.list_version, body.tags) == (1, sha256((folder / bundle.TAGS).read_bytes()).hex)


def test_programs_that_know_bags_find_it_whole_and_see_a_change(folder: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the package itself, not of the bag
        import bagit

    script = Path(sys.executable).with_name("bagit.py")
    done = subprocess.run([script, "--validate", folder], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[-1].endswith("is valid")) == (0, True), done.stderr
    assert "WARNING" not in done.stderr
    bag = bagit.Bag(str(folder))
    assert bag.info["Payload-Oxum"] == f"{sum(path.stat().st_size for path in files(folder / 'data'))}.7"
    for place in ("data/00_bundle.pdf", "custody/entries/000000.txt", "HOW-TO.txt", "manifest-sha256.txt"):
        data = (folder / place).read_bytes()
        (folder / place).write_bytes(data.replace(b"7", b"8", 1) + b"x")
        with pytest.raises((bagit.BagValidationError, bagit.BagError)):
            bagit.Bag(str(folder)).validate()
        (folder / place).write_bytes(data)


def test_the_commands_of_the_kit_run_in_a_bag_as_they_are_printed(folder: Path, program: Callable[[str], str]) -> None:
    for name in ("openssl", "sha256sum", "base32"):
        program(name)
    linux = (folder / "HOW-TO.txt").read_text(encoding="utf-8").split("== Linux ==")[1].split("== macOS ==")[0]
    script = "".join(f"{line[4:]}\n" for line in linux.splitlines() if line.startswith("    "))
    done = subprocess.run(["sh", "-e", "-c", script], cwd=folder, capture_output=True, text=True, check=True)
    for place in (path.relative_to(folder).as_posix() for path in files(folder)):
        signed = place in bundle.BAG.unlisted
        assert (f"{place}: OK\n" in done.stdout) != signed, place
    assert "the manifest was signed\nthe checkpoint was signed\nthe second manifest was signed\n" in done.stdout
    assert done.stdout.count("Signature Verified Successfully\n") == 4
    run = subprocess.run([sys.executable, "verify/verify.py"], cwd=folder, capture_output=True, check=False)
    assert run.returncode == 0, run
    assert not failures(verified(folder)), "to run it leaves nothing behind"


def test_an_earlier_bag_is_built_again_byte_for_byte_after_the_log_went_on(vault: TestVault, tmp_path: Path) -> None:
    vault, commit, latest = vault.copy(tmp_path / "v"), 0, 0
    for title in ("first", "again"):
        with Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
            commit = commit or bags.record(session)
            bags.give_bag(session, tmp_path / title, bags.plan(session, 1, 2, commit=commit), commit)
            session.describe([ItemId(1)], {"title": f"A title of {title}", "platform": "Facebook"})
            latest = bags.record(session)
    with Session.open(vault.path, passphrase=PASSPHRASE, write=True, clock=SystemClock()) as session:
        bags.give_bag(session, tmp_path / "newer", bags.plan(session, 1, 2, commit=latest), latest)
    before, again, newer = (
        {path: digest for path, (_, digest) in tree(tmp_path / name).items()} for name in ("first", "again", "newer")
    )
    assert before == again
    assert before != newer
    assert not failures(verified(tmp_path / "newer"))


def test_a_bag_whose_checkpoint_another_signed_is_not_built_again(vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        with pytest.raises(SignedByAnother) as refused:  # commit 6 is by whoever made the vault
            bags.give_bag(session, tmp_path / "out", bags.plan(session, 1, commit=6), 6)
        assert refused.value.facts == {"custodian": "c1"}
        with pytest.raises(NotProvable):
            bags.give_bag(session, tmp_path / "out", bags.plan(session, 1), 999)
    assert not (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir()] == [], "nothing is left"


@pytest.mark.parametrize(
    "payload",
    [
        *({"Жалоба.pdf": b""}, {"con.PDF": b""}, {".hidden": b""}, {"a:b": b""}, {"a.": b""}, {"n" * 81: b""}),
        *(
            {"a/b/c/d/e.pdf": b""},
            {"originals/E-000001.txt": b"a"},
            {"Originals/x": b"a"},
            {"A.pdf": b"", "a.pdf": b""},
        ),
        {"A/one.pdf": b"", "a/two.pdf": b""},
    ],
    ids=" ".join,
)
def test_names_that_not_every_system_takes_are_refused(
    vault: TestVault, tmp_path: Path, payload: dict[str, bytes]
) -> None:
    with vault.session(write=True) as session, pytest.raises(InvalidValue):
        bags.give_bag(session, tmp_path / "out", bags.plan(session, 1), bags.record(session), payload)
    assert not (tmp_path / "out").exists()


def test_a_link_or_an_empty_folder_among_what_is_handed_in_is_refused(vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        opened, proof = bags.opened(session), bags.plan(session, 1)
        for name, link in (("empty", ""), ("link.pdf", "/etc/hostname"), ("folder", "/etc")):
            (tmp_path / name / "data").mkdir(parents=True)
            place = tmp_path / name / "data" / name
            place.symlink_to(link) if link else place.mkdir()
            with pytest.raises(InvalidValue):
                write_bag(opened, proof, Filled(tmp_path / name), list_version=None, progress=NoProgress())


def test_a_bag_may_leave_the_programs_out_and_need_no_list(vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        bags.record(session)
        with new_folder(tmp_path / "out") as folder:
            proof = bags.plan(session, 2)
            done = write_bag(
                bags.opened(session), proof, Filled(folder), list_version=None, kit=False, progress=NoProgress()
            )
    assert (done.files, done.bytes) == (1, len(CONTENTS["photo.bin"]))
    assert not (tmp_path / "out/verify").exists()
    assert [code for _, code, _, _ in verified(tmp_path / "out")] == UNTOUCHED


def said(folder: Path) -> dict[int, dict[str, object]]:
    """What the entries in a bag say, by number."""
    sealed = [bundle.read_entry(path.read_bytes())[0] for path in files(folder / "custody/entries")]
    entries = [open_entry(one.raw, one.disclosures) for one in sealed]
    return {entry.seq: {"kind": entry.kind, **entry.facts} for entry in entries}


@pytest.mark.usefixtures("page")
def test_the_original_of_a_redacted_copy_stays_sealed_until_its_digest_is_disclosed(
    vault: TestVault, given: tuple[Path, int], tmp_path: Path
) -> None:
    original = sha256(CONTENTS["post.txt"]).hex
    with vault.session(write=True) as session:
        commit = bags.record(session)
        proof = bags.plan(session, 3, commit=commit, choice=Choice(show=["name", "bytes", "path"]))
        out = bags.give_bag(session, tmp_path / "out", proof, commit)
        opened = bags.opened(session)
        taken = session.item(ItemId(1)).seq
        entry = read_tree(opened.log, opened.history, opened.index, [taken]).sealed[taken]
    told = verified(out)
    assert told[0][:3] == ("notice", "B12.sealed", bundle.entry_path(taken))
    assert [code for _, code, _, _ in told][1:] == UNTOUCHED
    assert "E-000001" in told[0][3]
    assert "that E-000004 is a redacted copy of it, the keeper's record says, and nothing here shows it" in told[0][3]
    facts = said(out)
    assert facts[taken] == {"kind": "item.ingested", "item": "E-000001", "source": "file"}, "whatever was asked for"
    assert original not in str(facts)
    assert original in str(said(given[0])), "where the original itself is given out its digest is"
    assert [path.name for path in files(out / "data/originals")] == ["E-000004.txt"]
    # under seal the keeper gives the original and one disclosure: whoever has the bag sees that it is the one meant
    (disclosure,) = set(without(entry, {"sha256"}).disclosures) - set(without(entry, set()).disclosures)
    shown, _ = bundle.read_entry((out / bundle.entry_path(taken)).read_bytes())
    assert encode_base64url(sha256(disclosure.encode()).value).decode() in json.loads(shown.raw)["_sd"]
    assert open_entry(shown.raw, (*shown.disclosures, disclosure)).facts["sha256"] == original


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("how", ["no derivative", "another recipe", "the copy is not shown", "the original lies there"])
def test_a_digest_is_missed_where_no_redacted_copy_stands_for_it(vault: TestVault, tmp_path: Path, how: str) -> None:
    with vault.session(write=True) as session:
        commit = bags.record(session)
        proof = bags.plan(session, 3, commit=commit)
        of_copy = {one.entry.seq for one in proof.entries if one.facts.get("item") == "E-000004"}
        made = {one.entry.seq for one in proof.entries if one.entry.kind is Kind.DERIVATIVE_MADE}
        kept = list(proof.entries)
        if how == "no derivative":
            kept = [one for one in kept if one.entry.seq not in made]
        elif how == "another recipe":
            facts = {"item": "E-000004", "parent": "E-000001"}
            kept = [replace(one, facts=facts) if one.entry.seq in made else one for one in kept]
        elif how == "the copy is not shown":
            kept = [one for one in kept if one.entry.seq not in of_copy - made]
            proof = replace(proof, originals={})
        out = bags.give_bag(session, tmp_path / "out", replace(proof, entries=tuple(kept)), commit)
    if how == "the original lies there":
        (out / "data/originals/E-000001.txt").write_bytes(CONTENTS["post.txt"])
        manifest_anew(out, bundle.BAG)
        assert failures(verified(out)) == {"B6.manifest", "B12.unnamed"}
    else:
        assert "B12.form" in failures(verified(out))


@pytest.mark.usefixtures("page")
def test_no_redacted_copy_stands_for_an_original_that_is_an_item_of_an_exhibit(
    vault: TestVault, tmp_path: Path
) -> None:
    """Whoever holds the keys names any item at all a copy, to keep the original of an exhibit from the court."""
    with vault.session(write=True) as session:
        commit = bags.record(session)
        proof = bags.plan(session, 1, 3, commit=commit)
        taken = session.item(ItemId(1)).seq
        kept = [
            replace(one, facts={"item": "E-000001", "source": "file"}) if one.entry.seq == taken else one
            for one in proof.entries
        ]
        rest = {place: item for place, item in proof.originals.items() if item.id != ItemId(1)}
        out = bags.give_bag(session, tmp_path / "out", replace(proof, entries=tuple(kept), originals=rest), commit)
        exhibit = next(one.entry.seq for one in kept if "E-000001" in str(one.facts.get("items")))
    told = verified(out)
    assert [(grade, code, place) for grade, code, place, _ in told][:2] == [
        ("notice", "B12.sealed", bundle.entry_path(taken)),
        ("fail", "B13.items", bundle.entry_path(exhibit)),
    ]
    assert failures(told) == {"B13.items"}


@pytest.mark.usefixtures("page")
def test_a_copy_that_no_exhibit_has_stands_for_nothing(vault: TestVault, tmp_path: Path) -> None:
    with vault.session(write=True) as session:
        commit = bags.record(session)
        copy, other = bags.plan(session, 3, commit=commit), bags.plan(session, 2, commit=commit)
        shown = {one.entry.seq: one for one in other.entries}
        for one in copy.entries:
            if not one.entry.kind.value.startswith("exhibit."):
                shown.setdefault(one.entry.seq, one)
        entries = tuple(one for _, one in sorted(shown.items()))
        both = replace(other, entries=entries, originals={**other.originals, **copy.originals})
        out = bags.give_bag(session, tmp_path / "out", both, commit)
        taken = session.item(ItemId(1)).seq
    told = verified(out)
    assert [(code, place) for grade, code, place, _ in told if grade == "fail"] == [
        ("B12.form", bundle.entry_path(taken))
    ]


@pytest.mark.usefixtures("page")
def test_an_item_that_is_here_is_not_called_withheld_by_a_second_entry(vault: TestVault, tmp_path: Path) -> None:
    with vault.copy(tmp_path / "v").session(write=True) as session:
        opened = bags.opened(session)
        first = opened.index.entries_at([session.item(ItemId(1)).seq])[0]
        opened.writer.commit([Draft(Kind.ITEM_INGESTED, first.facts)])
        again = opened.index.head().size - 1
        commit = bags.record(session)
        proof = bags.plan(session, 1, 3, commit=commit)
        (entry,) = opened.index.entries_at([again])
        shown = ShownEntry(entry, {"item": "E-000001", "source": "file"}, ())
        kept = {one.entry.seq: one for one in proof.entries} | {again: shown}
        entries = tuple(one for _, one in sorted(kept.items()))
        out = bags.give_bag(session, tmp_path / "out", replace(proof, entries=entries), commit)
    told = verified(out)
    assert [(code, place) for grade, code, place, _ in told if grade == "fail"] == [
        ("B12.form", bundle.entry_path(again))
    ]
    assert "B12.sealed" not in [code for _, code, _, _ in told]


def test_a_zip_is_the_same_whenever_it_is_made_and_unpacks_to_a_bag(folder: Path, tmp_path: Path) -> None:
    zip_folder(folder, tmp_path / "one.zip", NoProgress(), name="given")
    for path in files(folder):
        os.utime(path, (LATER, LATER))
        path.chmod(0o640)
    zip_folder(folder, tmp_path / "two.zip", NoProgress(), name="given")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with pytest.raises(PathExists):
        zip_folder(folder, tmp_path / "one.zip", NoProgress(), name="given")
    shutil.unpack_archive(tmp_path / "one.zip", tmp_path / "unpacked")
    assert [path.name for path in (tmp_path / "unpacked").iterdir()] == ["given"]
    assert [code for _, code, _, _ in verified(tmp_path / "unpacked" / "given")] == UNTOUCHED
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        told = archive.infolist()
    assert [one.filename for one in told] == sorted(one.filename for one in told)
    assert {(one.date_time, one.compress_type) for one in told} == {((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED)}


def test_whoever_it_is_for_opens_it_and_a_recipient_that_is_none_is_refused(tmp_path: Path) -> None:
    person = age.Identity.generate()
    for size in (0, 1, 1 << 20, (1 << 20) + 1, 3 << 20):
        plain, out = tmp_path / f"{size}.zip", tmp_path / f"{size}.zip.age"
        plain.write_bytes(os.urandom(size))
        age_file(plain, f" {person.recipient}\n", out, NoProgress())
        assert age.decrypt(out.read_bytes(), [person]) == plain.read_bytes()
    with pytest.raises(InvalidValue, match="age1"):
        age_file(tmp_path / "0.zip", "somebody", tmp_path / "none.age", NoProgress())
    assert not (tmp_path / "none.age").exists()


def test_the_command_verifies_a_bag_and_asks_to_unpack_a_file(
    given: tuple[Path, int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(given[0])]) == 0
    assert "No failure found" in capsys.readouterr().out
    packed = tmp_path / "bundle.zip"
    packed.write_bytes(b"PK")
    assert main(["verify", str(packed)]) == 2
    assert "Unpack it first" in capsys.readouterr().err


def test_the_kit_in_a_bag_is_the_one_that_is_shipped(given: tuple[Path, int]) -> None:
    for path in files(KIT):
        place = path.name if path.suffix == ".txt" else f"verify/{path.name}"
        assert (given[0] / place).read_bytes() == path.read_bytes()
