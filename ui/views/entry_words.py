"""A log entry in plain words: what happened, to what, by whom, when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from evidence_vault.clock import Instant
from evidence_vault.records.entry import Entry, Json, Kind
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.settings import LANGUAGES
from ui.views.casework_facts import CASEWORK_CODES, CASEWORK_FACTS
from ui.views.evidence.card_words import FIELDS
from ui.views.evidence.facts import fact_name
from ui.views.evidence.words import OBTAINED_WORDS, SPECIAL, word
from ui.views.submission_facts import SUBMISSION_FACTS, SUBMISSION_WAYS

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

_FACTS: dict[str, str] = {
    "answers": QT_TRANSLATE_NOOP("log", "Answers the handover in entry"),
    "from_at": QT_TRANSLATE_NOOP("log", "Taken in there"),
    "from_entry": QT_TRANSLATE_NOOP("log", "Entry there"),
    "from_item": QT_TRANSLATE_NOOP("log", "Item there"),
    "from_key": QT_TRANSLATE_NOOP("log", "Public key of the vault that handed over"),
    "from_name": QT_TRANSLATE_NOOP("log", "From"),
    "from_vault": QT_TRANSLATE_NOOP("log", "From the vault"),
    "handed_over": QT_TRANSLATE_NOOP("log", "Handed over"),
    "handover": QT_TRANSLATE_NOOP("log", "Number of the handover"),
    "received": QT_TRANSLATE_NOOP("log", "Taken in there, by their clock"),
    "receipt": QT_TRANSLATE_NOOP("log", "Receipt, kept as"),
    "record": QT_TRANSLATE_NOOP("log", "Custody from before, kept as"),
    "statement_sha256": QT_TRANSLATE_NOOP("log", "SHA-256 of the signed statement"),
    "to_key": QT_TRANSLATE_NOOP("log", "Public key of the vault that receives"),
    "to_name": QT_TRANSLATE_NOOP("log", "To"),
    "to_recipient": QT_TRANSLATE_NOOP("log", "Encrypted to"),
    "to_vault": QT_TRANSLATE_NOOP("log", "To the vault"),
    "added": QT_TRANSLATE_NOOP("log", "Added, as the inbox file says"),
    "after": QT_TRANSLATE_NOOP("log", "Entries when it was seen before"),
    "after_root": QT_TRANSLATE_NOOP("log", "Tree after it"),
    "after_size": QT_TRANSLATE_NOOP("log", "Entries after it"),
    "applicant": QT_TRANSLATE_NOOP("log", "Applicant"),
    "authority": QT_TRANSLATE_NOOP("log", "Authority"),
    "before_root": QT_TRANSLATE_NOOP("log", "Tree before it"),
    "before_size": QT_TRANSLATE_NOOP("log", "Entries before it"),
    "bytes": QT_TRANSLATE_NOOP("log", "Bytes"),
    "case": QT_TRANSLATE_NOOP("log", "Case"),
    "cause": QT_TRANSLATE_NOOP("log", "Cause"),
    "changed_while_read": QT_TRANSLATE_NOOP("log", "Changed while it was read"),
    "clock_source": QT_TRANSLATE_NOOP("log", "Source of the time"),
    "closed": QT_TRANSLATE_NOOP("log", "Commits that can be read again"),
    "commit": QT_TRANSLATE_NOOP("log", "Commit"),
    "commits": QT_TRANSLATE_NOOP("log", "Commits that cannot be read"),
    "court": QT_TRANSLATE_NOOP("log", "Court or authority"),
    "custodian": QT_TRANSLATE_NOOP("log", "Custodian"),
    "custodian_key": QT_TRANSLATE_NOOP("log", "Public key of the custodian"),
    "failed": QT_TRANSLATE_NOOP("log", "Not what it should be"),
    "files": QT_TRANSLATE_NOOP("log", "Files"),
    "first": QT_TRANSLATE_NOOP("log", "From item"),
    "from": QT_TRANSLATE_NOOP("log", "Where the copy lay"),
    "last": QT_TRANSLATE_NOOP("log", "To item"),
    "scope": QT_TRANSLATE_NOOP("log", "What was checked"),
    "date": QT_TRANSLATE_NOOP("log", "Date"),
    "earlier_key": QT_TRANSLATE_NOOP("log", "Public key of the vault before"),
    "entries": QT_TRANSLATE_NOOP("log", "Entries without what they said of it"),
    "exhibit": QT_TRANSLATE_NOOP("log", "Exhibit record"),
    "file_sha256": QT_TRANSLATE_NOOP("log", "SHA-256 of the file"),
    "fork": QT_TRANSLATE_NOOP("log", "As it stood in the other branch"),
    "form": QT_TRANSLATE_NOOP("log", "Who confirms"),
    "format": QT_TRANSLATE_NOOP("log", "Format of the vault"),
    "given": QT_TRANSLATE_NOOP("log", "Highest number that may have been given"),
    "inbox_bytes": QT_TRANSLATE_NOOP("log", "Bytes of the inbox file"),
    "inbox_sha256": QT_TRANSLATE_NOOP("log", "SHA-256 of the inbox file"),
    "item": QT_TRANSLATE_NOOP("log", "Item"),
    "items": QT_TRANSLATE_NOOP("log", "Items"),
    "kept": QT_TRANSLATE_NOOP("log", "Kept as evidence"),
    "kept_sha256": QT_TRANSLATE_NOOP("log", "SHA-256 of what is kept"),
    "key": QT_TRANSLATE_NOOP("log", "Public key"),
    "language": QT_TRANSLATE_NOOP("log", "Language"),
    "modified": QT_TRANSLATE_NOOP("log", "Time of the file, which anybody can set"),
    "name": QT_TRANSLATE_NOOP("log", "Name"),
    "name_raw": QT_TRANSLATE_NOOP("log", "Exact bytes of the name, base64"),
    "now": QT_TRANSLATE_NOOP("log", "Clock now"),
    "number": QT_TRANSLATE_NOOP("log", "Case number"),
    "object_removed": QT_TRANSLATE_NOOP("log", "Content removed"),
    "order": QT_TRANSLATE_NOOP("log", "Exhibit records in order"),
    "origin": QT_TRANSLATE_NOOP("log", "Log of the other vault"),
    "pages": QT_TRANSLATE_NOOP("log", "Pages"),
    "path": QT_TRANSLATE_NOOP("log", "Where the file lay"),
    "post": QT_TRANSLATE_NOOP("log", "Post"),
    "previous": QT_TRANSLATE_NOOP("log", "Entry before"),
    "program": QT_TRANSLATE_NOOP("log", "Program"),
    "program_sha256": QT_TRANSLATE_NOOP("log", "SHA-256 of the program"),
    "reason": QT_TRANSLATE_NOOP("log", "Reason"),
    "recipient": QT_TRANSLATE_NOOP("log", "Encrypted to"),
    "recovery": QT_TRANSLATE_NOOP("log", "With the recovery key"),
    "request": QT_TRANSLATE_NOOP("log", "Answer to the request in entry"),
    "result": QT_TRANSLATE_NOOP("log", "Result"),
    "root": QT_TRANSLATE_NOOP("log", "Tree"),
    "same_as": QT_TRANSLATE_NOOP("log", "Same content as"),
    "sha256": QT_TRANSLATE_NOOP("log", "SHA-256"),
    "shared": QT_TRANSLATE_NOOP("log", "Last shared commit"),
    "shows": QT_TRANSLATE_NOOP("log", "What it shows"),
    "size": QT_TRANSLATE_NOOP("log", "Entries"),
    "slot": QT_TRANSLATE_NOOP("log", "Key file"),
    "slot_kind": QT_TRANSLATE_NOOP("log", "Kind of key"),
    "slot_sha256": QT_TRANSLATE_NOOP("log", "SHA-256 of the key file"),
    "source": QT_TRANSLATE_NOOP("log", "Source"),
    "stamped_by": QT_TRANSLATE_NOOP("log", "Stamped by"),
    "stamped_on": QT_TRANSLATE_NOOP("log", "Day on the paper"),
    "subject": QT_TRANSLATE_NOOP("log", "Subject matter"),
    "title": QT_TRANSLATE_NOOP("log", "Title"),
    "tool": QT_TRANSLATE_NOOP("log", "Tools"),
    "type": QT_TRANSLATE_NOOP("log", "Type"),
    "vault": QT_TRANSLATE_NOOP("log", "Vault"),
    "vault_key": QT_TRANSLATE_NOOP("log", "Public key of the vault"),
    "version": QT_TRANSLATE_NOOP("log", "Version"),
    **CASEWORK_FACTS,
    **SUBMISSION_FACTS,
    "witness_key": QT_TRANSLATE_NOOP("log", "Public key of the witness"),
    "zone": QT_TRANSLATE_NOOP("log", "Time zone"),
}

_CODES: dict[str, dict[str, str]] = {
    "result": {
        "ok": QT_TRANSLATE_NOOP("log", "read"),
        "crashed": QT_TRANSLATE_NOOP("log", "the examining process crashed"),
        "timed_out": QT_TRANSLATE_NOOP("log", "not finished in time"),
        "out_of_memory": QT_TRANSLATE_NOOP("log", "needs too much memory"),
        "refused": QT_TRANSLATE_NOOP("log", "not readable"),
    },
    "form": {
        "paper": QT_TRANSLATE_NOOP("log", "somebody with a stamp, on a letter"),
        "cosignature": QT_TRANSLATE_NOOP("log", "another vault, as a witness"),
    },
    "scope": {"intake": QT_TRANSLATE_NOOP("log", "what was taken in, read back from the disk")},
    "slot_kind": {"passphrase": QT_TRANSLATE_NOOP("log", "passphrase")},
    "source": {
        "file": QT_TRANSLATE_NOOP("log", "a file"),
        "clipboard": QT_TRANSLATE_NOOP("log", "the clipboard"),
        "orphan": QT_TRANSLATE_NOOP("log", "a stored file that no entry named"),
        "inbox": QT_TRANSLATE_NOOP("log", "the open inbox: anyone with the folder could have put it there"),
        "handover": QT_TRANSLATE_NOOP("log", "another vault, in a package"),
    },
    "cause": {
        "rolled_back": QT_TRANSLATE_NOOP("log", "the log ended earlier than the vault had seen"),
        "forked": QT_TRANSLATE_NOOP("log", "the log was another one than the vault had seen"),
        "damaged": QT_TRANSLATE_NOOP("log", "the end of the log could not be read"),
        "merged": QT_TRANSLATE_NOOP("log", "a copy that went another way was brought in"),
    },
    **CASEWORK_CODES,
    "medium": SUBMISSION_WAYS,
    "clock_source": {"system": QT_TRANSLATE_NOOP("log", "the clock of this computer")},
}
"""Values that are codes, by the name of their fact."""

_SEPARATED = QT_TRANSLATE_NOOP("log", "none: they stand for themselves again")
_CLEARED = QT_TRANSLATE_NOOP("log", "cleared")
_YES = QT_TRANSLATE_NOOP("log", "yes")
_NO = QT_TRANSLATE_NOOP("log", "no")

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
        return _tr(_EVENTS[entry.kind])

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
        return [(fact_word(name), fact_value(name, entry.facts[name])) for name in order]

    @staticmethod
    def name(fact: str) -> str:
        """What a fact is called."""
        return fact_name(fact)


def local_time(at: Instant) -> str:
    """By the clock of this computer, in the form of the reader's language."""
    moment = QDateTime.fromMSecsSinceEpoch(at.unix_ms)
    return QLocale().toString(moment, "d MMM yyyy, HH:mm:ss")


