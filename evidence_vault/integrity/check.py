"""Is everything still what it was: the log, the keyslots, the objects, the index, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from evidence_vault.custody.handover import origins
from evidence_vault.custody.history import History
from evidence_vault.custody.keyslots import Known, compare, waits
from evidence_vault.index import Index
from evidence_vault.integrity.file_check import check_objects, check_readme, strangers
from evidence_vault.integrity.inbox_check import check_inbox
from evidence_vault.integrity.log_check import LogState, check_log
from evidence_vault.integrity.place_check import check_place
from evidence_vault.progress import Progress
from evidence_vault.records.finding import Checked, CheckResult, Finding
from evidence_vault.vault.inbox import Inbox
from evidence_vault.vault.layout import Layout
from evidence_vault.vault.objects import ObjectStore
from evidence_vault.vault.slots import staged


def check(
    noticed: Sequence[Finding],
    *,
    history: History,
    store: ObjectStore,
    index: Index,
    inbox: Inbox,
    quick: bool,
    progress: Progress,
) -> CheckResult:
    """Verify a vault; nothing is written.

    Args:
        noticed: what was found while opening it, in its index, and of what vouches for it from outside.
        history: its log.
        store: its objects.
        index: sound in every page; asked for what damaged commits held and for the exhibits that depend on something.
        inbox: what was added while it was locked.
        quick: objects are opened, not read to their end.
        progress: stages ``check.commits`` and ``check.bytes``.

    Raises:
        Cancelled: the person stopped; an unfinished check says nothing.
    """
    layout = Layout(store.vault)
    state = check_log(history, index, progress)
    exhibits = [exhibit for case in index.cases() for exhibit in index.exhibits(case.id)]
    objects = list(check_objects(store, state.contents, exhibits, quick=quick, progress=progress))
    bad = {finding.subject for finding in objects}
    lost = {
        item for content, items in state.contents.items() if bad and store.file(content.sha256) in bad for item in items
    }
    findings = [
        *noticed,
        *state.findings,
        *origins(index),
        *compare(layout, Known(state.slots, state.last, state.readable)),
        *objects,
        *_beside(layout, history, store, state, quick=quick),
        *check_inbox(inbox, state.settled, lost),
        *check_readme(layout, history.header),
        *check_place(layout),
    ]
    checked = Checked(
        commits=state.commits,
        entries=state.entries,
        objects=len(state.contents),
        bytes=0 if quick else sum(content.size for content in state.contents),
        slots=sum(slot.removed is None for slot in state.slots.values()),
    )
    return CheckResult(checked, tuple(_each_once(findings)))


def _beside(layout: Layout, history: History, store: ObjectStore, state: LogState, *, quick: bool) -> Iterator[Finding]:
    named = {store.path(content.sha256) for content in state.contents}
    named |= {
        staged(layout, slot.slot) for slot in state.slots.values() if slot.removed is None and waits(layout, slot)
    }
    return strangers(store, named, history.strangers(), complete=state.readable, quick=quick)


def _each_once(findings: Iterable[Finding]) -> list[Finding]:
    """A thing that depends on two damaged files in the same way is named once."""
    return list({(finding.code, finding.subject): finding for finding in findings}.values())
