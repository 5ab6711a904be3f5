"""The words of an item that the core sets itself: mail, chats, saved pages, texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email.message import EmailMessage

from evidence_vault.records.pages import Message, Told
from evidence_vault.worker.content import Content
from evidence_vault.worker.content import text as one_line
from evidence_vault.worker.facts.mail import is_attachment, parse_mail, shown_fields
from evidence_vault.worker.parts.chats import chat
from evidence_vault.worker.plain_text import PAGES, decoded, seen_words

_MAX_CHARACTERS = 1_000_000
"""Of one item: some 400 pages. More is shortened, and the original tells the rest."""

_MAX_LINES = 40_000
_MAX_LINE = 20_000
_MAX_ATTACHMENTS = 500

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.I)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.I | re.S)


def tell(content: Content, media_type: str) -> Told:
    """The words of a text.

    Raises:
        Exception: whatever a parser makes of a broken file.
    """
    if media_type in {"message/rfc822", "multipart/related"}:
        return _mail(parse_mail(content.data), page=media_type == "multipart/related")
    words = decoded(content.data)
    if (found := chat(words, media_type)) is not None:
        return _cut(found)
    if media_type in PAGES:
        return _page(words)
    return _cut(Told("text", paragraphs=tuple(words.splitlines())))


def _mail(message: EmailMessage, *, page: bool) -> Told:
    fields = list(shown_fields(message))
    if page and (place := one_line(message.get("Snapshot-Content-Location", ""))):
        fields.append(("URL", place))
    body = message.get_body(("html",) if page else ("plain", "html"))
    paragraphs: tuple[str, ...] = ()
    if body is not None:
        words = str(body.get_content())
        html = body.get_content_subtype() == "html"
        if page and html and (title := _title(words)):
            fields.append(("Title", title))
        paragraphs = tuple((seen_words(words) if html else words).splitlines())
    # the pieces of a saved page are no letters that somebody attached
    names = () if page else tuple(_names(message))
    return _cut(Told("page" if page else "mail", tuple(fields), paragraphs, attachments=names))


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
