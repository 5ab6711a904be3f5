"""What a check found, in sentences: what is so, and what to do next."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from evidence_vault.records.finding import Finding, Grade
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.itemmodels.findings import FindingRow

_FROM_COPY = QT_TRANSLATE_NOOP(
    "check",
    "Do not delete anything. Bring the file back from a second copy of the vault, then check again.",
)
_KEEP_COPY = QT_TRANSLATE_NOOP(
    "check",
    "Stop adding to this vault. Copy the whole folder away as it is, and compare with a second copy or a checkpoint "
    "that you noted.",
)
_ASK_WHO = QT_TRANSLATE_NOOP(
    "check",
    "Ask who else could write to this folder. Leave the file where it is until that is clear; it may be evidence.",
)
_FAILING_DISK = QT_TRANSLATE_NOOP(
    "check", "Copy the whole vault to another disk as soon as you can; this disk may be failing. Then check there."
)
_NOTHING = QT_TRANSLATE_NOOP("check", "Nothing has to be done.")
_DEPENDS = QT_TRANSLATE_NOOP("check", "It is whole again as soon as that file is brought back from a second copy.")
_WITH_ITEM = QT_TRANSLATE_NOOP("check", "It is whole again as soon as that item is.")


@dataclass(frozen=True, slots=True)
class _Words:
    """One code: what is so, and what to do; names in braces are facts."""

    what: str
    next_step: str


WORDS: dict[str, _Words] = {
    # the log
    "commit.missing": _Words(
        QT_TRANSLATE_NOOP("check", "A part of the log is missing: later parts are there, this one is not."), _FROM_COPY
    ),
    "commit.damaged": _Words(
        QT_TRANSLATE_NOOP("check", "A part of the log cannot be read, or does not verify."), _FROM_COPY
    ),
    "commit.foreign": _Words(
        QT_TRANSLATE_NOOP(
            "check", "This file stands in the log but carries no signature of this vault: it was not written by it."
        ),
        _ASK_WHO,
    ),
    "commit.removed_key": _Words(
        QT_TRANSLATE_NOOP(
            "check", "This part of the log was signed by somebody whose key had been removed before. It does not count."
        ),
        _ASK_WHO,
    ),
    "commit.key_in_doubt": _Words(
        QT_TRANSLATE_NOOP(
            "check",
            "As far as the log can be read, every key of whoever signed this part had been removed before. It counts, "
            "because a key may have been added in the part that is lost.",
        ),
        QT_TRANSLATE_NOOP("check", "Ask that person, by another way, whether they recorded it."),
    ),
    "commit.misplaced": _Words(
        QT_TRANSLATE_NOOP(
            "check", "A copy of another part of the log, or a part of another history, stands in this place."
        ),
        _KEEP_COPY,
    ),
    "commit.withheld": _Words(
        QT_TRANSLATE_NOOP("check", "The second copy knows facts that this part of the log has lost."), _KEEP_COPY
    ),
    "log.rolled_back": _Words(
        QT_TRANSLATE_NOOP(
            "check", "This vault has seen more entries than the log holds now: it was set back to an older state."
        ),
        _KEEP_COPY,
    ),
    "log.forked": _Words(
        QT_TRANSLATE_NOOP(
            "check", "The log is not the one that this vault has seen: two copies of it went different ways."
        ),
        _KEEP_COPY,
    ),
    "entry.unreadable": _Words(
        QT_TRANSLATE_NOOP("check", "This entry stood in {file}, which cannot be read."), _DEPENDS
    ),
    "entry.malformed": _Words(
        QT_TRANSLATE_NOOP("check", "This entry is signed, but what it says is not of its form; it counts for nothing."),
        QT_TRANSLATE_NOOP(
            "check", "Another version of the program may have written it. Check with the newest version."
        ),
    ),
    "entry.withheld": _Words(
        QT_TRANSLATE_NOOP(
            "check", "Something that this entry said is missing, and no later entry says that it was destroyed."
        ),
        _KEEP_COPY,
    ),
    "branch.damaged": _Words(
        QT_TRANSLATE_NOOP("check", "What this entry brought in from another copy is not what was signed there."),
        _KEEP_COPY,
    ),
    "branch.key_added": _Words(
        QT_TRANSLATE_NOOP("check", "A key was added in the other copy. It does not open this vault."),
        QT_TRANSLATE_NOOP("check", "If it should, make one in the place Keys."),
    ),
    "branch.key_removed": _Words(
        QT_TRANSLATE_NOOP("check", "A key was removed in the other copy."),
        QT_TRANSLATE_NOOP("check", "If it is still in use here, remove it here too."),
    ),
    "branch.purge": _Words(
        QT_TRANSLATE_NOOP("check", "An item was destroyed in the other copy."),
        QT_TRANSLATE_NOOP("check", "If this vault still has it, destroy it here too."),
    ),
    # what was destroyed
    "purge.unfinished": _Words(
        QT_TRANSLATE_NOOP("check", "This item is recorded as destroyed, but something of it is still there."),
        QT_TRANSLATE_NOOP("check", "Lock the vault and unlock it again: that finishes it."),
    ),
    "purge.finished": _Words(
        QT_TRANSLATE_NOOP(
            "check", "Destroying this item had been cut off; it was finished when the vault was unlocked."
        ),
        _NOTHING,
    ),
    "purge.unclear": _Words(
        QT_TRANSLATE_NOOP("check", "This damaged file may hold a part of what was destroyed; it cannot be read."),
        QT_TRANSLATE_NOOP("check", "Delete it yourself, if you do not need it."),
    ),
    "purge.foreign": _Words(
        QT_TRANSLATE_NOOP("check", "This entry claims to have destroyed what other entries say that are not about it."),
        _KEEP_COPY,
    ),
    # originals, and what depends on them
    "object.missing": _Words(QT_TRANSLATE_NOOP("check", "The log names this stored file, but it is gone."), _FROM_COPY),
    "object.damaged": _Words(QT_TRANSLATE_NOOP("check", "This stored file is not what the log says."), _FROM_COPY),
    "object.unreadable": _Words(
        QT_TRANSLATE_NOOP("check", "The disk refused to read this stored file."), _FAILING_DISK
    ),
    "item.damaged": _Words(
        QT_TRANSLATE_NOOP("check", "The content of this item stands in {file}, which cannot be read."), _DEPENDS
    ),
    "item.unproven": _Words(
        QT_TRANSLATE_NOOP(
            "check", "The content of this item can be read, but the entry that took it in stood in {file}."
        ),
        _DEPENDS,
    ),
    "exhibit.damaged": _Words(
        QT_TRANSLATE_NOOP("check", "This exhibit contains {item}, whose content cannot be read."), _WITH_ITEM
    ),
    "exhibit.unproven": _Words(
        QT_TRANSLATE_NOOP("check", "This exhibit contains {item}, whose record cannot be read."), _WITH_ITEM
    ),
    # keys
    "vault.handed_over": _Words(
        QT_TRANSLATE_NOOP("check", "This vault was handed over to new keys: work goes on in the new vault, not here."),
        QT_TRANSLATE_NOOP(
            "check", "What you record here is missing in the new vault. Destroy this copy when you need it no more."
        ),
    ),
    "vault.rekeyed": _Words(
        QT_TRANSLATE_NOOP(
            "check", "Up to commit {commit}, the log was recorded under earlier keys. They open nothing in this vault."
        ),
        _NOTHING,
    ),
    "slot.unknown": _Words(
        QT_TRANSLATE_NOOP("check", "The log does not know this key: somebody may have added a way to open the vault."),
        _ASK_WHO,
    ),
    "slot.revived": _Words(
        QT_TRANSLATE_NOOP("check", "The log says that this key was removed, but it is there again."), _ASK_WHO
    ),
    "slot.damaged": _Words(
        QT_TRANSLATE_NOOP("check", "This key is not the one that the log knows; its passphrase may no longer open."),
        _FROM_COPY,
    ),
    "slot.unreadable": _Words(QT_TRANSLATE_NOOP("check", "The disk refused to read this key."), _FAILING_DISK),
    "slot.missing": _Words(
        QT_TRANSLATE_NOOP("check", "The log knows this key, but it is gone; its passphrase no longer opens the vault."),
        _FROM_COPY,
    ),
    "slot.unfinished": _Words(
        QT_TRANSLATE_NOOP("check", "A change of keys was cut off after it was recorded."),
        QT_TRANSLATE_NOOP("check", "Lock the vault and unlock it again: that finishes the change."),
    ),
    "slot.finished": _Words(
        QT_TRANSLATE_NOOP(
            "check",
            "A change of keys that had been cut off was finished when the vault was unlocked: "
            "the new key opens, the old one does not.",
        ),
        QT_TRANSLATE_NOOP("check", "If you typed an old passphrase, use the new one from now on."),
    ),
    "custodian.unbacked": _Words(
        QT_TRANSLATE_NOOP(
            "check", "A custodian came by a key that nobody had made for them. Whoever did it could open this vault."
        ),
        QT_TRANSLATE_NOOP("check", "Ask who has the recovery key or an old copy of a key, and whether it was they."),
    ),
    # beside the log
    "object.orphan": _Words(
        QT_TRANSLATE_NOOP(
            "check", "No entry names this stored file: an intake may have been cut off before it counted."
        ),
        QT_TRANSLATE_NOOP("check", "Take it in here, or leave it: this file may stay."),
    ),
    "object.foreign": _Words(
        QT_TRANSLATE_NOOP("check", "This file is among the stored files, but it is not of this vault."), _ASK_WHO
    ),
    # the inbox
    "inbox.waiting": _Words(
        QT_TRANSLATE_NOOP(
            "check",
            "Files were added while the vault was locked and wait for a decision: {count}. They are no evidence yet.",
        ),
        QT_TRANSLATE_NOOP(
            "check", "Accept what you know the origin of; anyone with the folder could have put them there."
        ),
    ),
    "inbox.unusable": _Words(
        QT_TRANSLATE_NOOP("check", "This is no inbox file of this vault: it cannot be taken in."),
        QT_TRANSLATE_NOOP("check", "Anyone with the folder could have put it there. Move it elsewhere, or reject it."),
    ),
    "inbox.settled": _Words(
        QT_TRANSLATE_NOOP("check", "This inbox file was accepted or rejected before, and counts once."), _NOTHING
    ),
    "inbox.removed": _Words(
        QT_TRANSLATE_NOOP("check", "This inbox file was accepted or rejected before; it was removed."), _NOTHING
    ),
    "inbox.elsewhere": _Words(
        QT_TRANSLATE_NOOP("check", "Files wait in the inbox of the second copy alone: {count}."),
        QT_TRANSLATE_NOOP(
            "check",
            "Somebody added them there. To decide on them, copy them from its folder inbox into that of the vault.",
        ),
    ),
    "inbox.crowded": _Words(
        QT_TRANSLATE_NOOP("check", "There are many files in the inbox that cannot be taken in: {count}."), _ASK_WHO
    ),
    "file.stranger": _Words(
        QT_TRANSLATE_NOOP("check", "This file is no part of the vault."),
        QT_TRANSLATE_NOOP("check", "Move it elsewhere if you put it there; else ask who did."),
    ),
    "file.changed": _Words(
        QT_TRANSLATE_NOOP(
            "check", "This text is missing or was changed. It only says what the folder is and how to open it."
        ),
        QT_TRANSLATE_NOOP("check", "Do not follow what it says. Bring it back from a second copy of the vault."),
    ),
    "file.left_over": _Words(
        QT_TRANSLATE_NOOP("check", "Left by a job that was cut off; it holds nothing that counts, and is encrypted."),
        _NOTHING,
    ),
    "index.renewed": _Words(
        QT_TRANSLATE_NOOP(
            "check",
            "The index for searching was damaged. It was set aside and made anew from the log; nothing is lost.",
        ),
        QT_TRANSLATE_NOOP("check", "Look after the disk. The damaged file is in the folder recovered of the vault."),
    ),
    "index.damaged": _Words(
        QT_TRANSLATE_NOOP(
            "check", "The index for searching is damaged and could not be made anew now. Nothing is lost by it."
        ),
        QT_TRANSLATE_NOOP(
            "check",
            "Bring back what else is named here, close other programs that use the vault, and check again.",
        ),
    ),
    # who signed
    "V11.recovery": _Words(
        QT_TRANSLATE_NOOP(
            "check", "Somebody opened the vault with the recovery key and signed from here on as a new custodian."
        ),
        QT_TRANSLATE_NOOP(
            "check", "If that was neither you nor somebody you asked, the recovery sheet is in other hands."
        ),
    ),
    "V11.unread": _Words(
        QT_TRANSLATE_NOOP(
            "check",
            "Who signed this part of the log cannot be verified: the entry that introduced them cannot be read.",
        ),
        _FROM_COPY,
    ),
}
"""Words for every code of a finding."""

_OTHER = _Words("{detail}", _KEEP_COPY)
_FAILURE = QT_TRANSLATE_NOOP("check", "Failure")
_NOTICE = QT_TRANSLATE_NOOP("check", "Notice")


def row(finding: Finding) -> FindingRow:
    """A finding in words."""
    words = WORDS.get(finding.code, _OTHER)
    facts = _Given({name: str(value) for name, value in finding.facts.items()}, detail=finding.detail)
    failure = finding.grade is Grade.FAIL
    return FindingRow(
        failure=failure,
        grade=_tr(_FAILURE if failure else _NOTICE),
        subject=subject(finding.subject),
        what=_tr(words.what).format_map(facts),
        next_step=_tr(words.next_step).format_map(facts),
    )


_SUBJECTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?P<case>C-\d+) exhibit (?P<number>\d+)"), QT_TRANSLATE_NOOP("check", "Exhibit {number} of {case}")),
    (re.compile(r"#(?P<number>\d+)"), QT_TRANSLATE_NOOP("check", "Entry {number} of the log")),
    (re.compile(r"commit (?P<number>\d+)"), QT_TRANSLATE_NOOP("check", "Commit {number} of the log")),
    (re.compile(r"(?P<item>E-\d+)"), QT_TRANSLATE_NOOP("check", "Item {item}")),
)
"""How findings name what they are about; a path stays as it is."""


def subject(named: str) -> str:
    """What the core names, in words."""
    for form, words in _SUBJECTS:
        if match := form.fullmatch(named):
            return _tr(words).format_map(match.groupdict())
    return named


class _Given(dict[str, str]):
    """Facts that may be missing."""

    def __missing__(self, name: str) -> str:
        return "?"


def _tr(text: str) -> str:
    return QCoreApplication.translate("check", text)
