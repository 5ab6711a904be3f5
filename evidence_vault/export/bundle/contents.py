"""What the books of a bundle consist of: the whole of it, and the core bundle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evidence_vault.export import moments, printable
from evidence_vault.export.bundle import annexes, front
from evidence_vault.export.bundle.book import Contents
from evidence_vault.export.bundle.front import Bound, Section
from evidence_vault.export.bundle.layout import Group, Run, Span, volume_key
from evidence_vault.export.bundle.parts import Spool
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.bundle.told import told_section
from evidence_vault.export.forum_list import own_words
from evidence_vault.export.list_changes import what_changed
from evidence_vault.export.words import Phrase, Words, phrase
from evidence_vault.records.ids import ItemId
from evidence_vault.records.issued import Change
from evidence_vault.records.pages import Part
from evidence_vault.records.profile import in_language

Spans = Mapping[str, Span]


class Whole:
    """The bundle: every exhibit of the list, and what closes it."""

    def __init__(self, plan: BundlePlan, spool: Spool, media: Mapping[ItemId, str], first: int = 1) -> None:
        """Take what is bound.

        Args:
            plan: what is built.
            spool: with the pages that were made of the items.
            media: where a file that has no pages lies in the bundle.
            first: number of the first page.
        """
        self.first = first
        self.plan, self.spool, self.media = plan, spool, media
        self.words = plan.words
        self.bounds: Sequence[Bound] = plan.own
        self.ends = self._ends()

    def contents(self) -> Contents:
        """As a book."""
        closing = tuple(Group(str(end["key"]), (Run(str(end["key"])),)) for end in self.ends)
        return Contents(
            self.lead, (*map(self.group, self.bounds), *closing), self.sections, dict(self.bookmarks()), self.first
        )

    def group(self, bound: Bound) -> Group:
        """The runs of an exhibit: its sheet, then its files."""
        runs = [Run(bound.slip_key)] if self._has_slip(bound) else []
        for item in bound.items:
            runs.append(Run(str(item.id), self.spool.places.get(item.id)))
            if (part := self.spool.made[item.id]).result == "ok" and part.told:
                runs.append(Run(_remarks_key(item.id)))
        # beside a page number it must not be a bare one
        return Group(bound.key, tuple(runs), front.named_in_all(bound, self.plan.numbering, self.words))

    def _has_slip(self, bound: Bound) -> bool:
        return self.plan.profile.slip_sheets or bound.withheld is not None

    def lead(self, number: int, count: int, spans: Spans) -> list[Section]:
        """Cover and index of a volume."""
        return [self._cover(number, count, spans), self._index(number, spans)]

    def _cover(self, number: int, count: int, spans: Spans) -> Section:
        plan, words = self.plan, self.words
        day = moments.recorded(plan.issued.at)[:10]
        titles = own_words(plan.profile, "list.title", words)
        issued = [
            phrase(words.one("bundle.list", one, title=title["text"], version=plan.issued.version, day=day), one)
            for title, one in zip(titles, words.languages, strict=True)
        ]
        facts: Section = {
            "bundle.contains": [*issued, *self._counted()],
            "bundle.forum": [phrase(in_language(plan.profile.name, one), one) for one in words.languages],
            "notes": self._notes(),
        }
        span = spans.get(volume_key(number))
        return front.cover(
            self._key(f"cover {number}"),
            self._title(),
            plan.case,
            words,
            volume=(number, count),
            span=span,
            facts=facts,
        )

    def _counted(self) -> Sequence[Phrase]:
        """How many exhibits there are; of those that are withheld there is no more than a number."""
        count, withheld = len(self.bounds), sum(bound.withheld is not None for bound in self.bounds)
        return self.words.each(f"bundle.exhibits{'_withheld' if withheld else ''}", count=count, withheld=withheld)

    def _title(self) -> Sequence[Phrase]:
        return self.words.each("bundle.late_title" if self.plan.late else "bundle.title")

    def _notes(self) -> list[Sequence[Phrase]]:
        return [self._late_about()] if self.plan.late else []

    def _late_about(self) -> Sequence[Phrase]:
        (*_, before) = self.plan.earlier
        day = moments.recorded(before.record.standing.at)[:10]
        return self.words.each("bundle.late_about", day=day, pages=self.first - 1, first=self.first)

    def _key(self, key: str) -> str:
        return front.keyed(self.plan.late, key)

    def _main(self) -> Spans | None:
        """Where the exhibits stand in the whole bundle, if this is not that."""
        return None

    def _index(self, number: int, spans: Spans) -> Section:
        words, main = self.words, self._main()
        rows = [
            front.unused_row(one, words)
            if isinstance(one, str)
            else front.exhibit_row(one, spans, words, volume=number, main=main)
            for one in self._indexed()
        ]
        for end in self.ends:
            key = str(end["key"])
            link = front.linked(key, spans.get(key), number, words)
            rows.append(front.index_row("", words.each(f"bundle.{end['kind']}"), spans.get(key), link))
        return {
            "key": self._key(f"index {number}"),
            "kind": "index",
            "title": words.each("bundle.late_index" if self.plan.late else "bundle.index"),
            "about": self._late_about() if self.plan.late else [],
            "rows": rows,
            "main": main is not None,
            "changes": [changed_row(one, words) for one in self.plan.since] if number == 1 else [],
        }

    def _indexed(self) -> list[Bound | str]:
        """What the index names, in the order of the list: exhibits, and of a whole list the marks of those withdrawn."""
        if not self.plan.whole or self.plan.late:
            return list(self.bounds)
        bounds = {bound.exhibit.id: bound for bound in self.bounds}
        return [bounds.get(row.exhibit.id, row.mark) for row in self.plan.issued.rows]

    def sections(self, spans: Spans) -> dict[str, Section]:
        """Everything that the program sets between cover and end, by its key."""
        made = {str(item): part for item, part in self.spool.made.items()}
        found = {str(section["key"]): section for bound in self.bounds for section in self._of(bound, spans, made)}
        for end in self.ends:
            found[str(end["key"])] = _linked(annexes.placed(end, spans), spans)
        return found

    def _of(self, bound: Bound, spans: Spans, made: Mapping[str, Part]) -> Iterator[Section]:
        plan, words = self.plan, self.words
        if self._has_slip(bound):
            yield front.slip(bound, plan.case, plan.numbering, spans, made, words)
        for at, item in enumerate(bound.items, 1):
            part, number = self.spool.made[item.id], front.file_number(bound, at)
            if part.told:
                key = str(item.id) if part.result == "told" else _remarks_key(item.id)
                yield told_section(key, number, item, part.told, words)
            elif part.result != "ok":
                yield front.blank(bound, at, item, part, words, self.media.get(item.id, ""))

    def _ends(self) -> list[Section]:
        plan, words = self.plan, self.words
        record = plan.new_record
        redacted = annexes.redactions(record.redacted, [bound for bound in plan.own if not bound.withheld], words)
        custody = annexes.custody(record, plan.own, plan.numbering, words, plan.consents, plan.profile, plan.record)
        back = [annexes.back(words)] if plan.profile.page.back_sheet else []
        pages = annexes.own_pages(plan.own, self.spool.made, words)
        ends = [*([pages] if pages else []), *([redacted] if redacted else []), custody, *back]
        return [{**end, "key": self._key(str(end["key"]))} for end in ends]

    def bookmarks(self) -> Iterator[tuple[str, str]]:
        """Titles, in the leading language, by key."""
        words, leading = self.words, self.words.languages[0]
        for number in range(1, len(self.bounds) + 2):
            title = words.one("bundle.late_index" if self.plan.late else "bundle.index", leading)
            yield self._key(f"index {number}"), title
        for bound in self.bounds:
            name = str(front.named(bound, self.plan.numbering, words)[0]["text"])
            yield bound.key, f"{name}. {_line(front.title_of(bound, words)[0])}"
            if len(bound.items) > 1:
                for at, item in enumerate(bound.items, 1):
                    yield str(item.id), f"{front.file_number(bound, at)} {_line(phrase(printable.name(item.name), ''))}"
        for end in self.ends:
            yield str(end["key"]), words.one(f"bundle.{end['kind']}", leading)


class Core(Whole):
    """The core bundle: some exhibits, with their pages in the whole one beside."""

    def __init__(self, plan: BundlePlan, spool: Spool, media: Mapping[ItemId, str], main: Spans) -> None:
        super().__init__(plan, spool, media)
        self.bounds, self._whole = plan.core, main

    def _title(self) -> Sequence[Phrase]:
        return self.words.each("bundle.core_title")

    def _notes(self) -> list[Sequence[Phrase]]:
        return [self.words.each("bundle.core_about")]

    def _main(self) -> Spans | None:
        return self._whole

    def _indexed(self) -> list[Bound | str]:
        return list(self.bounds)

    def _ends(self) -> list[Section]:
        return []


def changed_row(change: Change, words: Words) -> Section:
    """What became of an exhibit since the build before: its old and its new mark, and what is so now."""
    marks = (change.old_mark or "–", change.new_mark or "–")
    return {
        "mark": marks[0] if marks[0] == marks[1] else " → ".join(marks),
        "title": words.texts(change.title) or words.absent("title"),
        "said": [line.phrase for line in what_changed(change, words)],
    }


def _remarks_key(item: ItemId) -> str:
    return f"remarks {item}"


def _line(text: Phrase) -> str:
    """A title on one line, as bookmarks have it."""
    return " ".join(str(text["text"]).split())


def _linked(section: Section, spans: Spans) -> Section:
    """A section with links to what stands in its own volume alone."""
    own = spans.get(str(section["key"]))
    linked = dict(section)
    for name in ("groups", "rows"):
        if name in section:
            rows: list[Section] = list(section[name])  # type: ignore[arg-type]
            linked[name] = [
                {**row, "key": row["key"] if own and spans[str(row["key"])].volume == own.volume else ""}
                for row in rows
            ]
    return linked
