"""Exports of chats, as the programs write them: WhatsApp as text, Telegram as JSON or HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import text as one_line

_INVISIBLE = "\u200e\u200f\u202a\u202c\ufeff"

# [12.03.26, 21:14:05] Name: text · 12.03.2026, 21:14 - Name: text · 3/12/26, 9:14 PM - Name: text
_LINE = re.compile(
    r"\[?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f\xa0]?[AaPp]\.?\s?[Mm]\.?)?)"
    r"(?:\]|(?= - ))(?: -)? (.*)",
    re.S,
)
_TELEGRAM = re.compile(r'class="message[ "].*?class="(?:from_name|from|text)"', re.S)
_SENDER = re.compile(r"([^:\n]{1,120}): ?(.*)", re.S)
_ATTACHED = re.compile(r"<[^<>:]{3,30}: ([^<>\n]{1,200}\.\w{2,5})>|^(\S[^\n]{0,200}\.\w{2,5}) \([^()\n]{4,40}\)$", re.M)
_EDITED = ("<This message was edited>", "<Сообщение изменено>", "<Бұл хабар өзгертілді>")
_DELETED = (
    "This message was deleted",
    "You deleted this message",
    "Данное сообщение удалено",
    "Вы удалили данное сообщение",
)


def chat(words: str, media_type: str) -> Told | None:
    """A chat, where these words are the export of one."""
    if media_type == "application/json" or words.lstrip("\ufeff \r\n").startswith("{"):
        return _telegram_json(words)
    if media_type == "text/html" and _TELEGRAM.search(words):
        return _telegram_page(words)
    return _whatsapp(words) if media_type == "text/plain" else None


def _whatsapp(words: str) -> Told | None:
    lines = [line.lstrip(_INVISIBLE) for line in words.splitlines()]
    first = next((line for line in lines if line.strip()), "")
    if not _LINE.fullmatch(first):
        return None
    blocks: list[list[str]] = []
    for line in lines:
        if (begun := _LINE.fullmatch(line)) is not None:
            blocks.append([begun[1], begun[2]])
        elif blocks:
            blocks[-1][1] += "\n" + line
    messages = tuple(_said(at, said.rstrip("\n")) for at, said in blocks)
    if len(messages) < 2 or not any(message.sender for message in messages):
        return None
    return Told("chat", (("Program", "WhatsApp"),), messages=messages)


def _said(at: str, said: str) -> Message:
    spoken = _SENDER.fullmatch(said)
    sender, words = (spoken[1], spoken[2]) if spoken else ("", said)
    media = tuple(one or other for one, other in _ATTACHED.findall(words.strip(_INVISIBLE)))
    marks = ["edited"] if any(mark in words for mark in _EDITED) else []
    marks += ["deleted"] if any(words.strip(_INVISIBLE + " .").startswith(mark) for mark in _DELETED) else []
    return Message(at, sender.strip(_INVISIBLE + "~ \u202f"), words.strip(_INVISIBLE), media, tuple(marks))


def _telegram_json(words: str) -> Told | None:
    try:
        export = json.loads(words.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(export, dict) or not isinstance(export.get("messages"), list):
        return None
    messages = [one for one in export["messages"] if isinstance(one, dict)]
    if not messages or not all("date" in one for one in messages):
        return None
    fields = [("Program", "Telegram")]
    fields += [
        (name, one_line(export[key]))
        for key, name in (("name", "Chat"), ("type", "Type"), ("id", "ID"))
        if key in export
    ]
    return Told("chat", tuple(fields), messages=tuple(map(_from_json, messages)))


def _from_json(one: dict[str, object]) -> Message:
    sender = one_line(one.get("from") or one.get("actor") or "")
    if user := one.get("from_id") or one.get("actor_id"):
        sender = f"{sender} ({one_line(user)})" if sender else one_line(user)
    words = _flat(one.get("text", ""))
    if one.get("action"):
        words = " ".join(part for part in (f"[{one_line(one['action'])}]", words) if part)
    media = tuple(one_line(one[key]) for key in ("photo", "file", "thumbnail") if key in one and key != "thumbnail")
    marks = [
        mark
        for key, mark in (("edited", "edited"), ("forwarded_from", "forwarded"), ("reply_to_message_id", "reply"))
        if key in one
    ]
    return Message(one_line(one.get("date", "")), sender, words, media, tuple(marks))


def _flat(words: object) -> str:
    """Text is a string, or a list of strings and of pieces with a style."""
    if isinstance(words, list):
        return "".join(_flat(piece) for piece in words)
    if isinstance(words, dict):
        return _flat(words.get("text", ""))
    return str(words)


def _telegram_page(words: str) -> Told | None:
    reader = _TelegramPage()
    reader.feed(words)
    reader.close()
    messages = tuple(reader.messages())
    if not messages:
        return None
    fields = [("Program", "Telegram")] + (
        [("Chat", one_line(" ".join(reader.name.split())))] if reader.name.strip() else []
    )
    return Told("chat", tuple(fields), messages=messages)


class _TelegramPage(HTMLParser):
    """Collects the messages of one page of an export: its blocks by their classes."""

    _EMPTY = frozenset({"br", "img", "hr", "meta", "link", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self._path: list[str] = []
        self._found: list[dict[str, str]] = []
        self._sender = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        classes = values.get("class", "").split()
        if tag == "br":
            self._add("\n")
        if not self._found:
            self.name += " "  # what stands in a block of its own is no part of the word before
        if "message" in classes and tag == "div":
            joined = "joined" in classes
            self._found.append(
                {"sender": self._sender if joined else "", "service": "yes" if "service" in classes else ""}
            )
        if self._found and "date" in classes and values.get("title") and "at" not in self._found[-1]:
            self._found[-1]["at"] = values["title"]
        if (
            self._found
            and tag == "a"
            and any(one.startswith(("photo", "media", "video", "sticker")) for one in classes)
        ):
            place = values.get("href", "")
            self._found[-1]["media"] = "\n".join(filter(None, (self._found[-1].get("media"), place)))
        if tag not in self._EMPTY:
            known = ("from_name", "from", "text", "forwarded", "reply_to", "body", "details", "page_header", "head")
            self._path.append(next((one for one in known if one in classes), ""))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._EMPTY and self._path:
            self._path.pop()

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add(self, data: str) -> None:
        if not self._found:
            if {"page_header", "head"} & set(self._path):
                self.name += data
            return
        last = self._found[-1]
        named = bool({"from_name", "from"} & set(self._path))
        if "reply_to" in self._path:
            last["reply"] = "yes"
        elif named and "forwarded" in self._path:
            last["forwarded"] = "yes"
        elif named:
            last["sender"] = (last["sender"] + data).strip()
            self._sender = last["sender"]
        elif "text" in self._path or (last["service"] and ("body" in self._path or "details" in self._path)):
            last["text"] = last.get("text", "") + (data if data == "\n" else " ".join(data.split("\n")))

    def messages(self) -> Iterator[Message]:
        """Those that were found, in their order."""
        for one in self._found:
            words = one.get("text", "").strip()
            media = tuple(filter(None, one.get("media", "").split("\n")))
            if words or media:
                marks = tuple(mark for mark in ("forwarded", "reply") if one.get(mark))
                yield Message(one.get("at", ""), one["sender"], words, media, marks)
