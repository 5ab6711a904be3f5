"""Building a bundle: pages, files, bag, and its own verification, in a folder that gets its name when all of it is there."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from evidence_vault.custody.open_vault import OpenVault
from evidence_vault.errors import BundleFailed, PathExists
from evidence_vault.export.bag import Filled, write_bag
from evidence_vault.export.bundle import files
from evidence_vault.export.bundle.binding import DATA, Binding, Book, contents_of, frame_of
from evidence_vault.export.bundle.book import Setting, draft_of
from evidence_vault.export.bundle.layout import Span
from evidence_vault.export.bundle.leaks import Gated, check_leaks
from evidence_vault.export.bundle.metadata import metadata
from evidence_vault.export.bundle.own_kit import Verdict, verify_by_kit
from evidence_vault.export.bundle.parts import Spool, make_parts
from evidence_vault.export.bundle.plan import BundlePlan
from evidence_vault.export.new_file import make_folder, new_folder, passing_files, write_new
from evidence_vault.export.packing import zip_folder
from evidence_vault.export.proof import kit_files, place_for
from evidence_vault.progress import Meter, Progress, Quiet
from evidence_vault.records.proof import WrittenBag
from evidence_vault.sandbox.crew import AT_ONCE
from evidence_vault.vault.durable import temporary

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Done:
    """What was built.

    Attributes:
        pages: of the bundle, all volumes together.
        oversize: files that are larger than the forum takes.
        wrong_types: files of a kind that the forum does not take.
        kit: where the verifiers lie, if the forum takes no bundle that has them inside.
    """

    bag: WrittenBag
    verdict: Verdict
    pages: int
    volumes: int
    oversize: tuple[str, ...]
    wrong_types: tuple[str, ...] = ()
    kit: Path | None = None


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a bundle before it is recorded.

    Attributes:
        spool: made of its items.
        settings: first ones of all books, from which the final ones are near.
    """

    spool: Spool
    settings: tuple[Setting, ...]


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
    for path in (out, *([kit_beside(out)] if plan.profile.kit == "beside" else [])):
        if os.path.lexists(path):
            raise PathExists(path=str(path))
    scratch = temporary(out.absolute().parent)
    make_folder(scratch)
    try:
        with passing_files(scratch / "parts", out, AT_ONCE) as (file, readers):
            spool = Spool(file, out, readers)
            items = [item for one in plan.builds for bound in one.own for item in bound.items]
            make_parts(items, plan.rules, spool, vault.store, scratch, progress)
            file.flush()
            progress.begin("bundle.set", 100 * len(plan.builds))
            settings = _set_once(plan, spool, progress)
            yield Pages(spool, settings)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _set_once(plan: BundlePlan, spool: Spool, progress: Progress) -> tuple[Setting, ...]:
    settings: list[Setting] = []
    first = 1
    for one in plan.builds:
        settings.append(draft_of(contents_of(one, spool, first), frame_of(one), progress))
        first += settings[-1].pages
    return tuple(settings)


@dataclass(frozen=True, slots=True)
class Making:
    """How a bundle is built.

    Attributes:
        commit: in which it is recorded.
        progress: stages ``bundle.set``, ``bundle.bind``, ``export.bytes``, ``bundle.leaks``, ``bundle.verify``.
        manifest: SHA-256 that its manifest has to have, hex, where it was built before; None for any.
    """

    commit: int
    progress: Progress
    manifest: str | None = None


def build(vault: OpenVault, plan: BundlePlan, pages: Pages, out: Path, making: Making) -> Done:
    """Write the folder, and let its own kit verify it.

    Args:
        vault: open for writing.
        plan: what is built, by the checkpoint of the commit.
        pages: as `prepared` gave them.
        out: where nothing stands.
        making: how.

    Raises:
        BundleFailed: parts could not be bound, its own kit found a failure, or it is not what was built before. Nothing is
            left.
        RedactionLeaks: a file says what was removed from another, or what is withheld. Nothing is left.
        VaultError: as of `prepared` and `bag.write_bag`. Nothing is left.
    """
    progress = making.progress
    with new_folder(out) as folder, _Aside(progress) as aside:
        binding = Binding(plan, pages.spool, folder, progress)
        expected = _stands(plan.builds, pages.settings)
        printing = aside.do(lambda told: list(files.printed(plan, frame_of(plan), expected, told)))
        books = binding.books(pages.settings)
        volumes = len(list((folder / DATA).glob("*.pdf")))
        binding.core(books[-1].setting)
        binding.exhibits(books, vault)
        stands = _stands(plan.builds, [book.setting for book in books])
        printed = aside.result(printing)
        if stands != expected:
            printed = list(files.printed(plan, frame_of(plan), stands, progress))
        for name, data in printed:
            write_new(place_for(folder, f"{DATA}/{name}"), data)
            progress.advance(0)
        _write_metadata(plan, pages.spool, books, folder)
        bag = write_bag(
            vault,
            plan.record.plan,
            Filled(folder, binding.written),
            list_version=plan.issued.version,
            commit=making.commit,
            kit=plan.profile.kit == "inside",
            progress=progress,
        )
        if making.manifest not in (None, bag.manifest):
            raise BundleFailed(
                reason="it does not come out as it was built before; another version of the program made that, or what came with "
                "its items from another vault was destroyed or damaged since"
            )
        verdict = _checked(vault, plan, folder, pages.spool, aside, progress)
        count = sum(book.setting.pages for book in books)
        kit = kit_beside(out) if plan.profile.kit == "beside" else None
        done = Done(bag, verdict, count, volumes, _oversize(plan, folder), _wrong_types(plan, folder), kit)
    if kit:
        _write_kit(kit, progress)
    return done


