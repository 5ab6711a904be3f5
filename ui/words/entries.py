"""A log entry in plain words: what happened, to what, by whom, when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from evidence_vault.clock import Instant
from evidence_vault.records.entry import BUNDLE_BEGUN, BUNDLE_BUILT, Entry, Kind
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.words.facts import OF_CONSENT, fact_value, fact_word

_EVENTS: dict[Kind, str] = {
    Kind.VAULT_CREATED: QT_TRANSLATE_NOOP("log", "Vault created"),
    Kind.VAULT_RESTORED: QT_TRANSLATE_NOOP("log", "Vault restored"),
    Kind.CUSTODIAN_ADDED: QT_TRANSLATE_NOOP("log", "Custodian added"),
    Kind.KEY_ADDED: QT_TRANSLATE_NOOP("log", "Unlocking key added"),
    Kind.KEY_REMOVED: QT_TRANSLATE_NOOP("log", "Unlocking key removed"),
    Kind.SESSION_OPENED: QT_TRANSLATE_NOOP("log", "Working session begun"),
    Kind.ITEM_INGESTED: QT_TRANSLATE_NOOP("log", "File taken in"),
    Kind.ITEM_ACCEPTED: QT_TRANSLATE_NOOP("log", "File from the inbox accepted"),
    Kind.ITEM_REJECTED: QT_TRANSLATE_NOOP("log", "File from the inbox rejected"),
    Kind.ITEM_INSPECTED: QT_TRANSLATE_NOOP("log", "File examined by the program"),
    Kind.ITEM_DESCRIBED: QT_TRANSLATE_NOOP("log", "Description changed"),
    Kind.ITEM_GROUPED: QT_TRANSLATE_NOOP("log", "Items of one post"),
    Kind.ITEM_MISMATCH: QT_TRANSLATE_NOOP("log", "Content differs from the record"),
    Kind.DERIVATIVE_MADE: QT_TRANSLATE_NOOP("log", "Derivative made"),
    Kind.ORIGINAL_EXPORTED: QT_TRANSLATE_NOOP("log", "Original saved outside the vault"),
    Kind.OBJECT_MISSING: QT_TRANSLATE_NOOP("log", "Stored file missing"),
    Kind.CHECK_DONE: QT_TRANSLATE_NOOP("log", "Check done"),
    Kind.CASE_CREATED: QT_TRANSLATE_NOOP("log", "Case opened"),
    Kind.CASE_EDITED: QT_TRANSLATE_NOOP("log", "Case data changed"),
    Kind.CASE_CLOSED: QT_TRANSLATE_NOOP("log", "Case closed"),
    Kind.CASE_ITEMS_ADDED: QT_TRANSLATE_NOOP("log", "Items added to a case"),
    Kind.CASE_ITEMS_REMOVED: QT_TRANSLATE_NOOP("log", "Items removed from a case"),
    Kind.EXHIBIT_ADDED: QT_TRANSLATE_NOOP("log", "Exhibit added"),
    Kind.EXHIBIT_EDITED: QT_TRANSLATE_NOOP("log", "Exhibit changed"),
    Kind.EXHIBIT_ORDERED: QT_TRANSLATE_NOOP("log", "Order of exhibits changed"),
    Kind.EXHIBIT_WITHDRAWN: QT_TRANSLATE_NOOP("log", "Exhibit withdrawn"),
    Kind.CASEWORK_SAVED: QT_TRANSLATE_NOOP("log", "Draft saved"),
    Kind.LIST_ISSUED: QT_TRANSLATE_NOOP("log", "Exhibit list issued"),
    Kind.BUNDLE_EXPORTED: QT_TRANSLATE_NOOP("log", "Bundle exported"),
    Kind.SUBMISSION_ADDED: QT_TRANSLATE_NOOP("log", "Submission recorded"),
    Kind.SUBMISSION_UPDATED: QT_TRANSLATE_NOOP("log", "Submission updated"),
    Kind.HANDOVER_MADE: QT_TRANSLATE_NOOP("log", "Handed over"),
    Kind.HANDOVER_ACCEPTED: QT_TRANSLATE_NOOP("log", "Handover accepted"),
    Kind.CONSENT_GIVEN: QT_TRANSLATE_NOOP("log", "Consent given"),
    Kind.CONSENT_WITHDRAWN: QT_TRANSLATE_NOOP("log", "Consent withdrawn"),
    Kind.ANCHOR_REQUESTED: QT_TRANSLATE_NOOP("log", "Confirmation from outside requested"),
    Kind.ANCHOR_RECEIVED: QT_TRANSLATE_NOOP("log", "Confirmation from outside received"),
    Kind.CHECKPOINT_COSIGNED: QT_TRANSLATE_NOOP("log", "Checkpoint of another vault cosigned"),
    Kind.CHECKPOINT_PINNED: QT_TRANSLATE_NOOP("log", "Checkpoint noted outside the vault"),
    Kind.CLOCK_ANOMALY: QT_TRANSLATE_NOOP("log", "Clock of the computer jumped"),
    Kind.LOG_GAP: QT_TRANSLATE_NOOP("log", "Gap in the log"),
    Kind.LOG_FORK: QT_TRANSLATE_NOOP("log", "Log branched"),
    Kind.LOG_BRANCH: QT_TRANSLATE_NOOP("log", "Commit of another branch, kept"),
    Kind.SETTING_SET: QT_TRANSLATE_NOOP("log", "Setting changed"),
    Kind.PURGE: QT_TRANSLATE_NOOP("log", "Content destroyed"),
}

_AS_IT_STOOD = ("fork.entry", "fork.common", "fork.said.", "entry.", "common.", "said.", "range", "note", "shift.")
"""Facts that a machine reads: an entry of another branch, kept to the byte."""

_CARRIED = ("answer", "nonce", "root_certificate", "intermediates", "cosignature", "time")
"""Facts that a machine reads: a time stamp or a cosignature as it came."""

_SUBJECTS = ("item", "post", "items", "exhibit", "case", "submission", "custodian", "slot")
_MOST_NAMED = 3

_HEADINGS = (
    QT_TRANSLATE_NOOP("log", "No."),
    QT_TRANSLATE_NOOP("log", "Time"),
    QT_TRANSLATE_NOOP("log", "What happened"),
    QT_TRANSLATE_NOOP("log", "Concerns"),
    QT_TRANSLATE_NOOP("log", "By"),
)

_OF_BUNDLES = {
    BUNDLE_BEGUN: QT_TRANSLATE_NOOP("log", "Making of a bundle begun"),
    BUNDLE_BUILT: QT_TRANSLATE_NOOP("log", "Bundle built; it verified itself"),
}


class EntryWords:
    """Words for the table of the log and for one entry of it.

    Attributes:
        custodians: names by id.
    """

    def __init__(self) -> None:
        self.custodians: Mapping[str, str] = {}
        self._headings = tuple(map(_tr, _HEADINGS))

    @property
    def headings(self) -> Sequence[str]:
        """Of the table's columns."""
        return self._headings

    def cell(self, entry: Entry, column: int) -> str:
        """What a column of the table says."""
        if column == 0:
            return str(entry.seq)
        if column == 1:
            return local_time(entry.at)
        if column == 2:
            return self.event(entry)
        return self.about(entry) if column == 3 else self.by(entry)

    def tip(self, entry: Entry, column: int) -> str:
        """The time in UTC, as it is recorded; else the whole text, for which a column may be too narrow."""
        return utc_time(entry.at) if column == 1 else self.cell(entry, column)

    def event(self, entry: Entry) -> str:
        """What happened."""
        return _tr(_OF_BUNDLES.get(entry.told_as) or _EVENTS[entry.kind])

    def about(self, entry: Entry) -> str:
        """What it happened to, by number."""
        named: list[str] = []
        for name in _SUBJECTS:
            if name == "exhibit" and "items" in entry.facts:
                continue
            value = entry.facts.get(name)
            named += [value] if isinstance(value, str) else map(str, value) if isinstance(value, Sequence) else []
        more = len(named) - _MOST_NAMED
        return ", ".join(named[:_MOST_NAMED]) + (f" +{more}" if more > 0 else "")

    def by(self, entry: Entry) -> str:
        """Who acted: the custodian's name, and the id of the key."""
        name = self.custodians.get(str(entry.by))
        return f"{name} ({entry.by})" if name else str(entry.by)

    def facts(self, entry: Entry, *, carried: bool = False) -> list[tuple[str, str]]:
        """The facts of the entry with their names: what it is about first, what was read from a file last.

        Args:
            entry: whose facts they are.
            carried: those too that only a machine reads.
        """
        shown = [name for name in entry.facts if carried or not (name.startswith(_AS_IT_STOOD) or name in _CARRIED)]
        order = sorted(shown, key=lambda name: (name not in _SUBJECTS, name.startswith("fact."), name))
        own = OF_CONSENT if "person" in entry.facts else {}
        return [(fact_word(name, own), fact_value(name, entry.facts[name])) for name in order]

    @staticmethod
    def name(fact: str) -> str:
        """What a fact is called."""
        return fact_word(fact)


def local_time(at: Instant) -> str:
    """By the clock of this computer, in the form of the reader's language."""
    moment = QDateTime.fromMSecsSinceEpoch(at.unix_ms)
    return QLocale().toString(moment, "d MMM yyyy, HH:mm:ss")


def utc_time(at: Instant) -> str:
    """In UTC, to the second."""
    moment = QDateTime.fromMSecsSinceEpoch(at.unix_ms, QTimeZone.utc())
    return QLocale().toString(moment, "d MMM yyyy, HH:mm:ss") + " UTC"


def _tr(text: str) -> str:
    return QCoreApplication.translate("log", text)
