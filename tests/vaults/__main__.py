"""Makes vaults and a proof like those that are sealed beside this file; see README.md.

Usage: python -m tests.vaults FOLDER

Every vault has keys and salts of its own, so what it makes is never byte for byte what is sealed: it says the same. Linux
alone, for a file name that is no text.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from evidence_vault import locked
from evidence_vault.clock import Instant
from evidence_vault.crypto import age
from evidence_vault.progress import NoProgress
from evidence_vault.records.branch import Choice, Decision
from evidence_vault.records.ids import ItemId, PostId
from evidence_vault.records.unsaved import Unsaved, UnsavedTexts
from evidence_vault.session import Session
from evidence_vault.vault.layout import read_header

FIRST = "seven quiet words for a sealed vault"
SECOND = "another keyholder counts the blue lamps"
AFTER = "entirely other words under the new keys"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
CARD = {"platform": "Telegram", "account": "@example", "obtained": "own_screenshot"}


class Told:
    """A clock that says what it is told, in Almaty."""

    at = Instant(0)

    def now(self) -> Instant:
        """What it was told."""
        return self.at

    def zone(self) -> str:
        """UTC+5."""
        return "+05:00"


class Growing(NoProgress):
    """A source that grows while it is read."""

    def __init__(self, source: Path) -> None:
        """Name the source."""
        self._source = source

    def advance(self, amount: int = 1) -> None:
        """Some of it was read."""
        if amount:
            with self._source.open("ab") as file:
                file.write(b"!")


CLOCK = Told()
QUIET = NoProgress()


def at(text: str) -> None:
    """It is so late, on a day in March 2026."""
    CLOCK.at = Instant.parse(f"2026-03-{text}:00.000Z")


@contextmanager
def opened(path: Path, passphrase: str, reason: str = "", choice: Choice = Choice.GAP) -> Iterator[Session]:
    """A vault, opened for writing by a passphrase; with a reason, past what is lost."""
    decision = Decision(frozenset({choice}), reason) if reason else None
    with Session.open(path, passphrase=passphrase.encode(), write=True, clock=CLOCK, decision=decision) as session:
        yield session


def source(folder: Path, name: str | bytes, content: bytes) -> Path:
    """A file that is to be taken in, last changed on the first of March."""
    path = folder / os.fsdecode(name)
    path.write_bytes(content)
    modified = Instant.parse("2026-03-01T12:00:00.000Z").unix_ms // 1000
    os.utime(path, (modified, modified))
    return path


def take_in(session: Session, *sources: Path, **card: str) -> None:
    """Take files in, without a case."""
    assert not session.add(sources, card=card, case=None, progress=QUIET).failures


def commits(path: Path) -> list[Path]:
    """The commits of a vault."""
    return sorted((path / "log").rglob("*.age"))


def items(*numbers: int) -> Sequence[ItemId]:
    """Items by their numbers."""
    return [ItemId(number) for number in numbers]


# -- case.vault: everything that is recorded, and nothing lost ----------------------------------------


def make_case(out: Path, work: Path) -> dict[str, str]:
    """The vault with the whole job in it, and a proof of its first exhibit."""
    vault, other, copy = out / "case.vault", work / "other.vault", work / "copy.vault"
    colleague = age.Identity.generate()
    at("02T08:00")
    with Session.create(vault, custodian="K-1", passphrase=FIRST.encode(), clock=CLOCK) as session:
        identity = session.identity_text()
        _evidence(session, work)
        _casework(session, work)
        at("02T11:00")
        session.keys.add_passphrase(SECOND.encode(), "K-2")
        session.keys.add_recipient(str(colleague.recipient), "K-3")
    at("03T08:00")
    with opened(vault, SECOND) as session:
        session.describe(items(2), {"language": "ru"})
    shutil.copytree(vault, other)
    at("03T09:00")
    with opened(other, FIRST) as session:
        take_in(session, source(work, "there.txt", b"taken in on the other computer\n"))
        session.describe(items(1), {"description": "said on the other computer"})
    _while_locked(vault, work)
    orphan = _orphan(vault, work)
    at("03T07:00")  # the clock was set back
    with opened(vault, FIRST) as session:
        _inbox(session)
        session.adopt([orphan], QUIET)
        session.merge(other, "both computers were used", QUIET)
        at("04T10:00")
        session.purge(session.plan_purge(ItemId(6), "consent withdrawn"))
        session.mirror(copy, QUIET)
        session.record_pin(session.hold(session.checkpoint_short.encode()))
        at("04T11:00")
        session.write_proof(session.plan_proof(session.case("C-1").id, [2]), out / "proof", progress=QUIET)
        checkpoint = session.checkpoint_short
        session.draft_file().write(
            Unsaved((UnsavedTexts("card", ("E-000002",), {"title": "not recorded yet"}),)), to_the_medium=True
        )
    at("05T08:00")
    commits(vault)[3].unlink()
    (vault / "index.db").unlink()
    with opened(vault, FIRST, "the file is gone") as session:
        session.heal(copy, session.check(quick=False, progress=QUIET).findings, QUIET)
        _damage(session, ItemId(2))
        take_in(session, source(work, "again.txt", "ответ на пост\n".encode()))
    at("05T09:00")
    with Session.open(vault, identity=identity, write=True, clock=CLOCK) as session:
        session.describe(items(4), {"witness": "withheld"})
    return {"identity": identity, "colleague": str(colleague), "checkpoint of the proof": checkpoint}


def _evidence(session: Session, work: Path) -> None:
    """Items of every origin that a person can see, and what is said of them."""
    at("02T09:00")
    names: list[tuple[str | bytes, bytes]] = [
        ("post.txt", b"the first post, about a riverbank\n"),
        ("reply.txt", "ответ на пост\n".encode()),
        ("снимок 1.png", PIXEL),
        ("copy.txt", b"the first post, about a riverbank\n"),
        (b"caf\xe9.txt", b"a name that is no text\n"),
    ]
    take_in(session, *(source(work, name, content) for name, content in names), **CARD)
    session.read_back(items(1, 2, 3, 4, 5), QUIET)
    session.add_content("pasted.txt", b"pasted from the clipboard\n", card={}, case=None, progress=QUIET)
    session.describe(items(1), {"title": "First post", "posted": "2026-03-01", "account": "", "note": "seen by K-1"})
    session.group(items(1, 2))
    session.order_post(PostId(1), items(2, 1))


def _casework(session: Session, work: Path) -> None:
    """A case with three exhibits, one of which is withdrawn."""
    at("02T10:00")
    case = session.create_case({"title.en": "K-1, slander", "title.ru": "К-1, клевета", "number": "12/2026"}).id
    session.edit_case(case, {"court.en": "District court", "number": ""})
    session.add_exhibits(case, [PostId(1)], {"title.en": "Post and reply"}, together=False)
    session.add_exhibits(case, items(3, 6), {"title.kk": "Сурет"}, together=False)
    session.edit_exhibits(case, items(3), {"shows.en": "One pixel", "date": "2026-03-01", "pages": "1"})
    session.order_exhibits(case, items(3))
    session.withdraw_exhibits(case, items(6))
    session.export_original(ItemId(3), work / "exported.png", QUIET)


def _while_locked(vault: Path, work: Path) -> None:
    """Three files into the inbox; the first of them grows whenever it is read."""
    recipient = read_header(vault).recipient
    for minute, name in enumerate(("letter.txt", "unwanted.txt", "waiting.txt")):
        at(f"03T06:0{minute}")
        path = source(work, name, f"added while locked: {name}\n".encode())
        progress = Growing(path) if minute == 0 else QUIET
        locked.add(vault, [path], recipient=recipient, card={"obtained": "received"}, clock=CLOCK, progress=progress)


def _orphan(vault: Path, work: Path) -> str:
    """What an intake leaves that is cut off before its commit: an object that no entry names."""
    lost = work / "lost.vault"
    shutil.copytree(vault, lost)
    with opened(lost, FIRST) as session:
        take_in(session, source(work, "orphan.txt", b"stored, and then the power went\n"))
    (new,) = {path.relative_to(lost) for path in lost.glob("objects/*/*.age")} - {
        path.relative_to(vault) for path in vault.glob("objects/*/*.age")
    }
    (vault / new).parent.mkdir(exist_ok=True)
    shutil.copy2(lost / new, vault / new)
    return new.as_posix()


def _damage(session: Session, item: ItemId) -> None:
    """The object of an item goes bad; it is replaced when the same content is taken in once more."""
    path = session._vault.store.path(session.item(item).content.sha256)
    path.chmod(0o600)
    path.write_bytes(path.read_bytes()[:1000])


def _inbox(session: Session) -> None:
    """One file is accepted, one is not wanted, one goes on waiting."""
    waiting = {file.note.name: file.file for file in session.inbox.files() if file.note}
    session.inbox.accept([waiting["letter.txt"]], None, QUIET)
    session.inbox.reject([waiting["unwanted.txt"]], "not about this", QUIET)


# -- two more: under new keys, and with losses --------------------------------------------------------


def make_handover(out: Path, work: Path) -> dict[str, str]:
    """A vault that was handed over to new keys, and the same one as it stayed behind."""
    old, new = out / "left-behind.vault", out / "handed-over.vault"
    at("06T08:00")
    with Session.create(old, custodian="K-1", passphrase=FIRST.encode(), clock=CLOCK) as session:
        earlier = session.identity_text()
        take_in(session, source(work, "before.txt", b"taken in under the old keys\n"))
        at("06T09:00")
        session.rekey(new, AFTER.encode(), [], QUIET)
    at("06T10:00")
    with opened(new, AFTER) as session:
        identity = session.identity_text()
        session.describe(items(1), {"title": "Said under the new keys"})
    return {"identity": identity, "earlier identity": earlier}


def make_losses(out: Path, work: Path) -> dict[str, str]:
    """A vault that lost a commit in its middle, another at its end, and was then set back."""
    vault = out / "losses.vault"
    at("07T08:00")
    with Session.create(vault, custodian="K-1", passphrase=FIRST.encode(), clock=CLOCK) as session:
        identity = session.identity_text()
        for name in ("one.txt", "two.txt"):
            take_in(session, source(work, name, f"content of {name}\n".encode()))
        session.describe(items(1), {"title": "One"})
    commits(vault)[3].unlink()  # in which two.txt was taken in
    (vault / "index.db").unlink()
    at("07T09:00")
    with opened(vault, FIRST, "a bad sector") as session:
        session.describe(items(1), {"note": "lost with the end"})
    end = commits(vault)[-1]
    end.chmod(0o600)
    end.write_bytes(end.read_bytes()[:1000])
    (vault / "index.db").unlink()
    at("07T10:00")
    with opened(vault, FIRST, "the stick was pulled out") as session:
        last = len(commits(vault))
        session.describe(items(1), {"note": "set back"})
    commits(vault)[last].unlink()
    at("07T11:00")
    with opened(vault, FIRST, "the disk came back from repair so", Choice.ROLLBACK) as session:
        session.describe(items(1), {"description": "goes on"})
    return {"identity": identity}


def main(out: Path) -> None:
    """Make all of them, and the list of their files."""
    out.mkdir()
    keys = {}
    makers = {"case.vault": make_case, "handed-over.vault": make_handover, "losses.vault": make_losses}
    for name, make in makers.items():
        with tempfile.TemporaryDirectory() as work:
            keys[name] = make(out, Path(work))
    for index in (*out.glob("*/index.db"), *out.glob("*/recovered/*.index")):
        index.unlink()  # no part of the format, and large
    (out / "keys.json").write_text(json.dumps(keys, indent=2) + "\n", encoding="utf-8")
    files = sorted(path for path in out.rglob("*") if path.is_file())
    listed = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(out).as_posix()}\n" for path in files
    ]
    (out / "sha256.txt").write_text("".join(listed), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
