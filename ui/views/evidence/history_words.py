"""What is recorded of an item, as sentences; and what a record can show at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from evidence_vault.records.derivative import DERIVATIVE
from evidence_vault.records.entry import Entry, Json, Kind
from evidence_vault.records.item import HANDED_OVER, Item
from evidence_vault.records.ladder import Ladder
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.itemmodels.rows import ItemKind, row_of, said
from ui.widgets.state_dot import State
from ui.words.card import FIELDS
from ui.words.evidence import fate
from ui.words.ladder import together

_EVENTS: dict[Kind, str] = {
    Kind.ITEM_INSPECTED: QT_TRANSLATE_NOOP("history", "Examined by a separate process: {result}."),
    Kind.ITEM_DESCRIBED: QT_TRANSLATE_NOOP("history", "Card: {fields}."),
    Kind.VAULT_RESTORED: QT_TRANSLATE_NOOP(
        "history", "The same content lay in the vault already, damaged. What was taken in took its place."
    ),
    Kind.EXHIBIT_ADDED: QT_TRANSLATE_NOOP("history", "Made exhibit {exhibit} of case {case}."),
    Kind.EXHIBIT_EDITED: QT_TRANSLATE_NOOP("history", "Exhibit {exhibit} of case {case} was changed."),
    Kind.EXHIBIT_ORDERED: QT_TRANSLATE_NOOP("history", "The exhibits of case {case} were put in another order."),
    Kind.EXHIBIT_WITHDRAWN: QT_TRANSLATE_NOOP("history", "Exhibit {exhibit} of case {case} was withdrawn."),
    Kind.DERIVATIVE_MADE: QT_TRANSLATE_NOOP("history", "The redacted version {item} was made out of {parent}."),
    Kind.CONSENT_GIVEN: QT_TRANSLATE_NOOP("history", "{person} agreed that it may be given out."),
    Kind.CONSENT_WITHDRAWN: QT_TRANSLATE_NOOP(
        "history", "{person} does not agree, or no longer, that it is given out."
    ),
    Kind.PURGE: QT_TRANSLATE_NOOP("history", "Destroyed: {reason}"),
    Kind.ORIGINAL_EXPORTED: QT_TRANSLATE_NOOP("history", "The original was saved outside the vault, unencrypted."),
}
_BROUGHT_BACK = QT_TRANSLATE_NOOP(
    "history", "Its stored content was missing or damaged, and was brought back from a file of the inbox."
)
_JOINED = QT_TRANSLATE_NOOP("history", "One post, {post}, from top to bottom: {items}.")
_SEPARATED = QT_TRANSLATE_NOOP("history", "The items of the post {post} were separated again.")
_FROM_FILE = QT_TRANSLATE_NOOP("history", "Taken in from {path}.")
_DERIVED = QT_TRANSLATE_NOOP("history", "Made by this program out of another item.")
_SAME = QT_TRANSLATE_NOOP("history", "Its content is the same as that of {same_as}.")
_PASTED = QT_TRANSLATE_NOOP("history", "Pasted from the clipboard.")
_FROM_INBOX = QT_TRANSLATE_NOOP(
    "history", "Accepted from the open inbox: anyone with the vault's folder could have put it there."
)
_HANDED_OVER = QT_TRANSLATE_NOOP(
    "history", "Came from another vault, {from_vault}, where it was {from_item}, taken in on {day}."
)
_CUSTODY_BEFORE = QT_TRANSLATE_NOOP("history", "Keeps the custody of what was handed over, from before it was here.")
_GIVEN_AWAY = QT_TRANSLATE_NOOP("history", "Handed over to {to_name}. This vault still has it.")
_RECEIVED = QT_TRANSLATE_NOOP("history", "Taken in from a package of {from_name}.")
_RECEIPT = QT_TRANSLATE_NOOP("history", "{to_name} sent the receipt: taken in there on {day}.")
_OTHER = QT_TRANSLATE_NOOP("history", "Recorded: {kind}.")
_INTAKE_LEFT = QT_TRANSLATE_NOOP("history", "Taken in. What was recorded of it is destroyed.")
_LEFT = QT_TRANSLATE_NOOP("history", "What this entry said of the item is destroyed.")

_RESULTS: dict[str, str] = {
    "ok": QT_TRANSLATE_NOOP("history", "its kind is {type}"),
    "crashed": QT_TRANSLATE_NOOP("history", "that process crashed over it"),
    "timed_out": QT_TRANSLATE_NOOP("history", "it took too long and was stopped"),
    "out_of_memory": QT_TRANSLATE_NOOP("history", "it needs too much memory"),
    "refused": QT_TRANSLATE_NOOP("history", "its answer was not of its form"),
}


def event(entry: Entry) -> str:
    """One entry as a sentence."""
    if entry.stub:
        return _tr(_INTAKE_LEFT if entry.kind is Kind.ITEM_INGESTED else _LEFT)
    if entry.kind is Kind.ITEM_INGESTED:
        return _taken_in(entry)
    if entry.kind is Kind.ITEM_GROUPED:
        return _grouped(entry)
    if "handover" in entry.facts and entry.kind in (Kind.HANDOVER_MADE, Kind.HANDOVER_ACCEPTED):
        return _handed(entry)
    if entry.kind is Kind.VAULT_RESTORED and "from" in entry.facts:
        return _tr(_BROUGHT_BACK)
    values: dict[str, str] = {name: _text(value) for name, value in entry.facts.items()}
    values["fields"] = ", ".join(map(_field, filter(_is_card, entry.facts)))
    values["result"] = _tr(_RESULTS.get(values.get("result", ""), "{result}")).format_map(_Given(values))
    values["kind"] = entry.kind
    return _tr(_EVENTS.get(entry.kind, _OTHER)).format_map(_Given(values))


def _grouped(entry: Entry) -> str:
    items = entry.facts.get("items")
    named = ", ".join(map(str, items)) if isinstance(items, Sequence) else ""
    return _tr(_JOINED if named else _SEPARATED).format(post=entry.facts.get("post", "?"), items=named)


def _handed(entry: Entry) -> str:
    words = _GIVEN_AWAY if entry.kind is Kind.HANDOVER_MADE else _RECEIPT if "answers" in entry.facts else _RECEIVED
    values = {name: _text(value) for name, value in entry.facts.items()}
    return _tr(words).format_map(_Given({**values, "day": values.get("received", "")[:10]}))


def _taken_in(entry: Entry) -> str:
    handed = _HANDED_OVER if "from_item" in entry.facts else _CUSTODY_BEFORE
    origins = {"clipboard": _PASTED, "inbox": _FROM_INBOX, HANDED_OVER: handed, DERIVATIVE: _DERIVED}
    origin = origins.get(str(entry.facts.get("source")), _FROM_FILE)
    values = _Given({name: _text(value) for name, value in entry.facts.items()})
    values["day"] = str(entry.facts.get("from_at", ""))[:10]
    parts = [_tr(origin).format_map(values)]
    if "same_as" in entry.facts:
        parts.append(_tr(_SAME).format_map(values))
    return " ".join(parts)


def standing(item: Item, ladder: Ladder | None) -> list[tuple[State, str]]:
    """What the record can show of an item, and what it cannot, each with its shape."""
    if item.destroyed:
        return [("warn", fate(item)), ("none", _tr(_GONE))]
    lines: list[tuple[State, str]] = [*(together(ladder) if ladder else ()), ("none", _tr(_NEVER_SHOWN))]
    if item.changed_while_read:
        lines.insert(0, ("warn", _tr(_CHANGED)))
    if said(item, "obtained") == "own_screenshot" or row_of(item).kind is ItemKind.POST:
        lines.append(("none", _tr(_SCREENSHOT)))
    return lines


_GONE = QT_TRANSLATE_NOOP(
    "history",
    "The entries still stand in their place in the record; what they said of the item was taken out. "
    "Second copies made before still hold it until they are brought up to date.",
)
_NEVER_SHOWN = QT_TRANSLATE_NOOP(
    "history", "Not shown: who made it, that it is true, that it was online, or that nothing is missing."
)
_CHANGED = QT_TRANSLATE_NOOP(
    "history", "The file was being changed while it was read; these are the bytes that were read."
)
_SCREENSHOT = QT_TRANSLATE_NOOP(
    "history",
    "A screenshot is the least sound form of capture. What it is worth rests on the statement of the person who made it.",
)


class _Given(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"


def _is_card(name: str) -> bool:
    return name.startswith("card.")


def _field(name: str) -> str:
    words = FIELDS.get(name.removeprefix("card."))
    return QCoreApplication.translate("card", words.label).lower() if words else name


def _text(value: Json) -> str:
    return value if isinstance(value, str) else str(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("history", text)
