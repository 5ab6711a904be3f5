"""Binding the books of a bundle into files: volumes within the forum's limits, the core bundle, a file for each exhibit."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import BundleFailed, DiskFull
from evidence_vault.export.bundle import files
from evidence_vault.export.bundle.book import Contents, Frame, Setting, order_of, own_part, set_book
from evidence_vault.export.bundle.contents import Core, Whole
from evidence_vault.export.bundle.front import Bound
from evidence_vault.export.bundle.layout import Limit
from evidence_vault.export.bundle.naming import bundle_name
from evidence_vault.export.bundle.parts import Spool
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.new_file import new_file, passing_file
from evidence_vault.export.originals import copy_original
from evidence_vault.export.proof import place_for
from evidence_vault.progress import Parts, Progress
from evidence_vault.records.digest import Content, Digest
from evidence_vault.records.ids import ItemId
from evidence_vault.records.item import Item
from evidence_vault.records.pages import Assembly, PartAt, Stamp
from evidence_vault.sandbox.crew import Step, share_out
from evidence_vault.sandbox.pages import Binder, most_of
from evidence_vault.vault.durable import FLUSHED, flush_data, write_all
from evidence_vault.vault.objects import ObjectStore

DATA: Final = "data"
_BUNDLE: Final = ("Bundle", "00_bundle")
_CORE: Final = ("Core Bundle", "00_core-bundle")
"""What a file is, in a name that a forum wants, and its plain name."""

_MARGIN: Final = 50
"""One part in so many of a volume's size is left free, for what binding adds."""

_ATTEMPTS: Final = 5
"""How often volumes that became too large are cut anew, with fewer exhibits in each."""


@dataclass(frozen=True, slots=True)
class Book:
    """The pages of one build, set; an addition is a book of its own.

    Attributes:
        own: its own pages in the spool, piece by piece.
        names: of its files, one for each volume.
    """

    plan: BundlePlan
    contents: Contents
    setting: Setting
    own: Sequence[PartAt]
    names: tuple[str, ...] = ()

    def orders(self) -> list[Assembly]:
        """How each volume is bound."""
        frame = frame_of(self.plan)
        return [order_of(self.setting, volume, self.own, self.contents, frame) for volume in self.setting.volumes]


def frame_of(plan: BundlePlan) -> Frame:
    """What all pages have in common."""
    limits, words = plan.profile.limits, plan.words
    room = limits.file_bytes
    size = None if room is None else room - room // _MARGIN
    title = plan.case.title.get(words.languages[0]) or next(iter(plan.case.title.values()), str(plan.case.id))
    title = f"{words.one('bundle.title', words.languages[0])}: {' '.join(title.split())}"
    return Frame(title, words, plan.record.standing.at, plan.profile.page, Limit(limits.pages, size))


def media(plan: BundlePlan, spool: Spool) -> dict[ItemId, str]:
    """Where in the bundle a file lies that has no pages."""
    return {item: f"{DATA}/{name}" for item, name in files.names(plan, spool.made)[1].items()}


def contents_of(plan: BundlePlan, spool: Spool, first: int) -> Contents:
    """What the book of a build consists of, its first page having this number."""
    return Whole(plan, spool, media(plan, spool), first).contents()


class _Bench(Binder):
    """A binder with the file that it writes to."""

    def __init__(self, spool: BinaryIO, out: BinaryIO, most: int) -> None:
        super().__init__(spool, out, most)
        self.out = out


