"""The fields of the capture card in plain words, in groups that can be filled in one after the other."""

from __future__ import annotations

from dataclasses import dataclass

from ui.failure_words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class FieldWords:
    """One field.

    Attributes:
        label: what it is called.
        hint: an example or what to write, shown while it is empty.
        long: it takes several lines.
    """

    label: str
    hint: str
    long: bool = False


GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (QT_TRANSLATE_NOOP("card", "WHAT IT IS"), ("title", "description")),
    (QT_TRANSLATE_NOOP("card", "WHERE IT WAS POSTED"), ("platform", "account", "display_name", "url", "posted")),
    (
        QT_TRANSLATE_NOOP("card", "HOW IT WAS CAPTURED"),
        ("captured", "captured_source", "obtained", "received_from", "device", "browser", "witness"),
    ),
    (QT_TRANSLATE_NOOP("card", "WHAT IT SAYS"), ("language", "claims", "concerns", "transcript")),
    (QT_TRANSLATE_NOOP("card", "TRANSLATION"), ("translation_of", "translator", "translated")),
    (QT_TRANSLATE_NOOP("card", "CONSENT AND NOTE"), ("consent", "note")),
)
"""Headings and their fields."""

FOLDED = frozenset({GROUPS[4][0], GROUPS[5][0]})
"""What is seldom filled in: its fields are folded away under the heading while they are empty."""

FIELDS: dict[str, FieldWords] = {
    "title": FieldWords(QT_TRANSLATE_NOOP("card", "Title"), QT_TRANSLATE_NOOP("card", "What it is, in a few words")),
    "description": FieldWords(
        QT_TRANSLATE_NOOP("card", "Description"),
        QT_TRANSLATE_NOOP("card", "What can be seen or heard, without judging it"),
        long=True,
    ),
    "platform": FieldWords(
        QT_TRANSLATE_NOOP("card", "Platform"), QT_TRANSLATE_NOOP("card", "Which network, site or messenger")
    ),
    "account": FieldWords(QT_TRANSLATE_NOOP("card", "Account"), QT_TRANSLATE_NOOP("card", "Its handle, as @…")),
    "display_name": FieldWords(
        QT_TRANSLATE_NOOP("card", "Shown name"), QT_TRANSLATE_NOOP("card", "The name that the account shows")
    ),
    "url": FieldWords(
        QT_TRANSLATE_NOOP("card", "Address"), QT_TRANSLATE_NOOP("card", "As it was seen in the address bar")
    ),
    "posted": FieldWords(
        QT_TRANSLATE_NOOP("card", "Posted"), QT_TRANSLATE_NOOP("card", "The time exactly as displayed")
    ),
    "captured": FieldWords(
        QT_TRANSLATE_NOOP("card", "Captured"),
        QT_TRANSLATE_NOOP("card", "As 14.03.2026 or 2026-03-14, or with 09:30"),
    ),
    "captured_source": FieldWords(
        QT_TRANSLATE_NOOP("card", "How that time is known"),
        QT_TRANSLATE_NOOP("card", "Seen on the screen, remembered, …"),
    ),
    "obtained": FieldWords(QT_TRANSLATE_NOOP("card", "Obtained"), ""),
    "received_from": FieldWords(
        QT_TRANSLATE_NOOP("card", "Received from"), QT_TRANSLATE_NOOP("card", "Who handed it over; a code will do")
    ),
    "device": FieldWords(QT_TRANSLATE_NOOP("card", "Device"), QT_TRANSLATE_NOOP("card", "Phone or computer used")),
    "browser": FieldWords(
        QT_TRANSLATE_NOOP("card", "Browser or app"), QT_TRANSLATE_NOOP("card", "What it was shown in, with version")
    ),
    "witness": FieldWords(
        QT_TRANSLATE_NOOP("card", "Witness"), QT_TRANSLATE_NOOP("card", "Who else saw it; a code will do")
    ),
    "language": FieldWords(QT_TRANSLATE_NOOP("card", "Language"), QT_TRANSLATE_NOOP("card", "Its tags, as kk, ru")),
    "claims": FieldWords(
        QT_TRANSLATE_NOOP("card", "Claims"), QT_TRANSLATE_NOOP("card", "What it asserts, in its own words"), long=True
    ),
    "concerns": FieldWords(
        QT_TRANSLATE_NOOP("card", "Concerns"), QT_TRANSLATE_NOOP("card", "Whom it is about; codes will do")
    ),
    "transcript": FieldWords(
        QT_TRANSLATE_NOOP("card", "Transcript"), QT_TRANSLATE_NOOP("card", "Its words, written down"), long=True
    ),
    "translation_of": FieldWords(
        QT_TRANSLATE_NOOP("card", "Translation of"), QT_TRANSLATE_NOOP("card", "The number of that item, as E-000017")
    ),
    "translator": FieldWords(QT_TRANSLATE_NOOP("card", "Translator"), QT_TRANSLATE_NOOP("card", "Name or code")),
    "translated": FieldWords(
        QT_TRANSLATE_NOOP("card", "Date of translation"), QT_TRANSLATE_NOOP("card", "When the translation was made")
    ),
    "consent": FieldWords(
        QT_TRANSLATE_NOOP("card", "Consent"), QT_TRANSLATE_NOOP("card", "Who agreed to which use"), long=True
    ),
    "note": FieldWords(
        QT_TRANSLATE_NOOP("card", "Internal note"), QT_TRANSLATE_NOOP("card", "Never leaves the vault"), long=True
    ),
}
"""Every field of `records.item.CARD_FIELDS`."""

EXPECTED: dict[str, str] = {
    "captured": QT_TRANSLATE_NOOP(
        "card", "Write a date as 2026-03-14 or 14.03.2026. A time may follow: 14.03.2026 09:30."
    ),
    "translation_of": QT_TRANSLATE_NOOP("card", "Write the number of an item, for example E-000017."),
}
"""What to do where a value was refused."""
