"""Pages looked at with other programs, and the people and posts that tests print."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from evidence_vault.clock import Instant
from evidence_vault.export.exhibit_list import ListInput
from evidence_vault.export.list_rows import ListedExhibit
from evidence_vault.export.standing import Standing
from evidence_vault.records.case import Case, Exhibit
from evidence_vault.records.digest import Digest
from evidence_vault.records.entry import LogHead
from evidence_vault.records.ids import CaseId, CustodianId, ExhibitId, ItemId, VaultId
from evidence_vault.records.item import Item

VAULT = VaultId("k7qx62mdk7qx62mdk7qx62mdab")
TAKEN_IN = Instant.parse("2026-03-03T04:12:33.120Z")

CASE = Case(
    CaseId(1),
    title={"en": "Campaign against K-1", "ru": "Кампания против К-1", "kk": "К-1 қарсы науқан"},
    court={"en": "Administrative court of Almaty", "ru": "Административный суд Алматы", "kk": "Алматы әкімшілік соты"},
    applicant={"en": "K-1, by counsel", "ru": "К-1, через защитника", "kk": "К-1, қорғаушы арқылы"},
    subject={"en": "Public slander", "ru": "Публичная клевета", "kk": "Көпшілік алдында жала жабу"},
    number="2-1234/26",
)

POST: Mapping[str, str] = {
    "platform": "Telegram",
    "account": "@example_channel",
    "url": "https://t.me/example_channel/417",
    "posted": "2 Mar 2026, 21:14",
    "captured": "2026-03-03T09:12:00+05:00",
    "obtained": "own_screenshot",
    "language": "ru",
}


def standing(size: int = 58) -> Standing:
    """A log of `size` entries, printed in Almaty."""
    head = LogHead(7, size, (), hashlib.sha256(b"root").digest())
    at = Instant.parse("2026-11-14T05:20:11.000Z")
    return Standing(VAULT, head, at, "+05:00", "K-1", "Evidence Vault 0.1.0")


def item(number: int, name: str = "post.png", card: Mapping[str, str] = POST, **changes: object) -> Item:
    """A screenshot of a post, or what `changes` make of it."""
    fields: dict[str, object] = {
        "sha256": Digest(hashlib.sha256(f"{number} {name}".encode(errors="surrogateescape")).digest()),
        "size": 231_045,
        "ingested_at": TAKEN_IN,
        "ingested_by": CustodianId(1),
        "seq": number + 4,
        "media_type": "image/png",
    }
    return Item(ItemId(number), name, card=card, **{**fields, **changes})  # type: ignore[arg-type]


def listed(number: int, *items: Item, title: Mapping[str, str] | None = None, **changes: object) -> ListedExhibit:
    """Exhibit `number` of the case; a screenshot where no items are given."""
    of = items or (item(number),)
    texts = title if title is not None else {"en": f"Post {number}", "ru": f"Публикация {number}"}
    ids = tuple(each.id for each in of)
    return ListedExhibit(Exhibit(ExhibitId(number), CASE.id, number, ids, texts, **changes), of)  # type: ignore[arg-type]


def list_of(*exhibits: ListedExhibit) -> ListInput:
    """What the exhibit list of the case is made of."""
    return ListInput(CASE, exhibits, standing())


def run(*command: str, feed: bytes = b"") -> str:
    """Standard output of another program, or a skipped test where it is not installed."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"the program {command[0]} is not installed")
    return subprocess.run(command, input=feed, capture_output=True, check=True).stdout.decode()


def text_of(pdf: bytes, *options: str) -> str:
    """What pdftotext finds, as a text search would."""
    return run("pdftotext", *options, "-", "-", feed=pdf)


def flat(text: str) -> str:
    """Without line breaks, for sentences that a page wraps."""
    return " ".join(text.split())


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page."""
    return text_of(pdf).split("\f")[:-1]


class Word(NamedTuple):
    """A word and where it stands, in points from the left and the upper edge of its page."""

    text: str
    left: float
    right: float
    top: float


def words_of(pdf: bytes) -> list[Word]:
    """Every word on every page."""
    edges = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" .*?>(.*?)</word>'
    found = re.findall(edges, text_of(pdf, "-bbox"))
    return [Word(text, float(left), float(right), float(top)) for left, top, right, text in found]


def columns(pdf: bytes) -> dict[str, float]:
    """Left edge of each column of an English list, by its head."""
    heads = ("Exhibit", "Source", "Date", "Pages", "SHA-256")
    found: dict[str, float] = {}
    for word in words_of(pdf):
        if word.text in heads:
            found.setdefault(word.text, word.left)
    return found


def bookmarks(pdf: bytes) -> list[tuple[int, str]]:
    """Depth and title of every bookmark, in order."""
    found: list[tuple[int, str]] = []

    def walk(entries: list[pikepdf.OutlineItem], depth: int) -> None:
        for entry in entries:
            found.append((depth, entry.title))
            walk(entry.children, depth + 1)

    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        walk(outline.root, 0)
    return found


def check_clean(pdf: bytes, folder: Path) -> None:
    """Fails where qpdf finds anything, poppler complains, or pdffonts shows a font that is not inside the file."""
    path = folder / "page.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
    assert told.stderr == ""
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", str(path))
    fonts = run("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts), fonts
