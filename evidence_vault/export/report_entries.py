"""A log entry as a line of the custody report: what happened, to what, with which facts.

Only the facts named here are printed. Texts that people wrote about an item or a case (and the internal
note above all) are told by the names of the fields that changed, never by their content.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from evidence_vault.export import printable
from evidence_vault.export.file_table import FROM_OUTSIDE, from_outside, size
from evidence_vault.export.profiles import profiles
from evidence_vault.export.typeset.compiler import Data
from evidence_vault.export.words import Fact, Words
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.profile import in_language

_SHOWN: Mapping[Kind, tuple[str, ...]] = {
    Kind.VAULT_CREATED: ("format",),
    Kind.CUSTODIAN_ADDED: ("name", "recovery"),
    Kind.KEY_ADDED: ("slot_kind", "slot_sha256"),
    Kind.SESSION_OPENED: ("program", "version", "zone"),
    Kind.CLOCK_ANOMALY: ("previous", "now"),
    Kind.ITEM_INGESTED: ("name", "sha256", "bytes", "source", "same_as", "changed_while_read"),
    Kind.ITEM_REJECTED: ("inbox_sha256",),
    Kind.ITEM_INSPECTED: ("result", "type", "tool"),
    Kind.ITEM_GROUPED: ("items",),
    Kind.DERIVATIVE_MADE: ("parent",),
    Kind.EXHIBIT_ADDED: ("items",),
    Kind.EXHIBIT_ORDERED: ("order",),
    Kind.LIST_ISSUED: ("list", "profile", "order"),
    Kind.ORIGINAL_EXPORTED: ("sha256",),
    Kind.BUNDLE_EXPORTED: ("list", "profile", "of"),
    Kind.ANCHOR_REQUESTED: ("authority",),
    Kind.ANCHOR_RECEIVED: ("items", "stamped_by", "stamped_on"),
    Kind.HANDOVER_MADE: ("to_name", "items", "reason"),
    Kind.HANDOVER_ACCEPTED: ("from_name", "handed_over", "to_name", "received", "items", "reason"),
    Kind.LOG_GAP: ("reason",),
    Kind.LOG_FORK: ("reason",),
    Kind.PURGE: ("reason", "entries", "object_removed"),
}

_SUBMISSIONS = {Kind.SUBMISSION_ADDED, Kind.SUBMISSION_UPDATED}
_EDITS = {Kind.ITEM_DESCRIBED, Kind.CASE_CREATED, Kind.CASE_EDITED, Kind.EXHIBIT_EDITED, *_SUBMISSIONS}
_SUBJECTS = ("item", "post", "exhibit", "case", "submission", "custodian", "slot")
_MOST_LISTED = 6


def lines(entries: Sequence[Entry], words: Words) -> list[Data]:
    """The entries for the table of the report.

    What examined a file is written out once, and then named by the entry where it stands.
    """
    first_use: dict[str, int] = {}
    found: list[Data] = []
    for entry in entries:
        facts = _facts(entry, words)
        if entry.kind is Kind.ITEM_INSPECTED and "tool" in entry.facts:
            told = first_use.setdefault(str(entry.facts["tool"]), entry.seq)
            if told != entry.seq:
                facts["tool"] = words.fact("fact.tool", words.joined("fact.same_tool", entry=told))
        found.append(_line(entry, list(facts.values()), words))
    return found


def _line(entry: Entry, facts: Sequence[Fact], words: Words) -> dict[str, Data]:
    return {
        "seq": str(entry.seq),
        "quiet": entry.kind is Kind.SESSION_OPENED,
        "at": str(entry.at).replace("T", " ").removesuffix("Z").split(" "),
        "event": words.each(f"kind.{entry.told_as}"),
        "by": str(entry.by),
        "subjects": [printable.name(str(entry.facts[name])) for name in _SUBJECTS if name in entry.facts],
        "facts": facts,
    }


def _facts(entry: Entry, words: Words) -> dict[str, Fact]:
    """What the table shows of an entry, by the name of the fact."""
    if entry.kind in _EDITS:
        return _edited(entry, words)
    shown = _SHOWN.get(entry.kind, ())
    told = [name for name in shown if name in entry.facts and (name != "source" or entry.facts[name] in FROM_OUTSIDE)]
    return {name: _fact(name, entry.facts[name], words, entry.kind) for name in told}


def _edited(entry: Entry, words: Words) -> dict[str, Fact]:
    """The fields that changed, by name, without their content."""
    source = entry.facts.get("source") if entry.kind is Kind.ITEM_DESCRIBED else None
    outside = source if source in FROM_OUTSIDE else None
    passed_over = (*_SUBJECTS, "source") if outside else _SUBJECTS
    names = [name.removeprefix("card.").split(".", maxsplit=1)[0] for name in entry.facts if name not in passed_over]
    group = "remedies_field" if entry.kind in _SUBMISSIONS else "field"
    known = [f"{group}.{name}" for name in dict.fromkeys(names) if words.has(f"{group}.{name}")]
    texts = [
        _capped([words.one(key, language) for key in known], words, language=language) for language in words.languages
    ]
    facts = {"fields": words.fact("fact.fields", " · ".join(texts))} if known else {}
    return facts | ({"source": from_outside(str(outside), words)} if outside else {})


def _capped(names: Sequence[str], words: Words, *, language: str) -> str:
    listed, more = ", ".join(names[:_MOST_LISTED]), len(names) - _MOST_LISTED
    return words.one("report.and_more", language, listed=listed, count=more) if more > 0 else listed


def some(names: Sequence[str], words: Words, most: int = _MOST_LISTED) -> str:
    """As many as have room; the rest is counted, in every language."""
    listed, more = ", ".join(names[:most]), len(names) - most
    if more <= 0:
        return listed
    leading, *others = words.languages
    said = words.one("report.and_more", leading, listed=listed, count=more)
    again = [words.one("report.and_more", each, listed="", count=more).lstrip(", ") for each in others]
    return " · ".join([said, *again])


def _fact(name: str, value: Json, words: Words, kind: Kind) -> Fact:
    show = _VALUES.get(name)
    text = show(value, words) if show is not None else printable.name(str(value))
    if kind is Kind.CUSTODIAN_ADDED and name == "name":
        return words.fact("fact.person", text)
    return words.fact(f"fact.{name}", text, mono=name in ("name", "sha256", "slot_sha256", "inbox_sha256"))


def _digest(value: Json, _words: Words) -> str:
    return printable.shortened(str(value))


def _bytes(value: Json, words: Words) -> str:
    return size(value, words) if isinstance(value, int) else str(value)


def _worded(group: str) -> Callable[[Json, Words], str]:
    """Values that have words of their own below `group`; others stay as they are."""

    def show(value: Json, words: Words) -> str:
        key = f"{group}.{value}"
        return words.joined(key) if words.has(key) else printable.name(str(value))

    return show


def _yes(_value: Json, words: Words) -> str:
    return words.joined("fact.yes")


def _content(value: Json, words: Words) -> str:
    return words.joined("fact.content_removed" if value is True else "fact.content_kept")


def _forum(value: Json, words: Words) -> str:
    """What a shipped profile is called, with its id; of another one the id."""
    named = [one.name for one in profiles() if one.id == value]
    said = " · ".join(dict.fromkeys(in_language(each, language) for each in named for language in words.languages))
    return f"{said} ({value})" if said else printable.name(str(value))


def _listed(value: Json, words: Words) -> str:
    names = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    if not names:
        return words.joined("fact.separated")
    return some([printable.name(str(name)) for name in names], words)


_VALUES: Mapping[str, Callable[[Json, Words], str]] = {
    "sha256": _digest,
    "inbox_sha256": _digest,
    "bytes": _bytes,
    "source": _worded("source"),
    "result": _worded("result"),
    "slot_kind": _worded("slot_kind"),
    "profile": _forum,
    "recovery": _yes,
    "changed_while_read": _yes,
    "items": _listed,
    "order": _listed,
    "entries": _listed,
    "object_removed": _content,
}
