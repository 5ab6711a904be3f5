"""What vouches for a log from outside: entries about time stamps, stamped letters and cosignatures over its checkpoints.

FORMAT.md, "Outside time", has the rules. Pure: no I/O.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Final

from evidence_vault.clock import Instant
from evidence_vault.crypto.timestamp import Chain, StampRequest, read_stamp
from evidence_vault.custody.checkpoint import Checkpoint, parse_note
from evidence_vault.custody.cosignature import choose, is_own, parse_cosignature
from evidence_vault.custody.encoding import decode_base64, encode_base64
from evidence_vault.custody.log_tree import CommitEnd
from evidence_vault.custody.merkle import HASH_BYTES
from evidence_vault.custody.offer import is_offer
from evidence_vault.errors import AnswerIsOffer, CosignatureRefused, MalformedFile, StampRefused
from evidence_vault.records.anchor import Anchor, AnchorRequest, Anchors, Cosignature, Form, StampedLetter
from evidence_vault.records.entry import Draft, Entry, Json, Kind
from evidence_vault.records.ids import ItemId

EndOf = Callable[[int], CommitEnd | None]
"""Where the log stood after a commit, by its number; None where it cannot be read."""

_NONCE: Final = re.compile("[0-9a-f]{1,32}")
_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ROOT: Final = re.compile("[0-9a-f]{64}")
_UNREADABLE: Final = "the commit that it is over cannot be read, or is another one"


# -- what is asked for ---------------------------------------------------------------------------


def requested(end: CommitEnd, form: Form) -> Draft:
    """What is recorded of a letter, or of an offer to a witness, over the checkpoint of a commit."""
    return Draft(Kind.ANCHOR_REQUESTED, {"form": form.value, **_over(end)})


def stamp_requested(authority: str, end: CommitEnd, request: StampRequest) -> Draft:
    """What is recorded of a request for a time stamp over the note of a commit."""
    return Draft(Kind.ANCHOR_REQUESTED, {"authority": authority, **_over(end), "nonce": f"{request.nonce:x}"})


def _over(end: CommitEnd) -> dict[str, Json]:
    return {"commit": end.number, "size": end.size, "root": end.root.hex()}


def requests(entries: Iterable[Entry]) -> dict[int, AnchorRequest]:
    """The requests among entries, by number; what has not the form of one is passed over."""
    read = (_request(entry) for entry in entries if entry.kind is Kind.ANCHOR_REQUESTED)
    return {request.seq: request for request in read if request}


def _request(entry: Entry) -> AnchorRequest | None:
    facts = entry.facts
    commit, size, root = facts.get("commit"), facts.get("size"), facts.get("root")
    if type(commit) is not int or type(size) is not int or not isinstance(root, str) or not _ROOT.fullmatch(root):
        return None
    request = AnchorRequest(entry.seq, commit, size, bytes.fromhex(root))
    if "form" in facts:
        forms = {form.value: form for form in (Form.PAPER, Form.COSIGNATURE)}
        form = forms.get(str(facts["form"]))
        return replace(request, form=form) if form else None
    authority, nonce = facts.get("authority"), facts.get("nonce")
    if not isinstance(authority, str) or not isinstance(nonce, str) or not _NONCE.fullmatch(nonce):
        return None
    return replace(request, authority=authority, nonce=int(nonce, 16))


# -- what came back ------------------------------------------------------------------------------


def received(request: AnchorRequest, untrusted_answer: bytes, chain: Chain | None) -> Draft:
    """What is recorded of an answer that `judge` took, with the answer as it came."""
    facts: dict[str, Json] = {"request": request.seq, "answer": encode_base64(untrusted_answer)}
    if chain is not None:
        facts["root_certificate"] = encode_base64(chain.root)
        if chain.intermediates:
            facts["intermediates"] = [encode_base64(one) for one in chain.intermediates]
    return Draft(Kind.ANCHOR_RECEIVED, facts)


def letter_received(request: AnchorRequest, items: Sequence[ItemId], by: str, on: date) -> Draft:
    """What is recorded of scans of a stamped letter."""
    facts: dict[str, Json] = {
        "form": Form.PAPER.value,
        "request": request.seq,
        "items": list(map(str, items)),
        "stamped_by": by,
        "stamped_on": on.isoformat(),
    }
    return Draft(Kind.ANCHOR_RECEIVED, facts)


def cosignature_received(answer: Cosignature, line: str) -> Draft:
    """What is recorded of a cosignature, with its line as `judge_cosignature` gave it."""
    facts: dict[str, Json] = {
        "form": Form.COSIGNATURE.value,
        "request": answer.request.seq,
        "cosignature": line.removesuffix("\n"),
    }
    if answer.key is not None:
        facts["witness_key"] = encode_base64(answer.key)
    return Draft(Kind.ANCHOR_RECEIVED, facts)


def judge(known: Iterable[AnchorRequest], end_of: EndOf, untrusted_answer: bytes, chain: Chain | None) -> Anchor:
    """Find the request that a time stamp belongs to, and verify it.

    Args:
        known: all requests of the log.
        end_of: its commits.
        untrusted_answer: the answer or its token alone.
        chain: the root that the custodian named; without it, nothing is known of who signed.

    Raises:
        StampRefused: it answers no request, or is not good.
    """
    stamp = read_stamp(untrusted_answer)
    for request in known:
        if request.form is Form.STAMP and request.nonce == stamp.nonce:
            break
    else:
        raise StampRefused(reason="it answers no request of this vault: the number that it repeats is another one")
    end = _end(request, end_of)
    if not end or not end.note:
        raise StampRefused(reason=_UNREADABLE)
    stamp.check_imprint(end.note)
    if chain is not None:
        stamp.check_signature(end.note, chain)
    return Anchor(
        request,
        Instant(stamp.unix_ms),
        stamp.authority,
        stamp.certificate_sha256,
        Instant(stamp.until_unix_ms),
        hashlib.sha256(chain.root).hexdigest() if chain is not None else None,
    )


def judge_cosignature(
    known: Iterable[AnchorRequest], end_of: EndOf, origin: str, untrusted_note: bytes, key: bytes | None
) -> tuple[Cosignature, str]:
    """Find the offer that a cosigned note belongs to, and verify the cosignature.

    Args:
        known: all requests of the log.
        end_of: its commits.
        origin: name of the log.
        untrusted_note: with the signature of a witness; mail may have changed the ends of its lines.
        key: the witness's public key, 32 bytes, from outside; without it, nothing is known of who signed.

    Returns:
        It, and its line of the note.

    Raises:
        CosignatureRefused: it answers no offer, or is not good.
    """
    text = untrusted_note.replace(b"\r\n", b"\n")
    if is_offer(text):
        raise AnswerIsOffer(reason="nobody cosigned it")
    try:
        note = parse_note(text)
    except MalformedFile:
        raise CosignatureRefused(reason="it is no cosigned checkpoint") from None
    if note.checkpoint.origin != origin:
        raise CosignatureRefused(reason="it is over a checkpoint of another vault")
    for request in known:
        over = (request.size, request.root) == (note.checkpoint.size, note.checkpoint.root)
        if over and request.form is Form.COSIGNATURE and _end(request, end_of):
            break
    else:
        raise CosignatureRefused(reason="its checkpoint was never offered by this vault")
    found = choose(note.signatures, note.checkpoint.body, origin, key)
    return Cosignature(request, found.at, found.line.key_name, key), found.text


def _end(request: AnchorRequest, end_of: EndOf) -> CommitEnd | None:
    """The commit that a request is over, if it is the one that the request says."""
    end = end_of(request.commit)
    return end if end and (end.size, end.root) == (request.size, request.root) else None


# -- what stands in the log ----------------------------------------------------------------------


def anchors(entries: Iterable[Entry], end_of: EndOf, origin: str) -> Anchors:
    """All that was asked for and that came back, each answer verified anew; of a letter, what was said of it last.

    Args:
        entries: of the whole log, or those about anchors alone.
        end_of: its commits.
        origin: name of the log.
    """
    entries = list(entries)
    known = requests(entries)
    stamps, letters, cosignatures, bad = list[Anchor](), list[StampedLetter](), list[Cosignature](), dict[int, str]()
    for entry in entries:
        if entry.kind is not Kind.ANCHOR_RECEIVED:
            continue
        try:
            request, form = _answered(entry, known)
            if form is Form.STAMP:
                stamps.append(replace(_stamp(entry, request, end_of), seq=entry.seq))
            elif not _end(request, end_of):
                bad[entry.seq] = _UNREADABLE
            elif form is Form.PAPER:
                letters.append(_letter(entry, request))
            else:
                cosignatures.append(_cosignature(entry, request, origin))
        except (StampRefused, CosignatureRefused) as error:
            bad[entry.seq] = str(error.facts["reason"])
        except ValueError:
            bad[entry.seq] = "it has not the form of an answer"
    last = {letter.request.seq: letter for letter in letters}
    return Anchors(tuple(known.values()), tuple(_once(stamps)), tuple(last.values()), tuple(cosignatures), bad)


def named(entries: Iterable[Entry]) -> tuple[tuple[Chain, ...], tuple[bytes, ...]]:
    """Roots of authorities, and keys of witnesses, that custodians named when answers came; each once."""
    roots, keys = dict[Chain, None](), dict[bytes, None]()
    for entry in entries:
        with suppress(ValueError):
            if entry.kind is Kind.ANCHOR_RECEIVED and (chain := _chain(entry)):
                roots[chain] = None
            if entry.kind is Kind.ANCHOR_RECEIVED and "witness_key" in entry.facts:
                keys[decode_base64(str(entry.facts["witness_key"]))] = None
    return tuple(roots), tuple(key for key in keys if len(key) == HASH_BYTES)


def _once(stamps: Sequence[Anchor]) -> list[Anchor]:
    """Without those that were taken in again, with their root."""
    rooted = {(one.request, one.at, one.certificate_sha256) for one in stamps if one.root_sha256}
    return [one for one in stamps if one.root_sha256 or (one.request, one.at, one.certificate_sha256) not in rooted]


def _answered(entry: Entry, known: Mapping[int, AnchorRequest]) -> tuple[AnchorRequest, Form]:
    """The request that an answer names, and the form of both. Raises `ValueError`."""
    number, form = entry.facts.get("request"), Form(str(entry.facts.get("form", Form.STAMP)))
    request = known.get(number) if type(number) is int and number < entry.seq else None
    if request is None or request.form is not form or entry.facts.get("form") == Form.STAMP:
        raise ValueError(form)
    return request, form


def _stamp(entry: Entry, request: AnchorRequest, end_of: EndOf) -> Anchor:
    return judge([request], end_of, decode_base64(str(entry.facts.get("answer", ""))), _chain(entry))


def _chain(entry: Entry) -> Chain | None:
    root, more = entry.facts.get("root_certificate"), entry.facts.get("intermediates", ())
    if root is None:
        return None
    between = [decode_base64(str(one)) for one in more] if isinstance(more, list | tuple) else None
    if between is None:
        raise ValueError(more)
    return Chain(decode_base64(str(root)), tuple(between))


def _letter(entry: Entry, request: AnchorRequest) -> StampedLetter:
    items, by, on = (entry.facts.get(name) for name in ("items", "stamped_by", "stamped_on"))
    if not isinstance(items, list | tuple) or not items or not all(isinstance(one, str) for one in items):
        raise ValueError(items)
    if not isinstance(by, str) or not by.strip():
        raise ValueError(by)
    if not isinstance(on, str) or not _DAY.fullmatch(on):
        raise ValueError(on)
    return StampedLetter(request, tuple(ItemId.parse(str(one)) for one in items), by, date.fromisoformat(on), entry.seq)


def _cosignature(entry: Entry, request: AnchorRequest, origin: str) -> Cosignature:
    found = parse_cosignature(f"{entry.facts.get('cosignature')}\n")
    named = entry.facts.get("witness_key")
    key = None if named is None else decode_base64(str(named))
    if is_own(found.line.key_name, origin):
        raise CosignatureRefused(reason="it is by a key of this vault itself")
    if key is not None:
        body = Checkpoint(origin, request.size, request.root).body
        if len(key) != HASH_BYTES or not found.by(key, body):
            raise CosignatureRefused(reason="it is not by the key that was named")
    return Cosignature(request, found.at, found.line.key_name, key, entry.seq)
