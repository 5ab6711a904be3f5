"""Logs made up for tests: entries as the log would hold them, cut into commits, and states as an index shows them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hypothesis import strategies as st

from evidence_vault.clock import Instant
from evidence_vault.index import Commit, Index
from evidence_vault.records.entry import Entry, Json, Kind, LogHead
from evidence_vault.records.ids import CaseId, CustodianId, ExhibitId, ItemId
from evidence_vault.search import Query

KEY = bytes(range(32))
NIGHT = 1_715_000_000_000
SEARCHES = ("", "пост 17", "telegram png", "клев", '"снимок 7"', "zz", "алматы қал")
"""What `answers` looks for: by the index of words, its documents, and the texts as they are written."""


class Chronicle:
    """Entries in the order in which they are told."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def tell(self, kind: Kind, facts: Mapping[str, Json]) -> Entry:
        """Record one event, a second after the one before."""
        seq = len(self.entries)
        entry = Entry(seq, kind, Instant(NIGHT + 1000 * seq), CustodianId(1), facts)
        self.entries.append(entry)
        return entry

    def ingest(self, number: int, content: bytes = b"", /, **more: Json) -> Entry:
        """Take in item `number`."""
        digest = hashlib.sha256(content or b"%d" % number).hexdigest()
        facts: dict[str, Json] = {
            "item": f"E-{number:06d}",
            "sha256": digest,
            "bytes": len(content),
            "name": f"{number}.png",
        }
        return self.tell(Kind.ITEM_INGESTED, {**facts, **more})

    def describe(self, number: int, /, **card: str) -> Entry:
        """Fill fields of an item's card."""
        return self.tell(
            Kind.ITEM_DESCRIBED, {"item": f"E-{number:06d}"} | {f"card.{name}": text for name, text in card.items()}
        )

    def group(self, number: int, /, *items: int) -> Entry:
        """Say which items are one post, from top to bottom; none separates them."""
        return self.tell(Kind.ITEM_GROUPED, {"post": f"P-{number:04d}", "items": [f"E-{item:06d}" for item in items]})

    def case(self, number: int, /, **facts: str) -> Entry:
        """Open a case; ``title_ru`` stands for ``title.ru``."""
        return self.tell(Kind.CASE_CREATED, {"case": f"C-{number:03d}"} | dotted(facts))

    def exhibit(self, kind: Kind, case: int, number: int, items: Sequence[int] = (), /, **facts: Json) -> Entry:
        """Add, edit or withdraw an exhibit."""
        named: dict[str, Json] = {"case": f"C-{case:03d}", "exhibit": f"X-{number:04d}"}
        if items:
            named["items"] = [f"E-{item:06d}" for item in items]
        return self.tell(kind, named | dotted(facts))

    def order(self, case: int, *exhibits: int) -> Entry:
        """Put the exhibits of a case in this order."""
        order = [f"X-{number:04d}" for number in exhibits]
        return self.tell(Kind.EXHIBIT_ORDERED, {"case": f"C-{case:03d}", "order": order})

    def commits(self, *, of: int = 1) -> list[Commit]:
        """The log so far, `of` entries to a commit."""
        return list(cut(self.entries, [of] * len(self.entries)))

    def index(self) -> Index:
        """An index of the log so far, in memory."""
        index = Index.in_memory(KEY)
        index.replay(self.commits())
        return index


def cut(entries: Sequence[Entry], sizes: Sequence[int]) -> Iterator[Commit]:
    """Cut a log into commits of these sizes; the last one takes the rest."""
    start = 0
    for number, size in enumerate([*sizes, len(entries)], start=1):
        part = entries[start : start + size]
        start += len(part)
        if part:
            yield Commit(part, head(number, start))


def head(commit: int, size: int) -> LogHead:
    """A head of the right form; an index takes hashes as they are."""
    hashes = tuple(hashlib.sha256(b"%d %d" % (size, place)).digest() for place in range(size.bit_count()))
    return LogHead(commit, size, hashes, hashlib.sha256(b"%d" % size).digest())


