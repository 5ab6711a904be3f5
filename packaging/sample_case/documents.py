"""Pieces that are neither picture nor sound: mail, chat export, saved page, translation, table."""

from __future__ import annotations

import csv
import html
import io
import json
import random
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from email import policy
from email.message import EmailMessage
from typing import Any

ZONE = timezone(timedelta(hours=5))
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def mail(texts: Mapping[str, Any], attachment: bytes) -> bytes:
    """A received message with the headers that two servers left, and a PDF."""
    message = EmailMessage(policy=policy.SMTP)
    message["Return-Path"] = "<kitaphana@library.example.org>"
    message["Received"] = (
        "from mail.library.example.org (mail.library.example.org [192.0.2.25]) by mx.mysal.example.org "
        "with ESMTPS id 41a7c0de; Thu, 12 Mar 2026 16:42:09 +0500"
    )
    message["Received"] = "from [198.51.100.14] by mail.library.example.org; Thu, 12 Mar 2026 16:42:05 +0500"
    message["Date"] = "Thu, 12 Mar 2026 16:42:03 +0500"
    message["From"] = f'"{texts["sender"]}" <kitaphana@library.example.org>'
    message["To"] = f'"{texts["recipient"]}" <office@mysal.example.org>'
    message["Subject"] = texts["subject"]
    message["Message-ID"] = "<20260312164203.17@library.example.org>"
    message.set_content(texts["body"].lstrip(), cte="quoted-printable")
    message["Content-Language"] = "kk"
    message.add_attachment(attachment, maintype="application", subtype="pdf", filename=texts["attachment"])
    message.set_boundary("----=_part_17_20260312")
    return message.as_bytes()


def saved_page(page: str, banner: bytes) -> bytes:
    """A web page with its picture in one file, as a browser saves it (RFC 2557)."""
    address = "https://news.example.org/2026/03/07/inostrannyi-sled/"
    archive = EmailMessage(policy=policy.SMTP)
    archive["From"] = "<Saved by a browser>"
    archive["Snapshot-Content-Location"] = address
    archive["Subject"] = "За фондом «Мысал» увидели иностранный след — Область сегодня"
    archive["Date"] = "Sat, 7 Mar 2026 14:20:31 +0500"
    archive.set_content(page, subtype="html", cte="quoted-printable")
    archive.add_related(banner, maintype="image", subtype="png")
    for part, location in zip(archive.iter_parts(), (address, address + "banner.png"), strict=True):
        part["Content-Location"] = location
    archive.set_param("type", "text/html")
    archive.set_boundary("----MultipartBoundary--sample417----")
    return archive.as_bytes()


def chat_json(texts: Mapping[str, Any]) -> bytes:
    """A private chat as messengers export it for machines."""
    senders = {texts["name"]: "user1000000417", texts["owner"]: "user1000000003"}
    messages = [
        {
            "id": 5101 + number,
            "type": "message",
            "date": at,
            "date_unixtime": str(int(datetime.fromisoformat(at).replace(tzinfo=ZONE).timestamp())),
            "from": sender,
            "from_id": senders[sender],
            "text": text,
            "text_entities": [{"type": "plain", "text": text}],
        }
        for number, (at, sender, text) in enumerate(texts["messages"])
    ]
    chat = {"name": texts["name"], "type": "personal_chat", "id": 1000000417, "messages": messages}
    return json.dumps(chat, ensure_ascii=False, indent=1).encode()


def chat_html(texts: Mapping[str, Any], frame: str) -> bytes:
    """The same chat as messengers export it for people."""
    body, day = [], ""
    for at, sender, text in texts["messages"]:
        moment = datetime.fromisoformat(at)
        if day != f"{moment:%d.%m.%Y}":
            day = f"{moment:%d.%m.%Y}"
            body.append(f'<div class="day">{day}</div>')
        side = "own" if sender == texts["owner"] else "other"
        body.append(
            f'<div class="message {side}"><div class="from">{html.escape(sender)}</div>'
            f'<div class="text">{html.escape(text)}</div>'
            f'<div class="date" title="{moment:%d.%m.%Y %H:%M:%S} UTC+05:00">{moment:%H:%M}</div></div>'
        )
    filled = frame.replace("{{name}}", html.escape(texts["name"])).replace("{{account}}", texts["account"])
    return filled.replace("{{messages}}", "\n".join(body)).encode()


def accounts_table(texts: Mapping[str, Any]) -> bytes:
    """Accounts that repeated the post of 3 March, as a spreadsheet in Russian writes CSV (mark, semicolons)."""
    out = io.StringIO()
    table = csv.writer(out, delimiter=";", lineterminator="\r\n")
    table.writerow(["№", "Площадка", "Имя", "Аккаунт", "Адрес записи", "Время (UTC+5)", "Слова", "Совпадение"])
    dice = random.Random(41)  # noqa: S311 (invented times)
    moment = datetime(2026, 3, 3, 8, 49, tzinfo=ZONE)
    for number, name in enumerate(texts["names"], 1):
        # the screenshot of 10:02 shows 29 of them
        moment += timedelta(minutes=dice.choice((1, 1, 2, 3, 4) if number <= 29 else (9, 38, 120, 300)))
        verbatim = number % 9 != 0
        account, post = f"repeat.{number:02d}.example", dice.randrange(58_214, 64_000)
        table.writerow(
            [
                number,
                "Facebook",
                name,
                account,
                f"https://social.example.org/{account}/posts/{post}",
                f"{moment:%d.%m.%Y %H:%M}",
                texts["text"] if verbatim else texts["shortened"],
                "дословно" if verbatim else "сокращено",
            ]
        )
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _paragraph(text: str, *, bold: bool = False, size: int = 20) -> str:
    weight = "<w:b/>" if bold else ""
    font = '<w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Noto Serif"/>'
    return (
        f'<w:p><w:pPr><w:spacing w:after="120"/></w:pPr><w:r><w:rPr>{font}{weight}<w:sz w:val="{size}"/></w:rPr>'
        f'<w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r></w:p>'
    )


def _table(rows: Sequence[Sequence[str]], headings: Sequence[str]) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>' for side in sides)
    grid = '<w:gridCol w:w="4800"/>' * 3
    body = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>{_paragraph(cell, bold=row is headings)}</w:tc>'
            for cell in row
        )
        + "</w:tr>"
        for row in (headings, *rows)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="14400" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def translation(texts: Mapping[str, Any]) -> bytes:
    """A translator's sheet in three columns, as a DOCX (ECMA-376) with fixed dates."""
    parts = [
        _paragraph(texts["title"], bold=True, size=28),
        _paragraph(texts["source"], size=18),
        _table(texts["rows"], texts["headings"]),
        _paragraph(""),
        *(_paragraph(note, size=18) for note in texts["notes"]),
    ]
    page = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    margins = '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
    body = (
        f'<w:document xmlns:w="{_W}"><w:body>{"".join(parts)}<w:sectPr>{page}{margins}</w:sectPr></w:body></w:document>'
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": body,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package_file:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, (2026, 3, 5, 18, 30, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package_file.writestr(entry, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
    return out.getvalue()
