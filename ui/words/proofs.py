"""What the check of a bundle found, in the sentences of the page that goes with every bundle."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QCoreApplication

from evidence_vault.records.finding import Finding, Grade
from ui.failure_words import QT_TRANSLATE_NOOP
from ui.itemmodels.findings import FindingRow
from ui.messages import printable

WORDS: dict[str, str] = {
    "B1.stranger": QT_TRANSLATE_NOOP("proof", "This has no place in a bundle."),
    "B1.missing": QT_TRANSLATE_NOOP("proof", "A file without which nothing can be said is missing."),
    "B2.form": QT_TRANSLATE_NOOP("proof", "The manifest has not the form of one."),
    "B3.missing": QT_TRANSLATE_NOOP("proof", "The manifest lists this file, and it is not there."),
    "B3.extra": QT_TRANSLATE_NOOP("proof", "The manifest does not list this file."),
    "B3.changed": QT_TRANSLATE_NOOP("proof", "This file is not the one that the manifest lists."),
    "B4.key": QT_TRANSLATE_NOOP("proof", "This is no Ed25519 public key in the one form."),
    "B5.form": QT_TRANSLATE_NOOP("proof", "The checkpoint has not the form of one by a vault and its custodian."),
    "B5.vault_signature": QT_TRANSLATE_NOOP("proof", "The vault's signature is not valid."),
    "B5.custodian_signature": QT_TRANSLATE_NOOP("proof", "The custodian's signature is not valid."),
    "B6.form": QT_TRANSLATE_NOOP("proof", "This has not the form of a note over a bundle."),
    "B6.vault": QT_TRANSLATE_NOOP("proof", "This note is of another vault."),
    "B6.manifest": QT_TRANSLATE_NOOP("proof", "Another manifest was signed."),
    "B6.checkpoint": QT_TRANSLATE_NOOP("proof", "Another checkpoint was signed."),
    "B6.vault_signature": QT_TRANSLATE_NOOP("proof", "The vault's signature is not valid."),
    "B6.custodian_signature": QT_TRANSLATE_NOOP("proof", "The custodian's signature is not valid."),
    "B7.copy": QT_TRANSLATE_NOOP("proof", "This is not what the note beside it says."),
    "B8.form": QT_TRANSLATE_NOOP("proof", "This has not the form of an entry with its proof."),
    "B8.seq": QT_TRANSLATE_NOOP("proof", "The entry has another number than its file."),
    "B8.inclusion": QT_TRANSLATE_NOOP("proof", "The entry is not in the tree of the checkpoint."),
    "B8.gap": QT_TRANSLATE_NOOP(
        "proof",
        "The log is not whole: that earlier entries here are of it, this entry alone says.",
    ),
    "B9.created": QT_TRANSLATE_NOOP("proof", "The entry that created the vault is not shown."),
    "B9.vault_key": QT_TRANSLATE_NOOP("proof", "The log names another vault or key."),
    "B9.twice": QT_TRANSLATE_NOOP("proof", "A custodian is introduced again."),
    "B9.custodian_key": QT_TRANSLATE_NOOP("proof", "No entry that is shown introduces this key."),
    "B10.form": QT_TRANSLATE_NOOP("proof", "This is no earlier checkpoint with its proof."),
    "B10.signature": QT_TRANSLATE_NOOP("proof", "An earlier checkpoint is not signed by vault and custodian."),
    "B10.consistency": QT_TRANSLATE_NOOP("proof", "The log did not go on from this checkpoint."),
    "B10.gap": QT_TRANSLATE_NOOP(
        "proof",
        "That the log went on from an earlier checkpoint here, this entry alone says.",
    ),
    "B11.unknown": QT_TRANSLATE_NOOP("proof", "Its custodian is not introduced."),
    "B11.unsigned": QT_TRANSLATE_NOOP("proof", "No signature of its custodian over it is shown."),
    "B12.form": QT_TRANSLATE_NOOP("proof", "It does not say which content it took in."),
    "B12.missing": QT_TRANSLATE_NOOP("proof", "There is not one file of this item."),
    "B12.changed": QT_TRANSLATE_NOOP("proof", "This is not what was taken in."),
    "B12.unnamed": QT_TRANSLATE_NOOP("proof", "No entry that is shown took this in."),
    "B12.sealed": QT_TRANSLATE_NOOP(
        "proof",
        "{item} itself is withheld, its digest too; that {copy} is a redacted copy of it, the keeper's record says, "
        "and nothing here shows it.",
    ),
    "B13.none": QT_TRANSLATE_NOOP("proof", "No exhibit is shown."),
    "B13.items": QT_TRANSLATE_NOOP("proof", "Not every item of this exhibit is shown."),
    "B14.checkpoint": QT_TRANSLATE_NOOP(
        "proof",
        "The checkpoint from outside is not one that this bundle goes on from.",
    ),
    "B14.key": QT_TRANSLATE_NOOP("proof", "The key from outside is neither the vault's nor the custodian's."),
    "B14.not_compared": QT_TRANSLATE_NOOP("proof", "Key not compared with anything outside this bundle."),
    "B15.no_time": QT_TRANSLATE_NOOP("proof", "No outside party vouches for any date here."),
    "B16.form": QT_TRANSLATE_NOOP(
        "proof",
        "This has not the form of a time stamp by a certificate that is for time stamps alone.",
    ),
    "B16.copy": QT_TRANSLATE_NOOP("proof", "This is not an answer that grants the time stamp beside it."),
    "B16.checkpoint": QT_TRANSLATE_NOOP(
        "proof",
        "The earlier checkpoint that it should be over is not here, or did not verify.",
    ),
    "B16.imprint": QT_TRANSLATE_NOOP("proof", "It is over something else than the earlier checkpoint of its number."),
    "B17.signature": QT_TRANSLATE_NOOP(
        "proof",
        "Its certificates name a root from outside, and its signature does not lead there.",
    ),
    "B17.known": QT_TRANSLATE_NOOP(
        "proof",
        "These exact bytes existed no later than {time} (stated by {authority}): {items}; SHA-256 of its "
        "certificate: {certificate}.",
    ),
    "B17.unknown": QT_TRANSLATE_NOOP(
        "proof",
        "Anchor unknown: {authority} is said to state that these exact bytes existed no later than {time}: "
        "{items}; its signature is not verified, and anybody could have made it; SHA-256 of its certificate: "
        "{certificate}.",
    ),
    "B17.early": QT_TRANSLATE_NOOP(
        "proof",
        "When this time stamp was made, the log had taken in none of the items here.",
    ),
    "B17.uncovered": QT_TRANSLATE_NOOP(
        "proof",
        "No time stamp here covers it: when it was taken in rests on the keeper's word and clock alone.",
    ),
    "B18.form": QT_TRANSLATE_NOOP("proof", "This has not the form of a cosignature by another vault."),
    "B18.checkpoint": QT_TRANSLATE_NOOP(
        "proof",
        "The earlier checkpoint that it should be over is not here, or did not verify.",
    ),
    "B18.signature": QT_TRANSLATE_NOOP(
        "proof",
        "It bears the name of a witness's key from outside, and is not by that key.",
    ),
    "B18.known": QT_TRANSLATE_NOOP(
        "proof",
        "The witness {witness} had seen no other history of this log in its first {size} entries, and says so "
        "at {time} by its own clock.",
    ),
    "B18.unknown": QT_TRANSLATE_NOOP(
        "proof",
        "Witness unknown: {witness} is said to have seen no other history of this log in its first {size} "
        "entries, at {time}; its signature is not verified, and anybody could have made it.",
    ),
}
"""By code; the same steps and codes as in FORMAT.md, "Verifying a bundle"."""

_WHOLE = QT_TRANSLATE_NOOP("proof", "The bundle as a whole")
_FAILURE = QT_TRANSLATE_NOOP("proof", "Failure {code}")
_NOTICE = QT_TRANSLATE_NOOP("proof", "Notice {code}")


def row(finding: Finding) -> FindingRow:
    """A finding in words, with its code."""
    failure = finding.grade is Grade.FAIL
    facts = defaultdict(lambda: "?", {name: printable(str(value)) for name, value in finding.facts.items()})
    return FindingRow(
        failure=failure,
        grade=_tr(_FAILURE if failure else _NOTICE).format(code=finding.code),
        subject=_tr(_WHOLE) if finding.subject == "bundle" else printable(finding.subject),
        what=_tr(WORDS[finding.code]).format_map(facts) if finding.code in WORDS else finding.detail,
        next_step="",
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("proof", text)
