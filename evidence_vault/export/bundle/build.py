"""Building a bundle: pages, files, bag, and its own verification, in a folder that gets its name when all of it is there."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import BundleFailed, PathExists
from evidence_vault.export.bag import write_bag
from evidence_vault.export.bundle import files
from evidence_vault.export.bundle.book import Contents, Frame, Setting, order_of, set_book
from evidence_vault.export.bundle.contents import Core, Whole
from evidence_vault.export.bundle.layout import Group, Limit, Run, Volume
from evidence_vault.export.bundle.metadata import metadata
from evidence_vault.export.bundle.own_kit import Verdict, verify_by_kit
from evidence_vault.export.bundle.parts import Spool, make_parts
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.new_file import make_folder, new_folder, write_new
from evidence_vault.export.originals import copy_original
from evidence_vault.export.proof import place_for
from evidence_vault.progress import Progress
from evidence_vault.records.ids import ItemId
from evidence_vault.records.pages import Assembly, PartAt, Stamp
from evidence_vault.records.proof import WrittenBag
from evidence_vault.sandbox.pages import Binder, most_of
from evidence_vault.vault.durable import create, temporary

DATA: Final = "data"
_MARGIN: Final = 50
"""One part in so many of a volume's size is left free, for what binding adds."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was built.

    Attributes:
        pages: of the bundle, all volumes together.
        oversize: files that are larger than the forum takes.
    """

    bag: WrittenBag
    verdict: Verdict
    pages: int
    volumes: int
    oversize: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a bundle before it is recorded.

    Attributes:
        spool: made of its items.
        first: a first setting, from which the final one is near.
    """

    spool: Spool
    first: Setting


@contextlib.contextmanager
def prepared(vault: OpenVault, plan: BundlePlan, out: Path, progress: Progress) -> Iterator[Pages]:
    """Have pages made of everything, and set the book once: what cannot be printed is known before anything is recorded.

    Args:
        vault: whose items they are.
        plan: what is built, by the checkpoint as it stands.
        out: beside it the pages wait in a file that is gone at the end of the block.
        progress: stages ``bundle.parts`` and ``bundle.set``.

    Raises:
        MissingObject, DamagedObject: a content is not what the log says.
        MissingGlyph, TypesetFailed: pages cannot be set.
        WorkerFailed, DiskFull, OutputFailed, Cancelled: nothing is left.
    """
    if os.path.lexists(out):
        raise PathExists(path=str(out))
    scratch = temporary(out.absolute().parent)
    make_folder(scratch)
    try:
        with (scratch / "parts").open("w+b") as file:
            spool = Spool(file)
            items = [item for bound in plan.bounds for item in bound.items]
            make_parts(items, plan.rules, spool, vault.store, progress)
            progress.begin("bundle.set", 1)
            contents = Whole(plan, spool, _media(plan, spool)).contents()
            setting = set_book(contents, frame_of(plan))
            progress.advance()
            yield Pages(spool, setting)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def frame_of(plan: BundlePlan) -> Frame:
    """What all pages have in common."""
    limits, words = plan.profile.limits, plan.words
    room = limits.file_bytes
    size = None if room is None else room - room // _MARGIN
    title = plan.case.title.get(words.languages[0]) or next(iter(plan.case.title.values()), str(plan.case.id))
    title = f"{words.one('bundle.title', words.languages[0])}: {' '.join(title.split())}"
    return Frame(title, words, plan.record.standing.at, plan.profile.page, Limit(limits.pages, size))


def _media(plan: BundlePlan, spool: Spool) -> dict[ItemId, str]:
    """Where in the bundle a file lies that has no pages."""
    return {item: f"{DATA}/{name}" for item, name in files.names(plan, spool.made)[1].items()}


def build(vault: OpenVault, plan: BundlePlan, pages: Pages, out: Path, *, commit: int, progress: Progress) -> Done:
    """Write the folder, and let its own kit verify it.

    Args:
        vault: open for writing.
        plan: what is built, by the checkpoint of `commit`.
        pages: as `prepared` gave them.
        out: where nothing stands.
        commit: in which the bundle is recorded.
        progress: stages ``bundle.set``, ``bundle.bind``, ``export.bytes``, ``bundle.verify``.

    Raises:
        BundleFailed: parts could not be bound, or its own kit found a failure. Nothing is left.
        VaultError: as of `prepared` and `bag.write_bag`. Nothing is left.
    """
    with new_folder(out) as folder:
        progress.begin("bundle.set", 2)
        whole = Whole(plan, pages.spool, _media(plan, pages.spool))
        frame = frame_of(plan)
        setting = set_book(whole.contents(), frame, pages.first)
        progress.advance()
        for name, data in files.printed(plan, frame, setting.spans):
            write_new(place_for(folder, f"{DATA}/{name}"), data)
        progress.advance()
        _Binding(plan, pages.spool, frame, folder, progress).all_of(whole.contents(), setting, vault)
        _write_metadata(plan, pages.spool, setting, folder)
        bag = write_bag(
            vault,
            plan.record.plan,
            folder,
            list_version=plan.issued.version,
            commit=commit,
            kit=plan.profile.kit == "inside",
            progress=progress,
        )
        verdict = verify_by_kit(folder, progress)
        if verdict.failures:
            raise BundleFailed(reason="; ".join(verdict.failures[:5]))
        return Done(bag, verdict, setting.pages, len(setting.volumes), _oversize(plan, folder))


