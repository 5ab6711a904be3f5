"""The table of an exhibit list: what each row says. What is missing is said to be missing, never left blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.export import moments, printable
from evidence_vault.export.typeset.compiler import Data, texts
from evidence_vault.export.words import Phrase, Words, phrase
from evidence_vault.records.case import Exhibit
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item

_SHORT = 16
"""Hexadecimal digits of a digest in the table: a text search for them finds the full one in the annex."""

_MOST_DIGESTS = 6
_LONG_ROW = 1000
"""Characters of a row from which it may break over a page; shorter rows stay in one piece."""


@dataclass(frozen=True, slots=True)
class ListedExhibit:
    """An exhibit with the items that it consists of, in their order."""

    exhibit: Exhibit
    items: tuple[Item, ...]


def row(listed: ListedExhibit, numbers: Mapping[ItemId, int], words: Words) -> dict[str, Data]:
    """One row.

    Args:
        listed: the exhibit.
        numbers: which exhibit an item belongs to, for translations that name their original.
        words: labels of the languages of the list.
    """
    exhibit, items = listed.exhibit, listed.items
    if exhibit.withdrawn:
        return {"number": str(exhibit.number), "unused": True, "title": words.each("list.unused")}
    made: dict[str, Data] = {
        "number": str(exhibit.number),
        "unused": False,
        "title": title(listed, words),
        "shows": words.texts(exhibit.shows) or words.each("list.shows_missing"),
        "facts": [phrase("\u00a0· ".join(_facts(listed, numbers, words, each)), each) for each in words.languages],
        "source": _source(listed, words),
        "dates": _dates(listed, words),
        "pages": _pages(listed, words),
        "digests": [item.sha256.hex[:_SHORT] for item in items[:_MOST_DIGESTS]] or words.each("unknown"),
        "more": words.each("list.more", count=len(items) - _MOST_DIGESTS) if len(items) > _MOST_DIGESTS else [],
    }
    return made | {"long": sum(map(len, texts(made))) > _LONG_ROW}


def title(listed: ListedExhibit, words: Words) -> list[Phrase]:
    """The exhibit's titles; else what its items are called."""
    written = words.texts(listed.exhibit.title)
    if written:
        return written
    titles = [_value(item.card["title"], words) for item in listed.items if item.card.get("title")]
    names = [[phrase(printable.name(item.name), "")] for item in listed.items]
    return next(iter(titles + names), words.each("unknown"))


def _facts(listed: ListedExhibit, numbers: Mapping[ItemId, int], words: Words, language: str) -> Iterator[str]:
    """How much of what it is, in which language, translated from what: in one language."""
    items = listed.items
    screenshots = sum(is_screenshot(item) for item in items)
    if screenshots:
        yield words.one("list.screenshots", language, count=screenshots)
    if len(items) > screenshots:
        yield words.one("list.files", language, count=len(items) - screenshots)
    spoken = [listed.exhibit.language] if listed.exhibit.language else _distinct(items, "language")
    tags = [tag.strip() for text in spoken or [UNKNOWN] for tag in text.split(",")]
    names = ", ".join(dict.fromkeys(_language(tag, words, language) for tag in tags))
    yield words.one("list.language", language, languages=names)
    for original in _distinct(items, "translation_of"):
        yield _translated(original, listed, numbers, words, language)
    for translator in _distinct(items, "translator"):
        yield words.one("list.translator", language, name=_word(translator, words, language))


def card_values(items: Sequence[Item]) -> dict[str, str]:
    """What the items say where an exhibit has none of its `EXHIBIT_FIELDS`; silent fields are left out."""
    said = {"date": "posted", "source": "platform", "language": "language"}
    values = {name: ", ".join(_distinct(items, field)) for name, field in said.items()}
    values["pages"] = str(_counted_pages(items) or "")
    return {name: text for name, text in values.items() if text}


def is_screenshot(item: Item) -> bool:
    """Whether somebody made it of a screen."""
    return item.card.get("obtained") == "own_screenshot"


