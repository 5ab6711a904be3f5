"""Real and hostile files, and names as hostile as they come: taken in whole, given back byte for byte."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from evidence_vault.progress import NoProgress
from evidence_vault.records.names import printable
from tests.helpers.vaults import TestVault

HOSTILE_NAMES = [
    b"new\nline.png",
    b"\x1b[31mred\x1b[0m.txt",
    b"\x07\x08bell.txt",
    "exe.gnp\u202e.txt".encode(),
    "\u2066isolate\u2069.txt".encode(),
    b"\xff\xfe\xfd.bin",
    b"\xd1\xea\xf0\xe8\xed.png",
    "\u0430dmin\u200b.txt".encode(),
    "қазақша ӘҒҚҢӨҰҮҺІ.txt".encode(),
    "拘留.pdf".encode(),
    "تۆھمەت.txt".encode(),
    b"-rf",
    b"--help",
    b"..txt",
    b"CON",
    b"nul.txt",
    b"a" * 255,
    ("é" * 127).encode(),
    b"$(reboot).txt",
    b"'; DROP TABLE items; --",
    b'"quoted".txt',
    b"*?.txt",
    b" leading and trailing ",
    b"#panic()$x$",
]


def exported(vault: TestVault, sources: Path, out: Path) -> list[tuple[str, bytes]]:
    """Take a folder in and give every item back, in the order of the items."""
    with vault.session(write=True) as session:
        first = len(session.items())
        done = session.add([sources], card={}, case=None, progress=NoProgress())
        assert done.failures == ()
        found = []
        for item in session.items()[first:]:
            path = out / str(item.id)
            session.export_original(item.id, path, NoProgress())
            found.append((item.name, path.read_bytes()))
            path.unlink()
    return found


@pytest.mark.timeout(600)
@pytest.mark.thorough
def test_the_whole_corpus_comes_back(vault: TestVault, shared: Path, tmp_path: Path) -> None:
    corpus = shared / "corpus"
    (tmp_path / "out").mkdir()
    files = sorted(path for path in corpus.rglob("*") if path.is_file())
    found = exported(vault, corpus, tmp_path / "out")
    print(f"{len(found)} files, {sum(len(content) for _, content in found)} bytes")
    assert len(found) == len(files)
    wanted = sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in files)
    assert sorted(hashlib.sha256(content).hexdigest() for _, content in found) == wanted
    assert [finding.code for finding in vault.check().findings] == ["V11.recovery"]


@pytest.mark.skipif(os.name == "nt", reason="this system's names are no bytes")
def test_names_as_hostile_as_they_come(vault: TestVault, tmp_path: Path) -> None:
    sources, out = tmp_path / "in", tmp_path / "out"
    sources.mkdir()
    out.mkdir()
    for name in HOSTILE_NAMES:
        (sources / os.fsdecode(name)).write_bytes(b"content of " + name)
    found = exported(vault, sources, out)
    assert sorted(found) == sorted((printable(os.fsdecode(name)), b"content of " + name) for name in HOSTILE_NAMES)
    with vault.session() as session:
        raw = {item.name_raw for item in session.items() if item.name_raw}
    assert raw == {name for name in HOSTILE_NAMES if name in (b"\xff\xfe\xfd.bin", b"\xd1\xea\xf0\xe8\xed.png")}
    assert {path.name for path in tmp_path.iterdir()} == {"in", "out", "case.vault"}
