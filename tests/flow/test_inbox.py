"""Adding while the vault is locked, and deciding afterwards."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault import locked
from evidence_vault.cli.main import main
from evidence_vault.clock import SystemClock
from evidence_vault.errors import Cancelled, InvalidValue, NoSuchInboxFile, RecipientDiffers, SettledInboxFile
from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.inbox import InboxState
from evidence_vault.records.item import Intake
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.lock import WriterLock
from tests.helpers.inboxes import add_locked, waiting
from tests.helpers.printing import flat, text_of
from tests.helpers.vaults import TestVault, make_vault

Told = tuple[int, str, str]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "on the road.txt"
    path.write_bytes(b"seen on the road")
    return path


@pytest.fixture
def tell(
    vault: TestVault, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Told]:
    """Runs a command on the vault, unlocked unless it begins with ``add``."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "recovery.txt").write_text(vault.identity)

    def run(command: str, *line: str | Path) -> Told:
        key = [] if command.startswith("add") else ["--identity-file", "recovery.txt"]
        code = main([*command.split(), str(vault.path), *map(str, line), *key])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def fingerprint(vault: TestVault) -> str:
    with vault.session() as session:
        digest = hashlib.sha256(session.recipient.encode()).digest()
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    bits = int.from_bytes(digest, "big") >> 156
    text = "".join(letters[bits >> 5 * (19 - place) & 31] for place in range(20))
    return " ".join(text[start : start + 5] for start in range(0, 20, 5))


def accept(vault: TestVault, *names: str) -> Intake:
    with vault.session(write=True) as session:
        chosen = names or tuple(file.file for file in session.inbox.files())
        return session.inbox.accept(chosen, None, NoProgress())


def entries(vault: TestVault, kind: Kind) -> list[Entry]:
    with vault.session() as session:
        return [entry for entry in session.log() if entry.kind is kind]


# -- the whole way -------------------------------------------------------------------------------


def test_a_file_is_added_without_a_key_and_taken_in_later(
    vault: TestVault, source: Path, tell: Callable[..., Told]
) -> None:
    code, out, err = tell("add --locked", source, "--recipient", fingerprint(vault), "--obtained", "received")
    assert (code, "1 file encrypted into the inbox." in out) == (0, True)
    assert "no evidence yet" in err
    assert "Keep your copy until then." in err
    (file,) = waiting(vault.path)
    assert b"road" not in file.read_bytes()

    code, out, _ = tell("inbox list")
    assert code == 0
    assert f"{file.name[:8]}  waiting" in out
    assert "on the road.txt" in out
    assert "obtained: received" in out
    assert "Anyone with the folder could have put them there" in out
    assert "seen on the road" not in out

    code, out, err = tell("inbox accept", file.name[:8], "--case", "1")
    assert code == 0
    assert hashlib.sha256(b"seen on the road").hexdigest() in out
    assert "anyone with the folder could have put it" in err
    assert waiting(vault.path) == []
    with vault.session() as session:
        item = session.items()[-1]
        assert (item.name, item.card, str(item.case)) == (source.name, {"obtained": "received"}, "C-001")
        assert (item.media_type, item.source) == ("text/plain", "inbox")
        assert item.path == str(source)
    back = source.with_name("back.txt")
    assert tell("original", item.id, "--out", back)[0] == 0
    assert back.read_bytes() == source.read_bytes()
    assert {finding.code for finding in vault.check().findings} == {"V11.recovery"}


def test_where_it_came_from_stays_with_it_for_ever(vault: TestVault, source: Path, tell: Callable[..., Told]) -> None:
    add_locked(vault.path, source, card={"platform": "Telegram"})
    sealed = waiting(vault.path)[0].read_bytes()
    accept(vault)
    assert "E-000004: it came through the open inbox, where anyone" in tell("list")[1]
    assert "Origin      it came through the open inbox, where anyone" in tell("show", 4)[1]
    log = tell("log")[1]
    assert "through the open inbox, where anyone with the folder could put it" in log
    assert "E-000004, platform, as the inbox file says" in log
    facts = entries(vault, Kind.ITEM_INGESTED)[-1].facts
    assert facts["source"] == "inbox"
    assert facts["inbox_sha256"] == hashlib.sha256(sealed).hexdigest()
    assert facts["inbox_bytes"] == len(sealed)
    assert json.loads(tell("list", "--json")[1])[-1]["source"] == "inbox"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "open inbox: anyone with the vault’s folder could have put it there"),
        ("ru", "открытые входящие: файл мог положить туда любой, у кого есть папка хранилища"),
        ("kk", "ашық кіріс қалтасы: файлды ол жерге қойманың қалтасы қолында бар кез келген адам сала алған"),
    ],
)
def test_both_papers_say_where_it_came_from(vault: TestVault, source: Path, language: str, words: str) -> None:
    add_locked(vault.path, source)
    (item,) = accept(vault).items
    with vault.session(write=True) as session:
        case = session.cases()[0].id
        before = flat(text_of(session.exhibit_list(case, [language])))
        session.add_exhibits(case, [item.id], {"title.en": "Road"}, together=False)
        listed, report = session.exhibit_list(case, [language]), session.custody_report([language])
    assert words not in before
    assert flat(text_of(listed)).count(words) == 1
    assert flat(text_of(report)).count(words) == 2, "in the entry and in the annex"


