"""One run that brings a second copy up to date: objects, keyslots, commits, purges, the inbox (vault/FORMAT.md)."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from evidence_vault.custody.copying import Copying
from evidence_vault.custody.destruction import Place, carry_out, purges, unclear
from evidence_vault.custody.inbox import remove_settled
from evidence_vault.custody.keyslots import opens
from evidence_vault.custody.purge import Stripped, disclosed
from evidence_vault.errors import (
    CopyAhead,
    DamagedLog,
    DamagedObject,
    MissingObject,
    NoSuchInboxFile,
    ReadFailed,
    UnusableInboxFile,
)
from evidence_vault.index import Index
from evidence_vault.integrity.brought_in import brought_in, destroyed_entries, told
from evidence_vault.integrity.inbox_check import is_waiting
from evidence_vault.integrity.second_copy import Side, refuse_fork
from evidence_vault.progress import Progress
from evidence_vault.records.digest import Content
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import ItemId
from evidence_vault.records.inbox import Seal
from evidence_vault.records.second_copy import Mirrored
from evidence_vault.vault import slots
from evidence_vault.vault.durable import (
    destroy,
    is_file,
    is_temporary,
    reading,
    set_aside,
    store,
)
from evidence_vault.vault.keys import read_slot, slot_files
from evidence_vault.vault.objects import Staged

_BATCH = 64
"""Contents that are named together, with one flush for each of their folders."""


class Mirroring:
    """One run over a vault and its copy. Nothing is written before the two logs were compared.

    Args:
        ours: the vault.
        theirs: the copy; the caller holds its writer lock.
        index: of the vault.
        progress: stages ``mirror.bytes`` and ``mirror.commits``.
        begin: told what the run is to bring, before the first change.

    Attributes:
        bytes: written to the copy so far.
    """

    def __init__(
        self, ours: Side, theirs: Side, index: Index, progress: Progress, begin: Callable[[Copying], None]
    ) -> None:
        self._begin = begin
        self._ours = ours
        self._theirs = theirs
        self._index = index
        self._progress = progress
        self.bytes = 0
        self._by_size = 0
        self._lacking = 0
        self._findings: list[Finding] = []
        self._older: list[int] = []
        self._settled = False
        self._stones = purges(index)
        self._rewritten = set(index.commits_of({seq for stone in self._stones for seq in stone.entries}))

    def run(self) -> Mirrored:
        """All of it; what only `copy_commits` brings later excepted."""
        foreign = self._compare()
        head = self._index.head().commit
        self._begin(Copying.of(head, self._stones, self._index.slots(), self._theirs.layout))
        objects = self._copy_objects()
        keys = self._copy_slots()
        destroyed = self._make_room(foreign)
        commits = self.copy_commits()
        removed = self._remove_slots()
        inbox = self._bring_inbox()
        destroyed += self._follow_purges()
        self._clear()
        findings = tuple(self._findings)
        seen = (destroyed, self._by_size, self._lacking)
        return Mirrored(commits, objects, keys, inbox, self.bytes, removed, findings, *seen)

    # -- the two logs ----------------------------------------------------------------------------

    def _compare(self) -> Sequence[int]:
        """Numbers of files in the copy's log that have to make room."""
        mine = self._ours.log.numbers()
        last = mine[-1] if mine else 0
        aside = brought_in(self._theirs.log, self._index)
        self._settled = bool(aside)
        copied = [number for number in self._theirs.log.numbers() if number not in aside]
        for number in copied:
            if number > last and self._theirs.head(number):
                raise CopyAhead(path=str(self._theirs.layout.root), copy_commit=copied[-1], vault_commit=last)
            if number <= last and not self._differs(number):
                continue
            if number <= last:
                refuse_fork(self._ours, self._theirs, number)
            if number <= last and self._says_more(number):
                self._older.append(number)
            elif self._ours.head(number) or number > last:
                aside.append(number)
        return aside

    def _make_room(self, foreign: Sequence[int]) -> int:
        """Keep aside what is not the vault's; what tells of things that were destroyed goes for good, and they too."""
        leaves = destroyed_entries(self._index, self._stones)
        found = {number: told(self._theirs.log, number, leaves) for number in foreign}
        gone = {digest for digests in found.values() if digests for digest in digests}
        paths = [self._theirs.store.path(digest) for digest in gone if self._index.item_with(digest) is None]
        objects = [path for path in paths if is_file(path)]
        destroy(objects)
        if any(digests is not None for digests in found.values()):
            destroy(self._theirs.layout.index_files)
        elif self._settled and os.path.lexists(self._theirs.layout.index):
            set_aside(self._theirs.layout.index, self._theirs.layout.recovered, "index")
        for number in foreign:
            if number in self._rewritten or found[number] is not None:  # it may be damaged, and a part still be read
                destroy([self._theirs.layout.commit(number)])
            else:
                self._theirs.log.set_aside(number)
        return len(objects)

    def _says_more(self, number: int) -> bool:
        """Whether the copy's commit is the same one and says what ours does not: a purge follows, or ours is damaged."""
        try:
            mine, copied = self._ours.log.read(number), self._theirs.log.read(number)
        except DamagedLog:
            return False
        return disclosed(mine) < disclosed(copied)

    def _differs(self, number: int) -> bool:
        try:
            return self._theirs.log.sealed(number) != self._ours.log.sealed(number)
        except ReadFailed:
            return True

    def copy_commits(self) -> int:
        """Copy the commits that are not there, and name those whose file the vault itself has no more."""
        ours, there = set(self._ours.log.numbers()), set(self._theirs.log.numbers())
        gone = set(range(1, max(ours, default=0))) - ours - self._index.gaps()
        for number in sorted(gone & there):
            self._vault_lacks_commit(number)
        missing = sorted((ours | gone) - there)
        self._progress.begin("mirror.commits", len(missing))
        written = 0
        for number in missing:
            sealed = self._ours.log.sealed(number) if self._ours.head(number) else None
            if sealed is None:
                self._lacks_commit(number)
            else:
                self._theirs.log.put(number, sealed)
                self.bytes += len(sealed)
                written += 1
            self._progress.advance(1)
        return written

    def _vault_lacks_commit(self, number: int) -> None:
        file = self._ours.log.file(number)
        if self._theirs.head(number) is None:
            self._miss("commit.missing", file, "The vault itself has no file here, and that of the copy is damaged.")
        else:
            detail = "The vault itself has no file here. That of the copy is good."
            self._findings.append(Finding("commit.missing", file, detail, Grade.NOTICE))
            self._lacking += 1

    def _lacks_commit(self, number: int) -> None:
        detail = "The vault itself has no good commit here."
        file = self._ours.log.file(number)
        if number in self._index.gaps():
            detail = f"{detail} The log says so, and went on."
            self._findings.append(Finding("commit.damaged", file, detail, Grade.NOTICE))
        else:
            self._miss("commit.damaged", file, detail)

    # -- purges ----------------------------------------------------------------------------------

    def _follow_purges(self) -> int:
        """Destroy in the copy what was destroyed here: objects, and commits that still tell of them."""
        if self._rewritten.intersection(self._older):
            destroy(self._theirs.layout.index_files)
        place = Place(self._theirs.layout, self._theirs.log, self._theirs.store, self._theirs.identity)
        outcome = carry_out(place, self._stones, self._index, anew=self._as_here)
        self._findings += map(unclear, outcome.unclear)
        for number in self._older:
            if self._says_more(number):
                self._miss("commit.withheld", self._ours.log.file(number), "The second copy knows more facts of it.")
        return outcome.objects

    def _as_here(self, number: int, stripped: Stripped) -> bytes | None:
        """The vault's own file, where it is the copy's without what was destroyed."""
        try:
            same = self._ours.log.read(number) == stripped.plaintext
        except DamagedLog:
            return None
        return self._ours.log.sealed(number) if same else None

    # -- contents --------------------------------------------------------------------------------

    def _copy_objects(self) -> int:
        contents = dict.fromkeys(item.content for item in self._index.items() if item.sha256)
        missing = dict.fromkeys(filter(self._lacks, contents))
        alone = [content for content in contents if content not in missing and self._sealed_size(content) is None]
        self._by_size = len(contents) - len(missing) - len(alone)
        total = sum(self._sealed_size(content) or 0 for content in missing)
        self._progress.begin("mirror.bytes", total)
        waiting = iter(missing)
        written = 0
        while batch := list(islice(waiting, _BATCH)):
            staged: list[Staged] = []
            try:
                for content in batch:
                    staged += self._stage(content)
            finally:  # what was finished before a stop or a full disk is kept
                self._theirs.store.publish(staged)
            written += len(staged)
        for content in alone:
            self._vault_lacks(content, MissingObject.code)
        return written

    def _vault_lacks(self, content: Content, code: str) -> None:
        """Nothing good of the vault tells what the copy's file has to be, so that one is read to the end."""
        file = self._ours.store.file(content.sha256)
        try:
            self._theirs.store.read_back(content)
        except MissingObject:
            self._miss(code, file, "The vault itself has no good object here, and the copy has none.")
        except (DamagedObject, ReadFailed):
            self._miss(code, file, "The vault itself has no good object here, and that of the copy is damaged.")
        else:
            detail = "The vault itself has no good object here. That of the copy was read to the end, and is good."
            self._findings.append(Finding(code, file, detail, Grade.NOTICE))
            self._lacking += 1

    def _stage(self, content: Content) -> list[Staged]:
        path = self._ours.store.path(content.sha256)
        try:
            staged = self._theirs.store.stage_copy(path, content, self._progress.advance)
        except (MissingObject, DamagedObject, ReadFailed) as error:
            self._vault_lacks(content, error.code)
            return []
        self.bytes += staged.path.stat().st_size
        return [staged]

    def _lacks(self, content: Content) -> bool:
        """Whether the copy has no file of the right size; what stands in it was read back when it was written."""
        path = self._theirs.store.path(content.sha256)
        mine = self._sealed_size(content)
        return not is_file(path) or (mine is not None and path.lstat().st_size != mine)

    def _sealed_size(self, content: Content) -> int | None:
        try:
            return self._ours.store.path(content.sha256).stat().st_size
        except OSError:
            return None

    # -- keyslots --------------------------------------------------------------------------------

    def _copy_slots(self) -> int:
        written = 0
        for slot in self._index.slots():
            source, target = self._ours.layout.slot(slot.slot), self._theirs.layout.slot(slot.slot)
            if slot.removed is not None or opens(self._theirs.layout, slot):
                continue
            if not opens(self._ours.layout, slot):
                name = self._ours.layout.relative(source)
                self._miss("slot.damaged", name, "The vault itself has no good keyslot here.")
                continue
            data = read_slot(source)
            if os.path.lexists(target):
                slots.set_aside(self._theirs.layout, slot.slot)
            store(self._theirs.layout.tmp, target, data)
            if not opens(self._theirs.layout, slot, from_medium=True):
                self._miss("slot.damaged", self._theirs.layout.relative(target), "The medium gives back other bytes.")
            self.bytes += len(data)
            written += 1
        return written

    def _remove_slots(self) -> int:
        """After the commits, so that a copy whose run was cut off still opens as its own log says.

        Only what the log knew by its bytes, and only while a key in use opens the copy.
        """
        layout = self._theirs.layout
        known = {slot.slot: slot for slot in self._index.slots()}
        still_opens = any(opens(layout, slot) for slot in known.values() if slot.removed is None)
        removed = 0
        for path in slot_files(layout):
            slot = known.get(path.stem)
            if slot is None:
                self._notice("slot.unknown", path, "The log does not know this keyslot: somebody may have added it.")
            elif slot.removed is None:
                continue
            elif not opens(layout, slot):
                self._notice("slot.revived", path, "Called like a keyslot that was removed, but it is another file.")
            elif not still_opens:
                self._notice("slot.revived", path, "It was removed from the vault, but nothing else opens the copy.")
            else:
                slots.take_away(path)
                removed += 1
        return removed

    def _notice(self, code: str, path: Path, detail: str) -> None:
        self._findings.append(Finding(code, self._theirs.layout.relative(path), detail, Grade.NOTICE))

    # -- the inbox -------------------------------------------------------------------------------

    def _bring_inbox(self) -> int:
        """Copy what waits for a decision; what the log has decided goes, as it goes from the vault."""
        self._findings += remove_settled(self._theirs.inbox, self._index, self._theirs.store)
        settled = self._index.settled_inbox()
        written = 0
        for path in self._ours.inbox.paths():
            target = self._theirs.layout.inbox / path.name
            if not is_waiting(self._ours.inbox, path, settled):
                continue
            if os.path.lexists(target):
                if self._same_inbox_file(path, target):
                    continue
                set_aside(target, self._theirs.layout.recovered, "inbox")
            try:
                self.bytes += self._theirs.inbox.bring(path, path.name, self._progress.advance)
                written += 1
            except (NoSuchInboxFile, UnusableInboxFile, ReadFailed) as error:
                self._miss(error.code, self._ours.inbox.file(path), "It could not be copied, or not read back.")
        self._tell_of_inbox(settled)
        return written

    def _tell_of_inbox(self, settled: Mapping[Seal, ItemId | None]) -> None:
        """Say how much waits in the copy alone: somebody added it there, and nobody would see it here."""
        ours = {path.name for path in self._ours.inbox.paths()}
        alone = [path for path in self._theirs.inbox.paths() if path.name not in ours]
        count = sum(is_waiting(self._theirs.inbox, path, settled) for path in alone)
        if count:
            detail = (
                f"Files that wait in the inbox of the copy alone: {count}. They are not in the vault's own inbox; "
                "copy them from the one folder inbox into the other to decide on them."
            )
            self._findings.append(Finding("inbox.elsewhere", "inbox", detail, Grade.NOTICE, {"count": count}))

    def _same_inbox_file(self, one: Path, other: Path) -> bool:
        try:
            return self._ours.inbox.seal(one) == self._theirs.inbox.seal(other)
        except (NoSuchInboxFile, UnusableInboxFile):
            return False

    # -- the rest --------------------------------------------------------------------------------

    def _clear(self) -> None:
        """Take away what earlier runs that were cut off left: it names nothing, and only this writes there."""
        with reading(self._theirs.layout.tmp):
            left = list(self._theirs.layout.tmp.iterdir())
        for path in filter(is_temporary, left):
            with contextlib.suppress(OSError):
                path.unlink()

    def _miss(self, code: str, file: str, detail: str) -> None:
        self._findings.append(Finding(code, file, detail))
