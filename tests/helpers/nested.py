"""Files in which another file stands: mail, saved pages, office files, archives, documents, and pictures behind pictures."""

from __future__ import annotations

import base64
import binascii
import bz2
import email.policy
import gzip
import io
import json
import lzma
import plistlib
import sqlite3
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from typing import Final
from urllib.parse import quote

import pikepdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def mail(content: bytes, name: str = "photo.png") -> bytes:
    """A mail to which it is attached."""
    made = EmailMessage(email.policy.SMTP)
    made["From"], made["To"], made["Subject"] = "a@example.org", "b@example.org", "A picture"
    made.set_content("See what is attached.")
    made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def zipped(content: bytes, name: str = "word/media/image1.png") -> bytes:
    """An office file or another archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, content)
    return out.getvalue()


def tarred(content: bytes) -> bytes:
    """An archive of Unix."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        told = tarfile.TarInfo("photo.png")
        told.size = len(content)
        archive.addfile(told, io.BytesIO(content))
    return out.getvalue()


def attached(content: bytes) -> bytes:
    """A document to which it is attached."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["photo.png"] = pikepdf.AttachedFileSpec(pdf, content, filename="photo.png")
        pdf.save(out)
    return out.getvalue()


def page(content: bytes) -> bytes:
    """A saved page."""
    return b'<html><body><img src="data:image/png;base64,' + base64.b64encode(content) + b'"></body></html>'


def rich_text(content: bytes, width: int = 128) -> bytes:
    """What an old word processor writes; with an odd width a line ends within a byte."""
    figures = content.hex()
    lines = "\r\n".join(figures[at : at + width] for at in range(0, len(figures), width))
    return b"{\\rtf1\\ansi{\\pict\\pngblip\r\n" + lines.encode() + b"}}"


def _lines(content: bytes, before: str, end: str = "\r\n") -> bytes:
    figures = base64.b64encode(content).decode()
    return end.join(before + figures[at : at + 72] for at in range(0, len(figures), 72)).encode()


def card(content: bytes) -> bytes:
    """An address with a photo (RFC 2426), whose lines are folded."""
    return b"BEGIN:VCARD\r\nVERSION:3.0\r\nPHOTO;ENCODING=b;TYPE=PNG:\r\n" + _lines(content, " ") + b"\r\nEND:VCARD\r\n"


def card_of_a_telephone(content: bytes) -> bytes:
    """The same, whose first line has what is left of it."""
    figures = base64.b64encode(content).decode()
    lines = [figures[:9], *(figures[at : at + 74] for at in range(9, len(figures), 74))]
    said = b"BEGIN:VCARD\r\nPHOTO;ENCODING=b;TYPE=PNG;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&0:"
    return said + "\r\n ".join(lines).encode() + b"\r\nEND:VCARD\r\n"


def flat_document(content: bytes) -> bytes:
    """An office document that is one text (OpenDocument), with its lines set in."""
    return b"<office:binary-data>\n" + _lines(content, "      ", "\n") + b"\n     </office:binary-data>"


def answered(content: bytes) -> bytes:
    """A mail that was quoted in an answer to it."""
    return b"On Monday somebody wrote:\r\n>\r\n" + _lines(content, "> ") + b"\r\n>\r\n"


def program_data(content: bytes) -> bytes:
    """JSON with everything escaped that may be."""
    return b'{"photo": "' + _lines(content, "", "\\n").replace(b"/", b"\\/") + b'"}'


def with_entities(content: bytes) -> bytes:
    """A drawing (SVG) whose data address has its lines as entities."""
    return b'<image href="data:image/png;base64,' + _lines(content, "", "&#10;") + b'"/>'


def with_percents(content: bytes) -> bytes:
    """A page whose data address is escaped as one."""
    return b'<img src="data:image/png;base64,' + quote(base64.b64encode(content), safe="").encode() + b'">'


def bare_utf_16(content: bytes) -> bytes:
    """A page in UTF-16 that does not say so."""
    return page(content).decode().encode("utf-16-le")


def behind_document(content: bytes) -> bytes:
    """What somebody put behind the end of a document."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    return out.getvalue() + b"\n" + content


