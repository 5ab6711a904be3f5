"""What a file is called, where the libraries are known to err most of all."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from evidence_vault.worker import identify as identification
from evidence_vault.worker import inspection
from evidence_vault.worker.content import Content
from evidence_vault.worker.identify import identify

RUSSIAN = "Они называют правозащитника шпионом. Это ложь, и все об этом знают.\r\nВторая строка.\r\n"
KAZAKH = "Олар құқық қорғаушыны шпион деп атайды.\n"
CHAT_IOS = (
    "\u200e[12.03.24, 10:15:22] Топ: \u200eMessages are end-to-end encrypted\r\n[12.03.24, 10:16:00] Айгүл: Сәлем\r\n"
)
CHAT_ANDROID = (
    "12/03/2024, 10:15 - Messages and calls are end-to-end encrypted.\n12/03/2024, 10:16 - Айгүл: привет, Берик\n"
)
SAVED_PAGE = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: a\r\n"
    b"Date: Mon, 1 Jan 2024 00:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    b'\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n----x\r\nContent-Type: text/html\r\n\r\n<html></html>\r\n'
)
MAIL = (
    b"From: a@example.org\r\nTo: b@example.org\r\nSubject: =?utf-8?b?0JA=?=\r\n\r\n<html><body>hello</body></html>\r\n"
)


def _zip(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, name)
    return out.getvalue()


def _boxes(major: bytes, *others: bytes) -> bytes:
    brands = major + bytes(4) + b"".join(others)
    return (8 + len(brands)).to_bytes(4, "big") + b"ftyp" + brands + bytes(8)


SAMPLES = [
    ("empty", b"", "", "application/x-empty"),
    ("utf-8", RUSSIAN.encode(), ".txt", "text/plain"),
    ("kazakh", KAZAKH.encode(), ".txt", "text/plain"),
    ("windows-1251", RUSSIAN.encode("cp1251"), ".txt", "text/plain"),
    ("koi8-r", RUSSIAN.encode("koi8-r"), ".txt", "text/plain"),
    ("utf-16", RUSSIAN.encode("utf-16"), ".txt", "text/plain"),
    ("chat of an iphone", CHAT_IOS.encode(), ".txt", "text/plain"),
    ("chat of an android", CHAT_ANDROID.encode(), ".txt", "text/plain"),
    ("chat that begins like mail", "From: me\nthat was not mail, but Айгүл\n".encode(), ".txt", "text/plain"),
    ("prose that begins like a mailbox", b"From here on it was all lies.\nNothing else.\n", ".txt", "text/plain"),
    ("table", b"name;date\nA;2024-01-01\n", ".csv", "text/csv"),
    ("chat of telegram", b'{"name": "chat", "messages": []}', ".json", "application/json"),
    ("mail", MAIL, ".eml", "message/rfc822"),
    ("mail without a name", MAIL, "", "message/rfc822"),
    ("mailbox", b"From a@example.org Mon Jan  1 00:00:00 2024\r\n" + MAIL, ".mbox", "application/mbox"),
    ("mails in one file", (b"From a@example.org Mon Jan  1 00:00:00 2024\n" + MAIL) * 2, "", "application/mbox"),
    ("saved page", SAVED_PAGE, ".mhtml", "multipart/related"),
    ("web archive", gzip.compress(b"WARC/1.1\r\nWARC-Type: warcinfo\r\n"), ".gz", "application/warc+gzip"),
    ("gzip", gzip.compress(b"hello"), ".gz", "application/gzip"),
    ("broken gzip", b"\x1f\x8b\x08\0" + b"\xff" * 60, ".gz", "application/gzip"),
    ("wacz", _zip("archive/data.warc.gz", "pages/pages.jsonl", "datapackage.json"), ".wacz", "application/wacz"),
    ("zip", _zip("datapackage.json", "a"), ".zip", "application/zip"),
    (
        "word",
        _zip("a", "[Content_Types].xml", "word/document.xml"),
        "",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("cut zip", _zip("archive/data.warc.gz", "datapackage.json")[:-30], "", "application/zip"),
    ("voice message", b"OggS\0\2" + bytes(20) + b"\1\x13OpusHead\1\1" + bytes(100), ".opus", "audio/ogg"),
    ("iphone photo", _boxes(b"heic", b"mif1", b"heic"), ".heic", "image/heic"),
    ("photo of a rare brand", _boxes(b"xxxx", b"mif1", b"heix"), ".heic", "image/heif"),
    ("film of an unknown brand", _boxes(b"zzzz", b"yyyy"), ".bin", "application/octet-stream"),
    ("pdf behind rubbish", b"\0" * 900 + b"%PDF-1.7\n", ".pdf", "application/pdf"),
    ("drawing behind a comment", b"<!-- html --><svg xmlns='http://www.w3.org/2000/svg'/>", ".svg", "image/svg+xml"),
    ("noise", bytes(range(0xF7, 0, -1)) * 4, "", "application/octet-stream"),
    ("zeros", bytes(100), ".txt", "application/octet-stream"),
]


@pytest.mark.parametrize(("data", "suffix", "media_type"), [s[1:] for s in SAMPLES], ids=[s[0] for s in SAMPLES])
def test_it_is_called_what_it_is(data: bytes, suffix: str, media_type: str) -> None:
    assert identify(Content(data, suffix, partial=False)) == media_type


@pytest.mark.parametrize(("data", "suffix", "media_type"), [s[1:] for s in SAMPLES], ids=[s[0] for s in SAMPLES])
def test_it_is_called_the_same_where_the_system_has_no_libmagic(
    monkeypatch: pytest.MonkeyPatch, data: bytes, suffix: str, media_type: str
) -> None:
    monkeypatch.setattr(identification, "_first", None)
    assert identify(Content(data, suffix, partial=False)) == media_type


def test_without_libmagic_the_log_says_who_answered() -> None:
    code = "import sys; sys.modules['magic'] = None; from evidence_vault.worker import identify; print(identify.versions())"
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert out.startswith("['pure-magic ")


def test_it_agrees_with_the_program_file(program: Callable[[str], str], shared: Path) -> None:
    file = program("file")
    plain = {"photo", "pdf", "media", "office"}
    paths = [path for path in sorted((shared / "corpus").glob("*/*")) if path.parent.name in plain]
    out = subprocess.run([file, "-b", "--mime-type", *paths], check=True, capture_output=True, text=True).stdout
    others = out.split()
    ours = [identify(Content(path.read_bytes(), path.suffix, partial=False)) for path in paths]
    differ = [(path.name, a, b) for path, a, b in zip(paths, ours, others, strict=True) if a != b]
    print(f"{len(paths) - len(differ)} of {len(paths)} agree; {differ}")
    # these are office files that `file` calls an archive or data
    assert all(b in {"application/octet-stream", "application/zip"} for _, _, b in differ)
    assert len(differ) <= 3


def test_where_nothing_can_be_said_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(content: Content) -> str:
        raise RecursionError(content.suffix)

    monkeypatch.setattr(inspection, "identify", fail)
    reply = inspection.inspect(Content(b"x", "", partial=False), nonce="n")
    assert (reply.result, reply.media_type, reply.facts) == ("ok", None, {"fact.error.identify": "RecursionError"})


@pytest.mark.timeout(20)
def test_a_file_of_nothing_but_comments_does_not_hold_it_up() -> None:
    assert identify(Content(b"<!---->" * 500_000 + b"<html>", "", partial=False)).startswith("text/")
