"""What is being typed is kept beside the log, and what stands there is trusted by nobody."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_vault.clock import Instant
from evidence_vault.crypto import age
from evidence_vault.errors import DraftTooLarge, OpenedForReading, WriteFailed
from evidence_vault.records.unsaved import UnfinishedIntake, Unsaved, UnsavedTexts
from evidence_vault.session import Session
from evidence_vault.vault import drafts
from tests.helpers.vaults import SetClock, TestVault, make_vault, tree

CARD = UnsavedTexts("card", ("E-000001", "E-000002"), {"title": "Пост", "note": "half a sen"})
INTAKE = UnfinishedIntake((os.fsencode("/home/k/shots"), b"/media/\xff.jpg"), 3)
UNSAVED = Unsaved((CARD, UnsavedTexts("case", (), {"title.ru": "Дело"})), (INTAKE,))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TestVault:
    return make_vault(tmp_path_factory.mktemp("made"))


@pytest.fixture
def vault(made: TestVault, tmp_path: Path) -> TestVault:
    return made.copy(tmp_path / "case.vault")


@pytest.fixture
def session(vault: TestVault) -> Iterator[Session]:
    with vault.session(write=True, clock=SetClock(Instant(1773451800000))) as session:
        yield session


def files(vault: TestVault) -> list[Path]:
    """What lies in the folder of drafts."""
    return sorted((vault.path / "tmp" / "drafts").iterdir())


def forged(vault: TestVault, content: bytes, name: str = "0" * 32 + ".age") -> Path:
    """A draft as somebody can make it who knows only the recipient."""
    path = vault.path / "tmp" / "drafts" / name
    vault.forge(path, drafts._padded(content))
    return path


def form(vault_id: object, more: str = "") -> bytes:
    """A draft's content with a text in it."""
    text = '{"form":"card","about":["E-000001"],"fields":{"title":"planted"}}'
    return f'{{"vault":"{vault_id}","kept":5,"texts":[{text}],"intakes":[]{more}}}'.encode()


def test_the_next_session_reads_what_was_kept(session: Session, vault: TestVault) -> None:
    session.draft_file().write(UNSAVED, to_the_medium=True)
    kept = session.drafts()
    assert kept.unsaved == UNSAVED
    assert kept.kept == Instant(1773451800000)
    session.forget_drafts(kept.names)
    assert not files(vault)
    assert not session.drafts().unsaved


def test_a_session_has_one_draft_and_the_later_call_counts(session: Session, vault: TestVault) -> None:
    file = session.draft_file()
    for title in ("P", "Po", "Post"):
        file.write(Unsaved((UnsavedTexts("card", ("E-000001",), {"title": title}),)), to_the_medium=False)
    assert len(files(vault)) == 1
    assert session.drafts().unsaved.texts[0].fields == {"title": "Post"}
    file.remove()
    file.remove()
    assert not files(vault)


def test_a_slow_write_that_was_overtaken_is_dropped(session: Session, vault: TestVault) -> None:
    class Overtaken(SetClock):
        """While the first draft is being made, the vault is locked and the last one is written."""

        def now(self) -> Instant:
            if self.at.unix_ms == 1:
                self.at = Instant(2)
                file.write(Unsaved((), (INTAKE,)), to_the_medium=False)
            return self.at

    file = drafts.DraftFile(session._vault.layout, session._vault.header, Overtaken(Instant(1)))
    file.write(UNSAVED, to_the_medium=True)
    assert len(files(vault)) == 1
    assert session.drafts().unsaved == Unsaved((), (INTAKE,))


def test_whichever_thread_begins_first_the_later_turn_counts(session: Session) -> None:
    file = session.draft_file()
    typed, last = file.turn(), file.turn()
    file.write(Unsaved((), (INTAKE,)), to_the_medium=False, turn=last)
    file.write(UNSAVED, to_the_medium=False, turn=typed)
    assert session.drafts().unsaved == Unsaved((), (INTAKE,))
    emptied, again = file.turn(), file.turn()
    file.write(UNSAVED, to_the_medium=False, turn=again)
    file.remove(emptied)
    assert session.drafts().unsaved == UNSAVED


def test_name_and_size_of_a_draft_say_little(session: Session, vault: TestVault) -> None:
    file = session.draft_file()
    sizes = set()
    for length in (1, 500, 3500):
        file.write(Unsaved((UnsavedTexts("card", (), {"note": "x" * length}),)), to_the_medium=False)
        (path,) = files(vault)
        sizes.add(path.stat().st_size)
        assert b"xxxx" not in path.read_bytes()
        assert drafts._NAME.fullmatch(path.name)
    assert len(sizes) == 1


def test_half_a_character_costs_no_draft(session: Session) -> None:
    session.draft_file().write(
        Unsaved((UnsavedTexts("card", (), {"note": "before \ud83d after"}),)), to_the_medium=False
    )
    assert session.drafts().unsaved.texts[0].fields == {"note": "before ? after"}


def test_what_is_too_long_is_refused_and_the_draft_before_stays(session: Session) -> None:
    file = session.draft_file()
    file.write(UNSAVED, to_the_medium=False)
    with pytest.raises(DraftTooLarge):
        file.write(Unsaved((UnsavedTexts("card", (), {"note": "x" * drafts.MOST_BYTES}),)), to_the_medium=False)
    assert session.drafts().unsaved == UNSAVED


