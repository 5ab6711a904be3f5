"""The table of an exhibit list: what each row says. What is missing is said to be missing, never left blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence_vault.export import printable
from evidence_vault.export.cards import distinct, is_screenshot
from evidence_vault.export.list_dates import dates
from evidence_vault.export.list_source import sources
from evidence_vault.export.typeset.compiler import Data, texts
from evidence_vault.export.words import Phrase, Words, phrase
from evidence_vault.records.case import Exhibit
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import UNKNOWN, WITHHELD, Item

_MOST_DIGESTS = 6
_LINE = 40
"""Characters that a line break counts for."""

_LONG_TEXT = 1000
_LONG_COLUMN = 300
"""Characters of the exhibit, and of its source or its date, from which a row may break over a page."""


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
    text: dict[str, Data] = {
        "title": title(listed, words),
        "shows": words.texts(exhibit.shows) or words.absent("shows"),
        "facts": [phrase("\u00a0· ".join(_facts(listed, numbers, words, each)), each) for each in words.languages],
    }
    columns: dict[str, Data] = {
        "source": sources(exhibit, items, words),
        "dates": dates(exhibit, items, words),
    }
    return {
        "number": str(exhibit.number),
        "unused": False,
        **text,
        **columns,
        "pages": str(pages(listed) or "–"),
        "digests": _digests(listed),
        "more": words.each("list.more", count=len(items) - _MOST_DIGESTS) if len(items) > _MOST_DIGESTS else [],
        "long": _extent(text) > _LONG_TEXT or any(_extent(column) > _LONG_COLUMN for column in columns.values()),
    }


def _extent(data: Data) -> int:
    return sum(len(text) + _LINE * text.count("\n") for text in texts(data))


def title(listed: ListedExhibit, words: Words) -> list[Phrase]:
    """The exhibit's titles; else what its items are called."""
    written = words.texts(listed.exhibit.title)
    if written:
        return written
    titles = [words.stated(item.card["title"], "title") for item in listed.items if item.card.get("title")]
    names = [[phrase(printable.name(item.name), "")] for item in listed.items if item.name]
    return next(iter(titles + names), words.absent("title"))


def card_values(items: Sequence[Item]) -> dict[str, str]:
    """What the items say where an exhibit has none of its `INSTEAD_OF_CARDS`; silent fields are left out."""
    said = {"date": "posted", "source": "platform", "language": "language"}
    values = {name: ", ".join(distinct(items, field)) for name, field in said.items()}
    values["pages"] = str(_counted_pages(items) or "")
    return {name: text for name, text in values.items() if text}


def _facts(listed: ListedExhibit, numbers: Mapping[ItemId, int], words: Words, language: str) -> Iterator[str]:
    """How much of what it is, in which language, translated from what: in one language."""
    items = listed.items
    screenshots = sum(is_screenshot(item) for item in items)
    if screenshots:
        yield words.one("list.screenshots", language, count=screenshots)
    if len(items) > max(screenshots, 1):
        yield words.one("list.files", language, count=len(items) - screenshots)
    if pages(listed) is None:
        yield words.one("absent.pages.not_stated", language)
    yield _spoken(listed, words, language)
    for original in distinct(items, "translation_of"):
        yield _translated(original, listed, numbers, words, language)
    for translator in distinct(items, "translator"):
        absent = translator in (UNKNOWN, WITHHELD)
        key = f"absent.translator.{translator}" if absent else "list.translator"
        yield words.one(key, language, name=printable.prose(translator))


def _spoken(listed: ListedExhibit, words: Words, language: str) -> str:
    said = [listed.exhibit.language] if listed.exhibit.language else distinct(listed.items, "language")
    if said in ([], [UNKNOWN], [WITHHELD]):
        return words.one(f"absent.language.{said[0] if said else 'not_stated'}", language)
    return words.one("list.language", language, languages=languages(said, words, language))


def languages(said: Sequence[str], words: Words, language: str) -> str:
    """The names of languages, given by their tags, in one language."""
    tags = dict.fromkeys(tag.strip() for text in said for tag in text.split(","))
    return ", ".join(_language(tag, words, language) for tag in tags)


def _language(tag: str, words: Words, language: str) -> str:
    key = tag if tag in (UNKNOWN, WITHHELD) else f"languages.{tag.split('-', maxsplit=1)[0].lower()}"
    return words.one(key, language) if words.has(key) else printable.prose(tag)


def _translated(
    original: str, listed: ListedExhibit, numbers: Mapping[ItemId, int], words: Words, language: str
) -> str:
    if original in (UNKNOWN, WITHHELD):
        return words.one(f"absent.translation_of.{original}", language)
    try:
        item = ItemId.parse(original)
    except ValueError:
        return words.one("list.translation_of_item", language, item=printable.prose(original))
    if item in listed.exhibit.items:
        return words.one("list.with_translation", language)
    if item in numbers:
        return words.one("list.translation", language, exhibit=numbers[item])
    return words.one("list.translation_of_item", language, item=item)


def _digests(listed: ListedExhibit) -> list[Data]:
    """The beginnings of the digests, each marked as shortened, and by its file where there are several."""
    several = len(listed.items) > 1
    return [
        {"file": f"{listed.exhibit.number}.{place}" if several else "", "text": printable.shortened(item.sha256.hex)}
        for place, item in enumerate(listed.items[:_MOST_DIGESTS], 1)
        if item.sha256
    ]


def pages(listed: ListedExhibit) -> int | None:
    """As many pages as the list says, else as its items have; None where nobody has counted."""
    return listed.exhibit.pages or _counted_pages(listed.items)


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