# -- for whom ------------------------------------------------------------------------------------


def test_a_folder_whose_recipient_was_exchanged_gets_nothing(vault: TestVault, source: Path, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    theirs = make_vault(tmp_path / "theirs")
    for name in (fingerprint(vault), fingerprint(vault).lower().replace(" ", "-")):
        assert not locked_failures(vault, source, name)
    shutil.copy(vault.path / "VAULT", tmp_path / "honest")
    lines = (vault.path / "VAULT").read_text().splitlines()
    stolen = (theirs.path / "VAULT").read_text().splitlines()[2]
    (vault.path / "VAULT").chmod(0o600)
    (vault.path / "VAULT").write_text("\n".join([*lines[:2], stolen, ""]))
    before = len(waiting(vault.path))
    for expected in (lines[2], fingerprint(theirs)[:-1], "", "age1"):
        with pytest.raises(RecipientDiffers):
            locked_failures(vault, source, expected)
    assert len(waiting(vault.path)) == before


def locked_failures(vault: TestVault, source: Path, recipient: str) -> object:
    return locked.add(
        vault.path, [source], recipient=recipient, card={}, clock=SystemClock(), progress=NoProgress()
    ).failures


def test_without_a_terminal_the_recipient_has_to_be_said(
    vault: TestVault, source: Path, tell: Callable[..., Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    code, _, err = tell("add --locked", source)
    assert code == 2
    assert fingerprint(vault) in err
    assert "recovery sheet" in err
    assert waiting(vault.path) == []


class Terminal(io.StringIO):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "added"), [("yes\n", 1), ("y\n", 0), ("\n", 0), ("", 0)])
def test_at_a_terminal_a_person_is_asked(
    vault: TestVault, source: Path, tell: Callable[..., Told], monkeypatch: pytest.MonkeyPatch, typed: str, added: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    code, _, err = tell("add --locked", source)
    assert fingerprint(vault) in err
    assert "Does it stand on the vault's recovery sheet?" in err
    assert len(waiting(vault.path)) == added
    assert (code == 0) == bool(added)


@pytest.mark.parametrize("more", [["--case", "1"], ["--passphrase-file", "-"], ["--identity-file", "recovery.txt"]])
def test_what_needs_a_key_is_refused_beside_it(
    vault: TestVault, source: Path, tell: Callable[..., Told], more: list[str]
) -> None:
    code, _, err = tell("add --locked", source, "--recipient", fingerprint(vault), *more)
    assert (code, more[0] in err) == (2, True)
    assert waiting(vault.path) == []


# -- what else happens ---------------------------------------------------------------------------


def test_it_works_while_somebody_has_the_vault_open(vault: TestVault, source: Path) -> None:
    with WriterLock(Layout(vault.path)):
        assert len(add_locked(vault.path, source).added) == 1
    with vault.session(write=True) as session:
        add_locked(vault.path, source)
        assert [file.state for file in session.inbox.files()] == [InboxState.WAITING] * 2


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(vault: TestVault, source: Path, tmp_path: Path) -> None:
    done = add_locked(vault.path, tmp_path / "nothing", source, vault.path / "VAULT")
    assert [path for path, _ in done.added] == [str(source)]
    assert [error.code for _, error in done.failures] == ["source.missing", "source.unreadable"]
    with pytest.raises(InvalidValue):
        add_locked(vault.path, source, card={"translation_of": "E-000001"})


def test_stopping_keeps_what_was_added(vault: TestVault, source: Path, tmp_path: Path) -> None:
    second = tmp_path / "second.txt"
    second.write_bytes(b"another")

    class Stops(NoProgress):
        left = len(source.read_bytes())

        def advance(self, amount: int = 1) -> None:
            self.left -= amount
            if self.left < 0:
                raise Cancelled

    done = add_locked(vault.path, source, second, progress=Stops())
    assert (done.cancelled, len(done.added), len(waiting(vault.path))) == (True, 1, 1)
    assert list((vault.path / "tmp").iterdir()) == []


def test_a_source_that_changes_under_the_reader_says_so(vault: TestVault, source: Path) -> None:
    class Writes(NoProgress):
        def advance(self, amount: int = 1) -> None:
            del amount
            with source.open("ab") as file:
                file.write(b"!")

    add_locked(vault.path, source, progress=Writes())
    (item,) = accept(vault).items
    assert (item.changed_while_read, item.size) == (True, len(b"seen on the road") + 2)


def test_all_are_taken_in_in_the_order_in_which_they_were_added(vault: TestVault, tmp_path: Path) -> None:
    for number in range(5):
        path = tmp_path / f"{number}.txt"
        path.write_text(str(number))
        add_locked(vault.path, path)
    assert [item.name for item in accept(vault).items] == [f"{number}.txt" for number in range(5)]


def test_a_rejected_file_is_gone_and_the_log_says_why(
    vault: TestVault, source: Path, tell: Callable[..., Told]
) -> None:
    add_locked(vault.path, source)
    (file,) = waiting(vault.path)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    code, out, _ = tell("inbox reject", "--all", "--reason", "nobody of us")
    assert (code, "1 file rejected and removed" in out) == (0, True)
    assert waiting(vault.path) == []
    (entry,) = entries(vault, Kind.ITEM_REJECTED)
    assert entry.facts == {"inbox_sha256": digest, "inbox_bytes": entry.facts["inbox_bytes"], "reason": "nobody of us"}
    assert f"File from the inbox rejected: nobody of us, {digest}" in tell("log")[1]
    with vault.session() as session:
        assert len(session.items()) == 3


@pytest.mark.parametrize("decision", ["accept", "reject"])
def test_a_copy_that_somebody_puts_back_counts_once(vault: TestVault, source: Path, decision: str) -> None:
    add_locked(vault.path, source)
    (file,) = waiting(vault.path)
    sealed = file.read_bytes()
    with vault.session(write=True) as session:
        if decision == "accept":
            session.inbox.accept([file.name], None, NoProgress())
        else:
            session.inbox.reject([file.name], "no", NoProgress())
    for name in (file.name, "b" * 26 + ".age", "copy of it"):
        (vault.path / "inbox" / name).write_bytes(sealed)
    with vault.session() as session:
        states = {found.state for found in session.inbox.files()}
        items = len(session.items())
    assert states == {InboxState.ACCEPTED if decision == "accept" else InboxState.REJECTED}
    assert {"inbox.settled", "file.stranger"} <= {finding.code for finding in vault.check().findings}
    with vault.session(write=True) as session:
        assert [finding.code for finding in session.notices] == ["inbox.removed"] * 3
        assert session.inbox.accept([], None, NoProgress()).items == ()
        assert len(session.items()) == items
    assert waiting(vault.path) == []


def test_two_copies_of_one_file_are_one_item(vault: TestVault, source: Path) -> None:
    add_locked(vault.path, source)
    (file,) = waiting(vault.path)
    shutil.copy(file, file.with_name("c" * 26 + ".age"))
    done = accept(vault)
    assert len(done.items) == 1
    assert [type(error) for _, error in done.failures] == [SettledInboxFile]
    assert waiting(vault.path) == []


def test_a_file_that_is_not_there_and_a_name_that_two_have(
    vault: TestVault, source: Path, tell: Callable[..., Told]
) -> None:
    with pytest.raises(NoSuchInboxFile):
        accept(vault, "nothing")
    add_locked(vault.path, source)
    (file,) = waiting(vault.path)
    file.rename(file.with_name("abcdefgh" + "a" * 18 + ".age"))
    shutil.copy(waiting(vault.path)[0], file.with_name("abcdefgh" + "b" * 18 + ".age"))
    with pytest.raises(InvalidValue):
        accept(vault, "abcdefgh")
    for line in ([], ["abcdefgh", "--all"]):
        code, _, err = tell("inbox accept", *line)
        assert (code, "--all" in err) == (2, True)
    assert len(accept(vault, "inbox/abcdefghb").items) == 1
