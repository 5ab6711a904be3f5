"""What the facts of cases, exhibits and issued lists are called, in forms and in the log, and the words they may have."""

from __future__ import annotations

from ui.failure_words import QT_TRANSLATE_NOOP

CASEWORK_FACTS: dict[str, str] = {
    "confidentiality": QT_TRANSLATE_NOOP("log", "Confidentiality"),
    "disclose": QT_TRANSLATE_NOOP("log", "May the government see it"),
    "element": QT_TRANSLATE_NOOP("log", "Element or article"),
    "expects": QT_TRANSLATE_NOOP("log", "Will it be offered"),
    "hearing": QT_TRANSLATE_NOOP("log", "Day of the hearing"),
    "languages": QT_TRANSLATE_NOOP("log", "Languages"),
    "marks": QT_TRANSLATE_NOOP("log", "Marks in order"),
    "numbering": QT_TRANSLATE_NOOP("log", "How exhibits are numbered"),
    "numberings": QT_TRANSLATE_NOOP("log", "How exhibits of a party are numbered"),
    "objections": QT_TRANSLATE_NOOP("log", "Objections and answers"),
    "party": QT_TRANSLATE_NOOP("log", "Party"),
    "profile_sha256": QT_TRANSLATE_NOOP("log", "SHA-256 of the file with the rules"),
    "profile": QT_TRANSLATE_NOOP("log", "For which forum"),
    "status": QT_TRANSLATE_NOOP("log", "Status"),
    "status_on": QT_TRANSLATE_NOOP("log", "Day of the status"),
    "witness": QT_TRANSLATE_NOOP("log", "Sponsoring witness"),
}

CASEWORK_CODES: dict[str, dict[str, str]] = {
    "party": {
        "applicant": QT_TRANSLATE_NOOP("log", "applicant"),
        "claimant": QT_TRANSLATE_NOOP("log", "claimant"),
        "plaintiff": QT_TRANSLATE_NOOP("log", "plaintiff"),
        "prosecution": QT_TRANSLATE_NOOP("log", "prosecution"),
        "government": QT_TRANSLATE_NOOP("log", "government"),
        "defendant": QT_TRANSLATE_NOOP("log", "defendant"),
        "respondent": QT_TRANSLATE_NOOP("log", "respondent"),
        "victim": QT_TRANSLATE_NOOP("log", "victim"),
        "third_party": QT_TRANSLATE_NOOP("log", "third party"),
        "joint": QT_TRANSLATE_NOOP("log", "both sides together"),
        "court": QT_TRANSLATE_NOOP("log", "the court"),
    },
    "confidentiality": {
        "public": QT_TRANSLATE_NOOP("log", "public"),
        "confidential": QT_TRANSLATE_NOOP("log", "confidential"),
        "sealed": QT_TRANSLATE_NOOP("log", "under seal"),
        "ex_parte": QT_TRANSLATE_NOOP("log", "for the court alone (ex parte)"),
    },
    "status": {
        "marked": QT_TRANSLATE_NOOP("log", "marked"),
        "offered": QT_TRANSLATE_NOOP("log", "offered"),
        "admitted": QT_TRANSLATE_NOOP("log", "admitted"),
        "excluded": QT_TRANSLATE_NOOP("log", "excluded"),
    },
    "disclose": {"yes": QT_TRANSLATE_NOOP("log", "yes"), "no": QT_TRANSLATE_NOOP("log", "no")},
    "expects": {
        "expects": QT_TRANSLATE_NOOP("log", "expected to be offered"),
        "may": QT_TRANSLATE_NOOP("log", "may be offered if the need arises"),
    },
}
"""By the name of the fact and the word that is recorded."""