def before_document(content: bytes) -> bytes:
    """The same the other way round."""
    return content + behind_document(b"")


def web_archive(content: bytes) -> bytes:
    """An answer of a server in an archive of the web, packed (ISO 28500)."""
    return b"WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + gzip.compress(content) + b"\r\n\r\n"


def behind_archive(content: bytes) -> bytes:
    """What follows the end of an archive."""
    return zipped(b"nothing", "a.txt") + content


def two_archives(content: bytes) -> bytes:
    """Two of them, one behind the other: who opens them sees the second."""
    return zipped(content) + zipped(b"nothing", "a.txt")


def program(content: bytes) -> bytes:
    """A program that unpacks itself: the places in its archive count from its own begin."""
    out = io.BytesIO(b"MZ" + bytes(500))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("photo.png", content)
    return out.getvalue()


def several_documents(content: bytes) -> bytes:
    """Answers of a server, one behind the other, that are documents, and then this."""
    answers = [b"HTTP/1.1 200 OK\r\n\r\n" + behind_document(b"") for _ in range(12)]
    return b"\r\n".join([b"WARC/1.0", *answers, b"HTTP/1.1 200 OK\r\n\r\n" + content, b"\r\n"])


def uuencoded(content: bytes) -> bytes:
    """How mail had files before MIME."""
    lines = b"".join(binascii.b2a_uu(content[at : at + 45]) for at in range(0, len(content), 45))
    return b"Subject: A picture\r\n\r\nbegin 644 photo.png\r\n" + lines.replace(b"\n", b"\r\n") + b"`\r\nend\r\n"


def behind_another(content: bytes) -> bytes:
    """As telephones put a second picture behind the first one."""
    out = io.BytesIO()
    Image.new("RGB", (90, 60), "green").save(out, "JPEG")
    return out.getvalue() + content