@dataclass(frozen=True, slots=True)
class Binding:
    """Binds the files of pages that a bundle has, below a folder.

    Attributes:
        written: what they consist of, by path below the folder.
    """

    plan: BundlePlan
    spool: Spool
    folder: Path
    progress: Progress
    written: dict[str, Content] = field(default_factory=dict)

    def books(self, settings: Sequence[Setting]) -> tuple[Book, ...]:
        """Bind the bundle, and what was added to it later, behind it in the same file where that is one file.

        Args:
            settings: earlier ones of these books, from which the final ones are near.

        Raises:
            BundleFailed: a part cannot be bound, or pages of an earlier build come out otherwise than they were.
            MissingGlyph, TypesetFailed: pages cannot be set.
        """
        volumes = sum(len(one.volumes) for one in settings)
        self.progress.begin("bundle.bind", 100 * (volumes + (len(settings) > 1)))
        found: list[Book] = []
        first = 1
        for one, before in zip(self.plan.builds, settings, strict=True):
            book = self._fitting(one, first, before)
            first += book.setting.pages
            if one.pages is not None and one.pages != first - 1:
                raise BundleFailed(reason=f"the earlier build had {one.pages} pages, and now has {first - 1}")
            found.append(book)
        if len(found) > 1:
            self._join(found)
        return tuple(found)

    def _fitting(self, plan: BundlePlan, first: int, before: Setting | None) -> Book:
        """The volumes of one build; any that ends over the limit is cut anew, with fewer exhibits in it."""
        frame = frame_of(plan)
        attempt = 0
        while True:
            attempt += 1
            contents = contents_of(plan, self.spool, first)
            setting = set_book(contents, frame, self.progress, before)
            late = (f"{_BUNDLE[0]} late {plan.late}", f"{_BUNDLE[1]}-late-{plan.late}")
            names = self._names(late if plan.late else _BUNDLE, setting)
            book = Book(plan, contents, setting, self._own(setting), names)
            self.bind(zip(names, book.orders(), strict=True))
            size, most = self._largest(book), plan.profile.limits.file_bytes
            if most is None or frame.limit.size is None or size <= most or attempt == _ATTEMPTS:
                return book
            frame = replace(frame, limit=Limit(frame.limit.pages, frame.limit.size * most // size))
            self._remove(names)

    def _own(self, setting: Setting) -> list[PartAt]:
        return [self.spool.add(piece.pdf, 0) for piece in setting.pieces.values()]

    def _remove(self, names: Iterable[str]) -> None:
        for name in names:
            self._path(name).unlink()
            del self.written[f"{DATA}/{name}"]

    def _largest(self, book: Book) -> int:
        """Bytes of the largest volume that could be cut."""
        volumes = zip(book.names, book.setting.volumes, strict=True)
        return max((self._path(name).stat().st_size for name, one in volumes if len(one.groups) > 1), default=0)

    def _join(self, books: Sequence[Book]) -> None:
        """Put additions behind the pages of the bundle, if all of it is one file that the forum takes."""
        limits = self.plan.profile.limits
        names = [name for book in books for name in book.names]
        size = sum(self._path(name).stat().st_size for name in names)
        pages = sum(book.setting.pages for book in books)
        if len(names) > len(books) or size > (limits.file_bytes or size) or pages > (limits.pages or pages):
            return
        self._remove(names)
        self.bind([(books[0].names[0], _joined([order for book in books for order in book.orders()]))])

    def core(self, main: Setting) -> None:
        """Bind the core bundle, if there is to be one."""
        if not self.plan.core:
            return
        frame = frame_of(self.plan)
        contents = Core(self.plan, self.spool, media(self.plan, self.spool), main.spans).contents()
        setting = set_book(contents, frame, self.progress)
        own = self._own(setting)
        self.progress.begin("bundle.core", 100 * len(setting.volumes))
        self.bind(
            (name, order_of(setting, volume, own, contents, frame))
            for name, volume in zip(self._names(_CORE, setting), setting.volumes, strict=True)
        )

    def exhibits(self, books: Sequence[Book], vault: OpenVault) -> None:
        """Write the file of each exhibit, and of each item that has no pages."""
        of_exhibits, of_items = files.names(self.plan, self.spool.made)
        orders = [
            (name, self._exhibit(bound, book))
            for book in books
            for bound in book.plan.own
            if (name := of_exhibits.get(bound.key))
        ]
        items = {item.id: item for book in books for bound in book.plan.own for item in bound.items}
        self.progress.begin("bundle.exhibits", 100 * (len(orders) + len(of_items)))
        self.bind(orders, linear=self.plan.profile.page.linear)
        self._copy({name: items[item] for item, name in of_items.items()}, vault.store)

    def _copy(self, items: Mapping[str, Item], store: ObjectStore) -> None:
        """Write the files of items that have no pages."""
        for name, item in items.items():
            target = self._path(name)
            told = Parts(self.progress, item.size, 100)
            self.written[f"{DATA}/{name}"] = copy_original(item, target, target, store, told)
            told.end()

    def _exhibit(self, bound: Bound, book: Book) -> Assembly:
        """The pages of an exhibit without its sheet, and without numbers of the bundle."""
        (group,) = (one for one in book.contents.groups if one.key == bound.key)
        runs = [run for run in group.runs if run.key != bound.slip_key]
        parts = tuple(run.part or own_part(book.setting, book.own, run.key) for run in runs)
        stamps = tuple(Stamp("") for part in parts for _ in range(part.pages))
        created = book.plan.record.standing.at.unix_ms
        return Assembly(parts, stamps, (), f"{group.mark}", book.plan.words.languages[0], created)

    def bind(self, orders: Iterable[tuple[str, Assembly]], *, linear: bool = False) -> None:
        """Bind files, several at once; what is bound is copied to its place.

        Args:
            orders: what is bound, by name.
            linear: each is written anew for being read page by page.

        Raises:
            BundleFailed: a part cannot be bound.
            DiskFull, OutputFailed: the medium refused.
            Cancelled: the person stopped.
        """
        wanted = list(orders)
        most = max((most_of(order) for _, order in wanted), default=0)
        with contextlib.ExitStack() as stack:
            crew: list[_Bench] = []
            for number, spool in zip(range(len(wanted)), self.spool.readers, strict=False):
                out = stack.enter_context(passing_file(self.folder / f"binding {number}", self.spool.out))
                crew.append(stack.enter_context(_Bench(spool, out, most)))
            jobs = [partial(self._bound, name, order, linear) for name, order in wanted]
            for (name, _), content in zip(wanted, share_out(crew, jobs, self.progress) if crew else (), strict=True):
                self.written[f"{DATA}/{name}"] = content

    def _bound(self, name: str, order: Assembly, linear: bool, bench: _Bench, step: Step) -> Content:
        self._bind(name, order, bench, step)
        if linear:
            part = self.spool.take(bench.out, len(order.stamps))
            self._bind(name, replace(order, parts=(part,), linear=True), bench, lambda _: step(0))
        return self._keep(bench.out, name, step)

    def _bind(self, name: str, order: Assembly, bench: _Bench, step: Step) -> None:
        bound = bench.bind(order, step)
        if bound.result == "disk_full":
            raise DiskFull(path=str(self.spool.out))
        if bound.result != "ok":
            step(0)  # one that was stopped is said to have crashed
            raise BundleFailed(reason=f"{name}: {bound.result} {bound.where}".strip())

    def _keep(self, out: BinaryIO, name: str, step: Step) -> Content:
        out.seek(0)
        digest, size = hashlib.sha256(), 0
        with new_file(self._path(name)) as descriptor:
            while block := out.read(1 << 20):
                step(0)
                write_all(descriptor, block)
                digest.update(block)
                size += len(block)
                if size % FLUSHED == 0:
                    flush_data(descriptor)
        out.seek(0)
        out.truncate()
        return Content(Digest(digest.digest()), size)

    def _names(self, what: tuple[str, str], setting: Setting) -> tuple[str, ...]:
        """Names of the volumes of a book."""
        plan, several = self.plan, len(setting.volumes)
        return tuple(
            bundle_name(
                plan.profile.bundle_naming,
                plan.case,
                what=what[0],
                plain=what[1],
                volume=(volume.number, several),
                language=plan.words.languages[0],
            )
            for volume in setting.volumes
        )

    def _path(self, name: str) -> Path:
        return place_for(self.folder, f"{DATA}/{name}")


def _joined(orders: Sequence[Assembly]) -> Assembly:
    """Books behind one another as one file; no two of them have a key in common."""
    outline, targets, pages = list(orders[0].outline), dict(orders[0].targets), len(orders[0].stamps)
    for order in orders[1:]:
        outline += [replace(entry, page=entry.page + pages) for entry in order.outline]
        targets = _shifted(order.targets, pages) | targets
        pages += len(order.stamps)
    parts = tuple(part for order in orders for part in order.parts)
    stamps = tuple(stamp for order in orders for stamp in order.stamps)
    return replace(
        orders[0], parts=parts, stamps=stamps, outline=tuple(outline), targets=targets, created=orders[-1].created
    )


def _shifted(targets: Mapping[str, int], pages: int) -> dict[str, int]:
    return {key: page + pages for key, page in targets.items()}
