"""What a person does with a vault, each job telling the diary what it begins and what it acknowledges."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from evidence_vault.custody.keyring import Keyring
from evidence_vault.errors import NoPassphraseKey, WrongPassphrase
from evidence_vault.progress import NoProgress
from evidence_vault.records.case import Case
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.session import Session, taking_in
from tests.faults.diary import Diary
from tests.faults.opened import CHEAP, PASSPHRASE, make, opened


@dataclass(frozen=True)
class Desk:
    """A vault and all that a job needs beside it.

    Attributes:
        folder: where vault, sources, copies and prints are.
        diary: what was done so far.
        chance: draws for this round.
        number: of this round, for texts that occur once.
    """

    folder: Path
    diary: Diary
    chance: random.Random
    number: int

    @property
    def vault(self) -> Path:
        """The vault's folder."""
        return self.folder / "case.vault"

    @property
    def passphrase(self) -> str:
        """What opens it, as a person would try it: the last one that was acknowledged, else one that was begun."""
        said = self.diary.read()
        return opening(self.vault, said.possible(("passphrase", "K-1")) or [PASSPHRASE])

    def sources(self, count: int) -> list[Path]:
        """New files, told to the diary as contents that may be found."""
        made = []
        for number in range(count):
            path = self.folder / f"source-{self.number}-{number}.bin"
            path.write_bytes(self.chance.randbytes(self.chance.choice([0, 10, 5_000, 60_000])) + path.name.encode())
            self.diary.begin("content", digest(path), path.name)
            made.append(path)
        return made


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def opening(vault: Path, passphrases: list[str]) -> str:
    """The passphrase that opens a vault, of several; the last one where none does."""
    for passphrase in passphrases:
        try:
            with opened(vault, passphrase, write=False):
                return passphrase
        except WrongPassphrase:
            continue
    return passphrases[-1]


def look_at_nothing() -> None:
    """Leave the worker out, which costs more than all else: what was taken in is recorded before it looks."""
    setattr(taking_in, "inspect_waiting", lambda *_: True)  # noqa: B010 - for this process alone


def add(desk: Desk) -> None:
    """Three files, one command each."""
    look_at_nothing()
    with opened(desk.vault, desk.passphrase, write=True) as session:
        for source in desk.sources(3):
            take_in(session, desk.diary, [source])


def add_together(desk: Desk) -> None:
    """Four files by one command."""
    look_at_nothing()
    with opened(desk.vault, desk.passphrase, write=True) as session:
        take_in(session, desk.diary, desk.sources(4))


def add_and_look(desk: Desk) -> None:
    """One file, and a worker looks at all that nobody has looked at."""
    with opened(desk.vault, desk.passphrase, write=True) as session:
        take_in(session, desk.diary, desk.sources(1))


def take_in(session: Session, diary: Diary, sources: list[Path]) -> None:
    """Take files in and tell of each by its number and of its bytes as the source has them."""
    wanted = [digest(source) for source in sources]
    done = session.add(sources, card={"platform": "test"}, case=None, progress=NoProgress())
    if done.failures:
        raise RuntimeError(f"not taken in: {done.failures[0]}")
    for item, sha256 in zip(done.items, wanted, strict=True):
        diary.done("item", str(item.id), sha256)


def kept(session: Session) -> list[Item]:
    """The items that are still there."""
    return [item for item in session.items() if not item.destroyed]


def describe(desk: Desk) -> None:
    """Two titles, one after the other."""
    with opened(desk.vault, desk.passphrase, write=True) as session:
        for number in range(2):
            entitle(session, desk.diary, desk.chance, f"title {desk.number}-{number}")


def entitle(session: Session, diary: Diary, chance: random.Random, title: str) -> None:
    """Give an item a title, where there is one."""
    items = kept(session)
    if items:
        item = chance.choice(items).id
        diary.begin("title", str(item), title)
        session.describe([item], {"title": title})
        diary.done("title", str(item), title)


