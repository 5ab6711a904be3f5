"""The words of the terminal: one sentence or two for every failure, what happened and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from evidence_vault.cli.output import shortened, visible
from evidence_vault.cli.reasons import plain
from evidence_vault.errors import LogForked, LogRolledBack, VaultError
from evidence_vault.records.finding import Finding, Grade

MESSAGES: dict[str, str] = {
    # whole branches, for what has no words of its own
    "error": "Something failed that has no name. Please report it.",
    "request": "This cannot be done as asked. See --help.",
    "unlock": "The vault stays locked. Check the key and the path.",
    "environment": "This computer refused. Free space or permission may be missing.",
    "evidence": "Something stored is not what it should be. Run check to see what.",
    "defect": "This program broke one of its own rules. Please report it; what was recorded before stays.",
    "cancelled": "Stopped before the end.",
    "cancelled.not_begun": "Stopped. Nothing was begun.",
    # the person's turn
    "path.exists": "{path} exists already, and nothing is ever overwritten. Name a path where nothing stands.",
    "source.missing": "{path} is not there. Check the path.",
    "source.unreadable": "{path} cannot be read: {reason}.",
    "bundle.failed": "The bundle could not be made: {reason}. Nothing of it was left; the record says that it was begun. Try "
    "again, and leave out the exhibit that is named, if one is.",
    "bundle.no_such_build": "Entry {entry} recorded no bundle of this case. The log names them: log VAULT.",
    "bundle.refused": "Not built: {exhibits} must not go to this forum as they are. Nothing was recorded. Leave them out with "
    "--exhibits, put a sheet in their place with --mask, or name with --unseal those that may go all the same.",
    "bundle.packed": "{path} is one file. Unpack it first (an age file with its key, a zip with any program), and name the "
    "folder that comes out of it.",
    "bundle.signed_by_another": "{custodian} signed the checkpoint of this bundle, with keys that are not open now. Only they "
    "can build it again byte for byte. Build a new one instead, or ask them.",
    "item.unknown": "There is no item {item} in this vault. The command list shows all.",
    "item.destroyed": "{item} was destroyed on {at}: {reason}. Nothing of it is left in this vault but its number.",
    "item.exhibited": "{item} stands in exhibits in use: {exhibits}. Withdraw them first with exhibit withdraw.",
    "item.attached": "{item} is attached to {submissions} as a receipt or an answer. Take it off there first: "
    'submission update, with --receipt-item "" or --answer-item "".',
    "submission.unknown": "There is no submission {submission} in this vault. The command submission list shows all.",
    "redaction.kind": "{item} has no pages that could be painted over: only a picture or a PDF can be redacted here. Print it "
    "to a PDF, take that in, and redact it.",
    "redaction.nothing": "Nothing would be painted over in {item}: no box was given, and no term found in its text. In a "
    "picture a machine reads some words and misses others: give the place with --box.",
    "redaction.too_large": "{item} is too long to be redacted at once. Take it in again in parts, and redact each.",
    "redaction.unread": "The pages of {item} cannot be shown ({result}), so they cannot be painted over. Nothing was made. If it "
    "has a password, take in a copy without one.",
    "redaction.unsearched": "Stopped, nothing was given out: these could not be searched for what was removed or held back:"
    "{places}Leave out what cannot be read, or take in a copy that opens without a password; an archive or an office file "
    "of more than 160 MB, unpacked or in parts; what took too long to search, split; 7z and rar unpacked; a drawing of an old "
    "office program printed to a PDF. A stroke and a number behind an item (E-…/3) mean the third picture or document in it.",
    "redaction.leaks": "Stopped, nothing was given out: something that was removed would still be there. Look at:{places}"
    "Change titles and texts that say it, or redact that item too; or make the version from which it was removed anew without this "
    "word, and withdraw the old one. The name that a file came with stays: leave its exhibit out, or add the file again under "
    "a name that says nothing, and exhibit that. Where it says pixels, a machine reads the term in "
    "the picture: draw a box there. A stroke and a number behind an item (E-…/3) mean the third picture or document in it: take it "
    "out of there, redact it, and give that out instead. Where it says unread: unpack it, or print it to a PDF, take that in, "
    "and leave the other out.",
    "redaction.doubtful": "Stopped, nothing was given out: at the places named above a machine was not sure of a word, "
    "and read one that was removed, but for one letter. Look there in the original: item, page, then left, top, width and "
    "height in points of a PDF or pixels of a picture. Where it is that word, draw a box there. Where it is another word, give "
    "the command again with --another-word as it stands beside the place; it counts there, and for that removed word, alone.",
    "case.unknown": "There is no case {case} in this vault. The command case list shows all.",
    "case.ambiguous": "Several cases answer to {case}: {ids}. Name one by its id.",
    "exhibit.unknown": "{item} is no exhibit in use in case {case}. Add it with exhibit add.",
    "exhibit.exists": "{item} is exhibit {number} of case {case} already. Change it with exhibit edit.",
    "post.unknown": "There is no post {post} in this vault. The command list shows which items are one.",
    "post.taken": "{item} belongs to the post {post} already. Separate that one first, then group anew.",
    "value.invalid": "The value of {field} cannot be used: {value}. Expected: {expected}.",
    "request.nothing_to_change": "Nothing to change was named. Give at least one of {options}.",
    "profile.invalid": "{file} is no profile that can be used. Line {line}: {reason}.",
    "profile.unknown": "There is no profile {profile}. The profiles are: {known}. For a list or a bundle, a file that ends in "
    ".toml can be named too.",
    "list.unknown": "The list of case {case} was never issued as version {version}. Versions issued: {issued}.",
    "list.empty": "Case {case} has no exhibit in use, so there is no list to issue. Add one with exhibit add.",
    "field.unknown": "There is no field {field}. The fields are: {known}.",
    "glyph.missing": "The character {character} ({codepoint}) is in no font of this program, so nothing was printed. "
    "It stands in: {text}",
    "path.sync_folder": "{path} looks like a folder that {service} copies to other computers. "
    "Choose a place that stays on this one.",
    "copy.refused": "{path} holds something else than a copy of this vault. Name a new or an empty folder.",
    "copy.none": "There is no copy of this vault in {path}. Look whether the path is right, and whether its disk is connected.",
    "copy.within": "{path} and the vault lie in one another, so a copy there would go with it. "
    "Name a folder elsewhere, best on another disk.",
    "log.commit_too_large": "That is too much to record in one step: {bytes} bytes, the limit is {limit}. Do it in parts.",
    "draft.too_large": "What is being typed is too long to be kept: {bytes} bytes, the limit is {limit}. Save it.",
    "slot.foreign_key": (
        "The signing key in this keyslot is not the one that the log knows for custodian {custodian}. Nothing is "
        "written with it; run check, and open with the recovery identity."
    ),
    "passphrase.weak": "This passphrase can be guessed by a program that tries many. Nothing was made with it. "
    "Take the seven random words that are proposed, or a long sentence of your own that stands in no book.",
    "passphrase.in_use": "This passphrase opens a key of this vault already. Choose another one.",
    "key.unknown": "{key} names no one key that serves here. There are: {known}. See keys list.",
    "key.last": "Nobody could open this vault without that key. Add another key first.",
    "key.no_passphrase": "You did not open this vault by a passphrase that is in use, so there is none to change. "
    "Open with the passphrase that is to be changed, or add one with keys add-passphrase.",
    "seal.refused": "Nothing was sealed: {reason}. Every key still opens this copy.",
    "seal.stray_keys": "Nothing was sealed: these key files would still open this copy: {files}. Remove them first, or "
    "move them off this disk. Every key still opens this copy.",
    "decision.nothing": "Nothing of that kind is lost here: {accepted}. Nothing was recorded; run check.",
    "vault.reading_only": "The vault was opened for looking only, so nothing can be recorded.",
    "recipient.unconfirmed": "Nothing was added: nobody has said that this vault's recipient is the right one. Its "
    "short form is {fingerprint}. Compare it with the vault's recovery sheet, then say --recipient with what stands there.",
    "inbox.unknown": "There is no file {file} in the inbox. The command inbox list shows what is there.",
    "inbox.unusable": "{file} is no inbox file of this vault ({reason}). Anyone with the folder could have put it there; "
    "it was left as it is. inbox reject removes it.",
    "inbox.too_large": "{file} is larger than {limit} GB, the most that a file in the inbox may have, so it is not taken "
    "in. Anyone with the folder could have put it there. If you know what it is, add the original with the vault "
    "unlocked; delete this file from the folder yourself.",
    "inbox.source_too_large": "{path} is larger than {limit} GB, the most that can be added while the vault is locked. "
    "Keep it, and add it when the vault is unlocked.",
    "inbox.needed": "{file} was kept: the stored file of {item} is missing or damaged, and this one holds its content. "
    "inbox accept brings it back from here.",
    "inbox.settled": "{file} is a copy of one that was accepted or rejected before. It was removed, and counts once.",
    "anchor.refused": "This time stamp does not count: {reason}. Nothing was recorded.",
    "anchor.cosignature_refused": "This cosignature does not count: {reason}. Nothing was recorded.",
    "anchor.scan": "This is a picture or a page, not a time stamp. The scan of a stamped letter is taken in with --letter NUMBER "
    "--stamped-by WHO --stamped-on DAY; the number stands on the foot of the letter. Nothing was recorded.",
    "anchor.request": "This is a request for a time stamp, as this vault wrote it. Post it to the authority (HOW-TO.txt beside it "
    "says how), and take in the answer, the file that ends in .tsr. Nothing was recorded.",
    "anchor.signer_as_root": "The certificate that was named as the root is the one of the signer itself, issued by {issuer}. Take "
    "the root certificate of the authority from its own site; those between it and the signer may stand in the same file. Nothing "
    "was recorded.",
    "anchor.offer": "This was offered to a witness, and no other vault has cosigned it. Give it to the keeper of another vault, and "
    "take in the file that they make of it with anchor cosign. Nothing was recorded.",
    "anchor.no_letter": "Entry {entry} is no letter of this vault. Its number stands on the foot of the page, and anchor list "
    "shows those that wait. Nothing was taken in.",
    "cosign.refused": "This cannot be cosigned: {reason}. Nothing was recorded. Ask its keeper for a new file (anchor offer).",
    "handover.refused": "This package was not taken in, and nothing was recorded ({step}): {reason}. Ask whoever handed it over "
    "to make it again, and compare the short form by telephone.",
    "handover.for_another": "This package is for another vault than this one, so it does not open here. Give it to whoever it is "
    "for, or have it made again with an invitation of this vault.",
    "handover.repeated": "This package was taken in before: entry {entry}, {at}. It counts once. To write its receipt again, "
    "use handover accept with --again.",
    "receipt.refused": "This receipt does not count: {reason}. Nothing was recorded. Ask for it again.",
    "receipt.foreign": "This receipt belongs to no handover of this vault. Nothing was recorded. handover list shows those that "
    "were made here.",
    "receipt.repeated": "The receipt of that handover was taken in before: entry {entry}, {at}. Nothing was recorded.",
    "passphrase.no_terminal": "There is no terminal to ask for the passphrase at. "
    "Give --passphrase-file FILE, or --identity-file FILE where a vault is opened.",
    # the vault stays locked
    "unlock.wrong_passphrase": "No key of this vault opens with that passphrase. "
    "Check keyboard layout and capitals, and try again. If you are sure of it, the key file may be damaged: "
    "open with the recovery identity (--identity-file).",
    "unlock.wrong_identity": "That identity is not the one of this vault, and opens none of its keys. Name another file.",
    "unlock.invalid_identity": "The identity file holds no age identity: "
    "a line that begins with AGE-SECRET-KEY-1 is missing or damaged.",
    "unlock.key_not_in_use": "The record says that this key is no longer in use, or does not know it. Nothing is written "
    "with it. Open with another key or with the recovery identity, and run check.",
    "vault.none": "{path} is no evidence vault. Check the path; create makes a new one.",
    "vault.damaged_header": "{path} has the keys and the log of a vault, but its file VAULT is missing or damaged. "
    "Bring that file back from a second copy of the vault; do not make a new one there.",
    "vault.newer_format": "{path} has format {found}; this program knows up to {known}. Use a newer version of it.",
    "vault.substituted": "The file {path} does not belong to these keys or this log ({field} differs). Somebody may have "
    "exchanged it, or the first file of the log; nothing was accepted, and nothing changed. Keep both as they are, and put VAULT and "
    "log/000/000001.age of a second copy of the vault in their place, or use that copy.",
    "recipient.differs": "{path} encrypts to another recipient than you named: {fingerprint} in short. Somebody may have "
    "exchanged its file VAULT, so nothing was added. Look for an honest copy of the vault, and tell its keeper.",
    "sheet.none": "That is not what stands on a recovery sheet. Give the text from its first dash to its last, "
    "or the line that begins with AGE-SECRET-KEY-1.",
    "sheet.mistyped": "The text of the sheet is not as it was printed, in line {lines} between its marks. "
    "Compare that with the paper, character by character.",
    "sheet.words_missing": "A sealed sheet has {needed} words; {typed} were given. They stand on another paper than the sheet.",
    "sheet.word_unknown": "Word {place} is none that a sheet has. Look at its spelling.",
    "sheet.stays_sealed": "The words do not open this sheet. Either they belong to another one, or a character in lines "
    "{lines} differs from the paper.",
    "sheet.key_mistyped": "Character {place} behind AGE-SECRET-KEY-1 is probably wrong. Compare it with the sheet.",
    "sheet.key_damaged": "The key is not as it was printed: several characters are wrong, or some are missing. "
    "Compare it with the sheet from its beginning.",
    # the machine's turn
    "vault.in_use": "{path} is in use by another process that writes to it. Wait for it to end, and try again.",
    "keys.unfinished": "The change of keys is recorded, but the files of the keys could not be brought in line: {reason}. "
    "Until the vault is opened for writing the next time, which finishes it, the old key still opens.",
    "disk.full": "The disk of {path} is full. Free some space, and try again.",
    "disk.no_room": "The disk of {path} is full: about {missing} MB more are needed. Free so much, and add it again. What "
    "was recorded before stays.",
    "write.failed": "Writing {path} failed: {reason}. What was recorded before stays; check the disk, then run check.",
    "flush.failed": "The disk did not confirm what was written to {path}: {reason}. Nothing more is recorded now. What was "
    "told as taken in before stays; run check to see what else is there, and look after the disk.",
    "copy.unconfirmed": "The disk of the second copy did not confirm what was written to {path}: {reason}. Nothing more is "
    "written there now; the vault itself is as it was. Look after that disk, or take another one; then run mirror again, "
    "and check the copy.",
    "output.failed": "{path} cannot be written: {reason}. Name a place that can be written.",
    "read.failed": "Reading {path} failed: {reason}. Check the disk and the permissions, then run check.",
    "memory.full": "There is not enough memory: {needed} bytes are needed. Close other programs, and try again.",
    "library.missing": "The system library {library} is missing. Install it: {install}",
    "typeset.failed": "The pages could not be set: {reason}. Nothing was written.",
    "purge.unfinished": "That it is destroyed is recorded, but carrying it out stopped: {reason}. Parts of it may still "
    "be there. Check the disk; the next command that writes finishes it.",
    # the evidence's turn
    "format.malformed": "A stored file is not of its form ({what}: {reason}). Run check to see what it concerns.",
    "age.altered_header": "The header of an encrypted file was altered ({what}). Run check to see what it concerns.",
    "age.work_factor": "A key file asks for more or less work than is accepted ({found}, not {minimum} to {maximum}). "
    "It was not made by this program; use another copy of the vault.",
    "age.damaged_payload": "An encrypted file is damaged ({what}: {reason}). Run check to see what it concerns.",
    "age.no_matching_key": "A stored file does not open with the keys of this vault. Run check to see which.",
    "object.damaged": "The stored file {file} is damaged ({reason}). Everything else can still be used; "
    "bring this file back from a second copy of the vault.",
    "object.foreign": "{file} is among the stored files, but it is not of this vault: its name is not that of its content. "
    "It was left as it is; find out who put it there.",
    "object.missing": "The stored file {file} is missing. Everything else can still be used; "
    "bring it back from a second copy of the vault.",
    "log.damaged": "The log cannot be trusted at {file}: {reason}. Nothing may be added. "
    "Run check; bring the file back from a second copy: check --heal-from DEST. Where no copy has it, go on with "
    "resolve --accept-gap --reason TEXT.",
    "log.rolled_back": "The log holds {log_commit} commits, but this vault has seen {index_commit}: "
    "it was set back to an older state, and nothing is written into this one. A newer copy loses nothing: "
    "check --heal-from DEST. Where there is none, go on with resolve --accept-rollback --reason TEXT.",
    "log.forked": "Commit {commit} is not the one that this vault has seen: two copies went different ways, "
    "and nothing is written into this one. Keep both. To go on with this one: resolve --accept-fork --reason TEXT; then "
    "merge VAULT OTHER brings in what the other copy has.",
    "checkpoint": "A checkpoint from outside is not one of this log. Record nothing more; keep the vault and every copy "
    "as they are.",
    "checkpoint.log_shorter": "ALARM: that checkpoint counts {pinned} entries, this log has {size}. The vault was set back, or "
    "entries were cut off. Record nothing more, keep every copy, and look for the newer one. Signed by this "
    "vault's key: {signed}; by custodian: {by}.",
    "checkpoint.log_differs": "ALARM: the first {pinned} entries of this log are not those of that checkpoint. The log was written "
    "anew, or another copy went another way. Record nothing more and keep every copy. Signed by this "
    "vault's key: {signed}; by custodian: {by}.",
    "checkpoint.unknown": "ALARM: no commit of this log has the checkpoint {short}. First compare every character with what was "
    "kept. If it is right, the vault was set back or its log written anew: record nothing more and keep "
    "every copy.",
    "checkpoint.unclear": "Whether this log goes on from the checkpoint {short} cannot be said: these parts of the log cannot be "
    "read: {files}. Bring them back from a second copy: check --heal-from DEST. Compare every character with what was kept, too.",
    "cosign.shorter": "ALARM: {origin} now offers {size} entries, but this vault saw {seen} on {at}. Either the file is an "
    "old one, or that vault was set back. Nothing was signed or recorded. Keep the file, and ask its keeper for a new one.",
    "cosign.fork": "ALARM: what {origin} offers after {size} entries is not the log that this vault saw after {seen}, on {at}. "
    "That log was written anew, or two copies went different ways. Nothing was signed or recorded. Keep the file as it "
    "is, and ask its keeper.",
    "cosign.unproved": "ALARM: nothing in the file shows that {origin}, after {size} entries, goes on from the log that "
    "this vault saw after {seen}, on {at}. Nothing was signed or recorded. Keep the file, and ask its keeper for a new "
    "one; if that lacks it too, the log was written anew, or the part of it is lost.",
    "cosign.key_changed": "ALARM: this is signed as {origin} by the key {key}; known is {known}. Nothing was signed or recorded. "
    "Ask its keeper in person. Where the vault was handed over to new keys, say --key with the key that they tell you.",
    "proof.not_provable": "This cannot be proved: what is needed of {missing} stood in {files}, which cannot be read. Nothing was "
    "written. Bring it back from a second copy: check --heal-from DEST. What does not need it can be given out.",
    "merge.too_large": "What {path} holds beside this vault is too much to bring in: its record needs {megabytes} MB or more, "
    "and all of it has to fit into {limit} MB. Nothing was copied or recorded. Keep both; what is needed of it can be given "
    "back there with original, and added here.",
    "copy.ahead": "The second copy in {path} has commit {copy_commit}, this vault ends at {vault_commit}: "
    "the vault was set back, or somebody worked in the copy. Nothing was written. Find out which; "
    "check --heal-from {path} brings the later commits back.",
    "copy.forked": "From commit {commit} on, the second copy in {path} went another way than this vault. "
    "Nothing was written there; keep both, and find out who wrote to the copy. If that was you or a colleague, "
    "merge VAULT {path} brings in what it has.",
    "index.unusable": "The index is damaged ({reason}), and so is the log, or the index cannot be made anew now. Nothing is "
    "lost by it: run check, which opens the vault again and says what else is damaged.",
    # our turn
    "index.out_of_step": "The index fell out of step with the log ({found} instead of {expected}). "
    "What was recorded is safe; please report this.",
    "worker.failed": "The process that looks at files could not be started: {reason}. Please report this.",
}
"""A text for every code of `evidence_vault.errors`; names in braces are facts."""

_ALARMS = {LogRolledBack.code, LogForked.code}
"""Failures that stop a writer and are findings for a reader: told in the same words."""

_BRING_BACK = "Bring it back from a second copy of the vault: check --heal-from DEST."
_ASK = "Find out who did this, and until then open with the recovery identity."
_SECOND_COPY = "A second copy of the vault may still have it."
_SET_ASIDE = "Nothing of the log is lost; keep it, and find out who put it there."
_NOTHING = "Nothing need be done."

ADVICE: dict[str, str] = {
    "commit.damaged": _BRING_BACK,
    "commit.missing": _BRING_BACK,
    "commit.foreign": "Keep it, and find out who put it there. Where it took the place of a part of the log, bring that back from a "
    "second copy of the vault: check --heal-from DEST.",
    "commit.removed_key": "Ask whose key that was. resolve --accept-gap keeps the file aside, and goes on without it.",
    "commit.key_in_doubt": "Ask that person, by another way, whether they recorded it.",
    "commit.misplaced": _SET_ASIDE,
    "object.damaged": _BRING_BACK,
    "object.missing": _BRING_BACK,
    "object.unreadable": "Look after the disk.",
    "object.orphan": f"An intake may have ended before it was recorded. {_NOTHING} The command adopt takes it in.",
    "object.foreign": "Find out who put it there; it may be evidence.",
    "slot.unknown": _ASK,
    "slot.revived": _ASK,
    "slot.damaged": _BRING_BACK,
    "slot.missing": _BRING_BACK,
    "slot.unfinished": _NOTHING,
    "slot.finished": "Where you typed an old passphrase just now, use the new one from now on.",
    "custodian.unbacked": "Somebody who knows the identity may have done it. Ask who has it.",
    "slot.unreadable": "Look after the disk.",
    "entry.unreadable": _SECOND_COPY,
    "entry.number_twice": "Only somebody who can open this vault and used another program can have recorded it: find out who. What it "
    "took in, if anything, is still stored: check names the file, and adopt takes it in under a number of its own.",
    "entry.withheld": f"Somebody who could open this vault may have taken them out. {_SECOND_COPY}",
    "anchor.not_good": "Only somebody who could open this vault can have recorded it, or the part of the log that it is over is "
    "damaged. Ask for a new one: anchor request, letter or offer.",
    "anchor.renew": "Ask for a new time stamp over the log before that day: anchor request.",
    "purge.foreign": "Find out who recorded it.",
    "purge.finished": _NOTHING,
    "purge.unclear": "Delete it yourself if you do not need it.",
    "copy.unfinished": "Run mirror again, on the vault that this is a copy of: that finishes it.",
    "commit.withheld": f"Run check on the vault. {_SECOND_COPY}",
    "V11.recovery": "Nothing need be done where you know who that was; else ask whoever has the recovery identity.",
    "inbox.waiting": "Look with inbox list; take in with inbox accept what you know the origin of.",
    "inbox.unusable": "Anyone with the folder could have put it there. inbox reject removes it.",
    "inbox.settled": "The next command that writes removes it.",
    "inbox.needed": "inbox accept brings it back from here.",
    "inbox.too_large": "Anyone with the folder could have put it there. Delete it from the folder yourself.",
    "inbox.removed": _NOTHING,
    "inbox.crowded": "Find out who writes to this folder.",
    "branch.damaged": "Find out who recorded it; the other copy still has the branch itself, if it was kept.",
    "vault.handed_over": "What you record here is missing in the new vault, and remains readable for the old keys.",
    "vault.rekeyed": _NOTHING,
    "handover.unfinished": "If it is elsewhere, work in it, and not here. If there is none, use rekey again when you need it.",
    "file_system.fat": "Eject the disk before you take it away. Better: keep the vault on a disk of this computer, and a second copy "
    "here (mirror).",
    "file_system.network": "Move the vault to a disk of this computer, and keep a second copy in this place (mirror).",
    "file.stranger": f"{_NOTHING} Whoever put it there may take it away.",
    "file.left_over": _NOTHING,
    "file.changed": "Do not follow what it says; the originals and the log do not depend on it.",
}
"""What to do about a finding, by its code; those whose own sentence says it are not here."""

UNEXPECTED = "This program failed in a way that it does not know ({kind}). What was recorded before stays. "
"""For an exception that is none of ours."""

_LONGEST = 300
"""Columns of one fact; a value from a file may be a whole book."""

STAGES: dict[str, str] = {
    "intake.bytes": "Taking in",
    "read_back.bytes": "Reading back from the disk",
    "inbox.bytes": "Encrypting",
    "inspect.items": "Looking at items",
    "redact.pages": "Painting over pages",
    "redact.read": "Reading pictures",
    "export.bytes": "Writing",
    "check.commits": "Checking the log",
    "check.bytes": "Checking originals",
    "rekey.bytes": "Encrypting originals anew",
    "rekey.commits": "Encrypting the log anew",
    "mirror.bytes": "Copying originals",
    "mirror.commits": "Copying the log",
    "heal.files": "Bringing files back",
    "verify.bytes": "Reading the bundle",
    "reject.files": "Rejecting",
    "merge.bytes": "Copying originals",
    "bundle.read": "Reading pictures for what was removed",
    "bundle.parts": "Making pages of exhibits",
    "review.items": "Reading whom files name",
    "bundle.set": "Setting cover, index and annexes",
    "bundle.bind": "Binding the pages",
    "bundle.core": "Binding the core bundle",
    "bundle.exhibits": "Writing a file for each exhibit",
    "bundle.leaks": "Searching every file for what must not leave",
    "bundle.verify": "The bundle verifies itself",
}
"""Words for the stages of long work."""


def sentence(error: VaultError) -> str:
    """What to tell a person about a failure."""
    return MESSAGES[error.code].format_map(_Printable(error.facts))


def finding_line(finding: Finding, tried: str = "") -> str:
    """One thing found, with its grade.

    Args:
        finding: it.
        tried: a second copy that has nothing good for it either, printable.
    """
    grade = "FAILURE" if finding.grade is Grade.FAIL else "Notice"
    words = MESSAGES[finding.code].format_map(_Printable(finding.facts)) if finding.code in _ALARMS else finding.detail
    advice = ADVICE.get(finding.code, "")
    if tried and advice == _BRING_BACK:
        advice = f"{tried} was tried, and has nothing good for it either. If there is another copy, name that one."
    stop = "." if advice and words[-1:].isalnum() else ""
    return (
        f"{grade}: {visible(finding.subject)}: {visible(plain(words))}{stop} {advice}".rstrip() + f" [{finding.code}]"
    )


class _Printable(dict[str, str]):
    """Facts as text that may be shown; a fact that was not given is ``unknown``."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__({name: _text(value) for name, value in facts.items()})
        if isinstance(places := facts.get("places"), list):
            self["places"] = "".join(f"\n  {_text(place)}" for place in places) + "\n"  # each in a line of its own
        if "reason" in self:
            self["reason"] = plain(self["reason"]).removesuffix(".")  # it stands inside a sentence here

    def __missing__(self, name: str) -> str:
        return "unknown"


def _text(value: object) -> str:
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(visible(part) for part in value)
    return shortened(visible(value), _LONGEST) or '""'