def scanned(content: bytes) -> bytes:
    """A document of which it is the only page."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(content)) as image:
        width, height = image.size
        canvas = Canvas(out, (width / 2, height / 2))
        canvas.drawImage(ImageReader(image), 0, 0, width / 2, height / 2)
        canvas.save()
    return out.getvalue()


def drawing(text: str, picture: Image.Image | None = None, *, by_glyphs: bool = False) -> bytes:
    """A drawing of an office program (MS-EMF): a text, letter by letter, and a bitmap."""

    said = struct.pack("<8xIII16xI", 1, 76, 0x10 if by_glyphs else 0, 0)
    records = [(84, bytes(28) + said + letter.encode("utf-16-le")) for letter in text]
    if picture:
        out = io.BytesIO()
        picture.save(out, "BMP")
        pixels = int.from_bytes(out.getvalue()[10:14], "little")
        head, bits = out.getvalue()[14:pixels], out.getvalue()[pixels:]
        places = struct.pack("<IIII", 80, len(head), 80 + len(head), len(bits))
        records.append((81, bytes(40) + places + bytes(16) + head + bits))
    return enhanced(records)


def enhanced(records: list[tuple[int, bytes]]) -> bytes:
    """A drawing (MS-EMF) of records: what each does, and what follows that."""

    def record(kind: int, body: bytes) -> bytes:
        body += bytes(-len(body) % 4)
        return struct.pack("<II", kind, 8 + len(body)) + body

    header = bytearray(record(1, bytes(80)))
    header[40:44] = b" EMF"
    return b"".join([bytes(header), *(record(kind, body) for kind, body in records), record(14, bytes(12))])


def extended(records: list[tuple[int, int, bytes]]) -> bytes:
    """The same of records of the extensions, each in a comment: what each does, its flags, and what it has (MS-EMFPLUS 2.3)."""
    made = []
    for kind, flags, body in records:
        whole = body + bytes(-len(body) % 4)
        made.append(
            (70, struct.pack("<I4sHHII", 16 + len(whole), b"EMF+", kind, flags, 12 + len(whole), len(whole)) + whole)
        )
    return enhanced(made)


def in_pieces(picture: bytes, *, as_specified: bool) -> bytes:
    """A drawing with a packed picture that goes on in a second record, whose sizes stand as specified or the other way round."""
    image = struct.pack("<II12xII", 0xDBC01002, 1, 0, 1) + picture + bytes(-len(picture) % 4)
    middle = len(image) // 8 * 4
    pieces = [image[:middle], image[middle:]]
    made = []
    for number, piece in enumerate(pieces):
        sizes = [len(image), len(piece)] if as_specified else [len(piece), len(image)]
        if as_specified and number:
            sizes, flags = [len(piece)], 0x500
        else:
            flags = 0x8500 if not number else 0x500
        body = struct.pack(f"<HHI{len(sizes)}I", 0x4008, flags, 8 + 4 * len(sizes) + len(piece), *sizes) + piece
        made.append((70, struct.pack("<I4s", 4 + len(body), b"EMF+") + body))
    return enhanced(made)


def old_drawing(text: str, picture: Image.Image | None = None, *, by_glyphs: bool = False) -> bytes:
    """A drawing of the programs before (MS-WMF): a text in the letters of Windows, one by one, and a bitmap."""

    def record(kind: int, body: bytes) -> bytes:
        body += bytes(len(body) % 2)
        return struct.pack("<IH", 3 + len(body) // 2, kind) + body

    options = 0x10 if by_glyphs else 0
    records = [record(0x0A32, struct.pack("<HHHHB", 9, 9, 1, options, letter)) for letter in text.encode("kz1048")]
    if picture:
        out = io.BytesIO()
        picture.save(out, "BMP")
        records.append(record(0x0F43, bytes(22) + out.getvalue()[14:]))
    whole = b"".join([*records, record(0, b"")])
    return struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(whole) // 2, 0, 0, 0) + whole


def compound(content: bytes, name: str = "Data") -> bytes:
    """An old office file (MS-CFB) with one stream, whose sectors stand in the file from the last to the first."""
    sector, free, end, of_fat = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    content = content.ljust(4096, b"\0")  # shorter ones stand elsewhere
    parts = [content[at : at + sector].ljust(sector, b"\0") for at in range(0, len(content), sector)]
    tables = 1
    while 128 * tables < tables + 1 + len(parts):
        tables += 1
    first = tables + 1
    fat = [of_fat] * tables + [end] + [end, *range(first, first + len(parts) - 1)]
    fat += [free] * (128 * tables - len(fat))

    def entry(called: str, kind: int, child: int, start: int, size: int) -> bytes:
        text = called.encode("utf-16-le") + b"\0\0" if called else b""
        links = struct.pack("<HBBIII", len(text), kind, 1, free, free, child)
        return text.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)

    folder = entry("Root Entry", 5, 1, end, 0) + entry(name, 2, free, first + len(parts) - 1, len(content)) + bytes(256)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 62, 3, 0xFFFE, 9, 6, 0, tables, tables, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", *range(tables), *[free] * (109 - tables))
    return b"".join([header, struct.pack(f"<{128 * tables}I", *fat), folder, *reversed(parts)])


def rich_packed(text: bytes, *, plain: bool = False) -> bytes:
    """What Outlook says in a message (MS-OXRTFCP 2.1.3), packed without any word coming twice, or not packed."""
    lines = [b"\0" + text[at : at + 8] for at in range(0, len(text), 8)]
    last = (207 + len(text)) % 4096 << 4
    if len(text) % 8:
        lines[-1] = bytes((1 << len(text) % 8,)) + lines[-1][1:] + last.to_bytes(2, "big")
    else:
        lines.append(b"\1" + last.to_bytes(2, "big"))
    packed = text if plain else b"".join(lines)
    return struct.pack("<II4sI", len(packed) + 12, len(text), b"MELA" if plain else b"LZFu", 0) + packed


def winmail(packed: bytes) -> bytes:
    """The one file that Outlook attaches to a mail (MS-OXTNEF): its version, and a message with a rich text."""

    def attribute(kind: int, data: bytes) -> bytes:
        return struct.pack("<BII", 1, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)

    text = packed + bytes(-len(packed) % 4)
    told = struct.pack("<IIII", 1, 0x10090102, 1, len(packed)) + text
    return b"\x78\x9f\x3e\x22\1\0" + attribute(0x00089006, struct.pack("<I", 0x10000)) + attribute(0x00069003, told)


def database(content: bytes) -> bytes:
    """A database whose pages have what was stored between other values, of which some are gone again."""
    made = sqlite3.connect(":memory:")
    made.execute("PRAGMA page_size = 512")
    made.execute("CREATE TABLE media (name TEXT, data BLOB)")
    noise = bytes(range(7, 57)) * 30
    for number in range(20):
        made.execute("INSERT INTO media VALUES (?, ?)", (str(number), noise))
    made.execute("DELETE FROM media WHERE rowid % 2")
    made.execute("INSERT INTO media VALUES ('photo', ?)", (content,))
    made.commit()
    return made.serialize()


def locked_zip() -> bytes:
    """An archive whose file says that it is encrypted."""
    made = bytearray(zipped(b"x" * 100, "photo.png"))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = made.find(mark)
        while start >= 0:
            made[start + at] |= 1
            start = made.find(mark, start + 4)
    return bytes(made)


NESTED: Final[dict[str, Callable[[bytes], bytes]]] = {
    "mail": mail,
    "office file": zipped,
    "saved page": page,
    "attached to a document": attached,
    "tar": tarred,
    "gzip": gzip.compress,
    "tar in bzip2": lambda content: bz2.compress(tarred(content)),
    "rich text": rich_text,
    "uuencode": uuencoded,
    "behind a picture": behind_another,
    "among other bytes": lambda content: b"Old program\0" + bytes(2000) + content + bytes(2000),
    "mail in a mail": lambda content: mail(mail(content), "forwarded.eml"),
    "archive behind a picture": lambda content: behind_another(zipped(content)),
    "office file in an archive in a mail": lambda content: mail(zipped(zipped(content), "a.docx"), "all.zip"),
    "attached to a document in a mail": lambda content: mail(attached(content), "a.pdf"),
    "rich text of odd lines": lambda content: rich_text(content, width=77),
    "card": card,
    "flat document": flat_document,
    "answered mail": answered,
    "escaped JSON": program_data,
    "data address with entities": with_entities,
    "data address with percents": with_percents,
    "UTF-16 without a mark": bare_utf_16,
    "behind a document": behind_document,
    "before a document": lambda content: tarred(before_document(content)),
    "packed in an archive of the web": web_archive,
    "behind an archive": behind_archive,
    "first of two archives": two_archives,
    "program": program,
    "several documents": several_documents,
    "mail with a zero in it": lambda content: b"X-A: a\0b\r\n" + mail(content),
    "packed page of Safari": lambda content: plistlib.dumps(
        {"WebResourceData": page(content)}, fmt=plistlib.FMT_BINARY
    ),
    "archive among other bytes in a mail": lambda content: mail(bytes(range(30)) * 20 + zipped(content), "winmail.dat"),
    "old office file among other bytes": lambda content: b"Ole" + bytes(99) + compound(content),
    "JSON in JSON": lambda content: json.dumps({"a": json.dumps({"b": page(content).decode()})}).encode(),
    "card whose first line is short": card_of_a_telephone,
    "behind a tar": lambda content: tarred(b"nothing") + content,
    "old office file": compound,
    "packed in an old office file": lambda content: compound(b"\0" * 8 + zlib.compress(content) + b"\0" * 8),
    "database": database,
    "zlib": zlib.compress,
    "LZMA as before xz": lambda content: lzma.compress(content, lzma.FORMAT_ALONE),
    "backup of Android": lambda content: b"ANDROID BACKUP\n5\n1\nnone\n" + zlib.compress(tarred(content)),
    "zlib in a mail": lambda content: mail(zlib.compress(content), "a.bin"),
    "behind a gzip": lambda content: gzip.compress(b"nothing") + content,
}
"""Ways of putting a file into another one."""
