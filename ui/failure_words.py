"""What the window says of a failure, by its code."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for Qt Linguist, which looks for this name. Qt's own says only that it returns an object."""
    return text


MESSAGES: dict[str, str] = {
    # whole branches, for what has no words of its own
    "error": QT_TRANSLATE_NOOP("messages", "Something failed that has no name. Please report it."),
    "request": QT_TRANSLATE_NOOP("messages", "This cannot be done as asked."),
    "unlock": QT_TRANSLATE_NOOP("messages", "The vault stays locked."),
    "environment": QT_TRANSLATE_NOOP("messages", "This computer refused. Free space or permission may be missing."),
    "evidence": QT_TRANSLATE_NOOP("messages", "Something stored is not what it should be. The place Check tells what."),
    "defect": QT_TRANSLATE_NOOP(
        "messages", "This program broke one of its own rules. What was recorded before stays. Please report it."
    ),
    "cancelled": QT_TRANSLATE_NOOP("messages", "Stopped. What was finished is kept."),
    "cancelled.not_begun": QT_TRANSLATE_NOOP("messages", "Stopped. Nothing was begun."),
    # the person's turn
    "path.exists": QT_TRANSLATE_NOOP(
        "messages", "{path} exists already, and nothing is ever overwritten. Choose another name."
    ),
    "source.missing": QT_TRANSLATE_NOOP("messages", "{path} is not there."),
    "source.unreadable": QT_TRANSLATE_NOOP("messages", "{path} cannot be read: {reason}."),
    "bundle.failed": QT_TRANSLATE_NOOP(
        "messages",
        "The bundle could not be made: {reason}. Nothing of it was left; the record says that it was begun. Try again, and "
        "leave out the exhibit that is named, if one is.",
    ),
    "bundle.no_such_build": QT_TRANSLATE_NOOP("messages", "Entry {entry} recorded no bundle of this case."),
    "bundle.refused": QT_TRANSLATE_NOOP(
        "messages",
        "Not built: {exhibits} must not go to this forum as they are. Nothing was recorded. Leave them out, or put a sheet in "
        "their place.",
    ),
    "bundle.packed": QT_TRANSLATE_NOOP(
        "messages", "{path} is one file. Unpack it first, then choose the folder that comes out of it."
    ),
    "bundle.signed_by_another": QT_TRANSLATE_NOOP(
        "messages",
        "{custodian} signed the checkpoint of this bundle, with keys that are not open now. Only they can build it again "
        "byte for byte. Build a new one instead, or ask them.",
    ),
    "item.unknown": QT_TRANSLATE_NOOP("messages", "There is no item {item} in this vault."),
    "item.destroyed": QT_TRANSLATE_NOOP(
        "messages", "{item} was destroyed on {at}: {reason}. Nothing of it is left in this vault but its number."
    ),
    "item.exhibited": QT_TRANSLATE_NOOP(
        "messages", "{item} stands in exhibits in use: {exhibits}. Withdraw them first."
    ),
    "item.attached": QT_TRANSLATE_NOOP(
        "messages", "{item} is attached to {submissions} as a receipt or an answer. Take it off there first."
    ),
    "submission.unknown": QT_TRANSLATE_NOOP("messages", "There is no submission {submission} in this vault."),
    "redaction.kind": QT_TRANSLATE_NOOP(
        "messages",
        "{item} has no pages that could be painted over: only a picture or a PDF can be redacted here. Print it to a PDF, "
        "take that in, and redact it.",
    ),
    "redaction.nothing": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing would be painted over in {item}: there is no box, and the words were not found. In a picture a machine "
        "reads some words and misses others: draw a box.",
    ),
    "redaction.too_large": QT_TRANSLATE_NOOP(
        "messages", "{item} is too long to be redacted at once. Take it in again in parts, and redact each."
    ),
    "redaction.unread": QT_TRANSLATE_NOOP(
        "messages",
        "The pages of {item} cannot be shown, so they cannot be painted over. Nothing was made. If it has a password, take "
        "in a copy without one.",
    ),
    "redaction.unsearched": QT_TRANSLATE_NOOP(
        "messages",
        "Stopped, nothing was given out: these could not be searched for what was removed or held back: {places}. Leave out "
        "what cannot be read, or take in a copy that opens without a password; an archive or an office file of more than "
        "160 MB, unpacked or in parts; what took too long to search, split; 7z and rar unpacked; a drawing of an old office program printed to a PDF. "
        "A stroke and a number behind an item (E-…/3) mean the third picture or document in it.",
    ),
    "redaction.leaks": QT_TRANSLATE_NOOP(
        "messages",
        "Stopped, nothing was given out: something that was removed would still be there. Look at: {places}. Change titles "
        "and texts that say it, or redact that item too; or make the version from which it was removed anew without this word, and "
        "withdraw the old one. The name that a file came with stays: leave its exhibit out, or add the file again under a name that "
        "says nothing, and exhibit that. Where it says member, look in the files inside of it. Where it says pixels, a machine reads the words in the "
        "picture: draw a box there. A stroke and a number behind an item (E-…/3) mean the third picture or document in it: "
        "take it out of there, redact it, and give that out instead. Where it says unread: unpack it, or print it to a PDF, "
        "take that in, and leave the other out.",
    ),
    "redaction.doubtful": QT_TRANSLATE_NOOP(
        "messages",
        "Stopped, nothing was given out: in the picture a machine was not sure of a word, and read one that was removed, but "
        "for one letter. Look at these places and say what stands there.",
    ),
    "case.unknown": QT_TRANSLATE_NOOP("messages", "There is no case {case} in this vault."),
    "case.ambiguous": QT_TRANSLATE_NOOP("messages", "Several cases answer to {case}: {ids}."),
    "exhibit.unknown": QT_TRANSLATE_NOOP("messages", "{item} is no exhibit in use in case {case}."),
    "exhibit.exists": QT_TRANSLATE_NOOP("messages", "{item} is exhibit {number} of case {case} already."),
    "post.unknown": QT_TRANSLATE_NOOP("messages", "There is no post {post} in this vault, or it was separated."),
    "post.taken": QT_TRANSLATE_NOOP(
        "messages", "{item} belongs to the post {post} already. Separate that one first, then join them anew."
    ),
    "value.invalid": QT_TRANSLATE_NOOP(
        "messages", "This value cannot be used for {field}: {value}. Expected: {expected}."
    ),
    "request.nothing_to_change": QT_TRANSLATE_NOOP("messages", "There is nothing to change."),
    "profile.invalid": QT_TRANSLATE_NOOP("messages", "{file} is no profile that can be used. Line {line}: {reason}."),
    "profile.unknown": QT_TRANSLATE_NOOP("messages", "There is no profile {profile}. The profiles are: {known}."),
    "list.unknown": QT_TRANSLATE_NOOP(
        "messages", "The list of case {case} was never issued as version {version}. Versions issued: {issued}."
    ),
    "list.empty": QT_TRANSLATE_NOOP(
        "messages", "Case {case} has no exhibit in use, so there is no list to issue. Add one first."
    ),
    "field.unknown": QT_TRANSLATE_NOOP("messages", "There is no field {field}. The fields are: {known}."),
    "glyph.missing": QT_TRANSLATE_NOOP(
        "messages",
        "The character {character} ({codepoint}) is in no font of this program, so nothing was printed. "
        "It stands in: {text}",
    ),
    "path.sync_folder": QT_TRANSLATE_NOOP(
        "messages",
        "{path} looks like a folder that {service} copies to other computers. Choose a place that stays on this one.",
    ),
    "passphrase.weak": QT_TRANSLATE_NOOP(
        "messages",
        "This passphrase can be guessed by a program that tries many. Take the seven random words that are proposed, "
        "or a long sentence of your own that stands in no book.",
    ),
    "passphrase.in_use": QT_TRANSLATE_NOOP(
        "messages", "This passphrase opens a key of this vault already. Choose another one."
    ),
    "key.unknown": QT_TRANSLATE_NOOP("messages", "{key} names no one key that serves here. There are: {known}."),
    "key.last": QT_TRANSLATE_NOOP("messages", "Nobody could open this vault without that key. Add another key first."),
    "key.no_passphrase": QT_TRANSLATE_NOOP(
        "messages",
        "You did not open this vault by a passphrase that is in use, so there is none to change. "
        "Unlock with the passphrase that is to be changed.",
    ),
    "seal.refused": QT_TRANSLATE_NOOP("messages", "That cannot be used: {reason}. Nothing was changed."),
    "seal.stray_keys": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing was sealed: these key files would still open this copy: {files}. Move them off this disk first.",
    ),
    "copy.refused": QT_TRANSLATE_NOOP(
        "messages", "{path} holds something else than a copy of this vault. Choose a new or an empty folder."
    ),
    "copy.none": QT_TRANSLATE_NOOP(
        "messages",
        "There is no copy of this vault in {path}. Choose another folder, or look whether its disk is connected.",
    ),
    "copy.within": QT_TRANSLATE_NOOP(
        "messages",
        "{path} and the vault lie in one another, so a copy there would go with it. "
        "Choose a folder elsewhere, best on another disk.",
    ),
    "log.commit_too_large": QT_TRANSLATE_NOOP(
        "messages", "That is too much to record in one step: {bytes} bytes, the limit is {limit}. Do it in parts."
    ),
    "draft.too_large": QT_TRANSLATE_NOOP(
        "messages",
        "What you are typing is too long to be kept over a lock: {bytes} bytes, the limit is {limit}. Save it.",
    ),
    "slot.foreign_key": QT_TRANSLATE_NOOP(
        "messages",
        "The signing key in this keyslot is not the one that the record knows for custodian {custodian}. Nothing is "
        "written with it; unlock with the recovery identity and check the vault.",
    ),
    "decision.nothing": QT_TRANSLATE_NOOP(
        "messages", "Nothing of that kind is lost here: {accepted}. Nothing was recorded."
    ),
    "vault.reading_only": QT_TRANSLATE_NOOP(
        "messages", "The vault is open for looking only, so nothing can be recorded."
    ),
    "recipient.unconfirmed": QT_TRANSLATE_NOOP(
        "messages", "Nothing was added: compare {fingerprint} with the recovery sheet of this vault first."
    ),
    "inbox.unknown": QT_TRANSLATE_NOOP("messages", "There is no file {file} in the inbox."),
    "inbox.unusable": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is no inbox file of this vault ({reason}). Anyone with the folder could have put it there; "
        "it was left as it is.",
    ),
    "inbox.too_large": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is larger than {limit} GB, the most that a file in the inbox may have, so it is not taken in. Anyone with "
        "the folder could have put it there. If you know what it is, add the original here; delete this file from the "
        "folder yourself.",
    ),
    "inbox.source_too_large": QT_TRANSLATE_NOOP(
        "messages",
        "{path} is larger than {limit} GB, the most that can be added while the vault is locked. "
        "Keep it, and add it when the vault is unlocked.",
    ),
    "inbox.needed": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was kept: the stored file of {item} is missing or damaged, and this one holds its content. "
        "Accept it: that brings the content back.",
    ),
    "inbox.settled": QT_TRANSLATE_NOOP(
        "messages", "{file} is a copy of one that was accepted or rejected before. It was removed, and counts once."
    ),
    "anchor.refused": QT_TRANSLATE_NOOP("messages", "This time stamp does not count: {reason}. Nothing was recorded."),
    "anchor.cosignature_refused": QT_TRANSLATE_NOOP(
        "messages", "This cosignature does not count: {reason}. Nothing was recorded."
    ),
    "anchor.scan": QT_TRANSLATE_NOOP(
        "messages",
        "This is a picture or a page, not a time stamp. The scan of a stamped letter is taken in with the button beside that "
        "letter in the list below. Nothing was recorded.",
    ),
    "anchor.request": QT_TRANSLATE_NOOP(
        "messages",
        "This is a request for a time stamp, as this vault wrote it. Carry it to the authority (HOW-TO.txt beside it says how), "
        "and take in the answer, the file that ends in .tsr. Nothing was recorded.",
    ),
    "anchor.signer_as_root": QT_TRANSLATE_NOOP(
        "messages",
        "The certificate that was named as the root is the one of the signer itself, issued by {issuer}. Take the root certificate "
        "of the authority from its own site. Nothing was recorded.",
    ),
    "anchor.offer": QT_TRANSLATE_NOOP(
        "messages",
        "This was offered to a witness, and no other vault has cosigned it. Give it to the keeper of another vault, and take in the "
        "file that they make of it. Nothing was recorded.",
    ),
    "anchor.no_letter": QT_TRANSLATE_NOOP(
        "messages",
        "There is no letter {entry} in this vault. Its number stands on the foot of the page. Nothing was taken in.",
    ),
    "cosign.refused": QT_TRANSLATE_NOOP(
        "messages", "This cannot be cosigned: {reason}. Nothing was recorded. Ask its keeper for a new file."
    ),
    "handover.refused": QT_TRANSLATE_NOOP(
        "messages",
        "This package was not taken in, and nothing was recorded. It failed at step {step}. Ask whoever handed it over to "
        "make it again, and compare the short form by telephone.",
    ),
    "handover.for_another": QT_TRANSLATE_NOOP(
        "messages",
        "This package is for another vault than this one, so it does not open here. Give it to whoever it is for, or have "
        "it made again with an invitation of this vault.",
    ),
    "handover.repeated": QT_TRANSLATE_NOOP(
        "messages", "This package was taken in before: entry {entry}, {at}. It counts once, and nothing was recorded."
    ),
    "receipt.refused": QT_TRANSLATE_NOOP(
        "messages", "This receipt does not count, so nothing was recorded. Ask for it again."
    ),
    "receipt.foreign": QT_TRANSLATE_NOOP(
        "messages", "This receipt belongs to no handover of this vault. Nothing was recorded."
    ),
    "receipt.repeated": QT_TRANSLATE_NOOP(
        "messages", "The receipt of that handover was taken in before: entry {entry}, {at}. Nothing was recorded."
    ),
    "passphrase.no_terminal": QT_TRANSLATE_NOOP("messages", "A passphrase is needed."),
    # the vault stays locked
    "unlock.wrong_passphrase": QT_TRANSLATE_NOOP(
        "messages",
        "No key of this vault opens with that passphrase. Check keyboard layout and capitals, and try again.",
    ),
    "unlock.wrong_identity": QT_TRANSLATE_NOOP(
        "messages", "That identity is not the one of this vault and opens none of its keys. Choose another file."
    ),
    "unlock.invalid_identity": QT_TRANSLATE_NOOP(
        "messages", "That file holds no age identity: a line that begins with AGE-SECRET-KEY-1 is missing or damaged."
    ),
    "unlock.key_not_in_use": QT_TRANSLATE_NOOP(
        "messages",
        "The record says that this key is no longer in use, or does not know it. Nothing is written with it. "
        "Unlock with another key or with the recovery identity, and check the vault.",
    ),
    "vault.none": QT_TRANSLATE_NOOP("messages", "{path} is no evidence vault. Choose another folder."),
    "vault.damaged_header": QT_TRANSLATE_NOOP(
        "messages",
        "{path} has the keys and the record of a vault, but its file VAULT is missing or damaged. "
        "Bring that file back from a second copy of the vault.",
    ),
    "vault.newer_format": QT_TRANSLATE_NOOP(
        "messages", "{path} has format {found}; this program knows up to {known}. Use a newer version of it."
    ),
    "vault.substituted": QT_TRANSLATE_NOOP(
        "messages",
        "The vault's file {path} does not belong to these keys or this record. Somebody may have exchanged it, or "
        "the first file of the log; nothing was accepted, nothing changed. Use another copy of the vault.",
    ),
    "recipient.differs": QT_TRANSLATE_NOOP(
        "messages",
        "{path} encrypts to another recipient than expected: {fingerprint} in short. Somebody may have exchanged its "
        "file VAULT, so nothing was added. Look for an honest copy of the vault, and tell its keeper.",
    ),
    "sheet.none": QT_TRANSLATE_NOOP(
        "messages",
        "That is not what stands on a recovery sheet. Needed is its text from the first dash to the last, or the line "
        "that begins with AGE-SECRET-KEY-1.",
    ),
    "sheet.mistyped": QT_TRANSLATE_NOOP(
        "messages",
        "Line {lines} below the mark BEGIN is not as it was printed. Compare it with the sheet, character by character.",
    ),
    "sheet.words_missing": QT_TRANSLATE_NOOP(
        "messages",
        "A sealed sheet has {needed} words of its own; {typed} were typed. They stand on another paper than the sheet, "
        "and are not the passphrase of the vault.",
    ),
    "sheet.word_unknown": QT_TRANSLATE_NOOP(
        "messages", "Word {place} is none that a sheet has. Look at its spelling; all are English, in small letters."
    ),
    "sheet.stays_sealed": QT_TRANSLATE_NOOP(
        "messages",
        "The words do not open this sheet. Either they belong to another sheet, or a character in lines {lines} below "
        "the mark BEGIN differs from the paper.",
    ),
    "sheet.key_mistyped": QT_TRANSLATE_NOOP(
        "messages", "Character {place} behind AGE-SECRET-KEY-1 is probably wrong. Compare it with the sheet."
    ),
    "sheet.key_damaged": QT_TRANSLATE_NOOP(
        "messages", "The key is not as it was printed: several characters are wrong, or some are missing."
    ),
    # the machine's turn
    "vault.in_use": QT_TRANSLATE_NOOP(
        "messages", "{path} is in use by another program that writes to it. Close that one and try again."
    ),
    "keys.unfinished": QT_TRANSLATE_NOOP(
        "messages",
        "The change of keys is recorded, but the files of the keys could not be brought in line: {reason}. "
        "Lock the vault and unlock it again, which finishes the change; until then the old key still opens.",
    ),
    "disk.no_room": QT_TRANSLATE_NOOP(
        "messages",
        "The disk of {path} is full: about {missing} MB more are needed. Free so much and add it again; what was "
        "recorded before stays.",
    ),
    "disk.full": QT_TRANSLATE_NOOP(
        "messages", "The disk of {path} is full. Free some space and try again; what was recorded before stays."
    ),
    "write.failed": QT_TRANSLATE_NOOP(
        "messages",
        "Writing {path} failed: {reason}. What was recorded before stays; look after the disk, then check the vault.",
    ),
    "flush.failed": QT_TRANSLATE_NOOP(
        "messages",
        "The disk did not confirm what was written to {path}: {reason}. Nothing more is recorded until you lock the vault "
        "and unlock it again. Then check the vault to see what is there, and look after the disk.",
    ),
    "copy.unconfirmed": QT_TRANSLATE_NOOP(
        "messages",
        "The disk of the second copy did not confirm what was written to {path}: {reason}. Nothing more goes there before "
        "you lock the vault and unlock it again; the vault itself is as it was. Look after that disk.",
    ),
    "output.failed": QT_TRANSLATE_NOOP("messages", "{path} cannot be written: {reason}. Choose another place."),
    "read.failed": QT_TRANSLATE_NOOP(
        "messages", "Reading {path} failed: {reason}. Look after the disk and its permissions, then check the vault."
    ),
    "memory.full": QT_TRANSLATE_NOOP(
        "messages", "There is not enough memory: {needed} bytes are needed. Close other programs and try again."
    ),
    "library.missing": QT_TRANSLATE_NOOP("messages", "The system library {library} is missing. Install it: {install}"),
    "typeset.failed": QT_TRANSLATE_NOOP("messages", "The pages could not be set: {reason}. Nothing was written."),
    "purge.unfinished": QT_TRANSLATE_NOOP(
        "messages",
        "That it is destroyed is recorded, but carrying it out stopped: {reason}. Parts of it may still be there. "
        "Check the disk, then lock the vault and unlock it again: that finishes it.",
    ),
    # the evidence's turn
    "format.malformed": QT_TRANSLATE_NOOP(
        "messages", "A stored file is not of its form ({what}: {reason}). Check the vault to see what it concerns."
    ),
    "age.altered_header": QT_TRANSLATE_NOOP(
        "messages", "The header of an encrypted file was altered ({what}). Check the vault to see what it concerns."
    ),
    "age.work_factor": QT_TRANSLATE_NOOP(
        "messages",
        "A key file asks for more or less work than is accepted ({found}, not {minimum} to {maximum}). "
        "It was not made by this program; use another copy of the vault.",
    ),
    "age.damaged_payload": QT_TRANSLATE_NOOP(
        "messages", "An encrypted file is damaged ({what}: {reason}). Check the vault to see what it concerns."
    ),
    "age.no_matching_key": QT_TRANSLATE_NOOP(
        "messages", "A stored file does not open with the keys of this vault. Check the vault to see which."
    ),
    "object.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The stored file {file} is damaged ({reason}). Everything else can still be used; "
        "bring this file back from a second copy of the vault.",
    ),
    "object.foreign": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is among the stored files, but it is not of this vault. It was left as it is; find out who put it there.",
    ),
    "object.missing": QT_TRANSLATE_NOOP(
        "messages",
        "The stored file {file} is missing. Everything else can still be used; "
        "bring it back from a second copy of the vault.",
    ),
    "log.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The record cannot be trusted at {file}: {reason}. Nothing may be added. "
        "Bring the file back from a second copy of the vault. Unlocking shows how to go on where none has it.",
    ),
    "log.rolled_back": QT_TRANSLATE_NOOP(
        "messages",
        "The record holds {log_commit} commits, but this vault has seen {index_commit}: it was set back to an older "
        "state. Nothing was changed; look for the newer copy. Unlocking shows how to go on where there is none.",
    ),
    "log.forked": QT_TRANSLATE_NOOP(
        "messages",
        "Commit {commit} is not the one that this vault has seen: two copies went different ways. "
        "Nothing was changed; keep both. Unlocking shows how to go on with this one; "
        "the place Check then brings in what the other one has.",
    ),
    "checkpoint": QT_TRANSLATE_NOOP(
        "messages",
        "A checkpoint from outside is not one of this log. Record nothing more; keep the vault and every "
        "copy as they are.",
    ),
    "checkpoint.log_shorter": QT_TRANSLATE_NOOP(
        "messages",
        "ALARM: that checkpoint counts {pinned} entries, this log has {size}. The vault was set back, or "
        "entries were cut off. Record nothing more, keep every copy, and look for the newer one. Signed by "
        "this vault's key: {signed}; by custodian: {by}.",
    ),
    "checkpoint.log_differs": QT_TRANSLATE_NOOP(
        "messages",
        "ALARM: the first {pinned} entries of this log are not those of that checkpoint. The log was written anew, or "
        "another copy went another way. Record nothing more and keep every copy. Signed by this vault's key: {signed}; by custodian: {by}.",
    ),
    "checkpoint.unknown": QT_TRANSLATE_NOOP(
        "messages",
        "ALARM: no commit of this log has the checkpoint {short}. First compare every character with what was kept. "
        "If it is right, the vault was set back or its log written anew: record nothing more and keep every copy.",
    ),
    "checkpoint.unclear": QT_TRANSLATE_NOOP(
        "messages",
        "Whether the checkpoint {short} is of this log cannot be said: {files} cannot be read. Bring them back first.",
    ),
    "cosign.shorter": QT_TRANSLATE_NOOP(
        "messages",
        "ALARM: {origin} now offers {size} entries, but this vault saw {seen} on {at}. Either the file is an old one, or "
        "that vault was set back. Nothing was signed or recorded. Keep the file, and ask its keeper for a new one.",
    ),
    "cosign.fork": QT_TRANSLATE_NOOP(
        "messages",
        "ALARM: what {origin} offers after {size} entries is not the record that this vault saw after {seen}, on {at}. It "
        "was written anew, or two copies went different ways. Nothing was signed or recorded. Keep the file as it is, and "
        "ask its keeper.",
    ),
    "cosign.unproved": QT_TRANSLATE_NOOP(
        "messages",
        "ALARM: nothing in the file shows that {origin}, after {size} entries, goes on from what this vault saw after "
        "{seen}, on {at}. Nothing was signed or recorded. Keep the file, and ask its keeper for a new one.",
    ),
    "cosign.key_changed": QT_TRANSLATE_NOOP(
        "messages",
        "ALARM: this is signed as {origin} by the key {key}; known is {known}. Nothing was signed or recorded. Ask its "
        "keeper in person whether the vault was handed over to new keys.",
    ),
    "proof.not_provable": QT_TRANSLATE_NOOP(
        "messages",
        "{missing} cannot be proved: {files} cannot be read. Bring it back from a second copy. Nothing was written.",
    ),
    "merge.too_large": QT_TRANSLATE_NOOP(
        "messages",
        "What {path} holds beside this vault is too much to bring in: its record needs {megabytes} MB or more, and all of it "
        "has to fit into {limit} MB. Nothing was copied or recorded. Keep both; open the other one, save the originals that "
        "are needed, and add them here.",
    ),
    "copy.ahead": QT_TRANSLATE_NOOP(
        "messages",
        "The second copy in {path} has commit {copy_commit}, this vault ends at {vault_commit}: the vault was set "
        "back, or somebody worked in the copy. Nothing was written; find out which before you go on.",
    ),
    "copy.forked": QT_TRANSLATE_NOOP(
        "messages",
        "From commit {commit} on, the second copy in {path} went another way than this vault. "
        "Nothing was written there; keep both, and find out who wrote to the copy.",
    ),
    "index.unusable": QT_TRANSLATE_NOOP(
        "messages",
        "The index for searching is damaged ({reason}) and cannot be made anew now. Nothing is lost by it: lock the vault and "
        "unlock it again, then check it to see what else is damaged.",
    ),
    # our turn
    "index.out_of_step": QT_TRANSLATE_NOOP(
        "messages",
        "The index fell out of step with the record ({found} instead of {expected}). "
        "What was recorded is safe. Please report this.",
    ),
    "worker.failed": QT_TRANSLATE_NOOP(
        "messages", "The process that looks at files could not be started: {reason}. Please report this."
    ),
}
"""A text for every code of `evidence_vault.errors`; names in braces are facts."""