def _stands(builds: Sequence[BundlePlan], settings: Sequence[Setting]) -> dict[str, Span]:
    """Where every exhibit stands."""
    return {
        bound.key: setting.spans[bound.key] for one, setting in zip(builds, settings, strict=True) for bound in one.own
    }


def _whose(plan: BundlePlan, spool: Spool) -> dict[str, str]:
    """Mark and items of the exhibit that a file is of, by its place in the folder."""
    of_exhibits, of_items = files.names(plan, spool.made)
    marks = {item.id: bound.mark for bound in plan.leaving for item in bound.items}
    found = {
        of_exhibits[bound.key]: f"{bound.mark} {', '.join(str(item.id) for item in bound.items)}"
        for bound in plan.leaving
        if bound.key in of_exhibits
    }
    found |= {name: f"{marks[item]} {item}" for item, name in of_items.items() if item in marks}
    originals = plan.record.plan.originals.items()
    found |= {path: f"{marks[item.id]} {item.id}" for path, item in originals if item.id in marks}
    return {f"{DATA}/{path}": of for path, of in found.items()}


def _copies(plan: BundlePlan, spool: Spool) -> frozenset[str]:
    """Where in the folder contents stand as they are, with the digests that the log says."""
    of_items = files.names(plan, spool.made)[1]
    originals = {item.id for item in plan.record.plan.originals.values()}
    copied = (*plan.record.plan.originals, *(path for item, path in of_items.items() if item in originals))
    return frozenset(f"{DATA}/{path}" for path in copied)


def _checked(
    vault: OpenVault, plan: BundlePlan, folder: Path, spool: Spool, aside: _Aside, progress: Progress
) -> Verdict:
    """Search all of it for what must not be there, and let its kit verify it meanwhile."""
    verifying = aside.do(lambda told: verify_by_kit(folder, told))
    check_leaks(vault, plan, Gated(folder, _whose(plan, spool), _copies(plan, spool)), progress)
    progress.begin("bundle.verify", None)
    verdict = aside.result(verifying)
    if verdict.failures:
        raise BundleFailed(reason="; ".join(verdict.failures[:5]))
    return verdict


class _Aside:
    """Does something in a thread of its own while the work goes on; where that fails or is stopped, it ends too."""

    def __init__(self, progress: Progress) -> None:
        self._meter = Meter(progress)
        self._pool = ThreadPoolExecutor(1, "aside")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._meter.stop()
        self._pool.shutdown()

    def do(self, work: Callable[[Progress], _Result]) -> Future[_Result]:
        """Begin something; the progress that it is given tells nobody, and cancels where the work goes on no longer."""
        return self._pool.submit(work, Quiet(self._meter))

    def result(self, future: Future[_Result]) -> _Result:
        """What came of it. Raises whatever it raised, and `Cancelled`."""
        return self._meter.wait(future)


def kit_beside(out: Path) -> Path:
    """Where the verifiers of a bundle lie whose forum takes no programs."""
    return out.with_name(f"{out.name}-kit.zip")


def _write_kit(path: Path, progress: Progress) -> None:
    scratch = temporary(path.absolute().parent)
    make_folder(scratch)
    try:
        for place, data in kit_files().items():
            write_new(place_for(scratch, place), data)
        zip_folder(scratch, path, progress, name=path.stem)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _write_metadata(plan: BundlePlan, spool: Spool, books: Sequence[Book], folder: Path) -> None:
    of_exhibits, of_items = files.names(plan, spool.made)
    rows = [(bound, book.setting.spans) for book in books for bound in book.plan.own]
    places = {item.id: of_exhibits.get(bound.key, "") for bound, _ in rows for item in bound.items} | of_items
    originals = {item.id: f"{DATA}/{path}" for path, item in plan.record.plan.originals.items()}
    named = {item: f"{DATA}/{name}" for item, name in places.items() if name}
    table = metadata(rows, spool.made, named, originals, plan.record.redacted, plan.words.languages)
    write_new(place_for(folder, f"{DATA}/metadata.csv"), table)


def _oversize(plan: BundlePlan, folder: Path) -> tuple[str, ...]:
    """Files that the forum does not take: a single exhibit may be larger than any volume."""
    limits = plan.profile.limits
    found = []
    for path in sorted((folder / DATA).rglob("*")):
        place = path.relative_to(folder / DATA).as_posix()
        most = limits.file_bytes if _is_book(place) else None
        if place.startswith(files.EXHIBITS):
            named = limits.exhibit_mb if path.suffix == ".pdf" else limits.media_mb
            most = named * 1_000_000 if named else None
        if most and path.is_file() and path.stat().st_size > most:
            found.append(f"{DATA}/{place}")
    return tuple(found)


def _is_book(place: str) -> bool:
    """Whether a file is the bundle itself, by its place below ``data``."""
    return place.endswith(".pdf") and "/" not in place and not place.startswith((files.LIST, files.CUSTODY))


def _wrong_types(plan: BundlePlan, folder: Path) -> tuple[str, ...]:
    """Files of exhibits of a kind that the forum does not take."""
    types = plan.profile.limits.types
    files_of = sorted((folder / DATA / files.EXHIBITS).glob("*")) if types is not None else []
    wrong = (path for path in files_of if path.suffix.removeprefix(".").lower() not in (types or ()))
    return tuple(path.relative_to(folder).as_posix() for path in wrong)
