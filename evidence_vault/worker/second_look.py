"""A second look at contents about which the magic libraries are known to err.

Each rule stands for files that were seen: web archives called zip or gzip, mail called text or HTML
because of its first header, WhatsApp's voice messages, telephone photos of rare brands, Cyrillic text.
"""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
import zipfile
import zlib

from evidence_vault.worker.content import Content

UNKNOWN = "application/octet-stream"

_HEAD = 4096

# bytes of an archive's directory (APPNOTE.TXT 4.3.16); names of more would only cost memory
_MAX_DIRECTORY = 4 << 20

_BRANDS = {
    b"avif": "image/avif",
    b"avis": "image/avif-sequence",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"heim": "image/heic",
    b"heis": "image/heic",
    b"hevc": "image/heic-sequence",
    b"hevx": "image/heic-sequence",
    b"mif1": "image/heif",
    b"msf1": "image/heif-sequence",
    b"isom": "video/mp4",
    b"iso2": "video/mp4",
    b"mp42": "video/mp4",
    b"M4A ": "audio/x-m4a",
    b"qt  ": "video/quicktime",
}

_HEADER = re.compile(
    rb"^(from|to|cc|subject|date|message-id|received|return-path|delivered-to|reply-to|mime-version|content-type)[ \t]*:",
    re.I | re.M,
)
_HEADER_BLOCK = re.compile(rb"(?:From [^\r\n]*\r?\n)?(?:[!-9;-~]+[ \t]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\Z))+")
_POSTMARK = re.compile(rb"^From [^\r\n]+ \d{4}\r?$", re.M)
_SNAPSHOT = re.compile(rb"^(?:Snapshot-Content-Location:|From: \"?<?Saved by )", re.I | re.M)
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.I | re.M)
_SVG = re.compile(rb"(?:\xef\xbb\xbf)?(?>(?:\s+|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>)*)<(?:\w+:)?svg[\s>/]", re.S)

_ZIP_MEMBERS = (
    (re.compile(r"archive/[^/]+\.warc(\.gz)?"), "datapackage.json", "application/wacz"),
    (
        re.compile(r"word/"),
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (re.compile(r"xl/"), "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (
        re.compile(r"ppt/"),
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
)

_MAIL = {"message/rfc822", "application/mbox"}

# what only the name can tell of a text
_TEXTS = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".ics": "text/calendar",
    ".vcf": "text/vcard",
    ".vtt": "text/vtt",
}


def second_look(content: Content, first: str) -> str:
    """The media type, given what the libraries said.

    Args:
        content: what is looked at.
        first: their answer, or `UNKNOWN`.
    """
    head = content.data[:_HEAD]
    if first == UNKNOWN:
        return _unknown(content.data, head)
    if first == "application/zip":
        return _zip(content.data)
    if first == "application/gzip":
        return "application/warc+gzip" if _inflates_to(head, b"WARC/") else first
    if first.startswith("text/") and _SVG.match(head):
        return "image/svg+xml"
    if first.startswith("text/") or first in _MAIL:
        return _mail(content, head) or _text(content, first)
    return first


def _unknown(data: bytes, head: bytes) -> str:
    if head[4:8] == b"ftyp":
        return _brand(head)
    if head.startswith(b"OggS") and b"OpusHead" in head[:64]:
        return "audio/ogg"  # RFC 7845, section 9
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    if head.startswith(b"PK\x03\x04"):
        return _zip(data)
    return "text/plain" if _is_text(data[: 1 << 20]) else UNKNOWN


def _brand(head: bytes) -> str:
    """The first brand of an ISO base media file that is known (ISO/IEC 14496-12, section 4.3)."""
    size = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, size - 3, 4))]
    return next((_BRANDS[brand] for brand in brands if brand in _BRANDS), UNKNOWN)


def _zip(data: bytes) -> str:
    end = data.rfind(b"PK\x05\x06")
    if int.from_bytes(data[end + 12 : end + 16], "little") > _MAX_DIRECTORY:
        return "application/zip"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "application/zip"
    for member, beside, media_type in _ZIP_MEMBERS:
        if beside in names and any(map(member.match, names)):
            return media_type
    return "application/zip"


def _inflates_to(head: bytes, start: bytes) -> bool:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, len(start)) == start
    except zlib.error:
        return False


def _mail(content: Content, head: bytes) -> str | None:
    """Mail begins with a block of header fields, some of them mail's own (RFC 5322, section 2.2)."""
    block = _HEADER_BLOCK.match(head)
    if not block:
        return None
    fields = {name.lower() for name in _HEADER.findall(block[0])}
    if len(fields) < (1 if content.suffix in {".eml", ".mbox"} else 2):
        return None
    if content.suffix == ".mbox" or len(_POSTMARK.findall(content.data[: 1 << 20])) > 1:
        return "application/mbox"
    if _RELATED.search(block[0]) and _SNAPSHOT.search(block[0]):
        return "multipart/related"  # a saved web page (RFC 2557)
    return "message/rfc822"


def _text(content: Content, first: str) -> str:
    """A text that is no mail: many a chat begins with ``From:``, or has a comma in every line."""
    if first in _MAIL or (first == "text/csv" and content.suffix == ".txt"):
        return "text/plain"
    return _TEXTS.get(content.suffix, first) if first == "text/plain" else first


def _is_text(data: bytes) -> bool:
    """UTF-16 with its mark, UTF-8, or windows-1251 with hardly anything but Cyrillic above ASCII; few controls."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _decoded(data, "utf-16")
    else:
        text = _decoded(data, "utf-8") or _decoded(data, "cp1251", cyrillic=True)
    controls = sum(character < " " and character not in "\t\n\v\f\r\x1b" for character in text)
    return bool(text) and "\0" not in text and controls <= len(text) // 20


def _decoded(data: bytes, encoding: str, *, cyrillic: bool = False) -> str:
    """The text, whose last character may be cut; empty where it is not in this encoding."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return ""
    high = [character for character in text if character > "\x7f"] if cyrillic else []
    letters = sum(unicodedata.name(character, "").startswith("CYRILLIC") for character in high)
    return text if letters >= len(high) * 0.9 else ""
