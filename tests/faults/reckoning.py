"""Opens a vault after a fault and holds it against the diary: acknowledged, found, equal."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from evidence_vault.errors import VaultError, WrongPassphrase
from evidence_vault.progress import NoProgress
from evidence_vault.records.item import Item
from evidence_vault.session import Session
from evidence_vault.vault.layout import Layout
from tests.faults.campaign import Round
from tests.faults.diary import Said
from tests.faults.jobs import digest
from tests.faults.opened import PASSPHRASE, opened

EXPLAINED = {"file.left_over", "object.orphan", "slot.unfinished", "purge.unfinished"}
"""What a job that was cut off may leave: findings that say so."""

CUT_OFF_COPY = EXPLAINED | {"copy.unfinished"}
"""What a second copy may show besides, until the next run: that it is behind. Keyslots come before the commits that name
them, and commits from which a purge took something before the one that says so; the copy accounts for that itself."""


@dataclass
class Reckoning:
    """One vault after one fault."""

    vault: Path
    said: Said
    counts: Counter[str] = field(default_factory=Counter)
    troubles: list[str] = field(default_factory=list)

    def opens(self) -> Iterator[Session]:
        """The vault, opened to look with the passphrase that was acknowledged last, or one that was begun since."""
        possible = self.said.possible(("passphrase", "K-1")) or [PASSPHRASE]
        for passphrase in possible:
            try:
                with opened(self.vault, passphrase, write=False) as session:
                    self._passphrase(passphrase)
                    yield session
                    return
            except WrongPassphrase:
                continue
            except VaultError as error:
                self.counts["does not open"] += 1
                self.troubles.append(f"{self.vault.name} does not open: {error}")
                return
        self.counts["does not open"] += 1
        self.troubles.append(f"{self.vault.name}: no passphrase opens it")

    def _passphrase(self, passphrase: str) -> None:
        key = ("passphrase", "K-1")
        if key in self.said.acknowledged:
            self._held(key, passphrase)
        for old in sorted(self.said.ever.get(key, set()) - set(self.said.possible(key)))[-2:]:
            try:
                with opened(self.vault, old, write=False):
                    self.unexplained(f"a passphrase that was changed opens {self.vault.name}")
            except WrongPassphrase:
                continue

    def _held(self, key: tuple[str, str], value: str | None) -> None:
        """Count an acknowledged fact by what was found of it."""
        self.counts["acknowledged"] += 1
        self.counts["found"] += value is not None
        equal = value is not None and value in self.said.possible(key)
        self.counts["equal"] += equal
        if not equal:
            self.troubles.append(f"{' '.join(key)}: acknowledged {self.said.acknowledged[key]}, found {value}")

    def _seen(self, key: tuple[str, str], value: str | None) -> None:
        """Hold what was found of a fact against what was acknowledged of it, or begun."""
        if key in self.said.acknowledged:
            self._held(key, value)
        elif value is not None and value not in self.said.possible(key):
            self.unexplained(f"{' '.join(key)} is {value}, which nobody began")

    def unexplained(self, what: str) -> None:
        """Something that no job of the diary accounts for."""
        self.counts["unexplained"] += 1
        self.troubles.append(what)

    def findings(self, session: Session, among: set[str] = EXPLAINED) -> None:
        """A full check: nothing but what a job leaves that was cut off."""
        for finding in session.check(quick=False, progress=NoProgress()).findings:
            if finding.code not in among:
                self.unexplained(f"{self.vault.name}: {finding.code} {finding.subject} {finding.detail}")

    def items(self, session: Session) -> None:
        """Every item by the bytes that come out for it."""
        items = {str(item.id): item for item in session.items()}
        for name in {*items, *self.said.keys("item")}:
            item = items.get(name)
            if item and item.destroyed:
                self._destroyed(name)
                continue
            if ("destroyed", name) in self.said.acknowledged:
                self._held(("destroyed", name), None)
            value = content(session, item) if item else None
            if ("item", name) in self.said.acknowledged:
                self._held(("item", name), value)
            elif value and ("content", value) not in self.said.ever:
                self.unexplained(f"item {name} has bytes that nobody gave")
            self._seen(("title", name), item.card.get("title") if item else None)

    def _destroyed(self, name: str) -> None:
        if ("destroyed", name) in self.said.acknowledged:
            self._held(("destroyed", name), "yes")
        elif ("destroyed", name) not in self.said.begun:
            self.unexplained(f"item {name} is destroyed, which nobody began")

    def casework(self, session: Session) -> None:
        """Cases and exhibits."""
        cases = {str(case.id): case for case in session.cases()}
        for name in {*cases, *self.said.keys("case")}:
            self._seen(("case", name), cases[name].title.get("en") if name in cases else None)
        found = {str(item): one.title.get("en") for case in cases.values() for one in session.exhibits(case.id)
                 for item in one.items}  # fmt: skip
        for name in {*found, *self.said.keys("exhibit")}:
            self._seen(("exhibit", name), found.get(name))

    def files(self, folder: Path) -> None:
        """What was exported or printed; the name of one that nobody acknowledged may hold the whole, or a part."""
        for name in self.said.keys("file"):
            path = folder / name
            if ("file", name) in self.said.acknowledged:
                self._held(("file", name), digest(path) if path.exists() else None)

    def copies(self, folder: Path) -> None:
        """Second copies: each a vault of its own, at least as far as was acknowledged."""
        for name in self.said.keys("copy"):
            if ("copy", name) not in self.said.acknowledged and not Layout(folder / name).commit(1).exists():
                continue  # the first run was cut off before the log: there is no copy yet
            other = Reckoning(folder / name, self.said)
            for session in other.opens_as_any():
                size = str(session.head.size)
                other.findings(session, CUT_OFF_COPY if self.said.begun.get(("copy", name)) else EXPLAINED)
                want = int(self.said.acknowledged.get(("copy", name), "0"))
                if ("copy", name) in self.said.acknowledged:
                    self._held(("copy", name), self.said.acknowledged["copy", name] if int(size) >= want else size)
            self.counts["does not open"] += other.counts["does not open"]
            self.counts["unexplained"] += other.counts["unexplained"]
            self.troubles += other.troubles

    def opens_as_any(self) -> Iterator[Session]:
        """A copy, opened with any passphrase that ever was: it may be of an earlier time."""
        ever = self.said.ever.get(("passphrase", "K-1"), set()) | {PASSPHRASE}
        for passphrase in ever:
            try:
                with opened(self.vault, passphrase, write=False) as session:
                    yield session
                    return
            except WrongPassphrase:
                continue
            except VaultError as error:
                self.troubles.append(f"{self.vault.name} does not open: {error}")
                break
        else:
            self.troubles.append(f"{self.vault.name}: no passphrase opens it")
        self.counts["does not open"] += 1

    def new_vaults(self, folder: Path) -> None:
        """Vaults that were made: whole, or without a name."""
        for name in self.said.keys("vault"):
            there = (folder / name).exists()
            if ("vault", name) in self.said.acknowledged:
                self._held(("vault", name), PASSPHRASE if there else None)
            if there:
                other = Reckoning(folder / name, Said())
                for session in other.opens():
                    other.findings(session, set())
                self.counts["does not open"] += other.counts["does not open"]
                self.counts["unexplained"] += other.counts["unexplained"]
                self.troubles += other.troubles


def content(session: Session, item: Item) -> str | None:
    """SHA-256 of the bytes that come out of the vault for an item, whatever its entry says; None where none do."""
    whole = hashlib.sha256()
    try:
        with session._vault.store.open(item.content.sha256, item.size) as stream:
            while block := stream.read(1 << 20):
                whole.update(block)
    except VaultError:
        return None
    return whole.hexdigest()


def reckon(vault: Path, said: Said, beside: Path | None = None, job: str = "") -> tuple[dict[str, int], list[str]]:
    """Everything that a vault owes to its diary.

    Args:
        vault: its folder.
        said: what was begun and acknowledged.
        beside: where prints, copies and other vaults are.
        job: what the round did; copies and other vaults are only opened after what concerns them.

    Returns:
        Figures, and what must never be.
    """
    one = Reckoning(vault, said)
    for session in one.opens():
        one.findings(session)
        one.items(session)
        one.casework(session)
    if beside:
        one.files(beside)
        if job in {"mirror", "purge", ""}:
            one.copies(beside)
        if job in {"create", ""}:
            one.new_vaults(beside)
    return dict(one.counts), one.troubles


def as_round(answer: tuple[dict[str, int], list[str]]) -> Round:
    """The answer of a child as a round."""
    counts, troubles = answer
    return Round(Counter(counts), list(troubles))
