"""Pages of foreign PDF come through the wall, whatever is in them, and look as another program draws them."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from evidence_vault.records.preview import Preview
from evidence_vault.resources import resource
from evidence_vault.sandbox.pool import Sandbox
from tests.helpers import pdfs

ALIKE = 4.0
"""Mean difference, of 255, that two programs may have once each pixel is the mean of 16: edges are smoothed differently."""


def _preview(sandbox: Sandbox, content: bytes, edge: int = 800, page: int = 1) -> Preview:
    return sandbox.preview(io.BytesIO(content), len(content), "x.pdf", edge, page)


def _picture(seen: Preview) -> Image.Image:
    return Image.frombytes("RGB", (seen.width, seen.height), seen.rgb)


def _difference(one: Image.Image, other: Image.Image) -> float:
    assert one.size == other.size
    return sum(ImageStat.Stat(ImageChops.difference(one.reduce(4), other.reduce(4))).mean) / 3


def _by_poppler(program: str, path: Path, page: int, size: tuple[int, int]) -> Image.Image:
    place = ("-f", str(page), "-l", str(page), "-cropbox", "-scale-to-x", str(size[0]), "-scale-to-y", str(size[1]))
    drawn = subprocess.run([program, *place, str(path)], check=True, capture_output=True).stdout
    return Image.open(io.BytesIO(drawn)).convert("RGB")


def _good_files(shared: Path) -> list[tuple[Path, int]]:
    """Files that bring their fonts along, and how many pages they have: letters, a scan, forms, Arabic, formulas."""
    names = {"3cdc19d6": 3, "0821ccdb": 1, "6cf0b77c": 1, "48a1ffc0": 1, "29af08a3": 1, "2d0dbb29": 1}
    corpus = [(next((shared / "corpus" / "pdf").glob(f"{name}-*")), pages) for name, pages in names.items()]
    letter, scan = sorted(resource("sample_case", "pieces").glob("*.pdf"))
    return [*corpus, (letter, 2), (scan, 1)]


def test_pages_look_as_poppler_draws_them(sandbox: Sandbox, shared: Path, program: Callable[[str], str]) -> None:
    pdftoppm = program("pdftoppm")
    for path, pages in _good_files(shared):
        for page in range(1, pages + 1):
            seen = _preview(sandbox, path.read_bytes(), page=page)
            assert (seen.result, seen.pages) == ("ok", pages), path.name
            ours, theirs = _picture(seen), _by_poppler(pdftoppm, path, page, (seen.width, seen.height))
            assert _difference(ours, theirs) < ALIKE, f"{path.name}, page {page}"
            assert max(seen.width, seen.height) in (799, 800), path.name


def test_the_measure_tells_one_page_from_another(sandbox: Sandbox) -> None:
    letter, _ = sorted(resource("sample_case", "pieces").glob("*.pdf"))
    first, second = (_picture(_preview(sandbox, letter.read_bytes(), page=page)) for page in (1, 2))
    assert _difference(first, second) > ALIKE


@pytest.mark.thorough
@pytest.mark.parametrize("folder", ["pdf", "broken"])
def test_every_pdf_of_the_corpus_is_drawn_or_said_to_be_unreadable(sandbox: Sandbox, shared: Path, folder: str) -> None:
    files = sorted((shared / "corpus" / folder).glob("*.pdf"))
    assert len(files) > 80
    first = sandbox.start().pid
    shown = 0
    for path in files:
        seen = _preview(sandbox, path.read_bytes(), edge=600)
        assert seen.result in {"ok", "none", "unreadable"}, f"{path.name}: {seen.result}"
        assert len(seen.rgb) == 3 * seen.width * seen.height
        assert max(seen.width, seen.height) <= 600
        shown += seen.result == "ok"
    assert shown > len(files) * 0.8
    assert sandbox.start().pid == first, "no file has ended the worker"


def test_a_page_behind_the_wall_needs_no_font_of_the_system(sandbox: Sandbox) -> None:
    seen = _preview(sandbox, pdfs.saved(pdfs.cyrillic("Заявление прокурору", "/ArialMT", "/TrueType")))
    assert (seen.result, seen.other_fonts) == ("ok", True)
    assert min(seen.rgb) < 60, "there is black on the white"


@pytest.mark.thorough
def test_a_page_that_is_never_finished_is_given_up(sandbox: Sandbox) -> None:
    star = b"0 0 m " + b"".join(b"%d %d l " % (n * 7919 % 595, n * 104_729 % 842) for n in range(400_000)) + b"f*"
    with Sandbox(time_limit=1.5) as hurried:
        assert _preview(hurried, pdfs.saved(pdfs.document(star)), edge=16_384) == Preview("timed_out")
    assert _preview(sandbox, pdfs.saved(pdfs.filled("1 0 0"))).result == "ok"


@pytest.mark.parametrize(("page", "result"), [(0, "ok"), (-7, "ok"), (2, "ok"), (3, "none"), (10**9, "none")])
def test_no_number_of_a_page_does_harm(sandbox: Sandbox, page: int, result: str) -> None:
    assert _preview(sandbox, pdfs.saved(pdfs.filled("1 0 0", "0 1 0")), page=page).result == result
