"""What the facts of a submission are called, in its form and in the log."""

from __future__ import annotations

from ui.failure_words import QT_TRANSLATE_NOOP

SUBMISSION_FACTS: dict[str, str] = {
    "address": QT_TRANSLATE_NOOP("log", "Address"),
    "answer_item": QT_TRANSLATE_NOOP("log", "The answer itself, an item"),
    "answer_number": QT_TRANSLATE_NOOP("log", "Number of the answer"),
    "answered": QT_TRANSLATE_NOOP("log", "Day of the answer"),
    "bundle": QT_TRANSLATE_NOOP("log", "Bundle, given out in entry"),
    "country": QT_TRANSLATE_NOOP("log", "Country"),
    "deadline": QT_TRANSLATE_NOOP("log", "Answer due by"),
    "deadline_rule": QT_TRANSLATE_NOOP("log", "Where that deadline is written"),
    "list": QT_TRANSLATE_NOOP("log", "Version of the exhibit list"),
    "manifest_sha256": QT_TRANSLATE_NOOP("log", "SHA-256 of the manifest"),
    "medium": QT_TRANSLATE_NOOP("log", "On which way"),
    "next": QT_TRANSLATE_NOOP("log", "Next step"),
    "outcome": QT_TRANSLATE_NOOP("log", "What came of it"),
    "receipt_item": QT_TRANSLATE_NOOP("log", "The receipt itself, an item"),
    "receipt_number": QT_TRANSLATE_NOOP("log", "Number of the receipt"),
    "reference": QT_TRANSLATE_NOOP("log", "Their number for it"),
    "remark": QT_TRANSLATE_NOOP("log", "Remark"),
    "sent_at": QT_TRANSLATE_NOOP("log", "Sent"),
    "sent_by": QT_TRANSLATE_NOOP("log", "Sent by"),
    "submission": QT_TRANSLATE_NOOP("log", "Submission"),
    "what": QT_TRANSLATE_NOOP("log", "What was handed in"),
}

SUBMISSION_WAYS: dict[str, str] = {
    "portal": QT_TRANSLATE_NOOP("log", "portal"),
    "email": QT_TRANSLATE_NOOP("log", "e-mail"),
    "post": QT_TRANSLATE_NOOP("log", "post"),
    "hand": QT_TRANSLATE_NOOP("log", "by hand"),
    "other": QT_TRANSLATE_NOOP("log", "another way"),
}