def exhibit(desk: Desk) -> None:
    """An item becomes an exhibit."""
    with opened(desk.vault, desk.passphrase, write=True) as session:
        case = some_case(session, desk)
        used = {item for one in session.exhibits(case.id) for item in one.items}
        free = [item.id for item in kept(session) if item.id not in used]
        if free:
            item, title = desk.chance.choice(free), f"exhibit {desk.number}"
            desk.diary.begin("exhibit", str(item), title)
            session.add_exhibits(case.id, [item], {"title.en": title}, together=False)
            desk.diary.done("exhibit", str(item), title)


def some_case(session: Session, desk: Desk) -> Case:
    """The one case, which is opened where there is none."""
    if not session.cases():
        desk.diary.begin("case", "C-001", "K-1 against Y")
        session.create_case({"title.en": "K-1 against Y"})
        desk.diary.done("case", "C-001", "K-1 against Y")
    return session.cases()[0]


def print_list(desk: Desk) -> None:
    """The exhibit list of the case, and the custody report, as pages in files."""
    with opened(desk.vault, desk.passphrase, write=True) as session:
        pages = session.exhibit_list(some_case(session, desk).id, ["en"])
        save(session, desk, pages, desk.folder / f"list-{desk.number}.pdf")
        save(session, desk, session.custody_report(["en"]), desk.folder / f"report-{desk.number}.pdf")


def save(session: Session, desk: Desk, pages: bytes, path: Path) -> None:
    """Write pages and tell of them."""
    sha256 = hashlib.sha256(pages).hexdigest()
    desk.diary.begin("file", path.name, sha256)
    session.save(pages, path)
    desk.diary.done("file", path.name, sha256)


def export(desk: Desk) -> None:
    """An original's bytes in a new file."""
    with opened(desk.vault, desk.passphrase, write=True) as session:
        items = kept(session)
        if items:
            item = desk.chance.choice(items)
            path, sha256 = desk.folder / f"out-{desk.number}.bin", item.content.sha256.hex
            desk.diary.begin("file", path.name, sha256)
            session.export_original(item.id, path, NoProgress())
            desk.diary.done("file", path.name, sha256)


def change_passphrase(desk: Desk) -> None:
    """Another passphrase opens the vault, and this one does not."""
    new = f"another sentence of harbours and herons {desk.number}"
    with opened(desk.vault, desk.passphrase, write=True) as session:
        desk.diary.begin("passphrase", "K-1", new)
        # a change that was cut off is finished by this opening: then the old passphrase opened for the last time
        with suppress(NoPassphraseKey):
            Keyring(session._vault, CHEAP).change(new.encode())
            desk.diary.done("passphrase", "K-1", new)


def mirror(desk: Desk) -> None:
    """A second copy, new or there before."""
    place = desk.folder / f"copy-{desk.chance.randrange(2)}.vault"
    with opened(desk.vault, desk.passphrase, write=True) as session:
        size = session.head.size
        desk.diary.begin("copy", place.name, str(size))
        if session.mirror(place, NoProgress()).complete:
            desk.diary.done("copy", place.name, str(size))


def purge(desk: Desk) -> None:
    """An item that stands in no exhibit is destroyed."""
    with opened(desk.vault, desk.passphrase, write=True) as session:
        used = {item for case in session.cases() for one in session.exhibits(case.id) for item in one.items}
        free: list[ItemId] = [item.id for item in kept(session) if item.id not in used]
        if len(free) > 3:
            item = desk.chance.choice(free)
            desk.diary.begin("destroyed", str(item), "yes")
            session.purge(session.plan_purge(item, "consent withdrawn"))
            desk.diary.done("destroyed", str(item), "yes")


def create(desk: Desk) -> None:
    """Another vault."""
    path = desk.folder / f"new-{desk.number}.vault"
    desk.diary.begin("vault", path.name, PASSPHRASE)
    make(path)
    desk.diary.done("vault", path.name, PASSPHRASE)


JOBS: dict[str, tuple[Callable[[Desk], None], int]] = {
    "create": (create, 8),
    "add": (add, 24),
    "add together": (add_together, 16),
    "add and look": (add_and_look, 2),
    "describe": (describe, 16),
    "exhibit": (exhibit, 8),
    "print": (print_list, 2),
    "export": (export, 8),
    "change passphrase": (change_passphrase, 8),
    "mirror": (mirror, 8),
    "purge": (purge, 8),
}
"""By name: the job, and how often it is drawn."""
