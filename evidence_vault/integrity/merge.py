"""Bringing in a copy of the vault that went another way: both branches are kept, what the other one says is recorded again.

Nothing of the other folder is changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from evidence_vault.crypto.hashing import sha256
from evidence_vault.custody.branches import AGAIN, Numbers, Stood, again, highest, issued_lists, kept
from evidence_vault.custody.commit import CommitRecord, decode_commit
from evidence_vault.custody.continuing import GIVEN, Branch, Tree, branch
from evidence_vault.custody.entry import open_entry
from evidence_vault.custody.ledger import Ledger
from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.custody.purge import items_of, listed
from evidence_vault.custody.verify import EMPTY_HEAD
from evidence_vault.errors import (
    BranchTooLarge,
    CopyAhead,
    DamagedLog,
    DamagedObject,
    MalformedFile,
    MissingObject,
    NothingToDecide,
    ReadFailed,
)
from evidence_vault.integrity.second_copy import Side, both_sides
from evidence_vault.progress import Progress
from evidence_vault.records.branch import Cause, Merged
from evidence_vault.records.digest import Content, Digest
from evidence_vault.records.entry import Draft, Entry, Facts, Kind, LogHead
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.records.names import printable
from evidence_vault.vault.log import COMMIT_LIMIT
from evidence_vault.vault.objects import Staged

_NOT_REPEATED = {
    Kind.KEY_ADDED: (
        "branch.key_added",
        "A key was added in the other copy. It does not open this vault: make one here if it should.",
    ),
    Kind.KEY_REMOVED: (
        "branch.key_removed",
        "A key was removed in the other copy. If it is still in use here, remove it here too.",
    ),
    Kind.PURGE: (
        "branch.purge",
        "An item was destroyed in the other copy. If this vault still has it, destroy it here too.",
    ),
}
"""What is decided anew here."""

_ISSUED_THERE = (
    "This list was issued in the other copy, and is no version here; this vault may have one of the same number that says "
    "something else. Tell whoever has it, and issue the list anew: it gets a number that neither copy has used."
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is kept in memory of a commit of the other branch: its entries are read again one commit at a time.

    Attributes:
        number: of the commit.
        file: SHA-256 of its file.
        head: where that log stands after it.
        highest: numbers that its entries name.
        made: keyslots that it makes for people who had no key yet.
        lists: versions of lists that it issues, by the case there.
    """

    number: int
    file: Digest
    head: LogHead
    highest: dict[str, int]
    made: frozenset[str]
    lists: tuple[tuple[str, int], ...]


def merge(vault: OpenVault, other: Path, reason: str, progress: Progress) -> Merged:
    """Record again what a diverged copy of the vault holds, with where it stood; its contents come along.

    Args:
        vault: open for writing: the branch that goes on.
        other: folder of the copy.
        reason: of the person who decided so; recorded for ever.
        progress: stage ``merge.bytes``.

    Raises:
        NoCopyThere, CopyWithin: that folder is no copy of this vault, or a link stands in it.
        NothingToDecide: it holds nothing that this vault has not.
        CopyAhead: it only goes on where this vault ends: bring its commits back with `heal`.
        DamagedLog, ReadFailed: it cannot be read; nothing was recorded.
        BranchTooLarge: it holds more than one commit can; nothing was copied.
        DiskFull, WriteFailed: nothing was recorded.
        Cancelled: the person stopped; likewise.
    """
    vault.writer.refuse_unflushed()
    ours, theirs = both_sides(vault, other)
    work = _Merging(ours, theirs, vault.writer, progress)
    drafts = work.drafts(reason, other)
    work.refuse_too_large(drafts)
    work.bring_contents()
    entries = vault.writer.commit(drafts)
    return work.told(entries)


def shared_head(ours: Side, theirs: Side) -> LogHead:
    """Where the two logs were last the same."""
    there = set(theirs.log.numbers())
    for number in ours.log.descending():
        if number in there:
            mine, copied = ours.head(number), theirs.head(number)
            if mine and copied and mine.root == copied.root:
                return mine
    return EMPTY_HEAD


