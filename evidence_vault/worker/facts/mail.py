"""Mail: the header fields that say who, to whom, when and about what (RFC 5322)."""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from evidence_vault.worker.content import Content, Found, text

_FIELDS = (
    ("From", "from"),
    ("To", "to"),
    ("Cc", "cc"),
    ("Subject", "subject"),
    ("Date", "date"),
    ("Message-ID", "message_id"),
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


def _value(message: EmailMessage, field: str) -> str:
    """A field decoded; as it stands where it is malformed, since the parser then may raise anything."""
    try:
        return str(message.get(field, ""))
    except Exception:  # noqa: BLE001 header parsers fail in many ways on what they do not expect
        raw = next((value for name, value in message.raw_items() if name.lower() == field.lower()), "")
        return str(raw)


def is_attachment(part: EmailMessage) -> bool:
    """Whether a part of a message is a file that was sent along."""
    return part.get_content_disposition() == "attachment" or (not part.is_multipart() and bool(part.get_filename()))
