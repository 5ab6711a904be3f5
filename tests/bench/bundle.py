"""300 exhibits of 1,000 pages with some 300 MB of pictures: bound by us, and put together by qpdf."""

from __future__ import annotations

import random
import re
import subprocess
import threading
import time
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from evidence_vault.progress import NoProgress
from evidence_vault.records.pages import Assembly, OutlineEntry, PartAt, Stamp
from tests.helpers.binding import bind_behind_the_wall

EXHIBITS, PAGES = 300, 1_000
PICTURE = 300_000
"""Bytes of a picture: that of a telephone's screen."""
_SELF = Path("/proc/self/task")


def exhibits(folder: Path, seed: int, picture: int = PICTURE) -> list[tuple[Path, int]]:
    """Parts with a picture of so many bytes on every page, and how many pages each has. Nobody decodes them."""
    folder.mkdir()
    noise, made = random.Random(seed), []
    counts = [PAGES // EXHIBITS + (number < PAGES % EXHIBITS) for number in range(EXHIBITS)]
    for number, count in enumerate(counts):
        with pikepdf.new() as document:
            for _ in range(count):
                document.add_blank_page(page_size=(595, 842))
                drawn = Stream(document, noise.randbytes(picture))
                drawn.Type, drawn.Subtype, drawn.Width, drawn.Height = Name.XObject, Name.Image, 400, 250
                drawn.ColorSpace, drawn.BitsPerComponent, drawn.Filter = Name.DeviceRGB, 8, Name.DCTDecode
                page = document.pages[-1].obj
                page.Resources = Dictionary(XObject=Dictionary(P=drawn))
                page.Contents = Stream(document, b"q 400 0 0 250 90 500 cm /P Do Q")
                page.MediaBox = Array([0, 0, 595, 842])
            path = folder / f"{number:03}.pdf"
            document.save(path, compress_streams=False)
            made.append((path, count))
    return made


def spooled(made: list[tuple[Path, int]], spool: Path) -> Assembly:
    """All parts in one file, and the order that binds them with numbers and bookmarks."""
    parts, outline, at, page = [], [], 0, 1
    with spool.open("wb") as file:
        for number, (path, count) in enumerate(made, 1):
            data = path.read_bytes()
            file.write(data)
            parts.append(PartAt(at, len(data), count))
            outline.append(OutlineEntry(0, f"Exhibit {number} (p. {page})", page))
            at, page = at + len(data), page + count
    stamps = tuple(Stamp(str(number + 1), f"Exhibit {number // 3 + 1}") for number in range(page - 1))
    return Assembly(tuple(parts), stamps, tuple(outline), "Bundle", "en", 1_764_000_000_000)


def bound(order: Assembly, spool: Path, out: Path) -> tuple[float, float]:
    """Seconds, and the most memory in MiB that the process behind the wall held (VmHWM)."""
    peaks = [0]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.02):
            for child in (_SELF / str(threading.main_thread().native_id) / "children").read_text().split():
                try:
                    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{child}/status").read_text())
                except OSError:
                    continue
                peaks.append(int(found[1]) if found else 0)

    watcher = threading.Thread(target=watch)
    watcher.start()
    begun = time.perf_counter()
    try:
        with spool.open("r+b") as parts, out.open("w+b") as file:
            if bind_behind_the_wall(order, parts, file, NoProgress()).result != "ok":
                raise RuntimeError("not bound, the figure would mean nothing")
    finally:
        done.set()
        watcher.join()
    return time.perf_counter() - begun, max(peaks) / 1024


def by_qpdf(made: list[tuple[Path, int]], out: Path) -> float:
    """Seconds of `qpdf --empty --pages` with the same pages: no numbers, no bookmarks."""
    begun = time.perf_counter()
    files = [str(path) for path, _ in made]
    subprocess.run(["qpdf", "--empty", "--pages", *files, "--", str(out)], check=True)
    return time.perf_counter() - begun
