"""Whatever a file does to the worker is a result, and the next file is read as if nothing had been."""

from __future__ import annotations

import io
import os
import select
import signal
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.errors import DamagedObject, WorkerFailed
from evidence_vault.sandbox.pool import Inspection, Sandbox
from evidence_vault.sandbox.protocol import MAX_CONTENT


def _inspect(sandbox: Sandbox, content: bytes, name: str = "file") -> Inspection:
    return sandbox.inspect(io.BytesIO(content), len(content), name)


def _reads_on(sandbox: Sandbox, picture: bytes) -> bool:
    found = _inspect(sandbox, picture, "next.png")
    return (found.result, found.facts.get("fact.width"), found.facts.get("fact.height")) == ("ok", 31, 17)


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1 << 20))) + chunk(b"IEND", b"")


def _gif(frames: int) -> bytes:
    frame = b"\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
    return b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff" + frame * frames + b";"


def _pdf_whose_table_inflates_to(mebibytes: int) -> bytes:
    squeeze = zlib.compressobj(9)
    table = b"".join([squeeze.compress(bytes(1 << 20)) for _ in range(mebibytes)] + [squeeze.flush()])
    head = (
        b"%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    )
    entry = b"/Type/XRef/Size %d/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length %d" % (mebibytes << 18, len(table))
    end = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(head)
    return head + b"3 0 obj\n<<" + entry + b">>\nstream\n" + table + end


def test_a_picture_is_identified_and_measured(sandbox: Sandbox, picture: bytes) -> None:
    found = _inspect(sandbox, picture, "screen.png")
    assert (found.result, found.media_type) == ("ok", "image/png")
    assert (found.facts["fact.width"], found.facts["fact.height"], found.facts["fact.format"]) == (31, 17, "PNG")
    assert "Pillow " in found.tool
    assert "; worker " in found.tool


def test_an_empty_file_is_an_empty_file(sandbox: Sandbox) -> None:
    found = _inspect(sandbox, b"")
    assert (found.result, found.media_type, found.facts) == ("ok", "application/x-empty", {})


def test_one_worker_serves_many_files(sandbox: Sandbox, picture: bytes) -> None:
    first = sandbox.start().pid
    assert all(_reads_on(sandbox, picture) for _ in range(20))
    assert sandbox.start().pid == first


def test_a_closed_sandbox_has_no_process_and_can_start_again(sandbox: Sandbox, picture: bytes) -> None:
    assert _reads_on(sandbox, picture)
    pid = sandbox.start().pid
    sandbox.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert _reads_on(sandbox, picture)


@pytest.mark.parametrize(
    ("how", "result"),
    [
        (signal.SIGKILL, "crashed"),
        (signal.SIGSEGV, "crashed"),
        (signal.SIGABRT, "crashed"),
        (signal.SIGXCPU, "timed_out"),
    ],
)
def test_a_worker_that_dies_over_a_file_is_that_files_result(
    sandbox: Sandbox,
    picture: bytes,
    children: Callable[[int], list[int]],
    meddling: Callable[..., io.BytesIO],
    how: signal.Signals,
    result: str,
) -> None:
    def strike() -> None:
        for child in children(sandbox.start().pid):
            os.kill(child, how)

    found = sandbox.inspect(meddling(picture, strike), len(picture), "bad.png")
    assert (found.result, found.media_type, found.facts) == (result, None, {})
    assert _reads_on(sandbox, picture)


def test_when_the_process_between_the_jobs_dies_the_job_dies_with_it(
    sandbox: Sandbox, picture: bytes, children: Callable[[int], list[int]], meddling: Callable[..., io.BytesIO]
) -> None:
    at_work: list[int] = []

    def strike() -> None:
        at_work.extend(map(os.pidfd_open, children(sandbox.start().pid)))
        os.kill(sandbox.start().pid, signal.SIGKILL)
        os.waitid(os.P_PID, sandbox.start().pid, os.WEXITED | os.WNOWAIT)

    assert sandbox.inspect(meddling(picture, strike), len(picture), "bad.png").result == "crashed"
    assert at_work
    for child in at_work:
        assert select.select([child], [], [], 60)[0], "a descriptor of a process becomes readable when that ends"
        os.close(child)
    assert _reads_on(sandbox, picture)


def test_a_worker_that_died_while_idle_is_replaced_unnoticed(sandbox: Sandbox, picture: bytes) -> None:
    assert _reads_on(sandbox, picture)
    os.kill(sandbox.start().pid, signal.SIGKILL)
    assert _reads_on(sandbox, picture)


@pytest.mark.thorough
def test_a_worker_left_behind_unwell_is_replaced_unnoticed(picture: bytes) -> None:
    with Sandbox(time_limit=2) as sandbox:
        os.killpg(sandbox.start().pid, signal.SIGSTOP)
        assert _reads_on(sandbox, picture)


def test_a_worker_that_stands_still_is_ended_at_the_limit(picture: bytes, meddling: Callable[..., io.BytesIO]) -> None:
    with Sandbox(time_limit=2) as sandbox:
        stop = meddling(picture, lambda: os.killpg(sandbox.start().pid, signal.SIGSTOP))
        assert sandbox.inspect(stop, len(picture), "bad.png").result == "timed_out"
        assert _reads_on(sandbox, picture)


@pytest.mark.thorough
def test_a_worker_that_no_longer_reads_is_ended_at_the_limit(
    picture: bytes, meddling: Callable[..., io.BytesIO]
) -> None:
    with Sandbox(time_limit=2) as sandbox:
        stop = meddling(bytes(8 << 20), lambda: os.killpg(sandbox.start().pid, signal.SIGSTOP))
        assert sandbox.inspect(stop, 8 << 20, "bad.png").result == "timed_out"
        assert _reads_on(sandbox, picture)


@pytest.mark.thorough
def test_a_gif_of_millions_of_frames_is_ended_at_the_limit(picture: bytes) -> None:
    bomb = _gif(4_000_000)
    with Sandbox(time_limit=1) as sandbox:
        assert _inspect(sandbox, bomb, "bomb.gif").result == "timed_out"
        assert _reads_on(sandbox, picture)


def _photo_without_end() -> bytes:
    """An AVIF whose metadata hold a box of no length at all, which a parser reads again and again."""
    kind = b"ftypavif" + bytes(4) + b"avif"
    nothing = (1).to_bytes(4, "big") + b"free" + bytes(8)
    return b"".join((len(box) + 4).to_bytes(4, "big") + box for box in (kind, b"meta" + bytes(4) + nothing))


@pytest.mark.thorough
def test_of_a_photo_that_never_ends_it_is_told_what_it_was(picture: bytes) -> None:
    with Sandbox(time_limit=60) as sandbox:
        found = _inspect(sandbox, _photo_without_end(), "bad.avif")
        assert (found.result, found.media_type) == ("timed_out", "image/avif")
        assert "fact.error.pillow" in found.facts
        assert _reads_on(sandbox, picture)


@pytest.mark.thorough
def test_mail_of_one_endless_field_meets_the_memory_limit(picture: bytes) -> None:
    bomb = b"From: a@example.org\nTo: b@example.org\na: " + b"\xff" * (
        250 << 20
    )  # text of twice as many bytes, held twice
    with Sandbox(time_limit=60) as sandbox:
        found = _inspect(sandbox, bomb, "bomb.eml")
        assert (found.result, found.media_type) == ("out_of_memory", "message/rfc822")
        assert _reads_on(sandbox, picture)


@pytest.mark.parametrize(
    ("bomb", "media_type", "error"),
    [
        (_png(60_000, 60_000), "image/png", ("fact.error.pillow", "DecompressionBombError")),
        (_pdf_whose_table_inflates_to(100), "application/pdf", ("fact.error.pikepdf", "PdfError")),
    ],
    ids=["png", "pdf"],
)
def test_a_bomb_is_named_and_told_what_it_is(
    sandbox: Sandbox, picture: bytes, bomb: bytes, media_type: str, error: tuple[str, str]
) -> None:
    found = _inspect(sandbox, bomb)
    assert (found.result, found.media_type) == ("ok", media_type)
    assert error in found.facts.items()
    assert _reads_on(sandbox, picture)


def test_of_a_long_file_the_first_part_is_read_and_that_is_said(sandbox: Sandbox, picture: bytes) -> None:
    class Endless(io.BytesIO):
        read_so_far = 0

        def read(self, size: int | None = -1) -> bytes:
            piece = super().read(size) if not self.read_so_far else bytes(size or 0)
            self.read_so_far += len(piece)
            return piece

    source = Endless(picture)
    found = sandbox.inspect(source, 1 << 40, "long.png")
    assert source.read_so_far == MAX_CONTENT
    assert (found.result, found.media_type, found.facts["fact.width"]) == ("ok", "image/png", 31)
    assert found.facts["fact.partial"] is True
    assert "fact.trailing.bytes" not in found.facts


def test_a_source_that_fails_is_not_the_workers_fault(sandbox: Sandbox, picture: bytes) -> None:
    class Damaged(io.BytesIO):
        def read(self, _: int | None = -1) -> bytes:
            raise DamagedObject(file="objects/a/x.age", reason="does not decrypt")

    with pytest.raises(DamagedObject):
        sandbox.inspect(Damaged(), 10, "x")
    assert _reads_on(sandbox, picture)


HOSTILE_WORKER = """#!{python}
import json, os, sys
from evidence_vault.sandbox.protocol import frame, read_frame
send = lambda payload: (sys.stdout.buffer.write(payload), sys.stdout.buffer.flush())
say = lambda **fields: send(frame(json.dumps(fields).encode()))
{hello}
job = json.loads(read_frame(sys.stdin.buffer, limit=1 << 20))
say(nonce=job["nonce"])
while read_frame(sys.stdin.buffer, limit=1 << 20): pass
{reply}
sys.stdin.buffer.read()
"""
HELLO = 'say(tool="t", limits=[], reusable=True)'


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts a worker in place that says what the test wants."""

    def install(*, hello: str = HELLO, reply: str = "") -> None:
        program = tmp_path / "worker"
        program.write_text(HOSTILE_WORKER.format(python=sys.executable, hello=hello, reply=reply))
        program.chmod(0o700)
        monkeypatch.setattr(sys, "executable", str(program))

    return install


@pytest.mark.parametrize(
    "reply",
    [
        'say(nonce="0" * 32, result="ok", media_type=None, facts={})',
        'say(nonce=job["nonce"], result="ok", media_type=None, facts={"item": "E-000001"})',
        'send(b"\\xff\\xff\\xff\\xff" + b"x" * 1000)',
        'send(frame(b"x" * 300000))',
        'send(frame(b"[" * 200000))',
        'send(frame(b""))',
    ],
)
def test_an_answer_that_is_not_of_its_form_is_refused(
    hostile: Callable[..., None], monkeypatch: pytest.MonkeyPatch, picture: bytes, reply: str
) -> None:
    hostile(reply=reply)
    with Sandbox() as sandbox:
        found = _inspect(sandbox, b"content")
        assert (found.result, found.media_type, found.facts) == ("refused", None, {})
        monkeypatch.undo()
        assert _reads_on(sandbox, picture)


def test_a_worker_that_leaves_without_an_answer_has_crashed(hostile: Callable[..., None]) -> None:
    hostile(reply="sys.exit(0)")
    with Sandbox() as sandbox:
        assert _inspect(sandbox, b"content").result == "crashed"


def test_a_worker_that_can_do_one_job_only_is_followed_by_another(hostile: Callable[..., None]) -> None:
    done = "say(nonce=job['nonce'], result='ok', media_type=None, facts={'fact.pid': os.getpid()})"
    hostile(hello=HELLO.replace("True", "False"), reply=done)
    with Sandbox() as sandbox:
        first, second = (_inspect(sandbox, b"content") for _ in range(2))
    assert (first.result, second.result) == ("ok", "ok")
    assert first.facts["fact.pid"] != second.facts["fact.pid"]


@pytest.mark.parametrize("hello", ["sys.exit(3)", 'send(frame(b"hello"))', 'send(b"\\xff" * 8)'])
def test_a_worker_that_does_not_start_is_our_defect(hostile: Callable[..., None], hello: str) -> None:
    hostile(hello=hello)
    with Sandbox() as sandbox, pytest.raises(WorkerFailed):
        _inspect(sandbox, b"content")


def test_a_worker_that_takes_no_job_is_our_defect(hostile: Callable[..., None]) -> None:
    hostile(hello=HELLO + "; sys.exit(0)")
    with Sandbox() as sandbox, pytest.raises(WorkerFailed):
        _inspect(sandbox, b"content")


def test_a_worker_that_cannot_be_executed_is_our_defect(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with Sandbox() as sandbox, pytest.raises(WorkerFailed):
        _inspect(sandbox, b"content")
