"""The rows: each a piece of work of ours beside one of another program."""

from __future__ import annotations

import itertools
import json
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.bench import bundle, case, lists, material, ours, whole, window
from tests.bench import large as large_case
from tests.bench.archive import Archive
from tests.bench.others import Restic, copied, grep, openssl
from tests.bench.timing import Ratio, alternate, seconds
from tests.helpers.desktop import desktop

_PEAK = Path(__file__).resolve().parent.parent / "helpers" / "peak_memory.py"
_GIB = 1 << 30


class Bench:
    """Where a run puts its files. Nothing is deleted while it lasts: creating files is slow after that."""

    def __init__(self, folder: Path, seed: int, rounds: int) -> None:
        self.folder = folder
        self.seed = seed
        self.rounds = rounds
        self._numbers = itertools.count()

    def place(self, name: str) -> Path:
        """A path at which nothing stands."""
        return self.folder / f"{next(self._numbers):03d}-{name}"

    def screenshots(self, count: int) -> list[Path]:
        return material.screenshots(self.place("screenshots"), count, self.seed)

    def archive(self, items: int, **more: int) -> ours.Archived:
        """A vault with a long log; minutes for many items."""
        path = self.place("archive.vault")
        return ours.Archived(path, Archive(self.seed, **more).build(path, items))

    def case(self, exhibits: int, weight: int = 1) -> case.Case:
        return case.make(self.place(f"case of {exhibits}"), exhibits, self.seed, weight)

    def restic(self, sources: Sequence[Path]) -> float:
        return Restic(self.place("restic")).backup(sources)

    def copied(self, files: Sequence[Path]) -> float:
        return copied(files, self.place("copied"))

    def take_in(self, sources: Sequence[Path]) -> tuple[float, float]:
        with ours.new_vault(self.place("case.vault")) as session:
            return ours.take_in(session, sources)


def _intake(bench: Bench, sources: Sequence[Path]) -> tuple[Callable[[], float], list[float]]:
    """Our side of an intake row, to the end of recording; the list gets the times with inspection."""
    inspected: list[float] = []

    def side() -> float:
        recorded, total = bench.take_in(sources)
        inspected.append(total)
        return recorded

    return side, inspected


def large(bench: Bench) -> Iterator[str]:
    """One file of 1 GiB."""
    file = [material.large_file(bench.place("large.bin"), _GIB, bench.seed)]
    side, inspected = _intake(bench, file)
    others = [partial(openssl, file), partial(bench.restic, file), partial(bench.copied, file)]
    recorded, hashed, stored, copies = alternate([side, *others], bench.rounds)
    yield f"1 GiB, recorded / openssl dgst -sha256        {Ratio(recorded, hashed)}"
    yield f"1 GiB, recorded / restic                      {Ratio(recorded, stored)}"
    yield f"1 GiB, recorded / cp and sync                 {Ratio(recorded, copies)}"
    yield f"1 GiB, recorded and inspected / openssl       {Ratio(tuple(inspected), hashed)}"


def many(bench: Bench) -> Iterator[str]:
    """2,000 files of 0.3 MB."""
    files = bench.screenshots(2_000)
    folder = [files[0].parent]
    side, inspected = _intake(bench, folder)
    others = [partial(bench.restic, folder), partial(bench.copied, files)]
    recorded, stored, copies = alternate([side, *others], bench.rounds)
    yield f"2,000 files, recorded / restic                {Ratio(recorded, stored)}"
    yield f"2,000 files, recorded / cp and sync           {Ratio(recorded, copies)}"
    yield f"2,000 files, recorded and inspected / restic  {Ratio(tuple(inspected), stored)}"