class _Merging:
    """One run. Nothing is written before the whole branch was read and verified.

    It is read twice, and never held as a whole: what is recorded of it has to fit into one commit, and is held.
    """

    def __init__(self, ours: Side, theirs: Side, ledger: Ledger, progress: Progress) -> None:
        self._ours = ours
        self._theirs = theirs
        self._ledger = ledger
        self._index = ledger.index
        self._given = ledger.given()
        self._progress = progress
        self._shared = shared_head(ours, theirs)
        self._branch = list(self._read())
        self._before = self._merged_before()
        self._new = [one for one in self._branch if one.number > (self._before[0] if self._before else 0)]
        self._refuse_nothing()
        self._highest = _most(self._branch)
        self._numbers = self._numbering()
        self._gone = {item.id for item in self._index.items() if item.destroyed}
        self._findings: list[Finding] = []
        self._contents: dict[Content, None] = {}
        self._text = 0
        self._objects = 0

    # -- looking ---------------------------------------------------------------------------------

    def _read(self) -> Iterator[_Seen]:
        """The other branch, each commit verified as it follows there."""
        size = self._shared.size
        slots = [slot if (slot.removed or 0) < size else replace(slot, removed=None) for slot in self._index.slots()]
        for walked in self._theirs.history.walk(self._shared, self._index.custodians(), slots):
            if walked.head is None:
                if walked.foreign:
                    continue
                raise DamagedLog(file=str(self._theirs.layout.root / walked.file), reason=walked.findings[0].detail)
            sealed = self._theirs.log.sealed(walked.number) or b""
            made = (entry for entry in walked.entries if entry.kind is Kind.KEY_ADDED)
            yield _Seen(
                number=walked.number,
                file=sha256(sealed),
                head=walked.head,
                highest=highest(walked.entries),
                made=frozenset(str(entry.facts.get("slot")) for entry in made if "custodian" not in entry.facts),
                lists=tuple(issued_lists(walked.entries)),
            )

    def _merged_before(self) -> tuple[int, Numbers] | None:
        """The last commit of this branch that was brought in before, and how its numbers were moved."""
        roots = {one.number: one.head.root for one in self._branch}
        found = None
        for entry in self._index.entries(Kind.LOG_FORK):
            with suppress(MalformedFile):  # such an entry changes nothing
                told = branch(entry)
                if told.cause is Cause.MERGED and told.tree and roots.get(told.commit) == told.tree.root:
                    found = told.commit, Numbers.of(entry.facts)
        return found

    def _refuse_nothing(self) -> None:
        if not self._new:
            raise NothingToDecide(accepted=[str(self._theirs.layout.root)])
        last, _ = self._ours.history.tail()
        if last is None or last.number == self._shared.commit:
            path, end = str(self._theirs.layout.root), self._branch[-1].number
            raise CopyAhead(path=path, copy_commit=end, vault_commit=self._shared.commit)

    def _numbering(self) -> Numbers:
        """Numbers above those of both branches, so that none stands for two things from now on."""
        numbers = self._before[1] if self._before else Numbers({kind: [] for kind in GIVEN})
        merged = self._before[0] if self._before else 0
        earlier = _most([one for one in self._branch if one.number <= merged])
        common, given = self._index.given_before(self._shared.size), self._given
        for kind in GIVEN:
            above = max(common.get(kind, 0), earlier[kind])
            if self._highest[kind] > above:
                numbers.steps[kind].append((above, max(given[kind], self._highest[kind]) - above))
        return numbers

    # -- what is recorded ------------------------------------------------------------------------

    def drafts(self, reason: str, other: Path) -> list[Draft]:
        """The decision, and after it each commit of the branch with its entries."""
        head = self._branch[-1].head
        decision = Branch(Cause.MERGED, head.commit, Tree(head.size, head.root), {}, shared=self._shared.commit)
        given = {kind: self._numbers.number(kind, number) for kind, number in self._highest.items() if number}
        more: Facts = {"from": printable(str(other.absolute())), **self._numbers.as_facts(), **self._lists()}
        drafts = [decision.draft(reason, given, **more)]
        for one in self._new:
            drafts += self._commit(one)
        return drafts

    def _lists(self) -> Facts:
        """Which versions of lists were issued there: whatever is issued here from now on has a higher number."""
        there: dict[str, int] = {}
        for case, version in (one for commit in self._branch for one in commit.lists):
            here = str(CaseId(self._numbers.number("case", CaseId.parse(case).number)))
            there[here] = max(there.get(here, 0), version)
        return {"lists": [f"{case} {version}" for case, version in there.items()]} if there else {}

    def refuse_too_large(self, drafts: Sequence[Draft]) -> None:
        """Refuse what no commit can hold, before any content is copied.

        Raises:
            BranchTooLarge: so it is.
        """
        self._refuse_above(self._ledger.size_of(drafts))

    def _refuse_above(self, size: int) -> None:
        if size > COMMIT_LIMIT:
            path = str(self._theirs.layout.root)
            raise BranchTooLarge(path=path, megabytes=-(-size // 1_000_000), limit=COMMIT_LIMIT // 1_000_000)

    def _commit(self, one: _Seen) -> list[Draft]:
        only: list[Stood] = []
        repeated: list[Draft] = []
        record = self._again_read(one)
        for sealed in record.entries:
            entry = open_entry(sealed.raw, sealed.disclosures)
            self._text += len(sealed.raw) + sum(map(len, sealed.disclosures))
            self._refuse_above(self._text)  # all of it stands in the commit again, so nothing above that is ever held
            self._want(entry)
            told = not entry.stub and not self._is_gone(entry)
            if told and entry.kind in AGAIN:
                repeated.append(self._again(Stood(entry, sealed)))
            else:
                only.append(Stood(entry, sealed, told))
                self._notice(entry)
        return [kept(one.number, record, one.file, only), *repeated]

    def _again_read(self, one: _Seen) -> CommitRecord:
        """The commit that was verified before."""
        file = str(self._theirs.layout.root / self._theirs.log.file(one.number))
        sealed = self._theirs.log.sealed(one.number) or b""
        if sha256(sealed) != one.file:
            raise DamagedLog(file=file, reason="it changed while it was read")
        return decode_commit(self._theirs.log.unseal(sealed, one.number))

    def _again(self, stood: Stood) -> Draft:
        """Who introduced themselves there did not do it here: that they came by the recovery identity is said apart."""
        entry = stood.entry
        if entry.kind is not Kind.CUSTODIAN_ADDED:
            return again(stood, self._numbers, {})
        unbacked = "slot" in entry.facts and str(entry.facts["slot"]) not in self._made_for_others()
        more: Facts = {"fork.recovery": True} if entry.facts.get("recovery") is True or unbacked else {}
        draft = again(stood, self._numbers, more)
        facts = {name: value for name, value in draft.facts.items() if name not in ("recovery", "slot")}
        return Draft(draft.kind, facts)

    def _made_for_others(self) -> set[str]:
        """Keyslots that somebody made for a person who had no key yet."""
        made = {slot for one in self._branch for slot in one.made}
        return made | {slot.slot for slot in self._index.slots() if slot.custodian is None}

    def _is_gone(self, entry: Entry) -> bool:
        """Whether it speaks only of what was destroyed here."""
        about = {ItemId(self._numbers.number("item", item.number)) for item in items_of(entry) | listed(entry)}
        return bool(about) and about <= self._gone

    def _notice(self, entry: Entry) -> None:
        """What a person may want to do here too."""
        if entry.kind in _NOT_REPEATED:
            code, detail = _NOT_REPEATED[entry.kind]
            subject = str(entry.facts.get("slot") or entry.facts.get("item"))
            self._findings.append(Finding(code, subject, detail, Grade.NOTICE))
        for case, version in issued_lists([entry]):
            here = CaseId(self._numbers.number("case", CaseId.parse(case).number))
            subject = f"{here}, version {version}"
            self._findings.append(Finding("branch.list_issued", subject, _ISSUED_THERE, Grade.NOTICE))

    # -- contents --------------------------------------------------------------------------------

    def bring_contents(self) -> None:
        """Contents that only the other copy has, each decrypted and hashed before it gets its name."""
        wanted = [content for content in self._contents if self._lacks(content)]
        self._progress.begin("merge.bytes", sum(content.size for content in wanted))
        staged: list[Staged] = []
        try:
            for content in wanted:
                path = self._theirs.store.path(content.sha256)
                try:
                    staged.append(self._ours.store.stage_copy(path, content, self._progress.advance))
                except (MissingObject, DamagedObject, ReadFailed) as error:
                    detail = "The other copy has no good file of this content either; the record of it came along."
                    self._findings.append(Finding(error.code, self._ours.store.file(content.sha256), detail))
        finally:
            self._ours.store.publish(staged)
            self._objects = len(staged)

    def _want(self, entry: Entry) -> None:
        if entry.kind is Kind.ITEM_INGESTED and not entry.stub and not self._is_gone(entry):
            content = Content(Digest.from_hex(str(entry.facts["sha256"])), int(str(entry.facts["bytes"])))
            self._contents[content] = None

    def _lacks(self, content: Content) -> bool:
        try:
            self._ours.store.verify(content.sha256, content.size)
        except (MissingObject, DamagedObject, ReadFailed):
            return True
        return False

    def told(self, entries: Sequence[Entry]) -> Merged:
        """What was done."""
        repeated = sum("fork.entry" in entry.facts for entry in entries)
        moved = self._numbers.moved(self._highest)
        return Merged(len(self._new), repeated, self._objects, moved, tuple(self._findings))


def _most(commits: Sequence[_Seen]) -> dict[str, int]:
    """The highest number of each kind that commits name."""
    return {kind: max((one.highest[kind] for one in commits), default=0) for kind in GIVEN}