def utc_time(at: Instant) -> str:
    """In UTC, to the second."""
    moment = QDateTime.fromMSecsSinceEpoch(at.unix_ms, QTimeZone.utc())
    return QLocale().toString(moment, "d MMM yyyy, HH:mm:ss") + " UTC"


def fact_word(name: str) -> str:
    """What a fact is called."""
    head, _, rest = name.partition(".")
    if head == "card" and rest in FIELDS:
        return QCoreApplication.translate("card", FIELDS[rest].label)
    if head == "fact":
        return fact_name(rest)
    if head not in _FACTS:
        return name
    return f"{_tr(_FACTS[head])} ({LANGUAGES.get(rest, rest)})" if rest else _tr(_FACTS[head])


def fact_value(name: str, value: Json) -> str:
    """What it says: words in place of codes; every other value as it is."""
    if not isinstance(value, str):
        return _tr(_SEPARATED) if name == "items" and not value else _value(value)
    if value in _CODES.get(name, {}):
        return _tr(_CODES[name][value])
    if name == "card.obtained" and value in OBTAINED_WORDS:
        return word(OBTAINED_WORDS[value])
    if name.startswith("card.") and value in SPECIAL:
        return word(SPECIAL[value])
    return _value(value)


def _value(value: Json) -> str:
    if isinstance(value, bool):
        return _tr(_YES) if value else _tr(_NO)
    if isinstance(value, int):
        return QLocale().toString(value)
    if isinstance(value, str):
        return value or _tr(_CLEARED)
    if isinstance(value, Sequence):
        return ", ".join(map(_value, value))
    return str(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("log", text)
