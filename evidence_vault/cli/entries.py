"""Log entries as lines for people: what was done, and to what. The whole of an entry is in its JSON."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator, Mapping

from evidence_vault.cli.output import size_text, visible
from evidence_vault.export.words import Words
from evidence_vault.records.branch import Cause
from evidence_vault.records.derivative import DERIVATIVE
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.inbox import INBOX
from evidence_vault.records.item import HANDED_OVER, INTAKE_SCOPE, ORPHAN

_SHOWN: Mapping[Kind, tuple[str, ...]] = {
    Kind.VAULT_CREATED: ("vault",),
    Kind.CUSTODIAN_ADDED: ("custodian", "name", "recovery", "slot"),
    Kind.KEY_ADDED: ("slot", "slot_kind", "custodian", "name"),
    Kind.KEY_REMOVED: ("slot",),
    Kind.SESSION_OPENED: ("program", "version"),
    Kind.CLOCK_ANOMALY: ("previous", "now"),
    Kind.ITEM_INGESTED: ("item", "name", "bytes", "source", "from_item", "from_vault", "same_as", "changed_while_read"),
    Kind.ITEM_REJECTED: ("reason", "inbox_sha256"),
    Kind.ITEM_INSPECTED: ("item", "type", "result"),
    Kind.ITEM_GROUPED: ("post", "items"),
    Kind.DERIVATIVE_MADE: ("item", "parent", "recipe", "regions", "reason"),
    Kind.CONSENT_GIVEN: ("person", "recipient", "scope", "items", "case", "how", "on"),
    Kind.CONSENT_WITHDRAWN: ("person", "recipient", "scope", "items", "case", "how", "on"),
    Kind.ORIGINAL_EXPORTED: ("item",),
    Kind.CHECKPOINT_PINNED: ("place", "commit", "path"),
    Kind.ANCHOR_REQUESTED: ("form", "authority", "commit"),
    Kind.ANCHOR_RECEIVED: ("form", "request", "items", "stamped_by", "stamped_on"),
    Kind.CHECKPOINT_COSIGNED: ("origin", "size"),
    Kind.LOG_GAP: ("commits", "reason", "closed"),
    Kind.LOG_FORK: ("cause", "commit", "reason", "kept"),
    Kind.LOG_BRANCH: ("commit",),
    Kind.VAULT_RESTORED: ("files", "from", "item"),
    Kind.CHECK_DONE: ("scope", "first", "last", "failed"),
    Kind.BUNDLE_EXPORTED: (
        "case",
        "list",
        "profile",
        "exhibits",
        "withheld",
        "unsealed",
        "append_to",
        "items",
        "of",
        "pages",
        "verified",
    ),
    Kind.HANDOVER_MADE: ("recipient",),
    Kind.HANDOVER_ACCEPTED: ("recipient", "commit"),
    Kind.PURGE: ("item", "reason", "entries", "object_removed"),
    Kind.SUBMISSION_ADDED: ("case", "submission", "authority", "sent_at", "deadline"),
    Kind.EXHIBIT_ADDED: ("case", "exhibit", "items"),
    Kind.EXHIBIT_ORDERED: ("case", "order"),
    Kind.EXHIBIT_WITHDRAWN: ("case", "exhibit"),
    Kind.LIST_ISSUED: ("case", "list", "profile", "reason"),
}
"""The facts that a line has room for."""

_HANDED = ("to_name", "from_name", "items", "handed_over", "received", "reason")
"""The same of handovers of items, which have the kinds of those to new keys."""

_EDITS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ITEM_DESCRIBED: ("item",),
    Kind.CASE_CREATED: ("case",),
    Kind.CASE_EDITED: ("case",),
    Kind.EXHIBIT_EDITED: ("case", "exhibit"),
    Kind.SUBMISSION_UPDATED: ("case", "submission"),
}
"""What was edited; after it the line has the names of the fields."""

_CAUSES = {
    Cause.ROLLED_BACK.value: "the log ended earlier than the vault had seen",
    Cause.FORKED.value: "the log was another one than the vault had seen",
    Cause.DAMAGED.value: "the end of the log could not be read",
    Cause.MERGED.value: "a copy that went another way was brought in",
}

_VALUES: Mapping[str, Callable[[Json], str]] = {
    "bytes": lambda value: size_text(int(str(value))),
    "result": lambda value: "" if value == "ok" else str(value),
    "recovery": lambda _value: "opened with the recovery identity",
    "list": lambda value: f"version {value}",
    "profile": lambda value: f"for {value}",
    "exhibits": lambda value: f"exhibits {plain(value)}",
    "withheld": lambda value: f"held back {plain(value)}",
    "unsealed": lambda value: f"UNSEALED {plain(value)}",
    "append_to": lambda value: f"added to that of entry {value}",
    "of": lambda value: f"begun in entry {value}",
    "pages": lambda value: f"{value} pages",
    "verified": lambda value: f"found {value}",
    "commit": lambda value: f"commit {value}",
    "commits": lambda value: f"commits {plain(value)}",
    "form": lambda value: {"paper": "a letter to be stamped", "cosignature": "a witness"}.get(str(value), str(value)),
    "size": lambda value: f"after {value} entries",
    "stamped_by": lambda value: f"stamped by {value}",
    "stamped_on": lambda value: f"on {value}",
    "request": lambda value: f"answers entry {value}",
    "closed": lambda value: f"commits {plain(value)} can be read again",
    "cause": lambda value: _CAUSES.get(str(value), str(value)),
    "kept": lambda value: f"kept: {plain(value)}",
    "fork.seq": lambda value: f"entry {value} of the other branch",
    "to_name": lambda value: f"to {value}",
    "from_name": lambda value: f"from {value}",
    "handed_over": lambda value: f"handed over {str(value)[:10]}",
    "received": lambda value: f"receipt of {str(value)[:10]}",
    "place": lambda value: {"copy": "a second copy", "outside": "kept outside"}.get(str(value), str(value)),
    "from": lambda value: f"from {value}",
    "from_item": lambda value: f"there {value}",
    "from_vault": lambda value: f"of vault {value}",
    "sent_at": lambda value: f"sent {value}",
    "deadline": lambda value: f"answer due by {value}",
    "parent": lambda value: f"made out of {value}",
    "regions": lambda value: f"{len(value)} painted over" if isinstance(value, list | tuple) else str(value),
    "recipe": str,
    "scope": lambda value: "read back from the disk after they were taken in" if value == INTAKE_SCOPE else str(value),
    "last": lambda value: f"to {value}",
    "failed": lambda value: f"not what it should be: {plain(value)}",
    "items": lambda value: plain(value) or "separated again",
    "slot": lambda value: f"key {str(value)[:8]}",
    "source": lambda value: {
        INBOX: "through the open inbox, where anyone with the folder could put it",
        ORPHAN: "a stored file that no entry named",
        HANDED_OVER: "handed over by another vault",
        DERIVATIVE: "made out of another item",
    }.get(str(value), ""),
    "entries": lambda value: f"entries {plain(value)}",
    "object_removed": lambda value: "content removed" if value else "content kept, another item has the same",
    "same_as": lambda value: f"same content as {value}",
    "changed_while_read": lambda _value: "changed while it was read",
}


def event(entry: Entry) -> str:
    """One entry in a line."""
    what = _english().one(f"kind.{entry.told_as}", "en")
    details = ", ".join(filter(None, _details(entry)))
    return visible(f"{what}: {details}" if details else what)


def plain(value: Json) -> str:
    """A value of an entry as text."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {plain(part)}" for name, part in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(plain, value))
    return json.dumps(value, ensure_ascii=False)


def _details(entry: Entry) -> Iterator[str]:
    facts = entry.facts
    subjects = _EDITS.get(entry.kind)
    handed = entry.kind in (Kind.HANDOVER_MADE, Kind.HANDOVER_ACCEPTED) and "handover" in facts
    for name in subjects or (_HANDED if handed else _SHOWN.get(entry.kind, tuple(facts))):
        if name in facts:
            yield _VALUES.get(name, plain)(facts[name])
    if entry.kind is Kind.ITEM_DESCRIBED:
        yield from (name.removeprefix("card.") for name in facts if name.startswith("card."))
        yield {INBOX: "as the inbox file says", HANDED_OVER: "as the other vault had it"}.get(
            str(facts.get("source")), ""
        )
    elif subjects:
        yield from (name for name in facts if name not in subjects and not name.startswith("fork."))
    if "fork.seq" in facts:
        yield _VALUES["fork.seq"](facts["fork.seq"])


@functools.cache
def _english() -> Words:
    return Words(("en",))
