"""A case with large originals: a film of 900 MiB that has no pages, and a scan of 120 MB; and something under seal, so that all is searched."""

from __future__ import annotations

import io
from pathlib import Path
from random import Random

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.bench import case, ours

FILM = 900 << 20
_BLOCK = 8 << 20
_PAGES, _SIDE = 60, 1_300


def make(folder: Path, seed: int) -> case.Case:
    """Make the two files and a text, take them in, and issue their list; the text is under seal."""
    chance, sources = Random(seed), folder / "sources"
    sources.mkdir(parents=True)
    files = [sources / "film.mp4", sources / "scan.pdf", sources / "statement.txt"]
    with files[0].open("wb") as film:
        film.write(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom")
        for _ in range(FILM // _BLOCK):
            film.write(chance.randbytes(_BLOCK))
    files[1].write_bytes(_scan(chance))
    files[2].write_text("A statement that stays here.\n", encoding="utf-8")
    with ours.new_vault(folder / "case.vault") as session:
        case.fill(session, files, 2)
        return case.Case(folder / "case.vault", session.identity_text())


def _scan(chance: Random) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for _ in range(_PAGES):
        picture = case.packed(case.noise(chance, _SIDE), "JPEG")
        canvas.drawImage(ImageReader(io.BytesIO(picture)), 50, 100, 500, 500)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
