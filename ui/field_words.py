"""What the window says of a value that was refused, by its field, where that says more than the failure alone."""

from __future__ import annotations

from ui.failure_words import QT_TRANSLATE_NOOP

OF_FIELDS: dict[str, str] = {
    "to": QT_TRANSLATE_NOOP(
        "messages",
        "This is no public key that something can be encrypted for: {value}. Needed is the whole line that begins with age1, "
        "from whoever is to get the file.",
    ),
    "public key": QT_TRANSLATE_NOOP(
        "messages",
        "This is no public key: {value}. Needed are 44 characters of base64 that end in =, as the other keeper reads them out or "
        "prints them.",
    ),
    "invitation": QT_TRANSLATE_NOOP(
        "messages",
        "This is no invitation of another vault: {value}. The other keeper makes one in their vault under Custody, “Handovers…”.",
    ),
    "stamped-by": QT_TRANSLATE_NOOP(
        "messages", "Write who stamped the letter: the office or person whose stamp it is."
    ),
    "stamped-on": QT_TRANSLATE_NOOP(
        "messages",
        "This day cannot be that of the stamp: {value}. Needed is a day as 2026-11-20, from that of the letter to today.",
    ),
    "checkpoint": QT_TRANSLATE_NOOP(
        "messages",
        "This is no checkpoint of this vault: {value}. Needed are eight groups of five letters and digits, or its whole text.",
    ),
}
"""For `value.invalid`: what a person can do about one of the fields of the window."""
