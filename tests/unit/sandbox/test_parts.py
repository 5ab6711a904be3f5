"""Pages come through the wall; a crash, a lie and an explosion are results, and nothing is written for them."""

from __future__ import annotations

import io
import os
import signal
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from evidence_vault.records.pages import MAX_PART_CONTENT, Part, PartRules
from evidence_vault.resources import resource
from evidence_vault.sandbox.pages import PageMaker
from evidence_vault.worker.content import Content
from evidence_vault.worker.parts import make
from tests.helpers.parts import corners, photo, png

HOSTILE = """#!{python}
import json, sys
from evidence_vault.sandbox.protocol import frame, read_frame
send = lambda payload: (sys.stdout.buffer.write(payload), sys.stdout.buffer.flush())
say = lambda **fields: send(frame(json.dumps(fields).encode()))
say(tool="t", limits=[], reusable=True)
nonce = json.loads(read_frame(sys.stdin.buffer, limit=1 << 20))["nonce"]
say(nonce=nonce)
while read_frame(sys.stdin.buffer, limit=1 << 20): pass
{reply}
sys.stdin.buffer.read()
"""
SPOOL = b"an earlier part"


@pytest.fixture(scope="module")
def maker() -> Iterator[PageMaker]:
    with PageMaker() as maker:
        yield maker


def _part(maker: PageMaker, data: bytes, name: str = "x", size: int | None = None) -> tuple[Part, bytes]:
    """What is made, and what was written behind an earlier part."""
    out = io.BytesIO(SPOOL)
    out.seek(0, io.SEEK_END)
    part = maker.part(io.BytesIO(data), len(data) if size is None else size, name, PartRules(), out)
    assert out.getvalue().startswith(SPOOL)
    return part, out.getvalue()[len(SPOOL) :]


def test_a_picture_becomes_a_part_behind_what_is_there_and_words_leave_nothing(maker: PageMaker) -> None:
    first = maker.start().pid
    part, written = _part(maker, photo())
    assert (part.result, part.pages, part.size) == ("ok", 1, len(written))
    with pikepdf.open(io.BytesIO(written)) as document:
        assert len(document.pages) == 1
        assert "/Info" not in document.trailer
    told, nothing = _part(maker, "Слова\u202e\n".encode(), "x.txt")
    assert (told.result, nothing) == ("told", b"")
    assert told.told is not None
    assert told.told.paragraphs == ("Слова\\u202e",), "what deceives the eye is made visible"
    assert maker.start().pid == first


def test_two_parts_of_the_same_item_are_the_same_bytes(maker: PageMaker) -> None:
    assert _part(maker, png(corners((90, 900)))) == _part(maker, png(corners((90, 900))))


def test_too_large_a_content_is_not_even_read(maker: PageMaker) -> None:
    assert _part(maker, b"x", size=MAX_PART_CONTENT + 1) == (Part("too_large"), b"")


def test_a_worker_that_dies_is_the_items_result_and_the_next_item_is_made(
    maker: PageMaker, children: Callable[[int], list[int]], meddling: Callable[..., io.BytesIO]
) -> None:
    def strike() -> None:
        for child in children(maker.start().pid):
            os.kill(child, signal.SIGSEGV)

    out = io.BytesIO()
    assert maker.part(meddling(photo(), strike), 999, "x.jpg", PartRules(), out) == Part("crashed")
    assert out.getvalue() == b""
    assert _part(maker, photo())[0].result == "ok"


def test_memory_that_runs_out_is_a_result(maker: PageMaker) -> None:
    part, written = _part(maker, _wide_png(30_000, 16_000))
    assert (part.result, written) in {("out_of_memory", b""), ("unreadable", b"")}


def _wide_png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x06\0\0\0"
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(1 << 20)))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("reply", "result"),
    [
        ('send(frame(b"")); say(nonce="other", result="none")', "refused"),
        ('send(frame(b"")); say(nonce=nonce, result="ok", pages=1)', "refused"),
        ('send(frame(b"x")); send(frame(b"")); say(nonce=nonce, result="ok", pages=0)', "refused"),
        ('send(frame(b"x")); send(frame(b"")); say(nonce=nonce, result="ok", pages=9999)', "refused"),
        ('send(frame(b"")); say(nonce=nonce, result="none", pages=2)', "refused"),
        ('send(frame(b"")); say(nonce=nonce, result="told")', "refused"),
        ('send(frame(b"x")); send(frame(b"")); say(nonce=nonce, result="ok", pages=1, notes=["certified"])', "refused"),
        ('send((1 << 30).to_bytes(4, "big"))', "refused"),
        ("sys.exit(1)", "crashed"),
        ('send(frame(b"x")); sys.exit(1)', "crashed"),
        ('send(frame(b"x")); send(frame(b"")); say(nonce=nonce, result="ok", pages=1)', "ok"),
    ],
)
def test_an_answer_that_is_not_of_its_form_is_refused(
    reply: str, result: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "worker"
    program.write_text(HOSTILE.format(python=sys.executable, reply=reply))
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    with PageMaker(time_limit=20) as maker:
        part, written = _part(maker, b"content")
    assert part.result == result
    assert written == (b"x" if result == "ok" else b"")


HONEST = {"ok", "told", "none", "locked", "unreadable", "too_large", "out_of_memory"}


def _all(maker: PageMaker, paths: list[Path]) -> Counter[str]:
    results: Counter[str] = Counter()
    first = maker.start().pid
    for path in paths:
        part, written = _part(maker, path.read_bytes(), path.name)
        assert part.result in HONEST, path.name
        assert bool(written) == (part.result == "ok") == bool(part.pages), path.name
        results[part.result] += 1
    assert maker.start().pid == first or results["out_of_memory"], "no file has ended the worker"
    print(dict(results))
    return results


def test_every_real_file_is_a_part_or_an_honest_answer(maker: PageMaker, shared: Path) -> None:
    paths = sorted((shared / "corpus").glob("*/*"))[::61]
    assert _all(maker, paths)["ok"] > len(paths) / 4


def test_behind_the_wall_nothing_is_missing_that_pages_are_made_with(maker: PageMaker) -> None:
    pieces = sorted(path for path in resource("sample_case", "pieces").rglob("*") if path.is_file())
    outside = [make(Content(path.read_bytes(), path.suffix.lower(), partial=False), PartRules()) for path in pieces]
    inside = [_part(maker, path.read_bytes(), path.name)[0] for path in pieces]
    assert [(part.result, part.pages) for part in inside] == [(made.result, made.pages) for made in outside]
    assert any("sliced" in part.notes for part in inside)


@pytest.mark.thorough
def test_every_file_of_the_corpus_is_a_part_or_an_honest_answer(maker: PageMaker, shared: Path) -> None:
    paths = sorted((shared / "corpus").glob("*/*"))
    assert _all(maker, paths)["ok"] > len(paths) / 4