def dotted(facts: Mapping[str, Json]) -> dict[str, Json]:
    """Facts whose names cannot be keywords: ``title_ru`` becomes ``title.ru``."""
    return {name.replace("_", "."): value for name, value in facts.items()}


def told() -> Chronicle:
    """A short log with something of every kind that has tables."""
    log = Chronicle()
    log.tell(Kind.VAULT_CREATED, {"format": 1, "vault": "a" * 26})
    log.tell(Kind.CUSTODIAN_ADDED, {"custodian": "c1", "key": "A" * 43 + "=", "name": "Aigerim"})
    log.tell(Kind.KEY_ADDED, {"slot": "k7", "slot_sha256": "0" * 64, "slot_kind": "passphrase", "custodian": "c1"})
    for number in range(1, 40):
        log.ingest(number, path=f"/home/a/Screens/{number}.png")
        log.describe(number, title=f"Пост {number}", platform="Telegram", note="z" * 300)
        inspected = {"item": f"E-{number:06d}", "result": "ok", "type": "image/png", "tool": "libmagic 5.44"}
        log.tell(Kind.ITEM_INSPECTED, inspected | {"fact.width": 1080, "fact.gps": "43.25,76.95"})
    log.group(1, 5, 4, 6)
    log.case(1, title_ru="Клевета", court_kk="Алматы қалалық соты", number="7")
    for number in range(1, 12):
        log.exhibit(Kind.EXHIBIT_ADDED, 1, number, [number], title_ru=f"Снимок {number}", pages=number)
    log.order(1, *range(11, 0, -1))
    log.exhibit(Kind.EXHIBIT_WITHDRAWN, 1, 3)
    submission: dict[str, Json] = {"case": "C-001", "submission": "S-001", "authority": "Суд", "deadline": "2026-03-23"}
    log.tell(Kind.SUBMISSION_ADDED, {**submission, "receipt_item": "E-000005"})
    return log


def answers(index: Index) -> list[object]:
    """Everything that can be asked of an index, as one value to compare."""
    cases = index.cases()
    return [
        index.head(),
        index.items(),
        index.posts(),
        cases,
        [index.exhibits(case.id) for case in cases],
        list(index.entries()),
        [list(index.entries(kind)) for kind in Kind],
        [index.history(item.id) for item in index.items()],
        [index.history(case.id) for case in cases],
        index.submissions(),
        index.custodians(),
        index.slots(),
        index.counts(),
        [index.item_with(item.sha256) for item in index.items() if item.sha256],
        index.documents(),
        [index.search(Query.parse(words)) for words in SEARCHES],
        [index.next_item(), index.next_post(), index.next_case(), index.next_exhibit(), index.next_custodian()],
    ]


def listing(folder: Path) -> dict[str, tuple[int, ...]]:
    """Names in a folder, and of each what a write would change; the folder itself included."""
    paths = [folder, *folder.rglob("*")]
    stats = {str(path.relative_to(folder)): path.stat() for path in paths}
    return {name: (s.st_mode, s.st_ino, s.st_size, s.st_mtime_ns) for name, s in stats.items()}


_TEXTS = st.text(max_size=6)
_NUMBERS = st.integers(min_value=1, max_value=4)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "c"]), inner, max_size=3),
    max_leaves=4,
)


_Given = dict[type[ItemId] | type[CaseId] | type[ExhibitId], int]


@st.composite
def logs(draw: st.DrawFn) -> list[Entry]:
    """Any log that a vault could hold: numbers are given once, everything else comes in any order."""
    log = Chronicle()
    given: _Given = {ItemId: 0, CaseId: 0, ExhibitId: 0}
    for step in draw(st.lists(st.sampled_from(sorted(_STEPS)), max_size=25)):
        _STEPS[step](draw, log, given)
    return log.entries


