"""A bound file is what its order says: numbers, bookmarks, links; the same bytes again; and its process has two files only."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

import pikepdf
import pypdfium2
import pytest

from evidence_vault.errors import Cancelled
from evidence_vault.progress import NoProgress
from evidence_vault.records.pages import Assembled
from evidence_vault.sandbox import pages, process
from evidence_vault.sandbox.protocol import encode
from tests.helpers import binding
from tests.helpers.binding import bind_behind_the_wall, bind_here, order_of
from tests.helpers.drawn import drawn
from tests.helpers.parts import inflated, names_in
from tests.helpers.printing import bookmarks, pages_of, run


@pytest.fixture(scope="module")
def parts() -> list[bytes]:
    """Our page, a picture, a foreign document of two pages full of ink."""
    return binding.parts()


def _bind(parts: Sequence[bytes], folder: Path, **changes: object) -> tuple[Assembled, bytes]:
    with (folder / "spool").open("w+b") as spool, (folder / "out.pdf").open("w+b") as out:
        spool.write(b"".join(parts))
        done = bind_behind_the_wall(order_of(parts, **changes), spool, out, NoProgress())
        out.seek(0)
        return done, out.read()


@pytest.fixture(scope="module")
def bound(parts: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The four pages in one file."""
    done, pdf = _bind(parts, tmp_path_factory.mktemp("bound"))
    assert (done.result, done.pages, done.size) == ("ok", 4, len(pdf))
    return pdf


def test_every_page_carries_its_number_and_mark_where_two_programs_find_them(bound: bytes) -> None:
    with pypdfium2.PdfDocument(bound) as document:
        words = [page.get_textpage().get_text_bounded() for page in document]
    for number, (ours, theirs) in enumerate(zip(words, pages_of(bound), strict=True), 1):
        for text in (ours, theirs):
            assert str(number) in text.split()
            assert f"№ {number}-қосымша" in text
            assert f"ABC-{number:06}" in text


def test_the_number_stands_at_the_lower_right_in_black_with_a_white_edge(bound: bytes) -> None:
    for sheet in drawn(bound, scale=2):
        corner = sheet.crop((sheet.width - 100, sheet.height - 60, sheet.width, sheet.height)).convert("L")
        assert corner.getextrema()[0] < 60  # type: ignore[operator]
    found = re.findall(
        r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">4<',
        run("pdftotext", "-bbox", "-f", "4", "-l", "4", "-", "-", feed=bound),
    )
    ((_, top, right, bottom),) = [tuple(map(float, one)) for one in found]
    assert 595 - right == pytest.approx(36, abs=2)
    assert bottom - top >= 10


def test_bookmarks_links_labels_and_the_first_view_are_those_of_the_order(bound: bytes) -> None:
    assert bookmarks(bound) == [
        (0, "Index (p. 1)"),
        (0, "Exhibits (p. 2)"),
        (1, "Exhibit 1. «Жазба» (p. 2)"),
        (1, "Exhibit 2. 公安 (p. 3)"),
        (0, "End (p. 4)"),
    ]
    with pypdfium2.PdfDocument(bound) as document:
        assert [document.get_page_label(number) for number in range(4)] == ["1", "2", "3", "4"]
        dests = [mark.get_dest() for mark in document.get_toc()]
        assert [dest.get_index() for dest in dests if dest] == [0, 1, 1, 2, 3]
        assert all(dest.get_view()[0] == pypdfium2.raw.PDFDEST_VIEW_XYZ for dest in dests if dest)
    with pikepdf.open(io.BytesIO(bound)) as document:
        root = document.Root
        (link,) = document.pages[0].obj.Annots
        assert link.Dest[0].objgen == document.pages[2].obj.objgen
        assert (str(link.Contents), str(link.Subtype), "/A" in link) == ("Exhibit 2", "/Link", False)
        assert [str(root.Lang), str(root.PageMode)] == ["kk", "/UseOutlines"]
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert root.OpenAction[4] == 1
        assert str(document.docinfo["/Title"]) == "Bundle «Ә» 1"
        assert all(not page.obj.get("/Rotate") for page in document.pages)