def test_a_session_that_only_looks_keeps_and_moves_nothing(vault: TestVault) -> None:
    forged(vault, b"no draft")
    before = tree(vault.path)
    with vault.session() as session:
        for ask in (session.draft_file, session.drafts, lambda: session.forget_drafts(("x",))):
            with pytest.raises(OpenedForReading):
                ask()
    assert tree(vault.path) == before


def test_a_draft_by_somebody_who_knows_the_recipient_is_a_text_to_offer(session: Session, vault: TestVault) -> None:
    before = session.head
    forged(vault, form(session.vault_id))
    assert session.drafts().unsaved.texts[0].fields == {"title": "planted"}
    assert session.head == before


BAD = {
    "another vault": form("b" * 26),
    "no json": b"\xff",
    "another member": form("VAULT", ',"more":1'),
    "white space": form("VAULT") + b" ",
    "another form": form("VAULT").replace(b'"card"', b'"note"'),
    "a number for a text": form("VAULT").replace(b'"planted"', b"7"),
    "an impossible time": form("VAULT").replace(b'"kept":5', b'"kept":99999999999999999'),
    "a member twice": form("VAULT").replace(b'"kept":5', b'"kept":5,"kept":5'),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_no_draft_is_set_aside(session: Session, vault: TestVault, what: str) -> None:
    path = forged(vault, BAD[what].replace(b"VAULT", str(session.vault_id).encode()))
    kept = session.drafts()
    assert not kept.unsaved
    assert not path.exists()
    assert [(vault.path / name).is_file() for name in kept.set_aside] == [True]
    assert kept.set_aside[0].startswith("recovered/")


def test_the_sound_form_that_those_are_made_of_is_read(session: Session, vault: TestVault) -> None:
    forged(vault, form("VAULT").replace(b"VAULT", str(session.vault_id).encode()))
    assert session.drafts().unsaved


def test_what_does_not_decrypt_or_is_oversized_or_misnamed_is_set_aside(session: Session, vault: TestVault) -> None:
    folder = vault.path / "tmp" / "drafts"
    forged(vault, form(session.vault_id), "good name.age")
    other = age.encrypt(drafts._padded(form(session.vault_id)), [age.Identity.generate().recipient])
    (folder / ("1" * 32 + ".age")).write_bytes(other)
    with (folder / ("2" * 32 + ".age")).open("wb") as sparse:
        sparse.truncate(1 << 30)
    kept = session.drafts()
    assert not kept.unsaved
    assert len(kept.set_aside) == 3
    assert not files(vault)


def test_links_pipes_and_folders_are_set_aside_unread(session: Session, vault: TestVault, tmp_path: Path) -> None:
    elsewhere = tmp_path / "a draft elsewhere"
    vault.forge(elsewhere, drafts._padded(form(session.vault_id)))
    folder = vault.path / "tmp" / "drafts"
    folder.mkdir()
    (folder / ("1" * 32 + ".age")).symlink_to(elsewhere)
    os.mkfifo(folder / ("2" * 32 + ".age"))
    (folder / ("3" * 32 + ".age")).mkdir()
    kept = session.drafts()
    assert not kept.unsaved
    assert len(kept.set_aside) == 3
    assert elsewhere.exists()


def test_a_link_in_place_of_the_folder_leads_nowhere(session: Session, vault: TestVault, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "letter.txt").write_text("a letter")
    (vault.path / "tmp" / "drafts").symlink_to(papers)
    assert not session.drafts().set_aside
    with pytest.raises(WriteFailed):
        session.draft_file().write(UNSAVED, to_the_medium=False)
    session.forget_drafts(("letter.txt",))
    assert [path.name for path in papers.iterdir()] == ["letter.txt"]


def test_a_flood_of_files_is_looked_at_a_few_at_a_time(session: Session, vault: TestVault) -> None:
    for number in range(40):
        forged(vault, b"no draft", f"{number:032x}.age")
    assert len(session.drafts().set_aside) == drafts.MOST_FILES
    assert len(files(vault)) == 40 - drafts.MOST_FILES


def test_what_a_process_did_not_finish_goes_without_a_word(session: Session, vault: TestVault) -> None:
    session.draft_file().write(UNSAVED, to_the_medium=False)
    (vault.path / "tmp" / "drafts" / ("a" * 32 + ".part")).write_bytes(b"half")
    assert not session.drafts().set_aside
    assert len(files(vault)) == 1


def test_several_sessions_are_read_oldest_first(session: Session, vault: TestVault) -> None:
    for at, title, name in ((9, "later", "0" * 32), (4, "earlier", "f" * 32)):
        content = form(session.vault_id).replace(b'"kept":5', b'"kept":%d' % at).replace(b"planted", title.encode())
        forged(vault, content, f"{name}.age")
    kept = session.drafts()
    assert [texts.fields["title"] for texts in kept.unsaved.texts] == ["earlier", "later"]
    assert kept.kept == Instant(9)


def test_a_check_knows_drafts_and_names_what_else_lies_there(session: Session, vault: TestVault) -> None:
    session.draft_file().write(UNSAVED, to_the_medium=True)
    assert not vault.check().findings
    (vault.path / "tmp" / "drafts" / "letter.txt").write_text("a letter")
    assert [(found.code, found.subject) for found in vault.check().findings] == [
        ("file.left_over", "tmp/drafts/letter.txt")
    ]
