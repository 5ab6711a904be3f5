"""The words of an item that the core sets itself: mail, chats, saved pages, texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email.message import EmailMessage

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import Content
from evidence_vault.worker.content import text as one_line
from evidence_vault.worker.decoding import decoded
from evidence_vault.worker.facts.mail import addresses, is_attachment, parse_mail, routes, shown_body, shown_fields
from evidence_vault.worker.parts.chats import chat
from evidence_vault.worker.parts.office import office
from evidence_vault.worker.plain_text import PAGES, seen_words

_MAX_CHARACTERS = 1_000_000
"""Of one item: some 400 pages. More is shortened, and the original tells the rest."""

_MAX_LINES = 40_000
_MAX_LINE = 20_000
_MAX_ATTACHMENTS = 500
_MAX_ROUTES = 20
_MAX_MAILS = 2_000
_MAX_PEOPLE = 1_000

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.I)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.I | re.S)


def tell(content: Content, media_type: str) -> Told:
    """The words of a text, or of an office document.

    Raises:
        Locked: it opens with a password only.
        Exception: whatever a parser makes of a broken file.
    """
    if (found := office(content.data, media_type)) is not None:
        return _cut(found)
    if media_type in {"message/rfc822", "multipart/related"}:
        return _mail(parse_mail(content.data), page=media_type == "multipart/related")
    if media_type == "application/mbox":
        return _cut(_mailbox(content.data))
    words = decoded(content.data)
    if (talk := chat(words, media_type)) is not None:
        return _cut(talk)
    if media_type in PAGES:
        return _page(words)
    return _cut(Told("text", paragraphs=tuple(words.splitlines())))


def _mailbox(data: bytes) -> Told:
    """Every mail of a mailbox, one after the other: who, to whom, when, about what, and its words."""
    paragraphs: list[str] = []
    names: list[str] = []
    for number, message in enumerate(_messages(data), 1):
        told = _mail(message, page=False)
        paragraphs += [f"[{number}]", *(f"{name}: {value}" for name, value in told.fields), *told.paragraphs]
        names += told.attachments
    return Told("mailbox", (), tuple(paragraphs), attachments=tuple(names))


def _messages(data: bytes) -> Iterator[EmailMessage]:
    """The mails between the lines that begin with ``From `` (RFC 4155)."""
    for raw in re.split(rb"(?m)^From [^\r\n]*\r?\n", data)[:_MAX_MAILS]:
        if raw.strip():
            yield parse_mail(re.sub(rb"(?m)^>(>*From )", rb"\1", raw))


def _mail(message: EmailMessage, *, page: bool) -> Told:
    fields = list(shown_fields(message))
    if page and (place := one_line(message.get("Snapshot-Content-Location", ""))):
        fields.append(("URL", place))
    words, html = shown_body(message, ("html", "plain") if page else ("plain", "html"))
    if page and html and (title := _title(words)):
        fields.append(("Title", title))
    paragraphs = tuple((seen_words(words) if html else words).splitlines())
    # the pieces of a saved page are no letters that somebody attached
    names = () if page else tuple(_names(message))
    return _cut(Told("page" if page else "mail", tuple(fields), paragraphs, attachments=names))


def who_sent(content: Content, told: Told) -> Told:
    """The words of a mail, with everybody whom its header names and the computers by which it came; all else as it is."""
    if told.kind not in ("mail", "mailbox"):
        return told
    mails = [parse_mail(content.data)] if told.kind == "mail" else list(_messages(content.data))
    people = tuple(dict.fromkeys(("Address", one) for message in mails for one in addresses(message)))
    came = tuple(dict.fromkeys(("Route", one) for message in mails for one in routes(message)))
    return replace(told, fields=(*told.fields, *people[:_MAX_PEOPLE], *came[:_MAX_ROUTES]))


def _names(message: EmailMessage) -> Iterator[str]:
    for part in message.walk():
        if is_attachment(part):
            yield one_line(part.get_filename() or part.get_content_type())


def _page(words: str) -> Told:
    fields = []
    if title := _title(words):
        fields.append(("Title", title))
    if saved := _SAVED_FROM.search(words[:100_000]):
        fields.append(("URL", one_line(saved[1])))
    return _cut(Told("page", tuple(fields), tuple(seen_words(words).splitlines())))


def _title(words: str) -> str:
    found = _TITLE.search(words[:1_000_000])
    return one_line(" ".join(seen_words(found[1]).split())) if found else ""


def _cut(told: Told) -> Told:
    """No more of it than can be set."""
    room = _MAX_CHARACTERS
    shortened = told.shortened

    def fitting(lines: Iterable[str]) -> Iterator[str]:
        nonlocal room, shortened
        for number, line in enumerate(lines):
            if room <= 0 or number >= _MAX_LINES:
                shortened = True
                return
            shortened = shortened or len(line) > _MAX_LINE
            room -= len(line) + 1
            yield line[:_MAX_LINE]

    paragraphs = tuple(fitting(told.paragraphs))
    messages = []
    for message, words in zip(told.messages, fitting(one.text for one in told.messages), strict=False):
        messages.append(
            Message(
                message.at[:100],
                message.sender[:300],
                words,
                tuple(name[:300] for name in message.media[:50]),
                message.marks,
            )
        )
    names = told.attachments[:_MAX_ATTACHMENTS]
    shortened = shortened or len(names) < len(told.attachments) or len(messages) < len(told.messages)
    return Told(told.kind, told.fields[:50], paragraphs, tuple(messages), names, shortened)