def test_nothing_of_the_parts_but_their_pages_gets_in(parts: list[bytes], bound: bytes) -> None:
    assert not names_in(bound) & {"/JavaScript", "/URI", "/AA", "/StructParents"}
    assert not [word for word in (b"evil", b"example.org", b"bundle-page") if word in inflated(bound)]
    assert b"bundle-page" in inflated(parts[0]), "the control"


def test_other_programs_find_no_fault_and_every_font_inside(bound: bytes, tmp_path: Path) -> None:
    (tmp_path / "bound.pdf").write_bytes(bound)
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(tmp_path / "bound.pdf"))
    fonts = run("pdffonts", str(tmp_path / "bound.pdf")).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts), fonts


def test_the_same_order_gives_the_same_bytes_on_either_side_of_the_wall(
    parts: list[bytes], bound: bytes, tmp_path: Path
) -> None:
    assert bind_here(parts, order_of(parts), tmp_path)[1] == bound
    assert bind_here(parts, order_of(parts, title="another"), tmp_path)[1] != bound


def test_the_output_cannot_get_over_its_limit(
    parts: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_ROOM", 0)
    monkeypatch.setattr(pages, "_ROOM_FOR_A_PAGE", -1_000)
    done, pdf = _bind(parts, tmp_path)
    assert done.result == "too_large"
    assert len(pdf) <= sum(map(len, parts))


class _Lying:
    """A worker that says that it has bound everything."""

    def __init__(self, *_: object, **__: object) -> None: ...

    def greet(self) -> None: ...

    def ask(self, *_: object) -> bytes:
        return encode(Assembled("ok", 3, 0))

    def kill(self) -> None: ...


def test_a_worker_that_leaves_pages_out_is_refused(
    parts: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "WorkerProcess", _Lying)
    assert _bind(parts, tmp_path)[0] == Assembled("refused")
    assert _bind(parts, tmp_path, stamps=order_of(parts).stamps[:3])[0].result == "ok", "the control"


class _Watching(NoProgress):
    """Looks at the process at its first step."""

    def __init__(self, act: Callable[[], None]) -> None:
        self._act = act
        self.seen = 0

    def advance(self, amount: int = 1) -> None:
        if not self.seen:
            self._act()
        self.seen += amount


def _with(parts: Sequence[bytes], folder: Path, progress: NoProgress) -> tuple[Assembled, BinaryIO, BinaryIO]:
    spool, out = (folder / "spool").open("w+b"), (folder / "out.pdf").open("w+b")
    with spool, out:
        spool.write(b"".join(parts))
        return bind_behind_the_wall(order_of(parts), spool, out, progress), spool, out


def test_a_person_can_stop_it(parts: list[bytes], tmp_path: Path, children: Callable[[int], list[int]]) -> None:
    def stop() -> None:
        raise Cancelled

    before = children(os.getpid())  # a worker that other tests share may wait there
    with pytest.raises(Cancelled):
        _with(parts, tmp_path, _Watching(stop))
    assert children(os.getpid()) == before


@pytest.mark.skipif(sys.platform != "linux", reason="looks into Linux's /proc")
def test_its_process_has_the_two_files_its_pipes_and_nothing_else(
    parts: list[bytes], tmp_path: Path, children: Callable[[int], list[int]]
) -> None:
    found: list[str] = []
    limits: list[str] = []
    before = children(os.getpid())

    def look() -> None:
        (child,) = set(children(os.getpid())) - set(before)
        try:
            found.extend(os.readlink(one) for one in Path(f"/proc/{child}/fd").iterdir())
        except PermissionError:
            pytest.skip("only root sees into a worker")
        limits.append(Path(f"/proc/{child}/limits").read_text())
        limits.append(Path(f"/proc/{child}/status").read_text())

    watching = _Watching(look)
    assert _with(parts, tmp_path, watching)[0].result == "ok"
    assert watching.seen == 100, "progress is told to its end"
    files = {one for one in found if not one.startswith("pipe:")} - {"/dev/null"}
    assert files == {str(tmp_path / "spool"), str(tmp_path / "out.pdf")}
    most = sum(map(len, parts)) + (64 << 20) + 4 * (64 << 10)
    assert re.search(rf"Max file size +{most} ", limits[0])
    assert re.search(r"Max open files +0 +0 ", limits[0])
    assert re.search(r"^Seccomp:\s2$", limits[1], re.M) or re.search(r"Max processes +0 +0 ", limits[0])
