"""Pixels and words come through the wall; whatever else a worker says is refused."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from evidence_vault.records.preview import Preview
from evidence_vault.sandbox.pool import Sandbox

HOSTILE_WORKER = """#!{python}
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


def _preview(sandbox: Sandbox, content: bytes, name: str = "file", edge: int = 100) -> Preview:
    return sandbox.preview(io.BytesIO(content), len(content), name, edge)


def test_a_picture_comes_back_as_pixels_of_the_size_that_was_asked_for(sandbox: Sandbox, picture: bytes) -> None:
    seen = _preview(sandbox, picture, "x.png", edge=10)
    assert (seen.result, seen.width, seen.height, seen.text) == ("ok", 10, 5, None)
    assert seen.rgb == bytes(Image.new("RGB", (10, 5), "teal").tobytes())


def test_one_worker_shows_and_inspects_by_turns(sandbox: Sandbox, picture: bytes) -> None:
    first = sandbox.start().pid
    for _ in range(3):
        assert _preview(sandbox, picture).result == "ok"
        assert _preview(sandbox, b"\x1f\x8b\x08" + bytes(60)).result == "none"
        assert _preview(sandbox, picture[:60]).result == "unreadable"
        assert sandbox.inspect(io.BytesIO(picture), len(picture), "x.png").facts["fact.width"] == 31
    assert sandbox.start().pid == first


def test_words_that_deceive_the_eye_are_made_visible(sandbox: Sandbox) -> None:
    text = _preview(sandbox, "имя\u202egnp.exe\r\nвторая\tстрока\x1b[31m и ещё слова\n".encode(), "x.txt").text
    assert text == "имя\\u202egnp.exe\nвторая\tстрока\\x1b[31m и ещё слова\n"


def test_a_photo_of_a_telephone_is_shown(sandbox: Sandbox, shared: Path) -> None:
    for path in sorted((shared / "corpus" / "photo").glob("*.jp*g"))[:12]:
        with Image.open(path) as photo:
            wide, high = photo.size
            turned = photo.getexif().get(0x0112, 1) >= 5
        seen = _preview(sandbox, path.read_bytes(), path.name)
        assert seen.result == "ok", path.name
        upright = (high, wide) if turned else (wide, high)
        assert (seen.width > seen.height) == (upright[0] > upright[1]), path.name


def test_no_file_of_the_corpus_brings_more_than_a_preview(sandbox: Sandbox, shared: Path) -> None:
    for path in sorted((shared / "corpus" / "image").iterdir())[::3]:
        seen = _preview(sandbox, path.read_bytes(), path.name)
        assert len(seen.rgb) == 3 * seen.width * seen.height
        assert max(seen.width, seen.height) <= 100
        assert seen.result not in {"crashed", "refused"}, path.name


@pytest.mark.parametrize(
    "reply",
    [
        'say(nonce="0" * 32, result="none")',
        'say(nonce=nonce, result="crashed")',
        'say(nonce=nonce, result="ok", size=[101, 1])',
        'say(nonce=nonce, result="ok", size=[0, 0])',
        'say(nonce=nonce, result="ok", size=[10, 10, 10])',
        'say(nonce=nonce, result="none", text="but here it is")',
        'say(nonce=nonce, result="ok", text="x" * 20001)',
        'say(nonce=nonce, result="ok", size=[10, 10], pages=0); send(frame(bytes(300)))',
        'say(nonce=nonce, result="ok", size=[10, 10], pages=100001); send(frame(bytes(300)))',
        'say(nonce=nonce, result="ok", size=[10, 10], pages=2); send(frame(bytes(300)))',
        'say(nonce=nonce, result="ok", size=[10, 10], pages=3, other_fonts=1); send(frame(bytes(300)))',
        'say(nonce=nonce, result="ok", text="words", pages=3)',
        'say(nonce=nonce, result="ok", text="words", other_fonts=True)',
        'say(nonce=nonce, result="none", pages=3)',
        'say(nonce=nonce, result="ok", size=[10, 10]); send(frame(bytes(299)))',
        'say(nonce=nonce, result="ok", size=[10, 10]); send(frame(bytes(301)))',
        'send(b"\\xff\\xff\\xff\\xff" + b"x" * 1000)',
        'send(frame(b"[" * 200000))',
        'send(frame(b""))',
    ],
)
def test_an_answer_that_is_not_of_its_form_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reply: str
) -> None:
    with Sandbox() as sandbox:
        assert _answered(sandbox, reply, tmp_path, monkeypatch) == Preview("refused")


def test_after_such_an_answer_the_next_worker_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: bytes
) -> None:
    with Sandbox() as sandbox:
        assert _answered(sandbox, 'send(frame(b""))', tmp_path, monkeypatch) == Preview("refused")
        assert _preview(sandbox, picture).result == "ok"


def _answered(sandbox: Sandbox, reply: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Preview:
    program = folder / "worker"
    program.write_text(HOSTILE_WORKER.format(python=sys.executable, reply=reply))
    program.chmod(0o700)
    with monkeypatch.context() as meddled:
        meddled.setattr(sys, "executable", str(program))
        return sandbox.preview(io.BytesIO(b"content"), 7, "file", 100, page=3)


def test_the_form_that_those_answers_miss_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "worker"
    reply = 'say(nonce=nonce, result="ok", size=[10, 10], pages=3, other_fonts=True); send(frame(bytes(300)))'
    program.write_text(HOSTILE_WORKER.format(python=sys.executable, reply=reply))
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    with Sandbox() as sandbox:
        seen = sandbox.preview(io.BytesIO(b"content"), 7, "file", 100, page=3)
        assert seen == Preview("ok", 10, 10, bytes(300), pages=3, other_fonts=True)


def test_a_worker_that_announces_pixels_and_leaves_has_crashed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "worker"
    leave = 'say(nonce=nonce, result="ok", size=[10, 10]); sys.exit(0)'
    program.write_text(HOSTILE_WORKER.format(python=sys.executable, reply=leave))
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    with Sandbox() as sandbox:
        assert _preview(sandbox, b"content") == Preview("crashed")


def test_a_worker_that_dies_over_a_picture_is_that_pictures_result(
    sandbox: Sandbox,
    picture: bytes,
    children: Callable[[int], list[int]],
    meddling: Callable[..., io.BytesIO],
) -> None:
    def strike() -> None:
        for child in children(sandbox.start().pid):
            os.kill(child, signal.SIGSEGV)

    assert sandbox.preview(meddling(picture, strike), len(picture), "bad.png", 100) == Preview("crashed")
    assert _preview(sandbox, picture).result == "ok"


def test_a_photo_of_an_iphone_is_decoded_by_threads_behind_the_wall(sandbox: Sandbox, shared: Path) -> None:
    (path,) = (shared / "corpus" / "image").glob("*-colors-no-alpha.heic")
    seen = _preview(sandbox, path.read_bytes(), path.name)
    assert (seen.result, seen.width, seen.height) == ("ok", 64, 64)
    assert len(set(seen.rgb)) > 3