def check(bench: Bench) -> Iterator[str]:
    """A vault with 2,000 files of 0.3 MB, and one with four of 256 MiB."""
    several = [material.large_file(bench.place("large.bin"), _GIB // 4, bench.seed + number) for number in range(4)]
    for what, files in {"2,000 files": bench.screenshots(2_000), "4 files of 256 MiB": several}.items():
        with ours.new_vault(bench.place("case.vault")) as session:
            ours.take_in(session, files)
            checked, hashed = alternate([partial(ours.check, session), partial(openssl, files)], bench.rounds)
        yield f"{what + ' checked / openssl, all cores':<46}{Ratio(checked, hashed)}"


def memory(bench: Bench) -> Iterator[str]:
    """One file of 4 GiB, in a process of its own."""
    sparse = material.sparse_file(bench.place("sparse.bin"), 4 * _GIB)
    grown = []
    for _ in range(min(bench.rounds, 3)):
        command = [sys.executable, str(_PEAK), str(bench.place("case.vault")), str(sparse)]
        peak = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        grown.append((peak["peak"] - peak["before"]) / (1 << 20))
    yield (
        f"4 GiB, peak memory over that before           "
        f"+{min(grown):.1f} +{statistics.median(grown):.1f} +{max(grown):.1f} MiB, {len(grown)} rounds"
    )


def growth(bench: Bench) -> Iterator[str]:
    """200 files against 2,000: intake, list, check."""
    few, all_files = ([files[0].parent] for files in (bench.screenshots(200), bench.screenshots(2_000)))

    def run(sources: Sequence[Path]) -> tuple[float, float, float]:
        with ours.new_vault(bench.place("case.vault")) as session:
            _, taken = ours.take_in(session, sources)
            return taken, min(seconds(session.items) for _ in range(5)), ours.check(session)

    pairs = [(run(all_files), run(few)) for _ in range(bench.rounds)]
    for place, work in enumerate(("taken in and inspected", "listed", "checked")):
        ratio = Ratio(tuple(large[place] for large, _ in pairs), tuple(small[place] for _, small in pairs))
        yield f"{'2,000 files / 200 files, ' + work:<46}{ratio}"


def scale(bench: Bench) -> Iterator[str]:
    """An archive of 10,000 items and 100,000 entries, and one of ten times that: what must not grow with it, and what may."""
    small, large = (bench.archive(items) for items in (10_000, 100_000))
    for what, work in ours.AT_SCALE.items():
        rounds = 1 if what == "rebuilt" else bench.rounds  # a minute and more
        pairs = [(work(large), work(small)) for _ in range(rounds)]
        ratio = Ratio(tuple(one for one, _ in pairs), tuple(other for _, other in pairs))
        yield f"{'100,000 items / 10,000 items, ' + what:<46}{ratio}"
    typed, texts = Archive(bench.seed).typed(), bench.place("texts.txt")
    by_us, by_grep = ours.searched(large, typed, texts), [grep(words, texts) for words in typed]
    for name, found in (("searched", by_us), ("grep of the same texts", by_grep)):
        times = [1000 * one for one in sorted(found)]
        middle, near_all, worst = (times[min(len(times) - 1, len(times) * part // 100)] for part in (50, 99, 100))
        what = f"100,000 items, {name}"
        yield f"{what:<46}{middle:5.1f} {near_all:5.1f} {worst:5.1f} ms, median, 99 % and worst of {len(times)}"


def start(bench: Bench) -> Iterator[str]:
    """The first window, with the files of the program in memory."""
    vault, home = bench.place("case.vault"), bench.place("home")
    ours.new_vault(vault).close()
    home.mkdir()
    with desktop(home) as screen:
        sides = [
            partial(window.seen, screen, partial(screen.program, str(vault))),
            partial(window.seen, screen, partial(window.bare, screen)),
        ]
        alternate(sides, 1)
        by_us, by_bare = alternate(sides, bench.rounds)
    yield f"{'first window / a bare one':<46}{Ratio(by_us, by_bare)}"


def pages(bench: Bench) -> Iterator[str]:
    """1,000 pages from 300 exhibits, bound with numbers and bookmarks."""
    made = bundle.exhibits(bench.place("exhibits"), bench.seed)
    spool = bench.place("spool")
    order = bundle.spooled(made, spool)
    peaks: list[float] = []

    def ours() -> float:
        seconds, peak = bundle.bound(order, spool, bench.place("bound.pdf"))
        peaks.append(peak)
        return seconds

    by_us, by_qpdf = alternate([ours, lambda: bundle.by_qpdf(made, bench.place("qpdf.pdf"))], bench.rounds)
    yield f"1,000 pages bound / qpdf --empty --pages      {Ratio(by_us, by_qpdf)}"
    yield f"1,000 pages bound, peak memory                {max(peaks):.0f} MiB for {spool.stat().st_size >> 20} MiB"
    larger = bundle.exhibits(bench.place("larger exhibits"), bench.seed, 3 * bundle.PICTURE)
    order = bundle.spooled(larger, spool)
    _, peak = bundle.bound(order, spool, bench.place("larger.pdf"))
    yield f"the same with pictures three times as large   {peak:.0f} MiB for {spool.stat().st_size >> 20} MiB"


def whole_bundle(bench: Bench) -> Iterator[str]:
    """The whole bundle of 300 exhibits with 1,000 pages; of a tenth of it; and with pictures three times as large."""
    few, many = bench.case(30), bench.case(300)
    built = [whole.build(many, bench.place("bundle"))]
    small: list[float] = []

    def ours() -> float:
        small.append(whole.build(few, bench.place("small bundle")).seconds)
        built.append(whole.build(many, bench.place("bundle")))
        return built[-1].seconds

    by_us, by_qpdf = alternate([ours, lambda: whole.by_qpdf(built[0], bench.place("qpdf.pdf"))], bench.rounds)
    last = built[-1]
    yield f"{f'bundle of {last.pages:,} pages / qpdf --empty --pages':<46}{Ratio(by_us, by_qpdf)}"
    yield f"{'300 exhibits / 30 exhibits':<46}{Ratio(by_us, tuple(small))}"
    heavy = whole.build(bench.case(300, 3), bench.place("heavy bundle"))
    for what, one in (("300 exhibits", last), ("pictures three times as large", heavy)):
        yield from one.lines(what)


def large_originals(bench: Bench) -> Iterator[str]:
    """The whole bundle of a film of 900 MiB and a scan of 120 MB: whether memory stays as it is."""
    yield from whole.build(large_case.make(bench.place("large case"), bench.seed), bench.place("bundle")).lines(
        "large originals"
    )


def printed_lists(bench: Bench) -> Iterator[str]:
    """Lists of 2,000 rows against those of 200, in two languages, by a profile with columns of its own and by the general one."""
    small, large = (bench.archive(items, cases=1) for items in (200, 2_000))
    for profile, form in (("generic", "pdf"), *(("un-treaty-bodies", form) for form in lists.FORMS)):
        pairs = [(lists.made(large, form, profile), lists.made(small, form, profile)) for _ in range(bench.rounds)]
        ratio = Ratio(tuple(one for one, _ in pairs), tuple(other for _, other in pairs))
        yield f"{f'2,000 rows / 200 rows, {profile}, {form}':<46}{ratio}"


ROWS: dict[str, Callable[[Bench], Iterator[str]]] = {
    "large": large,
    "many": many,
    "check": check,
    "memory": memory,
    "growth": growth,
    "scale": scale,
    "start": start,
    "pages": pages,
    "bundle": whole_bundle,
    "film": large_originals,
    "lists": printed_lists,
}
"""By the name that they have on the command line."""
