"""What vouches for a log from outside, in words for people and facts for programs."""

from __future__ import annotations

from collections.abc import Iterable

from evidence_vault.cli.output import counted, tell, visible
from evidence_vault.clock import SystemClock
from evidence_vault.custody.encoding import encode_base64
from evidence_vault.records.anchor import Anchor, AnchorRequest, Anchors, Cosignature, Form, StampedLetter, Witnessed

PROVES = """\
A time stamp says: the log up to that entry existed no later than that time, as the authority states. A stamped letter
says that of the day on the paper, as whoever stamped it states; a person has to look at the paper. A cosignature says:
that vault saw the log up to there, and since it saw it first the log only grew; what that is worth rests on who keeps
that vault. None says who made what is in the log, that it is true, or that the record is complete; days before it rest
on the keeper's word."""


def tell_all(found: Anchors) -> None:
    """All that stands and all that is awaited."""
    for stamp in found.stamps:
        tell_stamp(stamp)
        tell()
    for letter in found.letters:
        tell_letter(letter)
        tell()
    for cosignature in found.cosignatures:
        tell_cosignature(cosignature)
        tell()
    if not (found.stamps or found.letters):
        tell("No time stamp and no stamped letter. No outside party vouches for any date here.")
    for seq, reason in found.bad.items():
        tell(f"The answer in entry {seq} is not good. It shows nothing: {reason}.")
    _tell_waiting(found.waiting)


def tell_stamp(stamp: Anchor) -> None:
    """What a time stamp says."""
    says = "existed no later than this" if stamp.root_sha256 else "is said to have existed then, by whom is not known"
    tell(f"{stamp.at}: {covered(stamp.request)}, {says}.")
    tell(f"Stated by: {visible(stamp.authority)}")
    if stamp.root_sha256:
        tell(f"Signature and chain lead to the root that the keeper named: SHA-256 {stamp.root_sha256}")
    else:
        tell(f"Anchor unknown: nobody named a root for it, so its signature is not verified. Anyone could have made it. "
             f"SHA-256 of its certificate: {stamp.certificate_sha256}")  # fmt: skip
    if _renew(stamp):
        tell(f"Renew: its certificate ends on {stamp.until}. Ask for a new time stamp before that day.")


def tell_letter(letter: StampedLetter) -> None:
    """What is said of a stamped letter."""
    tell(f"{letter.on}: {covered(letter.request)}, on paper stamped by {visible(letter.by)}.")
    items = ", ".join(map(str, letter.items))
    tell(f"The date rests on the paper, letter {letter.request.seq}: look at it, or at its scan, {items}.")


def tell_cosignature(cosignature: Cosignature) -> None:
    """What a cosignature says."""
    tell(f"{cosignature.at}: {covered(cosignature.request)}, was seen by another vault, by the clock of its keeper.")
    if cosignature.key is not None:
        tell(
            f"Signed by a vault that calls itself {visible(cosignature.witness)}, with the key that the keeper named: {encode_base64(cosignature.key)}"
        )
    else:
        tell(f"Witness unknown: nobody named a key for {visible(cosignature.witness)}, so the signature is not verified. "
             "Anyone could have made it.")  # fmt: skip


def tell_witnessed(seen: Iterable[Witnessed]) -> None:
    """What this vault cosigned for others: of each the last."""
    last = {one.origin: one for one in seen}
    for one in last.values():
        tell(f"Cosigned for {visible(one.origin)}: {counted(one.size, 'entry')}, on {one.at}.")


def _tell_waiting(waiting: Iterable[AnchorRequest]) -> None:
    for request in waiting:
        if request.form is Form.PAPER:
            tell(f"Letter {request.seq}, not stamped yet: over {covered(request)}.")
        elif request.form is Form.COSIGNATURE:
            tell(f"Offered to a witness, not cosigned: {covered(request)}.")
        else:
            tell(f"Asked for, not answered: {visible(request.authority)}, over {covered(request)}.")


def covered(request: AnchorRequest) -> str:
    """What one vouches for."""
    return f"the log up to commit {request.commit}, {counted(request.size, 'entry')}"


def _renew(stamp: Anchor) -> bool:
    return stamp.ends_soon(SystemClock().now())


# -- for programs --------------------------------------------------------------------------------


def all_facts(found: Anchors) -> dict[str, object]:
    """All that stands and all that is awaited."""
    return {
        "anchors": list(map(stamp_facts, found.stamps)),
        "letters": list(map(letter_facts, found.letters)),
        "cosignatures": list(map(cosignature_facts, found.cosignatures)),
        "not_good": list(found.bad),
        "waiting": list(map(request_facts, found.waiting)),
    }


def request_facts(request: AnchorRequest) -> dict[str, object]:
    """What was asked for."""
    facts: dict[str, object] = {
        "entry": request.seq,
        "form": request.form.value,
        "commit": request.commit,
        "size": request.size,
        "root": request.root.hex(),
    }
    if request.form is Form.STAMP:
        facts |= {"authority": request.authority, "nonce": f"{request.nonce:x}"}
    return facts


def stamp_facts(stamp: Anchor) -> dict[str, object]:
    """A time stamp."""
    return {
        "at": str(stamp.at),
        "authority": stamp.authority,
        "known": stamp.root_sha256 is not None,
        "root_sha256": stamp.root_sha256,
        "certificate_sha256": stamp.certificate_sha256,
        "until": str(stamp.until),
        "renew": _renew(stamp),
        "request": request_facts(stamp.request),
    }


def letter_facts(letter: StampedLetter) -> dict[str, object]:
    """A stamped letter."""
    return {
        "entry": letter.seq,
        "stamped_by": letter.by,
        "stamped_on": letter.on.isoformat(),
        "items": list(map(str, letter.items)),
        "request": request_facts(letter.request),
    }


def cosignature_facts(cosignature: Cosignature) -> dict[str, object]:
    """A cosignature."""
    return {
        "at": str(cosignature.at),
        "witness": cosignature.witness,
        "known": cosignature.key is not None,
        "key": encode_base64(cosignature.key) if cosignature.key is not None else None,
        "request": request_facts(cosignature.request),
    }


def witnessed_facts(one: Witnessed) -> dict[str, object]:
    """What this vault cosigned for another."""
    return {
        "origin": one.origin,
        "size": one.size,
        "root": one.root.hex(),
        "at": str(one.at),
        "vault_key": encode_base64(one.vault_key),
        "custodian": one.custodian,
        "custodian_key": encode_base64(one.custodian_key),
        "after": one.after,
    }
