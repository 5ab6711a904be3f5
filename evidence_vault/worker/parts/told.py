"""The words of an item that the core sets itself: mail, chats, saved pages, texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
_MAX_FIELDS = 50
_MAX_MAILS = 2_000
_MAX_NAMES = 1_000_000
"""Characters of everything that an item names."""

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.I)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.I | re.S)


def tell(content: Content, media_type: str) -> Told:
    """The words of a text, or of an office document, as far as they can be set.

    Raises:
        Locked: it opens with a password only.
        Exception: whatever a parser makes of a broken file.
    """
    return _cut(_told(content, media_type, _MAX_MAILS))


def names(content: Content, media_type: str) -> Told:
    """Whom and what a text or an office document names, all of it however long, each once; the words are left out.

    Beside what stands on its pages: everybody whom a mail's header names, and the computers by which it came. Only where these
    names alone are too many is it shortened. Errors as of `tell`.
    """
    whole = _told(content, media_type, None)
    fields = dict.fromkeys(whole.fields)
    carried = dict.fromkeys(whole.attachments)
    for said in whole.messages:
        fields |= {("Person", said.sender): None} if said.sender else {}
        carried |= dict.fromkeys(said.media)
    for mail in _mails(content, whole.kind):
        for part in mail.walk():  # a mail may be attached to another one
            fields |= dict.fromkeys(("Address", one) for one in addresses(part))
            fields |= dict.fromkeys(("Route", one) for one in routes(part))
        carried |= dict.fromkeys(_names(mail))
    found = [*fields, *(("", name) for name in carried)]
    fitting = list(_fitting(found))
    return Told(
        whole.kind,
        tuple(one for one in fitting if one[0]),
        attachments=tuple(name for field, name in fitting if not field),
        shortened=len(fitting) < len(found),
    )


def _fitting(found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    room = _MAX_NAMES
    for field, name in found:
        room -= len(field) + len(name) + 1
        if room < 0:
            return
        yield field, name


def _mails(content: Content, kind: str) -> Iterator[EmailMessage]:
    if kind == "mail":
        yield parse_mail(content.data)
    elif kind == "mailbox":
        yield from _messages(content.data)


def _told(content: Content, media_type: str, most: int | None) -> Told:
    """All its words; of a mailbox those of so many mails."""
    if (found := office(content.data, media_type)) is not None:
        return found
    if media_type in {"message/rfc822", "multipart/related"}:
        return _mail(parse_mail(content.data), page=media_type == "multipart/related")
    if media_type == "application/mbox":
        return _mailbox(content.data, most)
    words = decoded(content.data)
    if (talk := chat(words, media_type)) is not None:
        return talk
    if media_type in PAGES:
        return _page(words)
    return Told("text", paragraphs=tuple(words.splitlines()))


def _mailbox(data: bytes, most: int | None) -> Told:
    """The mails of a mailbox, one after the other: who, to whom, when, about what, and its words."""
    paragraphs: list[str] = []
    names: list[str] = []
    shortened = False
    for number, message in enumerate(_messages(data), 1):
        if most is not None and number > most:
            shortened = True
            break
        told = _mail(message, page=False)
        paragraphs += [f"[{number}]", *(f"{name}: {value}" for name, value in told.fields), *told.paragraphs]
        names += told.attachments
    return Told("mailbox", (), tuple(paragraphs), attachments=tuple(names), shortened=shortened)


def _messages(data: bytes) -> Iterator[EmailMessage]:
    """The mails between the lines that begin with ``From `` (RFC 4155)."""
    for raw in re.split(rb"(?m)^From [^\r\n]*\r?\n", data):
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
    return Told("page" if page else "mail", tuple(fields), paragraphs, attachments=names)


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
    return Told("page", tuple(fields), tuple(seen_words(words).splitlines()))


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
    names, fields = told.attachments[:_MAX_ATTACHMENTS], told.fields[:_MAX_FIELDS]
    shortened = shortened or len(names) < len(told.attachments) or len(fields) < len(told.fields)
    shortened = shortened or len(messages) < len(told.messages)
    return Told(told.kind, fields, paragraphs, tuple(messages), names, shortened)