def _ingest(draw: st.DrawFn, log: Chronicle, given: _Given) -> None:
    given[ItemId] += 1
    optional: dict[str, st.SearchStrategy[Json]] = {
        "path": _TEXTS,
        "modified": st.just("1969-12-31T23:59:59.999Z"),
        "case": st.just("C-001"),
        "name_raw": st.just("/w=="),
        "changed_while_read": st.just(True),
        "later_fact": _JSON,
    }
    log.ingest(given[ItemId], draw(st.binary(max_size=1)), **draw(st.fixed_dictionaries({}, optional=optional)))


def _inspect(draw: st.DrawFn, log: Chronicle, _: _Given) -> None:
    found = draw(st.dictionaries(st.sampled_from(["fact.gps", "fact.width", "fact.exif.Model"]), _JSON))
    result = draw(st.sampled_from(["ok", "crashed"]))
    log.tell(Kind.ITEM_INSPECTED, {"item": f"E-{draw(_NUMBERS)}", "result": result, **found})


def _describe(draw: st.DrawFn, log: Chronicle, _: _Given) -> None:
    log.describe(draw(_NUMBERS), **draw(st.dictionaries(st.sampled_from(["title", "note", "no_such_field"]), _TEXTS)))


def _group(draw: st.DrawFn, log: Chronicle, _: _Given) -> None:
    log.group(draw(_NUMBERS), *draw(_SETS))


def _open_case(draw: st.DrawFn, log: Chronicle, given: _Given) -> None:
    given[CaseId] += 1
    log.case(given[CaseId], **draw(_CASE_FACTS))


def _edit_case(draw: st.DrawFn, log: Chronicle, _: _Given) -> None:
    log.tell(Kind.CASE_EDITED, {"case": f"C-{draw(_NUMBERS)}"} | dotted(draw(_CASE_FACTS)))


def _add_exhibit(draw: st.DrawFn, log: Chronicle, given: _Given) -> None:
    given[ExhibitId] += 1
    log.exhibit(Kind.EXHIBIT_ADDED, draw(_NUMBERS), given[ExhibitId], draw(_SETS), **draw(_EXHIBIT_FACTS))


def _edit_exhibit(draw: st.DrawFn, log: Chronicle, _: _Given) -> None:
    log.exhibit(Kind.EXHIBIT_EDITED, draw(_NUMBERS), draw(_NUMBERS), draw(_SETS), **draw(_EXHIBIT_FACTS))


def _withdraw(draw: st.DrawFn, log: Chronicle, _: _Given) -> None:
    log.exhibit(Kind.EXHIBIT_WITHDRAWN, draw(_NUMBERS), draw(_NUMBERS))


def _order(draw: st.DrawFn, log: Chronicle, _: _Given) -> None:
    log.order(draw(_NUMBERS), *draw(_SETS))


def _only_log(draw: st.DrawFn, log: Chronicle, _: _Given) -> None:
    log.tell(Kind.ORIGINAL_EXPORTED, {"item": f"E-{draw(_NUMBERS)}", "order": draw(_JSON)})


_SETS = st.lists(_NUMBERS, unique=True, max_size=4)
_CASE_FACTS = st.dictionaries(st.sampled_from(["title_ru", "title_kk", "court_en", "number"]), _TEXTS)
_EXHIBIT_FACTS = st.fixed_dictionaries(
    {},
    optional={
        "title_ru": _TEXTS,
        "shows_kk": _TEXTS,
        "date": _TEXTS,
        "pages": st.just("") | st.integers(0, 9),
    },
)
_STEPS = {
    "add exhibit": _add_exhibit,
    "describe": _describe,
    "edit case": _edit_case,
    "edit exhibit": _edit_exhibit,
    "export": _only_log,
    "group": _group,
    "ingest": _ingest,
    "inspect": _inspect,
    "open case": _open_case,
    "order": _order,
    "withdraw": _withdraw,
}
