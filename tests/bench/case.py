"""A case as a lawyer has it, the same for the same seed: screenshots, papers of a dozen pages, mails and texts.

Of ten exhibits six are screenshots, two papers, one a mail and one a text: 300 of them have 1,000 pages and some 280 MB.
One more in a hundred is under seal, so that everything is searched for what is said of those.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from evidence_vault.progress import NoProgress
from evidence_vault.records.entry import Draft, Json, Kind
from evidence_vault.records.ids import ExhibitId
from evidence_vault.resources import resource
from evidence_vault.session import Session
from tests.bench import ours

_SCREEN: Final = (1080, 2340)
_SCANNED: Final = 20
"""Different scans; every paper shows some of them."""

_LENGTHS: Final = (12, 13, 13)
"""Pages of the papers, in turn."""

_WORDS: Final = "the post says that whoever comes to the square on Sunday will be found at home and nobody will help"


@dataclass(frozen=True)
class Case:
    """A vault with one case, of which list 1 was issued.

    Attributes:
        path: of the vault.
        identity: opens it.
    """

    path: Path
    identity: str


def make(folder: Path, exhibits: int, seed: int, weight: int = 1) -> Case:
    """Make files, take them in, make exhibits of them and issue their list.

    Args:
        folder: where nothing stands.
        exhibits: how many, those under seal aside.
        seed: of what the files hold.
        weight: how much larger the pictures are than those of a telephone.
    """
    folder.mkdir()
    sources = folder / "sources"
    sources.mkdir()
    files = list(_files(sources, exhibits, Random(seed), weight))
    with ours.new_vault(folder / "case.vault") as session:
        fill(session, files, exhibits)
        return Case(folder / "case.vault", session.identity_text())


def fill(session: Session, files: list[Path], exhibits: int) -> None:
    """Take files in, make an exhibit of each, those behind so many under seal, and issue the list."""
    taken = session.add(files, card={}, case=None, progress=NoProgress())
    if len(taken.items) != len(files):
        raise RuntimeError("not everything was taken in, the figure would mean nothing")
    texts = {"title.en": "A case of many exhibits", "title.ru": "Дело со многими документами"}
    case = str(session.create_case(texts | {"court.en": "District court", "number": "2-14/26"}).id)
    drafts: list[Draft] = []
    for number, item in enumerate(taken.items, 1):
        about = {"platform": "Telegram", "account": f"@channel{number % 40}", "posted": "2 Mar 2026, 21:14"}
        card: dict[str, Json] = {f"card.{name}": value for name, value in about.items()}
        drafts.append(Draft(Kind.ITEM_DESCRIBED, {"item": str(item.id)} | card))
        said: dict[str, Json] = {
            "title.en": f"Threat number {number} to the applicant",
            "title.ru": f"Угроза № {number} в адрес заявителя",
            "shows.en": f"{_WORDS} ({number})",
            "shows.ru": f"В записи {number} сказано, что всякого, кто придёт на площадь, найдут дома.",
            "date": "2026-03-02",
        }
        if number > exhibits:
            said |= {"title.en": f"Statement of protected witness {number}", "confidentiality": "sealed"}
        facts: dict[str, Json] = {"case": case, "exhibit": str(ExhibitId(number)), "items": [str(item.id)]}
        drafts.append(Draft(Kind.EXHIBIT_ADDED, facts | said))
    for first in range(0, len(drafts), 50):
        session._vault.writer.commit(drafts[first : first + 50])
    session.issue_list(session.case(case).id, None, ["en", "ru"], "first")


def _files(folder: Path, exhibits: int, chance: Random, weight: int) -> Iterator[Path]:
    side = round(480 * weight**0.5)
    scans = [packed(noise(chance, side // 2 * 2), "JPEG") for _ in range(_SCANNED)]
    papers = 0
    for number in range(exhibits):
        kind = number % 10
        if kind < 4:
            name, data = f"Screenshot_{number:05}.png", _png(chance, side)
        elif kind < 6:
            name, data = f"Screenshot_{number:05}.jpg", packed(_screen(chance, side), "JPEG")
        elif kind < 8:
            name, data = f"Paper {number}.pdf", _paper(number, _LENGTHS[papers % len(_LENGTHS)], scans)
            papers += 1
        elif kind < 9:
            name, data = f"mail {number}.eml", _mail(number)
        else:
            name, data = f"notes {number}.txt", f"Notes, page {number}\n{_prose(30)}".encode()
        yield _written(folder / name, data)
    for number in range(exhibits // 100 + 1):
        yield _written(folder / f"statement {number}.txt", f"Statement {number}\n{_prose(5)}".encode())


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def noise(chance: Random, side: int) -> Image.Image:
    """What no program makes smaller."""
    return Image.frombytes("RGB", (side, side), chance.randbytes(3 * side * side))


def _screen(chance: Random, side: int) -> Image.Image:
    """A screen of a telephone: white, with a picture."""
    screen = Image.new("RGB", _SCREEN, "white")
    screen.paste(noise(chance, side), (100, 300))
    return screen


def packed(image: Image.Image, form: str) -> bytes:
    """As a file."""
    out = io.BytesIO()
    image.save(out, form, quality=85)
    return out.getvalue()


def _png(chance: Random, side: int) -> bytes:
    """A screen as PNG; by hand, for nothing else is as quick."""
    width, height = _SCREEN
    rows = _screen(chance, side).tobytes()
    packed = zlib.compress(b"".join(b"\0" + rows[3 * width * y : 3 * width * (y + 1)] for y in range(height)), 1)
    head = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 2, 0, 0, 0])
    chunks = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4) for kind, body in chunks
    )


def _paper(number: int, pages: int, scans: list[bytes]) -> bytes:
    """A document with words and a picture on every page."""
    out = io.BytesIO()
    pdfmetrics.registerFont(TTFont("Sans", str(resource("fonts", "NotoSans-Regular.ttf"))))
    canvas = Canvas(out, pagesize=(595, 842), invariant=1, initialFontName="Sans")
    for page in range(pages):
        canvas.setFont("Sans", 11)
        for line in range(20):
            canvas.drawString(72, 780 - 14 * line, f"{number}.{page}.{line} {_WORDS}"[:90])
        canvas.drawImage(ImageReader(io.BytesIO(scans[(number + page) % len(scans)])), 120, 90, 360, 360)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _mail(number: int) -> bytes:
    head = "From: Ann <ann@example.org>\r\nTo: Board <board@example.org>\r\nDate: Tue, 3 Mar 2026 09:00:00 +0500\r\n"
    return f"{head}Subject: About the march {number}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{_prose(25)}".encode()


def _prose(lines: int) -> str:
    return "\r\n".join(f"{line}. {_WORDS}." for line in range(lines))
