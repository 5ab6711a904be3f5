"""Large files are searched whole, but for films: cut into pieces, what stands in them could not be read."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evidence_vault.export import gate as export_gate
from evidence_vault.export.gate import GateFile, gate
from evidence_vault.records.redaction import Kept
from evidence_vault.sandbox.workshop import Workshop
from tests.helpers.nested import mail, tarred

PIECE = 1 << 20
"""Bytes from which a file counts as large here: with those that hold elsewhere these tests take minutes."""


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_gate, "_PIECE", PIECE)


def test_a_large_tar_is_let_go_or_stopped_for_what_is_in_it() -> None:
    room = bytes(PIECE + 999)
    calm = GateFile.of("calm.tar", tarred(room))
    telling = GateFile.of("telling.tar", tarred(room + b" Aidana Serikova"))
    with Workshop() as workshop:
        found = gate([calm, telling], Kept(("Aidana Serikova",)), workshop)
    assert {(one.file, one.term) for one in found} == {("telling.tar", 1)}


def test_so_is_a_large_mail_with_a_document_in_it() -> None:
    """It stands where the mail would have been cut."""
    room = random.Random(7).randbytes(PIECE)
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=1)
    canvas.drawString(50, 50, "Aidana Serikova")
    canvas.drawImage(ImageReader(Image.frombytes("RGB", (300, 300), random.Random(8).randbytes(270_000))), 0, 0)
    canvas.save()
    before = mail(room, "noise.bin")[: PIECE - 200_000]
    telling = GateFile.of("telling.eml", before + b"\r\n\r\n" + mail(out.getvalue(), "a.pdf"))
    calm = GateFile.of("calm.eml", mail(room, "noise.bin"))
    with Workshop() as workshop:
        found = gate([calm, telling], Kept(("Aidana Serikova",)), workshop)
    assert {(one.file, one.term) for one in found} == {("telling.eml", 1)}


def test_so_is_what_was_signed() -> None:
    """Of a large message, the begin would have been cut from what was signed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("noise.bin", random.Random(9).randbytes(PIECE + 999))
        archive.writestr("a.txt", "Aidana Serikova")
    content = out.getvalue()

    def element(tag: bytes, inside: bytes) -> bytes:
        return tag + b"\x84" + len(inside).to_bytes(4) + inside

    data = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01" + element(b"\xa0", element(b"\x04", content))
    signed = b"\x02\x01\x01" + b"\x31\x00" + element(b"\x30", data) + b"\x31\x00"
    kind = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"
    message = GateFile.of("a.p7m", element(b"\x30", kind + element(b"\xa0", element(b"\x30", signed))))
    with Workshop() as workshop:
        found = gate([message], Kept(("Aidana Serikova",)), workshop)
    assert {(one.file, one.term) for one in found} == {("a.p7m", 1)}


ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")


@pytest.mark.parametrize("head", [b"\0\0\0\x18ftypmp42", ASF, b"\x1a\x45\xdf\xa3", b"riff\x2e\x91\xcf\x11"])
def test_a_film_is_searched_piece_by_piece(head: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_gate, "MAX_SCANNED", PIECE)  # what is no film is not searched from there on
    noise = random.Random(10)
    begin = head + bytes(12)
    film = begin + noise.randbytes(PIECE - len(begin) - 5) + b"Aidana Serikova" + noise.randbytes(PIECE)
    with Workshop() as workshop:
        found = gate(
            [GateFile.of("a.mp4", film), GateFile.of("b.mp4", begin + bytes(2 * PIECE))],
            Kept(("Aidana Serikova",)),
            workshop,
        )
    assert {(one.file, one.term) for one in found} == {("a.mp4", 1)}
