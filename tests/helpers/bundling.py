"""A small case that is bundled: pictures, a document with a script, a mail, a sound, and things that nobody chose."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from evidence_vault.clock import SystemClock
from evidence_vault.progress import NoProgress
from evidence_vault.records.bundle import Built, BundleOrder
from evidence_vault.records.ids import CaseId, ItemId
from evidence_vault.resources import resource
from evidence_vault.session import Session
from tests.helpers.canaries import canary
from tests.helpers.vaults import PASSPHRASE, TestVault

UNCHOSEN = [canary("unchosen", number) for number in range(5)]
"""Words that stand in what no bundle was asked to hold: an item's content, name, card, exhibit's title, internal note."""

MAIL = b"""From: Ann <ann@example.org>
To: Board <board@example.org>
Date: Tue, 3 Mar 2026 09:00:00 +0500
Subject: About the march
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Nobody is to come on Sunday.
"""


@dataclass(frozen=True)
class Bundled:
    """A case, and a bundle of it.

    Attributes:
        vault: with the case.
        case: whose list was issued.
        order: what was asked for.
        built: what came of it, in `folder`.
        items: of the exhibits, in order.
    """

    vault: TestVault
    case: CaseId
    order: BundleOrder
    built: Built
    folder: Path
    items: tuple[ItemId, ...]

    @property
    def data(self) -> Path:
        """The payload."""
        return self.folder / "data"

    @property
    def pages(self) -> pikepdf.Pdf:
        """The bundle proper, open."""
        return pikepdf.open(self.data / "00_bundle.pdf")


def document(*lines: str, script: bool = False) -> bytes:
    """A PDF with a page for each line, and a script that opens with it."""
    out = io.BytesIO()
    pdfmetrics.registerFont(TTFont("Sans", str(resource("fonts", "NotoSans-Regular.ttf"))))
    canvas = Canvas(out, pagesize=(595, 842), invariant=True, initialFontName="Sans")
    for line in lines:
        canvas.setFont("Sans", 12)
        canvas.drawString(72, 700, line)
        canvas.showPage()
    canvas.save()
    if not script:
        return out.getvalue()
    with pikepdf.open(io.BytesIO(out.getvalue())) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))
        pdf.pages[0].AA = pikepdf.Dictionary(O=launch)
        changed = io.BytesIO()
        pdf.save(changed)
        return changed.getvalue()


def picture(colour: str, size: tuple[int, int] = (360, 240)) -> bytes:
    """A PNG of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


def sources(folder: Path) -> dict[str, Path]:
    """The files of the case."""
    contents = {
        "post.png": picture("teal"),
        "reply.png": picture("navy"),
        "Ответ.pdf": document("Answer of the police", "Second page of it", script=True),
        "mail.eml": MAIL,
        "voice.mp3": b"ID3\x03\x00\x00\x00\x00\x00\x0f" + b"\xff\xfb\x90\x00" + bytes(2000),
        "sealed.txt": b"for nobody's eyes: " + canary("sealed", 0).encode(),
        f"{UNCHOSEN[1]}.txt": UNCHOSEN[0].encode(),
    }
    folder.mkdir()
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return {name: folder / name for name in contents}


def fill(session: Session, files: dict[str, Path]) -> tuple[CaseId, tuple[ItemId, ...]]:
    """Take all of it in, make exhibits and issue their list."""
    done = session.add(list(files.values()), card={}, case=None, progress=NoProgress())
    items = tuple(item.id for item in done.items)
    post, reply, answer, mail, voice, sealed, unchosen = items
    session.describe(
        [post, reply], {"account": "@channel", "posted": "2 Mar 2026, 21:14", "note": UNCHOSEN[4], "witness": "W-2"}
    )
    session.describe([voice], {"transcript": "Speaker: we know where you live."})
    session.describe([unchosen], {"description": UNCHOSEN[2]})
    case = session.create_case(
        {"title.en": "A case", "title.ru": "Дело", "court.en": "District court", "number": "2-14/26"}
    ).id
    together = {"title.en": "Post and reply", "title.ru": "Публикация и ответ", "date": "2026-03-02"}
    session.add_exhibits(case, [post, reply], together, together=True)
    session.add_exhibits(case, [answer], {"title.en": "Answer of the police"}, together=False)
    session.add_exhibits(case, [mail], {"title.en": "=cmd|' /C calc'!A0"}, together=False)
    session.add_exhibits(case, [voice], {"title.en": "Voice message", "title.ru": "Голосовое"}, together=False)
    session.add_exhibits(
        case, [sealed], {"title.en": f"Statement {canary('sealed', 1)}", "confidentiality": "sealed"}, together=False
    )
    kept_back = {"title.en": UNCHOSEN[3], "confidentiality": "confidential"}
    session.add_exhibits(case, [unchosen], kept_back, together=False)
    session.issue_list(case, None, ["en", "ru"], "first")
    return case, items


def bundled(folder: Path) -> Bundled:
    """A vault with the case, and a bundle in which the sealed exhibit and the confidential one stand by their numbers alone."""
    files = sources(folder / "sources")
    with Session.create(folder / "b.vault", custodian="K-1", passphrase=PASSPHRASE, clock=SystemClock()) as session:
        case, items = fill(session, files)
        order = BundleOrder(case, 1, "generic", ("en", "ru"), core=(1, 4), mask=True)
        approved = session.review_bundle(order).approved
        out = folder / "out"
        built = session.build_bundle(order, out, approved=approved, progress=NoProgress())
        vault = TestVault(folder / "b.vault", session.identity_text())
    return Bundled(vault, case, order, built, out, items)


def inflated(pdf: Path) -> bytes:
    """Everything that a file holds, each of its streams as it is and unpacked, and every string of it."""
    found = [pdf.read_bytes()]
    with pikepdf.open(pdf) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Stream):
                try:
                    found.append(thing.read_bytes())
                except pikepdf.PdfError:
                    found.append(thing.read_raw_bytes())
            found.append(repr(thing).encode())
    return b"\0".join(found)


def unpacked(folder: Path) -> dict[str, bytes]:
    """What can be read in every file of a bundle, by its path; of a DOCX what is packed in it."""
    found = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        place = path.relative_to(folder).as_posix()
        data = inflated(path) if path.suffix == ".pdf" else path.read_bytes()
        found[place] = data + place.encode() + (_unzipped(data) if path.suffix == ".docx" else b"")
    return found


def _unzipped(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\0".join(archive.read(name) for name in archive.namelist())


def forms(word: str) -> list[bytes]:
    """A word as files have it: plain, and in the two bytes a letter of PDF strings; a control finds both."""
    return [word.encode(), word.encode("utf-16-be"), word.encode("utf-16-le"), word.encode().hex().encode()]
