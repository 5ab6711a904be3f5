"""Records as JSON objects for other programs. Every key is always there; null is unknown."""

from __future__ import annotations

import base64
import dataclasses
from collections.abc import Iterable, Sequence

from evidence_vault.cli.messages import sentence
from evidence_vault.errors import VaultError
from evidence_vault.records.branch import Merged
from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.custodian import HeldKey
from evidence_vault.records.entry import Entry
from evidence_vault.records.finding import CheckResult, Finding
from evidence_vault.records.hit import Hit
from evidence_vault.records.inbox import InboxFile
from evidence_vault.records.item import Destroyed, Item, Post
from evidence_vault.records.purge import Purged
from evidence_vault.records.second_copy import Mirrored

JsonObject = dict[str, object]


def item_facts(item: Item) -> JsonObject:
    """One item; ``type`` is the media type, times are UTC, ``name_raw`` is base64."""
    return {
        "id": str(item.id),
        "name": item.name if item.sha256 else None,
        "bytes": item.size if item.sha256 else None,
        "sha256": item.sha256.hex if item.sha256 else None,
        "type": item.media_type,
        "ingested_at": str(item.ingested_at),
        "ingested_by": str(item.ingested_by),
        "seq": item.seq,
        "case": _or_none(item.case),
        "name_raw": None if item.name_raw is None else base64.b64encode(item.name_raw).decode("ascii"),
        "path": item.path,
        "modified": _or_none(item.modified),
        "changed_while_read": item.changed_while_read,
        "same_as": _or_none(item.same_as),
        "source": item.source,
        "post": _or_none(item.post),
        "read_back": _or_none(item.read_back),
        "inspection": item.inspection,
        "inspected": dict(item.inspected),
        "card": dict(item.card),
        "destroyed": _destroyed(item.destroyed),
    }


def hit_facts(hit: Hit) -> JsonObject:
    """What a search found, and where."""
    item = hit.item
    return {
        "item": str(item.id),
        "post": _or_none(item.post),
        "name": item.name if item.sha256 else None,
        "title": item.card.get("title"),
        "field": hit.field,
        "excerpt": hit.excerpt,
    }


def _destroyed(found: Destroyed | None) -> JsonObject | None:
    return {"at": str(found.at), "entry": found.seq, "reason": found.reason} if found else None


def purge_facts(done: Purged) -> JsonObject:
    """What was destroyed."""
    return {
        "item": item_facts(done.item),
        "object_removed": done.plan.object_goes,
        "same_content": [str(item) for item in done.plan.same],
        "texts_kept": [str(exhibit) for exhibit in done.plan.texts_kept],
        "derivatives": [str(item) for item in done.plan.derivatives],
        "entries": sorted(done.plan.entries),
        "commits": done.commits,
        "unclear": list(done.unclear),
    }


def failure_facts(failures: Sequence[tuple[str, VaultError]]) -> list[JsonObject]:
    """What was left out, and why."""
    return [{"path": path, "code": error.code, "detail": sentence(error)} for path, error in failures]


def inbox_facts(file: InboxFile) -> JsonObject:
    """One file of the inbox; all but ``file``, ``state``, ``item`` and ``problem`` is what it says of itself."""
    note = file.note
    return {
        "file": file.file,
        "state": str(file.state),
        "name": note.name if note else None,
        "bytes": file.size,
        "added": str(note.added) if note else None,
        "path": note.path if note else None,
        "modified": _or_none(note.modified) if note else None,
        "changed_while_read": bool(note and note.changed_while_read),
        "card": dict(note.card) if note else {},
        "item": _or_none(file.item),
        "problem": sentence(file.problem) if file.problem else None,
        "abridged": file.abridged,
    }


def post_facts(post: Post) -> JsonObject:
    """One post with its items from top to bottom."""
    return {"id": str(post.id), "items": [str(item) for item in post.items]}


def entry_facts(entry: Entry) -> JsonObject:
    """One entry of the log."""
    return {
        "seq": entry.seq,
        "at": str(entry.at),
        "kind": str(entry.kind),
        "by": str(entry.by),
        "facts": dict(entry.facts),
    }


def exhibit_facts(exhibit: Exhibit) -> JsonObject:
    """One exhibit; texts by language."""
    return {
        "id": str(exhibit.id),
        "case": str(exhibit.case),
        "number": exhibit.number,
        "items": [str(item) for item in exhibit.items],
        "title": dict(exhibit.title),
        "shows": dict(exhibit.shows),
        "date": exhibit.date,
        "source": exhibit.source,
        "language": exhibit.language,
        "pages": exhibit.pages,
        "withdrawn": exhibit.withdrawn,
        "remark": dict(exhibit.remark),
        "party": exhibit.party,
        "element": exhibit.element,
        "witness": exhibit.witness,
        "confidentiality": exhibit.confidentiality,
        "objections": exhibit.objections,
        "status": exhibit.status,
        "status_on": exhibit.status_on,
        "disclose": exhibit.disclose,
        "expects": exhibit.expects,
    }


def case_facts(case: Case, exhibits: Iterable[Exhibit]) -> JsonObject:
    """One case with its exhibits; texts by language."""
    return {
        "id": str(case.id),
        "number": case.number,
        "title": dict(case.title),
        "court": dict(case.court),
        "applicant": dict(case.applicant),
        "subject": dict(case.subject),
        "profile": case.profile,
        "numbering": case.numbering,
        "party": case.party,
        "hearing": case.hearing,
        "exhibits": [exhibit_facts(exhibit) for exhibit in exhibits],
    }


def check_facts(result: CheckResult, checkpoint: str) -> JsonObject:
    """A finished check; `checkpoint` in its short form."""
    return {
        "checked": dataclasses.asdict(result.checked),
        "findings": finding_facts(result.findings),
        "checkpoint": checkpoint,
    }


def mirror_facts(done: Mirrored, checkpoint: str) -> JsonObject:
    """A second copy after it was brought up to date; `checkpoint` of the vault afterwards, in its short form."""
    written = {"commits": done.commits, "objects": done.objects, "slots": done.slots, "inbox": done.inbox}
    written["bytes"] = done.bytes
    return {
        "written": written,
        "objects_by_size": done.by_size,
        "vault_lacks": done.lacking,
        "removed_slots": done.removed,
        "removed_objects": done.destroyed,
        "complete": done.complete,
        "findings": finding_facts(done.findings),
        "checkpoint": checkpoint,
    }


def merge_facts(done: Merged, checkpoint: str) -> dict[str, object]:
    """What came from a copy that went another way."""
    return {
        "commits": done.commits,
        "entries": done.entries,
        "objects": done.objects,
        "renumbered": dict(done.renumbered),
        "findings": finding_facts(done.findings),
        "checkpoint": checkpoint,
    }


def finding_facts(findings: Sequence[Finding]) -> list[JsonObject]:
    """What was found, in its order."""
    return [
        {"code": finding.code, "subject": finding.subject, "detail": finding.detail, "grade": str(finding.grade)}
        for finding in findings
    ]


def _or_none(value: object) -> str | None:
    return None if value is None else str(value)


def key_facts(held: HeldKey) -> dict[str, object]:
    """A key in use."""
    slot = held.slot
    return {
        "key": slot.slot,
        "kind": slot.kind,
        "holder": held.holder,
        "custodian": str(slot.custodian) if slot.custodian else None,
        "recipient": slot.recipient,
        "sha256": slot.sha256.hex,
        "opens": held.opens,
        "own": held.own,
    }
