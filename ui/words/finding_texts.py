"""A sentence for every code of a finding: what is so, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from ui.failure_words import QT_TRANSLATE_NOOP

_FROM_COPY = QT_TRANSLATE_NOOP(
    "check",
    "Do not delete anything. Bring the file back from a second copy of the vault, then check again.",
)
KEEP_COPY = QT_TRANSLATE_NOOP(
    "check",
    "Stop adding to this vault. Copy the whole folder away as it is, and compare with a second copy or a checkpoint "
    "that you noted.",
)
"""For what nothing better is known of."""

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
class Words:
    """One code: what is so, and what to do; names in braces are facts."""

    what: str
    next_step: str


WORDS: dict[str, Words] = {
    # the log
    "commit.missing": Words(
        QT_TRANSLATE_NOOP("check", "A part of the log is missing: later parts are there, this one is not."), _FROM_COPY
    ),
    "commit.damaged": Words(
        QT_TRANSLATE_NOOP("check", "A part of the log cannot be read, or does not verify."), _FROM_COPY
    ),
    "commit.foreign": Words(
        QT_TRANSLATE_NOOP(
            "check", "This file stands in the log but carries no signature of this vault: it was not written by it."
        ),
        QT_TRANSLATE_NOOP(
            "check",
            "Ask who else could write to this folder; the file may be evidence. Where it took the place of a part of the log, "
            "bring that part back from a second copy.",
        ),
    ),
    "commit.removed_key": Words(
        QT_TRANSLATE_NOOP(
            "check", "This part of the log was signed by somebody whose key had been removed before. It does not count."
        ),
        _ASK_WHO,
    ),
    "commit.key_in_doubt": Words(
        QT_TRANSLATE_NOOP(
            "check",
            "As far as the log can be read, every key of whoever signed this part had been removed before. It counts, "
            "because a key may have been added in the part that is lost.",
        ),
        QT_TRANSLATE_NOOP("check", "Ask that person, by another way, whether they recorded it."),
    ),
    "commit.misplaced": Words(
        QT_TRANSLATE_NOOP(
            "check", "A copy of another part of the log, or a part of another history, stands in this place."
        ),
        KEEP_COPY,
    ),
    "copy.unfinished": Words(
        QT_TRANSLATE_NOOP(
            "check",
            "This folder is a second copy that is behind: bringing it up to date was cut off before it ended. What was "
            "destroyed or removed in the vault may still be here.",
        ),
        QT_TRANSLATE_NOOP("check", "Open the vault that this is a copy of, and bring the copy up to date again."),
    ),
    "commit.withheld": Words(
        QT_TRANSLATE_NOOP("check", "The second copy knows facts that this part of the log has lost."), KEEP_COPY
    ),
    "log.rolled_back": Words(
        QT_TRANSLATE_NOOP(
            "check", "This vault has seen more entries than the log holds now: it was set back to an older state."
        ),
        KEEP_COPY,
    ),
    "log.forked": Words(
        QT_TRANSLATE_NOOP(
            "check", "The log is not the one that this vault has seen: two copies of it went different ways."
        ),
        KEEP_COPY,
    ),
    "entry.unreadable": Words(
        QT_TRANSLATE_NOOP("check", "This entry stood in {file}, which cannot be read."), _DEPENDS
    ),
    "entry.malformed": Words(
        QT_TRANSLATE_NOOP("check", "This entry is signed, but what it says is not of its form; it counts for nothing."),
        QT_TRANSLATE_NOOP(
            "check", "Another version of the program may have written it. Check with the newest version."
        ),
    ),
    "anchor.not_good": Words(
        QT_TRANSLATE_NOOP("check", "This answer from outside is not good, and vouches for no date: {reason}."),
        QT_TRANSLATE_NOOP(
            "check",
            "Only somebody who could open this vault can have recorded it, or the part of the log that it is over is "
            "damaged. Ask for a new one.",
        ),
    ),
    "anchor.renew": Words(
        QT_TRANSLATE_NOOP(
            "check",
            "The certificate of the last time stamp ends on {until}, and no later one lasts longer.",
        ),
        QT_TRANSLATE_NOOP("check", "Ask for a new time stamp over the log before that day."),
    ),
    "entry.number_twice": Words(
        QT_TRANSLATE_NOOP(
            "check", "This entry gives {number}, which an earlier entry gave to something else; it counts for nothing."
        ),
        QT_TRANSLATE_NOOP(
            "check",
            "Somebody who can open this vault recorded it with another program: find out who. What it took in is still "
            "stored.",
        ),
    ),
    "entry.withheld": Words(
        QT_TRANSLATE_NOOP(
            "check", "Something that this entry said is missing, and no later entry says that it was destroyed."
        ),
        KEEP_COPY,
    ),
    "branch.damaged": Words(
        QT_TRANSLATE_NOOP("check", "What this entry brought in from another copy is not what was signed there."),
        KEEP_COPY,
    ),
    "branch.key_added": Words(
        QT_TRANSLATE_NOOP("check", "A key was added in the other copy. It does not open this vault."),
        QT_TRANSLATE_NOOP("check", "If it should, make one in the place Keys."),
    ),
    "branch.key_removed": Words(
        QT_TRANSLATE_NOOP("check", "A key was removed in the other copy."),
        QT_TRANSLATE_NOOP("check", "If it is still in use here, remove it here too."),
    ),
    "branch.list_issued": Words(
        QT_TRANSLATE_NOOP(
            "check",
            "This list was issued in the other copy, and is no version here; this vault may have one of the same number "
            "that says something else.",
        ),
        QT_TRANSLATE_NOOP(
            "check", "Tell whoever has it, and issue the list anew: it gets a number that neither copy has used."
        ),
    ),
    "branch.purge": Words(
        QT_TRANSLATE_NOOP("check", "An item was destroyed in the other copy."),
        QT_TRANSLATE_NOOP("check", "If this vault still has it, destroy it here too."),
    ),
    # what was destroyed
    "purge.unfinished": Words(
        QT_TRANSLATE_NOOP("check", "This item is recorded as destroyed, but something of it is still there."),
        QT_TRANSLATE_NOOP("check", "Lock the vault and unlock it again: that finishes it."),
    ),
    "purge.finished": Words(
        QT_TRANSLATE_NOOP(
            "check", "Destroying this item had been cut off; it was finished when the vault was unlocked."
        ),
        _NOTHING,
    ),
    "purge.unclear": Words(
        QT_TRANSLATE_NOOP("check", "This damaged file may hold a part of what was destroyed; it cannot be read."),
        QT_TRANSLATE_NOOP("check", "Delete it yourself, if you do not need it."),
    ),
    "purge.foreign": Words(
        QT_TRANSLATE_NOOP("check", "This entry claims to have destroyed what other entries say that are not about it."),
        KEEP_COPY,
    ),
    # originals, and what depends on them
    "object.missing": Words(QT_TRANSLATE_NOOP("check", "The log names this stored file, but it is gone."), _FROM_COPY),
    "object.damaged": Words(QT_TRANSLATE_NOOP("check", "This stored file is not what the log says."), _FROM_COPY),
    "object.unreadable": Words(QT_TRANSLATE_NOOP("check", "The disk refused to read this stored file."), _FAILING_DISK),
    "item.damaged": Words(
        QT_TRANSLATE_NOOP("check", "The content of this item stands in {file}, which cannot be read."), _DEPENDS
    ),
    "item.unproven": Words(
        QT_TRANSLATE_NOOP(
            "check", "The content of this item can be read, but the entry that took it in stood in {file}."
        ),
        _DEPENDS,
    ),
    "exhibit.damaged": Words(
        QT_TRANSLATE_NOOP("check", "This exhibit contains {item}, whose content cannot be read."), _WITH_ITEM
    ),
    "exhibit.unproven": Words(
        QT_TRANSLATE_NOOP("check", "This exhibit contains {item}, whose record cannot be read."), _WITH_ITEM
    ),
    # keys
    "vault.handed_over": Words(
        QT_TRANSLATE_NOOP("check", "This vault was handed over to new keys: work goes on in the new vault, not here."),
        QT_TRANSLATE_NOOP(
            "check", "What you record here is missing in the new vault. Destroy this copy when you need it no more."
        ),
    ),
    "vault.rekeyed": Words(
        QT_TRANSLATE_NOOP(
            "check", "Up to commit {commit}, the log was recorded under earlier keys. They open nothing in this vault."
        ),
        _NOTHING,
    ),
    "slot.unknown": Words(
        QT_TRANSLATE_NOOP("check", "The log does not know this key: somebody may have added a way to open the vault."),
        _ASK_WHO,
    ),
    "slot.revived": Words(
        QT_TRANSLATE_NOOP("check", "The log says that this key was removed, but it is there again."), _ASK_WHO
    ),
    "slot.damaged": Words(
        QT_TRANSLATE_NOOP("check", "This key is not the one that the log knows; its passphrase may no longer open."),
        _FROM_COPY,
    ),
    "slot.unreadable": Words(QT_TRANSLATE_NOOP("check", "The disk refused to read this key."), _FAILING_DISK),
    "slot.missing": Words(
        QT_TRANSLATE_NOOP("check", "The log knows this key, but it is gone; its passphrase no longer opens the vault."),
        _FROM_COPY,
    ),
    "slot.unfinished": Words(
        QT_TRANSLATE_NOOP("check", "A change of keys was cut off after it was recorded."),
        QT_TRANSLATE_NOOP("check", "Lock the vault and unlock it again: that finishes the change."),
    ),
    "slot.finished": Words(
        QT_TRANSLATE_NOOP(
            "check",
            "A change of keys that had been cut off was finished when the vault was unlocked: "
            "the new key opens, the old one does not.",
        ),
        QT_TRANSLATE_NOOP("check", "If you typed an old passphrase, use the new one from now on."),
    ),
    "custodian.unbacked": Words(
        QT_TRANSLATE_NOOP(
            "check", "A custodian came by a key that nobody had made for them. Whoever did it could open this vault."
        ),
        QT_TRANSLATE_NOOP("check", "Ask who has the recovery key or an old copy of a key, and whether it was they."),
    ),
    # beside the log
    "object.orphan": Words(
        QT_TRANSLATE_NOOP(
            "check", "No entry names this stored file: an intake may have been cut off before it counted."
        ),
        QT_TRANSLATE_NOOP("check", "Take it in here, or leave it: this file may stay."),
    ),
    "object.foreign": Words(
        QT_TRANSLATE_NOOP("check", "This file is among the stored files, but it is not of this vault."), _ASK_WHO
    ),
    # the inbox
    "inbox.waiting": Words(
        QT_TRANSLATE_NOOP(
            "check",
            "Files were added while the vault was locked and wait for a decision: {count}. They are no evidence yet.",
        ),
        QT_TRANSLATE_NOOP(
            "check", "Accept what you know the origin of; anyone with the folder could have put them there."
        ),
    ),
    "inbox.unusable": Words(
        QT_TRANSLATE_NOOP("check", "This is no inbox file of this vault: it cannot be taken in."),
        QT_TRANSLATE_NOOP("check", "Anyone with the folder could have put it there. Move it elsewhere, or reject it."),
    ),
    "inbox.needed": Words(
        QT_TRANSLATE_NOOP(
            "check", "The stored file of {item} is missing or damaged, and this inbox file holds its content."
        ),
        QT_TRANSLATE_NOOP("check", "Review the inbox and accept it: that brings the content back."),
    ),
    "inbox.too_large": Words(
        QT_TRANSLATE_NOOP("check", "This file is larger than {limit} GB, the most that a file in the inbox may have."),
        QT_TRANSLATE_NOOP(
            "check", "Anyone with the folder could have put it there. Delete it from the folder inbox yourself."
        ),
    ),
    "inbox.settled": Words(
        QT_TRANSLATE_NOOP("check", "This inbox file was accepted or rejected before, and counts once."), _NOTHING
    ),
    "inbox.removed": Words(
        QT_TRANSLATE_NOOP("check", "This inbox file was accepted or rejected before; it was removed."), _NOTHING
    ),
    "inbox.elsewhere": Words(
        QT_TRANSLATE_NOOP("check", "Files wait in the inbox of the second copy alone: {count}."),
        QT_TRANSLATE_NOOP(
            "check",
            "Somebody added them there. To decide on them, copy them from its folder inbox into that of the vault.",
        ),
    ),
    "inbox.crowded": Words(
        QT_TRANSLATE_NOOP("check", "There are many files in the inbox that cannot be taken in: {count}."), _ASK_WHO
    ),
    "file.stranger": Words(
        QT_TRANSLATE_NOOP("check", "This file is no part of the vault."),
        QT_TRANSLATE_NOOP("check", "Move it elsewhere if you put it there; else ask who did."),
    ),
    "file.changed": Words(
        QT_TRANSLATE_NOOP(
            "check", "This text is missing or was changed. It only says what the folder is and how to open it."
        ),
        QT_TRANSLATE_NOOP("check", "Do not follow what it says. Bring it back from a second copy of the vault."),
    ),
    "file.left_over": Words(
        QT_TRANSLATE_NOOP("check", "Left by a job that was cut off; it holds nothing that counts, and is encrypted."),
        _NOTHING,
    ),
    "index.renewed": Words(
        QT_TRANSLATE_NOOP(
            "check",
            "The index for searching was damaged. It was set aside and made anew from the log; nothing is lost.",
        ),
        QT_TRANSLATE_NOOP("check", "Look after the disk. The damaged file is in the folder recovered of the vault."),
    ),
    "index.damaged": Words(
        QT_TRANSLATE_NOOP(
            "check", "The index for searching is damaged and could not be made anew now. Nothing is lost by it."
        ),
        QT_TRANSLATE_NOOP(
            "check",
            "Bring back what else is named here, close other programs that use the vault, and check again.",
        ),
    ),
    # where the vault lies, and where it went
    "file_system.fat": Words(
        QT_TRANSLATE_NOOP("check", "This vault lies on {type}: it can lose files when power fails or the disk goes."),
        QT_TRANSLATE_NOOP("check", "Always eject the disk first. Better keep the vault on a disk of this computer."),
    ),
    "file_system.network": Words(
        QT_TRANSLATE_NOOP(
            "check",
            "This vault lies on a disk that is reached over a network or another system ({type}): what was written may be "
            "lost with the connection, and a second program may not be kept away.",
        ),
        QT_TRANSLATE_NOOP("check", "Move the vault to a disk of this computer, and keep a second copy in this place."),
    ),
    "handover.unfinished": Words(
        QT_TRANSLATE_NOOP("check", "The handover to new keys was cut off, and no new vault is at {path} now."),
        QT_TRANSLATE_NOOP("check", "If it is elsewhere, work in it, and not here. If not, hand over again."),
    ),
    # who signed
    "V11.recovery": Words(
        QT_TRANSLATE_NOOP(
            "check", "Somebody opened the vault with the recovery key and signed from here on as a new custodian."
        ),
        QT_TRANSLATE_NOOP(
            "check", "If that was neither you nor somebody you asked, the recovery sheet is in other hands."
        ),
    ),
    "V11.unread": Words(
        QT_TRANSLATE_NOOP(
            "check",
            "Who signed this part of the log cannot be verified: the entry that introduced them cannot be read.",
        ),
        _FROM_COPY,
    ),
}
"""Words for every code of a finding."""