def _write_metadata(plan: BundlePlan, spool: Spool, setting: Setting, folder: Path) -> None:
    of_exhibits, of_items = files.names(plan, spool.made)
    places = {item.id: of_exhibits.get(bound.key, "") for bound in plan.shown for item in bound.items} | of_items
    originals = {item.id: f"{DATA}/{path}" for path, item in plan.record.plan.originals.items()}
    table = metadata(
        plan.bounds,
        spool.made,
        setting.spans,
        {item: f"{DATA}/{name}" for item, name in places.items() if name},
        originals,
        plan.record.derivatives,
    )
    write_new(place_for(folder, f"{DATA}/metadata.csv"), table)


def _oversize(plan: BundlePlan, folder: Path) -> tuple[str, ...]:
    """Files that the forum does not take: a single exhibit may be larger than any volume."""
    limits = plan.profile.limits
    found = []
    for path in sorted((folder / DATA).rglob("*")):
        place = path.relative_to(folder / DATA).as_posix()
        most = limits.file_bytes if place.startswith("00_") else None
        if place.startswith(files.EXHIBITS):
            named = limits.exhibit_mb if path.suffix == ".pdf" else limits.media_mb
            most = named * 1_000_000 if named else None
        if most and path.is_file() and path.stat().st_size > most:
            found.append(f"{DATA}/{place}")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Binding:
    """Binds the files of pages that a bundle has."""

    plan: BundlePlan
    spool: Spool
    frame: Frame
    folder: Path
    progress: Progress

    def all_of(self, contents: Contents, setting: Setting, vault: OpenVault) -> None:
        """The volumes, the core bundle, the file of each exhibit."""
        self._book(contents, setting, "00_bundle")
        own = self.spool.add(setting.pdf, 0)
        if self.plan.core:
            core = Core(self.plan, self.spool, _media(self.plan, self.spool), setting.spans).contents()
            self._book(core, set_book(core, self.frame), "00_core-bundle")
        of_exhibits, of_items = files.names(self.plan, self.spool.made)
        orders = [
            (name, self._exhibit(group, setting, own))
            for group in contents.groups
            if (name := of_exhibits.get(group.key))
        ]
        self._bind(orders)
        items = {item.id: item for bound in self.plan.shown for item in bound.items}
        for item, name in of_items.items():
            target = place_for(self.folder, f"{DATA}/{name}")
            copy_original(items[item], target, target, vault.store, self.progress)

    def _book(self, contents: Contents, setting: Setting, name: str) -> None:
        own, several = self.spool.add(setting.pdf, 0), len(setting.volumes)
        self._bind(
            (_volume_name(name, volume, several), order_of(setting, volume, own, contents, self.frame))
            for volume in setting.volumes
        )

    def _exhibit(self, group: Group, setting: Setting, own: PartAt) -> Assembly:
        """The pages of an exhibit without its sheet, and without numbers of the bundle."""
        runs = [run for run in group.runs if not run.key.startswith("slip ")]
        parts = tuple(run.part or _own_run(run, setting, own) for run in runs)
        stamps = tuple(Stamp("") for part in parts for _ in range(part.pages))
        language = self.frame.words.languages[0]
        return Assembly(parts, stamps, (), f"{group.mark}", language, self.frame.created.unix_ms)

    def _bind(self, orders: Iterable[tuple[str, Assembly]]) -> None:
        """Bind files one after another in one worker; what is bound is copied to its place."""
        wanted = list(orders)
        self.progress.begin("bundle.bind", 100 * len(wanted))
        most = max((most_of(order) for _, order in wanted), default=0)
        with (self.folder / "binding").open("w+b") as out:
            try:
                with Binder(self.spool.file, out, most) as binder:
                    for name, order in wanted:
                        bound = binder.bind(order, self.progress)
                        if bound.result != "ok":
                            raise BundleFailed(reason=f"{name}: {bound.result} {bound.where}".strip())
                        self._keep(out, name)
            finally:
                (self.folder / "binding").unlink()

    def _keep(self, out: BinaryIO, name: str) -> None:
        out.seek(0)
        target = place_for(self.folder, f"{DATA}/{name}")
        with os.fdopen(create(target), "wb") as file:
            shutil.copyfileobj(out, file, 1 << 20)


def _own_run(run: Run, setting: Setting, own: PartAt) -> PartAt:
    first, pages = setting.own[run.key]
    return PartAt(own.offset, own.length, pages, ours=True, first=first)


def _volume_name(name: str, volume: Volume, several: int) -> str:
    return f"{name}.pdf" if several == 1 else f"{name}-{volume.number}-of-{several}.pdf"
