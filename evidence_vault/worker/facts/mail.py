"""Mail: the header fields that say who, to whom, when and about what (RFC 5322)."""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import getaddresses

from evidence_vault.worker.content import Content, Found, text
from evidence_vault.worker.decoding import decoded, decoded_as

_FIELDS = (
    ("From", "from"),
    ("To", "to"),
    ("Cc", "cc"),
    ("Bcc", "bcc"),
    ("Reply-To", "reply_to"),
    ("Sender", "sender"),
    ("Subject", "subject"),
    ("Date", "date"),
    ("Message-ID", "message_id"),
)

_PEOPLE = (
    "From",
    "Sender",
    "Reply-To",
    "To",
    "Cc",
    "Bcc",
    "Return-Path",
    "Delivered-To",
    "Disposition-Notification-To",
)

_PARSER = BytesParser(EmailMessage, policy=policy.default)


def mail_facts(content: Content, media_type: str) -> Found:
    """Header fields, encoded words decoded, and the number of attachments.

    Raises:
        Exception: whatever the parser makes of a broken message.
    """
    del media_type
    message = parse_mail(content.data)
    for field, name in _FIELDS:
        if words := text(_value(message, field)):
            yield f"fact.mail.{name}", words
    if not content.partial:
        yield "fact.mail.attachments", sum(1 for part in message.walk() if is_attachment(part))


def parse_mail(data: bytes) -> EmailMessage:
    """A message with its parts.

    Raises:
        Exception: whatever the parser makes of a broken message.
    """
    return _PARSER.parsebytes(data)


def shown_fields(message: EmailMessage) -> Iterator[tuple[str, str]]:
    """Name and value of the header fields that people read, decoded."""
    for field, _ in _FIELDS:
        if words := text(_value(message, field)):
            yield field, words


def addresses(message: EmailMessage) -> Iterator[str]:
    """Everybody whom the header names as sender or receiver, each once, with the address."""
    values = [_value(message, field) for field in _PEOPLE]
    for name, address in dict.fromkeys(getaddresses(values)):
        if name or address:
            yield text(f"{name} <{address}>" if name and address else name or address)


def routes(message: EmailMessage) -> Iterator[str]:
    """Which computers a message came by, as these wrote it: often the address of whoever sent it."""
    for name, value in message.raw_items():
        if name.lower() in {"received", "x-originating-ip", "x-sender-ip"}:
            yield text(" ".join(str(value).split()))


def shown_body(message: EmailMessage, kinds: tuple[str, ...] = ("plain", "html")) -> tuple[str, bool]:
    """The words of a message, and whether they are HTML; a part without words gives way to the next.

    Args:
        message: the mail.
        kinds: of text, the one that is wanted first.
    """
    found = [part for kind in kinds if (part := _body(message, kind)) is not None]
    texts = (part for part in message.walk() if part.get_content_maintype() == "text" and not is_attachment(part))
    for part in (*found, *texts):
        if (words := _words(part)).strip():
            return words, part.get_content_subtype() == "html"
    broken = (part for part in message.walk() if part.get_content_maintype() == "multipart")
    return next((words for part in broken if (words := _words(part)).strip()), ""), False


def _body(message: EmailMessage, kind: str) -> MIMEPart | None:
    try:
        return message.get_body((kind,))
    except Exception:  # noqa: BLE001 what has a broken structure is walked through
        return None


def _words(part: MIMEPart) -> str:
    if part.is_multipart():
        return ""
    raw = part.get_payload(decode=True)
    return decoded_as(raw, part.get_content_charset()) if isinstance(raw, bytes) else ""


def _value(message: EmailMessage, field: str) -> str:
    """A field decoded; as it stands where it is malformed, since the parser then may raise anything."""
    raw = next((str(value) for name, value in message.raw_items() if name.lower() == field.lower()), "")
    if any("\udc80" <= letter <= "\udcff" for letter in raw):  # bytes of older letters, without a word of which
        return " ".join(decoded(raw.encode("utf-8", "surrogateescape")).split())
    try:
        return str(message.get(field, ""))
    except Exception:  # noqa: BLE001 header parsers fail in many ways on what they do not expect
        return raw


def is_attachment(part: EmailMessage) -> bool:
    """Whether a part of a message is a file that was sent along."""
    return part.get_content_disposition() == "attachment" or (not part.is_multipart() and bool(part.get_filename()))
