"""The facts of a log entry in plain words: what each is called, and what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLocale

from evidence_vault.records.entry import Json
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.settings import LANGUAGES
from ui.words.card import FIELDS
from ui.words.casework import CASEWORK_CODES, CASEWORK_FACTS
from ui.words.evidence import OBTAINED_WORDS, SPECIAL, word
from ui.words.file_facts import fact_name
from ui.words.submissions import SUBMISSION_FACTS, SUBMISSION_WAYS

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
    "how": QT_TRANSLATE_NOOP("log", "How they said it"),
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
    "on": QT_TRANSLATE_NOOP("log", "On"),
    "order": QT_TRANSLATE_NOOP("log", "Exhibit records in order"),
    "origin": QT_TRANSLATE_NOOP("log", "Log of the other vault"),
    "pages": QT_TRANSLATE_NOOP("log", "Pages"),
    "parent": QT_TRANSLATE_NOOP("log", "Made out of"),
    "path": QT_TRANSLATE_NOOP("log", "Where the file lay"),
    "person": QT_TRANSLATE_NOOP("log", "Person"),
    "post": QT_TRANSLATE_NOOP("log", "Post"),
    "previous": QT_TRANSLATE_NOOP("log", "Entry before"),
    "program": QT_TRANSLATE_NOOP("log", "Program"),
    "program_sha256": QT_TRANSLATE_NOOP("log", "SHA-256 of the program"),
    "reason": QT_TRANSLATE_NOOP("log", "Reason"),
    "recipient": QT_TRANSLATE_NOOP("log", "Encrypted to"),
    "recipe": QT_TRANSLATE_NOOP("log", "How it was made"),
    "recovery": QT_TRANSLATE_NOOP("log", "With the recovery key"),
    "regions": QT_TRANSLATE_NOOP("log", "Painted over: page, place, size, ground"),
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
    "terms": QT_TRANSLATE_NOOP("log", "Terms removed, never given out"),
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
    "append_to": QT_TRANSLATE_NOOP("log", "Goes on from the bundle of entry"),
    "approved": QT_TRANSLATE_NOOP("log", "Seen by the person and let go, by kind"),
    "core": QT_TRANSLATE_NOOP("log", "Exhibits of the core bundle"),
    "declarations": QT_TRANSLATE_NOOP("log", "Declarations in it"),
    "exhibits": QT_TRANSLATE_NOOP("log", "Exhibits in it"),
    "languages": QT_TRANSLATE_NOOP("log", "Languages"),
    "of": QT_TRANSLATE_NOOP("log", "About the bundle of entry"),
    "profile": QT_TRANSLATE_NOOP("log", "Forum"),
    "unsealed": QT_TRANSLATE_NOOP("log", "Goes out although it is kept back, and why"),
    "verified": QT_TRANSLATE_NOOP("log", "Found by its own verifier"),
    "withheld": QT_TRANSLATE_NOOP("log", "In it by number alone, and why"),
}

OF_CONSENT = {
    "recipient": QT_TRANSLATE_NOOP("log", "Who may get it"),
    "scope": QT_TRANSLATE_NOOP("log", "What may be shown"),
}
"""Names that facts of a consent have."""

_CODES: dict[str, dict[str, str]] = {
    "result": {
        "ok": QT_TRANSLATE_NOOP("log", "read"),
        "crashed": QT_TRANSLATE_NOOP("log", "the examining process crashed"),
        "timed_out": QT_TRANSLATE_NOOP("log", "not finished in time"),
        "out_of_memory": QT_TRANSLATE_NOOP("log", "needs too much memory"),
        "refused": QT_TRANSLATE_NOOP("log", "not readable"),
    },
    "recipe": {"redaction": QT_TRANSLATE_NOOP("log", "redaction: pages as pictures, with parts painted over")},
    "form": {
        "paper": QT_TRANSLATE_NOOP("log", "somebody with a stamp, on a letter"),
        "cosignature": QT_TRANSLATE_NOOP("log", "another vault, as a witness"),
    },
    "scope": {
        "intake": QT_TRANSLATE_NOOP("log", "what was taken in, read back from the disk"),
        "names": QT_TRANSLATE_NOOP("log", "their name"),
        "picture": QT_TRANSLATE_NOOP("log", "their picture"),
        "all": QT_TRANSLATE_NOOP("log", "their name and their picture"),
    },
    "recipient": {"any": QT_TRANSLATE_NOOP("log", "anybody")},
    "slot_kind": {"passphrase": QT_TRANSLATE_NOOP("log", "passphrase")},
    "source": {
        "file": QT_TRANSLATE_NOOP("log", "a file"),
        "clipboard": QT_TRANSLATE_NOOP("log", "the clipboard"),
        "orphan": QT_TRANSLATE_NOOP("log", "a stored file that no entry named"),
        "inbox": QT_TRANSLATE_NOOP("log", "the open inbox: anyone with the folder could have put it there"),
        "handover": QT_TRANSLATE_NOOP("log", "another vault, in a package"),
        "derivative": QT_TRANSLATE_NOOP("log", "another item, out of which this program made it"),
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


def fact_word(name: str, own: Mapping[str, str] = MappingProxyType({})) -> str:
    """What a fact is called; `own` are names that the kind has for its facts."""
    head, _, rest = name.partition(".")
    if head == "card" and rest in FIELDS:
        return QCoreApplication.translate("card", FIELDS[rest].label)
    if head == "fact":
        return fact_name(rest)
    if name in own or head not in _FACTS:
        return _tr(own[name]) if name in own else name
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