def _language(tag: str, words: Words, language: str) -> str:
    key = f"languages.{tag.split('-', maxsplit=1)[0].lower()}"
    return words.one(key, language) if words.has(key) else _word(tag, words, language)


def _translated(
    original: str, listed: ListedExhibit, numbers: Mapping[ItemId, int], words: Words, language: str
) -> str:
    try:
        item = ItemId.parse(original)
    except ValueError:
        return words.one("list.translation_of_item", language, item=_word(original, words, language))
    if item in listed.exhibit.items:
        return words.one("list.with_translation", language)
    if item in numbers:
        return words.one("list.translation", language, exhibit=numbers[item])
    return words.one("list.translation_of_item", language, item=item)


def _source(listed: ListedExhibit, words: Words) -> dict[str, Data]:
    """Main lines: what the list itself names, or the platform. Small lines: account, address. Notes: how obtained."""
    items = listed.items
    platforms = _distinct(items, "platform")
    main = [_value(text, words) for text in ([listed.exhibit.source] if listed.exhibit.source else platforms)]
    accounts = [_value(text, words, "list.account") for text in _distinct(items, "account")]
    urls = [_value(text, words, "list.url") for text in _distinct(items, "url")]
    if platforms:
        accounts = accounts or [_value(UNKNOWN, words, "list.account")]
        urls = urls or [_value(UNKNOWN, words, "list.url")]
    notes = [_obtained(text, words) for text in _distinct(items, "obtained")]
    anything = main or accounts or urls or notes
    return {"main": main if anything else [words.each("unknown")], "small": accounts + urls, "notes": notes}


def _obtained(text: str, words: Words) -> list[Phrase]:
    return words.each(f"obtained.{text}") if words.has(f"obtained.{text}") else _value(text, words)


def _dates(listed: ListedExhibit, words: Words) -> dict[str, Data]:
    """Main lines: the date of the list itself, or the time as the page displayed it. Notes: when it was captured."""
    posted = _distinct(listed.items, "posted")
    written = [listed.exhibit.date] if listed.exhibit.date else [moments.stated(text) for text in posted]
    notes: list[list[Phrase]] = []
    if not listed.exhibit.date and set(posted) - {UNKNOWN, WITHHELD}:
        notes.append(words.each("list.as_displayed"))
    captured = [moments.stated(text) for text in _distinct(listed.items, "captured")]
    if captured:
        notes += [words.each("list.captured"), _value(" – ".join(dict.fromkeys((captured[0], captured[-1]))), words)]
    return {"main": [_value(text, words) for text in written or [UNKNOWN]], "notes": notes}


def _pages(listed: ListedExhibit, words: Words) -> list[Phrase]:
    pages = listed.exhibit.pages or _counted_pages(listed.items)
    return words.each("list.pages_unknown") if pages is None else [phrase(str(pages), "")]


def _counted_pages(items: Sequence[Item]) -> int | None:
    """Pages of all items together; None where one of them has not been counted."""
    counts = [_item_pages(item) for item in items]
    known = [count for count in counts if count is not None]
    return sum(known) if counts and len(known) == len(counts) else None


def _item_pages(item: Item) -> int | None:
    counted = item.inspected.get("pages")
    if isinstance(counted, int):
        return counted
    return 1 if (item.media_type or "").startswith("image/") else None


def _distinct(items: Sequence[Item], field: str) -> list[str]:
    return list(dict.fromkeys(item.card[field] for item in items if item.card.get(field)))


def _value(text: str, words: Words, label: str | None = None) -> list[Phrase]:
    """What a card says; "unknown" and "withheld", with their label, in the words of each language."""
    if text not in (UNKNOWN, WITHHELD):
        return [phrase(printable.prose(text), "")]
    if label is None:
        return words.each(text)
    return [phrase(words.one(label, each, value=words.one(text, each)), each) for each in words.languages]


def _word(text: str, words: Words, language: str) -> str:
    return words.one(text, language) if text in (UNKNOWN, WITHHELD) else printable.prose(text)
