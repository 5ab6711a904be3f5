"""A flipped byte anywhere is found and named, with everything that depends on it and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest

from evidence_vault.cli.main import main
from evidence_vault.cli.messages import sentence
from evidence_vault.errors import DamagedLog, DamagedObject, ForeignObject, IndexUnusable, InvalidValue
from evidence_vault.progress import NoProgress
from evidence_vault.records.finding import CheckResult
from evidence_vault.records.hit import Hit
from evidence_vault.records.ids import ItemId
from evidence_vault.session import Session
from tests.helpers.vaults import CONTENTS, TestVault, flip

PAGE = 4096


def named(result: CheckResult) -> set[tuple[str, str]]:
    return {(finding.code, finding.subject) for finding in result.findings}


def object_of(vault: TestVault, item: int) -> str:
    content = list(CONTENTS.values())[item - 1]
    (path,) = [path for path in vault.objects() if vault.decrypt(path).startswith(content)]
    return path.relative_to(vault.path).as_posix()


def commit_of(vault: TestVault, item: int) -> Path:
    with vault.session() as session:
        seq = session.item(ItemId(item)).seq
        number = next(number for number in range(1, 99) if seq in session._vault.index.entries_of_commit(number))
    return vault.path / f"log/000/{number:06d}.age"


def test_a_whole_vault_has_no_finding_and_everything_is_counted(vault: TestVault) -> None:
    result = vault.check()
    assert result.findings == ()
    assert result.checked.objects == len(vault.objects()) == 3
    assert result.checked.commits == len(vault.commits())
    assert result.checked.bytes == sum(map(len, CONTENTS.values()))
    assert result.checked.slots == 1


@pytest.mark.parametrize("position", [5, 200, 1000, -1])
@pytest.mark.parametrize(("item", "exhibit"), [(1, "C-001 exhibit 1"), (3, "C-001 exhibit 2")])
def test_a_flipped_byte_in_an_object(vault: TestVault, position: int, item: int, exhibit: str) -> None:
    file = object_of(vault, item)
    flip(vault.path / file, position)
    assert named(vault.check()) == {
        ("object.damaged", file),
        ("item.damaged", str(ItemId(item))),
        ("exhibit.damaged", exhibit),
    }


def test_a_removed_object(vault: TestVault) -> None:
    file = object_of(vault, 2)
    (vault.path / file).unlink()
    assert named(vault.check()) == {
        ("object.missing", file),
        ("item.damaged", "E-000002"),
        ("exhibit.damaged", "C-001 exhibit 1"),
    }


def test_the_other_originals_still_come_out(vault: TestVault, tmp_path: Path) -> None:
    flip(vault.path / object_of(vault, 1), 300)
    with vault.session(write=True) as session:
        with pytest.raises(DamagedObject):
            session.export_original(ItemId(1), tmp_path / "1", NoProgress())
        session.export_original(ItemId(3), tmp_path / "3", NoProgress())
    assert not (tmp_path / "1").exists()
    assert (tmp_path / "3").read_bytes() == CONTENTS["photo.bin"]


@pytest.mark.parametrize("position", [5, 150, 2000, -1])
def test_a_flipped_byte_in_a_commit(vault: TestVault, position: int) -> None:
    path = commit_of(vault, 2)
    with vault.session() as session:
        entries = session._vault.index.entries_of_commit(int(path.stem))
    flip(path, position)
    assert named(vault.check()) == {
        ("commit.damaged", path.relative_to(vault.path).as_posix()),
        *(("entry.unreadable", f"#{seq}") for seq in entries),
        ("item.unproven", "E-000002"),
        ("exhibit.unproven", "C-001 exhibit 1"),
    }


def test_every_commit_flipped_in_turn_names_itself_and_no_other_file(vault: TestVault) -> None:
    for path in vault.commits():
        whole = path.read_bytes()
        flip(path, len(whole) // 2)
        files = {subject for _, subject in named(vault.check()) if "/" in subject}
        assert files == {path.relative_to(vault.path).as_posix()}
        path.write_bytes(whole)
    assert vault.check().findings == ()


def test_a_missing_commit_is_named(vault: TestVault) -> None:
    path = vault.commits()[2]
    path.unlink()
    assert ("commit.missing", path.relative_to(vault.path).as_posix()) in named(vault.check())


def test_any_two_commits_exchanged_are_named_and_no_other(vault: TestVault) -> None:
    whole = {path: path.read_bytes() for path in vault.commits()}
    for pair in combinations(whole, 2):
        for path, other in zip(pair, reversed(pair), strict=True):
            path.chmod(0o600)
            path.write_bytes(whole[other])
        bad = {subject for _, subject in named(vault.check()) if subject.startswith("log/")}
        assert bad == {path.relative_to(vault.path).as_posix() for path in pair}
        for path in pair:
            path.write_bytes(whole[path])


def test_what_stands_in_the_place_of_an_object_is_not_shown_as_its_item(vault: TestVault) -> None:
    one, other = (vault.path / object_of(vault, number) for number in (1, 2))
    one.chmod(0o600)
    one.write_bytes(other.read_bytes())
    with vault.session() as session:
        assert session.preview(ItemId(2), 200).text is not None, "what is whole is shown"
        with pytest.raises(DamagedObject):
            session.preview(ItemId(1), 200)


def test_past_a_damaged_commit_everything_else_is_listed_even_without_an_index(vault: TestVault) -> None:
    path = commit_of(vault, 2)
    flip(path, 500)
    (vault.path / "index.db").unlink()
    with vault.session() as session:
        assert [str(item.id) for item in session.items()] == ["E-000001", "E-000003"]
        assert session.case("A case").number is None
    codes = {code for code, _ in named(vault.check())}
    assert "commit.damaged" in codes
    assert "object.orphan" not in codes, "an object of the damaged commit was called an orphan"


def test_a_damaged_last_commit_can_be_read_past_but_not_written_past(vault: TestVault) -> None:
    flip(vault.commits()[-1], 500)
    with vault.session() as session:
        assert len(session.items()) == 3
    with pytest.raises(DamagedLog) as caught, vault.session(write=True):
        pass
    assert caught.value.facts["file"] == vault.commits()[-1].relative_to(vault.path).as_posix()


def test_keyslots_are_held_against_the_log(vault: TestVault) -> None:
    (slot,) = (vault.path / "keys").iterdir()
    extra = slot.with_name("a" * 26 + ".age")
    extra.write_bytes(slot.read_bytes())
    flip(slot, 50)
    assert named(vault.check()) == {("slot.damaged", f"keys/{slot.name}"), ("slot.unknown", f"keys/{extra.name}")}
    slot.unlink()
    assert ("slot.missing", f"keys/{slot.name}") in named(vault.check())


def test_strangers_files_are_noticed_and_left_alone(vault: TestVault) -> None:
    strangers = [
        "notes.txt",
        ".DS_Store",
        "objects/.DS_Store",
        "objects/a/x.age",
        "log/000/000001 (conflict).age",
        "tmp/old.part",
    ]
    for name in strangers:
        (vault.path / name).parent.mkdir(exist_ok=True)
        (vault.path / name).write_bytes(b"x")
    result = vault.check()
    assert {finding.subject for finding in result.findings} == set(strangers)
    assert {str(finding.grade) for finding in result.findings} == {"notice"}
    assert all((vault.path / name).exists() for name in strangers)


@pytest.mark.parametrize("content", [b"x" * 4096, b"", b"a post" + bytes(4082) + (6).to_bytes(8, "big")])
def test_an_object_that_somebody_put_there_is_noticed_and_not_taken_in(vault: TestVault, content: bytes) -> None:
    path = vault.path / "objects/a" / ("a" * 52 + ".age")
    vault.forge(path, content)
    file = path.relative_to(vault.path).as_posix()
    assert named(vault.check()) == {("object.foreign", file)}
    before = len(vault.commits())
    with vault.session(write=True) as session, pytest.raises(ForeignObject):
        session.adopt([file], NoProgress())
    assert (len(vault.commits()), path.exists()) == (before, True)


def test_what_an_intake_that_was_cut_off_left_is_noticed_and_can_be_taken_in(vault: TestVault, tmp_path: Path) -> None:
    source = tmp_path / "cut off.txt"
    source.write_text("cut off before it was recorded")
    commits, objects = len(vault.commits()), vault.objects()
    with vault.session(write=True) as session:
        session.add([source], card={}, case=None, progress=NoProgress())
    for path in vault.commits()[commits:]:
        path.unlink()
    (vault.path / "index.db").unlink()
    (left,) = set(vault.objects()) - set(objects)
    file = left.relative_to(vault.path).as_posix()
    assert named(vault.check()) == {("object.orphan", file)}
    with vault.session(write=True) as session:
        for wrong in (object_of(vault, 1), "objects/a/none.age", "../VAULT"):
            with pytest.raises(InvalidValue):
                session.adopt([wrong], NoProgress())
        (item,) = session.adopt([file], NoProgress()).items
        session.export_original(item.id, tmp_path / "out", NoProgress())
    assert item.source == "orphan"
    assert (tmp_path / "out").read_text() == source.read_text()
    assert not named(vault.check()) - {("V11.recovery", subject) for _, subject in named(vault.check())}


def damage_each_page(vault: TestVault, tmp_path: Path) -> Iterator[TestVault]:
    """Copies of a vault, each with one page of its index damaged."""
    pages = (vault.path / "index.db").stat().st_size // PAGE
    for page in range(pages):
        copy = vault.copy(tmp_path / f"page-{page}")
        flip(copy.path / "index.db", page * PAGE + 2_000)
        yield copy


@pytest.mark.thorough
@pytest.mark.parametrize("write", [False, True])
def test_whatever_page_of_the_index_is_damaged_it_is_made_anew_and_told(
    vault: TestVault, tmp_path: Path, write: bool
) -> None:
    with vault.session() as session:
        items, cases = session.items(), session.cases()
    tried = 0
    for damaged in damage_each_page(vault, tmp_path):
        tried += 1
        with damaged.session(write=write) as session:
            result = session.check(quick=True, progress=NoProgress())
            assert {finding.code for finding in result.findings} <= {"index.renewed"}
            assert (session.items(), session.cases()) == (items, cases)
            if write:
                session.create_case({"title.en": "Another"})
        assert len(list((damaged.path / "recovered").glob("*.index"))) == 1
        assert {code for code, _ in named(damaged.check())} <= {"V11.recovery"}  # who wrote with the identity
    assert tried > 10


def test_a_damaged_index_stays_where_the_log_is_damaged_too(vault: TestVault) -> None:
    index = vault.path / "index.db"
    flip(vault.commits()[2], -20)
    flip(index, index.stat().st_size - 22_000)  # a page that nothing asks for
    before = index.read_bytes()
    with vault.session() as session:
        codes = {finding.code for finding in session.check(quick=True, progress=NoProgress()).findings}
    assert {"index.damaged", "commit.damaged"} <= codes
    assert index.read_bytes() == before


def test_a_damaged_index_is_told_where_somebody_else_is_writing(vault: TestVault) -> None:
    index = vault.path / "index.db"
    flip(index, index.stat().st_size - 22_000)
    with vault.session(write=True), vault.session() as reader:
        (finding,) = reader.check(quick=True, progress=NoProgress()).findings
        assert finding.code == "index.damaged"
        assert len(reader.items()) == 3


def test_a_quick_check_finds_what_is_missing_and_cut_off(vault: TestVault) -> None:
    files = [object_of(vault, item) for item in (1, 2)]
    (vault.path / files[0]).unlink()
    cut = vault.path / files[1]
    cut.chmod(0o600)
    cut.write_bytes(cut.read_bytes()[:-1])
    with vault.session() as session:
        result = session.check(quick=True, progress=NoProgress())
    assert {("object.missing", files[0]), ("object.damaged", files[1])} <= named(result)
    assert result.checked.bytes == 0


def spoil(index: Path) -> None:
    """Every page but the first, which says nothing of the others, as a disk that fails under an open vault."""
    data = bytearray(index.read_bytes())
    for page in range(1, len(data) // PAGE):
        data[page * PAGE + 2_000] ^= 1
    index.write_bytes(data)


QUESTIONS: list[Callable[[Session], object]] = [
    lambda session: [hit.item for hit in session.search("post")],
    lambda session: [entry.seq for entry in session.log()],
    lambda session: [(exhibit.number, exhibit.items) for exhibit in session.exhibits(session.cases()[0].id)],
    lambda session: [entry.kind for entry in session.history(session.items()[0].id)],
    lambda session: session.posts(),
]


@pytest.mark.parametrize("write", [False, True])
def test_an_index_that_is_damaged_while_the_vault_is_open_is_made_anew_and_the_question_answered(
    vault: TestVault, write: bool
) -> None:
    met = 0
    for number, question in enumerate(QUESTIONS):
        here = vault.copy(vault.path.with_name(f"{number}.vault"))
        with here.session() as session:
            expected = question(session)
        with here.session(write=write) as session:
            spoil(here.path / "index.db")
            assert question(session) == expected
            told = {finding.code for finding in session.notices}
            met += "index.renewed" in told
            if "index.renewed" in told and write:
                session.create_case({"title.en": "Another"})
                assert len(session.cases()) == 2
        if "index.renewed" in told:
            assert len(list((here.path / "recovered").glob("*.index"))) == 1
            assert {code for code, _ in named(here.check())} <= {"V11.recovery"}
    assert met >= 2, "the damage was met by no question"


def test_where_the_log_is_damaged_too_a_writer_is_told_in_one_sentence_and_a_reader_gets_the_rest(
    vault: TestVault,
) -> None:
    def worst() -> None:
        spoil(vault.path / "index.db")
        flip(vault.commits()[2], -20)

    index, commit = (vault.path / "index.db").read_bytes(), vault.commits()[2].read_bytes()
    with vault.session(write=True) as session:
        worst()
        for _ in range(2):  # and no other error the second time
            with pytest.raises(IndexUnusable) as refused:
                session.search("post")
            assert "run check, which opens the vault again" in sentence(refused.value)
    (vault.path / "index.db").write_bytes(index)
    vault.commits()[2].chmod(0o600)
    vault.commits()[2].write_bytes(commit)
    with vault.session() as session:
        worst()
        assert session.search("post")
        assert "index.damaged" in {finding.code for finding in session.notices}


def test_the_command_that_met_it_answers_and_says_what_it_did(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "recovery.txt").write_text(vault.identity)
    line = ["search", str(vault.path), "post", "--identity-file", str(tmp_path / "recovery.txt")]
    assert main(line) == 0
    expected = capsys.readouterr().out
    really = Session.search

    def later(session: Session, typed: str, most: int | None = None) -> list[Hit]:
        spoil(vault.path / "index.db")
        return really(session, typed, most)

    monkeypatch.setattr(Session, "search", later)
    assert main(line) == 0
    told = capsys.readouterr()
    assert told.out == expected
    assert "made anew from the log; nothing is lost" in told.err
