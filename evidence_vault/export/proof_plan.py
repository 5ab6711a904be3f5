"""Choosing what a selective proof shows: the entries of the exhibits, and of each fact its latest value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from evidence_vault.custody.bundle import original_path
from evidence_vault.errors import InvalidValue, NoSuchExhibit, NotProvable
from evidence_vault.index import Index
from evidence_vault.records.case import Exhibit
from evidence_vault.records.derivative import REDACTION
from evidence_vault.records.entry import Entry, Kind
from evidence_vault.records.ids import CaseId, ExhibitId, ItemId, VaultId
from evidence_vault.records.item import Item
from evidence_vault.records.proof import NEEDED, NEVER, ProofPlan, ShownEntry

_LISTED: Final = ("title", "description", "platform", "account", "display_name", "url", "posted", "captured")
_CARD: Final = frozenset(f"card.{name}" for name in (*_LISTED, "captured_source", "obtained", "language"))
_EXHIBIT: Final = frozenset({"case", "exhibit", "items", "date", "source", "language", "pages"})
_OF_KIND: Final = {
    Kind.VAULT_CREATED: frozenset({"format", "vault", "vault_key"}),
    Kind.CUSTODIAN_ADDED: frozenset({"custodian", "key"}),
    Kind.HANDOVER_ACCEPTED: frozenset({"earlier_key", "vault_key"}),
    Kind.ANCHOR_REQUESTED: frozenset({"form", "commit", "size", "root"}),
    Kind.ANCHOR_RECEIVED: frozenset({"form", "request", "items", "stamped_by", "stamped_on"}),
    Kind.LOG_GAP: frozenset({"commits", "before_size", "before_root", "after_size", "after_root"}),
    Kind.ITEM_INGESTED: frozenset({"item", "sha256", "bytes", "source", "changed_while_read"}),
    Kind.ITEM_INSPECTED: frozenset({"item", "result", "type", "tool"}),
    Kind.ITEM_DESCRIBED: frozenset({"item"}) | _CARD,
    Kind.DERIVATIVE_MADE: frozenset({"item", "parent", "recipe", "tool", "regions"}),
    Kind.EXHIBIT_ADDED: _EXHIBIT,
    Kind.EXHIBIT_EDITED: _EXHIBIT,
    Kind.LIST_ISSUED: frozenset(
        {"case", "list", "profile", "languages", "order", "marks", "numbering", "numberings", "profile_sha256"}
    ),
}
"""What is shown where nobody asks otherwise: what an exhibit list prints. Names, paths and people are not."""

_SEALED: Final = frozenset({"item", "source"})
"""What is shown of how an item was taken in of which only a redacted copy is given out: its digest could be guessed from."""

_ALWAYS: Final = frozenset({Kind.ITEM_INGESTED, Kind.EXHIBIT_ADDED, Kind.DERIVATIVE_MADE})
"""Kinds of which an entry is shown even where it says no more than what is needed."""

_TEXTS: Final = ("title.", "shows.")
_XML, _OPEN = "application/vnd.openxmlformats-officedocument", "application/vnd.oasis.opendocument"
_SUFFIXES: Final = {
    "application/epub+zip": ".epub",
    "application/gzip": ".gz",
    "application/json": ".json",
    "application/mbox": ".mbox",
    "application/msword": ".doc",
    "application/pdf": ".pdf",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-outlook": ".msg",
    "application/vnd.ms-powerpoint": ".ppt",
    f"{_OPEN}.presentation": ".odp",
    f"{_OPEN}.spreadsheet": ".ods",
    f"{_OPEN}.text": ".odt",
    f"{_XML}.presentationml.presentation": ".pptx",
    f"{_XML}.spreadsheetml.sheet": ".xlsx",
    f"{_XML}.wordprocessingml.document": ".docx",
    "application/wacz": ".wacz",
    "application/warc": ".warc",
    "application/warc+gzip": ".gz",
    "application/x-7z-compressed": ".7z",
    "application/x-rar": ".rar",
    "application/x-tar": ".tar",
    "application/zip": ".zip",
    "audio/amr": ".amr",
    "audio/flac": ".flac",
    "audio/mpeg": ".mp3",
    "audio/ogg": ".ogg",
    "audio/x-hx-aac-adts": ".aac",
    "audio/x-m4a": ".m4a",
    "audio/x-wav": ".wav",
    "image/avif": ".avif",
    "image/bmp": ".bmp",
    "image/gif": ".gif",
    "image/heic": ".heic",
    "image/heif": ".heif",
    "image/jp2": ".jp2",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "image/tiff": ".tif",
    "image/webp": ".webp",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "text/calendar": ".ics",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/rtf": ".rtf",
    "text/tab-separated-values": ".tsv",
    "text/vcard": ".vcf",
    "text/xml": ".xml",
    "video/3gpp": ".3gp",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
    "video/x-matroska": ".mkv",
    "video/x-msvideo": ".avi",
}


class Choice:
    """Which facts may be seen."""

    def __init__(self, show: Iterable[str] = (), hide: Iterable[str] = (), ordinary: Iterable[str] = ()) -> None:
        """Take more facts, or fewer, than the ordinary ones; `ordinary` are more that are ordinary here.

        Raises:
            InvalidValue: one can never be shown, or must be.
        """
        self._show, self._hide = frozenset(show), frozenset(hide)
        for name in sorted(self._show & NEVER):
            raise InvalidValue(field="show", value=name, expected="another fact: this one never leaves the vault")
        for name in sorted(self._hide & NEEDED):
            raise InvalidValue(field="hide", value=name, expected="another fact: without this one nothing is proved")
        self._ordinary = frozenset(ordinary)
        self._unused = set(self._show | self._hide)

    def refuse_unused(self) -> None:
        """Refuse what none of the entries has that were asked for so far.

        Raises:
            InvalidValue: a fact was named that stands in none of them.
        """
        for name in sorted(self._unused):
            raise InvalidValue(field="fact", value=name, expected="one that an entry of these exhibits has")

    def of(self, entry: Entry, superseded: Iterable[str] = ()) -> ShownEntry:
        """What would be seen of an entry; of what a later entry changed, nothing."""
        self._unused -= entry.facts.keys()
        old = frozenset(superseded)
        names = [name for name in entry.facts if self._may(entry.kind, name) and (name not in old or name in NEEDED)]
        withheld = tuple(name for name in entry.facts if name not in names)
        return ShownEntry(entry, {name: entry.facts[name] for name in names}, withheld)

    def sealed(self, entry: Entry) -> ShownEntry:
        """The same of an entry that took in what is not to be seen, whatever was asked for."""
        names = [name for name in entry.facts if name in _SEALED]
        withheld = tuple(name for name in entry.facts if name not in _SEALED)
        return ShownEntry(entry, {name: entry.facts[name] for name in names}, withheld)

    def _may(self, kind: Kind, name: str) -> bool:
        if name in NEVER or name in self._hide:
            return False
        ordinary = _OF_KIND.get(kind, frozenset())
        text = ordinary is _EXHIBIT and name.startswith(_TEXTS)
        return name in ordinary or name in self._show or name in self._ordinary or text


def plan_proof(
    index: Index, vault: VaultId, case: CaseId, numbers: Sequence[int], choice: Choice, lost: Mapping[int, str]
) -> ProofPlan:
    """What a proof of these exhibits would show; nothing is written.

    Args:
        index: the log.
        vault: whose it is.
        case: that has the exhibits.
        numbers: of the exhibits.
        choice: which facts may be seen.
        lost: commits that cannot be read, and their files: what stood in them cannot be shown, though the index may
            remember it.

    Raises:
        NoSuchExhibit: a number is not that of an exhibit in use.
        ItemDestroyed: an original is no longer there.
        NotProvable: what took it in, or introduced who did, is lost.
    """
    return plan_exhibits(index, vault, case, _exhibits(index, case, numbers), choice, lost)


def plan_exhibits(
    index: Index,
    vault: VaultId,
    case: CaseId,
    exhibits: Sequence[Exhibit],
    choice: Choice,
    lost: Mapping[int, str],
    until: tuple[int | None, int | None] = (None, None),
) -> ProofPlan:
    """What a proof of exhibits would show, as a list has them. All else as of `plan_proof`.

    Args:
        index: the log.
        vault: whose it is.
        case: that has them.
        exhibits: with their numbers and items at that time.
        choice: which facts may be seen.
        lost: as of `plan_proof`.
        until: numbers of the first entry that is not looked at any more, and of the first one of those about exhibits and
            items, such as their cards; None for all of the log.
    """
    items = list(dict.fromkeys(item for exhibit in exhibits for item in exhibit.items))
    end = until[0] or index.head().size
    return _Plan(index, vault, choice, lost, end, min(end, until[1] or end)).of(case, exhibits, items)


def plan_items(
    index: Index, vault: VaultId, items: Sequence[ItemId], choice: Choice, lost: Mapping[int, str]
) -> ProofPlan:
    """What a proof of these items without any exhibit would show. All else as of `plan_proof`."""
    for item in items:
        index.kept_item(item)
    end = index.head().size
    return _Plan(index, vault, choice, lost, end, end).of(None, (), sorted(set(items)))


@dataclass(frozen=True, slots=True)
class _Plan:
    """What `plan_proof` and `plan_items` have in common."""

    index: Index
    vault: VaultId
    choice: Choice
    lost: Mapping[int, str]
    until: int
    said_until: int

    def of(self, case: CaseId | None, exhibits: Sequence[Exhibit], items: Sequence[ItemId]) -> ProofPlan:
        """The plan for these items, with the exhibits in which they stand."""
        index, shown = self.index, self._about(exhibits, items)
        shown.sort(key=lambda one: one.entry.seq)
        originals = {path: item for one in items for path, item in original_of(index, one, self.until).items()}
        listed = tuple(exhibit.number for exhibit in exhibits)
        return ProofPlan(case, listed, tuple(shown), originals, self.vault, self.until)

    def _about(self, exhibits: Sequence[Exhibit], items: Sequence[ItemId]) -> list[ShownEntry]:
        index, choice, lost = self.index, self.choice, self.lost
        shown = [choice.of(entry) for entry in index.entries_at([0])]
        for exhibit in exhibits:
            shown += entries_about(index, exhibit.id, choice, self.said_until)
        for item in items:
            shown += entries_about(index, item, choice, self.said_until)
        if exhibits:
            shown += self._sealed(items)
        taken_over = (entry for entry in index.entries(Kind.HANDOVER_ACCEPTED) if "earlier_key" in entry.facts)
        shown += map(choice.of, taken_over)
        if lost:  # what stands before a gap may be proved by the entry that tells of it alone
            shown += [choice.of(entry) for entry in index.entries(Kind.LOG_GAP) if "before_root" in entry.facts]
        gone = {seq for number in lost for seq in index.entries_of_commit(number)}
        shown = [one for one in shown if one.entry.seq not in gone and one.entry.seq < self.until]
        by = {one.entry.by for one in shown}
        introduced = index.entries_at(custodian.seq for custodian in index.custodians() if custodian.id in by)
        shown += [choice.of(entry) for entry in introduced if entry.seq not in gone]
        if lost:
            needed = {("vault", str(self.vault)), *(("custodian", str(one)) for one in by)}
            needed |= {
                *(("exhibit", str(exhibit.id)) for exhibit in exhibits),
                *(("item", str(item)) for item in items),
            }
            _refuse_lost(needed, shown, lost)
        return shown

    def _sealed(self, items: Sequence[ItemId]) -> Iterator[ShownEntry]:
        """How the items were taken in of which redacted copies are given out, and not they themselves."""
        made = (self.index.made_from(item) for item in items)
        parents = {one.parent for one in made if one and one.recipe == REDACTION} - set(items)
        for parent in sorted(parents):
            for entry in self.index.history(parent):
                if entry.kind is Kind.ITEM_INGESTED and entry.facts.get("item") == str(parent):
                    yield self.choice.sealed(entry)


def original_of(index: Index, item: ItemId, until: int) -> dict[str, Item]:
    """Where the original of an item would stand, with the suffix of its type as it was known. Raises `ItemDestroyed`."""
    kept = index.kept_item(item)
    looked = [one for one in index.history(item) if one.kind is Kind.ITEM_INSPECTED and one.seq < until]
    media_type = str(looked[-1].facts.get("type", "")) if looked else ""
    return {original_path(kept.id, _SUFFIXES.get(media_type, "")): kept}


_BEGINS: Final = (Kind.VAULT_CREATED, Kind.CUSTODIAN_ADDED, Kind.ITEM_INGESTED, Kind.EXHIBIT_ADDED)
"""Without the entry of one of these kinds nothing that was said later of the thing proves anything."""


def _refuse_lost(needed: Iterable[tuple[str, str]], shown: Sequence[ShownEntry], lost: Mapping[int, str]) -> None:
    begun = {
        (name, value)
        for one in shown
        if one.entry.kind in _BEGINS
        for name, value in one.entry.facts.items()
        if isinstance(value, str)
    }
    if missing := sorted(value for name, value in set(needed) - begun):
        raise NotProvable(missing=missing, files=list(lost.values()))


def _exhibits(index: Index, case: CaseId, numbers: Sequence[int]) -> list[Exhibit]:
    by_number = {exhibit.number: exhibit for exhibit in index.exhibits(case) if not exhibit.withdrawn}
    for number in numbers:
        if number not in by_number:
            raise NoSuchExhibit(case=str(case), item=f"number {number}")
    return [by_number[number] for number in sorted(set(numbers))]


def entries_about(index: Index, subject: ItemId | ExhibitId, choice: Choice, until: int) -> Iterator[ShownEntry]:
    """The entries of one exhibit or item, with a number below `until`, that say something which may be seen."""
    fact = "item" if isinstance(subject, ItemId) else "exhibit"
    entries = [
        entry
        for entry in index.history(subject)
        if entry.seq < until
        and entry.kind in _OF_KIND
        and entry.kind is not Kind.VAULT_CREATED
        and entry.facts.get(fact) == str(subject)
    ]
    later: set[str] = set()
    shown = []
    for entry in reversed(entries):
        one = choice.of(entry, later | {name for name, value in entry.facts.items() if value == ""})
        later |= entry.facts.keys()
        if entry.kind in _ALWAYS or one.facts.keys() - NEEDED:
            shown.append(one)
    yield from reversed(shown)
