"""Makes a vault whose log was exchanged for another one, and an item that an inbox file gave back; see README.md.

Usage: python -m tests.vaults.forks FOLDER

As `tests.vaults`: what it makes says the same as what is sealed, with other keys.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from evidence_vault import locked
from evidence_vault.records.branch import Choice
from evidence_vault.records.ids import ItemId
from evidence_vault.session import Session
from evidence_vault.vault.layout import read_header
from tests.vaults.__main__ import CLOCK, FIRST, QUIET, at, items, opened, source, take_in
from tests.vaults.anchors import seal


def make(out: Path, work: Path) -> dict[str, str]:
    """All of it, on two days of March."""
    vault, other = out / "forked.vault", work / "other.vault"
    at("11T08:00")
    with Session.create(vault, custodian="K-1", passphrase=FIRST.encode(), clock=CLOCK) as session:
        keys = {"identity": session.identity_text()}
        take_in(session, source(work, "post.txt", b"the post in both histories\n"), platform="Telegram")
    _given_back(vault, work)
    shutil.copytree(vault, other)
    at("11T10:00")
    with opened(vault, FIRST) as session:
        session.describe(items(1), {"note": "said in the history that gave way"})
        session.create_case({"title.en": "Given in the history that gave way"})
    at("11T11:00")
    with opened(other, FIRST) as session:
        session.describe(items(1), {"note": "said in the history that goes on"})
        session.describe(items(1), {"posted": "2026-03-10"})
        session.describe(items(1), {"language": "en"})
    shutil.rmtree(vault / "log")
    shutil.copytree(other / "log", vault / "log")
    at("12T08:00")
    with opened(vault, FIRST, "the disk came back from repair with it", Choice.FORK) as session:
        session.describe(items(2), {"title": "Goes on"})
    return keys


def _given_back(vault: Path, work: Path) -> None:
    """A file is accepted from the inbox and stays there, its object goes bad, and it is accepted once more."""
    at("11T09:00")
    path = source(work, "letter.txt", b"added while locked, and kept\n")
    recipient = read_header(vault).recipient
    locked.add(vault, [path], recipient=recipient, card={"obtained": "received"}, clock=CLOCK, progress=QUIET)
    (waiting,) = (vault / "inbox").iterdir()
    sealed = waiting.read_bytes()
    with opened(vault, FIRST) as session:
        session.inbox.accept([waiting.name], None, QUIET)
        stored = session._vault.store.path(session.item(ItemId(2)).content.sha256)
    waiting.write_bytes(sealed)
    stored.chmod(0o600)
    stored.write_bytes(stored.read_bytes()[:1000])
    at("11T09:30")
    with opened(vault, FIRST) as session:
        assert session.inbox.accept([waiting.name], None, QUIET).restored == (ItemId(2),)


if __name__ == "__main__":
    seal(Path(sys.argv[1]), make)
