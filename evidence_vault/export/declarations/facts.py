"""What the log knows and a form may have filled in: of the case, of a file, and within sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evidence_vault.custody.checkpoint import Checkpoint, origin, short_form
from evidence_vault.export import list_rows, moments, printable
from evidence_vault.export.blocks import Phrases
from evidence_vault.export.file_table import file_number, size
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.export.standing import Standing
from evidence_vault.export.words import Words, phrase
from evidence_vault.records.case import Case, Texts
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item

MONO = ("sha256", "file", "checkpoint", "vault")
"""Facts that are compared letter by letter."""

_GAP = "_" * 24


@dataclass(frozen=True, slots=True)
class Marked:
    """An exhibit, and its mark in the case.

    Attributes:
        mark: in the leading language.
        marks: in each language in which it has one; in any other one it is `mark`.
    """

    mark: str
    listed: ListedExhibit
    marks: Texts = field(default_factory=dict)

    def mark_in(self, language: str) -> str:
        """As a text of this language has it."""
        return self.marks.get(language, self.mark)


@dataclass(frozen=True, slots=True)
class File:
    """One file of an exhibit; `number` as of `file_number`."""

    number: str
    exhibit: Marked
    item: Item


def files(exhibits: Sequence[Marked]) -> list[File]:
    """Every file of these exhibits, in order."""
    return [
        File(file_number(each.mark, place, len(each.listed.items)), each, item)
        for each in exhibits
        for place, item in enumerate(each.listed.items, 1)
    ]


def translations(files: Sequence[File]) -> list[File]:
    """Those of the files that are translations, and those that they translate."""
    made = [file for file in files if file.item.card.get("translation_of") or file.item.card.get("translator")]
    wanted = {str(file.item.id) for file in made} | {file.item.card.get("translation_of") for file in made}
    return [file for file in files if str(file.item.id) in wanted]


def of_document(case: Case, exhibits: Sequence[Marked], standing: Standing, words: Words) -> Mapping[str, Phrases]:
    """Facts of the whole form; what nobody wrote is missing."""
    checkpoint = Checkpoint(origin(standing.vault), standing.head.size, standing.head.root)
    plain = {
        "number": printable.prose(case.number or ""),
        "custodian": printable.prose(standing.custodian),
        "program": printable.prose(standing.program),
        "vault": str(standing.vault),
        "entry": f"{standing.head.size - 1} · {moments.recorded_local(standing.at, standing.zone)}",
        "checkpoint": short_form(checkpoint.body),
    }
    texts = {"case": case.title, "court": case.court, "applicant": case.applicant, "subject": case.subject}
    return {
        **{name: _plain(text) for name, text in plain.items()},
        "exhibits": _marks(exhibits, words),
        **{name: words.texts(of) for name, of in texts.items()},
    }


def of_exhibit(exhibit: Marked, words: Words) -> Mapping[str, Phrases]:
    """Facts of an exhibit, by name."""
    return {"mark": _marks([exhibit], words), "title": list_rows.title(exhibit.listed, words)}


def of_file(file: File, standing: Standing, made_of: ItemId | None, words: Words) -> Mapping[str, Phrases]:
    """Facts of a file by name; of one that was destroyed, that it was; of a redacted version, what it was made of."""
    item = file.item
    known: dict[str, Phrases] = {
        **of_exhibit(file.exhibit, words),
        "exhibit_file": _plain(file.number),
        "item": _plain(str(item.id)),
        "made_of": words.each("declaration.redacted_of", item=made_of) if made_of else (),
        "taken_in": _plain(f"{moments.recorded_local(item.ingested_at, standing.zone)} · {item.seq}"),
    }
    if item.sha256 is None:
        return {**known, **dict.fromkeys(("file", "type", "size", "sha256"), words.each("kind.purge"))}
    return {
        **known,
        "file": _plain(printable.name(item.name)),
        "type": _plain(printable.name(item.media_type)) if item.media_type else words.each("absent.type.not_stated"),
        "size": _plain(size(item.size, words)),
        "sha256": _plain(item.sha256.hex),
    }


def of_card(item: Item, field: str, words: Words) -> Phrases:
    """What the card of a file says in a field; nothing where it is silent."""
    text = item.card.get(field, "")
    if not text:
        return ()
    if words.has(f"{field}.{text}"):
        return words.each(f"{field}.{text}")
    if words.has(text):  # unknown, withheld
        return words.each(text)
    return _plain(printable.prose(moments.stated(text) if field in ("captured", "posted", "translated") else text))


def places(known: Mapping[str, Phrases], language: str) -> dict[str, str]:
    """The same within a sentence of one language; what is not known is a gap."""
    found = {name: _in_language(phrases, language) or _GAP for name, phrases in known.items()}
    return {**found, "_": _GAP}


def _in_language(phrases: Phrases, language: str) -> str:
    fitting = [each for each in phrases if each["lang"] == language] or list(phrases)
    return str(fitting[0]["text"]).replace("\n", " ") if fitting else ""


def _marks(exhibits: Sequence[Marked], words: Words) -> Phrases:
    """Their marks in each language; once where they are the same in all."""
    said = {one: ", ".join(each.mark_in(one) for each in exhibits) for one in words.languages}
    same = len(set(said.values())) == 1
    return _plain(said[words.languages[0]]) if same else [phrase(text, one) for one, text in said.items()]


def _plain(text: str) -> Phrases:
    return (phrase(text, ""),) if text else ()
