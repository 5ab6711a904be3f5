"""The log, commit by commit: what verifies, what does not, and what the good part says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace

from evidence_vault.custody.continuing import gap
from evidence_vault.custody.destruction import purges
from evidence_vault.custody.history import History, Walked
from evidence_vault.custody.keyslots import added
from evidence_vault.custody.purge import Audit, tombstone
from evidence_vault.errors import MalformedFile
from evidence_vault.index import Index
from evidence_vault.index.giving import given_by
from evidence_vault.integrity import dependents
from evidence_vault.integrity.branch_check import check_branch
from evidence_vault.progress import Progress
from evidence_vault.records.custodian import Keyslot
from evidence_vault.records.digest import Content, Digest
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.finding import Finding, Grade
from evidence_vault.records.ids import ItemId
from evidence_vault.records.inbox import Seal


@dataclass(slots=True)
class LogState:
    """What a walk over the whole log gave.

    Attributes:
        contents: every content that the log names, with the items that have it.
        settled: inbox files on which a person decided, with the item that each became; None where it was rejected.
        slots: every keyslot that the log ever knew, by name.
        last: the entries of the last commit.
        readable: whether every commit could be read.
        given: numbers that entries gave for good.
        told: commits of which the log says that they are lost, with the number of the entry that does.
    """

    commits: int = 0
    entries: int = 0
    contents: dict[Content, list[ItemId]] = field(default_factory=lambda: defaultdict(list))
    settled: dict[Seal, ItemId | None] = field(default_factory=dict)
    slots: dict[str, Keyslot] = field(default_factory=dict)
    last: range = range(0)
    readable: bool = True
    given: set[tuple[str, object]] = field(default_factory=set)
    told: dict[int, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def take(self, entry: Entry) -> None:
        """Learn what an entry says about files on disk."""
        facts = entry.facts
        if "inbox_sha256" in facts:
            seal = Seal(Digest.from_hex(str(facts["inbox_sha256"])), int(str(facts["inbox_bytes"])))
            self.settled[seal] = ItemId.parse(str(facts["item"])) if entry.kind is Kind.ITEM_INGESTED else None
        if entry.stub:
            return
        if entry.kind is Kind.LOG_GAP:
            self._tell(entry)
        elif entry.kind is Kind.PURGE:
            self._forget(tombstone(entry).item)
        elif entry.kind is Kind.ITEM_INGESTED:
            content = Content(Digest.from_hex(str(facts["sha256"])), int(str(facts["bytes"])))
            self.contents[content].append(ItemId.parse(str(facts["item"])))
        elif entry.kind is Kind.KEY_ADDED:
            slot = added(entry)
            self.slots[slot.slot] = slot
        elif entry.kind is Kind.KEY_REMOVED:
            name = str(facts["slot"])
            if name in self.slots:
                self.slots[name] = replace(self.slots[name], removed=entry.seq)
        elif entry.kind is Kind.CUSTODIAN_ADDED and "slot" in facts:
            self._first_opening(entry)

    def _tell(self, entry: Entry) -> None:
        lost = gap(entry)
        for number in lost.commits if lost else ():
            self.told[number] = entry.seq

    def _forget(self, item: ItemId) -> None:
        """An item was destroyed; its content stays where another item has the same."""
        for content in [content for content, items in self.contents.items() if item in items]:
            self.contents[content].remove(item)
            if not self.contents[content]:
                del self.contents[content]

    def _first_opening(self, entry: Entry) -> None:
        """Somebody introduced themselves by a key; an earlier entry has to have made it for them."""
        made = self.slots.get(str(entry.facts["slot"]))
        if self.readable and (made is None or made.custodian is not None or made.removed is not None):
            detail = f"{entry.by} came by a key that nobody had made for them: whoever did it could open this vault."
            self.findings.append(Finding("custodian.unbacked", f"#{entry.seq}", detail))


def check_log(history: History, index: Index, progress: Progress) -> LogState:
    """Verify every commit, alone and against the one before.

    Args:
        history: the log.
        index: asked only about what damaged commits held; it may be behind.
        progress: stage ``check.commits``.
    """
    state = LogState()
    progress.begin("check.commits", len(history.numbers()))
    lost: list[Walked] = []
    next_seq = 0
    runs: list[tuple[list[Walked], range]] = []
    audit = Audit({seq for stone in purges(index) for seq in stone.entries})
    for walked in history.walk(remembered=index.custodians()):
        progress.advance(1)
        if walked.head:
            state.findings.extend(walked.findings)
        if walked.head is None:
            lost.append(walked)
            state.readable = False
            continue
        state.commits += 1
        state.entries += len(walked.entries)
        first = walked.head.size - len(walked.entries)
        if lost:
            runs.append((lost, range(next_seq, first)))
            lost = []
        next_seq = walked.head.size
        state.last = range(first, next_seq)
        if _merges(walked):
            state.findings.extend(check_branch(walked.entries, walked.number, history, index.custodians()))
        for entry in walked.entries:
            audit.take(entry, withheld=entry.seq in walked.withheld)
            _take(state, entry, index)
    state.findings.extend(audit.findings())
    runs.append((lost, range(next_seq, index.head().size)))
    for gone, entries in runs:
        _lose(state, gone, entries, index)
    if not state.readable:
        exhibits = [exhibit for case in index.cases() for exhibit in index.exhibits(case.id)]
        state.findings.extend(dependents.of_lost_intake(index.items_only_named(), exhibits))
    return state


def _merges(walked: Walked) -> bool:
    return any(entry.kind is Kind.LOG_FORK for entry in walked.entries)


def _accepted(finding: Finding, seq: int) -> Finding:
    detail = f"{finding.detail} Entry {seq} says so, and the log went on."
    return replace(finding, detail=detail, grade=Grade.NOTICE)


def _take(state: LogState, entry: Entry, index: Index) -> None:
    try:
        if not entry.stub:  # whether it may be one, the audit says at the end
            index.refuse_malformed([entry])
    except MalformedFile as error:
        detail = f"Its facts are not of the form of {entry.kind} ({error.facts['reason']}); it changes nothing."
        state.findings.append(Finding("entry.malformed", f"#{entry.seq}", detail))
        return
    given = given_by(entry)
    if given and given in state.given:
        number = str(entry.facts[given[0]])
        detail = f"It gives {number}, which an earlier entry gave to something else; it changes nothing."
        state.findings.append(Finding("entry.number_twice", f"#{entry.seq}", detail, facts={"number": number}))
        return
    state.given |= {given} if given else set()
    state.take(entry)


def _lose(state: LogState, lost: list[Walked], entries: range, index: Index) -> None:
    """Name commits that cannot be read, and what stood in them, as far as the index remembers it.

    What a person has decided to go on past is told of as a notice; what depends on it stays a failure.
    """
    told = [state.told.get(walked.number) for walked in lost]
    for walked, seq in zip(lost, told, strict=True):
        state.findings.extend(walked.findings if seq is None else [_accepted(one, seq) for one in walked.findings])
    if not lost or not entries:
        return
    file = ", ".join(walked.file for walked in lost)
    items = [item for item in index.items_between(entries[0], entries[-1]) if item.seq in entries]
    for item in items:
        if item.sha256:
            state.contents[item.content].append(item.id)
    exhibits = [exhibit for case in index.cases() for exhibit in index.exhibits(case.id)]
    found = dependents.of_commit(file, entries, items, exhibits)
    accepted = None not in told
    state.findings.extend(
        replace(one, grade=Grade.NOTICE) if accepted and one.code == "entry.unreadable" else one for one in found
    )
    for slot in index.slots():
        state.slots.setdefault(slot.slot, slot)
