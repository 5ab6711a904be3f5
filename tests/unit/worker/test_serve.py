"""A job goes in by a pipe and an answer comes out, also where a process cannot fork."""

from __future__ import annotations

import importlib
import io
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from evidence_vault.sandbox.protocol import EXIT_OUT_OF_MEMORY, Job, encode, frame, read_frame
from evidence_vault.worker import libraries, serve
from evidence_vault.worker.content import Content


@pytest.fixture
def forkless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that has no fork, as Windows."""
    monkeypatch.delattr(os, "fork")


def _served(*frames: bytes) -> tuple[int, list[Any]]:
    """What `serve` returns and writes where these frames come in."""
    jobs, core_jobs = os.pipe()
    core_replies, replies = os.pipe()
    with os.fdopen(core_jobs, "wb") as out:
        out.write(b"".join(map(frame, frames)))
    with os.fdopen(jobs, "rb") as waiting:
        status = serve.serve(serve.Pipes(waiting, replies), "tool 1", ("limit",))
    os.close(replies)
    with os.fdopen(core_replies, "rb") as answers:
        read = iter(lambda: read_frame(answers, limit=1 << 20), None)
        return status, [json.loads(payload) for payload in read]


JOB = encode(Job("n", ".png", partial=False))


def _picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (3, 2)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.usefixtures("forkless")
def test_where_nothing_can_fork_one_job_is_served_and_that_is_said() -> None:
    picture = _picture()
    status, (hello, taken, reply) = _served(JOB, picture[:20], picture[20:], b"")
    assert status == 0
    assert hello == {"tool": "tool 1", "limits": ["limit"], "reusable": False}
    assert taken == {"nonce": "n"}
    assert (reply["nonce"], reply["result"], reply["media_type"]) == ("n", "ok", "image/png")
    assert (reply["facts"]["fact.width"], reply["facts"]["fact.height"]) == (3, 2)


@pytest.mark.usefixtures("forkless")
def test_a_job_that_is_not_of_its_form_is_not_taken() -> None:
    status, answers = _served(b'{"nonce":1}', b"")
    assert status != 0
    assert len(answers) == 1


@pytest.mark.usefixtures("forkless")
def test_memory_that_runs_out_before_an_answer_is_told_by_the_exit_status(monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(content: Content, *, nonce: str) -> None:
        raise MemoryError(content.suffix, nonce)

    monkeypatch.setattr(serve, "inspect", explode)
    assert _served(JOB, b"")[0] == EXIT_OUT_OF_MEMORY


@pytest.fixture
def loaded() -> Iterator[None]:
    """The libraries as a worker loads them; their reports are silenced only meanwhile."""
    libraries.load()
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.usefixtures("loaded")
def test_the_log_learns_which_versions_read_the_files() -> None:
    words = libraries.tool().split("; ")
    assert all(len(word.split()) == 2 for word in words)
    assert {word.split()[0] for word in words} >= {"pure-magic", "Pillow", "ExifRead", "pikepdf", "worker"}


WITNESS = """
import pathlib, sys
from evidence_vault.worker import libraries
from evidence_vault.worker.content import Content
from evidence_vault.worker.inspection import inspect
libraries.load()
before = set(sys.modules)
for path in map(pathlib.Path, sys.argv[1:]):
    inspect(Content(path.read_bytes(), path.suffix, partial=False), nonce="n")
print(sorted(set(sys.modules) - before))
"""


def test_no_file_makes_a_library_load_more_of_itself(shared: Path) -> None:
    kinds = ("photo", "image", "pdf", "mail", "svg", "web", "office", "media", "text")
    paths = [path for kind in kinds for path in sorted((shared / "corpus" / kind).iterdir())[::2]]
    command: list[str | Path] = [sys.executable, "-I", "-c", WITNESS, *paths]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    assert ran.stdout.strip() == "[]"


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "name", ["cp1251", "koi8_r", "koi8_u", "kz1048", "cp866", "gb18030", "big5", "iso2022_jp", "utf_16"]
)
def test_mail_in_this_encoding_can_be_read_behind_the_wall(name: str) -> None:
    assert f"encodings.{name}" in sys.modules
    assert importlib.import_module(f"encodings.{name}").getregentry().name
